"""The table of units: plain rows in, cells out."""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Tuple

from qgis.PyQt.QtCore import QObject, Qt

from cags_vsegei_plugin.geology.notation.index_text import plain
from cags_vsegei_plugin.panels.index_delegate import RAW_INDEX_ROLE
from cags_vsegei_plugin.panels.row_model import Column, RowModel
from cags_vsegei_plugin.panels.unit_rows import UnitRow
from cags_vsegei_plugin.panels.unit_words import NOTHING, kind_title
from cags_vsegei_plugin.translation import language, locale, tr

CONFIDENCE_ROLE = Qt.ItemDataRole.UserRole + 2
COLOUR_ROLE = Qt.ItemDataRole.UserRole + 3
INDEX_COLUMN, CONFIDENCE_COLUMN, KIND_COLUMN, AGE_COLUMN = 0, 1, 2, 3
MA_COLUMN, SUBSTANCE_COLUMN, NAME_COLUMN, FEATURES_COLUMN = 4, 5, 6, 7


def columns() -> List[Column]:
    """Return the columns in the user's language."""
    return [
        Column(tr("Index"), index_text, lambda row: row.index),
        Column(tr("Confidence"), confidence_text, lambda row: row.reading.confidence),
        Column(tr("Kind"), _kind, _kind),
        Column(tr("Age"), lambda row: row.age, _age),
        Column(tr("Ma"), lambda row: row.ma, _age, True),
        Column(tr("Rocks, Genesis"), _substance, lambda row: row.substance.casefold()),
        Column(tr("Name"), _name, lambda row: row.reading.unit_name.casefold()),
        Column(tr("Features"), _features, lambda row: row.unit.features, True),
    ]


class UnitModel(RowModel):
    """The units of one layer."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(columns(), "key", parent)

    def tooltip(self, row: UnitRow, column: int) -> str:
        """Return the words of a cell's tooltip."""
        return _tooltip(row, column, super().tooltip(row, column))

    def special(self, row: UnitRow, column: int, role: int) -> Any:
        """Return what the delegates draw."""
        return _special(row, column).get(role)


def index_text(row: UnitRow) -> str:
    """Return the index in one line without markup."""
    return plain(row.index) or tr("(empty)")


def confidence_text(row: UnitRow) -> str:
    """Return how sure a reading is, in a word."""
    return tr("corrected") if row.is_corrected else row.band.title.spoken(language())


def _kind(row: UnitRow) -> str:
    return kind_title(row.reading.kind)


def _substance(row: UnitRow) -> str:
    return row.substance or NOTHING


def _name(row: UnitRow) -> str:
    return row.reading.unit_name or NOTHING


def _features(row: UnitRow) -> str:
    return locale().toString(row.unit.features)


def _age(row: UnitRow) -> Tuple[bool, float, float]:
    reading = row.reading
    return (not reading.has_age, reading.base_ma or 0.0, reading.top_ma or 0.0)


def _special(row: UnitRow, column: int) -> Dict[int, Any]:
    if column == INDEX_COLUMN:
        return {RAW_INDEX_ROLE: row.index or tr("(empty)")}
    if column == CONFIDENCE_COLUMN:
        return {CONFIDENCE_ROLE: row.reading.confidence, COLOUR_ROLE: row.band.colour}
    return {}


def _tooltip(row: UnitRow, column: int, text: str) -> str:
    if column == INDEX_COLUMN:
        return tr("As it stands in the layer: {text}", text=row.index or NOTHING)
    if column == CONFIDENCE_COLUMN:
        share = f"{row.reading.confidence:.2f}"
        return "\n".join(filter(None, (share, row.band.explanation.spoken(language()), row.reason)))
    return text
