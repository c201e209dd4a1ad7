"""The plugin comes into QGIS and goes out again without a trace."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Load and unload twice in a QGIS of its own: other tests share their provider."""
    pytest.importorskip("qgis.core", reason="QGIS is not installed")
    settings = str(tmp_path_factory.mktemp("profile"))
    run = subprocess.run(
        [sys.executable, "-m", "tests.panels.load_and_unload"],
        cwd=ROOT,
        env={
            "QT_QPA_PLATFORM": "offscreen",
            "QGIS_CUSTOM_CONFIG_PATH": settings,
            "XDG_RUNTIME_DIR": settings,
            "PATH": "/usr/bin:/bin",
            "HOME": settings,
        },
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout.splitlines()[-1]), run.stderr


def test_loading_brings_dock_actions_and_provider(told: Any) -> None:
    (before, loaded, *_), menus = told[0]["states"], told[0]["menus"]
    docks = {"CagsVsegeiComparisonDock", "CagsVsegeiStripDock", "CagsVsegeiMatrixDock"}
    docks |= {"CagsVsegeiReviewDock", "CagsVsegeiLegendDock"}
    assert docks <= set(loaded["children"])
    assert "cagsvsegei" in set(loaded["providers"]) - set(before["providers"])
    assert "geo_age" in set(loaded["functions"]) - set(before["functions"])
    assert loaded["shortcuts"] == before["shortcuts"] + 10 + 19 + 20
    assert menus == [20, 20, 10]


def test_the_language_is_loaded_before_anything_is_shown(told: Any) -> None:
    before, loaded, *_ = told[0]["states"]
    assert (before["word"], loaded["word"]) == ("Border Comparison", "BORDER COMPARISON")
    docks = "BORDER COMPARISON BORDER STRIP UNIT MATRIX CONFLICT REVIEW JOINT LEGEND"
    assert loaded["title"] == docks


def test_unloading_leaves_nothing_behind(told: Any) -> None:
    before, _, once, _, twice = told[0]["states"]
    assert once == before and twice == before


def test_nobody_is_warned(told: Any) -> None:
    lines = [line for line in told[1].splitlines() if "propagateSizeHints" not in line]
    assert lines == []
