"""Published correlations of local units across the border, a table a project can change.

`resources/correlations/units.csv`: names of one side (`;` between them, in any script), those of
the other, the relation, and its status: `accepted`, `disputed` or `unverified`. `questions` are
what is open in print about the Chinese unit (`rank`, `age`), `ages_ma` what ages are published.
"""

from __future__ import annotations

from functools import lru_cache
from typing import FrozenSet, List, Mapping, NamedTuple, Optional, Tuple

from cags_vsegei_plugin.geology.deposit_names import ONE_NAME, name_score
from cags_vsegei_plugin.geology.folding import fold, fold_without
from cags_vsegei_plugin.geology.unit_names import proper_part
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge

ACCEPTED, DISPUTED, UNVERIFIED = "accepted", "disputed", "unverified"
PART = "part"
_ONE_UNIT = ("equal", "correlates")


class Correlation(NamedTuple):
    """A row of the table; names are folded and without words of rank."""

    id: str
    china: FrozenSet[str]
    russia: FrozenSet[str]
    relation: str
    status: str
    questions: Tuple[str, ...]
    ages_ma: str
    source: str

    @property
    def accepted(self) -> bool:
        """Return whether both names are accepted to be names of one unit."""
        return self.status == ACCEPTED and self.relation in _ONE_UNIT


def correlation(china: str, russia: str, knowledge: Knowledge = BUNDLED) -> Optional[Correlation]:
    """Return what is published of two names, the accepted first; None where nothing is."""
    ours, theirs = known_name(china, knowledge), known_name(russia, knowledge)
    found = [
        each
        for each in _by_name(knowledge).get(ours, ())
        if ours in each.china and theirs in each.russia
    ]
    return min(found, key=lambda each: not each.accepted, default=None)


def published_of(name: str, knowledge: Knowledge = BUNDLED) -> Tuple[Correlation, ...]:
    """Return every row that knows a unit by its name, on either side."""
    return tuple(_by_name(knowledge).get(known_name(name, knowledge), ()))


@lru_cache(maxsize=16384)
def bare_name(name: str, knowledge: Knowledge = BUNDLED) -> str:
    """Return a name folded and without words of rank (`组`, `свита`, `Formation`)."""
    return fold_without(name, rank_words(knowledge)) if name else ""


@lru_cache(maxsize=16384)
def known_name(name: str, knowledge: Knowledge = BUNDLED) -> str:
    """Return a name as the published correlations know it, however a legend words it."""
    return proper_part(name, rank_words(knowledge), knowledge) if name else ""


def is_one_name(first: str, second: str, knowledge: Knowledge = BUNDLED) -> bool:
    """Return whether two names, without words of rank, are one in whichever scripts."""
    names = bare_name(first, knowledge), bare_name(second, knowledge)
    score = name_score(*names, knowledge)
    return score is not None and score.score >= ONE_NAME and not score.sounds_like


@lru_cache(maxsize=8)
def rank_words(knowledge: Knowledge = BUNDLED) -> FrozenSet[str]:
    """Return the folded words of ranks in all languages."""
    levels = {row["rank"] for row in knowledge.table("catalogue/rank_levels.csv", ("rank",))}
    rows = knowledge.table("vocabulary/ranks_and_terms.csv", ("id",))
    columns = ("en", "zh", "ru", "synonyms_en", "synonyms_zh", "synonyms_ru")
    texts = (row[column] for row in rows if row["id"] in levels for column in columns)
    return frozenset(fold(word) for text in texts for word in text.split(";") if word)


@lru_cache(maxsize=8)
def _by_name(knowledge: Knowledge) -> Mapping[str, Tuple[Correlation, ...]]:
    rows: List[Correlation] = []
    for row in knowledge.table("correlations/units.csv", ("id",)):
        china, russia = (
            frozenset(
                known_name(name, knowledge) for name in row[column].split(";") if name.strip()
            )
            for column in ("china_names", "russia_names")
        )
        questions = tuple(filter(None, row["questions"].split(";")))
        told = row["relation"], row["status"], questions, row["ages_ma"], row["source"]
        rows.append(Correlation(row["id"], china, russia, *told))
    every = {name for each in rows for name in each.china | each.russia}
    return {
        name: tuple(each for each in rows if name in each.china | each.russia) for name in every
    }
