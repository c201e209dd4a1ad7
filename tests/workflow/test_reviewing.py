"""The training sheet under review: decisions survive whatever is done to its layers."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any, Dict, List, Tuple

import pytest

pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.errors import UserError  # noqa: E402
from cags_vsegei_plugin.review.conflict import Conflict  # noqa: E402
from cags_vsegei_plugin.review.decision import Signer  # noqa: E402
from cags_vsegei_plugin.review.session import Review  # noqa: E402
from tests.conftest import SAMPLE  # noqa: E402

LI, IVANOV = Signer("李", "china"), Signer("Иванов", "russia")
SHEET = SAMPLE / "training_sheet.gpkg"


@pytest.fixture(scope="module", autouse=True)
def algorithms(provider: Any) -> None:
    """Have our algorithms in place."""


def compared(**instead: Any) -> Tuple[Conflict, ...]:
    """Compare the training sheet; returns its conflicts."""
    import processing

    from cags_vsegei_plugin.workflow.review_conflicts import conflicts_in

    given = {
        "CHINA": f"{SHEET}|layername=china_geology",
        "RUSSIA": f"{SHEET}|layername=russia_geology",
        "BORDER": f"{SHEET}|layername=border",
        "PROFILE": "geology_2500k",
        "STRETCHES": "TEMPORARY_OUTPUT",
        **instead,
    }
    found = processing.run("cagsvsegei:compareborder", given)
    return conflicts_in(found["STRETCHES"])


@pytest.fixture(scope="module")
def sheet(algorithms: None) -> Tuple[Conflict, ...]:
    return compared()


def other_edition() -> Any:
    """Return the Russian layer with other ids, fields with other names, in another order."""
    from qgis.core import QgsFeature, QgsVectorLayer

    source = QgsVectorLayer(f"{SHEET}|layername=russia_geology", "old", "ogr")
    crs = source.crs().authid()
    fields = "field=symbol:string&field=unit_name:string&field=rocks:string"
    made = QgsVectorLayer(f"MultiPolygon?crs={crs}&{fields}", "new", "memory")
    features = []
    for feature in reversed(list(source.getFeatures())):
        new = QgsFeature(made.fields())
        new.setGeometry(feature.geometry())
        new.setAttributes([feature[name] for name in ("Index_", "NAME", "LITHOLOGY")])
        features.append(new)
    made.dataProvider().addFeatures(features)
    return made


@pytest.fixture
def review(sheet: Tuple[Conflict, ...], tmp_path: Path) -> Review:
    """Return a review in which every conflict of the sheet has been agreed or accepted."""
    from cags_vsegei_plugin.workflow.reviewing import open_review

    made = open_review(tmp_path / "cags_vsegei" / "review.gpkg")
    made.set_conflicts(sheet)
    waiting = [one.id for one in sheet if made.is_undecided(one.id)]
    made.decide_all(waiting[::2], "propose", LI)
    made.decide_all(waiting[::2], "agree", IVANOV)
    made.decide_all(waiting[1::2], "accept_difference", IVANOV, reason="national_scheme")
    made.decide_all(waiting[1::2], "agree", LI)
    return made


def km(review: Review) -> Dict[str, float]:
    return {name: round(km, 1) for name, km in review.progress().km.items()}


def test_both_sides_bring_the_whole_border_to_agreed_or_decided(review: Review) -> None:
    told = review.progress()
    assert told.km["open"] == told.km["proposed"] == 0.0
    assert told.done == told.conflicts > 30


def test_a_comparison_and_its_layer_have_the_same_conflicts(sheet: Tuple[Conflict, ...]) -> None:
    from qgis.core import QgsVectorLayer

    from cags_vsegei_plugin.geology.profiles import load_profile
    from cags_vsegei_plugin.workflow.border_finding import Request
    from cags_vsegei_plugin.workflow.comparing import compare_border
    from cags_vsegei_plugin.workflow.review_conflicts import conflicts_of
    from cags_vsegei_plugin.workflow.sides import SideInput

    layers = [
        QgsVectorLayer(f"{SHEET}|layername={name}", name, "ogr")
        for name in ("china_geology", "russia_geology", "border")
    ]
    request = Request(
        SideInput("china", source(layers[0]), "QDUECC", "QDUECD", "YSC"),
        SideInput("russia", source(layers[1]), "Index_", "NAME", "LITHOLOGY"),
        load_profile("geology_2500k"),
        source(layers[2]),
    )
    direct = {one.id: one for one in conflicts_of(compare_border(request))}
    assert direct.keys() == {one.id for one in sheet}
    for one in sheet:
        other = direct[one.id]
        assert (other.units, other.evidence.hash) == (one.units, one.evidence.hash)
        # Halfway in metres and halfway in degrees are not the same point.
        assert other.place.distance_km(one.place) == pytest.approx(0.0, abs=0.3)


def source(layer: Any) -> Any:
    from qgis.core import QgsProcessingContext, QgsProcessingFeatureSource

    context = QgsProcessingContext()
    KEPT.append((layer, context))
    return QgsProcessingFeatureSource(layer, context)


KEPT: List[Any] = []


def test_decisions_follow_renumbered_features_and_renamed_fields(
    review: Review, sheet: Tuple[Conflict, ...]
) -> None:
    before = km(review)
    again = compared(
        RUSSIA=other_edition(),
        RUSSIA_INDEX="symbol",
        RUSSIA_NAME="unit_name",
        RUSSIA_LITHOLOGY="rocks",
    )
    assert {one.id for one in again} != {one.id for one in sheet}
    review.set_conflicts(again)
    assert (km(review), review.stale) == (before, ())


def test_decisions_follow_a_border_drawn_anew(review: Review) -> None:
    review.set_conflicts(compared(BORDER=None))
    after = km(review)
    assert [each.why for each in review.stale] == []
    assert after["open"] < 0.02 * sum(after.values())


def redrawn(name: str, fields: Dict[str, str], metres: float) -> Any:
    """Return a layer as another hand draws it: bent by metres, denser, renamed, renumbered."""
    from qgis.core import (
        QgsCoordinateTransform,
        QgsFeature,
        QgsGeometry,
        QgsProject,
        QgsVectorLayer,
    )

    def bent(geometry: Any) -> Any:
        geometry.transform(to_metres)
        dense = geometry.densifyByDistance(900.0)
        for place, point in enumerate(dense.vertices()):
            east = metres * math.sin(point.y() / 2300.0 + metres)
            north = metres * math.cos(point.x() / 1700.0 + metres)
            dense.moveVertex(point.x() + east, point.y() + north, place)
        return dense

    source = QgsVectorLayer(f"{SHEET}|layername={name}", "old", "ogr")
    told = "&".join(f"field={new}:string" for new in fields.values())
    made = QgsVectorLayer(f"MultiPolygon?crs=EPSG:32659&{told}", "new", "memory")
    to_metres = QgsCoordinateTransform(source.crs(), made.crs(), QgsProject.instance())
    features = []
    for feature in reversed(list(source.getFeatures())):
        new = QgsFeature(made.fields())
        new.setGeometry(bent(QgsGeometry(feature.geometry())))
        new.setAttributes([feature[old] for old in fields])
        features.append(new)
    assert made.dataProvider().addFeatures(features)[0]
    return made


def test_decisions_follow_both_maps_drawn_anew_by_other_hands(review: Review) -> None:
    before = km(review)
    russia = {"Index_": "symbol", "NAME": "unit_name", "LITHOLOGY": "rocks"}
    again = compared(
        CHINA=redrawn("china_geology", {"QDUECC": "daihao", "QDUECD": "mc", "YSC": "ys"}, 40.0),
        CHINA_INDEX="daihao",
        CHINA_NAME="mc",
        CHINA_LITHOLOGY="ys",
        RUSSIA=redrawn("russia_geology", russia, 25.0),
        RUSSIA_INDEX="symbol",
        RUSSIA_NAME="unit_name",
        RUSSIA_LITHOLOGY="rocks",
    )
    review.set_conflicts(again)
    after = km(review)
    assert after["open"] < 0.02 * sum(after.values()), [each.why for each in review.stale]
    assert after["agreed"] == pytest.approx(before["agreed"], rel=0.05)
    assert len(review.stale) <= 2


def test_another_age_of_a_unit_reopens_what_was_signed_on_it(
    review: Review, sheet: Tuple[Conflict, ...]
) -> None:
    signed = next(one for one in sheet if one.needs_decision and one.russia_index)
    units = tuple(unit._replace(base_ma=4000.0) for unit in signed.evidence.russia)
    evidence = signed.evidence._replace(russia=units)
    review.set_conflicts(
        one._replace(evidence=evidence) if one.id == signed.id else one for one in sheet
    )
    assert review.answer(signed.id).status == "reopened"
    assert review.is_undecided(signed.id)


def test_a_project_never_saved_has_no_place_for_decisions() -> None:
    from qgis.core import QgsProject

    from cags_vsegei_plugin.workflow.reviewing import open_review
    from cags_vsegei_plugin.workflow.store_place import review_path

    assert review_path(QgsProject()) is None
    with pytest.raises(UserError, match="Save the project"):
        open_review(review_path(None))


def test_decisions_are_kept_beside_the_project(tmp_path: Path) -> None:
    from qgis.core import QgsProject

    from cags_vsegei_plugin.workflow.store_place import review_path

    project = QgsProject()
    project.setFileName(str(tmp_path / "Проект.qgz"))
    assert review_path(project) == tmp_path / "cags_vsegei" / "review.gpkg"


def test_a_layer_that_is_no_comparison_is_refused(algorithms: None) -> None:
    from qgis.core import QgsVectorLayer

    from cags_vsegei_plugin.workflow.review_conflicts import conflicts_in

    with pytest.raises(UserError, match="no field stretch"):
        conflicts_in(QgsVectorLayer(f"{SHEET}|layername=border", "border", "ogr"))
