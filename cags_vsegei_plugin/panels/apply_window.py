"""Asks how the agreed legend is applied, shows what that does, and what it has brought."""

from __future__ import annotations

from typing import Any, List, Optional, Sequence

from qgis.gui import QgsFileWidget, QgsMessageBar
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cags_vsegei_plugin.geology.notation.index_text import plain
from cags_vsegei_plugin.panels.apply_sides import SidePreview
from cags_vsegei_plugin.panels.forms import add_row, name_parts, narrow_combo, narrow_form
from cags_vsegei_plugin.panels.numbers import kilometres_text
from cags_vsegei_plugin.panels.review_look import side_title
from cags_vsegei_plugin.translation import tr
from cags_vsegei_plugin.workflow.legend_preview import STATES

FILE, VIEW, EDIT = "file", "view", "edit"
_WIDTH, _HEIGHT, _FIRST_WIDTH = 620, 560, 260


class ApplyWindow(QDialog):
    """The widgets, without behaviour."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("CagsVsegeiApplyWindow")
        self.setWindowTitle(tr("Apply the Agreed Legend"))
        self.bar = QgsMessageBar(self)
        self.way, self.unmapped = narrow_combo(QComboBox(self)), narrow_combo(QComboBox(self))
        self.file = QgsFileWidget(self)
        self.table, self.left = QTreeWidget(self), QTreeWidget(self)
        self.proof, self.progress = QLabel(self), QProgressBar(self)
        self.apply, self.cancel = QPushButton(tr("&Apply")), QPushButton(tr("Ca&ncel"))
        self.take_back = QPushButton(tr("Take &Back"))
        self.one, self.compare = QPushButton(tr("&One Map")), QPushButton(tr("&Compare Again"))
        self.fill = QCheckBox(tr("One map: close &gaps between equal units"), self)
        self._is_applied = False
        self._offer()
        self._name()
        self._lay_out()
        self.show_running(False)
        self.resize(_WIDTH, _HEIGHT)

    def show_preview(self, sides: Sequence[SidePreview]) -> None:
        """Show features and kilometres of each side by what becomes of them."""
        self.table.clear()
        for side, _, told in sides:
            for state in STATES:
                features = told.features(state)
                item = _row(
                    self.table,
                    (f"{side_title(side)}: {_state_title(state)}", features, _km(told.km(state))),
                )
                for row in told.rows if state != STATES[0] else ():
                    if row.state == state:
                        unit = plain(row.unit[0]) or "–"
                        _row(item, (unit, row.features, _km(row.km)))

    def show_proof(self, numbers: Any, left: Sequence[Sequence[str]]) -> None:
        """Show kilometres before and after, what was verified, and what is left and why."""
        self.proof.setText(
            tr(
                "Agreed or consistent: {before} km before, {after} km now. Verified: {verified};"
                " not verified: {left}.",
                before=kilometres_text(float(numbers["BEFORE_AGREED_KM"])),
                after=kilometres_text(float(numbers["AFTER_AGREED_KM"])),
                verified=int(numbers["VERIFIED"]),
                left=int(numbers["LEFT"]),
            )
        )
        self.left.clear()
        for row in left:
            _row(self.left, row)
        self.left.setVisible(bool(left))

    def show_running(self, is_running: bool) -> None:
        """Show that something is under way; only that it is stopped can be asked then."""
        self.progress.setVisible(is_running)
        self.cancel.setEnabled(is_running)
        self.progress.setRange(0, 0)
        for widget in (self.way, self.unmapped, self.file, self.apply):
            widget.setEnabled(not is_running)
        for widget in (self.take_back, self.one, self.fill, self.compare):
            widget.setEnabled(self._is_applied and not is_running)

    def show_applied(self, is_applied: bool) -> None:
        """Show whether there are applied layers, to be taken back, made one or proved."""
        self._is_applied = is_applied
        self.show_running(False)

    def show_progress(self, per_cent: float) -> None:
        """Show how far it is."""
        self.progress.setRange(0, 100)
        self.progress.setValue(int(per_cent))

    def _offer(self) -> None:
        for way, title in (
            (FILE, tr("New GeoPackages, one for each side")),
            (VIEW, tr("Layers that compute the joint units")),
            (EDIT, tr("New fields in the edit buffer of the layers")),
        ):
            self.way.addItem(title, way)
        for policy, title in (
            ("keep", tr("keep their own index")),
            ("null", tr("stay empty")),
            ("fail", tr("nothing is written")),
        ):
            self.unmapped.addItem(title, policy)
        self.file.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.file.setFilter("GeoPackage (*.gpkg)")
        self.way.currentIndexChanged.connect(
            lambda _: self.file.setVisible(self.way.currentData() == FILE)
        )

    def _name(self) -> None:
        self.table.setHeaderLabels([tr("What becomes"), tr("Features"), tr("km")])
        self.table.setAccessibleName(tr("What applying would do"))
        self.left.setHeaderLabels([tr("What"), tr("km"), tr("Why not")])
        self.left.setAccessibleName(tr("What does not verify"))
        self.left.setRootIsDecorated(False)
        self.left.hide()
        self.left.setColumnWidth(0, _FIRST_WIDTH)
        self.table.header().setStretchLastSection(False)
        self.table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for name in ("apply", "cancel", "take_back", "one", "compare"):
            getattr(self, name).setObjectName(f"legend_apply_{name}")
        self.proof.setWordWrap(True)
        self.proof.setTextFormat(Qt.TextFormat.PlainText)
        self.progress.setAccessibleName(tr("Progress"))
        self.one.setToolTip(
            tr("Make one layer of both sides: equal units become one polygon across the border")
        )
        self.fill.setToolTip(
            tr("Only where nothing else lies, and within the tolerance; what is filled is told")
        )
        self.fill.setChecked(True)

    def _lay_out(self) -> None:
        form = narrow_form(QWidget(self))
        add_row(form, tr("&Way"), self.way)
        add_row(form, tr("&Units that are not mapped"), self.unmapped)
        add_row(form, tr("&File"), self.file)
        name_parts(self.file)
        buttons = QHBoxLayout()
        for button in (self.apply, self.cancel, self.take_back, self.one, self.compare):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.addWidget(self.bar)
        layout.addWidget(form.parentWidget())
        layout.addWidget(self.table, 2)
        layout.addWidget(self.progress)
        layout.addLayout(buttons)
        layout.addWidget(self.fill)
        layout.addWidget(self.proof)
        layout.addWidget(self.left, 1)


def _state_title(state: str) -> str:
    titles = {
        "mapped": tr("get a joint unit"),
        "kept": tr("keep their own index"),
        "unmapped": tr("stay without a joint unit"),
    }
    return titles.get(state, state)


def _km(km: Optional[float]) -> str:
    return "–" if km is None else kilometres_text(km)


def _row(parent: Any, texts: Sequence[Any]) -> QTreeWidgetItem:
    told: List[str] = [str(text) for text in texts]
    item = QTreeWidgetItem(parent, told)
    item.setToolTip(len(told) - 1, told[-1])
    return item
