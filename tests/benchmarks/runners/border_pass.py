"""Our border pass: from two layers to stretches, reading included."""

from __future__ import annotations

from typing import TYPE_CHECKING, List, Tuple

import numpy as np

from tests.benchmarks.runners.qgis_start import open_layer, start_qgis
from tests.benchmarks.runners.task import Run, Task
from tests.benchmarks.truth import Pairs, summed

if TYPE_CHECKING:  # what is timed is imported before the clock runs, not here
    from cags_vsegei_plugin.border.coverage import Coverage
    from cags_vsegei_plugin.border.front import Measure
    from cags_vsegei_plugin.layers.strip import PolygonSource, WorkingSystem


def prepared() -> Run:
    """Start QGIS and import what is timed."""
    start_qgis()
    import cags_vsegei_plugin.border.stretches  # noqa: F401
    import cags_vsegei_plugin.layers.strip  # noqa: F401

    return run


def opened(task: Task) -> Tuple[List[PolygonSource], WorkingSystem, Measure]:
    """Open both sides; returns them, the working system, and how to measure in it."""
    from qgis.core import QgsCoordinateTransformContext

    from cags_vsegei_plugin.layers.geopackage import geopackage_table
    from cags_vsegei_plugin.layers.strip import PolygonSource, WorkingSystem
    from cags_vsegei_plugin.layers.working_crs import Place, ground_measure, working_crs

    layers = [open_layer(uri) for uri in task.layers]
    context = QgsCoordinateTransformContext()
    places = [Place(layer.crs(), layer.extent()) for layer in layers]
    sources = [
        PolygonSource(layer, place, geopackage_table(layer)) for layer, place in zip(layers, places)
    ]
    system = WorkingSystem(working_crs(places, context), context)
    return sources, system, ground_measure(system.crs, context)


def strip_of(task: Task) -> Tuple[Coverage, Coverage, Measure]:
    """Read what can matter at the border of both sides, and how to measure it."""
    from cags_vsegei_plugin.layers.strip import read_strip

    sources, system, measure = opened(task)
    china, russia = read_strip(sources, system, task.tolerance)
    return china, russia, measure


def run(task: Task) -> Pairs:
    """Find the stretches."""
    from cags_vsegei_plugin.border.memory import of_arrays
    from cags_vsegei_plugin.border.stretches import chains_of, stretches_between

    with of_arrays():
        china, russia, measure = strip_of(task)
        chains = chains_of(china, russia, task.tolerance)
        # Of what was read only the ids are needed any more.
        fids = china.fid, russia.fid
        del china, russia
        border = stretches_between(chains, task.tolerance, measure=measure)
    items = [each.item for each in border.placed]
    ours, theirs = np.array([(each.china, each.russia) for each in items]).reshape(-1, 2).T
    metres = np.array([each.stop - each.start for each in border.placed])
    facing = np.flatnonzero((ours >= 0) & (theirs >= 0))
    return summed(fids[0][ours[facing]], fids[1][theirs[facing]], metres[facing])
