"""A review of the training sheet, as a reviewer at the keyboard meets it."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable, List

from tests.panels.test_comparison_dock import messages
from tests.panels.test_comparison_run import wait_for


class Trial:
    """A window with map, Border Comparison and Conflict Review over a project on disk."""

    def __init__(self, project: Any, home: Path) -> None:
        from qgis.gui import QgsLayerTreeMapCanvasBridge, QgsMapCanvas
        from qgis.PyQt.QtCore import Qt
        from qgis.PyQt.QtWidgets import QMainWindow

        from cags_vsegei_plugin.panels.comparison_dock import ComparisonDock
        from cags_vsegei_plugin.panels.review_dock import ReviewDock

        self.project, self.home = project, home
        self.window = QMainWindow()
        self.canvas = QgsMapCanvas(self.window)
        self.window.setCentralWidget(self.canvas)
        # As in QGIS the map draws, in threads of its own, what the project has.
        QgsLayerTreeMapCanvasBridge(project.layerTreeRoot(), self.canvas, self.canvas)
        self.window.resize(1300, 1000)
        self.comparison = ComparisonDock(self.canvas, project, self.window)
        shown = self.comparison.shown
        self.dock = ReviewDock(shown, self.canvas, project, self.window)
        right = Qt.DockWidgetArea.RightDockWidgetArea
        self.window.addDockWidget(right, self.comparison)
        self.window.addDockWidget(right, self.dock)
        self.comparison.hide()
        self.dock.hide()
        self.body, self.session = self.dock.body, self.dock.session
        self.current = shown.current

    def compare(self) -> None:
        """Open the training sheet in a saved project, and compare."""
        from cags_vsegei_plugin.panels.training_sheet import open_training_sheet

        sheet = open_training_sheet(self.project)
        self.compare_layers(sheet.china, sheet.russia, sheet.border)

    def compare_layers(self, *layers: Any) -> None:
        """Save the project, and compare layers of it."""
        self.canvas.setDestinationCrs(layers[0].crs())
        self.save()
        body = self.comparison.body
        body.inputs.choose(*layers)
        assert body.compare.isEnabled()
        body.compare.click()
        wait_for(lambda: not self.comparison.run.is_running, 60)
        # A review of nothing would only be seen long after.
        assert body.stretches.model.rowCount(), messages(self.comparison)
        self.settle()

    def settle(self) -> None:
        """Wait until conflicts and decisions are read."""
        wait_for(lambda: not self.dock.manager.is_busy, 20)

    def save(self) -> None:
        """Save the project, which gives the decisions a place."""
        self.project.write(str(self.home / "trial.qgz"))

    def open(self, name: str = "Li Ming", side: str = "china") -> None:
        """Open the dock as a reviewer."""
        from cags_vsegei_plugin.panels.reviewer import Reviewer

        if name:
            self.session.set_reviewer(Reviewer(name, side, "CAGS"))
        self.window.show()
        self.dock.show()
        self.settle()
        self.activate()

    def activate(self) -> None:
        """Bring the window to the front, where keys reach it."""

        def is_active() -> bool:
            self.window.activateWindow()
            return bool(self.window.isActiveWindow())

        wait_for(is_active, 5)

    def press(self, *keys: str) -> None:
        """Press keys as they stand on the buttons, each with Alt."""
        from qgis.PyQt.QtCore import Qt
        from qgis.PyQt.QtTest import QTest

        for key in keys:
            number = getattr(Qt.Key, f"Key_{key}")
            self.activate()
            QTest.keyClick(self.body.list.view, number, Qt.KeyboardModifier.AltModifier)

    def answering(self, fill: Callable[[Any], None], is_to_accept: bool = True) -> None:
        """Answer the next dialog, as soon as it is there: fill it in, and accept it or not."""
        from qgis.PyQt.QtCore import QTimer
        from qgis.PyQt.QtWidgets import QApplication

        def answer() -> None:
            dialog = QApplication.activeModalWidget()
            if dialog is None:
                QTimer.singleShot(10, answer)
                return
            fill(dialog)
            dialog.done(int(is_to_accept))

        QTimer.singleShot(0, answer)

    def statuses(self) -> List[str]:
        """Return the statuses of all listed conflicts, in their order."""
        return [row.status for row in self.body.list.shown.rows()]

    def status(self) -> str:
        """Return the status of the current conflict."""
        return str(self.body.list.current().status)

    def messages(self) -> List[str]:
        """Return what the dock says in its message bar."""
        from qgis.PyQt.QtWidgets import QLabel

        return [label.text() for label in self.body.bar.findChildren(QLabel) if label.text()]

    def close(self) -> None:
        """Take everything down."""
        self.dock.close_down()
        self.comparison.close_down()
        self.window.hide()
        self.window.deleteLater()
