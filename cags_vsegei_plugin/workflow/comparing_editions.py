"""Comparing two editions of one side: what changed, and what that does to the border."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import Any, DefaultDict, Dict, List, NamedTuple, Optional, Sequence, Tuple

from qgis.core import (
    QgsCoordinateTransformContext,
    QgsProcessingFeedback,
    QgsProcessingMultiStepFeedback,
)

from cags_vsegei_plugin.errors import UserError, stop_if_cancelled
from cags_vsegei_plugin.geology.corrections import Corrections
from cags_vsegei_plugin.geology.profiles import Profile
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.layers.coverage import may_have_polygons
from cags_vsegei_plugin.layers.editions import NOISE_MM, Edition, Ground, Pair, paired, read_edition
from cags_vsegei_plugin.layers.strip import WorkingSystem
from cags_vsegei_plugin.layers.working_crs import working_crs
from cags_vsegei_plugin.sentences import Sentence, sentence
from cags_vsegei_plugin.workflow.border_changes import (
    CREATED,
    SOLVED,
    BorderChange,
    Sides,
    border_changes,
)
from cags_vsegei_plugin.workflow.border_finding import Request
from cags_vsegei_plugin.workflow.border_ground import damaged_sentences, place_of
from cags_vsegei_plugin.workflow.comparing import Comparison, compare_border
from cags_vsegei_plugin.workflow.correcting import NOTHING_CORRECTED
from cags_vsegei_plugin.workflow.edition_changes import UNCHANGED, Change, Judging, Told
from cags_vsegei_plugin.workflow.sides import SideInput, SideUnits, fields_of, units_of_rows

_KM2 = 1e6
_STEPS = 4
# Where the name stands in a row of texts, behind id and index.
_NAME = 2


class EditionsRequest(NamedTuple):
    """Two editions of one side; `key` is the field that knows a feature in both, "" for none.

    With the `other` side the border is compared with both editions; `border` is a line source or
    None, `tolerance_m` metres, None for the profile's own.
    """

    old: SideInput
    new: SideInput
    profile: Profile
    key: str = ""
    other: Optional[SideInput] = None
    border: Any = None
    tolerance_m: Optional[float] = None
    corrections: Corrections = NOTHING_CORRECTED

    def against(self, edition: SideInput) -> Optional[Request]:
        """Return the comparison of an edition with the other side, None where it is not given."""
        if self.other is None:
            return None
        own_first = edition.side == "china"
        both = (edition, self.other) if own_first else (self.other, edition)
        return Request(
            *both, self.profile, self.border, self.tolerance_m, corrections=self.corrections
        )


@dataclass(frozen=True)
class EditionsCompared:
    """Every feature of both editions, and where the border gives another answer.

    `before` and `after` are the comparisons with the other side, None where it is not given.
    """

    changes: Tuple[Change, ...]
    border: Tuple[BorderChange, ...]
    before: Optional[Comparison]
    after: Optional[Comparison]
    warnings: Tuple[Sentence, ...]

    def count(self, change: str) -> int:
        """Return how many features have a change, be it the weightiest or not."""
        return sum(change in each.changes for each in self.changes)

    @property
    def changed(self) -> List[Change]:
        """Return the features that are not as they were."""
        return [each for each in self.changes if each.change != UNCHANGED]

    def effects(self) -> Dict[str, Tuple[int, float]]:
        """Return number and kilometres of the pieces of border by what the edition does."""
        pieces = Counter(each.effect for each in self.border)
        km: DefaultDict[str, float] = defaultdict(float)
        for each in self.border:
            km[each.effect] += each.length_km
        return {effect: (pieces[effect], km[effect]) for effect in (SOLVED, CREATED, *pieces)}


def compare_editions(
    request: EditionsRequest,
    context: Optional[QgsCoordinateTransformContext] = None,
    knowledge: Knowledge = BUNDLED,
    feedback: Optional[QgsProcessingFeedback] = None,
) -> EditionsCompared:
    """Compare two editions of one side feature by feature, and along the border if there is one.

    Raises UserError for sources that cannot be compared and Cancelled when the user stops it.
    """
    run = _Run(request, context or QgsCoordinateTransformContext(), knowledge, feedback)
    return run.compared()


class _Run:
    """One comparison of editions on its way."""

    def __init__(
        self,
        request: EditionsRequest,
        context: QgsCoordinateTransformContext,
        knowledge: Knowledge,
        feedback: Optional[QgsProcessingFeedback],
    ) -> None:
        self._request, self._context = request, context
        self._knowledge, self._feedback = knowledge, feedback
        self._steps: Optional[QgsProcessingMultiStepFeedback] = None
        if feedback is not None:
            self._steps = QgsProcessingMultiStepFeedback(_STEPS, feedback)

    def compared(self) -> EditionsCompared:
        """Read, pair, judge, and compare the border with both editions."""
        given = self._request.old, self._request.new
        sources = [each.source for each in given]
        for each in given:
            _check_polygons(each)
        crs = working_crs([place_of(source) for source in sources], self._context)
        self._step(0)
        editions = [
            read_edition(each.source, self._request.key, fields_of(each), self._steps)
            for each in given
        ]
        system = WorkingSystem(crs, self._context)
        noise_m = self._request.profile.scale_denominator * NOISE_MM / 1000.0
        pairs = paired(editions[0], editions[1], system, noise_m, self._steps)
        self._step(1)
        told = [self._told(each, edition) for each, edition in zip(given, editions)]
        comparisons = [self._border(2 + n, each) for n, each in enumerate(given)]
        changes = self._judged(pairs, editions, told, comparisons)
        warnings = [
            said
            for each, edition in zip(given, editions)
            for said in damaged_sentences(each.title, edition.damaged)
        ]
        for one in comparisons:
            warnings.extend([] if one is None else one.warnings)
        border = self._changes(pairs, editions, comparisons)
        unique = tuple(dict.fromkeys(warnings))
        return EditionsCompared(changes, tuple(border), comparisons[0], comparisons[1], unique)

    def _step(self, number: int) -> None:
        stop_if_cancelled(self._feedback)
        if self._steps is not None:
            self._steps.setCurrentStep(number)

    def _told(self, given: SideInput, edition: Edition) -> List[Told]:
        """Return what stands at each feature and how it reads, in the order of the edition."""
        profile, knowledge = self._request.profile, self._knowledge
        units = units_of_rows(given, edition.rows, profile, knowledge)
        units = units.corrected(self._request.corrections, knowledge, given.title)
        return [_told(row[0], (row[_NAME] or "").strip(), units) for row in edition.rows]

    def _border(self, step: int, edition: SideInput) -> Optional[Comparison]:
        self._step(step)
        request = self._request.against(edition)
        if request is None:
            return None
        return compare_border(request, self._context, self._knowledge, self._steps)

    def _judged(
        self,
        pairs: Sequence[Pair],
        editions: Sequence[Edition],
        told: Sequence[Sequence[Told]],
        comparisons: Sequence[Optional[Comparison]],
    ) -> Tuple[Change, ...]:
        judging = Judging(self._request.profile.ages)
        km = [_border_km(each, self._request.new.side) for each in comparisons]
        grounds = [
            Ground(WorkingSystem(each.source.sourceCrs(), self._context)) for each in editions
        ]
        found = []
        for pair in pairs:
            old = told[0][pair.old] if pair.old >= 0 else None
            new = told[1][pair.new] if pair.new >= 0 else None
            change = judging.judged(old, new, pair.changed_m2)
            which, number = (1, pair.new) if new is not None else (0, pair.old)
            border, edition = km[which], editions[which]
            at_border = None if border is None else border.get(edition.fids[number], 0.0)
            if change.change == UNCHANGED:
                found.append(change if at_border is None else change._replace(border_km=at_border))
                continue
            body = edition.body(number)
            area = None if body is None else grounds[which].area(body) / _KM2
            more = change._replace(border_km=at_border, area_km2=area, body=body)
            found.append(more._replace(is_old=new is None))
        return tuple(found)

    def _changes(
        self,
        pairs: Sequence[Pair],
        editions: Sequence[Edition],
        comparisons: Sequence[Optional[Comparison]],
    ) -> List[BorderChange]:
        before, after = comparisons
        if before is None or after is None:
            return []
        old_of_new = {
            editions[1].fids[pair.new]: editions[0].fids[pair.old]
            for pair in pairs
            if pair.old >= 0 and pair.new >= 0
        }
        least_km = self._request.profile.sliver_m / 1000.0
        sides = Sides(self._request.new.side, old_of_new, least_km)
        return border_changes(before.stretches, after.stretches, sides)


def _told(fid: int, name: str, units: SideUnits) -> Told:
    number = units.number_of(fid)
    return Told(fid, units.index_of(fid), name, units.readings[number])


def _border_km(comparison: Optional[Comparison], side: str) -> Optional[Dict[int, float]]:
    """Return the kilometres of border of each feature of a side; None without a comparison."""
    if comparison is None:
        return None
    km: DefaultDict[int, float] = defaultdict(float)
    for stretch in comparison.stretches:
        fid = getattr(stretch, f"{side}_fid")
        if fid is not None:
            km[fid] += stretch.length_km
    return km


def _check_polygons(given: SideInput) -> None:
    if not may_have_polygons(given.source):
        raise UserError(
            sentence(
                "The layer {layer} has no polygons. Choose the layer that has the map units as"
                " polygons; lines must be made into polygons first.",
                layer=given.title,
            )
        )
