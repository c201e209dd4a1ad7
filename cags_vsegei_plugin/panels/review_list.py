"""The list of conflicts under review; a row chosen by hand becomes the current conflict."""

from __future__ import annotations

from typing import Iterable, Optional, Sequence

from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cags_vsegei_plugin.panels import verdict_look
from cags_vsegei_plugin.panels.conflict_list import ConflictList
from cags_vsegei_plugin.panels.current_conflict import CurrentConflict
from cags_vsegei_plugin.panels.giving_columns import GivingColumns
from cags_vsegei_plugin.panels.index_delegate import IndexDelegate
from cags_vsegei_plugin.panels.placeholder_table import PlaceholderTable
from cags_vsegei_plugin.panels.review_filter import ReviewFilter
from cags_vsegei_plugin.panels.review_filter_form import ReviewFilterForm
from cags_vsegei_plugin.panels.review_look import status_title
from cags_vsegei_plugin.panels.review_model import (
    CHINA_COLUMN,
    LENGTH_COLUMN,
    RUSSIA_COLUMN,
    SEVERITY_COLUMN,
    STATUS_COLUMN,
    ReviewModel,
)
from cags_vsegei_plugin.panels.review_rows import Listed, ReviewRow
from cags_vsegei_plugin.panels.row_table import line_height, row_table
from cags_vsegei_plugin.review.lifecycle import Lifecycle
from cags_vsegei_plugin.translation import tr

# In letters; all rows need not be measured.
_SIGN = 36
_LEAST_LINES = 3
_SHORT = ("open", "proposed", "agreed", "deferred")
_LONG = "accepted_difference"
_WIDTHS = (0, 0, 13, 13, 9, 9, 9, 14, 16, 14, 30)
# What indices keep in a narrow dock, so that kilometres are in sight.
_LEAST = {CHINA_COLUMN: 7, RUSSIA_COLUMN: 7}


class ReviewList(ConflictList):
    """Lists conflicts; which one is current is held by `conflict`, for all docks."""

    def __init__(
        self, cycle: Lifecycle, conflict: CurrentConflict, parent: Optional[QWidget] = None
    ) -> None:
        super().__init__(conflict, parent)
        self._cycle = cycle
        self.model = ReviewModel(cycle, self)
        self.shown = ReviewFilter(self.model, self)
        self.form = ReviewFilterForm(cycle, self)
        self.view = self._table()
        self.count = QLabel(self)
        self._lay_out()
        self.form.changed.connect(self._filter)
        self._follow_view()
        conflict.changed.connect(lambda _: self._mark_current())
        self._say_count()

    def replace(self, listed: Listed) -> None:
        """List the conflicts of a comparison; the current one stays where it still is."""
        with self._by_program():
            self._sort_as_asked(is_in_order=self.model.show(listed))
        self.form.offer(listed.codes, listed.names)
        self._mark_current()
        self._say_count()

    def update_rows(self, rows: Iterable[ReviewRow]) -> None:
        """Show how some conflicts stand now; the list stays where it is."""
        with self._by_program():
            self.model.update(rows)
        self._mark_current()
        self._say_count()

    def step(self, by: int) -> bool:
        """Go to the next (1) or the previous (-1) conflict; return whether there is one."""
        count, place = self.shown.rowCount(), self.place()
        wanted = place + by if place >= 0 else (0 if by > 0 else count - 1)
        return self.go_to(wanted)

    def go_on(self, place: int, side: str) -> bool:
        """Go to the first conflict from a place on that waits for a side; False where none does."""
        return self.go_to(self.shown.next_waiting(max(0, place), side))

    def go_to(self, place: int) -> bool:
        """Make the conflict at a place of the list current, as the user's own act."""
        if not 0 <= place < self.shown.rowCount():
            return False
        self.conflict.visit(self.shown.row_at(place).id)
        return True

    def _filter(self) -> None:
        with self._by_program():
            self.shown.show(self.form.wanted())
        self._mark_current()
        self._say_count()

    def _say_count(self) -> None:
        done, total = self.model.tally.done, self.model.tally.total
        words = tr("{done}/{total} decided by both sides", done=done, total=total)
        listed = self.shown.rowCount()
        if listed != total:
            words += " · " + tr("{listed} listed", listed=listed)
        self.count.setText(words)

    def _table(self) -> PlaceholderTable:
        table = row_table(self, "review_conflicts", self.shown)
        table.setAccessibleName(tr("Conflicts under review"))
        delegate = IndexDelegate(table)
        for column in (CHINA_COLUMN, RUSSIA_COLUMN):
            table.setItemDelegateForColumn(column, delegate)
        table.setMinimumHeight(_LEAST_LINES * line_height(table))
        header = table.horizontalHeader()
        letter = table.fontMetrics().averageCharWidth()
        for column, letters in enumerate(_WIDTHS):
            width = max(letter * letters, header.sectionSizeHint(column))
            table.setColumnWidth(column, width)
        severities = [verdict_look.severity_title(severity) for severity in (1, 2, 3, 4)]
        short = [status_title(self._cycle, status) for status in _SHORT]
        long = [status_title(self._cycle, _LONG)]

        def room(column: int, titles: Sequence[str]) -> int:
            widest = max(map(table.fontMetrics().horizontalAdvance, titles))
            return max(widest + _SIGN, header.sectionSizeHint(column))

        table.setColumnWidth(SEVERITY_COLUMN, room(SEVERITY_COLUMN, severities))
        table.setColumnWidth(STATUS_COLUMN, room(STATUS_COLUMN, [*short, *long]))
        # The long one gives way first of all to kilometres.
        least = {**_LEAST, STATUS_COLUMN: -(-room(STATUS_COLUMN, short) // letter)}
        GivingColumns(table, LENGTH_COLUMN, least).want()
        return table

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addWidget(self.form)
        layout.addWidget(self.view, 1)
        row = QHBoxLayout()
        row.addWidget(self.count, 1)
        layout.addLayout(row)
