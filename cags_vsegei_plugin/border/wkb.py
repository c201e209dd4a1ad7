"""Polygon rings out of well-known binary, vectorised over features."""

from __future__ import annotations

from typing import Callable, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np

POLYGON, MULTIPOLYGON = 3, 6
# Surfaces of patches and of triangles: QGIS made multipolygons of them until 3.38.
_SURFACE, _TIN, _TRIANGLE = 15, 16, 17
_SINGLE, _MANY = (POLYGON, _TRIANGLE), (MULTIPOLYGON, _SURFACE, _TIN)
_AT_ONCE = 4096
_SPARE = 1.05
Leads = Callable[[np.ndarray, np.ndarray], np.ndarray]
"""Returns, of bytes and where each binary begins in them, how many bytes stand before its WKB."""

_EWKB_Z, _EWKB_M, _EWKB_SRID = 0x80000000, 0x40000000, 0x20000000


class Rings(NamedTuple):
    """Rings of many features, flattened.

    `feature` and `is_hole` have one entry a ring, `start` one more (offsets into
    `x`, `y`). `unreadable` lists the features whose binary could not be followed;
    `features` is how many there are.
    """

    feature: np.ndarray
    is_hole: np.ndarray
    start: np.ndarray
    x: np.ndarray
    y: np.ndarray
    unreadable: List[int]
    features: int


class _Buffer:
    """All binaries in one array of bytes, read at many places at once."""

    def __init__(self, joined: bytes, sizes: np.ndarray, leads: Optional[Leads]) -> None:
        self.end = np.cumsum(sizes)
        self.begin = self.end - sizes
        # Padding keeps look-ups of a truncated binary inside the array.
        self.bytes = np.frombuffer(joined + bytes(64), np.uint8)
        if leads is not None:
            self.begin = np.minimum(self.begin + leads(self.bytes, self.begin), self.end)

    def uint32(self, at: np.ndarray) -> np.ndarray:
        at = np.minimum(at, len(self.bytes) - 4)
        raw = self.bytes[at[:, None] + np.arange(4)]
        return np.ascontiguousarray(raw).view("<u4")[:, 0].astype(np.int64)

    def points(self, at: np.ndarray, size: np.ndarray, stride: np.ndarray) -> np.ndarray:
        """Return x and y of runs of points, shape (n, 2): first bytes, counts, bytes a point."""
        runs = np.column_stack((at, at + size * stride))
        kinds = np.unique(stride).tolist() or [16]
        if len(kinds) == 1:
            return self._joined(runs, kinds[0])
        out = np.empty((int(size.sum()), 2))
        of_point = np.repeat(stride, size)
        for one in kinds:
            out[of_point == one] = self._joined(runs[stride == one], one)
        return out

    def _joined(self, runs: np.ndarray, stride: int) -> np.ndarray:
        """Return x and y of runs of bytes, all with the same bytes a point."""
        raw = memoryview(self.bytes)
        joined = b"".join([raw[begin:end] for begin, end in runs.tolist()])
        return np.frombuffer(joined, "<f8").reshape(-1, stride // 8)[:, :2]


def parse(blobs: Sequence[bytes]) -> Rings:
    """Return the rings of (multi)polygons and surfaces in little-endian WKB, 2D, Z, M or ZM.

    Empty binaries give no ring. Other types and truncated binaries are `unreadable`.
    """
    # Portions stay in the processor's cache.
    found = Gathering(len(blobs))
    for first in range(0, len(blobs), _AT_ONCE):
        found.add(_parsed(blobs[first : first + _AT_ONCE]))
    return found.rings()


def _parsed(blobs: Sequence[bytes]) -> Rings:
    sizes = np.fromiter(map(len, blobs), np.int64, len(blobs))
    return parse_joined(b"".join(blobs), sizes)


def parse_joined(joined: bytes, sizes: np.ndarray, leads: Optional[Leads] = None) -> Rings:
    """Return the rings of binaries that lie one behind another, each of so many bytes.

    `leads` tells how many bytes stand before the WKB in each binary.
    """
    buffer = _Buffer(joined, sizes, leads)
    feature, at, size, stride, is_hole, unreadable = _walk(buffer)
    points = buffer.points(at, size, stride)
    start = np.concatenate(([0], np.cumsum(size)))
    return Rings(feature, is_hole, start, points[:, 0], points[:, 1], unreadable, len(sizes))


class Gathering:
    """Rings of portions of features, one behind the other, as they come.

    Room is made by the first of them for as many features as are expected: a portion can be
    forgotten as soon as it is added, and its memory be used for the next.
    """

    def __init__(self, expected: int) -> None:
        self._expected, self._features, self._points = expected, 0, 0
        self._x, self._y = np.empty(0), np.empty(0)
        self._rings: List[Tuple[np.ndarray, np.ndarray, np.ndarray]] = []
        self._unreadable: List[int] = []

    def add(self, portion: Rings) -> None:
        """Take the rings of the features that follow."""
        first, begin = self._features, self._points
        self._features, self._points = first + portion.features, begin + len(portion.x)
        self._make_room(begin)
        self._x[begin : self._points], self._y[begin : self._points] = portion.x, portion.y
        size = np.diff(portion.start)
        self._rings.append((portion.feature + first, portion.is_hole, size))
        self._unreadable += [first + k for k in portion.unreadable]

    def rings(self) -> Rings:
        """Return the rings of all features."""
        if not self._rings:
            self.add(_parsed([]))
        feature, is_hole, size = (np.concatenate(column) for column in zip(*self._rings))
        start = np.concatenate(([0], np.cumsum(size)))
        x, y = self._x[: self._points], self._y[: self._points]
        return Rings(feature, is_hole, start, x, y, self._unreadable, self._features)

    def _make_room(self, used: int) -> None:
        if self._points <= len(self._x):
            return
        to_come = max(self._expected / max(self._features, 1), 1.0)
        room = int(self._points * to_come * _SPARE)
        self._x, self._y = (_grown(each[:used], room) for each in (self._x, self._y))


def _grown(values: np.ndarray, room: int) -> np.ndarray:
    grown = np.empty(room)
    grown[: len(values)] = values
    return grown


def _walk(buffer: _Buffer) -> Tuple[np.ndarray, ...]:
    """Visit one ring of every unfinished feature a step, until none is left."""
    n = len(buffer.begin)
    cursor = buffer.begin.copy()
    parts = np.zeros(n, np.int64)
    rings = np.zeros(n, np.int64)
    stride = np.full(n, 16, np.int64)
    first = np.zeros(n, bool)
    bad = np.zeros(n, bool)
    active = np.flatnonzero(buffer.end > buffer.begin)
    _open_features(buffer, active, cursor, parts, stride, bad)
    found: List[Tuple[np.ndarray, ...]] = []
    while True:
        entering = np.flatnonzero((rings == 0) & (parts > 0) & ~bad)
        _open_parts(buffer, entering, cursor, parts, rings, first, bad)
        live = np.flatnonzero((rings > 0) & ~bad)
        if not len(live):
            if not ((rings == 0) & (parts > 0) & ~bad).any():
                break
            continue
        size = buffer.uint32(cursor[live])
        stop = cursor[live] + 4 + size * stride[live]
        whole = stop <= buffer.end[live]
        bad[live[~whole]] = True
        live, size, stop = live[whole], size[whole], stop[whole]
        found.append((live, cursor[live] + 4, size, stride[live], ~first[live]))
        cursor[live] = stop
        rings[live] -= 1
        first[live] = False
    return (*_in_feature_order(found, bad), np.flatnonzero(bad).tolist())


def _open_features(
    buffer: _Buffer,
    active: np.ndarray,
    cursor: np.ndarray,
    parts: np.ndarray,
    stride: np.ndarray,
    bad: np.ndarray,
) -> None:
    code = buffer.uint32(cursor[active] + 1)
    kind, dimensions, header = _decode(code)
    little = buffer.bytes[cursor[active]] == 1
    known = little & np.isin(kind, (*_SINGLE, *_MANY))
    bad[active[~known]] = True
    stride[active] = 8 * dimensions
    multi = known & np.isin(kind, _MANY)
    parts[active[known & ~multi]] = 1
    where = active[multi]
    parts[where] = buffer.uint32(cursor[where] + header[multi])
    cursor[where] += header[multi] + 4


def _open_parts(
    buffer: _Buffer,
    entering: np.ndarray,
    cursor: np.ndarray,
    parts: np.ndarray,
    rings: np.ndarray,
    first: np.ndarray,
    bad: np.ndarray,
) -> None:
    if not len(entering):
        return
    kind, _, header = _decode(buffer.uint32(cursor[entering] + 1))
    inside = cursor[entering] + header + 4 <= buffer.end[entering]
    sound = inside & np.isin(kind, _SINGLE)
    bad[entering[~sound]] = True
    entering, header = entering[sound], header[sound]
    rings[entering] = buffer.uint32(cursor[entering] + header)
    cursor[entering] += header + 4
    parts[entering] -= 1
    first[entering] = True


def _decode(code: np.ndarray) -> Tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return base type, number of dimensions and bytes before the count."""
    plain = code & 0x0FFFFFFF
    iso = plain // 1000
    has_z = ((code & _EWKB_Z) != 0) | np.isin(iso, (1, 3))
    has_m = ((code & _EWKB_M) != 0) | np.isin(iso, (2, 3))
    header = np.where((code & _EWKB_SRID) != 0, 9, 5)
    return plain % 1000, 2 + has_z.astype(np.int64) + has_m, header


def _in_feature_order(
    found: List[Tuple[np.ndarray, ...]], bad: np.ndarray
) -> Tuple[np.ndarray, ...]:
    if not found:
        empty = np.zeros(0, np.int64)
        return empty, empty, empty, empty, np.zeros(0, bool)
    columns = [np.concatenate(column) for column in zip(*found)]
    keep = ~bad[columns[0]]
    columns = [column[keep] for column in columns]
    order = np.argsort(columns[0], kind="stable")
    feature, at, size, stride, hole = (column[order] for column in columns)
    return feature, at, size, stride, hole
