"""Chooses a table: a layer of the project, or a file."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsMapLayerProxyModel
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import QFileInfo
from qgis.PyQt.QtWidgets import QFileDialog, QHBoxLayout, QToolButton, QWidget

from cags_vsegei_plugin.panels.forms import narrow_combo
from cags_vsegei_plugin.panels.tooltips import as_plain_tooltip
from cags_vsegei_plugin.translation import tr


class TableChoice(QWidget):
    """A combo box of the project's tables, with a button for a file."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._path = ""
        self._tables = narrow_combo(QgsMapLayerComboBox(self))
        self._tables.setObjectName("legend")
        self._tables.setFilters(QgsMapLayerProxyModel.Filter.NoGeometry)
        self._tables.setAllowEmptyLayer(True, tr("None"))
        self._tables.setLayer(None)
        self._tables.setAccessibleName(tr("Agreed legend"))
        self._files = QToolButton(self)
        self._files.setText("…")
        self._files.setToolTip(tr("Choose a CSV or XLSX file"))
        self._files.setAccessibleName(tr("Choose a CSV or XLSX file"))
        self._files.clicked.connect(self._ask_for_file)
        self.setFocusProxy(self._tables)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._tables)
        layout.addWidget(self._files)

    def source(self) -> Optional[str]:
        """Return the id of the chosen layer or the path of the chosen file."""
        layer = self._tables.currentLayer()
        if layer is not None:
            return layer.id()
        return self._path if self._is_file_chosen() else None

    def choose_file(self, path: str) -> None:
        """Choose a file by its path."""
        self._path = path
        name = QFileInfo(path).fileName()
        self._tables.setAdditionalItems([name])
        self._tables.setCurrentIndex(self._tables.findText(name))
        self._tables.setToolTip(as_plain_tooltip(path))

    def choose_none(self) -> None:
        """Choose no table and no file."""
        self._tables.setLayer(None)
        # Of a file that was chosen QGIS 3.22 leaves the name in the box.
        self._tables.setCurrentIndex(0)

    def _is_file_chosen(self) -> bool:
        return self._tables.currentText() in self._tables.additionalItems()

    def _ask_for_file(self) -> None:
        words = tr("Tables") + " (*.csv *.tsv *.xlsx *.ods *.gpkg)"
        start = QFileInfo(self._path).path() if self._path else ""
        path, _ = QFileDialog.getOpenFileName(self, tr("Agreed Legend"), start, words)
        if path:
            self.choose_file(path)
