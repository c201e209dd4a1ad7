"""A person's corrections win in every algorithm that reads units."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.geology.corrections import Corrections
from cags_vsegei_plugin.layers.correction_file import correction_path, write_corrections
from tests.processing.layers import Feedback, layer, rows_of, run

pytestmark = pytest.mark.usefixtures("provider")

FIELDS = ["Index_:string"]
WEST = "Polygon((119.8 50, 120 50, 120 50.2, 119.8 50.2, 119.8 50))"
EAST = "Polygon((120 50, 120.2 50, 120.2 50.2, 120 50.2, 120 50))"


def row(**cells: str) -> dict:
    return {"side": "russia", "corrected_by": "Иванов", "corrected_on": "2026-05-01", **cells}


def write(path: Path, *rows: dict) -> str:
    write_corrections(path, Corrections.from_rows(rows))
    return str(path)


@pytest.fixture
def context(tmp_path: Path) -> Any:
    """A context of a saved project."""
    project = core.QgsProject()
    assert project.write(str(tmp_path / "joint.qgz"))
    context = core.QgsProcessingContext()
    context.setProject(project)
    context.project_of_the_test = project
    return context


def read(context: Any = None, **parameters: Any) -> dict:
    import processing

    asked = {"INPUT": layer(FIELDS, [["??J3"]]), "SIDE": "russia", "OUTPUT": "TEMPORARY_OUTPUT"}
    told = processing.run(
        "cagsvsegei:readlegend", {**asked, **parameters}, context=context, feedback=Feedback()
    )
    output = told["OUTPUT"]
    if isinstance(output, str):
        output = context.takeResultLayer(output)
    return rows_of(output)[0]


def test_the_corrections_of_the_project_win_and_say_so_run_after_run(context: Any) -> None:
    assert read(context)["confidence"] < 1.0
    write(
        correction_path(context.project()),
        row(index="??J3", kind="intrusive", age_from="J3", rocks="granite"),
    )
    for _ in range(2):
        told = read(context)
        assert (told["kind"], told["base_ma"], told["confidence"]) == ("intrusive", 161.5, 1.0)
        assert told["lithology"] == "granite"
        assert told["repairs"].endswith("Corrected by Иванов on 2026-05-01.")


def test_a_given_table_stands_in_place_of_the_projects_own(context: Any, tmp_path: Path) -> None:
    write(correction_path(context.project()), row(index="??J3", kind="intrusive"))
    given = write(tmp_path / "other.csv", row(index="??J3", kind="dyke"))
    assert read(context, CORRECTIONS=given)["kind"] == "dyke"


def test_a_damaged_table_stops_the_run_with_its_sentence(context: Any) -> None:
    path = correction_path(context.project())
    path.parent.mkdir()
    path.write_bytes(b"side,index\nrussia,\xff\xfe")
    with pytest.raises(core.QgsProcessingException, match="cannot be read as a table"):
        read(context)


def test_a_table_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(core.QgsProcessingException, match="There is no file"):
        read(CORRECTIONS=str(tmp_path / "nowhere.csv"))


def test_a_comparison_takes_the_corrections_of_each_side(tmp_path: Path) -> None:
    china = layer(FIELDS, [["K1"]], wkt=WEST, name="china")
    russia = layer(FIELDS, [["AR"]], wkt=EAST, name="russia")
    asked = {"CHINA": china, "RUSSIA": russia, "STRETCHES": "TEMPORARY_OUTPUT"}
    (before,) = rows_of(run("compareborder", **asked)["STRETCHES"])
    assert before["verdict"] == "mismatch"
    given = write(tmp_path / "fixed.csv", row(index="AR", age_from="K1", age_to="K1"))
    (after,) = rows_of(run("compareborder", **asked, CORRECTIONS=given)["STRETCHES"])
    assert (after["verdict"], after["russia_base_ma"]) == ("consistent", 143.1)


def test_a_correction_of_another_layer_changes_nothing(tmp_path: Path) -> None:
    given = write(
        tmp_path / "fixed.csv",
        row(index="??J3", layer="other", kind="dyke"),
        row(index="??J3", layer="sheet", kind="intrusive"),
    )
    assert read(CORRECTIONS=given)["kind"] == "intrusive"
    write(tmp_path / "fixed.csv", row(index="??J3", layer="other", kind="dyke"))
    assert read(CORRECTIONS=given)["kind"] == "unread"
