"""Indices of units as both sides write them, and which belong together."""

from __future__ import annotations

from typing import NamedTuple, Tuple

import numpy as np


class Unit(NamedTuple):
    """One unit as China writes it and as Russia writes it, with a name of each."""

    china: str
    china_name: str
    russia: str
    russia_name: str


UNITS: Tuple[Unit, ...] = (
    Unit("Qh", "全新统", "QH", "Голоцен"),
    Unit("Qp", "更新统", "QP", "Плейстоцен"),
    Unit("N2", "上新统", "N2", "Плиоцен"),
    Unit("N1", "中新统", "N1", "Миоцен"),
    Unit("E3", "渐新统", "₽3", "Олигоцен"),
    Unit("E2", "始新统", "₽2", "Эоцен"),
    Unit("E1", "古新统", "₽1", "Палеоцен"),
    Unit("K2", "上白垩统", "K2", "Верхний мел"),
    Unit("K1", "下白垩统", "K1", "Нижний мел"),
    Unit("J3", "上侏罗统", "J3", "Верхняя юра"),
    Unit("J2", "中侏罗统", "J2", "Средняя юра"),
    Unit("J1", "下侏罗统", "J1", "Нижняя юра"),
    Unit("T3", "上三叠统", "T3", "Верхний триас"),
    Unit("T2", "中三叠统", "T2", "Средний триас"),
    Unit("T1", "下三叠统", "T1", "Нижний триас"),
    Unit("P3", "上二叠统", "P3", "Верхняя пермь"),
    Unit("P1", "下二叠统", "P1", "Нижняя пермь"),
    Unit("C2", "上石炭统", "C3", "Верхний карбон"),
    Unit("C1", "下石炭统", "C1", "Нижний карбон"),
    Unit("D3", "上泥盆统", "D3", "Верхний девон"),
    Unit("D2", "中泥盆统", "D2", "Средний девон"),
    Unit("D1", "下泥盆统", "D1", "Нижний девон"),
    Unit("S2", "中志留统", "S2", "Верхний силур"),
    Unit("S1", "下志留统", "S1", "Нижний силур"),
    Unit("O2", "中奥陶统", "O2", "Средний ордовик"),
    Unit("O1", "下奥陶统", "O1", "Нижний ордовик"),
    Unit("Pt3", "新元古界", "R3", "Верхний рифей"),
    Unit("Pt1", "古元古界", "PR1", "Нижний протерозой"),
    Unit("ηγK1", "早白垩世二长花岗岩", "γK1", "Раннемеловые граниты"),
    Unit("γδK1", "早白垩世花岗闪长岩", "γδK1", "Раннемеловые гранодиориты"),
    Unit("γJ3", "晚侏罗世花岗岩", "γJ3", "Позднеюрские граниты"),
    Unit("ηγJ1", "早侏罗世二长花岗岩", "γJ1", "Раннеюрские граниты"),
    Unit("γδT3", "晚三叠世花岗闪长岩", "γδT3", "Позднетриасовые гранодиориты"),
    Unit("γP2", "中二叠世花岗岩", "γP2", "Среднепермские граниты"),
    Unit("δC1", "早石炭世闪长岩", "δC1", "Раннекаменноугольные диориты"),
    Unit("νD2", "中泥盆世辉长岩", "νD2", "Среднедевонские габбро"),
)
_KEPT = 0.82


def units_along(
    rng: np.random.Generator, nodes: np.ndarray, zones: np.ndarray, geology: np.ndarray
) -> np.ndarray:
    """Return the unit of each polygon of a side's first row.

    It has the unit of its zone of the border, which both sides share, or a wrong one.
    """
    middle = (nodes[:-1] + nodes[1:]) / 2
    own = geology[np.clip(np.searchsorted(zones, middle) - 1, 0, len(geology) - 1)]
    other = rng.integers(0, len(UNITS), len(own))
    return np.where(rng.random(len(own)) < _KEPT, own, other)
