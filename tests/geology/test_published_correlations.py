"""Published cases come out as published, and every row says where it stands in print."""

from __future__ import annotations

import pytest

from cags_vsegei_plugin.geology.comparison import Verdict, compare_units
from cags_vsegei_plugin.geology.correlations import correlation, is_one_name
from cags_vsegei_plugin.geology.domains import read_domain
from cags_vsegei_plugin.geology.profiles import load_profile
from cags_vsegei_plugin.geology.reader import UnitFields, read_unit
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.knowledge import BUNDLED

GEOLOGY, ALTAI = load_profile("geology_2500k"), load_profile("great_altai_1000k")
TECTONIC = load_profile("tectonic_2500k")


def read(index: str, name: str, side: str, rocks: str = "") -> Reading:
    return read_unit(UnitFields(index, name, rocks), side)


def domains(china: str, russia: str) -> Verdict:
    readings = read_domain(china, side="china"), read_domain(russia, side="russia")
    return compare_units(*readings, TECTONIC)


def words(verdict: Verdict) -> str:
    return " ".join(map(str, verdict.reasons))


@pytest.mark.parametrize("profile", [GEOLOGY, ALTAI], ids=["geology", "altai"])
def test_wuyun_and_upper_tsagayan_are_one_unit_though_formation_and_subformation(profile) -> None:
    china = read("E1w", "乌云组", "china", "砂岩、泥岩夹煤")
    russia = read("Pg1cg", "верхнецагаянская подсвита", "russia", "песчаники, глины, угли")
    answer = compare_units(china, russia, profile)
    assert (answer.verdict, answer.severity) == ("consistent", 4)
    assert set(answer.codes) <= {"NAM-1", "RNK-1"}
    assert "one unit under two names (source: “Markevich et al. 2011" in words(answer)


@pytest.mark.parametrize(
    "china, russia",
    [
        ("额尔古纳地块", "Аргунский террейн"),
        ("额尔古纳地块", "Аргунский массив"),
        ("佳木斯地块", "Буреинский массив"),
        ("那丹哈达地体", "Бикинский террейн"),
    ],
)
def test_domains_with_two_names_are_one_domain(china: str, russia: str) -> None:
    answer = domains(china, russia)
    assert (answer.verdict, answer.codes) == ("consistent", ("TEC-2",))
    assert "one domain under two names" in words(answer)


@pytest.mark.parametrize("name", ["二十二站组", "二十二站群"])
@pytest.mark.parametrize("profile", [GEOLOGY, ALTAI], ids=["geology", "altai"])
def test_ershierzhan_is_a_question_of_rank_and_age_as_formation_and_as_group(name, profile) -> None:
    china = read("J2-3", name, "china", "砂岩")
    russia = read("J2-3", "осежинская свита", "russia", "песчаники")
    answer = compare_units(china, russia, profile)
    assert {"RNK-1", "AGE-6"} <= set(answer.codes)
    assert answer.verdict in ("soft", "mismatch") and answer.severity <= 3
    assert "rank (formation or group) and age of" in words(answer)
    assert words(answer).count("open question") == 1


@pytest.mark.parametrize("name, index", [("克木齐岩群", "Pt1K"), ("苏普特岩群", "Pt2S")])
def test_the_fuyun_groups_against_early_paleozoic_gneisses_are_a_conflict_of_ages(
    name: str, index: str
) -> None:
    china = read(index, name, "china", "片麻岩、片岩")
    russia = read("O1-2", "парагнейсы", "russia", "гнейсы")
    answer = compare_units(china, russia, ALTAI)
    assert (answer.verdict, answer.severity, answer.codes[0]) == ("mismatch", 1, "AGE-1")
    assert "465–542 Ma are published" in words(answer)


def test_every_row_has_a_source_and_one_of_three_statuses() -> None:
    rows = BUNDLED.table("correlations/units.csv", ("id",))
    assert len(rows) >= 20
    assert all(row["source"] and row["confidence"] for row in rows)
    assert {row["status"] for row in rows} == {"accepted", "disputed", "unverified"}


def test_only_accepted_rows_make_two_units_one() -> None:
    assert correlation("乌云组", "Верхнецагаянская свита").accepted
    assert not correlation("富锦组", "ушумунская свита").accepted
    assert correlation("乌云组", "ушумунская свита") is None


def test_a_project_may_add_a_correlation_of_its_own(tmp_path) -> None:
    from cags_vsegei_plugin.knowledge import Knowledge

    folder = tmp_path / "correlations"
    folder.mkdir()
    head = "id,china_names,russia_names,relation,status,questions,ages_ma,source,confidence"
    row = "X1,甲组,алтынская свита,equal,accepted,,,Meeting of 2026,read-in-source"
    (folder / "units.csv").write_text(f"{head}\n{row}\n", encoding="utf-8")
    own = Knowledge.bundled(tmp_path)
    assert correlation("甲组", "Алтынская свита", own).source == "Meeting of 2026"
    assert correlation("乌云组", "верхнецагаянская подсвита", own).accepted


@pytest.mark.parametrize(
    "china, russia",
    [("乌云组", "Уюньская свита"), ("那丹哈达群", "Наданьхадинская серия")],
)
def test_names_in_two_scripts_are_one_where_they_sound_alike(china: str, russia: str) -> None:
    assert is_one_name(china, russia)
    assert not is_one_name(china, "Тукурингрская свита")
