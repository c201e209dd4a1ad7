"""What else an index may mean, as a reading that can be taken instead.

The reader says alternatives in short: `proluvial`, `granite O`, `C2–K`, `P2 275–251.9 Ma
(russia_old)`. What is mere prose can be read by people only.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, Dict, List, Optional, Tuple

from cags_vsegei_plugin.geology.age_symbols import ScaleContext, limits_of
from cags_vsegei_plugin.geology.context import UnitFields
from cags_vsegei_plugin.geology.fields import is_name
from cags_vsegei_plugin.geology.genesis import Genesis
from cags_vsegei_plugin.geology.reader import read_unit
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.geology.rocks import Rocks
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.sentences import Term

_OTHER_EDITION = re.compile(
    r"(?P<symbol>\S+) (?P<base>[\d.]+)–(?P<top>[\d.]+) Ma \((?P<edition>\w+)\)$"
)
_UNIT = re.compile(r"[^\W_]{1,6}$")


def alternative_reading(
    alternative: str, reading: Reading, knowledge: Knowledge = BUNDLED
) -> Optional[Reading]:
    """Return the reading with what an alternative changes, None where it cannot be taken."""
    limits = _OTHER_EDITION.match(alternative)
    if limits:
        return _by_other_limits(reading, limits.groupdict())
    words = alternative.replace(",", " ").split()
    rocks, genesis = _taken(words, reading, knowledge)
    changed: Dict[str, Any] = {}
    if rocks:
        changed["rocks"] = tuple(rocks)
    if genesis:
        changed["genesis"] = tuple(genesis)
    rest = words[len(rocks) + len(genesis) :]
    if not rest:
        return replace(reading, **changed) if changed else None
    dated = _dated(rest, reading, knowledge)
    if dated is None:
        return _by_index(alternative, reading, knowledge)
    # A whole reading is said: what it does not name it does not have.
    return replace(reading, **{"genesis": (), **changed, **dated})


def alternative_words(alternative: str, knowledge: Knowledge = BUNDLED) -> Term:
    """Return an alternative in three languages where it is prose of a table, else as it is."""
    for row in knowledge.table("scales/tectonic_cycles.csv", ("cycle", "stage")):
        if alternative and alternative == row["alternative_en"]:
            return Term(alternative, row["alternative_zh"], row["alternative_ru"])
    return Term(alternative)


def _by_index(alternative: str, reading: Reading, knowledge: Knowledge) -> Optional[Reading]:
    """Return the reading of an alternative that is an index itself: one of those of a code."""
    if " " in alternative or is_name(alternative):
        return None
    read = read_unit(UnitFields(alternative), reading.side, reading.scale, knowledge)
    return replace(read, index=reading.index) if read.is_read and read.has_age else None


def _by_other_limits(reading: Reading, said: Dict[str, str]) -> Optional[Reading]:
    changed: Dict[str, Any] = {}
    if said["symbol"] == reading.age_from:
        changed["base_ma"] = float(said["base"])
    if said["symbol"] == reading.age_to:
        changed["top_ma"] = float(said["top"])
    return replace(reading, **changed) if changed else None


def _taken(words: List[str], reading: Reading, knowledge: Knowledge) -> Tuple[List[str], List[str]]:
    """Return the rocks and the genetic types that stand first, by their ids."""
    rocks: List[str] = []
    genesis: List[str] = []
    for word in words:
        is_genesis = word in Genesis.load(knowledge)
        is_rock = word in Rocks.load(knowledge)
        if is_genesis and (reading.genesis or not is_rock):
            genesis.append(word)
        elif is_rock:
            rocks.append(word)
        else:
            break
    return rocks, genesis


def _dated(words: List[str], reading: Reading, knowledge: Knowledge) -> Optional[Dict[str, Any]]:
    """Return the ages of `C2–K`, and the unit's letters where they follow."""
    older, _, younger = words[0].partition("–")
    scale = ScaleContext(reading.side, reading.scale, knowledge)
    interval = limits_of(older, younger, scale)
    if not interval.age_from or len(words) > 2:
        return None
    changed: Dict[str, Any] = {
        "age_from": interval.age_from,
        "age_to": interval.age_to,
        "base_ma": interval.base_ma,
        "top_ma": interval.top_ma,
    }
    unit = words[1] if len(words) == 2 else ""
    if unit and not _UNIT.match(unit):
        return None
    if unit or _UNIT.match(reading.unit_name):
        changed["unit_name"] = unit
    return changed
