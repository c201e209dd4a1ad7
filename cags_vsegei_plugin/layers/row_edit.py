"""Single rows of a result in memory, replaced without touching the others."""

from __future__ import annotations

from typing import Any, Dict, List, NamedTuple, Optional

from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer


class RowEdit(NamedTuple):
    """Features to add, values and shapes to change by feature id, and ids to delete."""

    added: List[QgsFeature]
    values: Dict[int, Dict[int, Any]]
    shapes: Dict[int, QgsGeometry]
    gone: List[int]


def replaced(edit: RowEdit, feature_id: Optional[int], feature: QgsFeature) -> None:
    """Note what becomes of a row: the feature takes its place, or is added where there is none."""
    if feature_id is None:
        edit.added.append(feature)
        return
    edit.values[feature_id] = dict(enumerate(feature.attributes()))
    edit.shapes[feature_id] = feature.geometry()


def apply_edit(layer: QgsVectorLayer, edit: RowEdit) -> Optional[List[int]]:
    """Write an edit; returns the ids of the added features, None where the layer refuses it.

    To be called in the main thread.
    """
    if not any(edit):
        return []
    data, done = layer.dataProvider(), True
    if edit.gone:
        done = data.deleteFeatures(edit.gone)
    if edit.values:
        done = data.changeFeatures(edit.values, edit.shapes) and done
    written, added = data.addFeatures(edit.added) if edit.added else (True, [])
    layer.updateExtents()
    layer.dataChanged.emit()
    layer.triggerRepaint()
    return [feature.id() for feature in added] if done and written else None
