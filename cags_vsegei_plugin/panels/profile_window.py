"""Profiles of the project's own: started from a joint map, changed, tried, saved, passed on."""

from __future__ import annotations

from pathlib import Path
from typing import Mapping, Optional, Tuple

from qgis.core import Qgis, QgsProject
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.catalogue import LANGUAGES
from cags_vsegei_plugin.geology.profile_rows import Rows, changed, checked, rows_of
from cags_vsegei_plugin.geology.profiles import Profile, profile_ids
from cags_vsegei_plugin.knowledge import BUNDLED
from cags_vsegei_plugin.layers.overrides import knowledge_of
from cags_vsegei_plugin.layers.profile_file import (
    own_profile_path,
    read_profile_file,
    write_profile_file,
)
from cags_vsegei_plugin.panels.forms import add_row
from cags_vsegei_plugin.panels.messages import say
from cags_vsegei_plugin.panels.profile_choice import ProfileChoice
from cags_vsegei_plugin.panels.profile_effect import EffectRun, ProfileEffect
from cags_vsegei_plugin.panels.profile_form import ProfileForm
from cags_vsegei_plugin.translation import language, render, tr
from cags_vsegei_plugin.workflow.rejudging import Kept

_FILES = "CSV (*.csv)"


class ProfileWindow(QDialog):
    """Edits a profile; `saved` tells the id of one that now stands beside the project."""

    saved = pyqtSignal(str)

    def __init__(self, project: QgsProject, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("CagsVsegeiProfiles")
        self.setWindowTitle(tr("Profiles"))
        self.resize(820, 760)
        self._project = project
        self._rows: Rows = []
        self._title = ""
        self._kept: Optional[Kept] = None
        self._before: Mapping[str, float] = {}
        self.bar = QgsMessageBar(self)
        self.start = ProfileChoice(self)
        self.name = QLineEdit(self)
        self.title = QLineEdit(self)
        self.form = ProfileForm(self)
        self.effect = ProfileEffect(self)
        self.run = EffectRun(self)
        self.buttons = self._buttons()
        self._lay_out()
        self._wire()

    def show_profile(
        self,
        profile_id: str,
        kept: Optional[Kept] = None,
        before: Optional[Mapping[str, float]] = None,
    ) -> None:
        """Start from a profile; `kept` is the current comparison, `before` its kilometres."""
        self._kept, self._before = kept, before or {}
        self.start.blockSignals(True)
        self.start.offer(knowledge_of(self._project), profile_id)
        self.start.blockSignals(False)
        self._begin()

    def profile(self) -> Profile:
        """Return the profile as it stands; raises UserError that says what is wrong."""
        return checked(self.name.text().strip(), self.rows())

    def rows(self) -> Rows:
        """Return the rows of the profile as it stands."""
        values = self.form.values()
        title = self.title.text().strip()
        if title != self._title:
            values.update({("profile", f"title_{short}"): title for short in LANGUAGES})
        return changed(self._rows, values)

    def save(self) -> bool:
        """Keep the profile beside the project; return whether it was, and say why not."""
        name = self.name.text().strip()
        try:
            checked(name, self.rows())
            path = own_profile_path(self._project.homePath(), name)
            write_profile_file(path, self.rows())
        except UserError as error:
            return self._complain(error)
        self._say(tr("Saved beside the project: {path}", path=path), Qgis.MessageLevel.Success)
        self.saved.emit(name)
        return True

    def export_to(self, path: str) -> bool:
        """Write the profile into a file for a colleague."""
        try:
            write_profile_file(Path(path), self.rows())
        except UserError as error:
            return self._complain(error)
        self._say(tr("Written: {path}", path=path), Qgis.MessageLevel.Success)
        return True

    def import_from(self, path: str) -> bool:
        """Take the profile of a file a colleague has sent; it is saved only when asked."""
        try:
            rows = read_profile_file(Path(path))
        except UserError as error:
            return self._complain(error)
        self._take(rows, Path(path).stem)
        self._say(tr("Read: {path}. Save it to use it.", path=path), Qgis.MessageLevel.Info)
        return True

    def close_down(self) -> None:
        """Stop what runs in the background, before the window goes."""
        self.run.stop_and_wait()

    def _begin(self) -> None:
        profile_id = self.start.profile_id()
        try:
            rows = rows_of(profile_id, knowledge_of(self._project))
        except UserError as error:
            self._complain(error)
            return
        is_own = profile_id not in profile_ids(BUNDLED)
        self._take(rows, profile_id if is_own else f"our_{profile_id}")
        if not is_own:
            self.title.setText(tr("{title} (own)", title=self._title))

    def _take(self, rows: Rows, name: str) -> None:
        self._rows = rows
        # The name is tried with the values it belongs to, which are not there yet.
        self.name.blockSignals(True)
        self.name.setText(name.lower().replace(" ", "_").replace("-", "_"))
        self.name.blockSignals(False)
        titles = {row["key"]: row["value"] for row in rows if row["section"] == "profile"}
        self._title = titles.get(f"title_{language()}") or titles.get("title_en", "")
        self.title.setText(self._title)
        self.form.take(rows)
        self._try()

    def _try(self) -> None:
        """Judge the current comparison by the profile as it stands."""
        try:
            profile = self.profile()
        except UserError as error:
            self.run.judge(None, None)
            self.effect.say(render(error.said))
            return
        if self._kept is None:
            self.effect.say(tr("Compare first, and the effect on the comparison is shown here."))
        self.run.judge(self._kept, profile)

    def _show(self, after: Mapping[str, float]) -> None:
        self.effect.show_effect(self._before, after)

    def _ask_export(self) -> None:
        name = f"{self.name.text().strip() or 'profile'}.csv"
        path, _ = QFileDialog.getSaveFileName(self, tr("Export Profile"), name, _FILES)
        if path:
            self.export_to(path if Path(path).suffix else f"{path}.csv")

    def _ask_import(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, tr("Import Profile"), "", _FILES)
        if path:
            self.import_from(path)

    def _complain(self, error: UserError) -> bool:
        self._say(render(error.said), Qgis.MessageLevel.Critical)
        return False

    def _say(self, words: str, level: Qgis.MessageLevel) -> None:
        self.bar.clearWidgets()
        say(self.bar, words, level)

    def _buttons(self) -> Tuple[QPushButton, ...]:
        titles = (tr("&Save"), tr("&Export…"), tr("&Import…"), tr("&Close"))
        return tuple(QPushButton(title, self) for title in titles)

    def _wire(self) -> None:
        self.start.currentIndexChanged.connect(self._begin)
        self.form.changed.connect(self._try)
        self.name.textChanged.connect(self._try)
        self.run.done.connect(self._show)
        acts = (self.save, self._ask_export, self._ask_import, self.close)
        for button, act in zip(self.buttons, acts):
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, act=act: act())

    def _lay_out(self) -> None:
        head = QFormLayout()
        add_row(head, tr("Start from"), self.start)
        add_row(head, tr("Name of the file"), self.name)
        add_row(head, tr("Title"), self.title)
        row = QHBoxLayout()
        for button in self.buttons[:3]:
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.buttons[3])
        layout = QVBoxLayout(self)
        layout.addWidget(self.bar)
        layout.addLayout(head)
        layout.addWidget(self.form, 2)
        layout.addWidget(self.effect, 1)
        layout.addLayout(row)
