"""Applying the agreed legend to layers: what it would do, the ways of doing it, taking it back."""

from __future__ import annotations

from collections import Counter
from typing import Any, Dict, Mapping, NamedTuple, Optional, Tuple

from qgis.core import QgsVectorLayer

from cags_vsegei_plugin.geology.joint_legend import Described, JointLegend
from cags_vsegei_plugin.geology.reader import UnitFields
from cags_vsegei_plugin.layers.applying import JointOfUnits, UnitTexts
from cags_vsegei_plugin.layers.geopackage import GeoPackageTable, geopackage_table
from cags_vsegei_plugin.layers.joint_map import OnMap
from cags_vsegei_plugin.layers.joint_view import joint_view, stored_of
from cags_vsegei_plugin.layers.styles import style_joint
from cags_vsegei_plugin.layers.units_counted import counted_units
from cags_vsegei_plugin.workflow.applying_legend import (
    LegendApplication,
    apply_to_units,
    joint_entries,
    joint_values,
)
from cags_vsegei_plugin.workflow.applying_places import Km, Placed, Places, placed_features
from cags_vsegei_plugin.workflow.describing import Describing, describe_texts, indices_by_polygon


class UnitKeys(NamedTuple):
    """The fields of a layer by which the legend knows its units; "" where there is none."""

    index: str  # type: ignore[assignment]  # the contract names the column so
    name: str = ""
    lithology: str = ""

    def needed(self, legend: JointLegend, side: str) -> UnitKeys:
        """Return the fields that decide: the index alone, unless names or rocks do as well."""
        return self if indices_by_polygon(legend, side) else UnitKeys(self.index)

    @property
    def fields(self) -> Tuple[str, ...]:
        """Return the names of the fields there are, the index first."""
        return tuple(filter(None, self))

    def unit(self, texts: UnitTexts) -> UnitFields:
        """Return the texts of a unit as they are read."""
        told = dict(zip([role for role in self._fields if getattr(self, role)], texts))
        return UnitFields(told["index"], told.get("name", ""), told.get("lithology", ""))


class Wish(NamedTuple):
    """A layer (or a source of an algorithm) and the legend to apply to it.

    `unmapped` as in `apply_to_units`; `how` its texts are read, where names or rocks decide;
    `table` is where the layer lies as it is, None where QGIS must be asked; `km_of` from which to
    which km polygons meet the border, by feature id, for mappings that hold on a part of it.
    """

    source: Any
    keys: UnitKeys
    legend: JointLegend
    how: Describing
    unmapped: str = "keep"
    table: Optional[GeoPackageTable] = None
    km_of: Mapping[int, Km] = {}


class Applying(NamedTuple):
    """What applying a legend to a layer does: to each of its units, given with their features.

    `placed` are the features, by their ids, of which the kilometres along the border decide.
    """

    wish: Wish
    features_of: Mapping[UnitTexts, int]
    application: LegendApplication
    placed: Mapping[int, Placed] = {}

    @property
    def joint(self) -> JointOfUnits:
        """Return what to write for each unit, and for features of which more decides."""
        units = {unit.code: unit for unit in self.wish.legend.units()} if self.placed else {}
        own = self.application.own_values
        single = {
            fid: joint_values(each.mapping, units[each.mapping.joint_code])
            if each.mapping is not None
            else own(each.unit)
            for fid, each in self.placed.items()
        }
        return self.application.of_units(self.wish.keys.fields)._replace(features=single)

    @property
    def shown(self) -> OnMap:
        """Return what the applied layer shows: its joint units, and own indices."""
        joint = self.joint
        codes = {values[0] for told in (joint.values, joint.features) for values in told.values()}
        units = tuple(unit for unit in self.wish.legend.units() if unit.code in codes)
        return OnMap(units, self.application.kept)


def wish_for(
    layer: QgsVectorLayer,
    keys: UnitKeys,
    legend: JointLegend,
    how: Describing,
    unmapped: str = "keep",
) -> Wish:
    """Return the wish to apply a legend to a layer; in the main thread."""
    return Wish(layer, keys, legend, how, unmapped, geopackage_table(layer))


def applying(wish: Wish, feedback: Optional[Any] = None) -> Applying:
    """Return what applying would do; nothing is written.

    Raises UserError with `fail` where something is not mapped, and Cancelled.
    """
    keys = wish.keys.needed(wish.legend, wish.how.side)
    wish = wish._replace(keys=keys)
    counts = counted_units(wish.source, keys.fields, wish.table, feedback)
    described = _described(wish, counts)
    places = Places(wish.source, keys.fields, wish.km_of)
    placed = placed_features(places, wish.legend, wish.how.side, described, feedback)
    gone = Counter(each.unit for each in placed.values())
    left = {unit: features - gone[unit] for unit, features in counts.items()}
    left = {unit: features for unit, features in left.items() if features > 0}
    beyond = Counter(each.unit for each in placed.values() if each.mapping is None)
    told = apply_to_units(left, wish.legend, wish.how.side, wish.unmapped, described, beyond)
    within = len(placed) - sum(beyond.values())
    return Applying(wish, counts, told._replace(mapped=told.mapped + within), placed)


def as_view(layer: QgsVectorLayer, what: Applying, title: str, language: str) -> QgsVectorLayer:
    """Return a layer of the same source that computes the joint fields, styled by joint unit."""
    view = joint_view(layer, what.joint, title)
    entries = joint_entries(what.wish.legend, language)
    style_joint(view, entries, what.application.kept, stored_of(view))
    return view


def _described(wish: Wish, counts: Mapping[UnitTexts, int]) -> Dict[UnitTexts, Described]:
    """Return names and rocks of the units, where these decide."""
    if not indices_by_polygon(wish.legend, wish.how.side):
        return {}
    units = {texts: wish.keys.unit(texts) for texts in counts}
    known = describe_texts(list(units.values()), wish.how)
    return {texts: known[unit] for texts, unit in units.items()}
