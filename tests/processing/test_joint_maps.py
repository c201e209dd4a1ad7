"""One map and one layer of both sides: styled, nothing lost, every part known by its own id."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from tests.processing.layers import rows_of, run
from tests.processing.legend_trial import Trial

pytestmark = pytest.mark.usefixtures("provider")


@pytest.fixture
def trial(tmp_path: Path) -> Trial:
    """Return two sides with two pairs of units agreed and applied."""
    made = Trial(tmp_path)
    made.agree_pairs(("J3", "J3", "JJ"), ("K1", "K1", "JK"))
    made.apply()
    return made


def seamless(trial: Trial, **more: Any) -> Dict[str, Any]:
    told = {"PARTS": str(trial.folder / "parts.gpkg"), **more}
    made = run("seamlessmap", CHINA=trial.applied["china"], RUSSIA=trial.applied["russia"], **told)
    return {**made, "PARTS": core.QgsVectorLayer(made["PARTS"], "parts", "ogr")}


def area_km2(made: Any) -> float:
    measure = core.QgsDistanceArea()
    measure.setSourceCrs(made.crs(), core.QgsCoordinateTransformContext())
    measure.setEllipsoid("EPSG:7030")
    return sum(measure.measureArea(each.geometry()) for each in made.getFeatures()) / 1e6


def sources(trial: Trial) -> Any:
    return [core.QgsVectorLayer(path, side, "ogr") for side, path in trial.applied.items()]


def held(made: Any) -> Any:
    return rows_of(made), [each.geometry().asWkt() for each in made.getFeatures()]


def test_equal_units_that_face_each_other_become_one_and_others_stay(trial: Trial) -> None:
    told = seamless(trial)
    rows = rows_of(told["OUTPUT"])
    both = [row for row in rows if row["side"] == "both"]
    assert told["DISSOLVED"] == len(both) > 0
    assert told["POLYGONS"] == len(rows) < 8
    assert {row["joint_code"] for row in both} <= {"JJ", "JK"}


def test_every_polygon_is_a_part_of_exactly_one_and_known_by_side_and_id(trial: Trial) -> None:
    told = seamless(trial)
    named = [part for row in rows_of(told["OUTPUT"]) for part in row["parts"].split("; ")]
    assert sorted(named) == sorted(f"{s}:{n}" for s in ("china", "russia") for n in range(1, 5))
    parts = [row for row in rows_of(told["PARTS"]) if row["side"] != "filled"]
    assert sorted(f"{row['side']}:{row['source_fid']}" for row in parts) == sorted(named)
    by_id = {
        (side.name(), each.id()): each["mapping_id"]
        for side in sources(trial)
        for each in side.getFeatures()
    }
    assert {(row["side"], row["source_fid"]): row["mapping_id"] for row in parts} == by_id


def test_areas_of_the_parts_are_kept_but_for_the_overlap_that_is_told(trial: Trial) -> None:
    told = seamless(trial, FILL=False)
    rows = rows_of(told["OUTPUT"])
    for row in rows:
        parts = row["china_km2"] + row["russia_km2"]
        assert parts - row["overlap_km2"] == pytest.approx(row["area_km2"], rel=1e-6)
    before = sum(area_km2(side) for side in sources(trial))
    assert area_km2(told["OUTPUT"]) == pytest.approx(before - told["OVERLAP_KM2"], rel=1e-6)
    assert sum(row["km2"] for row in rows_of(told["PARTS"])) == pytest.approx(before, rel=1e-6)


def holes(made: Any) -> int:
    polygons = [part for each in made.getFeatures() for part in each.geometry().asMultiPolygon()]
    return sum(len(rings) - 1 for rings in polygons)


def by_parts(told: Any) -> Dict[str, Any]:
    return {each["parts"]: each for each in told["OUTPUT"].getFeatures()}


def test_gaps_between_equal_units_are_filled_and_told_and_nothing_else_moves(trial: Trial) -> None:
    gaping, told = seamless(trial, FILL=False), seamless(trial)
    assert told["FILLED_KM2"] > 0.0 == gaping["FILLED_KM2"]
    assert (holes(told["OUTPUT"]), holes(gaping["OUTPUT"])) == (0, 3)
    before, after = by_parts(gaping), by_parts(told)
    assert set(before) == set(after)
    for parts, each in after.items():
        row, old = rows_of_feature(each), before[parts].geometry()
        filled = row["filled_km2"]
        if not filled:
            assert each.geometry().equals(old)
            continue
        assert row["side"] == "both"
        assert row["area_km2"] - filled == pytest.approx(before[parts]["area_km2"], rel=1e-9)
        # All that was there is still there.
        assert old.difference(each.geometry()).area() < 1e-12
        assert each.geometry().isGeosValid()


def rows_of_feature(each: Any) -> Dict[str, Any]:
    return dict(zip(each.fields().names(), each.attributes()))


def test_what_is_filled_covers_no_other_polygon_and_lies_between_those_that_are_named(
    trial: Trial,
) -> None:
    gaping, told = by_parts(seamless(trial, FILL=False)), seamless(trial)
    others = [each.geometry() for each in gaping.values()]
    for parts, each in by_parts(told).items():
        gap = each.geometry().difference(gaping[parts].geometry())
        assert all(gap.intersection(other).area() < 1e-14 for other in others)
    filled = [row for row in rows_of(told["PARTS"]) if row["side"] == "filled"]
    assert filled and sum(row["km2"] for row in filled) == pytest.approx(told["FILLED_KM2"])
    joined = [row["parts"] for row in rows_of(told["OUTPUT"])]
    for row in filled:
        assert any(set(row["between"].split("; ")) <= set(e.split("; ")) for e in joined)


def test_own_indices_that_look_alike_are_not_made_one(tmp_path: Path) -> None:
    trial = Trial(tmp_path)
    trial.agree_pairs(("K1", "K1", "JK"))
    trial.apply()
    rows = rows_of(seamless(trial)["OUTPUT"])
    assert {row["side"] for row in rows if row["joint_code"] == "J3"} == {"china", "russia"}


def test_the_seamless_map_is_styled_and_the_sources_are_not_touched(
    trial: Trial, tmp_path: Path
) -> None:
    before = [held(side) for side in sources(trial)]
    seamless(trial, OUTPUT=str(tmp_path / "карта 图.gpkg"))
    opened = core.QgsVectorLayer(str(tmp_path / "карта 图.gpkg"), "map", "ogr")
    assert opened.renderer().classAttribute() == "joint_code"
    assert [held(side) for side in sources(trial)] == before


def test_the_two_systems_may_differ(trial: Trial, tmp_path: Path) -> None:
    moved = core.QgsVectorLayer(trial.applied["russia"], "russia", "ogr")
    options = core.QgsVectorFileWriter.SaveVectorOptions()
    context = core.QgsCoordinateTransformContext()
    metric = core.QgsCoordinateReferenceSystem("EPSG:32651")
    options.ct = core.QgsCoordinateTransform(moved.crs(), metric, context)
    path = str(tmp_path / "utm.gpkg")
    core.QgsVectorFileWriter.writeAsVectorFormatV3(moved, path, context, options)
    plain = seamless(trial)
    trial.applied["russia"] = path
    other = seamless(trial)
    assert other["DISSOLVED"] == plain["DISSOLVED"]
    assert area_km2(other["OUTPUT"]) == pytest.approx(area_km2(plain["OUTPUT"]), rel=1e-4)


def test_a_layer_without_joint_units_gets_a_sentence(trial: Trial) -> None:
    trial.applied["russia"] = trial.sides["russia"]
    for name in ("seamlessmap", "jointmap"):
        with pytest.raises(core.QgsProcessingException, match="no agreed legend was applied"):
            run(name, CHINA=trial.applied["china"], RUSSIA=trial.applied["russia"])


def joint_map(trial: Trial, path: Path, **more: Any) -> Any:
    run(
        "jointmap",
        CHINA=trial.applied["china"],
        RUSSIA=trial.applied["russia"],
        OUTPUT=str(path),
        **more,
    )
    project = core.QgsProject()
    assert project.read(str(path))
    return project


def test_the_joint_map_opens_as_one_group_with_one_legend(trial: Trial, tmp_path: Path) -> None:
    project = joint_map(trial, tmp_path / "карта 图.qgz", TITLE="联合图")
    root = project.layerTreeRoot()
    (group,) = root.children()
    model = core.QgsLayerTreeModel(root)
    told = [[node.data(0) for node in model.layerLegendNodes(each)] for each in group.findLayers()]
    assert group.name() == "联合图"
    assert told[0][:2] == ["JK  Lower Cretaceous", "JJ  Upper Jurassic"]
    assert told[1] == []
    labels = {each.layer().labeling().settings().fieldName for each in group.findLayers()}
    assert labels == {"joint_code"}


def test_the_joint_map_may_be_without_labels(trial: Trial, tmp_path: Path) -> None:
    project = joint_map(trial, tmp_path / "map.qgz", LABELS=False)
    assert not any(each.labelsEnabled() for each in project.mapLayers().values())


def test_a_temporary_layer_is_refused_because_no_project_keeps_it(
    trial: Trial, tmp_path: Path
) -> None:
    temporary = core.QgsVectorLayer(trial.applied["china"], "china", "ogr").materialize(
        core.QgsFeatureRequest()
    )
    trial.applied["china"] = temporary
    with pytest.raises(core.QgsProcessingException, match="is temporary"):
        joint_map(trial, tmp_path / "map.qgz")
    assert not (tmp_path / "map.qgz").exists()
