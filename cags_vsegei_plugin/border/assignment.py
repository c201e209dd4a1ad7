"""Who belongs to whom, one to one, so that all together gain the most: exact, on sparse pairs."""

from __future__ import annotations

import heapq
from typing import Dict, List, Sequence, Tuple

import numpy as np

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
        for k in _solved(rows[pairs].tolist(), columns[pairs].tolist(), value[pairs].tolist()):
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


def _solved(rows: Sequence[int], columns: Sequence[int], value: Sequence[int]) -> List[int]:
    """Return the pairs of one component's best matching: shortest augmenting paths.

    Every row may also stay alone, which is a column of its own that costs nothing.
    """
    choices: Dict[int, List[Tuple[int, int, int]]] = {}
    for k, (row, column) in enumerate(zip(rows, columns)):
        choices.setdefault(row, []).append((column, -value[k], k))
    search = _Search(choices)
    for row in choices:
        search.add(row)
    return sorted(search.pair[column] for column in search.owner if column >= 0)


class _Search:
    """A matching that grows row by row and stays the cheapest for the rows it has."""

    def __init__(self, choices: Dict[int, List[Tuple[int, int, int]]]) -> None:
        self._choices = choices
        self._row_price: Dict[int, int] = {}
        self._column_price: Dict[int, int] = {}
        self._column_of: Dict[int, int] = {}
        self.owner: Dict[int, int] = {}
        self.pair: Dict[int, int] = {}

    def add(self, row: int) -> None:
        """Take in one more row along the cheapest path to a free column."""
        self._row_price[row] = min(
            cost - self._column_price.get(column, 0) for column, cost, _ in self._edges(row)
        )
        came: Dict[int, Tuple[int, int]] = {}
        done: Dict[int, int] = {}
        nearest, at = self._nearest_free(row, came, done)
        self._reprice(row, done, at)
        self._turn(nearest, came)

    def _nearest_free(
        self, row: int, came: Dict[int, Tuple[int, int]], done: Dict[int, int]
    ) -> Tuple[int, int]:
        """Return the free column nearest by reduced cost, and how far; Dijkstra's way."""
        distance: Dict[int, int] = {}
        heap: List[Tuple[int, int]] = []
        at = 0
        while True:
            for column, cost, k in self._edges(row):
                price = self._row_price[row] + self._column_price.get(column, 0)
                far = at + cost - price
                if column not in done and far < distance.get(column, far + 1):
                    distance[column], came[column] = far, (row, k)
                    heapq.heappush(heap, (far, column))
            at, nearest = heapq.heappop(heap)
            while nearest in done:
                at, nearest = heapq.heappop(heap)
            if nearest not in self.owner:
                return nearest, at
            done[nearest] = at
            row = self.owner[nearest]

    def _edges(self, row: int) -> List[Tuple[int, int, int]]:
        return [*self._choices[row], (-1 - row, 0, -1)]

    def _reprice(self, row: int, done: Dict[int, int], at: int) -> None:
        self._row_price[row] += at
        for column, when in done.items():
            self._column_price[column] = self._column_price.get(column, 0) - (at - when)
            self._row_price[self.owner[column]] += at - when

    def _turn(self, column: int, came: Dict[int, Tuple[int, int]]) -> None:
        """Give every column on the path to the row that reached it, up to the new row."""
        while True:
            row, k = came[column]
            left = self._column_of.get(row)
            self.owner[column], self.pair[column] = row, k
            self._column_of[row] = column
            if left is None:
                return
            column = left
