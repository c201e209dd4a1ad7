"""Lines and points of both sides, matched along a border that was found already."""

from __future__ import annotations

from typing import List, NamedTuple, Optional, Tuple

from qgis.core import QgsProcessingFeedback, QgsProcessingMultiStepFeedback

from cags_vsegei_plugin.errors import stop_if_cancelled
from cags_vsegei_plugin.geology.profiles import Profile
from cags_vsegei_plugin.knowledge import Knowledge
from cags_vsegei_plugin.sentences import Sentence
from cags_vsegei_plugin.workflow.border_ground import KnownBorder
from cags_vsegei_plugin.workflow.conflicts import FoundConflict, line_conflicts, point_conflicts
from cags_vsegei_plugin.workflow.contact_ends import ContactRequest
from cags_vsegei_plugin.workflow.junctions import Junction
from cags_vsegei_plugin.workflow.matching_lines import LineRequest, match_lines
from cags_vsegei_plugin.workflow.matching_points import PointRequest, PointsOf, match_points
from cags_vsegei_plugin.workflow.point_pairs import PointPair
from cags_vsegei_plugin.workflow.side_ends import LinesOf


class Matched(NamedTuple):
    """What was found of lines and points, and what to say of it."""

    junctions: Tuple[Junction, ...] = ()
    pairs: Tuple[PointPair, ...] = ()
    infos: Tuple[Sentence, ...] = ()
    warnings: Tuple[Sentence, ...] = ()

    def conflicts(self, knowledge: Knowledge) -> List[FoundConflict]:
        """Return those that need a decision."""
        return [
            *line_conflicts(self.junctions, knowledge),
            *point_conflicts(self.pairs, knowledge),
        ]


class Matching(NamedTuple):
    """How lines and points are matched: by a profile, along a border."""

    profile: Profile
    border: KnownBorder
    knowledge: Knowledge
    feedback: Optional[QgsProcessingFeedback] = None

    def matched(
        self,
        lines: Optional[Tuple[LinesOf, LinesOf]],
        points: Optional[Tuple[PointsOf, PointsOf]],
        contacts: Optional[ContactRequest] = None,
    ) -> Matched:
        """Match what is given, contacts of the polygons too.

        Raises UserError and Cancelled as matching lines or points does.
        """
        found = Matched()
        if contacts is not None:
            china, russia = (LinesOf(each.source) for each in self.border.given.polygons)
            found = self._lines(found, china, russia, contacts)
        if lines is not None:
            found = self._lines(found, *lines)
        if points is not None:
            found = self._points(found, *points)
        return found

    def _lines(
        self,
        found: Matched,
        china: LinesOf,
        russia: LinesOf,
        contacts: Optional[ContactRequest] = None,
    ) -> Matched:
        request = LineRequest(china, russia, self.profile)
        if contacts is not None:
            tolerance = contacts.tolerance
            request = request._replace(contacts=contacts, tolerance_m=tolerance)
        context, quiet = self.border.ground.context, self._quiet()
        told = match_lines(request, context, self.knowledge, quiet, self.border)
        return found._replace(
            junctions=(*found.junctions, *told.junctions),
            infos=(*found.infos, *told.infos),
            warnings=(*found.warnings, *told.warnings),
        )

    def _points(self, found: Matched, china: PointsOf, russia: PointsOf) -> Matched:
        request = PointRequest(china, russia, self.profile)
        context, quiet = self.border.ground.context, self._quiet()
        told = match_points(request, context, self.knowledge, quiet, self.border)
        return found._replace(
            pairs=told.pairs,
            infos=(*found.infos, *told.infos),
            warnings=(*found.warnings, *told.warnings),
        )

    def _quiet(self) -> Optional[QgsProcessingFeedback]:
        """Return a feedback that stops with the given one, and moves its progress no more."""
        stop_if_cancelled(self.feedback)
        if self.feedback is None:
            return None
        quiet = QgsProcessingMultiStepFeedback(100, self.feedback)
        quiet.setCurrentStep(90)
        return quiet
