"""Whom each piece of a front faces: the nearest edge that looks back at it."""

from __future__ import annotations

from typing import Callable, Iterable, Iterator, NamedTuple, Sequence, Tuple, TypeVar

import numpy as np

from cags_vsegei_plugin.border.front import Front
from cags_vsegei_plugin.border.nearest import Edges, Index, Met, Queries, nearest_opposed
from cags_vsegei_plugin.border.pieces import EXACT_M, Pieces, cut, halved
from cags_vsegei_plugin.border.spans import owners, portions

NOBODY = -1
"""Nothing looks back within the tolerance."""
OWN = -2
"""A neighbour of the same layer looks back: an inner sliver, no border."""
ALONE = -3
"""Nothing looks back, but the border line the user gave runs here."""

_RADII = (0.45, 1.0)
_STEP = 0.5
_DIVISIONS = 2
_STRAIGHT = 0.9
_FAR = 0.1
_NEARER, _ELSEWHERE = 0.4, 0.75
_CORNER, _LEAST_CORNER = 0.3, 0.05
_ASKED_AT_ONCE = 2**15


class Answer(NamedTuple):
    """For each piece: whom it faces (polygon, NOBODY, OWN or ALONE), and where.

    `distance` in metres is signed: a gap is positive, an overlap negative;
    `x`, `y` is the faced point and `g` its metre on the front of the other side.
    """

    polygon: np.ndarray
    distance: np.ndarray
    x: np.ndarray
    y: np.ndarray
    g: np.ndarray

    def take(self, which: np.ndarray) -> Answer:
        """Return some of the answers."""
        return Answer(*(column.take(which) for column in self))


def edges_of(fronts: Sequence[Front], near: Sequence[np.ndarray]) -> Edges:
    """Return the near segments of both fronts as edges that can be faced."""
    which = [np.flatnonzero(each) for each in near]

    def both(columns: Iterable[np.ndarray]) -> np.ndarray:
        return np.concatenate([column.take(some) for column, some in zip(columns, which)])

    x0, y0, x1, y1, polygon = (both(each) for each in zip(*(front.segments for front in fronts)))
    side = owners(np.array([len(some) for some in which]))
    g0 = both(front.begin for front in fronts)
    return Edges(x0, y0, x1, y1, side, polygon, g0, g0 + both(front.length for front in fronts))


def first_cut(front: Front, near: np.ndarray, tolerance: float) -> Pieces:
    """Return the pieces of a front that are asked at first, where it is near short ones."""
    return cut(front, near, _STEP * tolerance)


def faced(front: Front, pieces: Pieces, side: int, asker: Asker) -> Tuple[Pieces, Answer]:
    """Ask every piece of a front whom it faces within the tolerance.

    Where neighbouring pieces of a polygon answer differently their halves that meet are divided
    and asked again, so that a change of partner is found to a thirtieth of the tolerance; once
    more where a partner ends and nobody follows.
    """
    answer = asker.ask(pieces, side)
    for differs in (_differ,) * _DIVISIONS + (_end,):
        sooner, later = _changes(pieces, answer, differs)
        which = np.flatnonzero((sooner | later) & pieces.near)
        if not len(which):
            continue
        changing = pieces.take(which)
        # Round a bend the halves need not be what the middle is.
        bent = changing.straight < _STRAIGHT
        parts, parent, is_new = halved(front, changing, sooner[which] | bent, later[which] | bent)
        answers = _moved(answer.take(which[parent]), changing.take(parent), parts)
        new = np.flatnonzero(is_new)
        for column, anew in zip(answers, asker.ask(parts.take(new), side)):
            column[new] = anew
        count = np.ones(len(pieces.g0), np.int64)
        count[which] = np.bincount(parent)
        answer, pieces = _spliced(answer, answers, count), _spliced(pieces, parts, count)
    return pieces, answer


def _moved(answer: Answer, pieces: Pieces, parts: Pieces) -> Answer:
    """Return the answers that pieces gave for parts of them, moved along to their middles.

    The fronts run against each other: a step on along one is a step back along the other.
    """
    g = answer.g - ((parts.g0 + parts.g1) - (pieces.g0 + pieces.g1)) / 2
    x, y = answer.x + (parts.x - pieces.x), answer.y + (parts.y - pieces.y)
    return answer._replace(x=x, y=y, g=g)


_Rows = TypeVar("_Rows", Pieces, Answer)


def _spliced(rows: _Rows, parts: _Rows, count: np.ndarray) -> _Rows:
    """Put the parts in the place of the rows of which there is not one."""
    place = owners(count)
    is_part = np.flatnonzero(count[place] > 1)
    columns = []
    for whole, part in zip(rows, parts):
        column = whole.take(place)
        column[is_part] = part
        columns.append(column)
    return type(rows)(*columns)


_Differing = Callable[[Pieces, Answer, np.ndarray], np.ndarray]


def _changes(
    pieces: Pieces, answer: Answer, differing: _Differing
) -> Tuple[np.ndarray, np.ndarray]:
    """Return of which pieces the former, and the next, on the same polygon looks elsewhere.

    Where facing somebody ends all of a piece is in doubt: long ones see a little round a corner.
    So is all of two pieces between two changes: there the middle may be asked for.
    """
    before, after = np.zeros(len(pieces.g0), bool), np.zeros(len(pieces.g0), bool)
    if len(after) > 1:
        following = _following(pieces.chain)
        same = pieces.polygon == pieces.polygon[following]
        after = differing(pieces, answer, following) & same
        ends = after & _end(pieces, answer, following)
        before[following[after]] = True
        two = before & same & after[following]
        after[following[ends]] = before[ends] = True
        after[two] = before[following[two]] = True
    return before, after


def _differ(pieces: Pieces, answer: Answer, following: np.ndarray) -> np.ndarray:
    """Return the pieces after which another is faced, or the same from quite another distance.

    Where no polygon of the other side is faced before or after it does not matter.
    """
    now, then = answer.polygon, answer.polygon[following]
    matters = (now >= 0) | (then >= 0)
    return matters & ((now != then) | _jumps(pieces, answer, following))


def _end(pieces: Pieces, answer: Answer, following: np.ndarray) -> np.ndarray:
    """Return the pieces after which facing somebody ends, or begins."""
    now, then = answer.polygon, answer.polygon[following]
    return ((now == NOBODY) & (then >= 0)) | ((now >= 0) & (then == NOBODY))


def _following(chain: np.ndarray) -> np.ndarray:
    """Return which piece comes after each; after the last of a chain its first."""
    following = np.arange(1, len(chain) + 1)
    last = np.flatnonzero(np.append(chain[1:] != chain[:-1], True))
    following[last] = np.concatenate(([0], last[:-1] + 1))
    return following


def _jumps(pieces: Pieces, answer: Answer, following: np.ndarray) -> np.ndarray:
    """Return where the distance changes by more than the way to the following piece."""
    way = np.hypot(pieces.x[following] - pieces.x, pieces.y[following] - pieces.y)
    far = np.abs(answer.distance)
    with np.errstate(invalid="ignore"):
        return np.abs(far[following] - far) > way + EXACT_M


class Asker:
    """Edges of both fronts, ready to be asked whom a piece faces."""

    def __init__(self, edges: Edges, tolerance: float) -> None:
        self._side, self._polygon, self.tolerance = edges.side, edges.polygon, tolerance
        index = Index(edges, _RADII[0] * tolerance, _RADII[-1] * tolerance)
        self._searches = [(index, share * tolerance) for share in _RADII]

    def ask(self, pieces: Pieces, side: int) -> Answer:
        """Return whom each piece of a side faces; far pieces face nobody."""
        n = len(pieces.g0)
        polygon = np.full(n, NOBODY, np.int64)
        distance, g = np.full(n, np.nan), np.full(n, np.nan)
        x, y = pieces.x.copy(), pieces.y.copy()
        for which, met in self._met(pieces, side):
            own = self._side.take(met.edge) == side
            polygon[which] = np.where(own, OWN, self._polygon.take(met.edge))
            x[which], y[which], g[which], distance[which] = met.x, met.y, met.g, met.distance
        # The outward normal points to the right of the walk: (ty, -tx).
        inward = (x - pieces.x) * pieces.ty < (y - pieces.y) * pieces.tx
        np.negative(distance, out=distance, where=inward)
        return Answer(polygon, distance, x, y, g)

    def _met(self, pieces: Pieces, side: int) -> Iterator[Tuple[np.ndarray, Met]]:
        """Yield which pieces meet an edge, and what they meet, in portions that fit the cache."""
        near = np.flatnonzero(pieces.near)
        for some in portions(len(near), _ASKED_AT_ONCE):
            which = near[some]
            met = nearest_opposed(_queries(pieces, which, side, self.tolerance), self._searches)
            hit = np.flatnonzero(met.edge >= 0)
            yield which.take(hit), met.take(hit)


def _queries(pieces: Pieces, which: np.ndarray, side: int, tolerance: float) -> Queries:
    """Return the middles of some pieces as points to ask for."""
    x, y, tx, ty = (column.take(which) for column in (pieces.x, pieces.y, pieces.tx, pieces.ty))
    # Half of a piece may lie round the corner that its middle has not reached.
    corner = np.maximum(_CORNER * pieces.length[which], _LEAST_CORNER * tolerance)
    number = np.full(len(which), side, np.int64)
    return Queries(x, y, tx, ty, number, pieces.polygon[which], corner)


def without_shadowed(
    pieces: Pieces, answer: Answer, other: Pieces, back: Answer, tolerance: float
) -> Answer:
    """Take back answers given through one's own polygon or round a corner.

    A piece that sees far, while the edge it sees looks back at another place much nearer,
    is not at the border: a part of its own side stands between.
    """
    seen = np.flatnonzero((answer.polygon >= 0) & (np.abs(answer.distance) > _FAR * tolerance))
    if not len(seen) or not len(other.g0):
        return answer
    mirror = np.clip(np.searchsorted(other.g0, answer.g[seen], "right") - 1, 0, len(other.g0) - 1)
    far = np.abs(answer.distance[seen])
    nearer = (back.polygon[mirror] >= 0) & (np.abs(back.distance[mirror]) < _NEARER * far)
    own_place = (pieces.g0 + pieces.g1)[seen] / 2
    # The fronts run against each other: a step on along one is a step back along the other.
    beyond = answer.g[seen] - (other.g0 + other.g1)[mirror] / 2
    elsewhere = np.abs(back.g[mirror] - beyond - own_place) > _ELSEWHERE * far
    polygon = answer.polygon.copy()
    polygon[seen[nearer & elsewhere]] = NOBODY
    return answer._replace(polygon=polygon)
