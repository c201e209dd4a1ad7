"""A line of facts and, beside a sign, a line of warnings with what mends them; never as HTML."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from cags_vsegei_plugin.panels.side_notice import MendingState, Notice
from cags_vsegei_plugin.translation import tr


class NoticeLabel(QWidget):
    """Shows a notice; takes no room where there is none."""

    encodingAsked = pyqtSignal(str)
    mendingAsked = pyqtSignal(bool)
    degreesAsked = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._facts = _plain_label(self)
        self._warnings = _plain_label(self)
        self._sign = QLabel(self)
        self._sign.setAccessibleName(tr("Warning"))
        size = self.fontMetrics().height()
        warning = QgsApplication.getThemeIcon("/mIconWarning.svg")
        self._sign.setPixmap(warning.pixmap(size, size))
        self._repair = self._repair_button()
        self._mend = self._mend_button()
        self._degrees = self._degrees_button()
        self._is_to_mend = True
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setColumnStretch(1, 1)
        layout.addWidget(self._facts, 0, 0, 1, 2)
        layout.addWidget(self._sign, 1, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._warnings, 1, 1)
        layout.addWidget(self._repair, 2, 1, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._mend, 3, 1, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._degrees, 4, 1, Qt.AlignmentFlag.AlignLeft)
        self.show_notice(Notice())

    def show_notice(self, notice: Notice) -> None:
        """Show a notice, or nothing."""
        self._facts.setText(notice.facts)
        self._warnings.setText(notice.warnings)
        self._facts.setVisible(bool(notice.facts))
        for widget in (self._sign, self._warnings):
            widget.setVisible(bool(notice.warnings))
        self._encoding = notice.encoding
        self._repair.setText(tr("Read as {encoding}", encoding=notice.encoding))
        self._repair.setVisible(bool(notice.encoding))
        self._is_to_mend = notice.mending is MendingState.OFFERED
        words = tr("Read as Meant") if self._is_to_mend else tr("Read as They Stand")
        self._mend.setText(words)
        self._mend.setVisible(notice.mending is not MendingState.NONE)
        self._degrees.setVisible(notice.in_degrees)
        self.setVisible(any(notice[:3]))

    def words(self) -> str:
        """Return what is shown."""
        return "\n".join(filter(None, (self._facts.text(), self._warnings.text())))

    def _repair_button(self) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName("read_as")
        button.setAutoDefault(False)
        button.setToolTip(
            tr("Read the texts of this layer in this encoding. The file itself is not changed.")
        )
        button.clicked.connect(lambda: self.encodingAsked.emit(self._encoding))
        return button

    def _mend_button(self) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName("read_as_meant")
        button.setAutoDefault(False)
        button.setToolTip(
            tr("Read the texts of this layer as they were meant. The layer itself is not changed.")
        )
        button.clicked.connect(lambda: self.mendingAsked.emit(self._is_to_mend))
        return button

    def _degrees_button(self) -> QPushButton:
        button = QPushButton(tr("Take Degrees for WGS 84"), self)
        button.setObjectName("take_degrees")
        button.setAutoDefault(False)
        button.setToolTip(
            tr(
                "Give the layer in this project the system EPSG:4326. The file itself is not"
                " changed; of another datum it may lie some hundred metres off."
            )
        )
        button.clicked.connect(self.degreesAsked)
        return button


def _plain_label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
