"""The whole path without a window: agreed, applied, compared again, verified; else with reasons."""

from __future__ import annotations

from pathlib import Path

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.geology.joint_legend import JointUnit, Mapping
from cags_vsegei_plugin.panels.stretch_rows import read_rows
from cags_vsegei_plugin.review.decision import Subject
from cags_vsegei_plugin.workflow.legend_facts import mapping_subject, unit_subject
from cags_vsegei_plugin.workflow.legend_review import agree, propose_mapping, propose_unit
from cags_vsegei_plugin.workflow.on_the_map import MapAgreement
from cags_vsegei_plugin.workflow.proving_legend import on_stretches, prove
from cags_vsegei_plugin.workflow.review_conflicts import conflicts_in
from tests.processing.layers import rows_of
from tests.processing.legend_trial import Trial
from tests.review.conflicts import IVANOV, LI

pytestmark = pytest.mark.usefixtures("provider")


@pytest.fixture
def trial(tmp_path: Path) -> Trial:
    """Return two sides whose fronts meet along 60 km."""
    return Trial(tmp_path)


PAIR = Subject.pair("J3", "K1")


def test_what_is_agreed_and_applied_verifies_by_itself(trial: Trial) -> None:
    trial.agree_pairs(("J3", "K1", "JK"))
    trial.apply()
    told = trial.prove()
    assert trial.status(PAIR) == "verified"
    assert (told["APPLIED"], told["VERIFIED"], told["LEFT"]) == (1, 1, 0)
    assert rows_of(told["REMAINING"]) == []
    km = {
        row["verdict"]: (row["before_km"], row["after_km"]) for row in rows_of(told["KILOMETRES"])
    }
    assert km["agreed"] == (0.0, pytest.approx(told["AGREED_KM"]))
    assert told["AGREED_KM"] > 5.0
    assert km["mismatch"][0] - km["mismatch"][1] == pytest.approx(told["AGREED_KM"])
    assert sum(a for a, _ in km.values()) == pytest.approx(sum(b for _, b in km.values()))


def test_it_is_signed_in_the_name_of_who_ran_it_and_says_how_it_was_found(trial: Trial) -> None:
    trial.agree_pairs(("J3", "K1", "JK"))
    trial.apply()
    trial.prove()
    review = trial.review()
    last = [entry.decision for entry in review.entries[-2:]]
    review.close()
    assert [(each.action, each.reviewer, each.side) for each in last] == [
        ("apply", "Ли М.", "china"),
        ("verify", "Ли М.", "china"),
    ]
    assert {each.comment for each in last} == {"Found by comparing the applied layers."}


def test_a_second_run_signs_nothing_more(trial: Trial) -> None:
    trial.agree_pairs(("J3", "K1", "JK"))
    trial.apply()
    trial.prove()
    again = trial.prove()
    assert (again["APPLIED"], again["VERIFIED"], again["LEFT"]) == (0, 0, 0)


def test_what_is_not_on_the_map_stays_agreed_and_says_why(trial: Trial) -> None:
    trial.agree_pairs(("J3", "K1", "JK"))
    trial.apply()
    trial.agree_pairs(("K1", "J3", "KJ"))
    told = trial.prove()
    other = Subject.pair("K1", "J3")
    assert (trial.status(PAIR), trial.status(other)) == ("verified", "agreed")
    (left,) = rows_of(told["REMAINING"])
    assert (left["key"], left["other"], left["status"]) == ("K1", "J3", "agreed")
    assert left["km"] > 1.0
    assert "Agreed is KJ, but along" in left["reason"]


def test_mappings_and_joint_units_verify_where_they_agree_along_the_border(trial: Trial) -> None:
    review = trial.review()
    unit = JointUnit("JK", "Jurassic and Cretaceous")
    propose_unit(review, LI, unit)
    rows = [Mapping("china", "J3", "JK", "exact"), Mapping("russia", "K1", "JK", "close")]
    for row in rows:
        propose_mapping(review, LI, row)
    agree(review, IVANOV, [unit_subject("JK"), *map(mapping_subject, rows)])
    review.close()
    trial.apply()
    told = trial.prove()
    subjects = [unit_subject("JK"), *map(mapping_subject, rows)]
    assert [trial.status(subject) for subject in subjects] == ["verified"] * 3
    assert (told["VERIFIED"], told["LEFT"]) == (3, 0)


def test_a_mapping_that_faces_other_units_only_is_applied_and_says_so(trial: Trial) -> None:
    review = trial.review()
    row = Mapping("china", "J3", "JJ", "exact")
    propose_mapping(review, LI, row)
    agree(review, IVANOV, [mapping_subject(row)])
    review.close()
    trial.apply()
    told = trial.prove()
    assert trial.status(mapping_subject(row)) == "applied"
    reasons = [each["reason"] for each in rows_of(told["REMAINING"])]
    assert any("faces other units only" in reason for reason in reasons)


def test_layers_without_joint_units_and_a_missing_store_get_a_sentence(trial: Trial) -> None:
    trial.agree_pairs(("J3", "K1", "JK"))
    trial.applied = dict(trial.sides)
    with pytest.raises(core.QgsProcessingException, match="no agreed legend was applied"):
        trial.prove()
    trial.apply()
    trial.store.unlink()
    with pytest.raises(core.QgsProcessingException, match="no store of decisions"):
        trial.prove()


def test_what_is_just_applied_is_signed_as_applied_upon_the_stretches_of_before(
    trial: Trial,
) -> None:
    trial.agree_pairs(("J3", "K1", "JK"))
    compared = trial.compare()["STRETCHES"]
    trial.apply()
    china, russia = (core.QgsVectorLayer(path, "x", "ogr") for path in trial.applied.values())
    rows = read_rows(compared)
    review = trial.review()
    review.set_conflicts(conflicts_in(compared))
    shown = MapAgreement.along(rows, china, russia)
    proof = prove(review, LI, on_stretches(rows, shown), "applied")
    review.close()
    assert (proof.applied, proof.verified) == ((PAIR,), ())
    assert trial.status(PAIR) == "applied"
    assert trial.prove()["VERIFIED"] == 1


def test_own_fields_are_read_not_those_of_the_joint_unit(trial: Trial) -> None:
    trial.agree_pairs(("J3", "K1", "JK"))
    trial.apply()
    stretches = trial.prove()["STRETCHES"]
    assert {row["china_index"] for row in rows_of(stretches)} <= {"J3", "K1", core.NULL}
