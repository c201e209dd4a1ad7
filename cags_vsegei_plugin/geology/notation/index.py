"""Reading one index text: from raw characters to what it may mean, the most trusted first."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import Dict, List, NamedTuple, Optional, Tuple

from cags_vsegei_plugin.geology.notation import china, russia
from cags_vsegei_plugin.geology.notation.damage import damage, is_font_label
from cags_vsegei_plugin.geology.notation.folding import fold, load_folding
from cags_vsegei_plugin.geology.notation.font_labels import (
    is_typed_for_a_font,
    load_font_signs,
    meant_by,
)
from cags_vsegei_plugin.geology.notation.letters import load_letters
from cags_vsegei_plugin.geology.notation.markup import Marked, tokenize
from cags_vsegei_plugin.geology.notation.parsing import Grammar
from cags_vsegei_plugin.geology.notation.parts import Part
from cags_vsegei_plugin.geology.notation.plain_words import (
    has_plain_word,
    is_known_word,
    may_be_word,
)
from cags_vsegei_plugin.knowledge import Knowledge
from cags_vsegei_plugin.sentences import Sentence, sentence

_GRAMMARS = {"china": china.make, "russia": russia.make}
SIDES = tuple(_GRAMMARS)
_MOST_READINGS = 300
_LONGEST_INDEX = 60
_LONGEST_TAIL = 4
_LEAST_WEIGHT = 0.04
_MAY_BE_WORD = 0.6
_SURE_OF_LETTERS = 0.5
_PULSE = re.compile(r"\([1-9]\)")


class IndexReading(NamedTuple):
    """What an index may mean: readings with the most trusted first, or why there is none.

    `meant` is the index that a label of a map font was typed for, where that can be told; `below`
    is the index of the unit that lies under the one read.
    """

    parts: Tuple[Part, ...] = ()
    queried: bool = False
    repairs: Tuple[Sentence, ...] = ()
    problem: Optional[Sentence] = None
    is_damaged: bool = False
    is_words: bool = False
    meant: str = ""
    below: str = ""


@lru_cache(maxsize=32)
def grammar(side: str, knowledge: Knowledge) -> Grammar:
    """Return the grammar of a side over these tables."""
    return _GRAMMARS[side](load_letters(side, knowledge))


@lru_cache(maxsize=20000)
def read_index(raw: str, side: str, knowledge: Knowledge) -> IndexReading:
    """Read an index by the grammar of its side; nothing is guessed where it is damaged."""
    if not raw.strip():
        return IndexReading(problem=sentence("The index is empty."))
    if len(raw) > _LONGEST_INDEX * 3:
        return IndexReading(problem=sentence("The text is too long for an index."))
    broken = damage(raw)
    if broken:
        return IndexReading(problem=broken, is_damaged=True)
    if is_typed_for_a_font(raw.strip(), load_font_signs(side, knowledge)):
        return _font_label(raw, side, knowledge)
    rules = grammar(side, knowledge)
    marked = tokenize(raw)
    line, repairs = fold(marked, load_folding(knowledge), rules.letters.has_omicron)
    line, queried = _without(line, "?")
    if has_plain_word(marked, knowledge):
        reading = _read_words(raw, line, queried, tuple(repairs), rules)
        return _doubted(raw, reading) if is_known_word(raw, knowledge) else reading
    reading = _read_line(raw, line, queried, tuple(repairs), rules)
    if reading.is_damaged:
        return _font_label(raw, side, knowledge)
    return _doubted(raw, reading) if may_be_word(marked) else reading


def _font_label(raw: str, side: str, knowledge: Knowledge) -> IndexReading:
    reason = sentence("{index} is a label in a map font, not an index.", index=raw)
    meant = meant_by(raw.strip(), load_font_signs(side, knowledge))
    return IndexReading(problem=reason, is_damaged=True, meant=meant)


def _read_words(
    raw: str, line: Marked, queried: bool, repairs: Tuple[Sentence, ...], rules: Grammar
) -> IndexReading:
    """Read a text with a plain word only where the tables know every letter: `Qhpal`."""
    parts = tuple(
        part
        for part in _whole(line, rules)
        if part.ages and not part.unit and part.weight >= _SURE_OF_LETTERS
    )
    if parts:
        return IndexReading(parts, queried, repairs)
    reason = sentence("{index} is made of plain words, not an index.", index=raw)
    return IndexReading((), False, (), reason, is_words=True)


def _doubted(raw: str, reading: IndexReading) -> IndexReading:
    """Trust letters less that make a word together; a span of ages is made of capitals."""
    said = sentence("{index} may also be a plain word.", index=raw)
    doubted = (part.trusted(_MAY_BE_WORD, said) for part in reading.parts)
    return reading._replace(parts=tuple(doubted))


def _read_line(
    raw: str, line: Marked, queried: bool, repairs: Tuple[Sentence, ...], rules: Grammar
) -> IndexReading:
    above, below = _stacked(line)
    for text in _bracket_forms(above):
        parts = _whole(text, rules)
        if parts:
            if below:
                below = raw.partition("/")[2].strip() if "<" not in raw else below
                repairs += (_cover(below),)
                parts = [part._replace(alternatives=part.alternatives + (below,)) for part in parts]
            return IndexReading(tuple(parts), queried, repairs, below=below)
    tailed = _with_tail(_bracket_forms(above)[0], rules)
    if tailed:
        return IndexReading((tailed,), queried, repairs)
    return _not_read(raw, line.text, queried, repairs)


def _whole(line: Marked, rules: Grammar) -> List[Part]:
    """Return the readings of the whole text, one per meaning, sorted by trust."""
    if len(line.text) > _LONGEST_INDEX:
        return []
    found: Dict[Tuple[object, ...], Part] = {}
    for end, part in islice(rules.index(line), _MOST_READINGS):
        if end == len(line.text) and part.weight >= _LEAST_WEIGHT:
            key = (part.ages, part.rocks, part.rock_kind, part.genesis, part.unit)
            if key not in found or found[key].weight < part.weight:
                found[key] = part
    return sorted(found.values(), key=lambda part: -part.weight)


def _with_tail(line: Marked, rules: Grammar) -> Optional[Part]:
    """Return the reading of all but a short end that is not understood, and say so."""
    size = min(len(line.text), _LONGEST_INDEX)
    best: Optional[Tuple[int, Part]] = None
    for end, part in islice(rules.index(line), _MOST_READINGS):
        if part.ages and 0 < len(line.text) - end <= min(_LONGEST_TAIL, size // 2):
            if best is None or (end, part.weight) > (best[0], best[1].weight):
                best = (end, part)
    if best is None:
        return None
    said = sentence("The end {tail} was not understood.", tail=line.text[best[0] :])
    return best[1].trusted(0.4, said)


def _without(line: Marked, sign: str) -> Tuple[Marked, bool]:
    kept = [at for at, char in enumerate(line.text) if char != sign]
    if len(kept) == len(line.text):
        return line, False
    text = "".join(line.text[at] for at in kept)
    levels = "".join(line.levels[at] for at in kept)
    return Marked(text, levels), True


def _bracket_forms(line: Marked) -> List[Marked]:
    """Return the text with the brackets that mean a pulse, and without any."""
    bare = line
    for bracket in '()[]{}<>«»"':
        bare, _ = _without(bare, bracket)
    stripped = Marked(bare.text.strip(), bare.levels[: len(bare.text.strip())])
    forms = [line, stripped] if _PULSE.search(line.text) or stripped == line else [stripped]
    joined, had_blanks = _without(stripped, " ")
    return list(dict.fromkeys(forms + ([joined] if had_blanks else [])))


def _stacked(line: Marked) -> Tuple[Marked, str]:
    """Return the upper of two stacked units, and the text of the lower."""
    above, slash, below = line.text.partition("/")
    if not slash or not above.strip() or not re.search(r"[^\W\d_]", below):
        return line, ""
    return Marked(above.rstrip(), line.levels[: len(above.rstrip())]), below.strip()


def _cover(below: str) -> Sentence:
    return sentence("The unit lies upon {below}; the upper unit was read.", below=below)


def _not_read(raw: str, folded: str, queried: bool, repairs: Tuple[Sentence, ...]) -> IndexReading:
    damaged = is_font_label(folded) and not re.search(r"[а-яё]{3}", folded)
    if not re.search(r"\w", folded):
        reason = sentence("{index} holds no letters or digits.", index=raw)
    else:
        reason = sentence("{index} fits no notation of this side.", index=raw)
    return IndexReading((), queried, repairs, reason, damaged)
