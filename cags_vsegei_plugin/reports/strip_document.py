"""The unrolled border on a page: SVG, PDF or PNG with title, scale bar and legend."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Callable, Dict, NamedTuple, Sequence

from qgis.PyQt.QtCore import QLineF, QMarginsF, QPointF, QRectF, QSize, QSizeF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QImage, QPageSize, QPainter, QPdfWriter
from qgis.PyQt.QtSvg import QSvgGenerator
from qgis.PyQt.QtWidgets import QApplication

from cags_vsegei_plugin.compat import flag_number
from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.layers.whole_file import write_whole
from cags_vsegei_plugin.reports.strip_layout import Style, Window, round_step, rows_in
from cags_vsegei_plugin.reports.strip_legend import legend_height, paint_legend
from cags_vsegei_plugin.reports.strip_painting import (
    Picture,
    names_width,
    paint_names,
    paint_strip,
)
from cags_vsegei_plugin.sentences import sentence
from cags_vsegei_plugin.translation import locale, tr

_PAGE = QSizeF(420.0, 297.0)
# The page is painted in these pixels, whatever the format.
_WIDTH, _HEIGHT = 1680, 1188
_SHARPNESS = 2
_DPI = 300
_MARGIN, _GAP = 36.0, 14.0
_LETTERS, _TITLE_LETTERS = 12, 20
_MOST_ROWS = 6
_MOST_NOTES = 8
# A stretch of middle length shall be so many pixels wide.
_READABLE = 24.0
_MOST_LINES = 22
_SCALE_BAR_PIXELS = 160.0


class Document(NamedTuple):
    """What stands on the page.

    `subtitle` says which layers and which map, `notes` what must be known of the comparison.
    """

    picture: Picture
    title: str
    subtitle: str = ""
    notes: Sequence[str] = ()


def write_strip(path: Path, document: Document) -> None:
    """Write the whole border as .svg, .pdf or .png, in as many rows as make it readable.

    The file appears complete or not at all. Raises UserError for other formats and where it cannot
    be written.
    """
    write = _WRITERS.get(path.suffix.lower())
    if write is None:
        raise UserError(
            sentence(
                "{path} is neither SVG, PDF nor PNG. Choose a file name that ends in .svg, .pdf"
                " or .png.",
                path=path,
            )
        )
    write_whole(path, lambda unfinished: write(unfinished, document))


def paint_page(painter: QPainter, document: Document) -> None:
    """Paint the page into a square of 1680 × 1188."""
    style = _print_style()
    page = QRectF(_MARGIN, _MARGIN, _WIDTH - 2 * _MARGIN, _HEIGHT - 2 * _MARGIN)
    painter.fillRect(QRectF(0, 0, _WIDTH, _HEIGHT), style.background)
    top = _paint_title(painter, page, document, style)
    bottom = page.bottom() - legend_height(document.picture, page.width(), style)
    gutter = names_width(style)
    area = QRectF(page.left() + gutter, top, page.width() - gutter, bottom - top - _GAP)
    km_per_pixel = _paint_rows(painter, area, page.left(), document.picture, style)
    legend = QRectF(page.left(), bottom, page.width(), page.bottom() - bottom)
    paint_legend(painter, legend, document.picture, style)
    _paint_scale_bar(painter, page, km_per_pixel, style)


def _print_style() -> Style:
    font = QFont(QApplication.font())
    font.setPixelSize(_LETTERS)
    black, white = QColor("black"), QColor("white")
    return Style(white, black, QColor("#888888"), black, font, True, _SHARPNESS)


def _paint_title(painter: QPainter, page: QRectF, document: Document, style: Style) -> float:
    font = QFont(style.font)
    font.setPixelSize(_TITLE_LETTERS)
    font.setBold(True)
    painter.setPen(style.text)
    painter.setFont(font)
    painter.drawText(QPointF(page.left(), page.top() + _TITLE_LETTERS), document.title)
    painter.setFont(style.font)
    below = page.top() + _TITLE_LETTERS + 1.6 * _LETTERS
    painter.drawText(QPointF(page.left(), below), document.subtitle)
    return _paint_notes(painter, page, below + 0.5 * _LETTERS, document.notes) + _GAP


def _paint_notes(painter: QPainter, page: QRectF, top: float, notes: Sequence[str]) -> float:
    """Paint notes one below another, each as wide as the page; return where they end."""
    flags = flag_number(Qt.TextFlag.TextWordWrap)
    for note in notes[:_MOST_NOTES]:
        room = QRectF(page.left(), top, page.width(), page.height())
        top = painter.drawText(room, flags, note).bottom()
    return top


def _paint_rows(
    painter: QPainter, area: QRectF, left: float, picture: Picture, style: Style
) -> float:
    """Paint the border in rows of equal length; return how many km a pixel is."""
    count = _row_count(picture, area.width())
    strip = picture.strip
    span = (strip.to_km - strip.from_km) / count
    most = _MOST_LINES * style.line_height
    height = min(most, (area.height() - _GAP * (count - 1)) / count)
    for number in range(count):
        top = area.top() + number * (height + _GAP)
        place = QRectF(area.left(), top, area.width(), height)
        rows = rows_in(place, style.line_height, bool(picture.crossings), bool(picture.statuses))
        window = Window(strip.from_km + number * span, span / area.width())
        paint_strip(painter, rows, picture, window, style)
        paint_names(painter, rows, left, style)
    return span / area.width()


def _row_count(picture: Picture, width: float) -> int:
    pieces = picture.strip.pieces
    if not len(pieces):
        return 1
    lengths = sorted((pieces.stop - pieces.start).tolist())
    middle = max(lengths[len(lengths) // 2], 1e-6)
    whole = picture.strip.to_km - picture.strip.from_km
    return int(min(_MOST_ROWS, max(1, math.ceil(whole / middle * _READABLE / width))))


def _paint_scale_bar(painter: QPainter, page: QRectF, km_per_pixel: float, style: Style) -> None:
    km = round_step(_SCALE_BAR_PIXELS * km_per_pixel)
    width = km / km_per_pixel
    left, y = page.right() - width, page.top() + _TITLE_LETTERS
    painter.setPen(style.text)
    painter.setFont(style.font)
    for start, stop in (((left, y), (left + width, y)), ((left, y - 5), (left, y))):
        painter.drawLine(QLineF(*start, *stop))
    painter.drawLine(QLineF(left + width, y - 5, left + width, y))
    words = tr("{km} km", km=locale().toString(float(km), "g", 6))
    painter.drawText(QPointF(left + (width - style.width(words)) / 2, y - 6), words)


def _write_svg(path: Path, document: Document) -> None:
    generator = QSvgGenerator()
    generator.setFileName(str(path))
    generator.setSize(QSize(_WIDTH, _HEIGHT))
    generator.setViewBox(QRectF(0, 0, _WIDTH, _HEIGHT))
    generator.setTitle(document.title)
    _paint(generator, document, 1.0)


def _write_pdf(path: Path, document: Document) -> None:
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(_PAGE, QPageSize.Unit.Millimeter))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(_DPI)
    writer.setTitle(document.title)
    _paint(writer, document, writer.width() / _WIDTH)


def _write_png(path: Path, document: Document) -> None:
    image = QImage(_WIDTH * _SHARPNESS, _HEIGHT * _SHARPNESS, QImage.Format.Format_RGB32)
    _paint(image, document, _SHARPNESS)
    if not image.save(str(path), "PNG"):
        raise OSError(f"no picture could be written to {path}")


def _paint(device: object, document: Document, scale: float) -> None:
    painter = QPainter()
    if not painter.begin(device):
        raise OSError("the file cannot be opened for writing")
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
    painter.scale(scale, scale)
    paint_page(painter, document)
    painter.end()


_WRITERS: Dict[str, Callable[[Path, Document], None]] = {
    ".svg": _write_svg,
    ".pdf": _write_pdf,
    ".png": _write_png,
}
