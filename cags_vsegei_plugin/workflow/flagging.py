"""The polygons at the border with the worst that was found on them."""

from __future__ import annotations

from typing import Dict, Iterable, List, NamedTuple, Tuple

from cags_vsegei_plugin.geology.catalogue import verdicts
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.workflow.stretch_table import Stretch


class Flag(NamedTuple):
    """What is told of one polygon: worst verdict and severity, codes, km at the border.

    `conflicts` counts its stretches that need a decision.
    """

    verdict: str
    severity: int
    codes: Tuple[str, ...]
    border_km: float
    conflicts: int


def flags_of(
    stretches: Iterable[Stretch], side: str, knowledge: Knowledge = BUNDLED
) -> Dict[int, Flag]:
    """Return a flag for every feature id of a side that has a stretch of border."""
    by_fid: Dict[int, List[Stretch]] = {}
    for each in stretches:
        fid = each.china_fid if side == "china" else each.russia_fid
        if fid is not None:
            by_fid.setdefault(fid, []).append(each)
    return {fid: _flag(found, knowledge) for fid, found in by_fid.items()}


def _flag(found: List[Stretch], knowledge: Knowledge) -> Flag:
    order = verdicts(knowledge)
    worst = max(found, key=lambda each: (order[each.verdict].order, -(each.severity or 5)))
    ordered = sorted(found, key=lambda each: each.severity or 5)
    codes = dict.fromkeys(code for each in ordered for code in each.codes)
    return Flag(
        worst.verdict,
        min((each.severity for each in found if each.severity), default=0),
        tuple(codes),
        sum(each.length_km for each in found),
        sum(each.needs_decision for each in found),
    )
