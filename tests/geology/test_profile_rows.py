"""A profile's rows: changed, and what is wrong in them told by row."""

import pytest

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.profile_rows import changed, checked, rows_of
from cags_vsegei_plugin.geology.profiles import load_profile, profile_ids


def rows(**values):
    """Return the rows of the geological map with some values changed, as `section__key`."""
    own = {tuple(name.split("__")): value for name, value in values.items()}
    return changed(rows_of("geology_2500k"), own)


def row(section, key, value):
    return {"section": section, "key": key, "value": value, "source": "", "confidence": ""}


def complaint(found):
    with pytest.raises(UserError) as error:
        checked("mine", found)
    return str(error.value.said)


@pytest.mark.parametrize("profile_id", profile_ids())
def test_every_joint_map_passes_as_it_is(profile_id):
    found = checked("mine", rows_of(profile_id))
    assert found.criteria == load_profile(profile_id).criteria


def test_a_changed_value_is_the_users_own_choice_and_the_others_keep_their_source():
    found = {(each["section"], each["key"]): each for each in rows(criterion__age="0.9")}
    assert found["criterion", "age"]["source"] == "own choice"
    assert "own proposal" in found["tolerance", "tolerance_m"]["source"]
    assert dict(
        (each.id, each.weight) for each in checked("mine", rows(criterion__age="0.9")).criteria
    )["age"] == pytest.approx(0.9)


def test_a_value_can_be_added_and_taken_away():
    assert (
        checked(
            "mine", changed(rows_of("geology_2500k"), {("severity", "LIT-2"): "1"})
        ).severity_of("LIT-2", "", 3)
        == 1
    )
    without = checked("mine", rows(criterion__genesis=""))
    assert "genesis" not in {each.id for each in without.criteria}


def test_the_row_and_the_remedy_are_named():
    found = rows_of("geology_2500k")
    number = len(found) + 2
    said = complaint([*found, row("criterion", "colour", "1")])
    assert f"Row {number} (criterion / colour)" in said and "age" in said
    assert "severity" in complaint([*found, row("severity", "AGE-1/x", "7")])
    assert "catalogue" in complaint([*found, row("severity", "XYZ-9", "1")])
    assert "twice" in complaint([*found, found[0]])
    assert "section" in complaint([*found, row("weights", "age", "1")])
    assert "key is missing" in complaint([*found, row("setting", "", "1")])


@pytest.mark.parametrize("value", ["-1", "much", "nan", "inf", "0,5"])
def test_what_is_no_number_is_told(value):
    assert f"“{value}” is no number" in complaint(rows(tolerance__tolerance_m=value))


def test_a_profile_without_weights_or_without_a_needed_row_is_refused():
    found = [
        {**each, "value": "0"} if each["section"] == "criterion" else each
        for each in rows_of("geology_2500k")
    ]
    assert "No criterion has a weight" in complaint(found)
    assert "tolerance / sliver_m" in complaint(rows(tolerance__sliver_m=""))


@pytest.mark.parametrize("name", ["", "Our map", "../evil", "карта", "1map", "a" * 99])
def test_a_name_that_is_no_file_name_everywhere_is_refused(name):
    with pytest.raises(UserError, match="cannot be the name"):
        checked(name, rows_of("geology_2500k"))
