"""The layers of a comparison in the project: one group, styled, replaced by the next run."""

from __future__ import annotations

from typing import List, Mapping

from qgis.core import QgsLayerTreeGroup, QgsMapLayer, QgsProject, QgsVectorLayer

from cags_vsegei_plugin.layers.conflict_layer import style_conflicts
from cags_vsegei_plugin.layers.project import add_result_group
from cags_vsegei_plugin.layers.styles import style_flagged, style_stretches
from cags_vsegei_plugin.panels.layer_tree import set_open
from cags_vsegei_plugin.translation import tr

_STYLES = {"STRETCHES": style_stretches, "CONFLICT_POINTS": style_conflicts}
_MARK = "cags_vsegei_plugin/comparison"


def show_results(
    project: QgsProject, layers: Mapping[str, QgsVectorLayer], profile: str
) -> QgsLayerTreeGroup:
    """Put the layers of a comparison into one group on top, in place of the last one's.

    Only temporary layers are replaced: what the user has saved to a file stays.
    """
    for last in project.layerTreeRoot().findGroups(True):
        if last.customProperty(_MARK):
            _take_away(project, last)
    title = tr("Border comparison: {profile}", profile=profile)
    group = add_result_group(project, _styled(layers), title)
    group.setCustomProperty(_MARK, True)
    _hide_flagged(group, layers)
    set_open(group, True)
    return group


def _hide_flagged(group: QgsLayerTreeGroup, layers: Mapping[str, QgsVectorLayer]) -> None:
    # They would cover the colours of the units, which the user wants to see at first.
    for name, layer in layers.items():
        node = group.findLayer(layer.id())
        set_open(node, name == "STRETCHES")
        node.setItemVisibilityChecked(name == "STRETCHES")


def _take_away(project: QgsProject, group: QgsLayerTreeGroup) -> None:
    layers = [node.layer() for node in group.findLayers()]
    temporary = [layer for layer in layers if layer and layer.providerType() == "memory"]
    project.removeMapLayers([layer.id() for layer in temporary])
    if not group.children():
        group.parent().removeChildNode(group)
    else:
        group.removeCustomProperty(_MARK)


def _styled(layers: Mapping[str, QgsVectorLayer]) -> List[QgsMapLayer]:
    titles = {
        "CONFLICT_POINTS": tr("Conflicts"),
        "STRETCHES": tr("Stretches"),
        "CHINA_FLAGGED": tr("China: units at the border"),
        "RUSSIA_FLAGGED": tr("Russia: units at the border"),
    }
    for name, layer in layers.items():
        layer.setName(titles.get(name, layer.name()))
        _STYLES.get(name, style_flagged)(layer)
    return [layers[name] for name in titles if name in layers]
