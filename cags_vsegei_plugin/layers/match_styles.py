"""How matched lines and points look; colours, shapes and words stand in `styles/junctions.csv`."""

from __future__ import annotations

from typing import Iterable

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsMarkerSymbol,
    QgsRendererCategory,
    QgsVectorLayer,
)

from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge, Row
from cags_vsegei_plugin.sentences import Term
from cags_vsegei_plugin.translation import language

_LINES = ("continued", "changes_type", "opposite_sense", "ends")
_POINTS = ("duplicate", "same_place", "china_only", "russia_only")


def style_junctions(layer: QgsVectorLayer, knowledge: Knowledge = BUNDLED) -> None:
    """Style junctions of lines by their result."""
    _style(layer, _LINES, knowledge)


def style_pairs(layer: QgsVectorLayer, knowledge: Knowledge = BUNDLED) -> None:
    """Style pairs of points by their result."""
    _style(layer, _POINTS, knowledge)


def _style(layer: QgsVectorLayer, results: Iterable[str], knowledge: Knowledge) -> None:
    rows = {row["result"]: row for row in knowledge.table("styles/junctions.csv", ("result",))}
    chosen = sorted((rows[name] for name in results), key=lambda row: int(row["order"]))
    categories = [QgsRendererCategory(row["result"], _symbol(row), _title(row)) for row in chosen]
    layer.setRenderer(QgsCategorizedSymbolRenderer("result", categories))
    layer.triggerRepaint()


def _title(row: Row) -> str:
    return Term(row["en"], row["zh"], row["ru"]).spoken(language())


def _symbol(row: Row) -> QgsMarkerSymbol:
    return QgsMarkerSymbol.createSimple(
        {
            "name": row["shape"],
            "color": row["colour"],
            "outline_color": "#ffffff",
            "outline_width": "0.3",
            "size": row["size"],
        }
    )
