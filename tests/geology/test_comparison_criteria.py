"""What maps of domains and cover decide by: classes, sets, stages, phases, thin cover."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cags_vsegei_plugin.geology.attributes import belt_rank, roles_of, span_of, with_attributes
from cags_vsegei_plugin.geology.comparison import Verdict, compare_units
from cags_vsegei_plugin.geology.comparison.phase import phases
from cags_vsegei_plugin.geology.domains import read_domain
from cags_vsegei_plugin.geology.profiles import load_profile
from cags_vsegei_plugin.geology.reader import UnitFields, read_unit
from cags_vsegei_plugin.geology.reading import Reading

MAPS = {
    name: load_profile(f"{name}_2500k")
    for name in ("neotectonic", "tectonic", "metallogenic", "quaternary", "geology")
}
ALTAI = load_profile("great_altai_1000k")


def domain(name: str, side: str, family: str, **told: str) -> Reading:
    reading = read_domain(name, side=side, family=MAPS[family].domain_family)
    return with_attributes(reading, tuple(told.items()), MAPS[family])


def unit(index: str, side: str, profile=MAPS["quaternary"], **told: str) -> Reading:
    return with_attributes(read_unit(UnitFields(index), side), tuple(told.items()), profile)


def moved(china: str, russia: str, names=("大兴安岭隆起", "Буреинское поднятие")) -> Verdict:
    readings = (
        domain(name, side, "neotectonic", amplitude=amplitude)
        for name, side, amplitude in zip(names, ("china", "russia"), (china, russia))
    )
    return compare_units(*readings, MAPS["neotectonic"])


@pytest.mark.parametrize(
    "text, span",
    [
        ("500-1000 м", (500, 1000)),
        ("-500…-200 m", (-500, -200)),
        ("-200–500", (-500, -200)),
        ("+300", (300, 300)),
        ("−200…+300", (-200, 300)),
        ("50～100米", (50, 100)),
        ("от 20 до 40", (20, 40)),
        ("0,5-1,5", (0.5, 1.5)),
        ("неизвестно", None),
        ("", None),
    ],
)
def test_numbers_are_read_with_their_signs(text, span) -> None:
    assert span_of(text) == span


def test_amplitudes_one_class_apart_are_not_told_and_several_are() -> None:
    assert "NUM-1" not in moved("500-1000", "1000-1500").codes
    answer = moved("300", "2500")
    assert answer[:3] == ("soft", 3, ("NUM-1", "TEC-2"))
    assert "4 classes apart" in str(answer.reasons[0])
    assert moved("500", "800").score > moved("500", "1200").score > answer.score


def test_opposite_signs_of_movement_are_critical() -> None:
    answer = moved("800", "-400", ("蒙古隆起", "Амурское поднятие"))
    assert (answer.verdict, answer.severity, answer.codes[0]) == ("mismatch", 1, "NUM-1")
    told = moved("800", "-400", ("Alpha", "Beta"))
    assert {"TEC-1", "NUM-1"} <= set(told.codes), "the sign tells the nature where no word does"


@pytest.mark.parametrize(
    "china, russia, verdict, codes",
    [
        ("Au Ag", "Ag-Au", "consistent", ()),
        ("金、银", "золото, серебро", "consistent", ()),
        ("Au Cu Mo", "Au Cu", "consistent", ("ORE-3",)),
        ("Au Cu Mo", "Au Sn W", "soft", ("ORE-3",)),
        ("Sn W", "Au Hg", "mismatch", ("ORE-3",)),
    ],
)
def test_commodities_are_compared_as_sets(china, russia, verdict, codes) -> None:
    first = domain("Argun 成矿带", "china", "metallogenic", commodities=china)
    second = domain("Argun зона", "russia", "metallogenic", commodities=russia)
    answer = compare_units(first, second, MAPS["metallogenic"])
    assert (answer.verdict, tuple(c for c in answer.codes if c == "ORE-3")) == (verdict, codes)


def test_belts_of_unknown_commodities_are_told_as_unknown() -> None:
    pair = (domain("Argun 成矿带", "china", "metallogenic"), domain("X", "russia", "metallogenic"))
    answer = compare_units(*pair, MAPS["metallogenic"])
    assert (answer.verdict, answer.codes) == ("soft", ())


@pytest.mark.parametrize(
    "sign, rank",
    [
        ("Ⅲ级", "metal_belt"),
        ("II", "metal_province"),
        ("зона", "metal_belt"),
        ("成矿亚带", "subzone_metal"),
        ("?", ""),
    ],
)
def test_ranks_of_belts_are_read_by_sign_and_word(sign: str, rank: str) -> None:
    assert belt_rank(sign) == rank


def test_ages_and_ranks_of_belts_come_from_their_fields() -> None:
    told = {"commodities": "Au"}
    china = domain("Argun", "china", "metallogenic", event_age="J3-K1", belt_rank="Ⅲ", **told)
    russia = domain("Argun", "russia", "metallogenic", event_age="T", belt_rank="район", **told)
    answer = compare_units(china, russia, MAPS["metallogenic"])
    assert (china.rank, answer.codes) == ("metal_belt", ("AGE-1",))
    ranked = replace(russia, rank="ore_district", base_ma=china.base_ma, top_ma=china.top_ma)
    assert "RNK-1" in compare_units(china, ranked, MAPS["metallogenic"]).codes


@pytest.mark.parametrize(
    "text, ages",
    [("320-260", (320, 260)), ("260–320 млн лет", (320, 260)), ("晚石炭世", (323.4, 298.9))],
)
def test_the_age_of_an_orogeny_is_read_in_numbers_and_words(text, ages) -> None:
    reading = domain("X造山带", "china", "tectonic", event_age=text)
    assert (reading.base_ma, reading.top_ma) == ages


@pytest.mark.parametrize(
    "role, china, russia, codes",
    [
        ("stage", "基底", "фундамент", ()),
        ("stage", "基底", "осадочный чехол", ("TEC-3",)),
        ("stage", "盖层", "наложенные структуры", ("TEC-3",)),
        ("setting", "岛弧", "островодужная", ()),
        ("setting", "俯冲", "островодужная", ()),
        ("setting", "被动大陆边缘", "коллизионная", ("TEC-3",)),
        ("setting", "", "коллизионная", ()),
    ],
)
def test_structural_stages_and_settings_are_compared_by_their_words(
    role, china, russia, codes
) -> None:
    first = domain("Argun terrane", "china", "tectonic", **{role: china})
    second = domain("Argun terrane", "russia", "tectonic", **{role: russia})
    assert compare_units(first, second, MAPS["tectonic"]).codes == codes


@pytest.mark.parametrize(
    "text, numbers",
    [
        ("1-2", {1, 2}),
        ("I–III", {1, 2, 3}),
        ("вторая фаза", {2}),
        ("第三期", {3}),
        ("second phase", {2}),
        ("", set()),
    ],
)
def test_phases_are_read_in_numbers_and_words(text, numbers) -> None:
    assert phases(text) == numbers


def test_phases_of_a_complex_differ_unless_merged() -> None:
    china = unit("γC1", "china", ALTAI, phase="1")
    one, both, two = (unit("γC1", "russia", ALTAI, phase=text) for text in ("I", "1-2", "вторая"))
    assert compare_units(china, one, ALTAI).codes == ()
    assert compare_units(china, both, ALTAI).codes == ()
    assert compare_units(china, two, ALTAI)[:3] == ("mismatch", 2, ("RNK-1",))


def test_thickness_of_the_cover_counts_by_classes() -> None:
    china = unit("Qp3^al", "china", thickness="2-4 m")
    near, far = (unit("aQIII", "russia", thickness=text) for text in ("6 м", "60-80 м"))
    assert "NUM-1" not in compare_units(china, near, MAPS["quaternary"]).codes
    assert "NUM-1" in compare_units(china, far, MAPS["quaternary"]).codes
    assert compare_units(china, far, MAPS["geology"]).codes == ("AGE-5",)


def test_thin_cover_upon_older_rocks_is_compared_as_the_cover_it_is() -> None:
    china = unit("Qp3^al", "china")
    window = unit("K1", "russia")
    hatched = unit("K1", "russia", thin_cover="aQIII")
    assert compare_units(china, window, MAPS["quaternary"])[:3] == ("consistent", 4, ("COV-1",))
    answer = compare_units(china, hatched, MAPS["quaternary"])
    assert (answer.verdict, answer.codes) == ("consistent", ("COV-1", "AGE-5"))
    assert "thin cover aQIII on K1" in str(answer.reasons[0])
    other = unit("K1", "russia", thin_cover="gQIII")
    assert compare_units(china, other, MAPS["quaternary"]).codes[0] == "GEN-1"


def test_only_the_fields_a_map_compares_are_asked_for() -> None:
    assert roles_of(MAPS["geology"]) == ()
    assert set(roles_of(MAPS["quaternary"])) == {"thickness", "thin_cover"}
    assert set(roles_of(MAPS["neotectonic"])) == {"amplitude", "event_age"}
    assert set(roles_of(MAPS["tectonic"])) == {"stage", "setting", "event_age"}
    assert set(roles_of(MAPS["metallogenic"])) == {"commodities", "event_age", "belt_rank"}
    assert roles_of(ALTAI) == ("phase",)


@pytest.mark.parametrize(
    "text, low, high",
    [("0,5 км", 500, 500), ("1-1.5 km", 1000, 1500), ("2公里", 2000, 2000), ("200 км2", 200, 200)],
)
def test_an_amplitude_in_kilometres_is_one_in_metres(text: str, low: float, high: float) -> None:
    assert span_of(text) == (low, high)


def test_words_in_the_field_of_the_amplitude_tell_how_the_ground_moves() -> None:
    rises = domain("甲区", "china", "neotectonic", amplitude="上升")
    sinks = domain("Зона Б", "russia", "neotectonic", amplitude="опускание")
    answer = compare_units(rises, sinks, MAPS["neotectonic"])
    assert (answer.verdict, answer.codes) == ("mismatch", ("TEC-1",))


def test_a_compound_type_is_the_list_of_its_parts() -> None:
    pal, a_p = (
        read_unit(UnitFields(index), side)
        for index, side in (("Qp3^pal", "china"), ("a,pQIII", "russia"))
    )
    assert compare_units(pal, a_p, MAPS["quaternary"]).codes == ("AGE-5",)
