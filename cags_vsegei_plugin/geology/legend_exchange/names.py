"""How units, joint units and columns are named on the web: one address each, in any script."""

from __future__ import annotations

import re
from typing import Mapping, Tuple
from urllib.parse import quote, unquote

BASE = "https://github.com/cags-vsegei/cags_vsegei_plugin/legend/"
ICS = "http://resource.geosciml.org/classifier/ics/ischart/"
PREFIXES: Mapping[str, str] = {
    "china": BASE + "china/",
    "russia": BASE + "russia/",
    "joint": BASE + "joint/",
    "column": BASE + "column/",
    "legend": BASE,
}
SKOS = "http://www.w3.org/2004/02/skos/core#"
NO_TERM = "NoTermFound"
PREDICATES: Mapping[str, str] = {
    # A relation says what the unit is to the joint unit, SKOS what the joint unit is to the unit.
    "exact": "exactMatch",
    "close": "closeMatch",
    "broad": "narrowMatch",
    "narrow": "broadMatch",
}
RELATIONS: Mapping[str, str] = {match: relation for relation, match in PREDICATES.items()}
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>\"{}|\\^`]+")
_OWN = re.compile(re.escape(BASE) + r"(china|russia|joint|column)/(.+)", re.DOTALL)


def quoted(text: str) -> str:
    """Return a text as the last part of an address."""
    return quote(text, safe="")


def address(kind: str, text: str) -> str:
    """Return the address of a unit (`china`, `russia`), a joint unit (`joint`), a `column`."""
    return PREFIXES[kind] + quoted(text)


def named(iri: str) -> Tuple[str, str]:
    """Return kind and text of an address of ours, two empty texts for any other."""
    found = _OWN.fullmatch(iri)
    return (found[1], unquote(found[2])) if found else ("", "")


def is_address(text: str) -> bool:
    """Return whether a text is an absolute address that can be written as one."""
    return bool(_IRI.fullmatch(text))
