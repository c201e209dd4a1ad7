"""Lines that run on beyond the border: cut there, what lies on the other ground left out."""

from __future__ import annotations

from typing import List, NamedTuple, Sequence, Tuple

import numpy as np

from cags_vsegei_plugin.border.line_ends import Lines, ends_of
from cags_vsegei_plugin.border.near import near
from cags_vsegei_plugin.border.nearest import Edges, shortened
from cags_vsegei_plugin.border.outline import Segments
from cags_vsegei_plugin.border.places import on_border, pairs_within
from cags_vsegei_plugin.border.whole_lines import Whole


class _Crossings(NamedTuple):
    """Where lines cross the border: number of the line, metres along it, to the left or not."""

    line: np.ndarray
    at: np.ndarray
    to_left: np.ndarray


def china_on_left(china: Lines, russia: Lines, border: Edges, reach: float) -> int:
    """Return 1 if China lies on the left of the border, -1 if on the right, 0 if unknown.

    Most lines of a side lie on its own ground: asked are places `reach` metres behind their ends.
    """
    votes = 0.0
    for sign, lines in ((1.0, china), (-1.0, russia)):
        ends = ends_of(lines, reach)
        # What lies exactly on the border must not vote by the rounding of its coordinates.
        left = on_border(ends.back_x, ends.back_y, border, 2.0 * reach).left
        votes += sign * float(left[np.isfinite(left)].sum())
    return int(np.sign(votes))


class OwnGround(NamedTuple):
    """A border with the own ground on its left (1) or right (-1; 0 unknown); `tolerance` metres."""

    border: Edges
    left: int
    tolerance: float


def on_own_ground(whole: Whole, ground: OwnGround, stays: np.ndarray) -> Whole:
    """Return lines cut where they leave their own ground for more than two tolerances.

    Lines wholly beyond the border, as far as they lie near it, are left out; those that `stays`
    marks are left as they are.
    """
    lines, border = whole.lines, ground.border
    if not ground.left or not len(lines.fid) or not len(border.x0):
        return whole
    found = _crossings(lines, border, ground.tolerance)
    found = _Crossings(*(column[~stays[found.line]] for column in found))
    crossed = np.zeros(len(lines.fid), bool)
    crossed[found.line] = True
    keep = stays | ~(crossed | _beyond(lines, ground))
    parts = [_part(whole, k) for k in np.flatnonzero(keep).tolist()]
    bounds = np.flatnonzero(np.diff(found.line, prepend=-1, append=-1)).tolist()
    for a, b in zip(bounds[:-1], bounds[1:]):
        inward = found.to_left[a:b] * ground.left > 0
        cuts = list(zip(found.at[a:b].tolist(), inward.tolist()))
        line = _part(whole, int(found.line[a]))
        parts.extend(_own_parts(line, cuts, whole, 2.0 * ground.tolerance))
    return _of_parts(parts, whole)


class _Part(NamedTuple):
    """A line or a part of one: its points, the piece of each, and piece and name of both ends."""

    fid: int
    points: np.ndarray
    pieces: np.ndarray
    piece: Tuple[int, int]
    which: Tuple[int, int]


def _part(whole: Whole, number: int) -> _Part:
    lines = whole.lines
    here = slice(int(lines.start[number]), int(lines.start[number + 1]))
    return _Part(
        int(lines.fid[number]),
        np.column_stack((lines.x[here], lines.y[here])),
        whole.at_vertex[here],
        tuple(whole.piece[number].tolist()),
        tuple(whole.which[number].tolist()),
    )


def _of_parts(parts: Sequence[_Part], whole: Whole) -> Whole:
    start = np.concatenate(([0], np.cumsum([len(part.points) for part in parts]))).astype(np.int64)
    points = np.concatenate([part.points for part in parts]) if parts else np.zeros((0, 2))
    fid = np.array([part.fid for part in parts], np.int64)
    pieces = [part.pieces for part in parts]
    return Whole(
        Lines(fid, start, points[:, 0].copy(), points[:, 1].copy()),
        np.array([part.piece for part in parts], np.int64).reshape(-1, 2),
        np.array([part.which for part in parts], np.int64).reshape(-1, 2),
        np.concatenate(pieces) if pieces else np.zeros(0, np.int64),
        whole.turned,
    )


def _beyond(lines: Lines, ground: OwnGround) -> np.ndarray:
    """Return which lines lie on the other side only, as far as they are near the border."""
    owner = np.repeat(np.arange(len(lines.fid)), np.diff(lines.start))
    tolerance = ground.tolerance
    place = on_border(lines.x, lines.y, ground.border, 3.0 * tolerance)
    left = np.nan_to_num(place.left) * ground.left
    # A line that does not cross the border lies on one side of it: its farthest place tells which.
    most, least = np.zeros(len(lines.fid)), np.zeros(len(lines.fid))
    np.maximum.at(most, owner, left)
    np.minimum.at(least, owner, left)
    return least < -np.maximum(most, tolerance)


def _crossings(lines: Lines, border: Edges, tolerance: float) -> _Crossings:
    """Return all places where lines cross the border, line by line in their order."""
    owner = np.repeat(np.arange(len(lines.fid)), np.diff(lines.start))
    a = np.flatnonzero(owner[1:] == owner[:-1]) if len(owner) else owner
    x0, y0, x1, y1 = lines.x[a], lines.y[a], lines.x[a + 1], lines.y[a + 1]
    walls = Segments(border.x0, border.y0, border.x1, border.y1, border.polygon)
    kept = np.flatnonzero(near(Segments(x0, y0, x1, y1, owner[a]), walls, tolerance)[0])
    zero = np.zeros(len(kept))
    number = np.arange(len(kept))
    drawn = Edges(x0[kept], y0[kept], x1[kept], y1[kept], number, number, zero, zero)
    short, piece = shortened(drawn, tolerance)
    wall, _ = shortened(border, tolerance)
    i, j, t = _meeting(short, wall, tolerance)
    size = np.hypot(lines.x[1:] - lines.x[:-1], lines.y[1:] - lines.y[:-1])
    run = np.concatenate(([0.0], np.cumsum(size)))
    of = kept[piece[i]]
    x = short.x0[i] + t * (short.x1[i] - short.x0[i])
    y = short.y0[i] + t * (short.y1[i] - short.y0[i])
    line = owner[a[of]]
    at = run[a[of]] + np.hypot(x - x0[of], y - y0[of]) - run[lines.start[line]]
    dx, dy = wall.x1[j] - wall.x0[j], wall.y1[j] - wall.y0[j]
    side = dx * (short.y1[i] - short.y0[i]) - dy * (short.x1[i] - short.x0[i])
    order = np.lexsort((at, line))
    return _Crossings(line[order], at[order], np.where(side > 0, 1, -1)[order])


def _meeting(a: Edges, b: Edges, longest: float) -> Tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return which edges, none longer than `longest`, cross, and where on those of `a`."""
    i, j = pairs_within(
        (a.x0 + a.x1) / 2, (a.y0 + a.y1) / 2, (b.x0 + b.x1) / 2, (b.y0 + b.y1) / 2, longest
    )
    ax, ay, bx, by = a.x1[i] - a.x0[i], a.y1[i] - a.y0[i], b.x1[j] - b.x0[j], b.y1[j] - b.y0[j]
    fx, fy = b.x0[j] - a.x0[i], b.y0[j] - a.y0[i]
    cross = ax * by - ay * bx
    safe = np.where(cross == 0, 1.0, cross)
    t, u = (fx * by - fy * bx) / safe, (fx * ay - fy * ax) / safe
    # Half open, so that a crossing at a vertex counts once.
    meet = (cross != 0) & (t >= 0) & (t < 1) & (u >= 0) & (u < 1)
    return i[meet], j[meet], t[meet]


def _own_parts(
    line: _Part, cuts: List[Tuple[float, bool]], whole: Whole, least: float
) -> List[_Part]:
    """Return the parts on own ground; `cuts` are metres along the line, and if it enters there.

    Where a line leaves its ground for less than `least` metres, it stays.
    """
    step = np.hypot(*np.diff(line.points, axis=0).T)
    along = np.concatenate(([0.0], np.cumsum(step)))
    length = float(along[-1])
    bounds = [0.0, *(at for at, _ in cuts), length]
    own = [not cuts[0][1], *(inward for _, inward in cuts)]
    spans = [(a, b, mine) for a, b, mine in zip(bounds[:-1], bounds[1:], own) if b > a]
    for mine in (False, True):
        spans = _without_short(spans, mine, least)
    found = []
    for begin, end, mine in spans:
        if not mine:
            continue
        inside = (along > begin) & (along < end)
        edges = [[np.interp(at, along, column) for column in line.points.T] for at in (begin, end)]
        vertex = np.searchsorted(along, (begin, end), "right") - 1
        at = line.pieces[vertex]
        names = [2 + 2 * bounds.index(begin), 3 + 2 * bounds.index(end)]
        # Even names are where a piece begins: one drawn against the line ends there.
        names = [name ^ int(whole.turned[piece]) for name, piece in zip(names, at.tolist())]
        piece, which = list(line.piece), list(line.which)
        for k, cut in enumerate((begin > 0, end < length)):
            if cut:
                piece[k], which[k] = int(at[k]), names[k]
        found.append(
            _Part(
                line.fid,
                np.vstack((edges[0], line.points[inside], edges[1])),
                np.concatenate((at[:1], line.pieces[inside], at[1:])),
                (piece[0], piece[1]),
                (which[0], which[1]),
            )
        )
    return found


_Span = Tuple[float, float, bool]


def _without_short(spans: List[_Span], mine: bool, least: float) -> List[_Span]:
    """Give short spans on own ground, or beyond it, to what lies round them."""
    if len(spans) == 1:
        return spans
    found: List[_Span] = []
    for begin, end, own in spans:
        told = own if own != mine or end - begin >= least else not own
        if found and found[-1][2] == told:
            found[-1] = found[-1][0], end, told
        else:
            found.append((begin, end, told))
    return found
