"""Results are told apart by every eye, on light and on dark, and unmapped units are seen."""

from __future__ import annotations

import itertools

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")
np = pytest.importorskip("numpy")

from cags_vsegei_plugin.geology import catalogue
from cags_vsegei_plugin.knowledge import BUNDLED
from cags_vsegei_plugin.layers import styles
from tests.processing.layers import layer, table

pytestmark = pytest.mark.usefixtures("qgis_app")

# Machado, Oliveira, Fernandes 2009, severity 1.0, on linear RGB.
EYES = {
    "normal": np.eye(3),
    "protanopia": np.array(
        [[0.152, 1.053, -0.205], [0.115, 0.786, 0.099], [-0.004, -0.048, 1.052]]
    ),
    "deuteranopia": np.array(
        [[0.367, 0.861, -0.228], [0.280, 0.673, 0.047], [-0.012, 0.043, 0.969]]
    ),
    "tritanopia": np.array(
        [[1.256, -0.077, -0.179], [-0.078, 0.931, 0.148], [0.005, 0.691, 0.304]]
    ),
}
TO_XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])


def linear(colour):
    parts = np.array([int(colour[place : place + 2], 16) for place in (1, 3, 5)]) / 255
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def lab(rgb):
    ratio = TO_XYZ @ np.clip(rgb, 0, 1) / np.array([0.9505, 1, 1.089])
    x, y, z = np.where(ratio > 0.008856, np.cbrt(ratio), 7.787 * ratio + 16 / 116)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def contrast(colour, background):
    dark, light = sorted(TO_XYZ[1] @ linear(one) for one in (colour, background))
    return (light + 0.05) / (dark + 0.05)


def colours():
    rows = BUNDLED.table("styles/verdicts.csv", ("verdict",))
    return {row["verdict"]: row["colour"] for row in rows}


def test_every_verdict_of_the_catalogue_has_a_style():
    assert set(colours()) == set(catalogue.verdicts())


@pytest.mark.parametrize("eye", list(EYES))
def test_verdicts_are_told_apart_by_every_eye(eye):
    seen = [lab(EYES[eye] @ linear(colour)) for colour in colours().values()]
    assert min(np.linalg.norm(a - b) for a, b in itertools.combinations(seen, 2)) > 20


@pytest.mark.parametrize("background", ["#ffffff", "#222222"])
def test_verdicts_are_read_on_light_and_dark(background):
    assert min(contrast(colour, background) for colour in colours().values()) >= 3


def test_stretches_are_categorised_by_verdict_with_the_worst_on_top():
    fields = [f"{name}:string" for name in ("verdict", "china_index", "russia_index", "reason")]
    made = layer(fields, [], "LineString?crs=EPSG:4326")
    styles.style_stretches(made)
    renderer = made.renderer()
    passes = {
        category.value(): category.symbol().symbolLayer(1).renderingPass()
        for category in renderer.categories()
    }
    assert renderer.classAttribute() == "verdict"
    assert renderer.usingSymbolLevels()
    assert passes["mismatch"] > passes["soft"] > passes["agreed"]


def test_html_in_a_name_is_shown_as_it_is_written():
    fields = [f"{name}:string" for name in ("verdict", "china_index", "russia_index", "reason")]
    row = ["soft", "<img src=x>", None, "a & b"]
    made = layer(fields, [row], "LineString?crs=EPSG:4326", "LineString(0 0, 1 1)")
    styles.style_stretches(made)
    context = core.QgsExpressionContext(
        core.QgsExpressionContextUtils.globalProjectLayerScopes(made)
    )
    context.setFeature(next(made.getFeatures()))
    tip = core.QgsExpression.replaceExpressionText(made.mapTipTemplate(), context)
    assert tip == "soft<br>&lt;img src=x&gt;<br><br>a &amp; b"


def test_flagged_polygons_are_outlined_and_only_what_must_be_solved_is_tinted():
    made = layer(["verdict:string"], [["mismatch"]])
    styles.style_flagged(made)
    symbols = {one.value(): one.symbol().clone() for one in made.renderer().categories()}
    tints = {name: one.symbolLayer(0).color().alpha() for name, one in symbols.items()}
    assert tints["agreed"] == tints["consistent"] == 0
    assert 0 < tints["mismatch"] < 150
    assert symbols["agreed"].symbolLayer(0).strokeColor() == styles.verdict_colour("agreed")


@pytest.mark.parametrize("geometry", ["Polygon", "LineString", "Point"])
def test_joint_units_keep_their_order_and_colours_on_any_geometry(geometry):
    made = layer(["joint_code:string"], [], f"{geometry}?crs=EPSG:4326")
    entries = [
        styles.StyleEntry("Q", "Quaternary", "#fef691"),
        styles.StyleEntry("K", "K", "#00ff00"),
    ]
    styles.style_joint(made, entries, kept=["x1"])
    categories = made.renderer().categories()
    assert [category.value() for category in categories] == ["Q", "K", "x1", ""]
    assert categories[0].symbol().color().name() == "#fef691"
    assert "not in the agreed legend" in categories[2].label()


def test_a_table_without_geometry_needs_no_style():
    made = table(["joint_code:string"], [["K"]])
    styles.style_joint(made, [styles.StyleEntry("K", "K", "#00ff00")])
    assert made.renderer() is None


def test_severities_have_colours():
    found = {styles.severity_colour(step).name() for step in (1, 2, 3, 4)}
    assert len(found) == 4
