"""The real pair of both sides with real faults runs as the files are, and says what it assumed.

The files may not be copied into the project; without them nothing is tested.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Dict, List, NamedTuple

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from tests.processing.layers import Feedback, rows_of, run

BESIDE = Path(__file__).resolve().parents[3] / "shared" / "data"
DATA = Path(os.environ.get("CAGSVSEGEI_REAL_DATA", BESIDE))
FAULTS, PAIR = DATA / "faults_ne_asia", DATA / "pair_cn_ru_provinces"

pytestmark = [
    pytest.mark.usefixtures("provider"),
    pytest.mark.skipif(not PAIR.is_dir(), reason="the real data are not here"),
]


class Found(NamedTuple):
    results: Dict[str, Any]
    warnings: List[str]

    def lines(self) -> List[Any]:
        """Return what becomes of the lines, and where to a kilometre."""
        rows = rows_of(self.results["CONFLICT_POINTS"])
        told = [row for row in rows if row["kind"] == "line"]
        return [(round(row["from_km"]), row["codes"], row["severity"]) for row in told]


def compared(profile: str, **more: Any) -> Found:
    feedback = Feedback()
    results = run(
        "compareborder",
        feedback,
        CHINA=str(PAIR / "cn_side_muller2019_static.gpkg"),
        RUSSIA=str(PAIR / "ru_side_hasterok2022.gpkg"),
        PROFILE=profile,
        STRETCHES="memory:",
        CONFLICT_POINTS="memory:",
        **more,
    )
    return Found(results, feedback.warnings)


def with_faults(china: str) -> Found:
    russia = str(FAULTS / "ne_asia_faults_rates.geojson")
    lines = {"CHINA_LINES": str(FAULTS / china), "RUSSIA_LINES": russia}
    return compared("neotectonic_2500k", **lines)


def test_real_faults_run_as_their_files_are() -> None:
    found = with_faults("CN-faults.gmt")
    (warning,) = found.warnings
    assert "CN-faults has no coordinate reference system" in warning and "WGS 84" in warning
    assert len(found.lines()) >= 3
    assert found.results["FACING_KM"] > 3000


def test_the_same_faults_in_another_encoding_are_the_same_conflicts() -> None:
    found = with_faults("CN_faults_GB2312.gmt")
    (warning,) = found.warnings
    assert "CN_faults_GB2312 is read in GB18030" in warning
    assert found.lines() == with_faults("CN-faults.gmt").lines()


def test_the_tectonic_map_needs_nothing_but_the_pair() -> None:
    found = compared("tectonic_2500k")
    assert found.results["FACING_KM"] > 3000 and found.results["CONFLICTS"] > 0
    facing = [row for row in rows_of(found.results["STRETCHES"]) if row["facing"] == "facing"]
    assert all(row["china_index"] and row["russia_index"] for row in facing)
    assert "Altai-Mongolia Terrane" in {row["russia_index"] for row in facing}
