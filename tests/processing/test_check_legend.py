"""`checklegend`: what became of every unit of both layers."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.geology.joint_legend import JointUnit, Mapping
from cags_vsegei_plugin.review.geopackage_store import GeoPackageStore
from cags_vsegei_plugin.review.session import Review
from cags_vsegei_plugin.workflow import legend_review as acts
from tests.conftest import SAMPLE
from tests.processing.layers import layer, rows_of, run
from tests.processing.test_compare_border import CHINA, RUSSIA, compared, made
from tests.review.conflicts import IVANOV, LI

pytestmark = pytest.mark.usefixtures("provider")


@pytest.fixture
def store(tmp_path: Path) -> Path:
    path = tmp_path / "review.gpkg"
    review = Review(GeoPackageStore(path))
    rows = [
        Mapping("china", "→J↓3", "A", "exact"),
        Mapping("russia", "J3", "A", "broad", to_km=10.0),
        Mapping("russia", "Q", "B", "exact"),
    ]
    acts.propose(review, LI, rows, [JointUnit("Z", "Not on any map")])
    acts.declare(review, LI, "russia", "γK1", "irreconcilable")
    acts.agree(review, IVANOV, acts.awaiting(review, "russia"))
    acts.propose_mapping(review, LI, Mapping("china", "K1", "B", "close"))
    review.close()
    return path


def told(row: Dict[str, Any]) -> Any:
    return row["state"], row["features"], round(row["km"]), row["joint_codes"], row["conditional"]


def test_every_unit_of_both_layers_and_what_no_layer_shows(store: Path) -> None:
    china, russia = made(CHINA), made(RUSSIA)
    stretches = compared(china, russia)["STRETCHES"]
    result = run("checklegend", LEGEND=str(store), CHINA=china, RUSSIA=russia, STRETCHES=stretches)
    rows = {(row["side"], row["index"]): row for row in rows_of(result["OUTPUT"])}
    assert {key: told(row) for key, row in rows.items()} == {
        ("china", "J3"): ("mapped", 1, 40, "A", 0),
        ("china", "K1"): ("proposed", 1, 60, "B", 0),
        ("russia", "J3"): ("mapped", 1, 60, "A", 1),
        ("russia", "γK1"): ("irreconcilable", 1, 40, "", 0),
        ("russia", "Q"): ("not_on_map", 0, 0, "B", 0),
        ("", ""): ("joint_not_on_map", 0, 0, "Z", 0),
    }
    assert rows["russia", "γK1"]["reason"] == "irreconcilable"
    assert (result["OPEN_UNITS"], round(result["OPEN_KM"])) == (1, 60)


def test_one_layer_is_enough_and_none_is_not(store: Path) -> None:
    units = layer(["Index_:string"], [["J3"], ["J3"], ["T"], [None]])
    result = run("checklegend", LEGEND=str(store), CHINA=units)
    states = {row["index"]: row["state"] for row in rows_of(result["OUTPUT"]) if row["features"]}
    assert states == {"J3": "mapped", "T": "unmapped", "": "unmapped"}
    with pytest.raises(core.QgsProcessingException, match="layer of one side at least"):
        run("checklegend", LEGEND=str(store))


def test_the_legend_of_the_sheet_is_told_to_be_incomplete() -> None:
    sheet = SAMPLE / "training_sheet.gpkg"
    sides = {side: f"{sheet}|layername={side.lower()}_geology" for side in ("CHINA", "RUSSIA")}
    legend = str(SAMPLE / "agreed_legend.csv")
    result = run("checklegend", LEGEND=legend, **sides)
    states = [row["state"] for row in rows_of(result["OUTPUT"])]
    assert states.count("mapped") >= 12
    assert result["OPEN_UNITS"] == states.count("unmapped") + states.count("proposed") > 100


def test_lines_that_are_no_stretches_get_a_sentence(store: Path) -> None:
    lines = made([("LineString(0 0, 1 1)",)], kind="LineString")
    with pytest.raises(core.QgsProcessingException, match="is no result of a comparison"):
        run("checklegend", LEGEND=str(store), CHINA=made(CHINA), STRETCHES=lines)
