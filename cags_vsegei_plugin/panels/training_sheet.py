"""The bundled training sheet, loaded into one group of the project."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Dict, NamedTuple, Optional

from qgis.core import QgsApplication, QgsProject, QgsVectorLayer

from cags_vsegei_plugin import paths
from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.layers.project import add_result_group
from cags_vsegei_plugin.panels.layer_tree import set_open
from cags_vsegei_plugin.panels.unit_style import style_border, style_by_unit
from cags_vsegei_plugin.sentences import sentence
from cags_vsegei_plugin.translation import tr

TRAINING_MAP = "geology_2500k"


class TrainingSheet(NamedTuple):
    """What a comparison of the training sheet needs: layers, and the path of a legend."""

    china: QgsVectorLayer
    russia: QgsVectorLayer
    border: QgsVectorLayer
    legend: str

    @property
    def layers(self) -> Dict[str, QgsVectorLayer]:
        """Return the layers by the parameters they are given for."""
        return {"CHINA": self.china, "RUSSIA": self.russia, "BORDER": self.border}


def open_training_sheet(project: QgsProject) -> TrainingSheet:
    """Load the training sheet, the border on top; layers already loaded are used again.

    Raises UserError where the sample is missing.
    """
    layers = _layers()
    loaded = _already_loaded(project, layers)
    if loaded is not None:
        return loaded
    sheet = TrainingSheet(**layers, legend=str(own_copy("agreed_legend.csv")))
    style_by_unit(sheet.china, "china")
    style_by_unit(sheet.russia, "russia")
    style_border(sheet.border)
    on_top_first = (sheet.border, sheet.russia, sheet.china)
    group = add_result_group(project, on_top_first, tr("Training Sheet"))
    for node in group.findLayers():
        set_open(node, False)
    return sheet


def _layers() -> Dict[str, QgsVectorLayer]:
    path = own_copy("training_sheet.gpkg")
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
        layers[role] = layer
    return layers


def own_copy(name: str) -> Path:
    """Return the user's own copy of a sample file, renewed when the plugin brings a newer one.

    An open GeoPackage in the plugin's folder would be changed by QGIS, and on Windows would
    keep the plugin from being updated.
    """
    bundled = paths.resources() / "sample" / name
    copy = Path(QgsApplication.qgisSettingsDirPath()) / "cags_vsegei_plugin" / name
    try:
        if not copy.is_file() or copy.stat().st_mtime < bundled.stat().st_mtime:
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(bundled, copy)
    except OSError as error:
        raise UserError(
            sentence(
                "The training sheet cannot be copied to {folder}. Check that the folder can be"
                " written and the disk is not full.",
                folder=copy.parent,
            ),
            str(error),
        ) from error
    return copy


def _already_loaded(
    project: QgsProject, wanted: Dict[str, QgsVectorLayer]
) -> Optional[TrainingSheet]:
    by_source = {layer.source(): layer for layer in project.mapLayers().values()}
    found = {role: by_source.get(layer.source()) for role, layer in wanted.items()}
    if not all(found.values()):
        return None
    return TrainingSheet(**found, legend=str(own_copy("agreed_legend.csv")))
