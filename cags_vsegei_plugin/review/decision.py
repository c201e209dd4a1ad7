"""A decision: one signed act of one reviewer, and what it is about."""

from __future__ import annotations

from datetime import datetime, timezone
from time import sleep
from typing import Any, NamedTuple, Optional

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.sentences import Sentence, sentence

SIDES = ("china", "russia")
KINDS = ("stretch", "line", "contact", "point", "pair", "joint", "mapping", "section")
OF_LEGEND = ("joint", "mapping")
"""Kinds of the joint legend; decisions on the others are decisions on the border."""
LONGEST_TEXT = 20_000
"""Characters a text of a decision may have; a package of the other side is not trusted."""
_DIGITS = {"from_km": 3, "to_km": 3, "lon": 6, "lat": 6}


class Subject(NamedTuple):
    """What a decision is about: a conflict, a pair of units, a joint unit, a mapping, a section.

    `other` is the Russian index of a pair, the condition of a mapping, the end of a section in km.
    """

    kind: str
    key: str
    other: str = ""

    @classmethod
    def pair(cls, china_index: str, russia_index: str) -> Subject:
        """Return the subject of all stretches on which two units face each other."""
        return cls("pair", china_index, russia_index)

    @classmethod
    def section(cls, from_km: float, to_km: float) -> Subject:
        """Return the subject of a section of the border, in km."""
        return cls("section", f"{from_km:.3f}", f"{to_km:.3f}")


class Signer(NamedTuple):
    """Who signs, and for which side."""

    reviewer: str
    side: str


class Decision(NamedTuple):
    """One act: what was done to what, by whom, when, upon which evidence, and why.

    `time` is UTC in ISO 8601; `evidence` the facts that were signed (see `evidence.py`); `upon` the
    hash of the entry that is agreed to or undone. Indices and the place (km along the border,
    degrees of the middle) say where it was, for comparisons to come.
    """

    action: str
    kind: str
    key: str
    other: str
    side: str
    reviewer: str
    time: str
    evidence: str = ""
    upon: str = ""
    reason: str = ""
    comment: str = ""
    joint_code: str = ""
    relation: str = ""
    protocol: str = ""
    meeting: str = ""
    assignee: str = ""
    china_index: str = ""
    russia_index: str = ""
    from_km: Optional[float] = None
    to_km: Optional[float] = None
    lon: Optional[float] = None
    lat: Optional[float] = None

    @property
    def subject(self) -> Subject:
        """Return what the decision is about."""
        return Subject(self.kind, self.key, self.other)


FIELDS = Decision._fields
_NUMBERS = FIELDS[-4:]
_MOMENT_S = 0.0002


def signed(action: str, subject: Subject, signer: Signer, **told: Any) -> Decision:
    """Return a decision signed now; `told` are further fields of `Decision`.

    Raises UserError where a name or the side is missing, or a text cannot be kept.
    """
    told.setdefault("time", utc_now())
    texts = {name: clean(value) for name, value in told.items() if name not in _NUMBERS}
    numbers = {name: rounded(name, told[name]) for name in _NUMBERS if name in told}
    decision = Decision(
        action=action,
        kind=subject.kind,
        key=clean(subject.key),
        other=clean(subject.other),
        side=signer.side,
        reviewer=clean(signer.reviewer).strip(),
        **texts,  # type: ignore[arg-type]
        **numbers,  # type: ignore[arg-type]
    )
    wrong = fault_of(decision)
    if wrong is not None:
        raise UserError(wrong)
    return decision


def fault_of(decision: Decision) -> Optional[Sentence]:
    """Return what makes a decision no decision at all, None where nothing does."""
    if not decision.reviewer:
        return sentence("A decision needs a signature. Enter your name first.")
    if decision.side not in SIDES:
        return sentence(
            "“{side}” is no side. Choose for which side you sign: china or russia.",
            side=decision.side,
        )
    if decision.kind not in KINDS or not (decision.key or decision.other):
        return sentence("The decision does not say what it is about. Nothing was stored.")
    if any(len(value) > LONGEST_TEXT for value in decision if isinstance(value, str)):
        return sentence(
            "A text of the decision is longer than {most} characters. Shorten it.",
            most=LONGEST_TEXT,
        )
    return None


def utc_now(unlike: str = "") -> str:
    """Return the time now, UTC, to the millisecond: 2026-05-04T07:08:09.123Z.

    Waits for the next millisecond where this one is `unlike`: decisions of one time are one act.
    """
    while True:
        now = datetime.now(timezone.utc)
        told = now.strftime("%Y-%m-%dT%H:%M:%S.") + f"{now.microsecond // 1000:03d}Z"
        if told != unlike:
            return told
        sleep(_MOMENT_S)


def clean(text: Any) -> str:
    """Return a text that every store can hold: no NUL, no half of a character."""
    told = str(text).replace("\0", "�")
    return told.encode("utf-8", "replace").decode("utf-8")


def rounded(name: str, number: Optional[float]) -> Optional[float]:
    """Return a number of a place as a decision holds it: metres of border, 0.1 m on the map."""
    # + 0.0: the zero below zero is no other place.
    return None if number is None else round(float(number), _DIGITS[name]) + 0.0
