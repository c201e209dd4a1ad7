"""What a correction changes, in words."""

from __future__ import annotations

from typing import Tuple

from cags_vsegei_plugin.geology import rocks
from cags_vsegei_plugin.geology.domains import genesis_labels
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.knowledge import Knowledge
from cags_vsegei_plugin.panels.unit_words import NOTHING, age_text, kind_title, ma_text
from cags_vsegei_plugin.translation import language, tr


def age_change(before: Reading, after: Reading) -> str:
    """Return both ages and their limits: `J3 → K1: 161.5–143.1 → 143.1–100.5 Ma`."""
    old = age_text(before.age_from, before.age_to), ma_text(before)
    new = age_text(after.age_from, after.age_to), ma_text(after)
    if old == new:
        return (
            tr("No age.")
            if new == (NOTHING, NOTHING)
            else tr("{age}: {limits} Ma", age=new[0], limits=new[1])
        )
    if old[0] == new[0]:
        return tr("{age}: {old} → {new} Ma", age=new[0], old=old[1], new=new[1])
    return tr(
        "{before} → {after}: {old} → {new} Ma",
        before=old[0],
        after=new[0],
        old=old[1],
        new=new[1],
    )


def told_briefly(before: Reading, after: Reading, knowledge: Knowledge) -> str:
    """Return only what is different in the second reading, in the user's language."""
    told = []
    if after.kind != before.kind:
        told.append(kind_title(after.kind))
    if after.rocks != before.rocks:
        told.append(_list(tuple(rocks.label(one, language(), knowledge) for one in after.rocks)))
    if after.genesis != before.genesis:
        told.append(_list(genesis_labels(after, language(), knowledge)))
    if _dates(after) != _dates(before):
        age = age_text(after.age_from, after.age_to)
        told.append(tr("{age}: {limits} Ma", age=age, limits=ma_text(after)))
    if after.unit_name != before.unit_name:
        told.append(after.unit_name or NOTHING)
    return " · ".join(told)


def _list(names: Tuple[str, ...]) -> str:
    return ", ".join(names) or NOTHING


def _dates(reading: Reading) -> Tuple[object, ...]:
    return reading.age_from, reading.age_to, reading.base_ma, reading.top_ma
