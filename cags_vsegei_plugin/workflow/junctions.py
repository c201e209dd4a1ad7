"""Junctions: where a line of one side goes on as a line of the other, or ends at the border."""

from __future__ import annotations

from typing import List, NamedTuple, Optional, Tuple

from cags_vsegei_plugin.geology.catalogue import rule
from cags_vsegei_plugin.geology.comparison.grading import lowered
from cags_vsegei_plugin.geology.fault_activity import CERTAINTY, differing
from cags_vsegei_plugin.geology.faults import (
    CHANGES_TYPE,
    CONTINUED,
    OPPOSITE_SENSE,
    LineReading,
    compare_across,
    is_contact,
    turned,
)
from cags_vsegei_plugin.geology.line_words import line_words
from cags_vsegei_plugin.geology.notation.index_text import plain
from cags_vsegei_plugin.geology.profiles import Profile
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.sentences import Sentence, sentence

ENDS = "ends"
CONFLICTS = (ENDS, CHANGES_TYPE, OPPOSITE_SENSE)
"""Results that need a decision."""
_NO_DISTANCE = 1.0
"""Metres: nearer ends are one place for whoever reads it."""


class LineEnd(NamedTuple):
    """An end of a line, or a contact of two polygons, at the border.

    `key` is the same in the next run. Of a contact `fid` is the polygon on the left and `right_fid`
    that on the right, as seen from China; `texts` are their indices, of a line its kind and sense.
    `leads_out`: whether the line is drawn towards the border; `name` what the line is called.
    """

    key: str
    fid: int
    right_fid: Optional[int] = None
    texts: Tuple[str, ...] = ("", "")
    reading: LineReading = LineReading()
    leads_out: bool = True
    name: str = ""

    def outward(self, knowledge: Knowledge = BUNDLED) -> LineReading:
        """Return the reading as if the line were drawn towards the border."""
        return self.reading if self.leads_out else turned(self.reading, knowledge)

    def words(self, knowledge: Knowledge = BUNDLED) -> Sentence:
        """Return what the line is, in the words of its reader."""
        return line_words(self.reading, self.texts, knowledge)

    @property
    def of_polygons(self) -> bool:
        """Return whether this is a contact of two polygons."""
        return self.right_fid is not None


class Junction(NamedTuple):
    """One result; the fields up to `score` are those of the contract.

    `offset_m` is sideways, `along_m` how much farther along the border the Russian end lies,
    `distance_m` from end to end, `angle_deg` the bend; `at_km` along the border. `point` (x, y) is
    in the working system; `names` are what the Chinese and the Russian line are called.
    """

    junction: str
    result: str
    side: str
    kind: str
    at_km: Optional[float] = None
    china_fid: Optional[int] = None
    russia_fid: Optional[int] = None
    china_right_fid: Optional[int] = None
    russia_right_fid: Optional[int] = None
    offset_m: Optional[float] = None
    along_m: Optional[float] = None
    distance_m: Optional[float] = None
    angle_deg: Optional[float] = None
    china_type: Optional[str] = None
    russia_type: Optional[str] = None
    china_sense: Optional[str] = None
    russia_sense: Optional[str] = None
    china_left: Optional[str] = None
    china_right: Optional[str] = None
    russia_left: Optional[str] = None
    russia_right: Optional[str] = None
    severity: int = 0
    codes: Tuple[str, ...] = ()
    reasons: Tuple[Sentence, ...] = ()
    score: Optional[float] = None
    point: Tuple[float, float] = (0.0, 0.0)
    names: Tuple[str, str] = ("", "")

    def measured(self, offset: float, distance: float, angle: float, score: float) -> Junction:
        """Return the junction with what was measured between its ends."""
        return self._replace(
            offset_m=offset,
            distance_m=distance,
            angle_deg=angle,
            score=round(score, 3),
            reasons=(*self.reasons, _how_they_meet(offset, distance, angle)),
        )


def _how_they_meet(offset: float, distance: float, angle: float) -> Sentence:
    bend = f"{angle:.0f}"
    if distance < _NO_DISTANCE:
        if bend == "0":
            return sentence("The ends meet in a straight line.")
        return sentence("The ends meet, with a bend of {angle}°.", angle=bend)
    return sentence(
        "The ends lie {distance} m apart ({offset} m across the line), with a bend of {angle}°.",
        distance=f"{distance:.0f}",
        offset=f"{offset:.0f}",
        angle=bend,
    )


class _Judgement(NamedTuple):
    result: str
    severity: int = 0
    codes: Tuple[str, ...] = ()
    reasons: Tuple[Sentence, ...] = ()


def judged(
    identity: str,
    ends: Tuple[Optional[LineEnd], Optional[LineEnd]],
    profile: Profile,
    knowledge: Knowledge = BUNDLED,
) -> Junction:
    """Return a junction of two ends, or of one (the other None), with its severity and codes."""
    china, russia = ends
    present = [end for end in ends if end is not None]
    contact = all(end.of_polygons or is_contact(end.reading, knowledge) for end in present)
    if china is not None and russia is not None:
        told, side = _continued(china, russia, profile, knowledge), ""
    else:
        side = "russia" if china is None else "china"
        told = _ending(present[0], side, contact, profile, knowledge)
    fids = [None if end is None else end.fid for end in ends]
    right_fids = [None if end is None else end.right_fid for end in ends]
    kinds, senses, units = _texts(ends)
    return Junction(
        junction=identity,
        result=told.result,
        side=side,
        kind="contact" if contact else "fault",
        china_fid=fids[0],
        russia_fid=fids[1],
        china_right_fid=right_fids[0],
        russia_right_fid=right_fids[1],
        china_type=kinds[0],
        russia_type=kinds[1],
        china_sense=senses[0],
        russia_sense=senses[1],
        china_left=units[0],
        china_right=units[1],
        russia_left=units[2],
        russia_right=units[3],
        severity=told.severity,
        codes=told.codes,
        reasons=(*told.reasons, *_further(present)),
        names=("" if china is None else china.name, "" if russia is None else russia.name),
    )


def _further(ends: List[LineEnd]) -> List[Sentence]:
    """Return what the lines are called, and where weak evidence of activity counts less."""
    names = list(dict.fromkeys(end.name for end in ends if end.name))
    told = [sentence("Name: {name}.", name=" | ".join(names))] if names else []
    weak = [step for end in ends for step in end.reading.activity.step(CERTAINTY)]
    if any(end.reading.activity.is_doubtful for end in ends):
        told.append(
            sentence(
                "Confidence {step}; so it is not taken as active, and the conflict counts one step"
                " less.",
                step=max(weak, key=lambda step: step.order).words,
            )
        )
    elif any(end.reading.activity.is_weak for end in ends):
        told.append(
            sentence(
                "Confidence {step}; so the conflict counts one step less.",
                step=max(weak, key=lambda step: step.order).words,
            )
        )
    return told


_Texts = List[Optional[str]]


def _texts(ends: Tuple[Optional[LineEnd], ...]) -> Tuple[_Texts, _Texts, _Texts]:
    """Return kinds, senses, and left and right units of both sides; None where there is none."""
    kinds: _Texts = []
    senses: _Texts = []
    units: _Texts = []
    for end in ends:
        first, second = (None, None) if end is None else (each or None for each in end.texts)
        of_polygons = end is not None and end.of_polygons
        kinds.append(None if of_polygons else first)
        senses.append(None if of_polygons else second)
        units.extend((first, second) if of_polygons else (None, None))
    return kinds, senses, units


def _continued(
    china: LineEnd, russia: LineEnd, profile: Profile, knowledge: Knowledge
) -> _Judgement:
    result = compare_across(china.outward(knowledge), russia.outward(knowledge), knowledge)
    reasons = [
        sentence(
            "One fault, its activity shown differently. China: {china}; Russia: {russia}.",
            china=a,
            russia=b,
        )
        for a, b in differing(china.reading.activity, russia.reading.activity)
    ]
    if result == CONTINUED and not reasons:
        return _Judgement(CONTINUED)
    case = {CHANGES_TYPE: "kind", CONTINUED: "activity"}.get(result, "")
    severity = _severity("GEO-3", case, (china, russia), profile, knowledge)
    given = {"china": china.words(knowledge), "russia": russia.words(knowledge)}
    if result == OPPOSITE_SENSE:
        said = sentence(
            "Opposite movement on one fault. China: {china}; Russia: {russia}.", **given
        )
        reasons.insert(0, said)
    elif result == CHANGES_TYPE:
        said = sentence("One line, shown as two kinds. China: {china}; Russia: {russia}.", **given)
        reasons.insert(0, said)
    result = CHANGES_TYPE if result == CONTINUED else result
    return _Judgement(result, severity, ("GEO-3",), tuple(reasons))


def _ending(
    end: LineEnd, side: str, contact: bool, profile: Profile, knowledge: Knowledge
) -> _Judgement:
    code = "GEO-1" if contact else "GEO-2"
    case = "first_order" if end.reading.first_order and not contact else ""
    severity = _severity(code, case, (end,), profile, knowledge)
    words = _contact_ends(end, side) if end.of_polygons else _line_ends(end, side, knowledge)
    return _Judgement(ENDS, severity, (code,), (words,))


def _contact_ends(end: LineEnd, side: str) -> Sentence:
    left, right = (plain(text) or "?" for text in end.texts)
    if side == "china":
        return sentence(
            "China: the contact of {left} and {right} reaches the border; no contact on the Russian"
            " side continues it.",
            left=left,
            right=right,
        )
    return sentence(
        "Russia: the contact of {left} and {right} reaches the border; no contact on the Chinese"
        " side continues it.",
        left=left,
        right=right,
    )


def _line_ends(end: LineEnd, side: str, knowledge: Knowledge) -> Sentence:
    line = end.words(knowledge)
    if side == "china":
        return sentence(
            "China: {line}: it ends at the border, nothing on the Russian side continues it.",
            line=line,
        )
    return sentence(
        "Russia: {line}: it ends at the border, nothing on the Chinese side continues it.",
        line=line,
    )


def _severity(
    code: str,
    case: str,
    ends: Tuple[LineEnd, ...],
    profile: Profile,
    knowledge: Knowledge,
) -> int:
    """Return the severity of a finding; inferred, concealed and weakly proven ones count less."""
    usual = rule(code, case, knowledge).severity
    severity = profile.severity_of(code, case, usual)
    return lowered(severity) if any(end.reading.uncertain for end in ends) else severity
