"""A person's correction wins over the reader, survives a re-run, and travels as a table."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.corrections import COLUMNS, Corrections, correction_of
from cags_vsegei_plugin.geology.reader import UnitFields, read_unit


def corrections(**cells: str) -> Corrections:
    return Corrections.from_rows([cells])


def test_a_correction_wins_and_says_who_made_it() -> None:
    read = read_unit(UnitFields("K2s"), "russia")
    fixed = corrections(
        side="russia",
        index="K2s",
        base_ma="85.7",
        top_ma="83.6",
        corrected_by="Ли",
        corrected_on="2026-05-01",
    ).apply(read)
    assert (fixed.base_ma, fixed.top_ma, fixed.confidence) == (85.7, 83.6, 1.0)
    assert str(fixed.repairs[-1]) == "Corrected by Ли on 2026-05-01."
    assert fixed.kind == read.kind


def test_corrected_symbols_bring_their_limits() -> None:
    read = read_unit(UnitFields("EK"), "china")
    fixed = corrections(side="china", index="EK", age_from="K", age_to="Pg").apply(read)
    assert (fixed.base_ma, fixed.top_ma) == (143.1, 23.04)


def test_an_unread_unit_can_be_given_a_reading() -> None:
    read = read_unit(UnitFields("??J3"), "russia")
    row = {
        "side": "russia",
        "index": "??J3",
        "kind": "intrusive",
        "age_from": "J3",
        "age_to": "J3",
        "rocks": "granodiorite",
    }
    fixed = corrections(**row).apply(read)
    assert (fixed.kind, fixed.rocks, fixed.base_ma) == ("intrusive", ("granodiorite",), 161.5)


def test_a_correction_touches_only_its_unit_and_side() -> None:
    fixed = corrections(side="china", index="K1", kind="volcanic")
    assert fixed.apply(read_unit(UnitFields("K1"), "russia")).kind == "stratified"
    assert fixed.apply(read_unit(UnitFields("K2"), "china")).kind == "stratified"


def test_what_was_changed_is_written_and_read_again() -> None:
    before = read_unit(UnitFields("dcQ"), "russia")
    after = replace(before, kind="quaternary", rocks=(), genesis=("deluvial", "colluvial"))
    row = correction_of(before, after, "Wang", "2026-05-02")
    assert set(row) == {"side", "index", "kind", "rocks", "genesis", "corrected_by", "corrected_on"}
    again = Corrections.from_rows(Corrections.from_rows([row]).to_rows()).apply(before)
    assert (again.kind, again.rocks, again.genesis) == ("quaternary", (), ("deluvial", "colluvial"))


def test_the_newer_of_two_corrections_wins() -> None:
    old = corrections(side="china", index="K1", kind="volcanic")
    new = corrections(side="china", index="K1", kind="metamorphic")
    assert old.merged(new).apply(read_unit(UnitFields("K1"), "china")).kind == "metamorphic"


@pytest.mark.parametrize(
    "row, column",
    [
        ({"side": "", "index": "K1"}, "side"),
        ({"side": "china", "index": "K1", "kind": "granite"}, "kind"),
        ({"side": "china", "index": "K1", "base_ma": "old"}, "base_ma"),
        ({"side": "china", "index": "K1", "top_ma": "-3"}, "top_ma"),
    ],
)
def test_a_wrong_row_is_named(row, column: str) -> None:
    with pytest.raises(UserError, match=f"Row 2 .* {column}"):
        Corrections.from_rows([row])


def test_columns_are_those_a_colleague_gets() -> None:
    assert COLUMNS[:2] == ("side", "index") and "corrected_by" in COLUMNS


def test_a_correction_of_one_layer_wins_there_and_leaves_the_others_alone() -> None:
    read = read_unit(UnitFields("K1"), "russia")
    both = Corrections.from_rows(
        [
            {"side": "russia", "index": "K1", "layer": "N-51", "kind": "dyke"},
            {"side": "russia", "index": "K1", "kind": "volcanic"},
        ]
    )
    kinds = [both.apply(read, layer=layer).kind for layer in ("N-51", "N-52", "")]
    assert kinds == ["dyke", "volcanic", "volcanic"]
    narrow = corrections(side="russia", index="K1", layer="N-51", kind="dyke")
    assert narrow.apply(read, layer="N-52") == read


def test_a_domain_of_the_layer_does_not_hide_an_index_of_the_side() -> None:
    read = read_unit(UnitFields("K1"), "russia")
    row = {"side": "russia", "index": "K1"}
    both = Corrections.from_rows([{**row, "layer": "a", "kind": "domain"}, {**row, "kind": "dyke"}])
    assert both.apply(read, layer="a").kind == "dyke"


@pytest.mark.parametrize(
    "base, top, column",
    [("4600.1", "1", "base_ma"), ("140", "150", "base_ma"), ("1e400", "", "base_ma")],
)
def test_limits_that_cannot_be_are_refused(base: str, top: str, column: str) -> None:
    with pytest.raises(UserError, match=column):
        corrections(side="china", index="K1", base_ma=base, top_ma=top)


def test_one_limit_that_turns_the_interval_around_is_left_out_and_told() -> None:
    read = read_unit(UnitFields("K1"), "russia")
    fixed = corrections(side="russia", index="K1", base_ma="90").apply(read)
    assert (fixed.base_ma, fixed.top_ma) == (read.base_ma, read.top_ma)
    assert "run backwards" in " ".join(map(str, fixed.repairs))


def test_a_typed_limit_beside_corrected_symbols_replaces_only_its_own() -> None:
    read = read_unit(UnitFields("K1"), "russia")
    fixed = corrections(side="russia", index="K1", age_from="J3", age_to="J3", top_ma="150")
    assert (fixed.apply(read).base_ma, fixed.apply(read).top_ma) == (161.5, 150.0)
