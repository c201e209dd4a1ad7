"""Taking back what was applied: the file, the layer or the step, and nothing beyond it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import List, NamedTuple, Optional, Tuple

from qgis.core import QgsMapLayer, QgsProject, QgsProviderRegistry, QgsVectorLayer

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.layers.applying import JOINT_FIELDS
from cags_vsegei_plugin.layers.geopackage import table_in
from cags_vsegei_plugin.layers.place import Place, remove
from cags_vsegei_plugin.sentences import sentence

_STATE = (
    "SELECT c.last_change, o.feature_count FROM gpkg_contents c JOIN gpkg_ogr_contents o"
    " ON o.table_name = c.table_name WHERE c.table_name = ?"
)
_CODE = next(iter(JOINT_FIELDS))


class AppliedFile(NamedTuple):
    """A table that applying has written, and how it stood then."""

    place: Place
    state: Tuple[object, ...]


class AppliedStep(NamedTuple):
    """The step in the edit buffer of a layer that applying has made."""

    layer_id: str
    number: int
    title: str


def applied_file(path: Path, table: str = "") -> AppliedFile:
    """Return a GeoPackage's table as it stands, to be taken back later.

    `table` is "" where the file was written for it alone; raises UserError for no GeoPackage.
    """
    state = _state(path, table)
    if state is None:
        raise UserError(
            sentence("There is no applied layer in {path}: nothing to take back.", path=path)
        )
    return AppliedFile(Place(path, table), state)


def applied_step(layer: QgsVectorLayer) -> AppliedStep:
    """Return the last step in the edit buffer of a layer, to be taken back later."""
    stack = layer.undoStack()
    return AppliedStep(layer.id(), stack.index(), stack.undoText())


def take_back_file(project: QgsProject, applied: AppliedFile) -> None:
    """Remove an applied file, or its table, and its layers from a project.

    Raises UserError where it was edited since, or cannot be removed; then all stays as it is.
    """
    place = applied.place
    state = _state(*place)
    if state is None:
        return
    layers = _layers_of(project, place)
    if state != applied.state or any(layer.isModified() for layer in layers):
        raise UserError(
            sentence(
                "{path} was edited after the legend was applied to it, and is not removed. Remove"
                " it yourself if nothing in it is needed.",
                path=place.path,
            )
        )
    project.removeMapLayers([layer.id() for layer in layers])
    if not remove(place):
        raise UserError(
            sentence(
                "{path} cannot be removed: it is in use, or the folder is read-only. Close it in"
                " other programs, then take it back again.",
                path=place.path,
            )
        )


def take_back_step(project: QgsProject, applied: AppliedStep) -> None:
    """Undo the step that applying made; raises UserError where later steps stand on it."""
    layer = project.mapLayer(applied.layer_id)
    stack = layer.undoStack() if isinstance(layer, QgsVectorLayer) else None
    if stack is None or stack.index() == 0:
        raise UserError(sentence("The edit is no longer there: it was saved or undone already."))
    if (stack.index(), stack.undoText()) != (applied.number, applied.title):
        raise UserError(
            sentence(
                "Later edits of {layer} stand on the step in which the legend was applied. Undo"
                " them first.",
                layer=layer.name(),
            )
        )
    stack.undo()


def take_back_layers(project: QgsProject, layer_ids: List[str]) -> None:
    """Remove layers that compute joint units, and groups that are empty without them."""
    root = project.layerTreeRoot()
    nodes = [root.findLayer(layer_id) for layer_id in layer_ids]
    groups = dict.fromkeys(node.parent() for node in nodes if node is not None)
    project.removeMapLayers([id for id in layer_ids if project.mapLayer(id) is not None])
    for group in groups:
        if group.parent() is not None and not group.children():
            group.parent().removeChildNode(group)


def _state(path: Path, table: str) -> Optional[Tuple[object, ...]]:
    """Return when a table was changed last, and its features; None for one without joint units."""
    found = table_in(path, table) if path.is_file() else None
    if found is None:
        return None
    with closing(found.opened()) as database:
        columns = database.execute("SELECT name FROM pragma_table_info(?)", (found.table,))
        if _CODE not in {row[0] for row in columns}:
            return None
        try:
            row = database.execute(_STATE, (found.table,)).fetchone()
        except sqlite3.Error:
            return None
    return tuple(row) if row is not None else None


def _layers_of(project: QgsProject, place: Place) -> List[QgsMapLayer]:
    found = []
    for layer in project.mapLayers().values():
        parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
        path = parts.get("path") or ""
        if path and place.is_in(Place(Path(path), parts.get("layerName") or "")):
            found.append(layer)
    return found
