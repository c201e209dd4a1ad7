"""Judging the stretches of a comparison by another profile, without looking for them again."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, replace
from typing import Any, Dict, List, Mapping, NamedTuple, Optional, Tuple

from cags_vsegei_plugin.errors import stop_if_cancelled
from cags_vsegei_plugin.geology.comparison import (
    BorderRecord,
    Slivers,
    Verdict,
    along_border,
    compare_units,
)
from cags_vsegei_plugin.geology.profiles import Profile
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge

_AGREED = "agreed"
_MOST = 2
_RECENT: OrderedDict[str, Kept] = OrderedDict()


class KeptPiece(NamedTuple):
    """A stretch as it was judged, with what both sides read there, None where a side is missing."""

    record: BorderRecord
    china: Optional[Reading]
    russia: Optional[Reading]


@dataclass(frozen=True)
class Kept:
    """What is needed to judge a border again: pieces in their order, readings, slivers."""

    pieces: Tuple[KeptPiece, ...]
    readings: Mapping[Tuple[str, str], Reading]
    slivers: Optional[Slivers]
    knowledge: Knowledge = BUNDLED

    def kilometres(self, profile: Profile, feedback: Any = None) -> Dict[str, float]:
        """Return the kilometres by verdict that a profile gives.

        Pairs an agreed legend settles, and sections with rules of their own, keep their verdicts;
        the tolerance has no effect, for it decides which stretches there are. Raises Cancelled.
        """
        km: Dict[str, float] = {}
        for piece, verdict in zip(self.pieces, self.judged(profile, feedback)):
            km[verdict.verdict] = km.get(verdict.verdict, 0.0) + piece.record.length_km
        return km

    def judged(self, profile: Profile, feedback: Any = None) -> Tuple[Verdict, ...]:
        """Return the verdicts of the pieces by a profile; raises Cancelled."""
        known: Dict[Tuple[Reading, Reading], Verdict] = {}
        records: List[BorderRecord] = []
        for piece in self.pieces:
            stop_if_cancelled(feedback)
            records.append(self._again(piece, profile, known))
        found = along_border(records, profile, self.readings, self.slivers, self.knowledge)
        return found.verdicts

    def without_agreement(self, profile: Profile) -> Kept:
        """Return the border as it is without what is agreed: its pairs compared by the profile."""
        known: Dict[Tuple[Reading, Reading, Profile], Verdict] = {}
        return replace(
            self, pieces=tuple(self._compared(piece, profile, known) for piece in self.pieces)
        )

    def _compared(
        self,
        piece: KeptPiece,
        profile: Profile,
        known: Dict[Tuple[Reading, Reading, Profile], Verdict],
    ) -> KeptPiece:
        record, china, russia = piece
        if china is None or russia is None or not _is_settled(record):
            return piece
        key = china, russia, record.profile or profile
        if key not in known:
            known[key] = compare_units(*key, self.knowledge)
        return piece._replace(record=record._replace(verdict=known[key]))

    def _again(
        self, piece: KeptPiece, profile: Profile, known: Dict[Tuple[Reading, Reading], Verdict]
    ) -> BorderRecord:
        record, china, russia = piece
        if china is None or russia is None or _is_settled(record) or record.profile is not None:
            return record
        if (china, russia) not in known:
            known[china, russia] = compare_units(china, russia, profile, self.knowledge)
        return record._replace(verdict=known[china, russia])


def _is_settled(record: BorderRecord) -> bool:
    return record.verdict is not None and record.verdict.verdict == _AGREED


def keep(name: str, kept: Kept) -> None:
    """Keep a border in memory under the id of its layer of stretches; only the last few stay."""
    _RECENT[name] = kept
    _RECENT.move_to_end(name)
    while len(_RECENT) > _MOST:
        _RECENT.popitem(last=False)


def recent(name: str) -> Optional[Kept]:
    """Return the border kept under the id of a layer, None where it is no longer there."""
    return _RECENT.get(name)
