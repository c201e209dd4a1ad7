"""A legend table: layers that carry a code, and say elsewhere which index it stands for.

A lookup, never a join: neither the layer nor the table is changed.
"""

from __future__ import annotations

from typing import Any, Dict, List, Mapping, NamedTuple, Optional, Set, Tuple

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.context import UnitFields
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.layers.features import text_rows
from cags_vsegei_plugin.layers.fields import SAMPLE_ROWS, detect_layer_fields, is_never_a_unit
from cags_vsegei_plugin.sentences import sentence

_LEAST_SHARE = 0.5
_MOST_CODES = 2000


class LegendLookup(NamedTuple):
    """The field of a layer that holds codes, and the units each code stands for."""

    code: str
    entries: Mapping[str, Tuple[UnitFields, ...]]

    def is_ambiguous(self, code: str) -> bool:
        """Return whether a code stands for several units."""
        return len(self.entries.get(code, ())) > 1


class Named(NamedTuple):
    """A source and what it is called, for sentences."""

    source: Any
    title: str


def legend_lookup(
    layer: Named,
    table: Named,
    side: str,
    code: str = "",
    knowledge: Knowledge = BUNDLED,
    by_name: bool = False,
) -> LegendLookup:
    """Return what the codes of a layer stand for; the fields are found by their values.

    `code` is the layer's field, "" to find it; `by_name` looks for names of domains. Raises
    UserError where no field of the table has the layer's codes, or none holds an index.
    """
    pair = _code_fields(layer.source, table.source, code)
    if pair is None:
        raise UserError(
            sentence(
                "No field of {layer} has values that stand in a field of the legend table {table}."
                " Choose the field with the code, or another table.",
                layer=layer.title,
                table=table.title,
            )
        )
    found = detect_layer_fields(table.source, side, knowledge)
    found = found.by_name() if by_name else found
    if not found.index or found.index == pair[1]:
        raise UserError(
            sentence(
                "No field of the legend table {table} looks like an index. Its fields are:"
                " {fields}.",
                table=table.title,
                fields=", ".join(table.source.fields().names()),
            )
        )
    names = [pair[1], found.index, found.name, found.lithology]
    return LegendLookup(pair[0], _entries(table.source, names))


def _entries(source: Any, names: List[Optional[str]]) -> Dict[str, Tuple[UnitFields, ...]]:
    """Return the units of each code, one for each distinct index, in the order of the table."""
    entries: Dict[str, Dict[str, UnitFields]] = {}
    for _, code, *texts in text_rows(source, names):
        unit = UnitFields(*((text or "").strip() for text in texts))
        if (code or "").strip() and unit.index:
            entries.setdefault(code.strip(), {}).setdefault(unit.index, unit)
    return {code: tuple(units.values()) for code, units in entries.items()}


def _code_fields(layer: Any, table: Any, wanted: str) -> Optional[Tuple[str, str]]:
    """Return the fields of layer and table that share their values, of one name if possible."""
    ours, theirs = _values(layer, SAMPLE_ROWS), _values(table, -1)
    ranked = [
        (name.casefold() == other.casefold(), _share(codes, known), len(codes), name, other)
        for name, codes in ours.items()
        for other, known in theirs.items()
        if _may_be_code(name, wanted) and _share(codes, known) >= _LEAST_SHARE
    ]
    if not ranked:
        return None
    best = max(ranked, key=lambda each: each[:3])
    return best[3], best[4]


def _may_be_code(name: str, wanted: str) -> bool:
    # Numbers of features run from 1 in every table.
    return name == wanted if wanted else not is_never_a_unit(name)


def _share(codes: Set[str], known: Set[str]) -> float:
    return len(codes & known) / len(codes) if codes else 0.0


def _values(source: Any, limit: int) -> Dict[str, Set[str]]:
    names = source.fields().names()
    values: Dict[str, Set[str]] = {name: set() for name in names}
    for row in text_rows(source, names, limit):
        for name, text in zip(names, row[1:]):
            if text and text.strip() and len(values[name]) < _MOST_CODES:
                values[name].add(text.strip())
    return values
