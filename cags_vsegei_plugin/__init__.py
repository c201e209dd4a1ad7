"""Harmonize map legends across the China–Russia border."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from cags_vsegei_plugin.plugin import CagsVsegeiPlugin


def classFactory(iface: QgisInterface) -> CagsVsegeiPlugin:  # noqa: N802
    """Return the plugin, as QGIS asks for it."""
    from cags_vsegei_plugin.plugin import CagsVsegeiPlugin

    return CagsVsegeiPlugin(iface)
