"""Statements of three parts, and how Turtle writes them."""

from __future__ import annotations

import re
from typing import Dict, Iterable, Iterator, List, Mapping, NamedTuple, Tuple, Union

PREFIXES: Mapping[str, str] = {
    "dct": "http://purl.org/dc/terms/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "semapv": "https://w3id.org/semapv/vocab/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "sssom": "https://w3id.org/sssom/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
TYPE = PREFIXES["rdf"] + "type"
_LOCAL = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_ESCAPED = re.compile('[\\\\"\x00-\x1f\x7f\x85\u2028\u2029\ufffe\uffff]')


class Literal(NamedTuple):
    """A value: its text, its language or "", the address of its datatype or ""."""

    text: str
    language: str = ""
    datatype: str = ""


Node = Union[str, Literal]
Statement = Tuple[str, str, Node]


def turtle_text(statements: Iterable[Statement]) -> str:
    """Return statements as Turtle, grouped by their subjects in the order they first come in."""
    grouped: Dict[str, Dict[str, List[Node]]] = {}
    for subject, predicate, value in statements:
        values = grouped.setdefault(subject, {}).setdefault(predicate, [])
        if value not in values:
            values.append(value)
    lines = [f"@prefix {name}: <{address}> ." for name, address in PREFIXES.items()]
    for subject, told in grouped.items():
        lines += ["", *_described(subject, told)]
    return "\n".join([*lines, ""])


def _described(subject: str, told: Mapping[str, List[Node]]) -> Iterator[str]:
    yield _iri(subject)
    last = len(told) - 1
    for place, (predicate, values) in enumerate(told.items()):
        name = "a" if predicate == TYPE else _iri(predicate)
        end = " ." if place == last else " ;"
        yield f"    {name} {', '.join(_node(value) for value in values)}{end}"


def _node(value: Node) -> str:
    if isinstance(value, str):
        return _iri(value)
    text = '"' + _ESCAPED.sub(_escape, value.text) + '"'
    if value.language:
        return f"{text}@{value.language}"
    return f"{text}^^{_iri(value.datatype)}" if value.datatype else text


def _escape(found: re.Match[str]) -> str:
    return _ESCAPES.get(found[0]) or f"\\u{ord(found[0]):04X}"


def _iri(address: str) -> str:
    for name, base in PREFIXES.items():
        if address.startswith(base) and _LOCAL.fullmatch(address[len(base) :]):
            return f"{name}:{address[len(base) :]}"
    return f"<{address}>"
