"""The joint legend as a fold over signed decisions, and what reviewers do to it."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Iterator

import pytest

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.joint_legend import JointLegend, JointUnit, Mapping
from cags_vsegei_plugin.review.decision import Subject
from cags_vsegei_plugin.review.geopackage_store import GeoPackageStore
from cags_vsegei_plugin.review.journal import verify
from cags_vsegei_plugin.review.session import Review
from cags_vsegei_plugin.workflow import legend_review as acts
from cags_vsegei_plugin.workflow.legend_review import folded, legend_of
from tests.review.conflicts import IVANOV, LI, WANG, conflict, evidence
from tests.timing import seconds

J3 = Mapping("china", "→J↓3", "J3-1", "exact")
J3TT = Mapping("russia", "J3tt", "J3-1", "narrow")
UNIT = JointUnit("J3-1", "Upper Jurassic", "上侏罗统", "Верхняя юра", 161.5, 143.1, color="#4df2ff")


@pytest.fixture
def review(tmp_path: Path) -> Iterator[Review]:
    opened = Review(GeoPackageStore(tmp_path / "review.gpkg"))
    yield opened
    opened.close()


def agreed(review: Review, *rows: Mapping, units: Any = ()) -> None:
    acts.propose(review, LI, rows, units)
    acts.agree(review, IVANOV, acts.awaiting(review, "russia"))


def row_of(review: Review, side: str, index: str) -> Mapping:
    (row,) = (r for r in legend_of(review.state).mappings if (r.side, r.index) == (side, index))
    return row


def test_an_empty_journal_is_an_empty_legend(review: Review) -> None:
    told = folded(review.state)
    assert (told.legend.mappings, told.contradictions) == ((), ())


def test_a_single_reviewer_only_proposes(review: Review) -> None:
    acts.propose_mapping(review, LI, J3)
    row = row_of(review, "china", "→J↓3")
    assert (row.status, row.agreed_china, row.agreed_russia) == ("proposed", LI.reviewer, "")
    assert legend_of(review.state).mapping_of("china", "J3") is None
    with pytest.raises(UserError, match="Your side has signed this already"):
        acts.agree(review, WANG, [acts.subject_of(J3)])


def test_what_both_sides_signed_is_the_legend(review: Review) -> None:
    agreed(review, J3, J3TT, units=[UNIT])
    legend = legend_of(review.state)
    assert legend.agrees("J3", "J3tt", 0, 10)
    row = legend.mapping_of("china", "J3")
    assert row is not None
    assert (row.status, row.joint_name_zh, row.base_ma) == ("agreed", "上侏罗统", 161.5)
    assert (row.agreed_china, row.agreed_russia) == (LI.reviewer, IVANOV.reviewer)
    assert row.agreed_on == review.entries[-1].decision.time[:10]
    assert legend.units() == (UNIT,)


def test_several_subjects_are_signed_in_one_transaction_or_not_at_all(review: Review) -> None:
    acts.propose_mapping(review, LI, J3)
    before = len(review.entries)
    with pytest.raises(UserError):
        acts.agree(review, IVANOV, [acts.subject_of(J3), acts.subject_of(J3TT)])
    assert len(review.entries) == before
    assert row_of(review, "china", "→J↓3").status == "proposed"


def test_a_mapping_describes_its_joint_unit_where_nobody_has(review: Review) -> None:
    acts.propose_mapping(review, LI, UNIT.describe(J3))
    assert legend_of(review.state).units() == (UNIT,)
    renamed = UNIT._replace(name_en="Other")
    acts.propose_mapping(review, LI, renamed.describe(J3TT))
    assert legend_of(review.state).units() == (UNIT,)


def test_a_joint_unit_without_units_of_a_side_stands_in_the_legend(review: Review) -> None:
    acts.propose_unit(review, LI, UNIT._replace(comment="новая"))
    (row,) = legend_of(review.state).mappings
    assert (row.is_unit, row.status, row.comment) == (True, "proposed", "новая")


def test_one_side_does_not_rename_what_both_have_agreed(review: Review) -> None:
    agreed(review, J3, units=[UNIT])
    with pytest.raises(UserError, match="Say why"):
        acts.propose_unit(review, LI, UNIT._replace(name_en="Tithonian"))
    acts.propose_unit(review, LI, UNIT._replace(name_en="Tithonian"), why="fossils")
    row = legend_of(review.state).mapping_of("china", "J3")
    assert row is not None and row.joint_name_en == "Upper Jurassic"
    (pending,) = (r for r in legend_of(review.state).mappings if r.is_unit)
    assert (pending.status, pending.joint_name_en) == ("proposed", "Tithonian")
    acts.agree(review, IVANOV, [acts.unit_subject("J3-1")])
    assert legend_of(review.state).units()[0].name_en == "Tithonian"


def test_a_joint_unit_that_was_opened_again_is_no_longer_in_the_legend(review: Review) -> None:
    acts.propose_unit(review, LI, UNIT)
    acts.agree(review, IVANOV, [acts.unit_subject("J3-1")])
    assert legend_of(review.state).units() == (UNIT,)
    acts.reopen(review, IVANOV, [acts.unit_subject("J3-1")], "лишнее")
    assert legend_of(review.state).mappings == ()


def test_a_unit_is_moved_to_another_joint_unit(review: Review) -> None:
    agreed(review, J3, units=[UNIT])
    moved = row_of(review, "china", "→J↓3")
    acts.move(review, LI, moved, "J3-2", "broad", why="moved")
    row = row_of(review, "china", "→J↓3")
    assert (row.joint_code, row.relation, row.status) == ("J3-2", "broad", "proposed")
    assert row.joint_name_en == ""
    history = review.state.history(acts.subject_of(J3))
    assert [e.decision.action for e in history] == ["propose", "agree", "reopen", "propose"]


def test_proposing_the_same_twice_signs_nothing_and_of_the_other_side_agrees(
    review: Review,
) -> None:
    acts.propose_mapping(review, LI, J3)
    assert acts.propose_mapping(review, LI, J3).entries == ()
    acts.propose_mapping(review, IVANOV, J3)
    assert row_of(review, "china", "→J↓3").status == "agreed"


def test_an_index_is_one_subject_however_it_is_marked_up(review: Review) -> None:
    acts.propose_mapping(review, LI, J3)
    acts.propose_mapping(review, LI, J3._replace(index="J_3", joint_code="J3-2"))
    assert [row.joint_code for row in legend_of(review.state).mappings] == ["J3-2"]


def test_a_unit_is_declared_irreconcilable_by_both(review: Review) -> None:
    acts.declare(review, LI, "china", "T", "irreconcilable", "нет аналога")
    row = row_of(review, "china", "T")
    assert (row.status, row.reason, row.joint_code) == ("proposed", "irreconcilable", "")
    acts.agree(review, IVANOV, [acts.subject_of(row)])
    assert row_of(review, "china", "T").status == "accepted_difference"
    with pytest.raises(UserError, match="needs a reason"):
        acts.declare(review, LI, "china", "K1", "because")


def test_what_makes_no_sense_is_not_signed(review: Review) -> None:
    with pytest.raises(UserError, match="china J3 A cannot be signed.*one of exact"):
        acts.propose_mapping(review, LI, Mapping("china", "J3", "A", "same"))
    with pytest.raises(UserError, match="#rrggbb"):
        acts.propose_unit(review, LI, JointUnit("A", color="red"))
    assert review.entries == []


def test_what_no_store_can_hold_is_signed_without_it(review: Review) -> None:
    acts.propose_mapping(review, LI, J3._replace(index="J\0\ud8003", comment="\0"))
    (row,) = legend_of(review.state).mappings
    assert (row.index, row.comment) == ("J�?3", "�")


def test_withdrawn_rejected_and_undone_proposals_leave_the_legend(review: Review) -> None:
    for leave in (
        lambda: acts.withdraw(review, LI, [acts.subject_of(J3)]),
        lambda: acts.reject(review, IVANOV, [acts.subject_of(J3)], "другая толща"),
        lambda: acts.undo(review, LI, acts.last_act(review, LI)),
    ):
        acts.propose_mapping(review, LI, J3)
        assert len(legend_of(review.state).mappings) == 1
        leave()
        assert legend_of(review.state).mappings == ()


def test_acts_as_quick_as_can_be_are_undone_one_by_one(review: Review) -> None:
    for _ in range(10):
        acts.propose_mapping(review, LI, J3)
        acts.propose_mapping(review, LI, J3TT)
        assert [entry.decision.key for entry in acts.last_act(review, LI)] == ["russia|J3tt"]
        acts.undo(review, LI, acts.last_act(review, LI))
        acts.undo(review, LI, acts.last_act(review, LI))
        assert legend_of(review.state).mappings == ()


def test_undo_takes_back_the_last_act_as_a_whole(review: Review) -> None:
    agreed(review, J3)
    acts.propose(review, LI, [J3TT, J3._replace(joint_code="J3-2")], [UNIT], why="again")
    assert len(acts.last_act(review, LI)) == 4
    acts.undo(review, LI, acts.last_act(review, LI))
    assert [r.joint_code for r in legend_of(review.state).mappings if r.is_agreed] == ["J3-1"]
    assert not legend_of(review.state).units()[0].is_described
    with pytest.raises(UserError, match="a later decision stands on it"):
        acts.undo(review, LI, acts.last_act(review, LI))


def test_what_was_signed_elsewhere_is_adopted_by_its_protocol(review: Review) -> None:
    table = JointLegend([
        UNIT.describe(J3)._replace(
            agreed_china="Li M.", agreed_russia="Ivanova A.", agreed_on="2026-03-12", protocol="15"
        ),
        Mapping("russia", "T", "", "", status="accepted_difference", reason="out_of_scope",
                protocol="15"),
    ])  # fmt: skip
    acts.adopt(review, IVANOV, table.mappings)
    row = legend_of(review.state).mapping_of("china", "J3")
    assert row is not None
    assert row[:7] == table.mappings[0][:7]
    assert (row.agreed_china, row.agreed_on, row.protocol) == ("Li M.", "2026-03-12", "15")
    assert acts.is_adopted(review.state, review.state.standing(acts.subject_of(J3)))
    assert row_of(review, "russia", "T").status == "accepted_difference"
    assert acts.adopt(review, LI, legend_of(review.state).mappings).entries == ()


def test_adopting_needs_a_protocol(review: Review) -> None:
    with pytest.raises(UserError, match="needs its protocol"):
        acts.adopt(review, LI, [J3])
    assert review.entries == []
    acts.adopt(review, LI, [J3], "№ 3 от 2026-05-01")
    assert row_of(review, "china", "→J↓3").protocol == "№ 3 от 2026-05-01"


def test_a_conflict_cannot_be_adopted_by_one_side(review: Review) -> None:
    with pytest.raises(UserError, match="cannot be done"):
        review.decide_subject(Subject.pair("J3", "K1"), "adopt", LI, protocol="15")


def test_a_pair_agreed_with_a_joint_code_maps_both_units(review: Review) -> None:
    review.set_conflicts([conflict("s1")])
    review.decide("s1", "propose", LI, "pair", joint_code="JK", relation="broad")
    assert {row.status for row in legend_of(review.state).mappings} == {"proposed"}
    review.decide("s1", "agree", IVANOV, "pair")
    legend = legend_of(review.state)
    assert legend.agrees("J3", "K1", 0, 10)
    china = legend.mapping_of("china", "J3")
    assert china is not None and china.relation == "broad"
    assert (china.agreed_china, china.agreed_russia) == (LI.reviewer, IVANOV.reviewer)


@pytest.mark.parametrize(
    ("whole", "signed", "china", "russia"),
    [
        ("russia", "narrow", "narrow", "exact"),
        ("russia", "exact", "exact", "broad"),
        ("china", "exact", "exact", "narrow"),
        ("china", "broad", "broad", "exact"),
        ("", "exact", "exact", "exact"),
        ("nobody", "exact", "exact", "exact"),
    ],
)
def test_the_other_unit_of_a_whole_and_its_part_follows_from_the_one_that_was_signed(
    review: Review, whole: str, signed: str, china: str, russia: str
) -> None:
    told = evidence("J3", "J3", whole=whole)
    review.set_conflicts([conflict("s1", ("J3", "J3"), of=told)])
    review.decide("s1", "propose", LI, "pair", joint_code="J", relation=signed)
    review.decide("s1", "agree", IVANOV, "pair")
    found = {row.side: row.relation for row in legend_of(review.state).mappings}
    assert found == {"china": china, "russia": russia}


def test_a_joint_unit_only_pairs_tell_of_is_described_by_what_was_signed(review: Review) -> None:
    review.set_conflicts([conflict("s1"), conflict("s2", ("γδPZ3", "T"))])
    review.decide("s1", "propose", LI, "pair", joint_code="JK", relation="narrow")
    review.decide("s2", "propose", LI, "pair", joint_code="PT")
    first, second = legend_of(review.state).units()
    assert (first.code, first.base_ma, first.top_ma) == ("JK", 163.5, 100.5)
    assert "Jurassic" in first.name_en and first.name_zh and first.name_ru and first.color
    assert second.lithology == "granodiorite", "the letters of the index tell the rock"
    acts.propose_unit(review, LI, JointUnit("JK", "Own name"))
    assert [unit.name_en for unit in legend_of(review.state).units() if unit.code == "JK"] == [
        "Own name"
    ]


def test_a_stretch_agreed_with_a_joint_code_holds_on_its_kilometres(review: Review) -> None:
    review.set_conflicts([conflict("s1"), conflict("s2", km=(5.0, 9.0))])
    for level, id, code in (("pair", "s1", "JK"), ("own", "s2", "JK-2")):
        review.decide(id, "propose", LI, level, joint_code=code, relation="exact")
        review.decide(id, "agree", IVANOV, level)
    told = folded(review.state)
    assert told.contradictions == ()
    assert told.legend.mapping_of("china", "J3", 7.0).joint_code == "JK-2"  # type: ignore[union-attr]
    assert told.legend.mapping_of("china", "J3", 1.0).joint_code == "JK"  # type: ignore[union-attr]


def test_two_pairs_that_make_one_unit_two_things_are_a_contradiction(review: Review) -> None:
    review.set_conflicts([conflict("s1"), conflict("s2", ("J3", "T"), (5.0, 9.0))])
    for id, code in (("s1", "A"), ("s2", "B")):
        review.decide(id, "propose", LI, "pair", joint_code=code)
        review.decide(id, "agree", IVANOV, "pair")
    told = folded(review.state)
    (one,) = told.contradictions
    assert (one.side, one.index) == ("china", "J3")
    assert "agreed to be A, and also B" in str(one.said)
    assert told.legend.mapping_of("china", "J3") is None
    assert told.legend.mapping_of("russia", "K1").joint_code == "A"  # type: ignore[union-attr]


def test_a_decision_on_the_mapping_stands_before_one_on_a_pair(review: Review) -> None:
    agreed(review, Mapping("china", "J3", "A", "exact"))
    review.set_conflicts([conflict("s1")])
    review.decide("s1", "propose", LI, "pair", joint_code="B")
    review.decide("s1", "agree", IVANOV, "pair")
    told = folded(review.state)
    assert told.legend.mapping_of("china", "J3").joint_code == "A"  # type: ignore[union-attr]
    (one,) = told.contradictions
    assert one.subjects == (Subject("mapping", "china|J3"), Subject.pair("J3", "K1"))


def test_mappings_on_overlapping_kilometres_are_not_proposed(review: Review) -> None:
    first = J3._replace(from_km=0.0, to_km=100.0)
    agreed(review, first)
    second = J3._replace(joint_code="J3-2", from_km=50.0, to_km=200.0)
    with pytest.raises(UserError, match="is J3-1 already where this would hold"):
        acts.propose_mapping(review, LI, second)
    acts.propose_mapping(review, LI, second._replace(from_km=100.0))
    assert len(legend_of(review.state).mappings) == 2


@pytest.mark.parametrize(
    "facts",
    [
        "",
        "{",
        "[1]",
        '{"side":"russia","index":"J3","joint_code":"A","relation":"exact"}',
        '{"side":"china","index":"J3","joint_code":"B","relation":"exact"}',
        '{"side":"china","index":"J3","joint_code":"A","relation":["exact"]}',
        '{"side":"china","index":"J3","joint_code":"A","relation":"exact","from_km":"x"}',
    ],
)
def test_facts_that_say_something_else_than_their_subject_count_for_nothing(
    review: Review, facts: str
) -> None:
    subject = Subject("mapping", "china|J3")
    review.decide_subject(subject, "propose", LI, evidence=facts, joint_code="A")
    told = folded(review.state)
    assert told.legend.mappings == ()
    assert [one.subjects for one in told.contradictions] == [(subject,)]
    assert "cannot be read" in str(told.contradictions[0].said)


def test_the_legend_is_the_same_when_the_store_is_opened_again(tmp_path: Path) -> None:
    first = Review(GeoPackageStore(tmp_path / "review.gpkg"))
    agreed(first, J3, J3TT._replace(if_rock="granite", if_name="Тыгдинская"), units=[UNIT])
    told = legend_of(first.state).mappings
    first.close()
    again = Review(GeoPackageStore(tmp_path / "review.gpkg"))
    assert legend_of(again.state).mappings == told
    assert verify(again.entries) == []
    again.close()


def test_an_act_and_the_new_legend_are_quick_at_five_hundred_units_a_side(review: Review) -> None:
    rows = [
        Mapping(side, f"{side[0]}{number}", f"U{number}", "exact")
        for side in ("china", "russia")
        for number in range(500)
    ]
    units = [UNIT._replace(code=f"U{number}") for number in range(500)]
    acts.propose(review, LI, rows, units)
    acts.agree(review, IVANOV, acts.awaiting(review, "russia"))
    legend_of(review.state)
    numbers = iter(range(1000))

    def act() -> None:
        row = rows[next(numbers)]._replace(joint_code="X")
        acts.propose_mapping(review, LI, row, why="moved")
        folded(review.state)

    assert seconds(act, 3) < 0.05
