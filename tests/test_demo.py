"""The demo, run as `make demo` runs it: a process of its own that ends well."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

ROOT = Path(__file__).resolve().parent.parent
LAYERS = {"stretches", "china", "russia"}

pytestmark = pytest.mark.usefixtures("qgis_app")


class Demo(NamedTuple):
    folder: Path
    said: str
    errors: str
    status: int


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    folder = tmp_path_factory.mktemp("demo") / "用户 Пользователь"
    folder.mkdir()
    command = [sys.executable, str(ROOT / ".ci" / "demo"), str(folder)]
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    ran = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8")
    return Demo(folder, ran.stdout, ran.stderr, ran.returncode)


def test_it_ends_without_a_crash_or_a_word_of_trouble(demo: Demo) -> None:
    assert demo.status == 0, demo.errors
    assert "Traceback" not in demo.errors
    assert "Warning" not in demo.errors


def test_it_prints_kilometres_by_verdict_and_the_worst_conflicts(demo: Demo) -> None:
    assert any(line.startswith("mismatch ") for line in demo.said.splitlines())
    (total,) = re.findall(r"([\d.]+)  100\.0", demo.said)
    assert float(total) == pytest.approx(600, abs=0.5)
    assert "AGE-1" in demo.said


def test_the_geopackage_holds_stretches_and_the_polygons_of_both_sides(demo: Demo) -> None:
    for name in LAYERS:
        path = demo.folder / "comparison.gpkg"
        layer = core.QgsVectorLayer(f"{path}|layername={name}", name, "ogr")
        assert layer.isValid()
        assert layer.featureCount() > 50


def test_the_project_opens_styled_after_the_folder_was_moved(demo: Demo, tmp_path: Path) -> None:
    moved = tmp_path / "elsewhere"
    moved.mkdir()
    for path in demo.folder.iterdir():
        (moved / path.name).write_bytes(path.read_bytes())
    project = core.QgsProject()
    assert project.read(str(moved / "demo.qgz"))
    layers = list(project.mapLayers().values())
    assert len(layers) == 5
    for layer in layers:
        assert layer.isValid()
        assert layer.source().startswith(str(moved))
        assert layer.renderer().type() == "categorizedSymbol"


def test_the_picture_shows_a_map_in_many_colours(demo: Demo) -> None:
    from qgis.PyQt.QtGui import QImage

    picture = QImage(str(demo.folder / "map.png"))
    steps = range(0, picture.width(), 20), range(0, picture.height(), 20)
    colours = {picture.pixel(x, y) for x in steps[0] for y in steps[1]}
    assert len(colours) > 30
