"""Fields are found by their names first, and by their values where names do not decide."""

from __future__ import annotations

import pytest

pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.layers.fields import DetectedFields, detect_fields

INDICES = {"D2ar", "K1", "aQIII", "→C↓1→w", "J3"}


def detect(names, rows, side="russia"):
    return detect_fields(names, rows, side, is_index=lambda text: text in INDICES)


def test_chinese_layout_of_the_1_250_000_sheets_is_known():
    names = ["ID", "QDUEAQ", "QDUECC", "QDUECD", "YSC", "fill_color"]
    rows = [["1", "7", "→C↓1→w", "乌鲁巴克组", "灰岩", "12"]]
    known = DetectedFields("QDUECC", "QDUECD", "YSC", "fill_color", "QDUECD")
    assert detect(names, rows, "china") == known


def test_russian_served_layout_is_known():
    found = detect(["OBJECTID", "Index_", "System", "Division"], [["1", "D2ar", "D", "D2"]])
    assert found.index == "Index_"


def test_alias_with_cyrillic_letters_is_known():
    assert detect(["Эпоха", "Индекс"], [["Q", "aQIII"]]).index == "Индекс"


def test_chinese_names_are_known():
    found = detect(["地质代号", "地层单位名称", "岩性"], [["K1", "组", "砂岩"]], "china")
    assert found[:3] == ("地质代号", "地层单位名称", "岩性")


def test_name_cut_to_ten_bytes_by_dbf_is_known():
    assert detect(["ИНДЕКС", "НАЗВА"], [["D2ar", "свита"]])[:2] == ("ИНДЕКС", "НАЗВА")


def test_values_decide_where_names_do_not():
    rows = [["D2ar", "Kharka"], ["K1", "Barga"]]
    assert detect(["attr_1", "attr_2"], rows).index == "attr_1"


def test_readable_values_win_over_a_vague_name():
    rows = [["300", "D2ar"], ["400", "K1"]]
    assert detect(["CODE", "LABEL"], rows).index == "LABEL"


def test_decisive_name_wins_even_where_its_values_are_damaged():
    rows = [["??J3", "J3"], ["??K1", "K1"]]
    assert detect(["Index_", "System"], rows).index == "Index_"


def test_empty_field_gives_way_to_a_filled_one():
    rows = [[None, "D2ar"], [None, "K1"]]
    assert detect(["INDEX", "MAPUNIT"], rows).index == "MAPUNIT"


def test_bare_numbers_are_never_taken_for_an_index_by_content():
    found = detect_fields(["a"], [["300"], ["400"]], "russia", is_index=lambda text: True)
    assert found.index is None


def test_tectonic_layers_are_known_by_name():
    rows = [["184", "Onon Basin", "accretionary complex"]]
    found = detect(["id", "prov_name", "prov_type"], rows)
    assert found[:3] == ("prov_name", "prov_name", "prov_type")


def test_nothing_is_found_in_a_layer_without_texts():
    assert detect(["fid", "area"], [["1", "2.5"]]) == DetectedFields()


def test_font_encoded_label_is_never_taken():
    rows = [["K1", "gK1"], ["J3", "gJ3"]]
    assert detect(["map_sheet", "x"], rows).index is None


def test_the_reader_tells_indices_from_names_in_both_scripts():
    rows = [["Чадобецкая свита", "D2ar"], ["граниты", "γK1"], ["озёрные отложения", "lQIII"]]
    assert detect_fields(["a", "b"], rows, "russia").index == "b"
    rows = [["乌鲁巴克组", "→C↓1→w"], ["花岗岩", "→ηγK↓1"], ["全新统", "→Qh↑al"]]
    assert detect_fields(["a", "b"], rows, "china").index == "b"


def test_plain_words_are_not_taken_for_indices():
    names = ["area_of", "prov_name", "prov_type"]
    rows = [["Asia", "Onon Basin", "arc"], ["Eurasia", "Gorny Altai", "arc"]]
    assert detect_fields(names, rows, "russia").index == "prov_name"


def test_a_field_with_a_single_value_is_not_taken_by_content():
    assert detect_fields(["cc", "area"], [["CN", "1"], ["CN", "2"]], "china").index is None


def test_a_layout_of_the_other_side_is_known_too_but_the_own_one_comes_first():
    rows = [["J3", "a", "K1"], ["K1", "b", "J3"]]
    assert detect_fields(["Index_", "NAME", "x"], rows, "china").index == "Index_"
    assert detect_fields(["Index_", "NAME", "QDUECC"], rows, "china").index == "QDUECC"


LAYOUTS = [
    (
        "china",
        "FEATUREID QDUECC QDUECD QDUEAQ YSC",
        "1 →K↓1→z 卓尔库组 01 砂岩",
        ("QDUECC", "QDUECD", "YSC"),
    ),
    (
        "china",
        "Feature_Id Feature_Type Geobody_Name Geobody_Code Geobody_Era Subtype",
        "1 地层 扎河坝组 D2z D 1",
        ("Geobody_Code", "Geobody_Name", None),
    ),
    (
        "china",
        "feature_id geobody_ty geobody_na geobody_sy geobody_er",
        "1 地层 扎河坝组 D2z D",
        ("geobody_sy", "geobody_na", None),
    ),
    ("china", "MAPUNIT 地层单位名称 时代", "J3 卓尔库组 J", ("MAPUNIT", "地层单位名称", None)),
    ("china", "地层代 地层名 岩性描", "J3 卓尔库组 砂岩", ("地层代", "地层名", "岩性描")),
    ("china", "编号 代号 名称 岩石组合", "1 J3 卓尔库组 砂岩", ("代号", "名称", "岩石组合")),
    (
        "china",
        "地质时代 地层符号 组名 岩性",
        "侏罗纪 J3t 土城子组 砾岩",
        ("地层符号", "组名", "岩性"),
    ),
    ("china", "DZDH DZMC YX", "J3t 土城子组 砾岩", ("DZDH", "DZMC", "YX")),
    ("china", "dcdh dcmc yxms", "J3t 土城子组 砾岩", ("dcdh", "dcmc", "yxms")),
    (
        "china",
        "OBJECTID 图例编号 单元代号 单元名称 主要岩石",
        "1 5 J3t 土城子组 砾岩",
        ("单元代号", "单元名称", "主要岩石"),
    ),
    (
        "china",
        "填图单位代号 填图单位名称 岩性特征",
        "J3t 土城子组 砾岩",
        ("填图单位代号", "填图单位名称", "岩性特征"),
    ),
    (
        "china",
        "STRATCODE STRATNAME LITHO",
        "J3t 土城子组 砾岩",
        ("STRATCODE", "STRATNAME", "LITHO"),
    ),
    ("china", "地质代码 地质名称 描述", "J3t 土城子组 砾岩", ("地质代码", "地质名称", "描述")),
    (
        "china",
        "Symbol_CN Name_CN Lith_CN",
        "J3t 土城子组 砾岩",
        ("Symbol_CN", "Name_CN", "Lith_CN"),
    ),
    (
        "china",
        "侵入岩代号 侵入体名称 岩石类型",
        "γδT3 塔尔根岩体 花岗闪长岩",
        ("侵入岩代号", "侵入体名称", "岩石类型"),
    ),
    (
        "china",
        "Unit_Code Unit_Name_CH Rock_Assem",
        "J3t 土城子组 砾岩",
        ("Unit_Code", "Unit_Name_CH", "Rock_Assem"),
    ),
    (
        "china",
        "地层时代代号 地层单元 岩性组合",
        "J3t 土城子组 砾岩",
        ("地层时代代号", "地层单元", "岩性组合"),
    ),
    ("china", "FID_1 dzfh dzmc", "1 J3t 土城子组", ("dzfh", "dzmc", None)),
    (
        "china",
        "年代 单位符号 单位名称 岩石描述",
        "侏罗纪 J3t 土城子组 砾岩",
        ("单位符号", "单位名称", "岩石描述"),
    ),
    (
        "russia",
        "OBJECTID Index_ System Division",
        "1 J2-3šd юрская верхний",
        ("Index_", None, None),
    ),
    ("russia", "FID L_CODE T_CODE NAME", "1 120 5 удская_свита", ("L_CODE", "NAME", None)),
    ("russia", "Индек Назва Литол", "J3ud удская_свита песчаники", ("Индек", "Назва", "Литол")),
    ("russia", "ИНДЕКС НАЗВАНИЕ ВОЗРАСТ", "J3ud удская_свита юра", ("ИНДЕКС", "НАЗВАНИЕ", None)),
    (
        "russia",
        "geol_index age formation lithology",
        "J3ud юра удская_свита песчаники",
        ("geol_index", "formation", "lithology"),
    ),
    (
        "russia",
        "Код_легенды Индекс Наименование Описание",
        "1 J3ud удская_свита песчаники",
        ("Индекс", "Наименование", "Описание"),
    ),
    (
        "russia",
        "ID INDEX NAME_RUS LITHO",
        "1 J3ud удская_свита песчаники",
        ("INDEX", "NAME_RUS", "LITHO"),
    ),
    ("russia", "IND NAM ROCK", "J3ud удская_свита песчаники", ("IND", "NAM", "ROCK")),
    (
        "russia",
        "GEOL_IND STRATON VESCH_SOST",
        "J3ud удская_свита песчаники",
        ("GEOL_IND", "STRATON", "VESCH_SOST"),
    ),
    (
        "russia",
        "Геол_индекс Стратон Состав_пород",
        "J3ud удская_свита песчаники",
        ("Геол_индекс", "Стратон", "Состав_пород"),
    ),
    (
        "russia",
        "Индекс_подразделения Подразделение Породы",
        "J3ud удская_свита песчаники",
        ("Индекс_подразделения", "Подразделение", "Породы"),
    ),
    ("russia", "INDEKS NAZV POROD", "J3ud удская_свита песчаники", ("INDEKS", "NAZV", "POROD")),
    ("russia", "IND_GEOL NAIM LITOL", "J3ud удская_свита песчаники", ("IND_GEOL", "NAIM", "LITOL")),
    (
        "russia",
        "Index_geol Svita Sostav",
        "J3ud удская_свита песчаники",
        ("Index_geol", "Svita", "Sostav"),
    ),
    (
        "russia",
        "INDEX_GEO NAME_STRAT LITHOLOGY",
        "J3ud удская_свита песчаники",
        ("INDEX_GEO", "NAME_STRAT", "LITHOLOGY"),
    ),
    (
        "russia",
        "инд наимен породн_сос",
        "J3ud удская_свита песчаники",
        ("инд", "наимен", "породн_сос"),
    ),
    (
        "russia",
        "Shape_Area IDX_TXT DESCR_RU",
        "1.2 J3ud удская_свита",
        ("IDX_TXT", "DESCR_RU", None),
    ),
    ("russia", "Эпоха Индекс Отдел", "юра J3 верхний", ("Индекс", None, None)),
    ("russia", "L_code Index_txt Tekst", "5 J3ud удская_свита", ("Index_txt", "Tekst", None)),
    ("russia", "Èíäåêñ Íàçâàíèå", "J3ud óäñêàÿ", ("Èíäåêñ", "Íàçâàíèå", None)),
]


@pytest.mark.parametrize("side, names, values, expected", LAYOUTS)
def test_layouts_that_people_make_are_known(side, names, values, expected):
    row = [text.replace("_", " ") for text in values.split()]
    second = ["K1" if text in ("J3ud", "J3t", "J3") else text for text in row]
    found = detect_fields(names.split(), [row, second], side)
    assert found[:3] == expected


def test_values_tell_names_and_rocks_where_field_names_do_not():
    rows = [["J3ud", "удская свита", "песчаники, алевролиты"], ["K1", "бокторская толща", "туфы"]]
    assert detect_fields(["a1", "a2", "a3"], rows, "russia")[:3] == ("a1", "a2", "a3")
    rows = [["J3t", "土城子组", "砾岩、砂岩"], ["K1d", "大磨拐河组", "泥岩夹煤层"]]
    assert detect_fields(["f1", "f2", "f3"], rows, "china")[:3] == ("f1", "f2", "f3")


def test_field_names_in_a_wrong_encoding_are_known_as_they_were_meant():
    spoilt = [name.encode("gbk").decode("latin-1") for name in ("地质代号", "地层单位名称")]
    rows = [["J3t", "x"], ["K1d", "y"]]
    assert detect_fields(spoilt, rows, "china")[:2] == tuple(spoilt)


DOMAINS = [
    ("china", "构造单元 时代", ["额尔古纳地块", "Pt"], ["佳木斯地块", "Pz"], "构造单元"),
    ("china", "MC SJFD SHIDAI", ["三江沉降区", "-300", "Q"], ["佳木斯隆起", "500", "N"], "MC"),
    (
        "russia",
        "ZONA RANG VREMYA",
        ["Аргунская зона", "зона", "J3"],
        ["Восточная", "зона", "K1"],
        "ZONA",
    ),
    ("russia", "f1 f2", ["J3", "Буреинский массив"], ["K1", "Бикинский террейн"], "f2"),
    ("russia", "название амплитуда", ["Зона Б", "300-600"], ["Зона В", "200"], "название"),
]


@pytest.mark.parametrize("side, names, first, second, domain", DOMAINS)
def test_units_known_by_name_are_found_beside_ages_that_look_like_indices(
    side: str, names: str, first: list, second: list, domain: str
) -> None:
    found = detect_fields(names.split(), [first, second], side)
    assert found.by_name().index == domain


def test_a_field_called_a_name_is_that_of_domains_whatever_else_names_some() -> None:
    names = ["prov_name", "prov_type", "prov_group"]
    rows = [
        ["Gurvansayhan volcanic arc", "volcanic arc", None],
        ["Gorny Altai", "accretionary complex", "Altaids fold belt"],
        ["Eurasia", "craton", None],
    ]
    assert detect_fields(names, rows, "russia").by_name().index == "prov_name"
