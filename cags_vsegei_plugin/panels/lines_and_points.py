"""Faults, contacts and deposits of both sides, which a comparison may take along."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from cags_vsegei_plugin.knowledge import Knowledge
from cags_vsegei_plugin.panels.forms import folded
from cags_vsegei_plugin.panels.other_layer import OtherLayer
from cags_vsegei_plugin.panels.tooltips import as_plain_tooltip
from cags_vsegei_plugin.translation import tr

NAMES = ("CHINA_LINES", "RUSSIA_LINES", "CHINA_POINTS", "RUSSIA_POINTS")


class LinesAndPoints(QWidget):
    """Chooses lines and points by side, and contacts of the polygons; none of them at first."""

    changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        group = folded(tr("Lines and Points"), "others", self)
        titles = (
            tr("Chinese faults or contacts"),
            tr("Russian faults or contacts"),
            tr("Chinese deposits"),
            tr("Russian deposits"),
        )
        self.all = [OtherLayer(*each, group) for each in zip(NAMES, titles)]
        self._contacts = self._contact_box(group)
        inside = QVBoxLayout(group)
        for other in self.all:
            inside.addWidget(other)
            other.changed.connect(self.changed)
        inside.addWidget(self._contacts)
        group.setCollapsed(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(group)

    def of(self, name: str) -> OtherLayer:
        """Return what is chosen for a parameter, such as `CHINA_LINES`."""
        return self.all[NAMES.index(name)]

    def choose(self, name: str, layer: Optional[QgsVectorLayer]) -> None:
        """Choose the layer of a parameter, such as `CHINA_LINES`."""
        self.of(name).choose_layer(layer)

    def take_knowledge(self, knowledge: Knowledge) -> None:
        """Know fields by other tables from now on."""
        for other in self.all:
            other.knowledge = knowledge

    def layers(self) -> List[QgsVectorLayer]:
        """Return the layers that are chosen."""
        chosen = (other.layer() for other in self.all)
        return [layer for layer in chosen if layer is not None]

    def parameters(self) -> Dict[str, Any]:
        """Return the parameters of the comparison; None for what is not chosen."""
        chosen: Dict[str, Any] = {}
        for other in self.all:
            chosen.update(other.parameters())
        return {**chosen, "CONTACTS": True if self._contacts.isChecked() else None}

    def _contact_box(self, parent: QWidget) -> QCheckBox:
        box = QCheckBox(tr("Contacts of the polygons must go on"), parent)
        box.setObjectName("contacts")
        told = tr("A boundary of two units that ends at the border becomes a conflict (GEO-1).")
        box.setToolTip(as_plain_tooltip(told))
        return box
