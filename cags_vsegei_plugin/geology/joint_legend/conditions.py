"""For which polygons a mapping holds: by the name of their unit, and by their rocks."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, Optional, Tuple

from cags_vsegei_plugin.geology.folding import fold
from cags_vsegei_plugin.geology.rocks import Rocks
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge

if TYPE_CHECKING:
    from cags_vsegei_plugin.geology.joint_legend.mapping import Mapping

Rank = Tuple[int, bool, bool, int, int]


class Described(NamedTuple):
    """What is known of a polygon beside its index: names, and ids of rocks, the dominant first."""

    names: Tuple[str, ...] = ()
    rocks: Tuple[str, ...] = ()


ANYTHING = Described()


@lru_cache(maxsize=4096)
def rock_of(text: str, knowledge: Knowledge = BUNDLED) -> str:
    """Return the id of the rock that a condition names, in any language; "" for an unknown one."""
    rocks = Rocks.load(knowledge)
    written = text.strip()
    if written in rocks:
        return written
    found = rocks.find(written)
    return found[0] if found else ""


def rock_key(text: str) -> str:
    """Return what tells rocks of conditions apart: the rock, or the word where it is unknown."""
    return (rock_of(text) or fold(text)) if text else ""


def rank_of(mapping: Mapping, unit: Described, knowledge: Knowledge = BUNDLED) -> Optional[Rank]:
    """Return how closely a mapping fits a polygon: the greatest goes first; None where it does not.

    More conditions go before fewer; then a name, the rock that is more of the polygon, the
    narrower rock, kilometres.
    """
    if mapping.if_name and fold(mapping.if_name) not in map(fold, unit.names):
        return None
    place, steps = 0, 0
    if mapping.if_rock:
        found = _rock_place(rock_of(mapping.if_rock, knowledge), unit.rocks, knowledge)
        if found is None:
            return None
        place, steps = found
    named, has_rock, _ = mapping.conditions
    return sum(mapping.conditions), named, has_rock, -place, -steps


def _rock_place(
    wanted: str, rocks: Tuple[str, ...], knowledge: Knowledge
) -> Optional[Tuple[int, int]]:
    """Return which rock of a polygon is a rock or a narrower one, and how many steps narrower."""
    known = Rocks.load(knowledge)
    for place, rock in enumerate(rocks):
        line = (rock, *known.ancestors(rock))
        if wanted in line:
            return place, line.index(wanted)
    return None
