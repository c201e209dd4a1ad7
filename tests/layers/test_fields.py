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
    assert detect(names, rows, "china") == DetectedFields("QDUECC", "QDUECD", "YSC", "fill_color")


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
