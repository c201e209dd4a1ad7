"""The seven joint maps are tables; a project may change them or add its own."""

import pytest

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.comparison.pair import CRITERIA
from cags_vsegei_plugin.geology.profiles import load_profile, profile_ids
from cags_vsegei_plugin.knowledge import Knowledge

SEVEN = (
    "corridor_geology_2500k",
    "quaternary_2500k",
    "neotectonic_2500k",
    "great_altai_1000k",
    "geology_2500k",
    "tectonic_2500k",
    "metallogenic_2500k",
)


def own(tmp_path, name, text):
    folder = tmp_path / "profiles"
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.csv").write_text("section,key,value,source,confidence\n" + text)
    return Knowledge.bundled(tmp_path)


def test_the_seven_maps_come_in_the_order_of_the_programme():
    assert profile_ids() == SEVEN


@pytest.mark.parametrize("profile_id", SEVEN)
def test_a_profile_has_titles_in_three_languages_and_criteria_that_exist(profile_id):
    profile = load_profile(profile_id)
    assert len({profile.title(language) for language in ("en", "zh", "ru")}) == 3
    assert {each.id for each in profile.criteria} <= set(CRITERIA)
    assert sum(each.weight for each in profile.criteria) > 0
    assert any(each.required for each in profile.criteria)


def test_tolerances_are_a_millimetre_on_the_map_and_two_for_domain_limits():
    tolerances = {each: load_profile(each).tolerance_m for each in SEVEN}
    assert tolerances.pop("great_altai_1000k") == 1000
    assert tolerances.pop("tectonic_2500k") == 5000
    assert set(tolerances.values()) == {2500}


def test_the_shortest_length_worth_a_conflict_follows_the_scale():
    profiles = [load_profile(each) for each in SEVEN]
    lengths = {each.scale_denominator: each.min_length_km for each in profiles}
    assert lengths == {2_500_000: 5, 1_000_000: 2}
    assert {each.sliver_m for each in profiles} == {150}


def test_maps_of_domains_read_names_and_the_others_notation():
    names = {each for each in SEVEN if load_profile(each).reads_names}
    assert names == {"tectonic_2500k", "metallogenic_2500k", "neotectonic_2500k"}


def test_only_the_quaternary_map_is_a_map_of_the_cover():
    assert [each for each in SEVEN if load_profile(each).cover_map] == ["quaternary_2500k"]


def test_a_profile_may_give_a_code_another_severity():
    assert load_profile("great_altai_1000k").severity_of("RNK-1", "", 3) == 2
    assert load_profile("geology_2500k").severity_of("RNK-1", "", 3) == 3
    assert load_profile("quaternary_2500k").severity_of("GEN-1", "same_series", 4) == 2


def test_an_unknown_profile_is_told_with_those_that_exist():
    with pytest.raises(UserError, match="no profile “mars”.*geology_2500k"):
        load_profile("mars")
    with pytest.raises(UserError, match="no profile"):
        load_profile("../profiles/geology_2500k")


def test_a_project_can_override_one_value_of_a_profile(tmp_path):
    knowledge = own(tmp_path, "geology_2500k", "tolerance,tolerance_m,4000,our meeting,own\n")
    profile = load_profile("geology_2500k", knowledge)
    assert profile.tolerance_m == 4000
    assert profile.sliver_m == 150


def test_a_project_can_add_a_profile_of_its_own(tmp_path):
    knowledge = own(
        tmp_path,
        "amur_200k",
        "profile,title_en,Amur,,own\nprofile,scale_denominator,200000,,own\n"
        "tolerance,tolerance_m,200,,own\ntolerance,sliver_m,50,,own\n"
        "tolerance,min_length_km,0.4,,own\ncriterion,age,1,,own\nrequired,age,yes,,own\n",
    )
    assert profile_ids(knowledge) == (*SEVEN, "amur_200k")
    profile = load_profile("amur_200k", knowledge)
    assert (profile.title("ru"), profile.tolerance_m, profile.reads) == ("Amur", 200, "notation")


@pytest.mark.parametrize(
    "row",
    [
        "tolerance,tolerance_m,wide,,own",
        "tolerance,tolerance_m,-5,,own",
        "tolerance,min_length_km,inf,,own",
        "severity,AGE-1,7,,own",
        "profile,reads,tea leaves,,own",
    ],
)
def test_a_value_that_makes_no_sense_gets_a_sentence_with_its_row(tmp_path, row):
    knowledge = own(tmp_path, "geology_2500k", row + "\n")
    section, key, value = row.split(",")[:3]
    with pytest.raises(UserError, match=f"geology_2500k.*{section} / {key}.*“{value}”"):
        load_profile("geology_2500k", knowledge)
