"""Recursive descent over marked text: the productions both sides share.

A production is called with a text and a place and yields every (end, part) it can read there,
so that a longer reading which fails further on gives way to a shorter one.
"""

from __future__ import annotations

import re
from typing import Iterator, List, NamedTuple, Optional, Tuple, TypeVar

from cags_vsegei_plugin.geology.notation.folding import is_greek
from cags_vsegei_plugin.geology.notation.letters import Letters, Spelling
from cags_vsegei_plugin.geology.notation.markup import LINE, SUB, SUP, Marked
from cags_vsegei_plugin.geology.scales import Scale
from cags_vsegei_plugin.sentences import Sentence, sentence

JOINTS = "-+,"
SEPARATOR = re.compile(r" ?([-+,;&]) ?")
BLANK = re.compile(r" ?")
_FLAT_DIGITS = re.compile(r"\d{1,2}(?:[-+,]\d{1,2})?")
MOST_PARTS = 4
SHORTER = 0.5
TRUSTED = 0.75
STRANGE, STRANGE_BUT_CLEAR = 0.35, 0.55


class AgeRef(NamedTuple):
    """An age symbol, and the finer unit within it where one was read (`K1`, `K1al`)."""

    symbol: str
    detail: str = ""


class Part(NamedTuple):
    """What a piece of an index says; `weight` is the trust in its reading (0..1)."""

    ages: Tuple[AgeRef, ...] = ()
    rocks: Tuple[str, ...] = ()
    rock_kind: str = ""
    genesis: Tuple[str, ...] = ()
    unit: str = ""
    rank: str = ""
    weight: float = 1.0
    notes: Tuple[Sentence, ...] = ()
    alternatives: Tuple[str, ...] = ()
    cycle: Tuple[str, str] = ("", "")
    entries: Tuple[str, ...] = ()
    capital: str = ""

    def plus(self, other: Part) -> Part:
        """Return both pieces together."""
        return Part(
            ages=self.ages + other.ages,
            rocks=_union(self.rocks, other.rocks),
            rock_kind=self.rock_kind or other.rock_kind,
            genesis=_union(self.genesis, other.genesis),
            unit="-".join(filter(None, (self.unit, other.unit))),
            rank=self.rank or other.rank,
            weight=self.weight * other.weight,
            notes=_union(self.notes, other.notes),
            alternatives=_union(self.alternatives, other.alternatives),
            cycle=self.cycle if self.cycle[0] else other.cycle,
            entries=_union(self.entries, other.entries),
            capital=self.capital or other.capital,
        )

    def trusted(self, factor: float, *notes: Sentence) -> Part:
        """Return the piece with less trust, and the reasons for it."""
        return self._replace(weight=self.weight * factor, notes=_union(self.notes, notes))


T = TypeVar("T")
Parts = Iterator[Tuple[int, Part]]


def _union(first: Tuple[T, ...], second: Tuple[T, ...]) -> Tuple[T, ...]:
    return tuple(dict.fromkeys(first + second))


class Grammar:
    """The productions of one side; the sides add `term`, their own order of the pieces."""

    def __init__(self, letters: Letters) -> None:
        """Take the tables of the side."""
        self.letters = letters
        self.quaternary_symbol = _youngest_system(letters.scale)

    def term(self, line: Marked, at: int) -> Parts:
        """Yield the complete units that can be read at a place."""
        raise NotImplementedError

    def index(self, line: Marked, at: int = 0, parts: int = 1) -> Parts:
        """Yield one unit, or several joined by a sign: `Qh^vl-Qh^ch`, `lgsIIms-lIIIos`."""
        for end, part in self.term(line, at):
            yield end, part
            joint = SEPARATOR.match(line.text, end)
            if joint and parts < MOST_PARTS:
                for end_after, after in self.index(line, joint.end(), parts + 1):
                    if part.ages or part.rocks:
                        yield end_after, part.plus(after).trusted(0.97)

    # ages ---------------------------------------------------------------------------------

    def age(self, line: Marked, at: int) -> Iterator[Tuple[int, Part, Spelling]]:
        """Yield system letters with what follows them of series digits and superscripts."""
        spellings = self.letters.ages.at(line.text, at)
        raised = bool(spellings and at) and line.levels[at] == SUP != line.levels[at - 1]
        for spelling in spellings:
            end = at + len(spelling.letters)
            symbol = spelling.meaning[0]
            known = self._spelt(spelling)
            if len(spelling.meaning) > 1:
                yield end, known._replace(ages=tuple(map(AgeRef, spelling.meaning))), spelling
                continue
            if self._is_shortened(spelling, spellings[0]):
                known = known.trusted(SHORTER)
            if raised:
                known = known.trusted(0.8)
            if spelling.letters[-1].isdigit():
                known = known._replace(ages=(AgeRef(symbol),))
                if line.text[end : end + 1].isdigit():
                    yield end + 1, known, spelling
                yield end, known, spelling
                continue
            for end_digits, ages in self._digits(line, end, symbol):
                digits = line.text[end:end_digits]
                yield end_digits, self._numbered(known, ages, spelling, digits), spelling
            yield end, known._replace(ages=(AgeRef(symbol),)), spelling

    def _numbered(
        self, known: Part, ages: Tuple[AgeRef, ...], spelling: Spelling, digits: str
    ) -> Part:
        """Return the age with its digits, trusted less where no edition has such a part."""
        symbol = spelling.meaning[0]
        part = known._replace(ages=ages)
        if ages == (AgeRef(symbol),):
            return part.trusted(0.6, no_part(symbol, digits))
        strange = any(one.symbol not in self.letters.known for one in ages)
        return part.trusted(_strangeness(spelling)) if strange else part

    def _is_shortened(self, spelling: Spelling, longest: Spelling) -> bool:
        """Return whether a longer and well trusted spelling stands at the same place."""
        return len(spelling.letters) < len(longest.letters) and longest.weight >= TRUSTED

    def _spelt(self, spelling: Spelling) -> Part:
        notes: Tuple[Sentence, ...] = ()
        if spelling.weight < 0.9 and spelling.letters != spelling.meaning[0]:
            notes = (
                sentence(
                    "{letters} was read as {symbol}.",
                    letters=spelling.letters,
                    symbol="–".join(spelling.meaning),
                ),
            )
        return Part(
            weight=spelling.weight, notes=notes, entries=(spelling.letters, *spelling.meaning)
        )

    def _digits(
        self, line: Marked, at: int, symbol: str
    ) -> Iterator[Tuple[int, Tuple[AgeRef, ...]]]:
        r"""Yield series digits: `1`, `2-3`, `1+2`, with a superscript `1\3`, or flattened `12`."""
        text, levels = line
        if at >= len(text) or text[at] not in "01234":
            return
        series, end = text[at], at + 1
        age = AgeRef(symbol + series)
        second = self._second_digit(line, end, series)
        if (levels[at] == SUP or self._is_series(symbol)) and (
            symbol + series not in self.letters.known
        ):
            yield end + 2 if second else end, (AgeRef(symbol),)
            return
        if second:
            yield end + 2, (age, AgeRef(symbol + text[end + 1]))
        raised = re.compile(r"\d(?:[-+]\d)?").match(text, end)
        if raised and self._is_raised(line, at, end):
            details = [f"{symbol}{series}_{digit}" for digit in re.findall(r"\d", raised.group())]
            yield raised.end(), tuple(AgeRef(symbol + series, detail) for detail in details)
        yield end, (age,)

    def _is_series(self, symbol: str) -> bool:
        """Return whether a symbol is a series already, whose digit can only be a stage's."""
        unit = self.letters.scale.resolve(symbol)
        return unit is not None and unit.rank in ("epoch", "series")

    def _second_digit(self, line: Marked, at: int, series: str) -> bool:
        pair = line.text[at : at + 2]
        return (
            len(pair) == 2
            and pair[0] in JOINTS
            and pair[1] in "1234"
            and pair[1] > series
            and line.levels[at + 1] != (SUP if line.levels[at - 1] != SUP else "")
        )

    def _is_raised(self, line: Marked, series_at: int, at: int) -> bool:
        raised = line.levels[at] == SUP and line.levels[series_at] != SUP
        return raised or (not line.has_raised and not _touches_greek(line.text, at))

    def is_quaternary(self, ages: Tuple[AgeRef, ...]) -> bool:
        """Return whether every age lies in the Quaternary."""
        systems = {self.letters.scale.system_of(age.symbol) or age.symbol[:1] for age in ages}
        return bool(systems) and systems == {self.quaternary_symbol}

    # rocks --------------------------------------------------------------------------------

    def rocks(self, line: Marked, at: int, most: int = 3) -> Parts:
        """Yield one rock or several: `γδ`, `γ,γδ`, `γδ-γ`, with modifiers and suffixes."""
        for end, part in self._rock(line, at):
            joint = SEPARATOR.match(line.text, end)
            if joint and most > 1:
                for end_after, after in self.rocks(line, joint.end(), most - 1):
                    yield end_after, part.plus(after)
            yield end, part

    def _rock(self, line: Marked, at: int, modifiers: int = 2) -> Parts:
        spellings = self.letters.rocks.at(line.text, at)
        for spelling in spellings:
            end = at + len(spelling.letters)
            trust = 1.0 if spelling is spellings[0] else SHORTER
            yield from self._suffixed(line, end, self._rock_part(spelling).trusted(trust))
        for meaning, end in self._affix(line.text, at, "before"):
            inner = self._rock(line, end, modifiers - 1) if modifiers else ()
            for end_core, core in inner:
                yield end_core, self._modified(core, meaning).trusted(0.9)
        yield from self._letter_by_letter(line, at)
        yield from self._gneisses(line, at)

    def _gneisses(self, line: Marked, at: int) -> Parts:
        """Yield a rock beside the letters of gneiss, before or after: `γgn`, `gnγ`."""
        for first in self.letters.rocks.at(line.text, at):
            end = at + len(first.letters)
            for second in self.letters.rocks.at(line.text, end):
                kinds = (first.kind, second.kind)
                if kinds.count("metamorphic") == 1:
                    igneous = second if first.kind == "metamorphic" else first
                    rocks = ("orthogneiss",) + igneous.meaning
                    part = Part(rocks=rocks, rock_kind="metamorphic")
                    yield end + len(second.letters), part.trusted(0.9)

    def _rock_part(self, spelling: Spelling) -> Part:
        return Part(
            rocks=spelling.meaning, rock_kind=spelling.kind, alternatives=spelling.alternatives
        ).trusted(0.9 if spelling.alternatives else 1.0)

    def _suffixed(self, line: Marked, at: int, part: Part, suffixes: int = 2) -> Parts:
        for meaning, end in self._affix(line.text, at, "after"):
            if meaning in ("porphyry", "porphyrite"):
                named = self._porphyry(part, meaning)
                yield from self._suffixed(line, end, named, suffixes - 1) if suffixes else ()
            elif meaning == "biotite" and part.rock_kind == "intrusive":
                yield end, self._named(part, meaning)
            elif meaning == "subvolcanic":
                yield end, part._replace(rock_kind="subvolcanic")
            elif meaning == "texture" and end < len(line.text) and not line.text[end].islower():
                yield end, part
        yield at, part

    def _affix(self, text: str, at: int, place: str) -> Iterator[Tuple[str, int]]:
        meaning = self.letters.affixes.get((text[at : at + 1], place))
        if meaning:
            yield meaning, at + 1

    def _porphyry(self, part: Part, meaning: str) -> Part:
        named = f"{part.rocks[-1]}_{meaning}"
        rocks = (named,) if named in self.letters.vocabulary else (meaning,) + part.rocks
        kind = "subvolcanic" if part.rock_kind == "volcanic" else part.rock_kind
        return part._replace(rocks=rocks, rock_kind=kind)

    def _named(self, part: Part, meaning: str) -> Part:
        """Return the rock with its modifier where the vocabulary has it, else the rock."""
        named = f"{meaning}_{part.rocks[0]}"
        if named in self.letters.vocabulary:
            return part._replace(rocks=(named,) + part.rocks[1:])
        return part

    def _modified(self, part: Part, meaning: str) -> Part:
        named = self._named(part, meaning)
        if named is not part:
            return named
        said = sentence("The modifier {meaning} before the rock was not used.", meaning=meaning)
        return part.trusted(0.9, said)

    def _letter_by_letter(self, line: Marked, at: int) -> Parts:
        """Yield a run of Greek letters that is no entry of the table, each letter for itself."""
        end = at
        while end < len(line.text) and is_greek(line.text[end]):
            end += 1
        known = self.letters.rocks.by_letters
        singles = [known[char] for char in line.text[at:end] if char in known]
        if 1 < end - at == len(singles) and line.text[at:end] not in known:
            said = sentence(
                "The rock letters {letters} are in no table; each was read for itself.",
                letters=line.text[at:end],
            )
            rocks = tuple(rock for one in reversed(singles) for rock in one.meaning)
            yield end, Part(rocks=rocks, rock_kind=singles[-1].kind).trusted(0.6, said)

    def ascii_rocks(self, line: Marked, at: int, most: int = 3) -> Parts:
        """Yield rocks typed in ASCII, which stand only right before an age."""
        for spelling in self.letters.ascii_rocks.at(line.text, at):
            end = at + len(spelling.letters)
            said = sentence(
                "The rock letters {letters} are typed in ASCII.", letters=spelling.letters
            )
            for end_rock, part in self._suffixed(
                line, end, self._rock_part(spelling).trusted(0.9, said)
            ):
                joint = re.compile(r" ?[-+,] ?").match(line.text, end_rock)
                for end_more, more in (
                    self.ascii_rocks(line, joint.end(), most - 1) if joint and most > 1 else ()
                ):
                    yield end_more, part.plus(more)
                yield (
                    end_rock,
                    part._replace(entries=("quaternary",) if spelling.before_quaternary else ()),
                )

    def phase(self, line: Marked, at: int) -> int:
        """Return the end of a phase or variety number after the rock letters."""
        digits = _FLAT_DIGITS.match(line.text, at)
        return digits.end() if digits else at

    # genesis ------------------------------------------------------------------------------

    def genesis(self, line: Marked, at: int, most: int = 4) -> Parts:
        """Yield genetic types: `al`, `e,d`, `d, s, e`, or several letters run together."""
        spellings = self.letters.genesis.at(line.text, at)
        for spelling in spellings:
            end = at + len(spelling.letters)
            weight = spelling.weight * (1.0 if spelling is spellings[0] else SHORTER)
            part = Part(genesis=spelling.meaning, weight=weight, alternatives=spelling.alternatives)
            if most > 1:
                joint = re.compile(r" ?[,+-] ?").match(line.text, end)
                for end_more, more in self.genesis(line, joint.end(), most - 1) if joint else ():
                    yield end_more, part.plus(more)
            yield end, part
            for end_more, more in self.genesis(line, end, most - 1) if most > 1 else ():
                yield end_more, part.plus(more).trusted(0.85)


def _strangeness(spelling: Spelling) -> float:
    """Return the trust in a series no edition has: two letters can hardly mean another system."""
    return STRANGE_BUT_CLEAR if len(spelling.letters) > 1 else STRANGE


def no_part(symbol: str, digits: str) -> Sentence:
    """Return that a unit has no such part in the tables."""
    return sentence(
        "The part {digits} of {symbol} has no limits of its own; the whole of {symbol} was taken.",
        digits=digits,
        symbol=symbol,
    )


def _youngest_system(scale: Scale) -> str:
    for symbol in scale.symbols():
        unit = scale.resolve(symbol)
        if unit and unit.top_ma == 0 and unit.system == symbol and unit.parent:
            return symbol
    return ""


def digits_level(line: Marked, at: int) -> str:
    """Return the level at a place, that of the line past the end."""
    return line.levels[at] if at < len(line.levels) else LINE


def _touches_greek(text: str, at: int) -> bool:
    return is_greek(text[at - 1]) if at else False


def best(parts: List[Part]) -> Optional[Part]:
    """Return the part one may trust most."""
    return max(parts, key=lambda part: part.weight, default=None)


__all__ = [
    "AgeRef",
    "Grammar",
    "LINE",
    "Part",
    "Parts",
    "SEPARATOR",
    "SUB",
    "SUP",
    "best",
    "digits_level",
    "no_part",
]
