"""Age symbols as a person types them: which there are, and what they mean in Ma."""

from __future__ import annotations

from typing import List, NamedTuple, Tuple

from cags_vsegei_plugin.geology.context import UnitFields
from cags_vsegei_plugin.geology.interval import Interval, resolve
from cags_vsegei_plugin.geology.notation.parts import AgeRef
from cags_vsegei_plugin.geology.reader import read_unit
from cags_vsegei_plugin.geology.scales import ScaleUnit, editions, load_scale
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge


class ScaleContext(NamedTuple):
    """Whose symbols are meant: the side, the edition of its time scale, the tables."""

    side: str
    edition: str
    knowledge: Knowledge = BUNDLED


def units_of(scale: ScaleContext) -> List[ScaleUnit]:
    """Return the dated units of an edition, in the order of its table."""
    table = load_scale(_edition(scale), scale.knowledge)
    units = (table.resolve(symbol) for symbol in table.symbols())
    return [unit for unit in units if unit is not None and unit.has_age]


def limits_of(age_from: str, age_to: str, scale: ScaleContext) -> Interval:
    """Return the interval from the base of one symbol to the top of another, in Ma.

    The order of the two is kept; an interval without symbols says that one is unknown.
    """
    refs = (AgeRef(age_from), AgeRef(age_to or age_from))
    found = [resolve((each,), scale.side, _edition(scale), False, scale.knowledge) for each in refs]
    if not all(each.age_from for each in found):
        return Interval()
    older, younger = found
    return Interval(older.age_from, younger.age_to, older.base_ma, younger.top_ma)


def runs_backwards(age_from: str, age_to: str, scale: ScaleContext) -> bool:
    """Return whether the first symbol is the younger of the two."""
    first, second = limits_of(age_from, "", scale), limits_of(age_to, "", scale)
    if first.base_ma is None or second.base_ma is None:
        return False
    return first.base_ma < second.base_ma


def canonical(text: str, scale: ScaleContext) -> str:
    """Return the symbol a person means (`J₃`, `К1` in Cyrillic), "" where it is none.

    What is no symbol of the side's scales is read as an index, so that its own letters do.
    """
    typed = text.strip()
    if not typed or limits_of(typed, "", scale).age_from:
        return typed
    reading = read_unit(UnitFields(typed), scale.side, _edition(scale), scale.knowledge)
    is_age = reading.is_read and not (reading.rocks or reading.genesis or reading.unit_name)
    return reading.age_from if is_age and reading.age_from == reading.age_to else ""


def _edition(scale: ScaleContext) -> str:
    known: Tuple[str, ...] = tuple(each.id for each in editions(scale.side, scale.knowledge))
    return scale.edition if scale.edition in known else known[0]
