"""From two index texts to a verdict: reading and comparing together, with the known traps."""

import csv

import pytest

from cags_vsegei_plugin import paths
from cags_vsegei_plugin.geology.comparison import compare_units
from cags_vsegei_plugin.geology.profiles import load_profile
from cags_vsegei_plugin.geology.reader import UnitFields, read_unit

GEOLOGY = load_profile("geology_2500k")
TODAY = {"china": "china_2014", "russia": "russia_gss"}


def verdict(chinese, russian, **scales):
    """Return the verdict on two units given as an index, or as index, name and lithology."""
    scales = {**TODAY, **scales}
    readings = [
        read_unit(UnitFields(*fields), side, scales[side])
        for side, fields in (("china", chinese), ("russia", russian))
    ]
    return compare_units(*readings, GEOLOGY)


@pytest.mark.parametrize(
    "chinese, russian, said, code",
    [
        ("→S↓2", "S2", "mismatch", "AGE-2"),
        ("→S↓3-4", "S2", "consistent", "AGE-5"),
        ("∈₂", "Є2", "mismatch", "AGE-2"),
        ("∈₃", "Є2", "soft", "SCL-1"),
        ("Qp1", "QI", "mismatch", "AGE-2"),
        ("P2", "P2", "soft", "SCL-1"),
        ("C2", "С3", "soft", "SCL-1"),
        ("J3", "K1", "mismatch", "AGE-1"),
        ("λJ3", "αK1", "soft", "SCL-1"),
        ("γJ3", "γJ3?", "consistent", "AGE-6"),
        ("γδJ3", "γJ3", "consistent", "LIT-2"),
        ("γδJ3", "??J3", "unread", "SYM-2"),
        ("", "J3", "unread", "SYM-2"),
        ("Z", "V", "soft", "SCL-1"),
    ],
)
def test_a_pair_of_indices_gets_the_verdict_a_geologist_expects(chinese, russian, said, code):
    answer = verdict((chinese,), (russian,))
    assert (answer.verdict, code in answer.codes) == (said, True), answer


@pytest.mark.parametrize(
    "chinese, russian",
    [("→J↓3", "J3"), ("K₁", "К1"), ("→γ→D↓2", "γD₂"), ("J₂₋₃", "J2–3"), ("E₁", "₽1")],
)
def test_one_age_in_the_writing_of_each_side_is_consistent_without_codes(chinese, russian):
    answer = verdict((chinese,), (russian,))
    assert (answer.verdict, answer.severity, answer.codes) == ("consistent", 0, ()), answer


def test_an_old_edition_changes_the_verdict_on_the_same_symbols():
    assert verdict(("∈3",), ("Є3",)).codes == ("AGE-3",)
    assert verdict(("∈3",), ("Є3",), china="china_old").codes == ("SCL-1",)


def test_the_same_letters_of_genesis_are_not_the_same_genesis():
    quaternary = load_profile("quaternary_2500k")
    chinese = read_unit(UnitFields("→Qp↓3↑pl"), "china", "china_2014")
    russian = read_unit(UnitFields("plIII", "Болотные отложения"), "russia", "russia_gss")
    assert "GEN-1" in compare_units(chinese, russian, quaternary).codes


def truth():
    path = paths.resources() / "sample" / "truth.csv"
    with path.open(encoding="utf-8", newline="") as stream:
        return [row for row in csv.DictReader(stream) if row["profile"] == GEOLOGY.id]


def test_nothing_that_agrees_on_the_training_sheet_is_called_a_mismatch_by_its_indices():
    agreeing = [row for row in truth() if row["planted"] == "agreement"]
    assert len(agreeing) > 20
    for row in agreeing:
        answer = verdict((row["china_index"],), (row["russia_index"],))
        assert answer.verdict in ("consistent", "soft"), (row, answer)
