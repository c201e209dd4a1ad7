"""Mappings that hold from km to km, applied to the polygons that meet the border there only."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, List

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.geology.joint_legend import JointLegend, Mapping
from cags_vsegei_plugin.layers.joint_edit import add_joint_fields
from cags_vsegei_plugin.layers.joint_view import joint_view, stored_of
from cags_vsegei_plugin.workflow.applying_layers import UnitKeys, Wish, applying
from cags_vsegei_plugin.workflow.applying_places import km_of_features
from cags_vsegei_plugin.workflow.describing import Describing
from cags_vsegei_plugin.workflow.legend_preview import preview
from tests.processing.layers import Feedback, rows_of, run, table
from tests.processing.test_compare_border import RUSSIA, UTM, compared, kilometres, made

pytestmark = pytest.mark.usefixtures("provider")

# Four polygons at the border, of which one reaches over km 50, and one far from it.
GRANITES = [
    *((kilometres(west, -50, east, 0), "γK1", "g") for west, east in ((0, 20), (20, 40), (40, 60))),
    (kilometres(60, -50, 100, 0), "γK1", "g"),
    (kilometres(0, -90, 100, -60), "γK1", "g"),
]
A = Mapping("china", "γK1", "A", "exact", to_km=50.0, joint_name_en="Western granite")
B = Mapping("china", "γK1", "B", "close", from_km=50.0, color="#ff0000")
C = Mapping("china", "γK1", "C", "broad")


@pytest.fixture(scope="module")
def granites(provider: Any) -> Any:
    return made(GRANITES)


@pytest.fixture(scope="module")
def stretches(granites: Any) -> Any:
    return compared(granites, made(RUSSIA))["STRETCHES"]


def wish(layer: Any, stretches: Any, *rows: Mapping) -> Wish:
    km_of = km_of_features(stretches, "china")
    keys, how = UnitKeys("Index_"), Describing("china")
    return Wish(layer, keys, JointLegend(rows), how, "null", None, km_of)


def codes(layer: Any) -> List[Any]:
    return [row["joint_code"] or None for row in rows_of(layer)]


def legend(*rows: Mapping) -> Any:
    names = ["side", "index", "joint_code", "relation", "from_km", "to_km", "color"]
    told = [[getattr(row, name) for name in names] for row in rows]
    return table([f"{n}:{'double' if n.endswith('km') else 'string'}" for n in names], told)


def test_a_polygon_gets_the_mapping_of_the_kilometres_it_lies_in(
    granites: Any, stretches: Any
) -> None:
    told = Feedback()
    asked = {"INPUT": granites, "SIDE": "china", "UNMAPPED": "null", "STRETCHES": stretches}
    result = run("applylegend", told, LEGEND=legend(A, B), **asked)
    assert codes(result["OUTPUT"]) == ["A", "A", None, "B", None]
    assert (result["MAPPED"], result["UNMAPPED_COUNT"]) == (3, 2)
    result = run("applylegend", told, LEGEND=legend(A, B, C), **asked)
    assert codes(result["OUTPUT"]) == ["A", "A", "C", "B", "C"]
    assert (result["MAPPED"], result["UNMAPPED_COUNT"]) == (5, 0)
    assert told.warnings == []


def test_a_polygon_beyond_the_kilometres_of_the_only_mapping_is_mapped_to_nothing(
    granites: Any, stretches: Any
) -> None:
    told = Feedback()
    asked = {"INPUT": granites, "SIDE": "china", "STRETCHES": stretches, "LEGEND": legend(A)}
    null = run("applylegend", told, UNMAPPED="null", **asked)
    # The last lies far from the border: no kilometre says anything of it.
    assert codes(null["OUTPUT"]) == ["A", "A", None, None, "A"]
    assert (null["MAPPED"], null["UNMAPPED_COUNT"]) == (3, 2)
    assert any("on a part of the border only" in warning for warning in told.warnings)
    assert codes(run("applylegend", told, **asked)["OUTPUT"]) == ["A", "A", "γK1", "γK1", "A"]
    with pytest.raises(core.QgsProcessingException, match="does not map 1 indices"):
        run("applylegend", UNMAPPED="fail", **asked)


def test_without_a_comparison_a_part_of_the_border_decides_nothing_silently(granites: Any) -> None:
    told = Feedback()
    asked = {"INPUT": granites, "SIDE": "china", "UNMAPPED": "null"}
    assert codes(run("applylegend", told, LEGEND=legend(A, B), **asked)["OUTPUT"]) == [None] * 5
    assert codes(run("applylegend", told, LEGEND=legend(A), **asked)["OUTPUT"]) == ["A"] * 5
    assert any("on a part of the border only" in warning for warning in told.warnings)


def test_a_geopackage_is_copied_with_the_mapping_of_each_polygon(
    granites: Any, stretches: Any, tmp_path: Path
) -> None:
    source, target = tmp_path / "лист.gpkg", tmp_path / "применено.gpkg"
    options = core.QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = "granites"
    context = core.QgsCoordinateTransformContext()
    core.QgsVectorFileWriter.writeAsVectorFormatV3(granites, str(source), context, options)
    layer = core.QgsVectorLayer(f"{source}|layername=granites", "granites", "ogr")
    found = compared(layer, made(RUSSIA))["STRETCHES"]
    asked = {"SIDE": "china", "LEGEND": legend(A, B, C), "STRETCHES": found}
    run("applylegend", INPUT=layer, OUTPUT=str(target), **asked)
    applied = core.QgsVectorLayer(str(target), "applied", "ogr")
    assert codes(applied) == ["A", "A", "C", "B", "C"]
    by_code: Dict[str, Any] = {row["joint_code"]: row for row in rows_of(applied)}
    assert [by_code[code]["mapping_id"] for code in "ABC"] == [m.mapping_id for m in (A, B, C)]
    assert by_code["B"]["joint_color"] == "#ff0000"


def test_a_layer_that_computes_its_joint_units_knows_single_polygons(
    granites: Any, stretches: Any
) -> None:
    what = applying(wish(granites, stretches, A, B, C))
    view = joint_view(granites, what.joint, "applied")
    assert codes(view) == ["A", "A", "C", "B", "C"]
    names = [row["joint_name_en"] or None for row in rows_of(view)]
    assert names == ["Western granite"] * 2 + [None] * 3
    assert stored_of(view) is None


def test_new_fields_in_the_edit_buffer_know_single_polygons(stretches: Any) -> None:
    layer = made(GRANITES)
    add_joint_fields(layer, applying(wish(layer, stretches, A, B, C)).joint, "apply")
    assert codes(layer) == ["A", "A", "C", "B", "C"]
    layer.rollBack()


def test_the_preview_counts_single_polygons_and_their_kilometres(
    granites: Any, stretches: Any
) -> None:
    what = applying(wish(granites, stretches, A, B))
    found = preview(what, ())
    told = [(row.joint_code, row.state, row.features) for row in found.rows]
    assert told == [("", "unmapped", 2), ("A", "mapped", 2), ("B", "mapped", 1)]
    assert found.by_mapping()[A.mapping_id][0] == 2
    beyond = preview(applying(wish(granites, stretches, A)), ())
    told = [(row.joint_code, row.state, row.features) for row in beyond.rows]
    assert told == [("", "unmapped", 2), ("A", "mapped", 3)]


def test_more_conditions_decide_among_the_polygons_too(granites: Any, stretches: Any) -> None:
    rock = Mapping("china", "γK1", "R", "exact", if_rock="granite")
    both = Mapping("china", "γK1", "K", "exact", if_rock="granite", to_km=30.0)
    what = applying(wish(granites, stretches, A, B, rock, both))
    assert codes(joint_view(granites, what.joint, "applied")) == ["K", "R", "R", "R", "R"]


def test_what_is_no_result_of_a_comparison_is_refused(granites: Any) -> None:
    lines = made([("LineString(0 0, 1 1)",)], UTM, "LineString")
    with pytest.raises(core.QgsProcessingException, match="is no result of a comparison"):
        run("applylegend", INPUT=granites, SIDE="china", LEGEND=legend(A), STRETCHES=lines)
