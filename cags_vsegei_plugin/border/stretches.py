"""The border in one dimension: from two coverages to stretches with kilometres."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Callable, Dict, List, NamedTuple, Optional, Tuple

import numpy as np

from cags_vsegei_plugin.border.alone import Coverage1D, beside_the_line, marked_alone
from cags_vsegei_plugin.border.axis import Placed, along_fronts
from cags_vsegei_plugin.border.border_line import BorderLine, on_line
from cags_vsegei_plugin.border.both import at_once, on_both
from cags_vsegei_plugin.border.coverage import Coverage
from cags_vsegei_plugin.border.facing import (
    Answer,
    Asker,
    edges_of,
    faced,
    first_cut,
    without_shadowed,
)
from cags_vsegei_plugin.border.front import Chained, Front, Measure, chained, measured, planar
from cags_vsegei_plugin.border.gap_paths import GapPath, gap_paths
from cags_vsegei_plugin.border.gaps import REACH, Gaps, judge
from cags_vsegei_plugin.border.inner import without_inner
from cags_vsegei_plugin.border.items import items_of
from cags_vsegei_plugin.border.memory import of_arrays
from cags_vsegei_plugin.border.near import near
from cags_vsegei_plugin.border.nearest import Edges
from cags_vsegei_plugin.border.outline import Outline, Segments, outline_of
from cags_vsegei_plugin.border.pieces import Pieces
from cags_vsegei_plugin.border.runs import runs_of, snapped
from cags_vsegei_plugin.border.sequence import CHINA, RUSSIA, merged, slots
from cags_vsegei_plugin.border.shift import Contacts
from cags_vsegei_plugin.border.walk import Side, Walk, walk, without_short_gaps

SNAP = 0.6
"""Contacts on both sides nearer than this share of the tolerance are one contact."""
_COINCIDENT = 0.02
_SHORT_GAP = 0.5
_LINE_REACH = 8.0

Tick = Callable[[float], None]
"""Told the share of the work done; raises `Cancelled` to stop it."""


@dataclass(frozen=True)
class Border:
    """What was found: placed items in order, and how well.

    `front_m` are the faced metres of the Chinese and the Russian front; `contacts` the places
    of the Chinese front that face the Russian one; `far_from_line` counts items too far
    from a given border line to be measured on it. `walks` are the fronts of China and Russia with
    whom each of their pieces faces. Contacts nearer than `snap` metres were taken for one.
    """

    placed: List[Placed]
    front_m: Tuple[float, float]
    contacts: Contacts
    far_from_line: int = 0
    walks: Tuple[Walk, ...] = ()
    snap: float = 0.0

    @property
    def front_km(self) -> Tuple[float, float]:
        """Return the faced kilometres of the Chinese and the Russian front."""
        return self.front_m[0] / 1000.0, self.front_m[1] / 1000.0


class _Asked(NamedTuple):
    front: Front
    pieces: Pieces
    answer: Answer
    reached: np.ndarray


@of_arrays()
def find_stretches(
    china: Coverage,
    russia: Coverage,
    tolerance: float,
    *,
    measure: Measure = planar,
    line: Optional[BorderLine] = None,
    tick: Tick = lambda share: None,
    snap: Optional[float] = None,
) -> Border:
    """Find who faces whom within `tolerance` metres, and where one side is missing.

    Needs no valid geometry and no border line; with one, metres are measured on it. Overlaps or
    gaps deeper than the tolerance have no partner. Contacts nearer than `snap` metres are one; of
    a part of a border it is that of the whole, which otherwise tells it itself.
    """
    chains = chains_of(china, russia, tolerance)
    tick(0.2)
    return stretches_between(chains, tolerance, measure=measure, line=line, tick=tick, snap=snap)


def chains_of(china: Coverage, russia: Coverage, tolerance: float) -> Tuple[Chained, Chained]:
    """Return the walks along the edges of both sides that no neighbour shares."""
    quantum = quantum_of(tolerance)
    return on_both(lambda side: chain_of(outline_of(side, quantum), tolerance), china, russia)


def chain_of(outline: Outline, tolerance: float) -> Chained:
    """Return the walks along the outline of a side, without what is drawn twice inside it."""
    return chained(without_inner(outline, tolerance))


def quantum_of(tolerance: float) -> float:
    """Return how near vertices must lie to be one, in metres."""
    return max(1e-3, tolerance * 1e-5)


@of_arrays()
def stretches_between(
    chains: Tuple[Chained, Chained],
    tolerance: float,
    *,
    measure: Measure = planar,
    line: Optional[BorderLine] = None,
    tick: Tick = lambda share: None,
    asker_of: Callable[[Edges, float], Asker] = Asker,
    snap: Optional[float] = None,
) -> Border:
    """Find the stretches between two sides; `asker_of` says who is asked whom a piece faces."""
    asked = _asked(chains, measure, tolerance, line, tick, asker_of)
    asked, covered = _at_the_line(asked, tolerance, line)
    tick(0.75)
    bare = on_both(lambda one: walk(Side(*one)), *asked)
    walks = [without_short_gaps(each, _SHORT_GAP * tolerance) for each in bare]
    if not all((walked.label >= 0).any() for walked in walks):
        # Damaged rings can see without being seen; a border needs both sides.
        return Border([], (0.0, 0.0), _contacts(asked[CHINA]), walks=bare)
    paths = list(on_both(gap_paths, *walks))
    gaps = _judged(walks, paths, tolerance, line, covered)
    tick(0.85)
    snap = _snap(asked[CHINA], tolerance) if snap is None else snap
    found = _placed(walks, paths, gaps, tolerance, line, asked, snap)
    return replace(found, walks=bare, snap=snap)


def _at_the_line(
    asked: List[_Asked], tolerance: float, line: Optional[BorderLine]
) -> Tuple[List[_Asked], Optional[Coverage1D]]:
    """Mark what only a given line says is border; returns also what of the line is taken."""
    if line is None or not _any_faced(asked):
        return asked, None
    both = [(one.pieces, one.answer) for one in asked]
    answers, covered = marked_alone(both, line, tolerance)
    return [one._replace(answer=answer) for one, answer in zip(asked, answers)], covered


def _judged(
    walks: List[Walk],
    paths: List[List[GapPath]],
    tolerance: float,
    line: Optional[BorderLine],
    covered: Optional[Coverage1D],
) -> Gaps:
    """Judge the gaps; with a line, a way round a taken part of it is no border."""
    lying = (
        slots(walks[CHINA], paths[CHINA], walks[RUSSIA]),
        slots(walks[RUSSIA], paths[RUSSIA], walks[CHINA]),
    )
    gaps = judge(paths[CHINA], paths[RUSSIA], tolerance, lying)
    if line is None or covered is None:
        return gaps
    reach = _LINE_REACH * tolerance
    china, russia = (
        [k for k in kept if not beside_the_line(paths[side][k], line, covered, reach)]
        for side, kept in enumerate((gaps.china, gaps.russia))
    )
    return gaps._replace(china=china, russia=russia)


def _asked(
    walks: Tuple[Chained, Chained],
    measure: Measure,
    tolerance: float,
    line: Optional[BorderLine],
    tick: Tick,
    asker_of: Callable[[Edges, float], Asker],
) -> List[_Asked]:
    a, b = (each.segments for each in walks)
    # What measures may ask QGIS: it stays in the thread that it was given in.
    fronts, close = at_once(
        lambda: [measured(each, measure) for each in walks], lambda: near(a, b, tolerance)
    )
    cut_here = [
        close[side] | _near_line(front.segments, line, tolerance)
        for side, front in enumerate(fronts)
    ]
    (reached, cut), asker = at_once(
        lambda: (near(a, b, REACH * tolerance), _cut(fronts, cut_here, tolerance)),
        lambda: asker_of(edges_of(fronts, close), tolerance),
    )
    tick(0.4)
    # They are handed over: once they are divided nobody needs them as they were.
    found = on_both(lambda side: faced(fronts[side], cut.pop(side), side, asker), CHINA, RUSSIA)
    tick(0.65)

    def in_sight(side: int) -> _Asked:
        front, pieces = fronts[side], found[side][0]
        answer = without_shadowed(*found[side], *found[1 - side], tolerance)
        return _Asked(front, pieces, answer, _of_pieces(front, pieces, reached[side]))

    return list(on_both(in_sight, CHINA, RUSSIA))


def _cut(fronts: List[Front], near: List[np.ndarray], tolerance: float) -> Dict[int, Pieces]:
    """Return the pieces of both sides that are asked at first, by side."""
    return {side: first_cut(fronts[side], near[side], tolerance) for side in (CHINA, RUSSIA)}


def _of_pieces(front: Front, pieces: Pieces, segments: np.ndarray) -> np.ndarray:
    """Return what is known of the segments for the pieces on them."""
    if not len(segments):
        return np.zeros(0, bool)
    middle = (pieces.g0 + pieces.g1) / 2
    return segments[np.clip(np.searchsorted(front.begin, middle, "right") - 1, 0, None)]


def _near_line(segments: Segments, line: Optional[BorderLine], tolerance: float) -> np.ndarray:
    if line is None or not len(line.edges.x0):
        return np.zeros(len(segments.x0), bool)
    e = line.edges
    drawn = Segments(e.x0, e.y0, e.x1, e.y1, e.polygon)
    return near(segments, drawn, tolerance)[0]


def _any_faced(asked: List[_Asked]) -> bool:
    return bool((asked[CHINA].answer.polygon >= 0).any())


def _snap(china: _Asked, tolerance: float) -> float:
    """Return the snapping length: none where the fronts coincide, contacts are exact there."""
    apart = np.abs(china.answer.distance[china.answer.polygon >= 0])
    exact = len(apart) and float(np.median(apart)) < _COINCIDENT * tolerance
    return 0.0 if exact else SNAP * tolerance


def _placed(
    walks: List[Walk],
    paths: List[List[GapPath]],
    gaps: Gaps,
    tolerance: float,
    line: Optional[BorderLine],
    asked: List[_Asked],
    snap: float,
) -> Border:
    one = merged(walks[CHINA], walks[RUSSIA], paths[CHINA], paths[RUSSIA], gaps)
    sizes = [walked.side.pieces.length for walked in walks]
    length = np.where(
        one.side == CHINA,
        _taken(sizes[CHINA], one.piece, one.side == CHINA),
        _taken(sizes[RUSSIA], one.piece, one.side == RUSSIA),
    )
    one = snapped(one, length, snap)
    items = items_of(walks[CHINA], walks[RUSSIA], one, runs_of(one, length))
    if line is None:
        placed, far = along_fronts(items, one.ring, one.links), 0
    else:
        placed, far = on_line(items, one.ring, line, tolerance)
    front_m = [float(walked.length[walked.label >= 0].sum()) for walked in walks]
    return Border(placed, (front_m[0], front_m[1]), _contacts(asked[CHINA]), far)


def _contacts(china: _Asked) -> Contacts:
    met = china.answer.polygon >= 0
    pieces = china.pieces.take(np.flatnonzero(met))
    # The outward normal points to the right of the walk.
    return Contacts(pieces.ty, -pieces.tx, china.answer.distance[met], pieces.length)


def _taken(sizes: np.ndarray, piece: np.ndarray, mine: np.ndarray) -> np.ndarray:
    return sizes[np.where(mine, piece, 0)] if len(sizes) else np.zeros(len(piece))
