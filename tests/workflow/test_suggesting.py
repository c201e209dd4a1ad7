"""From suggestions to what is proposed: counted first, then joint units with codes and names."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Iterator, List, Sequence

import pytest

pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.geology.colours import is_colour
from cags_vsegei_plugin.geology.domains import read_domain
from cags_vsegei_plugin.geology.joint_legend import JointLegend
from cags_vsegei_plugin.geology.profiles import load_profile
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.review.decision import Subject, signed
from cags_vsegei_plugin.review.geopackage_store import GeoPackageStore
from cags_vsegei_plugin.review.session import Review
from cags_vsegei_plugin.workflow import legend_review as acts
from cags_vsegei_plugin.workflow.suggesting import (
    Known,
    above,
    accept,
    default_confidence,
    known_of,
    suggestions_between,
)
from tests.geology.readings import china, russia
from tests.review.conflicts import IVANOV, LI

GEOLOGY = load_profile("geology_2500k")
SAND, GRANITE = ("clastic_sandstone",), ("granite",)
OURS = [
    china("K1", rocks=SAND),
    china("J3", rocks=("monzogranite",), kind="intrusive"),
    china("S3", "S4", index="S3-4", rocks=SAND),
    china("T3", rocks=SAND),
]
THEIRS = [
    russia("K1", rocks=SAND),
    russia("J3", rocks=GRANITE, kind="intrusive"),
    russia("S2", rocks=SAND),
    russia("T2", "T3", rocks=SAND),
]
KM = {("K1", "K1"): 20.0, ("J3", "J3"): 10.0, ("S3-4", "S2"): 8.0, ("T3", "T2-T3"): 9.0}


def suggested(**known: Any) -> Sequence[Any]:
    return suggestions_between(OURS, THEIRS, GEOLOGY, KM, Known(**known))


def accepted(suggestions: Sequence[Any], **known: Any) -> List[Any]:
    return list(accept(suggestions, [*OURS, *THEIRS], GEOLOGY, Known(**known)))


def test_before_anything_is_accepted_units_and_kilometres_are_told() -> None:
    told = above(suggested(), default_confidence())
    assert (told.units, told.km) == (6, 38.0)
    assert all(each.relaxed == "" for each in told.suggestions)


def test_accepted_suggestions_become_joint_units_with_codes_and_names_in_three_languages() -> None:
    rows = accepted(above(suggested(), default_confidence()).suggestions)
    by_code = {row.joint_code: row for row in rows}
    assert list(by_code) == ["S3-4-01", "J3-01", "K1-01"]
    granite = by_code["J3-01"]
    assert granite.joint_name_en == "Late Jurassic granite"
    assert granite.joint_name_zh == "晚侏罗世花岗岩"
    assert granite.joint_name_ru == "Поздняя юра: гранит"
    assert (granite.base_ma, granite.top_ma, granite.lithology) == (161.5, 143.1, "granite")
    assert all(row.status == "proposed" and is_colour(row.color) for row in rows)


def test_the_relation_of_each_side_is_that_to_the_joint_unit() -> None:
    rows = accepted(above(suggested(), default_confidence()).suggestions)
    found = {(row.side, row.index): row.relation for row in rows}
    assert found["china", "J3"] == "narrow" and found["russia", "J3"] == "exact"
    assert found["china", "K1"] == found["russia", "K1"] == "exact"


def test_what_is_proposed_is_a_legend_and_agrees_once_signed() -> None:
    rows = accepted(above(suggested(), default_confidence()).suggestions)
    signed = JointLegend.from_rows({**row._asdict(), "status": "agreed"} for row in rows)
    assert signed.agrees("S3-4", "S2", 0.0, 8.0) is not None
    assert signed.agrees("T3", "T2-T3", 0.0, 9.0) is None


def test_codes_never_meet_those_of_the_legend() -> None:
    held = JointLegend.from_rows(
        [{"side": "china", "index": "other", "joint_code": "K1-01", "relation": "exact"}]
    )
    rows = accepted(above(suggested(legend=held), default_confidence()).suggestions, legend=held)
    assert "K1-02" in {row.joint_code for row in rows}
    assert "K1-01" not in {row.joint_code for row in rows}


def test_the_same_suggestions_give_the_same_codes_in_whatever_order() -> None:
    chosen = above(suggested(), default_confidence()).suggestions
    assert accepted(chosen) == accepted(chosen[::-1])


def test_a_unit_joins_the_joint_unit_of_its_partner() -> None:
    held = JointLegend.from_rows(
        [
            {
                "side": "china",
                "index": "K1",
                "joint_code": "X-1",
                "relation": "exact",
                "joint_name_en": "Old name",
                "color": "#123456",
                "base_ma": "143.1",
                "top_ma": "100.5",
            }
        ]
    )
    chosen = [each for each in suggested(legend=held) if each.joint_code == "X-1"]
    (row,) = accepted(chosen, legend=held)
    assert (row.side, row.index, row.joint_code) == ("russia", "K1", "X-1")
    assert (row.joint_name_en, row.color, row.relation) == ("Old name", "#123456", "exact")


def test_what_holds_on_a_part_of_the_border_is_proposed_for_the_rest() -> None:
    rows = [
        {"side": side, "index": "K1", "joint_code": "X-1", "relation": "exact", "to_km": "50"}
        for side in ("china", "russia")
    ]
    held = JointLegend.from_rows(rows)
    chosen = [each for each in suggested(legend=held) if each.china_index == "K1"]
    found = accepted(chosen, legend=held)
    assert [(row.side, row.joint_code, row.to_km) for row in found] == [
        ("china", "X-1", None),
        ("russia", "X-1", None),
    ]


def test_several_accepted_for_one_unit_make_one_joint_unit() -> None:
    parts = [russia("J3", rocks=("andesite",), index=name) for name in ("a", "b")]
    whole = china("J3", rocks=("andesite",))
    km = {("J3", "a"): 12.0, ("J3", "b"): 10.0}
    chosen = suggestions_between([whole], parts, GEOLOGY, km)
    rows = accept(chosen, [whole, *parts], GEOLOGY)
    assert {row.joint_code for row in rows} == {"J3-01"}
    assert {row.index: row.relation for row in rows} == {
        "J3": "exact",
        "a": "narrow",
        "b": "narrow",
    }


def test_parts_accepted_one_after_the_other_come_to_one_joint_unit() -> None:
    parts = [china("J3", rocks=("andesite",), index=name) for name in ("a", "b")]
    units, km = [*parts, russia("J3", rocks=("andesite",))], {("a", "J3"): 12.0, ("b", "J3"): 10.0}
    rows: List[Any] = []
    for _ in parts:
        known = Known(JointLegend(rows))
        chosen = suggestions_between(parts, units[2:], GEOLOGY, km, known)
        rows += accept(chosen[:1], units, GEOLOGY, known)
    assert {row.joint_code for row in rows} == {"J3-01"}
    assert {row.index: row.relation for row in rows} == {
        "J3": "exact",
        "a": "narrow",
        "b": "narrow",
    }


def test_domains_keep_their_own_names() -> None:
    both: List[Reading] = [
        read_domain("额尔古纳地块", side="china"),
        read_domain("Аргунский массив", side="russia"),
    ]
    tectonic = load_profile("tectonic_2500k")
    km = {(both[0].index, both[1].index): 80.0}
    chosen = suggestions_between(both[:1], both[1:], tectonic, km)
    first = accept(chosen, both, tectonic)[0]
    assert first.joint_code == "block-01"
    assert (first.joint_name_zh, first.joint_name_ru) == ("额尔古纳地块", "Аргунский массив")


@pytest.fixture
def review(tmp_path: Path) -> Iterator[Review]:
    opened = Review(GeoPackageStore(tmp_path / "review.gpkg"))
    yield opened
    opened.close()


def proposed(review: Review) -> Any:
    """Propose everything above the default confidence, as the Chinese side."""
    chosen = above(suggestions_of_review(review), default_confidence()).suggestions
    return acts.propose(review, LI, accept(chosen, [*OURS, *THEIRS], GEOLOGY))


def suggestions_of_review(review: Review) -> Sequence[Any]:
    return suggestions_between(OURS, THEIRS, GEOLOGY, KM, known_of(review.state))


def test_what_is_accepted_is_proposed_and_agreed_and_not_suggested_again(review: Review) -> None:
    proposed(review)
    acts.agree(review, IVANOV, acts.awaiting(review, "russia"))
    assert acts.legend_of(review.state).agrees("K1", "K1", 0.0, 20.0) is not None
    assert {each.china_index for each in suggestions_of_review(review)} == {"T3"}


def test_what_the_other_side_rejects_is_not_suggested_again(review: Review) -> None:
    proposed(review)
    rejected = [each for each in acts.awaiting(review, "russia") if each.key.endswith("|K1")]
    assert len(rejected) == 2
    acts.reject(review, IVANOV, rejected, "another age")
    left = {(each.china_index, each.russia_index) for each in suggestions_of_review(review)}
    assert ("K1", "K1") not in left and ("T3", "T2-T3") in left


def test_a_mapping_rejected_on_one_side_is_not_suggested_by_way_of_the_other(
    review: Review,
) -> None:
    proposed(review)
    acts.reject(review, IVANOV, [Subject("mapping", "russia|K1")], "another age")
    assert ("K1", "K1") not in {
        (each.china_index, each.russia_index) for each in suggestions_of_review(review)
    }


def test_a_blocked_pair_and_a_declared_unit_are_not_suggested(review: Review) -> None:
    review.sign([signed("block", Subject.pair("K1", "K1"), LI)])
    acts.declare(review, LI, "china", "T3", "irreconcilable", "no partner")
    left = {each.china_index for each in suggestions_of_review(review)}
    assert left == {"J3", "S3-4"}
