"""Which conflicts of the border a new edition solves or creates: two comparisons, side by side."""

from __future__ import annotations

from bisect import bisect_right
from typing import Callable, Dict, Iterator, List, Mapping, NamedTuple, Optional, Sequence, Tuple

import numpy as np

from cags_vsegei_plugin.workflow.stretch_table import Stretch

_STEADY_KM = 0.2
SOLVED, CREATED, BETTER, WORSE = "solved", "created", "better", "worse"


class BorderChange(NamedTuple):
    """A piece of border where the new edition changes the answer.

    The fields up to `new_codes` are those of the contract; kilometres are those of the new
    edition's comparison. `stretch` is the stretch whose line it lies on, of the new comparison
    unless `is_old`, from one `share` of its length to another.
    """

    effect: str
    from_km: float
    to_km: float
    length_km: float
    old_verdict: Optional[str]
    new_verdict: Optional[str]
    old_severity: int
    new_severity: int
    old_stretch: Optional[str]
    new_stretch: Optional[str]
    old_index: Optional[str]
    new_index: Optional[str]
    other_index: Optional[str]
    old_codes: Tuple[str, ...]
    new_codes: Tuple[str, ...]
    stretch: Optional[Stretch] = None
    is_old: bool = False
    share: Tuple[float, float] = (0.0, 1.0)

    def part_of_line(self) -> np.ndarray:
        """Return the points (n, 2) of the stretch's line on this piece alone."""
        line = np.asarray(self.stretch.line if self.stretch else (), float)
        along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])
        start, stop = (each * along[-1] for each in self.share)
        ends = [[np.interp(each, along, line[:, k]) for k in (0, 1)] for each in (start, stop)]
        return np.array([ends[0], *line[(along > start) & (along < stop)], ends[1]])


class Sides(NamedTuple):
    """Which side has two editions, and which old feature each of its new features was."""

    side: str
    old_of_new: Mapping[int, int]
    least_km: float = 0.0

    def own(self, stretch: Stretch) -> Tuple[Optional[int], Optional[str]]:
        """Return feature and index of the side that has two editions."""
        return getattr(stretch, f"{self.side}_fid"), getattr(stretch, f"{self.side}_index")

    def other(self, stretch: Stretch) -> Tuple[Optional[int], Optional[str]]:
        """Return feature and index of the other side."""
        name = "russia" if self.side == "china" else "china"
        return getattr(stretch, f"{name}_fid"), getattr(stretch, f"{name}_index")


def border_changes(
    old: Sequence[Stretch], new: Sequence[Stretch], sides: Sides
) -> List[BorderChange]:
    """Return where the new comparison gives another answer than the old one, in order.

    Both are laid on one axis first, by the stretches where the same features face each other;
    pieces shorter than `least_km`, where a contact only wavers, are left out.
    """
    moved = _onto(old, new, sides)
    placed = sorted(
        ((moved(each.from_km), moved(each.to_km), each) for each in old), key=lambda one: one[:2]
    )
    found = []
    for start, stop, before, after in _side_by_side(placed, new):
        change = _change(start, stop, before, after, sides)
        if change is not None and change.length_km > sides.least_km:
            there = change.stretch
            ends = (there.from_km, there.to_km) if there else (start, stop)
            if change.is_old:
                ends = moved(ends[0]), moved(ends[1])
            found.append(change._replace(share=_share((start, stop), ends)))
    return found


def _onto(old: Sequence[Stretch], new: Sequence[Stretch], sides: Sides) -> Callable[[float], float]:
    """Return what brings kilometres of the old comparison to those of the new one."""
    of_new = _by_features(new, lambda fid: sides.old_of_new.get(fid, -1 - fid), sides)
    of_old = _by_features(old, lambda fid: fid, sides)
    anchors = []
    for key, stretch in of_old.items():
        other = of_new.get(key)
        if other is not None and abs(stretch.length_km - other.length_km) <= _STEADY_KM:
            anchors.append((stretch.from_km, other.from_km))
            anchors.append((stretch.to_km, other.to_km))
    steady = _rising(sorted(anchors))
    if not steady:
        return lambda km: km
    before, after = (np.array(column) for column in zip(*steady))

    def moved(km: float) -> float:
        if km <= before[0]:
            return float(km + after[0] - before[0])
        if km >= before[-1]:
            return float(km + after[-1] - before[-1])
        return float(np.interp(km, before, after))

    return moved


def _by_features(
    stretches: Sequence[Stretch], named: Callable[[int], int], sides: Sides
) -> Dict[Tuple[object, ...], Stretch]:
    """Return the stretches of features that face each other only once."""
    found: Dict[Tuple[object, ...], List[Stretch]] = {}
    for each in stretches:
        own = sides.own(each)[0]
        key = (each.facing, None if own is None else named(own), sides.other(each)[0])
        found.setdefault(key, []).append(each)
    return {key: some[0] for key, some in found.items() if len(some) == 1}


def _rising(anchors: List[Tuple[float, float]]) -> List[Tuple[float, float]]:
    """Return the longest run of anchors whose kilometres rise in both comparisons."""
    ends: List[float] = []
    last: List[int] = []
    before = [-1] * len(anchors)
    for number, (_, after) in enumerate(anchors):
        place = bisect_right(ends, after)
        before[number] = last[place - 1] if place else -1
        ends[place : place + 1] = [after]
        last[place : place + 1] = [number]
    found: List[Tuple[float, float]] = []
    number = last[-1] if last else -1
    while number >= 0:
        if not found or found[-1][0] > anchors[number][0]:
            found.append(anchors[number])
        number = before[number]
    return found[::-1]


_Placed = Tuple[float, float, Stretch]


def _side_by_side(
    old: Sequence[_Placed], new: Sequence[Stretch]
) -> Iterator[Tuple[float, float, Optional[Stretch], Optional[Stretch]]]:
    """Yield pieces of border with the stretch that each comparison has there, if it has one."""
    placed = [(each.from_km, each.to_km, each) for each in new]
    limits = sorted({limit for start, stop, _ in (*old, *placed) for limit in (start, stop)})
    covers = _cover(old, limits), _cover(sorted(placed, key=lambda one: one[:2]), limits)
    current: Optional[Tuple[float, float, Optional[Stretch], Optional[Stretch]]] = None
    for number, (start, stop) in enumerate(zip(limits, limits[1:])):
        before, after = covers[0][number], covers[1][number]
        if current and current[2] is before and current[3] is after and current[1] == start:
            current = (current[0], stop, before, after)
            continue
        if current is not None:
            yield current
        current = (start, stop, before, after)
    if current is not None:
        yield current


def _cover(placed: Sequence[_Placed], limits: Sequence[float]) -> List[Optional[Stretch]]:
    """Return the stretch on each piece between two limits; of several the worst."""
    cover: List[Optional[Stretch]] = [None] * max(0, len(limits) - 1)
    numbers = {limit: number for number, limit in enumerate(limits)}
    for start, stop, stretch in placed:
        for number in range(numbers[start], numbers[stop]):
            there = cover[number]
            if there is None or _rank(stretch) > _rank(there):
                cover[number] = stretch
    return cover


def _rank(stretch: Optional[Stretch]) -> Tuple[bool, int]:
    """Return how bad a stretch is: whether it needs a decision, and how urgently."""
    if stretch is None:
        return False, 0
    return stretch.needs_decision, 5 - stretch.severity if stretch.severity else 0


def _share(part: Tuple[float, float], whole: Tuple[float, float]) -> Tuple[float, float]:
    """Return where a part of a stretch begins and ends, in shares of its length."""
    length = max(whole[1] - whole[0], 1e-9)
    start, stop = (min(1.0, max(0.0, (each - whole[0]) / length)) for each in part)
    return start, stop


def _change(
    start: float, stop: float, old: Optional[Stretch], new: Optional[Stretch], sides: Sides
) -> Optional[BorderChange]:
    if old is None and new is None:
        return None
    effect = _effect(old, new)
    if not effect:
        return None
    there = new or old
    return BorderChange(
        effect,
        start,
        stop,
        stop - start,
        old.verdict if old else None,
        new.verdict if new else None,
        old.severity if old else 0,
        new.severity if new else 0,
        old.stretch if old else None,
        new.stretch if new else None,
        sides.own(old)[1] if old else None,
        sides.own(new)[1] if new else None,
        sides.other(there)[1] if there else None,
        old.codes if old else (),
        new.codes if new else (),
        there,
        new is None,
    )


def _effect(old: Optional[Stretch], new: Optional[Stretch]) -> str:
    before, after = _rank(old), _rank(new)
    if before[0] and not after[0]:
        return SOLVED
    if after[0] and not before[0]:
        return CREATED
    if before == after or not before[0]:
        return ""
    return BETTER if after < before else WORSE
