"""Reads the units of a layer in the background; a newer reading wins over an older one."""

from __future__ import annotations

from typing import List

from qgis.PyQt.QtCore import pyqtSignal

from cags_vsegei_plugin.knowledge import Knowledge
from cags_vsegei_plugin.panels.background import Background, Going
from cags_vsegei_plugin.translation import tr
from cags_vsegei_plugin.workflow.reading_legends import LegendUnit
from cags_vsegei_plugin.workflow.units_of_layer import LayerLegend, read_layer_units


class UnitsReading(Background):
    """Starts readings and tells how they go, and what they gave."""

    started = pyqtSignal()

    def read(self, asked: LayerLegend, knowledge: Knowledge, features: int) -> None:
        """Read a layer of so many features; a reading under way is dropped."""
        per_row = 100.0 / max(1, features)

        def work(going: Going) -> List[LegendUnit]:
            def tick(rows: int) -> None:
                going.tell(min(99.0, per_row * rows))

            return read_layer_units(asked, knowledge, going, tick)

        self.start(tr("Reading the units of {layer}", layer=asked.layer.title), work)
        self.started.emit()
