"""A chain of QGIS Processing, as a user would build it today."""

from __future__ import annotations

from typing import Any

from tests.benchmarks.runners.qgis_start import open_layer, start_qgis
from tests.benchmarks.runners.task import Run, Task, pairs_from
from tests.benchmarks.truth import Pairs


def prepared() -> Run:
    """Start QGIS with Processing."""
    start_qgis(processing=True)
    return run


def run(task: Task) -> Pairs:
    """Extract what is near, buffer one side, cut the boundaries of the other with the buffers."""
    china, russia = (open_layer(uri) for uri in task.layers)
    near_china = _done("extractwithindistance", china, REFERENCE=russia, DISTANCE=task.tolerance)
    near_russia = _done(
        "extractwithindistance", russia, REFERENCE=near_china, DISTANCE=task.tolerance
    )
    buffers = _done("buffer", near_china, DISTANCE=task.tolerance, SEGMENTS=5)
    boundaries = _done("boundary", near_russia)
    cut = _done(
        "intersection",
        boundaries,
        OVERLAY=buffers,
        INPUT_FIELDS=["fid"],
        OVERLAY_FIELDS=["fid"],
        OVERLAY_FIELDS_PREFIX="china_",
    )
    return pairs_from(
        (feature["china_fid"], feature["fid"], feature.geometry().length())
        for feature in cut.getFeatures()
    )


def _done(name: str, layer: Any, **parameters: Any) -> Any:
    import processing
    from qgis.core import QgsFeatureRequest, QgsProcessingContext

    context = QgsProcessingContext()
    context.setInvalidGeometryCheck(QgsFeatureRequest.InvalidGeometryCheck.GeometryNoCheck)
    given = {"INPUT": layer, "OUTPUT": "TEMPORARY_OUTPUT", **parameters}
    return processing.run(f"native:{name}", given, context=context)["OUTPUT"]
