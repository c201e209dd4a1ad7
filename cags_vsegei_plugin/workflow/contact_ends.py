"""Contacts of the polygons of both sides that reach the border, and the units they part."""

from __future__ import annotations

from typing import Dict, List, NamedTuple, Optional, Tuple

import numpy as np
from qgis.core import QgsProcessingFeedback

from cags_vsegei_plugin.border.contacts import Contacts, contacts_of
from cags_vsegei_plugin.border.coverage import Coverage
from cags_vsegei_plugin.border.front import Measure
from cags_vsegei_plugin.border.unlike import Unlike, by_number, together
from cags_vsegei_plugin.errors import stop_if_cancelled
from cags_vsegei_plugin.geology.comparison import compare_units
from cags_vsegei_plugin.geology.profiles import Profile
from cags_vsegei_plugin.geology.reader import read_legend
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.knowledge import Knowledge
from cags_vsegei_plugin.layers.features import text_rows
from cags_vsegei_plugin.sentences import Sentence, sentence
from cags_vsegei_plugin.workflow.border_ground import damaged_sentences
from cags_vsegei_plugin.workflow.junctions import LineEnd
from cags_vsegei_plugin.workflow.reading_legends import collect_units
from cags_vsegei_plugin.workflow.side_ends import BothEnds, LinesOf, SideEnds

_NOTATIONS = ("china", "russia")


class ContactRequest(NamedTuple):
    """The polygons of China and Russia, those of them that were read, and what they are for."""

    given: Tuple[LinesOf, LinesOf]
    coverages: Tuple[Coverage, Coverage]
    tolerance: float
    profile: Profile


class _Parted(NamedTuple):
    """Contacts of a side with the units on their left and right, as seen from China.

    `left`, `right` number the `readings`, -1 where a unit has no index.
    """

    ends: SideEnds
    left: np.ndarray
    right: np.ndarray
    readings: List[Reading]
    within_units: int


def contact_ends(
    request: ContactRequest,
    measure: Measure,
    knowledge: Knowledge,
    feedback: Optional[QgsProcessingFeedback] = None,
) -> BothEnds:
    """Return the contacts of both sides that reach the border.

    A boundary with one index on both hands is no contact of units and need not go on.
    """
    found = contacts_of(*request.coverages, request.tolerance, measure)
    stop_if_cancelled(feedback)
    warnings: List[Sentence] = []
    sides = []
    for number, (given, contacts) in enumerate(zip(request.given, found)):
        coverage = request.coverages[number]
        name = str(given.source.sourceName())
        warnings.extend(damaged_sentences(name, list(coverage.damaged)))
        fids = _fids(contacts, coverage, mirrored=number == 0)
        units = _Units(given, fids, _NOTATIONS[number], knowledge, feedback)
        sides.append(_parted(contacts, fids, units))
    china, russia = sides
    infos = _left_out(china.within_units, russia.within_units)
    unlike = _unlike(china, russia, request.profile, knowledge)
    return BothEnds(china.ends, russia.ends, unlike, infos, tuple(warnings))


def _fids(contacts: Contacts, coverage: Coverage, mirrored: bool) -> Tuple[List[int], List[int]]:
    """Return the features on the left and on the right, seen from China.

    A walk along a front has its own ground on the left: the Chinese walk leads to the left.
    """
    left, right = coverage.fid[contacts.before].tolist(), coverage.fid[contacts.after].tolist()
    return (right, left) if mirrored else (left, right)


class _Units:
    """The units of some features of one side: their index and what it means."""

    def __init__(
        self,
        given: LinesOf,
        fids: Tuple[List[int], List[int]],
        notation: str,
        knowledge: Knowledge,
        feedback: Optional[QgsProcessingFeedback],
    ) -> None:
        fields = given.units
        names = [fields.index, fields.name, fields.lithology]
        asked = sorted({*fids[0], *fids[1]})
        rows = text_rows(given.source, names, feedback=feedback, fids=asked)
        self._units = collect_units(rows)  # type: ignore[arg-type]
        self.readings = read_legend(self._units.fields, notation, knowledge=knowledge)

    def number_of(self, fid: int) -> int:
        """Return the number of the unit of a feature, -1 where it has no index."""
        number = self._units.of_fid.get(fid, -1)
        return number if number >= 0 and self._units.fields[number].index else -1

    def index_of(self, fid: int) -> str:
        """Return the index of the unit of a feature, "" where it has none."""
        number = self.number_of(fid)
        return "" if number < 0 else self._units.fields[number].index


def _parted(contacts: Contacts, fids: Tuple[List[int], List[int]], units: _Units) -> _Parted:
    left, right = (np.array([units.number_of(fid) for fid in side], np.int64) for side in fids)
    kept = np.flatnonzero((left != right) | (left < 0))
    ends = [
        LineEnd(f"{min(a, b)}|{max(a, b)}", a, b, (units.index_of(a), units.index_of(b)))
        for a, b in ((fids[0][k], fids[1][k]) for k in kept.tolist())
    ]
    chosen = SideEnds(contacts.only(kept).offered, ends)
    return _Parted(chosen, left[kept], right[kept], units.readings, len(left) - len(kept))


def _unlike(china: _Parted, russia: _Parted, profile: Profile, knowledge: Knowledge) -> Unlike:
    """Return how little the units on the left and on the right are alike."""
    known: Dict[Tuple[int, int], float] = {}

    def doubt(a: int, b: int) -> float:
        if (a, b) not in known:
            ours, theirs = china.readings[a], russia.readings[b]
            # What is not understood speaks neither for nor against.
            told = ours.is_read and theirs.is_read
            score = compare_units(ours, theirs, profile, knowledge).score if told else 1.0
            known[a, b] = 1.0 - score
        return known[a, b]

    return together(
        [
            by_number(china.left, russia.left, doubt),
            by_number(china.right, russia.right, doubt),
        ]
    )


def _left_out(china: int, russia: int) -> Tuple[Sentence, ...]:
    if not china and not russia:
        return ()
    return (
        sentence(
            "{china} Chinese and {russia} Russian boundaries have one index on both hands; they"
            " are no contacts of units and are left out.",
            china=china,
            russia=russia,
        ),
    )
