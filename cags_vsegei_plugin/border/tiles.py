"""The border cut into tiles that can be worked on apart, and put together again to the byte."""

from __future__ import annotations

from typing import Dict, List, NamedTuple, Sequence, Tuple

import numpy as np

from cags_vsegei_plugin.border.boxes import Boxes
from cags_vsegei_plugin.border.coverage import Coverage
from cags_vsegei_plugin.border.facing import Answer, Asker
from cags_vsegei_plugin.border.nearest import Edges
from cags_vsegei_plugin.border.outline import Outline, Segments, outline_of
from cags_vsegei_plugin.border.pieces import Pieces
from cags_vsegei_plugin.border.spans import counted

_WIDEST_TILES = 64


class Tiling(NamedTuple):
    """Square tiles of `size` metres, counted from the origin of the working system."""

    size: float

    def of_edges(self, segments: Segments, quantum: float) -> np.ndarray:
        """Return the tile (n, 2) of each edge, the same for all copies of an edge."""
        middle = []
        for begin, end in ((segments.x0, segments.x1), (segments.y0, segments.y1)):
            doubled = np.rint(begin / quantum) + np.rint(end / quantum)
            middle.append(np.floor(doubled * (quantum / 2.0) / self.size))
        return np.column_stack(middle).astype(np.int64)

    def of_boxes(self, boxes: Boxes) -> Tuple[np.ndarray, np.ndarray]:
        """Return all pairs of a box and a tile (n, 2) it reaches into."""
        x0, y0, x1, y1 = (
            np.floor(limit / self.size).astype(np.int64) for limit in boxes.grown(1.0)[:4]
        )
        wide, high = x1 - x0 + 1, y1 - y0 + 1
        box, step = counted(wide * high)
        row, column = np.divmod(step, wide[box])
        return box, np.column_stack((x0[box] + column, y0[box] + row))


def tiling_of(sides: Sequence[Boxes], pieces: int) -> Tiling:
    """Return tiles of which about so many hold something of the boxes."""
    extent = max(
        float(np.ptp(np.concatenate([side[k] for side in sides for k in axis])))
        for axis in ((0, 2), (1, 3))
    )
    # Smaller than a polygon a tile only makes the same polygons be read again.
    least = max(float(np.median(np.concatenate([side.size() for side in sides]))), 1.0)
    size = max(extent / _WIDEST_TILES, least)
    while size / 2.0 > least and len(_occupied(sides, size)) < pieces:
        size /= 2.0
    return Tiling(size)


def _occupied(sides: Sequence[Boxes], size: float) -> np.ndarray:
    middles = [
        np.column_stack(((side.xmin + side.xmax) / 2, (side.ymin + side.ymax) / 2))
        for side in sides
    ]
    return np.unique(np.floor(np.concatenate(middles) / size).astype(np.int64), axis=0)


class Part(NamedTuple):
    """The outline of one side in one tile; polygons are feature ids, places within a feature.

    `damaged` names what of the side could not be used, by feature id.
    """

    outline: Outline
    damaged: Dict[int, str]


def part_of(coverage: Coverage, tiling: Tiling, tile: Tuple[int, int], quantum: float) -> Part:
    """Return the edges of a tile that no neighbour shares.

    `coverage` has every polygon that reaches into the tile, and may have others.
    """
    outline = outline_of(coverage, quantum)
    mine = (tiling.of_edges(outline.segments, quantum) == np.array(tile)).all(axis=1)
    outline = outline.take(np.flatnonzero(mine))
    polygon = outline.segments.polygon
    first_ring = np.searchsorted(coverage.ring_feature, np.arange(len(coverage.fid)))
    place = outline.place - coverage.ring_start[first_ring[polygon]]
    segments = outline.segments._replace(polygon=coverage.fid[polygon])
    return Part(outline._replace(segments=segments, place=place), coverage.damaged)


def whole_of(parts: Sequence[Part], fids: np.ndarray) -> Outline:
    """Return the outline of a side from its parts; `fids` are its features in rising order."""
    outlines = [part.outline for part in parts]
    segments = Segments(
        *(
            np.concatenate([one.segments[k] for one in outlines])
            for k in range(len(Segments._fields))
        )
    )
    begin, end, place = (np.concatenate([one[k] for one in outlines]) for k in (1, 2, 3))
    polygon = np.searchsorted(fids, segments.polygon)
    outline = Outline(segments._replace(polygon=polygon), begin, end, place)
    return outline.take(np.lexsort((place, polygon)))


class Question(NamedTuple):
    """Pieces of a side that follow one another, and all edges they can see."""

    pieces: Pieces
    side: int
    edges: Edges
    tolerance: float


def questions_of(
    pieces: Pieces, side: int, edges: Edges, tolerance: float, at_once: int
) -> List[Question]:
    """Return the pieces in portions, each with the edges within reach in their order."""
    low_x, high_x = np.minimum(edges.x0, edges.x1), np.maximum(edges.x0, edges.x1)
    low_y, high_y = np.minimum(edges.y0, edges.y1), np.maximum(edges.y0, edges.y1)
    found = []
    for first in range(0, len(pieces.g0), at_once):
        some = pieces.take(np.arange(first, min(first + at_once, len(pieces.g0))))
        x, y = some.x[some.near], some.y[some.near]
        seen = np.zeros(len(low_x), bool)
        if len(x):
            reach = 1.01 * tolerance
            seen = (low_x <= x.max() + reach) & (high_x >= x.min() - reach)
            seen &= (low_y <= y.max() + reach) & (high_y >= y.min() - reach)
        which = np.flatnonzero(seen)
        found.append(Question(some, side, Edges(*(each[which] for each in edges)), tolerance))
    return found


def answered(question: Question) -> Answer:
    """Return whom the pieces of a question face."""
    return Asker(question.edges, question.tolerance).ask(question.pieces, question.side)
