"""From the table of a read legend back to its readings."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Collection, Dict, Mapping, Tuple

from cags_vsegei_plugin.geology.domains import natures_by_id
from cags_vsegei_plugin.geology.genesis import Genesis
from cags_vsegei_plugin.geology.reading import DOMAIN, KINDS, Reading
from cags_vsegei_plugin.geology.rocks import Rocks
from cags_vsegei_plugin.geology.vocabulary import Vocabulary
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.layers.values import as_number, as_text
from cags_vsegei_plugin.workflow.legend_table import COLUMNS

_READ_FROM = ("side", "index", "kind", "base_ma", "top_ma")
_YES = ("true", "yes", "1", "t")
_LABELS = "en"


def is_legend(names: Collection[str]) -> bool:
    """Return whether a table with these columns is the reading of a legend."""
    return set(_READ_FROM) <= set(names)


def reading_of_row(row: Mapping[str, Any], knowledge: Knowledge = BUNDLED) -> Reading:
    """Return the reading that a row of such a table tells; what it leaves out is not known."""
    text = {name: (as_text(row.get(name)) or "").strip() for name in COLUMNS}
    kind = text["kind"] if text["kind"] in KINDS else "unread"
    return Reading(
        text["side"],
        text["index"],
        kind,
        text["age_from"],
        text["age_to"],
        as_number(row.get("base_ma")),
        as_number(row.get("top_ma")),
        text["scale"],
        _ids(text["lithology"], Rocks.load(knowledge)),
        _genesis_ids(text["genesis"], kind, knowledge),
        text["unit_name"],
        text["rank"],
        text["queried"].casefold() in _YES,
        as_number(row.get("confidence")) or 0.0,
    )


def _genesis_ids(text: str, kind: str, knowledge: Knowledge) -> Tuple[str, ...]:
    if kind == DOMAIN:
        known = {each.label.en: each.id for each in natures_by_id(knowledge).values()}
        return tuple(known[each] for each in _parts(text) if each in known)
    return _ids(text, Genesis.load(knowledge))


def _ids(text: str, vocabulary: Vocabulary) -> Tuple[str, ...]:
    by_label = _by_label(vocabulary)
    return tuple(by_label[each] for each in _parts(text) if each in by_label)


def _parts(text: str) -> Tuple[str, ...]:
    return tuple(filter(None, (each.strip() for each in text.split(";"))))


@lru_cache(maxsize=8)
def _by_label(vocabulary: Vocabulary) -> Dict[str, str]:
    labels = {vocabulary.label(each, _LABELS): each for each in reversed(vocabulary.ids())}
    return {**labels, **{each: each for each in vocabulary.ids()}}
