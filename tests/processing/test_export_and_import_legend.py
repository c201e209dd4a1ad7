"""The joint legend out of a store and into another, as Processing does it."""

from __future__ import annotations

import csv
import zipfile
from pathlib import Path

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.geology.joint_legend import JointLegend, JointUnit, Mapping
from cags_vsegei_plugin.layers.legend_files import legend_rows_of_file
from cags_vsegei_plugin.review.geopackage_store import GeoPackageStore
from cags_vsegei_plugin.review.session import Review
from cags_vsegei_plugin.workflow import legend_review as acts
from tests.conftest import SAMPLE
from tests.geology.legends import told
from tests.processing.layers import Feedback, layer, rows_of, run
from tests.review.conflicts import IVANOV, LI

pytestmark = pytest.mark.usefixtures("provider")

TABLES = ("legend.csv", "図例 легенда.xlsx", "legend.sssom.tsv", "legend.ttl")
AGREED = SAMPLE / "agreed_legend.csv"
UNIT = JointUnit(
    "J3-1", "Upper Jurassic", "上侏罗统", "Верхняя юра <b>", 161.5, 143.1, color="#4df2ff"
)
J3 = Mapping("china", "=J3", "J3-1", "exact")


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """Return a store in which something is agreed and something proposed."""
    path = tmp_path / "用户 Пользователь" / "review.gpkg"
    review = Review(GeoPackageStore(path))
    acts.propose(review, LI, [J3, J3._replace(side="russia", index="J3tt")], [UNIT])
    acts.agree(review, IVANOV, acts.awaiting(review, "russia"))
    acts.propose_mapping(review, LI, J3._replace(index="K1", joint_code="K1"))
    review.close()
    return path


def legend_in(path: Path) -> JointLegend:
    review = Review(GeoPackageStore(path))
    review.close()
    return acts.legend_of(review.state)


def exported(source, path, **further):
    return run("exportlegend", LEGEND=str(source), OUTPUT=str(path), **further)


def imported(given, store, feedback=None, **further):
    parameters = {"SIDE": "china", "REVIEWER": LI.reviewer, "DRY_RUN": False, **further}
    parameters.setdefault("DIFFERENCES", "TEMPORARY_OUTPUT")
    return run("importlegend", feedback, INPUT=str(given), REVIEW=str(store), **parameters)


@pytest.mark.parametrize("name", TABLES)
def test_out_of_one_store_and_into_another_it_is_the_same(store, tmp_path, name):
    path, other = tmp_path / name, tmp_path / "other.gpkg"
    out = exported(store, path)
    assert (out["UNITS"], out["ROWS"]) == (2, 3)
    back = imported(path, other)
    assert (back["ADOPTED"], back["PROPOSED"], back["REFUSED"], back["LEFT"]) == (3, 1, 0, 0)
    assert told(legend_in(other).to_rows()) == told(legend_in(store).to_rows())


def test_a_store_may_be_imported_as_it_is(store, tmp_path):
    imported(store, tmp_path / "other.gpkg")
    assert legend_in(tmp_path / "other.gpkg").agrees("=J3", "J3tt", 0, 1)


def test_the_first_run_only_shows(store, tmp_path):
    feedback = Feedback()
    shown = run(
        "importlegend", feedback, INPUT=str(AGREED), REVIEW=str(store), SIDE="russia",
        DIFFERENCES="TEMPORARY_OUTPUT",
    )  # fmt: skip
    before = legend_in(store).mappings
    rows = rows_of(shown["DIFFERENCES"])
    assert {row["what"] for row in rows} == {"added", "missing"}
    assert shown["ADOPTED"] + shown["PROPOSED"] == shown["ADDED"] > 20
    assert legend_in(store).mappings == before
    nowhere = tmp_path / "nowhere.gpkg"
    dry = imported(AGREED, nowhere, DRY_RUN=True, REVIEWER="")
    assert dry["ADDED"] == shown["ADDED"]
    assert not nowhere.exists()


def test_the_table_of_differences_says_from_what_to_what_and_what_becomes(store, tmp_path):
    path = tmp_path / "given.csv"
    exported(store, path)
    text = path.read_text(encoding="utf-8-sig")
    text = text.replace("Верхняя юра", "Юра").replace(",J3tt,J3-1,exact", ",J3tt,J3-1,close")
    path.write_text(text + "mars,K1,J,exact\n", encoding="utf-8")
    shown = imported(path, store)
    rows = rows_of(shown["DIFFERENCES"])
    changed = [(r["kind"], r["column"], r["before"], r["after"], r["becomes"]) for r in rows[:2]]
    assert changed == [
        ("joint", "name_ru", "Верхняя юра <b>", "Юра <b>", "adopted"),
        ("mapping", "relation", "exact", "close", "adopted"),
    ]
    assert (rows[2]["what"], rows[2]["row"]) == ("refused", 5)
    assert "it must be one of china, russia" in rows[2]["note"]
    held = legend_in(store)
    assert held.mapping_of("russia", "J3tt").relation == "close"
    assert held.units()[0].name_ru == "Юра <b>"


def test_nobody_signs_without_a_name(store):
    with pytest.raises(core.QgsProcessingException, match="Enter your name first"):
        imported(AGREED, store, REVIEWER=" ")


def test_a_protocol_makes_agreed_what_the_table_says_is_agreed(store, tmp_path):
    path = tmp_path / "signed.csv"
    path.write_text("side,index,joint_code,relation,status\nchina,Q,Q1,exact,agreed\n")
    assert imported(path, store, DRY_RUN=True)["PROPOSED"] == 1
    assert imported(path, store, PROTOCOL="№ 12")["ADOPTED"] == 1
    assert legend_in(store).mapping_of("china", "Q").protocol == "№ 12"


@pytest.mark.parametrize(
    ("content", "match"),
    [
        (b"a,b\n1,2\n", "no column side"),
        ("side,index,joint_code,relation\nchina,K1,мел,exact\n".encode("cp1251"), "UTF-8"),
        (b"side,index,joint_code,relation\nchina,K1", "cut off at row 2"),
        (b"side,index,joint_code,relation\n" + b"china,K1,J,exact\n" * 30_000, "20000 rows"),
    ],
    ids=["another table", "wrong encoding", "cut off", "too long"],
)
def test_nonsense_gets_a_sentence_and_signs_nothing(store, tmp_path, content, match):
    path = tmp_path / "given.csv"
    path.write_bytes(content)
    before = legend_in(store).mappings
    with pytest.raises(core.QgsProcessingException, match=match):
        imported(path, store)
    assert legend_in(store).mappings == before


def test_a_zip_bomb_gets_a_sentence(store, tmp_path):
    path = tmp_path / "given.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        with archive.open("xl/sharedStrings.xml", "w") as part:
            for _ in range(101):
                part.write(b" " * 1_000_000)
    with pytest.raises(core.QgsProcessingException, match="far larger than a legend"):
        imported(path, store)


def test_differences_are_never_written_over_the_store(store):
    with pytest.raises(core.QgsProcessingException, match="never overwritten"):
        imported(AGREED, store, DIFFERENCES=str(store))


@pytest.mark.parametrize("name", TABLES)
def test_a_legend_is_never_written_over_the_one_it_is_read_from(store, tmp_path, name):
    path = tmp_path / name
    exported(store, path)
    before = path.read_bytes()
    with pytest.raises(core.QgsProcessingException, match="never overwritten"):
        exported(path, path)
    assert path.read_bytes() == before


def test_an_export_whose_name_says_no_format_is_refused(store, tmp_path):
    with pytest.raises(core.QgsProcessingException, match=r"ends in \.csv, \.xlsx, \.sssom\.tsv"):
        exported(store, tmp_path / "legend.docx")


def test_an_empty_legend_is_not_written(tmp_path):
    Review(GeoPackageStore(tmp_path / "empty.gpkg")).close()
    with pytest.raises(core.QgsProcessingException, match="nothing to export"):
        exported(tmp_path / "empty.gpkg", tmp_path / "legend.csv")
    assert not (tmp_path / "legend.csv").exists()


LABELS = {
    "en": "J3-1  Upper Jurassic",
    "zh": "J3-1  上侏罗统",
    "ru": "J3-1  Верхняя юра <b>",
    "all": "J3-1  Upper Jurassic · 上侏罗统 · Верхняя юра <b>",
}


def applied():
    return layer(["joint_code:string"], [["J3-1"], ["x"]])


@pytest.mark.parametrize("language", LABELS)
def test_a_style_is_loaded_back_by_qgis_with_labels_and_colours(store, tmp_path, language):
    path = tmp_path / "стиль 样式.qml"
    exported(store, path, LANGUAGE=language)
    made = applied()
    assert made.loadNamedStyle(str(path))[1]
    renderer = made.renderer()
    assert renderer.classAttribute() == "joint_code"
    first = renderer.categories()[0]
    assert (first.value(), first.label()) == ("J3-1", LABELS[language])
    assert first.symbol().color().name() == "#4df2ff"
    assert [each.value() for each in renderer.categories()] == ["J3-1", "K1", ""]


def test_an_sld_is_loaded_back_by_qgis(store, tmp_path):
    path = tmp_path / "legend.sld"
    exported(store, path)
    made = applied()
    assert made.loadSldStyle(str(path))[1]
    rules = made.renderer().rootRule().children()
    assert rules[0].filterExpression() == "joint_code = 'J3-1'"
    assert (rules[0].label(), rules[0].symbol().color().name()) == (LABELS["all"], "#4df2ff")


def test_a_table_is_exported_in_every_format_of_tables(tmp_path):
    with AGREED.open(encoding="utf-8-sig", newline="") as stream:
        sample = JointLegend.from_rows(csv.DictReader(stream))
    for name in TABLES:
        exported(AGREED, tmp_path / name)
        assert (
            JointLegend.from_rows(legend_rows_of_file(tmp_path / name)).mappings == sample.mappings
        )


def test_an_exported_legend_is_an_agreed_legend_for_the_other_algorithms(store, tmp_path):
    made = layer(["Index_:string"], [["J3tt"]])
    for name in TABLES:
        exported(store, tmp_path / name)
        plain = {"INPUT": made, "SIDE": "russia", "INDEX": "Index_"}
        output = run("applylegend", **plain, LEGEND=str(tmp_path / name))["OUTPUT"]
        assert rows_of(output)[0]["joint_name_zh"] == "上侏罗统"
