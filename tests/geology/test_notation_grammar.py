"""Both grammars on forms met nowhere in the examples."""

from __future__ import annotations

import pytest

from cags_vsegei_plugin.geology.reader import UnitFields, read_unit


def ages(index: str, side: str) -> str:
    reading = read_unit(UnitFields(index), side)
    return f"{reading.age_from}-{reading.age_to}"


@pytest.mark.parametrize(
    "index, expected",
    [
        ("K2-E1", "K2-Pg1"),
        ("K2E1m", "K2-Pg1"),
        ("TJ", "T-J"),
        ("Pt2-3", "Pt2-Pt3"),
        ("Pt2Qb", "Pt2-Qb"),
        ("D1-2", "D1-D2"),
        ("Q1-2", "Qp1-Qp2"),
        ("Qp1-2", "Qp1-Qp2"),
        ("QpQh", "Qp-Qh"),
        ("Qp3-Qh", "Qp3-Qh"),
        ("C2P1-2", "C2-P2"),
        ("J1+2", "J1-J2"),
        ("Za", "Z1-Z1"),
        ("O1γ", "O1-O1"),
        ("∈3γ", "Cm3-Cm3"),
        ("Qb2γ", "Qb-Qb"),
        ("Ar3gn^δ", "Ar3-Ar3"),
        ("γ5³", "K-K"),
        ("γ₄³", "P-P"),
        ("γ3", "Cm-S"),
        ("γ5^1-5^2", "T-J"),
        ("AnZ", "Ar-Pt2"),
        ("ηγJ3K1", "J3-K1"),
        ("JxQb", "Jx-Qb"),
        ("N2Q1", "N2-Qp1"),
        ("Q₄²ᵃˡ", "Qh-Qh"),
        ("βμ^{K2}", "K2-K2"),
        ("J₂ - ₃", "J2-J3"),
        ("N₁2", "N1-N1"),
        ("R1", "Pg-Pg"),
    ],
)
def test_chinese_ages(index: str, expected: str) -> None:
    assert ages(index, "china") == expected


@pytest.mark.parametrize(
    "index, expected",
    [
        ("V–Є1", "V-Cm1"),
        ("J3–K1", "J3-K1"),
        ("K2-₽1cg", "K2-Pg1"),
        ("T2-3", "T2-T3"),
        ("aIV", "QIV-QIV"),
        ("LIV", "QIV-QIV"),
        ("a1IV", "QIV-QIV"),
        ("QIII-IV", "QIII-QIV"),
        ("aQE-I", "QE-QI"),
        ("N2-QE", "N2-QE"),
        ("γδPZ2-3", "PZ2-PZ3"),
        ("γ2-3J3-K1kk", "J3-K1"),
        ("gnAR", "AR-AR"),
        ("K1ap+K1al", "K1-K1"),
        ("J3tt-K1b", "J3-K1"),
        ("aPII", "QII-QII"),
        ("Q4", "QIV-QIV"),
        ("KR1", "KR1-KR1"),
        ("fIIms-IIIos", "QII-QIII"),
        ("aQ3-4", "QIII-QIV"),
        ("J₁,₂", "J1-J2"),
        ("K1(b-v)", "K1-K1"),
        ("T2l-T3k", "T2-T3"),
        ("γδД3", "D3-D3"),
        ("QIII-IV a", "QIII-QIV"),
        ("QG", "QPP-QPP"),
    ],
)
def test_russian_ages(index: str, expected: str) -> None:
    assert ages(index, "russia") == expected


@pytest.mark.parametrize(
    "index, rank, unit",
    [
        ("D3kz", "formation", "kz"),
        ("D3kz1", "member", "kz1"),
        ("K2Y", "group", "Y"),
        ("Pt1K.", "rock_group", "K."),
        ("ChSt.", "rock_group", "St."),
    ],
)
def test_chinese_unit_letters_tell_the_rank(index: str, rank: str, unit: str) -> None:
    reading = read_unit(UnitFields(index), "china")
    assert (reading.rank, reading.unit_name) == (rank, unit)


def test_a_genetic_prefix_stands_only_before_quaternary_ages() -> None:
    assert read_unit(UnitFields("vQIII"), "russia").genesis == ("aeolian",)
    gabbro = read_unit(UnitFields("vPg3"), "russia")
    assert (gabbro.rocks, gabbro.genesis, gabbro.kind) == (("gabbro",), (), "intrusive")


def test_a_bare_capital_is_a_group_unless_it_follows_in_time() -> None:
    assert read_unit(UnitFields("EK"), "china").rank == "group"
    assert read_unit(UnitFields("C2K"), "china").rank == "group"
    assert read_unit(UnitFields("JK"), "china").age_to == "K"


def test_the_name_decides_whether_a_capital_is_a_group() -> None:
    group = read_unit(UnitFields("JK", "库车群"), "china")
    assert (group.age_from, group.age_to, group.rank) == ("J", "J", "group")
    span = read_unit(UnitFields("JK", "侏罗—白垩系"), "china")
    assert (span.age_from, span.age_to) == ("J", "K")


def test_flat_genesis_behind_formation_letters_is_found() -> None:
    loess = read_unit(UnitFields("Qp3meol"), "china")
    assert (loess.genesis, loess.unit_name) == (("aeolian",), "m")


def test_stages_refine_the_interval_and_stay_within_their_series() -> None:
    albian = read_unit(UnitFields("K1al"), "russia")
    assert (albian.age_from, albian.base_ma, albian.top_ma) == ("K1", 113.2, 100.5)
    both = read_unit(UnitFields("K1a+al"), "russia")
    assert (both.age_from, both.base_ma, both.top_ma) == ("K1", 121.4, 100.5)
    chinese = read_unit(UnitFields("Qh^al"), "china")
    assert chinese.genesis == ("alluvial",)


def test_ambiguous_stage_letters_are_asked_for_and_not_decided() -> None:
    reading = read_unit(UnitFields("K2s"), "russia")
    assert (reading.base_ma, reading.top_ma) == (100.5, 66.0)
    assert set(reading.alternatives) >= {"K2c", "K2st"}
    assert reading.confidence < 0.7


def test_flattened_superscripts_are_no_ranges() -> None:
    wenlock = read_unit(UnitFields("S12"), "russia")
    assert (wenlock.age_from, wenlock.age_to, wenlock.base_ma) == ("S1", "S1", 432.9)


@pytest.mark.parametrize("index", ["D3?", "(C1–2)?", "J3?td", "γ(K1)?"])
def test_a_query_is_kept_and_lowers_the_confidence(index: str) -> None:
    queried = read_unit(UnitFields(index), "russia")
    certain = read_unit(UnitFields(index.replace("?", "")), "russia")
    assert queried.queried and not certain.queried
    assert queried.confidence < certain.confidence
    assert queried.base_ma == certain.base_ma


def test_a_cover_upon_bedrock_is_read_and_the_bedrock_kept() -> None:
    reading = read_unit(UnitFields("aQIII/K2"), "russia")
    assert (reading.age_from, reading.genesis) == ("QIII", ("alluvial",))
    assert "K2" in reading.alternatives


def test_tectonic_cycles_are_ages_of_little_trust() -> None:
    old, new = read_unit(UnitFields("γ5²⁽³⁾"), "china"), read_unit(UnitFields("ηγJ2"), "china")
    assert (old.base_ma, old.top_ma, old.rocks) == (201.4, 143.1, ("granite",))
    assert old.confidence < 0.6 < new.confidence


def test_rocks_typed_in_ascii_on_a_chinese_sheet() -> None:
    assert read_unit(UnitFields("egT2"), "china").rocks == ("monzogranite",)
    assert read_unit(UnitFields("doC2"), "china").rocks == ("quartz_diorite",)


def test_what_is_left_at_the_end_is_said() -> None:
    reading = read_unit(UnitFields("K1*"), "russia")
    assert reading.age_from == "K1" and reading.confidence < 0.5
    assert "The end * was not understood." in map(str, reading.repairs)


def test_a_range_that_runs_backwards_is_rather_the_barred_p_typed_as_p() -> None:
    reading = read_unit(UnitFields("К₂–Р₁"), "russia")
    assert (reading.age_from, reading.age_to) == ("K2", "Pg1")
    assert "K2–P1" in reading.alternatives and reading.confidence < 0.5


@pytest.mark.parametrize(
    "index, side, rocks, kind",
    [
        ("ηγβJ2", "china", ("monzogranite",), "intrusive"),
        ("πηγJ1", "china", ("monzogranite",), "intrusive"),
        ("γδοgnAr3", "china", ("orthogneiss", "tonalite"), "metamorphic"),
        ("oφmD", "china", ("ophiolitic_melange",), "intrusive"),
        ("η γ T2", "china", ("monzogranite",), "intrusive"),
        ("γgnPR1", "russia", ("orthogneiss", "granite"), "metamorphic"),
        ("γ-εγP2-T1", "russia", ("granite", "alkaline_granite"), "intrusive"),
        ("γпJ3", "russia", ("granite_porphyry",), "intrusive"),
        ("α-βN2", "russia", ("andesite", "basalt"), "volcanic"),
        ("λ'K2", "russia", ("rhyolite",), "subvolcanic"),
    ],
)
def test_rocks_with_modifiers(index: str, side: str, rocks, kind: str) -> None:
    reading = read_unit(UnitFields(index), side)
    assert (reading.rocks, reading.kind) == (rocks, kind)


@pytest.mark.parametrize(
    "index, genesis",
    [
        ("l,a,pIII", ("lacustrine", "alluvial", "proluvial")),
        ("l(a)III", ("alluvial_lacustrine",)),
        ("a(1+2)QIII", ("alluvial",)),
        ("prIII-IV", ("cover_loam",)),
        ("d+pQ", ("deluvial", "proluvial")),
        ("v-gQ", ("aeolian", "glacial")),
    ],
)
def test_genetic_types_put_together(index: str, genesis) -> None:
    assert read_unit(UnitFields(index), "russia").genesis == genesis


def test_letters_that_may_be_cut_in_two_ways_keep_both() -> None:
    reading = read_unit(UnitFields("Qpal"), "china")
    assert reading.genesis == ("alluvial",) and reading.confidence < 0.75
    assert "alluvial_proluvial Q" in reading.alternatives


@pytest.mark.parametrize(
    "index, side, age",
    [
        ("MZ1", "russia", "MZ"),
        ("PZ4", "russia", "PZ"),
        ("K4", "russia", "K"),
        ("V4", "russia", "V"),
        ("Mz1", "china", "Mz"),
        ("K3", "china", "K"),
        ("Pt4", "china", "Pt"),
        ("Pz3", "china", "Pz"),
        ("Nh4", "china", "Nh"),
        ("Qp4", "china", "Qp"),
    ],
)
def test_a_part_no_edition_has_is_read_as_the_whole_with_little_trust(
    index: str, side: str, age: str
) -> None:
    reading = read_unit(UnitFields(index), side)
    assert (reading.age_from, reading.age_to, reading.unit_name) == (age, age, "")
    assert reading.confidence < 0.6
    assert f"the whole of {age} was taken" in " ".join(map(str, reading.repairs))


@pytest.mark.parametrize("index, age", [("QE1", "QE"), ("aQIII1-2", "QIII"), ("gQII3", "QII")])
def test_steps_of_the_quaternary_have_no_limits_of_their_own(index: str, age: str) -> None:
    part = read_unit(UnitFields(index), "russia")
    whole = read_unit(UnitFields(index.rstrip("123-")), "russia")
    assert (part.age_from, part.base_ma, part.top_ma) == (age, whole.base_ma, whole.top_ma)
    assert part.confidence < whole.confidence
    assert "has no limits of its own" in " ".join(map(str, part.repairs))
