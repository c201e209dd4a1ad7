"""The comparison that is shown: its stretches, how its units look, and what is current."""

from __future__ import annotations

from typing import Any, Dict, List, Mapping, NamedTuple, Optional, Sequence, Tuple

from qgis.PyQt.QtCore import QObject, pyqtSignal

from cags_vsegei_plugin.panels.current_conflict import CurrentConflict
from cags_vsegei_plugin.panels.stretch_rows import StretchRow
from cags_vsegei_plugin.workflow.legend_units import rows_of_unit
from cags_vsegei_plugin.workflow.unit_look import UnitColours

Pair = Tuple[str, str]
"""A Chinese and a Russian index."""


class Shown(NamedTuple):
    """What docks show of one comparison: its stretches, and lines and points to be decided.

    `colours` by side and index as #rrggbb; `jumps_km` where the border goes on elsewhere;
    `layer_ids` names the layers of the project, results and sources; `parameters` what was asked;
    `warnings` what the run warned of.
    """

    title: str = ""
    rows: Sequence[StretchRow] = ()
    colours: UnitColours = {}
    jumps_km: Sequence[float] = ()
    layer_ids: Mapping[str, str] = {}
    parameters: Mapping[str, Any] = {}
    warnings: Sequence[str] = ()

    @property
    def stretches(self) -> List[StretchRow]:
        """Return the stretches alone."""
        return [row for row in self.rows if row.is_stretch]


class ShownComparison(QObject):
    """Holds one comparison for all docks; they show it again when it is `replaced`."""

    replaced = pyqtSignal()
    pairChosen = pyqtSignal(object)
    unitChosen = pyqtSignal(object)

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.current = CurrentConflict(self)
        self.now = Shown()
        self._by_id: Dict[str, StretchRow] = {}

    def replace(self, shown: Shown) -> None:
        """Show another comparison; what is current stays so where it is still there."""
        self.now = shown
        self._by_id = {row.stretch: row for row in shown.rows}
        self.replaced.emit()
        if self.current.id not in self._by_id:
            self.current.select("")

    def clear(self) -> None:
        """Show nothing: what was compared is no longer there."""
        self.replace(Shown())

    def row(self, stretch: str) -> Optional[StretchRow]:
        """Return a stretch by its id."""
        return self._by_id.get(stretch)

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
