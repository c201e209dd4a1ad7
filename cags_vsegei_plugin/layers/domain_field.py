"""Which field names the units of a map that knows them by name: domains, zones, belts."""

from __future__ import annotations

from typing import Mapping, Optional, Sequence, Tuple

from cags_vsegei_plugin.geology.domains import (
    METALLOGENIC,
    MOVEMENT,
    TECTONIC,
    known_domain,
    nature_in,
)
from cags_vsegei_plugin.geology.fields import is_name
from cags_vsegei_plugin.knowledge import Knowledge

_SAMPLE = 30
_LEAST_SHARE = 0.6
_FAMILIES = (TECTONIC, MOVEMENT, METALLOGENIC)


def domain_field(
    values: Mapping[str, Sequence[str]], named: Sequence[str], knowledge: Knowledge
) -> Optional[str]:
    """Return the field whose values are names, most of them of domains; None where none are.

    A field that is `named` so comes before all others, then that with more different names.
    """
    of_names = {field: texts for field, texts in values.items() if field in named}
    return _best(of_names, knowledge) or _best(values, knowledge)


def _best(values: Mapping[str, Sequence[str]], knowledge: Knowledge) -> Optional[str]:
    scored = {field: _score(texts[:_SAMPLE], knowledge) for field, texts in values.items()}

    def order(field: str) -> Tuple[float, int]:
        return scored[field], len(values[field])

    best = max(scored, key=order, default=None)
    return best if best is not None and scored[best] >= _LEAST_SHARE else None


def _score(texts: Sequence[str], knowledge: Knowledge) -> float:
    """Return the share of names, and half of the share of those known for domains."""
    if not texts:
        return 0.0
    names = [text for text in texts if is_name(text)]
    return (len(names) + sum(_is_domain(each, knowledge) for each in names) / 2) / len(texts)


def _is_domain(name: str, knowledge: Knowledge) -> bool:
    told = any(nature_in(name, family, knowledge) is not None for family in _FAMILIES)
    return told or known_domain(name, knowledge) is not None
