"""Both layers merely read by QGIS: every feature with its geometry, no attribute, no work."""

from __future__ import annotations

from tests.benchmarks.runners.qgis_start import open_layer, start_qgis
from tests.benchmarks.runners.task import Run, Task


def prepared() -> Run:
    """Start QGIS."""
    start_qgis()
    return run


def run(task: Task) -> None:
    """Read."""
    from qgis.core import QgsFeatureRequest

    for uri in task.layers:
        layer = open_layer(uri)
        for _ in layer.getFeatures(QgsFeatureRequest().setSubsetOfAttributes([])):
            continue
