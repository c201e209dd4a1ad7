"""What stands in the window Units of a Layer, and which of it can be used when."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsProject
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QAction,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from cags_vsegei_plugin.layers.correction_store import CorrectionStore
from cags_vsegei_plugin.panels.forms import add_row, narrow_form
from cags_vsegei_plugin.panels.unit_editor import UnitEditor
from cags_vsegei_plugin.panels.unit_list import UnitList
from cags_vsegei_plugin.panels.units_inputs import UnitsInputs
from cags_vsegei_plugin.translation import tr

_EDITOR_WIDTH = 400


class UnitsBody(QWidget):
    """The widgets of the window and their states."""

    def __init__(self, project: QgsProject, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.bar = QgsMessageBar(self)
        self.inputs = UnitsInputs(project, self)
        self.progress = QProgressBar(self)
        self.units = UnitList(self)
        self.editor = UnitEditor(self)
        self.person = QLineEdit(self)
        self.state = QLabel(self)
        self.save = self._button(tr("&Save Correction"), "Ctrl+S")
        self.save_and_go_on = self._button(tr("Save and Ne&xt"), "Ctrl+Return")
        self.remove = self._button(tr("Remo&ve Correction"))
        self.undo = self._button(tr("&Undo"), "Ctrl+Z")
        self.import_ = self._button(tr("&Import…"))
        self.export = self._button(tr("&Export…"))
        self.close_ = self._button(tr("&Close"))
        self._explain()
        self._lay_out()
        self.show_idle()

    def show_running(self) -> None:
        """Show that a layer is being read."""
        self.progress.setRange(0, 100)
        self.progress.setValue(0)
        self.progress.show()

    def show_idle(self) -> None:
        """Show that nothing runs."""
        self.progress.hide()

    def allow(self, drafts: int, store: CorrectionStore) -> None:
        """Enable what can be done now, and say what is not saved."""
        row = self.editor.row
        can_save = row is not None and not self.editor.problem()
        is_corrected = row is not None and row.is_corrected
        self.save.setEnabled(can_save)
        self.save_and_go_on.setEnabled(can_save)
        self.remove.setEnabled(is_corrected)
        self.undo.setEnabled(store.can_undo)
        self.export.setEnabled(bool(store.corrections.rows))
        self.state.setText(self._state(drafts, is_corrected))
        self.state.setVisible(bool(self.state.text()))

    def _state(self, drafts: int, is_corrected: bool) -> str:
        told = []
        if self.editor.is_changed():
            told.append(tr("Changed, not saved yet."))
            if not self.editor.wanted().is_read:
                told.append(tr("Of the kind “not read” it stays out of comparisons."))
        elif self.editor.row is not None and not is_corrected:
            told.append(tr("Saving without a change confirms the reading."))
        if drafts:
            told.append(tr("Other units changed and not saved: {count}", count=drafts))
        return " ".join(told)

    def _button(self, text: str, keys: str = "") -> QPushButton:
        button = QPushButton(text, self)
        # Enter belongs to the fields.
        button.setAutoDefault(False)
        if keys:
            button.setToolTip(QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText))
            action = QAction(self)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(button.click)
            self.addAction(action)
        return button

    def _explain(self) -> None:
        self.progress.setAccessibleName(tr("Progress of the reading"))
        self.person.setPlaceholderText(tr("Your name, for colleagues"))
        self.state.setWordWrap(True)
        self.import_.setToolTip(tr("Add the corrections of a colleague"))
        self.export.setToolTip(tr("Write the corrections as a table for a colleague"))

    def _lay_out(self) -> None:
        parts = QSplitter(Qt.Orientation.Horizontal, self)
        parts.addWidget(self.units)
        parts.addWidget(self._editor_part())
        parts.setChildrenCollapsible(False)
        parts.setStretchFactor(0, 1)
        parts.setSizes([2 * _EDITOR_WIDTH, _EDITOR_WIDTH])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.bar)
        layout.addWidget(self.inputs)
        layout.addWidget(self.progress)
        layout.addWidget(parts, 1)
        layout.addLayout(_row(self.import_, self.export, None, self.undo, self.close_))

    def _editor_part(self) -> QWidget:
        asked = QScrollArea(self)
        asked.setFrameShape(QFrame.Shape.NoFrame)
        asked.setWidgetResizable(True)
        asked.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        asked.setWidget(self.editor)
        part = QWidget(self)
        signed = QWidget(part)
        form = narrow_form(signed)
        form.setContentsMargins(9, 0, 9, 0)
        add_row(form, tr("Corrected &by"), self.person)
        layout = QVBoxLayout(part)
        layout.setContentsMargins(4, 0, 0, 0)
        layout.addWidget(asked, 1)
        layout.addWidget(signed)
        layout.addWidget(self.state)
        layout.addLayout(_row(self.save, self.save_and_go_on, None, self.remove))
        return part


def _row(*widgets: Optional[QWidget]) -> QHBoxLayout:
    """Return widgets in a row; None stands for the room between."""
    row = QHBoxLayout()
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget)
    return row
