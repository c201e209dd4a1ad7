"""Domains of tectonic, neotectonic and metallogenic maps: units known by a name, not an index.

What a domain is (a craton, an arc, an uplift) is its nature: a row of
`vocabulary/tectonic_nature.csv`, found from words of the lithology or type field first, then from
the name, then from the known domains of `vocabulary/tectonic_domains.csv`.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Dict, FrozenSet, Mapping, NamedTuple, Optional, Tuple

from cags_vsegei_plugin.geology import genesis
from cags_vsegei_plugin.geology.deposit_names import without_adjective_ending
from cags_vsegei_plugin.geology.folding import fold, fold_without
from cags_vsegei_plugin.geology.reading import DOMAIN, Reading
from cags_vsegei_plugin.geology.vocabulary import Vocabulary
from cags_vsegei_plugin.geology.words import Lexicon
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge, Row
from cags_vsegei_plugin.sentences import Term, sentence

TECTONIC = "tectonic"
MOVEMENT = "movement"
METALLOGENIC = "metallogenic"
_WORDS = ("words_en", "words_zh", "words_ru")
_NAMES = ("names_en", "names_zh", "names_ru")


class Nature(NamedTuple):
    """What a domain is; `line` are the natures that may include it, all of them listed.

    A block is a terrane, and a terrane is part of a fold belt, but a block is no fold belt.
    """

    id: str
    family: str
    label: Term
    line: Tuple[str, ...]


class KnownDomain(NamedTuple):
    """A row of the correspondences: names of one group are names of one domain."""

    group: str
    nature: str
    accepted: bool
    status: str
    source: str


def read_domain(
    index: str,
    name: str = "",
    lithology: str = "",
    side: str = "china",
    family: str = TECTONIC,
    knowledge: Knowledge = BUNDLED,
) -> Reading:
    """Return the reading of a unit that is known by its name.

    `genesis` holds its nature, `rank` its rank among metallogenic units; ages are not known.
    An empty index and name give an unread unit.
    """
    title = (name or index).strip()
    if not title:
        return Reading(side, index)
    nature = nature_in(lithology, family, knowledge) or nature_of_name(title, family, knowledge)
    rank = nature_in(f"{title} {lithology}", METALLOGENIC, knowledge)
    return Reading(
        side,
        index,
        kind=DOMAIN,
        unit_name=title,
        genesis=(nature.id,) if nature else (),
        rank=rank.id if rank else "",
        confidence=1.0 if nature else 0.5,
        repairs=() if nature else (sentence("The name {name} tells no nature.", name=title),),
    )


def nature_of_name(name: str, family: str, knowledge: Knowledge = BUNDLED) -> Optional[Nature]:
    """Return the nature that a name tells by its words, or that is known of the domain."""
    told = nature_in(name, family, knowledge)
    if told is not None or family != TECTONIC:
        return told
    known = known_domain(name, knowledge)
    return natures(knowledge).get((family, known.nature)) if known else None


def nature_in(text: str, family: str, knowledge: Knowledge = BUNDLED) -> Optional[Nature]:
    """Return the nature that the words of a text tell, the most specific, at a tie the last.

    The last, because the head of a name closes it in all three languages.
    """
    if not text:
        return None
    found = [
        natures(knowledge)[(family, nature)]
        for term in _lexicon(family, knowledge).find(text)
        for nature in term.ids
    ]
    return max(reversed(found), key=lambda nature: len(nature.line), default=None)


@lru_cache(maxsize=8)
def natures(knowledge: Knowledge = BUNDLED) -> Mapping[Tuple[str, str], Nature]:
    """Return the natures by family and id."""
    return {
        (row["family"], row["id"]): Nature(
            row["id"],
            row["family"],
            Term(row["en"], row["zh"], row["ru"]),
            tuple(filter(None, row["broader"].split(";"))),
        )
        for row in _nature_rows(knowledge)
    }


@lru_cache(maxsize=8)
def natures_by_id(knowledge: Knowledge = BUNDLED) -> Mapping[str, Nature]:
    """Return the natures of all families by id alone."""
    return {nature.id: nature for nature in natures(knowledge).values()}


@lru_cache(maxsize=8)
def nature_vocabulary(family: str, knowledge: Knowledge = BUNDLED) -> Vocabulary:
    """Return the natures of a family as terms to choose from, with all their words."""
    rows = [dict(row) for row in _nature_rows(knowledge) if row["family"] == family]
    for row in rows:
        row.update({word.replace("words", "synonyms"): row[word] for word in _WORDS})
    return Vocabulary(rows, (), ())


def genesis_labels(
    reading: Reading, language: str, knowledge: Knowledge = BUNDLED
) -> Tuple[str, ...]:
    """Return the genetic types of a unit, or the nature of a domain, in `zh`, `ru` or `en`."""
    if reading.kind != DOMAIN:
        return tuple(genesis.label(one, language, knowledge) for one in reading.genesis)
    known = natures_by_id(knowledge)
    return tuple(known[one].label.spoken(language) for one in reading.genesis if one in known)


def _nature_rows(knowledge: Knowledge) -> Tuple[Row, ...]:
    return knowledge.table("vocabulary/tectonic_nature.csv", ("family", "id"))


@lru_cache(maxsize=16)
def _lexicon(family: str, knowledge: Knowledge) -> Lexicon:
    return Lexicon(
        (word.strip(), (row["id"],), False)
        for row in _nature_rows(knowledge)
        if row["family"] == family
        for column in _WORDS
        for word in row[column].split(";")
        if word.strip()
    )


@lru_cache(maxsize=8)
def generic_words(knowledge: Knowledge = BUNDLED) -> FrozenSet[str]:
    """Return the folded words that tell a nature and are no part of a proper name."""
    texts = (row[column] for row in _nature_rows(knowledge) for column in _WORDS)
    words = (word for text in texts for phrase in text.split(";") for word in phrase.split())
    return frozenset(fold(word) for word in words)


def proper_name(name: str, knowledge: Knowledge = BUNDLED) -> str:
    """Return a folded name without the words that only tell a nature.

    A Russian adjective is one name in every gender: Аргунский террейн, Аргунская зона.
    """
    return without_adjective_ending(fold_without(name, generic_words(knowledge)), knowledge)


def known_domain(name: str, knowledge: Knowledge = BUNDLED) -> Optional[KnownDomain]:
    """Return what is known of a domain by one of its names, or None."""
    by_name = _known(knowledge)
    return by_name.get(fold(name)) or by_name.get(proper_name(name, knowledge))


@lru_cache(maxsize=8)
def _known(knowledge: Knowledge) -> Mapping[str, KnownDomain]:
    """Proper names that two groups share (Altai) are only known in full."""
    full: Dict[str, KnownDomain] = {}
    proper: Dict[str, Dict[str, KnownDomain]] = {}
    for row in knowledge.table("vocabulary/tectonic_domains.csv", ("id",)):
        domain = KnownDomain(
            row["group"], row["nature"], row["accepted"] == "yes", row["status"], row["source"]
        )
        for name in (name for column in _NAMES for name in row[column].split(";") if name):
            full[fold(name)] = domain
            proper.setdefault(proper_name(name, knowledge), {})[domain.group] = domain
    unique = {name: next(iter(each.values())) for name, each in proper.items() if len(each) == 1}
    return {**unique, **full}
