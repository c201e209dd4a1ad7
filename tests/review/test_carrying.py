"""Decisions follow their conflicts into a new comparison, or are told as stale."""

from __future__ import annotations

from typing import Any, Dict, List

import pytest

from cags_vsegei_plugin.review.carrying import Carried, carry
from cags_vsegei_plugin.review.conflict import Conflict, Place
from cags_vsegei_plugin.review.decision import Subject
from cags_vsegei_plugin.review.state import fold
from tests.review.conflicts import IVANOV, LI, Journal, agreed, conflict, ids, on

JK = ("J3", "K1")
OLD = [
    conflict("s1", JK, (0.0, 10.0)),
    conflict("s2", ("γδPZ3", "T"), (10.0, 14.0)),
    conflict("s3", JK, (14.0, 20.0)),
]


@pytest.fixture
def journal() -> Journal:
    made = Journal()
    for one in OLD:
        agreed(made, one)
    return made


def carried(journal: Journal, conflicts: List[Conflict]) -> Carried:
    return carry(fold(journal.entries), conflicts)


def statuses(told: Carried) -> Dict[str, str]:
    return {subject.key: found.standing.status for subject, found in told.found.items()}


def test_the_same_comparison_again_keeps_every_decision(journal: Journal) -> None:
    told = carried(journal, OLD)
    assert statuses(told) == dict.fromkeys(("s1", "s2", "s3"), "agreed")
    assert told.stale == ()


def test_features_with_other_ids_keep_their_decisions(journal: Journal) -> None:
    told = carried(journal, [one._replace(id=f"new-{one.id}") for one in OLD])
    assert statuses(told) == dict.fromkeys(("new-s1", "new-s2", "new-s3"), "agreed")
    assert told.found[Subject("stretch", "new-s3")].subject == Subject("stretch", "s3")
    assert told.stale == ()


def test_ids_that_went_to_other_stretches_do_not_take_decisions_along(journal: Journal) -> None:
    moved = [one._replace(id=id) for one, id in zip(OLD, ("s3", "s1", "s2"))]
    told = carried(journal, moved)
    signed = {one.id: told.found[one.subject].standing.entry for one in moved}
    assert {id: entry.decision.key for id, entry in signed.items() if entry} == {
        "s3": "s1",
        "s1": "s2",
        "s2": "s3",
    }


def test_a_border_drawn_anew_shifts_kilometres_but_no_decisions(journal: Journal) -> None:
    def moved(one: Conflict) -> Conflict:
        place = one.place._replace(from_km=one.place.from_km + 37.0, to_km=one.place.to_km + 37.2)  # type: ignore[operator]
        return one._replace(id=f"new-{one.id}", place=place)

    told = carried(journal, [moved(one) for one in OLD])
    assert len(told.found) == 3 and told.stale == ()


def test_a_polygon_cut_in_two_keeps_the_decision_on_both_parts(journal: Journal) -> None:
    parts = [conflict("a", JK, (0.0, 6.5)), conflict("b", JK, (6.5, 10.0))]
    told = carried(journal, [*parts, *OLD[1:]])
    assert statuses(told) == dict.fromkeys(("a", "b", "s2", "s3"), "agreed")
    assert [told.found[one.subject].is_part for one in parts] == [False, True]
    assert told.stale == ()


def test_a_later_decision_on_one_part_leaves_the_other_as_it_was(journal: Journal) -> None:
    parts = [conflict("a", JK, (0.0, 6.5)), conflict("b", JK, (6.5, 10.0))]
    journal.sign("reopen", Subject("stretch", "s1"), LI, comment="?", **on(parts[0]))
    told = carried(journal, [*parts, *OLD[1:]])
    assert statuses(told) == {"a": "reopened", "b": "agreed", "s2": "agreed", "s3": "agreed"}


def test_two_that_became_one_keep_the_larger_decision_and_tell_the_other(journal: Journal) -> None:
    journal.sign("reopen", Subject("stretch", "s3"), LI, comment="?", **on(OLD[2]))
    told = carried(journal, [conflict("a", JK, (0.0, 20.0))])
    assert statuses(told) == {"a": "agreed"}
    why = {each.subject.key: str(each.why) for each in told.stale}
    assert why["s3"] == "It has become part of a conflict that holds another decision."
    assert why["s2"] == "Signed was γδPZ3 | T; now J3 | K1 face each other there."


def test_units_that_face_elsewhere_or_nowhere_are_told_apart(journal: Journal) -> None:
    told = carried(journal, [conflict("far", JK, (500.0, 501.0))])
    why = {each.subject.key: str(each.why) for each in told.stale}
    assert why["s1"] == "J3 | K1 face each other elsewhere only."
    assert why["s2"] == "γδPZ3 | T no longer face each other anywhere."
    assert ids(told.stale) == ["s1", "s2", "s3"]


def test_another_unit_at_the_same_place_and_id_reopens_rather_than_loses(journal: Journal) -> None:
    told = carried(journal, [conflict("s1", ("J3", "T"), (0.0, 10.0)), *OLD[1:]])
    assert told.found[Subject("stretch", "s1")].standing.status == "agreed"
    assert told.stale == ()


def test_a_pair_that_faces_nowhere_is_stale(journal: Journal) -> None:
    journal.sign("propose", Subject.pair("T", "K1"), IVANOV)
    journal.sign("propose", Subject.pair(*JK), IVANOV)
    told = carried(journal, OLD)
    assert ids(told.stale) == ["T"]


def test_what_was_undone_is_not_told_as_stale(journal: Journal) -> None:
    made = Journal()
    entry = made.sign("propose", OLD[0].subject, LI, **on(OLD[0]))
    made.sign("undo", OLD[0].subject, LI, upon=entry.hash)
    assert carried(made, []).stale == ()


def test_places_without_degrees_are_compared_in_kilometres() -> None:
    made = Journal()
    plain = [one._replace(place=one.place._replace(lon=None, lat=None)) for one in OLD]
    for one in plain:
        agreed(made, one)
    told = carried(made, [one._replace(id=f"new-{one.id}") for one in plain])
    assert len(told.found) == 3 and told.stale == ()


def test_points_and_line_ends_are_found_near_where_they_were() -> None:
    made = Journal()
    end = Conflict("f1", "line", "fault 7", "", Place(3.0, 3.0, 120.0, 50.0))
    agreed(made, end)
    near = end._replace(id="f2", place=Place(3.4, 3.4, 120.005, 50.0))
    far = end._replace(id="f3", place=Place(9.0, 9.0, 120.1, 50.0))
    assert statuses(carried(made, [near, far])) == {"f2": "agreed"}


@pytest.mark.parametrize("count", [3000])
def test_every_id_changed_takes_no_quadratic_time(count: int) -> None:
    made = Journal()
    many = [conflict(f"s{n}", JK, (n * 1.0, n + 1.0)) for n in range(count)]
    for n, one in enumerate(many):
        # North by north: all of them are of one pair of units.
        many[n] = one._replace(place=one.place._replace(lat=20.0 + n * 0.01))
        made.sign("propose", many[n].subject, LI, **on(many[n]))
    from tests.timing import seconds

    state = fold(made.entries)
    new = [one._replace(id=f"n{one.id}") for one in many]
    told: Any = None

    def work() -> None:
        nonlocal told
        told = carry(state, new)

    assert seconds(work, 1) < 3.0
    assert len(told.found) == count and told.stale == ()
