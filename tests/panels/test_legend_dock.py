"""The Joint Legend dock: both sides at the keyboard, over the training sheet."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, Iterator, List

import pytest

from tests.panels.legend_trial import LegendTrial
from tests.panels.test_comparison_run import wait_for


@pytest.fixture
def settings(qgis_app: Any) -> Iterator[None]:
    """Forget who reviewed, before and after."""
    from qgis.core import QgsSettings

    QgsSettings().remove("cags_vsegei_plugin/review")
    yield
    QgsSettings().remove("cags_vsegei_plugin/review")


@pytest.fixture
def trial(project: Any, provider: Any, settings: None, tmp_path: Path) -> Iterator[LegendTrial]:
    trial = LegendTrial(project, tmp_path)
    trial.compare()
    yield trial
    trial.close()


def test_from_nothing_both_sides_come_to_an_agreed_legend(trial: LegendTrial) -> None:
    trial.open_legend()
    assert "144 of 144 units, 137 of them at the border" in trial.legend.body.missing.text()
    assert set(trial.by_group()) == {"unmapped_china", "unmapped_russia"}
    trial.answering(lambda dialog: None)
    trial.manager.act("accept_all")
    trial.settle()
    joint = trial.lines("joint")
    assert len(joint) > 25
    assert {line.status for line in (*joint, *trial.lines("mapped"))} == {"proposed"}
    assert [unit.unit.top_ma for unit in joint] == sorted(unit.unit.top_ma for unit in joint)
    assert all(colour for line in joint for colour in line.colours)
    trial.sign_as("Иванова А.", "russia")
    trial.answering(lambda dialog: None)
    trial.manager.act("agree_shown")
    assert {line.status for line in trial.lines("mapped")} == {"agreed"}
    assert trial.lines("mapped")[0].signed == "Li Ming, CAGS · Иванова А., CAGS"
    assert trial.said() == []


def test_a_unit_dragged_onto_another_makes_a_joint_unit_and_undo_takes_all_of_it_back(
    trial: LegendTrial,
) -> None:
    trial.open_legend()
    trial.drop([trial.unit("china", "D2g")], trial.unit("russia", "D2br"))
    (joint,) = trial.lines("joint")
    assert [child.title for child in joint.children] == ["D2g", "D2br"]
    assert joint.km == pytest.approx(12.2, abs=0.1)
    trial.drop([trial.unit("china", "D2"), trial.unit("china", "D2dc")], joint)
    (joint,) = trial.lines("joint")
    told = {child.title: child.mapping.relation for child in joint.children}
    assert told == {"D2": "exact", "D2g": "narrow", "D2dc": "narrow", "D2br": "exact"}
    assert trial.view.keys() == [trial.unit("china", "D2").key, trial.unit("china", "D2dc").key]
    trial.manager.act("undo")
    assert len(trial.lines("joint")[0].children) == 2
    trial.manager.act("undo")
    assert trial.lines("joint") == []
    assert trial.said() == []


def test_a_second_unit_of_equal_age_becomes_a_part_and_so_does_the_first(
    trial: LegendTrial,
) -> None:
    trial.open_legend()
    trial.drop([trial.unit("china", "D2g")], trial.unit("russia", "D2br"))
    trial.drop([trial.unit("china", "D2dc")], trial.lines("joint")[0])
    (joint,) = trial.lines("joint")
    told = {child.title: child.mapping.relation for child in joint.children}
    assert told == {"D2g": "narrow", "D2dc": "narrow", "D2br": "exact"}
    trial.manager.act("undo")
    assert trial.unit("china", "D2g").mapping.relation == "exact"


def test_what_the_other_side_proposed_or_both_have_signed_is_not_made_a_part(
    trial: LegendTrial,
) -> None:
    trial.open_legend("Иванова А.", "russia")
    trial.drop([trial.unit("china", "D2g")], trial.unit("russia", "D2br"))
    trial.sign_as("Li Ming", "china")
    trial.drop([trial.unit("china", "D2dc")], trial.lines("joint")[0])
    assert trial.unit("china", "D2g").mapping.relation == "exact"
    assert trial.unit("china", "D2dc").mapping.relation == "narrow"


def test_how_a_unit_of_equal_age_relates_is_asked_where_nothing_tells_it(
    trial: LegendTrial,
) -> None:
    def fill(dialog: Any) -> None:
        assert dialog.unit.text() == trial.lines("joint")[0].code
        dialog.relation.setCurrentIndex(dialog.relation.findData("close"))

    trial.open_legend()
    trial.drop([trial.unit("china", "Qhal")], trial.unit("russia", "aH"))
    trial.answering(fill)
    trial.drop([trial.unit("china", "Qheol")], trial.lines("joint")[0])
    assert trial.unit("china", "Qheol").mapping.relation == "close"
    assert trial.unit("china", "Qhal").mapping.relation == "exact"
    assert trial.said() == []


def test_what_was_settled_is_opened_again_only_with_a_reason(trial: LegendTrial) -> None:
    trial.open_legend()
    trial.drop([trial.unit("china", "D2g")], trial.unit("russia", "D2br"))
    trial.sign_as("Иванова А.", "russia")
    trial.choose(trial.lines("joint")[0])
    trial.manager.act("agree")
    assert trial.unit("china", "D2g").status == "agreed"
    trial.answering(lambda dialog: None, is_to_accept=False)
    trial.drop([trial.unit("china", "D2g")], trial.lines("group")[0])
    assert trial.unit("china", "D2g").status == "agreed"
    trial.answering(lambda dialog: dialog.comment.setPlainText("Новые данные"))
    trial.drop([trial.unit("china", "D2g")], trial.lines("group")[0])
    assert trial.unit("china", "D2g").kind == "loose"


def test_a_declared_unit_stands_under_its_heading_and_is_no_longer_missing(
    trial: LegendTrial,
) -> None:
    def fill(dialog: Any) -> None:
        dialog.reason.setCurrentIndex(dialog.reason.findData("out_of_scope"))

    trial.open_legend()
    trial.choose(trial.unit("china", "水体"), trial.unit("russia", "вода"))
    trial.answering(fill)
    trial.manager.act("declare")
    assert sorted(trial.by_group()["out_of_scope"]) == ["вода", "水体"]
    assert "142 of 144 units" in trial.legend.body.missing.text()
    trial.manager.act("unmap")
    assert "out_of_scope" not in trial.by_group()


def test_candidates_have_reasons_and_a_rejected_pair_never_comes_back(trial: LegendTrial) -> None:
    trial.open_legend()
    line = trial.unit("china", "D2g")
    trial.choose(line)
    candidates = trial.legend.body.candidates
    trial.manager._follow_unit()
    first = candidates.current()
    words = candidates.list.item(0).text()
    assert first.russia_index and "confidence" in words and len(words.splitlines()) > 2
    trial.manager.act("never")
    trial.settle()
    found = trial.manager.suggestions.of_unit("china", line.index)
    assert first.russia_index not in {each.russia_index for each in found}
    trial.manager._follow_unit()
    trial.manager.act("accept")
    assert trial.unit("china", "D2g").kind == "mapped"


def test_units_away_from_the_border_are_listed_and_mapped_too(trial: LegendTrial) -> None:
    trial.open_legend()
    away = [line for line in trial.lines("loose") if not line.km]
    assert len(away) == 7
    assert all(line.colours[0] and line.ma for line in away)
    form = trial.legend.body.form
    form.place.setCurrentIndex(form.place.findData(True))
    assert len(trial.lines("loose")) == 137
    form.show_everything()
    trial.drop([trial.unit("china", "D2g")], trial.unit("russia", "D2br"))
    unit = away[0].side, away[0].title
    trial.answering(lambda dialog: None)
    trial.manager.steps.map_to(
        [trial.unit(*unit)], trial.lines("joint")[0].code, trial.manager.ground, "close"
    )
    assert "141 of 144 units" in trial.legend.body.missing.text()
    assert [child.title for child in trial.lines("joint")[0].children].count(unit[1]) == 1


def test_search_finds_any_script_and_the_filter_what_is_missing(trial: LegendTrial) -> None:
    trial.open_legend()
    trial.drop([trial.unit("china", "D2g")], trial.unit("russia", "D2br"))
    form = trial.legend.body.form
    for words in ("根里河", "БЕРЕЗОВСКАЯ", "d2-01"):
        form.words.setText(words)
        form.changed.emit()
        assert [line.code for line in trial.lines("joint")] == ["D2-01"]
    form.words.clear()
    form.status.setCurrentIndex(form.status.findData("missing"))
    form.side.setCurrentIndex(form.side.findData("russia"))
    assert trial.lines("joint") == []
    assert {line.side for line in trial.lines("loose")} == {"russia"}
    form.words.setText("no such unit")
    form.changed.emit()
    assert trial.lines() == []


def test_what_is_open_and_chosen_stays_so_whatever_is_signed_or_searched_for(
    trial: LegendTrial,
) -> None:
    trial.open_legend()
    trial.drop([trial.unit("china", "D2g")], trial.unit("russia", "D2br"))
    joint = trial.lines("joint")[0]
    trial.view.expand(trial.tree.index_of(joint.key))
    trial.drop([trial.unit("china", "D1n")], trial.unit("russia", "D3f"))
    trial.choose(joint)
    trial.manager.act("undo")
    trial.legend.body.form.words.setText("D2")
    trial.legend.body.form.changed.emit()
    trial.legend.body.form.show_everything()
    assert trial.view.isExpanded(trial.tree.index_of(joint.key))
    assert trial.view.keys() == [joint.key]


def test_a_project_never_saved_is_read_only_until_it_is_saved(
    project: Any, provider: Any, settings: None, tmp_path: Path
) -> None:
    trial = LegendTrial(project, tmp_path)
    trial.save = lambda: None  # type: ignore[method-assign]
    trial.compare()
    trial.open_legend()
    assert "Save the project first" in trial.legend.body.read_only.text()
    trial.drop([trial.unit("china", "D2g")], trial.unit("russia", "D2br"))
    assert "Save the project first" in trial.said()[-1]
    assert trial.lines("joint") == []
    project.write(str(tmp_path / "now.qgz"))
    trial.settle()
    trial.drop([trial.unit("china", "D2g")], trial.unit("russia", "D2br"))
    assert len(trial.lines("joint")) == 1
    trial.close()


def test_from_a_conflict_one_comes_to_its_units(trial: LegendTrial) -> None:
    trial.open_legend()
    asked = []
    trial.dock.manager.legendAsked.connect(asked.append)
    trial.body.list.go_to(0)
    trial.body.legend.click()
    assert len(asked) == 1
    trial.manager.show_units(asked[0])
    assert {line.index for line in trial.view.selected()} == set(asked[0]) - {""}


def test_an_exported_legend_comes_back_after_its_difference_was_seen(
    trial: LegendTrial, tmp_path: Path
) -> None:
    trial.open_legend()
    trial.drop([trial.unit("china", "D2g")], trial.unit("russia", "D2br"))
    trial.drop([trial.unit("china", "D1n")], trial.unit("russia", "D3f"))
    files = trial.manager.acts.files
    for ending in (".csv", ".xlsx", ".sssom.tsv", ".ttl", ".qml", ".sld"):
        files.export_file(tmp_path / f"legend{ending}")
        assert (tmp_path / f"legend{ending}").stat().st_size > 100
    trial.manager.act("undo")

    def untick(dialog: Any) -> None:
        assert dialog.count.text().startswith("3 rows")
        next(e for e in dialog._choices() if "D3f" in e.text(0)).setCheckState(0, 0)

    trial.answering(untick)
    files.import_file(tmp_path / "legend.csv")
    assert trial.unit("china", "D1n").kind == "mapped"
    assert trial.unit("russia", "D3f").kind == "loose"


def test_a_file_that_is_no_legend_is_refused_in_a_sentence(
    trial: LegendTrial, tmp_path: Path
) -> None:
    trial.open_legend()
    wrong = tmp_path / "wrong.csv"
    wrong.write_text("a,b\n1,2\n", encoding="utf-8")
    trial.manager.attempt(lambda: trial.manager.acts.files.import_file(wrong))
    assert "wrong.csv" in trial.said()[-1]


def agree_on_all(trial: LegendTrial) -> None:
    trial.open_legend()
    trial.answering(lambda dialog: None)
    trial.manager.act("accept_all")
    trial.sign_as("Иванова А.", "russia")
    trial.answering(lambda dialog: None)
    trial.manager.act("agree_shown")
    trial.settle()


def test_from_an_empty_legend_to_verified_on_the_map(trial: LegendTrial, tmp_path: Path) -> None:
    from qgis.core import QgsVectorLayer

    agree_on_all(trial)
    trial.manager.act("apply")
    applying = trial.manager.applying
    wait_for(lambda: not applying.is_running, 30)
    assert applying.window.table.topLevelItemCount() == 6
    applying.window.apply.click()
    wait_for(lambda: not applying.is_running, 60)
    written = sorted(path.name for path in tmp_path.glob("joint_map_*.gpkg"))
    assert written == ["joint_map_china.gpkg", "joint_map_russia.gpkg"]
    assert [layer.isValid() for layer in applying.layers] == [True, True]
    applying.window.compare.click()
    wait_for(lambda: not applying.is_running, 60)
    assert "Verified:" in applying.window.proof.text()
    statuses = [line.status for line in trial.lines("mapped")]
    assert statuses.count("verified") > 50
    assert applying.window.left.topLevelItemCount() < 20
    applying.window.take_back.click()
    assert list(tmp_path.glob("joint_map_*.gpkg")) == []
    assert all(isinstance(e, QgsVectorLayer) for e in trial.project.mapLayers().values())


def applied(trial: LegendTrial, way: str) -> Any:
    """Apply in a way, and return what drives the window once it is done."""
    trial.manager.act("apply")
    applying = trial.manager.applying
    window = applying.window
    window.way.setCurrentIndex(window.way.findData(way))
    window.apply.click()
    wait_for(lambda: not applying.is_running, 60)
    return applying


def said_in(bar: Any) -> List[str]:
    from qgis.PyQt.QtWidgets import QLabel

    return [label.text() for label in bar.findChildren(QLabel) if label.text()]


def tree_of(project: Any) -> Any:
    """Return the layer tree: titles of groups and layers, one in another."""

    def told(node: Any) -> Any:
        return [
            told(each) if hasattr(each, "children") else each.name() for each in node.children()
        ]

    return told(project.layerTreeRoot())


@pytest.mark.parametrize("way", ["view", "edit"])
def test_applied_without_a_file_it_is_taken_back_exactly(trial: LegendTrial, way: str) -> None:
    agree_on_all(trial)
    before, tree = set(trial.project.mapLayers()), tree_of(trial.project)
    applying = applied(trial, way)
    assert all("joint_code" in layer.fields().names() for layer in applying.layers)
    group = trial.project.layerTreeRoot().children()[0]
    assert [node.layer().id() for node in group.children()] == [e.id() for e in applying.layers]
    applying.window.take_back.click()
    assert set(trial.project.mapLayers()) == before
    assert tree_of(trial.project) == tree
    sources = source_layers(trial)
    assert not any("joint_code" in layer.fields().names() for layer in sources)
    assert not any(layer.isModified() for layer in sources)


def source_layers(trial: LegendTrial) -> List[Any]:
    ids = trial.manager.shown.layer_ids
    return [trial.project.mapLayer(ids[side]) for side in ("china", "russia")]


def test_an_edit_that_the_user_undoes_shows_the_layers_as_they_were(trial: LegendTrial) -> None:
    from qgis.PyQt.QtWidgets import QApplication

    agree_on_all(trial)
    looks = [layer.renderer().dump() for layer in source_layers(trial)]
    tree = tree_of(trial.project)
    applying = applied(trial, "edit")
    assert [layer.renderer().dump() for layer in source_layers(trial)] != looks
    for layer in source_layers(trial):
        layer.undoStack().undo()
    QApplication.processEvents()
    assert [layer.renderer().dump() for layer in source_layers(trial)] == looks
    assert tree_of(trial.project) == tree
    assert (applying.layers, applying.window.take_back.isEnabled()) == ([], False)


def test_a_legend_that_fails_for_what_is_unmapped_writes_nothing(trial: LegendTrial) -> None:
    agree_on_all(trial)
    window = trial.manager.applying.window
    window.unmapped.setCurrentIndex(window.unmapped.findData("fail"))
    applying = applied(trial, "edit")
    assert applying.layers == []
    assert not any(layer.isEditable() for layer in source_layers(trial))


@pytest.mark.parametrize("way", ["file", "view", "edit"])
def test_both_applied_layers_become_one_map_in_their_group(
    trial: LegendTrial, way: str, tmp_path: Path
) -> None:
    agree_on_all(trial)
    before = set(trial.project.mapLayers())
    applying = applied(trial, way)
    applying.window.one.click()
    wait_for(lambda: not applying.is_running, 60)
    group = trial.project.layerTreeRoot().children()[0]
    layer = group.children()[0].layer()
    assert [node.layer().id() for node in group.children()][1:] == [e.id() for e in applying.layers]
    sides = [feature["side"] for feature in layer.getFeatures()]
    assert {"both", "china", "russia"} == set(sides)
    assert sum(feature["filled_km2"] for feature in layer.getFeatures()) > 0.0
    assert layer.renderer().classAttribute() == "joint_code"
    assert (tmp_path / "joint_map_one.gpkg").exists() == (way == "file")
    applying.window.take_back.click()
    assert set(trial.project.mapLayers()) == before
    assert list(tmp_path.glob("joint_map_*.gpkg")) == []


@pytest.mark.parametrize("way", ["file", "view", "edit"])
def test_a_mapping_from_km_to_km_is_applied_to_the_polygons_there(
    trial: LegendTrial, way: str
) -> None:
    trial.open_legend()
    trial.drop([trial.unit("china", "D2g")], trial.unit("russia", "D2br"))
    raw = trial.unit("china", "D2g").index
    rows = [row for row in trial.manager.shown.stretches if row.china_index == raw]
    spans: Dict[int, Any] = {}
    for row in rows:
        spans.setdefault(row.china_fid, []).extend((row.from_km, row.to_km))
    chosen, span = next(iter(spans.items()))
    km = min(span) - 0.001, max(span) + 0.001
    within = {f for f, each in spans.items() if km[0] <= min(each) and max(each) <= km[1]}
    code, steps = trial.lines("joint")[0].code, trial.manager.steps
    line = trial.unit("china", "D2g")
    steps.take_out([line])
    line = trial.unit("china", "D2g")
    steps.map_to([line], code, trial.manager.ground, "close", from_km=km[0], to_km=km[1])
    trial.sign_as("Иванова А.", "russia")
    trial.answering(lambda dialog: None)
    trial.manager.act("agree_shown")
    applying = applied(trial, way)
    got = {f.id() for f in applying.layers[0].getFeatures() if f["joint_code"] == code}
    # What lies far from the border has no kilometre, and that is said.
    assert chosen in got and got & set(spans) == within
    assert any("on a part of the border only" in told for told in said_in(applying.window.bar))
