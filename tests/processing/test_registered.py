"""Without a window the plugin is its functions and algorithms, and loads no panel."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("qgis.core", reason="QGIS is not installed")

ROOT = Path(__file__).resolve().parents[2]
WITHOUT_A_WINDOW = """
import sys
from qgis.core import QgsApplication, QgsExpression

application = QgsApplication([], False)
application.initQgis()
from cags_vsegei_plugin import classFactory

before = {each.name() for each in QgsExpression.Functions()}
plugin = classFactory(None)
plugin.initProcessing()
registry = QgsApplication.processingRegistry()
print(registry.algorithmById("cagsvsegei:compareborder") is not None)
print(len({each.name() for each in QgsExpression.Functions()} - before) > 0)
print([name for name in sys.modules if name.startswith("cags_vsegei_plugin.panels")])
plugin.unload()
print(registry.providerById("cagsvsegei") is None)
print({each.name() for each in QgsExpression.Functions()} == before)
application.exitQgis()
"""


def test_qgis_process_has_the_algorithms_and_functions_and_no_panel() -> None:
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_A_WINDOW],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.splitlines() == ["True", "True", "[]", "True", "True"], done.stderr
