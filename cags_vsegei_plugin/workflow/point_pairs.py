"""What two points near the border, or one, are taken for, and why."""

from __future__ import annotations

from typing import List, NamedTuple, Optional, Tuple

from cags_vsegei_plugin.geology.catalogue import rule
from cags_vsegei_plugin.geology.commodities import commodity_words
from cags_vsegei_plugin.geology.comparison.wording import side_title
from cags_vsegei_plugin.geology.deposit_names import ONE_NAME
from cags_vsegei_plugin.geology.deposits import Deposit, Likeness
from cags_vsegei_plugin.geology.listing import listed
from cags_vsegei_plugin.geology.profiles import Profile
from cags_vsegei_plugin.geology.told_names import name_words
from cags_vsegei_plugin.knowledge import Knowledge
from cags_vsegei_plugin.measures import distance_words
from cags_vsegei_plugin.sentences import Sentence, sentence
from cags_vsegei_plugin.workflow.size_reasons import size_reasons

DUPLICATE, SAME_PLACE = "duplicate", "same_place"
CHINA_ONLY, RUSSIA_ONLY = "china_only", "russia_only"

_ONE_COMMODITY = 0.5
_TOUCHING = 0.2
_WEIGHTS = {"place": 0.3, "name": 0.45, "commodity": 0.25, "size": 0.05}
APART = 4.0
"""Points of one name are looked for up to so many tolerances apart."""


class PointPair(NamedTuple):
    """One result; the fields up to `score` are those of the contract.

    `border_m` is the distance from the border of the nearer point; `point` is in the working
    system.
    """

    pair: str
    result: str
    at_km: Optional[float] = None
    distance_m: Optional[float] = None
    border_m: Optional[float] = None
    china_fid: Optional[int] = None
    russia_fid: Optional[int] = None
    china_name: Optional[str] = None
    russia_name: Optional[str] = None
    china_commodity: Optional[str] = None
    russia_commodity: Optional[str] = None
    china_size: Optional[str] = None
    russia_size: Optional[str] = None
    name_score: Optional[float] = None
    commodity_score: Optional[float] = None
    severity: int = 0
    codes: Tuple[str, ...] = ()
    reasons: Tuple[Sentence, ...] = ()
    score: Optional[float] = None
    point: Tuple[float, float] = (0.0, 0.0)


class Judgement(NamedTuple):
    """Severity, codes of the catalogue and reasons of a result."""

    result: str
    severity: int
    codes: Tuple[str, ...]
    reasons: Tuple[Sentence, ...]


def score_of(apart: float, like: Likeness) -> Optional[float]:
    """Return how surely two points are one place, 0 to 1; None where nothing speaks for it.

    `apart` is their distance in tolerances. What cannot be compared is left out of the mean.
    """
    if apart > 1.0 and not _one_name(like):
        return None
    given = {"place": 1.0 - apart / APART}
    if like.name is not None:
        given["name"] = like.name.score
    if like.commodity is not None:
        given["commodity"] = like.commodity
    if like.same_size is not None:
        given["size"] = float(like.same_size)
    weight = sum(_WEIGHTS[name] for name in given)
    return max(sum(_WEIGHTS[name] * value for name, value in given.items()) / weight, 0.01)


def result_of(apart: float, like: Likeness) -> str:
    """Return `duplicate` where name or commodity tell one deposit, else `same_place`."""
    one_commodity = like.commodity is not None and like.commodity >= _ONE_COMMODITY
    if _one_name(like):
        return SAME_PLACE if like.commodity == 0.0 else DUPLICATE
    hint = like.name is None or like.name.sounds_like
    near_enough = like.name is not None or apart <= _TOUCHING
    return DUPLICATE if one_commodity and hint and near_enough else SAME_PLACE


def _one_name(like: Likeness) -> bool:
    return like.name is not None and like.name.score >= ONE_NAME


class Measured(NamedTuple):
    """Two points that are matched: their texts, metres between them, and how alike they are."""

    china: Deposit
    russia: Deposit
    metres: float
    like: Likeness


def judged_pair(
    measured: Measured, apart: float, profile: Profile, knowledge: Knowledge
) -> Judgement:
    """Return what to say of two points that are matched."""
    like, result = measured.like, result_of(apart, measured.like)
    codes, severity = ["ORE-1"], _severity("ORE-1", "twice", profile, knowledge)
    reasons = [_both_shown(measured, result, knowledge), *_comparison(like)]
    if like.sizes is not None:
        codes.append("ORE-2")
        case = "limits" if like.sizes.really_differ is False else ""
        other = _severity("ORE-2", case, profile, knowledge)
        severity = min(filter(None, (severity, other)), default=0)
        reasons.extend(size_reasons(like.sizes, knowledge))
    return Judgement(result, severity, tuple(codes), tuple(reasons))


def _both_shown(measured: Measured, result: str, knowledge: Knowledge) -> Sentence:
    given = {
        "china": deposit_said(measured.china, knowledge),
        "russia": deposit_said(measured.russia, knowledge),
        "distance": distance_words(measured.metres),
    }
    if result == DUPLICATE:
        return sentence(
            "China: {china}; Russia: {russia}: one deposit shown by both sides, {distance} apart.",
            **given,
        )
    return sentence(
        "China: {china}; Russia: {russia}: two points at one place, {distance} apart; whether they"
        " are one deposit must be decided.",
        **given,
    )


def deposit_said(told: Deposit, knowledge: Knowledge) -> Sentence:
    """Return name and commodities of a deposit, in the words of its reader."""
    name = name_words(told.name, knowledge) if told.name else sentence("a point without a name")
    if not told.commodity:
        return listed([name])
    commodities = commodity_words(told.commodity, knowledge)
    return sentence("{deposit}, {commodities}", deposit=name, commodities=commodities)


def _comparison(like: Likeness) -> List[Sentence]:
    told = []
    if like.name is None:
        told.append(sentence("The names cannot be compared: one is missing or cannot be read."))
    elif like.name.sounds_like:
        told.append(
            sentence(
                "The name in Chinese characters sounds like the other one; that is a hint, no"
                " proof."
            )
        )
    if like.commodity is None:
        told.append(sentence("The commodity of one side is missing or not understood."))
    return told


def judged_alone(
    side: str,
    told: Deposit,
    border_m: Optional[float],
    at_home: Optional[bool],
    profile: Profile,
    knowledge: Knowledge,
) -> Judgement:
    """Return what to say of a point without a partner.

    `at_home`: whether it lies on its own side's ground, away from the border; None if unknown.
    """
    result = CHINA_ONLY if side == "china" else RUSSIA_ONLY
    far = "?" if border_m is None else distance_words(border_m)
    given = {"side": side_title(side), "deposit": deposit_said(told, knowledge)}
    if at_home:
        said = sentence(
            "{side}: {deposit}: on the side's own ground, {distance} from the border.",
            distance=far,
            **given,
        )
        severity = _severity("ORE-1", "own_ground", profile, knowledge)
        return Judgement(result, severity, ("ORE-1",) if severity else (), (said,))
    if at_home is None:
        said = sentence("{side}: {deposit}: shown by this side only.", **given)
    else:
        said = sentence(
            "{side}: {deposit}: shown by this side only, {distance} from the border or on the"
            " ground of the other side.",
            distance=far,
            **given,
        )
    return Judgement(result, _severity("ORE-1", "", profile, knowledge), ("ORE-1",), (said,))


def _severity(code: str, case: str, profile: Profile, knowledge: Knowledge) -> int:
    return profile.severity_of(code, case, rule(code, case, knowledge).severity)


def filled(pair: PointPair, side: str, fid: int, told: Deposit) -> PointPair:
    """Return a result with the texts of one side."""
    name, commodity, size = (text or None for text in told[:3])
    if side == "china":
        return pair._replace(
            china_fid=fid, china_name=name, china_commodity=commodity, china_size=size
        )
    return pair._replace(
        russia_fid=fid, russia_name=name, russia_commodity=commodity, russia_size=size
    )
