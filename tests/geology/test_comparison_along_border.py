"""What only the whole border tells."""

from dataclasses import replace

import pytest

from cags_vsegei_plugin.geology.colours import delta_e
from cags_vsegei_plugin.geology.comparison import (
    BorderRecord,
    Slivers,
    agreed_by,
    along_border,
    compare_units,
    entry_with_parts,
)
from cags_vsegei_plugin.geology.joint_legend import JointLegend, Mapping
from cags_vsegei_plugin.geology.profiles import load_profile
from tests.geology.readings import china, russia

GEOLOGY = load_profile("geology_2500k")
QUATERNARY = load_profile("quaternary_2500k")
AGREED = agreed_by(Mapping("china", "J3", "J3-1", "exact", joint_name_en="Upper Jurassic"))


def stretch(chinese, russian, length_km, width_m=0.0, profile=GEOLOGY, **further):
    answer = compare_units(chinese, russian, profile)
    return BorderRecord(
        "facing", chinese.index, russian.index, length_km, width_m, answer, **further
    )


def dated(reading, base_ma, top_ma):
    return replace(reading, base_ma=base_ma, top_ma=top_ma)


def answers(*records, profile=GEOLOGY, readings=()):
    known = {(each.side, each.index): each for each in readings}
    return along_border(records, profile, known).verdicts


STAGES = [("J3o", 161.5, 154.8), ("J3km", 154.8, 149.2)]
J3_CN, J3_RU, J23_RU = china("J3"), russia("J3"), russia("J2", "J3")


def test_an_empty_border_has_no_verdicts():
    assert along_border([], GEOLOGY) == ((), ())


def test_a_plain_stretch_keeps_its_verdict():
    (answer,) = answers(stretch(J3_CN, J3_RU, 40))
    assert answer == compare_units(J3_CN, J3_RU, GEOLOGY)


@pytest.mark.parametrize(
    "facing, who", [("china_only", "China: J3"), ("russia_only", "Russia: K1")]
)
def test_a_unit_that_faces_nothing_is_one_sided(facing, who):
    (answer,) = answers(BorderRecord(facing, "J3", "K1", 30))
    assert answer[:3] == ("one_sided", 2, ("GEO-4",))
    assert str(answer.reasons[0]).startswith(who)


def test_one_unit_against_two_that_could_be_it_is_one_to_many():
    first, second = answers(stretch(J3_CN, J3_RU, 40), stretch(J3_CN, J23_RU, 20))
    assert first[:3] == ("soft", 2, ("RNK-2",))
    assert second[:3] == ("soft", 2, ("RNK-2", "AGE-4"))
    assert str(first.reasons[0]) == (
        "China: J3 faces 2 different Russian units: J3 (40 km), J2-J3 (20 km)."
        " Proposed: one entry of the joint legend, J3, with the parts J3, J2-J3."
    )


def many(*records, readings):
    return str(answers(*records, readings=readings)[0].reasons[0]).partition("Proposed: ")[2]


def test_a_partner_whose_age_reaches_beyond_is_told_apart_from_the_parts():
    stages = [dated(russia("J3", index=each), base, top) for each, base, top in STAGES]
    partners = (*stages, J23_RU)
    said = many(*(stretch(J3_CN, each, 20) for each in partners), readings=(J3_CN, *partners))
    assert said == (
        "one entry of the joint legend, J3, with the parts J3o, J3km."
        " No part of J3, for its age reaches beyond: J2-J3."
    )


def test_of_two_partners_one_may_be_left_or_none():
    one = many(
        stretch(J3_CN, J3_RU, 20), stretch(J3_CN, J23_RU, 20), readings=(J3_CN, J3_RU, J23_RU)
    )
    assert one == (
        "one entry of the joint legend, J3, together with J3."
        " No part of J3, for its age reaches beyond: J2-J3."
    )
    wide = (J23_RU, russia("J3", "K1"))
    none = many(*(stretch(J3_CN, each, 20) for each in wide), readings=(J3_CN, *wide))
    assert none == (
        "no common entry, each pair is decided on its own."
        " No part of J3, for its age reaches beyond: J2-J3, J3-K1."
    )


def test_a_limit_nobody_can_date_better_excludes_no_part():
    whole, parts = russia("V"), (china("Z"), dated(china("Z2"), 580, 538.8))
    said = many(*(stretch(each, whole, 20) for each in parts), readings=(whole, *parts))
    assert said == "one entry of the joint legend, V, with the parts Z, Z2."
    wider = (russia("P1"), dated(russia("P1", index="P1a"), 298.9, 290.1))
    lower = china("P1")
    assert "No part of P1" in many(
        *(stretch(lower, each, 20) for each in wider), readings=(lower, *wider)
    )


def test_one_legend_entry_with_parts_is_proposed_for_one_to_many():
    keys = [("china", "J3"), ("russia", "J3"), ("russia", "J2-J3")]
    known = dict(zip(keys, (china("J3", rocks=("sandstone",)), J3_RU, J23_RU)))
    whole, *parts = entry_with_parts(keys[0], keys[1:], known)
    assert (whole.index, whole.relation, whole.status) == ("J3", "exact", "proposed")
    assert [(each.index, each.relation) for each in parts] == [
        ("J2-J3", "narrow"),
        ("J3", "narrow"),
    ]
    assert {each.joint_code for each in (whole, *parts)} == {"?J3"}
    assert (whole.base_ma, whole.top_ma) == (J23_RU.base_ma, J3_RU.top_ma)
    assert not JointLegend((whole, *parts)).agrees("J3", "J3", 0, 1), "a proposal agrees nothing"
    assert len(JointLegend.from_rows(JointLegend((whole, *parts)).to_rows()).mappings) == 3


def test_one_to_many_is_seen_from_the_russian_side_too():
    chinese = [china("J3"), china("J2", "J3")]
    found = answers(*(stretch(each, J3_RU, 20) for each in chinese))
    assert all(each.codes[0] == "RNK-2" for each in found)
    assert "Russia: J3 faces 2 different Chinese units" in str(found[0].reasons[0])


def test_a_partner_that_is_met_too_briefly_does_not_make_many():
    first, second = answers(stretch(J3_CN, J3_RU, 40), stretch(J3_CN, J23_RU, 3))
    assert first.codes == ()
    assert second.codes == ("AGE-4",)


def test_short_meetings_with_one_partner_are_added_up():
    found = answers(stretch(J3_CN, J3_RU, 40), stretch(J3_CN, J23_RU, 3), stretch(J3_CN, J23_RU, 3))
    assert [each.codes[0] for each in found] == ["RNK-2"] * 3


def test_partners_of_one_meaning_are_one_partner():
    marked = russia("J3", index="J₃")
    found = answers(
        stretch(J3_CN, J3_RU, 40), stretch(J3_CN, marked, 20), readings=(J3_RU, marked, J3_CN)
    )
    assert [each.codes for each in found] == [(), ()]


def test_partners_that_differ_by_name_alone_are_several():
    named = [russia("J3", index=f"J3{each}", unit_name=each) for each in ("Alpha", "Beta")]
    found = answers(*(stretch(J3_CN, each, 20) for each in named), readings=(J3_CN, *named))
    assert [each.codes for each in found] == [("RNK-2",)] * 2


def test_a_mismatch_cover_or_an_unread_index_is_no_partner():
    cover = russia("QIV", kind="quaternary")
    damaged = russia(index="??J3", kind="unread")
    found = answers(
        stretch(J3_CN, J3_RU, 40),
        stretch(J3_CN, russia("K1"), 40),
        stretch(J3_CN, cover, 40),
        stretch(J3_CN, damaged, 40),
    )
    assert [each.codes for each in found] == [(), ("AGE-1",), ("COV-1",), ("SYM-2",)]


def test_an_agreed_stretch_stays_agreed_though_its_unit_faces_others():
    agreed = BorderRecord("facing", "J3", "J3", 40, 0.0, AGREED)
    first, second = answers(agreed, stretch(J3_CN, J23_RU, 20))
    assert first[:3] == ("agreed", 0, ())
    assert second.codes[0] == "RNK-2"


@pytest.mark.parametrize(
    "width_m, codes, severity",
    [
        (100, (), 0),
        (-150, (), 0),
        (700, ("GEO-4",), 4),
        (-700, ("GEO-5",), 4),
        (None, (), 0),
        (-3000, ("GEO-5",), 2),
    ],
)
def test_gaps_and_overlaps_are_noted_beside_the_verdict(width_m, codes, severity):
    (answer,) = answers(stretch(J3_CN, J3_RU, 40, width_m))
    assert (answer.verdict, answer.severity, answer.codes) == ("consistent", severity, codes)


def test_a_gap_does_not_hide_what_is_graver():
    (answer,) = answers(stretch(J3_CN, russia("K1"), 40, 700))
    assert answer[:3] == ("mismatch", 1, ("AGE-1", "GEO-4"))
    assert len(answer.reasons) == 2


def test_a_short_stretch_is_kept_one_step_less_severe():
    short, shortest = answers(stretch(J3_CN, russia("K1"), 4.9), stretch(J3_CN, J3_RU, 0.1, 700))
    assert short[:3] == ("mismatch", 2, ("AGE-1",))
    assert shortest.severity == 4


def test_cover_counts_only_over_the_shortest_length_neighbours_together():
    cover = russia("QIV", kind="quaternary")
    (short,) = answers(stretch(J3_CN, cover, 3))
    assert short[:3] == ("soft", 4, ())
    assert "too short" in str(short.reasons[-1])
    run = answers(stretch(J3_CN, cover, 3), stretch(china("K1"), cover, 3))
    assert [each.codes for each in run] == [("COV-1",)] * 2
    apart = answers(stretch(J3_CN, cover, 3), stretch(J3_CN, J3_RU, 40), stretch(J3_CN, cover, 3))
    assert [each.codes for each in apart] == [(), (), ()]


def test_short_cover_on_a_map_of_the_cover_is_soft_too():
    cover = russia("QIV", kind="quaternary")
    record = stretch(J3_CN, cover, 3, profile=QUATERNARY)
    assert record.verdict[:3] == ("consistent", 4, ("COV-1",))
    (answer,) = answers(record, profile=QUATERNARY)
    assert answer[:3] == ("soft", 4, ())


def test_an_agreed_unit_in_two_colours_is_noted():
    def record(colour, verdict=AGREED):
        return BorderRecord("facing", "J3", "J3", 40, 0.0, verdict, "#4df2ff", colour)

    assert answers(record("#ff0000"))[0][:3] == ("agreed", 4, ("SYM-1",))
    assert answers(record("#4df0ff"))[0].codes == ()
    assert answers(record("red"))[0].codes == ()
    plain = compare_units(J3_CN, J3_RU, GEOLOGY)
    assert answers(record("#ff0000", plain))[0].codes == ()


def test_colours_differ_as_the_eye_sees_them():
    assert delta_e("#ffffff", "#ffffff") == 0
    assert delta_e("#000000", "#ffffff") == pytest.approx(100, abs=0.1)
    assert delta_e("#ff0000", "#00ff00") == pytest.approx(170.6, abs=0.5)


def test_slivers_in_one_direction_are_told_once_for_the_layers():
    steady = along_border([], GEOLOGY, slivers=Slivers(40, 0.95, 78.0, 92.0))
    assert len(steady.notes) == 1
    assert "azimuth 78°, about 92 m" in str(steady.notes[0])
    assert along_border([], GEOLOGY, slivers=Slivers(40, 0.3, 78.0, 92.0)).notes == ()
    assert along_border([], GEOLOGY, slivers=Slivers(2, 1.0, 78.0, 92.0)).notes == ()
