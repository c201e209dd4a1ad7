"""A pair of units: rocks, genesis, rank, name, cover, damage, and the verdict of all of it."""

import pytest

from cags_vsegei_plugin.geology.comparison import compare_units
from cags_vsegei_plugin.geology.profiles import load_profile
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.knowledge import Knowledge
from cags_vsegei_plugin.sentences import sentence
from tests.geology.readings import china, russia

GEOLOGY = load_profile("geology_2500k")
ALTAI = load_profile("great_altai_1000k")
QUATERNARY = load_profile("quaternary_2500k")
CONSISTENT, SOFT, MISMATCH = "consistent", "soft", "mismatch"


def verdict(chinese, russian, profile=GEOLOGY):
    return compare_units(chinese, russian, profile)


def rocks(first, second, **further):
    """Return the verdict on two units of one age with these rocks."""
    return verdict(
        china("J3", rocks=tuple(first.split()), **further),
        russia("J3", rocks=tuple(second.split()), **further),
    )


# Equal units


@pytest.mark.parametrize("profile", [GEOLOGY, ALTAI, QUATERNARY])
def test_equal_units_are_consistent_with_score_one_and_no_codes(profile):
    told = {"rocks": ("granite",), "unit_name": "Argun", "rank": "complex", "kind": "intrusive"}
    answer = verdict(china("J3", **told), russia("J3", **told), profile)
    assert answer == (CONSISTENT, 0, (), answer.reasons, 1.0)


def test_equal_quaternary_units_are_consistent_under_their_two_letters():
    told = {"kind": "quaternary", "genesis": ("alluvial",)}
    answer = verdict(china("Qp3", **told), russia("QIII", **told), QUATERNARY)
    assert (answer.verdict, answer.codes, answer.score) == (CONSISTENT, ("AGE-5",), 1.0)


# Rocks


@pytest.mark.parametrize(
    "first, second, code, severity, said",
    [
        ("granite", "limestone", "LIT-1", 1, MISMATCH),
        ("basalt", "generic_sandstone", "LIT-1", 1, MISMATCH),
        ("peridotite", "granodiorite", "LIT-1", 1, MISMATCH),
        ("basalt", "andesite", "LIT-2", 3, SOFT),
        ("granite", "rhyolite", "LIT-2", 3, SOFT),
        ("gneiss", "generic_sandstone", "LIT-2", 3, SOFT),
        ("granite", "granodiorite", "LIT-2", 4, CONSISTENT),
        ("andesite generic_sandstone", "generic_sandstone", "LIT-2", 4, CONSISTENT),
    ],
)
def test_rocks_get_their_code_and_severity(first, second, code, severity, said):
    for answer in (rocks(first, second), rocks(second, first)):
        assert (answer.codes, answer.severity, answer.verdict) == ((code,), severity, said)


def test_a_rock_and_its_broader_rock_do_not_differ():
    answer = rocks("monzogranite", "granite")
    assert (answer.verdict, answer.codes) == (CONSISTENT, ())
    assert 0.9 < answer.score < 1


def test_associations_exclude_each_other_only_where_all_their_rocks_do():
    answer = rocks("andesite generic_sandstone", "limestone")
    assert answer.codes == ("LIT-2",)


def test_rocks_that_are_not_told_are_no_conflict():
    assert rocks("", "").codes == ()
    assert rocks("", "generic_sandstone").codes == ()
    volcanic = verdict(china("K1"), russia("K1", rocks=("andesite",), kind="volcanic"))
    assert (volcanic.verdict, volcanic.codes) == (CONSISTENT, ())


def test_a_pluton_against_layered_rocks_is_a_mismatch_though_their_rocks_are_not_told():
    answer = verdict(china("J3", kind="intrusive", rocks=("granite",)), russia("J3"))
    assert (answer.verdict, answer.severity, answer.codes) == (MISMATCH, 2, ("LIT-1",))
    assert "an intrusive body" in str(answer.reasons[0])


def test_an_unknown_rock_id_is_no_crash_and_no_hard_conflict():
    assert rocks("moon_cheese", "granite").verdict == SOFT


# Genesis


@pytest.mark.parametrize(
    "first, second, severity, said",
    [
        ("glacial", "marine", 1, MISMATCH),
        ("aeolian", "alluvial", 1, MISMATCH),
        ("lacustrine", "alluvial", 2, MISMATCH),
        ("alluvial_proluvial", "alluvial", 3, SOFT),
        ("glaciofluvial", "glacial", 3, SOFT),
    ],
)
def test_genesis_decides_on_the_quaternary_map_and_is_cosmetic_elsewhere(
    first, second, severity, said
):
    told = {"kind": "quaternary"}
    chinese = china("Qh", genesis=(first,), **told)
    russian = russia("QIV", genesis=(second,), **told)
    answer = verdict(chinese, russian, QUATERNARY)
    assert answer.codes[0] == "GEN-1"
    assert (answer.severity, answer.verdict) == (severity, said)
    elsewhere = verdict(chinese, russian, GEOLOGY)
    assert (elsewhere.severity, elsewhere.verdict) == (4, CONSISTENT)


@pytest.mark.parametrize(
    "first, second",
    [("alluvial", "terrace_alluvium"), ("alluvial", ""), ("alluvial", "undivided_q")],
)
def test_a_narrower_or_missing_genesis_is_no_conflict(first, second):
    told = {"kind": "quaternary"}
    chinese = china("Qh", genesis=(first,), **told)
    russian = russia("QIV", genesis=(second,) if second else (), **told)
    assert "GEN-1" not in verdict(chinese, russian, QUATERNARY).codes


# Rank and name


def test_a_formation_against_a_group_is_minor_and_major_at_one_to_a_million():
    chinese, russian = china("J3", rank="formation"), russia("J3", rank="group")
    assert verdict(chinese, russian)[:3] == (SOFT, 3, ("RNK-1",))
    assert verdict(chinese, russian, ALTAI)[:3] == (MISMATCH, 2, ("RNK-1",))


def test_ranks_are_not_compared_where_ages_exclude_each_other_or_families_differ():
    apart = verdict(china("D2", rank="formation"), russia("D1", rank="group"))
    assert apart.codes == ("AGE-2",)
    for rank in ("intrusive_complex", "sequence_informal"):
        assert verdict(china("J3", rank="formation"), russia("J3", rank=rank)).codes == ()


@pytest.mark.parametrize(
    "first, second, codes",
    [
        ("Ушумунская свита", "Ушумунская серия", ()),
        ("УШУМУНСКАЯ свита", "ушумунская  свита", ()),
        ("乌云组", "乌云群", ()),
        ("乌云组", "太平林场组", ("NAM-1",)),
        ("Осежинская свита", "Ушумунская свита", ("NAM-1",)),
        ("", "Ушумунская свита", ()),
        ("t", "tr", ()),
    ],
)
def test_names_of_one_script_are_compared_folded(first, second, codes):
    answer = verdict(china("J3", unit_name=first), russia("J3", unit_name=second))
    assert (answer.verdict, answer.codes) == (CONSISTENT, codes)


def test_names_in_two_scripts_differ_only_as_names_of_local_units():
    named = verdict(
        china("J3", unit_name="大磨拐河组", rank="formation"),
        russia("J3", unit_name="Осежинская свита", rank="formation"),
    )
    assert named[:3] == (CONSISTENT, 4, ("NAM-1",))
    ages = verdict(china("J3", unit_name="上侏罗统"), russia("J3", unit_name="Верхняя юра"))
    assert ages.codes == ()


def test_a_name_is_no_matter_where_the_units_differ_in_earnest():
    answer = verdict(china("J3", unit_name="Alpha"), russia("K1", unit_name="Beta"))
    assert answer.codes == ("AGE-1",)


# Cover, water, damage


def test_cover_against_older_rocks_is_a_matter_of_the_map_type():
    cover = china("Qh", kind="quaternary", genesis=("alluvial",))
    answer = verdict(cover, russia("K1"))
    assert answer[:3] == (SOFT, 3, ("COV-1",))
    assert verdict(china("K1"), russia("QIV", kind="quaternary"))[:3] == (SOFT, 3, ("COV-1",))


def test_a_window_of_older_rocks_beside_cover_is_no_conflict_on_a_map_of_the_cover():
    answer = verdict(china("Qh", kind="quaternary"), russia("K1"), QUATERNARY)
    assert answer[:3] == (CONSISTENT, 4, ("COV-1",))


def test_windows_of_older_rocks_are_not_compared_on_a_map_of_the_cover():
    answer = verdict(china("J3"), russia("K1", rocks=("granite",)), QUATERNARY)
    assert (answer.verdict, answer.severity, answer.codes) == (CONSISTENT, 0, ())


def test_a_range_down_into_the_neogene_is_no_cover():
    answer = verdict(china("N2", "Qp1"), russia("N2"))
    assert "COV-1" not in answer.codes


def test_young_lavas_are_compared_by_age_and_not_taken_for_cover():
    answer = verdict(
        china("Qp3", kind="volcanic", rocks=("basalt",)), russia("K1", rocks=("basalt",))
    )
    assert answer.codes == ("AGE-1",)


@pytest.mark.parametrize("rock", ["water_body", "ice_permanent"])
@pytest.mark.parametrize("kind", ["stratified", "unread"])
def test_water_and_ice_are_no_geology(rock, kind):
    answer = verdict(Reading("china", "水", kind, rocks=(rock,)), russia("K1"))
    assert answer[:3] == (SOFT, 4, ("COV-2",))


def test_an_index_that_cannot_be_read_is_data_quality_and_never_geology():
    damaged = Reading("russia", "??J3", repairs=(sentence("The Greek letters are lost."),))
    answer = verdict(china("K1"), damaged)
    assert answer[:3] == ("unread", 2, ("SYM-2",))
    assert str(answer.reasons[0]) == (
        "Russia: the index “??J3” cannot be read. The Greek letters are lost."
    )


def test_a_missing_index_says_so_and_both_sides_are_told():
    answer = verdict(Reading("china", ""), Reading("russia", "БK?"))
    assert [str(reason) for reason in answer.reasons] == [
        "China: the unit has no index.",
        "Russia: the index “БK?” cannot be read.",
    ]


# The verdict of all of it


def test_the_most_urgent_finding_gives_severity_and_comes_first():
    answer = verdict(
        china("J2", "J3", rocks=("granite",), kind="intrusive"),
        russia("J3", rocks=("limestone",)),
    )
    assert (answer.verdict, answer.severity) == (MISMATCH, 1)
    assert answer.codes == ("LIT-1", "AGE-4")
    assert len(answer.reasons) == 2


def test_the_score_weighs_the_criteria_by_the_profile():
    near = verdict(china("J3", rocks=("basalt",)), russia("J3", rocks=("andesite",)))
    far = verdict(china("J3", rocks=("basalt",)), russia("J3", rocks=("limestone",)))
    assert 1 > near.score > far.score > 0
    assert near.score == pytest.approx((0.4 * 1 + 0.3 * 0.5) / 0.7, abs=0.001)


def test_a_project_can_change_a_rule(tmp_path):
    (tmp_path / "catalogue").mkdir()
    (tmp_path / "catalogue" / "rules.csv").write_text(
        "code,case,severity,verdict,source,confidence\nAGE-4,,2,,our meeting,own\n"
    )
    answer = compare_units(china("J2", "J3"), russia("J3"), GEOLOGY, Knowledge.bundled(tmp_path))
    assert (answer.verdict, answer.severity) == (MISMATCH, 2)
