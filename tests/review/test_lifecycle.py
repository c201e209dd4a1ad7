"""The life-cycle: what one side may do alone, and what only both can."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any, List

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cags_vsegei_plugin import paths
from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.knowledge import Knowledge
from cags_vsegei_plugin.review.decision import SIDES, Subject, signed
from cags_vsegei_plugin.review.journal import Entry
from cags_vsegei_plugin.review.lifecycle import lifecycle
from cags_vsegei_plugin.review.state import UNTOUCHED, State, fold
from tests.review.conflicts import IVANOV, LI, WANG, Journal, evidence

HERE = Subject("stretch", "s1")
SEEN = evidence().text
RESOLVED = evidence(verdict="agreed", codes=(), resolved=True).text
BOTH = {id for id, status in lifecycle().statuses.items() if status.signatures == 2}
SIGNERS = (LI, WANG, IVANOV)


def status(journal: Journal) -> str:
    return fold(journal.entries).standing(HERE).status


def proposed() -> Journal:
    journal = Journal()
    journal.sign("propose", HERE, LI, evidence=SEEN)
    return journal


def answered(journal: Journal, action: str, signer: Any = IVANOV, **told: Any) -> Journal:
    told = {"evidence": SEEN, "upon": journal.entries[-1].hash, **told}
    journal.sign(action, HERE, signer, **told)
    return journal


def test_everything_begins_open() -> None:
    assert status(Journal()) == "open"


def test_one_reviewer_proposes_and_only_the_other_side_agrees() -> None:
    assert status(proposed()) == "proposed"
    assert status(answered(proposed(), "agree", WANG)) == "proposed"
    assert status(answered(proposed(), "agree", IVANOV)) == "agreed"


def test_a_refused_entry_stays_in_the_journal_and_says_why() -> None:
    state = fold(answered(proposed(), "agree", WANG).entries)
    (refused,) = state.refused
    assert "other side" in str(refused.why)
    assert len(state.history(HERE)) == 2


def test_an_accepted_difference_needs_a_reason_and_both_sides() -> None:
    journal = Journal()
    journal.sign("accept_difference", HERE, LI, evidence=SEEN)
    assert status(journal) == "open"
    journal.sign("accept_difference", HERE, LI, evidence=SEEN, reason="older_map")
    assert status(journal) == "proposed"
    assert status(answered(journal, "agree")) == "accepted_difference"


def test_agreement_is_to_the_proposal_that_was_seen() -> None:
    journal = proposed()
    first = journal.entries[-1]
    journal.sign("propose", HERE, WANG, evidence=SEEN, joint_code="J3-1")
    assert status(answered(journal, "agree", upon=first.hash)) == "proposed"


def test_agreement_is_on_the_evidence_that_was_proposed_on() -> None:
    other = evidence("J3", "T").text
    assert status(answered(proposed(), "agree", evidence=other)) == "proposed"


def test_what_both_agreed_is_applied_and_then_verified_by_a_comparison() -> None:
    journal = answered(answered(proposed(), "agree"), "apply")
    assert status(journal) == "applied"
    assert status(answered(journal, "verify")) == "applied"
    assert status(answered(journal, "verify", evidence=RESOLVED)) == "verified"


def test_a_rejected_proposal_is_open_again_and_its_pair_not_suggested() -> None:
    pair = Subject.pair("J3", "K1")
    journal = Journal()
    journal.sign("propose", pair, LI)
    journal.sign("reject", pair, IVANOV, comment="Другая толща.")
    state = fold(journal.entries)
    assert (state.standing(pair).status, state.blocked()) == ("open", {("J3", "K1")})
    journal.sign("unblock", pair, LI)
    assert fold(journal.entries).blocked() == set()


def test_the_own_side_withdraws_what_it_proposed() -> None:
    assert status(answered(proposed(), "withdraw", WANG)) == "open"
    assert status(answered(proposed(), "withdraw", IVANOV)) == "proposed"


def test_a_deferred_proposal_can_still_be_agreed_to() -> None:
    journal = proposed()
    made = journal.entries[-1]
    journal.sign("defer", HERE, IVANOV)
    assert status(journal) == "deferred"
    assert status(answered(journal, "agree", upon=made.hash)) == "agreed"


def test_undo_returns_to_what_held_before() -> None:
    journal = answered(proposed(), "agree")
    journal.sign("undo", HERE, IVANOV, upon=journal.entries[1].hash)
    assert status(journal) == "proposed"
    journal.sign("undo", HERE, LI, upon=journal.entries[0].hash)
    assert status(journal) == "open"
    assert len(journal.entries) == 4


@pytest.mark.parametrize("signer", [WANG, IVANOV])
def test_nobody_undoes_what_another_signed(signer: Any) -> None:
    journal = proposed()
    journal.sign("undo", HERE, signer, upon=journal.entries[0].hash)
    assert status(journal) == "proposed"


def test_a_proposal_cannot_be_undone_while_an_agreement_stands_on_it() -> None:
    journal = answered(proposed(), "agree")
    journal.sign("undo", HERE, LI, upon=journal.entries[0].hash)
    assert status(journal) == "agreed"


def test_comments_and_assignments_change_no_status() -> None:
    journal = proposed()
    journal.sign("comment", HERE, IVANOV, comment="<b>Смотри</b> лист N-51")
    journal.sign("assign", HERE, LI, assignee="王鸿祯")
    state = fold(journal.entries)
    assert state.standing(HERE).status == "proposed"
    assert [one.decision.comment for one in state.comments[HERE]] == ["<b>Смотри</b> лист N-51"]
    assert state.assignee(HERE) == "王鸿祯"
    journal.sign("undo", HERE, IVANOV, upon=journal.entries[1].hash)
    assert fold(journal.entries).comments == {}


@pytest.mark.parametrize("action", ["sign_for_both", "", "undo", "agree", "verify"])
def test_what_the_table_does_not_know_changes_nothing(action: str) -> None:
    journal = Journal()
    journal.sign(action, HERE, LI)
    assert status(journal) == "open"
    assert len(fold(journal.entries).refused) == 1


def test_names_are_there_in_three_languages() -> None:
    cycle = lifecycle()
    terms = [
        one.name for kind in (cycle.statuses, cycle.actions, cycle.reasons) for one in kind.values()
    ]
    assert all(all(term) for term in terms)
    assert cycle.status_name("field_check").spoken("ru") == "нужна полевая заверка"


@pytest.mark.parametrize(
    "row",
    [
        "open,agree,any,agreed,,,me,own",
        "proposed,agree,any,aim,,proposal;same_evidence,me,own",
        "proposed,agree,other,aim,,,me,own",
        "proposed,agree,same,aim,,proposal;same_evidence,me,own",
        "open,apply,any,verified,,,me,own",
        "open,propose,any,nowhere,agreed,,me,own",
        "open,propose,everybody,proposed,agreed,,me,own",
        "open,adopt,any,agreed,agreed,protocol,me,own",
        "open,adopt,any,agreed,agreed,protocol,me,own,joint;stretch",
        "open,adopt,any,agreed,agreed,comment,me,own,joint",
        "open,propose,any,proposed,agreed,,me,own,river",
    ],
)
def test_no_table_of_a_project_lets_one_side_sign_for_both(row: str, tmp_path: Path) -> None:
    (tmp_path / "review").mkdir()
    shutil.copy(paths.resources() / "review" / "transitions.csv", tmp_path / "review")
    table = tmp_path / "review" / "transitions.csv"
    table.write_text(
        "from,action,who,to,aim,requires,source,confidence,kinds\n" + row + "\n", encoding="utf-8"
    )
    with pytest.raises(UserError, match="transitions"):
        lifecycle(Knowledge.bundled(tmp_path))


MAPPING = Subject("mapping", "china|J3")


@pytest.mark.parametrize(
    "action, told, reached",
    [
        ("adopt", {"protocol": "№ 15/3"}, "agreed"),
        ("adopt", {"protocol": " "}, "open"),
        ("adopt_difference", {"protocol": "2026-05-01", "reason": "out_of_scope"}, "accepted"),
        ("adopt_difference", {"protocol": "2026-05-01"}, "open"),
        ("adopt_difference", {"reason": "out_of_scope"}, "open"),
    ],
)
def test_what_both_signed_elsewhere_is_adopted_by_its_protocol_only(
    action: str, told: Any, reached: str
) -> None:
    journal = Journal()
    journal.sign(action, MAPPING, LI, **told)
    assert fold(journal.entries).standing(MAPPING).status.startswith(reached)


@pytest.mark.parametrize("subject", [HERE, Subject.pair("J3", "K1"), Subject("line", "l1")])
def test_only_the_joint_legend_is_adopted(subject: Subject) -> None:
    journal = Journal()
    journal.sign("adopt", subject, LI, protocol="№ 15/3")
    assert fold(journal.entries).standings == {}


def test_what_was_adopted_is_opened_again_by_either_side_with_a_comment() -> None:
    journal = Journal()
    journal.sign("adopt", MAPPING, LI, protocol="№ 15/3")
    journal.sign("reopen", MAPPING, IVANOV, comment="В протоколе этого нет.")
    assert fold(journal.entries).standing(MAPPING).status == "reopened"


def test_a_project_may_add_a_reason(tmp_path: Path) -> None:
    (tmp_path / "review").mkdir()
    (tmp_path / "review" / "reasons.csv").write_text(
        "reason,order,name_en,name_zh,name_ru,source,confidence\n"
        "water,20,Under water,水下,Под водой,protocol 4,agreed\n",
        encoding="utf-8",
    )
    assert "water" in lifecycle(Knowledge.bundled(tmp_path)).reasons


# Whatever anybody does, in whatever order.

acts = st.tuples(
    st.sampled_from(sorted(lifecycle().actions)),
    st.sampled_from(SIGNERS),
    st.sampled_from([SEEN, RESOLVED, ""]),
    st.integers(0, 12),
    st.sampled_from(["", "why"]),
)


def played(steps: List[Any]) -> List[Entry]:
    """Return a journal in which each act names one of the entries before it."""
    journal = Journal()
    for action, signer, seen, back, comment in steps:
        upon = journal.entries[-1 - back].hash if back < len(journal.entries) else ""
        told = {"upon": upon, "evidence": seen, "comment": comment, "assignee": comment}
        journal.sign(action, HERE, signer, reason="cosmetic" if comment else "", **told)
    return journal.entries


@settings(max_examples=200, deadline=None)
@given(st.lists(acts, max_size=30))
def test_no_sequence_of_acts_reaches_agreed_with_one_signature(steps: List[Any]) -> None:
    state = State()
    for entry in played(steps):
        state.add(entry)
        held = state.standing(HERE)
        if held.status in BOTH:
            signatures = [held.signature(side) for side in SIDES]
            assert all(signatures)
            assert len({one.decision.evidence for one in signatures if one}) == 1


@settings(max_examples=100, deadline=None)
@given(st.lists(acts, max_size=30), st.sampled_from(["china", "russia"]))
def test_one_side_alone_never_reaches_what_both_must_sign(steps: List[Any], side: str) -> None:
    alone = [step for step in steps if step[1].side == side]
    assert fold(played(alone)).standing(HERE).status not in BOTH


@settings(max_examples=100, deadline=None)
@given(st.lists(acts, max_size=20), acts)
def test_undo_restores_what_was(steps: List[Any], last: Any) -> None:
    entries = played([*steps, last])
    before, after = fold(entries[:-1]), fold(entries)
    if after.refused and after.refused[-1].entry is entries[-1] or last[0] == "undo":
        return
    entry = entries[-1]
    undo = signed("undo", HERE, last[1], upon=entry.hash)
    after.add(Entry(len(entries) + 1, "here", 0, "", "u", undo))
    assert after.standings.get(HERE, UNTOUCHED) == before.standings.get(HERE, UNTOUCHED)
    assert (after.comments, after.assignments) == (before.comments, before.assignments)
    assert after.blocks == before.blocks


@settings(max_examples=100, deadline=None)
@given(st.lists(acts, max_size=30), st.integers(0, 30))
def test_the_fold_of_all_is_the_fold_step_by_step(steps: List[Any], cut: int) -> None:
    entries = played(steps)
    whole, parts = fold(entries), fold(entries[:cut])
    for entry in entries[cut:]:
        parts.add(entry)
    assert vars(whole) == vars(parts)
