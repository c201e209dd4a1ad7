"""Faults, contacts and deposits of both sides, which a comparison may take along."""

from __future__ import annotations

from typing import Any, Dict, Optional

from qgis.core import QgsMapLayerProxyModel, QgsVectorLayer
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from cags_vsegei_plugin.panels.forms import add_row, folded, narrow_combo, narrow_form
from cags_vsegei_plugin.panels.tooltips import as_plain_tooltip
from cags_vsegei_plugin.translation import tr

NAMES = ("CHINA_LINES", "RUSSIA_LINES", "CHINA_POINTS", "RUSSIA_POINTS")


class LinesAndPoints(QWidget):
    """Chooses lines and points by side; none is chosen at first. Their fields are detected."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        group = folded(tr("Lines and Points"), "others", self)
        self._combos = {name: self._combo(name) for name in NAMES}
        form = narrow_form(group)
        titles = (
            tr("Chinese faults or contacts"),
            tr("Russian faults or contacts"),
            tr("Chinese deposits"),
            tr("Russian deposits"),
        )
        for combo, title in zip(self._combos.values(), titles):
            add_row(form, title, combo)
        group.setCollapsed(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(group)

    def choose(self, name: str, layer: Optional[QgsVectorLayer]) -> None:
        """Choose the layer of a parameter, such as `CHINA_LINES`."""
        self._combos[name].setLayer(layer)

    def parameters(self) -> Dict[str, Any]:
        """Return the parameters of the comparison; None for what is not chosen."""
        layers = {name: combo.currentLayer() for name, combo in self._combos.items()}
        return {name: layer.id() if layer else None for name, layer in layers.items()}

    def _combo(self, name: str) -> QgsMapLayerComboBox:
        combo = narrow_combo(QgsMapLayerComboBox(self))
        combo.setObjectName(name.lower())
        kinds = QgsMapLayerProxyModel.Filter
        combo.setFilters(kinds.LineLayer if name.endswith("LINES") else kinds.PointLayer)
        combo.setAllowEmptyLayer(True, tr("None"))
        combo.setLayer(None)
        told = tr("Compared too where both sides are given; their fields are detected.")
        combo.setToolTip(as_plain_tooltip(told))
        return combo
