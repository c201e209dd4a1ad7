"""What the two national scales can say: systems, and the boundaries they have at all."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import FrozenSet, Optional, Tuple

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.comparison.intervals import same_boundary
from cags_vsegei_plugin.geology.profiles import AgeLimits
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.geology.scales import Scale, ScaleUnit, default_edition, load_scale
from cags_vsegei_plugin.knowledge import Knowledge

_FINER_THAN_SERIES = ("stage", "age", "subseries", "substage")
_SERIES = ("series", "epoch")
_LETTERS = re.compile(r"[A-Za-z]+")


def scale_of(reading: Reading, knowledge: Knowledge) -> Scale:
    """Return the scale of a reading, that of its side today where the reading names none."""
    try:
        return load_scale(reading.scale, knowledge)
    except UserError:
        return load_scale(default_edition(reading.side, knowledge), knowledge)


def systems_of(reading: Reading, knowledge: Knowledge) -> FrozenSet[str]:
    """Return the systems of the symbols of a reading."""
    scale = scale_of(reading, knowledge)
    return frozenset(_system(scale, symbol) for symbol in _symbols(reading))


def _symbols(reading: Reading) -> Tuple[str, ...]:
    return tuple(symbol for symbol in (reading.age_from, reading.age_to) if symbol)


def _system(scale: Scale, symbol: str) -> str:
    """Take the letters of a symbol the scale does not have: Qp1 on a Russian map is of Q."""
    letters = _LETTERS.match(symbol)
    start = letters.group() if letters else symbol
    return scale.system_of(symbol) or scale.system_of(start) or start


def divides(
    reading: Reading, end_ma: float, limit_ma: float, limits: AgeLimits, knowledge: Knowledge
) -> bool:
    """Return whether the scale of a reading could end a unit nearer to a limit than at its end.

    That is, whether it has a boundary of series rank or above from the limit to the end, the limit
    included, the end not.
    """
    older_ma, younger_ma = max(end_ma, limit_ma), min(end_ma, limit_ma)
    return any(
        younger_ma - limits.tolerance_at(younger_ma)
        <= boundary
        <= older_ma + limits.tolerance_at(older_ma)
        and not same_boundary(boundary, end_ma, limits)
        for boundary in _limits(scale_of(reading, knowledge))
    )


def is_finer_than_series(reading: Reading, knowledge: Knowledge) -> bool:
    """Return whether a unit is dated to a stage or finer, by its symbols or its limits (C1v-s)."""
    scale = scale_of(reading, knowledge)
    units = [scale.resolve(symbol) for symbol in _symbols(reading)]
    if any(unit is None or unit.rank in _FINER_THAN_SERIES for unit in units):
        return True
    bases = [unit.base_ma for unit in units if unit and unit.base_ma is not None]
    tops = [unit.top_ma for unit in units if unit and unit.top_ma is not None]
    if not bases or not tops or reading.base_ma is None or reading.top_ma is None:
        return False
    return reading.base_ma < max(bases) or reading.top_ma > min(tops)


@lru_cache(maxsize=16)
def _limits(scale: Scale) -> FrozenSet[float]:
    units = (scale.resolve(symbol) for symbol in scale.symbols())
    coarse = [unit for unit in units if unit and unit.rank not in _FINER_THAN_SERIES]
    ends = [unit.base_ma for unit in coarse] + [unit.top_ma for unit in coarse]
    return frozenset(end for end in ends if end is not None)


def stages_of_one_series(first: Reading, second: Reading, knowledge: Knowledge) -> bool:
    """Return whether both units are dated to stages, and the stages belong to one series."""
    series = [_series_of(each, knowledge) for each in (first, second)]
    finer = all(is_finer_than_series(each, knowledge) for each in (first, second))
    return finer and None not in series and series[0] == series[1]


def _series_of(reading: Reading, knowledge: Knowledge) -> Optional[Tuple[str, object, object]]:
    """Return the series with its limits: a series of the same symbol may be another one."""
    scale = scale_of(reading, knowledge)
    series = {_series(scale, symbol) for symbol in _symbols(reading)}
    unit = series.pop() if len(series) == 1 else None
    return (unit.symbol, unit.base_ma, unit.top_ma) if unit else None


def _series(scale: Scale, symbol: str) -> Optional[ScaleUnit]:
    unit: Optional[ScaleUnit] = scale.resolve(symbol)
    while unit and unit.rank not in _SERIES:
        unit = scale.resolve(unit.parent)
    return unit
