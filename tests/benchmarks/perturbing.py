"""What goes wrong between two legends, by known amounts: on the Russian side, unit by unit."""

from __future__ import annotations

import random
from typing import Callable, List, Mapping

from tests.benchmarks.legend_world import AGES, Shown, Unit, World, letters, russian_name

TWIN = "twin"
_LIKE = {"K": "К", "C": "С", "P": "Р", "T": "Т", "O": "О", "N": "N"}
_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_LETTERS = "абвгдежзиклмнопрсту"


def perturbed(world: World, kind: str, share: float, seed: int) -> World:
    """Return the world with a share of its units perturbed in one way, or in `all` of them."""
    rng = random.Random(seed * 1000 + 7)
    if kind == TWIN:
        return _with_twins(world, share, rng)
    ways = list(KINDS.values()) if kind == "all" else [KINDS[kind]] if kind in KINDS else []
    units = list(world.units)
    for way in ways:
        for number in rng.sample(range(len(units)), round(share * len(units))):
            shown = way(units[number], rng)
            units[number] = units[number]._replace(russia=_unlike_others(shown, number, units))
    return World(units, world.border)


def _with_twins(world: World, share: float, rng: random.Random) -> World:
    """Show on the Russian side another formation of the same age and rocks, with its own name."""
    units = list(world.units)
    named = [number for number, unit in enumerate(units) if unit.russia.name]
    for number in rng.sample(named, round(share * len(named))):
        unit = units[number]
        index = f"{AGES[unit.age][1]}{letters(rng)[1]}"
        other = _unlike_others(
            Shown(index, russian_name(rng), unit.russia.lithology), number, units
        )
        units[number] = unit._replace(russia=other, is_one=False)
    return World(units, world.border)


def shifts_km(world: World, sigma_km: float, seed: int) -> List[float]:
    """Return for each contact how far the Russian side draws it from the Chinese one, in km."""
    rng = random.Random(seed * 1000 + 13)
    return [rng.gauss(0.0, sigma_km) for _ in world.border[1:]]


def _unlike_others(shown: Shown, number: int, units: List[Unit]) -> Shown:
    """Keep the index where another unit has it already: two units stay two."""
    others = {each.russia.index for place, each in enumerate(units) if place != number}
    return shown if shown.index not in others else shown._replace(index=units[number].russia.index)


def _name(unit: Unit, rng: random.Random) -> Shown:
    """Give the unit another name, misspell it, or leave it out."""
    name, way = unit.russia.name, rng.randrange(3)
    if not name or way == 0:
        return unit.russia._replace(name="" if not name else russian_name(rng))
    if way == 1:
        return unit.russia._replace(name="")
    place = rng.randrange(1, max(2, len(name.split()[0]) - 4))
    return unit.russia._replace(name=name[:place] + rng.choice(_LETTERS) + name[place + 1 :])


def _index(unit: Unit, rng: random.Random) -> Shown:
    """Write the index another way, or damage it: letters that look alike, lost Greek."""
    index, way = unit.russia.index, rng.randrange(4)
    if way == 0:
        index = "".join(_LIKE.get(sign, sign) for sign in index)
    elif way == 1:
        index = index.translate(_SUBSCRIPTS)
    elif way == 2:
        index = f" {index[:1]} {index[1:]}"
    else:
        index = "??" + index[1:]
    return unit.russia._replace(index=index)


def _age(unit: Unit, rng: random.Random) -> Shown:
    """Date the unit a series older or younger, widen it by one, or tell only the system."""
    here, way = AGES[unit.age][1], rng.randrange(3)
    place = min(len(AGES) - 1, max(0, unit.age + rng.choice((-1, 1))))
    there = AGES[place][1]
    if way == 0:
        new = there
    elif way == 1:
        older, younger = (here, there) if place < unit.age else (there, here)
        new = f"{older}–{younger}"
    else:
        new = "".join(sign for sign in here if not (sign.isdigit() or sign == "-"))
    return unit.russia._replace(index=unit.russia.index.replace(here, new, 1))


def _rock(unit: Unit, rng: random.Random) -> Shown:
    """Tell rocks that are near, or none."""
    return unit.russia._replace(lithology=rng.choice((*unit.rock.near, "")))


KINDS: Mapping[str, Callable[[Unit, random.Random], Shown]] = {
    "name": _name,
    "index": _index,
    "age": _age,
    "rock": _rock,
}
