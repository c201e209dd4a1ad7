"""The units of a layer as plain rows: as they were read, and as persons corrected them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import List, Sequence, Tuple

from cags_vsegei_plugin.geology import genesis, rocks
from cags_vsegei_plugin.geology.confidence import Band, band_of
from cags_vsegei_plugin.geology.corrections import Corrections
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.panels.index_text import plain
from cags_vsegei_plugin.panels.unit_words import age_text, kind_title, ma_text
from cags_vsegei_plugin.translation import language, render
from cags_vsegei_plugin.workflow.correcting import corrected
from cags_vsegei_plugin.workflow.reading_legends import LegendUnit

_HIGH = "high"


@dataclass(frozen=True)
class UnitRow:
    """One unit: what was read, what holds, and whether a person said so."""

    unit: LegendUnit
    reading: Reading
    is_corrected: bool
    knowledge: Knowledge = BUNDLED

    @property
    def key(self) -> Tuple[str, str]:
        """Return side and index, by which corrections are kept."""
        return self.unit.reading.side, self.unit.reading.index

    @property
    def index(self) -> str:
        """Return the index as it stands in the layer."""
        return self.unit.fields.index

    @property
    def band(self) -> Band:
        """Return how sure the reading is."""
        return band_of(self.reading.confidence, self.knowledge)

    @property
    def is_open(self) -> bool:
        """Return whether a person should look at it."""
        return not self.is_corrected and self.band.id != _HIGH

    @cached_property
    def substance(self) -> str:
        """Return rocks and genetic types in the user's language."""
        names = [rocks.label(each, language(), self.knowledge) for each in self.reading.rocks]
        names += [genesis.label(each, language(), self.knowledge) for each in self.reading.genesis]
        return ", ".join(names)

    @property
    def age(self) -> str:
        """Return the age as symbols, the older first."""
        return age_text(self.reading.age_from, self.reading.age_to)

    @property
    def ma(self) -> str:
        """Return the age in Ma."""
        return ma_text(self.reading)

    @cached_property
    def reason(self) -> str:
        """Return what was repaired or doubted, a line each, in the user's language."""
        return "\n".join(render(repair) for repair in self.reading.repairs)

    @cached_property
    def words(self) -> str:
        """Return everything a filter looks in."""
        told = (self.index, plain(self.index), self.age, self.substance)
        rest = (self.reading.unit_name, kind_title(self.reading.kind), self.reason)
        return "\n".join((*told, *rest)).casefold()

    def with_corrections(self, corrections: Corrections) -> UnitRow:
        """Return the row as these corrections leave it."""
        (reading,) = corrected([self.unit.reading], corrections, self.knowledge)
        return replace(self, reading=reading, is_corrected=self.key in corrections.rows)


def unit_rows(
    legend: Sequence[LegendUnit], corrections: Corrections, knowledge: Knowledge = BUNDLED
) -> List[UnitRow]:
    """Return the rows of a legend, the least sure first."""
    rows = [
        UnitRow(unit, unit.reading, False, knowledge).with_corrections(corrections)
        for unit in legend
    ]
    return sorted(rows, key=lambda row: (row.reading.confidence, -row.unit.features))
