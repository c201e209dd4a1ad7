"""GEN-1: what the genetic types of two Quaternary units say to each other."""

from __future__ import annotations

from functools import lru_cache
from typing import FrozenSet, Mapping, Optional, Set, Tuple

from cags_vsegei_plugin.geology import genesis
from cags_vsegei_plugin.geology.comparison.finding import UNJUDGED, Outcome, Pair, found
from cags_vsegei_plugin.geology.comparison.wording import concept_words
from cags_vsegei_plugin.geology.notation.index_text import plain
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.knowledge import Knowledge
from cags_vsegei_plugin.sentences import Sentence, sentence

_ROOT = "quaternary_genesis"
_SAYS_NOTHING = ("undivided_q", "composite_genesis", _ROOT)
_BROADER_SCORE = 0.95
_RELATED_SCORE = 0.7
_SAME_SERIES_SCORE = 0.4


def compare_genesis(pair: Pair) -> Outcome:
    """Return what the genetic types say; not judged where one side's is not told."""
    china = _types(pair.china.genesis, pair.knowledge)
    russia = _types(pair.russia.genesis, pair.knowledge)
    if not china or not russia:
        return UNJUDGED
    if set(china) == set(russia) or _simple(china, pair) == _simple(russia, pair):
        return Outcome(1.0)
    if _in_one_line(china[0], russia[0], pair.knowledge):
        return Outcome(_BROADER_SCORE)
    if _parts(china, pair.knowledge) & _parts(russia, pair.knowledge):
        return found("GEN-1", "related", _RELATED_SCORE, _related(pair))
    doubted = _doubted(pair, china, russia)
    if doubted is not None:
        return found("GEN-1", "ambiguous", _SAME_SERIES_SCORE, _ambiguous(pair, *doubted))
    if _series(china[0], pair.knowledge) == _series(russia[0], pair.knowledge):
        return found("GEN-1", "same_series", _SAME_SERIES_SCORE, _differ(pair))
    return found("GEN-1", "", 0.0, _differ(pair))


def _types(ids: Tuple[str, ...], knowledge: Knowledge) -> Tuple[str, ...]:
    """Return the genetic types that say something, without environments of older rocks."""
    return tuple(
        each
        for each in ids
        if each not in _SAYS_NOTHING and _ROOT in genesis.ancestors(each, knowledge)
    )


def _simple(ids: Tuple[str, ...], pair: Pair) -> FrozenSet[str]:
    """Return the simple types that compound ones stand for: `pal` is `a,p`."""
    table = _part_table(pair.knowledge)
    return frozenset(
        part for each in ids for part in table.get(each, frozenset((each,))) if part not in table
    )


def _in_one_line(first: str, second: str, knowledge: Knowledge) -> bool:
    return (
        first == second
        or second in genesis.ancestors(first, knowledge)
        or first in genesis.ancestors(second, knowledge)
    )


def _parts(ids: Tuple[str, ...], knowledge: Knowledge) -> Set[str]:
    """Return the simple types of which compound types are made, with what is broader."""
    table = _part_table(knowledge)
    parts: Set[str] = set()
    for each in ids:
        for simple in table.get(each, frozenset((each,))):
            above = genesis.ancestors(simple, knowledge)
            parts.update((simple, *(one for one in above[:-1] if one not in _groups(knowledge))))
    return parts


@lru_cache(maxsize=8)
def _part_table(knowledge: Knowledge) -> Mapping[str, FrozenSet[str]]:
    rows = knowledge.table("catalogue/genesis_parts.csv", ("genesis", "part"))
    wholes = {row["genesis"] for row in rows}
    return {
        whole: frozenset((whole, *(row["part"] for row in rows if row["genesis"] == whole)))
        for whole in wholes
    }


@lru_cache(maxsize=8)
def _groups(knowledge: Knowledge) -> FrozenSet[str]:
    """Return the series of genetic types: what stands right under the root and has types below."""
    vocabulary = genesis.Genesis.load(knowledge)
    parents = {vocabulary.row(each).get("parent", "") for each in vocabulary.ids()}
    children = {each for each in vocabulary.ids() if vocabulary.row(each).get("parent") == _ROOT}
    return frozenset(children & parents)


def _series(genesis_id: str, knowledge: Knowledge) -> str:
    """Return the series of a genetic type: what stands right under the root."""
    line = (genesis_id, *genesis.ancestors(genesis_id, knowledge))
    return line[line.index(_ROOT) - 1]


def _related(pair: Pair) -> Sentence:
    return sentence("China: {china}; Russia: {russia}: the genesis agrees in part.", **_said(pair))


def _differ(pair: Pair) -> Sentence:
    return sentence("China: {china}; Russia: {russia}: the genesis differs.", **_said(pair))


def _doubted(
    pair: Pair, china: Tuple[str, ...], russia: Tuple[str, ...]
) -> Optional[Tuple[Reading, str]]:
    """Return whose letters may mean the other's type too, where no rock tells what they mean."""
    for reading, others in ((pair.russia, china), (pair.china, russia)):
        meant = [each for each in others if each in reading.alternatives]
        if meant and not reading.rocks:
            return reading, meant[0]
    return None


def _ambiguous(pair: Pair, doubted: Reading, same: str) -> Sentence:
    return sentence(
        "{differ} In some legends the letters of {index} mean: {same}. Look into the legend.",
        differ=_differ(pair),
        index=plain(doubted.index),
        same=concept_words((same,), genesis.label, pair.knowledge),
    )


def _said(pair: Pair) -> Mapping[str, Sentence]:
    return {
        "china": concept_words(pair.china.genesis, genesis.label, pair.knowledge),
        "russia": concept_words(pair.russia.genesis, genesis.label, pair.knowledge),
    }
