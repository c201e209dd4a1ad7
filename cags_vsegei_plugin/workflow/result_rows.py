"""Rows of the results of a comparison as features, whoever writes them."""

from __future__ import annotations

from typing import Any, List

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFields,
)

from cags_vsegei_plugin.layers.conflict_layer import conflict_fields
from cags_vsegei_plugin.layers.junction_layer import point_feature
from cags_vsegei_plugin.layers.stretch_layer import flagged_feature, line_feature
from cags_vsegei_plugin.translation import remembering
from cags_vsegei_plugin.workflow.conflicts import FoundConflict
from cags_vsegei_plugin.workflow.flagging import Flag
from cags_vsegei_plugin.workflow.stretch_table import Stretch


class ResultRows:
    """Makes features of what was found, from the working system into that of a layer.

    Reasons are in the user's language; of equal ones only the first is rendered.
    """

    def __init__(
        self,
        crs: QgsCoordinateReferenceSystem,
        target: QgsCoordinateReferenceSystem,
        context: QgsCoordinateTransformContext,
    ) -> None:
        self._transform = QgsCoordinateTransform(crs, target, context)
        self._rendered, self._points = remembering(), conflict_fields()

    def stretch(self, stretch: Stretch) -> QgsFeature:
        """Return a row of STRETCHES, its values in the order of the contract."""
        told = stretch._asdict()
        told["codes"] = ";".join(stretch.codes)
        told["reasons"] = self._rendered(stretch.reasons)
        values = [value for name, value in told.items() if name != "line"]
        return line_feature(values, stretch.line, self._transform)

    def conflict(self, conflict: FoundConflict) -> QgsFeature:
        """Return a row of CONFLICT_POINTS, its values in the order of the contract."""
        told = conflict._asdict()
        for name in ("china_fids", "russia_fids"):
            told[name] = ";".join(map(str, told[name])) or None
        told["codes"] = ";".join(conflict.codes)
        told["reasons"] = self._rendered(conflict.reasons)
        values = [value for name, value in told.items() if name != "point"]
        return point_feature(self._points, values, conflict.point, self._transform)


def flagged_row(feature: QgsFeature, flag: Flag, fields: QgsFields) -> QgsFeature:
    """Return a row of a layer of flagged polygons: a feature of the side, and its flag."""
    told = flag._asdict()
    told["codes"] = ";".join(flag.codes)
    values: List[Any] = list(told.values())
    return flagged_feature(feature, values, fields)
