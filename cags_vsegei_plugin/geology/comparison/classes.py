"""NUM-1: numbers that fall into classes, such as an amplitude or a thickness in metres.

The limits of the classes and how many classes two units may lie apart are settings of the profile:
`amplitude_limits` and `amplitude_apart`, `thickness_limits` and `thickness_apart`.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import Any, Dict, List

from cags_vsegei_plugin.geology.attributes import AMPLITUDE, THICKNESS, Span, span_of
from cags_vsegei_plugin.geology.comparison.finding import EQUAL, UNJUDGED, Outcome, Pair, found
from cags_vsegei_plugin.measures import span_words
from cags_vsegei_plugin.sentences import Sentence, sentence

_STEP = 0.25
_ALLOWED = "1"


def compare_amplitudes(pair: Pair) -> Outcome:
    """Return what the amplitudes of movement say; opposite signs are a difference of their own."""
    china, russia = (span_of(each.attribute(AMPLITUDE)) for each in (pair.china, pair.russia))
    if china is None or russia is None:
        return UNJUDGED
    if china.middle * russia.middle < 0:
        return found("NUM-1", "sign", 0.0, _opposite(china, russia))
    return _compare(pair, AMPLITUDE, china, russia)


def compare_thicknesses(pair: Pair) -> Outcome:
    """Return what the thicknesses say."""
    china, russia = (span_of(each.attribute(THICKNESS)) for each in (pair.china, pair.russia))
    if china is None or russia is None:
        return UNJUDGED
    return _compare(pair, THICKNESS, china, russia)


def _compare(pair: Pair, role: str, china: Span, russia: Span) -> Outcome:
    limits = _limits(pair, role)
    apart = abs(_class(china, limits) - _class(russia, limits))
    if not apart:
        return EQUAL
    score = max(0.0, 1.0 - _STEP * apart)
    if apart <= int(pair.profile.setting(f"{role}_apart") or _ALLOWED):
        return Outcome(score)
    return found("NUM-1", "", score, _apart(role, apart, china, russia))


def _limits(pair: Pair, role: str) -> List[float]:
    texts = pair.profile.setting(f"{role}_limits").split(";")
    return [float(text) for text in texts if text.strip()]


def _class(span: Span, limits: List[float]) -> int:
    return bisect_right(limits, abs(span.middle))


def _apart(role: str, apart: int, china: Span, russia: Span) -> Sentence:
    given: Dict[str, Any] = {
        "china": span_words(*china),
        "russia": span_words(*russia),
        "count": apart,
    }
    if role == AMPLITUDE:
        return sentence(
            "China: amplitude {china}; Russia: amplitude {russia}: {count} classes apart.", **given
        )
    return sentence(
        "China: thickness {china}; Russia: thickness {russia}: {count} classes apart.", **given
    )


def _opposite(china: Span, russia: Span) -> Sentence:
    return sentence(
        "China: amplitude {china}; Russia: amplitude {russia}: one side rises, the other sinks.",
        china=span_words(*china),
        russia=span_words(*russia),
    )
