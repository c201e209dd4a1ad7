"""Sentences for people, kept apart from the language they are read in.

Rooms that know no Qt say what they have to say as a `Sentence`: an English
template and its values. `translation.render` turns it into the user's language.
"""

from __future__ import annotations

from typing import Any, Mapping, NamedTuple, Tuple

LANGUAGES = ("en", "zh", "ru")
_MINUS = "\u2212"


class Term(NamedTuple):
    """A word of a table that has it in three languages; the English one where another lacks."""

    en: str
    zh: str = ""
    ru: str = ""

    def __str__(self) -> str:
        """Return the English word."""
        return self.en

    def spoken(self, language: str) -> str:
        """Return the word in a language: `en`, `zh` or `ru`."""
        place = LANGUAGES.index(language) if language in LANGUAGES else 0
        return self[place] or self.en


def number(value: float, decimals: int) -> Term:
    """Return a number with at most so many decimals, and the decimal sign of each language."""
    text = f"{value:.{decimals}f}"
    if decimals:
        text = text.rstrip("0").rstrip(".")
    text = text if text.strip("-0") else "0"
    return Term(text.replace("-", _MINUS), ru=text.replace("-", _MINUS).replace(".", ","))


class Sentence(NamedTuple):
    """An English template with named places, and what stands in them."""

    template: str
    values: Tuple[Tuple[str, Any], ...] = ()

    def __str__(self) -> str:
        """Return the sentence in English."""
        return fill(self.template, self)


def sentence(template: str, **values: Any) -> Sentence:
    """Return a sentence; the template must be a literal, so that it can be translated."""
    return Sentence(template, tuple(sorted(values.items())))


def fill(template: str, said: Sentence) -> str:
    """Put the values of a sentence into a template (its own, or a translated one)."""
    values: Mapping[str, Any] = {name: str(value) for name, value in said.values}
    return template.format_map(values) if values else template
