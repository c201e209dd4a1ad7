"""Parts of the border a comparison may be asked for: the line of a corridor, sections."""

from __future__ import annotations

from typing import Any, Dict, Optional

from qgis.core import QgsMapLayerProxyModel, QgsVectorLayer
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from cags_vsegei_plugin.panels.forms import add_row, folded, narrow_combo, narrow_form
from cags_vsegei_plugin.panels.tooltips import as_plain_tooltip
from cags_vsegei_plugin.translation import tr


class BorderParts(QWidget):
    """Chooses the line of a corridor and a table of sections; none is chosen at first."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        group = folded(tr("Parts of the Border"), "parts", self)
        kinds = QgsMapLayerProxyModel.Filter
        self._corridor = self._combo(
            "corridor",
            kinds.LineLayer,
            tr("Only the strip around this line is compared, on the map along the corridor."),
        )
        self._sections = self._combo(
            "sections",
            kinds.NoGeometry,
            tr("A table: from_km, to_km, section, key, value. What holds on a part only."),
        )
        form = narrow_form(group)
        add_row(form, tr("Corridor line"), self._corridor)
        add_row(form, tr("Border sections"), self._sections)
        group.setCollapsed(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(group)

    def choose(self, corridor: Optional[QgsVectorLayer]) -> None:
        """Choose the line of a corridor, or none, and no sections."""
        self._corridor.setLayer(corridor)
        self._sections.setLayer(None)

    def parameters(self) -> Dict[str, Any]:
        """Return the parameters of the comparison; None for what is not chosen."""
        chosen = {"CORRIDOR": self._corridor, "SECTIONS": self._sections}
        layers = {name: combo.currentLayer() for name, combo in chosen.items()}
        return {name: layer.id() if layer else None for name, layer in layers.items()}

    def _combo(self, name: str, kind: Any, told: str) -> QgsMapLayerComboBox:
        combo = narrow_combo(QgsMapLayerComboBox(self))
        combo.setObjectName(name)
        combo.setFilters(kind)
        combo.setAllowEmptyLayer(True, tr("None"))
        combo.setLayer(None)
        combo.setToolTip(as_plain_tooltip(told))
        return combo
