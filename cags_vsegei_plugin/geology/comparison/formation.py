"""TEC-3: the structural stage and the geodynamic setting in which rocks were formed."""

from __future__ import annotations

from typing import Optional, Tuple

from cags_vsegei_plugin.geology.attributes import SETTING, STAGE
from cags_vsegei_plugin.geology.comparison.finding import EQUAL, UNJUDGED, Outcome, Pair, found
from cags_vsegei_plugin.geology.domains import Nature, nature_in
from cags_vsegei_plugin.sentences import Sentence, sentence

_BROADER_SCORE = 0.8


def compare_stages(pair: Pair) -> Outcome:
    """Return what the structural stages say: basement, cover, overprint."""
    china, russia = _told(pair, STAGE)
    if china is None or russia is None:
        return UNJUDGED
    if china.id == russia.id:
        return EQUAL
    return found("TEC-3", "stage", 0.0, _stages_differ(china, russia))


def compare_settings(pair: Pair) -> Outcome:
    """Return what the geodynamic settings say: arc, passive margin, collision."""
    china, russia = _told(pair, SETTING)
    if china is None or russia is None:
        return UNJUDGED
    if china.id == russia.id:
        return EQUAL
    if china.id in russia.line or russia.id in china.line:
        return Outcome(_BROADER_SCORE)
    return found("TEC-3", "setting", 0.0, _settings_differ(china, russia))


def _told(pair: Pair, role: str) -> Tuple[Optional[Nature], Optional[Nature]]:
    china, russia = (
        nature_in(each.attribute(role), role, pair.knowledge) for each in (pair.china, pair.russia)
    )
    return china, russia


def _stages_differ(china: Nature, russia: Nature) -> Sentence:
    return sentence(
        "China: {china}; Russia: {russia}: the structural stages differ.",
        china=china.label,
        russia=russia.label,
    )


def _settings_differ(china: Nature, russia: Nature) -> Sentence:
    return sentence(
        "China: {china}; Russia: {russia}: the geodynamic settings differ.",
        china=china.label,
        russia=russia.label,
    )
