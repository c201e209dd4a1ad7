"""The door: menu, toolbar, dock and provider. The only file that touches iface."""

from __future__ import annotations

from typing import List, Optional

from qgis.core import Qgis, QgsApplication, QgsProject
from qgis.gui import QgisInterface, QgsGui
from qgis.PyQt.QtCore import QCoreApplication, Qt, QTranslator
from qgis.PyQt.QtWidgets import QAction

from cags_vsegei_plugin import translation
from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.panels.comparison_dock import ComparisonDock
from cags_vsegei_plugin.panels.icons import themed_icon
from cags_vsegei_plugin.panels.manual_window import ManualWindow
from cags_vsegei_plugin.panels.training_sheet import open_training_sheet
from cags_vsegei_plugin.processing.provider import CagsVsegeiProvider
from cags_vsegei_plugin.translation import render, tr

MENU = "CAGS–VSEGEI"


class CagsVsegeiPlugin:
    """Puts the plugin into QGIS, and takes it out again line by line."""

    def __init__(self, iface: Optional[QgisInterface]) -> None:
        self.iface = iface
        self.provider: Optional[CagsVsegeiProvider] = None
        self.dock: Optional[ComparisonDock] = None
        self._translator: Optional[QTranslator] = None
        self._manual: Optional[ManualWindow] = None
        self._actions: List[QAction] = []

    def initProcessing(self) -> None:  # noqa: N802
        """Register the algorithms; all that `qgis_process` asks for."""
        self._load_translator()
        self.provider = CagsVsegeiProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self) -> None:  # noqa: N802
        """Put everything into QGIS."""
        self.initProcessing()
        self._add_dock()
        self._add_actions()

    def unload(self) -> None:
        """Take everything out of QGIS, in the opposite order."""
        if self.dock is not None:
            self._remove_actions()
            self._remove_dock()
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        self._remove_translator()

    def open_training_sheet(self) -> None:
        """Load the training sheet and choose it in the dock."""
        try:
            sheet = open_training_sheet(QgsProject.instance())
        except UserError as error:
            self.iface.messageBar().pushMessage(render(error.said), Qgis.MessageLevel.Warning)
            return
        self.dock.body.inputs.choose(*sheet)
        self.dock.setUserVisible(True)

    def show_manual(self) -> None:
        """Open the manual in a window of its own."""
        if self._manual is None:
            self._manual = ManualWindow(self.iface.mainWindow())
        self._manual.show()
        self._manual.raise_()

    def _add_dock(self) -> None:
        window = self.iface.mainWindow()
        self.dock = ComparisonDock(self.iface.mapCanvas(), QgsProject.instance(), window)
        self.iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        self.dock.hide()

    def _remove_dock(self) -> None:
        self.dock.close_down()
        self.iface.removeDockWidget(self.dock)
        self.dock.deleteLater()
        self.dock = None
        if self._manual is not None:
            self._manual.deleteLater()
            self._manual = None

    def _add_actions(self) -> None:
        compare = self._action("comparison", tr("&Border Comparison"))
        compare.setCheckable(True)
        self.dock.setToggleVisibilityAction(compare)
        self.iface.addToolBarIcon(compare)
        sheet = self._action("training_sheet", tr("Open the &Training Sheet"))
        sheet.triggered.connect(self.open_training_sheet)
        manual = self._action("manual", tr("&Manual"))
        manual.triggered.connect(self.show_manual)

    def _action(self, name: str, text: str) -> QAction:
        action = QAction(themed_icon(name), text, self.iface.mainWindow())
        action.setObjectName(f"CagsVsegei_{name}")
        self.iface.addPluginToMenu(MENU, action)
        QgsGui.shortcutsManager().registerAction(action)
        self._actions.append(action)
        return action

    def _remove_actions(self) -> None:
        for action in self._actions:
            QgsGui.shortcutsManager().unregisterAction(action)
            self.iface.removePluginMenu(MENU, action)
            self.iface.removeToolBarIcon(action)
            action.deleteLater()
        self._actions.clear()

    def _load_translator(self) -> None:
        self._translator = translation.load()
        if self._translator is not None:
            QCoreApplication.installTranslator(self._translator)

    def _remove_translator(self) -> None:
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator = None
