"""Worked on in tiles and portions, the border comes out as in one piece, to the byte."""

from __future__ import annotations

from dataclasses import replace
from typing import List

import numpy as np
import pytest

from cags_vsegei_plugin.border.coverage import Coverage
from cags_vsegei_plugin.border.facing import Answer, Asker
from cags_vsegei_plugin.border.nearest import Edges
from cags_vsegei_plugin.border.outline import Outline, outline_of
from cags_vsegei_plugin.border.stretches import chains_of, quantum_of, stretches_between
from cags_vsegei_plugin.border.tiles import (
    answered,
    part_of,
    questions_of,
    tiling_of,
    whole_of,
)
from tests.border.test_stretches import TOLERANCE
from tests.border.winding_border import sheet

QUANTUM = quantum_of(TOLERANCE)


def in_tiles(coverage: Coverage, pieces: int) -> Outline:
    """Return the outline put together from tiles, each given only what reaches into it."""
    boxes = coverage.boxes()
    tiling = tiling_of([boxes], pieces)
    box, tile = tiling.of_boxes(boxes)
    parts = []
    for name in np.unique(tile, axis=0):
        here = np.unique(boxes.feature[box[(tile == name).all(axis=1)]])
        parts.append(part_of(coverage.only(here), tiling, (int(name[0]), int(name[1])), QUANTUM))
    return whole_of(parts, coverage.fid)


def flat(outline: Outline) -> List[bytes]:
    return [column.tobytes() for column in (*outline.segments, outline.begin, outline.end)]


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("pieces", (3, 20, 90))
def test_an_outline_in_tiles_is_the_same_to_the_byte(seed: int, pieces: int) -> None:
    china = sheet(seed, columns=60, missing_china=(20,)).china
    assert flat(in_tiles(china, pieces)) == flat(outline_of(china, QUANTUM))


def test_polygons_that_stand_in_the_layer_twice_do_not_disturb_it() -> None:
    china = sheet(1, columns=40).china
    again = replace(china.only(np.arange(10, 20)), fid=np.arange(1000, 1010))
    both = Coverage.together(china, again)
    assert flat(in_tiles(both, 30)) == flat(outline_of(both, QUANTUM))


class PortionAsker(Asker):
    """Asks portion by portion, each portion knowing only the edges near it."""

    def __init__(self, edges: Edges, tolerance: float) -> None:
        super().__init__(edges, tolerance)
        self._all = edges

    def ask(self, pieces, side) -> Answer:  # noqa: ANN001
        asked = questions_of(pieces, side, self._all, self.tolerance, 17)
        return Answer(*(np.concatenate(each) for each in zip(*map(answered, asked))))


def test_answers_in_portions_are_the_same_to_the_byte() -> None:
    sides = sheet(2, columns=60, missing_russia=(31,))
    chains = chains_of(sides.china, sides.russia, TOLERANCE)
    whole = stretches_between(chains, TOLERANCE)
    portions = stretches_between(chains, TOLERANCE, asker_of=PortionAsker)
    assert [(each.start, each.stop) for each in portions.placed] == [
        (each.start, each.stop) for each in whole.placed
    ]
    assert all(
        one.item.line.tobytes() == other.item.line.tobytes()
        for one, other in zip(portions.placed, whole.placed)
    )
