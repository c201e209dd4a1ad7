"""The manual, read inside QGIS."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from cags_vsegei_plugin import paths
from cags_vsegei_plugin.translation import tr


class ManualWindow(QDialog):
    """Shows README.md; links of the web open in the user's browser."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Manual"))
        self.resize(860, 700)
        self._page = QTextBrowser(self)
        self._page.setOpenExternalLinks(True)
        self._page.setAccessibleName(tr("Manual"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._page)
        self._load()

    def _load(self) -> None:
        path = paths.metadata().parent / "README.md"
        if path.is_file():
            self._page.setSearchPaths([str(path.parent)])
            self._page.document().setBaseUrl(QUrl.fromLocalFile(str(path)))
            self._page.setMarkdown(path.read_text(encoding="utf-8"))
        else:
            self._page.setPlainText(tr("The manual is missing: {path}", path=path))
