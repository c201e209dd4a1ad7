"""What only the whole border tells, added to the verdicts of its stretches.

The rules, in this order:

1. A stretch with a unit on one side only is `one_sided` with GEO-4, severity 2.
2. COV-1 counts only where cover faces older rocks over at least the profile's `min_length_km`,
   neighbouring stretches taken together. On a shorter run the stretch stays `soft`, with severity
   4 and without the code.
3. RNK-2: a unit facing several compatible, different units (see `one_to_many`) makes each of these
   stretches `soft` with severity 2; an agreed stretch stays as it is, and so do windows of older
   rocks on a map of the cover, which are not compared.
4. GEO-4 or GEO-5 is noted, with severity 4 and the verdict unchanged, where the gap or overlap is
   wider than a sliver; with severity 2 where it is wider than the tolerance.
5. SYM-1 is noted where both sides draw an agreed unit in clearly different colours.
6. A stretch shorter than `min_length_km` is never dropped, but its severity is lowered by one step
   (4 stays 4). What a section of the border cuts counts by the whole it was cut from.

GEO-6, a constant shift of the two layers, is a sentence for the whole layer.
"""

from __future__ import annotations

from itertools import groupby
from typing import Dict, List, Mapping, NamedTuple, Optional, Sequence, Tuple

from cags_vsegei_plugin.geology.catalogue import KEEP, rule, verdicts
from cags_vsegei_plugin.geology.comparison.colours import compare_colours
from cags_vsegei_plugin.geology.comparison.cover import are_both_windows
from cags_vsegei_plugin.geology.comparison.finding import Finding, Pair, Verdict
from cags_vsegei_plugin.geology.comparison.grading import BEST, COSMETIC, graded, lowered
from cags_vsegei_plugin.geology.comparison.one_to_many import Facing, UnitKey, find_one_to_many
from cags_vsegei_plugin.geology.notation.index_text import plain
from cags_vsegei_plugin.geology.profiles import Profile
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.measures import distance_words
from cags_vsegei_plugin.sentences import Sentence, number, sentence

FACING, CHINA_ONLY = "facing", "china_only"
_AGREED, _SOFT, _ONE_SIDED = "agreed", "soft", "one_sided"
_COVER = "COV-1"
_STEADY = 0.8
_FEWEST_SLIVERS = 5


class BorderRecord(NamedTuple):
    """A stretch of border in plain data, in its order along the border.

    `width_m`: median signed distance, gap > 0 > overlap. `verdict`: that of the pair of units, None
    on a one-sided stretch. `profile`: that of the section of border, None for the map's own.
    `whole_km`: the length of the stretch that a section or the strip of a corridor cut, None where
    it is whole.
    """

    facing: str
    china_index: str
    russia_index: str
    length_km: float
    width_m: Optional[float] = None
    verdict: Optional[Verdict] = None
    china_color: str = ""
    russia_color: str = ""
    profile: Optional[Profile] = None
    whole_km: Optional[float] = None


class Slivers(NamedTuple):
    """Statistics of the slivers: `steadiness` is how well one direction explains them, 0 to 1."""

    number: int
    steadiness: float
    azimuth_deg: float
    width_m: float


class AlongBorder(NamedTuple):
    """A verdict for each record, in their order, and what is said of the layers as a whole."""

    verdicts: Tuple[Verdict, ...]
    notes: Tuple[Sentence, ...] = ()


def along_border(
    records: Sequence[BorderRecord],
    profile: Profile,
    readings: Optional[Mapping[UnitKey, Reading]] = None,
    slivers: Optional[Slivers] = None,
    knowledge: Knowledge = BUNDLED,
) -> AlongBorder:
    """Return the final verdicts of the stretches of one border and the notes on its layers.

    `readings` by (side, index) tell which partners differ; without them every index is a unit.
    """
    found = [_own_verdict(each, knowledge) for each in records]
    found = _short_cover(records, found, profile)
    readings = readings or {}
    facings = _facings(records, found, _Windows(profile, readings, knowledge))
    many = find_one_to_many(facings, readings, profile, knowledge)
    completing = _Completing(many, profile, knowledge)
    final = tuple(completing.complete(*each) for each in zip(records, found))
    note = constant_shift(slivers) if slivers else None
    return AlongBorder(final, (note,) if note else ())


def _facings(
    records: Sequence[BorderRecord], found: Sequence[Verdict], windows: _Windows
) -> List[Facing]:
    """Return with how many kilometres two units face each other, once for each verdict."""
    first: Dict[Tuple[str, str, int], int] = {}
    km: List[float] = []
    places: List[int] = []
    for place, record in enumerate(records):
        if record.facing != FACING or windows.are_both(record):
            continue
        # The verdicts are held by `found`, so that each has a number of its own.
        key = record.china_index, record.russia_index, id(found[place])
        number = first.setdefault(key, len(km))
        if number == len(km):
            km.append(0.0)
            places.append(place)
        km[number] += record.length_km
    return [Facing(*_pair(records[k]), length, found[k]) for k, length in zip(places, km)]


def _own_verdict(record: BorderRecord, knowledge: Knowledge) -> Verdict:
    if record.facing == FACING and record.verdict is not None:
        return record.verdict
    usual = rule("GEO-4", _ONE_SIDED, knowledge)
    return Verdict(_ONE_SIDED, usual.severity, ("GEO-4",), (_nothing_faces(record),), 0.0)


def _nothing_faces(record: BorderRecord) -> Sentence:
    if record.facing == CHINA_ONLY:
        return sentence(
            "China: {index}; Russia: no polygon within the tolerance.",
            index=plain(record.china_index),
        )
    return sentence(
        "Russia: {index}; China: no polygon within the tolerance.", index=plain(record.russia_index)
    )


def _short_cover(
    records: Sequence[BorderRecord], found: Sequence[Verdict], profile: Profile
) -> List[Verdict]:
    """Neighbouring stretches of cover against older rocks count as one run."""
    result: List[Verdict] = []
    together = zip(records, found)
    for is_cover, run in groupby(together, key=lambda each: _COVER in each[1].codes[:1]):
        stretches = list(run)
        length_km = sum(record.length_km for record, _ in stretches)
        short = is_cover and length_km < profile.min_length_km
        result.extend(_too_short(each, length_km) if short else each for _, each in stretches)
    return result


def _too_short(verdict: Verdict, length_km: float) -> Verdict:
    codes = tuple(each for each in verdict.codes if each != _COVER)
    said = sentence(
        "Cover faces older rocks over only {length} km: too short to be called a difference.",
        length=number(length_km, 1),
    )
    return Verdict(_SOFT, COSMETIC, codes, (*verdict.reasons, said), verdict.score)


class _Windows(NamedTuple):
    """Tells where a map of the cover shows older rocks on both sides."""

    profile: Profile
    readings: Mapping[UnitKey, Reading]
    knowledge: Knowledge

    def are_both(self, record: BorderRecord) -> bool:
        profile = record.profile or self.profile
        if not profile.cover_map:
            return False
        china, russia = (self.readings.get(each) for each in _pair(record))
        if china is None or russia is None:
            return False
        return are_both_windows(Pair(china, russia, profile, self.knowledge))


def _pair(record: BorderRecord) -> Tuple[UnitKey, UnitKey]:
    return ("china", record.china_index), ("russia", record.russia_index)


class _Completing:
    """Completes verdicts; of stretches that are alike in all that counts only the first."""

    def __init__(
        self,
        many: Mapping[Tuple[UnitKey, UnitKey], Sequence[Finding]],
        profile: Profile,
        knowledge: Knowledge,
    ) -> None:
        self._many, self._profile, self._knowledge = many, profile, knowledge
        self._done: Dict[Tuple[object, ...], Verdict] = {}

    def complete(self, record: BorderRecord, verdict: Verdict) -> Verdict:
        """Return the verdict of a stretch with all that the whole border tells of it."""
        profile = record.profile or self._profile
        is_short = (record.whole_km or record.length_km) < profile.min_length_km
        width = _geometry(record, profile) if record.facing == FACING else []
        if width:
            return self._completed(record, verdict, width, is_short)
        # Verdicts and profiles are held by whoever asks: each has a number of its own.
        key = (*record[:3], *record[6:8], id(verdict), id(profile), is_short)
        if key not in self._done:
            self._done[key] = self._completed(record, verdict, (), is_short)
        return self._done[key]

    def _completed(
        self, record: BorderRecord, verdict: Verdict, width: Sequence[Finding], is_short: bool
    ) -> Verdict:
        profile = record.profile or self._profile
        if record.facing == FACING:
            is_agreed = verdict.verdict == _AGREED
            further = [] if is_agreed else list(self._many.get(_pair(record), []))
            further.extend(width)
            colours = compare_colours(record.china_color, record.russia_color)
            if colours is not None and is_agreed:
                further.append(colours)
            for each in graded(further, profile, self._knowledge):
                verdict = _with(verdict, each, self._knowledge)
        return verdict._replace(severity=lowered(verdict.severity)) if is_short else verdict


def _geometry(record: BorderRecord, profile: Profile) -> List[Finding]:
    width_m = record.width_m or 0.0
    if abs(width_m) <= profile.sliver_m:
        return []
    case = "wide" if abs(width_m) > profile.tolerance_m else ""
    width = distance_words(abs(width_m))
    if width_m > 0:
        said = sentence("The two maps leave a gap of {width}.", width=width)
        return [Finding("GEO-4", case, 1.0, said)]
    said = sentence("The two maps overlap by {width}.", width=width)
    return [Finding("GEO-5", case, 1.0, said)]


def _with(verdict: Verdict, finding: Finding, knowledge: Knowledge) -> Verdict:
    """Return a verdict with a further finding, the more urgent codes and reasons first."""
    order = verdicts(knowledge)
    named = rule(finding.code, finding.case, knowledge).verdict
    other = verdict.verdict if named in (KEEP, "") else named
    name = max((verdict.verdict, other), key=lambda each: order.get(each, order[BEST]).order)
    urgent = not verdict.severity or finding.severity < verdict.severity
    codes: Dict[str, None] = dict.fromkeys(
        (finding.code, *verdict.codes) if urgent else (*verdict.codes, finding.code)
    )
    reasons = dict.fromkeys(
        (finding.reason, *verdict.reasons) if urgent else (*verdict.reasons, finding.reason)
    )
    severity = min(each for each in (verdict.severity or COSMETIC, finding.severity) if each)
    return Verdict(name, severity, tuple(codes), tuple(reasons), verdict.score)


def constant_shift(slivers: Slivers) -> Optional[Sentence]:
    """Return GEO-6, one sentence for the layers, where most slivers lie in one direction."""
    if slivers.number < _FEWEST_SLIVERS or slivers.steadiness < _STEADY:
        return None
    return sentence(
        "The slivers between the layers lie in one direction (azimuth {azimuth}°, about {width} m):"
        " check the coordinate operation between the two layers, a datum shift may be missing.",
        azimuth=f"{slivers.azimuth_deg:.0f}",
        width=f"{slivers.width_m:.0f}",
    )
