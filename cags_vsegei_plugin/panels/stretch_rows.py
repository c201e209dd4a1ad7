"""What a comparison found, stretches and other conflicts, as plain rows read once from layers."""

from __future__ import annotations

import math
from typing import (
    Any,
    Callable,
    Dict,
    Iterable,
    Iterator,
    List,
    NamedTuple,
    Optional,
    Sequence,
    Tuple,
)

from qgis.core import QgsFeatureRequest, QgsVectorLayer, QgsVectorLayerFeatureSource

from cags_vsegei_plugin.errors import Cancelled
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
    def id(self) -> str:
        """Return the id of the conflict."""
        return self.stretch

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
    def urgency(self) -> Tuple[float, ...]:
        """Return the sorting key of the agenda: severity first, then the longest."""
        at = math.inf if math.isnan(self.from_km) else self.from_km
        return (self.severity or 9, -self.length_km, at)


_STRETCH = (
    "stretch,from_km,to_km,length_km,china_index,russia_index,verdict,codes,reason,severity"
    ",china_fid,russia_fid,china_base_ma,china_top_ma,russia_base_ma,russia_top_ma"
).split(",")
_OTHER = (
    "conflict,from_km,china,russia,verdict,codes,reason,severity,china_fids,russia_fids,kind"
).split(",")
_PLAIN = (str, float, int)
_BETWEEN_LOOKS = 500


class ResultLayers:
    """The layers of a comparison, named on the main thread and read in any."""

    def __init__(
        self, stretches: QgsVectorLayer, conflicts: Optional[QgsVectorLayer] = None
    ) -> None:
        self.stretches = QgsVectorLayerFeatureSource(stretches)
        self._others = None if conflicts is None else QgsVectorLayerFeatureSource(conflicts)

    def read(self, is_stopped: Callable[[], bool] = lambda: False) -> List[StretchRow]:
        """Return the stretches, and lines and points if there are any, the most urgent first.

        Raises Cancelled where it is told to stop.
        """
        rows = [_stretch(*each) for each in _values(self.stretches, _STRETCH, is_stopped)]
        if self._others is not None:
            others = (_other(*each) for each in _values(self._others, _OTHER, is_stopped))
            rows.extend(row for row in others if row.kind != STRETCH)
        return sorted(rows, key=lambda row: row.urgency)


def read_rows(
    layer: QgsVectorLayer, conflicts: Optional[QgsVectorLayer] = None
) -> List[StretchRow]:
    """Return the stretches of a STRETCHES layer, the most urgent first.

    Lines and points are added from a layer of conflicts, where there is one.
    """
    return ResultLayers(layer, conflicts).read()


def _values(
    source: QgsVectorLayerFeatureSource, names: Sequence[str], is_stopped: Callable[[], bool]
) -> Iterator[Tuple[int, List[Any]]]:
    """Yield the id of each feature, and its values of some fields; None for a null."""
    known = source.fields().names()
    places = [known.index(name) if name in known else -1 for name in names]
    request = QgsFeatureRequest()
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    for number, feature in enumerate(source.getFeatures(request)):
        if number % _BETWEEN_LOOKS == 0 and is_stopped():
            raise Cancelled
        values = [*feature.attributes(), None]
        told = [values[place] for place in places]
        for place, value in enumerate(told):
            # Most are plain; only what is not is asked whether it is null.
            if not isinstance(value, _PLAIN) and is_null(value):
                told[place] = None
        yield feature.id(), told


def stretch_row(feature_id: int, fields: Sequence[str], values: Sequence[Any]) -> StretchRow:
    """Return the row of one feature of STRETCHES, given its fields and its values."""
    told = dict(zip(fields, (None if is_null(value) else value for value in values)))
    return _stretch(feature_id, [told.get(name) for name in _STRETCH])


def _other(feature_id: int, told: List[Any]) -> StretchRow:
    id, km, china, russia, verdict, codes, reason, severity, china_fids, russia_fids, kind = told
    at = math.nan if km is None else float(km)
    return StretchRow(
        feature_id,
        str(id or ""),
        at,
        at,
        0.0,
        str(china or ""),
        str(russia or ""),
        str(verdict or ""),
        int(severity or 0),
        str(codes or ""),
        str(reason or ""),
        _first(china_fids),
        _first(russia_fids),
        str(kind or STRETCH),
    )


def _first(fids: Any) -> Optional[int]:
    first = str(fids or "").split(";")[0]
    return int(first) if first.lstrip("-").isdigit() else None


def _stretch(feature_id: int, told: List[Any]) -> StretchRow:
    id, start, end, length, china, russia, verdict, codes, reason, severity, *last = told
    china_fid, russia_fid, *ages = last
    return StretchRow(
        feature_id,
        str(id or ""),
        float(start or 0.0),
        float(end or 0.0),
        float(length or 0.0),
        str(china or ""),
        str(russia or ""),
        str(verdict or ""),
        int(severity or 0),
        str(codes or ""),
        str(reason or ""),
        _identity(china_fid),
        _identity(russia_fid),
        STRETCH,
        *(None if ma is None else float(ma) for ma in ages),
    )


def _identity(value: Any) -> Optional[int]:
    return None if value is None else int(value)


def kilometres(rows: Iterable[StretchRow]) -> Dict[str, float]:
    """Return the kilometres of each verdict, in the order of `VERDICTS`."""
    sums = dict.fromkeys(VERDICTS, 0.0)
    for row in rows:
        sums[row.verdict] = sums.get(row.verdict, 0.0) + row.length_km
    return sums
