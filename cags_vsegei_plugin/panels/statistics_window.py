"""Statistics of the last comparison: a chart along the border, a table, and its export."""

from __future__ import annotations

from pathlib import Path
from typing import List, Optional, Sequence, Tuple

from qgis.core import Qgis
from qgis.gui import QgsDoubleSpinBox, QgsMessageBar
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cags_vsegei_plugin.compat import flag_number
from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.notation.index_text import plain
from cags_vsegei_plugin.layers.table_export import export_table
from cags_vsegei_plugin.panels import verdict_look
from cags_vsegei_plugin.panels.messages import say
from cags_vsegei_plugin.panels.numbers import kilometres_text, per_cent_text
from cags_vsegei_plugin.panels.section_chart import SectionChart
from cags_vsegei_plugin.panels.stretch_model import kind_title
from cags_vsegei_plugin.panels.stretch_rows import StretchRow
from cags_vsegei_plugin.translation import render, tr
from cags_vsegei_plugin.workflow import statistics as counted
from cags_vsegei_plugin.workflow.conflicts import STRETCH
from cags_vsegei_plugin.workflow.sheets import Sheets, sheets_between
from cags_vsegei_plugin.workflow.statistics import COLUMNS, Piece, Row
from cags_vsegei_plugin.workflow.stretch_table import CONFLICTS

_LONGEST_KM = 10_000.0
_NUMBERS = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


BothSheets = Tuple[Sheets, Sheets]


def pieces_of_rows(rows: Sequence[StretchRow], sheets: BothSheets = ({}, {})) -> List[Piece]:
    """Return what is counted of the rows of the list; `sheets` are those of the polygons."""
    return [
        Piece(
            row.kind,
            None if row.from_km != row.from_km else row.from_km,
            None if row.to_km != row.to_km else row.to_km,
            row.verdict,
            row.severity,
            tuple(filter(None, row.codes.split(";"))),
            row.china_index,
            row.russia_index,
            row.kind != STRETCH or row.verdict in CONFLICTS,
            sheets_between(sheets, row.china_fid, row.russia_fid) if row.is_stretch else (),
        )
        for row in rows
    ]


class StatisticsWindow(QDialog):
    """Counts the border by verdict, severity, code, pair, sheet, section and kind."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("CagsVsegeiStatistics")
        self.setWindowTitle(tr("Statistics of the Border"))
        self.resize(760, 620)
        self._pieces: List[Piece] = []
        self._rows: List[Row] = []
        self.bar = QgsMessageBar(self)
        self.agreement = QLabel(self)
        self.chart = SectionChart(self)
        self.section = self._section_box()
        self.by = self._by_combo()
        self.table = self._table()
        self.export = QPushButton(tr("&Export…"), self)
        self._lay_out()
        self.section.valueChanged.connect(self._count)
        self.by.currentIndexChanged.connect(self._fill)
        self.export.clicked.connect(self._ask_export)

    def show_rows(self, rows: Sequence[StretchRow], sheets: BothSheets = ({}, {})) -> None:
        """Count the rows of a comparison; by sheets too, where the polygons have them."""
        self._pieces = pieces_of_rows(rows, sheets)
        self._count()

    def export_to(self, path: str) -> bool:
        """Write the whole table; return whether it was written, and say why not."""
        try:
            export_table(Path(path), COLUMNS, self._rows, "statistics")
        except UserError as error:
            say(self.bar, render(error.said), Qgis.MessageLevel.Critical)
            return False
        say(self.bar, tr("Written: {path}", path=path), Qgis.MessageLevel.Success)
        return True

    def _count(self) -> None:
        try:
            self._rows = counted.statistics(self._pieces, self.section.value())
            self.chart.show_sections(counted.by_section(self._pieces, self.section.value()))
        except UserError as error:
            say(self.bar, render(error.said), Qgis.MessageLevel.Warning)
            return
        self.agreement.setText(_agreement_words(self._rows[0]))
        self._fill()

    def _fill(self) -> None:
        rows = [row for row in self._rows if row.by == self.by.currentData()]
        self.table.setRowCount(len(rows))
        for number, row in enumerate(rows):
            for column, words in enumerate(_cells(row)):
                item = QTableWidgetItem(words)
                if row.by == counted.VERDICT and not column:
                    # Beside its name each verdict has the colour of the picture above.
                    item.setIcon(verdict_look.icon(row.value))
                if column:
                    item.setTextAlignment(flag_number(_NUMBERS))
                self.table.setItem(number, column, item)
        self.table.resizeColumnsToContents()
        self.table.resizeRowsToContents()

    def _ask_export(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, tr("Export Statistics"), "statistics.xlsx", "XLSX (*.xlsx);;CSV (*.csv)"
        )
        if path:
            self.export_to(path if Path(path).suffix else f"{path}.xlsx")

    def _section_box(self) -> QgsDoubleSpinBox:
        box = QgsDoubleSpinBox(self)
        box.setRange(1.0, _LONGEST_KM)
        box.setDecimals(0)
        box.setSuffix(tr(" km"))
        box.setClearValue(counted.SECTION_KM)
        box.setValue(counted.SECTION_KM)
        box.setKeyboardTracking(False)
        box.setAccessibleName(tr("Section"))
        return box

    def _by_combo(self) -> QComboBox:
        combo = QComboBox(self)
        combo.setAccessibleName(tr("Count by"))
        for by, title in (
            (counted.VERDICT, tr("Verdict")),
            (counted.SEVERITY, tr("Severity")),
            (counted.CODE, tr("Code")),
            (counted.PAIR, tr("Pair of units")),
            (counted.SHEET, tr("Sheet")),
            (counted.SECTION, tr("Section")),
            (counted.KIND, tr("What")),
        ):
            combo.addItem(title, by)
        return combo

    def _table(self) -> QTableWidget:
        table = QTableWidget(0, len(_titles()), self)
        table.setHorizontalHeaderLabels(_titles())
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setAlternatingRowColors(True)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.setAccessibleName(tr("Statistics"))
        return table

    def _lay_out(self) -> None:
        asked = QHBoxLayout()
        for title, widget in ((tr("Section"), self.section), (tr("Count by"), self.by)):
            asked.addWidget(QLabel(title, self))
            asked.addWidget(widget)
        asked.addStretch(1)
        asked.addWidget(self.export)
        self.agreement.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.addWidget(self.bar)
        layout.addWidget(self.agreement)
        layout.addWidget(self.chart, 1)
        layout.addLayout(asked)
        layout.addWidget(self.table, 2)


def _titles() -> List[str]:
    return [
        tr("What is counted"),
        tr("Kilometres"),
        tr("Share"),
        tr("Stretches"),
        tr("Conflicts"),
        tr("Agreement"),
    ]


def _cells(row: Row) -> List[str]:
    agreement = "–" if row.agreement is None else per_cent_text(row.agreement, 1.0)
    counts = (str(row.stretches), str(row.conflicts))
    return [_value(row), kilometres_text(row.km), per_cent_text(row.share, 1.0), *counts, agreement]


def _value(row: Row) -> str:
    said = {
        counted.VERDICT: lambda: verdict_look.title(row.value),
        counted.SEVERITY: lambda: verdict_look.severity_title(int(row.value)),
        counted.CODE: lambda: verdict_look.codes_text(row.value),
        counted.KIND: lambda: kind_title(row.value),
        counted.SECTION: lambda: tr("{section} km", section=row.value),
        counted.PAIR: lambda: counted.BETWEEN_UNITS.join(
            plain(unit) for unit in row.value.split(counted.BETWEEN_UNITS)
        ),
    }
    return said.get(row.by, lambda: row.value)()


def _agreement_words(border: Row) -> str:
    if border.agreement is None:
        return tr("Nothing could be compared: there is no index of agreement.")
    return tr(
        "Index of agreement of {km} km of border: {index}. It is the share of the compared"
        " kilometres that agree or are consistent; minor differences count half.",
        km=kilometres_text(border.km),
        index=per_cent_text(border.agreement, 1.0),
    )
