"""What a reviewer saw when signing, and what of it is different now."""

from __future__ import annotations

import hashlib
import json
from functools import lru_cache, reduce
from typing import Any, Dict, Iterable, NamedTuple, Optional, Tuple

from cags_vsegei_plugin.measures import limits_words
from cags_vsegei_plugin.sentences import Sentence, sentence

_DIGITS = 3


class UnitFacts(NamedTuple):
    """A unit as it was read: its index and ages in Ma, None where not known."""

    label: str
    base_ma: Optional[float] = None
    top_ma: Optional[float] = None

    @property
    def said(self) -> Sentence:
        """Return index and ages for a sentence."""
        if self.base_ma is None or self.top_ma is None:
            return sentence("{first}", first=self.label or "–")
        limits = limits_words(self.base_ma, self.top_ma)
        return sentence("{unit} ({limits})", unit=self.label, limits=limits)


class Evidence(NamedTuple):
    """The facts of a conflict: the units of both sides, verdict and codes.

    `resolved` says that the comparison finds nothing to decide there. `whole` is the side whose
    unit faces several of the other as its parts, this one too; "" where it is unit against unit.
    """

    china: Tuple[UnitFacts, ...] = ()
    russia: Tuple[UnitFacts, ...] = ()
    verdict: str = ""
    codes: Tuple[str, ...] = ()
    resolved: bool = False
    whole: str = ""

    @property
    def text(self) -> str:
        """Return the facts as canonical JSON, as a decision holds them."""
        return _text(self)

    @property
    def hash(self) -> str:
        """Return the SHA-256 of the facts: the same for the same evidence."""
        return evidence_hash(self.text)


def evidence_hash(text: str) -> str:
    """Return the SHA-256 of the facts that a decision holds, "" where it holds none."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest() if text else ""


def united(parts: Iterable[Evidence], codes: Iterable[str]) -> Evidence:
    """Return the evidence of a pair of units from that of its stretches: what holds anywhere."""
    china: Dict[UnitFacts, None] = {}
    russia: Dict[UnitFacts, None] = {}
    resolved = True
    wholes = set()
    for part in parts:
        wholes.add(part.whole)
        china.update(dict.fromkeys(part.china))
        russia.update(dict.fromkeys(part.russia))
        resolved = resolved and part.resolved
    whole = wholes.pop() if len(wholes) == 1 else ""
    return Evidence(tuple(china), tuple(russia), "", tuple(codes), resolved, whole)


# Thousands of stretches have the facts of a few hundred pairs of units.
@lru_cache(maxsize=65536)
def _text(facts: Evidence) -> str:
    told: Dict[str, Any] = {
        "china": sorted(map(_told, facts.china), key=str),
        "codes": sorted(set(facts.codes)),
        "resolved": facts.resolved,
        "russia": sorted(map(_told, facts.russia), key=str),
        "verdict": facts.verdict,
    }
    if facts.whole:
        told["whole"] = facts.whole
    return json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


@lru_cache(maxsize=65536)
def evidence_of(text: str) -> Evidence:
    """Return the facts that a decision holds; no facts where the text is none of ours."""
    try:
        told = json.loads(text) if text else {}
        return Evidence(
            _units(told.get("china", ())),
            _units(told.get("russia", ())),
            str(told.get("verdict", "")),
            tuple(map(str, told.get("codes", ()))),
            told.get("resolved") is True,
            str(told.get("whole", "")),
        )
    except (ValueError, TypeError, AttributeError, RecursionError):
        return Evidence()


def changed(before: str, now: Evidence) -> Optional[Sentence]:
    """Return what is different from the facts that were signed, None where it still holds.

    That less disagrees than was signed, or nothing any more, changes nothing.
    """
    if not before or now.resolved or before == now.text:
        return None
    signed = evidence_of(before)
    for was, is_now in ((signed.china, now.china), (signed.russia, now.russia)):
        if sorted(map(_told, was), key=str) != sorted(map(_told, is_now), key=str):
            return sentence("Signed was {before}, now it is {now}.", before=_l(was), now=_l(is_now))
    added = sorted(set(now.codes) - set(signed.codes))
    if added:
        return sentence("Since it was signed, {codes} came to it.", codes=", ".join(added))
    if now.verdict != signed.verdict and len(now.codes) == len(set(signed.codes)):
        return sentence(
            "The verdict was {before} when it was signed, now it is {now}.",
            before=signed.verdict,
            now=now.verdict,
        )
    return None


def _told(unit: UnitFacts) -> Tuple[str, Optional[float], Optional[float]]:
    base, top = (None if ma is None else round(ma, _DIGITS) + 0.0 for ma in unit[1:])
    return unit.label, base, top


def _units(told: Iterable[Any]) -> Tuple[UnitFacts, ...]:
    return tuple(UnitFacts(str(one[0]), one[1], one[2]) for one in told)


def _l(units: Iterable[UnitFacts]) -> Sentence:
    said = [each.said for each in units] or [UnitFacts("").said]
    return reduce(lambda one, two: sentence("{first}, {second}", first=one, second=two), said)
