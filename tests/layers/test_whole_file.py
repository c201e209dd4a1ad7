"""A file appears complete, or what was there stays as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.layers.whole_file import make_folder_of, write_whole


def test_a_file_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "图例.csv"
    path.write_text("old")
    write_whole(path, lambda unfinished: unfinished.write_text("new"))
    assert path.read_text() == "new"
    assert [each.name for each in tmp_path.iterdir()] == ["图例.csv"]


@pytest.mark.parametrize("error", [OSError("disk full"), UnicodeError("no letter")])
def test_a_writing_that_fails_leaves_the_old_one(tmp_path: Path, error: Exception) -> None:
    path = tmp_path / "table.csv"
    path.write_text("old")

    def half(unfinished: Path) -> None:
        unfinished.write_text("ne")
        raise error

    with pytest.raises(UserError, match="cannot be written.*Nothing was changed"):
        write_whole(path, half)
    assert path.read_text() == "old"
    assert [each.name for each in tmp_path.iterdir()] == ["table.csv"]


def test_a_writing_that_writes_nothing_is_told(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    for write in (lambda unfinished: None, lambda unfinished: unfinished.touch()):
        with pytest.raises(UserError, match="cannot be written"):
            write_whole(path, write)
    assert not path.exists()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UserError, match="cannot be written"):
        make_folder_of(tmp_path / "file" / "table.csv")
