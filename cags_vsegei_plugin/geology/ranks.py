"""Ranks of units by the words of a name: 组, 群, 岩群, свита, серия, complex, dyke."""

from __future__ import annotations

import re
from functools import lru_cache

from cags_vsegei_plugin.geology.vocabulary import Vocabulary, load
from cags_vsegei_plugin.knowledge import Knowledge

_NAMED_BRANCHES = ("lithostrat", "lithodemic")
# 煤层 or 砂砾石层 beside a formation is what it is made of.
_LAYER = "bed"
_CJK = re.compile(r"[\u3400-\u9fff]")


class Ranks(Vocabulary):
    """The ranks and terms of the vocabulary."""

    heads_first = False

    def of_name(self, name: str) -> str:
        """Return the rank a unit's name states, "" where it states none.

        Chinese puts the finest rank last (组一段), Russian and English put it first.
        """
        stated = [rank for rank in self.find(name) if self.is_rank(rank)]
        stated = [rank for rank in stated if rank != _LAYER] or stated
        if not stated:
            return ""
        return stated[-1] if _CJK.search(name) else stated[0]

    def is_rank(self, concept: str) -> bool:
        """Return whether a concept is a lithostratigraphic or lithodemic rank."""
        return any(branch in self.ancestors(concept) for branch in _NAMED_BRANCHES)


@lru_cache(maxsize=16)
def load_ranks(knowledge: Knowledge) -> Ranks:
    """Return the ranks of these tables, read once."""
    return load(knowledge, "ranks_and_terms", Ranks)
