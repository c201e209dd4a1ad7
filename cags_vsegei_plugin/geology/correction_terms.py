"""What a table of corrections may say: rocks, genetic types and ages that are known."""

from __future__ import annotations

from typing import Callable, Mapping, Optional, Tuple

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.age_symbols import ScaleContext, limits_of
from cags_vsegei_plugin.geology.corrections import NONE, Corrections
from cags_vsegei_plugin.geology.domains import natures_by_id
from cags_vsegei_plugin.geology.genesis import Genesis
from cags_vsegei_plugin.geology.notation.index import SIDES
from cags_vsegei_plugin.geology.reading import DOMAIN
from cags_vsegei_plugin.geology.rocks import Rocks
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.sentences import sentence


def check_terms(corrections: Corrections, knowledge: Knowledge = BUNDLED) -> None:
    """Raise UserError for the first correction that says what the tables do not know."""
    for (side, index, _), cells in corrections.rows.items():
        wrong = _wrong_cell(side, index, cells, knowledge)
        if wrong is not None:
            raise UserError(
                sentence(
                    "The correction of {index} has a wrong {column}: {value}. Mend that cell, or"
                    " remove the row.",
                    index=index or "—",
                    column=wrong[0],
                    value=wrong[1] or "—",
                )
            )


def _wrong_cell(
    side: str, index: str, cells: Mapping[str, str], knowledge: Knowledge
) -> Optional[Tuple[str, str]]:
    if side not in SIDES:
        return "side", side
    if not index.strip():
        return "index", index
    for name in ("age_from", "age_to"):
        symbol = cells.get(name, "")
        scale = ScaleContext(side, "", knowledge)
        if symbol not in ("", NONE) and not limits_of(symbol, "", scale).age_from:
            return name, symbol
    if cells.get("kind") == DOMAIN:
        return _wrong_term("genesis", cells, natures_by_id(knowledge).__contains__)
    return _wrong_term("rocks", cells, Rocks.load(knowledge).__contains__) or _wrong_term(
        "genesis", cells, Genesis.load(knowledge).__contains__
    )


def _wrong_term(
    column: str, cells: Mapping[str, str], knows: Callable[[str], bool]
) -> Optional[Tuple[str, str]]:
    text = cells.get(column, "")
    if text in ("", NONE):
        return None
    wrong = [one for one in text.split(";") if not knows(one)]
    return (column, wrong[0]) if wrong else None
