"""The copy of a layer with its joint units: written, and read back before anybody trusts it."""

from __future__ import annotations

from functools import partial
from typing import Any, Dict, List, Optional, Sequence, Tuple

from qgis.core import QgsFeature, QgsFeatureRequest, QgsProcessingFeatureSource

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.layers.applying import (
    JointOfUnits,
    JointValues,
    fields_with_joint,
    not_as_meant,
    with_joint,
)
from cags_vsegei_plugin.layers.features import features_of
from cags_vsegei_plugin.layers.fingerprint import Fingerprint
from cags_vsegei_plugin.layers.geopackage import GeoPackageTable, large_pages, table_in
from cags_vsegei_plugin.layers.joint_copy import Copy, Unfit, check_filled, fill
from cags_vsegei_plugin.layers.place import Place
from cags_vsegei_plugin.layers.read_back import read_by_qgis, read_by_sqlite
from cags_vsegei_plugin.layers.storable import as_json, names_beside, storable_fields
from cags_vsegei_plugin.layers.values import as_text
from cags_vsegei_plugin.processing.destinations import destination_text, place_of
from cags_vsegei_plugin.processing.line_and_point_sides import Asked
from cags_vsegei_plugin.processing.sinks import WholeSink

_GEOPACKAGE = ".gpkg"
_PARTS, _EVERY = 100.0, 256


class AppliedOutput:
    """Writes OUTPUT of one run: inside SQLite where both are GeoPackages, else by QGIS."""

    def __init__(self, asked: Asked, source: QgsProcessingFeatureSource) -> None:
        self._asked, self._source = asked, source
        self._fields = fields_with_joint(source)
        self._nested: Tuple[int, ...] = ()
        self._place = place_of(destination_text(asked.parameters.get("OUTPUT")))
        if self._place is not None:
            self._fields, self._nested = storable_fields(self._fields)

    def write(self, table: Optional[GeoPackageTable], joint: JointOfUnits) -> WholeSink:
        """Write the copy; `table` is where the source lies as it is, None for other sources.

        Raises UserError where not everything arrives as it was meant, and Cancelled.
        """
        if not _is_geopackage(self._place):
            sink = self._sink()
            self._copy(sink, joint)
            return sink
        options = names_beside(self._source, table)
        sink = self._sink(options)
        if table is not None:
            if self._filled(sink, table, joint):
                return sink
            sink = self._asked.algorithm.anew(sink, partial(self._sink, options))
        meant = self._copy(sink, joint)
        sink.finish()
        self._check(sink, meant)
        return sink

    def _sink(self, options: Sequence[str] = ()) -> WholeSink:
        kind, crs = self._source.wkbType(), self._source.sourceCrs()
        asked = self._asked
        with large_pages():
            return asked.algorithm.sink(
                asked.parameters, "OUTPUT", asked.context, self._fields, kind, crs, options
            )

    def _filled(self, sink: WholeSink, table: GeoPackageTable, joint: JointOfUnits) -> bool:
        """Return whether SQLite could copy the table as it is."""
        feedback = self._asked.feedback

        def filling() -> int:
            target = _table_of(sink)
            if target is None:
                raise Unfit("target")
            copy = Copy(table, target, tuple(self._source.fields().names()), joint)
            features = fill(copy, feedback)
            check_filled(copy, feedback)
            return features

        try:
            sink.fill(filling)
        except Unfit as why:
            if feedback is not None:
                feedback.pushDebugInfo(str(why))
            return False
        return True

    def _copy(self, sink: WholeSink, joint: JointOfUnits) -> Fingerprint:
        """Copy feature by feature; returns what was meant to be written."""
        source, feedback = self._source, self._asked.feedback
        places = [source.fields().lookupField(key) for key in joint.keys]
        meant = Fingerprint(source.wkbType())
        known: Dict[Tuple[Any, ...], JointValues] = {}
        is_checked = _is_geopackage(sink.place)
        step = _PARTS / max(1, source.featureCount())
        waiting: List[QgsFeature] = []
        for number, feature in enumerate(features_of(source, QgsFeatureRequest(), feedback)):
            values = feature.attributes()
            raw = tuple([as_text(values[at]) for at in places])
            if raw not in known:
                known[raw] = joint.of(raw)
            for at in self._nested:
                values[at] = as_json(values[at])
            values.extend(joint.features.get(feature.id(), known[raw]))
            waiting.append(with_joint(feature, values, self._fields))
            if is_checked:
                meant.add(feature, values)
            if len(waiting) == _EVERY:
                sink.add_all(waiting)
                waiting = []
                if feedback is not None:
                    feedback.setProgress(number * step)
        sink.add_all(waiting)
        return meant

    def _check(self, sink: WholeSink, meant: Fingerprint) -> None:
        """Read the file back; raises UserError where it holds anything else."""
        table, place, feedback = _table_of(sink), sink.place, self._asked.feedback
        kind = self._source.wkbType()
        if table is not None and read_by_sqlite(table, self._fields, kind, feedback) == meant:
            return
        if place is None:
            raise UserError(not_as_meant(sink.layer_id, ""))
        # What SQLite stores otherwise than it was given, QGIS may still read as it was meant.
        found = read_by_qgis(place, self._fields, feedback)
        if found != meant:
            raise UserError(not_as_meant(place.path, f"{found.features} / {meant.features}"))


def _is_geopackage(place: Optional[Place]) -> bool:
    return place is not None and place.path.suffix.lower() == _GEOPACKAGE


def _table_of(sink: WholeSink) -> Optional[GeoPackageTable]:
    place = sink.place
    return table_in(place.path, place.table) if place is not None else None
