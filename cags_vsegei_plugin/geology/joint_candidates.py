"""What two units could become together: up to three joint units, each with its reason."""

from __future__ import annotations

from typing import Iterator, List, NamedTuple, Optional, Tuple

from cags_vsegei_plugin.geology.joint_legend import Described, JointLegend, Mapping
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.geology.rocks import Rocks
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.sentences import Sentence, sentence

MOST = 3
_SAME_MA = 0.5
_AGE, _ROCK = 1.0, 0.5


class Candidate(NamedTuple):
    """A joint unit that could be agreed: its code, and how the Chinese unit relates to it.

    `relation` is exact, close, broad or narrow; `mapping` the row of the agreed legend it is from.
    """

    joint_code: str
    relation: str
    reason: Sentence
    mapping: Optional[Mapping] = None


def joint_candidates(
    china: Reading,
    russia: Reading,
    legend: Optional[JointLegend] = None,
    at_km: Optional[float] = None,
    knowledge: Knowledge = BUNDLED,
) -> Tuple[Candidate, ...]:
    """Return up to three candidates, the best first; none where nothing speaks for any."""
    found: List[Candidate] = []
    if legend is not None:
        found.extend(_mapped(china, russia, legend, at_km))
        found.extend(_alike(china, russia, legend, knowledge))
    found.extend(_of_one_side(china, russia, knowledge))
    once = {each.joint_code: each for each in reversed(found)}
    codes = list(dict.fromkeys(each.joint_code for each in found))
    return tuple(once[code] for code in codes[:MOST])


def relation_of(one: Reading, other: Reading) -> str:
    """Return how the ages of a unit relate to those of another; "" where they do not meet."""
    if None in (one.base_ma, one.top_ma, other.base_ma, other.top_ma):
        return ""
    base, top = (one.base_ma or 0.0) - (other.base_ma or 0.0), one.top_ma or 0.0
    above = (other.top_ma or 0.0) - top
    if abs(base) <= _SAME_MA and abs(above) <= _SAME_MA:
        return "exact"
    if base >= -_SAME_MA and above >= -_SAME_MA:
        return "broad"
    if base <= _SAME_MA and above <= _SAME_MA:
        return "narrow"
    common = min(one.base_ma or 0.0, other.base_ma or 0.0) - max(top, other.top_ma or 0.0)
    return "close" if common > 0.0 else ""


def _mapped(
    china: Reading, russia: Reading, legend: JointLegend, at_km: Optional[float]
) -> Iterator[Candidate]:
    """Yield the joint units that a side's unit is already."""
    known = {
        side.side: legend.mapping_of(
            side.side, side.index, at_km, Described((side.unit_name,), side.rocks)
        )
        for side in (china, russia)
    }
    for side in ("china", "russia"):
        mapping, other = known[side], known["russia" if side == "china" else "china"]
        if mapping is None:
            continue
        if other is not None and other.joint_code == mapping.joint_code:
            why = sentence("Both units are this joint unit in the agreed legend.")
        elif side == "china":
            why = sentence("The Chinese unit is this joint unit in the agreed legend.")
        else:
            why = sentence("The Russian unit is this joint unit in the agreed legend.")
        yield Candidate(mapping.joint_code, mapping.relation, why, mapping)


def _alike(
    china: Reading, russia: Reading, legend: JointLegend, knowledge: Knowledge
) -> Iterator[Candidate]:
    """Yield joint units whose ages and rock are those of both sides, the nearest first."""
    scored = []
    names = _rock_names((*china.rocks, *russia.rocks), knowledge)
    for code, members in legend.joint_units().items():
        unit = members[0]
        as_read = Reading("", code, base_ma=unit.base_ma, top_ma=unit.top_ma)
        relations = [relation_of(side, as_read) for side in (china, russia)]
        if not all(relations):
            continue
        is_same_rock = bool(unit.lithology) and unit.lithology.casefold() in names
        score = _AGE * relations.count("exact") + _ROCK * is_same_rock
        if score > 0.0:
            scored.append((score, code, unit, relations[0], is_same_rock))
    for _, code, unit, relation, is_same_rock in sorted(scored, key=lambda one: -one[0])[:MOST]:
        if is_same_rock:
            why = sentence("A joint unit of the agreed legend with ages and a rock of both sides.")
        else:
            why = sentence("A joint unit of the agreed legend with ages of both sides.")
        yield Candidate(code, relation, why, unit)


def _of_one_side(china: Reading, russia: Reading, knowledge: Knowledge) -> Iterator[Candidate]:
    """Yield each side's own unit as the joint one, where the ages meet."""
    relation = relation_of(china, russia)
    if not relation or not (china.index and russia.index):
        return
    why = _why(relation, china, russia, knowledge)
    yield Candidate(russia.index, relation, sentence("The Russian unit for both: {why}", why=why))
    yield Candidate(china.index, "exact", sentence("The Chinese unit for both: {why}", why=why))


def _why(relation: str, china: Reading, russia: Reading, knowledge: Knowledge) -> Sentence:
    common = [rock for rock in china.rocks if rock in russia.rocks]
    says = {
        "exact": sentence("the ages are the same"),
        "broad": sentence("the Chinese age contains the Russian one"),
        "narrow": sentence("the Russian age contains the Chinese one"),
        "close": sentence("the ages overlap"),
    }[relation]
    if not common:
        return sentence("{ages}.", ages=says)
    rock = Rocks.load(knowledge).term(common[0])
    return sentence("{ages}, and both have {rock}.", ages=says, rock=rock)


def _rock_names(rocks: Tuple[str, ...], knowledge: Knowledge) -> Tuple[str, ...]:
    known = Rocks.load(knowledge)
    return tuple(known.label(rock, language).casefold() for rock in rocks for language in ("en",))
