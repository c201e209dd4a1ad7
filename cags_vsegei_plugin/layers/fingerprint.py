"""One number for all features of a layer: equal where every value and geometry is."""

from __future__ import annotations

from typing import Any, Iterable, Sequence

from qgis.core import QgsFeature, QgsWkbTypes
from qgis.PyQt.QtCore import QDate

_BITS = (1 << 64) - 1
_PLAIN = frozenset((str, int, float, bool, type(None)))


class Fingerprint:
    """Sums up features in any order; formats may number them anew.

    Texts, numbers, dates and geometries count, an empty geometry as none. Times and binary values
    do not: formats keep them in ways of their own.
    """

    def __init__(self, wkb_type: Any) -> None:
        self._is_multi = QgsWkbTypes.isMultiType(wkb_type)
        self._sum = 0
        self.features = 0

    def add(self, feature: QgsFeature, values: Sequence[Any]) -> None:
        """Take a feature's geometry, and values that may be other than its own."""
        self.take(self._geometry(feature), map(plain, values))

    def take(self, wkb: bytes, values: Iterable[Any]) -> None:
        """Take a geometry as ISO WKB, b"" for none, and values that are plain."""
        self._sum = (self._sum + hash((wkb, *values))) & _BITS
        self.features += 1

    def __eq__(self, other: object) -> bool:
        """Return whether both saw the same features."""
        if not isinstance(other, Fingerprint):
            return NotImplemented
        return (self.features, self._sum) == (other.features, other._sum)

    __hash__ = None  # type: ignore[assignment]

    def _geometry(self, feature: QgsFeature) -> bytes:
        geometry = feature.geometry()
        # Written of a null geometry is an empty one: neither has a shape.
        if geometry.isEmpty():
            return b""
        # A file of multipolygons makes one of every polygon.
        if self._is_multi and not geometry.isMultipart():
            geometry.convertToMultiType()
        return bytes(geometry.asWkb().data())


def plain(value: Any) -> Any:
    """Return a value as it counts: a null of any kind and what is no number as None, days as text.

    A server has NaN, a GeoPackage has null for it.
    """
    # Most are plain, and equal numbers of any type have one hash. To compare each with NULL takes
    # longer than all else here. Only NaN is not equal to itself.
    if type(value) in _PLAIN:
        return value if value == value else None
    is_null = getattr(value, "isNull", None)
    if is_null is not None and is_null():
        return None
    return value.toString("yyyy-MM-dd") if isinstance(value, QDate) else ""
