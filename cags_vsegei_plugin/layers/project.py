"""Results in a project: one group of layers, and a project file that opens styled."""

from __future__ import annotations

from pathlib import Path
from typing import Callable, Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsLayerTreeGroup,
    QgsMapLayer,
    QgsMapSettings,
    QgsProject,
    QgsRectangle,
    QgsReferencedRectangle,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtXml import QDomDocument

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.sentences import sentence

_CANVAS = "theMapCanvas"
Arrange = Callable[[QgsProject, Sequence[QgsMapLayer], str], QgsLayerTreeGroup]


def add_result_group(
    project: QgsProject, layers: Sequence[QgsMapLayer], title: str
) -> QgsLayerTreeGroup:
    """Add layers to the project in one group on top, the first layer drawn uppermost."""
    group = project.layerTreeRoot().insertGroup(0, title)
    for layer in layers:
        project.addMapLayer(layer, False)
        group.addLayer(layer)
    return group


def write_project(
    path: Path,
    layers: Sequence[QgsMapLayer],
    title: str,
    extent: QgsRectangle,
    crs: QgsCoordinateReferenceSystem,
    arrange: Arrange = add_result_group,
) -> None:
    """Write a .qgz with copies of the layers, styled, in one group; paths are relative to it.

    `arrange` puts the layers into the project. Raises UserError where it cannot be written.
    """
    project = QgsProject()
    project.setFileName(str(path))
    project.setTitle(title)
    project.setCrs(crs)
    project.writeEntryBool("Paths", "/Absolute", False)
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(extent, crs))
    arrange(project, [layer.clone() for layer in layers], title)
    # The slot must not hold the project: what waits for the collector may outlive QGIS.
    project.writeProject.connect(lambda document: _add_canvas(document, crs, extent))
    if not project.write():
        raise UserError(
            sentence(
                "The project {path} cannot be written. Choose a folder that exists and is"
                " writable.",
                path=path,
            ),
            project.error(),
        )


def _add_canvas(
    document: QDomDocument, crs: QgsCoordinateReferenceSystem, extent: QgsRectangle
) -> None:
    """Say what the map shows at first: QGIS Desktop alone would write it."""
    settings = QgsMapSettings()
    settings.setDestinationCrs(crs)
    # Without a size the extent is taken for invalid and left out.
    settings.setOutputSize(QSize(1000, 700))
    settings.setExtent(extent)
    canvas = document.createElement("mapcanvas")
    canvas.setAttribute("name", _CANVAS)
    settings.writeXml(canvas, document)
    document.documentElement().appendChild(canvas)
