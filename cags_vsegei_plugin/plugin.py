"""The door: menu, toolbar, dock and provider. The only file that touches iface."""

from __future__ import annotations

from functools import partial
from typing import List, Optional

from qgis.core import Qgis, QgsApplication, QgsProject, QgsVectorLayer
from qgis.gui import QgisInterface, QgsGui
from qgis.PyQt.QtCore import QCoreApplication, Qt, QTranslator
from qgis.PyQt.QtWidgets import QAction, QMenu

from cags_vsegei_plugin import translation
from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.panels.comparison_dock import ComparisonDock
from cags_vsegei_plugin.panels.icons import themed_icon
from cags_vsegei_plugin.panels.manual_window import ManualWindow
from cags_vsegei_plugin.panels.matrix_dock import MatrixDock
from cags_vsegei_plugin.panels.pair_decisions import PairDecisions
from cags_vsegei_plugin.panels.profile_sheets import open_profile_sheet, sheets
from cags_vsegei_plugin.panels.profile_window import ProfileWindow
from cags_vsegei_plugin.panels.review_dock import ReviewDock
from cags_vsegei_plugin.panels.strip_dock import StripDock
from cags_vsegei_plugin.panels.training_sheet import open_training_sheet
from cags_vsegei_plugin.panels.units_inputs import UNKNOWN, Known
from cags_vsegei_plugin.panels.units_window import UnitsWindow
from cags_vsegei_plugin.processing.expressions import ExpressionFunctions
from cags_vsegei_plugin.processing.provider import CagsVsegeiProvider
from cags_vsegei_plugin.translation import render, tr

MENU = "CAGS–VSEGEI"


class CagsVsegeiPlugin:
    """Puts the plugin into QGIS, and takes it out again line by line."""

    def __init__(self, iface: Optional[QgisInterface]) -> None:
        self._iface = iface
        self.desktop: Optional[Desktop] = None
        self._functions: Optional[ExpressionFunctions] = None
        self._provider: Optional[CagsVsegeiProvider] = None
        self._translator: Optional[QTranslator] = None

    def initProcessing(self) -> None:
        """Register functions and algorithms; all that `qgis_process` asks for."""
        self._translator = translation.load()
        if self._translator is not None:
            QCoreApplication.installTranslator(self._translator)
        self._functions = ExpressionFunctions()
        self._provider = CagsVsegeiProvider()
        QgsApplication.processingRegistry().addProvider(self._provider)

    def initGui(self) -> None:
        """Put everything into QGIS."""
        self.initProcessing()
        self.desktop = Desktop(self._iface)

    def unload(self) -> None:
        """Take everything out of QGIS, in the opposite order."""
        if self.desktop is not None:
            self.desktop.close_down()
            self.desktop = None
        if self._provider is not None:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None
        if self._functions is not None:
            self._functions.unregister()
            self._functions = None
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator = None


class Desktop:
    """The docks, and the actions of the menu and the toolbar."""

    def __init__(self, iface: QgisInterface) -> None:
        self._iface = iface
        self._actions: List[QAction] = []
        self._menus: List[QMenu] = []
        self._manual: Optional[ManualWindow] = None
        self._units: Optional[UnitsWindow] = None
        self._profiles: Optional[ProfileWindow] = None
        self.dock = ComparisonDock(iface.mapCanvas(), QgsProject.instance(), iface.mainWindow())
        iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        self.dock.hide()
        shown = self.dock.shown
        self.strip = StripDock(shown, QgsProject.instance(), iface.mainWindow())
        self.matrix = MatrixDock(shown, iface.mainWindow())
        for lower in (self.strip, self.matrix):
            iface.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, lower)
            lower.hide()
        self.review = ReviewDock(
            shown, iface.mapCanvas(), QgsProject.instance(), iface.mainWindow()
        )
        iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.review)
        self.review.hide()
        self.review.manager.statusesChanged.connect(self.strip.body.show_statuses)
        self.pairs = PairDecisions(self.review.manager, self.matrix.body)
        self._add_actions()

    def close_down(self) -> None:
        """Remove what was added, in the opposite order."""
        for action in reversed(self._actions):
            self._remove_action(action)
        self._actions.clear()
        for menu in self._menus:
            menu.deleteLater()
        self._menus.clear()
        for action in self.review.body.actions_.all():
            QgsGui.shortcutsManager().unregisterAction(action)
        self._iface.removeDockWidget(self.review)
        self.review.close_down()
        self.review.deleteLater()
        for lower in (self.matrix, self.strip):
            self._iface.removeDockWidget(lower)
            lower.deleteLater()
        self._iface.removeDockWidget(self.dock)
        self.dock.close_down()
        self.dock.deleteLater()
        if self._units is not None:
            self._units.close_down()
            self._units.deleteLater()
            self._units = None
        if self._profiles is not None:
            self._profiles.close_down()
            self._profiles.deleteLater()
            self._profiles = None
        if self._manual is not None:
            self._manual.deleteLater()
            self._manual = None

    def open_training_sheet(self) -> None:
        """Load the training sheet and choose it in the dock."""
        try:
            sheet = open_training_sheet(QgsProject.instance())
        except UserError as error:
            words = render(error.said)
            self._iface.messageBar().pushMessage(words, Qgis.MessageLevel.Warning)
            return
        self.dock.body.inputs.choose(*sheet)
        self.dock.setUserVisible(True)

    def open_profile_sheet(self, profile_id: str) -> None:
        """Load the small sheet of a map and choose it, and the map, in the dock."""
        try:
            sheet = open_profile_sheet(QgsProject.instance(), profile_id)
        except UserError as error:
            words = render(error.said)
            self._iface.messageBar().pushMessage(words, Qgis.MessageLevel.Warning)
            return
        self.dock.body.inputs.choose_sheet(*sheet)
        self.dock.setUserVisible(True)

    def show_units(self, side: str = "") -> None:
        """Open the units of a side of the dock, or of the current layer."""
        if self._units is None:
            self._units = UnitsWindow(QgsProject.instance(), self._iface.mainWindow())
        inputs, known = self.dock.body.inputs, UNKNOWN
        layer = inputs.layer_of(side) if side else self._iface.activeLayer()
        if side:
            known = Known(side, inputs.profile().domain_family, inputs.table_of(side))
        self._units.show_layer(layer if isinstance(layer, QgsVectorLayer) else None, known)

    def show_profiles(self, profile_id: str = "") -> None:
        """Open the profiles, started from one of them, with the last comparison to try on."""
        if self._profiles is None:
            self._profiles = ProfileWindow(QgsProject.instance(), self._iface.mainWindow())
            self._profiles.saved.connect(self.dock.body.inputs.take_profiles)
        wanted = profile_id or self.dock.body.inputs.profile().id
        self._profiles.show_profile(wanted, self.dock.kept(), self.dock.kilometres)
        self._profiles.show()
        self._profiles.raise_()

    def show_review(self) -> None:
        """Open the review, in a tab beside the comparison where both are docked."""
        window = self._iface.mainWindow()
        are_docked = not (self.dock.isFloating() or self.review.isFloating())
        if are_docked and self.review not in window.tabifiedDockWidgets(self.dock):
            window.tabifyDockWidget(self.dock, self.review)
        self.review.setUserVisible(True)

    def show_manual(self) -> None:
        """Open the manual in a window of its own."""
        if self._manual is None:
            self._manual = ManualWindow(self._iface.mainWindow())
        self._manual.show()
        self._manual.raise_()

    def _add_actions(self) -> None:
        compare = self._action("comparison", tr("&Border Comparison"))
        compare.setCheckable(True)
        self.dock.setToggleVisibilityAction(compare)
        self._iface.addToolBarIcon(compare)
        for dock, name, text in (
            (self.strip, "strip", tr("Border &Strip")),
            (self.matrix, "matrix", tr("Unit Matri&x")),
            (self.review, "review", tr("Conflict &Review")),
        ):
            action = self._action(name, text)
            action.setCheckable(True)
            dock.setToggleVisibilityAction(action)
            self._iface.addToolBarIcon(action)
            if dock is self.review:
                action.triggered.connect(lambda is_on: self.show_review() if is_on else None)
        for key in self.review.body.actions_.keys():
            QgsGui.shortcutsManager().registerAction(key.action, key.key)
        self.review.body.decisions.show_keys()
        self.dock.body.review.clicked.connect(self.show_review)
        units = self._action("units", tr("&Units of a Layer"))
        units.triggered.connect(lambda: self.show_units())
        self.dock.body.inputs.unitsAsked.connect(self.show_units)
        profiles = self._action("profiles", tr("&Profiles…"))
        profiles.triggered.connect(lambda: self.show_profiles())
        self.dock.body.inputs.profilesAsked.connect(self.show_profiles)
        sheet = self._action("training_sheet", tr("Open the &Training Sheet"))
        sheet.triggered.connect(self.open_training_sheet)
        self._add_sheets()
        manual = self._action("manual", tr("&Manual"))
        manual.triggered.connect(self.show_manual)

    def _add_sheets(self) -> None:
        """Add a submenu with the small sheet of each joint map."""
        action = self._action("profile_sheets", tr("Training Sheets of the &Joint Maps"))
        menu = QMenu(self._iface.mainWindow())
        for profile_id, title in sheets():
            entry = menu.addAction(title)
            entry.setObjectName(f"CagsVsegei_sheet_{profile_id}")
            entry.triggered.connect(partial(self._open_sheet, profile_id))
        action.setMenu(menu)
        self._menus.append(menu)

    def _open_sheet(self, profile_id: str, *_: bool) -> None:
        self.open_profile_sheet(profile_id)

    def _action(self, name: str, text: str) -> QAction:
        action = QAction(themed_icon(name), text, self._iface.mainWindow())
        action.setObjectName(f"CagsVsegei_{name}")
        self._iface.addPluginToMenu(MENU, action)
        QgsGui.shortcutsManager().registerAction(action)
        self._actions.append(action)
        return action

    def _remove_action(self, action: QAction) -> None:
        QgsGui.shortcutsManager().unregisterAction(action)
        self._iface.removePluginMenu(MENU, action)
        self._iface.removeToolBarIcon(action)
        action.deleteLater()
