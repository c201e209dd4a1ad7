"""Applies the agreed legend from its window, in the background, and proves it on the map."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, List, Optional, Sequence, Tuple

from qgis.core import Qgis, QgsFeedback, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtWidgets import QProgressDialog

from cags_vsegei_plugin.errors import Cancelled, UserError
from cags_vsegei_plugin.geology.joint_legend import SIDES
from cags_vsegei_plugin.panels.apply_sides import (
    SidePreview,
    SideWish,
    copy_parameters,
    previews,
    side_wishes,
)
from cags_vsegei_plugin.panels.apply_window import EDIT, FILE, VIEW, ApplyWindow
from cags_vsegei_plugin.panels.background import Background
from cags_vsegei_plugin.panels.comparison_run import LAYERS, ComparisonResult, ComparisonRun
from cags_vsegei_plugin.panels.messages import say
from cags_vsegei_plugin.panels.result_layers import show_results
from cags_vsegei_plugin.panels.review_look import side_title
from cags_vsegei_plugin.sentences import Sentence
from cags_vsegei_plugin.translation import language, render, tr
from cags_vsegei_plugin.workflow.applying_layers import as_fields, as_view
from cags_vsegei_plugin.workflow.joint_map import MapStyle, joint_map
from cags_vsegei_plugin.workflow.reviewing import review_path
from cags_vsegei_plugin.workflow.taking_back import (
    AppliedFile,
    AppliedStep,
    applied_file,
    applied_step,
    take_back_file,
    take_back_layers,
    take_back_step,
)

if TYPE_CHECKING:
    from cags_vsegei_plugin.panels.legend_manager import LegendManager

_REMAINING = "REMAINING"
_OF_SIDE = {"china": "CHINA", "russia": "RUSSIA"}


class Applying(QObject):
    """Drives one window: preview, apply, one map, take back, compare again."""

    def __init__(self, project: QgsProject, manager: LegendManager) -> None:
        super().__init__(manager)
        self._project, self._manager = project, manager
        self.window = ApplyWindow(manager.body)
        self._wishes: List[SideWish] = []
        self._previews: Tuple[SidePreview, ...] = ()
        self._left: List[str] = []
        self.layers: List[QgsVectorLayer] = []
        self._files: List[AppliedFile] = []
        self._steps: List[AppliedStep] = []
        self._looking = Background(self)
        self._copying = ComparisonRun(project, self, "cagsvsegei:applylegend", ())
        outputs = (*LAYERS, _REMAINING)
        self._proving = ComparisonRun(project, self, "cagsvsegei:provelegend", outputs)
        self._wire()

    @property
    def is_running(self) -> bool:
        """Return whether anything is under way."""
        runs = (self._looking, self._copying, self._proving)
        return any(run.is_running for run in runs)

    def open(self) -> None:
        """Show the window with what applying would do now."""
        self.window.file.setDefaultRoot(self._project.homePath())
        if not self.window.file.filePath() and self._project.homePath():
            self.window.file.setFilePath(str(Path(self._project.homePath()) / "joint_map.gpkg"))
        self.window.show()
        self.window.raise_()
        self.look()

    def look(self) -> None:
        """Count anew what applying would do."""
        try:
            shown, legend = self._manager.shown, self._manager.legend.agreed()
            self._wishes = side_wishes(self._project, shown, legend, self._unmapped)
        except UserError as error:
            self._say(error.said)
            return
        wishes, rows = self._wishes, shown.stretches
        # What fails because something is unmapped is still to be seen.
        kept = [one._replace(wish=one.wish._replace(unmapped=_seen(one))) for one in wishes]
        self._looking.start(tr("Counting what applying does"), lambda _: previews(kept, rows))

    def apply(self) -> None:
        """Apply the legend in the chosen way, both sides or none."""
        self._forget()
        way = self.window.way.currentData()
        if not self._previews:
            return
        try:
            if way == FILE:
                self._copy_next(list(SIDES))
            elif way == VIEW:
                whats = zip(self._wishes, self._previews)
                self.layers = [
                    as_view(w.layer, p.what, self._title(w.side), language()) for w, p in whats
                ]
                self._show_map()
            elif way == EDIT:
                self._edit()
        except UserError as error:
            self._undo()
            self._say(error.said)

    def take_back(self) -> None:
        """Take back what was applied last, exactly."""
        try:
            self._undo()
            self._forget()
        except UserError as error:
            self._say(error.said)

    def compare_again(self) -> None:
        """Compare the applied layers, and sign what is found on the map."""
        shown, reviewer = self._manager.shown, self._manager.session.reviewer
        if self._manager.session.refusal is not None:
            self._say(self._manager.session.refusal)
            return
        asked = {k: v for k, v in shown.parameters.items() if k not in ("LEGEND", *LAYERS)}
        for side, layer in zip(SIDES, self.layers):
            asked[_OF_SIDE[side]] = layer.id()
        asked["REVIEW"] = str(review_path(self._project))
        asked["REVIEWER"], asked["SIDE"] = reviewer.signer.reviewer, reviewer.side
        self.window.show_running(True)
        self._proving.start(asked)

    def cancel(self) -> None:
        """Stop what is under way; what was written of it is gone."""
        for run in (self._copying, self._proving):
            run.cancel()

    def close_down(self) -> None:
        """Stop everything: the plugin goes."""
        for run in (self._looking, self._copying, self._proving):
            run.stop_and_wait()
        self.window.close()

    @property
    def _unmapped(self) -> str:
        return str(self.window.unmapped.currentData())

    def _wire(self) -> None:
        window = self.window
        window.unmapped.currentIndexChanged.connect(lambda _: self.look())
        window.apply.clicked.connect(lambda _=False: self.apply())
        window.cancel.clicked.connect(lambda _=False: self.cancel())
        window.take_back.clicked.connect(lambda _=False: self.take_back())
        window.compare.clicked.connect(lambda _=False: self.compare_again())
        self._looking.done.connect(self._take_previews)
        self._looking.failed.connect(self._say)
        self._copying.succeeded.connect(self._take_copy)
        self._proving.succeeded.connect(self._take_proof)
        for run in (self._copying, self._proving):
            run.progressed.connect(window.show_progress)
            run.failed.connect(self._fail)
            run.cancelled.connect(lambda: self._fail(tr("Cancelled. Nothing is half done.")))

    def _take_previews(self, found: Sequence[SidePreview]) -> None:
        self._previews = tuple(found)
        self.window.show_preview(found)

    # Copies.

    def _copy_next(self, sides: List[str]) -> None:
        self._left = sides
        side, store = sides[0], review_path(self._project)
        output = self._output(side)
        if output is None or store is None:
            words = tr("Choose a file to write to first.")
            say(self.window.bar, words, Qgis.MessageLevel.Warning)
            return
        if output.exists():
            words = tr("{path} is there already. Choose another file, or remove it.", path=output)
            self._fail(words)
            return
        self.window.show_running(True)
        shown = self._manager.shown
        self._copying.start(copy_parameters(shown, side, store, self._unmapped, output))

    def _take_copy(self, result: ComparisonResult) -> None:
        side = self._left.pop(0)
        path = Path(str(result.parameters["OUTPUT"]))
        try:
            self._files.append(applied_file(path))
            self.layers.append(QgsVectorLayer(str(path), self._title(side), "ogr"))
            if self._left:
                self._copy_next(self._left)
                return
            self.window.show_running(False)
            self._show_map()
        except UserError as error:
            self._fail(render(error.said))

    def _output(self, side: str) -> Optional[Path]:
        text = self.window.file.filePath().strip()
        path = Path(text) if text else None
        return path.with_name(f"{path.stem}_{side}.gpkg") if path is not None else None

    # Edits.

    def _edit(self) -> None:
        progress = QProgressDialog(tr("Adding fields…"), tr("Cancel"), 0, 100, self.window)
        progress.setWindowModality(Qt.WindowModality.WindowModal)
        feedback = QgsFeedback(self)
        feedback.progressChanged.connect(lambda value: progress.setValue(int(value)))
        progress.canceled.connect(feedback.cancel)
        title = tr("Apply the agreed legend")
        try:
            for wish, told in zip(self._wishes, self._previews):
                as_fields(wish.layer, told.what, title, feedback)
                self._steps.append(applied_step(wish.layer))
        except Cancelled:
            self._undo()
            return
        finally:
            progress.close()
        self.layers = [wish.layer for wish in self._wishes]
        self._say_applied()

    # What comes of it.

    def _show_map(self) -> None:
        style = MapStyle(self.layers, language())
        joint_map(self._project, self.layers, tr("Joint map"), style)
        self._say_applied()

    def _say_applied(self) -> None:
        self.window.take_back.setEnabled(True)
        self.window.compare.setEnabled(True)
        words = tr("The agreed legend was applied to both sides. Compare again to prove it.")
        say(self.window.bar, words, Qgis.MessageLevel.Success)

    def _take_proof(self, result: ComparisonResult) -> None:
        self.window.show_running(False)
        self.window.compare.setEnabled(True)
        remaining = result.layers.get(_REMAINING)
        rows = [] if remaining is None else [_remaining(f) for f in remaining.getFeatures()]
        self.window.show_proof(result.numbers, rows)
        shown = {name: layer for name, layer in result.layers.items() if name in LAYERS}
        show_results(self._project, shown, tr("applied layers"))
        self._manager.session.refresh()

    def _fail(self, words: str, detail: str = "") -> None:
        """Say what went wrong, and take back what one side has got already."""
        self.window.show_running(False)
        self.window.compare.setEnabled(False)
        if self._left:
            self._left = []
            self._undo()
        else:
            self.window.compare.setEnabled(bool(self.layers))
        say(self.window.bar, words, Qgis.MessageLevel.Warning)

    def _undo(self) -> None:
        for step in reversed(self._steps):
            take_back_step(self._project, step)
        for file in self._files:
            take_back_file(self._project, file)
        if not (self._steps or self._files):
            take_back_layers(self._project, [layer.id() for layer in self.layers])
        self._forget()

    def _forget(self) -> None:
        self.layers, self._files, self._steps = [], [], []
        self.window.take_back.setEnabled(False)
        self.window.compare.setEnabled(False)

    def _title(self, side: str) -> str:
        return tr("Joint legend: {side}", side=side_title(side))

    def _say(self, said: Optional[Sentence]) -> None:
        if said is not None:
            say(self.window.bar, render(said), Qgis.MessageLevel.Warning)


def _seen(one: SideWish) -> str:
    return "null" if one.wish.unmapped == "fail" else one.wish.unmapped


def _remaining(feature: Any) -> Tuple[str, str, str]:
    what = " ".join(filter(None, (str(feature["key"] or ""), str(feature["other"] or ""))))
    return what, f"{float(feature['km'] or 0.0):.1f}", str(feature["reason"] or "")
