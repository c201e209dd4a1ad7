"""Every known pitfall between the two scales has a test; those without a pair of numbers are here.

The pairs of symbols with their limits stand in `test_scales.py`.
"""

from __future__ import annotations

import ast
import csv
import re
from dataclasses import replace
from pathlib import Path
from typing import Dict, List, Set

import pytest

from cags_vsegei_plugin.geology.colours import delta_e
from cags_vsegei_plugin.geology.comparison import compare_units
from cags_vsegei_plugin.geology.comparison.bands import bands
from cags_vsegei_plugin.geology.profiles import load_profile
from cags_vsegei_plugin.geology.reader import UnitFields, edition_of, read_unit
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.geology.scales import editions, load_scale
from cags_vsegei_plugin.knowledge import BUNDLED
from tests.geology import test_scales
from tests.geology.test_scales import NEW, PITFALLS, interval

HERE = Path(__file__).resolve().parent
GEOLOGY = HERE.parent.parent / "cags_vsegei_plugin" / "geology"
PROFILE = load_profile("geology_2500k")


def rows() -> Dict[str, Dict[str, str]]:
    with (HERE / "data" / "pitfalls.csv").open(encoding="utf-8", newline="") as stream:
        return {row["id"]: row for row in csv.DictReader(stream)}


ROWS = rows()


def read(index: str, side: str, name: str = "") -> Reading:
    return read_unit(UnitFields(index, name), side)


def verdict(china: Reading, russia: Reading) -> str:
    return compare_units(china, russia, PROFILE).verdict


def named_in_functions(path: Path) -> Set[str]:
    """Return the pitfalls in the names of the tests of a file."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = [node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    return {found.upper() for name in names for found in re.findall(r"pf\d\d", name)}


def test_every_pitfall_has_its_test() -> None:
    tested = {row[0] for row in PITFALLS} | named_in_functions(Path(__file__))
    tested |= named_in_functions(Path(test_scales.__file__))
    assert len(ROWS) == 50
    assert set(ROWS) - tested == set()


# Where the printed limits of the table differ from those on ICS v2026/06, and why.
EXCEPTIONS = {
    ("PF03", "ru"): "0.78 is printed for the base of the Middle Pleistocene, 0.774 in the chart",
    ("PF04", "ru"): "0.13 is printed for the base of the Late Pleistocene, 0.129 in the chart",
    ("PF25", "cn"): "the Tertiary of the old chart reached to the base of the Quaternary",
    ("PF29", "cn"): "the row is about P, the test about ₽ on one side and P on the other",
    ("PF36", "ru"): "the row has no numbers",
    ("PF38", "cn"): "the row gives the systems Ch to Z together, the test one of them",
    ("PF38", "ru"): "the row gives the whole Riphean, the test one part of it",
    ("PF20", "ru"): "the row has no Russian unit",
    ("PF22", "ru"): "the row has no Russian unit",
    ("PF24", "cn"): "the row gives the same base",
}


@pytest.mark.parametrize("pitfall", PITFALLS, ids=[row[0] for row in PITFALLS])
def test_the_numbers_of_the_table_are_those_the_reader_gives(pitfall) -> None:
    row = ROWS[pitfall[0]]
    for side, limits in (("ru", pitfall[3]), ("cn", pitfall[4])):
        printed = row[f"{side}_base_ma"], row[f"{side}_top_ma"]
        if all(printed) and (row["id"], side) not in EXCEPTIONS:
            assert tuple(map(float, printed)) == limits, side


# Editions ---------------------------------------------------------------------------------


def test_pf26_volcanics_of_the_jurassic_cretaceous_boundary_are_no_hard_mismatch() -> None:
    china, russia = read("J3", "china", "流纹岩"), read("K1", "russia", "риолиты")
    answer = compare_units(china, russia, PROFILE)
    assert (answer.verdict, answer.codes) == ("soft", ("SCL-1",))
    band = next(band for band in bands() if band.id == "JK")
    assert (band.older_ma, band.younger_ma) == (147.0, 134.0)
    named = verdict(read("J3b", "china", "白音高老组"), read("K1td", "russia", "Талданская свита"))
    assert named == "mismatch"


def test_pf27_one_unit_has_one_number_whatever_its_chart_printed() -> None:
    """The national bases of Q and of the Cambrian are other limits, not other numbers."""
    limits: Dict[str, Set[float]] = {}
    for edition in editions():
        scale = load_scale(edition.id)
        for symbol in ("Pg", "N", "K", "J", "T", "P", "C", "D", "S", "O"):
            limits.setdefault(symbol, set()).add(scale.resolve(symbol).base_ma)
    ics = load_scale("ics_2026")
    assert limits == {symbol: {ics.resolve(symbol).base_ma} for symbol in limits}


def test_pf30_a_bare_e_is_read_by_side_and_e4_is_doubted() -> None:
    assert (read("E1", "russia").age_from, read("E1", "china").age_from) == ("Cm1", "Pg1")
    assert (read("QE", "russia").age_from, read("Ep1", "russia").age_from) == ("QE", "Cm1")
    for side in ("china", "russia"):
        reading = read("E4", side)
        assert reading.age_from == "Cm4" and reading.confidence <= 0.5


# Signs and letters ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "typed, plain, side",
    [
        ("С1", "C1", "russia"),
        ("Р2", "P2", "russia"),
        ("К1", "K1", "russia"),
        ("Т3", "T3", "russia"),
        ("О2", "O2", "russia"),
        ("Є1", "Cm1", "russia"),
        ("Ｐ₁", "P1", "china"),
        ("J¹", "J1", "china"),
        ("С1", "C1", "china"),
    ],
)
def test_pf31_look_alikes_of_other_scripts_are_the_letters_they_look_like(
    typed: str, plain: str, side: str
) -> None:
    assert read(typed, side).age_from == plain


@pytest.mark.parametrize(
    "index, side, name, age, unit",
    [
        ("EK", "china", "喀什群", ("Pg", "Pg"), "喀什群"),
        ("ChA", "china", "", ("Ch", "Ch"), "A"),
        ("PtK.", "china", "", ("Pt", "Pt"), "K."),
        ("C1v-s", "russia", "", ("C1", "C1"), "v-s"),
        ("C3k-g", "russia", "", ("C3", "C3"), "k-g"),
    ],
)
def test_pf33_letters_behind_the_age_are_units_or_stages_and_no_further_age(
    index: str, side: str, name: str, age: tuple, unit: str
) -> None:
    reading = read(index, side, name)
    assert ((reading.age_from, reading.age_to), reading.unit_name) == (age, unit)


@pytest.mark.parametrize(
    "marked, age, unit, genesis",
    [
        ("→D↓3→kz↑1", ("D3", "D3"), "kz1", ()),
        ("→C↓2→P↓1→t", ("C2", "P1"), "t", ()),
        ("→Qh↑al", ("Qh", "Qh"), "", ("alluvial",)),
        ("→S↓3-4→t", ("S3", "S4"), "t", ()),
    ],
)
def test_pf34_mapgis_arrows_are_levels(marked: str, age: tuple, unit: str, genesis: tuple) -> None:
    reading = read(marked, "china")
    assert ((reading.age_from, reading.age_to), reading.unit_name) == (age, unit)
    assert reading.genesis == genesis


@pytest.mark.parametrize(
    "index, side, genesis",
    [
        ("aQIII", "russia", "alluvial"),
        ("QIII a", "russia", "alluvial"),
        ("vQIII", "russia", "aeolian"),
        ("eQ", "russia", "eluvial"),
        ("lQII", "russia", "lacustrine"),
        ("Qh^al", "china", "alluvial"),
        ("Qp3^gl", "china", "glacial"),
        ("Qp^eol", "china", "aeolian"),
        ("Qp^los", "china", "loess_genesis"),
        ("Qh^l", "china", "lacustrine"),
        ("Qh^dl", "china", "deluvial"),
    ],
)
def test_pf35_the_genesis_stands_before_the_age_or_above_it(
    index: str, side: str, genesis: str
) -> None:
    assert read(index, side).genesis == (genesis,)


# Names ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name, side, age",
    [
        ("антропогеновая система", "russia", "Q"),
        ("上新统高庄阶", "china", "N2"),
        ("麻则沟阶泥岩", "china", "N2"),
        ("эоплейстоцен", "russia", "QE"),
        ("плиоцен", "russia", "N2"),
    ],
)
def test_pf42_continental_stages_without_agreed_ages_stay_at_their_series(
    name: str, side: str, age: str
) -> None:
    reading = read("", side, name)
    unit = load_scale(reading.scale).resolve(age)
    assert (reading.age_from, reading.age_to) == (age, age)
    assert (reading.base_ma, reading.top_ma) == (unit.base_ma, unit.top_ma)


def test_pf43_the_older_and_the_present_ordovician_differ_within_their_band() -> None:
    old = ROWS["PF43"]
    band = next(band for band in bands() if band.id == "O1_O2")
    assert (band.older_ma, band.younger_ma) == (471.3, float(old["ru_top_ma"]))
    china = read("O1", "china")
    russia = replace(read("O1", "russia"), top_ma=float(old["ru_top_ma"]))
    assert verdict(china, russia) in ("consistent", "soft")
    younger = replace(read("O2", "russia"), base_ma=467.0)
    assert verdict(china, younger) == "mismatch"


# Intrusions -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "index, pitfall, base, top",
    [
        ("γ5²", "PF44", 201.4, 143.1),
        ("γ5³", "PF44", 143.1, 66.0),
        ("γ5^2-3", "PF44", 201.4, 66.0),
        ("γ3", "PF46", 538.8, 419.62),
        ("γ4", "PF45", 419.62, 251.902),
        ("γ4³", "PF45", 298.9, 251.902),
    ],
)
def test_pf44_pf45_pf46_a_tectonic_cycle_is_no_age_but_its_widest_interval(
    index: str, pitfall: str, base: float, top: float
) -> None:
    reading = read(index, "china")
    assert (reading.base_ma, reading.top_ma) == (base, top)
    assert reading.confidence < 0.6 < read("ηγK1", "china").confidence
    assert "no exact age" in " ".join(map(str, reading.repairs))
    widest = float(ROWS[pitfall]["cn_base_ma"])
    assert reading.base_ma <= widest or pitfall == "PF44"


def test_pf46_the_caledonian_with_the_sinian_is_kept_as_an_alternative() -> None:
    reading = read("γ3", "china")
    assert "Sinian too" in reading.alternatives[0]
    assert verdict(reading, read("γЄ1", "russia")) == "soft"
    assert verdict(reading, read("γK1", "russia")) == "mismatch"


def test_pf44_a_cycle_beside_a_closer_russian_age_is_soft() -> None:
    assert verdict(read("γ5²", "china"), read("γJ3", "russia")) == "soft"
    assert read("γJ3", "russia").confidence > 0.9


# Colours ----------------------------------------------------------------------------------


def modules_reading_units() -> List[Path]:
    compared = [path for path in (GEOLOGY / "comparison").glob("*.py") if path.stem != "colours"]
    whole = [*GEOLOGY.glob("notation/*.py"), *GEOLOGY.glob("scales/*.py"), *compared]
    single = ("reader", "from_letters", "from_words", "from_prose", "fields", "names", "judging")
    return whole + [GEOLOGY / f"{name}.py" for name in single]


def test_pf49_no_way_of_reading_or_comparing_a_unit_sees_its_colour() -> None:
    assert set(UnitFields._fields) == {"index", "name", "lithology"}
    assert not any("colo" in name for name in Reading.__dataclass_fields__)
    seeing = []
    for path in modules_reading_units():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            name = getattr(node, "id", "") or getattr(node, "attr", "") or getattr(node, "arg", "")
            modules = getattr(node, "module", "") or ""
            if re.search(r"colou?r", f"{name or ''} {modules}"):
                seeing.append(f"{path.name}:{node.lineno}")
    # Along a border the colours of agreed units are laid side by side (SYM-1), and only there.
    assert {place.split(":")[0] for place in seeing} <= {"along_border.py"}


def test_pf49_two_units_of_one_colour_are_told_apart_by_their_letters() -> None:
    assert ROWS["PF49"]["handling"] == "use labels, never fill colour, to classify"
    assert delta_e("#4de6ff", "#4df2ff") < 10.0
    neutral, strata = read("δT3", "china"), read("J1", "china")
    assert (neutral.kind, strata.kind) == ("intrusive", "stratified")


def test_pf50_each_side_draws_in_its_own_palette() -> None:
    table = BUNDLED.table("styles/age_colours.csv", ("side", "group", "symbol"))
    strata = [row for row in table if row["group"] == "strata"]
    colours = {(row["side"], row["symbol"]): row["colour"].lower() for row in strata}
    printed = {
        ("russia", "P"): "#fbc296",
        ("russia", "S"): "#b3c381",
        ("russia", "CM"): "#7ca796",
        ("china", "P1"): "#f0c018",
        ("china", "S1"): "#b8bf0d",
        ("china", "Cm1"): "#56d640",
    }
    sides = {side for side, _ in colours}
    assert {"china", "russia"} <= sides and len(sides) == 3
    for (side, symbol), colour in printed.items():
        known = [colours[key] for key in colours if key == (side, symbol)]
        assert known == [colour], (side, symbol)


# Words in general -------------------------------------------------------------------------


def test_pf23_a_fourth_cambrian_series_tells_the_edition() -> None:
    assert edition_of([UnitFields("∈4"), UnitFields("∈3")], "china").edition == "china_2014"
    assert interval("∈3", "china", NEW["china"]) == (506.5, 497.0)
