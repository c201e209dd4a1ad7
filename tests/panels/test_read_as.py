"""A layer in a wrong encoding is read in the right one with one click beside the warning."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Iterator

import pytest

from tests.panels.conftest import square

LANGUAGE_AT = 29
ANSI = 87
NAMES = ("Юрская система, средний отдел", "Чадобецкая свита")


@pytest.fixture
def side(project: Any) -> Iterator[Any]:
    from cags_vsegei_plugin.panels.side_inputs import SideInputs

    side = SideInputs("russia")
    yield side
    side.deleteLater()


def misread_layer(folder: Path) -> Any:
    """Write a shapefile in windows-1251 whose header says ANSI, which no reader understands."""
    from osgeo import gdal, ogr
    from qgis.core import QgsVectorLayer

    path = folder / "sheet.shp"
    # QGIS empties this setting for its own shapefiles, and then GDAL writes UTF-8.
    set_before = gdal.GetConfigOption("SHAPE_ENCODING")
    gdal.SetConfigOption("SHAPE_ENCODING", "CP1251")
    file = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(str(path))
    layer = file.CreateLayer("sheet", None, ogr.wkbPolygon, options=["ENCODING=CP1251"])
    for name in ("Index_", "NAME"):
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    for number, text in enumerate(NAMES):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt(square(number * 1000, 0)))
        feature["Index_"], feature["NAME"] = f"J{number + 1}", text
        layer.CreateFeature(feature)
        feature = None
    layer = file = None
    gdal.SetConfigOption("SHAPE_ENCODING", set_before)
    path.with_suffix(".cpg").unlink()
    dbf = bytearray(path.with_suffix(".dbf").read_bytes())
    dbf[LANGUAGE_AT] = ANSI
    path.with_suffix(".dbf").write_bytes(dbf)
    return QgsVectorLayer(str(path), "sheet", "ogr")


def notice_for(side: Any) -> Any:
    from qgis.core import QgsCoordinateReferenceSystem

    from cags_vsegei_plugin.panels.side_notice import Beside, notice_of

    side.layer().setCrs(QgsCoordinateReferenceSystem("EPSG:32652"))
    return notice_of(side.layer(), side.fields(), side.side, Beside())


def test_the_right_encoding_is_offered_and_read_with_one_click(
    side: Any, project: Any, tmp_path: Path
) -> None:
    from qgis.PyQt.QtWidgets import QPushButton

    layer = misread_layer(tmp_path)
    project.addMapLayer(layer)
    side.choose_layer(layer)
    notice = notice_for(side)
    assert "wrong encoding" in notice.warnings and notice.encoding == "windows-1251"
    side.show_notice(notice)
    button = side.findChild(QPushButton, "read_as")
    assert not button.isHidden() and button.text() == "Read as windows-1251"
    told = []
    side.changed.connect(lambda: told.append(True))
    button.click()
    assert [feature["NAME"] for feature in layer.getFeatures()] == list(NAMES)
    assert told and side.fields().name == "NAME"
    side.show_notice(notice_for(side))
    assert button.isHidden() and side.notice.words().count("encoding") == 0


def test_a_layer_that_reads_well_has_no_button(side: Any) -> None:
    from qgis.PyQt.QtWidgets import QPushButton

    from cags_vsegei_plugin.panels.side_notice import Notice

    side.show_notice(Notice("EPSG:32652"))
    assert side.findChild(QPushButton, "read_as").isHidden()


def spoilt_layer() -> Any:
    from tests.panels.conftest import memory_layer

    meant = "Чадобецкая свита".encode("cp1251").decode("latin-1")
    uri = "Polygon?crs=EPSG:32652&field=Index_:string&field=NAME:string"
    return memory_layer(uri, "Saved", [(square(0, 0), "K1", meant)])


def test_texts_saved_after_a_wrong_reading_are_read_as_meant_with_one_click(
    side: Any, project: Any
) -> None:
    from qgis.PyQt.QtWidgets import QPushButton

    from cags_vsegei_plugin.panels.side_notice import Beside, notice_of

    layer = spoilt_layer()
    project.addMapLayer(layer)
    side.choose_layer(layer)
    side.show_notice(notice_of(layer, side.fields(), "russia", Beside()))
    assert "was “Чадобецкая свита”" in side.notice.words()
    button = side.findChild(QPushButton, "read_as_meant")
    assert not button.isHidden() and "RUSSIA_MEND_TEXTS" in side.parameters()
    assert side.parameters()["RUSSIA_MEND_TEXTS"] is None
    button.click()
    assert side.parameters()["RUSSIA_MEND_TEXTS"] is True
    side.show_notice(notice_of(layer, side.fields(), "russia", Beside()))
    assert "are read as they were meant" in side.notice.words()
    button.click()
    assert side.parameters()["RUSSIA_MEND_TEXTS"] is None


def test_the_units_window_reads_texts_as_meant_too(project: Any) -> None:
    from qgis.PyQt.QtWidgets import QPushButton

    from cags_vsegei_plugin.panels.units_inputs import Known
    from cags_vsegei_plugin.panels.units_window import UnitsWindow
    from tests.panels.test_comparison_run import wait_for
    from tests.panels.test_units_window import close

    layer = spoilt_layer()
    project.addMapLayer(layer)
    window = UnitsWindow(project)
    window.show_layer(layer, Known("russia"))
    wait_for(lambda: not window.reading.is_running and window.body.units.model.rowCount(), 20)
    assert "Чадобецкая" not in window.body.units.model.row(0).reading.unit_name
    window.findChild(QPushButton, "read_as_meant").click()
    wait_for(lambda: not window.reading.is_running and window.body.units.model.rowCount(), 20)
    assert "чадобецкая" in window.body.units.model.row(0).reading.unit_name.lower()
    close(window)


def test_a_text_file_saved_spoilt_is_not_offered_a_further_wrong_encoding(
    project: Any, tmp_path: Path
) -> None:
    from qgis.core import QgsVectorLayer

    from cags_vsegei_plugin.layers.fields import DetectedFields
    from cags_vsegei_plugin.panels.side_notice import MendingState, texts_notice

    spoilt = "Юрская система, верхний отдел".encode("cp1251").decode("latin-1")
    (tmp_path / "sheet.csv").write_text(f'Index_,NAME\nJ3,"{spoilt}"\n', encoding="utf-8")
    layer = QgsVectorLayer(str(tmp_path / "sheet.csv"), "sheet", "ogr")
    notice = texts_notice(layer, DetectedFields("Index_", "NAME"), "russia")
    assert (notice.encoding, notice.mending) == ("", MendingState.OFFERED)
