"""Ages and distances as they are told, with no more digits than geology has."""

from __future__ import annotations

from typing import Optional

from cags_vsegei_plugin.sentences import Sentence, Term, number, sentence

_DECIMALS = ((1000.0, 0), (10.0, 1), (1.0, 2), (0.1, 3))
_YOUNGEST = 4
_KM = 1000.0


def ma_words(value: Optional[float]) -> Term:
    """Return an age with as many digits as it is known to: 2500, 251.9, 0.774, 0.0117."""
    if value is None:
        return Term("?")
    decimals = next((each for least, each in _DECIMALS if value >= least), _YOUNGEST)
    return number(value, decimals)


def limits_words(base_ma: Optional[float], top_ma: Optional[float]) -> Sentence:
    """Return two limits, the older first, such as “161.5–143.1 Ma”."""
    return sentence("{base}–{top} Ma", base=ma_words(base_ma), top=ma_words(top_ma))


def distance_words(metres: float) -> Sentence:
    """Return a distance in whole metres, from one kilometre on in kilometres: 835 m, 1.3 km."""
    if metres < _KM:
        return sentence("{metres} m", metres=number(metres, 0))
    return sentence("{km} km", km=number(metres / _KM, 1))


def span_words(low_m: float, high_m: float) -> Sentence:
    """Return metres from one to another: 300 m, 200 to 400 m."""
    if low_m == high_m:
        return sentence("{metres} m", metres=number(low_m, 1))
    return sentence("{low} to {high} m", low=number(low_m, 1), high=number(high_m, 1))
