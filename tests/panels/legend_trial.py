"""The joint legend of the training sheet, as reviewers of both sides meet it."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, List

from tests.panels.review_trial import Trial
from tests.panels.test_comparison_run import wait_for


class LegendTrial(Trial):
    """The window of a review with the Joint Legend dock beside it."""

    def __init__(self, project: Any, home: Path) -> None:
        from qgis.PyQt.QtCore import Qt

        from cags_vsegei_plugin.panels.legend_dock import LegendDock

        super().__init__(project, home)
        shown = self.comparison.shown
        self.legend = LegendDock(shown, self.dock.manager, project, self.window)
        self.window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.legend)
        self.legend.hide()
        self.manager, self.tree = self.legend.manager, self.legend.body.model
        self.view = self.legend.body.view

    def open_legend(self, name: str = "Li Ming", side: str = "china") -> None:
        """Open the legend alone as a reviewer, and wait for its suggestions."""
        from cags_vsegei_plugin.panels.reviewer import Reviewer

        if name:
            self.session.set_reviewer(Reviewer(name, side, "CAGS"))
        self.window.show()
        self.legend.show()
        self.settle()

    def settle(self) -> None:
        """Wait until decisions are read, and nothing more is being suggested."""
        super().settle()
        from qgis.PyQt.QtWidgets import QApplication

        # What one work gives may be what the next begins with.
        for _ in range(2):
            wait_for(self.is_quiet, 30)
            QApplication.processEvents()

    def is_quiet(self) -> bool:
        """Return whether nothing is being folded, grown or suggested."""
        works = self.manager.whole, self.manager.growing, self.manager.suggestions
        return not self.dock.manager.is_folding and not any(each.is_running for each in works)

    def sign_as(self, name: str, side: str) -> None:
        """Let another person sit down."""
        self.open_legend(name, side)

    def lines(self, kind: str = "") -> List[Any]:
        """Return the lines of a kind as they are shown."""
        return [line for line in self.tree.lines() if not kind or line.kind == kind]

    def unit(self, side: str, index: str) -> Any:
        """Return the line of a side's unit."""
        return next(e for e in self.lines() if (e.side, e.title) == (side, index))

    def choose(self, *lines: Any) -> None:
        """Choose lines in the tree."""
        assert self.view.go_to([line.key for line in lines])

    def drop(self, lines: List[Any], target: Any) -> None:
        """Drag units onto a line of the tree."""
        from qgis.PyQt.QtCore import Qt
        from qgis.PyQt.QtWidgets import QApplication

        data = self.tree.mimeData([self.tree.index_of(line.key) for line in lines])
        move = Qt.DropAction.MoveAction
        assert not self.tree.dropMimeData(data, move, -1, -1, self.tree.index_of(target.key))
        QApplication.processEvents()

    def by_group(self) -> Dict[str, List[str]]:
        """Return the titles under each heading."""
        groups = self.lines("group")
        return {line.group: [child.title for child in line.children] for line in groups}

    def said(self) -> List[str]:
        """Return what the dock says in its message bar."""
        from qgis.PyQt.QtWidgets import QLabel

        bar = self.legend.body.bar
        return [label.text() for label in bar.findChildren(QLabel) if label.text()]

    def close(self) -> None:
        """Take everything down."""
        self.legend.close_down()
        super().close()
