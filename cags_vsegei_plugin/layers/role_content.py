"""Fields of lines and points told by their values where no name of a field tells them."""

from __future__ import annotations

from typing import Any, Callable, Dict, List, Mapping, Sequence

from cags_vsegei_plugin.geology.commodities import commodities
from cags_vsegei_plugin.geology.deposits import size_of
from cags_vsegei_plugin.geology.fault_activity import AGE, read_activity
from cags_vsegei_plugin.geology.faults import read_line
from cags_vsegei_plugin.geology.fields import is_name
from cags_vsegei_plugin.knowledge import Knowledge
from cags_vsegei_plugin.layers.features import text_rows

Understands = Callable[[str, Knowledge], bool]

_SAMPLE_ROWS = 200
_LEAST_SHARE = 0.6
_FEWEST_WORDS = 2
_KIND, _SENSE, _NAME = "line_kind", "line_sense", "deposit_name"


def _is_kind(text: str, knowledge: Knowledge) -> bool:
    found = read_line(text, "", knowledge)
    return bool(found.kinds) or found.active or found.ranked or found.concealed


def _is_sense(text: str, knowledge: Knowledge) -> bool:
    return bool(read_line("", text, knowledge).senses)


def _is_activity(text: str, knowledge: Knowledge) -> bool:
    return bool(read_activity(text, "", "", "", knowledge).step(AGE))


def _is_commodity(text: str, knowledge: Knowledge) -> bool:
    return bool(commodities(text, knowledge))


def _is_size(text: str, knowledge: Knowledge) -> bool:
    return bool(size_of(text, knowledge))


def _is_name(text: str, _knowledge: Knowledge) -> bool:
    return is_name(text)


# In this order: a name is what is left, and the name of a mine tells its metal too.
_TOLD_BY: Mapping[str, Understands] = {
    _SENSE: _is_sense,
    _KIND: _is_kind,
    "line_activity": _is_activity,
    "deposit_size": _is_size,
    "commodity": _is_commodity,
    _NAME: _is_name,
}


def fields_by_values(
    source: Any, roles: Sequence[str], free: Sequence[str], knowledge: Knowledge
) -> Dict[str, str]:
    """Return the fields of some roles by their values; no field has two roles.

    Where one field tells both the kind and the movement (逆断层) it is that of the kind.
    """
    asked = [role for role in _TOLD_BY if role in roles]
    if not asked or not free:
        return {}
    values = _values(source, free)
    found: Dict[str, str] = {}
    for role in asked:
        shares = {
            field: _share(texts, _TOLD_BY[role], knowledge)
            for field, texts in values.items()
            if field not in found.values()
        }
        many = 1 if role == _NAME else -1
        best = max(shares, key=lambda field: (shares[field], many * len(values[field])), default="")
        if best and shares[best] >= _LEAST_SHARE:
            found[role] = best
    if _SENSE in found and _KIND in asked and _KIND not in found:
        found[_KIND] = found.pop(_SENSE)
    return found


def _values(source: Any, free: Sequence[str]) -> Dict[str, List[str]]:
    """Return the different texts of fields, of those that are words at all."""
    columns: Dict[str, Dict[str, None]] = {field: {} for field in free}
    for _, *texts in text_rows(source, free, _SAMPLE_ROWS):
        for field, text in zip(free, texts):
            if text and str(text).strip() and not str(text).strip().isdigit():
                columns[field][str(text).strip()] = None
    return {field: list(texts) for field, texts in columns.items() if len(texts) >= _FEWEST_WORDS}


def _share(texts: Sequence[str], understands: Understands, knowledge: Knowledge) -> float:
    return sum(understands(text, knowledge) for text in texts) / len(texts)
