"""The stretches of a comparison as plain rows, read once from the layer."""

from __future__ import annotations

from typing import Any, Dict, Iterable, List, NamedTuple, Optional, Tuple

from qgis.core import QgsFeatureRequest, QgsVectorLayer

from cags_vsegei_plugin.layers.values import is_null
from cags_vsegei_plugin.panels.index_text import plain

VERDICTS = ("agreed", "consistent", "soft", "mismatch", "unread", "one_sided")


class StretchRow(NamedTuple):
    """One stretch of border. Kilometres; `*_fid` are ids in the source layers."""

    feature_id: int
    stretch: str
    from_km: float
    to_km: float
    length_km: float
    china_index: str
    russia_index: str
    verdict: str
    severity: int
    codes: str
    reason: str
    china_fid: Optional[int] = None
    russia_fid: Optional[int] = None

    @property
    def words(self) -> str:
        """Return what a text filter looks in, in small letters."""
        indices = (self.china_index, self.russia_index)
        parts = (*indices, *map(plain, indices), self.codes, self.reason)
        return "\n".join(parts).casefold()

    @property
    def urgency(self) -> Tuple[float, ...]:
        """Return the sorting key of the agenda: severity first, then the longest."""
        return (self.severity or 9, -self.length_km, self.from_km)


_FIELDS = tuple(name for name in StretchRow._fields if name != "feature_id")


def read_rows(layer: QgsVectorLayer) -> List[StretchRow]:
    """Return the stretches of a STRETCHES layer, the most urgent first."""
    fields = layer.fields()
    places = {name: fields.lookupField(name) for name in _FIELDS}
    request = QgsFeatureRequest()
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    rows = [
        _row(feature.id(), feature.attributes(), places) for feature in layer.getFeatures(request)
    ]
    return sorted(rows, key=lambda row: row.urgency)


def _row(feature_id: int, values: List[Any], places: Dict[str, int]) -> StretchRow:
    def value(name: str) -> Any:
        place = places[name]
        found = values[place] if place >= 0 else None
        return None if is_null(found) else found

    return StretchRow(
        feature_id,
        str(value("stretch") or ""),
        float(value("from_km") or 0.0),
        float(value("to_km") or 0.0),
        float(value("length_km") or 0.0),
        str(value("china_index") or ""),
        str(value("russia_index") or ""),
        str(value("verdict") or ""),
        int(value("severity") or 0),
        str(value("codes") or ""),
        str(value("reason") or ""),
        _identity(value("china_fid")),
        _identity(value("russia_fid")),
    )


def _identity(value: Any) -> Optional[int]:
    return None if value is None else int(value)


def kilometres(rows: Iterable[StretchRow]) -> Dict[str, float]:
    """Return the kilometres of each verdict, in the order of `VERDICTS`."""
    sums = dict.fromkeys(VERDICTS, 0.0)
    for row in rows:
        sums[row.verdict] = sums.get(row.verdict, 0.0) + row.length_km
    return sums
