"""Where a part of a border that was found anew fits into the whole."""

from __future__ import annotations

from typing import Dict, List, NamedTuple, Optional, Sequence, Set, Tuple

import numpy as np

from cags_vsegei_plugin.border.axis import Placed
from cags_vsegei_plugin.border.items import Item

_ANCHORS = 8
# In tolerances: what is the same stretch by its place, and what has not changed at all.
_SAME_PLACE, _UNCHANGED = 0.05, 1e-4


class Rows(NamedTuple):
    """Stretches in order: their items, metres at both ends, and boxes of their lines (n, 4)."""

    items: List[Item]
    start: np.ndarray
    stop: np.ndarray
    boxes: np.ndarray

    @classmethod
    def of(cls, placed: Sequence[Placed]) -> Rows:
        """Return rows of placed items."""
        return cls(
            [each.item for each in placed],
            np.array([each.start for each in placed], float),
            np.array([each.stop for each in placed], float),
            np.array([each.item.box for each in placed], float).reshape(-1, 4),
        )

    def placed(self) -> List[Placed]:
        """Return the rows as placed items."""
        return list(map(Placed, self.items, self.start.tolist(), self.stop.tolist()))

    def part(self, first: int, stop: Optional[int], moved: float = 0.0) -> Rows:
        """Return some rows that follow one another, moved along by some metres."""
        here = slice(first, stop)
        start, end = self.start[here] + moved, self.stop[here] + moved
        return Rows(self.items[here], start, end, self.boxes[here])

    def in_zone(self, zone: np.ndarray) -> np.ndarray:
        """Return which rows have a line that may reach into a zone."""
        boxes = self.boxes
        inside = (boxes[:, 2] >= zone[0]) & (boxes[:, 0] <= zone[2])
        return inside & (boxes[:, 3] >= zone[1]) & (boxes[:, 1] <= zone[3])


class Splice(NamedTuple):
    """Rows `first` to `stop` of the whole, without the latter, are replaced by others.

    `taken` are the numbers the others have in the part, and those of the rows beside them.
    """

    first: int
    stop: int
    rows: List[Placed]
    taken: Set[int]

    @property
    def place(self) -> Tuple[int, int]:
        """Return which rows of the whole are replaced."""
        return self.first, self.stop


def spliced(rows: Rows, found: Sequence[Splice], on_line: bool) -> Rows:
    """Return the rows with some replaced; without a line the later ones move along."""
    parts: List[Rows] = []
    done, moved = 0, 0.0
    for splice in found:
        parts.append(rows.part(done, splice.first, moved))
        own = Rows.of(splice.rows)
        if not on_line:
            length = np.array([each.item.length for each in splice.rows], float)
            begin = float(rows.stop[splice.first - 1]) + moved
            stop = begin + np.cumsum(length)
            own = own._replace(start=stop - length, stop=stop)
            end = float(stop[-1]) if len(stop) else begin
            moved = end - float(rows.start[splice.stop])
        parts.append(own)
        done = splice.stop
    parts.append(rows.part(done, None, moved))
    return Rows(
        [item for part in parts for item in part.items],
        *(np.concatenate([part[k] for part in parts]) for k in (1, 2, 3)),
    )


def with_known(rows: Rows, found: Sequence[Placed], tolerance: float) -> List[Placed]:
    """Return what was found; a stretch that has not changed is the very item it was."""
    index = _Index(rows.placed(), _UNCHANGED * tolerance, is_exact=True)
    known = [index.find(each.item) for each in found]
    return [
        each if same is None or same[1] else each._replace(item=rows.items[same[0]])
        for each, same in zip(found, known)
    ]


def splices(
    whole: Rows, part: Sequence[Placed], touched: np.ndarray, tolerance: float
) -> Optional[List[Splice]]:
    """Return how the part replaces what lies in the touched zone (xmin, ymin, xmax, ymax).

    Rows that stand in the part as they were are left alone. Each run of others is replaced from
    the last row before to the first row after it that stand in the part as well, the same two
    polygons from the same place to the same place. None where the part does not fit: at the ends
    of the border, and where a gap leads further.
    """
    index = _Index(part, _SAME_PLACE * tolerance)
    unchanged = _Index(part, _UNCHANGED * tolerance, is_exact=True)
    gone = whole.in_zone(touched)
    kept = set()
    for row in np.flatnonzero(gone).tolist():
        same = unchanged.find(whole.items[row])
        if same is not None:
            kept.add(same[0])
            gone[row] = False
    found: List[Splice] = []
    for run in _runs(gone):
        splice = _splice(whole.items, part, index, run)
        if splice is None:
            return None
        if not found or splice.place != found[-1].place:
            found.append(splice)
    rising = all(a.stop <= b.first for a, b in zip(found[:-1], found[1:]))
    inner = touched + np.array([1.0, 1.0, -1.0, -1.0]) * 2.0 * _SAME_PLACE * tolerance
    return found if rising and _is_complete(part, inner, kept, found) else None


def _is_complete(
    part: Sequence[Placed], touched: np.ndarray, kept: Set[int], found: Sequence[Splice]
) -> bool:
    """Return whether every row of the part in the zone was there before, or is put in."""
    there = set(np.flatnonzero(Rows.of(part).in_zone(touched)).tolist())
    return there <= kept.union(*(splice.taken for splice in found))


def _runs(mask: np.ndarray) -> List[Tuple[int, int]]:
    edges = np.diff(np.concatenate(([0], mask.astype(np.int8), [0])))
    return list(zip(np.flatnonzero(edges == 1).tolist(), np.flatnonzero(edges == -1).tolist()))


class _Index:
    """Finds the row of a part that is the same stretch as another, walked the same way or not.

    An exact one has the same width too.
    """

    def __init__(self, rows: Sequence[Placed], near: float, is_exact: bool = False) -> None:
        self._rows, self._near, self._is_exact = rows, near, is_exact
        self._by_pair: Dict[Tuple[int, int], List[int]] = {}
        for k, each in enumerate(rows):
            self._by_pair.setdefault((each.item.china, each.item.russia), []).append(k)

    def find(self, asked: Item) -> Optional[Tuple[int, bool]]:
        """Return the number of the same stretch, and whether it is walked the other way."""
        ends = asked.line[[0, -1]]
        for k in self._by_pair.get((asked.china, asked.russia), []):
            item = self._rows[k].item
            if abs(item.length - asked.length) > self._near:
                continue
            if self._is_exact and abs(item.width - asked.width) > self._near:
                # Of one side alone there is no width: no comparison with it holds.
                continue
            other = self._rows[k].item.line[[0, -1]]
            if np.abs(ends - other).max() <= self._near:
                return k, False
            if np.abs(ends - other[::-1]).max() <= self._near:
                return k, True
        return None


def _splice(
    whole: Sequence[Item], part: Sequence[Placed], index: _Index, run: Tuple[int, int]
) -> Optional[Splice]:
    before = _anchor(whole, index, range(run[0] - 1, max(run[0] - 1 - _ANCHORS, -1), -1))
    after = _anchor(whole, index, range(run[1], min(run[1] + _ANCHORS, len(whole))))
    if before is None or after is None or before[2] != after[2]:
        return None
    (first, low, turned), (stop, high, _) = before, after
    step = -1 if turned else 1
    taken = range(low + step, high, step)
    if (high - low) * step < 1:
        return None
    after_gap = part[high].item.fragment
    rows = []
    for each in (part[k] for k in taken):
        anchor = stop if each.item.fragment == after_gap else first
        item = each.item.moved_to(whole[anchor].fragment)
        rows.append(each._replace(item=item.turned() if turned else item))
    return Splice(first + 1, stop, rows, {low, high, *taken})


def _anchor(
    whole: Sequence[Item], index: _Index, numbers: range
) -> Optional[Tuple[int, int, bool]]:
    """Return the first row that stands in the part too: both numbers, and whether it is turned."""
    for number in numbers:
        found = index.find(whole[number])
        if found is not None:
            return number, found[0], found[1]
    return None
