"""The productions of rock letters both sides share: modifiers, suffixes, runs, ASCII."""

from __future__ import annotations

import re
from typing import Iterator, List, Tuple

from cags_vsegei_plugin.geology.listing import listed
from cags_vsegei_plugin.geology.notation.folding import is_greek
from cags_vsegei_plugin.geology.notation.letters import Letters, Spelling
from cags_vsegei_plugin.geology.notation.markup import Marked
from cags_vsegei_plugin.geology.notation.parts import SEPARATOR, SHORTER, Part, Parts
from cags_vsegei_plugin.sentences import Sentence, sentence

_FLAT_DIGITS = re.compile(r"\d{1,2}(?:[-+,]\d{1,2})?")
DOUBTFUL = 0.75
_SHORTEST_RUN = 2
_LETTERS_UNKNOWN, _LETTERS_BESIDE = 0.3, 0.4
_LETTERS_AFTER = re.compile(r"[a-z]{1,2}(?=[A-Z₽Ꞓ])")
_LETTERS_BEFORE = re.compile(r"[a-z]{1,2}(?=[α-ωΑ-Ω])")
_ASCII_JOINT = re.compile(r" ?[-+,] ?")


class RockLetters:
    """The productions of rocks, over the tables of a side."""

    letters: Letters

    def rocks(self, line: Marked, at: int, most: int = 3) -> Parts:
        """Yield one rock or several: `γδ`, `γ,γδ`, `γδ-γ`, with modifiers and suffixes."""
        for end, part in self._rock(line, at):
            joint = SEPARATOR.match(line.text, end) or (
                SEPARATOR.match(line.text, self.phase(line, end)) if most > 1 else None
            )
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
        is_known = bool(spellings) and len(spellings[0].letters) > 1
        for meaning, end in self._affix(line.text, at, "before"):
            inner = self._rock(line, end, modifiers - 1) if modifiers else ()
            for end_core, core in inner:
                modified = self._modified(core, meaning, line.text[at])
                yield end_core, modified.trusted(SHORTER if is_known else 0.9)
        yield from self._run(line, at)
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
        part = Part(
            rocks=spelling.meaning, rock_kind=spelling.kind, alternatives=spelling.alternatives
        )
        if spelling.weight < DOUBTFUL:
            meanings = map(self.letters.vocabulary.term, spelling.meaning + spelling.alternatives)
            said = sentence(
                "{letters} has several meanings: {meanings}. Say which one is meant.",
                letters=spelling.letters,
                meanings=listed(meanings),
            )
            return part.trusted(spelling.weight, said)
        return part.trusted(0.9 if spelling.alternatives else spelling.weight)

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

    def _modified(self, part: Part, meaning: str, letter: str) -> Part:
        named = self._named(part, meaning)
        if named is not part:
            return named
        said = sentence("The modifier {meaning} before the rock was not used.", meaning=letter)
        return part.trusted(0.9, said)

    def _run(self, line: Marked, at: int) -> Parts:
        """Yield a run of Greek letters that is no entry of the table, cut into its entries."""
        end = at + ((line.text[at : at + 1], "before") in self.letters.affixes)
        while end < len(line.text) and is_greek(line.text[end]):
            end += 1
        if end - at < _SHORTEST_RUN:
            return
        for last in (end, end - 1):
            yield from self._run_to(line, at, last, last == end)

    def _run_to(self, line: Marked, at: int, end: int, is_all: bool) -> Parts:
        run, known = line.text[at:end], self.letters.rocks.by_letters
        is_whole = is_all or (line.text[end], "after") in self.letters.affixes
        if run in known or not is_whole:
            return
        turned = known.get(run[::-1]) if len(run) == _SHORTEST_RUN else None
        if turned:
            yield from self._suffixed(line, end, self._rock_part(turned).trusted(0.8))
            return
        pieces = self._cut(run)
        if len(pieces) > 1:
            said = sentence(
                "The rock letters {letters} are in no table; each was read for itself.",
                letters=run,
            )
            rocks = tuple(rock for one in pieces for rock in one.meaning)
            part = Part(rocks=rocks, rock_kind=pieces[0].kind).trusted(0.6, said)
            yield from self._suffixed(line, end, part)

    def rocks_before_age(self, line: Marked, at: int) -> Parts:
        """Yield rocks with whatever stands between them and the age: `zxηγK1`, `γmPR1`, `θJ3`."""
        for end, part in self.rocks(line, at):
            yield end, part
            after = _LETTERS_AFTER.match(line.text, end)
            if after:
                yield after.end(), part.trusted(_LETTERS_BESIDE, _not_understood(after.group()))
        before = _LETTERS_BEFORE.match(line.text, at)
        if before:
            said = _not_understood(before.group())
            for end, part in self.rocks(line, before.end()):
                yield end, part.trusted(_LETTERS_BESIDE, said)
        yield from self.unknown_rocks(line, at)

    def unknown_rocks(self, line: Marked, at: int) -> Parts:
        """Yield Greek letters that no table explains: they still say that it is a rock."""
        end = at
        while end < len(line.text) and is_greek(line.text[end]):
            end += 1
        if end > at:
            said = sentence(
                "The rock letters {letters} are in no table; only the age was read.",
                letters=line.text[at:end],
            )
            yield end, Part(rock_kind="intrusive").trusted(_LETTERS_UNKNOWN, said)

    def _cut(self, run: str) -> Tuple[Spelling, ...]:
        """Return the longest entries a run is made of, the dominant first; none if it is not.

        Of single letters the last is the root: it names the rock, those before it what it is like.
        """
        pieces: List[Spelling] = []
        while run:
            entry = next(iter(self.letters.rocks.at(run, 0)), None)
            if entry is None:
                return ()
            pieces.append(entry)
            run = run[len(entry.letters) :]
        is_single = all(len(one.letters) == 1 for one in pieces)
        return tuple(reversed(pieces) if is_single else pieces)

    def coded(self, line: Marked, at: int) -> Parts:
        """Yield a rock by its code in Latin letters: `ls`, `gnt`, `mss`."""
        for spelling in self.letters.rock_codes.at(line.text, at):
            end = at + len(spelling.letters)
            if not line.text[end : end + 1].islower():
                yield end, self._rock_part(spelling)

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
                joint = _ASCII_JOINT.match(line.text, end_rock)
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


def _not_understood(letters: str) -> Sentence:
    return sentence("The letters {letters} beside the rock were not understood.", letters=letters)
