"""How like the rocks of two units are, by the hierarchy of the vocabulary."""

from __future__ import annotations

from functools import lru_cache
from typing import Optional, Tuple

from cags_vsegei_plugin.geology.comparison.rock import exclude
from cags_vsegei_plugin.geology.rocks import Rocks
from cags_vsegei_plugin.geology.suggestions.rules import limit
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge

EQUAL, BROADER, NARROWER, OTHER = "=", ">", "<", "~"


def rocks_likeness(
    first: Tuple[str, ...], second: Tuple[str, ...], knowledge: Knowledge = BUNDLED
) -> Optional[float]:
    """Return how like two lists of rocks are, 0 to 1, the dominant counting most.

    None where one is not told.
    """
    if not first or not second:
        return None
    return (_covered(first, second, knowledge) + _covered(second, first, knowledge)) / 2.0


def _covered(some: Tuple[str, ...], others: Tuple[str, ...], knowledge: Knowledge) -> float:
    """Return how much of some rocks is found among others; each counts less than that before."""
    weights = [1.0 / place for place in range(1, len(some) + 1)]
    best = (max(rock_likeness(one, other, knowledge) for other in others) for one in some)
    return sum(weight * each for weight, each in zip(weights, best)) / sum(weights)


@lru_cache(maxsize=65536)
def rock_likeness(first: str, second: str, knowledge: Knowledge = BUNDLED) -> float:
    """Return how like two rocks are: 1 for one rock, 0 where their classes exclude each other."""
    if first == second:
        return 1.0
    steps = _steps(first, second, knowledge)
    if steps:
        off = limit("rock_each_step", knowledge) * (steps - 1)
        near = limit("rock_one_step", knowledge) - off
        return max(near, limit("rock_lowest_in_line", knowledge))
    if exclude(first, second, knowledge):
        return 0.0
    rocks = Rocks.load(knowledge)
    if not rocks.nature(first) or rocks.nature(first) != rocks.nature(second):
        return limit("rock_other", knowledge)
    is_same = rocks.top_class(first) == rocks.top_class(second) != ""
    return limit("rock_same_class" if is_same else "rock_same_nature", knowledge)


def rock_relation(
    first: Tuple[str, ...], second: Tuple[str, ...], knowledge: Knowledge = BUNDLED
) -> str:
    """Return how the dominant rock of one unit stands to that of another; equal where not told."""
    if not first or not second or first[0] == second[0]:
        return EQUAL
    rocks = Rocks.load(knowledge)
    if first[0] in rocks.ancestors(second[0]):
        return BROADER
    return NARROWER if second[0] in rocks.ancestors(first[0]) else OTHER


def _steps(first: str, second: str, knowledge: Knowledge) -> int:
    """Return how many steps one rock is above the other, 0 where it is not."""
    rocks = Rocks.load(knowledge)
    for low, high in ((first, second), (second, first)):
        line = rocks.ancestors(low)
        if high in line:
            return line.index(high) + 1
    return 0
