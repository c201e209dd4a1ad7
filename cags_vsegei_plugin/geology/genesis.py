"""How Quaternary deposits came about: the genesis vocabulary, its hierarchy and its words."""

from __future__ import annotations

from functools import lru_cache
from typing import Tuple

from cags_vsegei_plugin.geology.vocabulary import Vocabulary, load
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge


class Genesis(Vocabulary):
    """The vocabulary of genetic types of Quaternary deposits."""

    heads_first = False

    @staticmethod
    def load(knowledge: Knowledge = BUNDLED) -> Genesis:
        """Return the vocabulary of these tables, read once."""
        return _load(knowledge)


@lru_cache(maxsize=16)
def _load(knowledge: Knowledge) -> Genesis:
    return load(knowledge, "genesis", Genesis)


def ancestors(genesis_id: str, knowledge: Knowledge = BUNDLED) -> Tuple[str, ...]:
    """Return the broader genetic types, the nearest first."""
    return Genesis.load(knowledge).ancestors(genesis_id)


def label(genesis_id: str, language: str, knowledge: Knowledge = BUNDLED) -> str:
    """Return the name of a genetic type in `zh`, `ru` or `en`."""
    return Genesis.load(knowledge).label(genesis_id, language)


def find_genesis(text: str, knowledge: Knowledge = BUNDLED) -> Tuple[str, ...]:
    """Return the genetic types named in a free text, the dominant first."""
    return Genesis.load(knowledge).find(text)
