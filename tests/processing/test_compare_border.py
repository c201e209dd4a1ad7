"""`compareborder`: who faces whom, whether they agree, and a sentence for what it cannot take."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, List

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from tests.conftest import SAMPLE
from tests.layers.test_mending import misread
from tests.processing.layers import Feedback, rows_of, run
from tests.sample.planned import Conflict, shown, true_answers, truth

pytestmark = pytest.mark.usefixtures("provider")

CONTRACT = (
    "stretch from_km to_km length_km facing china_fid russia_fid china_index russia_index width_m"
    " verdict severity codes reason score china_base_ma china_top_ma russia_base_ma russia_top_ma"
).split()
UTM = "EPSG:32651"
WGS = "EPSG:4326"


def box(west: float, south: float, east: float, north: float) -> str:
    return f"POLYGON(({west} {south},{east} {south},{east} {north},{west} {north},{west} {south}))"


def made(
    rows: List[tuple],
    crs: str = UTM,
    kind: str = "MultiPolygon",
    fields: str = "field=Index_:string&field=NAME:string",
) -> Any:
    layer = core.QgsVectorLayer(f"{kind}?crs={crs}&{fields}", "made", "memory")
    for wkt, *values in rows:
        feature = core.QgsFeature(layer.fields())
        geometry = core.QgsGeometry.fromWkt(wkt) if wkt else core.QgsGeometry()
        feature.setGeometry(geometry)
        feature.setAttributes([*values, *[None] * (layer.fields().count() - len(values))])
        assert layer.dataProvider().addFeatures([feature])[0]
    layer.updateExtents()
    return layer


def kilometres(west: float, south: float, east: float, north: float) -> str:
    """Return a box in UTM zone 51, in km from a place on its central meridian at 50° N."""
    x, y = 500_000, 5_540_000
    return box(x + 1e3 * west, y + 1e3 * south, x + 1e3 * east, y + 1e3 * north)


CHINA = [(kilometres(0, -50, 40, 0), "J3", "a"), (kilometres(40, -50, 100, 0), "K1", "b")]
RUSSIA = [(kilometres(0, 0.1, 60, 50), "J3", "c"), (kilometres(60, 0, 100, 50), "γK1", "d")]


def compared(china: Any, russia: Any, **parameters: Any) -> Dict[str, Any]:
    return run("compareborder", CHINA=china, RUSSIA=russia, STRETCHES="memory:", **parameters)


def refusal(context: Any = None, **parameters: Any) -> str:
    import processing

    asked = {"STRETCHES": "memory:", **parameters}
    with pytest.raises(core.QgsProcessingException) as error:
        processing.run("cagsvsegei:compareborder", asked, feedback=Feedback(), context=context)
    return str(error.value)


def sample(name: str) -> str:
    return f"{SAMPLE / 'training_sheet.gpkg'}|layername={name}"


def of_sample(profile: str, layers: str = "geology", **parameters: Any) -> Dict[str, Any]:
    return run(
        "compareborder",
        CHINA=sample(f"china_{layers}"),
        RUSSIA=sample(f"russia_{layers}"),
        PROFILE=profile,
        STRETCHES="memory:",
        **parameters,
    )


@pytest.fixture(scope="module")
def sheet(provider: Any) -> Dict[str, Any]:
    return of_sample("geology_2500k", BORDER=sample("border"), MATRIX="memory:")


def answers(rows: List[Dict[str, Any]], profile: str) -> List[Conflict]:
    """Return the answer to every stretch by the place of the truth it stands at."""
    blocks = [float(row["from_km"]) for row in truth(profile)]
    return shown(({**row, "kind": "stretch"} for row in rows), blocks)


def test_the_fields_are_those_of_the_contract_in_their_order() -> None:
    output = compared(made(CHINA), made(RUSSIA))["STRETCHES"]
    assert output.fields().names() == CONTRACT
    assert output.crs().authid() == UTM


def test_every_stretch_says_who_faces_whom_where_and_how() -> None:
    rows = rows_of(compared(made(CHINA), made(RUSSIA))["STRETCHES"])
    assert [(row["china_index"], row["russia_index"]) for row in rows] == [
        ("J3", "J3"),
        ("K1", "J3"),
        ("K1", "γK1"),
    ]
    assert [round(row["length_km"]) for row in rows] == [40, 20, 40]
    assert [round(row["width_m"], -1) for row in rows] == [100, 100, 0]
    assert [row["verdict"] for row in rows][:2] == ["consistent", "mismatch"]
    assert rows[1]["codes"].split(";")[0] == "AGE-1"
    assert "J3, 161.5–143.1 Ma" in rows[1]["reason"]
    assert rows[0]["from_km"] == 0
    assert all(row["to_km"] == after["from_km"] for row, after in zip(rows, rows[1:]))


def test_the_numbers_are_the_sums_of_the_stretches() -> None:
    result = compared(made(CHINA), made(RUSSIA))
    rows = rows_of(result["STRETCHES"])
    assert result["BORDER_KM"] == pytest.approx(sum(row["length_km"] for row in rows))
    assert result["FACING_KM"] == pytest.approx(100, rel=0.01)
    assert result["CONFLICTS"] == sum(
        row["verdict"] in ("soft", "mismatch", "unread", "one_sided") for row in rows
    )


def test_lines_lie_between_the_fronts_and_are_as_long_as_they_say() -> None:
    layer = compared(made(CHINA), made(RUSSIA))["STRETCHES"]
    for feature in layer.getFeatures():
        assert feature.geometry().length() / 1000 == pytest.approx(feature["length_km"], rel=0.01)
        middle = feature.geometry().interpolate(1000).asPoint()
        assert abs(middle.y() - 5_540_050) <= 60


def test_sides_in_different_systems_give_the_same_kilometres() -> None:
    there = core.QgsCoordinateTransform(
        core.QgsCoordinateReferenceSystem(UTM),
        core.QgsCoordinateReferenceSystem(WGS),
        core.QgsCoordinateTransformContext(),
    )
    moved = []
    for wkt, *values in RUSSIA:
        geometry = core.QgsGeometry.fromWkt(wkt).densifyByDistance(1000)
        geometry.transform(there)
        moved.append((geometry.asWkt(12), *values))
    plain = rows_of(compared(made(CHINA), made(RUSSIA))["STRETCHES"])
    mixed = rows_of(compared(made(CHINA), made(moved, WGS))["STRETCHES"])
    for one, other in zip(plain, mixed):
        assert other["length_km"] == pytest.approx(one["length_km"], rel=0.002)
        assert (one["china_index"], one["verdict"]) == (other["china_index"], other["verdict"])


def test_long_edges_in_degrees_are_one_border_however_few_their_vertices() -> None:
    china = made([(box(100, 40, 110, 50), "J3")], WGS)
    russia = made([(box(100, 50, 105, 55), "J3"), (box(105, 50, 110, 55), "K1")], WGS)
    rows = rows_of(compared(china, russia)["STRETCHES"])
    assert [row["russia_index"] for row in rows] == ["J3", "K1"]
    # Ten degrees of the parallel of 50° N on WGS 84.
    assert sum(row["length_km"] for row in rows) == pytest.approx(717.0, rel=0.002)


def test_stretches_keep_their_ids_in_the_next_run() -> None:
    first = rows_of(compared(made(CHINA), made(RUSSIA))["STRETCHES"])
    again = rows_of(compared(made(CHINA), made(RUSSIA))["STRETCHES"])
    assert [row["stretch"] for row in first] == [row["stretch"] for row in again]
    assert len({row["stretch"] for row in first}) == len(first)


def test_flagged_polygons_keep_their_fields_and_tell_the_worst_verdict() -> None:
    result = compared(made(CHINA), made(RUSSIA), CHINA_FLAGGED="memory:", RUSSIA_FLAGGED="memory:")
    china = {row["Index_"]: row for row in rows_of(result["CHINA_FLAGGED"])}
    assert china["J3"]["verdict"] == "consistent"
    assert china["K1"]["verdict"] == "mismatch"
    assert china["K1"]["border_km"] == pytest.approx(60, rel=0.01)
    assert result["RUSSIA_FLAGGED"].fields().names()[:2] == ["Index_", "NAME"]


def test_texts_are_compared_as_they_were_meant_and_copied_as_they_stand() -> None:
    (spoilt,) = misread(["侏罗系上统花岗岩"], "gbk", "cp1251")
    russia = made([(kilometres(0, 0.1, 100, 50), "γJ3", "граниты")])
    china = made([(kilometres(0, -50, 100, 0), "J3", spoilt)])
    asked = {"CHINA_MEND_TEXTS": True, "CHINA_FLAGGED": "memory:"}
    (before,) = rows_of(compared(china, russia)["STRETCHES"])
    told = compared(china, russia, **asked)
    (after,) = rows_of(told["STRETCHES"])
    assert (before["verdict"], after["verdict"]) == ("mismatch", "consistent")
    assert rows_of(told["CHINA_FLAGGED"])[0]["NAME"] == spoilt


def test_the_matrix_has_kilometres_by_unit_the_youngest_first() -> None:
    result = compared(made(CHINA), made(RUSSIA), MATRIX="memory:")
    assert result["MATRIX"].fields().names() == ["china_index", "γK1", "J3"]
    rows = {row["china_index"]: row for row in rows_of(result["MATRIX"])}
    assert list(rows) == ["K1", "J3"]
    assert rows["K1"]["J3"] == pytest.approx(20, rel=0.01)
    assert rows["J3"]["γK1"] == 0


def test_an_agreed_legend_turns_mapped_pairs_into_agreed(tmp_path: Path) -> None:
    legend = tmp_path / "legend.csv"
    legend.write_text(
        "side,index,joint_code,relation\nchina,K1,JK,broad\nrussia,J3,JK,narrow\n", "utf-8"
    )
    result = compared(made(CHINA), made(RUSSIA), LEGEND=str(legend))
    rows = rows_of(result["STRETCHES"])
    assert [row["verdict"] for row in rows][1] == "agreed"
    assert result["AGREED_KM"] == pytest.approx(20, rel=0.01)


# The training sheet


def test_the_sheet_is_measured_on_its_border(sheet: Dict[str, Any]) -> None:
    assert sheet["BORDER_KM"] == pytest.approx(600, abs=1)


def test_the_sheet_has_the_planned_conflicts_and_no_others(sheet: Dict[str, Any]) -> None:
    rows = rows_of(sheet["STRETCHES"])
    assert answers(rows, "geology_2500k") == true_answers("geology_2500k")
    assert sheet["CONFLICTS"] == sum(
        row["expected_verdict"] not in ("agreed", "consistent") for row in truth("geology_2500k")
    )


def test_every_stretch_of_the_sheet_stands_where_it_is_planned(sheet: Dict[str, Any]) -> None:
    for found, planned in zip(rows_of(sheet["STRETCHES"]), truth("geology_2500k")):
        for end in ("from_km", "to_km"):
            assert found[end] == pytest.approx(float(planned[end]), abs=0.6)
        for side in ("china", "russia"):
            assert str(found[f"{side}_fid"] or "") == planned[f"{side}_fid"]
            assert (found[f"{side}_index"] or "") == planned[f"{side}_index"]


def test_the_sheet_tells_the_same_without_a_border_line() -> None:
    result = of_sample("geology_2500k")
    assert result["BORDER_KM"] == pytest.approx(600, rel=0.015)
    rows = rows_of(result["STRETCHES"])
    for row in truth("geology_2500k"):
        pair = [row["china_index"] or None, row["russia_index"] or None]
        if float(row["length_km"]) > 6:
            assert any([r["china_index"] or None, r["russia_index"] or None] == pair for r in rows)


@pytest.mark.parametrize(
    "profile, layers", [("quaternary_2500k", "geology"), ("tectonic_2500k", "domains")]
)
def test_the_sheet_has_what_is_planned_for_other_maps_and_nothing_else(
    profile: str, layers: str
) -> None:
    result = of_sample(profile, layers, BORDER=sample("border"))
    assert answers(rows_of(result["STRETCHES"]), profile) == true_answers(profile)


def test_with_the_agreed_legend_the_sheet_has_what_is_planned_and_nothing_else() -> None:
    legend = str(SAMPLE / "agreed_legend.csv")
    result = of_sample("geology_2500k", BORDER=sample("border"), LEGEND=legend)
    rows = rows_of(result["STRETCHES"])
    assert answers(rows, "geology_2500k") == true_answers("geology_2500k", legend=True)
    assert result["AGREED_KM"] > 30


# What it cannot take


def test_one_layer_for_both_sides_is_refused() -> None:
    assert "both sides" in refusal(CHINA=sample("china_geology"), RUSSIA=sample("china_geology"))


def test_an_empty_layer_is_refused_by_name() -> None:
    assert "no features" in refusal(CHINA=made([]), RUSSIA=made(RUSSIA))


def test_a_layer_without_a_system_is_refused_and_told_what_to_set() -> None:
    layer = made(CHINA)
    layer.setCrs(core.QgsCoordinateReferenceSystem())
    assert "no coordinate reference system" in refusal(CHINA=layer, RUSSIA=made(RUSSIA))


def test_lines_instead_of_polygons_are_refused() -> None:
    lines = made([("LINESTRING(0 0,1 1)", "J3")], kind="LineString")
    assert "has no polygons" in refusal(CHINA=lines, RUSSIA=made(RUSSIA))


def test_layers_that_never_meet_are_told_apart_with_what_to_check() -> None:
    far = made([(kilometres(0, 300, 60, 350), "J3", "c")])
    said = refusal(CHINA=made(CHINA), RUSSIA=far)
    assert "do not meet" in said and "2500 m" in said


def test_a_missing_field_is_named_with_those_there_are() -> None:
    said = refusal(CHINA=made(CHINA), RUSSIA=made(RUSSIA), CHINA_INDEX="QDUECC")
    assert "QDUECC" in said and "Index_" in said


def test_a_border_without_lines_is_refused() -> None:
    empty = made([("LINESTRING EMPTY",)], kind="LineString")
    assert "no line" in refusal(CHINA=made(CHINA), RUSSIA=made(RUSSIA), BORDER=empty)


def test_an_unknown_profile_is_refused_with_those_there_are() -> None:
    said = refusal(CHINA=made(CHINA), RUSSIA=made(RUSSIA), PROFILE="geology_1m")
    assert "geology_1m" in said and "great_altai_1000k" in said


def test_a_profile_of_the_project_is_known_by_its_id(tmp_path: Path) -> None:
    from qgis.core import QgsProcessingContext, QgsProject

    bundled = (SAMPLE.parent / "profiles" / "geology_2500k.csv").read_text("utf-8")
    own = tmp_path / "cags_vsegei" / "profiles"
    own.mkdir(parents=True)
    (own / "our_map.csv").write_text(
        bundled.replace("tolerance,tolerance_m,2500", "tolerance,tolerance_m,50"), "utf-8"
    )
    project = QgsProject()
    assert project.write(str(tmp_path / "joint.qgz"))
    context = QgsProcessingContext()
    context.setProject(project)
    said = refusal(context=context, CHINA=made(CHINA), RUSSIA=made(RUSSIA[:1]), PROFILE="our_map")
    assert "within 50 m" in said


def test_a_scale_of_the_other_side_is_refused() -> None:
    said = refusal(CHINA=made(CHINA), RUSSIA=made(RUSSIA), CHINA_SCALE="russia_gss")
    assert said


def test_null_empty_and_invalid_geometries_are_left_out_and_named() -> None:
    bow_tie = kilometres(40, -50, 60, -10).replace("POLYGON", "POLYGON")
    china = made(
        [
            *CHINA,
            (None, "T3", "null"),
            ("MULTIPOLYGON EMPTY", "T2", "empty"),
            (bow_tie, "T1", "inside"),
        ]
    )
    feedback = Feedback()
    result = run(
        "compareborder",
        feedback=feedback,
        CHINA=china,
        RUSSIA=made(RUSSIA),
        STRETCHES="memory:",
    )
    assert result["FACING_KM"] == pytest.approx(100, rel=0.01)
    (said,) = [each for each in feedback.warnings if "no usable geometry" in each]
    assert "ids 3, 4" in said and "Fix Geometries" in said


@pytest.mark.parametrize("kind, dress", [("MultiPolygonZ", "Z"), ("MultiPolygonM", "M")])
def test_heights_and_measures_change_nothing(kind: str, dress: str) -> None:
    rows = []
    for wkt, *values in CHINA:
        geometry = core.QgsGeometry.fromWkt(wkt)
        part = geometry.get()
        part.addZValue(7.0) if dress == "Z" else part.addMValue(7.0)
        rows.append((geometry.asWkt(), *values))
    found = rows_of(compared(made(rows, kind=kind), made(RUSSIA))["STRETCHES"])
    assert [round(row["length_km"]) for row in found] == [40, 20, 40]


def test_curved_polygons_face_along_their_arcs() -> None:
    arc = (
        "CURVEPOLYGON(COMPOUNDCURVE(CIRCULARSTRING(500000 5540000,520000 5545000,540000 5540000),"
        "(540000 5540000,540000 5500000,500000 5500000,500000 5540000)))"
    )
    outside = (
        "CURVEPOLYGON(COMPOUNDCURVE(CIRCULARSTRING(500000 5540000,520000 5545000,540000 5540000),"
        "(540000 5540000,540000 5580000,500000 5580000,500000 5540000)))"
    )
    china = made([(arc, "J3")], kind="CurvePolygon")
    russia = made([(outside, "J3")], kind="CurvePolygon")
    result = compared(china, russia)
    assert result["FACING_KM"] == pytest.approx(41.65, rel=0.01)


def test_an_index_that_is_null_or_damaged_is_unread_and_never_a_mismatch() -> None:
    china = made([(CHINA[0][0], None, None), (CHINA[1][0], "??J3", None)])
    rows = rows_of(compared(china, made(RUSSIA))["STRETCHES"])
    assert {row["verdict"] for row in rows} == {"unread"}
    assert all("SYM-2" in row["codes"] for row in rows)
    assert all(row["reason"] for row in rows)


def test_a_formula_or_markup_in_a_name_stays_text(tmp_path: Path) -> None:
    china = made([(CHINA[0][0], "J3", "=1+1"), (CHINA[1][0], "K1", "<b>x</b>")])
    target = tmp_path / "用户 Пользователь" / "out.gpkg"
    target.parent.mkdir()
    run(
        "compareborder",
        CHINA=china,
        RUSSIA=made(RUSSIA),
        STRETCHES=str(target),
        CHINA_FLAGGED="memory:",
    )
    written = core.QgsVectorLayer(str(target), "out")
    assert written.isValid() and written.featureCount() == 3


def test_a_stopped_run_leaves_no_file(tmp_path: Path) -> None:
    class Stopped(Feedback):
        def isCanceled(self) -> bool:  # noqa: N802
            return True

    target = tmp_path / "out.gpkg"
    with pytest.raises(core.QgsProcessingException):
        run(
            "compareborder",
            feedback=Stopped(),
            CHINA=made(CHINA),
            RUSSIA=made(RUSSIA),
            STRETCHES=str(target),
        )
    assert not target.exists()


def test_a_folder_that_does_not_exist_is_told_before_anything_runs(tmp_path: Path) -> None:
    said = refusal(
        CHINA=made(CHINA), RUSSIA=made(RUSSIA), STRETCHES=str(tmp_path / "no" / "out.gpkg")
    )
    assert "does not exist" in said


def test_a_ballpark_operation_gives_one_warning_for_the_layer() -> None:
    feedback = Feedback()
    moved = made(RUSSIA, "EPSG:28421")
    moved.setCrs(core.QgsCoordinateReferenceSystem("EPSG:2432"))
    china = made(CHINA)
    china.setCrs(core.QgsCoordinateReferenceSystem("EPSG:2432"))
    run(
        "compareborder",
        feedback=feedback,
        CHINA=china,
        RUSSIA=moved,
        STRETCHES="memory:",
    )


def test_invalid_polygons_at_the_border_are_named_and_do_not_shift_their_neighbours() -> None:
    bow_tie = (
        "POLYGON((500000 5500000,540000 5500000,540000 5540000,510000 5540000,520000 5520000,"
        "530000 5520000,500000 5540000,500000 5500000))"
    )
    spoilt = [(bow_tie, "J3", "a"), CHINA[1]]
    feedback = Feedback()
    layers = {"CHINA": made(spoilt), "RUSSIA": made(RUSSIA)}
    rows = rows_of(run("compareborder", feedback, **layers, STRETCHES="memory:")["STRETCHES"])
    assert any("invalid" in said and "ids 1" in said for said in feedback.warnings)
    sound = rows_of(compared(made(CHINA), made(RUSSIA))["STRETCHES"])
    assert rows[-1]["length_km"] == pytest.approx(sound[-1]["length_km"], rel=0.005)
