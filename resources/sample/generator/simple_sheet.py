"""A small sheet of one joint map, drawn from its plan: blocks along the border, lines, points."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Dict, Iterable, List, NamedTuple, Optional, Tuple

import numpy as np
from osgeo import ogr

from generator import coverage, frame, writing

BLOCK_KM = 12.0
DEPTH_M, REACH_M = 40_000.0, 25_000.0
SIDES = ("china", "russia")
SYSTEMS = {"china": frame.EPSG, "russia": writing.GEOGRAPHIC}
STEPS_M = {"china": 700.0, "russia": 900.0}
# What the fields are called on each side, by what they hold.
FIELDS = {
    "index": ("代号", "Индекс"),
    "name": ("名称", "Название"),
    "rocks": ("岩性", "Литология"),
    "amplitude": ("升降幅度", "амплитуда_м"),
    "thickness": ("厚度", "мощность_м"),
    "thin_cover": ("薄层覆盖", "покров"),
    "event_age": ("时代", "возраст"),
    "commodities": ("矿种组合", "полезные_ископаемые"),
    "belt_rank": ("级别", "ранг"),
    "stage": ("构造层", "структурный_этаж"),
    "setting": ("构造环境", "геодинамическая_обстановка"),
    "phase": ("期次", "фаза"),
}
LINE_FIELDS = {
    "index": ("断裂类型", "тип_разлома"),
    "name": ("断裂性质", "тип_смещения"),
    "activity": ("最晚活动时代", "возраст_активности"),
    "certainty": ("可靠程度", "достоверность"),
}
POINT_FIELDS = {
    "name": ("矿床名称", "месторождение"),
    "rocks": ("矿种", "полезное_ископаемое"),
    "size": ("规模", "размер"),
}
Row = Dict[str, str]


class Plan(NamedTuple):
    """What a sheet shows: its blocks, lines and points, and the line of a corridor if any."""

    blocks: List[Row]
    lines: List[Row]
    points: List[Row]
    corridor: Optional[Row]


def read_plan(path: Path) -> Plan:
    """Return the plan of a sheet from its table."""
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    kinds = {kind: [row for row in rows if row["kind"] == kind] for kind in _KINDS}
    corridor = kinds["corridor"][0] if kinds["corridor"] else None
    return Plan(kinds["stretch"], kinds["line"], kinds["point"], corridor)


_KINDS = ("stretch", "line", "point", "corridor")


def draw(plan: Plan, target: Path) -> None:
    """Write a sheet as a GeoPackage."""
    border = frame.Border()
    package = writing.open_package(target)
    for number, side in enumerate(SIDES):
        _write(package, side, side, ogr.wkbPolygon, _blocks(plan, number, border))
        _write(package, f"{side}_lines", side, ogr.wkbLineString, _lines(plan, number, border))
        _write(package, f"{side}_points", side, ogr.wkbPoint, _points(plan, number, border))
    end = BLOCK_KM * len(plan.blocks)
    middle = coverage.line_of(border.at(np.arange(0.0, end + 0.05, 0.5)))
    _write(package, "border", "russia", ogr.wkbLineString, [(middle, {"name": "border"})])
    if plan.corridor is not None:
        across = border.at(np.array([float(plan.corridor["from_km"])]))[0]
        ends = np.array([across - [8_000.0, 70_000.0], across + [8_000.0, 70_000.0]])
        line = coverage.line_of(ends)
        _write(package, "corridor", "russia", ogr.wkbLineString, [(line, {"name": "profile"})])


def _write(
    package: ogr.DataSource, name: str, side: str, kind: int, features: List[writing.Feature]
) -> None:
    if features:
        writing.write_layer(package, name, SYSTEMS[side], kind, features)


def _blocks(plan: Plan, side: int, border: frame.Border) -> List[writing.Feature]:
    shown = _fields_shown(plan.blocks, FIELDS)
    found = []
    for number, row in enumerate(plan.blocks):
        values = _values(row, SIDES[side])
        if values:
            geometry = _block(number, row, side, border)
            attributes = {FIELDS[role][side]: values.get(role, "") for role in shown}
            found.append((geometry, attributes))
    return found


def _fields_shown(rows: List[Row], known: Iterable[str]) -> List[str]:
    told = {role for row in rows for side in SIDES for role in _values(row, side)}
    return [role for role in known if role in told]


def _values(row: Row, side: str) -> Dict[str, str]:
    """Return what a side shows, by role; nothing where it shows nothing."""
    told = {role: row[f"{side}_{role}"] for role in ("index", "name", "rocks")}
    for part in filter(None, row[f"{side}_more"].split(";")):
        role, _, value = part.partition("=")
        told[role.strip()] = value.strip()
    return {role: value for role, value in told.items() if value}


def _block(number: int, row: Row, side: int, border: frame.Border) -> ogr.Geometry:
    """Return one block: its edge along the border by the side's own hand, its back straight."""
    name = SIDES[side]
    step_km = STEPS_M[name] / 1000.0
    count = int(BLOCK_KM / step_km) + 1
    edge = border.at(np.linspace(number * BLOCK_KM, (number + 1) * BLOCK_KM, count))
    hand = frame.random_waves(11 + side, (5_300.0, 9_100.0, 14_900.0), 35.0)
    edge[:, 1] += frame.waves(edge[:, 0], hand)
    away = -1.0 if name == "china" else 1.0
    taper = np.sin(np.pi * np.linspace(0.0, 1.0, count))
    edge[:, 1] += away * float(row["gap_m"] or 0.0) / 2.0 * taper
    level = frame.BORDER_N + away * (DEPTH_M + 50_000.0)
    ring = np.vstack([edge, [[edge[-1, 0], level], [edge[0, 0], level]], edge[:1]])
    polygon = ogr.Geometry(ogr.wkbPolygon)
    shell = ogr.Geometry(ogr.wkbLinearRing)
    for x, y in np.round(ring, 2):
        shell.AddPoint_2D(float(x), float(y))
    polygon.AddGeometry(shell)
    return polygon


def _lines(plan: Plan, side: int, border: frame.Border) -> List[writing.Feature]:
    found = []
    shown = _fields_shown(plan.lines, LINE_FIELDS)
    for row in plan.lines:
        values = _values(row, SIDES[side])
        if values:
            at = border.at(np.array([float(row["from_km"])]))[0]
            way = np.array([1_500.0, -REACH_M if SIDES[side] == "china" else REACH_M])
            way[0] *= np.sign(way[1])
            shares = np.linspace(0.0, 1.0, 6)[:, None]
            attributes = {LINE_FIELDS[role][side]: values.get(role, "") for role in shown}
            found.append((coverage.line_of(at + shares * way), attributes))
    return found


def _points(plan: Plan, side: int, border: frame.Border) -> List[writing.Feature]:
    found = []
    for row in plan.points:
        values = _values(row, SIDES[side])
        if values:
            x, y = border.at(np.array([float(row["from_km"])]))[0]
            geometry = ogr.Geometry(ogr.wkbPoint)
            east, north = _offset(row, side)
            geometry.AddPoint_2D(round(float(x) + east, 2), round(float(y) + north, 2))
            attributes = {POINT_FIELDS[role][side]: values.get(role, "") for role in POINT_FIELDS}
            found.append((geometry, attributes))
    return found


def _offset(row: Row, side: int) -> Tuple[float, float]:
    """Return how far a point lies from its place on the border: north is `gap_m`, a bit apart."""
    return 150.0 * side, float(row["gap_m"] or 0.0) + 200.0 * side
