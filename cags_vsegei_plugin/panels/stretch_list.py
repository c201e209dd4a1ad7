"""The list of stretches with its filters; a row chosen by hand becomes the current conflict."""

from __future__ import annotations

from typing import AbstractSet, Callable, Iterable, Optional, Sequence, Tuple

from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cags_vsegei_plugin.panels.age_bars import AgeBars
from cags_vsegei_plugin.panels.conflict_list import ConflictList
from cags_vsegei_plugin.panels.current_conflict import CurrentConflict
from cags_vsegei_plugin.panels.giving_columns import GivingColumns
from cags_vsegei_plugin.panels.index_delegate import IndexDelegate
from cags_vsegei_plugin.panels.kind_choice import KindChoice
from cags_vsegei_plugin.panels.pair_filter import PairFilter
from cags_vsegei_plugin.panels.placeholder_table import PlaceholderTable
from cags_vsegei_plugin.panels.row_table import line_height, row_table
from cags_vsegei_plugin.panels.stretch_details import StretchDetails
from cags_vsegei_plugin.panels.stretch_filter import StretchFilter
from cags_vsegei_plugin.panels.stretch_model import (
    CHINA_COLUMN,
    KIND_COLUMN,
    LENGTH_COLUMN,
    REASON_COLUMN,
    RUSSIA_COLUMN,
    SEVERITY_COLUMN,
    VERDICT_COLUMN,
    StretchModel,
)
from cags_vsegei_plugin.panels.stretch_rows import StretchRow
from cags_vsegei_plugin.translation import tr
from cags_vsegei_plugin.workflow.stretch_ages import unit_ages
from cags_vsegei_plugin.workflow.unit_look import UnitColours

_INDEX_LETTERS = 13
_REASON_LETTERS = 60
# What columns keep in a narrow dock, so that kilometres are in sight: a severity its number.
_LEAST = {
    SEVERITY_COLUMN: 5,
    KIND_COLUMN: 6,
    CHINA_COLUMN: 7,
    RUSSIA_COLUMN: 7,
    VERDICT_COLUMN: 9,
}
# Of the whole dock on a screen 768 pixels high; the splitter gives more.
_LEAST_LINES = 2


class StretchList(ConflictList):
    """Lists the stretches of a comparison; the current one is that of `conflict`."""

    def __init__(
        self, parent: Optional[QWidget] = None, conflict: Optional[CurrentConflict] = None
    ) -> None:
        super().__init__(conflict or CurrentConflict(), parent)
        self.colours: UnitColours = {}
        self.model = StretchModel(self)
        self.shown = StretchFilter(self.model, self)
        self.view = self._table()
        self._giving = GivingColumns(self.view, LENGTH_COLUMN, _LEAST)
        self._words = QgsFilterLineEdit(self)
        self._kinds = KindChoice(self)
        self._pair = PairFilter(self)
        self._count = QLabel(self)
        self.ages = AgeBars(self)
        self.details = StretchDetails(self)
        self._lay_out()
        self._words.textChanged.connect(self._filter_words)
        self._kinds.currentIndexChanged.connect(self._filter_kind)
        self._pair.dropped.connect(lambda: self.show_pair(None))
        self._follow_view()
        self.conflict.changed.connect(self._show_current)
        self._say_count()

    def replace(self, rows: Sequence[StretchRow]) -> None:
        """Show the rows of a new comparison; the current stretch stays where it still is."""
        with self._by_program():
            self.model.replace(rows)
            self._offer_kinds(rows)
            self._sort_as_asked(is_in_order=True)
        if self.current() is None:
            self.conflict.select("")
        self._show_current()
        self._say_count()

    def change(self, rows: Sequence[StretchRow], gone: Iterable[Tuple[str, int]]) -> None:
        """Show some rows as they are now, and some no longer; what is listed stays in its place."""
        with self._by_program():
            self.model.change(rows, gone)
            if rows:
                self._sort_as_asked(is_in_order=False)
        current = self.current()
        if current is None:
            self.conflict.select("")
        elif current in rows:
            self._show_details(current)
        self._say_count()

    def go_to(self, stretch: str) -> None:
        """Make a stretch current by program: the map does not move."""
        self.conflict.select(stretch)

    def show_verdicts(self, verdicts: AbstractSet[str]) -> None:
        """List only the stretches of these verdicts; all where none is named."""
        self._filter(lambda: self.shown.show_verdicts(verdicts))

    def show_pair(self, pair: Optional[Tuple[str, str]]) -> None:
        """List only the stretches of a Chinese and a Russian unit; all where None."""
        self._pair.show_pair(pair)
        self._filter(lambda: self.shown.show_pair(pair))

    def _offer_kinds(self, rows: Sequence[StretchRow]) -> None:
        """Show kinds only where there is more than one of them."""
        self._kinds.offer({row.kind for row in rows})
        self.view.setColumnHidden(KIND_COLUMN, self._kinds.is_idle())
        self.shown.show_kind(self._kinds.kind())

    def _filter_kind(self) -> None:
        self._filter(lambda: self.shown.show_kind(self._kinds.kind()))

    def _filter_words(self, words: str) -> None:
        self._filter(lambda: self.shown.show_words(words))

    def _filter(self, ask: Callable[[], None]) -> None:
        with self._by_program():
            ask()
        self._show_current()
        self._say_count()

    def _show_current(self) -> None:
        """Mark the current stretch, and show its ages and reasons."""
        self._show_details(self.current())
        self._mark_current()

    def _show_details(self, row: Optional[StretchRow]) -> None:
        self.details.show_stretch(row)
        self.ages.show_ages(unit_ages(row, self.colours) if row and row.is_stretch else ())

    def _say_count(self) -> None:
        shown, total = self.shown.rowCount(), self.model.rowCount()
        if self._kinds.is_idle():
            words = tr("{shown} of {total} stretches", shown=shown, total=total)
        else:
            words = tr("{shown} of {total} stretches, lines and points", shown=shown, total=total)
        self._count.setText(words)

    def _table(self) -> PlaceholderTable:
        table = row_table(self, "stretches", self.shown)
        table.setAccessibleName(tr("Stretches of the border"))
        delegate = IndexDelegate(table)
        for column in (CHINA_COLUMN, RUSSIA_COLUMN):
            table.setItemDelegateForColumn(column, delegate)
        table.setMinimumHeight(_LEAST_LINES * line_height(table))
        return table

    def fit_columns(self) -> None:
        """Make the columns as wide as what stands in them, long ones only as is readable."""
        self.view.resizeColumnsToContents()
        letter = self.view.fontMetrics().averageCharWidth()
        for column in (CHINA_COLUMN, RUSSIA_COLUMN):
            width = min(self.view.columnWidth(column), letter * _INDEX_LETTERS)
            self.view.setColumnWidth(column, width)
        self.view.setColumnWidth(REASON_COLUMN, letter * _REASON_LETTERS)
        self._giving.want()

    def _lay_out(self) -> None:
        self._words.setPlaceholderText(tr("Filter by index, code or reason"))
        self._words.setAccessibleName(tr("Filter by index, code or reason"))
        self._words.setShowSearchIcon(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        asked = QHBoxLayout()
        asked.addWidget(self._words, 1)
        asked.addWidget(self._kinds)
        layout.addLayout(asked)
        layout.addWidget(self._pair)
        layout.addWidget(self.view, 1)
        layout.addWidget(self._count)
        layout.addWidget(self.ages)
        layout.addWidget(self.details)
