"""Letters that files write for another age too: `P2` for ₽2, where the bar of the P was lost."""

from __future__ import annotations

import re
from typing import Optional

from cags_vsegei_plugin.geology.comparison import intervals
from cags_vsegei_plugin.geology.comparison.finding import Pair
from cags_vsegei_plugin.geology.comparison.intervals import Interval
from cags_vsegei_plugin.geology.comparison.national import scale_of
from cags_vsegei_plugin.geology.notation.letters import load_letters
from cags_vsegei_plugin.geology.notation.printed_age import printed_age, printed_symbol
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.measures import limits_words
from cags_vsegei_plugin.sentences import Sentence, sentence

_SYMBOL = re.compile(r"(?P<letters>[^\W\d]+)(?P<digits>\d?)$")


def other_meaning(pair: Pair) -> Optional[Sentence]:
    """Return that the letters of one side may be written for an age the other has, if so."""
    for reading, other in ((pair.russia, pair.china), (pair.china, pair.russia)):
        age = intervals.interval_of(other)
        if age is not None:
            said = _written_for(reading, age, pair)
            if said is not None:
                return said
    return None


def _written_for(reading: Reading, age: Interval, pair: Pair) -> Optional[Sentence]:
    written = printed_age(reading, pair.knowledge)
    parted = _SYMBOL.match(written)
    if parted is None or reading.age_from != reading.age_to:
        return None
    letters, digits = parted.groups()
    for spelling in load_letters(reading.side, pair.knowledge).ages.at(letters, 0):
        symbol = f"{spelling.meaning[0]}{digits}"
        unit = scale_of(reading, pair.knowledge).resolve(symbol)
        if spelling.letters != letters or unit is None or symbol == reading.age_from:
            continue
        if unit.base_ma is None or unit.top_ma is None:
            continue
        if not intervals.are_disjoint(Interval(unit.base_ma, unit.top_ma), age, pair.profile.ages):
            return sentence(
                "In some files {written} is written for {meant}, {limits}: look into the legend.",
                written=written,
                meant=printed_symbol(reading.side, symbol, pair.knowledge),
                limits=limits_words(unit.base_ma, unit.top_ma),
            )
    return None
