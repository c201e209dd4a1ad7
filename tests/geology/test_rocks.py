"""Rocks and genetic types by their words in three languages."""

from __future__ import annotations

from typing import Tuple

import pytest

from cags_vsegei_plugin.geology.genesis import Genesis, find_genesis
from cags_vsegei_plugin.geology.rocks import Rocks, ancestors, find_rocks, label
from cags_vsegei_plugin.geology.vocabulary import Vocabulary
from cags_vsegei_plugin.knowledge import BUNDLED


def words_of(vocabulary: Vocabulary):
    for concept in vocabulary.ids():
        row = vocabulary.row(concept)
        for field in ("en", "zh", "ru", "synonyms_en", "synonyms_zh", "synonyms_ru"):
            for word in filter(None, row[field].split(";")):
                yield concept, word


@pytest.mark.parametrize("vocabulary", [Rocks.load(), Genesis.load()], ids=["rocks", "genesis"])
def test_every_concept_is_found_by_each_of_its_words(vocabulary: Vocabulary) -> None:
    missing = [
        (concept, word)
        for concept, word in words_of(vocabulary)
        if concept not in vocabulary.find(word) + vocabulary.alternatives(word)
    ]
    assert missing == []


@pytest.mark.parametrize(
    "text, rocks",
    [
        ("花岗闪长岩", ("granodiorite",)),
        ("中细粒黑云母二长花岗岩", ("monzogranite",)),
        ("гранодиориты и плагиограниты", ("granodiorite", "plagiogranite")),
        ("Диориты, кварцевые диориты", ("diorite", "quartz_diorite")),
        ("базальтов и андезитов", ("basalt", "andesite")),
        ("габбро-долериты", ("gabbrodolerite",)),
        ("granites and basalts", ("granite", "basalt")),
        ("安山质凝灰岩", ("tuff", "andesite")),
        ("砂岩、粉砂岩夹灰岩", ("clastic_sandstone", "siltstone", "limestone")),
        ("Нижний мел", ()),
        ("白垩系", ()),
        ("泥盆纪角闪辉长岩", ("gabbro",)),
    ],
)
def test_rocks_are_found_in_free_text(text: str, rocks: Tuple[str, ...]) -> None:
    assert find_rocks(text)[: len(rocks) or None] == rocks


AMBIGUOUS = BUNDLED.table("vocabulary/ambiguous_terms.csv", ("lang", "term"))


@pytest.mark.parametrize("row", AMBIGUOUS, ids=[f"{r['lang']} {r['term']}" for r in AMBIGUOUS])
def test_an_ambiguous_word_gives_its_preferred_meaning_and_the_others(row) -> None:
    rocks, word = Rocks.load(), row["term"]
    meanings = [one for one in (row["preferred_of"], *row["synonym_of"].split(";")) if one]
    taken, others = rocks.find(word), rocks.alternatives(word)
    assert len(set(meanings)) > 1
    assert set(taken + others) >= set(meanings)
    assert not set(taken) & set(others)
    if row["preferred_of"]:
        assert taken[0] == row["preferred_of"]


@pytest.mark.parametrize(
    "text, genesis",
    [
        ("第四系洪冲积层", "alluvial_proluvial"),
        ("湖沼堆积", "lacustrine_palustrine"),
        ("Флювиогляциальные отложения", "glaciofluvial"),
        ("аллювиальные", "alluvial"),
        ("техногенные образования", "anthropogenic"),
        ("风积黄土", "loess_genesis"),
    ],
)
def test_genetic_types_are_found_in_free_text(text: str, genesis: str) -> None:
    assert genesis in find_genesis(text)


def test_the_hierarchy_leads_upwards() -> None:
    assert ancestors("monzogranite")[:2] == ("granite", "granitoid")
    assert "igneous_rock" in ancestors("basalt") or "igneous_material" in ancestors("basalt")


def test_labels_come_in_three_languages_and_an_unknown_id_is_its_own_label() -> None:
    assert label("granodiorite", "ru") == "гранодиорит"
    assert label("granodiorite", "zh") == "花岗闪长岩"
    assert label("no_such_rock", "en") == "no_such_rock"


def test_classes_tell_granite_from_peridotite_and_granite_from_rhyolite_by_nature() -> None:
    rocks = Rocks.load()
    assert rocks.top_class("granite") != rocks.top_class("peridotite")
    assert rocks.top_class("granite") == rocks.top_class("rhyolite")
    assert (rocks.nature("granite"), rocks.nature("rhyolite")) == ("plutonic", "volcanic")


def test_nearly_every_rock_has_a_class() -> None:
    rocks = Rocks.load()
    without = [rock for rock in rocks.ids() if not rocks.top_class(rock)]
    assert len(without) < 8
