"""What stands along the border: one item a stretch, with its line and its width."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import List, Tuple

import numpy as np

from cags_vsegei_plugin.border.both import on_both
from cags_vsegei_plugin.border.lines import HalfWay, lines_of
from cags_vsegei_plugin.border.pieces import holding
from cags_vsegei_plugin.border.runs import Runs
from cags_vsegei_plugin.border.sequence import CHINA, Merged
from cags_vsegei_plugin.border.walk import Side, Walk

_ROUNDING_M = 1e-3


# Freezing them would cost more than finding them: there is one for each stretch.
@dataclass(eq=False)
class Item:
    """One stretch before it has kilometres: polygon numbers (-1: missing) and a line.

    `length` is metres on the mean of the fronts (or on the front of the side present);
    `width` the median signed distance in metres, NaN where one side is missing;
    `line` an array of points (n, 2) in the working CRS.
    """

    china: int
    russia: int
    fragment: int
    length: float
    width: float
    line: np.ndarray

    @property
    def facing(self) -> str:
        """Return `facing`, `china_only` or `russia_only`."""
        if self.russia < 0:
            return "china_only"
        return "russia_only" if self.china < 0 else "facing"

    def turn(self) -> None:
        """Walk the item the other way from now on."""
        self.line = self.line[::-1]

    def turned(self) -> Item:
        """Return the item walked the other way."""
        return replace(self, line=self.line[::-1])

    def renumbered(self, china: int, russia: int) -> Item:
        """Return the item with other numbers of its polygons."""
        return replace(self, china=china, russia=russia)

    def moved_to(self, fragment: int) -> Item:
        """Return the item as a part of another fragment."""
        return replace(self, fragment=fragment)

    @cached_property
    def box(self) -> Tuple[float, float, float, float]:
        """Return xmin, ymin, xmax, ymax of the line in metres of the working CRS."""
        x, y = self.line[:, 0], self.line[:, 1]
        return float(x.min()), float(y.min()), float(x.max()), float(y.max())


def items_of(china: Walk, russia: Walk, merged: Merged, runs: Runs) -> List[Item]:
    """Return the items of all runs in order."""
    facing = (runs.china >= 0) & (runs.russia >= 0)

    def worked(which: int) -> List[np.ndarray]:
        if which:
            return _lines_of_both(china.side, russia.side, merged, runs, facing)
        return [_lengths(china, russia, merged, runs), _widths(china.side, merged, runs)]

    measured, lines = on_both(worked, 0, 1)
    length, width = measured
    width = np.where(facing, width, np.nan)
    columns = runs.china, runs.russia, runs.fragment, length, width
    return list(map(Item, *(column.tolist() for column in columns), lines))


def _lines_of_both(
    china: Side, russia: Side, merged: Merged, runs: Runs, facing: np.ndarray
) -> List[np.ndarray]:
    """Return the line of each run: along the Chinese front, or the Russian where that is alone."""
    run_of = np.repeat(np.arange(len(runs.start)), runs.stop - runs.start)
    mine = np.flatnonzero(merged.side == CHINA)
    ours = lines_of(china, merged.piece[mine], run_of[mine], HalfWay(china), facing)
    theirs = np.flatnonzero(merged.side != CHINA)[::-1]
    # The Russian walk runs the other way: its pieces stand in falling order here.
    alone = lines_of(russia, merged.piece[theirs], run_of[theirs], None, facing)
    points = np.concatenate((ours.points, alone.points[::-1]))
    start, stop = np.zeros((2, len(runs.start)), np.int64)
    start[ours.run], stop[ours.run] = ours.spans
    start[alone.run], stop[alone.run] = (len(points) - each for each in alone.spans[::-1])
    return [points[first:last] for first, last in zip(start.tolist(), stop.tolist())]


def _widths(china: Side, merged: Merged, runs: Runs) -> np.ndarray:
    """Return the median signed distance of each run, weighted by length; NaN without one."""
    run_of = np.repeat(np.arange(len(runs.start)), runs.stop - runs.start)
    mine = np.flatnonzero(merged.side == CHINA)
    piece, run = merged.piece[mine], run_of[mine]
    distance = china.answer.distance[piece]
    known = np.isfinite(distance)
    piece, run, distance = piece[known], run[known], distance[known]
    order = _by_run(run, distance)
    run, distance = run[order], distance[order]
    along = np.cumsum(china.pieces.length[piece][order])
    width = np.full(len(runs.start), np.nan)
    if not len(run):
        return width
    first = np.flatnonzero(np.concatenate(([True], run[1:] != run[:-1])))
    last = np.append(first[1:], len(run)) - 1
    before = np.where(first > 0, along[first - 1], 0.0)
    # Where two widths hold half of it each, rounding must not decide: the smaller counts.
    middle = np.searchsorted(along, (before + along[last]) / 2 - _ROUNDING_M)
    width[run[first]] = distance[np.clip(middle, first, last)]
    return width


def _by_run(run: np.ndarray, distance: np.ndarray) -> np.ndarray:
    """Return the order by run, and by distance within a run; what was in order already is quick."""
    if not len(run):
        return run
    wide = 2.0 * float(np.abs(distance).max()) + 1.0
    return np.argsort(run * wide + distance, kind="stable")


def _lengths(china: Walk, russia: Walk, merged: Merged, runs: Runs) -> np.ndarray:
    """Return the mean of both fronts where they face, the present front elsewhere."""
    facing = (runs.china >= 0) & (runs.russia >= 0)
    faced = np.flatnonzero(russia.label >= 0)
    answer_g = _filled(russia.side.answer.g[russia.order[faced]])
    chinese = np.flatnonzero(merged.side == CHINA)
    if not len(chinese) or not len(answer_g):
        return runs.length
    run_of = np.repeat(np.arange(len(runs.start)), runs.stop - runs.start)
    numbers = merged.piece[chinese]
    pieces = china.side.pieces
    # They stand in rising order but for where the walk was cut: a merging sort is quick then.
    by_g = np.argsort(pieces.g0[numbers], kind="stable")
    rising = numbers[by_g]
    at = holding(pieces.g0[rising], pieces.g1[rising], answer_g)
    run = run_of[chinese[by_g[at]]]
    other = np.bincount(run, russia.length[faced], len(runs.start))
    return np.where(facing, (runs.length + other) / 2, runs.length)


def _filled(g: np.ndarray) -> np.ndarray:
    """Give pieces without an answer of their own the place of the nearest that has one."""
    known = np.flatnonzero(np.isfinite(g))
    if not len(known):
        return np.zeros(0)
    return g[known[_nearest(known.astype(float), np.arange(len(g), dtype=float))]]


def _nearest(values: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    right = np.clip(np.searchsorted(values, wanted), 1, max(len(values) - 1, 1))
    right = np.minimum(right, len(values) - 1)
    left = np.maximum(right - 1, 0)
    nearer = np.abs(values[left] - wanted) <= np.abs(values[right] - wanted)
    return np.where(nearer, left, right)
