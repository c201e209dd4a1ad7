"""The strip on paper: whole, in three formats, or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.workflow.test_border_strip import COLOURS, ROWS


@pytest.fixture
def document(qgis_app: Any) -> Any:
    from cags_vsegei_plugin.reports.strip_document import Document
    from cags_vsegei_plugin.reports.strip_painting import Picture
    from cags_vsegei_plugin.workflow.border_strip import Crossing, Status, border_strip

    statuses = {"b": Status("agreed by both", "#00aa00", True)}
    strip = border_strip(ROWS, COLOURS, [6.0]).told(statuses)
    return Document(Picture(strip, statuses, [Crossing(3.0, "fault")]), "Граница 边界", "Map")


def test_svg_has_the_title_the_scale_bar_and_the_legend_as_letters(
    document: Any, tmp_path: Path
) -> None:
    from cags_vsegei_plugin.reports.strip_document import write_strip

    path = tmp_path / "用户" / "полоса.svg"
    path.parent.mkdir()
    write_strip(path, document)
    text = path.read_text(encoding="utf-8")
    for words in ("Граница 边界", " km<", "mismatch", "fault at the border", "agreed by both"):
        assert words in text
    assert "#00ff00" in text, "the colour of the Chinese unit"


def test_pdf_and_png_are_what_their_names_say(document: Any, tmp_path: Path) -> None:
    from qgis.PyQt.QtGui import QImage

    from cags_vsegei_plugin.reports.strip_document import write_strip

    write_strip(tmp_path / "strip.pdf", document)
    write_strip(tmp_path / "strip.png", document)
    assert (tmp_path / "strip.pdf").read_bytes().startswith(b"%PDF")
    image = QImage(str(tmp_path / "strip.png"))
    assert image.width() > 3000
    seen = {image.pixelColor(x, image.height() // 6).name() for x in range(0, image.width(), 20)}
    assert {"#00ff00", "#ffffff"} <= seen


@pytest.mark.parametrize("name", ["strip.doc", "missing/strip.svg"])
def test_what_cannot_be_written_is_a_sentence_and_leaves_nothing(
    document: Any, tmp_path: Path, name: str
) -> None:
    from cags_vsegei_plugin.errors import UserError
    from cags_vsegei_plugin.reports.strip_document import write_strip

    with pytest.raises(UserError) as told:
        write_strip(tmp_path / name, document)
    assert name.split("/")[-1] in str(told.value.said)
    assert list(tmp_path.iterdir()) == []


def test_the_matrix_is_written_as_numbers_and_never_as_a_formula(
    qgis_app: Any, tmp_path: Path
) -> None:
    from qgis.core import QgsVectorLayer

    from cags_vsegei_plugin.reports.matrix_file import write_matrix
    from cags_vsegei_plugin.workflow.unit_matrix import unit_matrix
    from tests.workflow.test_unit_matrix import ROWS as UNITS

    dangerous = UNITS[0]._replace(china_index="=1+1", russia_index="->J")
    for name in ("matrix.csv", "matrix.xlsx"):
        write_matrix(tmp_path / name, unit_matrix([dangerous, *UNITS]))
        layer = QgsVectorLayer(str(tmp_path / name), name, "ogr")
        names = [feature.attributes()[0] for feature in layer.getFeatures()]
        assert "'=1+1" in names and "=1+1" not in names
        assert "'->J" in layer.fields().names()
        total = sum(float(v or 0) for f in layer.getFeatures() for v in f.attributes()[1:])
        assert total == pytest.approx(12.5)
