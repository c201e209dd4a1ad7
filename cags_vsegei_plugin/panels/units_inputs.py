"""Which legend is looked at: layer, side, fields, time scale, legend table."""

from __future__ import annotations

from typing import Any, NamedTuple, Optional

from qgis.core import (
    QgsMapLayerProxyModel,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cags_vsegei_plugin.geology.domains import MOVEMENT, TECTONIC
from cags_vsegei_plugin.geology.scales import editions
from cags_vsegei_plugin.knowledge import BUNDLED
from cags_vsegei_plugin.layers.encoding_repair import set_encoding
from cags_vsegei_plugin.layers.fields import DetectedFields, detect_layer_fields
from cags_vsegei_plugin.layers.legend_lookup import Named
from cags_vsegei_plugin.layers.mending import as_meant, mend_texts
from cags_vsegei_plugin.layers.rereading import read_well
from cags_vsegei_plugin.panels.field_choices import FieldChoices
from cags_vsegei_plugin.panels.forms import (
    add_row,
    folded,
    legend_table_combo,
    narrow_combo,
    narrow_form,
)
from cags_vsegei_plugin.panels.notice_label import NoticeLabel
from cags_vsegei_plugin.panels.side_notice import Notice, texts_notice
from cags_vsegei_plugin.panels.unit_fields import kept_as, unit_roles
from cags_vsegei_plugin.translation import language, tr
from cags_vsegei_plugin.workflow.units_of_layer import LayerLegend, likely_family, likely_side

AUTO = "auto"


class Known(NamedTuple):
    """What is known of a layer; a side of "" and a family of None are to be guessed."""

    side: str = ""
    family: Optional[str] = None
    table: Optional[QgsVectorLayer] = None


UNKNOWN = Known()


class UnitsInputs(QWidget):
    """Chooses a layer; side and fields are detected and can be changed."""

    changed = pyqtSignal()

    def __init__(self, project: QgsProject, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._project = project
        self.knowledge = BUNDLED
        self._detected = DetectedFields()
        self._is_taking = False
        self.layers = self._layer_combo()
        self.side = self._side_combo()
        self._fields = FieldChoices(unit_roles(), "units", self)
        self._scale = narrow_combo(QComboBox(self))
        self.table = legend_table_combo("units_table", self)
        self._units_are = self._family_combo()
        self.notice = NoticeLabel(self)
        self.notice.encodingAsked.connect(self._read_in)
        self.notice.mendingAsked.connect(self._read_as_meant)
        self._lay_out()
        self._offer_scales()
        self.layers.layerChanged.connect(self._take_layer)
        self.side.currentIndexChanged.connect(self._take_side)
        self._fields.changed.connect(self._tell)
        self._scale.currentIndexChanged.connect(self._tell)
        self.table.layerChanged.connect(self._tell)
        self._units_are.currentIndexChanged.connect(self._take_family)

    def layer(self) -> Optional[QgsVectorLayer]:
        """Return the chosen layer."""
        layer = self.layers.currentLayer()
        return layer if isinstance(layer, QgsVectorLayer) else None

    def choose(self, layer: Optional[QgsVectorLayer], known: Known = UNKNOWN) -> None:
        """Choose a layer, and what of it is known; the rest is guessed."""
        self._is_taking = True
        self.layers.setLayer(layer)
        if known.side:
            self.table.setLayer(known.table)
        self._is_taking = False
        self._take(known)

    def family(self) -> str:
        """Return the family of natures of a layer of domains, "" for a layer of indices."""
        return str(self._units_are.currentData())

    def asked(self) -> Optional[LayerLegend]:
        """Return what is to be read, None without a layer or an index."""
        layer, table = self.layer(), self.table.currentLayer()
        fields = DetectedFields(*(name or None for name in self._fields.fields().values()))
        if layer is None or not (fields.index or table):
            return None
        if table is not None and fields.index == self._detected.index:
            # Nobody chose it: the field of the code is found by its values.
            fields = fields._replace(index=None)
        return LayerLegend(
            self._named(layer),
            fields,
            str(self.side.currentData()),
            str(self._scale.currentData()),
            self._named(table) if table is not None else None,
            self.family(),
        )

    def _named(self, layer: QgsVectorLayer) -> Named:
        # A layer belongs to the main thread; this source of its features may be read in another.
        source = QgsVectorLayerFeatureSource(layer)
        side = str(self.side.currentData())
        return Named(as_meant(source, layer, side, self.knowledge), layer.name())

    def _take_layer(self, *_: object) -> None:
        if not self._is_taking:
            self._take(UNKNOWN)

    def _take(self, known: Known) -> None:
        """Take the fields of the layer, and guess what is not known of it."""
        layer = self.layer()
        if layer is not None:
            self._is_taking = True
            side = known.side or likely_side(_texts(layer), self.knowledge)
            self.side.setCurrentIndex(self.side.findData(side))
            family = known.family
            if family is None:
                family = likely_family(_texts(layer), side, self.knowledge)
            self._units_are.setCurrentIndex(max(0, self._units_are.findData(family)))
            self._offer_scales()
            self._is_taking = False
        self._take_fields()

    def _take_side(self) -> None:
        if not self._is_taking:
            self._offer_scales()
            self._take_fields()

    def _take_family(self) -> None:
        if not self._is_taking:
            self._take_fields()

    def _take_fields(self) -> None:
        layer = self.layer()
        self._detected, notice = DetectedFields(), Notice()
        if layer is not None:
            side = str(self.side.currentData())
            read_well(layer, side, self.knowledge)
            source = as_meant(layer, layer, side, self.knowledge)
            found = detect_layer_fields(source, side, self.knowledge)
            self._detected = found.by_name() if self.family() else found
            notice = texts_notice(layer, self._detected[:3], side)
        self._fields.take(layer, self._detected._asdict(), kept_as(bool(self.family())))
        self.notice.show_notice(notice)
        self._tell()

    def _read_in(self, encoding: str) -> None:
        layer = self.layer()
        if layer is not None and set_encoding(layer, encoding):
            self._take_fields()

    def _read_as_meant(self, is_to: bool) -> None:
        layer = self.layer()
        if layer is not None:
            mend_texts(layer, is_to)
            self._take_fields()

    def _offer_scales(self) -> None:
        self._scale.blockSignals(True)
        self._scale.clear()
        self._scale.addItem(tr("Automatic"), AUTO)
        for edition in editions(str(self.side.currentData()), self.knowledge):
            self._scale.addItem(edition.title(language()), edition.id)
        self._scale.blockSignals(False)

    def _tell(self, *_: object) -> None:
        if not self._is_taking:
            self.changed.emit()

    def _layer_combo(self) -> QgsMapLayerComboBox:
        combo = narrow_combo(QgsMapLayerComboBox(self))
        combo.setFilters(QgsMapLayerProxyModel.Filter.VectorLayer)
        combo.setAllowEmptyLayer(True)
        combo.setLayer(None)
        return combo

    def _family_combo(self) -> QComboBox:
        combo = narrow_combo(QComboBox(self))
        combo.setObjectName("units_family")
        combo.addItem(tr("known by an index"), "")
        combo.addItem(tr("tectonic domains, known by name"), TECTONIC)
        combo.addItem(tr("neotectonic domains, known by name"), MOVEMENT)
        return combo

    def _side_combo(self) -> QComboBox:
        combo = QComboBox(self)
        combo.setObjectName("units_side")
        combo.addItem(tr("China"), "china")
        combo.addItem(tr("Russia"), "russia")
        return combo

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        for text, combo, stretch in ((tr("&Layer"), self.layers, 1), (tr("Si&de"), self.side, 0)):
            label = QLabel(text, self)
            label.setBuddy(combo)
            combo.setAccessibleName(text.replace("&", ""))
            row.addWidget(label)
            row.addWidget(combo, stretch)
        more = folded(tr("Fields, Scale, Legend Table"), "units_more", self)
        form = narrow_form(more)
        add_row(form, tr("Units are"), self._units_are)
        self._fields.add_to(form)
        add_row(form, tr("Time scale"), self._scale)
        add_row(form, tr("Legend table"), self.table)
        more.setCollapsed(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row)
        layout.addWidget(self.notice)
        layout.addWidget(more)


def _texts(layer: QgsVectorLayer) -> Any:
    """Return a layer with its texts as they were meant, whatever side that is."""
    return as_meant(layer, layer, "")
