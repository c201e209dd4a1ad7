"""Contact along the border: how much of what fits a unit faces there is this one partner.

Kilometres count among the partners in which nothing else fails; shorter than the profile's
shortest length they count less. A unit that faces several, which have nothing else that fits,
answers them all.
"""

from __future__ import annotations

from typing import Callable, Dict, List, Sequence, Set, Tuple

from cags_vsegei_plugin.geology.suggestions.naming import Judged
from cags_vsegei_plugin.geology.suggestions.rules import CONTACT, Rule, limit, rules_of
from cags_vsegei_plugin.geology.suggestions.suggestion import Asked
from cags_vsegei_plugin.geology.suggestions.weighing import Weighed
from cags_vsegei_plugin.sentences import Sentence, sentence

_Total = Dict[Tuple[str, int, int], float]
_HALF = 0.5


def with_contact(pairs: Sequence[Weighed], asked: Asked) -> List[Weighed]:
    """Return the pairs with what contact says of them."""
    rule = next(
        each for each in rules_of(asked.profile, asked.knowledge) if each.criterion == CONTACT
    )
    totals = _totals(pairs, _own_km)
    counts = _totals(pairs, lambda _: 1.0) if any(each.away for each in pairs) else {}
    return [_weighed(each, rule, counts if each.away else totals, asked) for each in pairs]


def _own_km(pair: Weighed) -> float:
    """Return the kilometres of a pair; each counts as one where none are known."""
    return 1.0 if pair.km is None and not pair.away else pair.km or 0.0


def _totals(pairs: Sequence[Weighed], own: Callable[[Weighed], float]) -> _Total:
    """Return for each node how much fits it as well as a pair does, or better.

    The key ends with the criteria that fail.
    """
    levels = range(1 + max((_level(each) for each in pairs), default=0))
    totals: _Total = {}
    for each in pairs:
        for level in levels[_level(each) :]:
            for side, node in ends_of(each):
                key = (side, node, level)
                totals[key] = totals.get(key, 0.0) + own(each)
    return totals


def _level(pair: Weighed) -> int:
    return len(set(pair.failing) - {CONTACT})


def _shares(pair: Weighed, totals: _Total) -> Tuple[float, float]:
    """Return the share of a pair in what fits either node as well."""
    own = 1.0 if pair.away else _own_km(pair)
    china, russia = (totals[side, node, _level(pair)] for side, node in ends_of(pair))
    return (own / china if china else 0.0, own / russia if russia else 0.0)


def _weighed(pair: Weighed, rule: Rule, totals: _Total, asked: Asked) -> Weighed:
    shares = _shares(pair, totals)
    if pair.km is None or pair.away:
        share = min(shares)
        score = share * limit("only_one_away" if pair.away else "only_one", asked.knowledge)
        fails = score < rule.strict
    else:
        share, shortest = sum(shares) / 2.0, asked.profile.min_length_km
        length = min(1.0, pair.km / shortest) if shortest > 0.0 else 1.0
        score, fails = share * length, length < rule.strict
    failing = (CONTACT, *pair.failing) if fails else pair.failing
    judged = ((rule, Judged(score, _said(pair, share))), *pair.judged)
    return pair._replace(judged=judged, failing=failing, shares=shares)


def _said(pair: Weighed, share: float) -> Sentence:
    percent = f"{100 * share:.0f}"
    if pair.away:
        return sentence("{away} {others}", away=_said_of_away(pair.away), others=_others(share))
    if pair.km is None:
        return _others(share)
    if not pair.km:
        return sentence("They do not face each other along the border.")
    return sentence(
        "They face each other along {length} km, {share} % of where either faces a unit that fits"
        " as well.",
        length=f"{pair.km:.1f}",
        share=percent,
    )


def _others(share: float) -> Sentence:
    if share == 1.0:
        return sentence("It is the only unit of the other side that fits as well.")
    return sentence("It is one of {count} units that fit as well.", count=f"{1 / share:.0f}")


def _said_of_away(sides: Sequence[str]) -> Sentence:
    if len(sides) > 1:
        return sentence(
            "Neither unit faces any across the border: no kilometres of contact speak for them."
        )
    if "china" in sides:
        return sentence(
            "The Chinese unit faces none across the border: no kilometres of contact speak for it."
        )
    return sentence(
        "The Russian unit faces none across the border: no kilometres of contact speak for it."
    )


def answers_several(
    pairs: Sequence[Weighed], taken: Set[int], asked: Asked
) -> Tuple[Set[int], Dict[int, int]]:
    """Return the pairs that lost in the strict round, and those of units that answer several.

    A unit left alone that mostly faces a unit that was given away is a further part of it; then
    the pair that won is a part too, unless it has by far the most of the contact. Of a part is told
    which end is the whole: 0 the Chinese unit, 1 the Russian one.
    """
    busy = {end: k for k in taken for end in ends_of(pairs[k])}
    lost = {
        k
        for k, each in enumerate(pairs)
        if not each.failing and k not in taken and any(end in busy for end in ends_of(each))
    }
    parts: Dict[int, int] = {}
    dominant = limit("dominant", asked.knowledge)
    for k in lost:
        ends = ends_of(pairs[k])
        for whole, part in ((0, 1), (1, 0)):
            if ends[part] in busy or not is_mostly_here(pairs[k], part, asked):
                continue
            parts[k] = whole
            winner = busy[ends[whole]]
            if pairs[winner].shares[whole] < dominant:
                parts[winner] = whole
    return lost, parts


def is_mostly_here(pair: Weighed, end: int, asked: Asked) -> bool:
    """Return whether a unit (end 0 Chinese, 1 Russian) mostly faces the other, not too shortly."""
    if asked.km is None or pair.shares[end] <= _HALF:
        return False
    return (pair.km or 0.0) >= asked.profile.min_length_km


def ends_of(pair: Weighed) -> Tuple[Tuple[str, int], Tuple[str, int]]:
    """Return the nodes of a pair as (side, number)."""
    return ("china", pair.china), ("russia", pair.russia)
