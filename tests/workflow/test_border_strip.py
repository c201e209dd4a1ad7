"""The border unrolled: what is seen where, and what is still open."""

from __future__ import annotations

from typing import Any, NamedTuple, Optional

import numpy as np
import pytest

pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.workflow.border_strip import (
    Crossing,
    Status,
    Strip,
    border_strip,
    crossing_columns,
    km_by_kind,
    status_colours,
)


class Row(NamedTuple):
    stretch: str
    from_km: float
    to_km: float
    china_fid: Optional[int]
    russia_fid: Optional[int]
    china_index: Optional[str]
    russia_index: Optional[str]
    verdict: str
    severity: int


COLOURS = {("china", "K1"): "#00ff00", ("russia", "J3"): "#0000ff"}
ROWS = [
    Row("b", 4.0, 6.0, 1, 8, "K1", "γJ3", "mismatch", 1),
    Row("a", 0.0, 4.0, 1, 7, "K1", "J3", "consistent", 0),
    Row("c", 6.0, 10.0, None, 8, None, "γJ3", "one_sided", 2),
]


@pytest.fixture
def strip() -> Strip:
    return border_strip(ROWS, COLOURS, [6.0])


def seen(strip: Strip, *edges: float) -> Any:
    return strip.columns(np.array(edges))


def test_stretches_stand_in_order_along_the_border(strip: Strip) -> None:
    assert [row.stretch for row in strip.rows] == ["a", "b", "c"]
    assert (strip.from_km, strip.to_km) == (0.0, 10.0)


def test_a_polygon_that_goes_on_is_one_piece(strip: Strip) -> None:
    assert strip.sides["china"].pieces.stop.tolist() == [6.0, 10.0]
    assert list(strip.sides["russia"].indices) == ["J3", "γJ3"]


def test_each_column_has_the_colours_of_both_sides(strip: Strip) -> None:
    columns = seen(strip, 0.0, 2.0, 6.0, 8.0)
    assert [hex(each) for each in columns.china.tolist()][0] == "0xff00ff00"
    assert [hex(each) for each in columns.russia.tolist()][0] == "0xff0000ff"
    assert columns.china[2] == 0, "a side without a polygon has no colour"


def test_the_worst_verdict_of_a_column_is_shown(strip: Strip) -> None:
    columns = seen(strip, 0.0, 10.0)
    assert strip.verdicts[columns.verdict[0]] == "mismatch"
    assert columns.urgency[0] == 4


def test_open_is_what_needs_a_decision_until_there_are_decisions() -> None:
    done = {"b": Status("agreed", "#123456", True)}
    assert border_strip(ROWS, COLOURS).is_open.tolist() == [False, True, True]
    assert border_strip(ROWS, COLOURS).told(done).is_open.tolist() == [False, False, True]


def test_the_nearest_open_stretch_is_found_on_both_sides(strip: Strip) -> None:
    assert strip.open_beside("", 1) == 1
    assert strip.open_beside("b", 1) == 2
    assert strip.open_beside("c", -1) == 1
    assert strip.open_beside("b", -1) is None
    assert strip.open_beside("c", 1) is None


def test_a_column_takes_the_status_of_what_is_open() -> None:
    statuses = {
        "a": Status("agreed", "#00aa00", True),
        "b": Status("proposed", "#aa0000", False),
    }
    strip = border_strip(ROWS, COLOURS).told(statuses)
    found = status_colours(strip, np.array([0.0, 3.0, 5.0, 9.0, 9.5]))
    assert [hex(each) for each in found.tolist()] == ["0xff00aa00", "0xffaa0000", "0x0", "0x0"]


def test_a_place_has_its_stretch_and_one_beyond_the_border_none(strip: Strip) -> None:
    assert strip.row_at(4.5).stretch == "b"
    assert strip.row_at(-1.0) is None and strip.row_at(11.0) is None


def test_a_verdict_nobody_knows_is_left_out(strip: Strip) -> None:
    odd = border_strip([ROWS[0]._replace(verdict="strange")], COLOURS)
    assert odd.columns(np.array([4.0, 6.0])).verdict.tolist() == [-1]


def test_nothing_compared_is_an_empty_border() -> None:
    empty = border_strip([], {})
    assert empty.to_km > empty.from_km and empty.row_at(0.0) is None
    assert empty.columns(np.array([0.0, 1.0])).verdict.tolist() == [-1]


def test_lines_that_cross_in_one_pixel_are_drawn_once() -> None:
    crossings = [Crossing(km, "fault") for km in (1.0, 1.01, 5.0, 99.0)]
    found = crossing_columns(km_by_kind(crossings), 0.0, 0.1, 100)
    assert {kind: columns.tolist() for kind, columns in found.items()} == {"fault": [10, 50]}
    assert crossing_columns({}, 0.0, 0.1, 100) == {}
