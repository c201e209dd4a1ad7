"""Stretches and flagged polygons as features."""

from __future__ import annotations

from typing import Any, Iterable, Iterator, List, Optional

import numpy as np
from qgis.core import (
    NULL,
    QgsCoordinateTransform,
    QgsFeature,
    QgsFields,
    QgsGeometry,
    QgsLineString,
)

from cags_vsegei_plugin.compat import integer_field, long_field, number_field, text_field

_STRETCH_FIELDS = (
    *((text_field, name) for name in ("stretch",)),
    *((number_field, name) for name in ("from_km", "to_km", "length_km")),
    (text_field, "facing"),
    *((long_field, name) for name in ("china_fid", "russia_fid")),
    *((text_field, name) for name in ("china_index", "russia_index")),
    (number_field, "width_m"),
    (text_field, "verdict"),
    (integer_field, "severity"),
    *((text_field, name) for name in ("codes", "reason")),
    (number_field, "score"),
    *((number_field, name) for name in ("china_base_ma", "china_top_ma")),
    *((number_field, name) for name in ("russia_base_ma", "russia_top_ma")),
)
_FLAG_FIELDS = (
    (text_field, "verdict"),
    (integer_field, "severity"),
    (text_field, "codes"),
    (number_field, "border_km"),
    (integer_field, "conflicts"),
)


def stretch_fields() -> QgsFields:
    """Return the fields of STRETCHES, in the order of the contract."""
    fields = QgsFields()
    for kind, name in _STRETCH_FIELDS:
        fields.append(kind(name))
    return fields


def flagged_fields(source: Any) -> QgsFields:
    """Return a source's fields and those of a flag; a field of the same name gets a number."""
    fields = QgsFields(source.fields())
    for kind, name in _FLAG_FIELDS:
        fields.append(kind(_free_name(name, fields)))
    return fields


def matrix_fields(columns: Iterable[Any]) -> QgsFields:
    """Return the fields of MATRIX: the Chinese index, then one number per Russian index."""
    fields = QgsFields()
    fields.append(text_field("china_index"))
    for column in columns:
        # Databases hold PT and Pt for one name.
        fields.append(number_field(_free_name(str(column) or "–", fields)))
    return fields


def matrix_features(
    fields: QgsFields, indices: Iterable[str], kilometres: Iterable[Iterable[float]]
) -> Iterator[QgsFeature]:
    """Return the rows of MATRIX: each Chinese index with its kilometres, a list for each."""
    for index, row in zip(indices, kilometres):
        feature = QgsFeature(fields)
        feature.setAttributes([index, *map(float, row)])
        yield feature


def _free_name(name: str, fields: QgsFields) -> str:
    number = 1
    free = name
    while fields.lookupField(free) >= 0:
        number += 1
        free = f"{name}_{number}"
    return free


def line_feature(
    attributes: Iterable[Any], line: np.ndarray, transform: QgsCoordinateTransform
) -> QgsFeature:
    """Return a feature with a line of points (n, 2), transformed; None becomes null."""
    feature = QgsFeature()
    feature.setAttributes([NULL if value is None else value for value in attributes])
    x, y = line[:, 0], line[:, 1]
    if len(line) == 1:
        x, y = np.repeat(x, 2), np.repeat(y, 2)
    string = QgsLineString(x.tolist(), y.tolist())
    geometry = QgsGeometry(string)
    if not transform.isShortCircuited():
        geometry.transform(transform)
    feature.setGeometry(geometry)
    return feature


def flagged_feature(
    feature: QgsFeature, flag: Optional[Iterable[Any]], fields: QgsFields
) -> QgsFeature:
    """Return a source feature with the values of its flag appended."""
    copy = QgsFeature(fields)
    copy.setGeometry(feature.geometry())
    own: List[Any] = list(feature.attributes())
    copy.setAttributes(own + list(flag or [NULL] * len(_FLAG_FIELDS)))
    return copy
