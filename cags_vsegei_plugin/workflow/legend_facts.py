"""Joint units and mappings as the facts that reviewers sign: canonical JSON, one subject each.

The journal compares these texts and knows nothing of what they say. Each side signs the same text.
"""

from __future__ import annotations

import json
from functools import lru_cache, partial
from typing import Any, Callable, Dict, NamedTuple, Optional, Tuple

from cags_vsegei_plugin.geology.folding import fold
from cags_vsegei_plugin.geology.joint_legend import JointUnit, Mapping, index_key
from cags_vsegei_plugin.geology.joint_legend.conditions import rock_key
from cags_vsegei_plugin.geology.joint_legend.mapping import text_of
from cags_vsegei_plugin.geology.joint_legend.rows import mapping_of_row
from cags_vsegei_plugin.geology.joint_legend.unit import units_of
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.review.decision import Decision, Subject
from cags_vsegei_plugin.sentences import Sentence

UNIT, MAPPING = "joint", "mapping"
SIGNED = ("agreed_china", "agreed_russia", "agreed_on")
"""Who signed elsewhere, and when: kept with what is adopted."""
_OF_MAPPING = ("side", "index", "joint_code", "relation", "if_name", "if_rock", "reason", *SIGNED)
_KM = ("from_km", "to_km")
_FURTHER = "further"
# More than a legend has of both, each as proposed and as agreed: one fewer, and none is found.
_MOST_TEXTS = 131072
_JSON = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, allow_nan=False, separators=(",", ":")
).encode


class SignedUnit(NamedTuple):
    """A joint unit as it was signed, and who signed it elsewhere."""

    unit: JointUnit
    agreed_china: str = ""
    agreed_russia: str = ""
    agreed_on: str = ""


_UnitReader = Callable[[str, str], Optional[SignedUnit]]
_RowReader = Callable[[str, str], Optional[Mapping]]


def unit_subject(code: str) -> Subject:
    """Return the subject of decisions on a joint unit: what it is."""
    return Subject(UNIT, code)


def mapping_subject(row: Mapping) -> Subject:
    """Return the subject of decisions on a unit of a side, on the conditions of a row.

    However an index is marked up, and a name spelled, it is one subject.
    """
    return Subject(MAPPING, f"{row.side}|{index_key(row.index)}", _condition(row))


def subject_of(row: Mapping) -> Subject:
    """Return the subject of a row of the legend: of a joint unit, or of a unit of a side."""
    return unit_subject(row.joint_code) if row.is_unit else mapping_subject(row)


def unit_facts(signed: SignedUnit) -> str:
    """Return a joint unit as the text that both sides sign."""
    told = {**signed.unit._asdict(), **dict(zip(SIGNED, signed[1:]))}
    return _JSON({name: value for name, value in told.items() if value not in ("", None)})


def mapping_facts(row: Mapping) -> str:
    """Return a row of a unit of a side as the text that both sides sign: not its joint unit's."""
    told: Dict[str, Any] = {name: getattr(row, name) for name in (*_OF_MAPPING, *_KM)}
    told[_FURTHER] = dict(row.further) or None
    return _JSON({name: value for name, value in told.items() if value not in ("", None)})


def unit_of_facts(text: str, code: str, knowledge: Knowledge = BUNDLED) -> Optional[SignedUnit]:
    """Return the joint unit of a code that was signed, None where the text is none of it."""
    return _readers(knowledge)[0](text, code)


def _read_unit(knowledge: Knowledge, text: str, code: str) -> Optional[SignedUnit]:
    told = _told(text)
    unit = JointUnit(**{name: _value(told.get(name)) for name in JointUnit._fields})
    cells = {**unit.columns, "comment": unit.comment}
    row = mapping_of_row(cells, knowledge)
    if isinstance(row, Sentence) or row.joint_code != code:
        return None
    return SignedUnit(units_of([row])[0], *(str(told.get(name, "")) for name in SIGNED))


def unsigned(text: str) -> str:
    """Return facts without who signed them elsewhere: the same for what says the same."""
    return _JSON({name: value for name, value in _told(text).items() if name not in SIGNED})


def mapping_of_facts(
    decision: Decision, status: str, knowledge: Knowledge = BUNDLED
) -> Optional[Mapping]:
    """Return the row that a decision signed, None where its facts are none of its subject."""
    row = _readers(knowledge)[1](decision.evidence, status)
    if row is None or row.is_unit or mapping_subject(row) != decision.subject:
        return None
    return row if row.joint_code == decision.joint_code else None


@lru_cache(maxsize=4)
def _readers(knowledge: Knowledge) -> Tuple[_UnitReader, _RowReader]:
    """Return what reads units and rows of facts, each text once."""
    # One of each per knowledge: to hash the folders of the tables for every text takes longer.
    remember = lru_cache(maxsize=_MOST_TEXTS)
    return remember(partial(_read_unit, knowledge)), remember(partial(_read_row, knowledge))


def _read_row(knowledge: Knowledge, text: str, status: str) -> Optional[Mapping]:
    told = _told(text)
    cells = {name: _value(told.get(name)) for name in (*_OF_MAPPING, *_KM)}
    further = told.get(_FURTHER)
    others = further.items() if isinstance(further, dict) else ()
    row = mapping_of_row({**cells, "status": status}, knowledge)
    if isinstance(row, Sentence):
        return None
    return row._replace(further=tuple((str(name), str(value)) for name, value in others))


def _told(text: str) -> Dict[str, Any]:
    try:
        told = json.loads(text) if text else {}
    except (ValueError, RecursionError):
        told = {}
    return told if isinstance(told, dict) else {}


def _value(value: Any) -> Any:
    """Return a text or a number of the facts; anything else is nothing."""
    is_plain = isinstance(value, (str, int, float)) and not isinstance(value, bool)
    return value if is_plain else None


def _condition(row: Mapping) -> str:
    """Return the conditions of a row as one text, "" for the whole border and all polygons."""
    if not row.is_conditional:
        return ""
    told = {name: text_of(getattr(row, name)) for name in _KM}
    told["if_name"], told["if_rock"] = fold(row.if_name), rock_key(row.if_rock)
    given = {name: value for name, value in told.items() if value}
    return _JSON(given)
