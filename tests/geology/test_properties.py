"""What holds for any text and any index: drawn by Hypothesis, and by a fixed seed without it."""

from __future__ import annotations

import random
import sys
from functools import partial
from typing import Callable, Dict, List, NamedTuple, Sequence, Tuple

import pytest

from cags_vsegei_plugin.geology.notation.rendering import render_index
from cags_vsegei_plugin.geology.reader import UnitFields, read_legend, read_unit
from cags_vsegei_plugin.geology.reading import KINDS, Reading
from cags_vsegei_plugin.knowledge import BUNDLED
from tests.timing import seconds

try:
    import hypothesis
    from hypothesis import strategies
except ImportError:
    hypothesis = None  # type: ignore[assignment]

SIDES = ("china", "russia")
EXAMPLES = 150
LONGEST_READING_S = 2.0


def is_legal(reading: Reading) -> bool:
    if reading.kind not in KINDS or not 0.0 <= reading.confidence <= 1.0:
        return False
    if not reading.is_read:
        return bool(reading.repairs) and reading.base_ma is None
    if reading.has_age and not reading.base_ma > reading.top_ma >= 0.0:
        return False
    return bool(reading.age_from or reading.rocks or reading.genesis)


def drawn(choose: Callable[[random.Random], object], check: Callable[[object], None]) -> None:
    """Check what is chosen: by Hypothesis, which makes what fails small, or by a fixed seed."""
    if hypothesis is None:
        source = random.Random(20261123)
        for _ in range(EXAMPLES):
            check(choose(source))
        return
    settings = hypothesis.settings(
        max_examples=EXAMPLES, deadline=None, database=None, derandomize=True
    )
    given = hypothesis.given(strategies.randoms(use_true_random=False))
    settings(given(lambda source: check(choose(source))))()


# Any text ---------------------------------------------------------------------------------

RANGES = (
    (0x20, 0x7E),
    (0x00, 0x1F),
    (0x80, 0x24F),
    (0x300, 0x36F),
    (0x370, 0x3FF),
    (0x400, 0x4FF),
    (0x590, 0x6FF),
    (0x2000, 0x22FF),
    (0x4E00, 0x9FFF),
    (0xAC00, 0xD7A3),
    (0xE000, 0xF8FF),
    (0xFE00, 0xFFFF),
    (0x1D400, 0x1D7FF),
    (0x1F600, 0x1F64F),
)


def any_text(source: random.Random) -> str:
    first, last = source.choice(RANGES)
    other = source.choice(RANGES)
    letters = [chr(source.randint(*source.choice(((first, last), other)))) for _ in range(20)]
    return "".join(source.choice(letters) for _ in range(source.randint(0, 40)))


ALPHABET = (
    "aγδKJ13Q-+,.()?^_→↓↑αβ pCTEПЖ系层花岗岩群组\u0301\ufffd²₃∈'I/\\{}<>&;sub\u202e\x00"
    "早晚верхнийPtZnhgdQIVλποσ\U0001d6fe\t\n"
)


def texts_of_notation(source: random.Random) -> List[str]:
    return ["".join(source.choices(ALPHABET, k=source.randint(0, 45))) for _ in range(4)]


def test_any_text_in_the_letters_of_indices_is_read_legally() -> None:
    def check(texts: object) -> None:
        for text in texts:  # type: ignore[attr-defined]
            for side in SIDES:
                assert is_legal(read_unit(UnitFields(text, text[::-1]), side)), text

    drawn(texts_of_notation, check)


def test_any_text_of_any_script_is_read_legally_or_unread_with_a_reason() -> None:
    def check(text: object) -> None:
        for side in SIDES:
            assert is_legal(read_unit(UnitFields(str(text)), side))
            assert is_legal(read_unit(UnitFields("", str(text), str(text)), side))

    drawn(any_text, check)


@pytest.mark.skipif(hypothesis is None, reason="Hypothesis is not installed")
def test_hypothesis_finds_no_text_that_breaks_the_reader() -> None:
    @hypothesis.settings(max_examples=EXAMPLES, deadline=None, database=None)
    @hypothesis.given(strategies.text(max_size=60), strategies.sampled_from(SIDES))
    def check(text: str, side: str) -> None:
        assert is_legal(read_unit(UnitFields(text), side))

    check()


PIECES_OF_LONG_TEXTS = (
    *("γ", "J1-2", "K1+", "QI", "alpl", "→↓", "<sub>", "^{", "花岗岩", "早白垩世", "K1,"),
    *("верхнемеловые ", "J2 песчаники ", "大部Q4,", "\x00", "\u0301", "&amp;", "\\gamma ", "𝛾"),
    *("(", "?", "Юра", "Ð®Ñ€", "\ufffd", "Asia ", "1", " ", "\n", "é", "ϵ", "A-"),
)


def read_into(found: List[Reading], unit: UnitFields, side: str) -> None:
    found.append(read_unit(unit, side))


@pytest.mark.parametrize("piece", PIECES_OF_LONG_TEXTS)
def test_a_long_text_takes_a_bounded_time(piece: str) -> None:
    for length, side in ((60, "china"), (180, "russia"), (1000, "china"), (100_000, "russia")):
        text = (piece * (length // len(piece) + 1))[:length]
        for unit in (UnitFields(text), UnitFields("K1", text, text)):
            found: List[Reading] = []
            assert seconds(partial(read_into, found, unit, side)) < LONGEST_READING_S
            assert is_legal(found[0])


# Indices put together ---------------------------------------------------------------------


class Pieces(NamedTuple):
    """What an index may be made of, in its order; the last are above the line."""

    rocks: Tuple[str, ...]
    ages: Tuple[Tuple[str, str], ...]
    units: Tuple[str, ...]
    raised: Tuple[str, ...]


PIECES: Dict[str, Pieces] = {
    "russia": Pieces(
        ("", "", "γ", "γδ", "δ", "qδ", "lγ", "λπ", "ν", "β", "Σ", "γξ"),
        (("K", "1"), ("J", "2-3"), ("J", "3"), ("Є", "1"), ("PZ", "2"), ("PR", "1"), ("T", "2"))
        + (("₽", "2"), ("N", "1"), ("AR", "2"), ("RF", "3"), ("C", "2"), ("D", "1-2")),
        ("", "td", "gr", "kk", "šd", "bl"),
        ("",),
    ),
    "china": Pieces(
        ("", "", "γ", "ηγ", "γδ", "δο", "ζπ", "βμ", "ν", "Σ", "ξγ"),
        (("K", "1"), ("J", "2-3"), ("Pt", "2"), ("∈", "4"), ("Nh", "3"), ("D", "3"), ("T", "1"))
        + (("E", "2"), ("Ar", "3"), ("C", "2"), ("P", "1-2"), ("Qp", "3"), ("Ch", "")),
        ("", "kz", "m", "sh", "q"),
        ("", "", "1", "2"),
    ),
}


class Pieced(NamedTuple):
    side: str
    rock: str
    system: str
    series: str
    unit: str
    raised: str

    def plain(self) -> str:
        return "".join(self[1:])


def pieced(source: random.Random) -> Pieced:
    side = source.choice(SIDES)
    pieces = PIECES[side]
    system, series = source.choice(pieces.ages)
    rock = source.choice(pieces.rocks)
    unit = source.choice(pieces.units) if system != "Qp" else ""
    raised = source.choice(pieces.raised) if unit and not rock else ""
    return Pieced(side, rock if system != "Qp" else "", system, series, unit, raised)


def meaning(reading: Reading) -> Tuple:
    return (
        *(reading.kind, reading.age_from, reading.age_to, reading.base_ma, reading.top_ma),
        *(reading.rocks, reading.genesis, reading.unit_name, reading.rank, reading.queried),
    )


def test_an_index_put_together_is_read_written_and_read_again() -> None:
    def check(index: object) -> None:
        assert isinstance(index, Pieced)
        reading = read_unit(UnitFields(index.plain()), index.side)
        written = render_index(reading)
        assert written, index
        again = read_unit(UnitFields(written), index.side, reading.scale)
        assert meaning(again) == meaning(reading), (index, written)

    drawn(pieced, check)


SPLICES = (
    *("γ", "δ", "a", "al", "lg", "K", "K1", "J2-3", "C3-P1", "Є1", "∈4", "N1\\3", "Q", "QIII"),
    *("II", "Qp3", "Qh", "^{al}", "td", "kz", "m", "i", "?", "+", "-", "–", ",", "A.", "Y", "'"),
    *("2", "3-4", "(", ")", "/", "π", "μ", "gn", "T3", "E2", "QE", "dc", "h", "²⁽³⁾"),
)


def splice(source: random.Random) -> Tuple[str, str]:
    count = source.randint(2, 5)
    return source.choice(SIDES), "".join(source.choice(SPLICES) for _ in range(count))


def test_even_nonsense_reads_the_same_when_written_or_is_not_written() -> None:
    written: List[str] = []

    def check(spliced: object) -> None:
        side, text = spliced  # type: ignore[misc]
        reading = read_unit(UnitFields(text), side)
        form = render_index(reading)
        if form:
            again = read_unit(UnitFields(form), side, reading.scale)
            assert meaning(again) == meaning(reading), (text, form)
            written.append(form)

    drawn(splice, check)
    assert len(written) > 20


# Ways to type it --------------------------------------------------------------------------

SUPERSCRIPTS = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
SUBSCRIPTS = str.maketrans("0123456789-", "₀₁₂₃₄₅₆₇₈₉₋")


def marked(index: Pieced, signs: Tuple[str, str, str]) -> str:
    """Write an index with signs for the line, below it and above it."""
    line, below, above = signs
    series = f"{below}{index.series}" if index.series else ""
    raised = f"{above}{index.raised}" if index.raised else ""
    return f"{line}{index.rock}{index.system}{series}{line}{index.unit}{raised}"


def arrows(index: Pieced) -> str:
    return marked(index, ("→", "↓", "↑"))


def hashes(index: Pieced) -> str:
    return marked(index, ("#=", "#-", "#+"))


def tagged(index: Pieced) -> str:
    series = f"<sub>{index.series}</sub>" if index.series else ""
    raised = f"<SUP>{index.raised}</SUP>" if index.raised else ""
    return f"<b>{index.rock}</b>{index.system}{series}<i>{index.unit}</i>{raised}"


def carets(index: Pieced) -> str:
    series = f"_{{{index.series}}}" if index.series else ""
    raised = f"^{{{index.raised}}}" if index.raised else ""
    return f"{index.rock}{index.system}{series}{index.unit}{raised}"


def latex(index: Pieced) -> str:
    names = {"γ": r"\gamma ", "δ": r"\delta ", "η": r"\eta ", "π": r"\pi ", "β": r"\beta "}
    text = carets(index)
    for letter, name in names.items():
        text = text.replace(letter, name)
    return f"${text}$"


def unicode_levels(index: Pieced) -> str:
    series, raised = index.series.translate(SUBSCRIPTS), index.raised.translate(SUPERSCRIPTS)
    return f"{index.rock}{index.system}{series}{index.unit}{raised}"


def full_width(index: Pieced) -> str:
    return "".join(chr(ord(c) + 0xFEE0) if c.isascii() else c for c in index.plain())


def invisible(index: Pieced) -> str:
    return "\u200b".join(f"\u00a0{index.plain()}\ufeff ")


def entities(index: Pieced) -> str:
    return "".join(f"&#{ord(char)};" for char in index.plain())


@pytest.mark.parametrize(
    "form",
    [arrows, hashes, tagged, carets, latex, unicode_levels, full_width, invisible, entities],
)
def test_markup_never_changes_what_an_index_says(form: Callable[[Pieced], str]) -> None:
    def check(index: object) -> None:
        assert isinstance(index, Pieced)
        plain = read_unit(UnitFields(index.plain()), index.side)
        typed = read_unit(UnitFields(form(index)), index.side)
        assert plain.has_age
        assert meaning(typed)[:7] == meaning(plain)[:7], (index, form(index))

    drawn(pieced, check)


def look_alikes() -> Dict[str, List[str]]:
    """Return what is typed for a sign, from the tables of look-alikes."""
    found: Dict[str, List[str]] = {}
    for row in BUNDLED.table("notation/common/glyphs.csv", ("char", "position")):
        if row["position"] in ("any", "capital") and row["char"] != "ϵ":
            found.setdefault({"Ꞓ": "Є"}.get(row["folded"], row["folded"]), []).append(row["char"])
    for row in BUNDLED.table("notation/common/signs.csv", ("char",)):
        if row["folded"] == "-":
            found.setdefault("-", []).append(row["char"])
    return found


def test_look_alikes_never_change_what_an_index_says() -> None:
    table = look_alikes()
    assert len(table) > 20

    def choose(source: random.Random) -> Tuple[Pieced, str]:
        index = pieced(source)
        text = "".join(
            source.choice([char, *table.get(char, ())]) if source.random() < 0.7 else char
            for char in index.plain()
        )
        return index, text

    def check(typed: object) -> None:
        index, text = typed  # type: ignore[misc]
        plain = read_unit(UnitFields(index.plain()), index.side)
        again = read_unit(UnitFields(text), index.side)
        assert meaning(again)[:7] == meaning(plain)[:7], (index, text)

    drawn(choose, check)


# Speed ------------------------------------------------------------------------------------

SLACK = 4.0 if sys.gettrace() is None else 40.0


def test_a_hundred_thousand_units_of_a_realistic_legend_are_read_in_a_second() -> None:
    source = random.Random(7)
    distinct: Dict[str, UnitFields] = {}
    while len(distinct) < 500:
        index = pieced(source)
        if index.side == "china":
            distinct.setdefault(index.plain(), UnitFields(index.plain(), f"某组{len(distinct)}"))
    units = list(distinct.values())
    read_legend(units[:1], "china")
    many = units * 200
    assert seconds(lambda: read_legend(many, "china")) < 1.0 * SLACK


def read_all(units: Sequence[UnitFields], side: str) -> None:
    for unit in units:
        read_unit(unit, side)


def test_a_distinct_index_costs_less_than_a_millisecond() -> None:
    indices = [f"{rock}{age}{unit}" for rock in ("", "γ", "ηγ", "δ") for age in ("J1", "K2", "T3")
               for unit in ("ab", "ac", "ad", "ae", "af", "ag", "ah")]  # fmt: skip
    for side in SIDES:
        read_unit(UnitFields("K1"), side)
        work = partial(read_all, [UnitFields(index) for index in indices], side)
        assert seconds(work) / len(indices) < 0.001 * SLACK
