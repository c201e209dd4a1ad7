"""The joint legend as a style that any QGIS can load: QML, or SLD for others."""

from __future__ import annotations

from pathlib import Path
from typing import Sequence

from qgis.core import QgsVectorLayer

from cags_vsegei_plugin.layers.styles import StyleEntry, style_joint
from cags_vsegei_plugin.layers.whole_file import write_whole

STYLES = (".qml", ".sld")
_LIKE_APPLIED = "Polygon?crs=EPSG:4326&field=joint_code:string"


def write_style(path: Path, entries: Sequence[StyleEntry]) -> None:
    """Write the style of a layer with joint units, categorised by `joint_code`, through QGIS.

    The ending of the path says whether as QML or SLD. The file appears complete, or UserError is
    raised.
    """
    layer = QgsVectorLayer(_LIKE_APPLIED, "joint legend", "memory")
    style_joint(layer, entries)
    write_whole(path, lambda unfinished: _save(layer, unfinished))


def _save(layer: QgsVectorLayer, path: Path) -> None:
    save = layer.saveSldStyle if path.suffix.lower() == ".sld" else layer.saveNamedStyle
    message, is_saved = save(str(path))
    if not is_saved or not path.is_file():
        raise OSError(message)
