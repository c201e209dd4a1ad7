"""One agreed legend, split at a border: what both sides then show, and what is one unit in truth.

Both sides write every unit in their own notation, names and words. Along the border some stretches
show units that have nothing to do with each other. Everything is drawn from one seed.
"""

from __future__ import annotations

import random
from typing import Dict, List, NamedTuple, Optional, Tuple

from cags_vsegei_plugin.geology.pinyin import in_cyrillic, readings
from cags_vsegei_plugin.geology.reader import UnitFields, read_unit
from cags_vsegei_plugin.knowledge import BUNDLED

AGES: Tuple[Tuple[str, str], ...] = (
    ("N2", "N2"),
    ("N1", "N1"),
    ("E1", "₽1"),
    ("K2", "K2"),
    ("K1", "K1"),
    ("J3", "J3"),
    ("J2", "J2"),
    ("J1", "J1"),
    ("T3", "T3"),
    ("T1-2", "T1-2"),
    ("P1", "P1"),
    ("C2", "C2-3"),
    ("C1", "C1"),
    ("D3", "D3"),
    ("D2", "D2"),
    ("D1", "D1"),
    ("S3-4", "S2"),
    ("S1-2", "S1"),
    ("O3", "O3"),
    ("O2", "O2"),
    ("∈1-2", "Є1"),
)
"""One time as China and as Russia write it, the youngest first."""


class Rock(NamedTuple):
    """Rocks as both sides write them: letters before the age, and words.

    `near` are words of the Russian side for something else that is not far.
    """

    china_letters: str
    russia_letters: str
    china: str
    russia: str
    near: Tuple[str, ...]


BEDS = (
    Rock("", "", "砂岩、粉砂岩", "Песчаники, алевролиты", ("Алевролиты, песчаники", "Песчаники")),
    Rock("", "", "砂岩、砾岩", "Песчаники, конгломераты", ("Конгломераты", "Песчаники, гравелиты")),
    Rock("", "", "灰岩、白云岩", "Известняки, доломиты", ("Доломиты", "Известняки", "Мергели")),
    Rock("", "", "粉砂岩、泥岩", "Алевролиты, аргиллиты", ("Аргиллиты", "Алевролиты")),
    Rock("", "", "砂岩、煤", "Песчаники, угли", ("Песчаники", "Угли, песчаники")),
    Rock("", "", "安山岩", "Андезиты", ("Андезиты, туфы", "Базальты", "Андезибазальты")),
    Rock("", "", "流纹岩", "Риолиты", ("Риолиты, туфы", "Дациты")),
)
BODIES = (
    Rock("ηγ", "γ", "二长花岗岩", "Граниты", ("Граниты биотитовые", "Гранодиориты")),
    Rock("γδ", "γδ", "花岗闪长岩", "Гранодиориты", ("Граниты", "Диориты")),
    Rock("δ", "δ", "闪长岩", "Диориты", ("Кварцевые диориты", "Габбро")),
    Rock("ν", "ν", "辉长岩", "Габбро", ("Габбро, диориты", "Диориты")),
)
_HAN = "红山嘴哈巴河康布铁堡克木齐岩阿尔泰塔兰沟嫩江林西白音高老大磨拐孙吴乌云满头"
_SYLLABLES = (
    "та",
    "за",
    "бе",
    "ре",
    "ку",
    "хо",
    "дар",
    "лан",
    "мин",
    "сар",
    "бур",
    "гал",
    "ши",
    "ун",
)
_ENDING = "ская свита"
_TRANSLITERATED = 0.3
_FORMATIONS = 0.6
_AGAIN = 1.6
_AGES = 12


class Shown(NamedTuple):
    """A unit as a side shows it."""

    index: str  # type: ignore[assignment]  # the contract names the column so
    name: str
    lithology: str


class Unit(NamedTuple):
    """A unit of the agreed legend, as both sides show it; `age` is its place in AGES.

    `is_one` is false where the Russian side shows another unit, of the same age and rocks.
    """

    china: Shown
    russia: Shown
    age: int
    rock: Rock
    is_one: bool = True


class Stretch(NamedTuple):
    """A piece of border with the numbers of the Chinese and of the Russian unit."""

    length_km: float
    china: int
    russia: int


class World(NamedTuple):
    """The units, and the border from its beginning."""

    units: List[Unit]
    border: List[Stretch]


def world(seed: int, units: int = 60, unrelated: float = 0.12) -> World:
    """Return a legend and a border; a share of the stretches shows two units, whichever they are.

    Only some ages appear, so that many units are of one age, and some of one rock too.
    """
    rng = random.Random(seed)
    ages = rng.sample(range(len(AGES)), _AGES)
    legend: List[Unit] = []
    taken: Dict[str, int] = {}
    while len(legend) < units:
        made = _unit(rng, ages, taken)
        if made is not None:
            legend.append(made)
    return World(legend, _border(rng, legend, unrelated))


def _unit(rng: random.Random, ages: List[int], taken: Dict[str, int]) -> Optional[Unit]:
    age = rng.choice(ages)
    is_formation = rng.random() < _FORMATIONS
    rock = rng.choice(BEDS if is_formation else BEDS[:5] + BODIES)
    names = _names(rng) if is_formation else ("", "")
    ends = letters(rng) if is_formation else ("", "")
    china = Shown(_chinese(rock, age, ends[0]), names[0], rock.china)
    russia = Shown(f"{rock.russia_letters}{AGES[age][1]}{ends[1]}", names[1], rock.russia)
    new = china.index not in taken and russia.index not in taken
    if not new or not (_is_read(china, "china", age) and _is_read(russia, "russia", age)):
        return None
    taken[china.index] = taken[russia.index] = 1
    return Unit(china, russia, age, rock)


def _chinese(rock: Rock, age: int, ending: str) -> str:
    """Return an index with MapGIS arrows, such as →K↓1→d."""
    symbol = AGES[age][0]
    split = next(place for place, sign in enumerate(symbol) if sign.isdigit())
    tail = f"→{ending}" if ending else ""
    return f"→{rock.china_letters}{symbol[:split]}↓{symbol[split:]}{tail}"


def _names(rng: random.Random) -> Tuple[str, str]:
    """Return names of a formation, in some cases one name in both scripts."""
    han = "".join(rng.sample(_HAN, rng.choice((2, 3))))
    ways = readings(han, BUNDLED)
    if ways and rng.random() < _TRANSLITERATED:
        return f"{han}组", f"{in_cyrillic(ways[0], BUNDLED).capitalize()}{_ENDING}"
    return f"{han}组", russian_name(rng)


def russian_name(rng: random.Random) -> str:
    """Return the name of a formation that no other has."""
    return f"{''.join(rng.sample(_SYLLABLES, 3)).capitalize()}{_ENDING}"


def letters(rng: random.Random) -> Tuple[str, str]:
    """Return the letters of a formation that both sides write behind the age."""
    return rng.choice("dghlmnstwxz"), rng.choice("bdgkmrsz") + rng.choice("dghlmnrz")


def _is_read(shown: Shown, side: str, age: int) -> bool:
    """Return whether the notation is read as it is meant: nothing is perturbed yet."""
    meant = read_unit(UnitFields(AGES[age][0 if side == "china" else 1]), side)
    read = read_unit(UnitFields(*shown), side)
    return read.is_read and (read.base_ma, read.top_ma) == (meant.base_ma, meant.top_ma)


def _border(rng: random.Random, units: List[Unit], unrelated: float) -> List[Stretch]:
    """Return stretches in which every unit appears, some of them again."""
    order = list(range(len(units)))
    order += rng.choices(order, k=int((_AGAIN - 1.0) * len(order)))
    rng.shuffle(order)
    border: List[Stretch] = []
    for number in order:
        if border and number in (border[-1].china, border[-1].russia):
            continue
        other = number
        if rng.random() < unrelated:
            other = rng.choice([each for each in range(len(units)) if each != number])
        border.append(Stretch(rng.uniform(5.5, 16.0), number, other))
    return border
