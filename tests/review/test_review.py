"""Two reviewers at work on the conflicts of a comparison."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Iterator, List

import pytest

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.review.decision import Subject, signed
from cags_vsegei_plugin.review.geopackage_store import GeoPackageStore
from cags_vsegei_plugin.review.session import Review
from cags_vsegei_plugin.review.timeline import timeline
from tests.review.conflicts import IVANOV, LI, WANG, conflict, evidence

JK = ("J3", "K1")
BORDER = [
    conflict("s1", JK, (0.0, 2.0)),
    conflict("s2", ("γδPZ3", "T"), (2.0, 5.0)),
    conflict("s3", JK, (5.0, 6.0)),
    conflict("s4", JK, (6.0, 10.0)),
    conflict("s5", ("J3", ""), (10.0, 11.0)),
    conflict(
        "s6",
        ("T", "T"),
        (11.0, 20.0),
        evidence("T", "T", codes=(), resolved=True),
        needs_decision=False,
    ),
]


@pytest.fixture
def review(tmp_path: Path) -> Iterator[Review]:
    made = Review(GeoPackageStore(tmp_path / "review.gpkg"))
    made.set_conflicts(BORDER)
    yield made
    made.close()


def statuses(review: Review) -> List[str]:
    return [review.answer(one.id).status for one in BORDER]


def test_a_decision_on_a_pair_answers_all_its_stretches_and_says_how_many_first(
    review: Review,
) -> None:
    told = review.affected("s3")
    assert (told.answered, told.kept, told.km) == (3, 0, 7.0)
    acted = review.decide("s3", "propose", LI, level="pair", joint_code="J3-K1")
    assert sorted(acted.changed) == ["s1", "s3", "s4"]
    review.decide("s1", "agree", IVANOV, level="pair")
    assert statuses(review) == ["agreed", "open", "agreed", "agreed", "open", "open"]


def test_a_local_decision_overrides_its_pair_and_is_kept(review: Review) -> None:
    review.decide("s3", "field_check", LI, comment="去看")
    assert review.affected("s1")[:2] == (2, 1)
    review.decide("s1", "propose", LI, level="pair")
    review.decide("s1", "agree", IVANOV, level="pair")
    assert statuses(review)[:4] == ["agreed", "open", "field_check", "agreed"]
    assert [review.answer(id).level for id in ("s1", "s2", "s3")] == ["pair", "", "own"]


def test_undoing_a_local_decision_gives_the_pairs_back(review: Review) -> None:
    review.decide("s1", "propose", LI, level="pair")
    review.decide("s3", "defer", LI)
    assert statuses(review)[2] == "deferred"
    last = review.last_of(LI)
    assert last is not None
    assert review.undo(last, LI).changed == ("s3",)
    assert statuses(review)[2] == "proposed"
    last = review.last_of(LI)
    assert last is not None
    review.undo(last, LI)
    assert statuses(review) == ["open"] * 6
    assert review.last_of(LI) is None


def test_undo_on_the_border_passes_by_what_was_done_to_the_joint_legend(review: Review) -> None:
    review.decide("s3", "defer", LI)
    acted = review.sign(
        [
            signed("propose", Subject("mapping", f"china|{index}"), LI, time="2026-01-01")
            for index in ("J3", "K1")
        ]
    )
    last = review.last_of(LI)
    assert last is not None and last.decision.kind == "stretch"
    assert review.last_act(LI) == acted.entries
    assert review.last_act(WANG) == ()


def test_several_decisions_are_signed_together_or_not_at_all(review: Review) -> None:
    free, taken = Subject("mapping", "china|J3"), Subject("mapping", "china|K1")
    review.decide_subject(taken, "propose", LI)
    with pytest.raises(UserError, match="cannot be done"):
        review.sign([signed("propose", free, LI), signed("reopen", taken, LI, comment="?")])
    assert review.state.standing(free).status == "open"
    refused = review.refusals_of([signed("agree", one, LI) for one in (free, taken)])
    assert [each.number for each in refused] == [0, 1]


def test_decisions_taken_in_turn_see_those_before_them(review: Review) -> None:
    subject = Subject("mapping", "china|J3")
    review.sign([signed("propose", subject, LI), signed("withdraw", subject, LI)])
    assert review.state.standing(subject).status == "open"
    assert len(review.entries) == 2


def test_one_side_missing_has_no_pair(review: Review) -> None:
    assert review.affected("s5") == (0, 0, 0)
    review.decide("s5", "propose", LI, level="pair")
    assert review.answer("s5").level == "own"


def test_the_steps_offered_are_those_that_can_be_signed(review: Review) -> None:
    def offered(side: str) -> List[str]:
        return [action.id for action in review.actions("s1", side)]

    assert "agree" not in offered("russia")
    review.decide("s1", "propose", LI)
    assert "agree" in offered("russia") and "withdraw" not in offered("russia")
    assert "agree" not in offered("china") and "withdraw" in offered("china")
    review.decide("s1", "agree", IVANOV)
    assert offered("china") == offered("russia") == ["reopen", "apply"]


def test_many_are_signed_together_or_none(review: Review) -> None:
    review.decide("s2", "propose", WANG)
    review.decide("s2", "agree", IVANOV)
    with pytest.raises(UserError, match="agreed"):
        review.decide_all(["s1", "s2", "s3"], "accept_difference", LI, reason="cosmetic")
    assert statuses(review)[0] == "open"
    review.decide_all(["s1", "s3"], "accept_difference", LI, reason="cosmetic")
    review.decide_all(["s1", "s3"], "agree", IVANOV)
    assert statuses(review)[:3] == ["accepted_difference", "agreed", "accepted_difference"]


def test_progress_is_told_in_kilometres(review: Review) -> None:
    review.decide("s1", "propose", LI)
    review.decide("s2", "accept_difference", LI, reason="older_map")
    review.decide("s2", "agree", IVANOV)
    review.decide("s4", "propose", IVANOV)
    review.decide("s4", "agree", WANG)
    told = review.progress()
    assert told.km == {"agreed": 4.0, "decided": 3.0, "proposed": 2.0, "open": 2.0, "fine": 9.0}
    assert (told.done, told.conflicts) == (2, 5)
    ((_, last),) = timeline(review).days()
    assert last == told


def test_progress_over_time_has_a_step_for_each_day(review: Review) -> None:
    review.decide("s1", "propose", LI, time="2026-05-04T23:59:59.000Z")
    review.decide("s1", "agree", IVANOV, time="2026-05-06T00:00:01.000Z")
    told = timeline(review).days()
    assert [(day, one.km["proposed"], one.km["agreed"]) for day, one in told] == [
        ("2026-05-04", 2.0, 0.0),
        ("2026-05-06", 0.0, 2.0),
    ]


def test_days_go_on_where_what_came_from_another_store_was_signed_before(review: Review) -> None:
    for id, day in (("s1", "06"), ("s2", "04"), ("s3", "06"), ("s4", "07"), ("s5", "05")):
        review.decide(id, "propose", LI, time=f"2026-05-{day}T12:00:00.000Z")
    days = [day for day, _ in timeline(review).days()]
    assert days == ["2026-05-06", "2026-05-07"]


def test_work_is_shared_out_by_sections_of_the_border(review: Review) -> None:
    acted = review.decide_subject(Subject.section(0, 5.5), "assign", LI, assignee="王鸿祯")
    assert acted.changed == ("s1", "s2")
    review.decide("s2", "claim", IVANOV, assignee=IVANOV.reviewer)
    assert [review.assignee(id) for id in ("s1", "s2", "s3")] == ["王鸿祯", IVANOV.reviewer, ""]


def test_each_side_sees_what_waits_for_it(review: Review) -> None:
    review.decide("s1", "propose", LI)
    assert (review.awaits("s1", "china"), review.awaits("s1", "russia")) == (False, True)
    assert not review.is_undecided("s1") and review.is_undecided("s2")
    assert not review.is_undecided("s6")


def test_history_tells_all_that_was_signed_on_both_levels(review: Review) -> None:
    review.decide("s1", "comment", LI, comment="一")
    review.decide("s1", "propose", IVANOV, level="pair", protocol="№ 4", meeting="2026-05-04")
    told = [(entry.decision.action, entry.decision.kind) for entry in review.history("s1")]
    assert told == [("comment", "stretch"), ("propose", "pair")]
    assert review.history("s1")[1].decision.protocol == "№ 4"
    assert len(review.comments("s1")) == 1


def test_a_name_that_is_missing_signs_nothing(review: Review) -> None:
    with pytest.raises(UserError, match="signature"):
        review.decide("s1", "propose", LI._replace(reviewer=" "))
    assert review.entries == []


def test_what_was_signed_is_there_when_the_project_is_opened_again(
    review: Review, tmp_path: Path
) -> None:
    review.decide("s1", "propose", LI)
    again = Review(GeoPackageStore(tmp_path / "review.gpkg"))
    again.set_conflicts(BORDER)
    assert again.answer("s1") == review.answer("s1")


def changed_border(**of: Any) -> List[Any]:
    return [one._replace(**of) if one.id == "s1" else one for one in BORDER]


def test_what_was_agreed_is_open_again_when_a_unit_was_read_otherwise(review: Review) -> None:
    review.decide("s1", "propose", LI)
    review.decide("s1", "agree", IVANOV)
    other = evidence("J3", "K1")._replace(russia=evidence("J3", "T").russia)
    review.set_conflicts(changed_border(evidence=other))
    told = review.answer("s1")
    assert told.status == "reopened" and told.standing.status == "agreed"
    assert str(told.why) == "Signed was K1 (145–100.5 Ma), now it is T (252–201 Ma)."
    with pytest.raises(UserError, match="has changed"):
        review.decide("s1", "apply", LI)
    review.decide("s1", "propose", IVANOV)
    assert [entry.decision.action for entry in review.history("s1")][2:] == ["reopen", "propose"]
    review.decide("s1", "agree", LI)
    assert review.answer("s1").status == "agreed"


def test_what_was_agreed_stands_when_less_disagrees_than_was_signed(review: Review) -> None:
    review.decide("s1", "propose", LI)
    review.set_conflicts(changed_border(evidence=evidence(codes=(), verdict="consistent")))
    assert review.answer("s1").status == "proposed"
    review.set_conflicts(changed_border(evidence=evidence(codes=("AGE-1", "LIT-1"))))
    assert str(review.answer("s1").why) == "Since it was signed, LIT-1 came to it."


def test_what_was_applied_is_verified_by_a_new_comparison(review: Review) -> None:
    for action, signer in (("propose", LI), ("agree", IVANOV), ("apply", LI)):
        review.decide("s1", action, signer)
    with pytest.raises(UserError, match="Compare again"):
        review.decide("s1", "verify", LI)
    review.set_conflicts(
        changed_border(evidence=evidence(codes=(), resolved=True), needs_decision=False)
    )
    review.decide("s1", "verify", LI)
    assert review.answer("s1").status == "verified"
