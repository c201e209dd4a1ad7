"""Verdicts for what was found along the border."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import AbstractSet, Callable, Dict, List, NamedTuple, Optional, Sequence, Tuple

from cags_vsegei_plugin.border.axis import Placed
from cags_vsegei_plugin.geology.border_sections import BorderSection, section_at
from cags_vsegei_plugin.geology.comparison import (
    BorderRecord,
    Slivers,
    Verdict,
    agreed_by,
    along_border,
    compare_units,
    compared_pair,
)
from cags_vsegei_plugin.geology.joint_legend import ANYTHING, Described, JointLegend, Mapping
from cags_vsegei_plugin.geology.profiles import Profile
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.knowledge import Knowledge
from cags_vsegei_plugin.sentences import Sentence
from cags_vsegei_plugin.workflow.identity import identities
from cags_vsegei_plugin.workflow.rejudging import Kept, KeptPiece
from cags_vsegei_plugin.workflow.sides import SideData
from cags_vsegei_plugin.workflow.stretch_table import Stretch

_KM = 1000.0
# A millimetre is no news.
_SAME_KM = 1e-6
_VERDICT = Stretch._fields.index("verdict")
Fids = AbstractSet[int]
Km = Tuple[float, float]
Agreement = Callable[[Optional[int], Optional[int], Km], Optional[Mapping]]
"""What a Chinese and a Russian polygon, by feature id, show as one joint unit on some km."""


@dataclass(frozen=True)
class _Unit:
    """The unit of one side at a stretch; all None where the side is missing."""

    fid: Optional[int] = None
    index: Optional[str] = None
    reading: Optional[Reading] = None
    colour: str = ""
    described: Described = ANYTHING

    @property
    def ages(self) -> Tuple[Optional[float], Optional[float]]:
        if self.reading is None:
            return None, None
        return self.reading.base_ma, self.reading.top_ma


class Judged(NamedTuple):
    """Stretches in order, what to say of the layers as a whole, and what judging again needs."""

    stretches: List[Stretch]
    notes: Tuple[Sentence, ...]
    kept: Kept


class _Told(NamedTuple):
    """A stretch by itself, before the others are looked at."""

    placed: Placed
    units: Tuple[_Unit, _Unit]
    record: BorderRecord


class _Row(NamedTuple):
    told: _Told
    stretch: Stretch


_Compared = Tuple[Reading, Reading, Profile]
_Met = Tuple[int, int, int]


class Judge:
    """Compares each pair of units once, however often they face each other.

    Of a border that is judged again, only the stretches that were not there before are looked at:
    an item that stays is known by itself.
    """

    def __init__(
        self,
        china: SideData,
        russia: SideData,
        profile: Profile,
        legend: Optional[JointLegend],
        knowledge: Knowledge,
        sections: Sequence[BorderSection] = (),
        shown: Optional[Agreement] = None,
    ) -> None:
        """Take both sides; `shown` is what the maps show, and then goes before any legend."""
        self._china, self._russia, self._shown = china, russia, shown
        self._profile, self._legend, self._knowledge = profile, legend, knowledge
        self._sections = sections
        self._known: Dict[_Compared, Verdict] = {}
        # By which objects they are: hashing readings takes longer than most of what is asked.
        self._verdicts: Dict[_Met, Tuple[_Compared, Verdict]] = {}
        self._on_the_map: Dict[_Met, Tuple[_Compared, Tuple[Reading, Reading]]] = {}
        self._rows: Dict[int, _Row] = {}
        # Whether the kilometres of a stretch may decide.
        mappings = legend.mappings if legend is not None else ()
        is_partial = any(each.is_partial for each in mappings)
        self._by_place = bool(sections) or shown is not None or is_partial

    def judged(self, placed: Sequence[Placed], slivers: Optional[Slivers]) -> Judged:
        """Return the stretches in order, and what is to be said of the layers as a whole."""
        told = [self._told(each) for each in placed]
        records = [each.record for each in told]
        readings = {
            (side, unit.index or ""): unit.reading
            for each in told
            for side, unit in zip(("china", "russia"), each.units)
            if unit.reading is not None
        }
        judged = along_border(records, self._profile, readings, slivers, self._knowledge)
        ids = identities(
            f"{each.placed.item.facing}|{each.units[0].fid}|{each.units[1].fid}" for each in told
        )
        rows = [
            _Row(each, self._stretch(identity, place, each, verdict))
            for identity, place, each, verdict in zip(ids, placed, told, judged.verdicts)
        ]
        self._rows = {id(row.told.placed.item): row for row in rows}
        pieces = tuple(
            KeptPiece(each.record, each.units[0].reading, each.units[1].reading) for each in told
        )
        kept = Kept(pieces, readings, slivers, self._knowledge)
        return Judged([row.stretch for row in rows], judged.notes, kept)

    def with_units(
        self, china: SideData, russia: SideData, changed: Sequence[Optional[Fids]]
    ) -> Judge:
        """Return a judge of the same map with other units.

        `changed` are the features of both sides that have another unit than before; None where any
        may have.
        """
        rules = self._profile, self._legend, self._knowledge, self._sections, self._shown
        judge = Judge(china, russia, *rules)
        judge._known = self._known
        ours, theirs = changed
        if ours is not None and theirs is not None:
            judge._rows = {
                key: row
                for key, row in self._rows.items()
                if row.stretch.china_fid not in ours and row.stretch.russia_fid not in theirs
            }
        return judge

    def _told(self, placed: Placed) -> _Told:
        known = self._rows.get(id(placed.item))
        if known is not None and (not self._by_place or known.told.placed == placed):
            return known.told
        units = self._units(placed)
        return _Told(placed, units, self._record(placed, *units))

    def _stretch(self, identity: str, placed: Placed, told: _Told, verdict: Verdict) -> Stretch:
        """Return a stretch; where nothing but its kilometres is new, what it was before."""
        known = self._rows.get(id(placed.item))
        if known is None or known.told is not told or not _is_judged(known.stretch, verdict):
            return _stretch(identity, placed, self._as_compared(placed, told.units), verdict)
        before, start, stop = known.stretch, placed.start / _KM, placed.stop / _KM
        if before.stretch != identity:
            before = before._replace(stretch=identity)
        if max(abs(before.from_km - start), abs(before.to_km - stop)) <= _SAME_KM:
            return before
        return before._replace(from_km=start, to_km=stop, length_km=stop - start)

    def _units(self, placed: Placed) -> Tuple[_Unit, _Unit]:
        item, section = placed.item, self._section(placed)
        scales = [section.scale_of(side) if section else "" for side in ("china", "russia")]
        return (
            _unit(self._china, item.china, scales[0]),
            _unit(self._russia, item.russia, scales[1]),
        )

    def _section(self, placed: Placed) -> Optional[BorderSection]:
        return section_at(self._sections, (placed.start + placed.stop) / 2 / _KM)

    def _as_compared(self, placed: Placed, units: Tuple[_Unit, _Unit]) -> Tuple[_Unit, _Unit]:
        """Return the units with the readings that were laid against each other there."""
        china, russia = units
        if china.reading is None or russia.reading is None:
            return units
        section = self._section(placed)
        profile = section.profile if section else self._profile
        asked = china.reading, russia.reading, profile
        met = _met(asked)
        if met not in self._on_the_map:
            self._on_the_map[met] = asked, compared_pair(*asked, self._knowledge)
        ours, theirs = self._on_the_map[met][1]
        return _read_as(china, ours), _read_as(russia, theirs)

    def _record(self, placed: Placed, china: _Unit, russia: _Unit) -> BorderRecord:
        verdict, section = None, self._section(placed)
        profile = section.profile if section else self._profile
        if china.reading is not None and russia.reading is not None:
            verdict = self._agreed(placed, china, russia) or self._compared(
                china.reading, russia.reading, profile
            )
        width = placed.item.width
        return BorderRecord(
            placed.item.facing,
            china.index or "",
            russia.index or "",
            (placed.stop - placed.start) / _KM,
            None if width != width else width,
            verdict,
            china.colour,
            russia.colour,
            profile if section else None,
            None if placed.whole is None else placed.whole / _KM,
        )

    def _agreed(self, placed: Placed, china: _Unit, russia: _Unit) -> Optional[Verdict]:
        if self._shown is not None:
            km = placed.start / _KM, placed.stop / _KM
            mapping = self._shown(china.fid, russia.fid, km)
            return None if mapping is None else agreed_by(mapping)
        if self._legend is None:
            return None
        mapping = self._legend.agrees(
            china.index or "",
            russia.index or "",
            placed.start / _KM,
            placed.stop / _KM,
            (china.described, russia.described),
        )
        return None if mapping is None else agreed_by(mapping)

    def _compared(self, china: Reading, russia: Reading, profile: Profile) -> Verdict:
        asked = china, russia, profile
        met = _met(asked)
        if met not in self._verdicts:
            if asked not in self._known:
                self._known[asked] = compare_units(*asked, self._knowledge)
            self._verdicts[met] = asked, self._known[asked]
        return self._verdicts[met][1]


def _met(asked: _Compared) -> _Met:
    """Return the numbers of objects; whoever keeps what is found keeps them, or others get them."""
    china, russia, profile = asked
    return id(china), id(russia), id(profile)


def _read_as(unit: _Unit, reading: Reading) -> _Unit:
    return unit if unit.reading is reading else replace(unit, reading=reading)


def _unit(side: SideData, polygon: int, scale: str) -> _Unit:
    if polygon < 0:
        return _Unit()
    fid = int(side.coverage.fid[polygon])
    number = side.legend.number_of(fid)
    return _Unit(
        fid,
        side.legend.index_of(fid),
        side.legend.reading_of(number, scale),
        side.legend.colours.get(number, ""),
        side.described.get(fid, ANYTHING),
    )


def _is_judged(stretch: Stretch, verdict: Verdict) -> bool:
    """Return whether a stretch has a verdict already."""
    return stretch[_VERDICT : _VERDICT + len(verdict)] == verdict


def _stretch(
    identity: str, placed: Placed, units: Tuple[_Unit, _Unit], verdict: Verdict
) -> Stretch:
    china, russia = units
    width = placed.item.width
    return Stretch(
        identity,
        placed.start / _KM,
        placed.stop / _KM,
        (placed.stop - placed.start) / _KM,
        placed.item.facing,
        china.fid,
        russia.fid,
        china.index,
        russia.index,
        None if width != width else width,
        verdict.verdict,
        verdict.severity,
        verdict.codes,
        verdict.reasons,
        verdict.score,
        *china.ages,
        *russia.ages,
        placed.item.line,
    )
