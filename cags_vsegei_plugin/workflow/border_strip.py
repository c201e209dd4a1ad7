"""The border unrolled: plain arrays of stretches and polygons, from 0 to N km."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Dict, Iterable, List, Mapping, NamedTuple, Optional, Sequence, Tuple

import numpy as np

from cags_vsegei_plugin.geology.catalogue import verdicts
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.workflow.intervals import NONE, Intervals
from cags_vsegei_plugin.workflow.stretch_table import CONFLICTS
from cags_vsegei_plugin.workflow.unit_look import UnitColours

NO_COLOUR = 0
_OPAQUE = 0xFF000000
_LEAST_SEVERE = 4


class Crossing(NamedTuple):
    """What meets the border at a place: a `fault`, `contact`, other `line` or `point`; at which km.

    `result` says what becomes of it there.
    """

    km: float
    kind: str
    result: str = ""


class Status(NamedTuple):
    """What was decided on a stretch: in a word, with a colour #rrggbb, and whether it is done."""

    title: str
    colour: str
    is_done: bool


class Side(NamedTuple):
    """The polygons of one side along the border, each as long as it goes on.

    `colours` are 0xffrrggbb, 0 where the side has no polygon.
    """

    pieces: Intervals
    colours: np.ndarray
    indices: Sequence[str]


class Columns(NamedTuple):
    """What stands in each pixel column; `NONE` or 0 where there is nothing.

    `verdict` is the worst, by its place in `Strip.verdicts`; `urgency` 4 for severity 1 down to 1
    for severity 4.
    """

    china: np.ndarray
    russia: np.ndarray
    verdict: np.ndarray
    urgency: np.ndarray


@dataclass(frozen=True)
class Strip:
    """The stretches in order along the border.

    `verdicts` are their names from the best to the worst; `order` the rows' places in the list
    they were made of; `jumps_km` where the border goes on elsewhere. `decided` are the colours of
    what was decided as 0xffrrggbb, 0 where nothing was said.
    """

    rows: Sequence[Any]
    pieces: Intervals
    verdicts: Tuple[str, ...]
    verdict: np.ndarray
    urgency: np.ndarray
    is_open: np.ndarray
    decided: np.ndarray
    sides: Mapping[str, Side]
    place_of: Mapping[str, int]
    jumps_km: Tuple[float, ...] = ()

    @property
    def from_km(self) -> float:
        """Return where the border begins, 0 as a rule."""
        return min(0.0, float(self.pieces.start[0])) if len(self.pieces) else 0.0

    @property
    def to_km(self) -> float:
        """Return where the border ends; never at its beginning."""
        end = float(self.pieces.stop.max()) if len(self.pieces) else 0.0
        return max(end, self.from_km + 1e-3)

    def columns(self, edges: np.ndarray) -> Columns:
        """Return what is seen in each column between edges in km."""
        return Columns(
            _seen_colour(self.sides["china"], edges),
            _seen_colour(self.sides["russia"], edges),
            self.pieces.highest(edges, self.verdict),
            self.pieces.highest(edges, self.urgency),
        )

    def told(self, statuses: Mapping[str, Status]) -> Strip:
        """Return the strip with what was decided on some of its stretches, by their ids."""
        place_of = self.place_of
        found = [(place_of[name], one) for name, one in statuses.items() if name in place_of]
        if not found:
            return self
        # Thousands of stretches have a handful of statuses.
        argb = {one: _argb(one.colour) for one in {one for _, one in found}}
        places = [place for place, _ in found]
        is_open, decided = self.is_open.copy(), self.decided.copy()
        is_open[places] = [not one.is_done for _, one in found]
        decided[places] = [argb[one] for _, one in found]
        return replace(self, is_open=is_open, decided=decided)

    def open_columns(self, edges: np.ndarray) -> np.ndarray:
        """Return for each column 2 where something is open, 1 where all is done."""
        return self.pieces.highest(edges, np.where(self.is_open, 2, 1))

    def open_beside(self, stretch: str, by: int) -> Optional[int]:
        """Return the number of the nearest open stretch behind (1) or before (-1) another.

        Without another, the first or the last; None where there is none.
        """
        numbers = np.flatnonzero(self.is_open)
        here = self.place_of.get(stretch, NONE if by > 0 else len(self.rows))
        beside = numbers[numbers > here] if by > 0 else numbers[numbers < here][::-1]
        return int(beside[0]) if len(beside) else None

    def row_at(self, km: float) -> Optional[Any]:
        """Return the stretch at a place."""
        number = self.pieces.at(km)
        return None if number == NONE else self.rows[number]


def border_strip(
    stretches: Iterable[Any],
    colours: UnitColours,
    jumps_km: Sequence[float] = (),
    knowledge: Knowledge = BUNDLED,
) -> Strip:
    """Return the border unrolled, from stretches of a comparison or rows read from its layer.

    A stretch is open as long as its verdict asks for a decision; `told` says what was decided.
    """
    rows = sorted(stretches, key=lambda row: (row.from_km, row.to_km))
    names = _ranked(knowledge)
    rank = {name: number for number, name in enumerate(names)}
    start = np.array([row.from_km for row in rows], float)
    stop = np.array([row.to_km for row in rows], float)
    return Strip(
        rows,
        Intervals(start, stop),
        names,
        np.array([rank.get(row.verdict, NONE) for row in rows], np.int64),
        np.array([_urgency(row.severity) for row in rows], np.int64),
        np.array([row.verdict in CONFLICTS for row in rows], bool),
        np.zeros(len(rows), np.uint32),
        {side: _side(rows, side, colours) for side in ("china", "russia")},
        {row.stretch: number for number, row in enumerate(rows)},
        tuple(jumps_km),
    )


def _ranked(knowledge: Knowledge) -> Tuple[str, ...]:
    known = verdicts(knowledge)
    return tuple(sorted(known, key=lambda name: known[name].order))


def _urgency(severity: int) -> int:
    return _LEAST_SEVERE + 1 - severity if severity else 0


def _side(rows: Sequence[Any], side: str, colours: UnitColours) -> Side:
    """Return a side's polygons: stretches that follow one another on one polygon are one piece."""
    fids = [getattr(row, f"{side}_fid") for row in rows]
    beginnings = [
        number
        for number in range(len(rows))
        if number == 0
        or fids[number] != fids[number - 1]
        or abs(rows[number].from_km - rows[number - 1].to_km) > 1e-6
    ]
    endings = [*beginnings[1:], len(rows)] if beginnings else []
    start = np.array([rows[first].from_km for first in beginnings], float)
    stop = np.array([rows[last - 1].to_km for last in endings], float)
    indices = [getattr(rows[first], f"{side}_index") or "" for first in beginnings]
    shown = [
        NO_COLOUR if fids[first] is None else _argb(colours.get((side, index), ""))
        for first, index in zip(beginnings, indices)
    ]
    return Side(Intervals(start, stop), np.array(shown, np.uint32), indices)


def _argb(colour: str) -> int:
    # What has a polygon but no colour is as grey as a unit without an age.
    return _OPAQUE | int((colour or "#d9d9d9")[1:7], 16)


def _seen_colour(side: Side, edges: np.ndarray) -> np.ndarray:
    longest = side.pieces.longest(edges)
    padded = np.append(side.colours, np.uint32(NO_COLOUR))
    return padded[longest]


def status_colours(strip: Strip, edges: np.ndarray) -> np.ndarray:
    """Return the colour of the first open, else of the longest stretch's status per column."""
    count = len(strip.pieces)
    shown = np.append(strip.decided, np.uint32(NO_COLOUR))
    weight = np.where(strip.is_open, count, 0) + np.arange(count)
    highest = strip.pieces.highest(edges, weight)
    return shown[np.where(highest == NONE, count, highest % max(1, count))]


def km_by_kind(crossings: Iterable[Crossing]) -> Dict[str, np.ndarray]:
    """Return where lines cross, by their kinds and in order along the border."""
    found: Dict[str, List[float]] = {}
    for each in crossings:
        found.setdefault(each.kind, []).append(each.km)
    return {kind: np.sort(np.array(found[kind], float)) for kind in sorted(found)}


def crossing_columns(
    km_of: Mapping[str, np.ndarray], left_km: float, km_per_pixel: float, width: int
) -> Dict[str, np.ndarray]:
    """Return the pixel columns at which lines cross, of those that are seen."""
    found = {}
    for kind, km in km_of.items():
        first, behind = np.searchsorted(km, (left_km, left_km + width * km_per_pixel))
        pixel = np.floor((km[first:behind] - left_km) / km_per_pixel).astype(np.int64)
        if len(pixel):
            found[kind] = np.unique(np.minimum(pixel, width - 1))
    return found
