"""RNK-2, pair by pair: the unit of which side is the whole, and that of the other a part of it."""

from __future__ import annotations

from typing import Dict, Iterable, List, NamedTuple, Optional, Set, Tuple

from cags_vsegei_plugin.geology.comparison.intervals import Interval
from cags_vsegei_plugin.geology.comparison.one_to_many import ONE_TO_MANY
from cags_vsegei_plugin.geology.comparison.parts import is_part
from cags_vsegei_plugin.geology.joint_legend import SIDES, index_key
from cags_vsegei_plugin.geology.profiles import AgeLimits

_AGREED = "agreed"
_LIMITS = AgeLimits()


class Met(NamedTuple):
    """Two units that face each other: indices, ages in Ma if known, verdict and codes."""

    indices: Tuple[str, str]
    ages: Tuple[Optional[Interval], Optional[Interval]]
    verdict: str
    codes: Tuple[str, ...]


def wholes(met: Iterable[Met]) -> Dict[Tuple[str, str], str]:
    """Return the side of the whole for the pairs of a unit and its parts, by both indices.

    Where both face several, neither is a part of the other; nor is a unit whose age reaches
    beyond that of the whole. Pairs of the group that are agreed on already count for what is left
    of it.
    """
    told: List[Met] = []
    faced: Dict[Tuple[str, str], Set[str]] = {}
    for each in met:
        is_open = ONE_TO_MANY in each.codes
        if not is_open and each.verdict != _AGREED:
            continue
        china, russia = map(index_key, each.indices)
        faced.setdefault(("china", china), set()).add(russia)
        faced.setdefault(("russia", russia), set()).add(china)
        told += [each] if is_open else []
    found = {each.indices: _whole(each, faced) for each in told}
    return {indices: side for indices, side in found.items() if side}


def _whole(met: Met, faced: Dict[Tuple[str, str], Set[str]]) -> str:
    units = list(zip(SIDES, map(index_key, met.indices)))
    several = [place for place, unit in enumerate(units) if len(faced[unit]) > 1]
    if len(several) != 1:
        return ""
    (place,) = several
    return SIDES[place] if is_part(met.ages[1 - place], met.ages[place], _LIMITS) else ""
