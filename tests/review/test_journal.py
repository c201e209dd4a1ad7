"""The journal: whatever is altered, lost or moved in it is found, and where."""

from __future__ import annotations

from typing import Any, List

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.review.decision import (
    FIELDS,
    LONGEST_TEXT,
    Signer,
    Subject,
    signed,
    utc_now,
)
from cags_vsegei_plugin.review.journal import (
    COLUMNS,
    Entry,
    check,
    entry_of,
    from_lines,
    to_lines,
    verify,
)
from cags_vsegei_plugin.review.state import fold
from tests.review.conflicts import IVANOV, LI, Journal, agreed, conflict


def journal() -> List[Entry]:
    made = Journal()
    agreed(made, conflict("s1"))
    agreed(made, conflict("s2", ("γδPZ3", "T"), (1.0, 2.5)))
    made.sign("comment", Subject.pair("J3", "K1"), IVANOV, comment="见协议 №4 “…”")
    return made.entries


ENTRIES = journal()


def kinds(entries: List[Entry]) -> List[Any]:
    return [(fault.kind, fault.number) for fault in verify(entries)]


def test_a_journal_as_it_was_signed_has_no_faults() -> None:
    assert verify(ENTRIES) == []


@settings(max_examples=400, deadline=None)
@given(st.data())
def test_any_change_of_any_part_of_any_entry_is_found(data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(ENTRIES) - 1))
    row = list(ENTRIES[place].row)
    column = data.draw(st.integers(1, len(COLUMNS) - 1))
    value = row[column]
    if isinstance(value, str):
        at = data.draw(st.integers(0, len(value)))
        cut = data.draw(st.integers(0, 2))
        changed: Any = value[:at] + data.draw(st.text(max_size=2)) + value[at + cut :]
    elif isinstance(value, int):
        changed = value + data.draw(st.integers(-3, 3))
    else:
        changed = data.draw(st.none() | st.floats(allow_nan=True) | st.text(max_size=3))
    row[column] = changed
    altered = [*ENTRIES[:place], entry_of(row), *ENTRIES[place + 1 :]]
    if changed != value:
        assert verify(altered) != []


def test_an_altered_entry_is_named() -> None:
    decision = ENTRIES[1].decision._replace(reviewer="Somebody")
    altered = [ENTRIES[0], ENTRIES[1]._replace(decision=decision), *ENTRIES[2:]]
    assert kinds(altered) == [("altered", 2)]


def test_a_gap_is_found_where_it_is() -> None:
    assert kinds([*ENTRIES[:2], *ENTRIES[3:]]) == [("gap", 4)]


def test_entries_in_another_order_are_found() -> None:
    assert ("twice", 2) in kinds([ENTRIES[0], ENTRIES[2], ENTRIES[1]])


def test_an_entry_signed_anew_does_not_fit_into_the_chain() -> None:
    other = Journal()
    other.sign("propose", Subject("stretch", "s1"), LI)
    assert kinds([other.entries[0], *ENTRIES[1:]]) == [("broken", 2)]


def test_a_damaged_journal_is_told_with_the_place() -> None:
    with pytest.raises(UserError, match="review.gpkg.*Between 1 and 3"):
        check([ENTRIES[0], *ENTRIES[2:]], "review.gpkg")


def test_the_same_entries_lead_to_the_same_state() -> None:
    again = from_lines(to_lines(ENTRIES))
    assert again == ENTRIES
    assert vars(fold(again)) == vars(fold(ENTRIES))
    assert verify(again) == []


def test_lines_have_no_line_breaks_of_their_own() -> None:
    made = Journal()
    made.sign("comment", Subject("stretch", "s1"), LI, comment="one\ntwo\u2028three\r")
    lines = list(to_lines(made.entries))
    assert "\n" not in lines[0]
    assert from_lines(lines) == made.entries


@pytest.mark.parametrize(
    "line",
    ["{", "[]", "null", "{}", "[" * 5000, '{"format": "other/1"}', next(to_lines(ENTRIES))[:-9]],
    ids=["brace", "list", "null", "nothing", "deep", "other format", "cut off"],
)
def test_a_line_that_is_no_entry_is_named(line: str) -> None:
    with pytest.raises(UserError, match="Line 2"):
        from_lines([next(to_lines(ENTRIES)), line])


@pytest.mark.parametrize("name, value", [("lon", "1e999"), ("number", "true"), ("key", "7")])
def test_a_line_with_a_value_of_another_kind_is_refused(name: str, value: str) -> None:
    import json

    told = json.loads(next(to_lines(ENTRIES)))
    told[name] = "HERE"
    line = json.dumps(told).replace('"HERE"', value)
    with pytest.raises(UserError, match="Line 1"):
        from_lines([line])


def test_texts_that_no_store_can_hold_are_made_harmless() -> None:
    told = signed("comment", Subject("stretch", "s\0"), LI, comment="half \ud83d of a sign\0")
    assert (told.key, told.comment) == ("s�", "half ? of a sign�")


@pytest.mark.parametrize("signer", [Signer("", "china"), Signer("  ", "russia"), Signer("A", "us")])
def test_a_decision_needs_a_name_and_a_side(signer: Signer) -> None:
    with pytest.raises(UserError):
        signed("propose", Subject("stretch", "s1"), signer)


def test_a_text_without_end_is_refused() -> None:
    with pytest.raises(UserError, match="longer"):
        signed("comment", Subject("stretch", "s1"), LI, comment="x" * (LONGEST_TEXT + 1))


def test_a_decision_has_no_field_that_the_hash_leaves_out() -> None:
    assert set(FIELDS) < set(COLUMNS)


def test_no_two_acts_have_one_time() -> None:
    times = [utc_now()]
    for _ in range(50):
        times.append(utc_now(unlike=times[-1]))
    assert len(set(times)) == len(times) and times == sorted(times)
