"""Conflicts: stretches, ends of lines and points that need a decision, told in one way."""

from __future__ import annotations

from typing import Iterable, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np

from cags_vsegei_plugin.geology.catalogue import severities
from cags_vsegei_plugin.geology.notation.index_text import plain
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.sentences import Sentence
from cags_vsegei_plugin.workflow import junctions
from cags_vsegei_plugin.workflow.junctions import Junction
from cags_vsegei_plugin.workflow.point_pairs import PointPair
from cags_vsegei_plugin.workflow.stretch_table import Stretch

STRETCH, LINE, CONTACT, POINT = "stretch", "line", "contact", "point"
KINDS = (STRETCH, LINE, CONTACT, POINT)


class FoundConflict(NamedTuple):
    """What a comparison found to need a decision; the review knows it as its `Conflict`.

    The fields up to `reasons` are plain data that can be stored.

    `conflict` is the same in the next run for the same features at the same place. `from_km` and
    `to_km` are along the border, the same for all but a stretch, None where they lie beyond it.
    `result` says what it is: a facing, or what became of a line or a point. `china`
    and `russia` are what stands there: indices, kinds of line, names. `point` (x, y), where to
    look, is in the working system.
    """

    conflict: str
    kind: str
    from_km: Optional[float]
    to_km: Optional[float]
    result: str
    verdict: str
    severity: int
    china_fids: Tuple[int, ...]
    russia_fids: Tuple[int, ...]
    china: Optional[str]
    russia: Optional[str]
    codes: Tuple[str, ...]
    reasons: Tuple[Sentence, ...]
    point: Tuple[float, float] = (0.0, 0.0)

    @property
    def length_km(self) -> float:
        """Return how many kilometres of border are in question; 0 for a line or a point."""
        return 0.0 if self.from_km is None or self.to_km is None else self.to_km - self.from_km


_Found = List[FoundConflict]


def in_order(*found: Iterable[FoundConflict]) -> Tuple[FoundConflict, ...]:
    """Return conflicts of all kinds in order along the border, those without a place last."""
    listed = [each for some in found for each in some]
    listed.sort(key=lambda each: (each.from_km is None, each.from_km or 0.0, each.conflict))
    return tuple(listed)


def stretch_conflicts(stretches: Iterable[Stretch]) -> _Found:
    """Return the stretches that need a decision."""
    return [_of_stretch(each) for each in stretches if each.needs_decision]


def line_conflicts(found: Iterable[Junction], knowledge: Knowledge = BUNDLED) -> _Found:
    """Return the junctions of lines that need a decision."""
    return [of_junction(each, knowledge) for each in found if each.result in junctions.CONFLICTS]


def point_conflicts(pairs: Iterable[PointPair], knowledge: Knowledge = BUNDLED) -> _Found:
    """Return the points, paired or alone, that need a decision."""
    return [of_pair(each, knowledge) for each in pairs if each.severity > 0]


def _of_stretch(stretch: Stretch) -> FoundConflict:
    return FoundConflict(
        stretch.stretch,
        STRETCH,
        stretch.from_km,
        stretch.to_km,
        stretch.facing,
        stretch.verdict,
        stretch.severity,
        _fids(stretch.china_fid),
        _fids(stretch.russia_fid),
        stretch.china_index,
        stretch.russia_index,
        stretch.codes,
        stretch.reasons,
        middle_of(stretch.line),
    )


def of_junction(junction: Junction, knowledge: Knowledge = BUNDLED) -> FoundConflict:
    """Return a junction in the words of conflicts, whether or not it is one."""
    return FoundConflict(
        junction.junction,
        LINE if junction.china_right_fid is junction.russia_right_fid is None else CONTACT,
        junction.at_km,
        junction.at_km,
        junction.result,
        _verdict(junction.severity, knowledge),
        junction.severity,
        _fids(junction.china_fid, junction.china_right_fid),
        _fids(junction.russia_fid, junction.russia_right_fid),
        _words(junction.china_type, junction.china_sense)
        or _parted(junction.china_left, junction.china_right)
        or _words(junction.names[0]),
        _words(junction.russia_type, junction.russia_sense)
        or _parted(junction.russia_left, junction.russia_right)
        or _words(junction.names[1]),
        junction.codes,
        junction.reasons,
        junction.point,
    )


def of_pair(pair: PointPair, knowledge: Knowledge = BUNDLED) -> FoundConflict:
    """Return a pair of points, or one alone, in the words of conflicts."""
    return FoundConflict(
        pair.pair,
        POINT,
        pair.at_km,
        pair.at_km,
        pair.result,
        _verdict(pair.severity, knowledge),
        pair.severity,
        _fids(pair.china_fid),
        _fids(pair.russia_fid),
        _words(pair.china_name, pair.china_commodity),
        _words(pair.russia_name, pair.russia_commodity),
        pair.codes,
        pair.reasons,
        pair.point,
    )


def _verdict(severity: int, knowledge: Knowledge) -> str:
    """Return the verdict a severity leads to."""
    step = severities(knowledge).get(severity)
    return step.verdict if step is not None else "soft"


def _fids(*found: Optional[int]) -> Tuple[int, ...]:
    return tuple(each for each in found if each is not None)


def _words(*texts: Optional[str]) -> Optional[str]:
    return ", ".join(filter(None, texts)) or None


def _parted(*units: Optional[str]) -> Optional[str]:
    """Return the two units that a contact parts."""
    return " | ".join(plain(each or "?") for each in units) if any(units) else None


def middle_of(line: Sequence[Sequence[float]]) -> Tuple[float, float]:
    """Return the point half-way along a line of points (n, 2)."""
    places = np.asarray(line, float)
    steps = places[1:] - places[:-1]
    metres = np.sqrt(np.square(steps).sum(axis=1))
    along = metres.cumsum()
    if not len(along) or not along[-1]:
        return float(places[0, 0]), float(places[0, 1])
    half = along[-1] / 2.0
    k = int(along.searchsorted(half))
    x, y = (places[k] + steps[k] * (1.0 - (along[k] - half) / metres[k])).tolist()
    return x, y
