"""Which line of one side goes on as which line of the other: one to one, the best of all ways."""

from __future__ import annotations

from typing import NamedTuple, Optional, Tuple

import numpy as np

from cags_vsegei_plugin.border.assignment import best_pairs
from cags_vsegei_plugin.border.crossing import OwnGround, china_on_left, on_own_ground
from cags_vsegei_plugin.border.line_ends import Ends, Lines, ends_of
from cags_vsegei_plugin.border.nearest import Edges
from cags_vsegei_plugin.border.outline import node_keys
from cags_vsegei_plugin.border.places import border_edges, on_border, pairs_within
from cags_vsegei_plugin.border.unlike import Unlike, nothing_known
from cags_vsegei_plugin.border.whole_lines import Whole, whole_lines

ANGLE_DEG = 75.0
"""Lines that turn by more at the border do not go on; ends that touch may turn by twice that."""
APART = 2.0
"""Ends of one line lie up to so many tolerances apart: each one tolerance off the border."""
APART_CONTACTS = 1.0
"""Contacts end at the edge of their layer, and stand closer along the border than faults."""
BEHIND = 2.0
"""The direction of an end is taken over so many tolerances of its line."""
_WORST = 4.0
_DISTANCE, _RIGHT_ANGLE, _UNLIKE = 0.25, 90.0, 0.5
_TOUCHING = 0.05
_MOST_TURN = 150.0
_POINTING = 0.25


class Limits(NamedTuple):
    """How far apart ends of one line may lie, in tolerances, and how much it may turn."""

    tolerance: float
    angle_deg: float = ANGLE_DEG
    apart: float = APART

    @property
    def reach(self) -> float:
        """Return the greatest distance between two ends of one line in metres."""
        return self.apart * self.tolerance


class Offered(NamedTuple):
    """The ends of one side that may go on, with the numbers of their lines."""

    lines: Lines
    ends: Ends


class Matched(NamedTuple):
    """Ends that belong together, by their numbers among the ends of their sides.

    `offset`: metres sideways; `distance`: metres from end to end; `angle`: degrees by which the
    line turns; `score`: 1 for an exact continuation, towards 0 for a doubtful one.
    """

    china: np.ndarray
    russia: np.ndarray
    offset: np.ndarray
    distance: np.ndarray
    angle: np.ndarray
    score: np.ndarray


class AtBorder(NamedTuple):
    """What reaches the border: pairs of ends, and ends alone, with metres along it (or NaN).

    `along`: how many metres farther along the border the Russian end of a pair lies; NaN where
    no border is given.
    """

    pairs: Matched
    pair_g: np.ndarray
    along: np.ndarray
    china_alone: np.ndarray
    china_g: np.ndarray
    russia_alone: np.ndarray
    russia_g: np.ndarray


def offered(lines: Lines, tolerance: float) -> Offered:
    """Return the free ends of lines with their directions.

    Lines that are drawn in pieces are put together: the direction of a short last piece would be
    that of the hand.
    """
    whole = whole_lines(lines, _TOUCHING * tolerance, tolerance / 2.0)
    return _offered(lines, whole, tolerance)


def offered_at(
    china: Lines, russia: Lines, limits: Limits, border: Optional[Edges]
) -> Tuple[Offered, Offered]:
    """Return the free ends of the lines of both sides.

    Lines that run on beyond the border end there, unless they go on as a line of the other side
    where they really end.
    """
    plain = offered(china, limits.tolerance), offered(russia, limits.tolerance)
    if border is None or not len(border.x0):
        return plain
    met = at_border(*plain, limits, border).pairs
    left = china_on_left(china, russia, border, BEHIND * limits.tolerance)
    found = []
    for lines, ends, numbers, own in (
        (china, plain[0].ends, met.china, left),
        (russia, plain[1].ends, met.russia, -left),
    ):
        whole = whole_lines(lines, _TOUCHING * limits.tolerance, limits.tolerance / 2.0)
        stays = np.zeros(len(whole.lines.fid), bool)
        stays[ends.whole[numbers]] = True
        ground = OwnGround(border, own, limits.tolerance)
        found.append(_offered(lines, on_own_ground(whole, ground, stays), limits.tolerance))
    return found[0], found[1]


def _offered(lines: Lines, whole: Whole, tolerance: float) -> Offered:
    ends = ends_of(whole.lines, BEHIND * tolerance)
    piece, which = (each[ends.line, ends.which] for each in (whole.piece, whole.which))
    ends = ends._replace(line=piece, which=which)
    return Offered(lines, ends.take(np.flatnonzero(piece >= 0)))


def match_ends(
    china: Offered, russia: Offered, limits: Limits, unlike: Unlike = nothing_known
) -> Matched:
    """Return which ends go on as each other, so that all pairs together fit best.

    Needs no border: it is the distance in the plane that decides, then the sideways offset, the
    angle, and what speaks against the two apart from geometry.
    """
    reach = limits.reach
    a, b = china.ends, russia.ends
    i, j = pairs_within(a.x, a.y, b.x, b.y, reach)
    found = _measured(a.take(i), b.take(j))
    able = found.angle <= _most_turn(found.distance / reach, limits.angle_deg)
    # Of two short lines the near ends go on as each other, never the far ones.
    able &= found.overlap <= (a.length[i] + b.length[j]) / 2
    i, j = i[able], j[able]
    found = _Measured(*(column[able] for column in found))
    cost = (found.offset / reach) ** 2 + _DISTANCE * (found.distance / reach) ** 2
    cost += 0.5 * (found.angle / _RIGHT_ANGLE) ** 2 + _UNLIKE * unlike(i, j)
    score = 1.0 - cost / _WORST
    tie = _tie(china, i) ^ (_tie(russia, j) >> 1)
    taken = np.flatnonzero(best_pairs(i, j, score, tie))
    offset, distance, angle, _ = (column[taken] for column in found)
    return Matched(i[taken], j[taken], offset, distance, angle, score[taken])


def _most_turn(apart: np.ndarray, angle_deg: float) -> np.ndarray:
    """Return the limit of the angle: ends that nearly touch are one line even at a sharp bend."""
    touching = max(angle_deg, min(2.0 * angle_deg, _MOST_TURN))
    return angle_deg + (touching - angle_deg) * (1.0 - apart**2)


class _Measured(NamedTuple):
    offset: np.ndarray
    distance: np.ndarray
    angle: np.ndarray
    overlap: np.ndarray


def _measured(a: Ends, b: Ends) -> _Measured:
    cosine = np.clip(-(a.tx * b.tx + a.ty * b.ty), -1.0, 1.0)
    dx, dy = b.x - a.x, b.y - a.y
    along_x, along_y = a.tx - b.tx, a.ty - b.ty
    size = np.hypot(along_x, along_y)
    distance = np.hypot(dx, dy)
    across = np.abs(dx * along_y - dy * along_x) / np.maximum(size, 1e-12)
    behind = np.maximum(-(dx * a.tx + dy * a.ty), dx * b.tx + dy * b.ty)
    # Two lines that come from one way have no common direction.
    offset = np.where(size > 1e-6, across, distance)
    return _Measured(offset, distance, np.degrees(np.arccos(cosine)), np.maximum(behind, 0.0))


def _tie(side: Offered, ends: np.ndarray) -> np.ndarray:
    """Return a number an end that does not depend on the order in which lines were read."""
    chosen = side.ends.take(ends)
    key = node_keys(chosen.x, chosen.y, 1e-3)
    fid = side.lines.fid[chosen.line].astype(np.uint64)
    mixed = node_keys(key.view(np.int64) % (1 << 40), (fid % (1 << 40)).astype(np.float64), 1.0)
    return (mixed >> np.uint64(2)).astype(np.int64)


def at_border(
    china: Offered,
    russia: Offered,
    limits: Limits,
    border: Optional[Edges] = None,
    unlike: Unlike = nothing_known,
) -> AtBorder:
    """Return the pairs of ends and the ends alone that reach the border.

    Without a border it runs where ends of the two sides meet: through the middles of the pairs.
    An end alone reaches the border if it lies within the tolerance of it and leads there: neither
    away from it nor along it.
    """
    pairs, tolerance = match_ends(china, russia, limits, unlike), limits.tolerance
    a, b = china.ends.take(pairs.china), russia.ends.take(pairs.russia)
    x, y = (a.x + b.x) / 2, (a.y + b.y) / 2
    if border is None:
        border = border_through(x, y)
        g, along = on_border(x, y, border, tolerance).g, np.full(len(x), np.nan)
    else:
        placed = on_border(x, y, border, APART * tolerance)
        kept = np.isfinite(placed.distance)
        pairs = Matched(*(column[kept] for column in pairs))
        own, other = (
            on_border(end.x[kept], end.y[kept], border, 2.0 * limits.reach).g for end in (a, b)
        )
        g, along = placed.g[kept], other - own
    alone_a, g_a = _alone(china.ends, pairs.china, border, tolerance)
    alone_b, g_b = _alone(russia.ends, pairs.russia, border, tolerance)
    return AtBorder(pairs, g, along, alone_a, g_a, alone_b, g_b)


def _alone(
    ends: Ends, paired: np.ndarray, border: Edges, tolerance: float
) -> Tuple[np.ndarray, np.ndarray]:
    left = np.ones(len(ends.x), bool)
    left[paired] = False
    # What is shorter than the reach is at the border with both its ends, and ends there once.
    short = ends.length <= APART * tolerance
    left &= ~(short & np.isin(ends.whole, ends.whole[paired]))
    chosen = np.flatnonzero(left)
    some = ends.take(chosen)
    here = on_border(some.x, some.y, border, tolerance)
    reaches = np.isfinite(here.distance)
    # Seen from the end, what lies behind it must be farther off, on either side of the border.
    behind = on_border(some.back_x, some.back_y, border, (1.0 + BEHIND) * tolerance)
    reaches &= ~(behind.distance < here.distance - _POINTING * tolerance)
    reaches &= ~(np.abs(behind.left - here.left) < _POINTING * tolerance)
    reaches &= ~(short[chosen] & _farther(some.whole, here.distance))
    return chosen[reaches], here.g[reaches]


def _farther(whole: np.ndarray, distance: np.ndarray) -> np.ndarray:
    """Return which ends lie farther from the border than another one of the same line."""
    order = np.lexsort((distance, whole))
    farther = np.zeros(len(whole), bool)
    farther[order[1:]] = whole[order[1:]] == whole[order[:-1]]
    return farther


def border_through(x: np.ndarray, y: np.ndarray) -> Edges:
    """Return a border through places, ordered along their longest extent."""
    if len(x) < 2:
        return border_edges([], [], [])
    points = np.column_stack((x, y))
    centred = points - points.mean(axis=0)
    _, _, axes = np.linalg.svd(centred, full_matrices=False)
    way = axes[0] * (1.0 if axes[0][np.argmax(np.abs(axes[0]))] > 0 else -1.0)
    line = points[np.argsort(centred @ way, kind="stable")]
    length = float(np.hypot(*np.diff(line, axis=0).T).sum())
    return border_edges([line], [0.0], [length])
