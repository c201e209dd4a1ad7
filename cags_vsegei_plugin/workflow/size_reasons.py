"""What to say of two classes of size: their limits, and whether the deposits really differ."""

from __future__ import annotations

import math
from typing import List, Optional

from cags_vsegei_plugin.geology.listing import listed
from cags_vsegei_plugin.geology.size_limits import (
    Limits,
    SizesDiffer,
    Span,
    document_words,
    size_words,
)
from cags_vsegei_plugin.knowledge import Knowledge
from cags_vsegei_plugin.sentences import Sentence, Term, sentence

_WAN = 10_000.0


def size_reasons(sizes: SizesDiffer, knowledge: Knowledge) -> List[Sentence]:
    """Return both classes with their limits, what the limits and tonnages explain, the sources."""
    china, russia = sizes.limits
    told = [
        sentence(
            "Size class, {commodity}. China: {china} ({china_limits}); Russia: {russia}"
            " ({russia_limits}).",
            commodity=sizes.commodity,
            china=size_words(sizes.classes[0], knowledge),
            china_limits=_limits(china, sizes.classes[0]),
            russia=size_words(sizes.classes[1], knowledge),
            russia_limits=_limits(russia, sizes.classes[1]),
        )
    ]
    explained = _tonnages(sizes) or _explained(sizes)
    told.extend([explained] if explained else [])
    return [*told, *_sources(china, russia, knowledge)]


def _limits(limits: Optional[Limits], size: str) -> Sentence:
    span = None if limits is None else limits.span(size)
    if limits is None or span is None:
        return sentence("no limits known")
    return _span(span, limits)


def _span(span: Span, limits: Limits) -> Sentence:
    low, high = (_amount(each) for each in span)
    if span[0] <= 0.0:
        return sentence(
            "less than {high} {unit} of {quantity}",
            high=high,
            unit=limits.unit,
            quantity=limits.quantity,
        )
    if math.isinf(span[1]):
        return sentence(
            "{low} {unit} of {quantity} and more",
            low=low,
            unit=limits.unit,
            quantity=limits.quantity,
        )
    return sentence(
        "{low} to {high} {unit} of {quantity}",
        low=low,
        high=high,
        unit=limits.unit,
        quantity=limits.quantity,
    )


def _amount(amount: float) -> Term:
    """Return an amount as each language writes it; Chinese counts in ten thousands (万)."""
    if math.isinf(amount):
        return Term("")
    grouped = f"{amount:,.10g}".replace(",", "\u202f")
    chinese = f"{amount / _WAN:.10g}万" if amount >= _WAN else grouped
    return Term(grouped, chinese, grouped.replace(".", ","))


def _tonnages(sizes: SizesDiffer) -> Optional[Sentence]:
    ours, theirs = sizes.tonnes
    if sizes.really_differ is None or ours is None or theirs is None:
        return None
    given = {"china": _amount(ours), "russia": _amount(theirs)}
    if sizes.really_differ:
        return sentence(
            "Tonnages, {china} t and {russia} t, fall into different classes by the limits of one"
            " country too: the sizes really differ.",
            **given,
        )
    return sentence(
        "Tonnages, {china} t and {russia} t, fall into one class by the limits of either country:"
        " only the national classes differ.",
        **given,
    )


def _explained(sizes: SizesDiffer) -> Optional[Sentence]:
    common, limits = sizes.common, sizes.limits[0]
    if common is None or limits is None:
        return None
    if common[0] < common[1]:
        return sentence(
            "Both classes hold {common}: the national limits alone may explain it.",
            common=_span(common, limits),
        )
    return sentence("No deposit can be of both classes: the different limits do not explain it.")


def _sources(
    china: Optional[Limits], russia: Optional[Limits], knowledge: Knowledge
) -> List[Sentence]:
    known = [each for each in (china, russia) if each is not None]
    if not known:
        return []
    return [sentence("Limits by {sources}.", sources=listed(_source(e, knowledge) for e in known))]


def _source(limits: Limits, knowledge: Knowledge) -> Sentence:
    """Return what the limits stand in, and whether that is to be checked."""
    what = document_words(limits.source, knowledge)
    if limits.is_verified:
        return sentence("{document}", document=what)
    return sentence("{document} (not verified, check before use)", document=what)
