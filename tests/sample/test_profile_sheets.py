"""The sheet of every joint map gives the conflicts its plan names, all and only those."""

from __future__ import annotations

import csv
import subprocess
import sys
from pathlib import Path
from typing import Any, Dict, Iterable, List, Tuple

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")
ogr = pytest.importorskip("osgeo.ogr", reason="GDAL's Python is not installed")

from cags_vsegei_plugin.geology.catalogue import codes
from tests.processing.layers import rows_of, run
from tests.sample.planned import SAMPLE, Conflict, Row, shown

pytestmark = pytest.mark.usefixtures("provider")

SHEETS = SAMPLE / "sheets"
MAPS = sorted(path.stem for path in SHEETS.glob("*.csv"))
PARTLY = ("outside", "edge")
"""Blocks that the strip of a corridor leaves out, or cuts."""
_RESULTS: Dict[str, Dict[str, Any]] = {}


def plan(profile: str, kind: str) -> List[Row]:
    with (SHEETS / f"{profile}.csv").open(encoding="utf-8", newline="") as stream:
        return [row for row in csv.DictReader(stream) if row["kind"] == kind]


def has_layer(profile: str, name: str) -> bool:
    return ogr.Open(str(SHEETS / f"{profile}.gpkg")).GetLayerByName(name) is not None


def layer(profile: str, name: str) -> str:
    return f"{SHEETS / f'{profile}.gpkg'}|layername={name}"


def parameters(profile: str) -> Dict[str, Any]:
    """Return what the menu chooses in the panel, as parameters."""
    names = {
        "CHINA": "china",
        "RUSSIA": "russia",
        "BORDER": "border",
        "CORRIDOR": "corridor",
        "CHINA_LINES": "china_lines",
        "RUSSIA_LINES": "russia_lines",
        "CHINA_POINTS": "china_points",
        "RUSSIA_POINTS": "russia_points",
    }
    found = {key: layer(profile, name) for key, name in names.items() if has_layer(profile, name)}
    return {"PROFILE": profile, **found}


def compared(profile: str) -> Dict[str, Any]:
    if profile not in _RESULTS:
        asked = {"STRETCHES": "memory:", "CONFLICT_POINTS": "memory:", **parameters(profile)}
        result = run("compareborder", **asked)
        _RESULTS[profile] = {
            "stretches": rows_of(result["STRETCHES"]),
            "conflicts": rows_of(result["CONFLICT_POINTS"]),
        }
    return _RESULTS[profile]


def answer(row: Dict[str, Any]) -> Tuple[str, int, str]:
    return row["verdict"], row["severity"], row["codes"] or ""


def expected(row: Row) -> Tuple[str, int, str]:
    return row["verdict"], int(row["severity"] or 0), row["codes"]


def planned_conflicts(profile: str) -> List[Conflict]:
    """Return every conflict of a plan, cosmetic ones too."""
    found = []
    for kind in ("stretch", "line", "point"):
        for row in plan(profile, kind):
            if row["planted"] != "outside" and int(row["severity"] or 0):
                verdict = row["verdict"] if kind == "stretch" else ""
                place = float(row["from_km"])
                found.append((kind, place, verdict, int(row["severity"]), row["codes"]))
    return sorted(found)


def shown_conflicts(profile: str, rows: Iterable[Dict[str, Any]]) -> List[Conflict]:
    """Return every conflict among rows of an answer by the place of the plan it stands at."""
    blocks = [float(row["from_km"]) for row in plan(profile, "stretch")]
    return shown((row for row in rows if row["severity"]), blocks)


@pytest.mark.parametrize("profile", MAPS)
def test_a_sheet_has_the_planned_conflicts_and_no_others(profile: str) -> None:
    answers = compared(profile)
    stretches = [{**row, "kind": "stretch"} for row in answers["stretches"]]
    others = [row for row in answers["conflicts"] if row["kind"] != "stretch"]
    assert shown_conflicts(profile, [*stretches, *others]) == planned_conflicts(profile)
    # What is told as a conflict is told as one in the list of conflicts, and nothing else there.
    listed = [row for row in answers["conflicts"] if row["kind"] == "stretch"]
    needs = ("soft", "mismatch", "unread", "one_sided")
    assert sorted(row["conflict"] for row in listed) == sorted(
        row["stretch"] for row in stretches if row["verdict"] in needs
    )


@pytest.mark.parametrize("profile", MAPS)
def test_every_stretch_of_a_sheet_is_answered_as_planned(profile: str) -> None:
    planned = [row for row in plan(profile, "stretch") if row["planted"] not in PARTLY]
    found = compared(profile)["stretches"]
    answers = {}
    for row in planned:
        middle = (float(row["from_km"]) + float(row["to_km"])) / 2
        told = [answer(each) for each in found if each["from_km"] <= middle < each["to_km"]]
        answers[f"{row['from_km']} {row['planted']}"] = told
    wanted = {f"{row['from_km']} {row['planted']}": [expected(row)] for row in planned}
    assert answers == wanted


@pytest.mark.parametrize("profile", MAPS)
def test_a_sheet_shows_nothing_but_what_is_planned(profile: str) -> None:
    planned = [row for row in plan(profile, "stretch") if row["planted"] != "outside"]
    stretches = compared(profile)["stretches"]
    assert len(stretches) == len(planned)
    inside = [float(row[end]) for row in planned for end in ("from_km", "to_km")]
    assert min(row["from_km"] for row in stretches) >= min(inside) - 0.5
    assert max(row["to_km"] for row in stretches) <= max(inside) + 0.5


def test_every_map_of_the_programme_has_a_sheet() -> None:
    from cags_vsegei_plugin.geology.profiles import profile_ids

    assert {*MAPS, "geology_2500k"} == set(profile_ids())


def test_every_code_of_the_catalogue_is_planted_in_a_sheet() -> None:
    planted = {
        code
        for profile in MAPS
        for kind in ("stretch", "line", "point")
        for row in plan(profile, kind)
        for code in row["codes"].split(";")
    }
    with (SAMPLE / "truth.csv").open(encoding="utf-8", newline="") as stream:
        planted |= {row["planted"] for row in csv.DictReader(stream)}
    assert {each.code for each in codes()} <= planted


def test_the_generator_makes_the_committed_sheets_again(tmp_path: Path) -> None:
    command = [sys.executable, str(SAMPLE / "make_profile_sheets.py"), str(tmp_path)]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    for profile in MAPS:
        for name in ("china", "russia"):
            ours, theirs = (
                ogr.Open(str(folder / f"{profile}.gpkg")) for folder in (SHEETS, tmp_path)
            )
            pairs = zip(ours.GetLayerByName(name), theirs.GetLayerByName(name))
            assert all(
                one.items() == two.items()
                and one.GetGeometryRef().ExportToWkt() == two.GetGeometryRef().ExportToWkt()
                for one, two in pairs
            ), profile


def test_the_sheets_are_small() -> None:
    assert sum(path.stat().st_size for path in SHEETS.glob("*.gpkg")) < 1_500_000
