"""What the names of two units say: one name, in whichever scripts, another, or nothing.

Words that only tell an age or a rock are no names: only units of a local rank have one.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Dict, NamedTuple, Optional, Tuple

from cags_vsegei_plugin.geology.comparison.correlated import correlated_names, correlation_of
from cags_vsegei_plugin.geology.comparison.finding import Pair
from cags_vsegei_plugin.geology.comparison.nature import has_one_name, name_of
from cags_vsegei_plugin.geology.comparison.rank import rank_levels
from cags_vsegei_plugin.geology.correlations import bare_name, rank_words
from cags_vsegei_plugin.geology.deposit_names import ONE_NAME, name_score
from cags_vsegei_plugin.geology.domains import generic_words, known_domain, proper_name
from cags_vsegei_plugin.geology.folding import fold, is_index_letters, scripts
from cags_vsegei_plugin.geology.reader import UnitFields, read_unit
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.geology.suggestions.rules import limit
from cags_vsegei_plugin.knowledge import Knowledge
from cags_vsegei_plugin.sentences import Sentence, sentence

_BETWEEN = re.compile(r"[\W_]+")
_SHORTEST = 3
_LETTERS = re.compile(r"[A-Za-zŠšŽžČč]{1,3}(-[A-Za-zŠšŽžČč]{1,3})*")


class Judged(NamedTuple):
    """The score of a criterion, 0 to 1, None where it cannot be judged, and the sentence for it."""

    score: Optional[float] = None
    reason: Optional[Sentence] = None


def judge_names(pair: Pair) -> Judged:
    """Return what the names say, or the letters of local units where a name is not told."""
    if pair.profile.reads_names:
        return _domains(pair)
    if not all(has_own_name(each, pair.knowledge) for each in (pair.china, pair.russia)):
        return _by_letters(pair)
    known = correlation_of(pair)
    if known is not None:
        score = 1.0 if known.accepted else limit("name_unsettled", pair.knowledge)
        return Judged(score, correlated_names(pair, known).findings[0].reason)
    names = [bare_name(each.unit_name, pair.knowledge) for each in (pair.china, pair.russia)]
    return _compared(pair, names[0], names[1])


def has_own_name(reading: Reading, knowledge: Knowledge) -> bool:
    """Return whether a unit has a name that is more than its age or its letters."""
    if not reading.unit_name or is_index_letters(reading.unit_name):
        return False
    rank = rank_levels(knowledge).get(reading.rank)
    return rank is not None and rank.local


def _domains(pair: Pair) -> Judged:
    if has_one_name(pair):
        return Judged(1.0, _same(pair))
    names = [name_of(each) for each in (pair.china, pair.russia)]
    known = [known_domain(each, pair.knowledge) for each in names]
    if known[0] is not None and known[1] is not None and known[0].group == known[1].group:
        if known[0].accepted and known[1].accepted:
            return Judged(1.0, _same(pair))
        return Judged(limit("name_unsettled", pair.knowledge), _disputed(pair))
    if pair.profile.names_are_places:
        return Judged()
    if known[0] is not None and known[1] is not None:
        return Judged(limit("name_elsewhere", pair.knowledge), _other_domains(pair))
    proper = [proper_name(each, pair.knowledge) for each in names]
    return _compared(pair, proper[0], proper[1])


def _by_letters(pair: Pair) -> Judged:
    """Return that local units differ by the letters of their indices: they stand for names.

    Letters that begin alike say nothing: many names do.
    """
    china, russia = (local_letters(each.index, each.side) for each in (pair.china, pair.russia))
    begin = [{part[:1].lower() for part in each.split("-") if part} for each in (china, russia)]
    if not all(begin) or begin[0] & begin[1]:
        return Judged()
    said = sentence(
        "China: {china}; Russia: {russia}: the letters that stand for the names differ.",
        china=china,
        russia=russia,
    )
    return Judged(limit("name_differs", pair.knowledge), said)


@lru_cache(maxsize=16384)
def local_letters(index: str, side: str) -> str:
    """Return the Latin letters of an index that stand for a local unit, "" where it has none."""
    letters = read_unit(UnitFields(index), side).unit_name if index else ""
    return letters if _LETTERS.fullmatch(letters) else ""


def _compared(pair: Pair, china: str, russia: str) -> Judged:
    """Return what two bare names say, written as they are or as they sound."""
    if not china or not russia:
        return Judged()
    if china == russia:
        return Judged(1.0, _same(pair))
    found = name_score(china, russia, pair.knowledge)
    if found is not None and found.score >= ONE_NAME and not found.sounds_like:
        return Judged(1.0, _same(pair))
    if found is not None and found.sounds_like:
        return Judged(limit("name_sounds_alike", pair.knowledge), _alike(pair))
    if _is_part(pair):
        return Judged(limit("name_of_part", pair.knowledge), _parts_alike(pair))
    within = bool(scripts(china) & scripts(russia))
    key = "name_differs_in_script" if within else "name_differs"
    return Judged(limit(key, pair.knowledge), _differ(pair))


def _is_part(pair: Pair) -> bool:
    """Return whether every word of one name stands in the other: Bureya, Bureja-Jziamusy."""
    names = [name_of(each) for each in (pair.china, pair.russia)]
    short, long_ = sorted((_words(each, pair.knowledge) for each in names), key=len)
    return (
        bool(short)
        and len(long_) > 1
        and all(any(_sounds_one(word, other, pair.knowledge) for other in long_) for word in short)
    )


@lru_cache(maxsize=16384)
def _words(name: str, knowledge: Knowledge) -> Tuple[str, ...]:
    generic = generic_words(knowledge) | rank_words(knowledge)
    folded = (fold(word) for word in _BETWEEN.split(name))
    return tuple(word for word in folded if len(word) >= _SHORTEST and word not in generic)


def _sounds_one(first: str, second: str, knowledge: Knowledge) -> bool:
    found = name_score(first, second, knowledge)
    return found is not None and found.score >= ONE_NAME and not found.sounds_like


def is_one_name(judged: Judged) -> bool:
    """Return whether the names were found to be names of one unit."""
    return judged.score is not None and judged.score >= ONE_NAME


def elsewhere(pair: Pair, judged: Judged, side: str) -> Judged:
    """Return what names say that differ, where another unit of the other side has the name."""
    given = _names(pair)
    if side == "china":
        reason = sentence(
            "China: {china}; Russia: {russia}: another Russian unit has the Chinese name.", **given
        )
    else:
        reason = sentence(
            "China: {china}; Russia: {russia}: another Chinese unit has the Russian name.", **given
        )
    score = limit("name_elsewhere", pair.knowledge)
    return Judged(min(judged.score or 0.0, score), reason)


def _names(pair: Pair) -> Dict[str, str]:
    return {"china": name_of(pair.china), "russia": name_of(pair.russia)}


def _same(pair: Pair) -> Sentence:
    return sentence("China: {china}; Russia: {russia}: one name.", **_names(pair))


def _alike(pair: Pair) -> Sentence:
    return sentence("China: {china}; Russia: {russia}: the names sound alike.", **_names(pair))


def _parts_alike(pair: Pair) -> Sentence:
    return sentence(
        "China: {china}; Russia: {russia}: one name is part of the other.", **_names(pair)
    )


def _differ(pair: Pair) -> Sentence:
    return sentence("China: {china}; Russia: {russia}: the names differ.", **_names(pair))


def _disputed(pair: Pair) -> Sentence:
    return sentence(
        "China: {china}; Russia: {russia}: they have been correlated, but not by all.",
        **_names(pair),
    )


def _other_domains(pair: Pair) -> Sentence:
    return sentence(
        "China: {china}; Russia: {russia}: each is known as another domain.", **_names(pair)
    )
