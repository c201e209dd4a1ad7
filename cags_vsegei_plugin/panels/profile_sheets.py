"""The small sheets of the joint maps, each loaded into one group of the project."""

from __future__ import annotations

from typing import Any, Dict, List, NamedTuple, Tuple

from qgis.core import QgsProject, QgsProviderRegistry, QgsVectorLayer

from cags_vsegei_plugin import paths
from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.profiles import load_profile, profile_ids
from cags_vsegei_plugin.layers.project import add_result_group
from cags_vsegei_plugin.panels.training_sheet import own_copy
from cags_vsegei_plugin.panels.unit_style import style_border, style_by_unit
from cags_vsegei_plugin.sentences import sentence
from cags_vsegei_plugin.translation import language, tr

FOLDER = "sheets"


class ProfileSheet(NamedTuple):
    """A sheet in the project: its map, and its layers by the parameters they are given for."""

    profile: str
    layers: Dict[str, QgsVectorLayer]


def sheets() -> Tuple[Tuple[str, str], ...]:
    """Return the id and the title of each map that has a small sheet, in their order."""
    folder = paths.resources() / "sample" / FOLDER
    found = [each for each in profile_ids() if (folder / f"{each}.gpkg").is_file()]
    return tuple((each, load_profile(each).title(language())) for each in found)


def open_profile_sheet(project: QgsProject, profile_id: str) -> ProfileSheet:
    """Load the sheet of a map; layers already loaded are used again.

    Raises UserError where the sample is missing.
    """
    path = str(own_copy(f"{FOLDER}/{profile_id}.gpkg"))
    loaded = {layer.source(): layer for layer in project.mapLayers().values()}
    names = {each.name() for each in _contents(path)}
    wanted = {role: name for role, name in _names().items() if name in names}
    layers, added = {}, []
    for role, name in wanted.items():
        source = f"{path}|layername={name}"
        layer = loaded.get(source)
        if layer is None:
            layer = _layer(source, role, load_profile(profile_id).reads_names)
            added.append(layer)
        layers[role] = layer
    if added:
        add_result_group(project, added, load_profile(profile_id).title(language()))
    return ProfileSheet(profile_id, layers)


def _contents(path: str) -> List[Any]:
    """Return what a GeoPackage holds."""
    metadata = QgsProviderRegistry.instance().providerMetadata("ogr")
    return list(metadata.querySublayers(path))


def _names() -> Dict[str, str]:
    """Return the layers of a sheet by parameter, those drawn uppermost in front."""
    return {
        "CHINA_POINTS": "china_points",
        "RUSSIA_POINTS": "russia_points",
        "CORRIDOR": "corridor",
        "BORDER": "border",
        "CHINA_LINES": "china_lines",
        "RUSSIA_LINES": "russia_lines",
        "RUSSIA": "russia",
        "CHINA": "china",
    }


def _titles() -> Dict[str, str]:
    return {
        "CHINA": tr("China (training)"),
        "RUSSIA": tr("Russia (training)"),
        "BORDER": tr("Border (training)"),
        "CORRIDOR": tr("Corridor line (training)"),
        "CHINA_LINES": tr("Chinese lines (training)"),
        "RUSSIA_LINES": tr("Russian lines (training)"),
        "CHINA_POINTS": tr("Chinese deposits (training)"),
        "RUSSIA_POINTS": tr("Russian deposits (training)"),
    }


def _layer(source: str, role: str, by_name: bool) -> QgsVectorLayer:
    layer = QgsVectorLayer(source, _titles()[role], "ogr")
    if not layer.isValid():
        raise UserError(
            sentence(
                "The training sheet cannot be opened at {path}. Install the plugin again.",
                path=source.partition("|")[0],
            )
        )
    if role in ("CHINA", "RUSSIA") and not by_name:
        style_by_unit(layer, role.lower())
    elif role == "BORDER":
        style_border(layer)
    return layer
