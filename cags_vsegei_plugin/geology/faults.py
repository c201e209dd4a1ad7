"""Faults and other lines: what kind they are, how their sides moved, and whether two agree.

Words and codes are tables: `vocabulary/fault_kinds.csv` and `vocabulary/fault_senses.csv`. A kind
may be the broader of another (`broader`), a sense the opposite of others (`opposite`).
"""

from __future__ import annotations

from functools import lru_cache
from typing import Dict, FrozenSet, NamedTuple, Set, Tuple

from cags_vsegei_plugin.geology.coded_words import by_id, ids_in
from cags_vsegei_plugin.geology.fault_activity import UNTOLD, Activity, read_activity
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge

CONTINUED = "continued"
CHANGES_TYPE = "changes_type"
OPPOSITE_SENSE = "opposite_sense"

KINDS, SENSES = "vocabulary/fault_kinds.csv", "vocabulary/fault_senses.csv"
_UNKNOWN = "unknown"


class LineTexts(NamedTuple):
    """What stands in the fields of a line, or the names of these fields; "" where there is none.

    `rate` is a class, `rate_mm` millimetres a year; `certainty` how well the activity is proven.
    """

    kind: str = ""
    sense: str = ""
    second_sense: str = ""
    name: str = ""
    activity: str = ""
    rate: str = ""
    rate_mm: str = ""
    certainty: str = ""

    @property
    def senses(self) -> str:
        """Return both senses as one text."""
        return ";".join(filter(None, (self.sense, self.second_sense)))


class LineReading(NamedTuple):
    """What the fields of a line tell: ids of kinds and senses, sorted; nothing where unknown.

    `ranked` holds of sutures and deep faults, `active` of what is called active; `concealed` of
    inferred ones too.
    """

    kinds: Tuple[str, ...] = ()
    senses: Tuple[str, ...] = ()
    ranked: bool = False
    active: bool = False
    concealed: bool = False
    activity: Activity = UNTOLD

    @property
    def first_order(self) -> bool:
        """Return whether the line is a suture, a deep fault or an active one."""
        if self.ranked:
            return True
        return not self.activity.is_doubtful and (self.active or self.activity.is_active)

    @property
    def uncertain(self) -> bool:
        """Return whether what is said of the line counts one step less."""
        return self.concealed or self.activity.is_weak


@lru_cache(maxsize=4096)
def read_texts(texts: LineTexts, knowledge: Knowledge = BUNDLED) -> LineReading:
    """Return what all fields of a line tell, its activity included.

    Where they tell neither kind nor movement, the name may still tell a fault: 穆棱河断裂.
    """
    found = read_line(texts.kind, texts.senses, knowledge)
    if found == LineReading():
        named = read_line(texts.name, "", knowledge)
        found = found._replace(kinds=named.kinds, ranked=named.ranked)
    activity = read_activity(texts.activity, texts.rate, texts.rate_mm, texts.certainty, knowledge)
    return found._replace(activity=activity)


@lru_cache(maxsize=4096)
def read_line(kind: str, sense: str = "", knowledge: Knowledge = BUNDLED) -> LineReading:
    """Return what the texts or codes of a line's kind and sense tell; the kind tells a sense too.

    A sense of its own outweighs what the kind implies.
    """
    found = ids_in(kind, KINDS, knowledge)
    aspects = by_id(KINDS, knowledge)
    by_aspect: Dict[str, Set[str]] = {}
    for each in found:
        by_aspect.setdefault(aspects[each]["aspect"], set()).add(each)
    senses = ids_in(sense, SENSES, knowledge) or ids_in(kind, SENSES, knowledge)
    kinds = by_aspect.get("kind", set())
    return LineReading(
        tuple(sorted(_finest(kinds, knowledge))),
        tuple(sorted(senses - {_UNKNOWN})),
        "rank" in by_aspect or "suture" in kinds,
        "active" in by_aspect.get("activity", ()),
        "certainty" in by_aspect,
    )


def turned(reading: LineReading, knowledge: Knowledge = BUNDLED) -> LineReading:
    """Return the reading of a line as if it were drawn the other way: what was left is right.

    Dextral stays dextral whichever way a line is drawn.
    """
    rows = by_id(SENSES, knowledge)
    return reading._replace(
        senses=tuple(sorted(rows[each]["turned"] or each for each in reading.senses))
    )


def compare_across(china: LineReading, russia: LineReading, knowledge: Knowledge = BUNDLED) -> str:
    """Compare two lines that are each drawn towards the border, from either side of it."""
    return compare_lines(china, turned(russia, knowledge), knowledge)


def compare_lines(china: LineReading, russia: LineReading, knowledge: Knowledge = BUNDLED) -> str:
    """Return `continued`, `changes_type` or `opposite_sense` for a line that goes on.

    Both are drawn the same way. What is not told on one side contradicts nothing.
    """
    if are_opposite(china.senses, russia.senses, knowledge):
        return OPPOSITE_SENSE
    if china.kinds and russia.kinds and not _related(china.kinds, russia.kinds, knowledge):
        return CHANGES_TYPE
    return CONTINUED


def are_opposite(
    china: Tuple[str, ...], russia: Tuple[str, ...], knowledge: Knowledge = BUNDLED
) -> bool:
    """Return whether senses contradict: a component of one side is opposite to one of the other.

    A side that tells both (dextral in one part, sinistral in another) contradicts nobody.
    """
    rows = by_id(SENSES, knowledge)
    opposites = {each: set(filter(None, row["opposite"].split(";"))) for each, row in rows.items()}

    def told(senses: Tuple[str, ...]) -> Set[str]:
        return {each for each in senses if not opposites[each] & set(senses)}

    ours, theirs = told(china), told(russia)
    return any(opposites[each] & theirs for each in ours)


def is_contact(reading: LineReading, knowledge: Knowledge = BUNDLED) -> bool:
    """Return whether a line is a contact of units, no fault."""
    return bool(reading.kinds) and all("contact" in _line(k, knowledge) for k in reading.kinds)


def _finest(kinds: Set[str], knowledge: Knowledge) -> Set[str]:
    """Leave out kinds that another one of them makes more exact."""
    broader = {above for each in kinds for above in _line(each, knowledge) if above != each}
    return kinds - broader


def _related(china: Tuple[str, ...], russia: Tuple[str, ...], knowledge: Knowledge) -> bool:
    return any(a in _line(b, knowledge) or b in _line(a, knowledge) for a in china for b in russia)


def _line(kind: str, knowledge: Knowledge) -> FrozenSet[str]:
    """Return a kind and all that are broader."""
    rows = by_id(KINDS, knowledge)
    found: Set[str] = set()
    while kind and kind not in found:
        found.add(kind)
        kind = rows[kind]["broader"] if kind in rows else ""
    return frozenset(found)
