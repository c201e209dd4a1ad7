"""The productions of rock letters both sides share: modifiers, suffixes, runs, ASCII."""

from __future__ import annotations

import re
from typing import Iterator, Tuple

from cags_vsegei_plugin.geology.notation.folding import is_greek
from cags_vsegei_plugin.geology.notation.letters import Letters, Spelling
from cags_vsegei_plugin.geology.notation.markup import Marked
from cags_vsegei_plugin.geology.notation.parts import SEPARATOR, SHORTER, Part, Parts
from cags_vsegei_plugin.sentences import sentence

_FLAT_DIGITS = re.compile(r"\d{1,2}(?:[-+,]\d{1,2})?")
_ASCII_JOINT = re.compile(r" ?[-+,] ?")


class RockLetters:
    """The productions of rocks, over the tables of a side."""

    letters: Letters

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
