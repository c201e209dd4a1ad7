"""Who takes part in the bench, and under which Python."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NamedTuple, Tuple

from tests.benchmarks.places import PEER_PYTHON


class Method(NamedTuple):
    """A runner by the name of its module; `from_pypi` if it has the peers' own Python."""

    id: str
    title: str
    from_pypi: bool = False

    @property
    def python(self) -> Path:
        """Return the Python that runs it."""
        return PEER_PYTHON if self.from_pypi else Path(sys.executable)


OURS, READ, ALGORITHM = "border_pass", "qgis_read", "algorithm"

METHODS: Tuple[Method, ...] = (
    Method(OURS, "border pass (this plugin), reading included"),
    Method(READ, "both layers merely read by QGIS"),
    Method(ALGORITHM, "compareborder through qgis_process, start and output included"),
    Method("process_start", "qgis_process started and ended"),
    Method("qgis_chain", "QGIS Processing chain"),
    Method("qgis_loop", "PyQGIS loop with spatial index"),
    Method("geopandas_naive", "geopandas, shapely 2", True),
    Method("postgis", "PostGIS, query only"),
)
LOADING = Method("postgis_loading", "PostGIS, query and loading")
