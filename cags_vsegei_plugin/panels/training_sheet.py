"""The bundled training sheet, loaded into one group of the project."""

from __future__ import annotations

from typing import Dict, NamedTuple, Optional

from qgis.core import QgsProject, QgsVectorLayer

from cags_vsegei_plugin import paths
from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.sentences import sentence
from cags_vsegei_plugin.translation import tr


class TrainingSheet(NamedTuple):
    """The layers of the training sheet that a comparison needs."""

    china: QgsVectorLayer
    russia: QgsVectorLayer
    border: QgsVectorLayer


def open_training_sheet(project: QgsProject) -> TrainingSheet:
    """Load the training sheet, the border on top; layers already loaded are used again.

    Raises UserError where the sample is missing.
    """
    layers = _layers()
    loaded = _already_loaded(project, layers)
    if loaded is not None:
        return loaded
    group = project.layerTreeRoot().insertGroup(0, tr("Training Sheet"))
    sheet = TrainingSheet(layers["china"], layers["russia"], layers["border"])
    for layer in (sheet.border, sheet.russia, sheet.china):
        project.addMapLayer(layer, False)
        group.addLayer(layer)
    return sheet


def _layers() -> Dict[str, QgsVectorLayer]:
    path = paths.resources() / "sample" / "training_sheet.gpkg"
    titles = {
        "china": ("china_geology", tr("China: geology (training)")),
        "russia": ("russia_geology", tr("Russia: geology (training)")),
        "border": ("border", tr("Border (training)")),
    }
    layers = {}
    for role, (name, title) in titles.items():
        layer = QgsVectorLayer(f"{path}|layername={name}", title, "ogr")
        if not layer.isValid():
            raise UserError(
                sentence(
                    "The training sheet cannot be opened at {path}. Install the plugin again.",
                    path=path,
                )
            )
        layer.setReadOnly(True)
        layers[role] = layer
    return layers


def _already_loaded(
    project: QgsProject, wanted: Dict[str, QgsVectorLayer]
) -> Optional[TrainingSheet]:
    by_source = {layer.source(): layer for layer in project.mapLayers().values()}
    found = {role: by_source.get(layer.source()) for role, layer in wanted.items()}
    return TrainingSheet(**found) if all(found.values()) else None
