"""The grammar of Chinese indices: genesis above the line after the age, capitals for groups."""

from __future__ import annotations

import re
from typing import Match, Pattern

from cags_vsegei_plugin.geology.notation.letters import Letters, Spelling
from cags_vsegei_plugin.geology.notation.markup import LINE, SUP, Marked
from cags_vsegei_plugin.geology.notation.parsing import Grammar
from cags_vsegei_plugin.geology.notation.parts import SEPARATOR, AgeRef, Part, Parts, digits_level
from cags_vsegei_plugin.sentences import LANGUAGES, Term, sentence

_FORMATION = re.compile(r"[a-zà-ž]{1,4}")
_MORE = re.compile(r"[-+][a-zà-ž]{1,4}")
_GROUP = re.compile(r"[A-Z][a-z]{0,2}(?P<dot>\.)?(?P<rest>[a-z]{0,2})")
_RAISED_MEMBER = re.compile(r"[a-z]{1,2}(?![a-z])")
_MEMBER = re.compile(r"\d{1,2}(?:[-+,]\d{1,2})?|\([1-9]\)")
_PULSE = re.compile(r"\d{0,2}[a-e](?![a-z])|" + _MEMBER.pattern)
_OLDER_THAN = "An"
_CYCLE = re.compile(
    r"(?P<cycle>[1-6])(?P<stage>[1-3])?(?:[-+](?P=cycle)?(?P<last>[1-3]))?(?P<pulse>(?:\([^()]{0,4}\))?-?[a-z]?)$"
)
_TERRACE = re.compile(r"\d{0,2}(?:[-+]\d)?")
_GNEISS_KIND = "metamorphic"
MOST_SPANS = 4


class ChineseGrammar(Grammar):
    """Productions of the Chinese side."""

    def term(self, line: Marked, at: int) -> Parts:
        """Yield a stratum, a deposit, an intrusion of the new or an older coding."""
        yield from self._stratum(line, at)
        yield from self._igneous(line, at)
        yield from self._cycle(line, at)
        yield from self._undated(line, at)

    # ages ---------------------------------------------------------------------------------

    def _ages(self, line: Marked, at: int) -> Parts:
        for end, part, spelling in self.age(line, at):
            yield from self._span(line, end, part, spelling, 1)
        yield from self._older_than(line, at)

    def _older_than(self, line: Marked, at: int) -> Parts:
        """Read `AnJ`: all that is older than the Jurassic."""
        if not line.text.startswith(_OLDER_THAN, at):
            return
        for end, part, _ in self.age(line, at + len(_OLDER_THAN)):
            before = self.letters.scale.system_before(part.ages[0].symbol)
            if before:
                ages = (AgeRef(self.letters.scale.oldest()), AgeRef(before))
                yield end, part._replace(ages=ages).trusted(0.55)

    def _span(self, line: Marked, at: int, part: Part, spelling: Spelling, count: int) -> Parts:
        """Yield an age continued by an elliptic end, by a sign, or by mere concatenation."""
        if count < MOST_SPANS:
            for end, after in self._elliptic(line, at, spelling):
                yield end, part.plus(after)
            joint = SEPARATOR.match(line.text, at)
            if joint:
                for end, after, next_spelling in self.age(line, joint.end()):
                    yield from self._span(line, end, part.plus(after), next_spelling, count + 1)
            if digits_level(line, at) == LINE:
                for end, after, next_spelling in self.age(line, at):
                    joined = self._concatenated(part, after)
                    yield from self._span(line, end, joined, next_spelling, count + 1)
        yield at, part

    def _elliptic(self, line: Marked, at: int, spelling: Spelling) -> Parts:
        """Read `-h` after Qp3 as -Qh, and `-2` after Q1 as -Q2."""
        if line.text[at : at + 1] not in ("-", "+"):
            return
        for letters, other in self.letters.ages.by_letters.items():
            rest = letters[1:]
            same_start = letters[:-1] == spelling.letters[:-1] and letters != spelling.letters
            if same_start and len(letters) > 1 and line.text.startswith(rest, at + 1):
                part = Part(
                    ages=(AgeRef(other.meaning[0]),), entries=(letters,), weight=other.weight
                )
                yield at + 1 + len(rest), part

    def _concatenated(self, part: Part, after: Part) -> Part:
        """Join two ages written without a sign, trusted if they follow one another in time.

        A bare capital that does not follow is rather the initial of a group.
        """
        joined = part.plus(after)._replace(capital=after.entries[0])
        gap = self.gap(part, after)
        if gap is None:
            return joined.trusted(0.4)
        if gap < 0:
            return joined.trusted(0.05)
        if gap == 0:
            return joined.trusted(0.97)
        return joined.trusted(0.85 if _is_surely_age(after) else 0.5)

    # strata and deposits ------------------------------------------------------------------

    def _stratum(self, line: Marked, at: int) -> Parts:
        for end, ages in self._ages(line, at):
            blank = end + (line.text[end : end + 1] == " ")
            yield from self._with_genesis(line, end, ages)
            for end_unit, part in self._unit(line, blank, ages):
                yield from self._with_genesis(line, end_unit, part)
                if digits_level(line, end_unit) != SUP:
                    intrusive = part._replace(rank="complex").trusted(0.9)
                    yield from self._age_first(line, end_unit, intrusive)
            yield from self._age_first(line, blank, ages)

    def _unit(self, line: Marked, at: int, ages: Part) -> Parts:
        if digits_level(line, at) != LINE and at < len(line.text):
            return
        formation = _FORMATION.match(line.text, at)
        group = _GROUP.match(line.text, at)
        if formation:
            for end in range(self._level_end(line, at, formation.end()), at, -1):
                part = ages._replace(unit=line.text[at:end], rank="formation")
                trust = self._formation_trust(ages, line, at, end)
                yield from self._with_member(line, end, part.trusted(trust))
        elif group:
            dotted = bool(group.group("dot"))
            rank = "rock_group" if dotted else "group"
            trust = 0.95 if dotted else (0.4 if self._continues(line, at, ages) else 0.85)
            for end in {group.end(), group.start("rest")}:
                part = ages._replace(unit=line.text[at:end], rank=rank)
                yield from self._with_member(line, end, part.trusted(trust))

    def _formation_trust(self, ages: Part, line: Marked, at: int, end: int) -> float:
        """Trust long letters less, and those that are a genetic type after Quaternary."""
        letters = line.text[at:end]
        goes_on = line.text[end : end + 1].islower()
        known = not goes_on and letters in self.letters.genesis.by_letters
        is_genesis = known and self.is_quaternary(ages.ages)
        if letters in self.letters.rocks.by_letters:
            return 0.9
        return (0.6 if is_genesis else 1.0) * (1.0, 1.0, 0.8, 0.6)[len(letters) - 1]

    def _continues(self, line: Marked, at: int, ages: Part) -> bool:
        """Return whether the capital is the age that follows in time."""
        for _, after, _ in self.age(line, at):
            if self._concatenated(ages, after).weight >= 0.84 * ages.weight * after.weight:
                return True
        return False

    def _level_end(self, line: Marked, at: int, end: int) -> int:
        """Return where unit letters end by their level: above the line stands the genesis."""
        level = digits_level(line, at)
        return next((place for place in range(at, end) if line.levels[place] != level), end)

    def _with_member(self, line: Marked, at: int, part: Part) -> Parts:
        member = _MEMBER.match(line.text, at)
        if digits_level(line, at) == SUP and not self.is_quaternary(part.ages):
            yield from self._with_facies(line, member.end() if member else at, part)
            member = member or _RAISED_MEMBER.match(line.text, at)
        if member:
            yield member.end(), part._replace(unit=part.unit + member.group(), rank="member")
        more = _MORE.match(line.text, at)
        if more and part.unit.islower():
            yield more.end(), part._replace(unit=part.unit + more.group()).trusted(0.9)
        yield at + (line.text[at : at + 1] == "."), part

    def _with_facies(self, line: Marked, at: int, part: Part) -> Parts:
        """Read the rock above the line after a unit: `J3m^λ`, `C2z^ls`."""
        for end, rocks in (*self.rocks(line, at), *self.coded(line, at)):
            yield end, part.plus(rocks)

    def _with_genesis(self, line: Marked, at: int, part: Part) -> Parts:
        raised = digits_level(line, at) == SUP
        if at < len(line.text) and self.is_quaternary(part.ages):
            start = at + (line.text[at] in " ^.")
            terrace = _end(_TERRACE, line.text, start) if raised else start
            for end, genesis in self.genesis(line, terrace):
                trust = 1.0 if raised or not line.has_raised else 0.6
                if part.unit and not raised:
                    trust = 0.7
                elif not raised and self._may_begin_earlier(line, at, end):
                    trust *= 0.8
                trust *= 0.6 if self._is_series_digit(part, line.text[start:terrace]) else 1.0
                last = _end(_TERRACE, line.text, end)
                yield last, part.plus(genesis).trusted(trust)
        yield at, part

    def _may_begin_earlier(self, line: Marked, at: int, end: int) -> bool:
        """Return whether the last letter of the age may be the first of the genesis: `Qpal`."""
        known = self.letters.genesis.by_letters
        return line.text[at - 1].islower() and line.text[at - 1 : end] in known

    def _is_series_digit(self, part: Part, digits: str) -> bool:
        return bool(digits) and part.ages[-1].symbol + digits[0] in self.letters.known

    # igneous rocks ------------------------------------------------------------------------

    def _igneous(self, line: Marked, at: int) -> Parts:
        for end, rocks in self._rock_letters(line, at):
            for start in {self.phase(line, end), end}:
                blank = start + (line.text[start : start + 1] == " ")
                for end_age, ages in self._ages(line, blank):
                    yield from self._with_unit(line, end_age, rocks.plus(ages))

    def _rock_letters(self, line: Marked, at: int) -> Parts:
        yield from self.rocks_before_age(line, at)
        yield from self.ascii_rocks(line, at)

    def _with_unit(self, line: Marked, at: int, part: Part) -> Parts:
        start = at + (line.text[at : at + 1] == " ")
        found = _FORMATION.match(line.text, start) or _GROUP.match(line.text, start)
        if found and digits_level(line, start) != SUP:
            named = part._replace(unit=found.group(), rank="complex")
            doubtful = bool(part.ages) and self._continues(line, at, part)
            named = named.trusted(0.4 if doubtful else 1.0)
            yield from self._with_member(line, found.end(), named)
        pulse = _PULSE.match(line.text, at)
        if pulse and (pulse.group().startswith("(") or digits_level(line, at) == SUP):
            yield pulse.end(), part.trusted(0.95)
        yield at, part

    def _age_first(self, line: Marked, at: int, ages: Part) -> Parts:
        """Read the older coding `O1γ`, and orthogneiss `Ar3gn^δ`."""
        for end, rocks in self.rocks(line, at):
            if rocks.rock_kind == _GNEISS_KIND:
                for end_rock, protolith in self.rocks(line, end):
                    gneiss = ("orthogneiss",) + protolith.rocks
                    yield (
                        end_rock,
                        ages.plus(rocks)._replace(rocks=gneiss).trusted(protolith.weight),
                    )
                yield from self._with_unit(line, end, ages.plus(rocks))
                continue
            part = ages.plus(rocks).trusted(0.9)
            yield from self._with_unit(line, self.phase(line, end), part)
            for end_age, younger in self._ages(line, end):
                if (self.gap(ages, younger) or 0.0) >= 0.0:
                    yield end_age, part.plus(younger).trusted(0.8)
        for end, rocks in self.coded(line, at):
            if rocks.rock_kind == _GNEISS_KIND:
                yield end, ages.plus(rocks).trusted(0.75)

    def _cycle(self, line: Marked, at: int) -> Parts:
        """Read `γ5^2(3)`: the number of a tectonic cycle, its stage, and the pulse."""
        for end, rocks in self.rocks(line, at, most=1):
            cycle = _CYCLE.match(line.text, end)
            if cycle and cycle.group("cycle"):
                yield cycle.end(), self._cycled(rocks, cycle)

    def _cycled(self, rocks: Part, cycle: Match[str]) -> Part:
        number = cycle.group("cycle")
        stage = cycle.group("stage") or cycle.group("last") or ""
        row = self.letters.cycles.get((number, stage)) or self.letters.cycles.get((number, ""))
        if row is None:
            return rocks.trusted(0.0)
        last = self.letters.cycles.get((number, max(stage, cycle.group("last") or ""))) or row
        said = sentence(
            "The number after the rock is a tectonic cycle ({name}), which is no exact age.",
            name=Term(*(row[f"name_{language}"] for language in LANGUAGES)),
        )
        ages = (AgeRef(row["age_from"]), AgeRef(last["age_to"]))
        return rocks._replace(
            ages=ages,
            cycle=(number, stage),
            entries=("cycle",),
            alternatives=rocks.alternatives + tuple(filter(None, (row["alternative_en"],))),
        ).trusted(0.55, said)

    def _undated(self, line: Marked, at: int) -> Parts:
        for end, rocks in self.rocks(line, at):
            for start in {self.phase(line, end), end}:
                yield start, rocks.trusted(0.6 if start == end else 0.45)
        for end, rocks in self.coded(line, at):
            yield end, rocks.trusted(0.6)
        for end, rocks in self.ascii_rocks(line, at) if at == 0 else ():
            yield end, rocks.trusted(0.3)


def _is_surely_age(part: Part) -> bool:
    """Return whether an age is more than one capital, which alone may be a group's initial."""
    return part.ages[0].symbol[-1].isdigit() or len(part.entries[0]) > 1


def _end(pattern: Pattern[str], text: str, at: int) -> int:
    """Return the end of what a pattern matches here, the place itself where it matches nothing."""
    match = pattern.match(text, at)
    return match.end() if match else at


def make(letters: Letters) -> ChineseGrammar:
    """Return the grammar over the tables of its side."""
    return ChineseGrammar(letters)
