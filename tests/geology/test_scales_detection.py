"""The edition of a legend is told from its tell-tale entries, and said."""

from __future__ import annotations

from typing import List, Tuple

import pytest

from cags_vsegei_plugin.geology.reader import UnitFields, edition_of, read_legend


def legend(*indices: str) -> List[UnitFields]:
    return [UnitFields(index) for index in indices]


@pytest.mark.parametrize(
    "indices, side, edition",
    [
        (("P1", "P2", "P3", "K1"), "china", "china_2014"),
        (("P1q", "P2l", "C3m", "K1"), "china", "china_old"),
        (("∈4", "O1"), "china", "china_2014"),
        (("S3-4t", "S1"), "china", "china_2014"),
        (("R", "K2"), "china", "china_old"),
        (("Nh", "Z"), "china", "china_2014"),
        (("Q4al", "Q3", "P2"), "china", "china_old"),
        (("Qh^al", "P2"), "china", "china_2014"),
        (("K1", "J2"), "china", "china_2014"),
        (("P3", "P2"), "russia", "russia_gss"),
        (("K1", "J2"), "russia", "russia_gss"),
    ],
)
def test_the_edition_is_told(indices: Tuple[str, ...], side: str, edition: str) -> None:
    detection = edition_of(legend(*indices), side)
    assert detection.edition == edition


def test_names_tell_the_two_fold_permian() -> None:
    units = [UnitFields("P2", "Пермская система, верхний отдел"), UnitFields("K1")]
    assert edition_of(units, "russia").edition == "russia_old"
    reading = read_legend(units, "russia")[0]
    assert (reading.scale, reading.base_ma, reading.top_ma) == ("russia_old", 275.0, 251.902)


def test_a_reading_says_from_what_its_edition_was_told() -> None:
    reading = read_legend(legend("P2q", "S3-4t"), "china")[0]
    chart = "Regional chronostratigraphic chart of China 2014"
    said = f"The edition {chart} was recognised from S3-4t."
    assert said in map(str, reading.repairs)


def test_without_evidence_the_other_meaning_is_kept_and_the_trust_is_lower() -> None:
    alone, told = read_legend(legend("P2"), "china")[0], read_legend(legend("P2", "P3"), "china")[0]
    assert alone.confidence < told.confidence
    assert alone.alternatives == ("P2 259.857–251.902 Ma (china_old)",)


def test_contradicting_entries_are_named() -> None:
    detection = edition_of(legend("P3", "S4", "R"), "china")
    assert detection.edition == "china_2014" and detection.against == ("R",)
    assert not detection.is_certain
