"""Two hundred deposits such as both sides' maps show: what is one deposit, and what is not."""

from __future__ import annotations

import csv
import math
from pathlib import Path
from typing import Any, Dict, List, Set, Tuple

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.geology.profiles import load_profile
from cags_vsegei_plugin.workflow.matching_points import PointRequest, PointsOf, match_points
from cags_vsegei_plugin.workflow.point_pairs import DUPLICATE, SAME_PLACE

DEPOSITS = Path(__file__).parents[1] / "geology" / "data" / "border_deposits.csv"
FIELDS = ("name", "commodity", "size")
APART_M = 60_000.0


def rows() -> List[Dict[str, str]]:
    """Return the rows: what both sides write at one place, how far apart, and the truth."""
    with DEPOSITS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def points(side: str) -> Any:
    """Return a side's deposits; a feature's id is the number of its row."""
    uri = "Point?crs=EPSG:32651&" + "&".join(f"field={name}:string" for name in FIELDS)
    layer = core.QgsVectorLayer(uri + "&field=row:integer", side, "memory")
    features = []
    for number, row in enumerate(rows()):
        texts = [row[f"{side}_{name}"] for name in FIELDS]
        if not texts[1]:
            continue
        x, y = 300e3 + number % 15 * APART_M, 5.0e6 + number // 15 * APART_M
        apart = float(row["apart_km"] or 0) * 1e3 * (side == "russia")
        feature = core.QgsFeature(layer.fields())
        place = core.QgsPointXY(x + apart * math.cos(number), y + apart * math.sin(number))
        feature.setGeometry(core.QgsGeometry.fromPointXY(place))
        feature.setAttributes([*texts, number])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    return layer


@pytest.fixture(scope="module")
def told() -> Tuple[List[Tuple[int, int, str]], Set[int]]:
    """Return pairs of rows with their result, and the rows that are one deposit."""
    layers = [points(side) for side in ("china", "russia")]
    numbers = [{f.id(): f["row"] for f in layer.getFeatures()} for layer in layers]
    given = [PointsOf(layer, *FIELDS) for layer in layers]
    found = match_points(PointRequest(*given, load_profile("geology_2500k")))
    pairs = [
        (numbers[0][pair.china_fid], numbers[1][pair.russia_fid], pair.result)
        for pair in found.pairs
        if pair.result in (DUPLICATE, SAME_PLACE)
    ]
    return pairs, {number for number, row in enumerate(rows()) if row["same"] == "1"}


def test_one_deposit_under_two_scripts_is_known_as_one(told: Any) -> None:
    pairs, true = told
    found = [(a, b) for a, b, result in pairs if result == DUPLICATE]
    right = sum(a == b and a in true for a, b in found)
    assert right / len(true) >= 0.95
    assert right / len(found) >= 0.98


def test_no_deposit_that_both_sides_show_is_left_without_its_partner(told: Any) -> None:
    pairs, true = told
    assert {a for a, b, _ in pairs if a == b} >= true


def test_two_deposits_of_one_name_far_apart_are_two(told: Any) -> None:
    namesakes = {n for n, row in enumerate(rows()) if row["note"] == "one name, two deposits"}
    assert len(namesakes) == 10 and not namesakes & {a for a, _, _ in told[0]}
