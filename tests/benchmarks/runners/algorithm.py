"""The whole algorithm through qgis_process: start, verdicts and output included."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import Dict, List

from tests.benchmarks.places import BENCH, STAGE
from tests.benchmarks.runners.task import LeftOut, Run, Task, pairs_from
from tests.benchmarks.truth import Pairs

_OUTPUT = BENCH / "stretches.gpkg"
_ALGORITHM = "cagsvsegei:compareborder"


def program() -> str:
    """Return qgis_process; its wrapper of 3.22 is broken, so what it wraps comes first."""
    found = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    if found is None:
        raise LeftOut("qgis_process is not there")
    return found


def environment() -> Dict[str, str]:
    """Return the environment with a profile of its own, in which our plugin is found."""
    profile = BENCH / "profile"
    profile.mkdir(parents=True, exist_ok=True)
    return {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "LC_ALL": "C.UTF-8",
        "QGIS_PLUGINPATH": str(STAGE),
        "QGIS_CUSTOM_CONFIG_PATH": str(profile),
    }


def called(arguments: List[str]) -> str:
    """Run qgis_process; returns what it said."""
    command = [program(), *arguments]
    ran = subprocess.run(command, env=environment(), capture_output=True, text=True)
    if ran.returncode:
        raise SystemExit(f"bench: {' '.join(command)} failed:\n{ran.stdout}\n{ran.stderr}")
    return ran.stdout


def enable() -> None:
    """Turn the plugin on in the bench's profile; that it is on already counts as a failure."""
    command = [program(), "plugins", "enable", "cags_vsegei_plugin"]
    subprocess.run(command, env=environment(), capture_output=True, check=False)


def prepared() -> Run:
    """Turn the plugin on in the bench's profile."""
    enable()
    return run


def run(task: Task) -> None:
    """Run the algorithm; what it wrote is read when the clock has stopped."""
    _OUTPUT.unlink(missing_ok=True)
    china, russia = task.layers
    called(
        [
            *("run", _ALGORITHM, f"--CHINA={china}", f"--RUSSIA={russia}"),
            *(f"--TOLERANCE={task.tolerance:g}", f"--STRETCHES={_OUTPUT}"),
        ]
    )


def written(path: Path = _OUTPUT) -> Pairs:
    """Return the pairs the algorithm wrote."""
    from osgeo import ogr

    database = ogr.Open(str(path))
    layer = database.GetLayer(0)
    return pairs_from(
        (feature["china_fid"], feature["russia_fid"], feature["length_km"] * 1000.0)
        for feature in layer
        if feature["facing"] == "facing"
    )
