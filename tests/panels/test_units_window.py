"""The window Units of a Layer, as a geologist meets it."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Iterator, List

import pytest

pytest.importorskip("qgis.core", reason="QGIS is not installed")

from qgis.PyQt.QtWidgets import QComboBox

from tests.panels.conftest import memory_layer
from tests.panels.test_comparison_run import wait_for

RUSSIA = "NoGeometry?field=Index_:string&field=NAME:string"
ROWS = [(None, "??J3", ""), (None, "К1", ""), (None, "К1", ""), (None, "P2", ""), (None, None, "")]


@pytest.fixture
def saved(project: Any, tmp_path: Path) -> Any:
    """Return the project, saved beside nothing else."""
    assert project.write(str(tmp_path / "joint.qgz"))
    return project


@pytest.fixture
def window(project: Any) -> Iterator[Any]:
    from cags_vsegei_plugin.panels.units_window import UnitsWindow

    window = UnitsWindow(project)
    window.body.person.setText("Ли")
    yield window
    close(window)


def close(window: Any) -> None:
    """Close the window, and let it go before its project does."""
    from qgis.PyQt.QtCore import QCoreApplication, QEvent

    window.close_down()
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


def show(window: Any, project: Any, rows: Any = ROWS, side: str = "russia") -> Any:
    layer = memory_layer(RUSSIA, "Sheet", rows)
    project.addMapLayer(layer)
    window.show_layer(layer, known(side))
    wait_for(lambda: not window.reading.is_running and window.body.units.model.rowCount() > 0, 20)
    return layer


def known(side: str) -> Any:
    from cags_vsegei_plugin.panels.units_inputs import Known

    return Known(side)


def go_to(window: Any, index: str, side: str = "russia") -> Any:
    window.body.units.go_to((side, index))
    assert window.body.editor.row.index == index
    return window.body.editor


def messages(window: Any) -> str:
    from qgis.PyQt.QtWidgets import QLabel

    return "\n".join(label.text() for label in window.body.bar.findChildren(QLabel))


def choose_kind(editor: Any, kind: str) -> None:
    editor.kind.setCurrentIndex(editor.kind.findData(kind))


def indices(window: Any) -> List[str]:
    return [row.index for row in window.body.units.model.rows()]


def test_a_layer_is_listed_with_its_least_sure_unit_first(window: Any, project: Any) -> None:
    show(window, project)
    assert set(indices(window)) == {"??J3", "К1", "P2", ""}
    assert indices(window)[-1] == "К1" and "of 4 units to check" in window.body.units.count.text()
    assert window.body.editor.row is not None


def test_the_side_is_guessed_from_the_notation(window: Any, project: Any) -> None:
    show(window, project, [(None, "→Qp↓3↑pal", ""), (None, "→ChSt.", "")], "")
    assert window.body.inputs.side.currentData() == "china"
    assert window.body.units.model.row(0).reading.side == "china"


def test_a_correction_is_kept_shown_at_once_and_there_again(
    window: Any, saved: Any, tmp_path: Path
) -> None:
    from cags_vsegei_plugin.panels.units_window import UnitsWindow

    layer = show(window, saved)
    editor = go_to(window, "??J3")
    choose_kind(editor, "intrusive")
    editor.age.age_from.setText("J3")
    editor.rocks.add("granodiorite")
    assert "161.5–143.1" in editor.preview.text()
    window.body.save.click()
    row = window.body.units.current()
    assert row.index == "??J3" and row.is_corrected and row.reading.base_ma == 161.5
    assert "Corrected by Ли" in window.body.units.reasons.toPlainText()
    assert (tmp_path / "cags_vsegei" / "corrections.csv").is_file()
    again = UnitsWindow(saved)
    again.show_layer(layer, known("russia"))
    wait_for(lambda: not again.reading.is_running and again.body.units.model.rowCount() > 0, 20)
    again.body.units.go_to(("russia", "??J3"))
    assert again.body.units.current().reading.rocks == ("granodiorite",)
    close(again)


def test_undo_and_remove_bring_back_what_was_read(window: Any, saved: Any) -> None:
    show(window, saved)
    editor = go_to(window, "P2")
    choose_kind(editor, "volcanic")
    window.body.save.click()
    window.body.remove.click()
    assert window.body.units.current().reading.kind == "stratified"
    window.body.undo.click()
    assert window.body.units.current().reading.kind == "volcanic"
    window.body.undo.click()
    assert not window.body.units.current().is_corrected and not window.body.undo.isEnabled()


def test_an_unsaved_project_is_to_be_saved_first(window: Any, project: Any, tmp_path: Path) -> None:
    show(window, project)
    choose_kind(go_to(window, "P2"), "volcanic")
    window.body.save.click()
    assert "Save the project first" in messages(window)
    assert window.body.editor.is_changed()
    assert project.write(str(tmp_path / "joint.qgz"))
    wait_for(lambda: not window.reading.is_running, 20)
    assert go_to(window, "P2").kind.currentData() == "volcanic"
    window.body.save.click()
    assert window.body.units.current().is_corrected


def test_what_was_typed_is_still_there_after_looking_elsewhere(window: Any, saved: Any) -> None:
    show(window, saved)
    editor = go_to(window, "P2")
    editor.comment.setText("ask Ivanov")
    choose_kind(editor, "volcanic")
    go_to(window, "??J3")
    assert "not saved: 1" in window.body.state.text()
    editor = go_to(window, "P2")
    assert editor.kind.currentData() == "volcanic" and editor.comment.text() == "ask Ivanov"


def test_a_layer_that_changed_meanwhile_is_read_again(window: Any, saved: Any) -> None:
    layer = show(window, saved)
    choose_kind(go_to(window, "P2"), "volcanic")
    window.body.save.click()
    window.close()
    (first,) = layer.getFeatures("\"Index_\" = '??J3'")
    layer.dataProvider().deleteFeatures([first.id()])
    window.show_layer(layer)
    wait_for(lambda: not window.reading.is_running, 20)
    assert "??J3" not in indices(window) and go_to(window, "P2").row.is_corrected
    window.body.undo.click()
    assert not go_to(window, "P2").row.is_corrected


def test_saving_goes_on_to_the_next_unit_to_check(window: Any, saved: Any) -> None:
    show(window, saved)
    first = go_to(window, "??J3").row
    window.body.save_and_go_on.click()
    assert window.body.editor.row.key != first.key and window.body.editor.row.is_open


def test_an_alternative_is_taken_with_one_click(window: Any, saved: Any) -> None:
    show(window, saved, [(None, "plH", ""), (None, "К1", "")])
    editor = go_to(window, "plH")
    (button,) = editor.alternatives.buttons()
    assert "proluvial" in button.text()
    button.click()
    assert editor.genesis.terms() == ("proluvial",)
    window.body.save.click()
    assert window.body.units.current().reading.genesis == ("proluvial",)


@pytest.mark.parametrize(
    "older, younger, words",
    [("XX", "", "no age"), ("K1", "J3", "younger than"), ("", "K1", "older age")],
)
def test_an_age_that_cannot_be_is_told_and_not_saved(
    window: Any, saved: Any, older: str, younger: str, words: str
) -> None:
    show(window, saved)
    editor = go_to(window, "P2")
    editor.age.age_from.setText(older)
    editor.age.age_to.setText(younger)
    assert words in editor.preview.text() and not window.body.save.isEnabled()


def test_the_change_of_an_age_is_said_beforehand(window: Any, saved: Any) -> None:
    show(window, saved)
    editor = go_to(window, "К1")
    editor.age.age_from.setText("J3")
    assert editor.preview.text() == "K1 → J3: 143.1–100.5 → 161.5–143.1 Ma"


def test_features_without_an_index_are_not_corrected(window: Any, saved: Any) -> None:
    show(window, saved)
    editor = go_to(window, "")
    assert not editor.isEnabled() and not window.body.save.isEnabled()


@pytest.mark.parametrize("word", ["гранодиорит", "花岗闪长岩", "granodiorite", "гранодиориты"])
def test_a_rock_is_found_by_a_word_of_each_language(window: Any, saved: Any, word: str) -> None:
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtTest import QTest

    show(window, saved)
    rocks = go_to(window, "??J3").rocks
    rocks.search.setText(word)
    QTest.keyClick(rocks.search, Qt.Key.Key_Return)
    assert rocks.terms() == ("granodiorite",)
    rocks.add("tuff")
    rocks.chosen.setCurrentRow(0)
    QTest.keyClick(rocks.chosen, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert rocks.terms() == ("tuff", "granodiorite")
    QTest.keyClick(rocks.chosen, Qt.Key.Key_Delete)
    assert rocks.terms() == ("tuff",)


def test_a_colleagues_table_is_merged_and_a_bad_one_refused(
    window: Any, saved: Any, tmp_path: Path, monkeypatch: Any
) -> None:
    from qgis.PyQt.QtCore import Qt

    from cags_vsegei_plugin.panels import units_window

    show(window, saved)
    choose_kind(go_to(window, "P2"), "volcanic")
    window.body.save.click()
    theirs = tmp_path / "theirs.csv"
    theirs.write_text("side,index,kind\nrussia,P2,dyke\nrussia,??J3,intrusive\n", encoding="utf-8")

    class Ticked(units_window.CorrectionDifferences):
        def exec(self) -> bool:
            self.table.item(0, 0).setCheckState(Qt.CheckState.Checked)
            return True

    monkeypatch.setattr(units_window, "CorrectionDifferences", Ticked)
    window.import_from(str(theirs))
    kinds = {row.index: row.reading.kind for row in window.body.units.model.rows()}
    assert (kinds["P2"], kinds["??J3"]) == ("dyke", "intrusive")
    assert "1 corrections added, 1 replaced" in messages(window)
    theirs.write_bytes(b"side,index,kind\nrussia,P2,<script>\n")
    window.import_from(str(theirs))
    assert "wrong kind: <script>" in messages(window)
    window.export_to(str(tmp_path / "mine"))
    assert "??J3" in (tmp_path / "mine.csv").read_text(encoding="utf-8-sig")


def test_theirs_is_taken_only_where_it_is_ticked(qgis_app: Any) -> None:
    from cags_vsegei_plugin.geology.correction_merge import Difference
    from cags_vsegei_plugin.panels.correction_differences import CorrectionDifferences

    cells = {"kind": "<b>dyke</b>", "corrected_by": "Li"}
    asked = CorrectionDifferences([Difference(("china", "K1", ""), cells, cells, ("kind",))])
    assert asked.taken() == []
    assert asked.table.item(0, 5).text() == "kind: <b>dyke</b> (Li)"


def test_what_differs_is_told_in_words_and_not_in_ids(qgis_app: Any) -> None:
    from cags_vsegei_plugin.panels.correction_words import cell_text, column_title

    cells = {"kind": "unread", "rocks": "granite;tuff", "genesis": "none", "base_ma": "143.1"}
    told = [f"{column_title(name)}: {cell_text(cells, name)}" for name in (*cells, "top_ma")]
    assert told == [
        "kind: not read",
        "rocks: granite, tuff",
        "genesis: none",
        "older limit, Ma: 143.1",
        "younger limit, Ma: –",
    ]
    assert cell_text({"genesis": "craton"}, "genesis") == "craton"


def test_the_first_correction_of_a_project_leaves_the_next_unit_unchanged(
    window: Any, saved: Any
) -> None:
    layer = show(window, saved)
    go_to(window, "P2")
    window.body.save.click()
    window.close()
    window.show_layer(layer)
    wait_for(lambda: not window.reading.is_running, 20)
    editor = go_to(window, "К1")
    assert editor.kind.currentData() == "stratified" and not editor.is_changed()
    assert "not saved" not in window.body.state.text()


def test_an_empty_list_says_what_to_do(window: Any, saved: Any) -> None:
    window.show_layer(None)
    assert "Choose a layer" in window.body.units.view.words()
    show(window, saved)
    assert window.body.units.view.words() == ""
    window.body.units.words.setText("nothing has this")
    assert window.body.units.view.isHidden() is False
    assert window.body.units.shown.rowCount() == 0
    assert "No unit fits" in window.body.units.view.words()


def test_a_legend_of_500_units_is_read_corrected_saved_and_read_again(
    window: Any, saved: Any
) -> None:
    rows = [(None, f"J3-{number}x", f"толща {number}") for number in range(499)]
    layer = show(window, saved, [*rows, (None, "??K1", "")])
    assert window.body.units.model.rowCount() == 500
    choose_kind(go_to(window, "??K1"), "volcanic")
    window.body.save.click()
    window.body.inputs.choose(None)
    assert window.body.units.model.rowCount() == 0
    window.body.inputs.choose(layer, known("russia"))
    wait_for(lambda: window.body.units.model.rowCount() == 500, 20)
    window.body.units.go_to(("russia", "??K1"))
    assert window.body.units.current().reading.kind == "volcanic"


def test_a_code_is_looked_up_in_the_legend_table(window: Any, saved: Any) -> None:
    uri = "NoGeometry?field=L_CODE:integer&field=Index_:string"
    entries = [(None, 120, "J3"), (None, 16800, "gdN"), (None, 16800, "gdPg3")]
    table = memory_layer(uri, "Legend", entries)
    saved.addMapLayer(table)
    layer = memory_layer("NoGeometry?field=L_CODE:integer", "Codes", [(None, 120), (None, 16800)])
    saved.addMapLayer(layer)
    window.show_layer(layer, known("russia"))
    window.body.inputs.table.setLayer(table)
    wait_for(lambda: "J3" in indices(window), 20)
    editor = go_to(window, "16800")
    assert len(editor.alternatives.buttons()) == 2
    editor.alternatives.buttons()[1].click()
    window.body.save.click()
    assert window.body.units.current().age == "Pg3"


DOMAINS = [
    (None, "Амурский кратон", ""),
    (None, "Монголо-Охотский складчатый пояс", ""),
    (None, "Буреинский массив", ""),
    (None, "Зея", ""),
]


def test_a_layer_of_tectonic_domains_is_recognised_and_corrected(window: Any, saved: Any) -> None:
    layer = memory_layer("NoGeometry?field=NAME:string&field=TYPE:string", "Domains", DOMAINS)
    saved.addMapLayer(layer)
    window.show_layer(layer)
    wait_for(lambda: window.body.units.model.rowCount() == 4, 20)
    assert window.body.inputs.family() == "tectonic"
    assert window.body.inputs.side.currentData() == "russia"
    assert window.body.units.view.isColumnHidden(3) and not window.body.units.view.isColumnHidden(0)
    rows = {row.index: row for row in window.body.units.model.rows()}
    assert rows["Амурский кратон"].substance == "craton" and rows["Зея"].is_open
    editor = go_to(window, "Зея")
    assert editor.age.isHidden() and editor.rocks.isHidden() and not editor.genesis.isHidden()
    editor.genesis.add("block")
    window.body.save.click()
    assert window.body.units.current().substance == "block or massif"
    assert window.body.units.current().is_corrected


def test_domains_may_be_read_through_a_legend_table(window: Any, saved: Any) -> None:
    table = memory_layer(
        "NoGeometry?field=L_CODE:integer&field=NAME:string",
        "Legend",
        [(None, 1, "Амурский кратон"), (None, 2, "Буреинский массив")],
    )
    fields = "NoGeometry?field=L_CODE:integer&field=NAME:string"
    layer = memory_layer(fields, "Codes", [(None, 1, "a"), (None, 2, "b")])
    saved.addMapLayers([table, layer])
    window.body.inputs.table.setLayer(table)
    window.show_layer(layer)
    family = window.findChild(QComboBox, "units_family")
    family.setCurrentIndex(family.findData("tectonic"))
    wait_for(lambda: "Амурский кратон" in indices(window), 20)
    assert {row.reading.kind for row in window.body.units.model.rows()} == {"domain"}


def test_everything_has_a_name_for_screen_readers(window: Any) -> None:
    from qgis.PyQt.QtWidgets import QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit

    kinds = (QComboBox, QLineEdit, QAbstractItemView, QPlainTextEdit)
    nameless = [
        widget
        for kind in kinds
        for widget in window.findChildren(kind)
        if not widget.accessibleName()
        and not isinstance(widget.parent(), (QComboBox,))
        and not widget.window().isHidden()
        and type(widget).__name__ not in ("QComboBoxListView", "QListView")
    ]
    assert nameless == []


def test_a_correction_can_be_for_this_layer_only_and_be_widened(
    window: Any, saved: Any, tmp_path: Path
) -> None:
    from cags_vsegei_plugin.layers.correction_file import read_corrections

    def keys() -> List[Any]:
        return list(read_corrections(tmp_path / "cags_vsegei" / "corrections.csv").rows)

    show(window, saved)
    editor = go_to(window, "P2")
    choose_kind(editor, "volcanic")
    editor.scope.setCurrentIndex(editor.scope.findData("Sheet"))
    window.body.save.click()
    assert keys() == [("russia", "P2", "Sheet")]
    assert editor.scope.currentData() == "Sheet" and not editor.is_changed()
    editor.scope.setCurrentIndex(0)
    assert editor.is_changed()
    window.body.save.click()
    assert keys() == [("russia", "P2", "")] and window.body.units.current().is_corrected
    window.body.undo.click()
    assert keys() == [("russia", "P2", "Sheet")]
    window.body.remove.click()
    assert keys() == [] and not window.body.units.current().is_corrected


def test_limits_in_ma_are_typed_freely_and_kept(window: Any, saved: Any) -> None:
    show(window, saved)
    editor = go_to(window, "К1")
    assert editor.age.base_ma.placeholderText() == "143.1"
    editor.age.base_ma.setText("139,8")
    assert editor.preview.text() == "K1: 143.1–100.5 → 139.8–100.5 Ma"
    window.body.save.click()
    go_to(window, "P2")
    assert go_to(window, "К1").age.base_ma.text() == "139.8"
    assert window.body.units.current().reading.base_ma == 139.8
    editor.age.base_ma.clear()
    editor.age.top_ma.clear()
    window.body.save.click()
    assert window.body.units.current().reading.base_ma == 143.1


@pytest.mark.parametrize(
    "older, younger, words",
    [("90", "", "90 Ma is younger"), ("4601", "", "from 0 to 4600"), ("old", "", "no age in Ma")],
)
def test_limits_that_cannot_be_are_told_and_not_saved(
    window: Any, saved: Any, older: str, younger: str, words: str
) -> None:
    show(window, saved)
    editor = go_to(window, "К1")
    editor.age.base_ma.setText(older)
    editor.age.top_ma.setText(younger)
    assert words in editor.preview.text() and not window.body.save.isEnabled()
