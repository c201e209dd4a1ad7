"""One side's front as a walk along the border: who is faced, in order, and where it breaks off."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Tuple

import numpy as np

from cags_vsegei_plugin.border.facing import ALONE, NOBODY, OWN, Answer
from cags_vsegei_plugin.border.front import Front
from cags_vsegei_plugin.border.opening import opened
from cags_vsegei_plugin.border.pieces import Pieces, holding
from cags_vsegei_plugin.border.spans import Spans, spans_of


@dataclass(frozen=True)
class Side:
    """A front that was asked whom it faces; `reached` says which pieces lie within reach."""

    front: Front
    pieces: Pieces
    answer: Answer
    reached: np.ndarray


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
    def _by_g(self) -> Tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return begins and ends of all pieces in rising order, and their places in the walk."""
        g0, g1 = self.side.pieces.g0[self.order], self.side.pieces.g1[self.order]
        places = np.argsort(g0, kind="stable")
        return g0[places], g1[places], places

    def located(self, g: np.ndarray) -> np.ndarray:
        """Return the places in the walk at or nearest to metres `g` of its front."""
        g0, g1, places = self._by_g
        return places[holding(g0, g1, g)]


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
    pieces = side.pieces
    again = opened(
        pieces.chain[order], side.front.closed, label[order] == NOBODY, pieces.length[order]
    )
    return Walk(side, order[again], label[order[again]])


def without_short_gaps(walked: Walk, limit: float) -> Walk:
    """Give unfaced paths up to `limit` metres to their neighbours, half to each."""
    label, chain, along = walked.label.copy(), walked.chain, walked.along
    runs = spans_of(label == NOBODY)
    inner = runs.take(np.flatnonzero((label[runs.start] == NOBODY) & _inside(runs, len(label))))
    # Of rising numbers of chains the first and the last tell of all between them.
    same = chain[inner.start - 1] == chain[inner.stop]
    short = along[inner.stop] - along[inner.start] <= limit
    gaps = inner.take(np.flatnonzero(same & short))
    rows = gaps.rows()
    middle = np.repeat((along[gaps.start] + along[gaps.stop]) / 2, gaps.size)
    sooner = along[rows + 1] <= middle
    label[rows] = np.where(
        sooner,
        np.repeat(label[gaps.start - 1], gaps.size),
        np.repeat(label[gaps.stop], gaps.size),
    )
    return Walk(walked.side, walked.order, label)


def _inside(runs: Spans, count: int) -> np.ndarray:
    return (runs.start > 0) & (runs.stop < count)
