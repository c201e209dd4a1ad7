"""The difference between two legends as a table: one row per changed column, and what becomes."""

from __future__ import annotations

from typing import Iterator, List, NamedTuple, Optional, Tuple

from cags_vsegei_plugin.geology.joint_legend import Mapping
from cags_vsegei_plugin.sentences import Sentence
from cags_vsegei_plugin.workflow.importing_legend import Plan, Step
from cags_vsegei_plugin.workflow.legend_difference import (
    MISSING,
    SAME,
    ColumnChange,
    Difference,
)
from cags_vsegei_plugin.workflow.legend_facts import UNIT

REFUSED = "refused"
COLUMNS = {
    "row": int,
    "what": str,
    "becomes": str,
    "kind": str,
    "side": str,
    "index": str,
    "joint_code": str,
    "from_km": float,
    "to_km": float,
    "if_name": str,
    "if_rock": str,
    "column": str,
    "before": str,
    "after": str,
    "note": str,
}
"""The columns of the table; `note` is the sentence of a `Line`, in the language of the user."""
_WHAT_IT_IS = ("side", "index", "joint_code", "from_km", "to_km", "if_name", "if_rock")
_NOTHING = ColumnChange("", "", "")


class Line(NamedTuple):
    """A row of the table: its values but for the last, and the sentence for that."""

    values: Tuple[object, ...]
    said: Optional[Sentence] = None


def lines_of(found: Difference, plan: Plan) -> List[Line]:
    """Return the rows of the table: what an import would do, what is missing, what is refused."""
    lines = [line for step in plan.steps for line in _of_step(step)]
    for change in found.of(MISSING):
        lines.append(_line(change.number, MISSING, "", change.subject.kind, change.row, _NOTHING))
    empty = Mapping("", "", "", "")
    for row in found.refused:
        lines.append(_line(row.number, REFUSED, "", "", empty, _NOTHING)._replace(said=row.said))
    return lines


def counts_of(found: Difference, plan: Plan) -> List[Tuple[str, int]]:
    """Return how many changes there are of each kind, and what becomes of them."""
    kinds = [(what, len(found.of(what))) for what in ("added", "changed", SAME, MISSING)]
    becomes = [(name, len(plan.of(name))) for name in ("adopted", "proposed", "left")]
    return [*kinds, (REFUSED, len(found.refused)), *becomes]


def _of_step(step: Step) -> Iterator[Line]:
    change = step.change
    kind = UNIT if step.is_of_unit else change.subject.kind
    for column in change.columns or (_NOTHING,):
        line = _line(change.number, change.what, step.becomes, kind, change.row, column)
        yield line._replace(said=step.said)


def _line(
    number: int, what: str, becomes: str, kind: str, row: Mapping, column: ColumnChange
) -> Line:
    told = [getattr(row, name) for name in _WHAT_IT_IS]
    return Line((number or None, what, becomes, kind, *told, *column))
