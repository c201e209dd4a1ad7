"""The door: menu, toolbar, dock and provider. The only file that touches iface."""

from __future__ import annotations

from functools import partial
from typing import List, Optional

from qgis.core import Qgis, QgsProject, QgsVectorLayer
from qgis.gui import QgisInterface, QgsDockWidget, QgsGui
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAction, QMenu

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.panels.comparison_dock import ComparisonDock
from cags_vsegei_plugin.panels.icons import themed_icon
from cags_vsegei_plugin.panels.legend_dock import LegendDock
from cags_vsegei_plugin.panels.manual_window import ManualWindow
from cags_vsegei_plugin.panels.matrix_dock import MatrixDock
from cags_vsegei_plugin.panels.pair_decisions import PairDecisions
from cags_vsegei_plugin.panels.profile_sheets import open_profile_sheet, sheets
from cags_vsegei_plugin.panels.profile_window import ProfileWindow
from cags_vsegei_plugin.panels.review_dock import ReviewDock
from cags_vsegei_plugin.panels.shown_comparison import Pair
from cags_vsegei_plugin.panels.strip_dock import StripDock
from cags_vsegei_plugin.panels.training_sheet import TRAINING_MAP, open_training_sheet
from cags_vsegei_plugin.panels.units_inputs import UNKNOWN, Known
from cags_vsegei_plugin.panels.units_window import UnitsWindow
from cags_vsegei_plugin.processing.registered import Registered
from cags_vsegei_plugin.translation import render, tr

MENU = "CAGS–VSEGEI"


class CagsVsegeiPlugin(Registered):
    """Puts the plugin into QGIS, and takes it out again line by line."""

    def __init__(self, iface: QgisInterface) -> None:
        super().__init__()
        self._iface = iface
        self.desktop: Optional[Desktop] = None

    def initGui(self) -> None:
        """Put everything into QGIS."""
        self.initProcessing()
        self.desktop = Desktop(self._iface)

    def unload(self) -> None:
        """Take everything out of QGIS, in the opposite order."""
        if self.desktop is not None:
            self.desktop.close_down()
            self.desktop = None
        super().unload()


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
        self.strip.body.sectionAsked.connect(self.review.windows.show_section)
        self.pairs = PairDecisions(self.review.manager, self.matrix.body)
        self.legend = LegendDock(
            shown, self.review.manager, QgsProject.instance(), iface.mainWindow()
        )
        iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.legend)
        self.legend.hide()
        self._add_actions()

    def close_down(self) -> None:
        """Remove what was added, in the opposite order."""
        for action in reversed(self._actions):
            self._remove_action(action)
        self._actions.clear()
        for menu in self._menus:
            menu.deleteLater()
        self._menus.clear()
        self._close_docks()
        self._close_windows()

    def _close_docks(self) -> None:
        for dock in (self.legend, self.review):
            for action in dock.body.actions_.all():
                QgsGui.shortcutsManager().unregisterAction(action)
        for dock in (self.legend, self.review, self.matrix, self.strip, self.dock):
            self._iface.removeDockWidget(dock)
            if dock not in (self.matrix, self.strip):
                dock.close_down()
            dock.deleteLater()

    def _close_windows(self) -> None:
        for window in (self._units, self._profiles):
            if window is not None:
                window.close_down()
                window.deleteLater()
        if self._manual is not None:
            self._manual.deleteLater()
        self._units = self._profiles = self._manual = None

    def open_training_sheet(self) -> None:
        """Load the training sheet and choose it, and its map, in the dock."""
        try:
            sheet = open_training_sheet(QgsProject.instance())
        except UserError as error:
            words = render(error.said)
            self._iface.messageBar().pushMessage(words, Qgis.MessageLevel.Warning)
            return
        self.dock.body.inputs.choose_sheet(TRAINING_MAP, sheet.layers, sheet.legend)
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
        self._show_beside(self.review)

    def show_legend(self) -> None:
        """Open the joint legend, in a tab beside the comparison where both are docked."""
        self._show_beside(self.legend)

    def show_in_legend(self, pair: Pair) -> None:
        """Open the joint legend at the units of a conflict."""
        self.show_legend()
        self.review.manager.when_ready(lambda: self.legend.manager.show_units(pair))

    def _show_beside(self, dock: QgsDockWidget) -> None:
        window = self._iface.mainWindow()
        are_docked = not (self.dock.isFloating() or dock.isFloating())
        if are_docked and dock not in window.tabifiedDockWidgets(self.dock):
            window.tabifyDockWidget(self.dock, dock)
        dock.setUserVisible(True)

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
            (self.legend, "legend", tr("Joint &Legend")),
        ):
            action = self._action(name, text)
            action.setCheckable(True)
            dock.setToggleVisibilityAction(action)
            self._iface.addToolBarIcon(action)
            if dock in (self.review, self.legend):
                action.triggered.connect(partial(self._show_when_on, dock))
        for dock in (self.review, self.legend):
            for key in dock.body.actions_.keys():
                QgsGui.shortcutsManager().registerAction(key.action, key.key)
        self.review.body.decisions.show_keys()
        self.legend.body.show_keys()
        self.dock.body.review.clicked.connect(self.show_review)
        self.review.manager.legendAsked.connect(self.show_in_legend)
        self.legend.manager.asked.connect(self._go_from_legend)
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

    def _show_when_on(self, dock: QgsDockWidget, is_on: bool) -> None:
        if is_on:
            self._show_beside(dock)

    def _go_from_legend(self, name: str) -> None:
        if name == "conflicts":
            self.show_review()

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
