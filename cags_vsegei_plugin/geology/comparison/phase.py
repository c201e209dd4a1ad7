"""RNK-1 of intrusions: phases of one complex, by numbers or words. Merged phases (1–2) contain."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import FrozenSet, Mapping

from cags_vsegei_plugin.geology.attributes import PHASE
from cags_vsegei_plugin.geology.comparison.finding import EQUAL, UNJUDGED, Outcome, Pair, found
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.sentences import sentence

_MERGED_SCORE = 0.9
_TOKEN = re.compile(r"[IVⅠⅡⅢⅣⅤ]+|\d|[^\W\d_]+")
_RANGE = re.compile(r"\S\s*[-–—~]\s*\S")


def compare_phases(pair: Pair) -> Outcome:
    """Return what the phases of two intrusions say; not judged where one is not told."""
    china, russia = (
        phases(each.attribute(PHASE), pair.knowledge) for each in (pair.china, pair.russia)
    )
    if not china or not russia:
        return UNJUDGED
    if china == russia:
        return EQUAL
    if china & russia:
        return Outcome(_MERGED_SCORE)
    reason = sentence(
        "China: phase {china}; Russia: phase {russia}: the phases of the complex differ.",
        china=_words(china),
        russia=_words(russia),
    )
    return found("RNK-1", "phase", 0.0, reason)


def phases(text: str, knowledge: Knowledge = BUNDLED) -> FrozenSet[int]:
    """Return the numbers of the phases a text tells: `1-2`, `II`, `вторая фаза`, `第三期`."""
    known = _known(knowledge)
    told = [known[token] for token in _tokens(text) if token in known]
    if len(told) == 2 and _RANGE.search(text):
        return frozenset(range(min(told), max(told) + 1))
    return frozenset(told)


def _tokens(text: str) -> FrozenSet[str]:
    words = frozenset(token.casefold() for token in _TOKEN.findall(text))
    signs = frozenset(sign for sign in text if "\u4e00" <= sign <= "\u9fff")
    return words | signs


@lru_cache(maxsize=8)
def _known(knowledge: Knowledge) -> Mapping[str, int]:
    rows = knowledge.table("vocabulary/phase_words.csv", ("word",))
    return {row["word"].casefold(): int(row["phase"]) for row in rows}


def _words(numbers: FrozenSet[int]) -> str:
    ends = sorted({min(numbers), max(numbers)})
    return "–".join(map(str, ends))
