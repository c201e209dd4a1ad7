"""Layers of a project shown as one joint map for as long as that is wanted, then as before."""

from __future__ import annotations

from typing import List, NamedTuple, Sequence

from qgis.core import QgsLayerTreeGroup, QgsLayerTreeLayer, QgsProject, QgsVectorLayer
from qgis.PyQt import sip

from cags_vsegei_plugin.layers.joint_map import show_one_legend


class OwnLook(NamedTuple):
    """How a layer was shown before: its style, and its entry in the layer tree."""

    layer_id: str
    style: str
    parent: QgsLayerTreeGroup
    place: int
    entry: QgsLayerTreeLayer


class Borrowed(NamedTuple):
    """Layers that are shown as one map, in a group of their own, under a style of that name."""

    group: QgsLayerTreeGroup
    style: str
    looks: Sequence[OwnLook]


def borrow(project: QgsProject, layers: Sequence[QgsVectorLayer], title: str) -> Borrowed:
    """Move layers of a project into one group on top, under a further style of this title.

    The styles they had stay theirs, beside it.
    """
    root = project.layerTreeRoot()
    group = root.insertGroup(0, title)
    looks: List[OwnLook] = []
    for layer in layers:
        style = layer.styleManager().currentStyle()
        layer.styleManager().addStyleFromLayer(title)
        layer.styleManager().setCurrentStyle(title)
        entry = root.findLayer(layer.id())
        if entry is None:
            continue
        parent = entry.parent()
        place = parent.children().index(entry)
        looks.append(OwnLook(layer.id(), style, parent, place, entry.clone()))
        # A layer without an entry would leave the project.
        group.addChildNode(entry.clone())
        parent.removeChildNode(entry)
    show_one_legend(group, layers)
    return Borrowed(group, title, looks)


def give_back(project: QgsProject, borrowed: Borrowed) -> None:
    """Show the layers that are still there as they were, where they were."""
    root = project.layerTreeRoot()
    for look in reversed(borrowed.looks):
        layer = project.mapLayer(look.layer_id)
        if layer is None:
            continue
        layer.styleManager().setCurrentStyle(look.style)
        layer.styleManager().removeStyle(borrowed.style)
        entry = root.findLayer(look.layer_id)
        parent = root if sip.isdeleted(look.parent) else look.parent
        parent.insertChildNode(look.place, look.entry)
        if entry is not None:
            entry.parent().removeChildNode(entry)
    group = borrowed.group
    if not sip.isdeleted(group) and group.parent() is not None and not group.children():
        group.parent().removeChildNode(group)
