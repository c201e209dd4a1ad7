"""The comparison that is shown: its stretches, how its units look, and what is current."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Dict, FrozenSet, List, Mapping, Optional, Sequence, Tuple

from qgis.PyQt.QtCore import QObject, pyqtSignal

from cags_vsegei_plugin.geology.joint_legend.completeness import UnitOnMap
from cags_vsegei_plugin.panels.current_conflict import CurrentConflict
from cags_vsegei_plugin.panels.stretch_rows import StretchRow, kilometres
from cags_vsegei_plugin.workflow.border_strip import Crossing, Strip, border_strip
from cags_vsegei_plugin.workflow.legend_units import (
    contact_codes,
    contact_km,
    rows_of_unit,
    units_on_border,
)
from cags_vsegei_plugin.workflow.unit_look import UnitColours
from cags_vsegei_plugin.workflow.unit_matrix import UnitMatrix, unit_matrix

Pair = Tuple[str, str]
"""A Chinese and a Russian index."""
_DERIVED = (
    "by_id",
    "kilometres",
    "strip",
    "crossings",
    "matrix",
    "units",
    "contact_km",
    "contact_codes",
)


@dataclass(frozen=True)
class Shown:
    """What docks show of one comparison: its stretches, and lines and points to be decided.

    What is derived is kept; `prepare` derives all of it, in whatever thread. `colours` by side and
    index as #rrggbb; `jumps_km` where the border goes on elsewhere; `layer_ids` names the layers of
    the project, results and sources; `parameters` what was asked; `warnings` what the run warned
    of.
    """

    title: str = ""
    rows: Sequence[StretchRow] = ()
    colours: UnitColours = field(default_factory=dict)
    jumps_km: Sequence[float] = ()
    layer_ids: Mapping[str, str] = field(default_factory=dict)
    parameters: Mapping[str, Any] = field(default_factory=dict)
    warnings: Sequence[str] = ()

    def prepare(self) -> Shown:
        """Derive all that docks will ask for, so that no window waits for it."""
        for name in _DERIVED:
            getattr(self, name)
        return self

    @cached_property
    def stretches(self) -> List[StretchRow]:
        """Return the stretches alone."""
        return [row for row in self.rows if row.is_stretch]

    @cached_property
    def by_id(self) -> Dict[str, StretchRow]:
        """Return the rows by their ids."""
        return {row.stretch: row for row in self.rows}

    @cached_property
    def kilometres(self) -> Dict[str, float]:
        """Return the kilometres of each verdict."""
        return kilometres(self.rows)

    @cached_property
    def strip(self) -> Strip:
        """Return the border unrolled."""
        return border_strip(self.stretches, self.colours, self.jumps_km)

    @cached_property
    def crossings(self) -> List[Crossing]:
        """Return the lines and points that are to be decided, where they meet the border."""
        others = (row for row in self.rows if not row.is_stretch)
        return [Crossing(row.from_km, row.kind) for row in others if not math.isnan(row.from_km)]

    @cached_property
    def matrix(self) -> UnitMatrix:
        """Return the units against each other in kilometres."""
        return unit_matrix(self.stretches)

    @cached_property
    def units(self) -> Mapping[str, Tuple[UnitOnMap, ...]]:
        """Return the units of both sides along the border."""
        return units_on_border(self.stretches)

    @cached_property
    def contact_km(self) -> Mapping[Pair, float]:
        """Return the kilometres along which two units face each other."""
        return contact_km(self.stretches)

    @cached_property
    def contact_codes(self) -> Mapping[Pair, FrozenSet[str]]:
        """Return the codes of what differs where two units face each other."""
        return contact_codes(self.stretches)


class ShownComparison(QObject):
    """Holds one comparison for all docks; they show it again when it is `replaced`."""

    replaced = pyqtSignal()
    pairChosen = pyqtSignal(object)
    unitChosen = pyqtSignal(object)

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.current = CurrentConflict(self)
        self.now = Shown()

    def replace(self, shown: Shown) -> None:
        """Show another comparison; what is current stays so where it is still there."""
        self.now = shown
        self.replaced.emit()
        if self.current.id not in shown.by_id:
            self.current.select("")

    def clear(self) -> None:
        """Show nothing: what was compared is no longer there."""
        self.replace(Shown())

    def row(self, stretch: str) -> Optional[StretchRow]:
        """Return a stretch by its id."""
        return self.now.by_id.get(stretch)

    def choose_pair(self, pair: Pair) -> None:
        """Ask for the stretches of two units alone, and go to the longest."""
        self.pairChosen.emit(pair)
        rows = self.rows_of(pair)
        if rows:
            self.current.visit(max(rows, key=lambda row: row.length_km).stretch)

    def choose_unit(self, side: str, index: str) -> None:
        """Show on the map where a unit of a side stands along the border; `unitChosen` tells it.

        The longest of its stretches becomes the current conflict.
        """
        rows = rows_of_unit(self.now.stretches, side, index)
        if rows:
            self.current.select(rows[0].stretch)
            self.unitChosen.emit((side, rows))

    def rows_of(self, pair: Pair) -> List[StretchRow]:
        """Return the stretches along which two units face each other."""
        return [row for row in self.now.stretches if row.pair == pair]
