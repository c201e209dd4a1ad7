"""Pairs of arrays with a gain in 0 to 1: which of them, one to one, gain the most together."""

from __future__ import annotations

from typing import List

import numpy as np

from cags_vsegei_plugin.assignment import solved

_STEPS = 1 << 20
_TIES = 1 << 30


def best_pairs(
    rows: np.ndarray, columns: np.ndarray, gain: np.ndarray, tie: np.ndarray
) -> np.ndarray:
    """Return which of the possible pairs make the matching with the greatest sum of gains.

    A pair is `rows[k]`, `columns[k]` (numbers from 0) with a `gain[k]` in 0 to 1; no row and no
    column is taken twice, and leaving one alone gains nothing. `tie` (whole numbers) decides
    between matchings that gain the same, so that the answer does not depend on the order of pairs.
    """
    steps = np.rint(gain * _STEPS).astype(np.int64)
    value = steps * _TIES + tie.astype(np.int64) % _TIES
    able = steps > 0
    rows, columns = rows.astype(np.int64), columns.astype(np.int64)
    alone = _once(rows, able) & _once(columns, able)
    taken = alone & able
    open_ = np.flatnonzero(~alone & able)
    for group in _components(rows[open_], columns[open_]):
        pairs = open_[group]
        for k in solved(rows[pairs].tolist(), columns[pairs].tolist(), value[pairs].tolist()):
            taken[pairs[k]] = True
    return taken


def _once(numbers: np.ndarray, able: np.ndarray) -> np.ndarray:
    count = np.bincount(numbers[able], minlength=int(numbers.max(initial=-1)) + 1)
    return count[numbers] == 1


def _components(rows: np.ndarray, columns: np.ndarray) -> List[np.ndarray]:
    """Return the pairs that hang together through common rows or columns."""
    if not len(rows):
        return []
    label = np.arange(len(rows))
    row_of, column_of = (np.unique(each, return_inverse=True)[1] for each in (rows, columns))
    while True:
        before = label
        for side in (row_of, column_of):
            lowest = np.full(int(side.max()) + 1, len(rows), np.int64)
            np.minimum.at(lowest, side, label)
            label = lowest[side]
        label = label[label]
        if np.array_equal(before, label):
            break
    order = np.argsort(label, kind="stable")
    return np.split(order, np.flatnonzero(np.diff(label[order])) + 1)
