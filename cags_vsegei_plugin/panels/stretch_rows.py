"""What a comparison found, stretches and other conflicts, as plain rows read once from layers."""

from __future__ import annotations

import math
from typing import Any, Callable, Dict, Iterable, Iterator, List, NamedTuple, Optional, Tuple

from qgis.core import QgsFeatureRequest, QgsVectorLayer

from cags_vsegei_plugin.geology.notation.index_text import plain
from cags_vsegei_plugin.layers.values import is_null
from cags_vsegei_plugin.workflow.conflicts import STRETCH

VERDICTS = ("agreed", "consistent", "soft", "mismatch", "unread", "one_sided")


class StretchRow(NamedTuple):
    """One stretch of border, or a line or a point that needs a decision, as `kind` says.

    Kilometres and Ma; `*_fid` are ids in the source layers, `feature_id` one in the layer of
    results. Of a line or a point `*_index` is its kind or name; without a place `from_km` is NaN.
    """

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
    kind: str = STRETCH
    china_base_ma: Optional[float] = None
    china_top_ma: Optional[float] = None
    russia_base_ma: Optional[float] = None
    russia_top_ma: Optional[float] = None

    @property
    def identity(self) -> Tuple[str, int]:
        """Return what tells this row from all others."""
        return self.kind, self.feature_id

    @property
    def is_stretch(self) -> bool:
        """Return whether this is a stretch, not a line or a point."""
        return self.kind == STRETCH

    @property
    def pair(self) -> Tuple[str, str]:
        """Return the Chinese and the Russian index."""
        return self.china_index, self.russia_index

    @property
    def words(self) -> str:
        """Return what a text filter looks in, in small letters."""
        indices = (self.china_index, self.russia_index)
        parts = (*indices, *map(plain, indices), self.codes, self.reason)
        return "\n".join(parts).casefold()

    @property
    def urgency(self) -> Tuple[float, ...]:
        """Return the sorting key of the agenda: severity first, then the longest."""
        at = math.inf if math.isnan(self.from_km) else self.from_km
        return (self.severity or 9, -self.length_km, at)


_Value = Callable[[str], Any]
_AGES = ("china_base_ma", "china_top_ma", "russia_base_ma", "russia_top_ma")


def read_rows(
    layer: QgsVectorLayer, conflicts: Optional[QgsVectorLayer] = None
) -> List[StretchRow]:
    """Return the stretches of a STRETCHES layer, the most urgent first.

    Lines and points are added from a layer of conflicts, where there is one.
    """
    rows = [_stretch(*each) for each in _values(layer)]
    if conflicts is not None:
        others = (_other(*each) for each in _values(conflicts))
        rows.extend(row for row in others if row.kind != STRETCH)
    return sorted(rows, key=lambda row: row.urgency)


def _values(layer: QgsVectorLayer) -> Iterator[Tuple[int, _Value]]:
    """Yield the id of each feature, and what gives its values by field; None for a null."""
    names = {name: place for place, name in enumerate(layer.fields().names())}
    request = QgsFeatureRequest()
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    for feature in layer.getFeatures(request):
        yield feature.id(), _by_field(feature.attributes(), names)


def _by_field(values: List[Any], names: Dict[str, int]) -> _Value:
    def value(name: str) -> Any:
        found = values[names[name]] if name in names else None
        return None if is_null(found) else found

    return value


def _other(feature_id: int, value: _Value) -> StretchRow:
    at = value("from_km")
    at = math.nan if at is None else float(at)
    return StretchRow(
        feature_id,
        str(value("conflict") or ""),
        at,
        at,
        0.0,
        str(value("china") or ""),
        str(value("russia") or ""),
        str(value("verdict") or ""),
        int(value("severity") or 0),
        str(value("codes") or ""),
        str(value("reason") or ""),
        _first(value("china_fids")),
        _first(value("russia_fids")),
        str(value("kind") or STRETCH),
    )


def _first(fids: Any) -> Optional[int]:
    first = str(fids or "").split(";")[0]
    return int(first) if first.lstrip("-").isdigit() else None


def _stretch(feature_id: int, value: _Value) -> StretchRow:
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
        STRETCH,
        *(None if value(name) is None else float(value(name)) for name in _AGES),
    )


def _identity(value: Any) -> Optional[int]:
    return None if value is None else int(value)


def kilometres(rows: Iterable[StretchRow]) -> Dict[str, float]:
    """Return the kilometres of each verdict, in the order of `VERDICTS`."""
    sums = dict.fromkeys(VERDICTS, 0.0)
    for row in rows:
        sums[row.verdict] = sums.get(row.verdict, 0.0) + row.length_km
    return sums
