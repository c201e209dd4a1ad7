"""Indices and names as the legends of both sides write them, read by a geologist beforehand.

None of them was in a table or an example when its reading was written down: they show that the
grammar reads a notation and no list.
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Dict, List

import pytest

from cags_vsegei_plugin.geology.confidence import band_of
from cags_vsegei_plugin.geology.fields import read_fields
from cags_vsegei_plugin.geology.reader import UnitFields, default_scale, read_legend, read_unit
from cags_vsegei_plugin.knowledge import BUNDLED

DATA = Path(__file__).parent / "data"


def rows(name: str) -> List[Dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


INDICES = rows("unseen_indices.csv")
NAMES = rows("unseen_names.csv")


@pytest.mark.parametrize("row", INDICES, ids=[f"{r['side']} {r['index']}" for r in INDICES])
def test_an_index_reads_as_a_geologist_reads_it(row: Dict[str, str]) -> None:
    reading = read_unit(UnitFields(row["index"]), row["side"])
    assert reading.kind == row["kind"]
    assert (reading.age_from, reading.age_to) == (row["age_from"], row["age_to"])
    assert (*reading.rocks, *reading.genesis, "")[0] == row["main"]
    if reading.rank != "stage_rank":
        assert reading.unit_name.replace(" ", "") == row["unit"]


@pytest.mark.parametrize("row", NAMES, ids=[r["text"] for r in NAMES])
def test_a_name_says_what_a_geologist_reads_in_it(row: Dict[str, str]) -> None:
    side = row["side"]
    facts = read_fields(row["text"], "", side, default_scale(side), BUNDLED)
    rocks = [one for one in row["rocks"].split(";") if one]
    assert list(facts.rocks[:1]) == rocks[:1] or not rocks
    assert set(rocks) <= set(facts.rocks)
    assert set(filter(None, row["genesis"].split(";"))) <= set(facts.genesis)
    assert row["rank"] in ("", facts.rank)
    ages = dict.fromkeys((facts.interval.age_from, facts.interval.age_to))
    assert "-".join(ages) == row["age"]


def test_letters_in_an_order_the_side_does_not_use_are_doubtful_with_both_meanings() -> None:
    doubtful, usual = (read_unit(UnitFields(index), "russia") for index in ("ξγJ1", "γξJ1"))
    assert {*doubtful.rocks, *doubtful.alternatives} >= {"granosyenite", "syenogranite"}
    assert band_of(doubtful.confidence).id != "high" == band_of(usual.confidence).id
    named = read_unit(UnitFields("ξγJ1", "сиенограниты"), "russia")
    assert named.rocks == ("syenogranite",) and named.confidence > doubtful.confidence


def test_substages_are_read_as_their_stage_and_say_so() -> None:
    reading = read_unit(UnitFields("C₁v₂"), "russia")
    assert (reading.age_from, reading.base_ma, reading.top_ma) == ("C1", 346.7, 330.3)
    assert "The part 2 of C1v has no limits" in str(reading.repairs[0])


def test_a_leap_over_several_systems_gives_way_to_a_barred_letter_typed_plain() -> None:
    reading = read_unit(UnitFields("P₃–N₁"), "russia")
    assert (reading.age_from, reading.age_to) == ("Pg3", "N1")
    assert any("P3" in one for one in reading.alternatives)


def test_a_unit_named_by_another_edition_is_read_by_it_in_a_layer_of_several_sheets() -> None:
    units = [UnitFields("P2", "上二叠统"), UnitFields("P2", "中二叠统"), UnitFields("Nh")]
    old, new, _ = read_legend(units, "china")
    assert (old.scale, old.base_ma, new.scale, new.base_ma) == (
        *("china_old", 259.857),
        *("china_2014", 283.3),
    )
    assert "By its name the unit follows another edition" in str(old.repairs[-1])
    chosen = read_legend(units, "china", "china_2014")[0]
    assert chosen.scale == "china_2014" and chosen.confidence < 0.6


def test_what_two_editions_mean_quite_differently_is_not_sure_without_evidence() -> None:
    unlike = read_unit(UnitFields("P2"), "china")
    alike = read_unit(UnitFields("C2"), "china")
    assert band_of(unlike.confidence).id == "middle"
    assert unlike.alternatives and alike.alternatives
    assert unlike.confidence < alike.confidence
