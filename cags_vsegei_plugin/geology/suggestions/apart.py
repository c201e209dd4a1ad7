"""Pairs of units that do not meet along the border: of ages that agree, or of one name.

Where the border is not known, or a unit of the pair faces none across it, less is asked of them:
there is no other way to come upon such a pair.
"""

from __future__ import annotations

from itertools import product
from typing import (
    Callable,
    Dict,
    Hashable,
    Iterator,
    List,
    Mapping,
    NamedTuple,
    Optional,
    Sequence,
    Set,
    Tuple,
)

from cags_vsegei_plugin.geology.comparison.intervals import Interval, interval_of, similarity
from cags_vsegei_plugin.geology.comparison.nature import name_of
from cags_vsegei_plugin.geology.correlations import bare_name, published_of
from cags_vsegei_plugin.geology.deposit_names import first_sounds
from cags_vsegei_plugin.geology.domains import known_domain, proper_name
from cags_vsegei_plugin.geology.suggestions.judging import Judge
from cags_vsegei_plugin.geology.suggestions.naming import has_own_name
from cags_vsegei_plugin.geology.suggestions.nodes import Node
from cags_vsegei_plugin.geology.suggestions.rules import AGE, NAME, Rule, limit, rules_of
from cags_vsegei_plugin.geology.suggestions.suggestion import Asked
from cags_vsegei_plugin.knowledge import Knowledge

_SIDES = ("china", "russia")
_Pair = Tuple[int, int]
_Keys = Callable[[Node, Knowledge], Set[Hashable]]


class Where:
    """The nodes of both sides, and which of them meet; `km` is None where nothing tells that."""

    def __init__(
        self, china: Sequence[Node], russia: Sequence[Node], km: Optional[Mapping[_Pair, float]]
    ) -> None:
        self.sides, self.km = (china, russia), km
        self._met: List[Set[int]] = [{pair[side] for pair in km or ()} for side in (0, 1)]

    def is_away(self, side: int, node: int) -> bool:
        """Return whether a unit faces none of the other side across a border that is known."""
        is_unit = bool(self.sides[side][node].index)
        return self.km is not None and is_unit and node not in self._met[side]

    def away(self, china: int, russia: int) -> Tuple[str, ...]:
        """Return the sides whose unit of a pair is away from the border."""
        ends = enumerate((china, russia))
        return tuple(_SIDES[side] for side, node in ends if self.is_away(side, node))


def pairs_apart(asked: Asked, where: Where, judge: Judge) -> Iterator[_Pair]:
    """Yield pairs that may not meet, some of them twice."""
    rules = {each.criterion: each for each in rules_of(asked.profile, asked.knowledge)}
    if asked.profile.reads_names:
        yield from _by_keys(where, _keys_of_domain, asked.knowledge)
        return
    if AGE in rules:
        yield from _by_ages(asked, where, judge, rules[AGE])
    for pair in _by_keys(where, _keys_of_name, asked.knowledge) if where.km is not None else ():
        if where.away(*pair):
            told = judge.judged(rules[NAME], *pair).score
            if told is not None and told >= rules[NAME].strict:
                yield pair


def _by_ages(asked: Asked, where: Where, judge: Judge, age: Rule) -> Iterator[_Pair]:
    strict = min(limit("scales_share", asked.knowledge), max(0.0, 2 * age.strict - 1))
    loose = limit("apart_share", asked.knowledge)
    china, russia = (_of_one_age(where, side) for side in (0, 1))
    for first, second in _not_both_joint(china, russia):
        is_open = where.km is None or first.is_away or second.is_away
        if similarity(first.age, second.age) < (loose if is_open else strict):
            continue
        judged = judge.judged(age, first.nodes[0], second.nodes[0])
        if judged.score is not None and judged.score >= (age.relaxed if is_open else age.strict):
            yield from product(first.nodes, second.nodes)


def _not_both_joint(
    china: Sequence[_OneAge], russia: Sequence[_OneAge]
) -> Iterator[Tuple[_OneAge, _OneAge]]:
    """Yield pairs but those of two joint units: never one, and millions where there are many."""
    units = [each for each in russia if not each.is_joint]
    for first in china:
        for second in units if first.is_joint else russia:
            yield first, second


class _OneAge(NamedTuple):
    """Nodes of one age, of which any stands for all where ages meet."""

    age: Interval
    is_away: bool
    is_joint: bool
    nodes: List[int]


def _of_one_age(where: Where, side: int) -> List[_OneAge]:
    groups: Dict[Hashable, _OneAge] = {}
    for place, node in enumerate(where.sides[side]):
        age, reading = interval_of(node.reading), node.reading
        if age is not None:
            told = reading.age_from, reading.age_to, reading.scale, reading.queried
            one = _OneAge(age, where.is_away(side, place), bool(node.joint_code), [])
            groups.setdefault((*one[:3], told), one).nodes.append(place)
    return list(groups.values())


def _by_keys(where: Where, keys_of: _Keys, knowledge: Knowledge) -> Iterator[_Pair]:
    sides: List[Dict[Hashable, List[int]]] = [{}, {}]
    for side, nodes in zip(sides, where.sides):
        for place, node in enumerate(nodes):
            for key in keys_of(node, knowledge):
                side.setdefault(key, []).append(place)
    for key in sides[0]:
        yield from product(sides[0][key], sides[1].get(key, ()))


def _keys_of_domain(node: Node, knowledge: Knowledge) -> Set[Hashable]:
    name = name_of(node.reading)
    known = known_domain(name, knowledge)
    proper = proper_name(name, knowledge)
    keys: Set[Hashable] = {("name", proper)}
    keys |= {("sound", each) for each in first_sounds(proper, knowledge)}
    return keys | ({("group", known.group)} if known else set())


def _keys_of_name(node: Node, knowledge: Knowledge) -> Set[Hashable]:
    if not has_own_name(node.reading, knowledge):
        return set()
    name = bare_name(node.reading.unit_name, knowledge)
    keys: Set[Hashable] = {("sound", each) for each in first_sounds(name, knowledge)}
    return keys | {("published", each.id) for each in published_of(name, knowledge)}
