"""Every code of the catalogue is produced by a small case of its own."""

from __future__ import annotations

from typing import Any, Callable, Dict, NamedTuple, Set, Tuple

import pytest

pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.geology.attributes import roles_of
from cags_vsegei_plugin.geology.catalogue import codes
from cags_vsegei_plugin.geology.comparison import BorderRecord, Slivers, agreed_by, along_border
from cags_vsegei_plugin.geology.joint_legend import Mapping
from cags_vsegei_plugin.geology.profiles import load_profile
from tests.processing.layers import rows_of, run
from tests.processing.test_compare_border import kilometres, made
from tests.processing.test_match_lines import border, line

pytestmark = pytest.mark.usefixtures("provider")

GEOLOGY, ALTAI, QUATERNARY = "geology_2500k", "great_altai_1000k", "quaternary_2500k"
NEOTECTONIC, TECTONIC, METALLOGENIC = (
    f"{name}_2500k" for name in ("neotectonic", "tectonic", "metallogenic")
)
ROLES = ("index", "name", "rocks", "amplitude", "event_age", "stage", "commodities", "belt_rank")
FIELDS = "&".join(f"field={role}:string(120)" for role in ROLES)
Unit = Dict[str, str]


class Units(NamedTuple):
    """Units of both sides in a row along the border, and how far the fronts lie apart."""

    profile: str
    china: Tuple[Unit, ...]
    russia: Tuple[Unit, ...]
    apart_km: float = 0.0

    def found(self) -> Set[str]:
        sides = {
            side: made(self._polygons(side, units), fields=FIELDS)
            for side, units in (("CHINA", self.china), ("RUSSIA", self.russia))
        }
        compared = roles_of(load_profile(self.profile))
        further = ";".join(f"{role}={role}" for role in ROLES if role in compared)
        chosen = {"INDEX": "index", "NAME": "name", "LITHOLOGY": "rocks", "ATTRIBUTES": further}
        if load_profile(self.profile).reads_names:
            chosen["INDEX"] = "name"
        asked = {f"{side}_{key}": value for side in sides for key, value in chosen.items()}
        told = run("compareborder", PROFILE=self.profile, STRETCHES="memory:", **sides, **asked)
        return {code for row in rows_of(told["STRETCHES"]) for code in row["codes"].split(";")}

    def _polygons(self, side: str, units: Tuple[Unit, ...]) -> list:
        width = 80.0 / len(units)
        south, north = (-50.0, 0.0) if side == "CHINA" else (self.apart_km, 50.0)
        return [
            (kilometres(n * width, south, (n + 1) * width, north), *(unit.get(r) for r in ROLES))
            for n, unit in enumerate(units)
        ]


class Lines(NamedTuple):
    """The kinds of a line that reaches the border from each side, "" for no line."""

    china: str
    russia: str

    def found(self) -> Set[str]:
        fields = "field=kind:string"
        far = (line((300, -60), (300, -40)), "")
        ours = [(line((10, -30), (10, 0)), self.china)] if self.china else [far]
        theirs = [(line((10, 0), (10, 30)), self.russia)] if self.russia else [far]
        both = {
            "CHINA": made(ours, kind="LineString", fields=fields),
            "RUSSIA": made(theirs, kind="LineString", fields=fields),
        }
        return {
            row["codes"] for row in rows_of(run("matchlines", BORDER=border(), **both)["OUTPUT"])
        }


class Points(NamedTuple):
    """The class of size that each side gives one copper deposit."""

    china: str
    russia: str

    def found(self) -> Set[str]:
        fields = "field=NAME:string&field=COMMODITY:string&field=SIZE:string"
        both = {
            side: made(
                [("POINT(510000 5540000)", "Berezovoe", "Cu", size)], "EPSG:32651", "Point", fields
            )
            for side, size in (("CHINA", self.china), ("RUSSIA", self.russia))
        }
        (row,) = rows_of(run("matchpoints", **both)["OUTPUT"])
        return set(row["codes"].split(";"))


class Along(NamedTuple):
    """What only the whole border tells, asked of the geology alone."""

    asked: Callable[[], Set[str]]

    def found(self) -> Set[str]:
        return self.asked()


def two_colours() -> Set[str]:
    verdict = agreed_by(Mapping("china", "J3", "J3-1", "exact", joint_name_en="Upper Jurassic"))
    record = BorderRecord("facing", "J3", "J3", 40, 0.0, verdict, "#4df2ff", "#ff0000")
    return set(along_border([record], load_profile(GEOLOGY)).verdicts[0].codes)


def constant_shift() -> Set[str]:
    """GEO-6 is one sentence for both layers, not a code of a stretch."""
    slivers = Slivers(40, 0.95, 78.0, 92.0)
    return {"GEO-6" for _ in along_border([], load_profile(GEOLOGY), slivers=slivers).notes}


def pair(
    china: str, russia: str, rocks: Tuple[str, str] = ("砂岩", "песчаники"), **more: Any
) -> Units:
    profile, names = more.get("profile", GEOLOGY), more.get("names", ("", ""))
    both = zip((china, russia), rocks, names)
    ours, theirs = ({"index": i, "rocks": r, "name": n} for i, r, n in both)
    return Units(profile, (ours,), (theirs,), more.get("apart_km", 0.0))


def named(profile: str, china: Unit, russia: Unit) -> Units:
    return Units(profile, (china,), (russia,))


BELT = {"commodities": "Au Cu Mo", "event_age": "J3", "belt_rank": "Ⅲ"}
CASES: Dict[str, Any] = {
    "AGE-1": pair("K1", "D2"),
    "AGE-2": pair("D1", "D3", profile=ALTAI),
    "AGE-3": pair("O1-2", "O2-3"),
    "AGE-4": pair("S", "S1", ("灰岩", "известняки")),
    "AGE-5": pair("S3-4", "S2"),
    "AGE-6": pair("T2", "T2?"),
    "LIT-1": pair("γC1", "C1", ("花岗岩", "известняки")),
    "LIT-2": pair("βN1", "αN1", ("玄武岩", "андезиты")),
    "GEN-1": pair("Qp3^gl", "mQIII", ("泥砾", "глины"), profile=QUATERNARY),
    "RNK-1": pair("D2a", "D2", profile=ALTAI, names=("阿尔泰山组", "кедровская серия")),
    "RNK-2": Units(
        ALTAI,
        ({"index": "J1x", "rocks": "砂岩"},),
        tuple({"index": f"J1{n}", "rocks": "песчаники"} for n in "ab"),
    ),
    "NAM-1": pair("O", "O", profile=ALTAI, names=("哈巴河群", "горноалтайская серия")),
    "GEO-1": Lines("地质界线", ""),
    "GEO-2": Lines("", "разлом"),
    "GEO-3": Lines("正断层", "взброс"),
    "GEO-4": pair("T2", "T2", apart_km=1.6),
    "GEO-5": pair("T2", "T2", apart_km=-1.6),
    "GEO-6": Along(constant_shift),
    "COV-1": pair("Qp3^al", "J3", ("砂", "алевролиты"), profile=QUATERNARY),
    "COV-2": pair("水体", "J3", ("水", "пески"), names=("水体", "")),
    "SYM-1": Along(two_colours),
    "SYM-2": pair("γK1", "??K1", ("花岗岩", "граниты")),
    "SCL-1": pair("∈3", "Є2"),
    "ORE-1": Points("大型", "крупное"),
    "ORE-2": Points("大型", "мелкое"),
    "ORE-3": named(
        METALLOGENIC,
        {"name": "Upper Amur 成矿带", "rocks": "岩浆弧", **BELT},
        {"name": "Upper Amur зона", "rocks": "дуга", **BELT, "commodities": "Au Cu"},
    ),
    "TEC-1": named(
        NEOTECTONIC,
        {"name": "完达山隆起", "amplitude": "300", "event_age": "N-Q"},
        {"name": "Алчанская впадина", "amplitude": "-400", "event_age": "N-Q"},
    ),
    "TEC-2": named(TECTONIC, {"name": "额尔古纳地块"}, {"name": "Аргунский массив"}),
    "TEC-3": named(
        TECTONIC,
        {"name": "蒙古-鄂霍次克造山带", "stage": "基底", "event_age": "J"},
        {"name": "Монголо-Охотский складчатый пояс", "stage": "чехол", "event_age": "J"},
    ),
    "NUM-1": named(
        NEOTECTONIC,
        {"name": "张广才岭隆起", "amplitude": "200～400", "event_age": "N-Q"},
        {"name": "Хехцирское поднятие", "amplitude": "2000-2800", "event_age": "N-Q"},
    ),
}


@pytest.mark.parametrize("code", [each.code for each in codes()])
def test_a_case_of_its_own_produces_the_code(code: str) -> None:
    assert code in CASES, f"{code} stands in the catalogue and has no case here"
    assert code in CASES[code].found()


def test_no_case_is_for_a_code_that_the_catalogue_lacks() -> None:
    assert set(CASES) == {each.code for each in codes()}
