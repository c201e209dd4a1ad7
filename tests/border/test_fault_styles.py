"""Lines go on beyond the border in whatever style they are drawn: the limits suit no one style."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import pytest

from cags_vsegei_plugin.border.line_ends import Lines
from cags_vsegei_plugin.border.line_matching import Limits, at_border, offered_at
from cags_vsegei_plugin.border.places import border_edges
from tests.border.fault_styles import STYLES, Style, drawn

T = 100.0


class Told(NamedTuple):
    """Shares of 1: pairs found, pairs right, lines on one side told alone, others left alone."""

    recall: float
    precision: float
    alone: float
    silent: float


def told(style: Style, seed: int, lines: int = 600) -> Told:
    """Return how well the lines of a style are matched."""
    made = drawn(style, seed, T, lines)
    along = float(np.hypot(*np.diff(made.border, axis=0).T).sum())
    border = border_edges([made.border], [0.0], [along])
    china, russia = (Lines.from_parts(ids, parts) for ids, parts in zip(made.fids, made.sides))
    ends = offered_at(china, russia, Limits(T), border)
    found = at_border(*ends, Limits(T), border)
    ids = [side.lines.fid[side.ends.line] for side in ends]
    pairs = list(zip(ids[0][found.pairs.china].tolist(), ids[1][found.pairs.russia].tolist()))
    right = len(set(pairs) & made.continued)
    alone = {(0, fid) for fid in ids[0][found.china_alone].tolist()}
    alone |= {(1, fid) for fid in ids[1][found.russia_alone].tolist()}
    used = {(side, pair[side]) for pair in pairs for side in (0, 1)}
    return Told(
        right / len(made.continued),
        right / max(len(pairs), 1),
        len((alone - used) & made.alone) / max(len(made.alone), 1),
        1.0 - len((alone | used) & made.silent) / max(len(made.silent), 1),
    )


@pytest.mark.parametrize("name", list(STYLES))
def test_lines_of_every_style_are_matched(name: str) -> None:
    result = told(STYLES[name], seed=5, lines=300)
    assert result.recall >= 0.96 and result.precision >= 0.92
    assert min(result.alone, result.silent) >= 0.85


def test_a_line_that_runs_on_beyond_the_border_ends_there() -> None:
    border = border_edges([np.array([(-9e3, 0.0), (9e3, 0.0)])], [0.0], [18e3])
    china = Lines.from_parts(
        [1, 2, 3],
        [
            np.array([(0.0, -4e3), (0.0, 1.5e3)]),
            np.array([(0.0, 3e3), (0.0, 1.5e3)]),
            np.array([(5e3, 2e3), (5e3, -3e3)]),
        ],
    )
    russia = Lines.from_parts(
        [7, 8], [np.array([(40.0, 10.0), (40.0, 4e3)]), np.array([(7e3, 50.0), (7e3, 900.0)])]
    )
    ends = offered_at(china, russia, Limits(T), border)
    found = at_border(*ends, Limits(T), border)
    ours = ends[0].ends
    assert ends[0].lines.fid[ours.line[found.pairs.china]].tolist() == [1]
    assert found.pairs.offset == pytest.approx([40.0])
    alone = found.china_alone
    assert ends[0].lines.fid[ours.line[alone]].tolist() == [3]
    # Line 3 is drawn towards its own ground: what remains of it begins at the border.
    assert ours.which[alone].tolist()[0] % 2 == 0 and ours.which[found.pairs.china][0] % 2 == 1
    assert ours.y[alone] == pytest.approx([0.0], abs=1e-6)
