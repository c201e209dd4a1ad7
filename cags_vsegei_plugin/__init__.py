"""Harmonize map legends across the China–Russia border."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from cags_vsegei_plugin.processing.registered import Registered


def classFactory(iface: Optional[QgisInterface]) -> Registered:  # noqa: N802
    """Return the plugin, as QGIS asks for it; `qgis_process` has no window, and loads no panel."""
    if iface is None:
        from cags_vsegei_plugin.processing.registered import Registered

        return Registered()
    from cags_vsegei_plugin.plugin import CagsVsegeiPlugin

    return CagsVsegeiPlugin(iface)
