"""Layers that are edited after a comparison are told, and compared again when asked for."""

from __future__ import annotations

from typing import Any, List

import pytest

from tests.panels.conftest import square
from tests.panels.test_comparison_dock import canvas, compared, dock, layers, messages  # noqa: F401
from tests.panels.test_comparison_run import wait_for


@pytest.fixture
def told(project: Any, layers: Any) -> Any:  # noqa: F811
    """Follow both layers; returns what was told, and the watch."""
    from cags_vsegei_plugin.panels.edit_watch import EditWatch

    watch = EditWatch(rest_ms=20)
    heard: List[List[str]] = []
    watch.edited.connect(lambda told: heard.append([each.layer.name() for each in told]))
    watch.follow(layers, {layers[0].id(): {"QDUECC"}})
    yield heard, watch
    watch.stop()


def move(layer: Any, fid: int, wkt: str) -> None:
    from qgis.core import QgsGeometry

    layer.startEditing()
    assert layer.changeGeometry(fid, QgsGeometry.fromWkt(wkt))


def mismatch_km(dock: Any) -> float:  # noqa: F811
    return float(dock.kilometres.get("mismatch", 0.0))


def test_many_changes_are_told_once_when_the_hand_rests(told: Any, layers: Any) -> None:  # noqa: F811
    heard, _ = told
    for size in (9_000, 9_500, 10_500):
        move(layers[0], 1, square(490_000, 0, size))
    layers[1].startEditing()
    layers[1].deleteFeature(2)
    wait_for(lambda: bool(heard), 5)
    assert heard == [sorted(heard[0])] and set(heard[0]) == {"China geology", "Russia"}


def test_only_values_that_were_compared_count(told: Any, layers: Any) -> None:  # noqa: F811
    heard, watch = told
    layers[0].startEditing()
    layers[0].changeAttributeValue(1, 1, "another name")
    assert not watch._timer.isActive()
    layers[0].changeAttributeValue(1, 0, "→J↓3")
    wait_for(lambda: bool(heard), 5)
    assert heard == [["China geology"]]


def test_a_layer_that_is_followed_no_more_is_not_told(told: Any, layers: Any) -> None:  # noqa: F811
    _, watch = told
    watch.follow([layers[1]], {})
    move(layers[0], 1, square(490_000, 0, 9_000))
    assert not watch._timer.isActive()


def test_a_layer_removed_after_its_edit_is_no_trouble(told: Any, layers: Any, project: Any) -> None:  # noqa: F811
    heard, watch = told
    move(layers[0], 1, square(490_000, 0, 9_000))
    project.removeMapLayer(layers[0].id())
    wait_for(lambda: not watch._timer.isActive(), 5)
    assert heard == []


def test_an_edit_is_offered_to_be_compared_again(dock: Any, layers: Any) -> None:  # noqa: F811
    from qgis.PyQt.QtWidgets import QPushButton

    dock.body.inputs.choose(*layers)
    compared(dock)
    before = mismatch_km(dock)
    layers[1].startEditing()
    layers[1].changeAttributeValue(2, 0, "J3")
    wait_for(lambda: bool(messages(dock)), 10)
    assert "Edited since it was compared: Russia." in messages(dock)
    assert mismatch_km(dock) == before > 9
    again = dock.body.bar.findChild(QPushButton, "compare_again")
    again.click()
    wait_for(lambda: not dock.run.is_running, 60)
    assert mismatch_km(dock) == 0.0 and dock.body.bar.currentItem() is None


def test_edits_are_followed_by_themselves_when_chosen(dock: Any, layers: Any) -> None:  # noqa: F811
    dock.body.inputs.choose(*layers)
    compared(dock)
    dock.body.follow.setChecked(True)
    layers[1].startEditing()
    layers[1].changeAttributeValue(2, 0, "J3")
    wait_for(lambda: dock.kilometres.get("mismatch", 0.0) == 0.0, 60)
    move(layers[1], 2, square(503_000, 10_000, 10_000))
    wait_for(lambda: sum(dock.kilometres.values()) < 12, 60)
    assert dock.body.bar.currentItem() is None


def test_whether_edits_are_followed_is_remembered(dock: Any, project: Any, canvas: Any) -> None:  # noqa: F811
    from cags_vsegei_plugin.panels.comparison_dock import ComparisonDock

    dock.body.follow.setChecked(True)
    other = ComparisonDock(canvas, project)
    assert other.body.follow.isChecked()
    other.close_down()
    other.deleteLater()
