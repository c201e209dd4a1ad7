"""What the matching of lines and of points have in common: a border, and what is to be said."""

from __future__ import annotations

from typing import Any, Generic, List, Optional, TypeVar

from qgis.core import QgsCoordinateTransformContext, QgsProcessingFeedback

from cags_vsegei_plugin.errors import stop_if_cancelled
from cags_vsegei_plugin.knowledge import Knowledge
from cags_vsegei_plugin.sentences import Sentence
from cags_vsegei_plugin.workflow.border_ground import Found, Ground, KnownBorder, ground_of

Request = TypeVar("Request")
Matches = TypeVar("Matches")


class Matching(Generic[Request, Matches]):
    """One matching: what it was asked for, and what it has to say."""

    def __init__(
        self,
        request: Request,
        ground: Ground,
        knowledge: Knowledge,
        feedback: Optional[QgsProcessingFeedback],
    ) -> None:
        self._request, self._ground = request, ground
        self._knowledge, self._feedback = knowledge, feedback
        self._warnings: List[Sentence] = list(ground.warnings)

    @classmethod
    def of(
        cls,
        request: Any,
        context: Optional[QgsCoordinateTransformContext],
        knowledge: Knowledge,
        feedback: Optional[QgsProcessingFeedback],
        known: Optional[KnownBorder],
    ) -> Matches:
        """Match both sides of a request; a border that was found already is not looked for again.

        Raises UserError for sources that cannot be matched, Cancelled when the user stops it.
        """
        sides = request.china.source, request.russia.source
        if known is not None:
            known = known.with_sources(sides, knowledge)
            request = request._replace(border=known.given)
            return cls(request, known.ground, knowledge, feedback).matches(known.found)
        sources = (*sides, *request.border.sources)
        ground = ground_of(sources, context or QgsCoordinateTransformContext(), knowledge)
        return cls(request, ground, knowledge, feedback).matches()

    def matches(self, found: Optional[Found] = None) -> Matches:
        """Read, match and judge; the border is looked for where it is not found yet."""
        raise NotImplementedError

    def _tell(self, percent: float) -> None:
        stop_if_cancelled(self._feedback)
        if self._feedback is not None:
            self._feedback.setProgress(percent)
