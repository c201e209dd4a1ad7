"""What the comparison that is shown tells the joint legend: units, readings, who meets whom."""

from __future__ import annotations

from typing import Any, FrozenSet, Iterable, Mapping, NamedTuple, Optional, Sequence, Tuple

from qgis.core import QgsProject

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.joint_legend.completeness import UnitOnMap
from cags_vsegei_plugin.geology.profiles import Profile, load_profile
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.layers.overrides import knowledge_of
from cags_vsegei_plugin.panels.shown_comparison import ShownComparison
from cags_vsegei_plugin.workflow.legend_units import (
    Unit,
    readings_by_unit,
)
from cags_vsegei_plugin.workflow.rejudging import recent
from cags_vsegei_plugin.workflow.suggesting import Pair
from cags_vsegei_plugin.workflow.unit_look import UnitColours

DEFAULT_PROFILE = "geology_2500k"


class Ground(NamedTuple):
    """Units of both sides with km, their readings, kilometres of contact, colours, the profile.

    `units` and `readings` are those at the border, `whole` and `described` those of both layers
    as soon as they were read; `codes` are what the comparison found of pairs that face each other.
    """

    units: Mapping[str, Tuple[UnitOnMap, ...]]
    readings: Mapping[Unit, Reading]
    km: Mapping[Pair, float]
    colours: UnitColours
    profile: Profile
    knowledge: Knowledge = BUNDLED
    whole: Mapping[str, Tuple[UnitOnMap, ...]] = {}
    described: Mapping[Unit, Reading] = {}
    codes: Mapping[Pair, FrozenSet[str]] = {}

    @property
    def all_units(self) -> Mapping[str, Tuple[UnitOnMap, ...]]:
        """Return the units of both layers, as far as they are known."""
        return self.whole or self.units

    @property
    def all_readings(self) -> Mapping[Unit, Reading]:
        """Return the readings of all units that are known."""
        return self.described or self.readings

    @property
    def is_known(self) -> bool:
        """Return whether there is a comparison to tell anything."""
        return any(self.units.values())

    def of_side(self, side: str) -> Sequence[Reading]:
        """Return the readings of a side."""
        return [each for (own, _), each in self.all_readings.items() if own == side]


def ground_of(project: QgsProject, shown: ShownComparison) -> Ground:
    """Return what the comparison tells; of none, or one long ago, there are no readings."""
    now, knowledge = shown.now, knowledge_of(project)
    kept = recent(now.layer_ids.get("stretches", ""))
    readings: Iterable[Reading] = kept.readings.values() if kept is not None else ()
    return Ground(
        now.units,
        readings_by_unit(readings),
        now.contact_km,
        now.colours,
        profile_of(now.parameters, knowledge),
        knowledge,
        codes=now.contact_codes,
    )


def profile_of(parameters: Mapping[str, Any], knowledge: Knowledge) -> Profile:
    """Return the profile of a comparison, by the parameters it was asked with."""
    wanted: Optional[str] = parameters.get("PROFILE")
    try:
        return load_profile(str(wanted or DEFAULT_PROFILE), knowledge)
    except UserError:
        # A profile of another project: the legend is read by the usual one.
        return load_profile(DEFAULT_PROFILE, knowledge)
