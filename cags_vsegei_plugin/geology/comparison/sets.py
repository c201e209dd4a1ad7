"""ORE-3: the commodities of two belts as sets, by the Jaccard index."""

from __future__ import annotations

from typing import Dict

from cags_vsegei_plugin.geology.attributes import COMMODITIES
from cags_vsegei_plugin.geology.commodities import commodity_words
from cags_vsegei_plugin.geology.comparison.finding import EQUAL, UNJUDGED, Outcome, Pair, found
from cags_vsegei_plugin.geology.deposits import commodity_score
from cags_vsegei_plugin.sentences import Sentence, sentence

_MOSTLY = 0.5


def compare_commodities(pair: Pair) -> Outcome:
    """Return what the sets of commodities say; not judged where one cannot be read."""
    china, russia = (each.attribute(COMMODITIES) for each in (pair.china, pair.russia))
    score = commodity_score(china, russia, pair.knowledge)
    if score is None:
        return UNJUDGED
    if score == 1.0:
        return EQUAL
    share = f"{100 * score:.0f}"
    if score == 0.0:
        reason = sentence(
            "China: {china}; Russia: {russia}: no commodity is shared.", **_said(pair)
        )
        return found("ORE-3", "none", 0.0, reason)
    reason = sentence(
        "China: {china}; Russia: {russia}: {share} % of the commodities are shared.",
        share=share,
        **_said(pair),
    )
    return found("ORE-3", "mostly" if score >= _MOSTLY else "", score, reason)


def _said(pair: Pair) -> Dict[str, Sentence]:
    china, russia = (
        commodity_words(each.attribute(COMMODITIES), pair.knowledge)
        for each in (pair.china, pair.russia)
    )
    return {"china": china, "russia": russia}
