"""The conflicts of a comparison as the review knows them: from its result, or from its layers."""

from __future__ import annotations

from typing import (
    Any,
    Callable,
    Dict,
    FrozenSet,
    Iterable,
    Iterator,
    List,
    NamedTuple,
    Optional,
    Sequence,
    Tuple,
)

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSource,
    QgsPointXY,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)

from cags_vsegei_plugin.errors import Cancelled
from cags_vsegei_plugin.geology import catalogue
from cags_vsegei_plugin.geology.comparison.intervals import Interval
from cags_vsegei_plugin.geology.comparison.wholes import Met, wholes
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.layers.boxes import Boxes, BoxesBuilder
from cags_vsegei_plugin.layers.comparison_fields import comparison_places
from cags_vsegei_plugin.layers.features import features_of
from cags_vsegei_plugin.layers.values import is_null
from cags_vsegei_plugin.review.conflict import Conflict, placed
from cags_vsegei_plugin.review.evidence import Evidence, UnitFacts
from cags_vsegei_plugin.workflow import conflicts as listed
from cags_vsegei_plugin.workflow import junctions
from cags_vsegei_plugin.workflow.comparing import Comparison
from cags_vsegei_plugin.workflow.stretch_table import CONFLICTS

_OF_THE_PLACE = "geometry"
_Degrees = Tuple[Optional[float], Optional[float]]


class _Told(NamedTuple):
    """What the contract says of a stretch, as far as the review wants to know it."""

    stretch: str
    from_km: float
    to_km: float
    facing: str
    china_index: Optional[str]
    russia_index: Optional[str]
    verdict: str
    codes: Tuple[str, ...]
    china_base_ma: Optional[float]
    china_top_ma: Optional[float]
    russia_base_ma: Optional[float]
    russia_top_ma: Optional[float]


_STRETCH = _Told._fields
_PLAIN = (str, float, int)
_BETWEEN_LOOKS = 500
_OTHER = ("conflict", "kind", "from_km", "to_km", "result", "china", "russia", "codes")


def conflicts_of(
    comparison: Comparison,
    context: Optional[QgsCoordinateTransformContext] = None,
    knowledge: Knowledge = BUNDLED,
) -> Tuple[Conflict, ...]:
    """Return all stretches, junctions and pairs of points, those that need no decision too."""
    to_degrees = _to_degrees(comparison.crs, context)
    of_pair = _codes_of_pairs(knowledge)
    found = []
    for each in comparison.stretches:
        told = _Told(*(getattr(each, name) for name in _STRETCH))
        middle = QgsPointXY(*listed.middle_of(each.line))
        found.append(_stretch(told, _degrees(middle, to_degrees), of_pair))
    found = _with_wholes(found)
    others = [listed.of_junction(each, knowledge) for each in comparison.junctions]
    others += [listed.of_pair(each, knowledge) for each in comparison.pairs]
    for one in others:
        ends = one.kind in (listed.LINE, listed.CONTACT)
        needed = one.result in junctions.CONFLICTS if ends else one.severity > 0
        found.append(_other(one, _degrees(QgsPointXY(*one.point), to_degrees), needed))
    return tuple(found)


class ReadConflicts(NamedTuple):
    """What stands in the layers: conflicts, and where each of them is in its layer."""

    conflicts: Tuple[Conflict, ...] = ()
    boxes: Tuple[Boxes, ...] = ()


class ConflictLayers:
    """The layers STRETCHES and, if there is one, CONFLICT_POINTS, ready to be read in a thread.

    Raises UserError for a layer that lacks a field of the contract.
    """

    def __init__(
        self,
        stretches: QgsFeatureSource,
        points: Optional[QgsFeatureSource] = None,
        context: Optional[QgsCoordinateTransformContext] = None,
        knowledge: Knowledge = BUNDLED,
    ) -> None:
        self._of_pair = _codes_of_pairs(knowledge)
        self._stretches = _source(stretches, _STRETCH, context)
        self._points = None if points is None else _source(points, _OTHER, context)

    def read(self, is_stopped: Callable[[], bool] = lambda: False) -> ReadConflicts:
        """Read both layers; raises Cancelled where it is told to stop."""
        found: List[Conflict] = []
        boxes = [self._read_stretches(found, is_stopped)]
        if self._points is not None:
            boxes.append(self._read_points(self._points, found, is_stopped))
        return ReadConflicts(tuple(found), tuple(boxes))

    def _read_stretches(self, found: List[Conflict], is_stopped: Callable[[], bool]) -> Boxes:
        source, boxes = self._stretches, BoxesBuilder(self._stretches.layer_id)
        for feature, row in _rows(source, _STRETCH, is_stopped):
            told = _Told(**{**row, **_texts(row, ("stretch", "facing", "verdict"))})
            told = told._replace(from_km=told.from_km or 0.0, to_km=told.to_km or 0.0)
            middle = _degrees(_halfway(feature), source.to_degrees)
            found.append(_stretch(told, middle, self._of_pair))
            boxes.add(told.stretch, feature)
        found[:] = _with_wholes(found)
        return boxes.boxes()

    def _read_points(
        self, source: _Source, found: List[Conflict], is_stopped: Callable[[], bool]
    ) -> Boxes:
        boxes = BoxesBuilder(source.layer_id)
        for feature, row in _rows(source, _OTHER, is_stopped):
            row.update(_texts(row, ("conflict", "kind", "result")))
            if row["kind"] != listed.STRETCH:
                one = listed.FoundConflict(
                    **row, verdict="", severity=0, china_fids=(), russia_fids=(), reasons=()
                )
                found.append(_other(one, _degrees(_halfway(feature), source.to_degrees), True))
                boxes.add(one.conflict, feature)
        return boxes.boxes()


def conflicts_in(
    stretches: QgsFeatureSource,
    points: Optional[QgsFeatureSource] = None,
    context: Optional[QgsCoordinateTransformContext] = None,
    knowledge: Knowledge = BUNDLED,
) -> Tuple[Conflict, ...]:
    """Return what stands in the layers STRETCHES and, if there is one, CONFLICT_POINTS.

    Raises UserError for a layer that lacks a field of the contract.
    """
    return ConflictLayers(stretches, points, context, knowledge).read().conflicts


class _Source(NamedTuple):
    """A layer as another thread may read it."""

    features: Callable[[], Iterable[QgsFeature]]
    places: List[int]
    to_degrees: QgsCoordinateTransform
    layer_id: str


def _source(
    layer: QgsFeatureSource, names: Sequence[str], context: Optional[QgsCoordinateTransformContext]
) -> _Source:
    places = list(comparison_places(layer, names).values())
    to_degrees = _to_degrees(layer.sourceCrs(), context)
    layer_id = layer.id() if isinstance(layer, QgsVectorLayer) else ""
    return _Source(_features(layer), places, to_degrees, layer_id)


def _features(layer: QgsFeatureSource) -> Callable[[], Iterable[QgsFeature]]:
    """Return what gives the features of a source, of a layer in any thread."""
    if not isinstance(layer, QgsVectorLayer):
        return lambda: features_of(layer)
    source = QgsVectorLayerFeatureSource(layer)
    return lambda: source.getFeatures(QgsFeatureRequest())


def _rows(
    source: _Source, names: Sequence[str], is_stopped: Callable[[], bool]
) -> Iterator[Tuple[QgsFeature, Dict[str, Any]]]:
    for number, feature in enumerate(source.features()):
        if number % _BETWEEN_LOOKS == 0 and is_stopped():
            raise Cancelled
        values = feature.attributes()
        row = {name: values[place] for name, place in zip(names, source.places)}
        for name, value in row.items():
            # Most are plain; only what is not is asked whether it is null.
            if not isinstance(value, _PLAIN) and is_null(value):
                row[name] = None
        row["codes"] = tuple(filter(None, str(row["codes"] or "").split(";")))
        yield feature, row


def _texts(row: Dict[str, Any], names: Sequence[str]) -> Dict[str, str]:
    return {name: str(row[name] or "") for name in names}


def _stretch(told: _Told, middle: _Degrees, of_pair: FrozenSet[str]) -> Conflict:
    needed = told.verdict in CONFLICTS
    return Conflict(
        told.stretch,
        listed.STRETCH,
        told.china_index or "",
        told.russia_index or "",
        placed(told.from_km, told.to_km, *middle),
        Evidence(
            _facts(told, "china"), _facts(told, "russia"), told.verdict, told.codes, not needed
        ),
        tuple(code for code in told.codes if code in of_pair),
        needed,
    )


def _with_wholes(found: Sequence[Conflict]) -> List[Conflict]:
    """Return stretches with the side of the whole, where one unit faces several as its parts."""
    sides = wholes(_met(one) for one in found if one.pair is not None)
    return [
        one._replace(evidence=one.evidence._replace(whole=sides[one.units]))
        if one.units in sides
        else one
        for one in found
    ]


def _met(one: Conflict) -> Met:
    facts = one.evidence
    ages = [_age(facts.china), _age(facts.russia)]
    return Met(one.units, (ages[0], ages[1]), facts.verdict, facts.codes)


def _age(units: Sequence[UnitFacts]) -> Optional[Interval]:
    for one in units:
        if one.base_ma is not None and one.top_ma is not None:
            return Interval(one.base_ma, one.top_ma)
    return None


def _facts(told: _Told, side: str) -> Tuple[UnitFacts, ...]:
    """Return the unit of a side, none where the side is missing."""
    if told.facing not in ("facing", f"{side}_only"):
        return ()
    index, base, top = (getattr(told, f"{side}_{name}") for name in ("index", "base_ma", "top_ma"))
    return (UnitFacts(index or "", base, top),)


def _other(one: listed.FoundConflict, middle: _Degrees, needed: bool) -> Conflict:
    """Return the end of a line, or a point: its facts are its words."""
    sides = [() if told is None else (UnitFacts(told),) for told in (one.china, one.russia)]
    return Conflict(
        one.conflict,
        one.kind,
        one.china or "",
        one.russia or "",
        placed(one.from_km, one.to_km, *middle),
        Evidence(sides[0], sides[1], one.result, one.codes, not needed),
        (),
        needed,
    )


def _codes_of_pairs(knowledge: Knowledge) -> FrozenSet[str]:
    """Return the codes that belong to two units wherever they meet, not to a place."""
    known = catalogue.codes(knowledge)
    return frozenset(one.code for one in known if one.subject != _OF_THE_PLACE)


def _to_degrees(
    crs: QgsCoordinateReferenceSystem, context: Optional[QgsCoordinateTransformContext]
) -> QgsCoordinateTransform:
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    return QgsCoordinateTransform(crs, degrees, context or QgsCoordinateTransformContext())


def _halfway(feature: QgsFeature) -> Optional[QgsPointXY]:
    """Return the point halfway along a line, a point itself, None for no geometry."""
    geometry = feature.geometry()
    if geometry.length() > 0.0:
        geometry = geometry.interpolate(geometry.length() / 2.0)
    return None if geometry.isEmpty() else geometry.centroid().asPoint()


def _degrees(point: Optional[QgsPointXY], to_degrees: QgsCoordinateTransform) -> _Degrees:
    if point is None:
        return None, None
    try:
        there = to_degrees.transform(point)
    except QgsCsException:
        # Kilometres along the border are known all the same.
        return None, None
    return there.x(), there.y()
