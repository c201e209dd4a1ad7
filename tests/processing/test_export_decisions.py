"""Export Decisions: what was signed as tables and lines; the store itself is never touched."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("qgis.core", reason="QGIS is not installed")

from qgis.core import QgsProcessingException

from cags_vsegei_plugin.review.geopackage_store import GeoPackageStore
from cags_vsegei_plugin.review.journal import verify
from cags_vsegei_plugin.review.session import Review
from cags_vsegei_plugin.review.state import fold
from cags_vsegei_plugin.workflow.exporting_decisions import read_journal
from tests.processing.layers import run
from tests.review.conflicts import IVANOV, LI, conflict


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """Return a store with an agreed stretch, a proposed pair and a comment on it."""
    path = tmp_path / "用户" / "cags_vsegei" / "review.gpkg"
    review = Review(GeoPackageStore(path))
    review.set_conflicts([conflict("s1"), conflict("s2", ("γδPZ3", "T"), (1.0, 3.0))])
    review.decide("s1", "propose", LI, protocol="№ 4", joint_code="J3-K1", relation="exact")
    review.decide("s1", "agree", IVANOV)
    review.decide("s2", "propose", IVANOV, level="pair")
    review.decide("s2", "comment", LI, level="pair", comment='=HYPERLINK("x")')
    review.close()
    return path


def rows(layer: Any) -> Any:
    names = layer.fields().names()
    return [dict(zip(names, feature.attributes())) for feature in layer.getFeatures()]


def test_each_subject_is_a_row_with_both_signatures(provider: Any, store: Path) -> None:
    stretch, pair = rows(run("exportdecisions", STORE=str(store))["OUTPUT"])
    assert (stretch["status"], stretch["joint_code"], stretch["protocol"]) == (
        "agreed",
        "J3-K1",
        "№ 4",
    )
    assert (stretch["signed_china"], stretch["signed_russia"]) == (LI.reviewer, IVANOV.reviewer)
    assert (pair["key"], pair["other"], pair["status"]) == ("γδPZ3", "T", "proposed")
    assert pair["signed_china"] == ""


def test_the_journal_as_lines_leads_to_the_same_state(
    provider: Any, store: Path, tmp_path: Path
) -> None:
    lines = tmp_path / "журнал.jsonl"
    told = run(
        "exportdecisions", STORE=str(store), JOURNAL_LINES=str(lines), JOURNAL="TEMPORARY_OUTPUT"
    )
    entries = read_journal(lines)
    assert verify(entries) == []
    assert vars(fold(entries)) == vars(Review(GeoPackageStore(store)).state)
    assert [row["action"] for row in rows(told["JOURNAL"])] == [
        "propose",
        "agree",
        "propose",
        "comment",
    ]


def test_a_spreadsheet_gets_no_formula(provider: Any, store: Path, tmp_path: Path) -> None:
    run("exportdecisions", STORE=str(store), JOURNAL=str(tmp_path / "journal.csv"))
    assert "'=HYPERLINK" in (tmp_path / "journal.csv").read_text(encoding="utf-8")


def test_the_store_is_never_written_over(provider: Any, store: Path) -> None:
    before = store.read_bytes()
    for name in ("OUTPUT", "JOURNAL", "JOURNAL_LINES"):
        with pytest.raises(QgsProcessingException):
            run("exportdecisions", STORE=str(store), **{name: str(store)})
    assert store.read_bytes() == before


def test_where_there_is_no_store_none_is_made(provider: Any, tmp_path: Path) -> None:
    with pytest.raises(QgsProcessingException, match="no store of decisions"):
        run("exportdecisions", STORE=str(tmp_path / "none.gpkg"))
    assert list(tmp_path.iterdir()) == []
