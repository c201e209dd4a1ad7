"""The truth: who faces whom along the border, and what a comparison has to say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, List, Mapping, NamedTuple, Optional, Sequence, Tuple

import numpy as np
from osgeo import ogr

from generator import frame, plan
from generator.drawing import Body, Contacts, Placed, inside

STEP_KM = 0.01
AGREED = plan.AGREED
Polygon = Tuple[int, str, ogr.Geometry]

FIELDS = (
    "from_km",
    "to_km",
    "length_km",
    "facing",
    "china_fid",
    "russia_fid",
    "china_index",
    "russia_index",
    "expected_verdict",
    "expected_severity",
    "expected_codes",
    "planted",
    "profile",
    "note",
    "verdict_with_legend",
    "severity_with_legend",
    "codes_with_legend",
)


class Expected(NamedTuple):
    """What a comparison must answer, no more and no less; the most urgent code stands first."""

    verdict: str
    severity: int
    codes: str
    note: str = ""


PLANTS: Dict[str, Expected] = {
    "agreement": Expected("consistent", 0, ""),
    "AGE-1": Expected("mismatch", 1, "AGE-1", "different systems, disjoint"),
    "AGE-2": Expected("mismatch", 2, "AGE-2", "one system, disjoint"),
    "AGE-3": Expected("soft", 3, "AGE-3", "overlap, neither contains the other"),
    "AGE-4": Expected("consistent", 4, "AGE-4", "one contains the other"),
    "AGE-5": Expected("consistent", 4, "AGE-5", "same interval, other symbol"),
    "AGE-6": Expected("consistent", 4, "AGE-6", "same age, queried in Russia"),
    "LIT-1": Expected("mismatch", 1, "LIT-1", "opposite classes of rock, same age"),
    "LIT-2": Expected("soft", 3, "LIT-2", "related rocks, same age"),
    "RNK-1": Expected("soft", 3, "RNK-1", "group against formation"),
    "RNK-2": Expected("soft", 2, "RNK-2;NAM-1", "one unit faces two, each with its own name"),
    "NAM-1": Expected("consistent", 4, "NAM-1", "same age and rock, other name"),
    "GEO-4": Expected("consistent", 4, "GEO-4", "gap of about 1 km, inside the tolerance"),
    "GEO-5": Expected("consistent", 4, "GEO-5", "overlap of about 0.7 km"),
    "GEO-6": Expected(
        "consistent",
        0,
        "",
        "slivers of one direction and width, a forgotten datum "
        "shift: told once for the layers, not per stretch",
    ),
    "COV-1": Expected("soft", 3, "COV-1", "cover shown on one side, bedrock on the other"),
    "COV-2": Expected("soft", 4, "COV-2", "a lake is no geology"),
    "SYM-1": Expected("consistent", 0, "", "agreed unit in other colours: SYM-1 with the legend"),
    "SYM-2": Expected("unread", 2, "SYM-2", "damaged index, data quality"),
    "SCL-1": Expected("soft", 4, "SCL-1", "same rocks, the national scales differ"),
}
_RANK_AND_AGE = "redated: the agreed legend answers it; rank and age of 二十二站 are open in print"
_KUNGURIAN = "the Kungurian is Lower Permian in Russia, Middle Permian in China"
_ONE_TIME = "one time, Qp3 and QIII"
_NAMES = "one unit of the sheet under two names that nobody has correlated"
SPECIAL: Dict[str, Expected] = {
    "ar": Expected("consistent", 4, "AGE-4", "AR2 reaches down to 3200 Ma, Ar3 to 2800"),
    "pt1": Expected("soft", 4, "SCL-1", "top of the Lower Proterozoic: 1800 and 1650 Ma"),
    "qhal": Expected("consistent", 4, "AGE-5", "one time, Qh and QH"),
    "qb": Expected("soft", 4, "SCL-1", "1000–780 and 1030–600 Ma: no such limits in the other"),
    "cm12": Expected("soft", 4, "SCL-1", "base of the Cambrian: 538.8 and 535 Ma"),
    "qpal": Expected("consistent", 4, "AGE-5", _ONE_TIME),
    "qppal": Expected("consistent", 4, "AGE-5", _ONE_TIME),
    "nup": Expected("soft", 4, "SCL-1", _KUNGURIAN),
    "p1": Expected("soft", 4, "SCL-1;GEO-5", f"overlap of about 0.7 km; {_KUNGURIAN}"),
    "p3": Expected("soft", 4, "SCL-1", "the Capitanian is P3 in Russia, P2 in China"),
    "lit2b": Expected("soft", 3, "LIT-2;SCL-1", f"related rocks; {_KUNGURIAN}"),
    "k2": Expected("consistent", 4, "NAM-1", _NAMES),
    "n1": Expected("consistent", 4, "NAM-1", "correlated in print, and not verified"),
    "gen1a": Expected("consistent", 4, "AGE-5;GEN-1", f"genesis is cosmetic here; {_ONE_TIME}"),
    "gen1b": Expected("consistent", 4, "AGE-5;GEN-1", "genesis is cosmetic here; Qh and QH"),
    "age4a": Expected("consistent", 4, "AGE-4;AGE-6", "the age of 额木尔河 is open in print"),
    "age4b": Expected("soft", 3, "AGE-4", "the wider interval is 4.6 times the narrower"),
    "age6b": Expected("mismatch", 2, "AGE-1;AGE-6", "disjoint, queried: one step less severe"),
    "age2b": Expected("mismatch", 1, "AGE-2", "one system, 32 million years apart: critical"),
    "short": Expected("mismatch", 2, "AGE-1", "shorter than the 5 km that are worth a conflict"),
    "redated": Expected("mismatch", 1, "AGE-1;RNK-1;AGE-6", _RANK_AND_AGE),
}
MISSING = Expected("one_sided", 2, "GEO-4", "the other side has no polygon")


class Run(NamedTuple):
    """A run of border where the same two units face each other."""

    from_km: float
    to_km: float
    china: str
    russia: str

    @property
    def middle_km(self) -> float:
        """Return the kilometre in the middle."""
        return (self.from_km + self.to_km) / 2.0


@dataclass(frozen=True)
class Half:
    """One side of a stretch: its polygon, if it has one, and the index it bears."""

    fid: Optional[int]
    index: str


class Stretch(NamedTuple):
    """A stretch of the truth."""

    from_km: float
    to_km: float
    china: Half
    russia: Half

    @property
    def facing(self) -> str:
        """Return `facing`, `china_only` or `russia_only`."""
        if self.china.fid and self.russia.fid:
            return "facing"
        return "china_only" if self.china.fid else "russia_only"


def runs(
    border: frame.Border,
    bodies: Sequence[Body],
    contacts: Contacts,
    belts: Mapping[str, Sequence[str]],
) -> List[Run]:
    """Return who faces whom along the border, by keys of units."""
    km = np.arange(STEP_KM / 2, frame.LENGTH_M / 1000.0, STEP_KM)
    points = border.at(km)
    place = contacts.belt_of(points)
    units = {side: np.array(names, dtype=object)[place] for side, names in belts.items()}
    for body in bodies:
        within = inside(points, body.ring)
        for side in units:
            if body.unit(side):
                units[side][within] = body.unit(side)
    pairs = list(zip(units["china"], units["russia"]))
    starts = [0] + [i for i in range(1, len(pairs)) if pairs[i] != pairs[i - 1]]
    ends = starts[1:] + [len(pairs)]
    return [Run(a * STEP_KM, b * STEP_KM, *pairs[a]) for a, b in zip(starts, ends)]


def expected(item: Placed) -> Expected:
    """Return what has to be found on a row of the plan."""
    if item.row.missing:
        return MISSING
    return SPECIAL.get(str(item.row.china)) or PLANTS[item.row.plant]


_KINDS_OF_COVER = "quaternary"
_COVER_ANSWERS: Dict[str, Expected] = {
    "cover": Expected("consistent", 4, "AGE-5", "one time, two symbols"),
    "window": Expected("consistent", 4, "COV-1", "a window of older rocks: not mapped there"),
    "older": Expected("consistent", 0, "", "older rocks on both sides are not compared"),
    "GEN-1": Expected("mismatch", 1, "GEN-1;AGE-5", "genesis decides on this map"),
}


def expected_of_cover(item: Placed, answer: Expected, kinds: Sequence[str]) -> Expected:
    """Return what the Quaternary map has to answer, `kinds` being those of both units."""
    if item.row.missing or answer.codes in ("SYM-2", "COV-2"):
        return answer
    covers = [kind == _KINDS_OF_COVER for kind in kinds]
    if item.row.plant in ("GEO-4", "GEO-5") and not any(covers):
        return PLANTS[item.row.plant]
    if item.row.plant == "GEN-1":
        return _COVER_ANSWERS["GEN-1"]
    return _COVER_ANSWERS["cover" if all(covers) else "window" if any(covers) else "older"]


def row_at(rows: Sequence[Placed], km: float) -> Placed:
    """Return the row of the plan at a kilometre."""
    return next(item for item in rows if item.from_km <= km < item.to_km)


def fid_facing(point: np.ndarray, unit: str, polygons: Sequence[Polygon]) -> Optional[int]:
    """Return the polygon of the unit that lies at the border point (within 2.5 km)."""
    here = ogr.Geometry(ogr.wkbPoint)
    here.AddPoint_2D(float(point[0]), float(point[1]))
    near = [(geometry.Distance(here), fid) for fid, key, geometry in polygons if key == unit]
    best = min(near, default=(np.inf, 0))
    return best[1] if best[0] < 1_500.0 else None


def record(
    stretch: Stretch,
    answer: Expected,
    planted: str,
    profile: str,
    with_legend: Expected,
) -> Dict[str, str]:
    """Return one row of the truth table."""
    china, russia = stretch.china, stretch.russia
    values = (
        f"{stretch.from_km:.2f}",
        f"{stretch.to_km:.2f}",
        f"{stretch.to_km - stretch.from_km:.2f}",
        stretch.facing,
        str(china.fid or ""),
        str(russia.fid or ""),
        china.index if china.fid else "",
        russia.index if russia.fid else "",
        *_told(answer),
        planted,
        profile,
        answer.note,
        *_told(with_legend),
    )
    return dict(zip(FIELDS, values))


def _told(answer: Expected) -> Tuple[str, str, str]:
    return answer.verdict, str(answer.severity), answer.codes
