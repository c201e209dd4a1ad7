"""Both applied layers as one: equal joint units made one across the border, every part known."""

from __future__ import annotations

from typing import Any, Dict, Iterable, Iterator, List, NamedTuple, Optional, Sequence, Tuple

from qgis.core import (
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsDistanceArea,
    QgsFeatureRequest,
    QgsGeometry,
)

from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.layers.applying import JOINT_FIELDS
from cags_vsegei_plugin.layers.dissolving import Part, dissolved, groups_of, moved
from cags_vsegei_plugin.layers.features import features_of
from cags_vsegei_plugin.layers.filling import Contact, Gaps, Systems
from cags_vsegei_plugin.layers.values import is_null
from cags_vsegei_plugin.sentences import Sentence, sentence
from cags_vsegei_plugin.workflow.border_finding import Request
from cags_vsegei_plugin.workflow.comparing import Comparison, compare_border
from cags_vsegei_plugin.workflow.on_the_map import MapAgreement
from cags_vsegei_plugin.workflow.sides import SideData

SIDES = ("china", "russia")
UNIT_FIELDS = tuple(name for name in JOINT_FIELDS if name not in ("mapping_id", "relation"))
_KM2 = ("china_km2", "russia_km2", "overlap_km2", "area_km2", "filled_km2")
OF_PARTS = ("side", "parts", *_KM2)
_OF_PART = ("joint_code", "mapping_id", "relation", "km2", "between")
PART_FIELDS = ("polygon", "side", "source_fid", *_OF_PART)
FILLED = "filled"
"""Stands for the side of a part that neither map had: a gap that was filled."""
_ELLIPSOID = "EPSG:7030"
_M2 = 1_000_000.0
_NEGLIGIBLE = 1e-6


class PolygonPart(NamedTuple):
    """A polygon of a side as it goes into the map: in the map's system, with its joint fields."""

    part: Part
    geometry: QgsGeometry
    joint: Dict[str, Any]
    km2: float


class FilledGap(NamedTuple):
    """What was filled between two polygons, in the map's system."""

    between: Tuple[Part, Part]
    geometry: QgsGeometry
    km2: float


class Polygon(NamedTuple):
    """A polygon of the seamless map, its parts, and gaps filled; `area_km2` on the ellipsoid."""

    geometry: QgsGeometry
    parts: Tuple[PolygonPart, ...]
    area_km2: float
    filled: Tuple[FilledGap, ...] = ()

    @property
    def unit(self) -> List[Any]:
        """Return the fields of its joint unit."""
        return [self.parts[0].joint[name] for name in UNIT_FIELDS]

    @property
    def of_parts(self) -> List[Any]:
        """Return the values of OF_PARTS: sides, `side:fid` of every part, areas in km²."""
        km2 = {side: self._km2(side) for side in SIDES}
        sides = [side for side in SIDES if any(each.part[0] == side for each in self.parts)]
        filled = sum(each.km2 for each in self.filled)
        overlap = sum(km2.values()) + filled - self.area_km2
        overlap = overlap if overlap > _NEGLIGIBLE * self.area_km2 else 0.0
        names = _names(each.part for each in self.parts)
        told = "both" if len(sides) > 1 else sides[0]
        return [told, names, km2["china"], km2["russia"], overlap, self.area_km2, filled]

    @property
    def rows(self) -> List[List[Any]]:
        """Return the values of PART_FIELDS but the first, of every part and every gap filled."""
        names = ("joint_code", "mapping_id", "relation")
        told = [
            [*each.part, *(each.joint[name] for name in names), each.km2, None]
            for each in self.parts
        ]
        code = self.parts[0].joint["joint_code"]
        gaps = [
            [FILLED, None, code, None, None, each.km2, _names(each.between)] for each in self.filled
        ]
        return [*told, *gaps]

    def _km2(self, side: str) -> float:
        return sum(each.km2 for each in self.parts if each.part[0] == side)


class SeamlessMap:
    """The polygons of both sides, those that are one joint unit and face each other as one."""

    def __init__(
        self,
        request: Request,
        context: QgsCoordinateTransformContext,
        knowledge: Knowledge = BUNDLED,
        feedback: Optional[Any] = None,
        is_filled: bool = False,
    ) -> None:
        """Find along the border which polygons are one joint unit, as the layers show it.

        `is_filled` says whether gaps between them are filled, up to the tolerance. Raises UserError
        for layers that cannot be compared, or to which no legend was applied.
        """
        self._context, self._feedback = context, feedback
        self._shown: Optional[MapAgreement] = None
        compared = compare_border(request._replace(shown=self._look), context, knowledge, feedback)
        self._sources = {"china": request.china.source, "russia": request.russia.source}
        self.crs = request.china.source.sourceCrs()
        contacts = list(self._contacts(compared))
        self._groups = groups_of((each.ours, each.theirs) for each in contacts)
        systems = Systems(self.crs, compared.crs, context)
        self._gaps = Gaps(self._sources, systems, compared.tolerance_m, feedback)
        self._contacts_of: Dict[Part, List[Contact]] = {}
        for each in contacts if is_filled else ():
            self._contacts_of.setdefault(each.ours, []).append(each)
        self.undissolved: List[Tuple[Part, ...]] = []

    def _look(self, china: SideData, russia: SideData) -> MapAgreement:
        self._shown = MapAgreement.at_border(china, russia, feedback=self._feedback)
        return self._shown

    def _contacts(self, compared: Comparison) -> Iterator[Contact]:
        for each in compared.stretches:
            ours, theirs, km = each.china_fid, each.russia_fid, (each.from_km, each.to_km)
            if ours is None or theirs is None or self._shown is None:
                continue
            if self._shown(ours, theirs, km) is not None:
                yield Contact(("china", ours), ("russia", theirs), each.line)

    def polygons(self) -> Iterator[Polygon]:
        """Yield all polygons: those of one side as they are, then those made one.

        Raises Cancelled, and UserError for coordinates that cannot be transformed.
        """
        of_part = {part: number for number, group in enumerate(self._groups) for part in group}
        held: Dict[int, List[PolygonPart]] = {}
        for side in SIDES:
            for part in self._parts(side):
                number = of_part.get(part.part)
                if number is None:
                    yield Polygon(part.geometry, (part,), part.km2)
                else:
                    held.setdefault(number, []).append(part)
        for number in sorted(held):
            yield from self._together(held[number])

    def warnings(self) -> Iterator[Sentence]:
        """Yield what is to be warned of once all polygons were asked for."""
        for group in self.undissolved:
            yield sentence(
                "These polygons are one joint unit but could not be made one, and stand side by"
                " side: {parts}. Repair their geometry.",
                parts="; ".join(f"{side}:{fid}" for side, fid in group),
            )

    def _parts(self, side: str) -> Iterator[PolygonPart]:
        source = self._sources[side]
        places = {name: source.fields().lookupField(name) for name in JOINT_FIELDS}
        request = QgsFeatureRequest().setSubsetOfAttributes(list(places.values()))
        transform = QgsCoordinateTransform(source.sourceCrs(), self.crs, self._context)
        measure = _measure(self.crs, self._context)
        for feature in features_of(source, request, self._feedback):
            values = feature.attributes()
            joint = {name: _plain(values[place]) for name, place in places.items()}
            geometry = moved(feature, transform, source.sourceName())
            km2 = measure.measureArea(geometry) / _M2 if not geometry.isNull() else 0.0
            yield PolygonPart((side, int(feature.id())), geometry, joint, km2)

    def _together(self, parts: Sequence[PolygonPart]) -> Iterator[Polygon]:
        united = dissolved([part.geometry for part in parts])
        if united is None:
            self.undissolved.append(tuple(part.part for part in parts))
            for part in parts:
                yield Polygon(part.geometry, (part,), part.km2)
            return
        filled = list(self._filled(parts))
        whole = self._closed(united, filled) if filled else None
        area = self._km2_of(whole or united)
        gaps = tuple(filled) if whole is not None else ()
        yield Polygon(whole or united, tuple(sorted(parts, key=lambda p: p.part)), area, gaps)

    def _filled(self, parts: Sequence[PolygonPart]) -> Iterator[FilledGap]:
        """Yield the gaps between the parts of a polygon."""
        of_part = {each.part: each.geometry for each in parts}
        for part in sorted(of_part):
            for contact in self._contacts_of.get(part, ()):
                both = of_part[contact.ours], of_part[contact.theirs]
                gap = self._gaps.between(contact, *both)
                if gap is not None:
                    yield FilledGap((contact.ours, contact.theirs), gap, self._km2_of(gap))

    def _closed(self, united: QgsGeometry, filled: Sequence[FilledGap]) -> Optional[QgsGeometry]:
        """Return a polygon with its gaps filled, None where its area is not that of its parts."""
        whole = dissolved([united, *(each.geometry for each in filled)])
        if whole is None:
            return None
        wanted = self._km2_of(united) + sum(each.km2 for each in filled)
        is_whole = abs(self._km2_of(whole) - wanted) <= _NEGLIGIBLE * wanted
        return whole if is_whole else None

    def _km2_of(self, geometry: QgsGeometry) -> float:
        return float(_measure(self.crs, self._context).measureArea(geometry)) / _M2


def _names(parts: Iterable[Part]) -> str:
    return "; ".join(f"{side}:{fid}" for side, fid in parts)


def _measure(crs: Any, context: QgsCoordinateTransformContext) -> QgsDistanceArea:
    measure = QgsDistanceArea()
    measure.setSourceCrs(crs, context)
    measure.setEllipsoid(_ELLIPSOID)
    return measure


def _plain(value: Any) -> Any:
    return None if is_null(value) else value
