"""Load the plugin into a QGIS of its own, unload it, and print what was there each time."""

from __future__ import annotations

import json
import sys
from typing import Any, Dict
from unittest.mock import create_autospec

from qgis.core import QgsApplication, QgsExpression, QgsProcessingRegistry
from qgis.gui import QgisInterface, QgsGui, QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QObject, QTranslator
from qgis.PyQt.QtWidgets import QDockWidget, QMainWindow


def interface(window: QMainWindow) -> Any:
    """Return an interface of QGIS over a real window; misspelt methods are refused."""
    canvas, bar = QgsMapCanvas(window), QgsMessageBar(window)
    window.setCentralWidget(canvas)
    iface = create_autospec(QgisInterface)
    iface.mainWindow.return_value = window
    iface.mapCanvas.return_value = canvas
    iface.messageBar.return_value = bar
    iface.addDockWidget.side_effect = window.addDockWidget
    iface.removeDockWidget.side_effect = window.removeDockWidget
    return iface


class Shouting(QTranslator):
    """Stands for any language but English."""

    def translate(self, context: str, text: str, *_: Any) -> str:
        """Return a text without places to fill in capitals."""
        is_ours = context == "@default" and "{" not in text
        return text.upper() if is_ours else ""


def state(window: QMainWindow, registry: QgsProcessingRegistry) -> Dict[str, Any]:
    """Return everything a plugin could leave behind."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return {
        "children": sorted(child.objectName() for child in window.findChildren(QObject)),
        "shortcuts": len(QgsGui.shortcutsManager().listAll()),
        "providers": sorted(provider.id() for provider in registry.providers()),
        "functions": sorted(each.name() for each in QgsExpression.Functions()),
        "title": " ".join(dock.windowTitle() for dock in window.findChildren(QDockWidget)),
        "word": QCoreApplication.translate("@default", "Border Comparison"),
    }


def main() -> None:
    """Load and unload twice, as a user does who updates the plugin."""
    application = QgsApplication([], True)
    application.initQgis()
    sys.path.append("/usr/share/qgis/python/plugins")
    from cags_vsegei_plugin import classFactory, translation

    translation.load = Shouting
    window = QMainWindow()
    iface = interface(window)
    registry = application.processingRegistry()
    states = [state(window, registry)]
    for _ in range(2):
        plugin = classFactory(iface)
        plugin.initGui()
        states.append(state(window, registry))
        plugin.unload()
        states.append(state(window, registry))
    calls = (iface.addPluginToMenu, iface.removePluginMenu, iface.addToolBarIcon)
    menus = [call.call_count for call in calls]
    print(json.dumps({"states": states, "menus": menus}))
    del window
    application.exitQgis()


main()
