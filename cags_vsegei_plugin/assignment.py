"""Who belongs to whom, one to one, so that all together gain the most: exact, on sparse pairs.

Values are whole numbers, so that no rounding decides; scipy's solver, where it is present, takes
over what is large and dense, and finds the same.
"""

from __future__ import annotations

import heapq
from typing import Any, Dict, List, Optional, Sequence, Tuple

SCIPY_FROM = 20_000
"""From this many pairs that hang together on, scipy is asked where it is present."""
_EXACT_IN_DOUBLES = 1 << 53


def best_matching(
    rows: Sequence[int],
    columns: Sequence[int],
    value: Sequence[int],
    scipy_from: Optional[int] = SCIPY_FROM,
) -> List[int]:
    """Return the places of the pairs that make the matching with the greatest sum of values.

    A pair is `rows[k]`, `columns[k]` with a whole `value[k]` above 0; no row and no column is taken
    twice, and leaving one alone costs nothing. `scipy_from` None never asks scipy.
    """
    taken: List[int] = []
    for group in _components(rows, columns):
        parts = [[each[k] for k in group] for each in (rows, columns, value)]
        solve = solved if scipy_from is None or len(group) < scipy_from else _solved_by_scipy
        taken.extend(group[k] for k in solve(*parts))
    return sorted(taken)


def _components(rows: Sequence[int], columns: Sequence[int]) -> List[List[int]]:
    """Return the places of the pairs that hang together through common rows or columns."""
    above: Dict[Tuple[str, int], Tuple[str, int]] = {}

    def top(node: Tuple[str, int]) -> Tuple[str, int]:
        while above.setdefault(node, node) != node:
            above[node] = above[above[node]]
            node = above[node]
        return node

    for row, column in zip(rows, columns):
        above[top(("row", row))] = top(("column", column))
    groups: Dict[Tuple[str, int], List[int]] = {}
    for k, row in enumerate(rows):
        groups.setdefault(top(("row", row)), []).append(k)
    return list(groups.values())


def _solved_by_scipy(
    rows: Sequence[int], columns: Sequence[int], value: Sequence[int]
) -> List[int]:
    """Return what `solved` does, by scipy; by `solved` where scipy is missing or would round."""
    down, across = ({n: k for k, n in enumerate(dict.fromkeys(each))} for each in (rows, columns))
    if max(value) * max(len(down), len(across)) >= _EXACT_IN_DOUBLES:
        return solved(rows, columns, value)
    solver = _scipy_solver()
    if solver is None:
        return solved(rows, columns, value)
    table = [[0] * len(across) for _ in down]
    place: Dict[Tuple[int, int], int] = {}
    for k, (row, column) in enumerate(zip(rows, columns)):
        at = down[row], across[column]
        if value[k] > table[at[0]][at[1]]:
            table[at[0]][at[1]], place[at] = value[k], k
    pairs = zip(*(each.tolist() for each in solver(table, maximize=True)))
    return sorted(place[at] for at in pairs if at in place)


def _scipy_solver() -> Any:
    try:
        from scipy.optimize import linear_sum_assignment
    except ImportError:
        return None
    return linear_sum_assignment


def solved(rows: Sequence[int], columns: Sequence[int], value: Sequence[int]) -> List[int]:
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
