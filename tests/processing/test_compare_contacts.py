"""`compareborder` with contacts of the polygons: boundaries of units that must go on (GEO-1)."""

from __future__ import annotations

from typing import Any, Dict, List

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from tests.processing import test_match_lines as matching
from tests.processing.layers import Feedback, rows_of
from tests.processing.test_compare_border import compared, kilometres, made, refusal, sample

pytestmark = pytest.mark.usefixtures("provider")

CHINA = [
    (kilometres(0, -50, 40, 0), "J3", "a"),
    (kilometres(40, -50, 70, 0), "K1", "b"),
    (kilometres(70, -50, 85, 0), "→T↓2", "c"),
    (kilometres(85, -50, 100, 0), "→T↓2", "c"),
]
RUSSIA = [(kilometres(0, 0.2, 40.5, 50), "J3", "d"), (kilometres(40.5, 0.2, 100, 50), "K1", "e")]


def conflicts(**parameters: Any) -> List[Dict[str, Any]]:
    asked = {"CONFLICT_POINTS": "memory:", **parameters}
    result = compared(made(CHINA), made(RUSSIA), **asked)
    rows = rows_of(result["CONFLICT_POINTS"])
    assert result["CONFLICTS"] == len(rows)
    return rows


def test_nobody_asks_for_contacts_unless_told_to() -> None:
    assert {row["kind"] for row in conflicts()} == {"stretch"}
    assert conflicts() == conflicts(CONTACTS=False)


def test_a_contact_that_ends_is_a_conflict_like_the_others() -> None:
    (ends,) = [row for row in conflicts(CONTACTS=True) if row["kind"] == "contact"]
    assert (ends["codes"], ends["result"], ends["verdict"]) == ("GEO-1", "ends", "soft")
    assert (ends["china"], ends["russia"]) == ("K1 | T2", None)
    assert ends["china_fids"] == "2;3" and not ends["russia_fids"]
    assert ends["from_km"] == ends["to_km"] == pytest.approx(70, abs=0.5)
    assert "China: the contact of K1 and T2 reaches the border" in ends["reason"]


def test_stretches_are_the_same_with_contacts_and_without() -> None:
    with_them, without = (
        rows_of(compared(made(CHINA), made(RUSSIA), CONTACTS=asked)["STRETCHES"])
        for asked in (True, False)
    )
    assert with_them == without


def test_they_are_the_contacts_that_match_lines_finds() -> None:
    alone = rows_of(
        matching.matched(china=sample("china_geology"), russia=sample("russia_geology"))["OUTPUT"]
    )
    feedback = Feedback()
    found = compared(
        sample("china_geology"),
        sample("russia_geology"),
        CONTACTS=True,
        CONFLICT_POINTS="memory:",
        feedback=feedback,
    )
    told = [row for row in rows_of(found["CONFLICT_POINTS"]) if row["kind"] == "contact"]
    assert len(told) > 2
    assert {row["conflict"] for row in told} == {
        row["junction"] for row in alone if row["result"] == "ends"
    }


def test_a_boundary_within_one_unit_lets_both_contacts_end() -> None:
    russia = made([(*RUSSIA[0][:1], "J3", "d"), (RUSSIA[1][0], "J3", "e")])
    asked = {"CONTACTS": True, "CONFLICT_POINTS": "memory:"}
    rows = rows_of(compared(made(CHINA), russia, **asked)["CONFLICT_POINTS"])
    ends = [row["china"] for row in rows if row["kind"] == "contact"]
    assert ends == ["J3 | K1", "K1 | T2"]


def test_a_cluster_keeps_its_polygons() -> None:
    told = refusal(CHINA=made(CHINA), RUSSIA=made(RUSSIA), CONTACTS=True, CLUSTER="tcp://nowhere:1")
    assert "Leave out the contacts, or the cluster" in told
