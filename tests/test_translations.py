"""Chinese and Russian are complete, and the tool that says so tells the truth."""

from __future__ import annotations

import csv
import importlib.machinery
import importlib.util
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def tool() -> Any:
    path = str(ROOT / ".ci" / "translations")
    loader = importlib.machinery.SourceFileLoader("translations_tool", path)
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader(loader.name, loader))
    import sys

    sys.modules[loader.name] = module
    sys.dont_write_bytecode, before = True, sys.dont_write_bytecode
    loader.exec_module(module)
    sys.dont_write_bytecode = before
    return module


@pytest.fixture
def package(tmp_path: Path) -> Path:
    folder = tmp_path / "package"
    folder.mkdir()
    return folder


def write(package: Path, code: str) -> None:
    (package / "module.py").write_text(code, encoding="utf-8")


def test_every_text_of_the_plugin_is_translated(tool: Any, capsys: Any) -> None:
    assert tool.check(ROOT / "cags_vsegei_plugin", ROOT / "i18n") == 0, capsys.readouterr().out


OVERLAP = "China: {china}; Russia: {russia}: they do not overlap."


def test_ages_are_told_in_the_words_of_geologists(tool: Any) -> None:
    chinese, russian = (
        tool.read_ts(tool.ts_path(ROOT / "i18n", language)) for language in ("zh", "ru")
    )
    assert not [said for said in chinese.values() if "百万年" in said], "Ma is written as Ma"
    assert russian[OVERLAP].endswith("возрастные интервалы не перекрываются.")


# One word for one thing: what the programme calls 统一图例 had three names in each language, and
# общее подразделение is a unit of the general stratigraphic scale.
GIVEN_UP = {
    "zh": r"(联合|共同)(图例|单位|字段)|联合图件|合编图|接边段|限差|映射|千米|项目|\} km(?!²)"
    r"|多边形|面要素|面状|[无该]面(?!图)",
    "ru": r"(?i)общ\w+ (легенд|подразделен)|(объедин|сводн|совместн)\w+ (легенд|подразделен)"
    r"|кандидат|вердикт|маппинг|конфликт",
}
CALLED = {
    "Joint Legend": ("统一图例", "Единая легенда"),
    "Joint Unit": ("统一单位", "Единое подразделение"),
    "Joint map": ("联合图", "Совместная карта"),
    "Agreed Legend": ("商定图例", "Согласованная легенда"),
    "Not mapped": ("未对应", "Без соответствия"),
    "Candidates": ("候选", "Варианты"),
    "Stretch": ("区段", "Участок"),
    "Section": ("分段", "Отрезок"),
    "Tolerance": ("容差", "Допуск"),
    "Verdict": ("结论", "Заключение"),
    "Conflict": ("冲突", "Расхождение"),
    "Differences": ("差异", "Различия"),
    "Polygons": ("图斑", "Полигоны"),
    "km": ("公里", "км"),
}


@pytest.mark.parametrize("language", ["zh", "ru"])
def test_words_that_were_given_up_do_not_come_back(tool: Any, language: str) -> None:
    said = list(tool.read_ts(tool.ts_path(ROOT / "i18n", language)).values())
    said += [
        row[column]
        for path in sorted((ROOT / "resources").rglob("*.csv"))
        for row in csv.DictReader(path.read_text(encoding="utf-8").splitlines())
        for column in (f"name_{language}", f"title_{language}", f"explanation_{language}")
        if row.get(column)
    ]
    back = [text for text in said if re.search(GIVEN_UP[language], text.replace("&", ""))]
    assert not back


def test_each_thing_is_called_by_its_one_word(tool: Any) -> None:
    chinese, russian = (
        tool.read_ts(tool.ts_path(ROOT / "i18n", language)) for language in ("zh", "ru")
    )
    assert {english: (chinese[english], russian[english]) for english in CALLED} == CALLED


@pytest.mark.parametrize("language", ["en", "zh", "ru"])
def test_no_verdict_is_called_by_the_word_for_a_conflict(language: str) -> None:
    path = ROOT / "resources" / "catalogue" / "verdicts.csv"
    rows = csv.DictReader(path.read_text(encoding="utf-8").splitlines())
    word = {"en": "conflict", "zh": "冲突", "ru": "расхожд"}[language]
    assert not [row["verdict"] for row in rows if word in row[f"title_{language}"].lower()]


def test_texts_are_found_in_both_functions(tool: Any, package: Path) -> None:
    write(package, 'a = tr("One")\nb = translation.sentence("Two {n}" ".", n=2)\n')
    assert [text.template for text in tool.scan(package).texts] == ["One", "Two {n}."]


@pytest.mark.parametrize(
    "code",
    ['tr(f"{a}")', 'tr("a".format())', "tr(name)", 'sentence("{a}", b=1)', 'tr("{a}")'],
)
def test_a_text_that_can_never_be_translated_is_a_problem(
    tool: Any, package: Path, code: str
) -> None:
    write(package, code + "\n")
    assert len(tool.scan(package).problems) == 1


def test_update_keeps_what_is_translated(tool: Any, package: Path, tmp_path: Path) -> None:
    write(package, 'tr("One")\n')
    path = tool.ts_path(tmp_path, "ru")
    tool.write_ts(path, "ru", tool.scan(package).texts, {"One": "Один <&>"})
    write(package, 'tr("One")\ntr("Two")\n')
    tool.update(package, tmp_path)
    assert tool.read_ts(path) == {"One": "Один <&>"}


@pytest.mark.parametrize("translation", ["", "Слой", "Слой {other}", "Слой {layer"])
def test_a_translation_with_other_names_is_a_fault(tool: Any, translation: str) -> None:
    text = tool.Text("Layer {layer}", "module.py:1")
    assert len(list(tool.faults(text, translation))) == 1


def test_check_fails_where_a_text_is_missing(tool: Any, package: Path, tmp_path: Path) -> None:
    write(package, 'tr("One")\n')
    tool.update(package, tmp_path)
    assert tool.check(package, tmp_path) == 1


@pytest.mark.parametrize("code, word", [("ru", "Сопоставление по границе"), ("zh", "接边对比")])
def test_qgis_speaks_the_compiled_language(
    tool: Any, qgis_app: Any, tmp_path: Path, monkeypatch: Any, code: str, word: str
) -> None:
    if not any(map(shutil.which, tool.LRELEASE)):
        pytest.skip("lrelease is not installed")
    from qgis.PyQt.QtCore import QCoreApplication

    from cags_vsegei_plugin import paths, translation

    shutil.copytree(ROOT / "i18n", tmp_path / "i18n")
    tool.compile_ts(tmp_path / "i18n")
    monkeypatch.setattr(paths, "translations", lambda: tmp_path / "i18n")
    translator = translation.load(code)
    QCoreApplication.installTranslator(translator)
    try:
        assert translation.tr("Border Comparison") == word
    finally:
        QCoreApplication.removeTranslator(translator)
    assert translation.tr("Border Comparison") == "Border Comparison"
