"""A border that follows edits is what comparing anew would give, whatever was edited."""

from __future__ import annotations

import random
from typing import Any, Callable, Dict, List, Optional, Set, Tuple

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.geology.profiles import load_profile
from cags_vsegei_plugin.knowledge import BUNDLED
from cags_vsegei_plugin.layers.snapshot import Snapshot
from cags_vsegei_plugin.workflow.border_finding import Request
from cags_vsegei_plugin.workflow.comparing import Comparison, compare_border
from cags_vsegei_plugin.workflow.following import (
    Edit,
    FollowedComparison,
    NotFollowed,
    can_follow,
)
from cags_vsegei_plugin.workflow.sides import SideInput
from tests.conftest import SAMPLE

pytestmark = pytest.mark.usefixtures("qgis_app")

FIELDS = {"china": ("QDUECC", "QDUECD", "YSC"), "russia": ("Index_", "NAME", "LITHOLOGY")}
# Lengths and places may differ by these shares of the tolerance: far from an edit, too, a
# comparison anew cuts the fronts into other pieces.
LENGTH, PLACE = 0.06, 0.25


def copied(side: str, crs: str = "") -> Any:
    """Return a side of the sample in memory, where nothing that is edited is kept."""
    path = f"{SAMPLE / 'training_sheet.gpkg'}|layername={side}_geology"
    layer = core.QgsVectorLayer(path, side, "ogr")
    copy = layer.materialize(core.QgsFeatureRequest())
    copy.setName(side)
    if crs:
        target = core.QgsCoordinateReferenceSystem(crs)
        way = core.QgsCoordinateTransform(copy.crs(), target, core.QgsProject.instance())
        for feature in copy.getFeatures():
            shape = feature.geometry()
            shape.transform(way)
            copy.dataProvider().changeGeometryValues({feature.id(): shape})
        copy.setCrs(target)
        copy.updateExtents()
    return copy


class Trial:
    """Both sides of the sample under edit, and the comparison that follows."""

    def __init__(
        self, tolerance: Optional[float] = None, crs: str = "", border: bool = False
    ) -> None:
        self.layers = {side: copied(side, crs if side == "russia" else "") for side in FIELDS}
        self.border = None
        if border:
            path = f"{SAMPLE / 'training_sheet.gpkg'}|layername=border"
            self.border = core.QgsVectorLayer(path, "border", "ogr")
        self.tolerance = tolerance
        self.edited: Dict[str, Tuple[Set[int], Set[int]]] = {}
        for side, layer in self.layers.items():
            layer.startEditing()
            self._listen(side, layer)
        self._forget()
        self.followed = FollowedComparison(self.anew(), BUNDLED)

    def _listen(self, side: str, layer: Any) -> None:
        for signal in (layer.geometryChanged, layer.featureAdded, layer.featureDeleted):
            signal.connect(lambda fid, *_: self.edited[side][0].add(fid))
        layer.attributeValueChanged.connect(lambda fid, *_: self.edited[side][1].add(fid))

    def _forget(self) -> None:
        self.edited = {side: (set(), set()) for side in FIELDS}

    def anew(self) -> Comparison:
        context = core.QgsProcessingContext()
        sides = [
            SideInput(side, core.QgsProcessingFeatureSource(layer, context), *FIELDS[side])
            for side, layer in self.layers.items()
        ]
        line = self.border and core.QgsProcessingFeatureSource(self.border, context)
        profile = load_profile("geology_2500k")
        return compare_border(Request(*sides, profile, border=line, tolerance_m=self.tolerance))

    def follow(self) -> Any:
        edits = [
            Edit(Snapshot(self.layers[side]), *map(frozenset, self.edited[side])) for side in FIELDS
        ]
        self._forget()
        return self.followed.follow(edits)

    def assert_same(self) -> None:
        """Follow, and hold the result against that of a comparison anew."""
        try:
            self.follow()
        except NotFollowed:
            self.followed = FollowedComparison(self.anew(), BUNDLED)
            return
        anew = self.anew()
        ours = told(list(self.followed.stretches.values()), anew.tolerance_m / 1000)
        assert ours == told(anew.stretches, anew.tolerance_m / 1000)


def told(stretches: Any, tolerance_km: float) -> List[Tuple[Any, ...]]:
    """Return what must be the same of stretches; lengths and places nearly so."""
    return [
        (
            each.stretch,
            each.facing,
            each.china_fid,
            each.russia_fid,
            each.china_index,
            each.russia_index,
            each.verdict,
            each.severity,
            each.codes,
            pytest.approx(each.from_km, abs=PLACE * tolerance_km),
            pytest.approx(each.length_km, abs=LENGTH * tolerance_km),
        )
        for each in stretches
    ]


def at_border(trial: Trial, side: str, chance: random.Random) -> int:
    """Return a feature that has a stretch now."""
    fids = {getattr(each, f"{side}_fid") for each in trial.followed.stretches.values()} - {None}
    return chance.choice(sorted(fids))


def vertex(layer: Any, fid: int, chance: random.Random) -> None:
    shape = layer.getFeature(fid).geometry()
    count = shape.constGet().nCoordinates()
    number = chance.randrange(count)
    point = shape.vertexAt(number)
    size = max(shape.boundingBox().width(), shape.boundingBox().height())
    far = size * chance.choice([0.01, 0.05, 0.2])
    shape.moveVertex(point.x() + far, point.y() - far, number)
    layer.changeGeometry(fid, shape)


def shift(layer: Any, fid: int, chance: random.Random) -> None:
    shape = layer.getFeature(fid).geometry()
    size = shape.boundingBox().width()
    shape.translate(size * chance.uniform(-0.2, 0.2), size * chance.uniform(-0.2, 0.2))
    layer.changeGeometry(fid, shape)


def delete(layer: Any, fid: int, chance: random.Random) -> None:
    layer.deleteFeature(fid)


def twin(layer: Any, fid: int, chance: random.Random) -> None:
    feature = core.QgsFeature(layer.getFeature(fid))
    shape = feature.geometry()
    shape.translate(shape.boundingBox().width() * 0.3, 0.0)
    feature.setGeometry(shape)
    layer.addFeature(feature)


def null(layer: Any, fid: int, chance: random.Random) -> None:
    layer.changeGeometry(fid, core.QgsGeometry())


def bow_tie(layer: Any, fid: int, chance: random.Random) -> None:
    box = layer.getFeature(fid).geometry().boundingBox()
    west, south, east, north = box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()
    wkt = f"Polygon(({west} {south},{east} {north},{east} {south},{west} {north},{west} {south}))"
    shape = core.QgsGeometry.fromWkt(wkt)
    shape.convertToMultiType()
    layer.changeGeometry(fid, shape)


def index(layer: Any, fid: int, chance: random.Random) -> None:
    place = layer.fields().lookupField(FIELDS[layer.name()][0])
    texts = sorted(filter(None, map(str, layer.uniqueValues(place))))
    layer.changeAttributeValue(fid, place, chance.choice([*texts, "K1", "γδPZ3", None]))


def undo(layer: Any, fid: int, chance: random.Random) -> None:
    layer.undoStack().undo()


EDITS: List[Callable[[Any, int, random.Random], None]] = [
    *(vertex, vertex, vertex, shift, delete, twin, null, bow_tie, index, index, undo)
]


@pytest.mark.parametrize(
    "seed, given",
    [
        (1, {}),
        (2, {"tolerance": 1500.0}),
        (3, {"tolerance": 6000.0}),
        (4, {"crs": "EPSG:4326"}),
        (5, {"crs": "EPSG:28422"}),
        (6, {"border": True}),
    ],
)
def test_any_edit_gives_what_comparing_anew_gives(seed: int, given: Dict[str, Any]) -> None:
    trial, chance = Trial(**given), random.Random(seed)
    for _ in range(8):
        side = chance.choice(sorted(FIELDS))
        chance.choice(EDITS)(trial.layers[side], at_border(trial, side, chance), chance)
        trial.assert_same()


def stretch_of(trial: Trial, side: str, fid: int) -> List[Any]:
    return [
        each for each in trial.followed.stretches.values() if getattr(each, f"{side}_fid") == fid
    ]


def test_a_moved_vertex_tells_its_own_rows_and_no_others() -> None:
    trial, chance = Trial(), random.Random(7)
    fid = at_border(trial, "china", chance)
    vertex(trial.layers["china"], fid, chance)
    news = trial.follow()
    assert 0 < len(news.stretches.put) < 6
    assert fid in news.flags[0].put and len(news.flags[0].put) < 6
    anew = {each.conflict for each in trial.anew().conflicts}
    assert {each.conflict for each in news.conflicts.put} <= anew
    assert not anew & set(news.conflicts.gone)


def test_what_is_told_row_by_row_adds_up_to_the_conflicts_of_a_comparison_anew() -> None:
    trial, chance = Trial(), random.Random(11)
    known = {each.conflict for each in trial.anew().conflicts}
    for edit in (delete, vertex, index, undo, shift):
        edit(trial.layers["russia"], at_border(trial, "russia", chance), chance)
        news = trial.follow()
        known = (known | {each.conflict for each in news.conflicts.put}) - set(news.conflicts.gone)
        assert known == {each.conflict for each in trial.anew().conflicts}


def test_a_polygon_that_is_taken_away_has_no_flag_any_more() -> None:
    trial, chance = Trial(), random.Random(3)
    fid = at_border(trial, "russia", chance)
    trial.layers["russia"].deleteFeature(fid)
    assert fid in trial.follow().flags[1].gone and stretch_of(trial, "russia", fid) == []


def test_nothing_edited_is_no_news() -> None:
    news = Trial().follow()
    assert news.stretches == ([], [], []) and news.conflicts == ([], [], [])


def test_what_is_drawn_beyond_the_layer_asks_for_comparing_anew() -> None:
    trial = Trial()
    layer = trial.layers["china"]
    feature = core.QgsFeature(next(layer.getFeatures()))
    shape = feature.geometry()
    shape.translate(10 * layer.extent().width(), 0.0)
    feature.setGeometry(shape)
    layer.addFeature(feature)
    with pytest.raises(NotFollowed):
        trial.follow()


def test_another_system_of_a_layer_asks_for_comparing_anew() -> None:
    trial = Trial()
    trial.layers["china"].setCrs(core.QgsCoordinateReferenceSystem("EPSG:32651"))
    with pytest.raises(NotFollowed):
        trial.follow()


def test_lines_points_sections_and_corridors_are_not_followed() -> None:
    request = Trial().anew().made.request
    assert can_follow(request)
    for given in ({"lines": (1, 2)}, {"points": (1, 2)}, {"contacts": True}, {"corridor": 1}):
        assert not can_follow(request._replace(**given))
    assert not can_follow(request._replace(sections=(object(),)))
    assert not can_follow(request._replace(cluster=object()))
