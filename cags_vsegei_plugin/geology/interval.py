"""From age symbols to one interval in Ma on ICS v2026/06, in the edition the legend uses."""

from __future__ import annotations

from functools import lru_cache
from typing import List, NamedTuple, Optional, Sequence, Tuple

from cags_vsegei_plugin.geology.notation.parts import AgeRef
from cags_vsegei_plugin.geology.scales import Scale, ScaleUnit, editions, load_scale
from cags_vsegei_plugin.knowledge import Knowledge
from cags_vsegei_plugin.sentences import Sentence, sentence

_INTERNATIONAL = "ics_2026"
# The trust in a symbol where another edition means nearly the same by it, or another time.
_ALIKE, _UNLIKE, _HALF = 0.95, 0.8, 0.5


class Interval(NamedTuple):
    """The older and the younger symbol, the limits in Ma, and how far they may be trusted."""

    age_from: str = ""
    age_to: str = ""
    base_ma: Optional[float] = None
    top_ma: Optional[float] = None
    trust: float = 1.0
    notes: Tuple[Sentence, ...] = ()
    alternatives: Tuple[str, ...] = ()

    def lies_within(self, other: Interval) -> bool:
        """Return whether an interval lies within another; not where a limit is unknown."""
        if self.base_ma is None or other.base_ma is None:
            return False
        if self.top_ma is None or other.top_ma is None:
            return False
        return self.base_ma <= other.base_ma and self.top_ma >= other.top_ma

    def overlaps(self, other: Interval) -> bool:
        """Return whether two intervals share time; unknown limits contradict nothing."""
        if self.base_ma is None or other.base_ma is None:
            return True
        if self.top_ma is None or other.top_ma is None:
            return True
        return self.base_ma > other.top_ma and other.base_ma > self.top_ma


class _Resolved(NamedTuple):
    symbol: str
    unit: ScaleUnit
    trust: float = 1.0
    notes: Tuple[Sentence, ...] = ()


@lru_cache(maxsize=4096)
def resolve(
    ages: Tuple[AgeRef, ...], side: str, edition: str, doubtful: bool, knowledge: Knowledge
) -> Interval:
    """Return the hull of several ages; `doubtful` asks for what other editions make of them."""
    scales = _scales(side, edition, knowledge)
    resolved = [one for one in (_resolve_one(age, scales) for age in ages) if one]
    if not resolved:
        return Interval()
    dated = [one for one in resolved if one.unit.has_age]
    oldest = max(dated or resolved, key=lambda one: one.unit.base_ma or 0.0)
    youngest = min(reversed(dated or resolved), key=lambda one: one.unit.top_ma or 0.0)
    trust = min(one.trust for one in resolved)
    notes = tuple(dict.fromkeys(note for one in resolved for note in one.notes))
    others, likeness = _other_editions(resolved, scales) if doubtful else ((), 1.0)
    return Interval(
        oldest.symbol,
        youngest.symbol,
        oldest.unit.base_ma,
        youngest.unit.top_ma,
        trust * (1.0 if not others else _ALIKE if likeness >= _HALF else _UNLIKE),
        notes,
        others,
    )


@lru_cache(maxsize=64)
def _scales(side: str, edition: str, knowledge: Knowledge) -> Tuple[Scale, ...]:
    """Return the chosen scale, then the side's others, then the international one."""
    others = [one.id for one in editions(side, knowledge) if one.id != edition]
    return tuple(load_scale(one, knowledge) for one in (edition, *others))


def _resolve_one(age: AgeRef, scales: Sequence[Scale]) -> Optional[_Resolved]:
    whole = _resolve_symbol(age.symbol, scales)
    finer = next((scale.resolve(age.detail) for scale in scales if age.detail in scale), None)
    if whole and finer and finer.has_age:
        return _Resolved(whole.symbol, finer, whole.trust, whole.notes)
    return whole


def _resolve_symbol(symbol: str, scales: Sequence[Scale]) -> Optional[_Resolved]:
    chosen = scales[0]
    for scale in scales:
        unit = scale.resolve(symbol)
        if unit is None:
            continue
        if scale is chosen:
            return _limited(symbol, unit, chosen)
        said = sentence(
            "{symbol} is no unit of {edition}; it was read by {other}.",
            symbol=symbol,
            edition=chosen.title,
            other=scale.title,
        )
        return _trusted(_limited(symbol, unit, scale), 0.7, said)
    return _whole_system(symbol, scales)


def _whole_system(symbol: str, scales: Sequence[Scale]) -> Optional[_Resolved]:
    whole = symbol.rstrip("0123456789")
    if not whole or whole == symbol:
        return None
    said = sentence(
        "{edition} has no {symbol}; the whole of {whole} was taken.",
        edition=scales[0].title,
        symbol=symbol,
        whole=whole,
    )
    found = _resolve_symbol(whole, scales)
    return _trusted(found, 0.5, said) if found else None


def _limited(symbol: str, unit: ScaleUnit, scale: Scale) -> _Resolved:
    """Take the limits of the unit, and of what it belongs to where it has none of its own."""
    if unit.is_filled:
        said = sentence(
            "One limit of {symbol} is not fixed; that of {whole} was taken.",
            symbol=symbol,
            whole=unit.parent,
        )
        return _Resolved(symbol, unit, 0.9, (said,))
    if unit.has_age:
        return _Resolved(symbol, unit)
    above = scale.resolve(unit.parent)
    if above is None:
        return _Resolved(symbol, unit)
    said = sentence(
        "The limits of {symbol} within {whole} are not fixed; those of {whole} were taken.",
        symbol=symbol,
        whole=above.symbol,
    )
    return _Resolved(symbol, _limited(above.symbol, above, scale).unit, 0.8, (said,))


def _trusted(found: _Resolved, factor: float, said: Sentence) -> _Resolved:
    return found._replace(trust=found.trust * factor, notes=found.notes + (said,))


def _other_editions(
    resolved: Sequence[_Resolved], scales: Sequence[Scale]
) -> Tuple[Tuple[str, ...], float]:
    """Say what the side's other editions mean by the same symbols, and how alike it is (0..1)."""
    said: List[str] = []
    likeness = 1.0
    for scale in scales[1:]:
        for one in resolved:
            unit = scale.resolve(one.symbol) if scale.id != _INTERNATIONAL else None
            if (
                unit
                and unit.has_age
                and (unit.base_ma, unit.top_ma) != (one.unit.base_ma, one.unit.top_ma)
            ):
                if one.unit.symbol == one.symbol:
                    said.append(f"{one.symbol} {unit.base_ma:g}–{unit.top_ma:g} Ma ({scale.id})")
                    likeness = min(likeness, _shared(one.unit, unit))
    return tuple(said), likeness


def _shared(one: ScaleUnit, other: ScaleUnit) -> float:
    """Return the share of their time that two units have in common."""
    limits = (one.base_ma, one.top_ma, other.base_ma, other.top_ma)
    base, top, other_base, other_top = (limit or 0.0 for limit in limits)
    common = min(base, other_base) - max(top, other_top)
    return max(0.0, common) / (max(base, other_base) - min(top, other_top) or 1.0)
