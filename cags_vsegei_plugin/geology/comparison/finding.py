"""What a criterion says about a pair of units, before it becomes a verdict."""

from __future__ import annotations

from typing import NamedTuple, Optional, Tuple

from cags_vsegei_plugin.geology.profiles import Profile
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.sentences import Sentence


class Verdict(NamedTuple):
    """The answer for a pair of units or a stretch of border.

    `severity` is 1 (critical) to 4 (cosmetic), 0 none; `score` is 0 (contradiction) to 1 (equal).
    """

    verdict: str
    severity: int
    codes: Tuple[str, ...] = ()
    reasons: Tuple[Sentence, ...] = ()
    score: float = 1.0


class Finding(NamedTuple):
    """One difference: a code of the catalogue, the case of it, and the sentence with the evidence.

    A finding without a code says what is not known. `severity` is 0 until it is graded.
    """

    code: str
    case: str
    score: float
    reason: Sentence
    severity: int = 0


class Outcome(NamedTuple):
    """What a criterion found; a `score` of None means that it could not be judged."""

    score: Optional[float] = None
    findings: Tuple[Finding, ...] = ()


UNJUDGED = Outcome()
EQUAL = Outcome(1.0)


class Pair(NamedTuple):
    """A Chinese and a Russian unit, and the map for which they are compared."""

    china: Reading
    russia: Reading
    profile: Profile
    knowledge: Knowledge = BUNDLED


def found(code: str, case: str, score: float, reason: Sentence) -> Outcome:
    """Return the outcome of a criterion that found one difference."""
    return Outcome(score, (Finding(code, case, score, reason),))
