"""The training sheet comes into the project once, from a copy that is the user's own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest


def test_the_sheet_is_loaded_into_one_group_and_only_once(project: Any) -> None:
    from cags_vsegei_plugin.panels.training_sheet import open_training_sheet

    sheet = open_training_sheet(project)
    assert sheet.china.featureCount() > 100 and sheet.russia.featureCount() > 100
    again = open_training_sheet(project)
    assert again.china.id() == sheet.china.id()
    assert len(project.layerTreeRoot().findGroups()) == 1 and project.count() == 3


def test_the_bundled_sheet_is_never_opened_itself(project: Any) -> None:
    from cags_vsegei_plugin import paths
    from cags_vsegei_plugin.panels.training_sheet import open_training_sheet

    sheet = open_training_sheet(project)
    assert str(paths.resources()) not in sheet.china.source()
    assert Path(sheet.legend).is_file()


def test_a_folder_that_cannot_be_written_gets_its_sentence(
    project: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from qgis.core import QgsApplication

    from cags_vsegei_plugin.errors import UserError
    from cags_vsegei_plugin.panels.training_sheet import own_copy

    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    monkeypatch.setattr(QgsApplication, "qgisSettingsDirPath", lambda: f"{blocked}/")
    with pytest.raises(UserError, match="cannot be copied"):
        own_copy("training_sheet.gpkg")
