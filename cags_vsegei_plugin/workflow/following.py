"""A comparison that follows edits of its layers: only what they touch is judged again."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Callable, FrozenSet, List, NamedTuple, Sequence

import numpy as np
from qgis.core import QgsCoordinateTransform, QgsCsException, QgsFeatureRequest, QgsRectangle

from cags_vsegei_plugin.border.coverage import Coverage
from cags_vsegei_plugin.border.live import LiveBorder
from cags_vsegei_plugin.knowledge import Knowledge
from cags_vsegei_plugin.layers.coverage import read_coverage
from cags_vsegei_plugin.layers.features import features_of
from cags_vsegei_plugin.layers.snapshot import Snapshot
from cags_vsegei_plugin.layers.working_crs import ground_measure
from cags_vsegei_plugin.workflow.border_finding import Request
from cags_vsegei_plugin.workflow.border_ground import border_line
from cags_vsegei_plugin.workflow.border_news import News, Stretches, news_between
from cags_vsegei_plugin.workflow.comparing import Comparison
from cags_vsegei_plugin.workflow.describing import described_at_border
from cags_vsegei_plugin.workflow.followed_units import FollowedUnits
from cags_vsegei_plugin.workflow.sides import SideData, UnitsAsked

_MOST_EDITED = 200
_BEYOND = 0.01


class NotFollowed(Exception):
    """What was edited, or how was compared, asks for comparing the whole border anew."""


class Edit(NamedTuple):
    """What was edited in a layer: features whose outlines, or whose values, may be others now."""

    source: Snapshot
    shapes: FrozenSet[int] = frozenset()
    values: FrozenSet[int] = frozenset()


def can_follow(request: Request) -> bool:
    """Return whether edits of what was asked for can be followed without comparing anew.

    Lines, points and contacts lie on the border as a whole; sections and corridors cut it; codes
    and mended texts are read through what is not the layer itself.
    """
    sides = request.china, request.russia
    is_plain = all(each.lookup is None and not hasattr(each.source, "wrapped") for each in sides)
    whole = request.lines, request.points, request.corridor, request.cluster, request.shown
    return (
        is_plain
        and not request.sections
        and not request.contacts
        and all(each is None for each in whole)
    )


class FollowedComparison:
    """The stretches of a comparison with their verdicts, kept as a comparison anew would give them.

    Who faces whom is found again, and judged, only where something was edited. What the whole
    border tells of a stretch (RNK-2 and COV-1 of its neighbours) is asked of the whole border.
    Used in one thread at a time; once it raised, it is of no use any more.
    """

    def __init__(self, comparison: Comparison, knowledge: Knowledge) -> None:
        """Take a comparison that `can_follow`; its sources are read in this thread."""
        made = comparison.made
        self._request, self._system, self._knowledge = made.request, made.system, knowledge
        self._judge, self._slivers = made.judge, made.slivers
        sides = comparison.china, comparison.russia
        self._border = LiveBorder(
            comparison.china.coverage,
            comparison.russia.coverage,
            made.request.tolerance,
            measure=ground_measure(made.system.crs, made.system.context),
            line=border_line(made.request.border, made.system.crs, made.system.context),
            found=made.found,
            reader=self._read_zone,
        )
        self._units = [
            FollowedUnits(side.given, side.legend, made.request, knowledge) for side in sides
        ]
        self._sources: List[Any] = [side.given.source for side in sides]
        self.kept = comparison.kept
        self.stretches: Stretches = {each.stretch: each for each in comparison.stretches}

    def follow(self, edits: Sequence[Edit]) -> News:
        """Take what was edited on both sides, and return what it changed.

        Raises NotFollowed where all must be compared anew.
        """
        self._sources = [edit.source for edit in edits]
        self._check(edits)
        for side, edit in enumerate(edits):
            if edit.shapes:
                self._border.edited(side, sorted(edit.shapes), self._outlines(side, edit))
        placed = self._border.placed
        if not any(each.item.facing == "facing" for each in placed):
            raise NotFollowed
        self._take_units(edits, placed)
        found, _, self.kept = self._judge.judged(placed, self._slivers)
        before, self.stretches = self.stretches, {each.stretch: each for each in found}
        edited = [set(edit.shapes | edit.values) for edit in edits]
        return news_between(before, self.stretches, edited, self._knowledge)

    def _check(self, edits: Sequence[Edit]) -> None:
        """Refuse what lies in another system now, and what would take as long as comparing anew."""
        now = [edit.source.sourceCrs() for edit in edits]
        if now != [place.crs for place in self._system.places]:
            raise NotFollowed
        if any(len(edit.shapes) > _MOST_EDITED for edit in edits):
            raise NotFollowed

    def _outlines(self, side: int, edit: Edit) -> Coverage:
        """Read outlines that were edited; refuse those beyond the layer, which tells the system."""
        place = self._system.places[side]
        known = place.extent.buffered(_BEYOND * max(place.extent.width(), place.extent.height()))
        request = QgsFeatureRequest().setFilterFids(sorted(edit.shapes))
        request.setSubsetOfAttributes([])
        for feature in features_of(edit.source, request):
            if feature.hasGeometry() and not known.contains(feature.geometry().boundingBox()):
                raise NotFollowed
        return self._coverage(edit.source, request)

    def _coverage(self, source: Any, request: QgsFeatureRequest) -> Coverage:
        system = self._system
        return read_coverage(source, system.crs, system.context, request=request).on_earth()

    def _read_zone(self, side: int, zone: np.ndarray, knows: Callable[[int], bool]) -> Coverage:
        """Read of a side what reaches into a zone of the working system and is not known."""
        source = self._sources[side]
        request = QgsFeatureRequest().setFilterRect(self._box(source, zone))
        request.setFlags(QgsFeatureRequest.Flag.NoGeometry).setSubsetOfAttributes([])
        found = [feature.id() for feature in features_of(source, request)]
        fids = sorted(fid for fid in found if not knows(fid))
        return self._coverage(source, QgsFeatureRequest().setFilterFids(fids))

    def _box(self, source: Any, zone: np.ndarray) -> QgsRectangle:
        """Return a zone in the system of a layer, rather too large."""
        system = self._system
        back = QgsCoordinateTransform(system.crs, source.sourceCrs(), system.context)
        box = QgsRectangle(*zone.tolist())
        box.grow(0.1 * max(box.width(), box.height()))
        try:
            return back.transformBoundingBox(box)
        except QgsCsException as error:
            raise NotFollowed from error

    def _take_units(self, edits: Sequence[Edit], placed: Sequence[Any]) -> None:
        """Read the units of what stands at the border now, where they are others."""
        asked, sides, changed = self._request, [], []
        for name, given, edit, live, units in zip(
            ("china", "russia"),
            (asked.china, asked.russia),
            edits,
            self._border.sides,
            self._units,
        ):
            fids = live.fids
            here = {getattr(each.item, name) for each in placed} - {-1}
            at_border = sorted({int(fids[number]) for number in here})
            found = units.follow(edit.source, at_border, edit.values | edit.shapes)
            told = UnitsAsked(at_border, asked.profile, asked.corrections, self._knowledge)
            given = replace(given, source=edit.source, table=None)
            described = described_at_border(asked.legend, given, found.legend, told)
            changed.append(found.changed)
            sides.append(SideData(given, found.legend, Coverage.of_names(fids, {}), described))
        self._judge = self._judge.with_units(sides[0], sides[1], changed)
