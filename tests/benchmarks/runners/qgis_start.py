"""QGIS without a window, for the runners that need it."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any, List

from tests.benchmarks.places import BENCH
from tests.benchmarks.runners.task import LeftOut

KEPT: List[Any] = []


def start_qgis(processing: bool = False, window: bool = False) -> None:
    """Start QGIS, with settings of its own; raises LeftOut where it is not there.

    With a `window` there may be widgets, whether or not anybody sees them.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    profile = BENCH / "profile-runners"
    profile.mkdir(parents=True, exist_ok=True)
    os.environ["QGIS_CUSTOM_CONFIG_PATH"] = str(profile)
    try:
        from qgis.core import QgsApplication
    except ImportError as error:
        raise LeftOut("QGIS is not there") from error
    application = QgsApplication([], window)
    application.initQgis()
    KEPT.append(application)
    if processing:
        sys.path.append(str(Path(application.pkgDataPath()) / "python" / "plugins"))
        from processing.core.Processing import Processing

        Processing.initialize()


def open_layer(uri: str) -> Any:
    """Open a layer."""
    from qgis.core import QgsVectorLayer

    layer = QgsVectorLayer(uri, uri, "ogr")
    if not layer.isValid():
        raise SystemExit(f"bench: QGIS cannot open {uri}")
    return layer
