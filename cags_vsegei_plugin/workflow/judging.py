"""Verdicts for what was found along the border."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Callable, Dict, List, NamedTuple, Optional, Sequence, Tuple

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


class Judge:
    """Compares each pair of units once, however often they face each other."""

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
        self._known: Dict[Tuple[Reading, Reading, Profile], Verdict] = {}

    def judged(self, placed: Sequence[Placed], slivers: Optional[Slivers]) -> Judged:
        """Return the stretches in order, and what is to be said of the layers as a whole."""
        units = [self._units(each) for each in placed]
        records = [self._record(each, *pair) for each, pair in zip(placed, units)]
        readings = {
            (side, unit.index or ""): unit.reading
            for pair in units
            for side, unit in zip(("china", "russia"), pair)
            if unit.reading is not None
        }
        judged = along_border(records, self._profile, readings, slivers, self._knowledge)
        ids = identities(
            f"{each.item.facing}|{china.fid}|{russia.fid}"
            for each, (china, russia) in zip(placed, units)
        )
        rows = [
            _stretch(identity, each, self._as_compared(each, pair), verdict)
            for identity, each, pair, verdict in zip(ids, placed, units, judged.verdicts)
        ]
        pieces = tuple(
            KeptPiece(record, china.reading, russia.reading)
            for record, (china, russia) in zip(records, units)
        )
        return Judged(rows, judged.notes, Kept(pieces, readings, slivers, self._knowledge))

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
        ours, theirs = compared_pair(china.reading, russia.reading, profile, self._knowledge)
        return replace(china, reading=ours), replace(russia, reading=theirs)

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
        key = (china, russia, profile)
        if key not in self._known:
            self._known[key] = compare_units(*key, self._knowledge)
        return self._known[key]


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
