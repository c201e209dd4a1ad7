"""AGE-1 to AGE-5 and SCL-1: what the ages of two units say to each other.

Disjoint ages are AGE-1 or AGE-2 by the systems of the symbols. A difference that only comes from
the scales (a boundary that the two countries draw at different places, or that one of them does
not have) is SCL-1 and never a hard mismatch; see the pitfalls PF01 to PF27 named in the tables.
"""

from __future__ import annotations

from typing import Dict, Optional, Sequence, Tuple, Union

from cags_vsegei_plugin.geology.comparison import intervals, national
from cags_vsegei_plugin.geology.comparison.bands import Band, band_of, uncertain_for
from cags_vsegei_plugin.geology.comparison.correlated import correlation_of
from cags_vsegei_plugin.geology.comparison.finding import EQUAL, UNJUDGED, Outcome, Pair, found
from cags_vsegei_plugin.geology.comparison.intervals import Interval
from cags_vsegei_plugin.geology.comparison.other_meaning import other_meaning
from cags_vsegei_plugin.geology.comparison.wording import age_words
from cags_vsegei_plugin.geology.notation.printed_age import printed_age
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.geology.rocks import Rocks
from cags_vsegei_plugin.measures import ma_words
from cags_vsegei_plugin.sentences import Sentence, Term, sentence

Said = Union[Sentence, Term]

_VOLCANIC = ("volcanic", "subvolcanic")
_SERIES = "series"
_SCALE_SCORE = 0.9
_SAME_SYSTEM_SCORE = 0.2


def compare_age(pair: Pair) -> Outcome:
    """Return what the ages say; not judged where an age is not known."""
    china, russia = intervals.interval_of(pair.china), intervals.interval_of(pair.russia)
    if china is None or russia is None:
        return UNJUDGED
    how = intervals.relation(china, russia, pair.profile.ages)
    if how == intervals.EQUAL:
        return _equal(pair)
    if how == intervals.DISJOINT:
        return _disjoint(pair, china, russia)
    return _scale_artefact(pair, china, russia) or _partly(pair, china, russia, how)


def _equal(pair: Pair) -> Outcome:
    if _is_one_symbol(pair) or _is_one_text(pair):
        return EQUAL
    reason = sentence(
        "China: {china}; Russia: {russia}: one and the same time under different symbols.",
        **_ages(pair),
    )
    return found("AGE-5", "", 1.0, reason)


def _disjoint(pair: Pair, china: Interval, russia: Interval) -> Outcome:
    excuse = _uncertain_boundary(pair, china, russia)
    if excuse is not None:
        return found("SCL-1", "", 0.5, _scale_reason(pair, [excuse.note]))
    systems = [national.systems_of(each, pair.knowledge) for each in (pair.china, pair.russia)]
    if not systems[0] & systems[1]:
        return found("AGE-1", "", 0.0, _apart_unless(pair))
    gap = intervals.gap_ma(china, russia)
    case = "long_gap" if gap > pair.profile.ages.long_gap_ma else _resolution_case(pair)
    return found("AGE-2", case, _SAME_SYSTEM_SCORE, _apart(pair))


def _apart_unless(pair: Pair) -> Sentence:
    said, unless = _apart(pair), other_meaning(pair)
    return sentence("{first} {second}", first=said, second=unless) if unless else said


def _apart(pair: Pair) -> Sentence:
    if _is_one_symbol(pair) or _is_one_text(pair):
        return sentence(
            "China: {china}; Russia: {russia}: they do not overlap, for the same symbol means "
            "another time in each scale.",
            **_ages(pair),
        )
    return sentence("China: {china}; Russia: {russia}: they do not overlap.", **_ages(pair))


def _is_one_symbol(pair: Pair) -> bool:
    china, russia = pair.china, pair.russia
    return (china.age_from, china.age_to) == (russia.age_from, russia.age_to)


def _is_one_text(pair: Pair) -> bool:
    """Return whether both maps print the same symbols, whatever they mean by them."""
    china, russia = (printed_age(each, pair.knowledge) for each in _both(pair))
    return china == russia != ""


def _resolution_case(pair: Pair) -> str:
    """Name the case of stages of one series on a map that resolves ages to series only."""
    if pair.profile.age_resolution != _SERIES:
        return ""
    one_series = national.stages_of_one_series(pair.china, pair.russia, pair.knowledge)
    return "within_series" if one_series else ""


def _uncertain_boundary(pair: Pair, china: Interval, russia: Interval) -> Optional[Band]:
    older_ma = max(min(china.base_ma, russia.base_ma), max(china.top_ma, russia.top_ma))
    younger_ma = min(min(china.base_ma, russia.base_ma), max(china.top_ma, russia.top_ma))
    band = band_of(older_ma, younger_ma, _both(pair), pair.profile.ages, pair.knowledge)
    if band is None:
        return None
    rocks = uncertain_for(pair.knowledge).get(band.id)
    if rocks == "volcanic" and not all(_is_volcanic(each, pair) for each in _both(pair)):
        return None
    return band if rocks else None


def _is_volcanic(reading: Reading, pair: Pair) -> bool:
    if reading.kind in _VOLCANIC:
        return True
    vocabulary = Rocks.load(pair.knowledge)
    return any(vocabulary.nature(rock) == "volcanic" for rock in reading.rocks)


def _partly(pair: Pair, china: Interval, russia: Interval, how: str) -> Outcome:
    score = 0.5 + 0.5 * intervals.similarity(china, russia)
    if how == intervals.OVERLAPS:
        reason = sentence(
            "China: {china}; Russia: {russia}: they overlap only in part.", **_ages(pair)
        )
        return found("AGE-3", "", score, reason)
    wide = intervals.width_ratio(china, russia) > pair.profile.ages.wide_ratio
    wide = wide and not _is_known_as_one(pair)
    return found("AGE-4", "wide" if wide else "", score, _contained(pair, how))


def _is_known_as_one(pair: Pair) -> bool:
    """Return whether both are published as one unit: then a wider age is no more than that."""
    known = correlation_of(pair)
    return known is not None and known.accepted


def _contained(pair: Pair, how: str) -> Sentence:
    if how == intervals.CONTAINS:
        return sentence(
            "China: {china}; Russia: {russia}: the Chinese age contains the Russian one.",
            **_ages(pair),
        )
    return sentence(
        "China: {china}; Russia: {russia}: the Russian age contains the Chinese one.",
        **_ages(pair),
    )


def _scale_artefact(pair: Pair, china: Interval, russia: Interval) -> Optional[Outcome]:
    """Return SCL-1 where each end that differs does so by the scales, and most time is shared."""
    shared = intervals.overlap_ma(china, russia)
    if shared < min(china.length_ma, russia.length_ma) / 2:
        return None
    base = _why_ends_differ(pair, china.base_ma, russia.base_ma, russia.base_ma > china.base_ma)
    top = _why_ends_differ(pair, china.top_ma, russia.top_ma, russia.top_ma < china.top_ma)
    if base is None or top is None:
        return None
    notes = list(dict.fromkeys(base + top))
    return found("SCL-1", "", _SCALE_SCORE, _scale_reason(pair, notes))


def _why_ends_differ(
    pair: Pair, china_ma: float, russia_ma: float, russia_is_wider: bool
) -> Optional[Tuple[Said, ...]]:
    """Return the notes that explain it, none where the ends agree; None where nothing explains."""
    limits = pair.profile.ages
    if intervals.same_boundary(china_ma, russia_ma, limits):
        return ()
    older_ma, younger_ma = max(china_ma, russia_ma), min(china_ma, russia_ma)
    band = band_of(older_ma, younger_ma, _both(pair), limits, pair.knowledge, undivided=True)
    if band is not None:
        return (band.note,)
    wider, wider_ma = (pair.russia, russia_ma) if russia_is_wider else (pair.china, china_ma)
    narrower, limit_ma = (pair.china, china_ma) if russia_is_wider else (pair.russia, russia_ma)
    could_be_finer = national.divides(wider, wider_ma, limit_ma, limits, pair.knowledge)
    if could_be_finer or national.is_finer_than_series(narrower, pair.knowledge):
        return None
    return (_no_boundary(wider, limit_ma),)


def _no_boundary(wider: Reading, limit_ma: float) -> Sentence:
    limit = ma_words(limit_ma)
    if wider.side == "china":
        return sentence("The Chinese scale has no boundary at {limit} Ma.", limit=limit)
    return sentence("The Russian scale has no boundary at {limit} Ma.", limit=limit)


def _scale_reason(pair: Pair, notes: Sequence[Said]) -> Sentence:
    said: Said = notes[0]
    for note in notes[1:]:
        said = sentence("{first} {second}", first=said, second=note)
    return sentence(
        "China: {china}; Russia: {russia}: the difference comes from the national scales. {note}",
        note=said,
        **_ages(pair),
    )


def _ages(pair: Pair) -> Dict[str, Sentence]:
    return {
        side: age_words(reading, pair.knowledge)
        for side, reading in (("china", pair.china), ("russia", pair.russia))
    }


def _both(pair: Pair) -> Tuple[Reading, Reading]:
    return pair.china, pair.russia
