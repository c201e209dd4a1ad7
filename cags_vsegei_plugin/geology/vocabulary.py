"""A vocabulary: concepts with labels in three languages, a hierarchy, and their words in text."""

from __future__ import annotations

import re
from typing import Dict, Iterable, Iterator, List, Mapping, Sequence, Tuple, Type, TypeVar

from cags_vsegei_plugin.geology.words import QUALIFIER, Found, Lexicon, plain
from cags_vsegei_plugin.geology.words import Term as Word
from cags_vsegei_plugin.knowledge import Knowledge, Row
from cags_vsegei_plugin.sentences import LANGUAGES, Term

_DEPOSITS = re.compile(r" (?:отложения|образования)$")
_ENDS = re.compile(r"[.;:。；：()（）]")
_JOINS = re.compile(r"[,，、/+]|\b(?:и|с|со|до|или|and|with|or)\b|[夹和与及或]")
_FARTHEST = 30
V = TypeVar("V", bound="Vocabulary")
_ADJECTIVE_ENDINGS = ("质", "状", "化", "ый", "ий")


class Vocabulary:
    """Concepts of one table, known by their ids."""

    heads_first = True

    def __init__(self, rows: Iterable[Row], ambiguous: Iterable[Row], masks: Iterable[str]) -> None:
        """Take the rows of the table, of the ambiguous words, and words that say nothing."""
        self._rows: Dict[str, Row] = {row["id"]: row for row in rows}
        preferred = {plain(row["term"]): row["preferred_of"] for row in ambiguous}
        self._lexicon = Lexicon(self._terms(preferred, masks), self.heads_first)
        self._ancestors: Dict[str, Tuple[str, ...]] = {}

    def __contains__(self, concept: str) -> bool:
        """Return whether there is a concept of this id."""
        return concept in self._rows

    def ids(self) -> Tuple[str, ...]:
        """Return all ids, in the order of the table."""
        return tuple(self._rows)

    def row(self, concept: str) -> Mapping[str, str]:
        """Return the row of a concept, empty for an unknown id."""
        return self._rows.get(concept, {})

    def label(self, concept: str, language: str) -> str:
        """Return the name of a concept in `zh`, `ru` or `en`; the id itself where there is none."""
        row = self.row(concept)
        return row.get(language) or row.get("en") or concept

    def term(self, concept: str) -> Term:
        """Return the name of a concept in all languages."""
        return Term(*(self.label(concept, language) for language in LANGUAGES))

    def ancestors(self, concept: str) -> Tuple[str, ...]:
        """Return the broader concepts, the nearest first, without the concept itself."""
        if concept not in self._ancestors:
            self._ancestors[concept] = tuple(self._upwards(concept))
        return self._ancestors[concept]

    def _upwards(self, concept: str) -> Iterable[str]:
        seen = {concept}
        parent = self.row(concept).get("parent", "")
        while parent and parent not in seen:
            yield parent
            seen.add(parent)
            parent = self.row(parent).get("parent", "")

    def find(self, text: str) -> Tuple[str, ...]:
        """Return the concepts named in a free text, the dominant first.

        The head of a compound comes before its modifier: 安山质凝灰岩 is a tuff, then an andesite.
        """
        return self._concepts(text)[0]

    def alternatives(self, text: str) -> Tuple[str, ...]:
        """Return what ambiguous words of a text may mean besides what `find` took."""
        taken, others = self._concepts(text)
        return tuple(concept for concept in others if concept not in taken)

    def _concepts(self, text: str) -> Tuple[Tuple[str, ...], Tuple[str, ...]]:
        heads: List[str] = []
        modifiers: List[str] = []
        others: List[str] = []
        found = self._lexicon.find(text) if text else []
        for at, term in enumerate(found):
            if not term.ids:
                continue
            (modifiers if self._modifies(found[at:], plain(text)) else heads).append(term.ids[0])
            others.extend(term.ids[1:])
        return tuple(dict.fromkeys(heads + modifiers)), tuple(dict.fromkeys(others))

    def _modifies(self, terms: Sequence[Found], text: str) -> bool:
        """Return whether the first of the terms is an adjective of a later one.

        Between adjectives may stand a comma or an “and”: риолитовые и дацитовые туфы.
        """
        if not self.heads_first or not terms[0].is_adjective:
            return False
        for term, following in zip(terms, terms[1:]):
            between = text[term.end : following.start]
            if len(between) > _FARTHEST or _ENDS.search(between):
                return False
            if not following.is_adjective:
                return not _JOINS.search(between)
        return False

    def _terms(self, preferred: Mapping[str, str], masks: Iterable[str]) -> Iterator[Word]:
        words = self._words_by_term()
        for is_exact in (True, False):
            for term, ids in words.items():
                first = preferred.get(plain(term), "")
                others = [concept for concept in ids if concept != first]
                ordered = (first, *others) if first in ids else tuple(others)
                for form in (term,) if is_exact else _shorter_forms(term):
                    yield form, ordered, _is_adjective(form)
                for form in self.adjectives_of(term) if not is_exact else ():
                    yield form, ordered, True
        for mask in masks:
            yield mask, (), False

    def adjectives_of(self, term: str) -> Iterable[str]:
        """Return the adjectives made of a term that the table need not list."""
        return ()

    def _words_by_term(self) -> Dict[str, List[str]]:
        """Preferred labels come before synonyms, so that they win where a word has two meanings."""
        terms: Dict[str, List[str]] = {}
        for field in ("{}", "synonyms_{}"):
            for concept, row in self._rows.items():
                for language in LANGUAGES:
                    for term in row.get(field.format(language), "").split(";"):
                        if term.strip():
                            terms.setdefault(term.strip(), []).append(concept)
        return terms


def _shorter_forms(term: str) -> Tuple[str, ...]:
    """Return a label without its qualifier, and without `отложения`, where that shortens it."""
    bare = QUALIFIER.sub("", term)
    forms = dict.fromkeys((bare, _DEPOSITS.sub("", bare)))
    return tuple(form for form in forms if form and form != term)


def _is_adjective(term: str) -> bool:
    return " " not in term and term.endswith(_ADJECTIVE_ENDINGS)


def load(knowledge: Knowledge, table: str, kind: Type[V]) -> V:
    """Return the vocabulary of a table such as `lithology`, with the words that are none of it."""
    return kind(
        knowledge.table(f"vocabulary/{table}.csv", ("id",)),
        knowledge.table("vocabulary/ambiguous_terms.csv", ("lang", "term")),
        [
            row["term"]
            for row in knowledge.table("vocabulary/masks.csv", ("vocabulary", "term"))
            if row["vocabulary"] == table
        ],
    )
