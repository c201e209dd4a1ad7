"""Rocks: the lithology vocabulary, its hierarchy, and its words in Chinese, Russian and English."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Iterable, Mapping, Tuple

from cags_vsegei_plugin.geology.vocabulary import Vocabulary, load
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge

_RUSSIAN_ROCK = re.compile(r"[а-яё]{3,}(?:ит|альт|баз|гнейс|фир)")
_ENGLISH_ROCK = re.compile(r"[a-z]{3,}ite|basalt|gabbro")


class Rocks(Vocabulary):
    """The lithology vocabulary; ids are those of CGI simple lithology where it has the concept."""

    classes: Mapping[str, Tuple[str, str]] = {}

    @staticmethod
    def load(knowledge: Knowledge = BUNDLED) -> Rocks:
        """Return the vocabulary of these tables, read once."""
        return _load(knowledge)

    def adjectives_of(self, term: str) -> Iterable[str]:
        """Return `гранитовый` and `гранитный` of `гранит`, `rhyolitic` of `rhyolite`."""
        if _RUSSIAN_ROCK.fullmatch(term):
            return (term + "овый", term + "ный")
        if _ENGLISH_ROCK.fullmatch(term):
            return (term.rstrip("e") + "ic",)
        return ()

    def top_class(self, rock_id: str) -> str:
        """Return the class that decides whether two rocks contradict, such as `acidic_igneous`.

        The class of the nearest concept that has one in `vocabulary/rock_classes.csv`, or "".
        """
        for concept in (rock_id, *self.ancestors(rock_id)):
            if concept in self.classes:
                return self.classes[concept][0]
        return ""

    def nature(self, rock_id: str) -> str:
        """Return plutonic, volcanic, sedimentary, metamorphic, surface or "" where unknown."""
        for concept in (rock_id, *self.ancestors(rock_id)):
            if concept in self.classes:
                return self.classes[concept][1]
        return ""


@lru_cache(maxsize=16)
def _load(knowledge: Knowledge) -> Rocks:
    rocks = load(knowledge, "lithology", Rocks)
    rocks.classes = {
        row["id"]: (row["class"], row["nature"])
        for row in knowledge.table("vocabulary/rock_classes.csv", ("id",))
    }
    return rocks


def ancestors(rock_id: str, knowledge: Knowledge = BUNDLED) -> Tuple[str, ...]:
    """Return the broader rocks, the nearest first."""
    return Rocks.load(knowledge).ancestors(rock_id)


def label(rock_id: str, language: str, knowledge: Knowledge = BUNDLED) -> str:
    """Return the name of a rock in `zh`, `ru` or `en`."""
    return Rocks.load(knowledge).label(rock_id, language)


def find_rocks(text: str, knowledge: Knowledge = BUNDLED) -> Tuple[str, ...]:
    """Return the rocks named in a free text, the dominant first."""
    return Rocks.load(knowledge).find(text)
