"""Edits the values of a profile: criteria and weights, tolerances, severities of codes."""

from __future__ import annotations

from typing import Dict, List, Mapping, Optional, Sequence

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QWidget,
)

from cags_vsegei_plugin.geology import catalogue
from cags_vsegei_plugin.geology.comparison.pair import CRITERIA
from cags_vsegei_plugin.geology.profile_rows import AGES, TOLERANCES, Key
from cags_vsegei_plugin.panels import verdict_look
from cags_vsegei_plugin.translation import language, tr

_EDITABLE = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsEditable
_FIXED = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
_CHECKED = Qt.CheckState.Checked
YES = "yes"


def criterion_title(name: str) -> str:
    """Return what a criterion is called."""
    titles = {
        "age": tr("Age"),
        "rock": tr("Rocks"),
        "genesis": tr("Genesis"),
        "rank": tr("Rank"),
        "name": tr("Name"),
        "nature": tr("Nature of the domain"),
        "amplitude": tr("Amplitude of movement"),
        "thickness": tr("Thickness"),
        "commodity": tr("Commodities"),
        "stage": tr("Structural stage"),
        "setting": tr("Geodynamic setting"),
        "phase": tr("Complex and phase"),
    }
    return titles.get(name, name)


def limit_title(name: str) -> str:
    """Return what a tolerance or a limit of age is called, with its unit."""
    titles = {
        "tolerance_m": tr("How far apart edges face each other, m"),
        "sliver_m": tr("Gaps and overlaps up to this are slivers, m"),
        "min_length_km": tr("A shorter stretch counts one step less, km"),
        "tolerance_percent": tr("Two ages are one up to, per cent"),
        "tolerance_ma": tr("Two ages are one up to, Ma more"),
        "wide_ratio": tr("An age is wide where it is so many times the other"),
        "long_gap_ma": tr("A gap between ages is long from, Ma"),
    }
    return titles.get(name, name)


class ProfileForm(QTabWidget):
    """Three tables: what is compared, the limits, and what each conflict weighs."""

    changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._is_taking = False
        self._own: List[str] = []
        self.criteria = self._table([tr("Criterion"), tr("Weight"), tr("Must be known")])
        self.limits = self._table([tr("Limit"), tr("Value")])
        self.severities = self._table([tr("Conflict"), tr("Severity")])
        for table, title in (
            (self.criteria, tr("Criteria")),
            (self.limits, tr("Tolerances")),
            (self.severities, tr("Severities")),
        ):
            table.setAccessibleName(title)
            table.itemChanged.connect(self._tell)
            self.addTab(table, title)

    def take(self, rows: Sequence[Mapping[str, str]]) -> None:
        """Show the values of a profile."""
        values = {(row["section"], row["key"]): row["value"] for row in rows}
        self._is_taking = True
        self._take_criteria(values)
        self._take_limits(values)
        self._take_severities(values)
        self._is_taking = False

    def values(self) -> Dict[Key, str]:
        """Return all values by section and key; "" for what is not in the profile."""
        found: Dict[Key, str] = {}
        for row, name in enumerate(CRITERIA):
            weight = _text(self.criteria, row, 1)
            item = self.criteria.item(row, 2)
            is_needed = bool(weight) and item is not None and item.checkState() == _CHECKED
            found["criterion", name] = weight
            found["required", name] = YES if is_needed else ""
        for row, key in enumerate(_limits()):
            found[key] = _text(self.limits, row, 1)
        for row, code in enumerate(self._codes()):
            combo = self.severities.cellWidget(row, 1)
            found["severity", code] = str(combo.currentData() or "")
        return found

    def set_weight(self, criterion: str, weight: str) -> None:
        """Give a criterion another weight, "" to take it out."""
        self.criteria.item(list(CRITERIA).index(criterion), 1).setText(weight)

    def set_severity(self, code: str, severity: str) -> None:
        """Give a code another severity, "" for the catalogue's."""
        combo = self.severities.cellWidget(self._codes().index(code), 1)
        combo.setCurrentIndex(combo.findData(severity))

    def _take_criteria(self, values: Mapping[Key, str]) -> None:
        self.criteria.setRowCount(len(CRITERIA))
        for row, name in enumerate(CRITERIA):
            self.criteria.setItem(row, 0, _item(criterion_title(name), _FIXED))
            weight = values.get(("criterion", name), "")
            self.criteria.setItem(row, 1, _item(weight, _EDITABLE))
            needed = _item("", _FIXED | Qt.ItemFlag.ItemIsUserCheckable)
            is_needed = values.get(("required", name)) == YES
            needed.setCheckState(_CHECKED if is_needed else Qt.CheckState.Unchecked)
            self.criteria.setItem(row, 2, needed)

    def _take_limits(self, values: Mapping[Key, str]) -> None:
        keys = _limits()
        self.limits.setRowCount(len(keys))
        for row, key in enumerate(keys):
            self.limits.setItem(row, 0, _item(limit_title(key[1]), _FIXED))
            self.limits.setItem(row, 1, _item(values.get(key, ""), _EDITABLE))

    def _take_severities(self, values: Mapping[Key, str]) -> None:
        usual = {each.code for each in catalogue.codes()}
        own = [key for section, key in values if section == "severity" and key not in usual]
        self._own = sorted(own)
        codes = self._codes()
        self.severities.setRowCount(len(codes))
        for row, name in enumerate(codes):
            self.severities.setItem(row, 0, _item(_code_title(name), _FIXED))
            combo = self._severity_combo(name)
            combo.setCurrentIndex(max(0, combo.findData(values.get(("severity", name), ""))))
            combo.currentIndexChanged.connect(self._tell)
            self.severities.setCellWidget(row, 1, combo)

    def _codes(self) -> List[str]:
        """Return the codes of the catalogue, and the cases the profile tells apart."""
        return [*(each.code for each in catalogue.codes()), *self._own]

    def _severity_combo(self, name: str) -> QComboBox:
        combo = QComboBox(self.severities)
        combo.setAccessibleName(tr("Severity of {code}", code=name))
        known = catalogue.code(name.split("/")[0])
        usual = verdict_look.severity_title(known.severity) if known else "–"
        combo.addItem(tr("as usual ({severity})", severity=usual), "")
        for severity in sorted(step for step in catalogue.severities() if step):
            combo.addItem(verdict_look.severity_title(severity), str(severity))
        return combo

    def _table(self, titles: Sequence[str]) -> QTableWidget:
        table = QTableWidget(0, len(titles), self)
        table.setHorizontalHeaderLabels(list(titles))
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        return table

    def _tell(self) -> None:
        if not self._is_taking:
            self.changed.emit()


def _limits() -> List[Key]:
    return [*(("tolerance", name) for name in TOLERANCES), *(("age", name) for name in AGES)]


def _item(text: str, flags: Qt.ItemFlag) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setFlags(flags)
    return item


def _text(table: QTableWidget, row: int, column: int) -> str:
    item = table.item(row, column)
    # A comma is what Russian keyboards give.
    return "" if item is None else item.text().strip().replace(",", ".")


def _code_title(name: str) -> str:
    known = catalogue.code(name.split("/")[0])
    return f"{name}: {known.words.title(language())}" if known else name
