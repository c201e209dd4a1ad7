"""On a Dask cluster the comparison is the same to the byte, also where a worker is killed."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from typing import Any, Iterator, List, Tuple

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")
distributed = pytest.importorskip("distributed", reason="distributed is not installed")

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.profiles import load_profile
from cags_vsegei_plugin.layers.geopackage import geopackage_table
from cags_vsegei_plugin.workflow.border_finding import Request
from cags_vsegei_plugin.workflow.comparing import Comparison, compare_border
from cags_vsegei_plugin.workflow.on_cluster import cluster_at
from cags_vsegei_plugin.workflow.sides import SideInput
from tests.conftest import SAMPLE
from tests.layers.test_coverage import Source
from tests.processing.layers import run

pytestmark = pytest.mark.usefixtures("qgis_app", "provider")
FIELDS = {"china": ("QDUECC", "QDUECD"), "russia": ("Index_", "Name_")}


@pytest.fixture(scope="module")
def client() -> Iterator[Any]:
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, sys.path))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    cluster = distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
    )
    with cluster, distributed.Client(cluster) as found:
        yield found


def side(name: str) -> SideInput:
    path = SAMPLE / "training_sheet.gpkg"
    layer = core.QgsVectorLayer(f"{path}|layername={name}_geology", name, "ogr")
    assert layer.isValid()
    names = [field.name() for field in layer.fields()]
    index, title = FIELDS[name]
    kept = title if title in names else ""
    return SideInput(name, Source(layer), index, kept, table=geopackage_table(layer))


def compared(cluster: Any = None, **changes: Any) -> Comparison:
    request = Request(side("china"), side("russia"), load_profile("geology_2500k"), cluster=cluster)
    return compare_border(request._replace(**changes))


def told(comparison: Comparison) -> List[Tuple[Any, ...]]:
    return [(*stretch[:-1], stretch.line.tobytes()) for stretch in comparison.stretches]


def test_the_same_stretches_to_the_byte(client: Any) -> None:
    assert told(compared(client)) == told(compared())


def test_a_worker_that_is_killed_in_the_middle_changes_nothing(client: Any) -> None:
    wanted = told(compared())
    pids = list(client.run(os.getpid).values())
    killer = threading.Thread(target=_kill_soon, args=(pids[0],))
    killer.start()
    found = told(compared(client))
    killer.join()
    assert found == wanted
    client.wait_for_workers(2, timeout=30)
    assert pids[0] not in client.run(os.getpid).values()


def _kill_soon(pid: int) -> None:
    time.sleep(0.05)
    os.kill(pid, signal.SIGKILL)


def test_a_layer_that_is_no_geopackage_is_refused_with_a_sentence(client: Any) -> None:
    china = side("china")
    with pytest.raises(UserError, match="GeoPackage"):
        compared(client, china=SideInput("china", china.source, china.index, table=None))


def test_the_algorithm_finds_the_cluster_by_its_address(client: Any) -> None:
    path = SAMPLE / "training_sheet.gpkg"
    layers = {name.upper(): f"{path}|layername={name}_geology" for name in ("china", "russia")}
    plain = run("compareborder", **layers, STRETCHES="memory:")
    there = run("compareborder", **layers, STRETCHES="memory:", CLUSTER=client.scheduler.address)
    assert there["BORDER_KM"] == plain["BORDER_KM"]
    assert there["CONFLICTS"] == plain["CONFLICTS"]


def test_a_cluster_that_does_not_answer_is_told_in_a_sentence() -> None:
    with pytest.raises(UserError, match="No cluster answers"), cluster_at("nowhere"):
        pass
