"""Junctions of lines and pairs of points as features."""

from __future__ import annotations

from typing import Any, Iterable, Tuple

from qgis.core import (
    NULL,
    QgsCoordinateTransform,
    QgsFeature,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
)

from cags_vsegei_plugin.compat import integer_field, long_field, number_field, text_field

_JUNCTION_FIELDS = (
    *((text_field, name) for name in ("junction", "result", "side", "kind")),
    (number_field, "at_km"),
    *((long_field, name) for name in ("china_fid", "russia_fid")),
    *((long_field, name) for name in ("china_right_fid", "russia_right_fid")),
    *((number_field, name) for name in ("offset_m", "along_m", "distance_m", "angle_deg")),
    *((text_field, name) for name in ("china_type", "russia_type", "china_sense", "russia_sense")),
    *((text_field, name) for name in ("china_left", "china_right", "russia_left", "russia_right")),
    (integer_field, "severity"),
    *((text_field, name) for name in ("codes", "reason")),
    (number_field, "score"),
)
_PAIR_FIELDS = (
    *((text_field, name) for name in ("pair", "result")),
    *((number_field, name) for name in ("at_km", "distance_m", "border_m")),
    *((long_field, name) for name in ("china_fid", "russia_fid")),
    *((text_field, name) for name in ("china_name", "russia_name")),
    *((text_field, name) for name in ("china_commodity", "russia_commodity")),
    *((text_field, name) for name in ("china_size", "russia_size")),
    *((number_field, name) for name in ("name_score", "commodity_score")),
    (integer_field, "severity"),
    *((text_field, name) for name in ("codes", "reason")),
    (number_field, "score"),
)


def junction_fields() -> QgsFields:
    """Return the fields of a junction, in the order of the contract."""
    return _fields(_JUNCTION_FIELDS)


def pair_fields() -> QgsFields:
    """Return the fields of a pair of points, in the order of the contract."""
    return _fields(_PAIR_FIELDS)


def _fields(listed: Iterable[Any]) -> QgsFields:
    fields = QgsFields()
    for kind, name in listed:
        fields.append(kind(name))
    return fields


def point_feature(
    fields: QgsFields,
    values: Iterable[Any],
    point: Tuple[float, float],
    transform: QgsCoordinateTransform,
) -> QgsFeature:
    """Return a feature at a point (x, y), transformed; None becomes null."""
    feature = QgsFeature(fields)
    feature.setAttributes([NULL if value is None else value for value in values])
    geometry = QgsGeometry.fromPointXY(QgsPointXY(*point))
    if not transform.isShortCircuited():
        geometry.transform(transform)
    feature.setGeometry(geometry)
    return feature
