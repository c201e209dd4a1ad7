"""The two legends: what each unit is called, and what it is meant to mean."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Dict, List, Tuple

HERE = Path(__file__).resolve().parent
SIDES = ("china", "russia")

# Ma on ICS v2026/06 of the symbols each side uses; national differences are meant.
SHARED = {
    "O1": (486.85, 471.3),
    "O2": (471.3, 458.2),
    "O3": (458.2, 443.1),
    "D": (419.62, 358.86),
    "D1": (419.62, 393.47),
    "D2": (393.47, 382.31),
    "D3": (382.31, 358.86),
    "C1": (358.86, 323.4),
    "T1": (251.902, 247.0),
    "T2": (247.0, 237.0),
    "T3": (237.0, 201.4),
    "J1": (201.4, 174.7),
    "J2": (174.7, 161.5),
    "J3": (161.5, 143.1),
    "K1": (143.1, 100.5),
    "K2": (100.5, 66.0),
    "Pg1": (66.0, 56.0),
    "N1": (23.04, 5.333),
    "N2": (5.333, 2.58),
}
NATIONAL = {
    "china": {
        "Ar3": (2800.0, 2500.0),
        "Pt1": (2500.0, 1800.0),
        "Qb": (1000.0, 780.0),
        "Z": (635.0, 538.8),
        "Cm1": (538.8, 521.0),
        "Cm2": (521.0, 506.5),
        "Cm3": (506.5, 497.0),
        "S1": (443.1, 432.9),
        "S2": (432.9, 426.7),
        "S3": (426.7, 422.7),
        "S4": (422.7, 419.62),
        "C2": (323.4, 298.9),
        "P1": (298.9, 283.3),
        "P2": (283.3, 259.857),
        "P3": (259.857, 251.902),
        "Qp2": (0.774, 0.129),
        "Qp3": (0.129, 0.0117),
        "Qh": (0.0117, 0.0),
    },
    "russia": {
        "AR2": (3200.0, 2500.0),
        "PR1": (2500.0, 1650.0),
        "RF3": (1030.0, 600.0),
        "V": (600.0, 535.0),
        "Cm1": (535.0, 506.5),
        "Cm2": (506.5, 500.5),
        "S1": (443.1, 426.7),
        "S2": (426.7, 419.62),
        "D3f": (382.31, 372.15),
        "D3fm": (372.15, 358.86),
        "C1v": (346.7, 330.3),
        "C2": (323.4, 307.0),
        "C3": (307.0, 298.9),
        "P1": (298.9, 274.4),
        "P2": (274.4, 264.28),
        "P3": (264.28, 251.902),
        "K1v": (137.05, 132.6),
        "QII": (0.42, 0.129),
        "QIII": (0.129, 0.0117),
        "QH": (0.0117, 0.0),
    },
}
SYSTEMS = {
    "AR": "Архейская",
    "PR": "Протерозойская",
    "RF": "Рифейская",
    "V": "Вендская",
    "Cm": "Кембрийская",
    "O": "Ордовикская",
    "S": "Силурийская",
    "D": "Девонская",
    "C": "Каменноугольная",
    "P": "Пермская",
    "T": "Триасовая",
    "J": "Юрская",
    "K": "Меловая",
    "Pg": "Палеогеновая",
    "N": "Неогеновая",
    "Q": "Четвертичная",
}
DIVISIONS = {"1": "Нижний", "2": "Средний", "3": "Верхний"}
SPECIAL = {
    "S2": "Верхний",
    "K2": "Верхний",
    "C2": "Средний",
    "N1": "Миоцен",
    "N2": "Плиоцен",
    "Pg1": "Палеоцен",
    "P1": "Приуральский",
    "P2": "Биармийский",
    "P3": "Татарский",
    "QH": "Голоцен",
    "QII": "Неоплейстоцен, среднее звено",
    "QIII": "Неоплейстоцен, верхнее звено",
    "V": "",
    "D": "",
}


@dataclass(frozen=True)
class Unit:
    """One entry of a side's legend."""

    key: str
    index: str
    name: str
    lithology: str
    kind: str
    age_from: str
    age_to: str
    rocks: str
    genesis: str
    rank: str
    color: str

    def interval(self, side: str) -> Tuple[str, str]:
        """Return base and top in Ma as text; empty where the index cannot be read."""
        if not self.age_from:
            return "", ""
        table = {**SHARED, **NATIONAL[side]}
        return f"{table[self.age_from][0]:g}", f"{table[self.age_to][1]:g}"


def load(side: str) -> Dict[str, Unit]:
    """Return the legend of a side by key, in legend order."""
    lines = (HERE / f"{side}_legend.txt").read_text(encoding="utf-8").splitlines()[1:]
    units = [Unit(*(cell.strip() for cell in line.split("|"))) for line in lines]
    return {unit.key: unit for unit in units}


def china_attributes(unit: Unit, region: str) -> Dict[str, str]:
    """Return the fields of a Chinese polygon (without its identifier)."""
    return {
        "QDUECC": unit.index,
        "QDUECD": unit.name,
        "YSC": unit.lithology,
        "DDCDIL": region,
        "fill_color": unit.color,
    }


def russia_attributes(unit: Unit, code: int) -> Dict[str, object]:
    """Return the fields of a Russian polygon."""
    system, division = _system(unit.age_from), _division(unit.age_from)
    if unit.age_to != unit.age_from:
        later = _system(unit.age_to)
        system = system if later == system else f"{system} — {later.lower()}"
        division = f"{division} — {_division(unit.age_to).lower()}"
    return {
        "Index_": unit.index,
        "System": system,
        "Division": division,
        "NAME": unit.name,
        "LITHOLOGY": unit.lithology,
        "L_CODE": code,
        "COLOR": unit.color,
    }


def _system(symbol: str) -> str:
    letters = [name for name in SYSTEMS if symbol.startswith(name)]
    return SYSTEMS[max(letters, key=len)] if letters else ""


def _division(symbol: str) -> str:
    if symbol in SPECIAL:
        return SPECIAL[symbol]
    digits = [letter for letter in symbol if letter.isdigit()]
    return DIVISIONS.get(digits[0], "") if digits and symbol[0] not in "AR" else ""


def ordered(side: str) -> List[Unit]:
    """Return the units of a side in legend order."""
    return list(load(side).values())
