"""The manual is read inside QGIS."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest


def test_an_image_that_is_not_there_is_left_out(qgis_app: Any, tmp_path: Path) -> None:
    from cags_vsegei_plugin.panels.manual_window import without_missing_images

    (tmp_path / "there.png").write_bytes(b"")
    text = '# A\n![a](there.png) and ![b](gone.png "title") [link](page.md)'
    kept = without_missing_images(text, tmp_path)
    assert kept == "# A\n![a](there.png) and  [link](page.md)"


def test_the_manual_is_shown(
    qgis_app: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from cags_vsegei_plugin.panels import manual_window

    path = tmp_path / "README.md"
    monkeypatch.setattr(manual_window, "manual_path", lambda: path)
    missing = manual_window.ManualWindow()
    assert str(path) in missing.page.toPlainText()
    path.write_text("# Граница 边界\n", encoding="utf-8")
    assert manual_window.ManualWindow().page.toPlainText() == "Граница 边界"
