"""The two ends of each line: where they are, and which way the line would go on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import List, NamedTuple, Sequence, Tuple

import numpy as np

_SAMPLES = 9
_BEGIN, _END = 0, 1


@dataclass(frozen=True)
class Lines:
    """Lines of one side: x, y in metres of the working CRS.

    `fid` has one entry a line (a part of a multipart feature is a line of its own); `start` one
    more: offsets into `x`, `y`.
    """

    fid: np.ndarray
    start: np.ndarray
    x: np.ndarray
    y: np.ndarray

    @classmethod
    def from_parts(cls, fids: Sequence[int], parts: Sequence[np.ndarray]) -> Lines:
        """Return lines given as points (n, 2); those without two different points are left out."""
        kept: List[Tuple[int, np.ndarray]] = []
        for fid, part in zip(fids, parts):
            points = np.asarray(part, float).reshape(-1, 2)
            points = points[np.isfinite(points).all(axis=1)]
            if len(points) > 1 and (points != points[0]).any():
                kept.append((int(fid), points))
        size = np.array([len(points) for _, points in kept], np.int64)
        joined = np.concatenate([points for _, points in kept]) if kept else np.zeros((0, 2))
        start = np.concatenate(([0], np.cumsum(size)))
        fid_of = np.array([fid for fid, _ in kept], np.int64)
        return cls(fid_of, start, joined[:, 0].copy(), joined[:, 1].copy())


class Ends(NamedTuple):
    """Ends of lines: the line's number, 0 its beginning or 1 its end, and the place.

    `whole` is the same for both ends of what is one line, in however many pieces it is drawn.
    `tx`, `ty` is the unit direction outwards, `back_x`, `back_y` the place on the line as far
    behind the end as the direction was taken over; `length` is that of the whole line.
    """

    line: np.ndarray
    which: np.ndarray
    x: np.ndarray
    y: np.ndarray
    tx: np.ndarray
    ty: np.ndarray
    back_x: np.ndarray
    back_y: np.ndarray
    length: np.ndarray
    whole: np.ndarray

    def take(self, chosen: np.ndarray) -> Ends:
        """Return some of the ends."""
        return Ends(*(column[chosen] for column in self))


def ends_of(lines: Lines, reach: float) -> Ends:
    """Return both ends of all lines, their directions taken over the last `reach` metres.

    The direction is that of the straight line through evenly spaced places, so that the shaking
    of a hand hardly turns it.
    """
    count = len(lines.fid)
    along, total = _along(lines)
    line = np.tile(np.arange(count), 2)
    which = np.repeat((_BEGIN, _END), count)
    span = np.minimum(reach, total[line])
    t = np.linspace(0.0, 1.0, _SAMPLES)
    from_end = span[:, None] * t[None, :]
    wanted = np.where((which == _BEGIN)[:, None], from_end, total[line][:, None] - from_end)
    x, y = _places(lines, along, line, wanted)
    slope = t - t.mean()
    tx, ty = -(x * slope).sum(axis=1), -(y * slope).sum(axis=1)
    size = np.maximum(np.hypot(tx, ty), 1e-12)
    place, back = (x[:, 0], y[:, 0]), (x[:, -1], y[:, -1])
    return Ends(line, which, *place, tx / size, ty / size, *back, total[line], line)


def _along(lines: Lines) -> Tuple[np.ndarray, np.ndarray]:
    """Return the metres at each vertex from its line's beginning, and each line's length."""
    step = np.hypot(np.diff(lines.x, prepend=lines.x[:1]), np.diff(lines.y, prepend=lines.y[:1]))
    first = lines.start[:-1]
    step[first] = 0.0
    run = np.cumsum(step)
    along = run - np.repeat(run[first], np.diff(lines.start))
    return along, along[lines.start[1:] - 1] if len(first) else np.zeros(0)


def _places(
    lines: Lines, along: np.ndarray, line: np.ndarray, wanted: np.ndarray
) -> Tuple[np.ndarray, np.ndarray]:
    """Return the places at some metres of some lines, shape (lines, places)."""
    if not len(line):
        return wanted, wanted
    # All lines laid end to end, with a step between them, so that one look-up does for all.
    length = along[lines.start[1:] - 1] + 1.0
    offset = np.cumsum(length) - length
    axis = along + np.repeat(offset, np.diff(lines.start))
    at = wanted + offset[line][:, None]
    return np.interp(at, axis, lines.x), np.interp(at, axis, lines.y)
