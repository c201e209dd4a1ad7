"""The sets of the bench: how many polygons, how much border, what is wrong with them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Dict

BORDER_KM = {"2k": 4050.0, "20k": 4165.0, "200k": 4275.0, "1mr": 4380.0, "1m": 4490.0}


@dataclass(frozen=True)
class Disturbances:
    """What makes the layers real; shares of the polygons, or of the border.

    `noise` is the standard deviation, in tolerances, of each side's own digitising.
    """

    noise: float = 0.18
    missing: float = 0.005
    multiparts: float = 0.03
    holes: float = 0.03
    invalid: float = 0.01
    untopological: float = 0.05
    displaced: float = 0.01


CLEAN = Disturbances(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
DEFAULT = Disturbances()

VARIANTS: Dict[str, Disturbances] = {
    "": DEFAULT,
    "clean": CLEAN,
    "noise": replace(CLEAN, noise=DEFAULT.noise),
    "missing": replace(CLEAN, missing=DEFAULT.missing),
    "multiparts": replace(CLEAN, multiparts=DEFAULT.multiparts),
    "holes": replace(CLEAN, holes=DEFAULT.holes),
    "invalid": replace(CLEAN, invalid=DEFAULT.invalid),
    "untopological": replace(CLEAN, untopological=DEFAULT.untopological),
    "displaced": replace(CLEAN, displaced=DEFAULT.displaced),
}
"""A set is named `200k`, or `200k-noise` where only one thing is wrong with it.

`200k@7` and `200k-noise@7` are as large, and drawn anew from the seed 7.
"""


@dataclass(frozen=True)
class BenchSet:
    """A set: each side has `rows` rows of `columns` polygons, the first row at the border.

    `tolerance` in metres; `fault_spacing` in tolerances along the border.
    """

    name: str
    columns: int
    rows: int
    tolerance: float
    fault_spacing: float
    disturbances: Disturbances = DEFAULT
    seed: int = 20_240_601

    @property
    def border_m(self) -> float:
        """Return the wanted length of the border in metres."""
        return BORDER_KM[self.name.partition("@")[0].partition("-")[0]] * 1000.0


_PLAIN = {
    one.name: one
    for one in (
        BenchSet("2k", 100, 10, 3000.0, 30.0),
        BenchSet("20k", 1000, 10, 500.0, 25.0),
        BenchSet("200k", 10_000, 10, 100.0, 13.0),
        BenchSet("1mr", 10_000, 50, 100.0, 13.0),
        BenchSet("1m", 50_000, 10, 25.0, 11.0),
    )
}
NAMES = tuple(_PLAIN)


def bench_set(name: str) -> BenchSet:
    """Return a set by its name, with what is wrong in it after a hyphen and a seed after an @."""
    kind, at, seed = name.partition("@")
    plain, _, variant = kind.partition("-")
    if plain not in _PLAIN or variant not in VARIANTS or (at and not seed.isdecimal()):
        raise SystemExit(
            f"bench: there is no set {name}. Sets: {', '.join(_PLAIN)}; each may be followed by"
            f" a hyphen and one of: {', '.join(filter(None, VARIANTS))}; then by @ and a seed."
        )
    found = replace(_PLAIN[plain], name=name, disturbances=VARIANTS[variant])
    return replace(found, seed=int(seed)) if at else found
