"""The truth: who faces whom along the border, and what a comparison has to say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, List, Mapping, NamedTuple, Optional, Sequence, Tuple

import numpy as np
from osgeo import ogr

from generator import frame
from generator.drawing import Body, Contacts, Placed, inside

STEP_KM = 0.01
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
    "expected_codes",
    "planted",
    "profile",
    "note",
    "also_acceptable",
    "verdict_with_legend",
    "codes_with_legend",
)


class Expected(NamedTuple):
    """What a comparison must answer to a plant."""

    verdict: str
    codes: str
    note: str = ""
    also: str = ""


PLANTS: Dict[str, Expected] = {
    "agreement": Expected("consistent", "", "", "soft"),
    "AGE-1": Expected("mismatch", "AGE-1", "different systems, disjoint"),
    "AGE-2": Expected("mismatch", "AGE-2", "one system, disjoint"),
    "AGE-3": Expected("soft", "AGE-3", "overlap, neither contains the other"),
    "AGE-4": Expected("consistent", "AGE-4", "one contains the other"),
    "AGE-5": Expected("consistent", "AGE-5", "same interval, other symbol", "soft"),
    "AGE-6": Expected("consistent", "AGE-6", "same age, queried in Russia"),
    "LIT-1": Expected("mismatch", "LIT-1", "opposite classes of rock, same age"),
    "LIT-2": Expected("soft", "LIT-2", "related rocks, same age"),
    "GEN-1": Expected("consistent", "GEN-1", "genesis decides on a Quaternary map only"),
    "RNK-1": Expected("soft", "RNK-1", "group against formation"),
    "RNK-2": Expected("soft", "RNK-2", "one unit faces two"),
    "NAM-1": Expected("consistent", "NAM-1", "same age and rock, other name"),
    "GEO-4": Expected("consistent", "GEO-4", "gap of about 1 km, inside the tolerance", "soft"),
    "GEO-5": Expected("consistent", "GEO-5", "overlap of about 0.7 km", "soft"),
    "GEO-6": Expected(
        "consistent",
        "",
        "slivers of one direction and width, a forgotten datum "
        "shift: told once for the layers, not per stretch",
        "soft",
    ),
    "COV-1": Expected("soft", "COV-1", "cover shown on one side, bedrock on the other"),
    "COV-2": Expected("consistent", "COV-2", "a lake is no geology", "soft;unread"),
    "SYM-1": Expected("consistent", "", "agreed unit in other colours: SYM-1 with the legend"),
    "SYM-2": Expected("unread", "SYM-2", "damaged index, data quality"),
    "SCL-1": Expected("soft", "SCL-1", "same rocks, the national scales differ", "consistent"),
}
SPECIAL: Dict[str, Expected] = {
    "age4b": Expected("soft", "AGE-4", "the wider interval is 4.6 times the narrower"),
    "age6b": Expected("mismatch", "AGE-1;AGE-6", "disjoint, queried: one step less severe"),
    "age2b": Expected("mismatch", "AGE-2", "one system, 32 million years apart: critical"),
    "short": Expected(
        "mismatch", "AGE-1", "shorter than the 5 km that are worth a conflict", "soft;consistent"
    ),
    "redated": Expected("mismatch", "AGE-1", "redated: the agreed legend answers it"),
    "missing": Expected(
        "one_sided",
        "GEO-4",
        "the other side has no polygon; near the ends its neighbours lie within the tolerance",
    ),
}


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
    key = "missing" if item.row.missing else str(item.row.china)
    return SPECIAL.get(key, PLANTS[item.row.plant])


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
    with_legend: Tuple[str, str],
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
        answer.verdict,
        answer.codes,
        planted,
        profile,
        answer.note,
        answer.also,
        *with_legend,
    )
    return dict(zip(FIELDS, values))
