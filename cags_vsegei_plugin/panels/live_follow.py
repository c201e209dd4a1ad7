"""Edits of the compared layers, followed in memory: single rows of the results are replaced."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, Iterable, List, Mapping, NamedTuple, Optional, Sequence, Set, Tuple

from qgis.core import QgsMapLayer, QgsProject, QgsVectorLayer, QgsVectorLayerFeatureSource
from qgis.PyQt.QtCore import QObject, pyqtSignal

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.layers.correction_file import correction_path
from cags_vsegei_plugin.layers.row_edit import apply_edit
from cags_vsegei_plugin.layers.snapshot import Snapshot
from cags_vsegei_plugin.layers.stretch_layer import stretch_fields
from cags_vsegei_plugin.panels.background import Background, Stopped
from cags_vsegei_plugin.panels.edit_watch import Edited
from cags_vsegei_plugin.panels.stretch_rows import StretchRow, stretch_row
from cags_vsegei_plugin.translation import tr
from cags_vsegei_plugin.workflow.followed_result import (
    STRETCHES,
    FollowedResult,
    ResultNews,
    taken_followed,
)
from cags_vsegei_plugin.workflow.following import Edit, NotFollowed
from cags_vsegei_plugin.workflow.rejudging import keep

_SIDES = ("CHINA", "RUSSIA")
_Standing = Optional[Tuple[Tuple[str, int, int], ...]]


class Followed(NamedTuple):
    """What became of the list: rows that are new or changed, those that moved, those gone."""

    rows: List[StretchRow]
    moved: Mapping[str, Tuple[float, float, float]]
    gone: Set[str]


class LiveFollow(QObject):
    """Keeps one comparison in memory, and brings its results up to date with edits.

    `followed` tells what changed, after it was written; `refused` that the whole must be compared
    anew.
    """

    followed = pyqtSignal(object)
    refused = pyqtSignal()

    def __init__(self, project: QgsProject, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._project = project
        self._result: Optional[FollowedResult] = None
        self._layers: Dict[str, str] = {}
        self._sides: List[str] = []
        self._subsets: List[str] = []
        self._parameters: Mapping[str, Any] = {}
        self._standing: _Standing = None
        self._waiting: Dict[str, Edited] = {}
        self._work = Background(self)
        self._work.done.connect(self._write)
        self._work.failed.connect(lambda _: self._refuse())

    @property
    def is_running(self) -> bool:
        """Return whether an edit is being followed."""
        return self._work.is_running

    @property
    def is_following(self) -> bool:
        """Return whether a comparison is kept in memory."""
        return self._result is not None

    def begin(self, layers: Mapping[str, QgsMapLayer], parameters: Mapping[str, Any]) -> None:
        """Follow a comparison, if it can be followed, and no other; `layers` by their outputs."""
        self.stop()
        found = taken_followed(layers[STRETCHES].id()) if STRETCHES in layers else None
        standing = standing_of(self._project, parameters)
        sides = [self._project.mapLayer(str(parameters.get(name, ""))) for name in _SIDES]
        polygons = [each for each in sides if isinstance(each, QgsVectorLayer)]
        if found is None or standing is None or len(polygons) < len(_SIDES):
            return
        self._result, self._standing, self._parameters = found, standing, parameters
        self._layers = {name: layer.id() for name, layer in layers.items()}
        self._sides = [layer.id() for layer in polygons]
        self._subsets = [layer.subsetString() for layer in polygons]

    def stop(self) -> None:
        """Follow nothing, and keep nothing in memory."""
        self._work.drop()
        self._result = None
        self._waiting.clear()

    def stop_and_wait(self) -> None:
        """Follow nothing, and wait until nothing is under way: the plugin goes."""
        self.stop()
        self._work.stop_and_wait()

    def take(self, edited: Sequence[Edited]) -> bool:
        """Follow some edits; returns whether they can be, by what is asked and by what stands."""
        if self._result is None or not self._stands():
            self.stop()
            return False
        if not {each.layer.id() for each in edited} <= set(self._sides):
            return False
        for each in edited:
            known = self._waiting.setdefault(each.layer.id(), Edited(each.layer, set(), set()))
            known.shapes.update(each.shapes)
            known.values.update(each.values)
        if not self._work.is_running:
            self._start()
        return True

    def _stands(self) -> bool:
        """Return whether all that was compared, and by what, is as it was but for the edits."""
        sides = [self._project.mapLayer(each) for each in self._sides]
        if any(layer is None for layer in (*sides, *self._results().values())):
            return False
        is_free = not any(layer.isEditable() for layer in self._results().values())
        is_same = [layer.subsetString() for layer in sides] == self._subsets
        return (
            is_free and is_same and standing_of(self._project, self._parameters) == self._standing
        )

    def _results(self) -> Dict[str, Any]:
        return {name: self._project.mapLayer(each) for name, each in self._layers.items()}

    def _start(self) -> None:
        result, waiting = self._result, self._waiting
        if result is None:
            return
        self._waiting = {}
        nothing: Set[int] = set()
        edits = []
        for each in self._sides:
            told = waiting.get(each) or Edited(self._project.mapLayer(each), nothing, nothing)
            edits.append(Edit(Snapshot(told.layer), frozenset(told.shapes), frozenset(told.values)))
        results = {
            name: QgsVectorLayerFeatureSource(layer) for name, layer in self._results().items()
        }

        def work(is_stopped: Stopped) -> Optional[ResultNews]:
            try:
                result.read(results)
                return result.follow(edits)
            except (NotFollowed, UserError):
                return None

        self._work.start(tr("Following edits"), work)

    def _write(self, told: Optional[ResultNews]) -> None:
        """Write the rows that changed; on the main thread."""
        result = self._result
        if told is None or result is None or not self._stands():
            self._refuse()
            return
        ids = {}
        for name, edit in told.edits.items():
            added = apply_edit(self._results()[name], edit)
            if added is None:
                self._refuse()
                return
            ids[name] = added
        result.note(told, ids)
        keep(self._layers[STRETCHES], result.kept)
        self.followed.emit(_listed(result, told))
        if self._waiting:
            self._start()

    def _refuse(self) -> None:
        self.stop()
        self.refused.emit()


def _listed(result: FollowedResult, told: ResultNews) -> Followed:
    """Return what became of the list."""
    edit, names, news = told.edits[STRETCHES], stretch_fields().names(), told.news.stretches
    values = {told.added[STRETCHES][k]: each.attributes() for k, each in enumerate(edit.added)}
    rows = []
    for each in news.put:
        feature_id = result.id_of(each)
        row = values.get(each.stretch) or list(edit.values[feature_id].values())
        rows.append(stretch_row(feature_id, names, row))
    moved = {each.stretch: (each.from_km, each.to_km, each.length_km) for each in news.moved}
    return Followed(rows, moved, {each.stretch for each in news.gone})


def standing_of(project: QgsProject, parameters: Mapping[str, Any]) -> _Standing:
    """Return the state of the files by which layers are compared; None where it cannot be told.

    They are those beside the project, and the agreed legend with what its store writes beside it.
    """
    beside = correction_path(project)
    paths: List[Path] = sorted(beside.parent.rglob("*")) if beside is not None else []
    legend = parameters.get("LEGEND")
    if legend:
        path = Path(str(legend).split("|", 1)[0])
        if not path.is_file():
            return None
        paths.extend((path, path.with_name(path.name + "-wal")))
    return tuple(_state(paths))


def _state(paths: Iterable[Path]) -> Iterable[Tuple[str, int, int]]:
    for path in paths:
        if path.is_file():
            known = path.stat()
            yield str(path), known.st_mtime_ns, known.st_size
