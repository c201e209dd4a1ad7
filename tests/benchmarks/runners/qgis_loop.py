"""A loop in PyQGIS: a spatial index of one side, buffers and boundaries by pair."""

from __future__ import annotations

from typing import Iterator, Tuple

from tests.benchmarks.runners.qgis_start import open_layer, start_qgis
from tests.benchmarks.runners.task import Run, Task, pairs_from
from tests.benchmarks.truth import Pairs

_SEGMENTS = 5


def prepared() -> Run:
    """Start QGIS."""
    start_qgis()
    return run


def run(task: Task) -> Pairs:
    """Find the pairs."""
    return pairs_from(_contacts(task))


def _contacts(task: Task) -> Iterator[Tuple[int, int, float]]:
    from qgis.core import QgsFeatureRequest, QgsGeometry, QgsSpatialIndex

    china, russia = (open_layer(uri) for uri in task.layers)
    bare = QgsFeatureRequest().setSubsetOfAttributes([])
    flag = QgsSpatialIndex.Flag.FlagStoreFeatureGeometries
    index = QgsSpatialIndex(russia.getFeatures(bare), None, flag)
    for feature in china.getFeatures(bare):
        geometry = feature.geometry()
        box = geometry.boundingBox()
        box.grow(task.tolerance)
        buffer = None
        for fid in index.intersects(box):
            other = index.geometry(fid)
            if geometry.distance(other) > task.tolerance:
                continue
            if buffer is None:
                buffer = geometry.buffer(task.tolerance, _SEGMENTS)
            boundary = QgsGeometry(other.constGet().boundary())
            yield feature.id(), fid, boundary.intersection(buffer).length()
