"""Which field of a layer tells what: detected, changed by a person, kept with the layer."""

from __future__ import annotations

from typing import Dict, Mapping, NamedTuple, Optional, Sequence

from qgis.core import QgsFieldProxyModel, QgsVectorLayer
from qgis.gui import QgsFieldComboBox
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QFormLayout, QWidget

from cags_vsegei_plugin.layers.chosen_fields import choose_field, chosen_field
from cags_vsegei_plugin.panels.forms import add_row, narrow_combo


class Role(NamedTuple):
    """What a field may tell: its id, its label, and whether a layer can do without."""

    id: str
    label: str
    may_be_missing: bool = True


class FieldChoices(QObject):
    """One combo box for each role, in a form.

    What a person chooses is kept under the id of the role, with `kept_as` before it.
    """

    changed = pyqtSignal()

    def __init__(self, roles: Sequence[Role], name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._roles = tuple(roles)
        self._layer: Optional[QgsVectorLayer] = None
        self._kept_as = ""
        self._is_taking = False
        self._detected: Dict[str, str] = {}
        self._combos = {role.id: self._combo(role, name, parent) for role in roles}
        self._forms: Dict[str, QFormLayout] = {}

    def add_to(self, form: QFormLayout) -> None:
        """Add the rows to a form."""
        for role in self._roles:
            add_row(form, role.label, self._combos[role.id])
            self._forms[role.id] = form

    def show_only(self, roles: Sequence[str]) -> None:
        """Show the rows of some roles and hide the others."""
        for role, combo in self._combos.items():
            for widget in (combo, self._forms[role].labelForField(combo)):
                widget.setVisible(role in roles)

    def take(
        self,
        layer: Optional[QgsVectorLayer],
        detected: Mapping[str, Optional[str]],
        kept_as: str = "",
    ) -> None:
        """Show a layer's fields: those a person chose, else those that were detected."""
        self._layer, self._kept_as, self._is_taking = layer, kept_as, True
        self._detected = {role.id: detected.get(role.id) or "" for role in self._roles}
        for role, combo in self._combos.items():
            combo.setLayer(layer)
            chosen = chosen_field(layer, kept_as + role) if layer is not None else None
            combo.setField(self._detected[role] if chosen is None else chosen)
        self._is_taking = False

    def fields(self) -> Dict[str, str]:
        """Return the fields by role, "" where there is none."""
        return {role: str(combo.currentField() or "") for role, combo in self._combos.items()}

    def changed_fields(self) -> Dict[str, str]:
        """Return the fields by role that are not those detected."""
        return {
            role: field
            for role, field in self.fields().items()
            if field != self._detected.get(role)
        }

    def _combo(self, role: Role, name: str, parent: QWidget) -> QgsFieldComboBox:
        combo = narrow_combo(QgsFieldComboBox(parent))
        combo.setObjectName(f"{name}_{role.id}")
        combo.setAllowEmptyFieldName(role.may_be_missing)
        combo.setFilters(QgsFieldProxyModel.Filter.AllTypes)
        combo.fieldChanged.connect(lambda: self._keep(role.id))
        return combo

    def _keep(self, role: str) -> None:
        if self._is_taking or self._layer is None:
            return
        field = self.fields()[role]
        is_detected = field == self._detected.get(role)
        choose_field(self._layer, self._kept_as + role, None if is_detected else field)
        self.changed.emit()


def as_parameter(fields: Mapping[str, str]) -> Optional[str]:
    """Return fields by role as algorithms take them: `sense=F3; rate_mm=`; None for none."""
    return "; ".join(f"{role}={field}" for role, field in fields.items()) or None
