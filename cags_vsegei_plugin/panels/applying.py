"""Applies the agreed legend from its window, in the background, and proves it on the map."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, List, Optional, Sequence, Tuple

from qgis.core import Qgis, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QObject

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.joint_legend import SIDES
from cags_vsegei_plugin.panels.applied import Applied
from cags_vsegei_plugin.panels.apply_sides import (
    SidePreview,
    SideWish,
    copy_parameters,
    previews,
    seamless_parameters,
    side_wishes,
)
from cags_vsegei_plugin.panels.apply_window import EDIT, FILE, VIEW, ApplyWindow
from cags_vsegei_plugin.panels.background import Background
from cags_vsegei_plugin.panels.comparison_run import LAYERS, ComparisonResult, ComparisonRun
from cags_vsegei_plugin.panels.edit_run import EditRun, Want
from cags_vsegei_plugin.panels.messages import say
from cags_vsegei_plugin.panels.result_layers import show_results
from cags_vsegei_plugin.panels.review_look import side_title
from cags_vsegei_plugin.panels.wait_dialog import WaitDialog
from cags_vsegei_plugin.sentences import Sentence
from cags_vsegei_plugin.translation import language, render, tr
from cags_vsegei_plugin.workflow.applying_layers import as_view
from cags_vsegei_plugin.workflow.joint_map import MapStyle, add_to_joint_map, joint_map
from cags_vsegei_plugin.workflow.taking_back import applied_file

if TYPE_CHECKING:
    from cags_vsegei_plugin.panels.legend_manager import LegendManager

_REMAINING, _OUTPUT = "REMAINING", "OUTPUT"
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
        self._applied = Applied(project, self)
        self._coming: Optional[Applied] = None
        self._waiting: Optional[WaitDialog] = None
        self._looking, self._preparing = Background(self), Background(self)
        self._editing = EditRun(self)
        self._copying = ComparisonRun(project, self, "cagsvsegei:applylegend", ())
        self._seaming = ComparisonRun(project, self, "cagsvsegei:seamlessmap", (_OUTPUT,))
        outputs = (*LAYERS, _REMAINING)
        self._proving = ComparisonRun(project, self, "cagsvsegei:provelegend", outputs)
        self._wire()

    @property
    def is_running(self) -> bool:
        """Return whether anything is under way."""
        own = (self._looking, self._preparing)
        is_any = any(run.is_running for run in own) or self._editing.is_running
        return is_any or any(run.is_running for run in self._algorithms)

    @property
    def layers(self) -> List[QgsVectorLayer]:
        """Return the layers the legend was applied to last, China's first."""
        return self._applied.layers

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
            wishes, rows = self._wished(), self._manager.shown.stretches
        except UserError as error:
            self._say(error.said)
            return
        # What fails because something is unmapped is still to be seen.
        kept = [one._replace(wish=one.wish._replace(unmapped=_seen(one))) for one in wishes]
        self._looking.start(tr("Counting what applying does"), lambda _: previews(kept, rows))

    def apply(self) -> None:
        """Apply the legend as it is signed now, in the chosen way, both sides or none."""
        try:
            self._wishes, rows = self._wished(), self._manager.shown.stretches
        except UserError as error:
            self._say(error.said)
            return
        wishes = self._wishes
        self.window.show_running(True)
        self._preparing.start(tr("Counting what applying does"), lambda _: previews(wishes, rows))

    def take_back(self) -> None:
        """Take back what was applied last, exactly."""
        try:
            self._applied.take_back()
            self._forget(self._applied)
        except UserError as error:
            self._say(error.said)

    def make_one(self) -> None:
        """Make one layer of both applied ones, equal units as one polygon across the border."""
        output = self._output("one") if self._applied.files else None
        if output is not None and output.exists():
            self._fail(_is_there(output))
            return
        self.window.show_running(True)
        is_filled = self.window.fill.isChecked()
        tolerance = self._manager.shown.parameters.get("TOLERANCE")
        profile = self._manager.ground.profile
        asked = seamless_parameters(self.layers, tolerance or profile.tolerance_m, is_filled)
        if output is not None:
            asked[_OUTPUT] = str(output)
        self._seaming.start(asked)

    def compare_again(self) -> None:
        """Compare the applied layers, and sign what is found on the map."""
        shown, reviewer = self._manager.shown, self._manager.session.reviewer
        if self._manager.session.refusal is not None:
            self._say(self._manager.session.refusal)
            return
        asked = {k: v for k, v in shown.parameters.items() if k not in ("LEGEND", *LAYERS)}
        for side, layer in zip(SIDES, self.layers):
            asked[_OF_SIDE[side]] = layer.id()
        asked["REVIEW"] = str(self._manager.session.place)
        asked["REVIEWER"], asked["SIDE"] = reviewer.signer.reviewer, reviewer.side
        self.window.show_running(True)
        self._proving.start(asked)

    def cancel(self) -> None:
        """Stop what is under way; what was written of it is gone."""
        if self._preparing.is_running:
            self._preparing.drop()
            self._fail(tr("Cancelled. Nothing is half done."))
        self._editing.cancel()
        for run in self._algorithms:
            run.cancel()

    def close_down(self) -> None:
        """Stop everything: the plugin goes."""
        self._editing.stop_and_wait()
        for work in (self._looking, self._preparing):
            work.stop_and_wait()
        for run in self._algorithms:
            run.stop_and_wait()
        self.window.close()

    @property
    def _algorithms(self) -> Tuple[ComparisonRun, ...]:
        return self._copying, self._seaming, self._proving

    def _wished(self) -> List[SideWish]:
        shown, legend = self._manager.shown, self._manager.legend.agreed()
        return side_wishes(self._project, shown, legend, self._unmapped)

    @property
    def _unmapped(self) -> str:
        return str(self.window.unmapped.currentData())

    def _wire(self) -> None:
        window = self.window
        window.unmapped.currentIndexChanged.connect(lambda _: self.look())
        for button, act in (
            (window.apply, self.apply),
            (window.cancel, self.cancel),
            (window.take_back, self.take_back),
            (window.one, self.make_one),
            (window.compare, self.compare_again),
        ):
            button.clicked.connect(lambda _=False, act=act: act())
        self._looking.done.connect(self._take_previews)
        self._looking.failed.connect(self._say)
        self._preparing.done.connect(self._take_prepared)
        self._copying.succeeded.connect(self._take_copy)
        self._seaming.succeeded.connect(self._take_one)
        self._proving.succeeded.connect(self._take_proof)
        self._editing.succeeded.connect(self._take_edit)
        self._editing.writing.connect(self._keep_others_off)
        failed: Any = (self._preparing.failed, self._editing.failed)
        for signal in failed:
            signal.connect(lambda said: self._fail(render(said) if said else ""))
        going: Any = (self._editing, *self._algorithms)
        for run in going:
            run.progressed.connect(window.show_progress)
            run.cancelled.connect(lambda: self._fail(tr("Cancelled. Nothing is half done.")))
        for run in self._algorithms:
            run.failed.connect(self._fail)

    def _take_previews(self, found: Sequence[SidePreview]) -> None:
        self._previews = tuple(found)
        self.window.show_preview(found)

    def _take_prepared(self, found: Sequence[SidePreview]) -> None:
        self._take_previews(found)
        coming = self._coming = Applied(self._project, self)
        coming.undone.connect(lambda: self._forget(coming))
        way = self.window.way.currentData()
        try:
            if way == FILE:
                self._copy_next(list(SIDES))
            elif way == VIEW:
                coming.layers = [
                    as_view(wish.layer, told.what, self._title(wish.side), language())
                    for wish, told in zip(self._wishes, found)
                ]
                self._show_map(coming)
            elif way == EDIT:
                wants = [Want(w.layer, p.what.joint) for w, p in zip(self._wishes, found)]
                self._editing.start(wants, tr("Apply the agreed legend"))
        except UserError as error:
            self._fail(render(error.said))

    # Copies.

    def _copy_next(self, sides: List[str]) -> None:
        self._left = sides
        side, store = sides[0], self._manager.session.place
        output = self._output(side)
        if output is None or store is None:
            self._fail(tr("Choose a file to write to first."))
            return
        if output.exists():
            self._fail(_is_there(output))
            return
        self.window.show_running(True)
        shown, legend = self._manager.shown, self._wishes[0].wish.legend
        asked = copy_parameters(self._project, shown, legend, side)
        asked.update(LEGEND=str(store), UNMAPPED=self._unmapped, OUTPUT=str(output))
        self._copying.start(asked)

    def _take_copy(self, result: ComparisonResult) -> None:
        side, coming = self._left.pop(0), self._coming
        if coming is None:
            return
        path = Path(str(result.parameters[_OUTPUT]))
        try:
            coming.files.append(applied_file(path))
            coming.layers.append(QgsVectorLayer(str(path), self._title(side), "ogr"))
            if self._left:
                self._copy_next(self._left)
            else:
                self._show_map(coming)
        except UserError as error:
            self._fail(render(error.said))

    def _output(self, ending: str) -> Optional[Path]:
        text = self.window.file.filePath().strip()
        path = Path(text) if text else None
        return path.with_name(f"{path.stem}_{ending}.gpkg") if path is not None else None

    # Edits.

    def _keep_others_off(self, is_writing: bool) -> None:
        """Let nothing else be edited while a step of edits is open: it would get into the step."""
        if self._waiting is not None:
            self._waiting.end()
            self._waiting = None
        if is_writing:
            words = tr("The joint fields go into the edit buffers. Other edits wait until then.")
            self._waiting = WaitDialog(words, self.window)
            self._waiting.stopped.connect(self._editing.cancel)
            self._editing.progressed.connect(self._waiting.show_progress)
            self._waiting.show()

    def _take_edit(self) -> None:
        if self._coming is not None:
            layers = [wish.layer for wish in self._wishes]
            self._coming.take_steps(layers, tr("Joint map"))
            self._style().put_on_all(layers)
            self._take_over(self._coming)

    # What comes of it.

    def _style(self) -> MapStyle:
        return MapStyle([told.what.shown for told in self._previews], language())

    def _show_map(self, coming: Applied) -> None:
        coming.group = joint_map(self._project, coming.layers, tr("Joint map"), self._style())
        self._take_over(coming)

    def _take_over(self, applied: Applied) -> None:
        self._applied, self._coming = applied, None
        self.window.show_running(False)
        self.window.show_applied(True)
        warnings = [each for told in self._previews for each in told.what.application.warnings]
        for warning in dict.fromkeys(map(render, warnings)):
            say(self.window.bar, warning, Qgis.MessageLevel.Warning)
        words = tr("The agreed legend was applied to both sides. Compare again to prove it.")
        say(self.window.bar, words, Qgis.MessageLevel.Success)

    def _take_one(self, result: ComparisonResult) -> None:
        self.window.show_running(False)
        title, applied = tr("Joint map without a seam"), self._applied
        layer = result.layers.get(_OUTPUT)
        try:
            if layer is None:
                path = Path(str(result.parameters[_OUTPUT]))
                applied.files.append(applied_file(path))
                layer = QgsVectorLayer(str(path), title, "ogr")
            layer.setName(title)
            applied.further.append(layer)
            applied.group = add_to_joint_map(self._project, applied.group, layer, self._style())
        except UserError as error:
            self._say(error.said)
            return
        made = int(result.numbers["DISSOLVED"])
        words = tr("Polygons made one across the border: {count}.", count=made)
        say(self.window.bar, words, Qgis.MessageLevel.Success)

    def _take_proof(self, result: ComparisonResult) -> None:
        self.window.show_running(False)
        remaining = result.layers.get(_REMAINING)
        rows = [] if remaining is None else [_remaining(f) for f in remaining.getFeatures()]
        self.window.show_proof(result.numbers, rows)
        shown = {name: layer for name, layer in result.layers.items() if name in LAYERS}
        show_results(self._project, shown, tr("applied layers"))
        self._manager.session.refresh()

    def _fail(self, words: str, detail: str = "") -> None:
        """Say what went wrong, and take back what one side has got already."""
        self.window.show_running(False)
        coming, self._coming, self._left = self._coming, None, []
        if coming is not None:
            try:
                coming.take_back()
            except UserError as error:
                words = render(error.said)
        if words:
            say(self.window.bar, words, Qgis.MessageLevel.Warning)

    def _forget(self, applied: Applied) -> None:
        if applied is self._applied:
            self._applied = Applied(self._project, self)
            self.window.show_applied(False)

    def _title(self, side: str) -> str:
        return tr("Joint legend: {side}", side=side_title(side))

    def _say(self, said: Optional[Sentence]) -> None:
        if said is not None:
            say(self.window.bar, render(said), Qgis.MessageLevel.Warning)


def _seen(one: SideWish) -> str:
    return "null" if one.wish.unmapped == "fail" else one.wish.unmapped


def _is_there(path: Path) -> str:
    return tr("{path} is there already. Choose another file, or remove it.", path=path)


def _remaining(feature: Any) -> Tuple[str, str, str]:
    what = " ".join(filter(None, (str(feature["key"] or ""), str(feature["other"] or ""))))
    return what, f"{float(feature['km'] or 0.0):.1f}", str(feature["reason"] or "")
