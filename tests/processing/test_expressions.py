"""Readings in QGIS expressions, for labels, filters and styles."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Any, Iterator

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.geology.corrections import Corrections
from cags_vsegei_plugin.knowledge import BUNDLED
from cags_vsegei_plugin.layers.beside_project import LOOK_AGAIN_S
from cags_vsegei_plugin.layers.correction_file import correction_path, write_corrections
from cags_vsegei_plugin.processing.expressions import ExpressionFunctions, functions
from tests.timing import seconds

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


def in_project(text: str, project: Any, layer_name: str = "sheet") -> Any:
    """Evaluate an expression as a label of a layer of a project."""
    context = core.QgsExpressionContext()
    context.appendScope(core.QgsExpressionContextUtils.projectScope(project))
    scope = core.QgsExpressionContextScope()
    scope.setVariable("layer_name", layer_name)
    context.appendScope(scope)
    expression = core.QgsExpression(text)
    found = expression.evaluate(context)
    return expression.evalErrorString() or found


@pytest.fixture
def project(tmp_path: Path) -> Any:
    project = core.QgsProject()
    assert project.write(str(tmp_path / "joint.qgz"))
    return project


def correct(project: Any, *rows: dict) -> None:
    cells = [{"side": "russia", "index": "К1", **row} for row in rows]
    write_corrections(correction_path(project), Corrections.from_rows(cells))
    time.sleep(1.2 * LOOK_AGAIN_S)


def test_a_correction_holds_in_labels_as_soon_as_it_is_kept(project: Any) -> None:
    kind = "geo_kind('К1', 'russia')"
    assert in_project(kind, project) == "stratified"
    correct(project, {"kind": "volcanic"}, {"kind": "dyke", "layer": "N-51"})
    assert in_project(kind, project) == "volcanic" and value(kind) == "stratified"
    assert in_project(kind, project, "N-51") == "dyke"
    correct(project, {"kind": "metamorphic"})
    assert in_project(kind, project) == in_project(kind, project, "N-51") == "metamorphic"


def test_a_table_of_the_project_holds_in_labels_and_may_change(project: Any) -> None:
    table = Path(project.homePath()) / "cags_vsegei" / "notation" / "russia" / "rocks.csv"
    table.parent.mkdir(parents=True)
    known = BUNDLED.table("notation/russia/rocks.csv", ("letters",))[0]
    for rock, label in (("rhyolite", "rhyolite"), ("basalt", "basalt")):
        row = {**known, "letters": "ζζ", "rocks": rock, "kind": "intrusive"}
        table.write_text("\n".join(",".join(each) for each in (row.keys(), row.values())))
        os.utime(table, ns=(time.time_ns(), time.time_ns()))
        time.sleep(1.2 * LOOK_AGAIN_S)
        assert in_project("geo_rock('ζζK1', 'russia')", project) == label


def test_damaged_corrections_are_told_and_not_passed_over(project: Any) -> None:
    correct(project, {"kind": "dyke"})
    correction_path(project).write_bytes(b"side,index\nrussia,\xff")
    time.sleep(1.2 * LOOK_AGAIN_S)
    assert "Save it as CSV in UTF-8" in in_project("geo_kind('К1', 'russia')", project)


def test_a_map_of_many_labels_is_answered_fast(project: Any) -> None:
    correct(project, {"kind": "dyke"})
    layer = core.QgsVectorLayer("NoGeometry?field=i:string", "units", "memory")
    features = [core.QgsFeature(layer.fields()) for _ in range(20_000)]
    for number, feature in enumerate(features):
        feature.setAttributes([f"J3{'bdgkmnrstv'[number % 10]}{'bdgkmnrstv'[number // 10 % 10]}"])
    layer.dataProvider().addFeatures(features)
    context = core.QgsExpressionContext()
    context.appendScope(core.QgsExpressionContextUtils.projectScope(project))
    context.appendScope(core.QgsExpressionContextUtils.layerScope(layer))
    expression = core.QgsExpression("geo_base_ma(\"i\", 'russia')")

    def evaluated() -> None:
        for feature in layer.getFeatures():
            context.setFeature(feature)
            assert expression.evaluate(context) > 140

    assert seconds(evaluated) < 3.0
