"""Decisions that map one unit to two joint units at one place: listed, never resolved silently."""

from __future__ import annotations

import math
from typing import Dict, Iterable, Iterator, List, NamedTuple, Set, Tuple

from cags_vsegei_plugin.geology.folding import fold
from cags_vsegei_plugin.geology.joint_legend import Mapping, index_key
from cags_vsegei_plugin.geology.joint_legend.conditions import rock_key
from cags_vsegei_plugin.geology.joint_legend.mapping import text_of
from cags_vsegei_plugin.review.decision import Subject
from cags_vsegei_plugin.sentences import Sentence, sentence
from cags_vsegei_plugin.workflow.legend_pairs import Told

DISPUTED = "disputed"


class Contradiction(NamedTuple):
    """What of the joint legend cannot hold as it was signed, and why.

    `subjects` are those whose decisions contradict each other, or cannot be read.
    """

    side: str
    index: str  # type: ignore[assignment]  # the contract names the column so
    subjects: Tuple[Subject, ...]
    said: Sentence


Key = Tuple[str, str]


def reconciled(
    explicit: Iterable[Told], by_pairs: Iterable[Told]
) -> Tuple[List[Told], List[Contradiction]]:
    """Return the rows that are kept, and the contradictions among what both sides have signed.

    A decision on a mapping stands before one on a pair or a stretch, and one on a stretch before
    one on a pair, on its kilometres. Else both are disputed, and none of them answers.
    """
    firm, derived = _by_unit(explicit), _by_unit(by_pairs)
    kept: List[Told] = []
    said: List[Contradiction] = []
    later: List[Told] = []
    for rows in firm.values():
        kept += _without_equals(rows, said)
    for key, rows in derived.items():
        fitting = list(_beside(firm.get(key, []), _distinct(rows), said))
        later += _without_equals(fitting, said)
    return [*kept, *later], said


def _by_unit(rows: Iterable[Told]) -> Dict[Key, List[Told]]:
    found: Dict[Key, List[Told]] = {}
    for each in rows:
        found.setdefault((each.row.side, index_key(each.row.index)), []).append(each)
    return found


def _distinct(rows: List[Told]) -> Iterator[Told]:
    """Yield rows, but none that a pair tells already, nor what is settled as a proposal."""
    whole: Set[Tuple[str, bool]] = set()
    for each in sorted(rows, key=lambda one: (one.row.is_partial, not one.row.is_settled)):
        known = each.row.joint_code, each.row.is_settled
        if not whole & {known, (each.row.joint_code, True)}:
            yield each
        if not each.row.is_partial:
            whole.add(known)


def _beside(firm: List[Told], derived: Iterable[Told], said: List[Contradiction]) -> Iterator[Told]:
    """Yield what pairs and stretches tell that no mapping tells already, disputed if otherwise."""
    plain = [one for one in firm if one.row.is_settled and not any(one.row.conditions[:2])]
    for each in derived:
        others = [one for one in plain if _stands_before(one.row, each.row)]
        other = next((one for one in others if one.row.joint_code != each.row.joint_code), None)
        if other is not None and each.row.is_settled:
            said.append(_contradiction(other, each))
            yield _disputed(each)
        elif not any(_tells(one.row, each.row) for one in others):
            yield each


def _stands_before(firm: Mapping, derived: Mapping) -> bool:
    is_as_close = derived.is_partial or not firm.is_partial
    return is_as_close and _start(firm) < _end(derived) and _start(derived) < _end(firm)


def _tells(firm: Mapping, derived: Mapping) -> bool:
    return firm.joint_code == derived.joint_code and firm.contains(_start(derived), _end(derived))


def _without_equals(rows: List[Told], said: List[Contradiction]) -> List[Told]:
    """Return rows, disputed where two of the same conditions overlap and say different things."""
    if len(rows) == 1:
        return rows
    clashing: Set[int] = set()
    for places in _of_same_conditions(rows).values():
        places.sort(key=lambda place: _start(rows[place].row))
        for at, place in enumerate(places):
            for other in places[at + 1 :]:
                if _start(rows[other].row) >= _end(rows[place].row):
                    break
                if rows[place].row.joint_code != rows[other].row.joint_code:
                    clashing |= {place, other}
                    said.append(_contradiction(rows[place], rows[other]))
    return [_disputed(each) if at in clashing else each for at, each in enumerate(rows)]


def _of_same_conditions(rows: List[Told]) -> Dict[object, List[int]]:
    found: Dict[object, List[int]] = {}
    for place, each in enumerate(rows):
        if each.row.is_settled:
            row = each.row
            key = row.conditions, row.if_name and fold(row.if_name), rock_key(row.if_rock)
            found.setdefault(key, []).append(place)
    return found


def _disputed(told: Told) -> Told:
    return told._replace(row=told.row._replace(status=DISPUTED))


def _contradiction(one: Told, other: Told) -> Contradiction:
    said = sentence(
        "The unit {index} ({side}) is agreed to be {first}, and also {second}: {first_what};"
        " {second_what}. Open one of the decisions again, or limit it to a part of the border.",
        index=one.row.index,
        side=one.row.side,
        first=one.row.joint_code or one.row.reason,
        second=other.row.joint_code or other.row.reason,
        first_what=_what(one),
        second_what=_what(other),
    )
    subjects = one.subject, other.subject
    return Contradiction(one.row.side, one.row.index, subjects, said)


def _what(told: Told) -> Sentence:
    row, subject = told.row, told.subject
    if subject.kind == "pair":
        return sentence("by the pair {china} – {russia}", china=subject.key, russia=subject.other)
    if row.is_partial:
        return sentence("from km {start} to km {end}", start=row.from_km or 0, end=_end_text(row))
    return sentence("on the whole border")


def _start(row: Mapping) -> float:
    return -math.inf if row.from_km is None else row.from_km


def _end(row: Mapping) -> float:
    return math.inf if row.to_km is None else row.to_km


def _end_text(row: Mapping) -> str:
    return "…" if row.to_km is None else text_of(row.to_km)
