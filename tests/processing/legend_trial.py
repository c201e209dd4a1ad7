"""The path from comparing to proving on two small sides, step by step, for the tests."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, List

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.review.decision import Subject
from cags_vsegei_plugin.review.journal import verify
from cags_vsegei_plugin.review.session import Review
from cags_vsegei_plugin.workflow.review_conflicts import conflicts_in
from cags_vsegei_plugin.workflow.reviewing import open_review
from cags_vsegei_plugin.workflow.store_place import StorePlace, reach
from tests.processing.border_pair import WGS, pair_at
from tests.processing.layers import run
from tests.review.conflicts import IVANOV, LI

METRIC = "EPSG:32651"


def saved(path: Path, rows: List[Any]) -> str:
    """Write polygons, given as WKT, index and name, and return the path."""
    made = core.QgsVectorLayer(
        f"Polygon?crs={WGS}&field=Index_:string&field=Name:string", "x", "memory"
    )
    features = []
    for wkt, index, name in rows:
        feature = core.QgsFeature(made.fields())
        feature.setAttributes([index, name])
        feature.setGeometry(core.QgsGeometry.fromWkt(wkt))
        features.append(feature)
    made.dataProvider().addFeatures(features)
    options = core.QgsVectorFileWriter.SaveVectorOptions()
    context = core.QgsCoordinateTransformContext()
    core.QgsVectorFileWriter.writeAsVectorFormatV3(made, str(path), context, options)
    return str(path)


class Trial:
    """Two sides in GeoPackages, their store of decisions, and the steps of the path."""

    def __init__(self, folder: Path) -> None:
        pair = pair_at(123.0, 50.0, METRIC)._asdict()
        self.folder = folder
        self.sides = {side: saved(folder / f"{side}.gpkg", rows) for side, rows in pair.items()}
        self.store: StorePlace = folder / "review.gpkg"
        self.applied: Dict[str, str] = {}

    def compare(self, **more: Any) -> Any:
        return run(
            "compareborder",
            CHINA=self.sides["china"],
            RUSSIA=self.sides["russia"],
            CHINA_INDEX="Index_",
            RUSSIA_INDEX="Index_",
            STRETCHES="TEMPORARY_OUTPUT",
            **more,
        )

    def review(self) -> Review:
        return open_review(reach(self.store))

    def agree_pairs(self, *pairs: Any) -> None:
        """Let both sides sign pairs of units as joint units."""
        review = self.review()
        review.set_conflicts(conflicts_in(self.compare()["STRETCHES"]))
        for china, russia, code in pairs:
            one = next(c for c in review.conflicts.values() if c.units == (china, russia))
            review.decide(one.id, "propose", LI, "pair", joint_code=code, relation="exact")
            review.decide(one.id, "agree", IVANOV, "pair")
        review.close()

    def apply(self, *sides: str, **more: Any) -> None:
        for side in sides or self.sides:
            self.applied[side] = str(self.folder / f"{side}_joint.gpkg")
            run(
                "applylegend",
                INPUT=self.sides[side],
                SIDE=side,
                INDEX="Index_",
                LEGEND=str(self.store),
                OUTPUT=self.applied[side],
                **more,
            )

    def prove(self, **more: Any) -> Any:
        return run(
            "provelegend",
            CHINA=self.applied["china"],
            RUSSIA=self.applied["russia"],
            REVIEW=str(self.store),
            REVIEWER="Ли М.",
            SIDE="china",
            STRETCHES="TEMPORARY_OUTPUT",
            REMAINING="TEMPORARY_OUTPUT",
            KILOMETRES="TEMPORARY_OUTPUT",
            **more,
        )

    def status(self, subject: Subject) -> str:
        review = self.review()
        try:
            assert verify(review.entries) == []
            return review.state.standing(subject).status
        finally:
            review.close()
