"""Ground that no box covers is a gap only where one looks across it at the other side."""

from __future__ import annotations

from typing import List

import numpy as np

from cags_vsegei_plugin.border.bare_ground import BareGround
from cags_vsegei_plugin.border.cells import Lattice

LATTICE = Lattice(0.0, 0.0, 1.0)
THEIRS = 1


def cell(column: int, row: int) -> int:
    return int(LATTICE.number(np.array(column + 0.5), np.array(row + 0.5)))


def gaps(picture: str, away: int) -> List[str]:
    """Return the rows of a picture: `r` theirs, `c` ours, `.` bare and asked, `!` where a gap is.

    Rows of a picture run from north to south; blanks are bare ground nobody asks for.
    """
    rows = picture.split("\n")
    cells = [(sign, cell(i, j)) for j, row in enumerate(rows[::-1]) for i, sign in enumerate(row)]
    of_sign = {name: np.array([k for sign, k in cells if sign == name], int) for name in "cr."}
    bare = BareGround.beside(of_sign["c"], of_sign["r"])
    asked = np.sort(of_sign["."])
    found = set(asked[bare.at_a_gap(THEIRS, asked, away)].tolist())
    told = ["!" if k in found else sign for sign, k in cells]
    width = len(rows[0])
    return ["".join(told[k : k + width]) for k in range(0, len(told), width)][::-1]


def test_the_other_side_is_seen_across_bare_ground() -> None:
    assert gaps("rrrrr\n     \n     \n.....\nccccc", 4) == [
        "rrrrr",
        "     ",
        "     ",
        "!!!!!",
        "ccccc",
    ]


def test_what_is_farther_than_the_reach_is_no_gap() -> None:
    picture = "\n".join(["rrr", *["   "] * 6, "...", "ccc"])
    assert gaps(picture, 7)[7] == "!!!"
    assert gaps(picture, 6)[7] == "..."


def test_the_far_edge_of_a_thin_layer_is_no_gap() -> None:
    picture = "\n".join(["rrrrrrrrrrrr", *["cccccccccccc"] * 3, "............"])
    assert gaps(picture, 9)[4] == "............"


def test_round_the_end_of_a_layer_one_comes_a_little_way_along_its_far_edge() -> None:
    picture = "\n".join(["rrrrrrrrrrrr", *["   ccccccccc"] * 4, "  .........."])
    assert gaps(picture, 5)[5] == "  !!!!!!...."


def test_what_only_boxes_cover_does_not_hide_what_is_next_to_it() -> None:
    assert gaps("rrr\nccc\n...\nccc", 3)[2] == "!!!"
    assert gaps("rrr\nccc\nccc\n...\nccc", 3)[3] == "..."


def test_nothing_asked_is_nothing_found() -> None:
    assert gaps("rrr\nccc", 3) == ["rrr", "ccc"]
