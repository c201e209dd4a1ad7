"""Faults, contacts and deposits of both sides, which a comparison may take along."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from qgis.core import QgsMapLayer, QgsMapLayerProxyModel, QgsVectorLayer
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from cags_vsegei_plugin.layers.degrees import place_in_degrees
from cags_vsegei_plugin.panels.forms import add_row, folded, narrow_combo, narrow_form
from cags_vsegei_plugin.panels.notice_label import NoticeLabel
from cags_vsegei_plugin.panels.side_notice import Notice, degrees_notice
from cags_vsegei_plugin.panels.tooltips import as_plain_tooltip
from cags_vsegei_plugin.translation import tr

NAMES = ("CHINA_LINES", "RUSSIA_LINES", "CHINA_POINTS", "RUSSIA_POINTS")


class LinesAndPoints(QWidget):
    """Chooses lines and points by side, and contacts of the polygons; none of them at first."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        group = folded(tr("Lines and Points"), "others", self)
        self._combos = {name: self._combo(name) for name in NAMES}
        self._contacts = self._contact_box(group)
        form = narrow_form(group)
        titles = (
            tr("Chinese faults or contacts"),
            tr("Russian faults or contacts"),
            tr("Chinese deposits"),
            tr("Russian deposits"),
        )
        for combo, title in zip(self._combos.values(), titles):
            add_row(form, title, combo)
        form.addRow(self._contacts)
        group.setCollapsed(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(group)
        self.notice = NoticeLabel(self)
        self.notice.degreesAsked.connect(self.take_degrees)
        layout.addWidget(self.notice)
        for combo in self._combos.values():
            combo.layerChanged.connect(self._say_unplaced)

    def take_degrees(self) -> None:
        """Take the degrees of chosen layers without a reference system for those of WGS 84."""
        for layer in self._unplaced():
            place_in_degrees(layer)
        self._say_unplaced()

    def choose(self, name: str, layer: Optional[QgsVectorLayer]) -> None:
        """Choose the layer of a parameter, such as `CHINA_LINES`."""
        self._combos[name].setLayer(layer)

    def parameters(self) -> Dict[str, Any]:
        """Return the parameters of the comparison; None for what is not chosen."""
        layers = {name: combo.currentLayer() for name, combo in self._combos.items()}
        chosen: Dict[str, Any] = {n: each.id() if each else None for n, each in layers.items()}
        return {**chosen, "CONTACTS": True if self._contacts.isChecked() else None}

    def _unplaced(self) -> List[QgsVectorLayer]:
        """Return the chosen layers that have no coordinate reference system."""
        chosen = (combo.currentLayer() for combo in self._combos.values())
        layers = (each for each in chosen if isinstance(each, QgsVectorLayer))
        return [each for each in layers if not each.crs().isValid()]

    def _say_unplaced(self, _changed: Optional[QgsMapLayer] = None) -> None:
        unplaced = self._unplaced()
        self.notice.show_notice(degrees_notice(unplaced[0]) if unplaced else Notice())

    def _contact_box(self, parent: QWidget) -> QCheckBox:
        box = QCheckBox(tr("Contacts of the polygons must go on"), parent)
        box.setObjectName("contacts")
        told = tr("A boundary of two units that ends at the border becomes a conflict (GEO-1).")
        box.setToolTip(as_plain_tooltip(told))
        return box

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
