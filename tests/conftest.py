"""Fixtures for all rooms; QGIS is started only by the tests that ask for it."""

from __future__ import annotations

import atexit
import os
import sys
from pathlib import Path
from typing import Any, Iterator, List

import pytest

from tests.review.server import Server, running_server

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "resources" / "sample"

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# QGIS stays until the process ends: what tests left behind may still point into it.
STARTED: List[Any] = []
VERDICTS: List[int] = []
LONG = ("test_whole_path.py", "test_training_sheet.py")


@pytest.fixture(scope="session")
def qgis_app(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Start QGIS once, with settings of its own, and Processing with our provider."""
    os.environ["QGIS_CUSTOM_CONFIG_PATH"] = str(tmp_path_factory.mktemp("profile"))
    core = pytest.importorskip("qgis.core", reason="QGIS is not installed")
    application = core.QgsApplication([], True)
    application.initQgis()
    STARTED.append(application)
    sys.path.append(str(Path(application.pkgDataPath()) / "python" / "plugins"))
    from processing.core.Processing import Processing

    Processing.initialize()
    return application


@pytest.fixture(scope="session")
def running() -> Iterator[Server]:
    """Start PostgreSQL once."""
    with running_server() as server:
        yield server


@pytest.fixture
def server(running: Server) -> str:
    """Return how to reach PostgreSQL."""
    return running.reached


@pytest.fixture(scope="session")
def provider(qgis_app: Any) -> Any:
    """Return our Processing provider, registered."""
    from cags_vsegei_plugin.processing.provider import CagsVsegeiProvider

    ours = CagsVsegeiProvider()
    qgis_app.processingRegistry().addProvider(ours)
    return ours


def pytest_collection_modifyitems(items: List[pytest.Item]) -> None:
    """Begin with the files that take longest: begun last they would let a processor wait."""
    items.sort(key=lambda item: item.path.name not in LONG)


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Keep the verdict of the tests for the end of the process."""
    VERDICTS.append(int(exitstatus))


@pytest.hookimpl(trylast=True)
def pytest_unconfigure(config: pytest.Config) -> None:
    """End the process with the tests' own verdict, past what QGIS does in its last moments.

    Objects of Qt outlive the interpreter in no particular order; where that ends in a
    crash the tests would seem to have failed after all of them passed.
    """
    if STARTED and VERDICTS:
        atexit._run_exitfuncs()
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(VERDICTS[-1])
