"""A map becomes a picture without a window."""

from __future__ import annotations

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.layers.styles import style_flagged, verdict_colour
from cags_vsegei_plugin.reports.map_image import render_map
from tests.processing.layers import layer

pytestmark = pytest.mark.usefixtures("qgis_app")


def square():
    made = layer(["verdict:string"], [["mismatch"]])
    style_flagged(made)
    return made


def test_the_picture_shows_the_styled_polygon_on_white(tmp_path):
    from qgis.PyQt.QtGui import QImage

    made = square()
    path = tmp_path / "карта 地图.png"
    render_map([made], made.extent(), made.crs(), path, (200, 200))
    image = QImage(str(path))
    assert (image.width(), image.height()) == (200, 200)
    assert image.pixelColor(1, 1).name() == "#ffffff"
    middle, mismatch = image.pixelColor(100, 100), verdict_colour("mismatch")
    assert middle.red() > middle.blue()
    assert abs(middle.hue() - mismatch.hue()) < 15


def test_a_missing_folder_gets_a_sentence(tmp_path):
    made = square()
    with pytest.raises(UserError, match="cannot be written"):
        render_map([made], made.extent(), made.crs(), tmp_path / "nowhere" / "a.png", (50, 50))
