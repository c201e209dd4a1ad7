"""A profile as a file: a colleague's is checked, ours is written whole."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.profile_rows import changed, rows_of
from cags_vsegei_plugin.layers.profile_file import (
    own_profile_path,
    read_profile_file,
    write_profile_file,
)

HEADER = "section,key,value,source,confidence\n"


def refused(path: Path) -> str:
    with pytest.raises(UserError) as error:
        read_profile_file(path)
    return str(error.value.said)


def written(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


def test_a_profile_comes_back_as_it_was_written(tmp_path: Path) -> None:
    rows = changed(rows_of("tectonic_2500k"), {("profile", "title_zh"): "=我们的图"})
    path = tmp_path / "用户" / "карта.csv"
    write_profile_file(path, rows)
    assert read_profile_file(path) == rows
    assert [each.name for each in path.parent.iterdir()] == ["карта.csv"]


def test_semicolons_and_missing_sources_are_taken(tmp_path: Path) -> None:
    rows = rows_of("geology_2500k")
    lines = [f"{row['section']};{row['key']};{row['value']}" for row in rows]
    path = written(tmp_path / "a.csv", "section;key;value\n" + "\n".join(lines))
    assert [row["value"] for row in read_profile_file(path)] == [row["value"] for row in rows]


def test_a_file_that_is_no_profile_gets_a_sentence_with_its_name(tmp_path: Path) -> None:
    assert "no column section" in refused(written(tmp_path / "a.csv", "x,y\n1,2\n"))
    assert "no column" in refused(written(tmp_path / "empty.csv", ""))
    assert "UTF-8" in refused(
        written(tmp_path / "b.csv", HEADER + "profile,title_ru,карта", "cp1251")
    )
    assert "gone.csv" in refused(tmp_path / "gone.csv")
    assert "too large" in refused(written(tmp_path / "c.csv", HEADER + "x" * 1_100_000))
    said = refused(written(tmp_path / "d.csv", HEADER + "criterion,age,much,,\n"))
    assert "d.csv" in said and "Row 2 (criterion / age)" in said and "much" in said


def test_a_place_beside_the_project_is_needed(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="never saved"):
        own_profile_path("", "mine")
    with pytest.raises(UserError, match="one of the seven"):
        own_profile_path(str(tmp_path), "geology_2500k")
    path = own_profile_path(str(tmp_path), "mine")
    assert path == tmp_path / "cags_vsegei" / "profiles" / "mine.csv"


def test_where_nothing_can_be_written_nothing_is_left(tmp_path: Path) -> None:
    blocking = tmp_path / "file"
    blocking.write_text("x")
    with pytest.raises(UserError, match="cannot be written"):
        write_profile_file(blocking / "mine.csv", rows_of("geology_2500k"))
    with pytest.raises(UserError):
        write_profile_file(tmp_path / "mine.csv", [])
    assert [each.name for each in tmp_path.iterdir()] == ["file"]
