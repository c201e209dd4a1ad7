"""Asks which conflicts are listed; folded but for the words and what waits for the reviewer."""

from __future__ import annotations

from typing import AbstractSet, Iterable, Optional, Sequence, Tuple

from qgis.gui import QgsDoubleSpinBox, QgsFilterLineEdit
from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cags_vsegei_plugin.panels import review_look, verdict_look
from cags_vsegei_plugin.panels.forms import narrow_combo
from cags_vsegei_plugin.panels.pair_filter import PairFilter
from cags_vsegei_plugin.panels.review_filter import Wanted
from cags_vsegei_plugin.panels.stretch_model import kind_title
from cags_vsegei_plugin.review.lifecycle import Lifecycle
from cags_vsegei_plugin.translation import tr
from cags_vsegei_plugin.workflow.conflicts import KINDS

_ANYWHERE, _FARTHEST_KM = -1.0, 100_000.0
_TYPING_MS = 120


class ReviewFilterForm(QWidget):
    """The fields of the filter; `changed` is told when the typing rests."""

    changed = pyqtSignal()

    def __init__(self, cycle: Lifecycle, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.words, self.unit = QgsFilterLineEdit(self), QgsFilterLineEdit(self)
        self.status, self.kind, self.severity = self._combo(), self._combo(), self._combo()
        self.code, self.reviewer = self._combo(), self._combo()
        self.from_km, self.to_km = self._km(), self._km()
        self.on_map = QCheckBox(tr("Only what is on the &map"), self)
        self.waiting = QCheckBox(tr("Only what waits for &me"), self)
        self.more = QToolButton(self)
        self.pair = PairFilter(self)
        self._side = ""
        self._pair: Optional[Tuple[str, str]] = None
        self._visible: Optional[AbstractSet[str]] = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_TYPING_MS)
        self._timer.timeout.connect(self.changed)
        self._name_fields()
        self._offer_fixed(cycle)
        self._details = self._details_part()
        self._lay_out()
        self._wire()

    def wanted(self) -> Wanted:
        """Return what is asked for."""
        start, end = self.from_km.value(), self.to_km.value()
        return Wanted(
            str(self.status.currentData() or ""),
            str(self.kind.currentData() or ""),
            int(self.severity.currentData() or 0),
            str(self.code.currentData() or ""),
            start if start > _ANYWHERE else None,
            end if end > _ANYWHERE else None,
            self.unit.text().strip(),
            self._pair,
            str(self.reviewer.currentData() or ""),
            self.words.text().strip(),
            self._side if self.waiting.isChecked() else "",
            self._visible if self.on_map.isChecked() else None,
        )

    def sign_for(self, side: str) -> None:
        """Know for which side the reviewer signs; what waits for nobody cannot be asked for."""
        self._side = side
        self.waiting.setEnabled(bool(side))

    def show_pair(self, pair: Optional[Tuple[str, str]]) -> None:
        """Ask only for the stretches of two units, all where None."""
        self._pair = pair
        self.pair.show_pair(pair)
        self.changed.emit()

    def show_visible(self, ids: Optional[AbstractSet[str]]) -> None:
        """Know what is on the visible map; None where that does not matter."""
        self._visible = ids
        self.changed.emit()

    def offer(self, codes: Sequence[str], names: Sequence[str]) -> None:
        """Offer the codes and the reviewers there are; what is chosen stays if it is there."""
        self._offer(self.code, zip(codes, codes))
        self._offer(self.reviewer, zip(names, names))

    def _offer_fixed(self, cycle: Lifecycle) -> None:
        statuses = sorted(cycle.statuses.values(), key=lambda status: status.order)
        titles = [(review_look.status_title(cycle, one.id), one.id) for one in statuses]
        self._offer(self.status, titles)
        self._offer(self.kind, [(kind_title(kind), kind) for kind in KINDS])
        severities = [(verdict_look.severity_title(one), one) for one in (1, 2, 3, 4)]
        self._offer(self.severity, severities)
        for at in range(1, self.status.count()):
            self.status.setItemIcon(at, review_look.status_icon(self.status.itemData(at)))

    def _offer(self, combo: QComboBox, items: Iterable[Tuple[str, object]]) -> None:
        chosen = combo.currentData()
        combo.blockSignals(True)
        combo.clear()
        combo.addItem(tr("All"), None)
        for title, data in items:
            combo.addItem(title, data)
        combo.setCurrentIndex(max(0, combo.findData(chosen) if chosen is not None else 0))
        combo.blockSignals(False)

    def _wire(self) -> None:
        for combo in (self.status, self.kind, self.severity, self.code, self.reviewer):
            combo.currentIndexChanged.connect(lambda _=0: self.changed.emit())
        for field in (self.words, self.unit):
            field.textChanged.connect(lambda _="": self._timer.start())
        for box in (self.from_km, self.to_km):
            box.valueChanged.connect(lambda _=0.0: self._timer.start())
        self.waiting.toggled.connect(lambda _=False: self.changed.emit())
        self.more.toggled.connect(self._details.setVisible)
        self.pair.dropped.connect(lambda: self.show_pair(None))

    def _combo(self) -> QComboBox:
        return narrow_combo(QComboBox(self))

    def _km(self) -> QgsDoubleSpinBox:
        box = QgsDoubleSpinBox(self)
        box.setRange(_ANYWHERE, _FARTHEST_KM)
        box.setDecimals(1)
        box.setClearValue(_ANYWHERE, tr("anywhere"))
        box.setValue(_ANYWHERE)
        box.setKeyboardTracking(False)
        box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        return box

    def _name_fields(self) -> None:
        words = tr("Filter by index, code, reason or comment")
        self.words.setObjectName("review_words")
        self.words.setPlaceholderText(words)
        self.words.setAccessibleName(words)
        self.words.setShowSearchIcon(True)
        self.more.setObjectName("review_more_filters")
        self.more.setCheckable(True)
        self.more.setText(tr("Filters"))
        self.more.setToolTip(tr("Filter by status, kind, severity, code, place, unit and reviewer"))

    def _details_part(self) -> QWidget:
        part = QWidget(self)
        grid = QGridLayout(part)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(3)
        fields = (
            (tr("Status"), self.status),
            (tr("Severity"), self.severity),
            (tr("What"), self.kind),
            (tr("Code"), self.code),
            (tr("Unit"), self.unit),
            (tr("Reviewer"), self.reviewer),
            (tr("From km"), self.from_km),
            (tr("To km"), self.to_km),
        )
        for number, (title, field) in enumerate(fields):
            row, column = divmod(number, 2)
            label = QLabel(title, part)
            label.setBuddy(field)
            field.setAccessibleName(title)
            grid.addWidget(label, row, 2 * column)
            grid.addWidget(field, row, 2 * column + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        part.hide()
        return part

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.words, 1)
        first.addWidget(self.more)
        second.addWidget(self.waiting)
        second.addWidget(self.on_map)
        second.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addLayout(first)
        layout.addWidget(self._details)
        layout.addLayout(second)
        layout.addWidget(self.pair)
