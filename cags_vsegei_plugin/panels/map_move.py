"""What the map does when a conflict is visited: zoom, pan or stay; remembered."""

from __future__ import annotations

from typing import Optional

from qgis.gui import QgsDoubleSpinBox
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from cags_vsegei_plugin.panels.forms import narrow_combo
from cags_vsegei_plugin.settings import Setting, remember, remembered
from cags_vsegei_plugin.translation import tr

ZOOM, PAN, STAY = "zoom", "pan", "stay"
_OWN_SCALE, _LARGEST = 0.0, 100_000_000.0
_BUTTONS = 48


class MapMove(QWidget):
    """A choice of three, and a scale that is kept while zooming."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.choice = narrow_combo(QComboBox(self))
        self.choice.setObjectName("review_map_move")
        self.choice.setAccessibleName(tr("What the map does at each conflict"))
        for name, title in ((ZOOM, tr("Zoom")), (PAN, tr("Pan")), (STAY, tr("Stay"))):
            self.choice.addItem(title, name)
        self.choice.setCurrentIndex(max(0, self.choice.findData(remembered(Setting.MAP_MOVE))))
        self.scale = QgsDoubleSpinBox(self)
        self.scale.setObjectName("review_map_scale")
        self.scale.setAccessibleName(tr("Scale to zoom to"))
        self.scale.setRange(_OWN_SCALE, _LARGEST)
        self.scale.setDecimals(0)
        self.scale.setSingleStep(50_000)
        self.scale.setPrefix("1 : ")
        self.scale.setClearValue(_OWN_SCALE, tr("as fits"))
        self.scale.setValue(float(remembered(Setting.MAP_SCALE)))
        # The words in place of a scale must not be cut off.
        words = self.fontMetrics().horizontalAdvance(tr("as fits"))
        self.scale.setMinimumWidth(words + _BUTTONS)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(QLabel(tr("On the map"), self))
        row.addWidget(self.choice, 1)
        row.addWidget(self.scale, 1)
        self.choice.currentIndexChanged.connect(lambda _: self._keep())
        self.scale.valueChanged.connect(lambda _: self._keep())
        self._keep()

    def _keep(self) -> None:
        remember(Setting.MAP_MOVE, str(self.choice.currentData()))
        remember(Setting.MAP_SCALE, float(self.scale.value()))
        self.scale.setEnabled(self.choice.currentData() == ZOOM)
