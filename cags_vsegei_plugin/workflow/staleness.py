"""Which signed decisions a new comparison makes stale, and why: what was signed is no longer so."""

from __future__ import annotations

from typing import Iterable, List, Mapping, NamedTuple, Optional, Tuple

from cags_vsegei_plugin.geology.catalogue import verdicts
from cags_vsegei_plugin.sentences import Sentence, Term, sentence
from cags_vsegei_plugin.workflow.stretch_table import Stretch

MOVED_KM = 1.0
"""How far a stretch may move or grow before what was signed on it must be looked at again."""
_AGE_MA = 0.01


class Evidence(NamedTuple):
    """What a decision on a stretch was signed on; plain data that can be stored with it."""

    china_index: Optional[str]
    russia_index: Optional[str]
    verdict: str
    codes: Tuple[str, ...]
    from_km: float
    to_km: float
    china_base_ma: Optional[float] = None
    china_top_ma: Optional[float] = None
    russia_base_ma: Optional[float] = None
    russia_top_ma: Optional[float] = None

    @property
    def ages(self) -> Tuple[Tuple[str, Optional[float], Optional[float]], ...]:
        """Return side, base and top of both sides."""
        return (
            ("china", self.china_base_ma, self.china_top_ma),
            ("russia", self.russia_base_ma, self.russia_top_ma),
        )


class Stale(NamedTuple):
    """A decided stretch whose decision no longer holds as it was signed, and why."""

    stretch: str
    reasons: Tuple[Sentence, ...]


def evidence_of(stretch: Stretch) -> Evidence:
    """Return what a decision on a stretch is signed on."""
    return Evidence(**{name: getattr(stretch, name) for name in Evidence._fields})


def stale_decisions(
    decided: Mapping[str, Evidence], now: Iterable[Stretch], moved_km: float = MOVED_KM
) -> List[Stale]:
    """Return the decided stretches whose evidence changed, in the order they were given.

    `decided` has the evidence by the id of the stretch. A decision holds as long as both units,
    their ages, verdict and codes are the same, and neither end moved by more than `moved_km`.
    """
    found = {each.stretch: evidence_of(each) for each in now}
    stale = []
    for stretch, signed in decided.items():
        reasons = _reasons(signed, found.get(stretch), moved_km)
        if reasons:
            stale.append(Stale(stretch, tuple(reasons)))
    return stale


def _reasons(signed: Evidence, now: Optional[Evidence], moved_km: float) -> List[Sentence]:
    if now is None:
        return [sentence("These two polygons no longer face each other.")]
    return [*_units(signed, now), *_ages(signed, now), *_answer(signed, now, moved_km)]


def _units(signed: Evidence, now: Evidence) -> List[Sentence]:
    told = []
    if signed.china_index != now.china_index:
        told.append(
            sentence(
                "China: signed for {old}, now {new}.",
                old=signed.china_index or "–",
                new=now.china_index or "–",
            )
        )
    if signed.russia_index != now.russia_index:
        told.append(
            sentence(
                "Russia: signed for {old}, now {new}.",
                old=signed.russia_index or "–",
                new=now.russia_index or "–",
            )
        )
    return told


def _ages(signed: Evidence, now: Evidence) -> List[Sentence]:
    told = []
    for (side, *old), (_, *new) in zip(signed.ages, now.ages):
        if not all(map(_same, old, new)):
            said = {
                "china": sentence("The age of the Chinese unit is read differently now."),
                "russia": sentence("The age of the Russian unit is read differently now."),
            }
            told.append(said[side])
    return told


def _same(old: Optional[float], new: Optional[float]) -> bool:
    if old is None or new is None:
        return old is new
    return abs(old - new) <= _AGE_MA


def _verdict(verdict: str) -> Term:
    known = verdicts().get(verdict)
    return Term(*known.words.titles) if known else Term(verdict)


def _answer(signed: Evidence, now: Evidence, moved_km: float) -> List[Sentence]:
    told = []
    if signed.verdict != now.verdict or set(signed.codes) != set(now.codes):
        told.append(
            sentence(
                "The answer was {old} ({old_codes}), it is {new} ({new_codes}) now.",
                old=_verdict(signed.verdict),
                old_codes=", ".join(signed.codes) or "–",
                new=_verdict(now.verdict),
                new_codes=", ".join(now.codes) or "–",
            )
        )
    moved = max(abs(signed.from_km - now.from_km), abs(signed.to_km - now.to_km))
    if moved > moved_km:
        told.append(
            sentence(
                "It ran from {old_start} to {old_end} km, now from {start} to {end} km.",
                old_start=f"{signed.from_km:.1f}",
                old_end=f"{signed.to_km:.1f}",
                start=f"{now.from_km:.1f}",
                end=f"{now.to_km:.1f}",
            )
        )
    return told
