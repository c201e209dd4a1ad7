"""Corrections are kept beside a project, whole or not at all, and travel as a table."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.corrections import COLUMNS, Corrections
from cags_vsegei_plugin.layers.correction_file import (
    correction_path,
    corrections_at,
    read_corrections,
    write_corrections,
)
from cags_vsegei_plugin.layers.correction_store import CorrectionStore

ROW = {"side": "russia", "index": "??J3", "kind": "intrusive", "rocks": "granodiorite"}
OTHER = {"side": "china", "index": "→K↓1", "age_from": "K1", "age_to": "K1"}


def corrections(*rows: Any) -> Corrections:
    return Corrections.from_rows(rows)


def said(path: Path) -> str:
    """Return the sentence a table is refused with."""
    with pytest.raises(UserError) as told:
        read_corrections(path)
    return str(told.value.said)


def test_an_unsaved_project_has_no_place_for_corrections() -> None:
    assert correction_path(core.QgsProject()) is None
    assert correction_path(None) is None


def test_a_saved_project_keeps_them_beside_it(tmp_path: Path, qgis_app: Any) -> None:
    project = core.QgsProject()
    assert project.write(str(tmp_path / "用户 Пользователь.qgz"))
    assert correction_path(project) == tmp_path / "cags_vsegei" / "corrections.csv"
    assert corrections_at(correction_path(project)).rows == {}


def test_what_is_written_reads_the_same_and_opens_in_a_spreadsheet(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "corrections.csv"
    comment = 'two\nlines, a "quote"; 备注'
    kept = corrections(ROW, {**OTHER, "comment": comment, "corrected_by": "李四光"})
    write_corrections(path, kept)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf" + ",".join(COLUMNS).encode())
    assert read_corrections(path).rows == kept.rows
    assert [each.name for each in path.parent.iterdir()] == ["corrections.csv"]


@pytest.mark.parametrize("text", ["=HYPERLINK(1)", "+J3", "-K1", "@x", "<b>γ</b>", "a,b", '"'])
def test_a_hostile_text_stays_a_text(tmp_path: Path, text: str) -> None:
    path = tmp_path / "corrections.csv"
    kept = corrections({**ROW, "index": text, "comment": text, "unit_name": text})
    write_corrections(path, kept)
    assert read_corrections(path).rows == kept.rows
    cells = path.read_text(encoding="utf-8-sig").splitlines()[1].split(",")
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


def test_what_cannot_be_kept_as_it_is_leaves_the_file_alone(tmp_path: Path) -> None:
    path = tmp_path / "corrections.csv"
    write_corrections(path, corrections(OTHER))
    before = path.read_bytes()
    with pytest.raises(UserError, match="Nothing was changed"):
        write_corrections(path, corrections({**ROW, "index": "\ud800"}))
    assert path.read_bytes() == before


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UserError, match="cannot be written"):
        write_corrections(tmp_path / "file" / "corrections.csv", corrections(ROW))


@pytest.mark.parametrize(
    "content, words",
    [
        (b"", "no column side, index"),
        (b"name,age\nx,y\n", "no column side, index. Its columns are: name, age"),
        (b"\x89PNG\r\n\x1a\n\x00\xff", "Save it as CSV in UTF-8"),
        ("side,index\nrussia,К1\n".encode("cp1251"), "Save it as CSV in UTF-8"),
        (b"side,index,kind,comment\nrussia,K1,intrusive,ok\nrussia,K2,in", "Row 3 is cut off"),
        (b'side,index,kind\nrussia,K1,"intru', "Save it as CSV in UTF-8"),
        (b"side,index\nmongolia,K1\n", "wrong side: mongolia"),
        (b"side,index\n,K1\n", "wrong side"),
        (b"side,index,kind\nrussia,,intrusive\n", "wrong index"),
        (b"side,index,kind\nrussia,K1,granite\n", "wrong kind: granite"),
        (b"side,index,rocks\nrussia,K1,<b>granite</b>\n", "wrong rocks: <b>granite</b>"),
        (b"side,index,genesis\nrussia,Q,granite\n", "wrong genesis: granite"),
        (b"side,index,age_from\nrussia,K1,XX9\n", "wrong age_from: XX9"),
        (b"side,index,base_ma\nrussia,K1,=1+1\n", "wrong base_ma"),
    ],
)
def test_a_bad_table_gets_a_sentence_with_its_path(
    tmp_path: Path, content: bytes, words: str
) -> None:
    path = tmp_path / "from a colleague.csv"
    path.write_bytes(content)
    assert words in said(path) and str(path) in said(path)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_tables_of_any_spreadsheet_are_read(tmp_path: Path, delimiter: str) -> None:
    path = tmp_path / "corrections.csv"
    path.write_text(f"Side{delimiter}Index\r\nchina{delimiter}K1\r\n{delimiter}\r\n")
    assert list(read_corrections(path).rows) == [("china", "K1", "")]


def test_an_unsaved_project_is_to_be_saved_first() -> None:
    with pytest.raises(UserError, match="Save the project first"):
        CorrectionStore(None).save(corrections(ROW))


def test_each_act_is_written_at_once_and_can_be_taken_back(tmp_path: Path) -> None:
    path = tmp_path / "corrections.csv"
    store = CorrectionStore(path)
    store.load()
    store.save(corrections(ROW))
    store.save(corrections({**ROW, "kind": "dyke"}))
    assert read_corrections(path).rows == store.corrections.rows
    store.remove(("russia", "??J3", ""))
    assert read_corrections(path).rows == {}
    kinds = []
    while store.can_undo:
        store.undo()
        kinds += [cells["kind"] for cells in read_corrections(path).rows.values()]
    assert kinds == ["dyke", "intrusive"] and store.corrections.rows == {}


def test_what_another_window_wrote_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "corrections.csv"
    one, two = CorrectionStore(path), CorrectionStore(path)
    one.load(), two.load()
    one.save(corrections(ROW))
    two.save(corrections(OTHER))
    one.undo()
    assert list(read_corrections(path).rows) == [("china", "→K↓1", "")]


def test_a_damaged_file_is_never_written_over(tmp_path: Path) -> None:
    path = tmp_path / "corrections.csv"
    path.write_bytes(b"side,index\nrussia,K1\x00\xff")
    store = CorrectionStore(path)
    for act in (store.load, lambda: store.save(corrections(ROW))):
        with pytest.raises(UserError, match="Save it as CSV"):
            act()
    assert path.read_bytes().endswith(b"\xff") and not store.can_undo


def test_a_table_from_before_layers_were_told_holds_for_the_whole_side(tmp_path: Path) -> None:
    path = tmp_path / "corrections.csv"
    path.write_text("side,index,kind\nrussia,K1,dyke\n", encoding="utf-8")
    assert list(read_corrections(path).rows) == [("russia", "K1", "")]


def test_the_layer_of_a_correction_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "corrections.csv"
    kept = corrections(ROW, {**ROW, "layer": "лист N-51, 地质", "kind": "dyke"})
    write_corrections(path, kept)
    assert read_corrections(path).rows == kept.rows and len(kept.rows) == 2


def test_widening_a_correction_is_one_act(tmp_path: Path) -> None:
    store = CorrectionStore(tmp_path / "corrections.csv")
    store.save(corrections({**ROW, "layer": "a"}))
    store.save(corrections(ROW), [("russia", "??J3", "a")])
    assert list(store.corrections.rows) == [("russia", "??J3", "")]
    store.undo()
    assert list(store.corrections.rows) == [("russia", "??J3", "a")]
