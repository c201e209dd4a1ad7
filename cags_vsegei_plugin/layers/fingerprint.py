"""One number for all features of a layer: equal where every value and geometry is."""

from __future__ import annotations

from typing import Any, Sequence

from qgis.core import QgsFeature, QgsWkbTypes
from qgis.PyQt.QtCore import QDate

_BITS = (1 << 64) - 1
_PLAIN = frozenset((str, int, float, bool, type(None)))


class Fingerprint:
    """Sums up features in any order; formats may number them anew.

    Texts, numbers, dates and geometries count. Times and binary values do not: formats keep them
    in ways of their own.
    """

    def __init__(self, wkb_type: Any) -> None:
        self._is_multi = QgsWkbTypes.isMultiType(wkb_type)
        self._sum = 0
        self.features = 0

    def add(self, feature: QgsFeature, values: Sequence[Any]) -> None:
        """Take a feature's geometry, and values that may be other than its own."""
        told = (self._geometry(feature), *map(_plain, values))
        self._sum = (self._sum + hash(told)) & _BITS
        self.features += 1

    def __eq__(self, other: object) -> bool:
        """Return whether both saw the same features."""
        if not isinstance(other, Fingerprint):
            return NotImplemented
        return (self.features, self._sum) == (other.features, other._sum)

    __hash__ = None  # type: ignore[assignment]

    def _geometry(self, feature: QgsFeature) -> bytes:
        geometry = feature.geometry()
        if geometry.isNull():
            return b""
        # A file of multipolygons makes one of every polygon.
        if self._is_multi and not geometry.isMultipart():
            geometry.convertToMultiType()
        return bytes(geometry.asWkb())


def _plain(value: Any) -> Any:
    # Most are plain, and equal numbers of any type have one hash. To compare each with NULL takes
    # longer than all else here.
    if type(value) in _PLAIN:
        return value
    is_null = getattr(value, "isNull", None)
    if is_null is not None and is_null():
        return None
    return value.toString("yyyy-MM-dd") if isinstance(value, QDate) else ""
