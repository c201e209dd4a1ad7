"""Both applied layers as one map, styled by the joint legend."""

from __future__ import annotations

from pathlib import Path
from typing import Any, List, Optional, Sequence

from qgis.core import (
    QgsCoordinateTransform,
    QgsLayerTreeGroup,
    QgsMapLayerLegendUtils,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt import sip

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.joint_legend import stratigraphic
from cags_vsegei_plugin.layers.applying import JOINT_FIELDS
from cags_vsegei_plugin.layers.joint_map import OnMap, add_joint_map, label_by_code, on_map, united
from cags_vsegei_plugin.layers.joint_view import stored_of
from cags_vsegei_plugin.layers.project import write_project
from cags_vsegei_plugin.layers.styles import StyleEntry, style_joint
from cags_vsegei_plugin.sentences import sentence
from cags_vsegei_plugin.workflow.applying_legend import joint_entry


class MapStyle:
    """The common style of applied layers: the same units, colours and order in each of them."""

    def __init__(self, shown: Sequence[OnMap], language: str) -> None:
        """Take what the layers show, each for itself."""
        together = united(shown)
        ordered = sorted(together.units, key=stratigraphic)
        self.entries: List[StyleEntry] = [joint_entry(unit, language) for unit in ordered]
        self.kept = together.kept

    @classmethod
    def read(cls, layers: Sequence[Any], language: str, feedback: Optional[Any] = None) -> MapStyle:
        """Read what the layers show; raises UserError where a legend was not applied to one."""
        for layer in layers:
            check_applied(layer)
        return cls([on_map(layer, feedback) for layer in layers], language)

    def put_on(self, layer: QgsVectorLayer, is_labelled: bool = True) -> None:
        """Style a layer, and label it by joint code; in the main thread."""
        style_joint(layer, self.entries, self.kept, stored_of(layer))
        if is_labelled:
            label_by_code(layer)

    def put_on_all(self, layers: Sequence[QgsVectorLayer]) -> None:
        """Style layers alike."""
        for layer in layers:
            self.put_on(layer)


def joint_map(
    project: QgsProject,
    layers: Sequence[QgsVectorLayer],
    title: str,
    style: MapStyle,
    is_labelled: bool = True,
) -> QgsLayerTreeGroup:
    """Add applied layers to a project as one map with one legend; returns the group."""
    for layer in layers:
        style.put_on(layer, is_labelled)
    return add_joint_map(project, layers, title)


def add_to_joint_map(
    project: QgsProject,
    group: Optional[QgsLayerTreeGroup],
    layer: QgsVectorLayer,
    style: MapStyle,
) -> QgsLayerTreeGroup:
    """Add a layer of both sides on top of their map, without a second legend; returns the group.

    Without a group, or where the user has removed it, the layer gets one of its own.
    """
    if group is None or sip.isdeleted(group):
        return joint_map(project, [layer], layer.name(), style)
    style.put_on(layer)
    project.addMapLayer(layer, False)
    node = group.insertLayer(0, layer)
    QgsMapLayerLegendUtils.setLegendNodeOrder(node, [])
    return group


def write_joint_map(
    path: Path,
    layers: Sequence[QgsVectorLayer],
    title: str,
    style: MapStyle,
    is_labelled: bool = True,
) -> None:
    """Write a project with applied layers as one map; the layers themselves stay as they are.

    Raises UserError for temporary layers, which no project keeps, and where it cannot be written.
    """
    _refuse_temporary(layers)
    copies = [layer.clone() for layer in layers]
    for copy in copies:
        style.put_on(copy, is_labelled)
    crs = layers[0].crs()
    extent = QgsRectangle()
    for layer in layers:
        transform = QgsCoordinateTransform(layer.crs(), crs, layer.transformContext())
        extent.combineExtentWith(transform.transformBoundingBox(layer.extent()))
    write_project(path, copies, title, extent, crs, add_joint_map)


def _refuse_temporary(layers: Sequence[QgsVectorLayer]) -> None:
    temporary = [layer.name() for layer in layers if layer.providerType() == "memory"]
    if temporary:
        raise UserError(
            sentence(
                "The layer {layer} is temporary, and no project keeps it. Save it to a GeoPackage"
                " first.",
                layer=", ".join(temporary),
            )
        )


def check_applied(layer: Any) -> None:
    """Raise UserError where a layer or source has not all joint fields."""
    names = layer.fields().names()
    missing = [name for name in JOINT_FIELDS if name not in names]
    if missing:
        told = layer.name() if isinstance(layer, QgsVectorLayer) else layer.sourceName()
        raise UserError(
            sentence(
                "The layer {layer} has no field {fields}: no agreed legend was applied to it. Apply"
                " it first, then choose the result.",
                layer=told,
                fields=", ".join(missing),
            )
        )
