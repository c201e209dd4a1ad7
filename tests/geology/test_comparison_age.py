"""What ages say to each other, with the traps of the two national scales."""

import pytest

from cags_vsegei_plugin.geology.comparison import compare_units
from cags_vsegei_plugin.geology.comparison.intervals import (
    CONTAINS,
    DISJOINT,
    EQUAL,
    OVERLAPS,
    WITHIN,
    Interval,
    gap_ma,
    relation,
    similarity,
    width_ratio,
)
from cags_vsegei_plugin.geology.profiles import AgeLimits, load_profile
from tests.geology.readings import china, russia

GEOLOGY = load_profile("geology_2500k")
ALTAI = load_profile("great_altai_1000k")
LIMITS = AgeLimits()


def verdict(chinese, russian, profile=GEOLOGY):
    return compare_units(chinese, russian, profile)


@pytest.mark.parametrize(
    "first, second, how",
    [
        ((161.5, 143.1), (161.5, 143.1), EQUAL),
        ((161.5, 143.1), (161.2, 143.4), EQUAL),
        ((174.7, 143.1), (161.5, 143.1), CONTAINS),
        ((161.5, 143.1), (201.4, 143.1), WITHIN),
        ((174.7, 150.0), (161.5, 143.1), OVERLAPS),
        ((161.5, 143.1), (143.1, 100.5), DISJOINT),
        ((2.58, 0.774), (0.78, 0.42), DISJOINT),
        ((161.5, 143.1), (150.0, 150.0), CONTAINS),
        ((150.0, 150.0), (150.0, 150.0), EQUAL),
    ],
)
def test_two_intervals_lie_to_each_other(first, second, how):
    assert relation(Interval(*first), Interval(*second), LIMITS) == how


def test_measures_of_two_intervals():
    jurassic, cretaceous = Interval(161.5, 143.1), Interval(100.5, 66.0)
    assert gap_ma(jurassic, cretaceous) == pytest.approx(42.6)
    assert similarity(jurassic, cretaceous) == 0
    assert similarity(jurassic, jurassic) == 1
    assert width_ratio(Interval(10, 0), Interval(5, 0)) == 2
    assert width_ratio(Interval(10, 0), Interval(5, 5)) == float("inf")


@pytest.mark.parametrize("age", ["J3", "K", "D2", "Qh", "N1"])
def test_the_same_age_on_both_sides_is_consistent_without_any_code(age):
    same = {"Qh": "QIV"}.get(age, age)
    answer = verdict(china(age), russia(same))
    assert (answer.verdict, answer.score) == ("consistent", 1.0)
    if same == age:
        assert (answer.severity, answer.codes, answer.reasons) == (0, (), ())


@pytest.mark.parametrize(
    "chinese, russian, codes, severity, said",
    [
        (("J3",), ("K1",), "AGE-1", 1, "mismatch"),
        (("K2",), ("J1",), "AGE-1", 1, "mismatch"),
        (("D2",), ("D1",), "AGE-2", 2, "mismatch"),
        (("C", "P"), ("S",), "AGE-1", 1, "mismatch"),
        (("J2",), ("K2",), "AGE-1", 1, "mismatch"),
        (("J2", "J3"), ("J3", "K1"), "AGE-3", 3, "soft"),
        (("J2", "J3"), ("J3",), "AGE-4", 4, "consistent"),
        (("J",), ("J3",), "AGE-4", 3, "soft"),
        (("S3", "S4"), ("S2",), "AGE-5", 4, "consistent"),
        (("Qp3",), ("QIII",), "AGE-5", 4, "consistent"),
        (("Qp2",), ("QI", "QII"), "AGE-5", 4, "consistent"),
    ],
)
def test_ages_get_their_code_and_severity(chinese, russian, codes, severity, said):
    kind = "intrusive"  # so that Quaternary ages are compared, not taken for cover
    answer = verdict(china(*chinese, kind=kind), russia(*russian, kind=kind))
    assert (answer.codes, answer.severity, answer.verdict) == ((codes,), severity, said)


def test_a_long_gap_within_one_system_is_critical():
    answer = verdict(china("O1"), russia("O3", kind="stratified"))
    assert answer.codes == ("AGE-2",)
    assert answer.severity == 2
    late = russia("K2")
    early = china("K1")
    far = type(early)(**{**early.__dict__, "base_ma": 143.1, "top_ma": 140.0})
    assert verdict(far, late).severity == 1


@pytest.mark.parametrize(
    "chinese, russian",
    [
        ("C2", "C2"),
        ("C2", "C3"),
        ("P1", "P1"),
        ("P2", "P2"),
        ("P3", "P3"),
        ("Cm1", "Cm1"),
        ("Cm3", "Cm2"),
        ("Cm4", "Cm3"),
        ("S1", "S1"),
        ("Z", "V"),
        ("Pt1", "PR1"),
        ("Jx", "RF2"),
    ],
)
def test_what_only_the_scales_make_different_is_soft_and_cosmetic(chinese, russian):
    answer = verdict(china(chinese), russia(russian))
    assert (answer.verdict, answer.severity, answer.codes) == ("soft", 4, ("SCL-1",))
    assert "scale" in str(answer.reasons[0])


@pytest.mark.parametrize("symbol", ["S2", "Cm2"])
def test_one_symbol_with_two_meanings_is_a_mismatch_and_says_so(symbol):
    answer = verdict(china(symbol), russia(symbol))
    assert (answer.verdict, answer.codes) == ("mismatch", ("AGE-2",))
    assert "the same symbol means another time" in str(answer.reasons[0])


def test_the_lower_pleistocene_is_not_the_lower_neopleistocene():
    answer = verdict(china("Qp1", kind="quaternary"), russia("QI", kind="quaternary"))
    assert (answer.verdict, answer.codes) == ("mismatch", ("AGE-2",))


def test_a_whole_system_against_its_upper_series_is_no_artefact_of_scales():
    assert verdict(china("C"), russia("C3")).codes == ("AGE-4",)


def test_a_stage_against_its_series_is_a_finer_date_and_no_artefact_of_scales():
    assert verdict(china("J3"), russia("J3tt")).codes == ("AGE-4",)


def test_volcanics_at_the_base_of_the_cretaceous_are_never_a_hard_mismatch():
    by_kind = verdict(china("J3", kind="volcanic"), russia("K1", kind="volcanic"))
    by_rock = verdict(china("J3", rocks=("andesite",)), russia("K1", rocks=("basalt", "andesite")))
    assert (by_kind.verdict, by_kind.codes) == ("soft", ("SCL-1",))
    assert by_rock.verdict == "soft"
    assert "SCL-1" in by_rock.codes
    assert "134" in str(by_kind.reasons[0])


def test_sediments_at_the_base_of_the_cretaceous_are_a_mismatch():
    answer = verdict(china("J3", rocks=("generic_sandstone",)), russia("K1", kind="volcanic"))
    assert (answer.verdict, answer.severity) == ("mismatch", 1)


def test_the_reason_gives_the_evidence_of_both_sides():
    reason = str(verdict(china("J3"), russia("K1")).reasons[0])
    assert reason == ("China: J3, 161.5–143.1 Ma; Russia: K1, 143.1–100.5 Ma: they do not overlap.")


@pytest.mark.parametrize("asked", ["china", "russia"])
def test_a_question_mark_lowers_a_finding_of_age_by_one_step(asked):
    flags = {side: {"queried": side == asked} for side in ("china", "russia")}
    disjoint = verdict(china("J3", **flags["china"]), russia("K1", **flags["russia"]))
    assert (disjoint.verdict, disjoint.severity) == ("mismatch", 2)
    assert disjoint.codes == ("AGE-1", "AGE-6")
    near = verdict(china("D2", **flags["china"]), russia("D1", **flags["russia"]))
    assert (near.verdict, near.severity) == ("soft", 3)


def test_a_question_mark_on_one_side_of_equal_ages_is_told_and_stays_consistent():
    answer = verdict(china("J3", queried=True), russia("J3"))
    assert (answer.verdict, answer.severity, answer.codes) == ("consistent", 4, ("AGE-6",))
    assert verdict(china("J3", queried=True), russia("J3", queried=True)).codes == ()


def test_an_age_that_is_not_known_is_soft_and_says_whose():
    known = verdict(china("J3", kind="intrusive"), russia("", index="γδ", kind="intrusive"))
    assert (known.verdict, known.severity, known.codes) == ("soft", 3, ())
    assert str(known.reasons[0]).startswith("Russia: the age of γδ is not known")


def test_stages_of_one_series_are_minor_on_a_map_that_resolves_to_series():
    stages = (russia("J3o"), russia("J3tt"))
    chinese = type(stages[0])(**{**stages[0].__dict__, "side": "china"})
    assert verdict(chinese, stages[1]).severity == 3
    assert verdict(chinese, stages[1], ALTAI).severity == 2


def test_a_range_over_systems_shares_a_system_with_its_end():
    assert verdict(china("C2", "P1"), russia("P3")).codes == ("AGE-2",)


def test_a_symbol_of_the_other_country_is_still_understood_by_its_system():
    answer = verdict(china("Qp1", kind="volcanic"), russia("QIII", kind="volcanic"))
    assert answer.codes == ("AGE-2",)
