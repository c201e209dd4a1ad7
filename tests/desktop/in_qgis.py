"""Inside QGIS Desktop: opens the training sheet, compares, then only tells what is to be seen.

`qgis --code` runs it; what drives QGIS is `desktop.py`, by keys and clicks from outside.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from pathlib import Path
from typing import Any, Dict, List, Optional

import qgis.utils
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QPoint, QRect, QSize, Qt, QTimer
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtNetwork import QLocalServer
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QTableView,
    QToolButton,
    QWidget,
)

sys.path.insert(0, os.environ["TRIAL_ROOT"])

from tests.desktop.palette import write_small  # noqa: E402

FOLDER = Path(os.environ["TRIAL_FOLDER"])
PROJECT = FOLDER / "trial.qgz"


class Witness:
    """Tells one who asks how the docks stand; each question and answer is a line of JSON."""

    def __init__(self, desktop: Any) -> None:
        self.desktop, self.errors = desktop, []
        self._server = QLocalServer()
        self._server.newConnection.connect(self._greet)
        self._connections: List[Any] = []
        QLocalServer.removeServer(os.environ["TRIAL_SOCKET"])
        self._server.listen(os.environ["TRIAL_SOCKET"])

    def note(self, kind: Any, value: Any, trace: Any, *_: Any, **__: Any) -> None:
        """Keep an error of Python, which otherwise opens a window."""
        self.errors.append("".join(traceback.format_exception(kind, value, trace)))

    def _greet(self) -> None:
        connection = self._server.nextPendingConnection()
        self._connections.append(connection)
        connection.readyRead.connect(lambda: self._answer(connection))
        connection.disconnected.connect(lambda: self._connections.remove(connection))

    def _answer(self, connection: Any) -> None:
        while connection.canReadLine():
            asked = json.loads(bytes(connection.readLine()).decode())
            try:
                told = getattr(self, asked.pop("ask"))(**asked)
            except Exception:
                told = {"error": traceback.format_exc()}
            connection.write(json.dumps(told).encode() + b"\n")
            connection.flush()

    # What can be asked.

    def state(self) -> Dict[str, Any]:
        review, modal = self.desktop.review, QApplication.activeModalWidget()
        rows = review.body.list.shown.rows()
        focus = QApplication.focusWidget()
        said = [label.text() for label in review.body.bar.findChildren(QLabel) if label.text()]
        return {
            "is_running": self.desktop.dock.run.is_running,
            "compared": len(self.desktop.dock.shown.now.rows),
            "is_shown": review.body.isVisible(),
            "ids": [row.id for row in rows],
            "statuses": [row.status for row in rows],
            "levels": [row.level for row in rows],
            "current": self.desktop.dock.shown.current.id,
            "count": review.body.list.count.text(),
            "who": review.body.who.text(),
            "said": review.body.said.text(),
            "messages": said,
            # A dialog takes keys when its window has the focus of the screen.
            "modal": modal.objectName() if modal is not None and modal.isActiveWindow() else "",
            "is_asking": modal is not None,
            "focus": _name(focus),
            "errors": self.errors,
            "km": review.body.list.model.tally.km,
        }

    def legend(self) -> Dict[str, Any]:
        """Return how the joint legend is seen to stand, and what applying it has come to."""
        manager = self.desktop.legend.manager
        lines = list(self.desktop.legend.body.model.lines())
        modal = QApplication.activeModalWidget()
        applying = manager.applying
        return {
            "is_running": any(
                each.is_running
                for each in (manager.suggestions, manager.whole, manager.growing, applying)
            ),
            "mapped": [[e.side, e.title, e.code] for e in lines if e.kind == "mapped"],
            "joint": [each.title for each in lines if each.kind == "joint"],
            "missing": self.desktop.legend.body.missing.text(),
            "statuses": [each.status for each in lines if each.kind == "mapped"],
            "modal": modal.objectName() if modal is not None and modal.isActiveWindow() else "",
            "applied": len(applying.layers),
            "can_compare": applying.window.compare.isEnabled(),
            "proof": applying.window.proof.text(),
            "errors": self.errors,
        }

    def line(self, of: str, title: str) -> Any:
        """Return the middle of a line of the joint legend that is in sight, by side or kind."""
        model, view = self.desktop.legend.body.model, self.desktop.legend.body.view
        for each in model.lines():
            if each.title == title and of in (each.side, each.kind):
                middle = view.visualRect(model.index_of(each.key)).center()
                if view.viewport().rect().contains(middle):
                    place = view.viewport().mapToGlobal(middle)
                    return [place.x(), place.y()]
        return None

    def place_in_menu(self, action: str) -> Any:
        """Return the middle of an action in the menu that is open, None where it is not there."""
        menu = QApplication.activePopupWidget()
        for each in menu.actions() if menu is not None else ():
            if each.objectName() == action and each.isEnabled():
                middle = menu.mapToGlobal(menu.actionGeometry(each).center())
                return [middle.x(), middle.y()]
        return None

    def place(self, widget: str, item: Optional[List[Any]] = None) -> Any:
        """Return the middle of what a widget shows on the screen; `item`: a cell, or "first"."""
        found = _found(widget)
        if found is None:
            return None
        box = QRect(QPoint(0, 0), found.size())
        if isinstance(found, QTableView) and item is not None:
            index = found.model().index(*item)
            found.scrollTo(index)
            box, found = found.visualRect(index), found.viewport()
        middle = found.mapToGlobal(box.center())
        return [middle.x(), middle.y()]

    def box(self, widget: str) -> Any:
        """Return height, least height and hint of a widget."""
        found = _found(widget)
        return None if found is None else [found.height(), found.minimumSizeHint().height()]

    def cut(self) -> List[str]:
        """Return the words in the docks that have less room than they need."""
        own = self.desktop
        docks = (own.review, own.strip, own.matrix, own.dock, own.legend)
        return [told for dock in docks if dock.isVisible() for told in _cut_in(dock)]

    def keyless(self) -> List[str]:
        """Return the buttons of the review that show no key."""
        bar = self.desktop.review.body.decisions
        return [b.text() for b in bar.buttons.values() if "Alt" not in b.text()]

    def shoot(self, path: str, widget: str = "") -> bool:
        """Keep a picture of the screen, or of one widget."""
        found = _found(widget) if widget else None
        if found is not None:
            image = found.grab().toImage()
        else:
            image = QGuiApplication.primaryScreen().grabWindow(0).toImage()
        return write_small(image, Path(path))

    def resize(self, widget: str, width: int, height: int) -> bool:
        """Give a dock a size, as a user does who drags its edge."""
        dock = _found(widget)
        window = qgis.utils.iface.mainWindow()
        for size, way in ((width, Qt.Orientation.Horizontal), (height, Qt.Orientation.Vertical)):
            if size:
                window.resizeDocks([dock], [size], way)
        return True

    def sign_some(self) -> int:
        """Sign for both sides on several days, as a review that goes on for weeks stands."""
        from tests.desktop.signing import sign_some

        return sign_some(self.desktop.review)

    def agree_some(self) -> int:
        """Sign for Russia what China proposes for some joint units, and what maps to them."""
        from tests.desktop.signing import agree_some

        return agree_some(self.desktop.review)

    def quit(self) -> bool:
        QgsProject.instance().setDirty(False)
        QTimer.singleShot(0, lambda: QgsProject.instance().clear())
        QTimer.singleShot(200, QApplication.exit)
        return True


def _name(widget: Optional[QWidget]) -> str:
    while widget is not None and not widget.objectName():
        widget = widget.parentWidget()
    return widget.objectName() if widget is not None else ""


def _found(name: str) -> Optional[QWidget]:
    """Return a visible widget by its name, or the button of an action by the action's."""
    for widget in QApplication.allWidgets():
        if not widget.isVisible():
            continue
        action = widget.defaultAction() if isinstance(widget, QToolButton) else None
        if name in (widget.objectName(), action.objectName() if action is not None else ""):
            return widget
    return None


def _cut_in(dock: QWidget) -> List[str]:
    told = []
    for widget in dock.findChildren(QWidget):
        if not widget.isVisible() or widget.visibleRegion().isEmpty():
            continue
        needed = _needed(widget)
        if needed.width() > widget.width() + 1 or needed.height() > widget.height() + 1:
            told.append(f"{_name(dock)}: {type(widget).__name__} {_name(widget)} “{_text(widget)}”")
    return told


def _needed(widget: QWidget) -> QSize:
    metrics = widget.fontMetrics()
    if type(widget).__name__ == "ElidedLabel":
        return QSize(0, metrics.height())
    if isinstance(widget, QLabel) and widget.text():
        if widget.wordWrap():
            return QSize(0, widget.heightForWidth(widget.width()))
        return QSize(metrics.horizontalAdvance(widget.text().replace("&", "")), metrics.height())
    if isinstance(widget, QAbstractButton) and widget.text() and not _is_icon(widget):
        lines = widget.text().replace("&", "").split("\n")
        width = max(map(metrics.horizontalAdvance, lines))
        return QSize(width, metrics.lineSpacing() * len(lines))
    if isinstance(widget, QComboBox):
        return QSize(metrics.horizontalAdvance(widget.currentText()) + 20, metrics.height())
    return QSize(0, 0)


def _is_icon(widget: QWidget) -> bool:
    only = Qt.ToolButtonStyle.ToolButtonIconOnly
    shows_icon = isinstance(widget, QToolButton) and not widget.icon().isNull()
    return shows_icon and widget.toolButtonStyle() == only


def _text(widget: Any) -> str:
    return str(widget.currentText() if isinstance(widget, QComboBox) else widget.text())


def begin() -> None:
    desktop = qgis.utils.plugins["cags_vsegei_plugin"].desktop
    witness = Witness(desktop)
    qgis.utils.showException = witness.note
    sys.excepthook = witness.note
    qgis.utils.trial_witness = witness
    project = QgsProject.instance()
    if PROJECT.exists():
        project.read(str(PROJECT))
    desktop.open_training_sheet()
    project.write(str(PROJECT))
    desktop.dock.compare()


QTimer.singleShot(1000, begin)
