"""The tree of layers, as the user sees it."""

from __future__ import annotations

from qgis.core import QgsLayerTreeNode


def set_open(node: QgsLayerTreeNode, is_open: bool) -> None:
    """Unfold or fold a node, in the tree and in its view."""
    # The view shows a node that came before its children otherwise than the node says,
    # and follows only where the node changes.
    node.setExpanded(not is_open)
    node.setExpanded(is_open)
