"""Fixtures for all rooms; QGIS is started only by the tests that ask for it."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any, Iterator

import pytest

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "resources" / "sample"

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session")
def qgis_app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Start QGIS once, with settings of its own, and Processing with our provider."""
    os.environ["QGIS_CUSTOM_CONFIG_PATH"] = str(tmp_path_factory.mktemp("profile"))
    core = pytest.importorskip("qgis.core", reason="QGIS is not installed")
    application = core.QgsApplication([], True)
    application.initQgis()
    sys.path.append("/usr/share/qgis/python/plugins")
    from processing.core.Processing import Processing

    Processing.initialize()
    yield application


@pytest.fixture(scope="session")
def provider(qgis_app: Any) -> Any:
    """Return our Processing provider, registered."""
    from cags_vsegei_plugin.processing.provider import CagsVsegeiProvider

    ours = CagsVsegeiProvider()
    qgis_app.processingRegistry().addProvider(ours)
    return ours
