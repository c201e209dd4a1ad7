"""All units of both layers for the joint legend, read in the background."""

from __future__ import annotations

from typing import Any, Dict, List, Mapping, NamedTuple, Optional

from qgis.core import QgsProject, QgsVectorLayer, QgsVectorLayerFeatureSource
from qgis.PyQt.QtCore import QObject, pyqtSignal

from cags_vsegei_plugin.geology.joint_legend import SIDES
from cags_vsegei_plugin.layers.correction_file import correction_path, corrections_at
from cags_vsegei_plugin.layers.geopackage import geopackage_table
from cags_vsegei_plugin.layers.legend_lookup import Named
from cags_vsegei_plugin.layers.symbol_colours import category_colours
from cags_vsegei_plugin.layers.unit_colours import unit_colour
from cags_vsegei_plugin.panels.apply_sides import ROLES, field_of
from cags_vsegei_plugin.panels.background import Background, Stopped
from cags_vsegei_plugin.panels.legend_ground import Ground
from cags_vsegei_plugin.panels.shown_comparison import Shown
from cags_vsegei_plugin.sentences import Sentence
from cags_vsegei_plugin.translation import tr
from cags_vsegei_plugin.workflow.applying_layers import UnitKeys
from cags_vsegei_plugin.workflow.correcting import corrected_units
from cags_vsegei_plugin.workflow.legend_units import Unit, readings_by_unit
from cags_vsegei_plugin.workflow.reading_legends import LegendUnit
from cags_vsegei_plugin.workflow.whole_legends import SideLayer, whole_legend, with_km

_Found = Mapping[str, List[LegendUnit]]


class _Feedback(NamedTuple):
    """Tells a reader of features whether it is to stop."""

    isCanceled: Stopped  # noqa: N815


class WholeLegends(QObject):
    """Reads the units of both layers that were compared; `found` tells the ground with all."""

    found = pyqtSignal(object)
    failed = pyqtSignal(object)

    def __init__(self, project: QgsProject, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._project = project
        self._ground: Optional[Ground] = None
        self._colours: Dict[str, Mapping[str, str]] = {}
        self._work = Background(self)
        self._work.done.connect(self._take)
        self._work.failed.connect(self._fail)

    @property
    def is_running(self) -> bool:
        """Return whether units are being read."""
        return self._work.is_running

    def ask(self, shown: Shown, ground: Ground) -> None:
        """Read them anew: of which layers, and what the comparison itself tells."""
        self._work.drop()
        self._ground = ground
        asked = [one for one in (self._side(shown, ground, side) for side in SIDES) if one]
        if len(asked) < len(SIDES):
            return
        knowledge = ground.knowledge
        corrections = corrections_at(correction_path(self._project), knowledge)

        def work(is_stopped: Stopped) -> _Found:
            units = {one.side: whole_legend(one, knowledge, _Feedback(is_stopped)) for one in asked}
            return {
                one.side: corrected_units(units[one.side], corrections, knowledge, one.layer.title)
                for one in asked
            }

        self._work.start(tr("Reading the units of the layers"), work)

    def stop_and_wait(self) -> None:
        """Stop: the plugin goes."""
        self._work.stop_and_wait()

    def _side(self, shown: Shown, ground: Ground, side: str) -> Optional[SideLayer]:
        layer = self._project.mapLayer(shown.layer_ids.get(side, ""))
        index = field_of(shown, side, ROLES[0])
        if not isinstance(layer, QgsVectorLayer) or not layer.isValid() or not index:
            return None
        given = shown.parameters
        table = self._project.mapLayer(str(given.get(f"{side.upper()}_LEGEND_TABLE") or ""))
        self._colours[side] = category_colours(layer, index)
        return SideLayer(
            side,
            _named(layer),
            UnitKeys(*(field_of(shown, side, role) for role in ROLES)),
            ground.profile,
            str(given.get(f"{side.upper()}_SCALE") or "auto"),
            geopackage_table(layer),
            _named(table) if isinstance(table, QgsVectorLayer) else None,
        )

    def _take(self, found: _Found) -> None:
        ground = self._ground
        if ground is None:
            return
        colours = dict(ground.colours)
        readings: Dict[Unit, Any] = {}
        for side, units in found.items():
            readings.update(readings_by_unit(unit.reading for unit in units))
            for unit in units:
                key = side, unit.fields.index
                if key not in colours:
                    drawn = self._colours[side].get(unit.fields.index)
                    colours[key] = drawn or unit_colour(unit.reading, ground.knowledge)
        whole = {side: with_km(units, ground.units[side]) for side, units in found.items()}
        self.found.emit(
            ground._replace(whole=whole, colours=colours, described={**readings, **ground.readings})
        )

    def _fail(self, said: Optional[Sentence]) -> None:
        if said is not None:
            self.failed.emit(said)


def _named(layer: QgsVectorLayer) -> Named:
    return Named(QgsVectorLayerFeatureSource(layer), layer.name())
