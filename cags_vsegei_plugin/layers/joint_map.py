"""One map of both sides: one group, one legend in stratigraphic order, labels by joint code."""

from __future__ import annotations

from typing import Any, Dict, List, NamedTuple, Optional, Sequence, Tuple

from qgis.core import (
    QgsLayerTreeGroup,
    QgsMapLayer,
    QgsMapLayerLegendUtils,
    QgsPalLayerSettings,
    QgsProject,
    QgsTextBufferSettings,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)

from cags_vsegei_plugin.geology.joint_legend import JointUnit
from cags_vsegei_plugin.layers.applying import JOINT_FIELDS
from cags_vsegei_plugin.layers.geopackage import geopackage_table
from cags_vsegei_plugin.layers.project import add_result_group
from cags_vsegei_plugin.layers.units_counted import counted_units
from cags_vsegei_plugin.layers.values import as_number

_LABEL_POINTS = 7.0
_OF_UNIT = tuple(name for name in JOINT_FIELDS if name != "relation")


class OnMap(NamedTuple):
    """What an applied layer shows: joint units, and own indices that nothing maps."""

    units: Tuple[JointUnit, ...]
    kept: Tuple[str, ...]


def on_map(source: Any, feedback: Optional[Any] = None) -> OnMap:
    """Return what an applied layer or source shows, as its joint fields tell it."""
    units: Dict[str, JointUnit] = {}
    kept: Dict[str, None] = {}
    table = geopackage_table(source)
    for texts in counted_units(source, _OF_UNIT, table, feedback):
        code, en, zh, ru, base, top, colour, mapping = texts
        if mapping:
            ages = as_number(base or None), as_number(top or None)
            units[code] = JointUnit(code, en, zh, ru, *ages, color=colour)
        elif code:
            kept[code] = None
    return OnMap(tuple(units.values()), tuple(kept))


def add_joint_map(
    project: QgsProject, layers: Sequence[QgsMapLayer], title: str
) -> QgsLayerTreeGroup:
    """Add styled layers to a project as one group, whose first layer alone shows the legend."""
    group = add_result_group(project, layers, title)
    show_one_legend(group, layers)
    return group


def show_one_legend(group: QgsLayerTreeGroup, layers: Sequence[QgsMapLayer]) -> None:
    """Let the first layer alone show the legend in a group."""
    for layer in layers[1:]:
        node = group.findLayer(layer.id())
        if node is not None:
            # No nodes in the order means: none are shown.
            QgsMapLayerLegendUtils.setLegendNodeOrder(node, [])


def label_by_code(layer: QgsVectorLayer) -> None:
    """Label polygons by joint code, where the code has room in them."""
    settings = QgsPalLayerSettings()
    settings.fieldName = "joint_code"
    settings.placement = QgsPalLayerSettings.Placement.Horizontal
    settings.fitInPolygonOnly = True
    text = settings.format()
    text.setSize(_LABEL_POINTS)
    buffer = QgsTextBufferSettings()
    buffer.setEnabled(True)
    buffer.setSize(_LABEL_POINTS / 10.0)
    text.setBuffer(buffer)
    settings.setFormat(text)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def united(shown: Sequence[OnMap]) -> OnMap:
    """Return what several layers show together, each joint unit once."""
    units = {unit.code: unit for one in reversed(shown) for unit in one.units}
    kept: List[str] = list(dict.fromkeys(code for one in shown for code in one.kept))
    return OnMap(tuple(units.values()), tuple(code for code in kept if code not in units))
