"""A review that has gone on for weeks, signed inside QGIS: what the pictures of the manual show."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Any, Dict, List, Tuple

from cags_vsegei_plugin.review.decision import Signer
from cags_vsegei_plugin.workflow import legend_review

_CHINA = Signer("Li Siguang, CAGS", "china")
_RUSSIA = Signer("Obruchev, VSEGEI", "russia")
_A_DAY, _EVERY_DAYS, _DAYS, _SHARE = 3, 2, 8, 0.7

Act = Tuple[str, str, Signer, str, Dict[str, str]]
"""When, on what, who, what, and with which words."""


def sign_some(dock: Any) -> int:
    """Propose three conflicts a day for China, and sign most of them for Russia the day after."""
    ids = [row.id for row in dock.body.list.shown.rows()][: _A_DAY * _DAYS]
    reason = next(iter(dock.session.view.cycle.reasons))
    acts: List[Act] = []
    for number, conflict in enumerate(ids):
        acts += _acts(number, conflict, reason, number < _SHARE * len(ids))
    for time, conflict, signer, action, told in sorted(acts, key=lambda act: act[0]):
        dock.session.sign(
            lambda review, _, on=conflict, who=signer, act=action, when=time, more=told: (
                review.decide(on, act, who, time=when, **more)
            )
        )
    return len(acts)


def _acts(number: int, conflict: str, reason: str, is_answered: bool) -> List[Act]:
    """Return what both sides sign on a conflict: most is agreed, some is not."""
    day, next_day = (_time(number, later) for later in (0, 1))
    if number % 8 == 3:
        return [(day, conflict, _CHINA, "defer", {})]
    is_accepted = number % 6 == 4
    action, told = ("accept_difference", {"reason": reason}) if is_accepted else ("propose", {})
    acts = [(day, conflict, _CHINA, action, told)]
    if number % 9 == 2:
        doubt = {"comment": "Conodonts say otherwise"}
        return [*acts, (next_day, conflict, _RUSSIA, "dispute", doubt)]
    return [*acts, (next_day, conflict, _RUSSIA, "agree", {})] if is_answered else acts


def _time(number: int, later: int) -> str:
    first = datetime.now(timezone.utc) - timedelta(days=_EVERY_DAYS * _DAYS)
    days = _EVERY_DAYS * (number // _A_DAY) + later
    at = first + timedelta(days=days, minutes=number)
    return at.strftime("%Y-%m-%dT%H:%M:%S.000Z")


def agree_some(dock: Any) -> int:
    """Agree for Russia to two of three joint units that China proposes, and to their units."""
    session = dock.session
    waiting = legend_review.awaiting(session.review, "russia")
    codes = [subject.key for subject in waiting if subject.kind == "joint"]
    chosen = {code for number, code in enumerate(codes) if number % 3 < 2}

    def code(subject: Any) -> str:
        return str(session.view.state.standing(subject).proposal.decision.joint_code)

    agreed = [subject for subject in waiting if code(subject) in chosen]
    session.sign(lambda review, _: legend_review.agree(review, _RUSSIA, agreed))
    return len(agreed)
