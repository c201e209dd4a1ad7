"""Units against units in kilometres."""

from __future__ import annotations

from typing import NamedTuple, Optional

import pytest

from cags_vsegei_plugin.workflow.unit_matrix import UnitMatrix, unit_matrix


class Row(NamedTuple):
    china_index: Optional[str]
    russia_index: Optional[str]
    length_km: float
    verdict: str
    china_base_ma: Optional[float] = None
    china_top_ma: Optional[float] = None
    russia_base_ma: Optional[float] = None
    russia_top_ma: Optional[float] = None
    china_fid: Optional[int] = 1
    russia_fid: Optional[int] = 1


K1, J3, T = (143.1, 100.5), (161.5, 143.1), (251.9, 201.4)
ROWS = [
    Row("J3", "T", 2.0, "mismatch", *J3, *T),
    Row("K1", "K1", 5.0, "consistent", *K1, *K1),
    Row("K1", "K1", 3.0, "soft", *K1, *K1),
    Row("?", "K1", 0.5, "unread", None, None, *K1),
    Row("K1", None, 9.0, "one_sided", *K1, russia_fid=None),
]


@pytest.fixture
def matrix() -> UnitMatrix:
    return unit_matrix(ROWS)


def test_units_stand_by_age_those_without_one_last(matrix: UnitMatrix) -> None:
    assert matrix.china == ("K1", "J3", "?")
    assert matrix.russia == ("K1", "T")


def test_kilometres_are_summed_by_pair_and_only_where_both_sides_are(matrix: UnitMatrix) -> None:
    assert matrix.km.tolist() == [[8.0, 0.0], [0.0, 2.0], [0.5, 0.0]]


def test_a_pair_has_its_worst_verdict_and_its_shares(matrix: UnitMatrix) -> None:
    assert matrix.worst(0, 0) == "soft"
    assert matrix.shares(0, 0) == {"soft": 3.0, "consistent": 5.0}
    assert matrix.worst(0, 1) == ""


def test_short_pairs_and_units_left_empty_can_be_left_out(matrix: UnitMatrix) -> None:
    fewer = matrix.at_least(1.0)
    assert fewer.china == ("K1", "J3") and fewer.km.sum() == pytest.approx(10.0)
    assert matrix.at_least(100.0).china == ()


def test_no_stretches_give_an_empty_matrix() -> None:
    assert unit_matrix([]).china == ()
