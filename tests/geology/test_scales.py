"""Time scales: every known pitfall between the two countries is resolved as its source says."""

from __future__ import annotations

import csv
from typing import Tuple

import pytest

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.reader import UnitFields, read_unit
from cags_vsegei_plugin.geology.scales import editions, load_scale
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge

NEW = {"russia": "russia_gss", "china": "china_2014"}
OLD = {"russia": "russia_old", "china": "china_old"}


def interval(index: str, side: str, scale: str) -> Tuple:
    reading = read_unit(UnitFields(index), side, scale)
    return reading.base_ma, reading.top_ma


PITFALLS = [
    ("PF01", "S2", "S2", (426.7, 419.62), (432.9, 426.7), NEW),
    ("PF02", "S1", "S1", (443.1, 426.7), (443.1, 432.9), NEW),
    ("PF03", "QI", "Q1", (0.774, 0.42), (2.58, 0.774), NEW),
    ("PF04", "QII", "Q2", (0.42, 0.129), (0.774, 0.129), NEW),
    ("PF05", "Є2", "∈2", (506.5, 500.5), (521, 506.5), NEW),
    ("PF06", "Є3", "∈3", (500.5, 486.85), (506.5, 497), NEW),
    ("PF07", "Є1", "∈1", (535, 506.5), (538.8, 521), NEW),
    ("PF08", "P2", "P2", (274.4, 264.28), (283.3, 259.857), NEW),
    ("PF09", "P3", "P3", (264.28, 251.902), (259.857, 251.902), NEW),
    ("PF10", "P1", "P1", (298.9, 274.4), (298.9, 283.3), NEW),
    ("PF11", "C2", "C2", (323.4, 307), (323.4, 298.9), NEW),
    ("PF12", "PR1", "Pt1", (2500, 1650), (2500, 1800), NEW),
    ("PF13", "PR2", "Pt2", (1650, 535), (1800, 1000), NEW),
    ("PF14", "AR1", "Ar1", (4031, 3200), (3600, 3200), NEW),
    ("PF15", "AR2", "Ar2", (3200, 2500), (3200, 2800), NEW),
    ("PF16", "PZ2", "Pz2", (443.1, 358.86), (419.62, 251.902), NEW),
    ("PF17", "P1", "P1", (298.9, 275), (283.3, 259.857), OLD),
    ("PF18", "P2", "P2", (275, 251.902), (259.857, 251.902), OLD),
    (
        "PF19",
        "C3",
        "C3",
        (307, 298.9),
        (307, 290.1),
        {"russia": "russia_gss", "china": "china_old"},
    ),
    ("PF20", "RF", "Jx", (1650, 600), (1600, 1400), NEW),
    ("PF21", "V", "Z", (600, 535), (635, 538.8), NEW),
    (
        "PF22",
        "PR2",
        "Pt2",
        (1650, 535),
        (1700, 600),
        {"russia": "russia_gss", "china": "china_old"},
    ),
    (
        "PF23",
        "Є1-3",
        "∈3",
        (535, 486.85),
        (497, 486.85),
        {"russia": "russia_gss", "china": "china_old"},
    ),
    ("PF24", "Q", "Q", (1.8, 0), (2.58, 0), {"russia": "russia_old", "china": "china_2014"}),
    ("PF25", "R", "R", (1650, 600), (66, 2.58), {"russia": "russia_gss", "china": "china_old"}),
    ("PF29", "₽", "P", (66, 23.04), (298.9, 251.902), NEW),
    ("PF30", "E", "E", (535, 486.85), (66, 23.04), NEW),
    ("PF36", "J3-K1", "C2P1", (161.5, 100.5), (323.4, 283.3), NEW),
    ("PF38", "RF2", "Pt2", (1350, 1030), (1800, 1000), NEW),
    ("PF39", "V", "Z", (600, 535), (635, 538.8), NEW),
    ("PF40", "RF3", "Nh", (1030, 600), (780, 635), NEW),
    ("PF45", "D-P", "γ4", (419.62, 251.902), (419.62, 251.902), NEW),
]


@pytest.mark.parametrize("pitfall", PITFALLS, ids=[row[0] for row in PITFALLS])
def test_a_symbol_means_what_its_own_side_means(pitfall: Tuple) -> None:
    _, russian, chinese, in_russia, in_china, scales = pitfall
    assert interval(russian, "russia", scales["russia"]) == in_russia
    assert interval(chinese, "china", scales["china"]) == in_china


def test_old_and_new_jixian_do_not_overlap() -> None:
    assert interval("Jx", "china", "china_2014") == (1600, 1400)
    assert interval("Jx", "china", "china_old") == (1400, 1000)


def test_pf28_the_chart_of_2026_is_used() -> None:
    scale = load_scale("ics_2026")
    assert scale.resolve("Anisian").base_ma == 247.0
    assert scale.resolve("P3").base_ma == 259.857


def test_pf32_two_letter_systems_win_over_one_letter() -> None:
    for symbol in (
        "Ch",
        "Jx",
        "Qb",
        "Nh",
        "Pt",
        "Pz",
        "Qp",
        "Qh",
        "Cz",
        "Mz",
        "Ar",
        "Ht",
        "Xs",
        "Yx",
    ):
        assert read_unit(UnitFields(symbol), "china").age_from == symbol


def test_pf37_superscripts_are_subseries_in_russia_and_stages_in_china() -> None:
    assert interval("S1\\1", "russia", "russia_gss") == (443.1, 432.9)
    assert interval("J2^2", "china", "china_2014") == interval("J2", "china", "china_2014")


def test_pf41_names_follow_the_edition() -> None:
    name = "верхнепермские отложения"
    old = read_unit(UnitFields("", name), "russia", "russia_old")
    new = read_unit(UnitFields("", name), "russia", "russia_gss")
    assert (old.age_from, new.age_from) == ("P2", "P3")


def test_pf47_a_digit_after_the_rock_is_a_phase_or_a_cycle() -> None:
    phase = read_unit(UnitFields("γ2P1k"), "russia")
    assert (phase.age_from, phase.rank) == ("P1", "complex")
    assert read_unit(UnitFields("γ2"), "china").age_from == "Pt"


def test_pf48_greek_letters_are_read_by_side() -> None:
    assert read_unit(UnitFields("μK1"), "russia").rocks == ("monzonite",)
    assert read_unit(UnitFields("βμK1"), "china").rocks == ("diabase",)


def test_every_unit_with_limits_has_them_in_order_and_within_its_parent() -> None:
    for one in editions():
        scale = load_scale(one.id)
        for symbol in scale.symbols():
            unit = scale.resolve(symbol)
            if unit.has_age:
                assert unit.base_ma > unit.top_ma >= 0, symbol
            assert not unit.parent or unit.parent in scale, symbol


def test_one_open_limit_is_filled_by_the_parent_and_two_are_left_unknown() -> None:
    scale = load_scale("china_2014")
    assert (scale.resolve("Nh1").base_ma, scale.resolve("Nh1").top_ma) == (780, 635)
    assert scale.resolve("Nh1").is_filled and not scale.resolve("Nh2").has_age


def test_a_reading_of_open_limits_takes_the_parent_and_says_so() -> None:
    reading = read_unit(UnitFields("Nh2"), "china")
    assert (reading.base_ma, reading.top_ma) == (780, 635)
    assert "not fixed" in " ".join(map(str, reading.repairs))


def test_a_series_no_edition_has_is_read_as_its_system_and_said() -> None:
    reading = read_unit(UnitFields("K3"), "russia")
    assert (reading.base_ma, reading.top_ma) == (143.1, 66)
    assert reading.confidence < 0.5 and "has no K3" in " ".join(map(str, reading.repairs))


def test_systems_are_found_upwards() -> None:
    assert load_scale("russia_gss").system_of("QIII") == "Q"
    assert load_scale("russia_gss").system_of("K1al") == "K"
    assert load_scale("china_2014").system_of("Nh3") == "Nh"


def test_an_unknown_scale_is_a_mendable_error() -> None:
    with pytest.raises(UserError, match="china_2014"):
        read_unit(UnitFields("K1"), "china", "no_such_scale")


def test_a_project_can_override_a_limit(tmp_path) -> None:
    folder = tmp_path / "scales"
    folder.mkdir()
    rows = BUNDLED.table("scales/china_2014.csv", ("symbol",))
    changed = dict(next(row for row in rows if row["symbol"] == "K1"), base_ma="145")
    with (folder / "china_2014.csv").open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(changed))
        writer.writeheader()
        writer.writerow(changed)
    reading = read_unit(UnitFields("K1"), "china", "china_2014", Knowledge.bundled(tmp_path))
    assert (reading.base_ma, reading.top_ma) == (145, 100.5)


def test_bands_are_intervals_with_sentences_in_three_languages() -> None:
    rows = BUNDLED.table("scales/bands.csv", ("id",))
    assert {"JK", "NQ", "PT1_TOP", "RF_V", "V_CM"} <= {row["id"] for row in rows}
    for row in rows:
        assert float(row["older_ma"]) > float(row["younger_ma"]) >= 0
        assert row["note_en"] and row["note_zh"] and row["note_ru"] and row["source"]
