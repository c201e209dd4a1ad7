"""What is signed as applied and verified is what was found, and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.review.decision import Subject
from cags_vsegei_plugin.review.geopackage_store import GeoPackageStore
from cags_vsegei_plugin.review.session import Review
from cags_vsegei_plugin.sentences import sentence
from cags_vsegei_plugin.workflow.on_the_map import Shown
from cags_vsegei_plugin.workflow.proving_legend import OnStretch, examine, prove, sign_proof
from tests.review.conflicts import IVANOV, LI, WANG, conflict, evidence

PAIR = Subject.pair("J3", "K1")
HERE, THERE = Subject("stretch", "s1"), Subject("stretch", "s2")
JK = Shown("JK", "m1", "exact")
OWN = Shown("J3")
GAP = sentence("The two maps leave a gap.")


@pytest.fixture
def review(tmp_path: Path) -> Review:
    """Return a review in which a pair of two stretches is agreed to be one joint unit."""
    made = Review(GeoPackageStore(tmp_path / "review.gpkg"))
    made.set_conflicts([conflict("s1"), conflict("s2", km=(1.0, 4.0))])
    made.decide("s1", "propose", LI, "pair", joint_code="JK", relation="exact")
    made.decide("s1", "agree", IVANOV, "pair")
    return made


def resolved(review: Review, *ids: str) -> None:
    """Let a new comparison find nothing to decide on some stretches."""
    fine = evidence(verdict="agreed", codes=(), resolved=True)
    told = {"s1": (0.0, 1.0), "s2": (1.0, 4.0)}
    review.set_conflicts(
        [
            conflict(id, km=km, of=fine, needs_decision=False) if id in ids else conflict(id, km=km)
            for id, km in told.items()
        ]
    )


def seen(review: Review, *shown: Any, is_resolved: bool = True) -> Any:
    """Return what both maps show along both stretches."""
    sides = shown or ((JK, JK), (JK, JK))
    return [
        OnStretch(id, km, is_resolved, *pair, () if is_resolved else (GAP,))
        for id, km, pair in zip(("s1", "s2"), (1.0, 3.0), sides)
    ]


def status(review: Review, subject: Subject = PAIR) -> str:
    return review.state.standing(subject).status


def test_what_stands_on_the_map_and_is_resolved_is_signed_as_both(review: Review) -> None:
    resolved(review, "s1", "s2")
    proof = prove(review, WANG, seen(review), "found")
    assert (proof.applied, proof.verified, proof.left) == ((PAIR,), (PAIR,), ())
    assert status(review) == "verified"
    assert prove(review, WANG, seen(review), "found").held == (PAIR,)


def test_before_a_new_comparison_it_is_signed_as_applied_alone(review: Review) -> None:
    proof = prove(review, WANG, seen(review, is_resolved=False), "found")
    assert status(review) == "applied"
    (left,) = proof.left
    assert (left.status, left.km) == ("applied", 4.0)
    assert "along 4.0 km the comparison still finds: The two maps leave a gap." in str(left.why)


def test_a_later_comparison_verifies_what_was_applied(review: Review) -> None:
    prove(review, WANG, seen(review, is_resolved=False), "found")
    resolved(review, "s1", "s2")
    assert prove(review, LI, seen(review), "found").verified == (PAIR,)
    assert status(review) == "verified"


def test_a_pair_is_applied_only_where_all_its_stretches_show_the_joint_unit(
    review: Review,
) -> None:
    resolved(review, "s1")
    (left,) = prove(review, WANG, seen(review, (JK, JK), (OWN, JK)), "found").left
    assert status(review) == "agreed"
    assert "Agreed is JK, but along 3.0 km the applied layers show J3 | JK" in str(left.why)


def test_the_own_index_that_happens_to_be_the_code_is_no_joint_unit(review: Review) -> None:
    resolved(review, "s1", "s2")
    unmapped = JK._replace(mapping_id="")
    prove(review, WANG, seen(review, (JK, unmapped), (JK, JK)), "found")
    assert status(review) == "agreed"


def test_one_side_alone_is_no_agreement(review: Review) -> None:
    resolved(review, "s1", "s2")
    (left,) = prove(review, WANG, seen(review, (JK, None), (JK, JK)), "found").left
    assert "show JK | –" in str(left.why)


def test_a_decision_on_a_stretch_is_proven_by_that_stretch(review: Review) -> None:
    review.decide("s2", "propose", LI, joint_code="J4", relation="exact")
    review.decide("s2", "agree", IVANOV)
    resolved(review, "s1", "s2")
    other = Shown("J4", "m2", "exact")
    proof = prove(review, WANG, seen(review, (JK, JK), (other, other)), "found")
    assert THERE in proof.verified
    assert status(review, THERE) == "verified"


def test_an_agreement_without_a_joint_unit_cannot_be_on_the_map(review: Review) -> None:
    review.decide("s1", "propose", LI)
    review.decide("s1", "agree", IVANOV)
    resolved(review, "s1", "s2")
    left = {each.subject: each.why for each in prove(review, LI, seen(review), "found").left}
    assert "names no joint unit" in str(left[HERE])


def test_what_is_only_proposed_or_decided_otherwise_is_left_alone(review: Review) -> None:
    review.decide("s1", "propose", LI, joint_code="JK", relation="exact")
    review.decide("s2", "accept_difference", LI, reason="no_access")
    review.decide("s2", "agree", IVANOV)
    resolved(review, "s1", "s2")
    prove(review, WANG, seen(review), "found")
    assert (status(review, HERE), status(review, THERE)) == ("proposed", "accepted_difference")


def test_what_the_new_comparison_does_not_meet_any_more_is_told(review: Review) -> None:
    review.set_conflicts([conflict("other", ("T", "T"))])
    (left,) = prove(review, WANG, [], "found").left
    assert (left.subject, left.km) == (PAIR, 0.0)
    assert status(review) == "agreed"


def test_looking_signs_nothing_and_what_another_signed_meanwhile_stops_all(
    review: Review, tmp_path: Path
) -> None:
    resolved(review, "s1", "s2")
    proof = examine(review, WANG, seen(review), "found")
    assert status(review) == "agreed"
    other = Review(GeoPackageStore(tmp_path / "review.gpkg"))
    other.decide_subject(PAIR, "reopen", IVANOV, comment="a mistake")
    other.close()
    with pytest.raises(UserError, match="signed the same a moment ago"):
        sign_proof(review, proof)
    assert status(review) == "reopened"
