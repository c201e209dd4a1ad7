"""Decisions follow their conflicts into a new comparison; what cannot follow is told as stale.

A conflict is the same if its id and place are; else if the same two units face each other on a
place that a decision covers. So decisions survive fields with other names, features with other
ids, a border drawn anew, polygons cut in two.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import Dict, Iterable, Iterator, List, NamedTuple, Optional, Sequence, Set, Tuple

from cags_vsegei_plugin.review.conflict import KM_PER_DEGREE, NEAR_KM, Conflict, Place, place_of
from cags_vsegei_plugin.review.decision import Decision, Subject
from cags_vsegei_plugin.review.state import UNTOUCHED, Standing, State
from cags_vsegei_plugin.sentences import Sentence, sentence

_LOCAL = ("stretch", "line", "contact", "point")
Units = Tuple[str, str]


class Found(NamedTuple):
    """What holds for a conflict by decisions on it alone.

    `subject` is what further decisions are about. `is_carried` where the decision was signed
    under another id; `is_part` where it was signed on more than this conflict.
    """

    subject: Subject
    standing: Standing
    is_carried: bool = False
    is_part: bool = False


class Stale(NamedTuple):
    """A decided subject that no conflict of the comparison is, and why."""

    subject: Subject
    standing: Standing
    units: Units
    place: Place
    why: Sentence


class Carried(NamedTuple):
    """What was carried to each conflict (by kind and id), and what was not."""

    found: Dict[Subject, Found]
    stale: Tuple[Stale, ...]


class _Old(NamedTuple):
    """A subject of the journal: the units and places of what holds, the newest first."""

    subject: Subject
    units: Units
    marks: Tuple[Tuple[Place, Standing], ...]

    @property
    def place(self) -> Place:
        return self.marks[0][0]

    def best(self, place: Place) -> Optional[Tuple[float, int]]:
        """Return how much of a place the newest mark that covers it has, and which it is."""
        for number, (signed, _) in enumerate(self.marks):
            if signed.covers(place):
                return signed.overlap_km(place), number
        return None


def carry(state: State, conflicts: Sequence[Conflict]) -> Carried:
    """Return what the decisions of a journal say about the conflicts of a comparison.

    `conflicts` should hold what needs no decision too: a decision on it is not stale.
    """
    found: Dict[Subject, Found] = {}
    if not state.histories:
        return Carried(found, ())
    for one in conflicts:
        subject = one.subject
        if subject in state.histories and _is_same(state, one):
            found[subject] = Found(subject, state.standing(subject))
    if len(found) == len(conflicts) and not _unfound(state, found):
        return Carried(found, tuple(_stale_pairs(state, conflicts)))
    olds = {old.subject: old for old in _olds(state)}
    _carry_by_place(olds, conflicts, found)
    _carry_by_id(olds, conflicts, found)
    used = {each.subject for each in found.values()} | {
        subject for each in found.values() for subject in _origins(each, olds)
    }
    stale = [*_stale_locals(olds, used, conflicts), *_stale_pairs(state, conflicts)]
    return Carried(found, tuple(stale))


def _unfound(state: State, found: Dict[Subject, Found]) -> bool:
    """Return whether anything was decided on what no conflict is any more."""
    return any(s.kind in _LOCAL and s not in found for s in state.histories)


def _origins(found: Found, olds: Dict[Subject, _Old]) -> Iterator[Subject]:
    """Yield the subject whose decision a part of it holds."""
    made = found.standing.entry
    if found.is_part and made is not None and made.decision.subject in olds:
        yield made.decision.subject


def _olds(state: State) -> Iterator[_Old]:
    for subject in state.histories:
        if subject.kind not in _LOCAL:
            continue
        held = state.standing(subject)
        signed = _signed(state, subject)
        yield _Old(subject, (signed.china_index, signed.russia_index), tuple(_marks(held)))


def _signed(state: State, subject: Subject) -> Decision:
    """Return the decision that tells the units of a subject."""
    held = state.standing(subject)
    return (held.proposal or held.entry or state.histories[subject][-1]).decision


def _marks(held: Standing) -> Iterator[Tuple[Place, Standing]]:
    is_first = True
    while held.entry is not None and held.before is not None:
        yield place_of(held.entry.decision), held
        held, is_first = held.before, False
    if is_first:
        yield Place(), UNTOUCHED


def _is_same(state: State, one: Conflict) -> bool:
    """Return whether an id still stands for the same place (or no place is known)."""
    signed = _signed(state, one.subject)
    units = signed.china_index, signed.russia_index
    latest = state.standing(one.subject).entry or state.histories[one.subject][-1]
    place = place_of(latest.decision)
    if units == one.units and place == one.place:
        return True
    if place.distance_km(one.place) is None:
        return units in (one.units, ("", ""))
    if units == one.units:
        return place.overlap_km(one.place) > 0.0
    # Along a winding border the middles of neighbours are nearer than their kilometres.
    return place.covers(one.place) or one.place.covers(place)


def _carry_by_place(
    olds: Dict[Subject, _Old], conflicts: Sequence[Conflict], found: Dict[Subject, Found]
) -> None:
    """Find for what has no decision yet the best one of the same units on the same place."""
    nearby = _Nearby(old for old in olds.values() if old.marks[0][1].is_decided)
    taken = {each.subject for each in found.values()}
    waiting = []
    for one in conflicts:
        if one.subject not in found:
            best = max(nearby.covering(one), key=lambda each: each[0], default=None)
            waiting.extend([(*best, one)] if best is not None else [])
    # The one that has most of a decision's place goes on with it.
    for _, number, old, one in sorted(waiting, key=lambda each: -each[0]):
        if number == 0 and old.subject not in taken:
            taken.add(old.subject)
            found[one.subject] = Found(old.subject, old.marks[0][1], True)
        else:
            found[one.subject] = Found(one.subject, old.marks[number][1], True, True)


def _carry_by_id(
    olds: Dict[Subject, _Old], conflicts: Sequence[Conflict], found: Dict[Subject, Found]
) -> None:
    """Last, the same polygons with the same units, wherever they lie now."""
    taken = {each.subject for each in found.values()}
    for one in conflicts:
        old = olds.get(one.subject)
        if one.subject in found or old is None or old.subject in taken:
            continue
        if old.units == one.units:
            found[one.subject] = Found(one.subject, old.marks[0][1])


class _Nearby:
    """Old subjects by kind and units, from south to north."""

    def __init__(self, olds: Iterable[_Old]) -> None:
        self._groups: Dict[Tuple[str, Units], List[Tuple[float, float, _Old]]] = {}
        self._unplaced: Dict[Tuple[str, Units], List[_Old]] = {}
        for old in olds:
            key = old.subject.kind, old.units
            places = [place for place, _ in old.marks]
            if any(place.lat is None for place in places):
                self._unplaced.setdefault(key, []).append(old)
                continue
            for place in places:
                entry = (place.lat or 0.0, place.length_km, old)
                self._groups.setdefault(key, []).append(entry)
        for group in self._groups.values():
            group.sort(key=lambda each: each[0])
        self._lats = {key: [each[0] for each in group] for key, group in self._groups.items()}
        self._longest = {k: max(each[1] for each in group) for k, group in self._groups.items()}

    def covering(self, one: Conflict) -> Iterator[Tuple[float, int, _Old]]:
        """Yield km, number of the mark and subject of what covers a conflict."""
        for old in self._candidates(one):
            best = old.best(one.place)
            if best is not None:
                yield (*best, old)

    def _candidates(self, one: Conflict) -> Iterable[_Old]:
        key = one.kind, one.units
        group = self._groups.get(key, [])
        if one.place.lat is None:
            return {old.subject: old for _, _, old in group}.values() or self._unplaced.get(key, [])
        reach = (self._longest.get(key, 0.0) + one.place.length_km) / 2.0 + NEAR_KM
        lats = self._lats.get(key, [])
        start = bisect_left(lats, one.place.lat - reach / KM_PER_DEGREE)
        stop = bisect_right(lats, one.place.lat + reach / KM_PER_DEGREE)
        near = {old.subject: old for _, _, old in group[start:stop]}
        return [*near.values(), *self._unplaced.get(key, [])]


def _stale_locals(
    olds: Dict[Subject, _Old], used: Set[Subject], conflicts: Sequence[Conflict]
) -> List[Stale]:
    lost = [o for o in olds.values() if o.subject not in used and o.marks[0][1].is_decided]
    if not lost:
        return []
    facing = {one.units for one in conflicts}
    return [
        Stale(old.subject, old.marks[0][1], old.units, old.place, _why(old, facing, conflicts))
        for old in lost
    ]


def _why(old: _Old, facing: Set[Units], conflicts: Sequence[Conflict]) -> Sentence:
    china, russia = (index or "–" for index in old.units)
    if old.subject.kind != "stretch":
        return sentence(
            "{china} | {russia} is no conflict there any more.", china=china, russia=russia
        )
    there = [one for one in conflicts if one.kind == old.subject.kind]
    there = [one for one in there if old.place.overlap_km(one.place) > 0.0]
    if any(one.units == old.units for one in there):
        return sentence("It has become part of a conflict that holds another decision.")
    if there:
        now = max(there, key=lambda one: old.place.overlap_km(one.place))
        return sentence(
            "Signed was {china} | {russia}; now {now_china} | {now_russia} face each other there.",
            china=china,
            russia=russia,
            now_china=now.china_index or "–",
            now_russia=now.russia_index or "–",
        )
    if old.units in facing:
        return sentence(
            "{china} | {russia} face each other elsewhere only.", china=china, russia=russia
        )
    return _no_longer(china, russia)


def _no_longer(china: str, russia: str) -> Sentence:
    return sentence(
        "{china} | {russia} no longer face each other anywhere.", china=china, russia=russia
    )


def _stale_pairs(state: State, conflicts: Sequence[Conflict]) -> List[Stale]:
    facing = {one.pair for one in conflicts}
    return [
        Stale(
            subject,
            held,
            (subject.key, subject.other),
            Place(),
            _no_longer(subject.key or "–", subject.other or "–"),
        )
        for subject, held in state.standings.items()
        if subject.kind == "pair" and held.is_decided and subject not in facing
    ]
