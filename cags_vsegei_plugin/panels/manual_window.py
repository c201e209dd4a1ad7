"""The manual, read inside QGIS."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Match, Optional

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from cags_vsegei_plugin import paths
from cags_vsegei_plugin.translation import tr

_IMAGE = re.compile(r"!\[[^\]]*\]\(([^)\s]+)[^)]*\)")


def manual_path() -> Path:
    """Return where the manual lies, in a checkout and in an installed plugin."""
    return paths.metadata().parent / "README.md"


def without_missing_images(text: str, folder: Path) -> str:
    """Return a text in Markdown without the images that an installed plugin leaves out."""

    def kept(image: Match[str]) -> str:
        return image.group(0) if (folder / image.group(1)).is_file() else ""

    return _IMAGE.sub(kept, text)


class ManualWindow(QDialog):
    """Shows README.md; links of the web open in the user's browser."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Manual"))
        self.resize(860, 700)
        self.page = QTextBrowser(self)
        self.page.setOpenExternalLinks(True)
        self.page.setAccessibleName(tr("Manual"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        self._load()

    def _load(self) -> None:
        path = manual_path()
        if path.is_file():
            self.page.setSearchPaths([str(path.parent)])
            self.page.document().setBaseUrl(QUrl.fromLocalFile(str(path)))
            text = path.read_text(encoding="utf-8")
            self.page.setMarkdown(without_missing_images(text, path.parent))
        else:
            self.page.setPlainText(tr("The manual is missing: {path}", path=path))
