"""Contacts of the polygons of both sides that reach the border, and the units they part."""

from __future__ import annotations

from typing import Dict, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np
from qgis.core import QgsProcessingFeedback

from cags_vsegei_plugin.border.contacts import Contacts, contacts_at
from cags_vsegei_plugin.border.coverage import Coverage
from cags_vsegei_plugin.border.unlike import Unlike, by_number, together
from cags_vsegei_plugin.border.walk import Walk
from cags_vsegei_plugin.geology.comparison import compare_units
from cags_vsegei_plugin.geology.notation.index import SIDES
from cags_vsegei_plugin.geology.profiles import Profile
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.knowledge import Knowledge
from cags_vsegei_plugin.sentences import Sentence, sentence
from cags_vsegei_plugin.workflow.border_ground import damaged_sentences
from cags_vsegei_plugin.workflow.junctions import LineEnd
from cags_vsegei_plugin.workflow.side_ends import BothEnds, LinesOf, SideEnds
from cags_vsegei_plugin.workflow.sides import SideInput, SideUnits, read_side_units


class ContactRequest(NamedTuple):
    """The contacts of China and Russia, the units of their polygons, and what they are for.

    `tolerance` in metres is that of the border along which they were found.
    """

    contacts: Tuple[Contacts, Contacts]
    coverages: Tuple[Coverage, Coverage]
    units: Tuple[SideUnits, SideUnits]
    profile: Profile
    tolerance: float


class _Parted(NamedTuple):
    """Contacts of a side with the units on their left and right, as seen from China.

    `left`, `right` number the `readings`, -1 where a unit has no index.
    """

    ends: SideEnds
    left: np.ndarray
    right: np.ndarray
    readings: Sequence[Reading]
    within_units: int


class Between(NamedTuple):
    """Where contacts are looked for: polygons of both sides and their walks along the border."""

    coverages: Tuple[Coverage, Coverage]
    walks: Sequence[Walk]
    tolerance: float


def found_contacts(
    given: Tuple[LinesOf, LinesOf],
    between: Between,
    profile: Profile,
    knowledge: Knowledge,
    feedback: Optional[QgsProcessingFeedback] = None,
) -> ContactRequest:
    """Find the contacts along a border, and read the units they part."""
    contacts = contacts_at(between.walks, between.coverages, between.tolerance)
    china, russia = (
        read_side_units(
            _side(side, each),
            polygons_at(some, coverage),
            profile,
            knowledge,
            feedback,
        )
        for side, each, some, coverage in zip(SIDES, given, contacts, between.coverages)
    )
    told = profile, between.tolerance
    return ContactRequest(contacts, between.coverages, (china, russia), *told)


def _side(side: str, given: LinesOf) -> SideInput:
    index, name, lithology = (each or "" for each in given.units[:3])
    return SideInput(side, given.source, index, name, lithology)


def damaged_polygons(
    given: Tuple[LinesOf, LinesOf], coverages: Tuple[Coverage, Coverage]
) -> List[Sentence]:
    """Say which polygons have no usable geometry."""
    told: List[Sentence] = []
    for each, coverage in zip(given, coverages):
        told.extend(damaged_sentences(str(each.source.sourceName()), list(coverage.damaged)))
    return told


def contact_ends(request: ContactRequest, knowledge: Knowledge) -> BothEnds:
    """Return the contacts of both sides that reach the border.

    A boundary with one index on both hands is no contact of units and need not go on.
    """
    china, russia = (
        _parted(contacts, _fids(contacts, coverage, mirrored=number == 0), units)
        for number, (contacts, coverage, units) in enumerate(
            zip(request.contacts, request.coverages, request.units)
        )
    )
    infos = _left_out(china.within_units, russia.within_units)
    return BothEnds(
        china.ends, russia.ends, _unlike(china, russia, request.profile, knowledge), infos
    )


def polygons_at(contacts: Contacts, coverage: Coverage) -> List[int]:
    """Return the features that contacts part, each once."""
    return np.unique(coverage.fid[np.concatenate((contacts.before, contacts.after))]).tolist()


def _fids(contacts: Contacts, coverage: Coverage, mirrored: bool) -> Tuple[List[int], List[int]]:
    """Return the features on the left and on the right, seen from China.

    A walk along a front has its own ground on the left: the Chinese walk leads to the left.
    """
    left, right = coverage.fid[contacts.before].tolist(), coverage.fid[contacts.after].tolist()
    return (right, left) if mirrored else (left, right)


def _number_of(units: SideUnits, fid: int) -> int:
    """Return the number of the unit of a feature, -1 where it has no index."""
    number = units.units.of_fid.get(fid, -1)
    return number if number >= 0 and units.units.fields[number].index else -1


def _index_of(units: SideUnits, fid: int) -> str:
    """Return the index of the unit of a feature, "" where it has none."""
    return units.index_of(fid) if _number_of(units, fid) >= 0 else ""


def _parted(contacts: Contacts, fids: Tuple[List[int], List[int]], units: SideUnits) -> _Parted:
    left, right = (np.array([_number_of(units, fid) for fid in side], np.int64) for side in fids)
    kept = np.flatnonzero((left != right) | (left < 0))
    ends = [
        LineEnd(f"{min(a, b)}|{max(a, b)}", a, b, (_index_of(units, a), _index_of(units, b)))
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
