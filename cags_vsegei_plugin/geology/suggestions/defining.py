"""What joint unit some units make together: age, rocks, genesis, a code and names.

The age is that of all of them together on the international chart, the rocks what they have in
common. Names are those of the age and the rock in three languages, for a domain its own.
"""

from __future__ import annotations

from itertools import count
from typing import Callable, Collection, List, Optional, Sequence, Tuple

from cags_vsegei_plugin.geology import genesis, rocks
from cags_vsegei_plugin.geology.domains import genesis_labels
from cags_vsegei_plugin.geology.joint_legend import JointUnit
from cags_vsegei_plugin.geology.reading import DOMAIN, Reading
from cags_vsegei_plugin.geology.rocks import Rocks
from cags_vsegei_plugin.geology.suggestions.chart import age_name, age_symbol
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.sentences import LANGUAGES, Term

_UNDATED = "unit"
_MOST_ROCKS = 2
_BODY = "intrusive"


def define(
    readings: Sequence[Reading], taken: Collection[str], knowledge: Knowledge = BUNDLED
) -> JointUnit:
    """Return the joint unit of some units; its code is the first of its kind not `taken`."""
    bases = [each.base_ma for each in readings if each.base_ma is not None]
    tops = [each.top_ma for each in readings if each.top_ma is not None]
    base, top = max(bases, default=None), min(tops, default=None)
    common = _common([each.rocks for each in readings], rocks.ancestors, knowledge)
    origin = _common([each.genesis for each in readings], genesis.ancestors, knowledge)[:1]
    is_domain = all(each.kind == DOMAIN for each in readings)
    symbol = "" if is_domain else age_symbol(base, top, knowledge)
    start = symbol or (origin[0] if origin else _UNDATED)
    code = next(code for n in count(1) if (code := f"{start}-{n:02d}") not in taken)
    if is_domain:
        names = _domain_names(readings, knowledge)
    else:
        names = _names(readings, base, top, (*origin, *common[:1]), knowledge)
    return JointUnit(code, *names, base, top, ";".join(common), ";".join(origin))


def _common(
    lists: Sequence[Tuple[str, ...]],
    above: Callable[[str, Knowledge], Tuple[str, ...]],
    knowledge: Knowledge,
) -> Tuple[str, ...]:
    """Return what all told lists have in common: the broadest of their firsts, then shared ones."""
    told = [each for each in lists if each]
    if not told:
        return ()
    firsts = [each[0] for each in told]
    lines = [(first, *above(first, knowledge)) for first in firsts]
    main = next((each for each in lines[0] if all(each in line for line in lines)), firsts[0])
    if main not in firsts:
        shared = [each for each in told[0] if all(each in others for others in told)]
        main = shared[0] if shared else main
    further = [each for each in told[0] if each != main and all(each in others for others in told)]
    return (main, *further)[:_MOST_ROCKS]


def _names(
    readings: Sequence[Reading],
    base: Optional[float],
    top: Optional[float],
    concepts: Sequence[str],
    knowledge: Knowledge,
) -> Term:
    age = age_name(base, top, any(each.kind == _BODY for each in readings), knowledge)
    words = [_label(each, knowledge) for each in concepts]
    what = Term(
        " ".join(each.en for each in words),
        "".join(each.zh for each in words),
        ", ".join(each.ru for each in words),
    )
    if not any(age) or not words:
        return age if any(age) else what
    return Term(f"{age.en} {what.en}", f"{age.zh}{what.zh}", f"{age.ru}: {what.ru}")


def _label(concept: str, knowledge: Knowledge) -> Term:
    vocabulary = Rocks.load(knowledge)
    label = rocks.label if concept in vocabulary else genesis.label
    return Term(*(label(concept, language, knowledge) for language in LANGUAGES))


def _domain_names(readings: Sequence[Reading], knowledge: Knowledge) -> Term:
    """Return each side's own name in its language, and in English what a domain is."""
    own = {
        side: next((each.unit_name for each in readings if each.side == side), "")
        for side in ("china", "russia")
    }
    nature: List[str] = [
        word for each in readings[:1] for word in genesis_labels(each, "en", knowledge)
    ]
    return Term(", ".join(nature), own["china"], own["russia"])
