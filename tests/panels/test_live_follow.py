"""Edits are followed in memory: single rows of the results change, and all else stays."""

from __future__ import annotations

from typing import Any, Dict, List, Tuple

import pytest

from tests.panels.conftest import square
from tests.panels.test_comparison_dock import canvas, compared, dock, layers  # noqa: F401
from tests.panels.test_comparison_run import wait_for
from tests.panels.test_edit_watch import move


@pytest.fixture
def following(dock: Any, layers: Any) -> Any:  # noqa: F811
    """Return a dock that follows edits of two layers, and counts how often it compares them."""
    dock.body.inputs.choose(*layers)
    dock.body.follow.setChecked(True)
    compared(dock)
    dock.runs = []
    dock.run.started.connect(lambda: dock.runs.append(1))
    return dock


def result(dock: Any, name: str) -> Any:  # noqa: F811
    return dock._project.mapLayer(dock._live._layers[name])


def at_rest(dock: Any) -> bool:  # noqa: F811
    is_waiting = dock._edits._timer.isActive() or dock._live.is_running
    return not (is_waiting or dock.run.is_running or dock._deriving.is_running)


def settle(dock: Any) -> None:  # noqa: F811
    wait_for(lambda: at_rest(dock), 60)


def listed(dock: Any) -> List[Tuple[Any, ...]]:  # noqa: F811
    """Return what the list tells, whatever the numbers of features are."""
    rows = dock.body.stretches.model.rows()
    told = [(*row[1:2], *(round(km, 3) for km in row[2:5]), *row[5:]) for row in rows]
    return sorted(told, key=repr)


def written(layer: Any) -> List[Tuple[Any, ...]]:
    """Return the rows of a result and where they are drawn."""
    rows = []
    for each in layer.getFeatures():
        values = [round(v, 3) if isinstance(v, float) else repr(v) for v in each.attributes()]
        shape = each.geometry()
        rows.append((*values, shape.asWkt(0)))
    return sorted(rows, key=repr)


def everything(dock: Any) -> Dict[str, Any]:  # noqa: F811
    names = ("STRETCHES", "CHINA_FLAGGED", "RUSSIA_FLAGGED", "CONFLICT_POINTS")
    return {**{name: written(result(dock, name)) for name in names}, "list": listed(dock)}


def assert_as_compared_anew(dock: Any) -> None:  # noqa: F811
    ours, km = everything(dock), dock.kilometres
    compared(dock)
    assert everything(dock) == ours
    assert dock.kilometres == pytest.approx(km)


def test_an_edit_changes_single_rows_of_the_results(following: Any, layers: Any) -> None:  # noqa: F811
    ids = dict(following._live._layers)
    layers[1].startEditing()
    layers[1].changeAttributeValue(2, 0, "J3")
    settle(following)
    assert following.runs == [] and following._live._layers == ids
    assert following.kilometres["mismatch"] == 0.0
    assert_as_compared_anew(following)


def test_outlines_new_features_and_deleted_ones_are_followed(
    following: Any,
    layers: Any,  # noqa: F811
) -> None:
    from qgis.core import QgsFeature, QgsGeometry

    move(layers[0], 1, square(490_000, 200, 9_800))
    settle(following)
    feature = QgsFeature(layers[1].fields())
    feature.setGeometry(QgsGeometry.fromWkt(square(500_000, 18_000, 2_000)))
    feature.setAttributes(["N1", "c"])
    layers[1].startEditing()
    assert layers[1].addFeature(feature)
    settle(following)
    layers[0].deleteFeature(2)
    settle(following)
    assert following.runs == []
    assert_as_compared_anew(following)


def test_undo_redo_roll_back_and_saving_are_followed(following: Any, layers: Any) -> None:  # noqa: F811
    before = everything(following)
    move(layers[1], 2, square(500_000, 11_000, 9_000))
    settle(following)
    after = everything(following)
    assert after["list"] != before["list"]
    layers[1].undoStack().undo()
    settle(following)
    assert everything(following) == before
    layers[1].undoStack().redo()
    settle(following)
    assert everything(following) == after
    layers[1].rollBack()
    settle(following)
    assert everything(following) == before
    move(layers[1], 2, square(500_000, 11_000, 9_000))
    assert layers[1].commitChanges()
    settle(following)
    assert everything(following) == after and following.runs == []


def test_what_was_edited_before_it_was_compared_can_be_given_up(
    following: Any,
    layers: Any,  # noqa: F811
) -> None:
    before = everything(following)
    move(layers[1], 2, square(500_000, 11_000, 9_000))
    layers[1].changeAttributeValue(1, 0, "J3")
    layers[0].startEditing()
    layers[0].deleteFeature(2)
    settle(following)
    assert_as_compared_anew(following)
    layers[1].rollBack()
    layers[0].rollBack()
    settle(following)
    assert everything(following) == before


def test_what_is_chosen_and_filtered_stays(following: Any, layers: Any) -> None:  # noqa: F811
    stretches = following.body.stretches
    agreeing = next(row for row in stretches.model.rows() if row.verdict == "consistent")
    stretches.view.setCurrentIndex(stretches.shown.index(stretches.shown.place_of(agreeing.id), 0))
    resets: List[int] = []
    stretches.model.modelReset.connect(lambda: resets.append(1))
    layers[1].startEditing()
    layers[1].changeAttributeValue(2, 0, "K1")
    settle(following)
    assert stretches.current().stretch == agreeing.stretch and resets == []
    chosen = stretches.shown.row_at(stretches.view.currentIndex().row())
    assert chosen.stretch == agreeing.stretch


def test_other_docks_are_told_of_what_was_followed(following: Any, layers: Any) -> None:  # noqa: F811
    layers[1].startEditing()
    layers[1].changeAttributeValue(2, 0, "J3")
    settle(following)
    assert {row.russia_index for row in following.shown.now.stretches} == {"K1", "J3"}
    assert ("russia", "J3") in following.body.stretches.colours
    km = following.kept().kilometres(following.body.inputs.profile())
    assert km.get("mismatch", 0.0) == 0.0 and sum(km.values()) > 19


def test_without_the_choice_nothing_is_kept(dock: Any, layers: Any) -> None:  # noqa: F811
    dock.body.inputs.choose(*layers)
    compared(dock)
    assert not dock._live.is_following


def test_what_cannot_be_followed_is_compared_anew(
    following: Any,
    layers: Any,  # noqa: F811
    project: Any,
) -> None:
    move(layers[0], 1, square(300_000, 0, 10_000))
    settle(following)
    assert len(following.runs) == 1 and following._live.is_following
    result(following, "CONFLICT_POINTS").startEditing()
    move(layers[0], 1, square(490_000, 0, 10_000))
    settle(following)
    assert len(following.runs) == 2
    project.removeMapLayer(result(following, "STRETCHES").id())
    move(layers[0], 1, square(490_000, 100, 9_900))
    settle(following)
    assert len(following.runs) == 3
    following.body.inputs.choose_profile("great_altai_1000k")
    move(layers[0], 1, square(490_000, 200, 9_800))
    settle(following)
    assert len(following.runs) == 4


def test_contacts_lines_and_points_are_compared_anew(dock: Any, layers: Any) -> None:  # noqa: F811
    dock.body.inputs.choose(*layers)
    dock.body.follow.setChecked(True)
    dock.run.start({**dock.body.inputs.parameters(), "CONTACTS": True}, {"FOLLOW": True})
    settle(dock)
    assert not dock._live.is_following


def test_switching_it_off_lets_go_of_what_was_kept(following: Any) -> None:
    following.body.follow.setChecked(False)
    assert not following._live.is_following
