"""LIT-1 and LIT-2: what the rocks of two units say to each other.

Classes that exclude each other (igneous and sedimentary, ultramafic and granitic) are a table. A
unit whose rocks are not told contradicts nothing, except that a pluton is no layered unit.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import product
from typing import FrozenSet, Optional

from cags_vsegei_plugin.geology import rocks
from cags_vsegei_plugin.geology.comparison.finding import UNJUDGED, Outcome, Pair, found
from cags_vsegei_plugin.geology.comparison.wording import concept_words
from cags_vsegei_plugin.geology.notation.index_text import plain
from cags_vsegei_plugin.geology.rocks import Rocks
from cags_vsegei_plugin.knowledge import Knowledge
from cags_vsegei_plugin.sentences import Sentence, sentence

_BODY = "intrusive"
_LAYERED = ("stratified", "quaternary")
_OPPOSITE = "opposite"
_SHARED = "shared"
_KINDS = "kinds"
_LOOSE = "loose"
_BROADER_SCORE = 0.95
_SHARED_SCORE = 0.8
_SAME_CLASS_SCORE = 0.8
_SAME_BRANCH_SCORE = 0.5


def compare_rocks(pair: Pair) -> Outcome:
    """Return what the rocks say; not judged where one side's are not told."""
    if not pair.china.rocks or not pair.russia.rocks:
        return _compare_bodies(pair)
    score = _likeness(pair.china.rocks[0], pair.russia.rocks[0], pair.knowledge)
    if score is not None:
        return Outcome(score)
    likenesses = (
        _likeness(first, second, pair.knowledge)
        for first, second in product(pair.china.rocks, pair.russia.rocks)
    )
    if any(likeness is not None for likeness in likenesses):
        return found("LIT-2", "shared", _SHARED_SCORE, _said(pair, _SHARED))
    return _different(pair)


def _likeness(first: str, second: str, knowledge: Knowledge) -> Optional[float]:
    """Return the score of one rock under two names, or of one under the other; else None."""
    if first == second:
        return 1.0
    one_line = second in rocks.ancestors(first, knowledge) or first in rocks.ancestors(
        second, knowledge
    )
    return _BROADER_SCORE if one_line else None


def _different(pair: Pair) -> Outcome:
    """Two associations exclude each other only where each rock excludes each other rock."""
    couples = list(product(pair.china.rocks, pair.russia.rocks))
    if all(exclude(first, second, pair.knowledge) for first, second in couples):
        return found("LIT-1", "", 0.0, _said(pair, _OPPOSITE))
    vocabulary = Rocks.load(pair.knowledge)
    china, russia = pair.china.rocks[0], pair.russia.rocks[0]
    if _is_hardened(china, russia, pair.knowledge):
        return found("LIT-2", "loose", _SAME_CLASS_SCORE, _said(pair, _LOOSE))
    same_class = vocabulary.top_class(china) == vocabulary.top_class(russia) != ""
    if same_class and vocabulary.nature(china) == vocabulary.nature(russia):
        return found("LIT-2", "same_class", _SAME_CLASS_SCORE, _said(pair, _KINDS))
    return found("LIT-2", "", _SAME_BRANCH_SCORE, _said(pair, _KINDS))


def _is_hardened(first: str, second: str, knowledge: Knowledge) -> bool:
    """Return whether one is the other before it was cemented: sand and sandstone."""
    lines = [{each, *rocks.ancestors(each, knowledge)} for each in (first, second)]
    rows = knowledge.table("catalogue/loose_rocks.csv", ("loose", "hard"))
    return any(
        row["loose"] in loose and row["hard"] in hard
        for row in rows
        for loose, hard in (lines, lines[::-1])
    )


def exclude(first: str, second: str, knowledge: Knowledge) -> bool:
    """Return whether the classes of two rocks exclude each other: igneous and sedimentary."""
    vocabulary = Rocks.load(knowledge)
    classes = frozenset((vocabulary.top_class(first), vocabulary.top_class(second)))
    return classes in _opposites(knowledge)


@lru_cache(maxsize=8)
def _opposites(knowledge: Knowledge) -> FrozenSet[FrozenSet[str]]:
    rows = knowledge.table("catalogue/rock_opposites.csv", ("class", "opposite"))
    return frozenset(frozenset((row["class"], row["opposite"])) for row in rows)


def _compare_bodies(pair: Pair) -> Outcome:
    """Rocks that are not told: an intrusive body still is no layered unit."""
    kinds = {pair.china.kind, pair.russia.kind}
    if _BODY not in kinds or not kinds & set(_LAYERED):
        return UNJUDGED
    if pair.china.kind == _BODY:
        reason = sentence(
            "China: {china} is an intrusive body; Russia: {russia} is a layered unit.",
            china=plain(pair.china.index),
            russia=plain(pair.russia.index),
        )
    else:
        reason = sentence(
            "China: {china} is a layered unit; Russia: {russia} is an intrusive body.",
            china=plain(pair.china.index),
            russia=plain(pair.russia.index),
        )
    return found("LIT-1", "body", 0.0, reason)


def _said(pair: Pair, how: str) -> Sentence:
    china = concept_words(pair.china.rocks, rocks.label, pair.knowledge)
    russia = concept_words(pair.russia.rocks, rocks.label, pair.knowledge)
    if how == _OPPOSITE:
        return sentence(
            "China: {china}; Russia: {russia}: these rocks cannot be one unit.",
            china=china,
            russia=russia,
        )
    if how == _SHARED:
        return sentence(
            "China: {china}; Russia: {russia}: the main rock differs, others are shared.",
            china=china,
            russia=russia,
        )
    if how == _LOOSE:
        return sentence(
            "China: {china}; Russia: {russia}: one sediment, loose on one side and hard on the"
            " other.",
            china=china,
            russia=russia,
        )
    return sentence(
        "China: {china}; Russia: {russia}: the rocks differ.",
        china=china,
        russia=russia,
    )
