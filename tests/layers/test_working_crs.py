"""Both sides come into one metric system, and metres are metres on the ground."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any, List

import numpy as np
import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.layers.working_crs import (
    Place,
    ground_measure,
    grown_in,
    transformed,
    working_crs,
)
from tests.panels.test_comparison_run import wait_for

pytestmark = pytest.mark.usefixtures("qgis_app")

CONTEXT = core.QgsCoordinateTransformContext() if hasattr(core, "Qgis") else None


def crs(text: str) -> Any:
    return core.QgsCoordinateReferenceSystem(text)


def place(text: str, *extent: float) -> Place:
    return Place(crs(text), core.QgsRectangle(*extent))


def test_layers_in_one_metric_system_stay_in_it() -> None:
    one = place("EPSG:32651", 400_000, 5_500_000, 600_000, 5_600_000)
    assert working_crs([one, one], CONTEXT).authid() == "EPSG:32651"


def test_a_system_that_was_emptied_with_its_thread_is_made_anew() -> None:
    one = place("EPSG:4326", 170.0, 41.0, 172.0, 42.5)
    for _ in range(3):
        with ThreadPoolExecutor(1) as helper:
            theirs = helper.submit(working_crs, [one, one], CONTEXT).result()
        ours = working_crs([one, one], CONTEXT)
        assert theirs.isValid() and ours.toWkt()
        transform = core.QgsCoordinateTransform(one.crs, ours, CONTEXT)
        assert transform.isValid()
        assert transform.transform(171.0, 41.75).x() == pytest.approx(0.0, abs=1.0)


def test_the_way_into_a_system_that_was_emptied_with_its_thread_is_made_anew() -> None:
    one = place("EPSG:4326", 168.0, 41.0, 170.0, 42.5)

    def middle() -> Any:
        transform = core.QgsCoordinateTransform(one.crs, working_crs([one, one], CONTEXT), CONTEXT)
        return transform.transform(169.0, 41.75)

    for _ in range(3):
        with ThreadPoolExecutor(1) as helper:
            theirs = helper.submit(middle).result()
            # What both have used QGIS does not forget when one of them ends.
            ours = middle()
        for each in (theirs, ours):
            assert (each.x(), each.y()) == pytest.approx((0.0, 0.0), abs=1.0)


def test_a_system_that_cannot_be_made_gets_its_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    from cags_vsegei_plugin.errors import UserError

    broken = core.QgsCoordinateReferenceSystem()
    one = place("EPSG:4326", 166.0, 41.0, 168.0, 42.5)
    monkeypatch.setattr(core.QgsCoordinateReferenceSystem, "fromProj", lambda text: broken)
    with pytest.raises(UserError, match="No metric coordinate reference system"):
        working_crs([one, one], CONTEXT)


def test_threads_of_the_pools_live_on_and_systems_with_them() -> None:
    from cags_vsegei_plugin.compat import thread_pools
    from cags_vsegei_plugin.layers.threads import keep_threads

    for pool in thread_pools():
        pool.setExpiryTimeout(30_000)
    keep_threads()
    assert [pool.expiryTimeout() for pool in thread_pools()] == [-1] * len(thread_pools())


def test_tasks_run_in_a_pool_whose_threads_live_on() -> None:
    from cags_vsegei_plugin.compat import thread_pools

    def busy(_: Any) -> bool:
        return any(pool.activeThreadCount() for pool in thread_pools())

    told: List[bool] = []
    task = core.QgsTask.fromFunction("busy", busy, on_finished=lambda _, said: told.append(said))
    core.QgsApplication.taskManager().addTask(task)
    wait_for(lambda: bool(told))
    assert told == [True]


@pytest.mark.parametrize(
    "text, extent",
    [
        ("EPSG:3857", (13_000_000, 6_400_000, 13_500_000, 6_900_000)),
        ("EPSG:4490", (115, 45, 130, 54)),
        ("EPSG:32651", (-2_000_000, 5_000_000, 2_000_000, 6_000_000)),
    ],
)
def test_a_system_that_is_no_metre_on_the_ground_is_not_worked_in(text: str, extent: tuple) -> None:
    one = place(text, *extent)
    chosen = working_crs([one, one], CONTEXT)
    assert not chosen.isGeographic()
    assert "+proj=lcc" in chosen.toProj()


def test_the_conic_system_is_true_within_one_per_cent_over_the_whole_border() -> None:
    china, russia = place("EPSG:4490", 80, 42, 135, 54), place("EPSG:4326", 80, 42, 135, 56)
    chosen = working_crs([china, russia], CONTEXT)
    there = core.QgsCoordinateTransform(crs("EPSG:4326"), chosen, CONTEXT)
    measure = ground_measure(chosen, CONTEXT)
    for lon, lat in ((87.0, 49.1), (119.0, 49.5), (127.5, 50.2), (134.5, 48.3), (130.6, 42.4)):
        x, y = transformed(np.array([lon, lon + 0.01]), np.array([lat, lat + 0.01]), there)
        planar = np.hypot(x[1] - x[0], y[1] - y[0])
        ground = measure(x[:1], y[:1], x[1:], y[1:])[0]
        assert planar == pytest.approx(ground, rel=0.01)


def test_metres_on_the_ground_are_those_of_the_ellipsoid() -> None:
    distance = core.QgsDistanceArea()
    distance.setEllipsoid("EPSG:7030")
    distance.setSourceCrs(crs("EPSG:4326"), CONTEXT)
    measure = ground_measure(crs("EPSG:4326"), CONTEXT)
    for lon0, lat0, lon1, lat1 in (
        (87, 49, 87.05, 49.02),
        (130, 42.5, 130.0, 42.6),
        (179.99, 60, -179.99, 60),
    ):
        true = distance.measureLine(core.QgsPointXY(lon0, lat0), core.QgsPointXY(lon1, lat1))
        found = measure(*(np.array([float(v)]) for v in (lon0, lat0, lon1, lat1)))[0]
        assert found == pytest.approx(true, rel=1e-4)


def test_the_extent_of_one_layer_is_grown_in_the_system_of_the_other() -> None:
    box = grown_in(
        place("EPSG:32651", 400_000, 5_500_000, 600_000, 5_600_000),
        crs("EPSG:4326"),
        50_000,
        CONTEXT,
    )
    inner = core.QgsRectangle(122.0, 49.65, 124.0, 50.5)
    assert box.contains(inner)
    assert box.width() < 8 and box.height() < 4


def test_a_layer_outside_its_system_is_named() -> None:
    from cags_vsegei_plugin.errors import UserError

    metres_said_to_be_degrees = place("EPSG:4326", 400_000, 5_500_000, 600_000, 5_600_000)
    with pytest.raises(UserError, match="(?s)drawn in.*Set CRS of Layer"):
        working_crs([metres_said_to_be_degrees] * 2, CONTEXT)


def test_segments_beyond_the_earth_are_as_long_as_they_are_drawn() -> None:
    measure = ground_measure(crs("EPSG:32651"), CONTEXT)
    x0, y0 = np.array([5e5, 4e7]), np.array([5.5e6, 9e9])
    found = measure(x0, y0, x0 + 100.0, y0)
    assert np.isfinite(found).all() and found[0] == pytest.approx(100.0, rel=0.001)
