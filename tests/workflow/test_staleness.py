"""Signed decisions hold as long as what they were signed on is so."""

from __future__ import annotations

from typing import Any, List

import numpy as np
import pytest

pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.workflow.staleness import Evidence, evidence_of, stale_decisions
from cags_vsegei_plugin.workflow.stretch_table import Stretch

LINE = np.zeros((2, 2))


def stretch(name: str = "s1", **values: Any) -> Stretch:
    whole = Stretch(
        *(name, 10.0, 30.0, 20.0, "facing", 1, 2, "J3", "K1", 0.0, "mismatch", 1),
        *(("AGE-1",), (), 0.1, 161.5, 143.1, 143.1, 100.5, LINE),
    )
    return whole._replace(**values)


SIGNED = {"s1": evidence_of(stretch())}


def reasons(*now: Stretch) -> List[str]:
    return [str(reason) for stale in stale_decisions(SIGNED, now) for reason in stale.reasons]


def test_a_decision_holds_while_nothing_changes() -> None:
    assert stale_decisions(SIGNED, [stretch(), stretch("s2")]) == []


def test_evidence_is_plain_data_that_comes_back_as_it_was() -> None:
    stored = evidence_of(stretch())._asdict()
    assert Evidence(**stored) == SIGNED["s1"]


def test_polygons_that_no_longer_face_each_other_make_it_stale() -> None:
    assert reasons(stretch("s2")) == ["These two polygons no longer face each other."]


def test_another_index_or_age_makes_it_stale() -> None:
    assert reasons(stretch(russia_index="K2")) == ["Russia: signed for K1, now K2."]
    assert "Chinese unit" in reasons(stretch(china_base_ma=150.0))[0]
    assert "Russian unit" in reasons(stretch(russia_top_ma=None))[0]


def test_another_answer_makes_it_stale_the_order_of_codes_does_not() -> None:
    assert reasons(stretch(verdict="soft", codes=("AGE-3",))) == [
        "The answer was mismatch (AGE-1), it is minor difference (AGE-3) now."
    ]
    signed = {"s1": evidence_of(stretch(codes=("AGE-1", "LIT-1")))}
    assert stale_decisions(signed, [stretch(codes=("LIT-1", "AGE-1"))]) == []


def test_a_stretch_may_waver_but_not_move() -> None:
    assert reasons(stretch(from_km=10.4, to_km=30.4)) == []
    assert reasons(stretch(to_km=40.0)) == [
        "It ran from 10.0 to 30.0 km, now from 10.0 to 40.0 km."
    ]


def test_several_reasons_are_all_told_and_decisions_keep_their_order() -> None:
    signed = {"b": evidence_of(stretch()), "a": evidence_of(stretch())}
    found = stale_decisions(signed, [stretch("a", china_index="T3", to_km=99.0)])
    assert [each.stretch for each in found] == ["b", "a"]
    assert len(found[1].reasons) == 2
