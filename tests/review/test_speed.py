"""The review is as fast with 50,000 conflicts as with five."""

from __future__ import annotations

import gc
from typing import Iterator, List

import pytest

from cags_vsegei_plugin.review.decision import Decision
from cags_vsegei_plugin.review.journal import Entry
from cags_vsegei_plugin.review.state import State, fold
from tests.review.conflicts import IVANOV, LI, conflict
from tests.timing import seconds

CONFLICTS = 50_000


def entries() -> Iterator[Entry]:
    """Yield a proposal and an agreement for each conflict; hashes are not needed here."""
    seen = conflict("s").evidence.text
    for number in range(CONFLICTS):
        told = ("stretch", f"s{number}", "")
        for place, (action, signer) in enumerate((("propose", LI), ("agree", IVANOV)), 1):
            upon = f"{number}-1" if place == 2 else ""
            decision = Decision(action, *told, signer.side, signer.reviewer, "", seen, upon)
            yield Entry(2 * number + place, "", 0, "", f"{number}-{place}", decision)


@pytest.fixture(scope="module")
def journal() -> List[Entry]:
    return list(entries())


def test_a_hundred_thousand_decisions_are_folded_in_a_second(journal: List[Entry]) -> None:
    gc.collect()
    state = State()
    assert seconds(lambda: fold(journal), 2) < 1.0
    state = fold(journal)
    assert len(state.standings) == CONFLICTS and state.refused == []


def test_one_more_decision_costs_less_than_a_millisecond(journal: List[Entry]) -> None:
    state = fold(journal[:-1])
    assert seconds(lambda: state.add(journal[-1]), 1) < 0.001
