"""Recursive descent over marked text: the productions both sides share.

A production is called with a text and a place and yields every (end, part) it can read there,
so that a longer reading which fails further on gives way to a shorter one.
"""

from __future__ import annotations

import re
from typing import Iterator, Optional, Tuple

from cags_vsegei_plugin.geology.notation.folding import is_greek
from cags_vsegei_plugin.geology.notation.letters import Letters, Spelling
from cags_vsegei_plugin.geology.notation.markup import SUP, Marked
from cags_vsegei_plugin.geology.notation.parts import (
    SEPARATOR,
    SHORTER,
    AgeRef,
    Part,
    Parts,
    no_part,
)
from cags_vsegei_plugin.geology.notation.rock_letters import RockLetters
from cags_vsegei_plugin.geology.scales import Scale
from cags_vsegei_plugin.sentences import Sentence, sentence

JOINTS = "-+,"
MOST_PARTS = 4
TRUSTED = 0.75
STRANGE, STRANGE_BUT_CLEAR = 0.35, 0.55
_GENESIS_JOINT = re.compile(r" ?[,+-] ?")


class Grammar(RockLetters):
    """The productions of one side; the sides add `term`, their own order of the pieces."""

    def __init__(self, letters: Letters) -> None:
        """Take the tables of the side."""
        self.letters = letters
        self.quaternary_symbol = _youngest_system(letters.scale)
        self.before_quaternary = letters.scale.system_before(self.quaternary_symbol)

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

    def gap(self, older: Part, younger: Part) -> Optional[float]:
        """Return the time in Ma between two ages, negative where the second is not the younger."""
        before = self.letters.scale.resolve(older.ages[-1].symbol)
        after = self.letters.scale.resolve(younger.ages[0].symbol)
        if before is None or after is None or before.top_ma is None or after.base_ma is None:
            return None
        return before.top_ma - after.base_ma

    # genesis ------------------------------------------------------------------------------

    def genesis(self, line: Marked, at: int, most: int = 4) -> Parts:
        """Yield genetic types: `al`, `e,d`, `d, s, e`, or several letters run together."""
        spellings = self.letters.genesis.at(line.text, at)
        for spelling in spellings:
            end = at + len(spelling.letters)
            weight = spelling.weight * (1.0 if spelling is spellings[0] else SHORTER)
            part = Part(genesis=spelling.meaning, weight=weight, alternatives=spelling.alternatives)
            if most > 1:
                joint = _GENESIS_JOINT.match(line.text, end)
                for end_more, more in self.genesis(line, joint.end(), most - 1) if joint else ():
                    yield end_more, part.plus(more)
            yield end, part
            for end_more, more in self.genesis(line, end, most - 1) if most > 1 else ():
                yield end_more, part.plus(more).trusted(0.85)


def _strangeness(spelling: Spelling) -> float:
    """Return the trust in a series no edition has: two letters can hardly mean another system."""
    return STRANGE_BUT_CLEAR if len(spelling.letters) > 1 else STRANGE


def _youngest_system(scale: Scale) -> str:
    for symbol in scale.symbols():
        unit = scale.resolve(symbol)
        if unit and unit.top_ma == 0 and unit.system == symbol and unit.parent:
            return symbol
    return ""


def _touches_greek(text: str, at: int) -> bool:
    return is_greek(text[at - 1]) if at else False
