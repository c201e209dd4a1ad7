"""Judging a border again by another profile gives what comparing by that profile gives."""

from __future__ import annotations

from typing import Any, Dict

import pytest

pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.errors import Cancelled
from cags_vsegei_plugin.geology.profiles import load_profile
from cags_vsegei_plugin.workflow.border_finding import Request
from cags_vsegei_plugin.workflow.comparing import compare_border
from cags_vsegei_plugin.workflow.rejudging import keep, recent
from cags_vsegei_plugin.workflow.sides import SideInput
from tests.conftest import SAMPLE

pytestmark = pytest.mark.usefixtures("qgis_app")


def side(name: str, index: str, label: str, rock: str) -> SideInput:
    from qgis.core import QgsProcessingContext, QgsProcessingFeatureSource, QgsVectorLayer

    layer = QgsVectorLayer(
        f"{SAMPLE / 'training_sheet.gpkg'}|layername={name}_geology", name, "ogr"
    )
    source = QgsProcessingFeatureSource(layer, QgsProcessingContext())
    KEPT_ALIVE.append(layer)
    return SideInput(name, source, index, label, rock)


KEPT_ALIVE: list = []


def comparison(profile_id: str) -> Any:
    china = side("china", "QDUECC", "QDUECD", "YSC")
    russia = side("russia", "Index_", "NAME", "LITHOLOGY")
    return compare_border(Request(china, russia, load_profile(profile_id)))


@pytest.fixture(scope="module")
def geology(qgis_app: Any) -> Any:
    return comparison("geology_2500k")


def rounded(km: Dict[str, float]) -> Dict[str, float]:
    return {verdict: round(value, 6) for verdict, value in km.items()}


def test_the_same_profile_gives_the_same_verdicts(geology: Any) -> None:
    profile = load_profile("geology_2500k")
    assert [each.verdict for each in geology.kept.judged(profile)] == [
        each.verdict for each in geology.stretches
    ]
    assert rounded(geology.kept.kilometres(profile)) == rounded(geology.summary.by_verdict)


def test_another_map_gives_what_comparing_for_it_gives(geology: Any) -> None:
    altai = comparison("great_altai_1000k")
    # The tolerances of both maps find other stretches: only the verdicts by place can be compared.
    again = geology.kept.kilometres(load_profile("great_altai_1000k"))
    for verdict, km in altai.summary.by_verdict.items():
        assert again.get(verdict, 0.0) == pytest.approx(km, abs=12)


def test_judging_again_can_be_stopped(geology: Any) -> None:
    class Stopped:
        def isCanceled(self) -> bool:  # noqa: N802
            return True

    with pytest.raises(Cancelled):
        geology.kept.judged(load_profile("geology_2500k"), Stopped())


def test_only_the_last_comparisons_are_kept(geology: Any) -> None:
    for name in ("a", "b", "c"):
        keep(name, geology.kept)
    assert recent("a") is None and recent("c") is geology.kept and recent("") is None
