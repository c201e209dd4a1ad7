"""What is asked for suggestions, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Callable, FrozenSet, Mapping, NamedTuple, Optional, Sequence, Tuple

from cags_vsegei_plugin.geology.joint_legend import JointLegend
from cags_vsegei_plugin.geology.profiles import Profile
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.sentences import Sentence

Pair = Tuple[str, str]
"""A Chinese and a Russian index; or a side and an index."""


def _nothing() -> None:
    """Do nothing: nobody wants to stop."""


@dataclass(frozen=True)
class Asked:
    """The units of both sides, and what is known of them.

    `km` are the kilometres along which a Chinese and a Russian index face each other, None where
    the border was not compared; `blocked` are pairs of a Chinese and a Russian index that are never
    to be suggested, `settled` units, as (side, index), that want no joint unit beside those that
    the legend declares, `refused` are units that are not to be a joint unit: (side, index, code).
    `codes` are what a comparison found of pairs that face each other, which is asked where the
    readings do not tell a criterion; `silence_tells` says that it knew more than the readings, so
    that what it did not find is not there. `tick` is called now and then; it may raise to stop.
    """

    china: Sequence[Reading]
    russia: Sequence[Reading]
    profile: Profile
    km: Optional[Mapping[Pair, float]] = None
    legend: JointLegend = field(default_factory=JointLegend)
    blocked: FrozenSet[Pair] = frozenset()
    settled: FrozenSet[Pair] = frozenset()
    refused: FrozenSet[Tuple[str, str, str]] = frozenset()
    knowledge: Knowledge = BUNDLED
    codes: Optional[Mapping[Pair, FrozenSet[str]]] = None
    silence_tells: bool = False
    tick: Callable[[], None] = _nothing


class Suggestion(NamedTuple):
    """That a Chinese and a Russian unit are one, or a unit a joint unit there is.

    `relation` is how the Chinese unit relates to the Russian one: exact, close, broad or narrow. An
    index is "" where a joint unit (`joint_code`) stands that has no unit of that side. `relaxed` is
    the criterion that was given up, several with `;` between, "" in the strict round. `is_best`
    tells the global best assignment; `china_place` and `russia_place` are 1, 2, 3 where it is among
    the candidates of that unit, else 0.
    """

    china_index: str
    russia_index: str
    relation: str
    score: float
    evidence: Tuple[Sentence, ...]
    length_km: float
    relaxed: str = ""
    joint_code: str = ""
    is_best: bool = False
    china_place: int = 0
    russia_place: int = 0
