"""The table of conflicts under review: plain rows in, cells out, changed row by row."""

from __future__ import annotations

import math
from itertools import islice
from typing import Any, Iterator, List, Optional, Sequence

from qgis.PyQt.QtCore import QObject, Qt

from cags_vsegei_plugin.geology.notation.index_text import plain
from cags_vsegei_plugin.panels import review_look, verdict_look
from cags_vsegei_plugin.panels.index_delegate import RAW_INDEX_ROLE
from cags_vsegei_plugin.panels.numbers import kilometres_text
from cags_vsegei_plugin.panels.review_rows import Listed, ReviewRow, Tally
from cags_vsegei_plugin.panels.row_model import Column, RowModel
from cags_vsegei_plugin.panels.stretch_model import NOTHING, kind_title
from cags_vsegei_plugin.review.lifecycle import Lifecycle
from cags_vsegei_plugin.translation import tr

SEVERITY_COLUMN, STATUS_COLUMN, CHINA_COLUMN, RUSSIA_COLUMN = 0, 1, 2, 3
LENGTH_COLUMN, AT_COLUMN, KIND_COLUMN, CODES_COLUMN, REVIEWER_COLUMN = 4, 5, 6, 7, 8
ASSIGNEE_COLUMN, COMMENT_COLUMN = 9, 10
# Views take many rows one by one in, and all at once faster.
_MANY = 2000


def columns(cycle: Lifecycle) -> List[Column]:
    """Return the columns in the user's language."""
    orders = {id: status.order for id, status in cycle.statuses.items()}
    return [
        Column(tr("Severity"), _severity, lambda row: row.found.urgency),
        Column(
            tr("Status"),
            lambda row: review_look.status_title(cycle, row.status),
            lambda row: (orders.get(row.status, 0), *row.found.urgency),
        ),
        Column(tr("China"), _china, lambda row: row.found.china_index),
        Column(tr("Russia"), _russia, lambda row: row.found.russia_index),
        Column(tr("km"), _length, lambda row: row.found.length_km, True),
        Column(tr("At km"), _at, _place, True),
        Column(tr("What"), _kind, lambda row: (row.found.kind, *row.found.urgency)),
        Column(tr("Codes"), lambda row: row.found.codes, lambda row: row.found.codes),
        Column(tr("Reviewer"), lambda row: row.reviewer, lambda row: row.reviewer),
        Column(tr("Assigned to"), lambda row: row.assignee, lambda row: row.assignee),
        Column(tr("Comment"), _comment, lambda row: row.comment.casefold()),
    ]


class ReviewModel(RowModel):
    """The conflicts of one comparison, and the count of what is done of them."""

    def __init__(self, cycle: Lifecycle, parent: Optional[QObject] = None) -> None:
        super().__init__(columns(cycle), "found.stretch", parent)
        self.tally = Tally()

    def tooltip(self, row: ReviewRow, column: int) -> str:
        """Return the words of a cell's tooltip."""
        return _tooltip(row, column) or super().tooltip(row, column)

    def special(self, row: ReviewRow, column: int, role: int) -> Any:
        """Return the sign of a cell, or the index its delegate draws."""
        if role == Qt.ItemDataRole.DecorationRole:
            return _sign(row, column)
        if role == RAW_INDEX_ROLE and row.found.is_stretch:
            raw = {CHINA_COLUMN: row.found.china_index, RUSSIA_COLUMN: row.found.russia_index}
            return raw[column] or NOTHING if column in raw else None
        return None

    def show(self, listed: Listed) -> bool:
        """Show the rows of another comparison; return whether all were laid out anew.

        Where little changed, those that went go, and those that came come.
        """
        rows, places, before = listed.rows, listed.places, self._rows
        if not before or len(rows) - len(before) > _MANY:
            return self._show_anew(listed)
        changed = list(islice(self._other_than(listed), _MANY + 1))
        if len(changed) in (len(before), _MANY + 1):
            return self._show_anew(listed)
        self._remove([at for at in changed if before[at].id not in places])
        self.update([rows[places[row.id]] for row in before if row.id in places])
        self._append([row for row in rows if row.id not in self._places])
        return False

    def _other_than(self, listed: Listed) -> Iterator[int]:
        """Yield the rows that are not the same, or not there, in others."""
        rows, places = listed.rows, listed.places
        for at, row in enumerate(self._rows):
            there = places.get(row.found.stretch, -1)
            if there < 0 or rows[there] != row:
                yield at

    def _show_anew(self, listed: Listed) -> bool:
        self.tally = listed.tally
        self._reset(listed.rows, dict(listed.places))
        return True

    def _put(self, at: int, row: ReviewRow) -> None:
        self.tally.count([self._rows[at]], -1)
        self.tally.count([row])
        super()._put(at, row)

    def _remove(self, numbers: Sequence[int]) -> None:
        self.tally.count([self._rows[at] for at in numbers], -1)
        super()._remove(numbers)

    def _append(self, rows: Sequence[ReviewRow]) -> None:
        self.tally.count(rows)
        super()._append(rows)


def _sign(row: ReviewRow, column: int) -> Any:
    if column == STATUS_COLUMN:
        return review_look.status_icon(row.status)
    return review_look.severity_icon(row.found.severity) if column == SEVERITY_COLUMN else None


def _place(row: ReviewRow) -> float:
    return math.inf if math.isnan(row.found.from_km) else row.found.from_km


def _china(row: ReviewRow) -> str:
    return _unit(row, row.found.china_index)


def _russia(row: ReviewRow) -> str:
    return _unit(row, row.found.russia_index)


def _unit(row: ReviewRow, text: str) -> str:
    return (plain(text) if row.found.is_stretch else text) or NOTHING


def _severity(row: ReviewRow) -> str:
    return verdict_look.severity_title(row.found.severity)


def _kind(row: ReviewRow) -> str:
    return kind_title(row.found.kind)


def _length(row: ReviewRow) -> str:
    return kilometres_text(row.found.length_km) if row.found.is_stretch else NOTHING


def _at(row: ReviewRow) -> str:
    return NOTHING if math.isnan(row.found.from_km) else kilometres_text(row.found.from_km)


def _comment(row: ReviewRow) -> str:
    return " ".join(row.comment.split())


def _tooltip(row: ReviewRow, column: int) -> str:
    if column == CODES_COLUMN:
        return verdict_look.codes_text(row.found.codes)
    if column == SEVERITY_COLUMN:
        return row.found.reason
    return row.comment if column == COMMENT_COLUMN else ""
