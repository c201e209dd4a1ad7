"""The tolerance explains itself in a window beside its box."""

from __future__ import annotations

from typing import Any, Iterator

import pytest

from tests.panels.test_comparison_dock import (  # noqa: F401
    canvas,
    compared,
    dock,
    layers,
)


@pytest.fixture
def tolerance(dock: Any, layers: Any) -> Any:  # noqa: F811
    """Return the tolerance of a dock that has compared."""
    dock.body.inputs.choose(*layers)
    compared(dock)
    return dock.body.inputs.tolerance


@pytest.fixture
def window(tolerance: Any) -> Iterator[Any]:
    """Return the window that the button beside the tolerance opens."""
    from cags_vsegei_plugin.panels.distance_window import DistanceWindow

    tolerance.distances.click()
    (opened,) = tolerance.findChildren(DistanceWindow)
    yield opened
    opened.close()


def test_before_a_comparison_there_is_nothing_to_show(dock: Any) -> None:  # noqa: F811
    assert not dock.body.inputs.tolerance.distances.isEnabled()


def test_the_button_opens_a_window_that_leaves_the_dock_usable(window: Any) -> None:
    assert window.isVisible() and not window.isModal()
    assert "would do" in window.words.text()


def test_the_chart_has_every_kilometre_once_overlaps_left_of_gaps(window: Any) -> None:
    laid = window.chart.laid()
    assert sum(bar.row.km for bar in laid) == pytest.approx(20, rel=0.05)
    assert [bar.row.from_m for bar in laid] == sorted(bar.row.from_m for bar in laid)
    assert all(one.column.right() <= other.column.left() + 1 for one, other in zip(laid, laid[1:]))
    kinds = [bar.kind for bar in laid]
    assert kinds == sorted(kinds, key=["overlap", "sliver", "gap"].index)
    assert set(kinds) == {"overlap", "sliver", "gap"}


def test_the_chart_is_painted_in_light_and_dark_and_told_to_those_who_do_not_see(
    window: Any,
) -> None:
    from qgis.PyQt.QtGui import QColor, QPalette

    chart = window.chart
    shades = []
    for back, words in (("#ffffff", "#000000"), ("#202020", "#f0f0f0")):
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Window, QColor(back))
        palette.setColor(QPalette.ColorRole.WindowText, QColor(words))
        chart.setPalette(palette)
        image = chart.grab().toImage()
        shades.append({image.pixelColor(x, y).name() for x in range(0, 700, 3) for y in (60, 150)})
    assert all(len(shade) > 1 for shade in shades) and shades[0] != shades[1]
    assert "Slivers: " in chart.accessibleDescription()
    assert "0 to 10 m: " in chart.accessibleDescription()


def test_the_suggested_tolerance_goes_into_the_box_and_the_next_run(
    dock: Any,  # noqa: F811
    tolerance: Any,
    window: Any,
) -> None:
    before = tolerance.box.value()
    window.use.click()
    suggested = tolerance.metres()
    assert f"{suggested:.0f} m would do" in window.words.text()
    assert f"{suggested:.0f} m" in window.use.text()
    assert dock.body.inputs.parameters()["TOLERANCE"] == suggested
    compared(dock)
    assert f"tolerance is {suggested:.0f} m" in window.words.text()
    tolerance.box.setValue(before)
    tolerance.remember()
    assert tolerance.metres() is None


def test_another_project_has_no_distances(project: Any, tolerance: Any, window: Any) -> None:
    project.clear()
    assert not tolerance.distances.isEnabled()
    assert not window.isVisible()
