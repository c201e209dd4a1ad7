"""What every store does; each test runs on a GeoPackage and on PostgreSQL."""

from __future__ import annotations

import threading
from typing import Any, List

import pytest

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.review.decision import Subject, signed
from cags_vsegei_plugin.review.geopackage_store import GeoPackageStore
from cags_vsegei_plugin.review.journal import verify
from cags_vsegei_plugin.review.session import Overtaken, Review
from tests.review.conflicts import IVANOV, LI, conflict, on

S1 = conflict("s1")
NAME = "“γδPZ3”; DROP TABLE review_journal; -- 李 Ё 😀 %s ?"


def act(comment: str = "one", **told: Any) -> Any:
    """Return a comment to be signed."""
    return signed("comment", S1.subject, LI, comment=comment, **told)


def test_a_new_store_is_empty_and_knows_itself_again(place: Any) -> None:
    first, second = place.open(), place.open()
    assert first.entries() == []
    assert first.journal == second.journal != ""


def test_what_was_signed_is_read_back_as_it_was(place: Any) -> None:
    decision = signed("comment", S1.subject, LI, comment=NAME, **on(S1))
    (entry,) = place.open().append(0, lambda others: [decision])
    assert place.open().entries() == [entry]
    assert entry.decision == decision
    assert verify(place.open().entries()) == []


def test_several_decisions_are_signed_together_or_not_at_all(place: Any) -> None:
    store = place.open()
    with pytest.raises(UserError):
        store.append(0, lambda others: _refused())
    assert store.entries() == []
    store.append(0, lambda others: [act("one"), act("two")])
    assert [entry.number for entry in store.entries()] == [1, 2]


def _refused() -> List[Any]:
    raise UserError(LI.reviewer)  # type: ignore[arg-type]


def test_two_who_sign_at_once_see_each_other(place: Any) -> None:
    one, other = place.open(), place.open()
    one.append(0, lambda others: [act("one")])
    seen: List[Any] = []
    other.append(0, lambda others: seen.extend(others) or [act("two")])  # type: ignore[func-returns-value]
    assert [entry.decision.comment for entry in seen] == ["one"]
    assert [entry.decision.comment for entry in one.entries(1)] == ["two"]
    assert verify(one.entries()) == []


def test_many_who_sign_at_once_make_one_chain(place: Any) -> None:
    place.open()
    failed: List[str] = []

    def work(name: str) -> None:
        store = place.open(20.0)
        for number in range(10):
            while not signed_by(store, f"{name}{number}"):
                pass
        store.close()

    def signed_by(store: Any, said: str) -> bool:
        try:
            return bool(store.append(len(store.entries()), lambda others: [act(said)]))
        except UserError as error:
            failed.append(str(error))
            return False

    # Each thread opens its own store, as each QGIS does.
    threads = [threading.Thread(target=work, args=(name,)) for name in "abc"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    entries = place.open().entries()
    assert len({entry.decision.comment for entry in entries}) == len(entries) == 30
    assert verify(entries) == []
    assert all("Nothing was stored" in said for said in failed)


@pytest.mark.parametrize(
    "said",
    [
        "UPDATE review_journal SET reviewer = 'Somebody'",
        "DELETE FROM review_journal",
        "UPDATE review_store SET journal = 'other'",
        "DELETE FROM review_store",
        "INSERT INTO review_journal SELECT 7, journal, 7, previous, 'x', action, kind, key, other,"
        " side, reviewer, time, evidence, upon, reason, comment, joint_code, relation, protocol,"
        " meeting, assignee, china_index, russia_index, from_km, to_km, lon, lat"
        " FROM review_journal WHERE seq = 1",
    ],
)
def test_the_tables_themselves_refuse_all_but_the_next_entry(place: Any, said: str) -> None:
    store = place.open()
    store.append(0, lambda others: [act()])
    with pytest.raises(Exception, match="append-only|next entry"):
        place.past(said)
    assert len(place.open().entries()) == 1


def test_a_store_of_a_newer_plugin_is_left_alone(place: Any) -> None:
    place.open().close()
    for kind in ("TRIGGER review_store_fixed", "TRIGGER review_store_kept ON review_store"):
        try:
            place.past(f"DROP {kind}")
        except Exception as error:
            assert "review_store" in str(error) or "syntax" in str(error)
    place.past("UPDATE review_store SET version = 2")
    with pytest.raises(UserError, match="newer version"):
        place.open()


def test_a_store_that_lost_entries_takes_no_new_ones(place: Any) -> None:
    store = place.open()
    with pytest.raises(UserError, match="older copy"):
        store.append(5, lambda others: [act()])
    assert store.entries() == []


def test_nothing_is_stored_after_closing(place: Any) -> None:
    store = place.open()
    store.close()
    with pytest.raises(UserError):
        store.append(0, lambda others: [act()])
    store.close()


def test_a_reviewer_is_told_that_another_was_faster(place: Any) -> None:
    mine, theirs = Review(place.open()), Review(place.open())
    for review in (mine, theirs):
        review.set_conflicts([S1])
    theirs.decide("s1", "propose", IVANOV)
    with pytest.raises(Overtaken, match="Иванов"):
        mine.decide("s1", "propose", LI)
    assert mine.answer("s1").reviewer == IVANOV.reviewer
    assert mine.refresh().changed == ("s1",)
    mine.decide("s1", "agree", LI)
    theirs.refresh()
    assert theirs.answer("s1").status == "agreed"


def test_a_comment_hinders_nobody(place: Any) -> None:
    mine, theirs = Review(place.open()), Review(place.open())
    mine.set_conflicts([S1])
    theirs.decide_subject(Subject("stretch", "s1"), "comment", IVANOV, comment="?")
    mine.decide("s1", "propose", LI)
    assert mine.answer("s1").status == "proposed"
    assert len(mine.comments("s1")) == 1


def test_what_another_store_holds_is_taken_as_it_was_signed(place: Any, tmp_path: Any) -> None:
    other = GeoPackageStore(tmp_path / "other.gpkg")
    other.append(0, lambda others: [act("one"), act("two")])
    store = place.open()
    store.adopt(other.entries())
    assert store.entries() == other.entries()
    assert store.journal != other.journal
    store.append(2, lambda others: [act("three")])
    assert verify(store.entries()) == []
    with pytest.raises(UserError, match="signed already"):
        store.adopt(other.entries())
    assert len(store.entries()) == 3
    other.close()


def test_what_is_not_as_it_was_signed_is_not_taken(place: Any, tmp_path: Any) -> None:
    other = GeoPackageStore(tmp_path / "other.gpkg")
    other.append(0, lambda others: [act("one"), act("two")])
    one, two = other.entries()
    store = place.open()
    altered = two._replace(decision=two.decision._replace(comment="zwei"))
    for wrong in ([one, altered], [two], [one, one]):
        with pytest.raises(UserError, match="not as it was signed"):
            store.adopt(wrong)
    assert store.entries() == []
    other.close()
