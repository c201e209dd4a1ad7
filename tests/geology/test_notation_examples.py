"""Indices read from real maps and standards, each with its expected reading and its source."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Dict, List, Tuple

import pytest

from cags_vsegei_plugin.geology.interval import resolve
from cags_vsegei_plugin.geology.notation.parts import AgeRef
from cags_vsegei_plugin.geology.reader import UnitFields, read_legend, read_unit
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.knowledge import BUNDLED

DATA = Path(__file__).parent / "data"
SIDES = {"RU": "russia", "CN": "china"}
KINDS = {
    "strat": "stratified",
    "quaternary-genetic": "quaternary",
    "intrusive-dyke": "dyke",
    "ultramafic": "intrusive",
}


def rows(name: str) -> List[Dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


EXAMPLES = rows("notation_examples.csv")
PAIRS = rows("real_legend_pairs.csv")
# The kind of these is in the layer they lie in, not in their letters; the table says why.
KIND_OF_THE_LAYER = {row["index_text"]: row for row in rows("kind_of_the_layer.csv")}


def canonical(symbol: str, side: str) -> str:
    """The examples write the Riphean by its older letter."""
    return (
        "RF" + symbol[1:]
        if side == "russia" and symbol[:1] == "R" and symbol[1:].isdigit()
        else symbol
    )


def limits_of(symbols: Tuple[str, ...], side: str, edition: str) -> Tuple:
    ages = tuple(AgeRef(canonical(symbol, side)) for symbol in symbols if symbol)
    interval = resolve(ages, side, edition, False, BUNDLED)
    return interval.base_ma, interval.top_ma


def age_agrees(reading: Reading, row: Dict[str, str]) -> bool:
    symbols = (row["age_from_symbol"], row["age_to_symbol"])
    if tuple(canonical(one, reading.side) for one in symbols) == (reading.age_from, reading.age_to):
        return True
    return limits_of(symbols, reading.side, reading.scale) == (reading.base_ma, reading.top_ma)


@pytest.mark.parametrize("row", EXAMPLES, ids=[f"{r['side']} {r['index_text']}" for r in EXAMPLES])
def test_an_example_has_the_age_and_kind_its_source_gives(row: Dict[str, str]) -> None:
    side = SIDES[row["side"]]
    alone = read_unit(UnitFields(row["index_text"]), side)
    described = read_unit(UnitFields(row["index_text"], "", row["lithology_or_genesis"]), side)
    expected = KINDS.get(row["kind"], row["kind"])
    assert alone.is_read
    assert age_agrees(alone, row)
    by_layer = KIND_OF_THE_LAYER.get(row["index_text"])
    if by_layer:
        assert by_layer["kind_in_example"] == expected
        expected = by_layer["kind_by_letters"]
    assert expected in (alone.kind, described.kind)


@pytest.mark.parametrize("row", KIND_OF_THE_LAYER.values(), ids=KIND_OF_THE_LAYER)
def test_the_kind_that_only_the_layer_tells_comes_with_its_rocks(row: Dict[str, str]) -> None:
    rocks = {"russia": "андезиты, базальты", "china": "安山岩、玄武岩"}
    side = SIDES[row["side"]]
    described = read_unit(UnitFields(row["index_text"], "", rocks[side]), side)
    assert described.kind == row["kind_in_example"] and row["reason"]


@pytest.mark.parametrize(
    "index, side, rocks, genesis",
    [
        ("γδ1D2-3z", "russia", ("granodiorite",), ()),
        ("qδC1", "russia", ("quartz_diorite",), ()),
        ("pγO", "russia", ("plagiogranite",), ()),
        ("νβT1", "russia", ("gabbrodolerite",), ()),
        ("ηγT2", "china", ("monzogranite",), ()),
        ("γδοC2", "china", ("tonalite",), ()),
        ("ξγK1", "china", ("syenogranite",), ()),
        ("→βμ", "china", ("diabase",), ()),
        ("ζπK1", "china", ("dacite_porphyry",), ()),
        ("LπK2", "china", ("leucite_porphyry",), ()),
        ("∑N", "china", ("mafic_ultramafic",), ()),
        ("plH", "russia", (), ("palustrine",)),
        ("→Qh↑fl", "china", (), ("palustrine",)),
        ("fQII", "russia", (), ("glaciofluvial",)),
        ("Qfgl", "china", (), ("glaciofluvial",)),
        ("sQIII-H", "russia", (), ("solifluction",)),
        ("Qml", "china", (), ("anthropogenic",)),
        ("e,dQ", "russia", (), ("eluvial", "deluvial")),
        ("→Qh↑vl→-Qh↑ch", "china", (), ("volcanic_genesis", "chemical")),
    ],
)
def test_letters_are_read_by_their_side(
    index: str, side: str, rocks: Tuple, genesis: Tuple
) -> None:
    reading = read_unit(UnitFields(index), side)
    assert (reading.rocks, reading.genesis) == (rocks, genesis)


@pytest.fixture(scope="module")
def real_legend() -> List[Reading]:
    return read_legend([UnitFields(row["index_text"], row["name_ru"]) for row in PAIRS], "russia")


EPOCHS = {
    "Upper Miocene": (11.63, 5.333),
    "Oligocene": (33.9, 23.04),
    "Upper Cretaceous-Paleocene": (100.5, 56.0),
    "Middle Permian-Triassic": (274.4, 201.4),
    "Middle-Upper Devonian": (393.47, 358.86),
    "Visean-Serpukhovian": (346.7, 323.4),
    "Moscovian": (315.2, 307.0),
    "Upper Proterozoic": (1650.0, 535.0),
    "Pliocene-Eopleistocene": (5.333, 0.774),
    "Lower Neopleistocene, Don": (0.774, 0.42),
    "Middle-Upper Neopleistocene": (0.42, 0.0117),
}


def test_real_pairs_have_the_age_their_legend_gives(real_legend: List[Reading]) -> None:
    checked = 0
    for row, reading in zip(PAIRS, real_legend):
        if row["age"] in EPOCHS:
            assert (reading.base_ma, reading.top_ma) == EPOCHS[row["age"]], row["index_text"]
            checked += 1
    assert checked >= len(EPOCHS)


def test_real_pairs_are_all_read_and_none_contradicts_its_name(real_legend: List[Reading]) -> None:
    assert len(real_legend) == 60
    for reading in real_legend:
        assert reading.is_read
        assert reading.confidence >= 0.75, reading
        assert not any("one of the two is wrong" in str(said) for said in reading.repairs)


def test_rocks_typed_in_ascii_are_the_rocks_of_their_names(real_legend: List[Reading]) -> None:
    by_index = {reading.index: reading for reading in real_legend}
    alone = {index: read_unit(UnitFields(index), "russia") for index in by_index}
    for index, rock in (
        ("gdN", "granodiorite"),
        ("gsK2", "granosyenite"),
        ("asPZ1", "alkaline_syenite"),
    ):
        assert alone[index].rocks == by_index[index].rocks == (rock,)
        assert alone[index].kind == "intrusive"
    assert alone["r'D2-3"].kind == "subvolcanic"
    assert alone["dcQ"].rocks == ("dacite",)
    assert "deluvial, colluvial Q" in alone["dcQ"].alternatives


def test_a_name_that_contradicts_its_index_is_noticed() -> None:
    wrong = read_unit(UnitFields("T3", "Триасовая система, средний  отдел"), "russia")
    right = read_unit(UnitFields("T3", "Триасовая система, верхний отдел"), "russia")
    assert wrong.age_from == "T3"
    assert wrong.confidence < 0.6 < right.confidence
    assert "The name says T2, the index T3; one of the two is wrong." in map(str, wrong.repairs)
