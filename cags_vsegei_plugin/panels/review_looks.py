"""Looks up what there is to see of a conflict: both units, the agreed legend, candidates."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, Iterator, List, Mapping, Optional, Tuple

from qgis.core import QgsProject, QgsVectorLayer

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.joint_legend import JointLegend
from cags_vsegei_plugin.geology.joint_legend import Mapping as JointMapping
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.geology.suggestions import (
    JointCandidate,
    PairAsked,
    candidates_of_pair,
)
from cags_vsegei_plugin.knowledge import Knowledge
from cags_vsegei_plugin.layers.correction_file import correction_path, corrections_at
from cags_vsegei_plugin.layers.legend_files import (
    is_legend_file,
    legend_rows_of_file,
    legend_rows_of_source,
)
from cags_vsegei_plugin.layers.overrides import knowledge_of
from cags_vsegei_plugin.panels.legend_folding import LegendFolding
from cags_vsegei_plugin.panels.legend_ground import profile_of
from cags_vsegei_plugin.panels.review_details import Looked
from cags_vsegei_plugin.panels.side_by_side import SideRow, side_rows
from cags_vsegei_plugin.panels.stretch_rows import StretchRow
from cags_vsegei_plugin.panels.unit_words import NOTHING
from cags_vsegei_plugin.review.geopackage_store import is_store
from cags_vsegei_plugin.review.view import View
from cags_vsegei_plugin.translation import tr
from cags_vsegei_plugin.workflow.conflict_units import ConflictUnit, ConflictUnits, UnitSource
from cags_vsegei_plugin.workflow.legend_store import legend_in_store
from cags_vsegei_plugin.workflow.legend_units import codes_of
from cags_vsegei_plugin.workflow.stretch_ages import unit_ages
from cags_vsegei_plugin.workflow.unit_look import UnitColours

SIDES = ("china", "russia")


class ReviewLooks:
    """What a comparison was made of, kept for as long as its conflicts are reviewed."""

    def __init__(
        self,
        project: QgsProject,
        parameters: Mapping[str, Any],
        colours: UnitColours,
        folding: LegendFolding,
    ) -> None:
        self._colours, self._folding = colours, folding
        self.knowledge = knowledge_of(project)
        sources = {side: _source(project, parameters, side, self.knowledge) for side in SIDES}
        corrections = corrections_at(correction_path(project), self.knowledge)
        self._units = ConflictUnits(sources, self.knowledge, corrections)
        self._legend = _legend(project, parameters.get("LEGEND"))
        self._profile = profile_of(parameters, self.knowledge)
        self._known_of: Tuple[Optional[JointLegend], JointLegend] = (None, JointLegend())

    def look(self, row: StretchRow, view: View) -> Looked:
        """Return what there is to see of a conflict."""
        if not row.is_stretch:
            return Looked(_words_of(row), is_of_units=False)
        units = {side: self._unit(row, side) for side in SIDES}
        china, russia = units["china"], units["russia"]
        is_blocked = row.pair in view.blocked_pairs()
        candidates = () if is_blocked else self._candidates(china, russia, row, view)
        ages = unit_ages(row, self._colours, self.knowledge)
        sides = side_rows(china, russia, self._agreed(row, view), self.knowledge)
        return Looked(sides, ages, candidates, is_blocked)

    def _unit(self, row: StretchRow, side: str) -> Optional[ConflictUnit]:
        index, fid, base_ma, top_ma = (
            getattr(row, f"{side}_{name}") for name in ("index", "fid", "base_ma", "top_ma")
        )
        if not index and fid is None:
            return None
        return self._units.unit(side, index, fid, (base_ma, top_ma))

    def _candidates(
        self,
        china: Optional[ConflictUnit],
        russia: Optional[ConflictUnit],
        row: StretchRow,
        view: View,
    ) -> Tuple[JointCandidate, ...]:
        """Return joint units both could be, by what is decided and the legend compared with."""
        if china is None or russia is None:
            return ()
        whole = view.conflicts[row.stretch].evidence.whole if row.stretch in view.conflicts else ""
        asked = PairAsked(
            china.reading,
            russia.reading,
            self._profile,
            self._known(view),
            (row.from_km + row.to_km) / 2.0,
            codes_of(row),
            self.knowledge,
            whole,
            tuple(self._further_parts(row, whole, view)),
        )
        return candidates_of_pair(asked)

    def _further_parts(self, row: StretchRow, whole: str, view: View) -> Iterator[Reading]:
        """Yield the other parts of a unit that faces several, as their indices and ages read."""
        if whole not in SIDES:
            return
        place, seen = SIDES.index(whole), {row.pair}
        for one in view.conflicts.values():
            is_same = one.evidence.whole == whole and one.units[place] == row.pair[place]
            if is_same and one.units not in seen:
                seen.add(one.units)
                other = SIDES[1 - place]
                for facts in getattr(one.evidence, other):
                    ages = facts.base_ma, facts.top_ma
                    yield self._units.unit(other, facts.label, None, ages).reading

    def _known(self, view: View) -> JointLegend:
        """Return the joint legend as far as it is known: what is decided, then what was given."""
        signed = self._folding.legend(view.state, self.knowledge)
        if self._legend is None:
            return signed
        if self._known_of[0] is not signed:
            rows = [*signed.mappings, *self._legend.mappings]
            self._known_of = signed, JointLegend(rows, self.knowledge)
        return self._known_of[1]

    def _agreed(self, row: StretchRow, view: View) -> Optional[JointMapping]:
        """Return what both sides agreed on: by the legend, or as the standing proposal has it."""
        held = view.answer(row.stretch).standing
        code = held.proposal.decision.joint_code if held.proposal is not None else ""
        if code and view.cycle.statuses[held.status].progress == "agreed":
            members = self._legend.joint_units().get(code, ()) if self._legend is not None else ()
            return members[0] if members else JointMapping("", "", code, "")
        if self._legend is None:
            return None
        return self._legend.agrees(row.china_index, row.russia_index, row.from_km, row.to_km)


def _words_of(row: StretchRow) -> List[SideRow]:
    """Return what the two sides say of a line or a point."""
    china, russia = row.china_index or NOTHING, row.russia_index or NOTHING
    return [SideRow(tr("What"), china, russia)]


def _source(
    project: QgsProject, parameters: Mapping[str, Any], side: str, knowledge: Knowledge
) -> UnitSource:
    prefix = side.upper()
    layer = project.mapLayer(str(parameters.get(prefix) or ""))
    texts: Dict[str, str] = {
        name: str(parameters.get(f"{prefix}_{name.upper()}") or "")
        for name in ("name", "lithology", "scale")
    }
    family = profile_of(parameters, knowledge).domain_family if parameters.get("PROFILE") else ""
    return UnitSource(
        layer if isinstance(layer, QgsVectorLayer) else None,
        texts["name"],
        texts["lithology"],
        texts["scale"] or "auto",
        family,
    )


def _legend(project: QgsProject, source: Any) -> Optional[JointLegend]:
    """Return the agreed legend of the comparison; what cannot be read any more is left out."""
    text = str(source or "")
    try:
        if is_legend_file(text):
            return JointLegend.from_rows(legend_rows_of_file(Path(text)))
        if is_store(Path(text)):
            return legend_in_store(Path(text), knowledge_of(project)).legend
        layer = project.mapLayer(text)
        if isinstance(layer, QgsVectorLayer) and layer.isValid():
            return JointLegend.from_rows(legend_rows_of_source(layer, layer.name()))
    except UserError:
        # The comparison told of it already, and a review goes on without.
        return None
    return None
