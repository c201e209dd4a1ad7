"""The Border Comparison dock: it wires inputs, run, answer, list and map."""

from __future__ import annotations

from typing import Any, Dict, Mapping, Optional, Sequence, Set, Tuple

from qgis.core import Qgis, QgsMessageLog, QgsProject, QgsVectorLayer
from qgis.gui import QgsDockWidget, QgsMapCanvas
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QWidget

from cags_vsegei_plugin.geology.profiles import load_profile
from cags_vsegei_plugin.layers.border_jumps import jumps_km
from cags_vsegei_plugin.layers.overrides import knowledge_of
from cags_vsegei_plugin.layers.symbol_colours import SymbolColours
from cags_vsegei_plugin.panels.background import Background, Stopped, Work
from cags_vsegei_plugin.panels.comparison_body import ComparisonBody
from cags_vsegei_plugin.panels.comparison_run import ComparisonResult, ComparisonRun
from cags_vsegei_plugin.panels.edit_watch import Edited, EditWatch
from cags_vsegei_plugin.panels.live_follow import Followed, LiveFollow
from cags_vsegei_plugin.panels.map_highlight import MapHighlight
from cags_vsegei_plugin.panels.result_layers import show_results
from cags_vsegei_plugin.panels.shown_comparison import Shown, ShownComparison
from cags_vsegei_plugin.panels.statistics_window import StatisticsWindow
from cags_vsegei_plugin.panels.stretch_rows import ResultLayers, StretchRow, kilometres
from cags_vsegei_plugin.settings import Setting, remember, remembered
from cags_vsegei_plugin.translation import language, tr
from cags_vsegei_plugin.workflow.front_distances import from_text
from cags_vsegei_plugin.workflow.rejudging import Kept, recent
from cags_vsegei_plugin.workflow.sheets import Sheets, sheet_field, sheets_of
from cags_vsegei_plugin.workflow.unit_look import unit_colours

_LOG = "CAGS–VSEGEI"
# A stretch is shown at most this many times larger than on the printed map.
_NEARER_THAN_THE_MAP = 10
# An edit of several outlines at once is told outline by outline.
_LIVE_REST_MS = 50


class ComparisonDock(QgsDockWidget):
    """Compares two layers along their border and shows the answer on one screen."""

    def __init__(
        self, canvas: QgsMapCanvas, project: QgsProject, parent: Optional[QWidget] = None
    ) -> None:
        super().__init__(tr("Border Comparison"), parent)
        self.setObjectName("CagsVsegeiComparisonDock")
        self.setAllowedAreas(
            Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea
        )
        self._project = project
        self._layer_ids: Dict[str, str] = {}
        self._nearest_scale = 1.0
        self.statistics: Optional[StatisticsWindow] = None
        self._highlight = MapHighlight(canvas, project)
        self.shown = ShownComparison(self)
        self.body = ComparisonBody(project, self, self.shown.current)
        self.run = ComparisonRun(project, self, reading=self._reading)
        self._edits = EditWatch(self)
        self._live, self._deriving = LiveFollow(project, self), Background(self)
        self._asked: Mapping[str, Any] = {}
        self._shown_result: Optional[ComparisonResult] = None
        self.setWidget(self.body)
        self._wire()
        self._allow_compare()

    def compare(self) -> None:
        """Start the comparison that the inputs ask for."""
        self.body.bar.clearWidgets()
        self.body.inputs.remember()
        self._asked = self.body.inputs.parameters()
        self.run.start(self._asked, {"FOLLOW": True} if self.body.follow.isChecked() else None)

    def show_statistics(self) -> None:
        """Count the last comparison in a window of its own."""
        if self.statistics is None:
            self.statistics = StatisticsWindow(self)
        rows = self.shown.now.rows
        self.statistics.show_rows(rows, self._sheets(rows))
        self.statistics.show()
        self.statistics.raise_()

    def kept(self) -> Optional[Kept]:
        """Return the last comparison as it can be judged again, None where there is none."""
        return recent(self._layer_ids.get("stretches", ""))

    @property
    def kilometres(self) -> Mapping[str, float]:
        """Return the kilometres of each verdict in the comparison that is shown."""
        return self.shown.now.kilometres

    def close_down(self) -> None:
        """Stop what runs in the background, before the dock goes."""
        self._edits.stop()
        for work in (self._live, self._deriving, self.run):
            work.stop_and_wait()
        self._highlight.clear()

    def _wire(self) -> None:
        body, run = self.body, self.run
        body.inputs.changed.connect(self._allow_compare)
        body.compare.clicked.connect(self.compare)
        body.cancel.clicked.connect(run.cancel)
        body.summary.verdictsChosen.connect(body.stretches.show_verdicts)
        self.shown.current.visited.connect(self._go_to)
        self.shown.pairChosen.connect(body.stretches.show_pair)
        self.shown.unitChosen.connect(lambda unit: self._show_unit(*unit))
        body.statistics.clicked.connect(self.show_statistics)
        body.follow.setChecked(remembered(Setting.FOLLOW_EDITS))
        body.follow.toggled.connect(self._take_following)
        self._edits.edited.connect(self._take_edits)
        self._live.followed.connect(self._take_followed)
        self._live.refused.connect(self._follow_whole)
        self._deriving.done.connect(self._take_derived)
        run.started.connect(self._stop_following)
        self._project.cleared.connect(self._forget)
        run.started.connect(body.show_running)
        run.progressed.connect(body.show_progress)
        run.succeeded.connect(self._take)
        run.failed.connect(self._complain)
        run.warned.connect(self._warn)
        run.cancelled.connect(self._say_cancelled)

    def _take_following(self, is_chosen: bool) -> None:
        remember(Setting.FOLLOW_EDITS, is_chosen)
        if not is_chosen:
            self._stop_following()

    def _stop_following(self) -> None:
        self._live.stop()
        self._deriving.drop()
        self._edits.rest()

    def _take_edits(self, edited: Sequence[Edited]) -> None:
        """Follow what was edited, compare again, or offer to."""
        if not (self.body.follow.isChecked() and self.body.compare.isEnabled()):
            self.body.offer_compare([each.layer.name() for each in edited])
            return
        is_same = self.body.inputs.parameters() == self._asked
        if self.run.is_running or not is_same or not self._live.take(edited):
            self.compare()

    def _follow_whole(self) -> None:
        """Compare again what could not be followed."""
        if self.body.follow.isChecked() and self.body.compare.isEnabled():
            self.compare()

    def _take_followed(self, told: Followed) -> None:
        """Show what an edit changed: the list and the kilometres at once, other docks after."""
        stretches = self.body.stretches
        known = {row.stretch: row for row in stretches.model.rows()}
        rows = list(told.rows)
        for name, (start, stop, length) in told.moved.items():
            rows.append(known[name]._replace(from_km=start, to_km=stop, length_km=length))
        stretches.change(rows, [known[name].identity for name in told.gone if name in known])
        now = stretches.model.rows()
        self.body.summary.show_kilometres(kilometres(now))
        if self.statistics is not None:
            self.statistics.show_rows(now, self._sheets(now))
        if self._shown_result is not None:
            self._deriving.start(tr("Reading what was found"), self._reading(self._shown_result))

    def _take_derived(self, shown: Shown) -> None:
        self.body.stretches.colours = shown.colours
        self.shown.replace(shown)

    def _reading(self, result: ComparisonResult) -> Work:
        """Return what reads a result in the background, and derives what docks show of it."""
        layer, conflicts = result.layers["STRETCHES"], result.layers.get("CONFLICT_POINTS")
        ids = {"stretches": layer.id(), **_source_ids(result.parameters)}
        if conflicts is not None:
            ids["conflicts"] = conflicts.id()
        known = knowledge_of(self._project)
        profile = load_profile(str(result.parameters["PROFILE"]), known)
        title, told = profile.title(language()), (ids, result.parameters, result.warnings)
        sides = {side: self._project.mapLayer(ids.get(side, "")) for side in ("china", "russia")}
        drawn_by = {
            side: SymbolColours(each)
            for side, each in sides.items()
            if isinstance(each, QgsVectorLayer)
        }
        layers = ResultLayers(layer, conflicts)

        def read(is_stopped: Stopped) -> Shown:
            rows = layers.read(is_stopped)
            colours = unit_colours((row for row in rows if row.is_stretch), drawn_by, known)
            return Shown(title, rows, colours, jumps_km(layers.stretches), *told).prepare()

        return read

    def _take(self, result: ComparisonResult) -> None:
        """Show a result: layers into one group, the answer into the dock."""
        self.body.show_idle()
        shown: Shown = result.read
        self._layer_ids = dict(shown.layer_ids)
        profile = load_profile(str(result.parameters["PROFILE"]), knowledge_of(self._project))
        self._nearest_scale = profile.scale_denominator / _NEARER_THAN_THE_MAP
        result.layers["STRETCHES"].setAbstract("\n".join(result.warnings))
        show_results(self._project, result.layers, shown.title)
        self.body.stretches.colours = shown.colours
        self.body.show_answer(shown.rows, shown.kilometres)
        if self.statistics is not None:
            self.statistics.show_rows(shown.rows, self._sheets(shown.rows))
        # Other docks take it in their turn: no window waits for all of them at once.
        self.run.then(lambda: self._take_further(shown, result))

    def _take_further(self, shown: Shown, result: ComparisonResult) -> None:
        self.shown.replace(shown)
        self._shown_result = result
        if self.body.follow.isChecked():
            self._live.begin(result.layers, result.parameters)
            self._edits.rest(_LIVE_REST_MS if self._live.is_following else None)
        self.body.inputs.tolerance.take_distances(from_text(result.numbers.get("DISTANCES")))
        self._follow(result.parameters)

    def _follow(self, parameters: Mapping[str, Any]) -> None:
        """Watch the layers that were compared, and the fields they were compared by."""
        ids = {name: id for name, id in _source_ids(parameters).items() if name in _WATCHED}
        layers = [self._project.mapLayer(each) for each in ids.values()]
        sides = {each: name.split("_")[0].upper() for name, each in ids.items()}
        fields = {each: _fields_of(parameters, side) for each, side in sides.items()}
        self._edits.follow([layer for layer in layers if layer is not None], fields)

    def _sheets(self, rows: Sequence[StretchRow]) -> Tuple[Sheets, Sheets]:
        """Return the sheets of the polygons of both sides, where their layers tell them."""
        stretches, found = [row for row in rows if row.is_stretch], []
        for side in ("china", "russia"):
            layer = self._layer(side)
            field = sheet_field(layer, side, knowledge_of(self._project)) if layer else ""
            found.append(sheets_of(layer, field, (getattr(e, f"{side}_fid") for e in stretches)))
        return found[0], found[1]

    def _forget(self) -> None:
        """Another project is opened: what was compared is no longer there."""
        self.run.cancel()
        self._edits.stop()
        self._stop_following()
        self._layer_ids, self._shown_result = {}, None
        if self.statistics is not None:
            self.statistics.show_rows([])
        self._highlight.clear()
        self.shown.clear()
        self.body.hide_answer()
        self.body.inputs.tolerance.take_distances(None)

    def _layer(self, name: str) -> Optional[QgsVectorLayer]:
        layer = self._project.mapLayer(self._layer_ids.get(name, ""))
        return layer if isinstance(layer, QgsVectorLayer) else None

    def _go_to(self, stretch: str) -> None:
        row = self.shown.row(stretch)
        if row is None:
            return
        if not self._highlight.show(row, self._layer_ids, self._nearest_scale):
            self._say(
                tr("The stretch is no longer on the map. Compare again."),
                Qgis.MessageLevel.Warning,
            )

    def _show_unit(self, side: str, rows: Sequence[StretchRow]) -> None:
        self._highlight.show_unit(side, rows, self._layer_ids, self._nearest_scale)

    def _allow_compare(self) -> None:
        self.body.compare.setEnabled(self.body.inputs.is_ready())

    def _complain(self, words: str, detail: str) -> None:
        self.body.show_idle()
        self._say(words, Qgis.MessageLevel.Critical)
        if detail:
            QgsMessageLog.logMessage(detail, _LOG, Qgis.MessageLevel.Critical)

    def _warn(self, words: str) -> None:
        QgsMessageLog.logMessage(words, _LOG, Qgis.MessageLevel.Warning, False)
        if not self.body.inputs.says(words):
            self._say(words, Qgis.MessageLevel.Warning)

    def _say_cancelled(self) -> None:
        self.body.show_idle()
        self._say(tr("The comparison was cancelled."), Qgis.MessageLevel.Info)

    def _say(self, words: str, level: Qgis.MessageLevel) -> None:
        self.body.say(words, level)


_WATCHED = ("china", "russia", "china_line", "russia_line", "china_point", "russia_point")
_SOURCES = (("", ""), ("_contact", ""), ("_line", "_LINES"), ("_point", "_POINTS"))


def _source_ids(parameters: Mapping[str, Any]) -> Dict[str, str]:
    """Return the ids of the layers that were compared, by what they are in the list."""
    names = {
        f"{side}{what}": f"{side.upper()}{ending}"
        for side in ("china", "russia")
        for what, ending in _SOURCES
    }
    return {name: str(parameters[given]) for name, given in names.items() if given in parameters}


def _fields_of(parameters: Mapping[str, Any], side: str) -> Set[str]:
    """Return the fields a side was compared by, of its polygons, lines and points."""
    texts = (value for name, value in parameters.items() if name.startswith(f"{side}_"))
    return {value for value in texts if isinstance(value, str)}
