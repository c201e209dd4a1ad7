"""The tolerance, and the distances of the last comparison that explain it."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsApplication
from qgis.gui import QgsDoubleSpinBox
from qgis.PyQt.QtWidgets import QHBoxLayout, QToolButton, QWidget

from cags_vsegei_plugin.panels.distance_window import DistanceWindow
from cags_vsegei_plugin.panels.tooltips import as_plain_tooltip
from cags_vsegei_plugin.settings import Setting, remember, remembered
from cags_vsegei_plugin.translation import tr
from cags_vsegei_plugin.workflow.front_distances import FrontDistances

_OF_THE_PROFILE = -1.0
_WIDEST_M = 100_000.0


class ToleranceChoice(QWidget):
    """A box of metres with a button that shows the distances, once there are some."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.box = self._tolerance_box()
        self.distances = QToolButton(self)
        self._told: Optional[FrontDistances] = None
        self._window: Optional[DistanceWindow] = None
        self.distances.clicked.connect(self.show_distances)
        self._lay_out()
        self.take_distances(None)

    def metres(self) -> Optional[float]:
        """Return the chosen tolerance in metres; None for the profile's own."""
        value = float(self.box.value())
        return value if value > 0 else None

    def show_of_profile(self, metres: float) -> None:
        """Show what the profile's own tolerance is."""
        self.box.setSpecialValueText(tr("{metres} m (profile)", metres=f"{metres:.0f}"))

    def take_distances(self, distances: Optional[FrontDistances]) -> None:
        """Take the distances of a comparison to be shown when asked; None where there is none."""
        self._told = distances
        self.distances.setEnabled(distances is not None)
        if self._window is not None and distances is None:
            self._window.hide()
        elif self._window is not None and distances is not None:
            self._window.show_distances(distances)

    def show_distances(self) -> Optional[DistanceWindow]:
        """Open the window of the distances; None where there are none to show."""
        if self._told is None:
            return None
        if self._window is None:
            self._window = DistanceWindow(self)
            self._window.toleranceChosen.connect(self.box.setValue)
        self._window.show_distances(self._told)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()
        return self._window

    def remember(self) -> None:
        """Keep the tolerance for the next time."""
        remember(Setting.TOLERANCE, self.box.value())

    def _tolerance_box(self) -> QgsDoubleSpinBox:
        box = QgsDoubleSpinBox(self)
        box.setObjectName("tolerance")
        box.setAccessibleName(tr("Tolerance"))
        box.setRange(_OF_THE_PROFILE, _WIDEST_M)
        box.setDecimals(0)
        box.setSingleStep(100.0)
        box.setSuffix(tr(" m"))
        box.setClearValue(_OF_THE_PROFILE)
        box.setValue(remembered(Setting.TOLERANCE))
        return box

    def _lay_out(self) -> None:
        words = tr("Show how far apart the two layers lie along the border")
        self.distances.setAutoRaise(True)
        self.distances.setObjectName("distances")
        self.distances.setIcon(QgsApplication.getThemeIcon("/propertyicons/histogram.svg"))
        self.distances.setToolTip(as_plain_tooltip(words))
        self.distances.setAccessibleName(tr("Distances"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.box, 1)
        layout.addWidget(self.distances)
        self.setFocusProxy(self.box)
