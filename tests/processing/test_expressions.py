"""Readings in QGIS expressions, for labels, filters and styles."""

from __future__ import annotations

from typing import Any, Iterator

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.processing.expressions import ExpressionFunctions, functions

pytestmark = pytest.mark.usefixtures("qgis_app")


@pytest.fixture(autouse=True)
def registered(qgis_app: Any) -> Iterator[ExpressionFunctions]:
    ours = ExpressionFunctions()
    yield ours
    ours.unregister()


def value(text: str) -> Any:
    expression = core.QgsExpression(text)
    found = expression.evaluate()
    assert not expression.hasParserError() and not expression.hasEvalError(), text
    return found


@pytest.mark.parametrize(
    "text, expected",
    [
        ("geo_age('γδJ₂₋₃', 'russia')", "J2–J3"),
        ("geo_age('→Qp↓3↑pal', 'china')", "Qp3"),
        ("geo_base_ma('J3', 'russia')", 161.5),
        ("geo_top_ma('E2', 'china')", 33.9),
        ("geo_rock('γK1', 'russia')", "granite"),
        ("geo_genesis('aQIII', 'russia')", "alluvial"),
        ("geo_kind('??J3', 'china')", "unread"),
    ],
)
def test_an_index_is_answered(text: str, expected: Any) -> None:
    assert value(text) == expected


def test_the_side_decides_what_a_letter_means() -> None:
    assert value("geo_age('S2', 'china') = geo_age('S2', 'russia')")
    assert value("geo_base_ma('S2', 'china')") != value("geo_base_ma('S2', 'russia')")


def test_a_filter_finds_what_is_older(qgis_app: Any) -> None:
    layer = core.QgsVectorLayer("NoGeometry?field=i:string", "units", "memory")
    for index in ("J3", "K1", None, "γPZ3"):
        feature = core.QgsFeature(layer.fields())
        feature.setAttributes([index])
        layer.dataProvider().addFeature(feature)
    request = core.QgsFeatureRequest(core.QgsExpression("geo_base_ma(\"i\", 'russia') > 150"))
    assert [f["i"] for f in layer.getFeatures(request)] == ["J3", "γPZ3"]


def test_a_null_index_is_null_and_an_unknown_side_is_told() -> None:
    assert core.NULL == value("geo_age(NULL, 'china')")
    expression = core.QgsExpression("geo_age('J3', 'mongolia')")
    expression.evaluate()
    assert "'china' or 'russia'" in expression.evalErrorString()


def test_every_function_has_help_and_goes_with_the_plugin(registered: ExpressionFunctions) -> None:
    for each in functions():
        assert core.QgsExpression.isFunctionName(each.name)
        known = [f for f in core.QgsExpression.Functions() if f.name() == each.name]
        assert each.about in known[0].helpText()
    registered.unregister()
    assert not core.QgsExpression.isFunctionName("geo_age")


def test_the_examples_in_the_help_are_true() -> None:
    for each in functions():
        text, arrow, answer = each.example.partition(" → ")
        if arrow:
            assert str(value(text)).strip("'") == answer.strip("'")
