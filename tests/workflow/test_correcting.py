"""Corrections win wherever units are read, and survive reading again."""

from __future__ import annotations

from dataclasses import replace

import pytest

pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.geology.corrections import Corrections
from cags_vsegei_plugin.geology.domains import read_domain
from cags_vsegei_plugin.workflow.correcting import Scope, corrected, corrected_units, correction_row
from cags_vsegei_plugin.workflow.reading_legends import read_layer_legend

ROWS = [(1, "K1", "", ""), (2, "??J3", "", "")]


def table(*rows: dict) -> Corrections:
    return Corrections.from_rows(rows)


def test_a_correction_holds_again_after_reading_again() -> None:
    fixed = table({"side": "russia", "index": "??J3", "kind": "intrusive", "age_from": "J3"})
    for _ in range(2):
        units = corrected_units(read_layer_legend(ROWS, "russia"), fixed)
        assert [unit.reading.kind for unit in units] == ["stratified", "intrusive"]
        assert units[1].reading.base_ma == 161.5


def test_a_unit_can_be_confirmed_as_it_was_read() -> None:
    read = read_layer_legend([(1, "PT", "", "")], "russia")[0].reading
    row = correction_row(read, read, "Li", "2026-05-01")
    (confirmed,) = corrected([read], table(row))
    assert str(confirmed.repairs[-1]) == "Confirmed by Li on 2026-05-01."
    assert (confirmed.kind, confirmed.confidence) == (read.kind, 1.0)


def test_limits_that_follow_from_the_symbols_are_not_written_down() -> None:
    read = read_layer_legend([(1, "K1", "", "")], "russia")[0].reading
    wanted = replace(read, age_from="J3", base_ma=161.5)
    row = correction_row(read, wanted, "Li", "2026-05-01", Scope("", " a note "))
    assert "base_ma" not in row and row["comment"] == "a note"
    assert corrected([read], table(row))[0].base_ma == 161.5
    by_hand = correction_row(read, replace(wanted, base_ma=150.0), "Li", "2026-05-01")
    assert by_hand["base_ma"] == "150.0"


def test_an_age_can_be_taken_away() -> None:
    read = read_layer_legend([(1, "K1", "", "")], "russia")[0].reading
    wanted = replace(read, age_from="", age_to="", base_ma=None, top_ma=None)
    (ageless,) = corrected([read], table(correction_row(read, wanted, "Li", "2026-05-01")))
    assert (ageless.age_from, ageless.base_ma, ageless.has_age) == ("", None, False)


def test_a_correction_of_an_index_leaves_domains_alone() -> None:
    domain = read_domain("Amur craton", side="russia")
    row = {"side": "russia", "index": "Amur craton", "kind": "intrusive"}
    assert corrected([domain], table(row)) == (domain,)
    (fixed,) = corrected([domain], table({**row, "kind": "domain", "unit_name": "Amur"}))
    assert fixed.unit_name == "Amur"


def test_typed_limits_are_written_both_and_hold_again() -> None:
    read = read_layer_legend([(1, "K1", "", "")], "russia")[0].reading
    wanted = replace(read, base_ma=139.8)
    row = correction_row(read, wanted, "Li", "2026-05-01", Scope("N-51"))
    assert (row["base_ma"], row["top_ma"], row["layer"]) == ("139.8", str(read.top_ma), "N-51")
    (fixed,) = corrected([read], table(row), layer="N-51")
    assert (fixed.base_ma, fixed.age_from) == (139.8, "K1")
    assert corrected([read], table(row), layer="N-52") == (read,)


def test_the_correction_of_a_domain_holds_for_it_again() -> None:
    read = read_domain("Amur craton", side="russia")
    row = correction_row(read, replace(read, genesis=("arc",)), "Li", "2026-05-01")
    assert corrected([read], table(row))[0].genesis == ("arc",)
