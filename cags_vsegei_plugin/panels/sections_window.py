"""Shares the border out: who decides from which kilometre to which."""

from __future__ import annotations

from typing import Callable, List, Optional

from qgis.core import Qgis
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cags_vsegei_plugin.compat import flag_number
from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.panels.forms import add_row, narrow_form, set_tab_order
from cags_vsegei_plugin.panels.messages import say
from cags_vsegei_plugin.panels.numbers import kilometres_text
from cags_vsegei_plugin.panels.review_session import ReviewSession
from cags_vsegei_plugin.review.decision import Subject
from cags_vsegei_plugin.review.sections import Section, holds_at, sections
from cags_vsegei_plugin.sentences import sentence
from cags_vsegei_plugin.translation import render, tr

_FARTHEST_KM = 100_000.0
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class SectionsWindow(QDialog):
    """Lists the sections somebody has; each assignment is signed like any other decision."""

    def __init__(self, session: ReviewSession, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("CagsVsegeiSections")
        self.setWindowTitle(tr("Sections of the Border"))
        self.resize(520, 420)
        self._session = session
        self._sections: List[Section] = []
        self.bar = QgsMessageBar(self)
        self.table = self._table()
        self.from_km, self.to_km = self._km(), self._km()
        self.who = QLineEdit(self)
        self.assign = self._button(tr("&Assign"), self._assign)
        self.claim = self._button(tr("&Take It Myself"), self._claim)
        self.release = self._button(tr("&Release"), self._release)
        self._lay_out()
        self.table.itemSelectionChanged.connect(self._take_chosen)
        session.opened.connect(self._show)
        session.changed.connect(lambda _: self._show())

    def ask(self, from_km: float, to_km: float) -> None:
        """Show the sections, ready to assign one from a kilometre to another."""
        self._show()
        self.from_km.setValue(from_km)
        self.to_km.setValue(to_km)
        self.show()
        self.raise_()
        self.who.setFocus(Qt.FocusReason.OtherFocusReason)

    def _assign(self) -> None:
        self._sign("assign", self.who.text().strip())

    def _claim(self) -> None:
        self._sign("claim", self._session.reviewer.signer.reviewer)

    def _release(self) -> None:
        self._sign("release", "")

    def _sign(self, action: str, assignee: str) -> None:
        try:
            self._session.decide_on(self._subject(), action, assignee=assignee)
        except UserError as error:
            say(self.bar, render(error.said), Qgis.MessageLevel.Warning)
            return
        self.bar.clearWidgets()
        self._show()

    def _subject(self) -> Subject:
        start, end = self.from_km.value(), self.to_km.value()
        if start >= end:
            raise UserError(
                sentence("The section ends before it begins. Give more km for its end.")
            )
        return Subject.section(start, end)

    def _show(self) -> None:
        view = self._session.view
        self._sections = sections(view.state)
        self.table.setRowCount(len(self._sections))
        conflicts = [one for one in view.conflicts.values() if one.needs_decision]
        for row, one in enumerate(self._sections):
            inside = [each.id for each in conflicts if holds_at(one.subject, each.place)]
            open_ones = sum(view.is_undecided(id) for id in inside)
            told = (
                kilometres_text(one.from_km),
                kilometres_text(one.to_km),
                one.assignee,
                tr("{open} of {total}", open=open_ones, total=len(inside)),
            )
            for column, words in enumerate(told):
                item = QTableWidgetItem(words)
                if column != 2:
                    item.setTextAlignment(flag_number(_RIGHT))
                self.table.setItem(row, column, item)

    def _take_chosen(self) -> None:
        """Put the chosen section into the fields: what is done is done to it."""
        row = self.table.currentRow()
        if self.table.selectedItems() and 0 <= row < len(self._sections):
            one = self._sections[row]
            self.from_km.setValue(one.from_km)
            self.to_km.setValue(one.to_km)
            self.who.setText(one.assignee)

    def _table(self) -> QTableWidget:
        titles = (tr("From km"), tr("To km"), tr("Assigned to"), tr("Open conflicts"))
        table = QTableWidget(0, len(titles), self)
        table.setHorizontalHeaderLabels(list(titles))
        table.setAccessibleName(tr("Sections of the border"))
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        return table

    def _km(self) -> QDoubleSpinBox:
        box = QDoubleSpinBox(self)
        box.setRange(0.0, _FARTHEST_KM)
        box.setDecimals(1)
        box.setSingleStep(10.0)
        return box

    def _button(self, words: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _=False: act())
        return button

    def _lay_out(self) -> None:
        fields = QWidget(self)
        form = narrow_form(fields)
        form.setContentsMargins(0, 0, 0, 0)
        add_row(form, tr("&From km"), self.from_km)
        add_row(form, tr("T&o km"), self.to_km)
        add_row(form, tr("&Who decides"), self.who)
        buttons = QHBoxLayout()
        for button in (self.assign, self.claim, self.release):
            buttons.addWidget(button)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        close.button(QDialogButtonBox.StandardButton.Close).setText(tr("&Close"))
        close.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (self.bar, self.table, fields):
            layout.addWidget(widget)
        layout.addLayout(buttons)
        layout.addWidget(close)
        order = (self.table, self.from_km, self.to_km, self.who)
        set_tab_order(*order, self.assign, self.claim, self.release)
