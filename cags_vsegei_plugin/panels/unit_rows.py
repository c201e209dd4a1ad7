"""The units of a layer as plain rows: as they were read, and as persons corrected them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import List, Optional, Sequence, Tuple

from cags_vsegei_plugin.geology import rocks
from cags_vsegei_plugin.geology.confidence import Band, band_of
from cags_vsegei_plugin.geology.corrections import Corrections, Key, key_of
from cags_vsegei_plugin.geology.domains import genesis_labels
from cags_vsegei_plugin.geology.notation.index_text import plain
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.panels.unit_words import age_text, kind_title, ma_text
from cags_vsegei_plugin.translation import language, render
from cags_vsegei_plugin.workflow.correcting import corrected
from cags_vsegei_plugin.workflow.reading_legends import LegendUnit

_HIGH = "high"


@dataclass(frozen=True)
class UnitRow:
    """One unit of a layer: what was read, what holds, and the key of a person's correction."""

    unit: LegendUnit
    reading: Reading
    layer: str = ""
    correction: Optional[Key] = None
    knowledge: Knowledge = BUNDLED

    @property
    def key(self) -> Tuple[str, str]:
        """Return side and index, by which units are told apart."""
        return self.unit.reading.side, self.unit.reading.index

    @property
    def is_corrected(self) -> bool:
        """Return whether a person said what holds."""
        return self.correction is not None

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
        names += genesis_labels(self.reading, language(), self.knowledge)
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
        read = self.unit.reading
        (reading,) = corrected([read], corrections, self.knowledge, self.layer)
        cells = corrections.find(read, self.layer)
        return replace(self, reading=reading, correction=None if cells is None else key_of(cells))


def unit_rows(
    legend: Sequence[LegendUnit],
    corrections: Corrections,
    knowledge: Knowledge = BUNDLED,
    layer: str = "",
) -> List[UnitRow]:
    """Return the rows of a layer's legend, the least sure first."""
    rows = [
        UnitRow(unit, unit.reading, layer, None, knowledge).with_corrections(corrections)
        for unit in legend
    ]
    return sorted(rows, key=lambda row: (row.reading.confidence, -row.unit.features))
