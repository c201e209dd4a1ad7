"""The one place where findings become a verdict, by the tables of the catalogue and the profile.

Each finding gets the severity of its rule (`catalogue/rules.csv`), or the profile's. A question
mark on either side lowers findings of age by one step. A rule may name its verdict; else the
verdict follows from the severity (`catalogue/severities.csv`): 1 and 2 mismatch, 3 soft,
4 consistent. The worst verdict and the most urgent severity of all findings stand.
"""

from __future__ import annotations

from typing import Iterable, List, Sequence, Tuple

from cags_vsegei_plugin.geology.catalogue import KEEP, code, rule, severities, verdicts
from cags_vsegei_plugin.geology.comparison.finding import Finding, Verdict
from cags_vsegei_plugin.geology.profiles import Profile
from cags_vsegei_plugin.knowledge import Knowledge
from cags_vsegei_plugin.sentences import Sentence

BEST = "consistent"
COSMETIC = 4
_AGE = "age"


def graded(
    findings: Iterable[Finding], profile: Profile, knowledge: Knowledge, queried: bool = False
) -> Tuple[Finding, ...]:
    """Return the findings with their severities, those of age one step lower where queried."""
    return tuple(_graded(each, profile, knowledge, queried) for each in findings)


def _graded(finding: Finding, profile: Profile, knowledge: Knowledge, queried: bool) -> Finding:
    usual = rule(finding.code, finding.case, knowledge).severity
    severity = profile.severity_of(finding.code, finding.case, usual)
    known = code(finding.code, knowledge)
    if queried and known is not None and known.subject == _AGE:
        severity = lowered(severity)
    return finding._replace(severity=severity)


def lowered(severity: int) -> int:
    """Return a severity one step down, not below cosmetic; none stays none."""
    return min(severity + 1, COSMETIC) if severity else 0


def verdict_of(findings: Sequence[Finding], score: float, knowledge: Knowledge) -> Verdict:
    """Return the verdict that graded findings lead to; without any, both sides are consistent."""
    names = [_verdict_of(each, knowledge) for each in findings]
    order = verdicts(knowledge)
    name = max(names, key=lambda each: order[each].order, default=BEST)
    steps = [each.severity for each in findings if each.severity]
    ordered = sorted(findings, key=lambda each: each.severity or COSMETIC + 1)
    return Verdict(
        name, min(steps, default=0), codes_of(ordered), tuple(_reasons(ordered)), round(score, 3)
    )


def _verdict_of(finding: Finding, knowledge: Knowledge) -> str:
    named = rule(finding.code, finding.case, knowledge).verdict
    if named and named != KEEP:
        return named
    step = severities(knowledge).get(finding.severity)
    return step.verdict if step and named != KEEP else BEST


def codes_of(findings: Iterable[Finding]) -> Tuple[str, ...]:
    """Return the codes of findings in their order, each once."""
    return tuple(dict.fromkeys(each.code for each in findings if each.code))


def _reasons(findings: Iterable[Finding]) -> List[Sentence]:
    return list(dict.fromkeys(each.reason for each in findings))
