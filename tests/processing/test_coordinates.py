"""Sides in whatever systems give the same kilometres, and what is doubtful of it is told once."""

from __future__ import annotations

import re
from typing import Any, Dict, List, NamedTuple

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from tests.processing.border_pair import (
    WGS,
    around,
    beyond_180,
    crs,
    moved,
    pair_at,
    shifted,
    split_at_180,
)
from tests.processing.layers import Feedback, rows_of, run
from tests.processing.test_compare_border import made

pytestmark = pytest.mark.usefixtures("provider")

PLACES = {"Altai": (87.3, 49.2, 15), "Argun": (118.2, 49.7, 20), "Khabarovsk": (134.7, 48.3, 23)}
EVERYWHERE = {
    "Pulkovo 1942": "EPSG:4284",
    "Beijing 1954": "EPSG:4214",
    "Xian 1980": "EPSG:4610",
    "CGCS2000": "EPSG:4490",
    "GSK-2011": "EPSG:7683",
    "WGS 84": WGS,
    "Asia North Albers": "ESRI:102025",
    "Asia Lambert": "ESRI:102012",
    "Web Mercator": "EPSG:3857",
}
# The first zone of six degrees of a datum, by what is added to its number, and of three degrees.
ZONES = {
    "Pulkovo 1942": 28400,
    "Beijing 1954": 21400,
    "Xian 1980": 2314,
    "CGCS2000": 4478,
}
NARROW_ZONES = {"Xian 1980": 2338, "CGCS2000": 4502}


class Told(NamedTuple):
    rows: List[Dict[str, Any]]
    infos: List[str]
    warnings: List[str]


class Listening(Feedback):
    """Remembers also what is only said."""

    def __init__(self) -> None:
        super().__init__()
        self.infos: List[str] = []

    def pushInfo(self, info: str) -> None:  # noqa: N802
        self.infos.append(info)


def zones(zone: int) -> Dict[str, str]:
    """Return systems by name, for a zone of six degrees."""
    narrow = (6 * zone - 3 - 75) // 6
    return {
        **{f"{name}, zone {zone}": f"EPSG:{zone + first}" for name, first in ZONES.items()},
        **{f"{name}, narrow": f"EPSG:{narrow + first}" for name, first in NARROW_ZONES.items()},
    }


def told(pair: Any, china: str = WGS, russia: str = WGS, **parameters: Any) -> Told:
    feedback = Listening()
    result = run(
        "compareborder",
        feedback,
        CHINA=made(moved(pair.china, WGS, china), china),
        RUSSIA=made(moved(pair.russia, WGS, russia), russia),
        STRETCHES="memory:",
        **parameters,
    )
    return Told(rows_of(result["STRETCHES"]), feedback.infos, feedback.warnings)


def place(name: str) -> Any:
    longitude, latitude, zone = PLACES[name]
    return pair_at(longitude, latitude, f"EPSG:{32630 + zone}")


def kilometres(found: Told) -> float:
    """Return the whole border of a run."""
    return float(sum(row["length_km"] for row in found.rows))


def differing(found: Told, plain: Told) -> List[str]:
    """Return what is not the same: who faces whom, the whole by a thousandth, a change by 50 m."""
    who, expected = (
        [(row["facing"], row["china_fid"], row["russia_fid"]) for row in one.rows]
        for one in (found, plain)
    )
    if who != expected:
        return [f"{who}"]
    both = [(one["length_km"], other["length_km"]) for one, other in zip(found.rows, plain.rows)]
    wrong = [f"{one} {other}" for one, other in both if abs(one - other) > 0.05]
    if abs(kilometres(found) / kilometres(plain) - 1) > 0.001:
        wrong.append(f"{kilometres(found)} {kilometres(plain)}")
    return wrong


@pytest.mark.parametrize("name", list(PLACES))
def test_sides_in_any_systems_give_the_same_kilometres(name: str) -> None:
    pair = place(name)
    plain = told(pair)
    assert len(plain.rows) == 7
    everywhere = EVERYWHERE if name == "Argun" else {}
    known = list({**everywhere, **zones(PLACES[name][2])}.values())
    assert all(crs(code).isValid() for code in known)
    wrong = {}
    for china, russia in zip(known, known[1:] + known[:1]):
        wrong[china, russia] = differing(told(pair, china, russia), plain)
    assert {which: how for which, how in wrong.items() if how} == {}


def test_both_sides_in_one_system_that_bends_give_the_same_kilometres() -> None:
    pair = place("Argun")
    plain = told(pair)
    for code in ("ESRI:102025", "EPSG:28420", "EPSG:3857"):
        assert differing(told(pair, code, code), plain) == []


def test_the_operation_of_each_layer_is_told_with_its_accuracy() -> None:
    found = told(place("Argun"), "EPSG:4490", "EPSG:28420")
    (china,) = [each for each in found.infos if "EPSG:4490" in each]
    (russia,) = [each for each in found.infos if "EPSG:28420" in each]
    assert "operation" in china and "accuracy not known" in china
    assert "Pulkovo 1942" in russia and "accuracy 3 m" in russia
    assert found.warnings == []


@pytest.mark.parametrize("code, datum", [("EPSG:2334", "Xian 1980"), ("EPSG:4610", "Xian 1980")])
def test_a_ballpark_operation_is_one_warning_that_says_what_to_do(code: str, datum: str) -> None:
    found = told(place("Argun"), code)
    (warning,) = found.warnings
    assert datum in warning and "50 to 120 m" in warning and "Transformations" in warning


def in_metres(name: str) -> str:
    return f"EPSG:{32630 + PLACES[name][2]}"


def shift_warnings(found: Told) -> List[str]:
    return [each for each in found.warnings if "datum shift" in each]


@pytest.mark.parametrize("east, north, azimuth", [(70, 70, 45), (-40, 40, 315), (50, -100, 153)])
def test_a_missing_change_of_datum_is_one_shift_and_no_slivers(
    east: float, north: float, azimuth: float
) -> None:
    pair = place("Argun")
    moved_pair = pair._replace(russia=shifted(pair.russia, in_metres("Argun"), east, north))
    found = told(moved_pair)
    (warning,) = found.warnings
    (degrees, metres) = [int(each) for each in re.findall(r"\d+", warning)[:2]]
    assert abs(degrees - azimuth) <= 12
    assert metres == pytest.approx((east**2 + north**2) ** 0.5, rel=0.15)
    assert len(found.rows) == len(told(pair).rows)
    assert not any("GEO" in (row["codes"] or "") for row in found.rows)


def test_a_shift_of_one_sheet_is_told_although_the_others_lie_well() -> None:
    pair = place("Argun")
    longitude = PLACES["Argun"][0]
    russia = shifted(pair.russia, in_metres("Argun"), 80, 60, longitude)
    assert len(shift_warnings(told(pair._replace(russia=russia)))) == 1


def test_layers_that_lie_well_are_told_no_shift() -> None:
    assert told(place("Altai")).warnings == []


def as_it_is(rows: Any) -> Any:
    return rows


CHUKOTKA = (180.0, 65.0)
WAYS = {"unbroken": as_it_is, "beyond 180": beyond_180, "cut": split_at_180}


@pytest.mark.parametrize("china, russia", [(one, one) for one in WAYS] + [("beyond 180", "cut")])
def test_across_the_antimeridian_the_kilometres_are_right(china: str, russia: str) -> None:
    pair = pair_at(*CHUKOTKA, around(*CHUKOTKA))
    found = told(pair._replace(china=WAYS[china](pair.china), russia=WAYS[russia](pair.russia)))
    assert kilometres(found) == pytest.approx(kilometres(told(place("Altai"))), rel=0.002)
    assert {row["facing"] for row in found.rows} == {"facing"}


@pytest.mark.parametrize("code", ["EPSG:3576", "EPSG:28432", "ESRI:102025", "EPSG:4284"])
def test_at_the_antimeridian_systems_give_the_same_kilometres(code: str) -> None:
    found = told(pair_at(*CHUKOTKA, around(*CHUKOTKA)), code, code)
    assert kilometres(found) == pytest.approx(64.95, rel=0.002)


@pytest.mark.parametrize("longitude, latitude", [(60.0, 81.0), (100.0, 88.5)])
@pytest.mark.parametrize("code", [WGS, "EPSG:3576", "ESRI:102025"])
def test_near_the_pole_the_kilometres_are_right(
    longitude: float, latitude: float, code: str
) -> None:
    found = told(pair_at(longitude, latitude, around(longitude, latitude)), code, code)
    assert kilometres(found) == pytest.approx(64.95, rel=0.002)
