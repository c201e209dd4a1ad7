"""geopandas with shapely 2: neighbours by `dwithin`, buffers and boundaries by pair."""

from __future__ import annotations

import numpy as np

from tests.benchmarks.places import LAYER
from tests.benchmarks.runners.task import LeftOut, Run, Task
from tests.benchmarks.truth import Pairs, summed


def prepared() -> Run:
    """Import geopandas."""
    try:
        import geopandas
        import pyogrio  # noqa: F401
        import shapely
    except ImportError as error:
        raise LeftOut(f"{error.name} is not there") from error
    # The first reading of a process loads GDAL's data.
    geopandas.GeoSeries([shapely.Point(0, 0)]).buffer(1.0)
    return run


def run(task: Task) -> Pairs:
    """Find the pairs."""
    import geopandas
    import shapely

    china, russia = (
        geopandas.read_file(path, layer=LAYER, columns=[], fid_as_index=True, engine="pyogrio")
        for path in (task.china, task.russia)
    )
    of_china, of_russia = russia.sindex.query(
        china.geometry, predicate="dwithin", distance=task.tolerance
    )
    used, which = np.unique(of_china, return_inverse=True)
    buffers = shapely.buffer(china.geometry.values[used], task.tolerance, 5)
    lines = shapely.boundary(russia.geometry.values[of_russia])
    length = shapely.length(shapely.intersection(lines, buffers[which]))
    return summed(china.index.values[of_china], russia.index.values[of_russia], length)
