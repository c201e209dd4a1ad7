"""What is wrong with which polygon, and the ids of the features that come of it."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from tests.benchmarks.sets import BenchSet, Disturbances

PLAIN, MULTI, HOLE, INVALID, THINNED, DENSE, MISSING, TAKEN = range(8)
_APART = 2
_FILLED = 2.0 / 3.0
_SHEET_COLUMNS = 200


class Fate(NamedTuple):
    """What becomes of each polygon, shape (rows, columns).

    `kind`: one of the constants above; a MULTI has the polygon two columns on as its second
    part, which is TAKEN. `fid`: the feature, -1 for MISSING; of a hole that is `filled` the
    filling is the next feature. `sheets`: first columns of the map sheets, and the end.
    """

    kind: np.ndarray
    filled: np.ndarray
    fid: np.ndarray
    sheets: np.ndarray


def fate_of(bench: BenchSet, rng: np.random.Generator) -> Fate:
    """Return what becomes of each polygon of a side."""
    shape = (bench.rows, bench.columns)
    count = max(1, bench.columns // _SHEET_COLUMNS)
    sheets = np.linspace(0, bench.columns, count + 1).astype(np.int64)
    kind = _kinds(rng, shape, bench.disturbances)
    kind[0, rng.random(bench.columns) < bench.disturbances.missing] = MISSING
    sheet = np.searchsorted(sheets, np.arange(bench.columns), "right") - 1
    _join(kind, sheet)
    filled = (kind == HOLE) & (rng.random(shape) < _FILLED)
    return Fate(kind, filled, _numbered(kind, filled, sheet), sheets)


def _kinds(rng: np.random.Generator, shape: tuple[int, int], wrong: Disturbances) -> np.ndarray:
    half = wrong.untopological / 2
    shares = np.cumsum((wrong.multiparts, wrong.holes, wrong.invalid, half, half))
    number = np.searchsorted(shares, rng.random(shape), "right")
    return np.array([MULTI, HOLE, INVALID, THINNED, DENSE, PLAIN])[number]


def _join(kind: np.ndarray, sheet: np.ndarray) -> None:
    """Give each multipart its second part; one that finds none becomes plain."""
    for row in kind:
        for j in np.flatnonzero(row == MULTI).tolist():
            other = j + _APART
            fits = other < len(row) and row[other] == PLAIN and sheet[other] == sheet[j]
            if fits:
                row[other] = TAKEN
            else:
                row[j] = PLAIN


def _numbered(kind: np.ndarray, filled: np.ndarray, sheet: np.ndarray) -> np.ndarray:
    """Number the features sheet by sheet, and row by row in a sheet."""
    rows, columns = kind.shape
    row, column = np.divmod(np.arange(rows * columns), columns)
    order = np.lexsort((column, row, sheet[column]))
    own = ((kind != MISSING) & (kind != TAKEN)).ravel()
    size = own.astype(np.int64) + filled.ravel()
    fid = np.empty(rows * columns, np.int64)
    fid[order] = np.cumsum(size[order]) - filled.ravel()[order]
    fid = np.where(own, fid, -1).reshape(rows, columns)
    taken = np.nonzero(kind == TAKEN)
    fid[taken] = fid[taken[0], taken[1] - _APART]
    return fid
