"""Which units of both sides could be one joint unit, with the reasons: never a score without."""

from cags_vsegei_plugin.geology.suggestions.of_pair import (
    JointCandidate,
    PairAsked,
    candidates_of_pair,
)
from cags_vsegei_plugin.geology.suggestions.rounds import suggest
from cags_vsegei_plugin.geology.suggestions.rules import label_of, limit
from cags_vsegei_plugin.geology.suggestions.suggestion import Asked, Suggestion

__all__ = [
    "Asked",
    "JointCandidate",
    "PairAsked",
    "Suggestion",
    "candidates_of_pair",
    "label_of",
    "limit",
    "suggest",
]
