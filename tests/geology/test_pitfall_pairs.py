"""Each case of the known pitfalls between the two scales, as a pair: what the comparison says."""

from __future__ import annotations

from typing import Tuple

import pytest

from cags_vsegei_plugin.geology.comparison import compare_units
from cags_vsegei_plugin.geology.profiles import load_profile
from cags_vsegei_plugin.geology.reader import UnitFields, read_unit
from cags_vsegei_plugin.geology.reading import Reading
from tests.geology.test_pitfalls import ROWS

# Pitfall, Chinese index, Russian index (with the edition behind @), map, verdict, codes.
PAIRS = [
    ("PF01", "S2", "S2", "geology_2500k", "mismatch", ("AGE-2",)),
    ("PF01", "S3-4", "S2", "geology_2500k", "consistent", ("AGE-5",)),
    ("PF02", "S1", "S1", "geology_2500k", "soft", ("SCL-1",)),
    ("PF02", "S1-2", "S1", "geology_2500k", "consistent", ("AGE-5",)),
    ("PF03", "Qp1", "QI", "quaternary_2500k", "mismatch", ("AGE-2",)),
    ("PF03", "Q1", "QI", "quaternary_2500k", "mismatch", ("AGE-2",)),
    ("PF03", "Qp2", "QI", "quaternary_2500k", "soft", ("SCL-1",)),
    ("PF04", "Qp2", "QII", "quaternary_2500k", "soft", ("SCL-1",)),
    ("PF04", "Qp2", "QI-II", "quaternary_2500k", "consistent", ("AGE-5",)),
    ("PF05", "∈2", "Є2", "geology_2500k", "mismatch", ("AGE-2",)),
    ("PF05", "∈3", "Є2", "geology_2500k", "soft", ("SCL-1",)),
    ("PF06", "∈3", "Є3", "geology_2500k", "soft", ("AGE-3",)),
    ("PF06", "∈4", "Є3", "geology_2500k", "soft", ("SCL-1",)),
    ("PF07", "∈1", "Є1", "geology_2500k", "soft", ("SCL-1",)),
    ("PF07", "∈1-2", "Є1", "geology_2500k", "soft", ("SCL-1",)),
    ("PF08", "P2", "P2", "geology_2500k", "soft", ("SCL-1",)),
    ("PF09", "P3", "P3", "geology_2500k", "soft", ("SCL-1",)),
    ("PF10", "P1", "P1", "geology_2500k", "soft", ("SCL-1",)),
    ("PF11", "C2", "C2", "geology_2500k", "soft", ("SCL-1",)),
    ("PF11", "C2", "C2-3", "geology_2500k", "consistent", ("AGE-5",)),
    ("PF12", "Pt1", "PR1", "geology_2500k", "soft", ("SCL-1",)),
    ("PF13", "Pt2", "PR2", "geology_2500k", "soft", ("AGE-3",)),
    ("PF14", "Ar1", "AR1", "geology_2500k", "soft", ("SCL-1",)),
    ("PF15", "Ar2", "AR2", "geology_2500k", "consistent", ("AGE-4",)),
    ("PF15", "Ar2-3", "AR2", "geology_2500k", "consistent", ("AGE-5",)),
    ("PF16", "Pz2", "PZ2", "geology_2500k", "soft", ("AGE-3",)),
    ("PF17", "P1@china_old", "P1", "geology_2500k", "soft", ("AGE-3",)),
    ("PF17", "P1@china_old", "P2", "geology_2500k", "soft", ("SCL-1",)),
    ("PF18", "P2@china_old", "P2@russia_old", "geology_2500k", "soft", ("SCL-1",)),
    ("PF18", "P3", "P2@russia_old", "geology_2500k", "soft", ("SCL-1",)),
    ("PF19", "C3@china_old", "C3", "geology_2500k", "consistent", ("AGE-4",)),
    ("PF20", "Jx", "RF1", "geology_2500k", "soft", ("SCL-1",)),
    ("PF20", "Jx@china_old", "RF1", "geology_2500k", "soft", ("AGE-3",)),
    ("PF20", "Jx@china_old", "RF2", "geology_2500k", "soft", ("SCL-1",)),
    ("PF20", "Ch", "RF1", "geology_2500k", "soft", ("AGE-3",)),
    ("PF20", "Ch@china_old", "RF1", "geology_2500k", "soft", ("AGE-3",)),
    ("PF21", "Z", "V", "geology_2500k", "soft", ("SCL-1",)),
    ("PF22", "Pt2@china_old", "RF2", "geology_2500k", "soft", ("AGE-4",)),
    ("PF23", "∈3@china_old", "Є3", "geology_2500k", "soft", ("SCL-1",)),
    ("PF24", "Qp1", "QE", "quaternary_2500k", "soft", ("SCL-1",)),
    ("PF24", "Qp1", "N2", "geology_2500k", "soft", ("COV-1",)),
    ("PF25", "R@china_old", "R@russia_old", "geology_2500k", "mismatch", ("AGE-1",)),
    ("PF26", "J3", "K1", "geology_2500k", "mismatch", ("AGE-1",)),
    ("PF29", "P2", "₽2", "geology_2500k", "mismatch", ("AGE-1",)),
    ("PF29", "E2", "₽2", "geology_2500k", "consistent", ()),
    ("PF30", "E1", "E1", "geology_2500k", "mismatch", ("AGE-1",)),
    ("PF31", "C1", "С1", "geology_2500k", "consistent", ()),
    ("PF31", "K1", "К1", "geology_2500k", "consistent", ()),
    ("PF32", "Ch", "C1", "geology_2500k", "mismatch", ("AGE-1",)),
    ("PF32", "Jx", "J1", "geology_2500k", "mismatch", ("AGE-1",)),
    ("PF33", "EK", "P", "geology_2500k", "mismatch", ("AGE-1",)),
    ("PF33", "C1", "C1v-s", "geology_2500k", "consistent", ("AGE-4",)),
    ("PF34", "→D↓3→kz↑1", "D3", "geology_2500k", "consistent", ()),
    ("PF34", "→S↓3-4→t", "S2", "geology_2500k", "consistent", ("AGE-5",)),
    ("PF35", "Qh^al", "aIV", "quaternary_2500k", "consistent", ("AGE-5",)),
    ("PF35", "→Qp↓3↑pl", "pIII", "quaternary_2500k", "consistent", ("AGE-5",)),
    ("PF36", "C2P1", "C3-P1", "geology_2500k", "soft", ("SCL-1",)),
    ("PF36", "J3K1", "J3-K1", "geology_2500k", "consistent", ()),
    ("PF37", "K1^2", "K1^2", "geology_2500k", "consistent", ()),
    ("PF38", "Ch", "RF1", "geology_2500k", "soft", ("AGE-3",)),
    ("PF39", "Z", "V", "geology_2500k", "soft", ("SCL-1",)),
    ("PF40", "Nh", "RF3", "geology_2500k", "consistent", ("AGE-4",)),
    ("PF41", "P2@china_old", "P2@russia_old", "geology_2500k", "soft", ("SCL-1",)),
    ("PF42", "N2", "N2", "geology_2500k", "consistent", ()),
    ("PF43", "O1", "O1", "geology_2500k", "consistent", ()),
    ("PF44", "γ5²", "γJ3", "geology_2500k", "soft", ("AGE-4",)),
    ("PF44", "γ5³", "γJ3", "geology_2500k", "mismatch", ("AGE-1",)),
    ("PF45", "γ4³", "γP1", "geology_2500k", "consistent", ("AGE-4",)),
    ("PF46", "γ3", "γЄ1", "geology_2500k", "soft", ("AGE-4",)),
    ("PF47", "γ2", "γ2", "geology_2500k", "soft", ()),
    ("PF48", "ηγK1", "γK1", "geology_2500k", "consistent", ()),
    ("PF35", "Qp3^pl", "plQIII", "quaternary_2500k", "mismatch", ("GEN-1", "AGE-5")),
    ("PF35", "Qp3^pl", "plQIII", "geology_2500k", "consistent", ("AGE-5", "GEN-1")),
    ("PF31", "γδJ3", "??J3", "geology_2500k", "unread", ("SYM-2",)),
    ("PF31", "��K2", "γK2", "geology_2500k", "unread", ("SYM-2",)),
    ("PF27", "D1", "D1", "geology_2500k", "consistent", ()),
    ("PF28", "T2", "T2", "geology_2500k", "consistent", ()),
    ("PF48", "μJ3", "μJ3", "geology_2500k", "soft", ("LIT-2",)),
    ("PF49", "δT3", "J1", "geology_2500k", "mismatch", ("AGE-1", "LIT-1")),
    ("PF49", "δT3", "δT3", "geology_2500k", "consistent", ()),
    ("PF50", "D2", "D2", "geology_2500k", "consistent", ()),
    ("PF35", "Qp3^al", "aQp3", "quaternary_2500k", "consistent", ()),
    ("PF35", "Qh", "Qh", "quaternary_2500k", "consistent", ()),
    ("PF05", "∈", "Є", "geology_2500k", "soft", ("SCL-1",)),
    ("PF12", "Pt", "PR", "geology_2500k", "soft", ("SCL-1",)),
    ("PF33", "K1y", "K1v", "geology_2500k", "soft", ("AGE-4",)),
    ("PF35", "Qp3^los", "LQIII", "quaternary_2500k", "mismatch", ("GEN-1", "AGE-5")),
    ("PF30", "∈4", "Є3", "geology_2500k", "soft", ("SCL-1",)),
]


def read(index: str, side: str) -> Reading:
    letters, _, edition = index.partition("@")
    return read_unit(UnitFields(letters), side, edition or "auto")


@pytest.mark.parametrize("pair", PAIRS, ids=["-".join(pair[:4]) for pair in PAIRS])
def test_a_pitfall_comes_out_right_as_a_pair(pair: Tuple[str, ...]) -> None:
    _, china, russia, profile, verdict, codes = pair
    answer = compare_units(read(china, "china"), read(russia, "russia"), load_profile(profile))
    assert (answer.verdict, answer.codes) == (verdict, codes)


def test_every_pitfall_is_compared_as_a_pair() -> None:
    assert {pair[0] for pair in PAIRS} == set(ROWS)


def test_letters_that_were_lost_are_data_quality_and_no_geology() -> None:
    lost = [pair for pair in PAIRS if "?" in pair[2] or "\ufffd" in pair[1]]
    assert lost and all(pair[4:] == ("unread", ("SYM-2",)) for pair in lost)


def test_one_symbol_with_two_meanings_says_so() -> None:
    answer = compare_units(read("S2", "china"), read("S2", "russia"), load_profile("geology_2500k"))
    assert str(answer.reasons[0]) == (
        "China: S2, 432.9–426.7 Ma; Russia: S2, 426.7–419.6 Ma: they do not overlap, for the same"
        " symbol means another time in each scale."
    )


def test_each_side_is_told_by_the_symbol_of_its_own_map() -> None:
    quaternary = load_profile("quaternary_2500k")
    answer = compare_units(read("Q4", "china"), read("aQH", "russia"), quaternary)
    assert str(answer.reasons[-1]) == (
        "China: Q4, 0.0117–0 Ma; Russia: QH, 0.0117–0 Ma: one and the same time under different"
        " symbols."
    )
    assert compare_units(read("Q4", "china"), read("Q4", "russia"), quaternary).codes == ()
    disjoint = compare_units(
        read("E1", "china"), read("E1", "russia"), load_profile("geology_2500k")
    )
    assert "the same symbol means another time" in str(disjoint.reasons[0])


def told(china: str, russia: str, profile: str = "geology_2500k") -> str:
    answer = compare_units(read(china, "china"), read(russia, "russia"), load_profile(profile))
    return str(answer.reasons[0])


def test_a_symbol_that_no_index_spells_out_stands_beside_the_index() -> None:
    assert told("γ5²", "γK1").startswith("China: γ5² (J), 201.4–143.1 Ma; Russia: K1,")
    assert told("γ5^2?", "γK1").startswith("China: γ5^2 (J)?, 201.4–143.1 Ma;")
    assert "Russia: aIV (QIV), 0.0117–0 Ma" in told("Qh^al", "aIV", "quaternary_2500k")
    assert told("Є2", "Є2").startswith("China: ∈2, ")


def test_letters_with_two_meanings_are_a_question_for_the_legend() -> None:
    assert told("Qp3^los", "LQIII", "quaternary_2500k") == (
        "China: loess; Russia: lacustrine: the genesis differs. In some legends the letters of"
        " LQIII mean: loess. Look into the legend."
    )


def test_the_base_of_an_undivided_system_is_that_of_its_first_series() -> None:
    assert "The base of the Cambrian is" in told("∈", "Є")
