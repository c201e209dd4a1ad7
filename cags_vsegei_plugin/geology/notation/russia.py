"""The grammar of Russian indices: genesis before the age, rocks before it, complex letters last."""

from __future__ import annotations

import re
from typing import Iterator, List, Match, Optional, Tuple

from cags_vsegei_plugin.geology.notation.letters import Letters
from cags_vsegei_plugin.geology.notation.markup import SUP, Marked
from cags_vsegei_plugin.geology.notation.parsing import Grammar
from cags_vsegei_plugin.geology.notation.parts import (
    SEPARATOR,
    AgeRef,
    Part,
    Parts,
    digits_level,
    no_part,
)
from cags_vsegei_plugin.sentences import sentence

_UNIT = re.compile(r" ?([^\W\d_A-ZА-ЯΑ-ω]{1,4})(?P<digits>\d{1,2}(?:[-+]\d)?)?'?")
_MORE_UNITS = re.compile(r"([-+])([^\W\d_A-ZА-ЯΑ-ω]{1,4})(\d{0,2})'?")
_LEVEL = re.compile(r" ?(\d(?:[-+]\d)?) ?| ")
_STEPS = re.compile(r"\d(?:[-+]\d)?(?![-+]?\d)")
_RAISED_STEPS = re.compile(r"\d(?:[-+]\d)?(?=[IV])")
_RANGE = re.compile(r" ?[-+] ?")


class RussianGrammar(Grammar):
    """Productions of the Russian side."""

    def term(self, line: Marked, at: int) -> Parts:
        """Yield a Quaternary deposit, an intrusion, a volcanic field or a stratum."""
        yield from self._deposit(line, at)
        yield from self._igneous(line, at)
        yield from self._stratum(line, at)
        yield from self._undated(line, at)

    # Quaternary ---------------------------------------------------------------------------

    def _deposit(self, line: Marked, at: int) -> Parts:
        for end, genesis in self.genesis(line, at):
            level = _LEVEL.match(line.text, end)
            for start in {level.end() if level else end, end}:
                for end_age, age in self._links(line, start, True):
                    yield from self._with_horizon(line, end_age, genesis.plus(age))
                for end_age, age in self._range(line, start):
                    trust = self._trust_in_genesis(age.ages[-1].symbol)
                    if trust:
                        part = genesis.plus(age).trusted(trust)
                        yield from self._with_horizon(line, end_age, part)
        for end_age, age in self._links(line, at, False):
            yield from self._with_horizon(line, end_age, age)
            yield from self._genesis_last(line, end_age, age)

    def _trust_in_genesis(self, youngest: str) -> float:
        """Return the trust in a genesis before an age: the Neogene has one in some legends."""
        system = self.letters.scale.system_of(youngest)
        return {self.quaternary_symbol: 0.9, self.before_quaternary: 0.7}.get(system, 0.0)

    def _links(self, line: Marked, at: int, may_drop: bool) -> Parts:
        """Yield Quaternary ages and ranges of them; the letter of the system may be dropped."""
        for end, age, full in self._link(line, at):
            if not full and not may_drop:
                age = age.trusted(0.6)
            joint = _RANGE.match(line.text, end)
            more = self._link(line, joint.end(), line.text[end - 1]) if joint else ()
            for end_after, after, _ in more:
                yield end_after, age.plus(after)
            yield end, age

    def _link(self, line: Marked, at: int, after: str = "") -> Iterator[Tuple[int, Part, bool]]:
        """Yield one Quaternary age; `after` is the last sign of the one it is joined to."""
        full = line.text.startswith(self.quaternary_symbol, at)
        start = at + len(self.quaternary_symbol) if full else at
        raised = _RAISED_STEPS.match(line.text, start) if full else None
        if raised and digits_level(line, start) == SUP:
            start = raised.end()
        for spelling in self.letters.quaternary.at(line.text, start):
            end = start + len(spelling.letters)
            if not full and not self._may_drop_system(spelling.letters, after):
                continue
            part = Part(ages=(AgeRef(spelling.meaning[0]),), weight=spelling.weight)
            steps = _STEPS.match(line.text, end)
            if steps:
                said = no_part(self.quaternary_symbol + spelling.letters, steps.group())
                yield steps.end(), part.trusted(0.9, said), full
            yield end, part, full
        if full:
            yield start, Part(ages=(AgeRef(self.quaternary_symbol),)), full

    def _may_drop_system(self, letters: str, after: str) -> bool:
        """Return whether a link may stand without Q: Roman numerals, others only after a link."""
        if letters.isdigit():
            return after.isdigit()
        return letters[0].isupper() and bool(after or letters[0] in "IH" or len(letters) > 1)

    def _with_horizon(self, line: Marked, at: int, part: Part) -> Parts:
        unit = _UNIT.match(line.text, at)
        for end, letters in self._unit_ends(line, unit):
            known = any(one in self.letters.horizons for one in re.findall(r"[^\W\d_]+", letters))
            unit_text = "-".join(filter(None, (part.unit, letters)))
            named = part._replace(unit=unit_text, rank="horizon_regional" if known else part.rank)
            named = named.trusted(1.0 if known else 0.9)
            joint = _RANGE.match(line.text, end)
            for end_after, after in self._links(line, joint.end(), True) if joint else ():
                yield from self._with_horizon(line, end_after, named.plus(after))
            yield end, named
        yield at, part

    def _genesis_last(self, line: Marked, at: int, part: Part) -> Parts:
        start = at + (line.text[at : at + 1] == " ")
        for end, genesis in self.genesis(line, start) if start > at else ():
            yield end, part.plus(genesis).trusted(0.95)

    # igneous rocks ------------------------------------------------------------------------

    def _igneous(self, line: Marked, at: int) -> Parts:
        for end, rocks in self.rocks_before_age(line, at):
            for start in {self.phase(line, end), end}:
                blank = start + (line.text[start : start + 1] == " ")
                for end_age, age in self._ages(line, blank):
                    is_deposit = line.text[at:end].isascii() and self.is_quaternary(age.ages)
                    dated = rocks.plus(age).trusted(0.4 if is_deposit else 1.0)
                    yield from self._with_complex(line, end_age, dated)
        for end, rocks in self.ascii_rocks(line, at):
            for end_age, age in self._ages(line, end):
                quaternary = self.is_quaternary(age.ages)
                if quaternary and "quaternary" not in rocks.entries:
                    continue
                yield from self._with_complex(line, end_age, rocks.plus(age))

    def _ages(self, line: Marked, at: int) -> Parts:
        yield from self._links(line, at, False)
        yield from self._range(line, at)

    def _with_complex(self, line: Marked, at: int, part: Part) -> Parts:
        unit = _UNIT.match(line.text, at)
        for end, letters in self._unit_ends(line, unit):
            is_link = (
                self.is_quaternary(part.ages) and letters in self.letters.quaternary.by_letters
            )
            named = part._replace(unit=letters, rank="complex")
            yield end, named.trusted(0.6 if is_link else 1.0)
        yield at, part

    def _undated(self, line: Marked, at: int) -> Parts:
        for end, rocks in self.rocks(line, at):
            for start in {self.phase(line, end), end}:
                yield start, rocks.trusted(0.6 if start == end else 0.45)
        for end, rocks in self.coded(line, at):
            yield end, rocks.trusted(0.6)

    # strata -------------------------------------------------------------------------------

    def _stratum(self, line: Marked, at: int) -> Parts:
        yield from self._range(line, at, with_units=True)
        for end, age in self._range(line, at):
            for end_rock, rocks in self.rocks(line, end):
                said = sentence("The age stands before the rock, as in older legends.")
                yield end_rock, rocks.plus(age).trusted(0.8, said)

    def _range(self, line: Marked, at: int, with_units: bool = False) -> Parts:
        """Yield an age or a range of ages, each with its stage or unit letters."""
        for end, part in self._dated(line, at, with_units):
            joint = SEPARATOR.match(line.text, end)
            if joint:
                for end_after, after in self._after_joint(line, joint.end(), with_units):
                    yield end_after, part.plus(after)
            elif digits_level(line, end) != SUP:
                yield from self._run_together(line, end, part)
            yield end, part

    def _run_together(self, line: Marked, at: int, part: Part) -> Parts:
        """Read two ages without a sign between them as a span, if the second is the younger."""
        for end, after in self._after_joint(line, at, False):
            if part.ages and after.ages and (self.gap(part, after) or 0.0) >= 0.0:
                said = sentence(
                    "The ages {older} and {younger} stand without a sign between them; the span "
                    "from one to the other was read.",
                    older=part.ages[-1].symbol,
                    younger=after.ages[0].symbol,
                )
                yield end, part.plus(after).trusted(0.55, said)

    def _after_joint(self, line: Marked, at: int, with_units: bool) -> Parts:
        for end, part, full in self._link(line, at):
            if full:
                yield end, part
        yield from self._dated(line, at, with_units)

    def _dated(self, line: Marked, at: int, with_units: bool) -> Parts:
        for end, age, _ in self.age(line, at):
            unit = (
                _UNIT.match(line.text, end)
                if with_units or self._stage_follows(line, end, age)
                else None
            )
            for end_unit, letters in self._unit_ends(line, unit):
                yield end_unit, self._stage_or_unit(age, letters, line, unit)
            yield end, age

    def _stage_follows(self, line: Marked, at: int, age: Part) -> bool:
        unit = _UNIT.match(line.text, at)
        return unit is not None and self._is_stage(age.ages[-1].symbol, unit.group(1))

    def _is_stage(self, series: str, letters: str) -> bool:
        return (series, letters) in self.letters.stages

    def _unit_ends(self, line: Marked, unit: Optional[Match[str]]) -> Iterator[Tuple[int, str]]:
        """Yield the ends and texts of unit letters, with and without what is joined to them."""
        if unit is None:
            return
        ends = [unit.end()]
        more = _MORE_UNITS.match(line.text, ends[-1])
        while more:
            ends.append(more.end())
            more = _MORE_UNITS.match(line.text, ends[-1])
        for end in reversed(ends):
            yield end, line.text[unit.start() : end].strip()

    def _stage_or_unit(
        self, age: Part, letters: str, line: Marked, unit: Optional[Match[str]]
    ) -> Part:
        """Read letters after a series as stages where the table knows them all, else as a unit."""
        series = age.ages[-1].symbol
        names = re.findall(r"[^\W\d_]+", letters)
        stages = [self.letters.stages.get((series, name), ()) for name in names]
        if len(age.ages) == 1 and all(stages):
            return self._staged(age, letters, stages)
        rank = ""
        if unit is not None and unit.group("digits"):
            raised = digits_level(line, unit.start("digits")) == SUP
            rank = "member" if raised else "subformation"
        return age._replace(unit=letters, rank=rank)

    def _staged(self, age: Part, letters: str, stages: List[Tuple[str, ...]]) -> Part:
        series = age.ages[-1].symbol
        if len(stages) == 1 and len(stages[0]) > 1:
            said = sentence(
                "{letters} after {series} has several meanings: {stages}. Say which one is meant.",
                letters=letters,
                series=series,
                stages=", ".join(stages[0]),
            )
            return age._replace(unit=letters, alternatives=stages[0]).trusted(0.6, said)
        refs = tuple(AgeRef(series, stage[0]) for stage in stages)
        part = age._replace(ages=refs, unit=letters, rank="stage_rank")
        digits = re.search(r"\d.*", letters)
        if digits:
            part = part.trusted(0.85, no_part(stages[-1][0], digits.group()))
        if len(stages) > 1:
            return part
        return part._replace(alternatives=(f"{series} + {letters}",)).trusted(0.9)


def make(letters: Letters) -> RussianGrammar:
    """Return the grammar over the tables of its side."""
    return RussianGrammar(letters)
