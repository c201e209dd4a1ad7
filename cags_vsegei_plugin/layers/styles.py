"""How results look on the map; colours, widths and dashes stand in `resources/styles/`."""

from __future__ import annotations

from typing import Any, Iterable, List, Mapping, NamedTuple, Optional, Sequence

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsRendererCategory,
    QgsSimpleFillSymbolLayer,
    QgsSimpleLineSymbolLayer,
    QgsSymbol,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from cags_vsegei_plugin.geology import catalogue
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge, Row
from cags_vsegei_plugin.translation import language, tr

_PEN_STYLES = {
    "solid": Qt.PenStyle.SolidLine,
    "dash": Qt.PenStyle.DashLine,
    "dot": Qt.PenStyle.DotLine,
    "dash dot": Qt.PenStyle.DashDotLine,
}
_CASING_MM = 0.7
_CASING = QColor(255, 255, 255, 170)
_FLAG_MM = 0.3
_CONTACT = QColor(70, 70, 70)
_CONTACT_MM = 0.1
_NOTHING = QColor(150, 150, 150)
_OTHER_VALUES = ""
_NO_FEATURE = "\x1f"


class StyleEntry(NamedTuple):
    """One entry of a layer's legend: the value of the field, its label, its colour #rrggbb.

    Several values of the field may share an entry: then `value` is a list.
    """

    value: Any
    label: str
    colour: str


class Stored(NamedTuple):
    """A field of a source, and which of its values stand for each joint code."""

    field: str
    values: Mapping[str, Sequence[Any]]

    def of(self, code: str) -> List[Any]:
        """Return the values of a joint code; where there are none a value that no feature has."""
        return list(self.values.get(code, ())) or [f"{_NO_FEATURE}{code}"]


def style_stretches(layer: QgsVectorLayer, knowledge: Knowledge = BUNDLED) -> None:
    """Style stretches by verdict: colour, width and dash, the worst drawn on top."""
    categories = [
        QgsRendererCategory(row["verdict"], _stretch_symbol(row), _title(row["verdict"], knowledge))
        for row in _verdict_rows(knowledge)
    ]
    renderer = QgsCategorizedSymbolRenderer("verdict", categories)
    renderer.setUsingSymbolLevels(True)
    layer.setRenderer(renderer)
    layer.setMapTipTemplate(_map_tip("verdict", "china_index", "russia_index", "reason"))
    layer.triggerRepaint()


def style_flagged(layer: QgsVectorLayer, knowledge: Knowledge = BUNDLED) -> None:
    """Outline the polygons at the border by their worst verdict; what must be solved is tinted."""
    categories = [
        QgsRendererCategory(row["verdict"], _flag_symbol(row), _title(row["verdict"], knowledge))
        for row in _verdict_rows(knowledge)
    ]
    layer.setRenderer(QgsCategorizedSymbolRenderer("verdict", categories))
    layer.triggerRepaint()


def style_units(layer: QgsVectorLayer, index_field: str, entries: Sequence[StyleEntry]) -> None:
    """Style a side's polygons by unit, in the order given; what has no entry is hatched."""
    _categorise(layer, index_field, entries, tr("no index"))


def style_joint(
    layer: QgsVectorLayer,
    entries: Sequence[StyleEntry],
    kept: Iterable[str] = (),
    stored: Optional[Stored] = None,
) -> None:
    """Style a layer by `joint_code` in the colours of the joint legend, in the order given.

    `kept` are own indices that stand in `joint_code` because nothing maps them. `stored` names the
    field of a layer that computes `joint_code`, and its values under each: drawn by these it is
    as quick as its source.
    """
    unmapped = [
        StyleEntry(index, tr("{index} (not in the agreed legend)", index=index), "#e6e6e6")
        for index in kept
    ]
    told = [*entries, *unmapped]
    if stored is None or not stored.values:
        _categorise(layer, "joint_code", told, tr("no joint unit"))
        return
    of_source = [entry._replace(value=stored.of(str(entry.value))) for entry in told]
    _categorise(layer, stored.field, of_source, tr("no joint unit"))


def verdict_colour(verdict: str, knowledge: Knowledge = BUNDLED) -> QColor:
    """Return the colour of a verdict, grey for an unknown one."""
    colours = {row["verdict"]: row["colour"] for row in _verdict_rows(knowledge)}
    return QColor(colours.get(verdict, _NOTHING.name()))


def verdict_dash(verdict: str, knowledge: Knowledge = BUNDLED) -> str:
    """Return how the line of a verdict is drawn: solid, dash, dot or dash dot."""
    dashes = {row["verdict"]: row["dash"] for row in _verdict_rows(knowledge)}
    return dashes.get(verdict, "solid")


def severity_colour(severity: int, knowledge: Knowledge = BUNDLED) -> QColor:
    """Return the colour of a severity, 1 critical to 4 cosmetic."""
    rows = knowledge.table("styles/severities.csv", ("severity",))
    colours = {row["severity"]: row["colour"] for row in rows}
    return QColor(colours.get(str(severity), _NOTHING.name()))


def _verdict_rows(knowledge: Knowledge) -> List[Row]:
    rows = knowledge.table("styles/verdicts.csv", ("verdict",))
    return sorted(rows, key=lambda row: int(row["order"]))


def _title(verdict: str, knowledge: Knowledge) -> str:
    known = catalogue.verdicts(knowledge).get(verdict)
    return known.words.title(language()) if known else verdict


def _stretch_symbol(row: Row) -> QgsLineSymbol:
    width, order = float(row["width"]), int(row["order"])
    casing = QgsSimpleLineSymbolLayer(_CASING, width + _CASING_MM)
    line = QgsSimpleLineSymbolLayer(QColor(row["colour"]), width, _PEN_STYLES[row["dash"]])
    for part in (casing, line):
        part.setPenCapStyle(Qt.PenCapStyle.FlatCap)
    casing.setRenderingPass(0)
    line.setRenderingPass(order)
    # A symbol made from a list of layers does not own them: each is handed over by itself.
    symbol = QgsLineSymbol()
    symbol.changeSymbolLayer(0, casing)
    symbol.appendSymbolLayer(line)
    return symbol


def _flag_symbol(row: Row) -> QgsFillSymbol:
    fill = QColor(row["colour"])
    fill.setAlphaF(float(row["fill_opacity"]))
    symbol = QgsFillSymbol()
    symbol.changeSymbolLayer(0, _fill(fill, QColor(row["colour"]), _FLAG_MM))
    return symbol


def _fill(colour: QColor, line: QColor, width_mm: float) -> QgsSimpleFillSymbolLayer:
    layer = QgsSimpleFillSymbolLayer(colour)
    layer.setStrokeColor(line)
    layer.setStrokeWidth(width_mm)
    return layer


def _categorise(
    layer: QgsVectorLayer, field: str, entries: Sequence[StyleEntry], others: str
) -> None:
    if not layer.isSpatial():
        return
    categories = [
        QgsRendererCategory(entry.value, _unit_symbol(layer, QColor(entry.colour)), entry.label)
        for entry in entries
    ]
    hatched = _unit_symbol(layer, _NOTHING, Qt.BrushStyle.BDiagPattern)
    categories.append(QgsRendererCategory(_OTHER_VALUES, hatched, others))
    layer.setRenderer(QgsCategorizedSymbolRenderer(field, categories))
    layer.triggerRepaint()


def _unit_symbol(layer: Any, colour: QColor, brush: Optional[Qt.BrushStyle] = None) -> QgsSymbol:
    symbol = QgsSymbol.defaultSymbol(layer.geometryType())
    if isinstance(symbol, QgsFillSymbol):
        fill = _fill(colour, _CONTACT, _CONTACT_MM)
        if brush is not None:
            fill.setBrushStyle(brush)
        symbol.changeSymbolLayer(0, fill)
    symbol.setColor(colour)
    return symbol


def _map_tip(*fields: str) -> str:
    """Return a map tip of fields; a name with HTML in it is shown as it is written."""
    escaped = "replace(coalesce({field}, ''), map('&', '&amp;', '<', '&lt;', '>', '&gt;'))"
    parts = (escaped.format(field=f'"{field}"') for field in fields)
    return "<br>".join(f"[% {part} %]" for part in parts)
