"""Lines or points of one side which a comparison may take along: the layer and its fields."""

from __future__ import annotations

from typing import Any, Dict, Optional, Sequence, Tuple

from qgis.core import QgsMapLayerProxyModel, QgsVectorLayer
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QVBoxLayout, QWidget

from cags_vsegei_plugin.knowledge import BUNDLED
from cags_vsegei_plugin.layers.degrees import place_in_degrees
from cags_vsegei_plugin.layers.encoding_repair import set_encoding
from cags_vsegei_plugin.layers.rereading import read_well
from cags_vsegei_plugin.layers.role_fields import LINE_ROLES, POINT_ROLES, detected_fields
from cags_vsegei_plugin.panels.field_choices import FieldChoices, Role, as_parameter
from cags_vsegei_plugin.panels.forms import folded, narrow_combo, narrow_form
from cags_vsegei_plugin.panels.notice_label import NoticeLabel
from cags_vsegei_plugin.panels.tooltips import as_plain_tooltip
from cags_vsegei_plugin.translation import tr


class OtherLayer(QWidget):
    """Chooses the layer of a parameter, such as `CHINA_LINES`; its fields can be changed."""

    changed = pyqtSignal()

    def __init__(self, name: str, title: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.name = name
        self.side = name.split("_")[0].lower()
        self.knowledge = BUNDLED
        self._is_of_lines = name.endswith("LINES")
        self._combo = self._layer_combo()
        self.notice = NoticeLabel(self)
        self._details = folded(tr("Fields"), f"{name.lower()}_details", self)
        roles = _line_roles() if self._is_of_lines else _point_roles()
        self._fields = FieldChoices(roles, name.lower(), self)
        self._lay_out(title)
        self.notice.encodingAsked.connect(self.read_in)
        self.notice.degreesAsked.connect(self.take_degrees)
        self._combo.layerChanged.connect(self._take_layer)
        self._fields.changed.connect(self.changed)
        self._take_layer()

    def layer(self) -> Optional[QgsVectorLayer]:
        """Return the chosen layer."""
        layer = self._combo.currentLayer()
        return layer if isinstance(layer, QgsVectorLayer) else None

    def choose_layer(self, layer: Optional[QgsVectorLayer]) -> None:
        """Choose a layer of the project, or none; its fields are detected."""
        self._combo.setLayer(layer)

    def fields(self) -> Dict[str, str]:
        """Return the chosen fields by role, "" where there is none."""
        return self._fields.fields()

    def parameters(self) -> Dict[str, Any]:
        """Return the parameters of the comparison; None for what is not chosen."""
        layer = self.layer()
        changed = self._fields.changed_fields() if layer is not None else {}
        return {
            self.name: layer.id() if layer is not None else None,
            f"{self.name[:-1]}_FIELDS": as_parameter(changed),
        }

    def take_degrees(self) -> None:
        """Take the degrees of a layer without a reference system for those of WGS 84."""
        layer = self.layer()
        if layer is not None:
            place_in_degrees(layer)
            self._take_layer()

    def read_in(self, encoding: str) -> None:
        """Read the texts of the layer in another encoding, and detect its fields again."""
        layer = self.layer()
        if layer is not None and set_encoding(layer, encoding):
            self._take_layer()

    def _take_layer(self) -> None:
        layer = self.layer()
        detected: Dict[str, str] = {}
        if layer is not None:
            read_well(layer, self.side, self.knowledge)
            roles = LINE_ROLES if self._is_of_lines else POINT_ROLES
            detected = detected_fields(layer, roles, self.side, self.knowledge)
        self._fields.take(layer, detected, "line_" if self._is_of_lines else "point_")
        self._details.setVisible(layer is not None)
        self.changed.emit()

    def _layer_combo(self) -> QgsMapLayerComboBox:
        combo = narrow_combo(QgsMapLayerComboBox(self))
        combo.setObjectName(self.name.lower())
        kinds = QgsMapLayerProxyModel.Filter
        combo.setFilters(kinds.LineLayer if self._is_of_lines else kinds.PointLayer)
        combo.setAllowEmptyLayer(True, tr("None"))
        combo.setLayer(None)
        told = tr("Compared too where both sides are given; their fields are detected.")
        combo.setToolTip(as_plain_tooltip(told))
        return combo

    def _lay_out(self, title: str) -> None:
        self._fields.add_to(narrow_form(self._details))
        self._details.setCollapsed(True)
        label = QLabel(title, self)
        label.setBuddy(self._combo)
        self._combo.setAccessibleName(title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (label, self._combo, self.notice, self._details):
            layout.addWidget(widget)


def _line_roles() -> Tuple[Role, ...]:
    return _roles(
        LINE_ROLES,
        (
            tr("Kind"),
            tr("Sense of movement"),
            tr("Second sense"),
            tr("Name"),
            tr("Latest activity"),
            tr("Class of rate"),
            tr("Rate (mm a year)"),
            tr("Confidence"),
        ),
    )


def _point_roles() -> Tuple[Role, ...]:
    words = (tr("Name"), tr("Commodities"), tr("Size class"), tr("Tonnage"))
    return _roles(POINT_ROLES, words)


def _roles(ids: Dict[str, str], labels: Sequence[str]) -> Tuple[Role, ...]:
    return tuple(Role(*each) for each in zip(ids, labels))
