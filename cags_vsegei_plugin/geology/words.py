"""Finding the words of a vocabulary in free Chinese, Russian and English text.

Chinese is read character by character, Russian and English word by word with their
endings cut off; the longest term wins. A legend also turns words round (`граниты биотитовые`)
and cuts them short (`гранод.`). A term without an id is a mask: it is eaten
and says nothing (`нижний мел` is no chalk).
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from itertools import takewhile
from typing import Dict, Iterable, List, NamedTuple, Optional, Sequence, Tuple, TypeVar

from cags_vsegei_plugin.geology.traditional import simplified

QUALIFIER = re.compile(r"\s*[(（][^)）]*[)）]")
_WORD = re.compile(r"[^\W\d_\u3400-\u9fff]+|[^\w\s]|\d+")
_CJK = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_RUSSIAN_ENDINGS = re.compile(
    r"(?:иями|ями|ами|иях|ого|его|ому|ему|ыми|ими|ые|ие|ый|ий|ой|ая|яя|ое|ее|ых|их|ым|им|ую|юю"
    r"|ов|ев|ей|ам|ям|ах|ях|ом|ем|ия|ии|ию|а|я|о|е|ы|и|у|ю|ь|й)$"
)
_SHORTEST_STEM = 3
_SHORTEST_CUT = 4
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_BETWEEN = "和与及或夹为层等"
_DASHES = "-–—‑'’"


Term = Tuple[str, Tuple[str, ...], bool]
Meaning = Tuple[Tuple[str, ...], bool]
K = TypeVar("K")


class Found(NamedTuple):
    """A term met in a text: where, how far, and which ids it may mean, the preferred first."""

    start: int
    end: int
    ids: Tuple[str, ...]
    is_adjective: bool = False


class _Word(NamedTuple):
    stem: str
    start: int
    end: int
    raw: str
    hyphenated: bool


def plain(text: str) -> str:
    """Return a text as it is compared: NFKC, simplified, lower case, ё as е."""
    return unicodedata.normalize("NFKC", simplified(text)).lower().replace("ё", "е").strip()


def stem(word: str) -> str:
    """Return a word without its Russian ending or English plural."""
    if "\u0400" <= word[0] <= "\u04ff":
        cut = _RUSSIAN_ENDINGS.sub("", word)
        return cut if len(cut) >= _SHORTEST_STEM else word
    if word.isascii() and len(word) > _SHORTEST_STEM and not word.endswith("ss"):
        return re.sub(r"(?<=[sxz])es$|s$", "", word)
    return word


class Lexicon:
    """Terms of all languages, ready to be found in a text."""

    def __init__(self, terms: Iterable[Term], is_whole: bool = False) -> None:
        """Take (term, ids with the preferred first, whether it is an adjective).

        `is_whole` says that a Chinese term of one character is no part of a longer word.
        """
        self._is_whole = is_whole
        self._chinese: Dict[str, Tuple[Tuple[str, ...], bool]] = {}
        self._words: Dict[Tuple[str, ...], Tuple[Tuple[str, ...], bool]] = {}
        for term, ids, is_adjective in terms:
            if _CJK.search(term):
                _merge(self._chinese, plain(term), ids, is_adjective)
            else:
                _merge(self._words, _stems(plain(term)), ids, is_adjective)
        self._shortened = sorted(
            (key[0] for key, hit in self._words.items() if len(key) == 1 and hit[0] and not hit[1]),
        )
        self._chinese_longest = max(map(len, self._chinese), default=0)
        self._words_longest = max(map(len, self._words), default=0)

    def find(self, text: str) -> List[Found]:
        """Return the terms of a text in its order, none overlapping another."""
        lowered = plain(text)
        found = list(self._find_chinese(lowered)) if _CJK.search(lowered) else []
        found.extend(self._find_words(lowered))
        return sorted(found)

    def _find_chinese(self, text: str) -> Iterable[Found]:
        start = 0
        while start < len(text):
            longest = min(self._chinese_longest, len(text) - start)
            for length in range(longest, 0, -1):
                hit = self._chinese.get(text[start : start + length])
                if hit and not (self._is_whole and length == 1 and _goes_on(text, start + 1)):
                    yield Found(start, start + length, *hit)
                    start += length - 1
                    break
            start += 1

    def _find_words(self, text: str) -> Iterable[Found]:
        words = _words_of(text)
        first = 0
        while first < len(words):
            longest = min(self._words_longest, len(words) - first)
            for count in range(longest, 0, -1):
                span = words[first : first + count]
                hit = (
                    self._words.get(tuple(word.stem for word in span))
                    or self._joined(span)
                    or self._turned(span, text)
                    or self._cut_short(span, text)
                )
                if hit:
                    yield Found(span[0].start, span[-1].end, *hit)
                    first += count - 1
                    break
            first += 1

    def _joined(self, span: Sequence[_Word]) -> Optional[Meaning]:
        """Look up `габбро-долериты` as `габбродолериты`."""
        if len(span) < 2 or any(not word.hyphenated for word in span[:-1]):
            return None
        return self._words.get(("".join(word.raw for word in span[:-1]) + span[-1].stem,))

    def _turned(self, span: Sequence[_Word], text: str) -> Optional[Meaning]:
        """Look up `граниты биотитовые` as `биотитовые граниты`."""
        is_pair = len(span) == 2 and not span[1].hyphenated
        if not is_pair or text[span[0].end : span[1].start] != " ":
            return None
        return self._words.get((span[1].stem, span[0].stem))

    def _cut_short(self, span: Sequence[_Word], text: str) -> Optional[Meaning]:
        """Look up `гранод.` as the shortest term that begins so."""
        word = span[0]
        is_cut = len(span) == 1 and text[word.end : word.end + 1] == "."
        if not is_cut or len(word.raw) < _SHORTEST_CUT or not _CYRILLIC.match(word.raw):
            return None
        first = bisect_left(self._shortened, word.raw)
        begun = takewhile(lambda one: one.startswith(word.raw), self._shortened[first:])
        shortest = min(begun, key=len, default="")
        return self._words.get((shortest,))


def _goes_on(text: str, at: int) -> bool:
    """Return whether a Chinese word goes on here: 泥 in 绿泥石 is no mud."""
    char = text[at : at + 1]
    return bool(_CJK.match(char)) and char not in _BETWEEN


def _merge(index: Dict[K, Meaning], key: K, ids: Tuple[str, ...], is_adjective: bool) -> None:
    if key:
        before, adjective = index.get(key, ((), True))
        index[key] = (tuple(dict.fromkeys(before + ids)), adjective and is_adjective)


def _stems(text: str) -> Tuple[str, ...]:
    return tuple(word.stem for word in _words_of(text))


def _words_of(text: str) -> List[_Word]:
    words = []
    for match in _WORD.finditer(text):
        if match.group() not in _DASHES:
            hyphenated = text[match.end() : match.end() + 1] in tuple(_DASHES)
            words.append(
                _Word(stem(match.group()), match.start(), match.end(), match.group(), hyphenated)
            )
    return words
