"""Units of one side that are to be one joint unit: whole and parts, as candidates tell them.

By ages alone all of them would be exactly the joint unit, which can be true of one of them only.
"""

from __future__ import annotations

from typing import Dict, Mapping, NamedTuple, Optional, Sequence, Tuple

from cags_vsegei_plugin.geology.comparison.rank import RankLevel, rank_levels
from cags_vsegei_plugin.geology.correlations import is_one_name
from cags_vsegei_plugin.geology.folding import is_index_letters
from cags_vsegei_plugin.geology.joint_legend import SIDES, index_key
from cags_vsegei_plugin.geology.profiles import Profile
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.geology.suggestions.naming import has_own_name
from cags_vsegei_plugin.geology.suggestions.rules import limit
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge

EXACT, NARROW = "exact", "narrow"
_HALF = 0.5
_OF_SCALE = RankLevel(float("inf"), "strata", False)
Relations = Dict[Tuple[str, str], str]
"""Relations by side and the key of the index."""


class Held(NamedTuple):
    """A unit that is a joint unit already, or is becoming it, and how it relates to it."""

    reading: Reading
    relation: str

    @property
    def key(self) -> Tuple[str, str]:
        """Return its side and the key of its index."""
        return self.reading.side, index_key(self.reading.index)


class Border(NamedTuple):
    """Who faces whom on how many kilometres, by the keys of both indices; and the profile."""

    km: Mapping[Tuple[str, str], float]
    profile: Profile
    knowledge: Knowledge = BUNDLED

    @classmethod
    def of(
        cls,
        km: Mapping[Tuple[str, str], float],
        profile: Profile,
        knowledge: Knowledge = BUNDLED,
    ) -> Border:
        """Return it for kilometres by the indices as they stand in the layers."""
        found: Dict[Tuple[str, str], float] = {}
        for (china, russia), length in km.items():
            pair = index_key(china), index_key(russia)
            found[pair] = found.get(pair, 0.0) + length
        return cls(found, profile, knowledge)

    def faced(self, unit: Held) -> Dict[str, float]:
        """Return the kilometres along which a unit faces each of the other side."""
        place = SIDES.index(unit.reading.side)
        own = ((pair[1 - place], km) for pair, km in self.km.items() if pair[place] == unit.key[1])
        return dict(own)


def relations_among(unit: Held, others: Sequence[Held], border: Border) -> Optional[Relations]:
    """Return how a unit and those of its side that are the joint unit relate to it.

    Told by names, ranks and kilometres, where by ages and rocks it would be exactly what another
    unit of its side is; None where nothing tells it. What is not told anew stays as it is.
    """
    rivals = [each for each in others if each.reading.side == unit.reading.side]
    rivals = [each for each in rivals if each.key != unit.key]
    if unit.relation != EXACT or not rivals:
        return {unit.key: unit.relation}
    for rival in rivals:
        if _is_one_unit(unit.reading, rival.reading, border.knowledge):
            return {unit.key: rival.relation}
    wholes = [each for each in others if each.reading.side != unit.reading.side]
    return _by_ranks(unit, rivals, border) or _as_parts(unit, rivals, wholes, border)


def _is_one_unit(one: Reading, other: Reading, knowledge: Knowledge) -> bool:
    """Return whether both are one unit under two indices: of one own name and rank."""
    if not (has_own_name(one, knowledge) and has_own_name(other, knowledge)):
        return False
    return one.rank == other.rank and is_one_name(one.unit_name, other.unit_name, knowledge)


def _by_ranks(unit: Held, rivals: Sequence[Held], border: Border) -> Optional[Relations]:
    """Return which is the whole where it is of higher rank than all the others."""
    own = _rank(unit.reading, border.knowledge)
    ranks = [_rank(each.reading, border.knowledge) for each in rivals]
    if own is None or any(rank is None or rank.family != own.family for rank in ranks):
        return None
    highest = max(rank.level for rank in ranks if rank is not None)
    if own.level < highest:
        return {unit.key: NARROW}
    if own.level > highest:
        return {unit.key: EXACT, **_made_parts(rivals)}
    return None


def _rank(reading: Reading, knowledge: Knowledge) -> Optional[RankLevel]:
    """Return how high a unit stands: what is named by its age alone above all local names."""
    known = rank_levels(knowledge).get(reading.rank)
    is_named = bool(reading.unit_name) and not is_index_letters(reading.unit_name)
    if known is None and is_named and not reading.rank and reading.has_age:
        return _OF_SCALE
    return known


def _as_parts(
    unit: Held, rivals: Sequence[Held], wholes: Sequence[Held], border: Border
) -> Optional[Relations]:
    """Return them as parts of one that the other side has, or that both names tell apart."""
    exact = [each for each in wholes if each.relation == EXACT]
    faced = [each for each in exact if _is_mostly_before(unit, each, border)]
    dominant = limit("dominant", border.knowledge)
    if faced:
        parts = [each for each in rivals if _share(faced[0], each, border) < dominant]
        return {unit.key: NARROW, **_made_parts(parts)}
    if all(_are_named_apart(unit.reading, each.reading, border.knowledge) for each in rivals):
        return {unit.key: NARROW, **_made_parts(rivals)}
    # A further part of what has parts already.
    if all(each.relation == NARROW for each in rivals):
        return {unit.key: NARROW}
    return None


def _are_named_apart(one: Reading, other: Reading, knowledge: Knowledge) -> bool:
    return has_own_name(one, knowledge) and has_own_name(other, knowledge)


def _is_mostly_before(unit: Held, whole: Held, border: Border) -> bool:
    """Return whether a unit faces a whole on most of its border, and not too shortly."""
    faced = border.faced(unit)
    own = faced.get(whole.key[1], 0.0)
    return own >= border.profile.min_length_km and own > _HALF * sum(faced.values())


def _share(whole: Held, part: Held, border: Border) -> float:
    """Return the share of a part in the kilometres of the whole."""
    faced = border.faced(whole)
    return faced.get(part.key[1], 0.0) / (sum(faced.values()) or 1.0)


def _made_parts(units: Sequence[Held]) -> Relations:
    return {each.key: NARROW for each in units if each.relation == EXACT}


class Untold(Exception):
    """Nothing tells how units of one side relate to the joint unit that all of them are to be."""

    def __init__(self, unit: Reading, others: Sequence[Reading]) -> None:
        super().__init__(unit.index)
        self.unit, self.others = unit, tuple(others)


def all_among(units: Sequence[Held], others: Sequence[Held], border: Border) -> Relations:
    """Return how units relate to the joint unit they are to be, and which others do otherwise now.

    Each is told beside those before it; raises Untold.
    """
    found: Relations = {}
    standing = {each.key: each for each in others}
    for unit in units:
        told = relations_among(unit, list(standing.values()), border)
        if told is None:
            of_side = [each.reading for key, each in standing.items() if key[0] == unit.key[0]]
            raise Untold(unit.reading, of_side)
        standing[unit.key] = unit
        for key, relation in told.items():
            standing[key] = standing[key]._replace(relation=relation)
        found.update(told)
    return found
