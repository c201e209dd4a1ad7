"""Spans of rows in which something stays the same."""

from __future__ import annotations

from typing import Iterator, NamedTuple, Tuple

import numpy as np


class Spans(NamedTuple):
    """Rows from `start` up to, not including, `stop`."""

    start: np.ndarray
    stop: np.ndarray

    def take(self, which: np.ndarray) -> Spans:
        """Return some of the spans."""
        return Spans(self.start.take(which), self.stop.take(which))

    @property
    def size(self) -> np.ndarray:
        """Return how many rows each has."""
        return self.stop - self.start

    def rows(self) -> np.ndarray:
        """Return the numbers of all rows, span by span."""
        return self.numbered()[0]

    def numbered(self) -> Tuple[np.ndarray, np.ndarray]:
        """Return the numbers of all rows, span by span, and the number of the span of each."""
        size = self.size
        owner = owners(size)
        # A row's number less its place among all rows is the same on a whole span.
        rows = (self.start - (np.cumsum(size) - size)).take(owner)
        rows += np.arange(len(rows))
        return rows, owner

    def totals(self, values: np.ndarray) -> np.ndarray:
        """Return the sum of the values on each span."""
        before = np.concatenate(([0.0], np.cumsum(values)))
        return before[self.stop] - before[self.start]


def owners(size: np.ndarray) -> np.ndarray:
    """Return for every row of spans of such sizes, laid end to end, the number of its span.

    What `numpy.repeat` does, but that takes longer and lets no other thread work meanwhile.
    """
    some = np.flatnonzero(size)
    if not len(some):
        return some
    end = np.cumsum(size.take(some))
    owner = np.zeros(int(end[-1]), np.int64)
    owner[0] = some[0]
    owner[end[:-1]] = np.diff(some)
    return np.cumsum(owner, out=owner)


def counted(size: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
    """Return for every row of spans of such sizes the number of its span, and its own in that."""
    owner = owners(size)
    step = np.arange(len(owner))
    step -= (np.cumsum(size) - size).take(owner)
    return owner, step


def spans_of(*columns: np.ndarray) -> Spans:
    """Return the longest spans in which no column changes."""
    count = len(columns[0])
    if not count:
        return Spans(np.zeros(0, np.int64), np.zeros(0, np.int64))
    new = np.ones(count, bool)
    new[1:] = np.logical_or.reduce([column[1:] != column[:-1] for column in columns])
    start = np.flatnonzero(new)
    return Spans(start, np.append(start[1:], count))


def portions(count: int, at_once: int) -> Iterator[slice]:
    """Yield slices of rows that follow one another, each of so many at the most.

    What is reckoned of a portion stays in the processor's cache, and is reckoned in the same memory
    as what was of the one before.
    """
    for first in range(0, count, at_once):
        yield slice(first, min(first + at_once, count))
