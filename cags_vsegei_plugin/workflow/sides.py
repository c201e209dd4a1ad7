"""One side of a comparison: its layer, its units, their readings, its polygons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, List, Optional, Tuple

from qgis.core import QgsProcessingFeedback

from cags_vsegei_plugin.border.coverage import Coverage
from cags_vsegei_plugin.geology.domains import read_domain
from cags_vsegei_plugin.geology.profiles import Profile
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.knowledge import Knowledge
from cags_vsegei_plugin.layers.features import text_rows
from cags_vsegei_plugin.workflow.reading_legends import Units, collect_units, read_units


@dataclass(frozen=True)
class SideInput:
    """What the user gives for one side: a source and the fields to read, "" where none."""

    side: str
    source: Any
    index: str
    name: str = ""
    lithology: str = ""
    colour: str = ""
    scale: str = "auto"

    @property
    def title(self) -> str:
        """Return the name of the layer, for sentences."""
        return str(self.source.sourceName())


@dataclass(frozen=True)
class SideUnits:
    """The units of one side with their readings, in the order of first appearance.

    `colours` by number of unit; `bodiless` are the ids of features without a geometry.
    """

    units: Units
    readings: Tuple[Reading, ...]
    colours: Dict[int, str]
    bodiless: Tuple[int, ...] = ()

    def number_of(self, fid: int) -> int:
        """Return the number of a feature's unit."""
        return self.units.of_fid[fid]

    def index_of(self, fid: int) -> str:
        """Return the index of a feature as it stands in the layer."""
        return self.units.fields[self.number_of(fid)].index


@dataclass(frozen=True)
class SideData:
    """One side ready to be compared."""

    given: SideInput
    legend: SideUnits
    coverage: Coverage


def read_side_units(
    given: SideInput,
    profile: Profile,
    knowledge: Knowledge,
    feedback: Optional[QgsProcessingFeedback] = None,
) -> SideUnits:
    """Read each distinct unit of a side once, as notation or as names as the profile says."""
    names = [given.index, given.name or None, given.lithology or None, given.colour or None]
    bodiless: List[int] = []
    rows = list(text_rows(given.source, names, feedback=feedback, bodiless=bodiless))
    units = collect_units(row[:4] for row in rows)
    if profile.reads_names:
        readings = _domains(units, given.side, profile, knowledge)
    else:
        legend = read_units(units, given.side, given.scale, knowledge)
        readings = tuple(unit.reading for unit in legend)
    return SideUnits(units, readings, _colours(rows, units), tuple(bodiless))


def _domains(
    units: Units, side: str, profile: Profile, knowledge: Knowledge
) -> Tuple[Reading, ...]:
    family = profile.setting("nature_family", "tectonic")
    return tuple(
        read_domain(unit.index, unit.name, unit.lithology, side, family, knowledge)
        for unit in units.fields
    )


def _colours(rows: List[Tuple[Any, ...]], units: Units) -> Dict[int, str]:
    """Return the first colour found for each unit, as #rrggbb."""
    colours: Dict[int, str] = {}
    for fid, *_, colour in rows:
        text = (colour or "").strip().lower()
        if len(text) == 7 and text.startswith("#"):
            colours.setdefault(units.of_fid[fid], text)
    return colours
