"""A line in the words of its reader: its kind, whether it is active, how its sides moved."""

from __future__ import annotations

from typing import List, Sequence, Union

from cags_vsegei_plugin.geology.coded_words import by_id
from cags_vsegei_plugin.geology.faults import KINDS, SENSES, LineReading
from cags_vsegei_plugin.geology.listing import listed
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge, Row
from cags_vsegei_plugin.sentences import Sentence, Term, sentence

_FAULT, _FIRST_ORDER, _ACTIVE = "fault", "first_order", "active"


def line_words(
    reading: LineReading, texts: Sequence[str], knowledge: Knowledge = BUNDLED
) -> Sentence:
    """Return what a line is; what its layer says where none of it is understood."""
    kinds, senses = by_id(KINDS, knowledge), by_id(SENSES, knowledge)
    own = [_term(kinds[each]) for each in reading.kinds]
    told: List[Union[Sentence, Term]] = [*own]
    if reading.ranked:
        told.append(_term(kinds[_FIRST_ORDER]))
    is_active = reading.active or reading.activity.is_active
    if is_active and not reading.activity.is_doubtful:
        told.append(_term(kinds[_ACTIVE]))
    moved = [_term(senses[each]) for each in reading.senses]
    told.extend(each for each in moved if not _is_said_by(own, each))
    if not told:
        return sentence("“{text}”", text=texts[0]) if texts[0] else sentence("a line")
    return listed(told if own else [_term(kinds[_FAULT]), *told])


def _is_said_by(kinds: Sequence[Term], sense: Term) -> bool:
    """Return whether a kind says the movement already: a normal fault moves as a normal one."""
    return any(each.en.startswith(sense.en) for each in kinds)


def _term(row: Row) -> Term:
    return Term(row["en"], row["zh"], row["ru"])
