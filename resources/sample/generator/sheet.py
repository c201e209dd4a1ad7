"""Put the sheet together: two coverages, two sets of domains, the border and the truth."""

from __future__ import annotations

from typing import Any, Dict, List, NamedTuple, Sequence, Tuple

import numpy as np
from osgeo import ogr

from generator import answers, coverage, domains, drawing, frame, fronts, inner, legends, truth

SIDES = legends.SIDES
SEEDS = {"china": (11, 640.0), "russia": (23, 520.0)}
REGIONS = ("额尔古纳地层区", "兴安地层区", "松嫩地层区", "佳木斯地层区")
MULTIPART = "water"  # two lakes that are one feature
REDRAWN = slice(3, 31, 7)  # which of the small polygons have edges of their own
SMALL_M2 = 2.5e8
Polygon = truth.Polygon


class Sheet(NamedTuple):
    """Everything that is written."""

    border: frame.Border
    polygons: Dict[str, List[Polygon]]
    domains: Dict[str, List[Polygon]]
    truth: List[Dict[str, str]]


def make() -> Sheet:
    """Return the whole training sheet in the working frame."""
    border = frame.Border()
    rows = drawing.placed_rows()
    contacts, belt_rows = drawing.belt_contacts(rows, border)
    belts = {side: [str(getattr(row, side)) for row in belt_rows] for side in SIDES}
    crossing = drawing.border_bodies(rows, border)
    polygons = {}
    for side, front in zip(SIDES, fronts.fronts(border, rows)):
        extra = inner.inner_bodies(side, border, crossing, belts[side], contacts)
        bodies = sorted(crossing + extra, key=lambda body: drawing.ORDER.index(body.style))
        hand = coverage.Side(side, front, *SEEDS[side])
        faces = coverage.build(hand, bodies, contacts, belts[side])
        kept = _without_missing(faces, side, rows, border)
        polygons[side] = _numbered(_spoiled(kept, front))
    areas = _domains(border)
    found = truth.runs(border, crossing, contacts, belts)
    table = answers.of_geology(found, rows, border, polygons)
    table += answers.of_domains(border, areas)
    return Sheet(border, polygons, areas, table)


def _without_missing(
    faces: Sequence[coverage.Face], side: str, rows: Sequence[drawing.Placed], border: frame.Border
) -> List[coverage.Face]:
    """Return the faces without those that the plan takes away from the side."""
    kept = list(faces)
    for item in rows:
        if item.row.missing == side:
            middle = border.at(np.array([(item.from_km + item.to_km) / 2.0]))[0]
            listed = [(n, face.unit, face.geometry) for n, face in enumerate(kept, 1)]
            fid = truth.fid_facing(middle, str(getattr(item.row, side)), listed)
            kept = [face for n, face in enumerate(kept, 1) if n != fid]
    return kept


def _spoiled(faces: List[coverage.Face], front: np.ndarray) -> List[coverage.Face]:
    """Return the faces with one multipart feature and a few edges drawn twice."""
    line = coverage.line_of(front)
    far = [face for face in faces if face.geometry.Distance(line) > 4_000.0]
    parts = sorted((face for face in far if face.unit == MULTIPART), key=_x)[:2]
    many = ogr.Geometry(ogr.wkbMultiPolygon)
    for face in parts:
        many.AddGeometry(face.geometry)
    small = [face for face in far if face.geometry.Area() < SMALL_M2 and face.unit != MULTIPART]
    redrawn = sorted(small, key=_x)[REDRAWN]
    rest = [face for face in faces if not any(face is one for one in parts + redrawn)]
    again = [face._replace(geometry=coverage.redrawn(face.geometry)) for face in redrawn]
    return rest + again + [coverage.Face(MULTIPART, many)]


def _x(face: coverage.Face) -> Tuple[float, float]:
    west, east, south, _ = face.geometry.GetEnvelope()
    return round(west + east, 1), round(south, 1)


def _numbered(faces: Sequence[coverage.Face]) -> List[Polygon]:
    return [(fid, face.unit, face.geometry) for fid, face in enumerate(sorted(faces, key=_x), 1)]


def _domains(border: frame.Border) -> Dict[str, List[Polygon]]:
    """Return the domains of both sides; the unit of each is its number in the table."""
    contacts = drawing.contacts_at(np.array([d.to_km for d in domains.DOMAINS[:-1]]), border)
    names = [str(number) for number in range(len(domains.DOMAINS))]
    result = {}
    for side, front in zip(SIDES, fronts.fronts(border, [])):
        seed, _ = SEEDS[side]
        hand = coverage.Side(side, front, seed + 100, 1_400.0)
        result[side] = _numbered(coverage.build(hand, [], contacts, names))
    return result


def attributes(side: str, polygons: Sequence[Polygon]) -> List[Dict[str, Any]]:
    """Return the fields of the geological polygons of a side."""
    units = legends.load(side)
    codes = {key: 100 * number for number, key in enumerate(reversed(list(units)), 1)}
    found: List[Dict[str, Any]] = []
    for fid, key, geometry in polygons:
        if side == "china":
            west, east, _, _ = geometry.GetEnvelope()
            share = ((west + east) / 2.0 - frame.WEST_E) / frame.WIDTH_M
            region = REGIONS[int(np.clip(share * len(REGIONS), 0, len(REGIONS) - 1))]
            fields = legends.china_attributes(units[key], region)
            found.append({"FEATUREID": f"TS{fid:06d}", **fields})
        else:
            found.append(legends.russia_attributes(units[key], codes[key]))
    return found


def domain_attributes(side: str, areas: Sequence[Polygon]) -> List[Dict[str, Any]]:
    """Return the fields of the domains of a side."""
    found: List[Dict[str, Any]] = []
    for fid, number, _ in areas:
        domain = domains.DOMAINS[int(number)]
        if side == "china":
            found.append(
                {
                    "FEATUREID": f"TD{fid:06d}",
                    "domain_name": domain.china_name,
                    "domain_type": domain.china_type,
                    "fill_color": domain.china_color,
                }
            )
        else:
            found.append(
                {
                    "NAME": domain.russia_name,
                    "TYPE": domain.russia_type,
                    "L_CODE": 100 * fid,
                    "COLOR": domain.russia_color,
                }
            )
    return found
