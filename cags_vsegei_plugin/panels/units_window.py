"""The window Units of a Layer: it wires inputs, list, editor and the project's corrections."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Callable, Dict, List, Optional, Tuple

from qgis.core import Qgis, QgsApplication, QgsMessageLog, QgsProject, QgsVectorLayer
from qgis.gui import QgsGui
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QHideEvent, QShowEvent
from qgis.PyQt.QtWidgets import QDialog, QFileDialog, QVBoxLayout, QWidget

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.correction_merge import compare_corrections
from cags_vsegei_plugin.geology.corrections import Corrections, Key
from cags_vsegei_plugin.layers.correction_file import (
    FILE,
    correction_path,
    read_corrections,
    write_corrections,
)
from cags_vsegei_plugin.layers.correction_store import CorrectionStore
from cags_vsegei_plugin.layers.overrides import knowledge_of
from cags_vsegei_plugin.panels.correction_differences import CorrectionDifferences
from cags_vsegei_plugin.panels.messages import say
from cags_vsegei_plugin.panels.unit_editor import Draft
from cags_vsegei_plugin.panels.unit_rows import UnitRow, unit_rows
from cags_vsegei_plugin.panels.units_body import UnitsBody
from cags_vsegei_plugin.panels.units_inputs import UNKNOWN, Known
from cags_vsegei_plugin.panels.units_reading import UnitsReading
from cags_vsegei_plugin.sentences import Sentence
from cags_vsegei_plugin.settings import Setting, remember, remembered
from cags_vsegei_plugin.translation import render, tr
from cags_vsegei_plugin.workflow.correcting import Scope, correction_row
from cags_vsegei_plugin.workflow.reading_legends import LegendUnit

_LOG = "CAGS–VSEGEI"


class UnitsWindow(QDialog):
    """Lists the units of a layer by confidence, and lets a geologist correct them."""

    def __init__(self, project: QgsProject, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("CagsVsegeiUnits")
        self.setWindowTitle(tr("Units of a Layer"))
        self.resize(1180, 760)
        self._project = project
        self._is_stale = True
        self._drafts: Dict[Tuple[str, str], Draft] = {}
        self._knowledge = knowledge_of(project)
        self.store = CorrectionStore(None)
        self.reading = UnitsReading(self)
        self.body = UnitsBody(project, self)
        self.body.person.setText(_person())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self.body)
        self._wire()
        QgsGui.enableAutoGeometryRestore(self)

    def show_layer(self, layer: Optional[QgsVectorLayer], known: Known = UNKNOWN) -> None:
        """Show the window with the units of a layer."""
        self.show()
        self.raise_()
        self.activateWindow()
        if layer is not None and (layer != self.body.inputs.layer() or known.side):
            self.body.inputs.choose(layer, known)

    def close_down(self) -> None:
        """Stop what runs in the background, before the window goes."""
        self.reading.stop_and_wait()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what was asked for while the window was hidden."""
        super().showEvent(event)
        if self._is_stale:
            self._take_project()

    def hideEvent(self, event: QHideEvent) -> None:
        """Read anew when the window is shown again: layers change meanwhile."""
        super().hideEvent(event)
        self.reading.drop()
        self._is_stale = True

    def save(self) -> None:
        """Keep what the editor wants of the current unit as a correction."""
        editor = self.body.editor
        row = editor.row
        if row is None or editor.problem():
            return
        person, day = self.body.person.text().strip(), date.today().isoformat()
        remember(Setting.PERSON, person)
        draft = editor.draft()
        scope = Scope(draft.layer, draft.comment)
        cells = correction_row(row.unit.reading, draft.reading, person, day, scope)
        # What is to hold for every layer must not be hidden by a correction of this one.
        hiding = [] if scope.layer else [(*row.key, row.layer)]
        self._act(lambda: self.store.save(Corrections.from_rows([cells]), hiding))

    def save_and_go_on(self) -> None:
        """Save, then go to the next unit that is to be checked."""
        before = self.store.corrections
        self.save()
        if self.store.corrections is not before:
            self.body.units.go_to_next_open()
            self.body.editor.kind.setFocus()

    def remove(self) -> None:
        """Take the correction of the current unit away."""
        row = self.body.editor.row
        key = row.correction if row is not None else None
        if key is not None:
            self._act(lambda: self.store.remove(key))

    def undo(self) -> None:
        """Take the last act back."""
        self._act(self.store.undo)

    def import_from(self, path: str) -> None:
        """Add a colleague's corrections; where both differ the geologist decides."""
        try:
            theirs = read_corrections(Path(path), self._knowledge)
        except UserError as error:
            self._complain(error)
            return
        merge = compare_corrections(self.store.corrections, theirs)
        taken: List[Key] = []
        if merge.differences:
            asked = CorrectionDifferences(merge.differences, self)
            if not asked.exec():
                return
            taken = asked.taken()
        wanted = merge.taking(taken)
        if not wanted.rows or self._act(lambda: self.store.save(wanted)):
            words = tr(
                "{added} corrections added, {taken} replaced, {kept} kept as yours, {same} the"
                " same.",
                added=len(merge.added.rows),
                taken=len(taken),
                kept=len(merge.differences) - len(taken),
                same=merge.same,
            )
            say(self.body.bar, words, Qgis.MessageLevel.Success)

    def export_to(self, path: str) -> None:
        """Write the corrections as a table for a colleague."""
        target = Path(path if path.lower().endswith(".csv") else f"{path}.csv")
        try:
            write_corrections(target, self.store.corrections, self._knowledge)
        except UserError as error:
            self._complain(error)
            return
        count = len(self.store.corrections.rows)
        words = tr("{count} corrections were written to {path}.", count=count, path=target)
        say(self.body.bar, words, Qgis.MessageLevel.Success)

    def _act(self, act: Callable[[], None]) -> bool:
        """Do something with the corrections, and show its effect at once."""
        try:
            act()
        except UserError as error:
            self._complain(error)
            return False
        row = self.body.editor.row
        if row is not None:
            self._drafts.pop(row.key, None)
        self.body.editor.show_unit(None)
        rows = self.body.units.model.rows()
        self.body.units.update([row.with_corrections(self.store.corrections) for row in rows])
        return True

    def _wire(self) -> None:
        body = self.body
        body.inputs.changed.connect(self._read)
        body.units.chosen.connect(self._show_unit)
        body.editor.changed.connect(self._allow)
        body.save.clicked.connect(self.save)
        body.save_and_go_on.clicked.connect(self.save_and_go_on)
        body.remove.clicked.connect(self.remove)
        body.undo.clicked.connect(self.undo)
        body.import_.clicked.connect(self._ask_for_import)
        body.export.clicked.connect(self._ask_for_export)
        body.close_.clicked.connect(self.close)
        self.reading.started.connect(body.show_running)
        self.reading.progressed.connect(body.progress.setValue)
        self.reading.done.connect(self._take_units)
        self.reading.failed.connect(self._say_failed)
        self._project.homePathChanged.connect(self._take_project)
        # The first save of a project gives it a home, and says so with this signal alone.
        self._project.projectSaved.connect(self._take_home)
        self._project.cleared.connect(self._forget)

    def _take_home(self) -> None:
        if correction_path(self._project) != self.store.path:
            self._take_project()

    def _forget(self) -> None:
        """Another project is opened: what was typed belongs to the old one."""
        self.body.editor.show_unit(None)
        self._drafts.clear()
        self._take_project()

    def _take_project(self) -> None:
        """Take tables and corrections of the project, which may be another one."""
        self._is_stale = not self.isVisible()
        if self._is_stale:
            return
        self._knowledge = self.body.inputs.knowledge = knowledge_of(self._project)
        path = correction_path(self._project)
        if path != self.store.path:
            self.store = CorrectionStore(path)
        self.store.knowledge = self._knowledge
        try:
            self.store.load()
        except UserError as error:
            self._complain(error)
        self._use_knowledge()
        self._read()

    def _use_knowledge(self) -> None:
        self._keep_draft()
        self.body.editor.show_unit(None)
        try:
            self.body.editor.use(self._knowledge, self.body.inputs.family())
        except UserError as error:
            self._complain(error)

    def _read(self) -> None:
        asked, layer = self.body.inputs.asked(), self.body.inputs.layer()
        self._is_stale = not self.isVisible()
        if self._is_stale:
            return
        if asked is None or layer is None:
            self.reading.drop()
            self.body.units.say_why_empty(_nothing_asked(layer))
            self._take_units([])
            return
        self.body.units.say_why_empty(tr("Reading…"))
        self.reading.read(asked, self._knowledge, layer.featureCount())

    def _take_units(self, legend: List[LegendUnit]) -> None:
        self.body.show_idle()
        self._use_knowledge()
        layer = self.body.inputs.layer()
        title = layer.name() if layer is not None else ""
        self.body.units.replace(unit_rows(legend, self.store.corrections, self._knowledge, title))

    def _show_unit(self, row: Optional[UnitRow]) -> None:
        self._keep_draft()
        key = row.correction if row is not None else None
        saved = self.store.corrections.rows.get(key, {}) if key is not None else {}
        draft = self._drafts.get(row.key) if row is not None else None
        self.body.editor.show_unit(row, saved.get("comment", ""), draft)
        self._allow()

    def _keep_draft(self) -> None:
        """Keep what was typed for a unit that was left without saving."""
        editor = self.body.editor
        if editor.row is None:
            return
        if editor.is_changed():
            self._drafts[editor.row.key] = editor.draft()
        else:
            self._drafts.pop(editor.row.key, None)

    def _allow(self) -> None:
        self.body.allow(len(self._drafts), self.store)

    def _ask_for_import(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, tr("Import Corrections"), "", tr("Tables") + " (*.csv *.txt *.tsv)"
        )
        if path:
            self.import_from(path)

    def _ask_for_export(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, tr("Export Corrections"), FILE, tr("Tables") + " (*.csv)"
        )
        if path:
            self.export_to(path)

    def _say_failed(self, said: Optional[Sentence]) -> None:
        self.body.units.say_why_empty("")
        self._take_units([])
        unknown = tr("The layer could not be read. Check that it can be opened.")
        words = render(said) if said is not None else unknown
        say(self.body.bar, words, Qgis.MessageLevel.Critical)

    def _complain(self, error: UserError) -> None:
        say(self.body.bar, render(error.said), Qgis.MessageLevel.Critical)
        if error.detail:
            QgsMessageLog.logMessage(error.detail, _LOG, Qgis.MessageLevel.Critical)


def _nothing_asked(layer: Optional[QgsVectorLayer]) -> str:
    if layer is None:
        return tr("Choose a layer: its units are listed here, the least sure first.")
    return tr("Choose the field with the index under “Fields, Scale, Legend Table”.")


def _person() -> str:
    known = str(remembered(Setting.PERSON))
    return known or QgsApplication.userFullName() or QgsApplication.userLoginName()
