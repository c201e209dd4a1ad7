"""One side's front as a walk along the border: who is faced, in order, and where it breaks off."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Iterator, List, NamedTuple, Tuple

import numpy as np

from cags_vsegei_plugin.border.facing import ALONE, NOBODY, OWN, Answer
from cags_vsegei_plugin.border.front import Front
from cags_vsegei_plugin.border.pieces import Pieces, position


@dataclass(frozen=True)
class Side:
    """A front that was asked whom it faces; `reached` says which pieces lie within reach."""

    front: Front
    pieces: Pieces
    answer: Answer
    reached: np.ndarray


class GapPath(NamedTuple):
    """A walk along pieces that face nobody, between two that face somebody.

    `first`, `last` are positions in the walk's order; `begin`, `end` points (x, y) where
    facing ends and begins again; `length` and `chord` metres; `onward` says whether the
    chord leads the way the border was going; `within_reach` is a share of the length.
    """

    first: int
    last: int
    begin: np.ndarray
    end: np.ndarray
    length: float
    chord: float
    onward: bool
    within_reach: float


@dataclass(frozen=True)
class Walk:
    """Pieces of a side in order, inner slivers left out; chains that face nobody too.

    `order` numbers pieces, `label` says whom each faces, `whole` which chains face
    somebody all the way round.
    """

    side: Side
    order: np.ndarray
    label: np.ndarray

    @cached_property
    def chain(self) -> np.ndarray:
        """Return the chain of each piece in order."""
        return self.side.pieces.chain[self.order]

    @cached_property
    def length(self) -> np.ndarray:
        """Return the metres of each piece in order."""
        return self.side.pieces.length[self.order]

    @cached_property
    def along(self) -> np.ndarray:
        """Return the metres of the walk before each piece in order, and at its end."""
        return np.concatenate(([0.0], np.cumsum(self.length)))

    @cached_property
    def _by_g(self) -> Tuple[np.ndarray, np.ndarray]:
        """Return the middles of all pieces in rising order, and their places in the walk."""
        pieces = self.side.pieces
        middle = (pieces.g0 + pieces.g1)[self.order] / 2
        places = np.argsort(middle)
        return middle[places], places

    def located(self, g: np.ndarray) -> np.ndarray:
        """Return the places in the walk nearest to metres `g` of its front."""
        middle, places = self._by_g
        after = np.clip(np.searchsorted(middle, g), 1, max(len(middle) - 1, 1))
        after = np.minimum(after, len(middle) - 1)
        before = np.maximum(after - 1, 0)
        nearer = np.abs(middle[before] - g) <= np.abs(middle[after] - g)
        return places[np.where(nearer, before, after)]


def present(label: np.ndarray) -> np.ndarray:
    """Return which pieces certainly are border: they face somebody, or a given line runs there."""
    return (label >= 0) | (label == ALONE)


def walk(side: Side) -> Walk:
    """Return the walk of a side; a closed chain begins after its longest unfaced path."""
    label = side.answer.polygon
    keep = label != OWN
    faces = np.zeros(side.front.chain_count, bool)
    faces[side.pieces.chain[present(label)]] = True
    keep &= faces[side.pieces.chain] if len(faces) else keep
    order = np.flatnonzero(keep)
    order = _rotated(side, order)
    return Walk(side, order, label[order])


def _rotated(side: Side, order: np.ndarray) -> np.ndarray:
    parts: List[np.ndarray] = []
    chain = side.pieces.chain[order]
    for here in _slices(chain):
        numbers = order[here]
        if side.front.closed[chain[here.start]]:
            numbers = np.roll(numbers, -_beginning(side, numbers))
        parts.append(numbers)
    return np.concatenate(parts) if parts else order


def _beginning(side: Side, numbers: np.ndarray) -> int:
    """Return where to open a closed chain: behind its longest path that faces nobody."""
    unfaced = side.answer.polygon[numbers] == NOBODY
    if not unfaced.any() or unfaced.all():
        return 0
    first_faced = int(np.flatnonzero(~unfaced)[0])
    turned = np.roll(unfaced, -first_faced)
    length = np.roll(side.pieces.length[numbers], -first_faced)
    ends, best, total = 0, -1.0, 0.0
    for start, stop in _true_runs(turned):
        total = float(length[start:stop].sum())
        if total > best:
            best, ends = total, stop
    return (first_faced + ends) % len(numbers)


def _slices(key: np.ndarray) -> List[slice]:
    """Return a slice for every run of equal keys."""
    if not len(key):
        return []
    cuts = np.flatnonzero(key[1:] != key[:-1]) + 1
    bounds = np.concatenate(([0], cuts, [len(key)]))
    return [slice(int(a), int(b)) for a, b in zip(bounds[:-1], bounds[1:])]


def _true_runs(mask: np.ndarray) -> List[Tuple[int, int]]:
    edges = np.diff(np.concatenate(([0], mask.astype(np.int8), [0])))
    return list(zip(np.flatnonzero(edges == 1).tolist(), np.flatnonzero(edges == -1).tolist()))


def without_short_gaps(walked: Walk, limit: float) -> Walk:
    """Give unfaced paths up to `limit` metres to their neighbours, half to each."""
    label = walked.label.copy()
    length, chain = walked.length, walked.chain
    for start, stop in _true_runs(label == NOBODY):
        inside = 0 < start and stop < len(label) and chain[start - 1] == chain[stop]
        if not inside or (chain[start:stop] != chain[stop]).any():
            continue
        along = np.cumsum(length[start:stop])
        if along[-1] <= limit:
            half = start + int(np.searchsorted(along, along[-1] / 2, "right"))
            label[start:half] = label[start - 1]
            label[half:stop] = label[stop]
    return Walk(walked.side, walked.order, label)


class _Path(NamedTuple):
    """Places in a walk: the chain's, the first unfaced, the one behind the last, the next faced."""

    chain: slice
    first: int
    stop: int
    after: int


def gap_paths(walked: Walk) -> List[GapPath]:
    """Return the unfaced paths between faced pieces of the same chain, in order."""
    paths = list(_unfaced(walked))
    pieces, front = walked.side.pieces, walked.side.front
    before = walked.order[np.array([path.first - 1 for path in paths], np.int64)]
    after = walked.order[np.array([path.after for path in paths], np.int64)]
    begin = np.column_stack(position(front, pieces.g1[before], closing=True)[:2])
    end = np.column_stack(position(front, pieces.g0[after])[:2])
    return [_gap_path(walked, *each) for each in zip(paths, begin, end)]


def _unfaced(walked: Walk) -> Iterator[_Path]:
    for here in _slices(walked.chain):
        closed = bool(walked.side.front.closed[walked.chain[here.start]])
        faced = present(walked.label[here])
        for start, stop in _true_runs(~faced):
            at_end = stop == len(faced)
            if start == 0 or (at_end and not closed):
                continue
            after = here.start if at_end else here.start + stop
            yield _Path(here, here.start + start, here.start + stop, after)


def _gap_path(walked: Walk, path: _Path, begin: np.ndarray, end: np.ndarray) -> GapPath:
    chord = end - begin
    size = float(np.hypot(*chord))
    ahead = _heading_before(walked, path, size) + _heading_after(walked, path, size)
    here = slice(path.first, path.stop)
    length = walked.length[here]
    reached = walked.side.reached[walked.order[here]]
    return GapPath(
        path.first,
        path.stop - 1,
        begin,
        end,
        float(length.sum()),
        size,
        bool(np.dot(chord, ahead) > 0),
        float(length[reached].sum() / max(float(length.sum()), 1e-9)),
    )


def _heading_before(walked: Walk, path: _Path, span: float) -> np.ndarray:
    """Return the mean direction of the faced pieces within `span` metres before a path."""
    reach = walked.along[path.first] - max(span, 1.0)
    low = int(np.searchsorted(walked.along, reach, "right"))
    return _heading(walked, max(min(low, path.first - 1), path.chain.start), path.first)


def _heading_after(walked: Walk, path: _Path, span: float) -> np.ndarray:
    """Return the mean direction of the faced pieces within `span` metres behind a path."""
    high = int(np.searchsorted(walked.along, walked.along[path.after] + max(span, 1.0), "left"))
    return _heading(walked, path.after, min(max(high, path.after + 1), path.chain.stop))


def _heading(walked: Walk, first: int, stop: int) -> np.ndarray:
    numbers = np.arange(first, stop)
    numbers = numbers[present(walked.label[numbers])]
    pieces = walked.side.pieces
    which, weight = walked.order[numbers], walked.length[numbers]
    return np.array([(pieces.tx[which] * weight).sum(), (pieces.ty[which] * weight).sum()])
