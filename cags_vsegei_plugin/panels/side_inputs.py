"""What one side brings to the comparison: its layer, fields and time scale."""

from __future__ import annotations

from typing import Any, Dict, Optional, Sequence, Tuple

from qgis.core import QgsMapLayerProxyModel, QgsVectorLayer
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QPushButton, QVBoxLayout, QWidget

from cags_vsegei_plugin.geology.scales import editions
from cags_vsegei_plugin.knowledge import BUNDLED
from cags_vsegei_plugin.layers.degrees import place_in_degrees
from cags_vsegei_plugin.layers.encoding_repair import set_encoding
from cags_vsegei_plugin.layers.fields import DetectedFields, detect_layer_fields
from cags_vsegei_plugin.layers.mending import as_meant, mend_texts, mends_texts
from cags_vsegei_plugin.layers.rereading import read_well
from cags_vsegei_plugin.layers.role_fields import detected_fields
from cags_vsegei_plugin.panels.field_choices import FieldChoices, as_parameter
from cags_vsegei_plugin.panels.forms import (
    add_row,
    folded,
    legend_table_combo,
    narrow_combo,
    narrow_form,
)
from cags_vsegei_plugin.panels.notice_label import NoticeLabel
from cags_vsegei_plugin.panels.side_notice import Notice
from cags_vsegei_plugin.panels.unit_fields import further_roles, kept_as, unit_roles
from cags_vsegei_plugin.translation import language, tr

AUTO = "auto"


class SideInputs(QWidget):
    """Chooses the layer of a side; its fields are detected and can be changed."""

    changed = pyqtSignal()
    unitsAsked = pyqtSignal(str)

    def __init__(self, side: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.side = side
        self.knowledge = BUNDLED
        self._by_name = False
        self._asked: Tuple[str, ...] = ()
        self._detected = DetectedFields()
        self._layer = self._layer_combo()
        self.notice = NoticeLabel(self)
        self.notice.encodingAsked.connect(self.read_in)
        self.notice.mendingAsked.connect(self.read_as_meant)
        self.notice.degreesAsked.connect(self.take_degrees)
        self._fields = FieldChoices(unit_roles(), side, self)
        self._further = FieldChoices(further_roles(), side, self)
        self._scale = self._scale_combo()
        self._table = legend_table_combo(f"{side}_table", self)
        self._lay_out()
        self._layer.layerChanged.connect(self._take_layer)
        for choices in (self._fields, self._further):
            choices.changed.connect(self._tell)
        self._table.layerChanged.connect(self._tell)
        self._take_layer()

    def layer(self) -> Optional[QgsVectorLayer]:
        """Return the chosen layer."""
        layer = self._layer.currentLayer()
        return layer if isinstance(layer, QgsVectorLayer) else None

    def choose_layer(self, layer: Optional[QgsVectorLayer]) -> None:
        """Choose a layer of the project; its fields are detected."""
        self._layer.setLayer(layer)

    def fields(self) -> DetectedFields:
        """Return the chosen fields; None where none is chosen."""
        return DetectedFields(*(name or None for name in self._fields.fields().values()))

    def ask_for(self, roles: Sequence[str]) -> None:
        """Ask for the further fields that a map compares."""
        self._asked = tuple(roles)
        self._further.show_only(self._asked)

    def read_by_name(self, by_name: bool) -> None:
        """Take the name for the index, as maps of domains need it, or not."""
        if by_name != self._by_name:
            self._by_name = by_name
            self._take_layer()

    def show_notice(self, notice: Notice) -> None:
        """Show what is to be known of the layer: coordinates, encoding."""
        self.notice.show_notice(notice)

    def read_in(self, encoding: str) -> None:
        """Read the texts of the layer in another encoding, and detect its fields again."""
        layer = self.layer()
        if layer is not None and set_encoding(layer, encoding):
            self._take_layer()

    def read_as_meant(self, is_to: bool) -> None:
        """Read the texts of the layer as they were meant, or as they stand."""
        layer = self.layer()
        if layer is not None:
            mend_texts(layer, is_to)
            self._take_layer()

    def take_degrees(self) -> None:
        """Take the degrees of a layer without a reference system for those of WGS 84."""
        layer = self.layer()
        if layer is not None:
            place_in_degrees(layer)
            self._take_layer()

    def table(self) -> Optional[QgsVectorLayer]:
        """Return the chosen legend table."""
        table = self._table.currentLayer()
        return table if isinstance(table, QgsVectorLayer) else None

    def choose_table(self, table: Optional[QgsVectorLayer]) -> None:
        """Choose a legend table of the project."""
        self._table.setLayer(table)

    def parameters(self) -> Dict[str, Any]:
        """Return this side's parameters of the comparison."""
        prefix = self.side.upper()
        found = self.fields()
        layer, table = self.layer(), self.table()
        return {
            prefix: layer.id() if layer else None,
            f"{prefix}_INDEX": found.index if table is None else self._code(found),
            f"{prefix}_NAME": found.name,
            f"{prefix}_LITHOLOGY": found.lithology,
            f"{prefix}_SCALE": self._scale.currentData(),
            f"{prefix}_MEND_TEXTS": True if layer and mends_texts(layer) else None,
            f"{prefix}_LEGEND_TABLE": table.id() if table is not None else None,
            f"{prefix}_ATTRIBUTES": as_parameter(self._changed_further()),
        }

    def _changed_further(self) -> Dict[str, str]:
        changed = self._further.changed_fields() if self.layer() is not None else {}
        return {role: field for role, field in changed.items() if role in self._asked}

    def _code(self, fields: DetectedFields) -> Optional[str]:
        """Return the field of the code where a person chose it; else it is found by its values."""
        return None if fields.index == self._detected.index else fields.index

    def _take_layer(self) -> None:
        layer = self.layer()
        self._detected = DetectedFields()
        further: Dict[str, str] = {}
        if layer is not None:
            read_well(layer, self.side, self.knowledge)
            source = as_meant(layer, layer, self.side, self.knowledge)
            found = detect_layer_fields(source, self.side, self.knowledge)
            self._detected = found.by_name() if self._by_name else found
            names = {role.id: role.id for role in further_roles()}
            further = detected_fields(layer, names, self.side, self.knowledge)
        self._fields.take(layer, self._detected._asdict(), kept_as(self._by_name))
        self._further.take(layer, further)
        self._tell()

    def _tell(self) -> None:
        self.changed.emit()

    def _layer_combo(self) -> QgsMapLayerComboBox:
        combo = narrow_combo(QgsMapLayerComboBox(self))
        combo.setObjectName(f"{self.side}_layer")
        combo.setFilters(QgsMapLayerProxyModel.Filter.PolygonLayer)
        combo.setAllowEmptyLayer(True)
        return combo

    def _scale_combo(self) -> QComboBox:
        combo = narrow_combo(QComboBox(self))
        combo.setObjectName(f"{self.side}_scale")
        combo.addItem(tr("Automatic"), AUTO)
        for edition in editions(self.side):
            combo.addItem(edition.title(language()), edition.id)
        return combo

    def _units_button(self) -> QPushButton:
        button = QPushButton(tr("Check Units…"), self)
        button.setObjectName(f"{self.side}_units")
        button.setToolTip(tr("List the units of this layer, and correct what was read wrong"))
        button.clicked.connect(lambda: self.unitsAsked.emit(self.side))
        return button

    def _lay_out(self) -> None:
        details = folded(tr("Fields, Scale, Legend Table"), f"{self.side}_details", self)
        form = narrow_form(details)
        self._fields.add_to(form)
        self._further.add_to(form)
        self._further.show_only(())
        add_row(form, tr("Time scale"), self._scale)
        add_row(form, tr("Legend table"), self._table)
        form.addRow("", self._units_button())
        details.setCollapsed(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        title = QLabel(self._title(), self)
        title.setBuddy(self._layer)
        self._layer.setAccessibleName(title.text().replace("&", ""))
        layout.addWidget(title)
        layout.addWidget(self._layer)
        layout.addWidget(self.notice)
        layout.addWidget(details)

    def _title(self) -> str:
        return tr("Ch&inese layer") if self.side == "china" else tr("R&ussian layer")
