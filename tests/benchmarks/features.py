"""The features of one side, sheet by sheet: ids and geometries as GeoPackages hold them."""

from __future__ import annotations

import struct
from typing import Iterator, List, NamedTuple, Sequence, Tuple

import numpy as np

from tests.benchmarks import flaws, shapes
from tests.benchmarks.flaws import Fate
from tests.benchmarks.layout import Layout
from tests.benchmarks.plane import Plane
from tests.benchmarks.rings import Rings, rings_of

HEADER = 40
"""Bytes before the well-known binary: magic, flags, reference system, envelope."""

_HEAD = np.dtype(
    [
        ("magic", "S2"),
        ("version", "u1"),
        ("flags", "u1"),
        ("srs", "<i4"),
        ("envelope", "<f8", 4),
        ("multi", "u1", 5),
        ("parts", "<u4"),
        ("polygon", "u1", 5),
        ("rings", "<u4"),
        ("points", "<u4"),
    ]
)
_MULTI, _POLYGON = (tuple(struct.pack("<BI", 1, code)) for code in (6, 3))
_LITTLE_WITH_ENVELOPE = 3


class Made(NamedTuple):
    """A feature: its id, its unit's number and its geometry."""

    fid: int
    unit: int
    blob: bytes


def features_of(
    layout: Layout, fate: Fate, plane: Plane, units: np.ndarray, srs: int, seed: int
) -> Iterator[List[Made]]:
    """Yield the features of each sheet and row, in the order of their ids."""
    rng = np.random.default_rng(seed)
    maker = _Maker(layout, fate, plane, units, srs, rng)
    for first, last in zip(fate.sheets[:-1].tolist(), fate.sheets[1:].tolist()):
        for number in range(len(layout.rows)):
            yield maker.row(number, first, last)


class _Maker(NamedTuple):
    layout: Layout
    fate: Fate
    plane: Plane
    units: np.ndarray
    srs: int
    rng: np.random.Generator

    def row(self, number: int, first: int, last: int) -> List[Made]:
        """Return the features of a part of a row."""
        rings = rings_of(self.layout.rows[number], first, last)
        cut = number, slice(first, last)
        blobs = _plain_blobs(rings, self.srs)
        made: List[Made] = []
        columns = zip(
            self.fate.kind[cut].tolist(), self.fate.fid[cut].tolist(), self.units[cut].tolist()
        )
        for k, (kind, fid, unit) in enumerate(columns):
            if kind == flaws.PLAIN:
                made.append(Made(fid, unit, blobs[k]))
            elif kind == flaws.HOLE:
                made.extend(self._holed(number, first, k, rings, Made(fid, unit, b"")))
            elif kind not in (flaws.MISSING, flaws.TAKEN):
                parts = [[ring] for ring in self._changed(kind, k, rings)]
                made.append(Made(fid, unit, blob_of(parts, self.srs)))
        return made

    def _changed(self, kind: int, k: int, rings: Rings) -> List[np.ndarray]:
        if kind == flaws.MULTI:
            return [rings.ring(k), rings.ring(k + 2)]
        if kind == flaws.THINNED:
            return [shapes.thinned(rings.ring(k), rings.nodes(k))]
        if kind == flaws.DENSE:
            return [shapes.denser(rings.ring(k))]
        return [shapes.invalid(rings.ring(k), self.rng)]

    def _holed(self, number: int, first: int, k: int, rings: Rings, host: Made) -> Iterator[Made]:
        u, v = (float(c[first + k]) for c in self.layout.rows[number].middle)
        inner = shapes.hole(self.plane, u, v, self.layout.width, self.layout.side)
        yield host._replace(blob=blob_of([[rings.ring(k), inner]], self.srs))
        if self.fate.filled[number, first + k]:
            unit = (host.unit + 7) % 36
            yield Made(host.fid + 1, unit, blob_of([[inner[::-1]]], self.srs))


def _plain_blobs(rings: Rings, srs: int) -> List[bytes]:
    heads = np.zeros(len(rings.start) - 1, _HEAD)
    heads["magic"], heads["flags"], heads["srs"] = b"GP", _LITTLE_WITH_ENVELOPE, srs
    low = np.minimum.reduceat(rings.xy, rings.start[:-1], axis=0)
    high = np.maximum.reduceat(rings.xy, rings.start[:-1], axis=0)
    heads["envelope"] = np.column_stack((low[:, 0], high[:, 0], low[:, 1], high[:, 1]))
    heads["multi"], heads["polygon"] = _MULTI, _POLYGON
    heads["parts"], heads["rings"] = 1, 1
    heads["points"] = np.diff(rings.start)
    head, size = heads.tobytes(), _HEAD.itemsize
    points = np.ascontiguousarray(rings.xy, "<f8").tobytes()
    at = (rings.start * 16).tolist()
    return [
        head[k * size : (k + 1) * size] + points[a:b]
        for k, (a, b) in enumerate(zip(at[:-1], at[1:]))
    ]


def blob_of(polygons: Sequence[Sequence[np.ndarray]], srs: int) -> bytes:
    """Return a multipolygon, given by the rings of each part, as a GeoPackage holds it."""
    outer = np.vstack([rings[0] for rings in polygons])
    (x0, y0), (x1, y1) = outer.min(axis=0), outer.max(axis=0)
    told = [struct.pack("<2sBBi4d", b"GP", 0, _LITTLE_WITH_ENVELOPE, srs, x0, x1, y0, y1)]
    told.append(struct.pack("<BII", 1, 6, len(polygons)))
    for rings in polygons:
        told.append(struct.pack("<BII", 1, 3, len(rings)))
        for ring in rings:
            told.append(struct.pack("<I", len(ring)))
            told.append(np.ascontiguousarray(ring, "<f8").tobytes())
    return b"".join(told)


def envelope(blob: bytes) -> Tuple[float, float, float, float]:
    """Return xmin, xmax, ymin, ymax of a geometry."""
    found: Tuple[float, float, float, float] = struct.unpack_from("<4d", blob, 8)
    return found
