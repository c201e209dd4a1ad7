"""Sentences for people, kept apart from the language they are read in.

Rooms that know no Qt say what they have to say as a `Sentence`: an English
template and its values. `translation.render` turns it into the user's language.
"""

from __future__ import annotations

from typing import Any, Mapping, NamedTuple, Tuple


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
