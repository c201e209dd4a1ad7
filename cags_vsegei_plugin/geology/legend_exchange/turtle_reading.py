"""Turtle read: prefixes, addresses, texts with language or datatype, numbers, unnamed nodes.

Collections and statements about statements are not read; the vocabularies of legends have none.
"""

from __future__ import annotations

import re
from typing import Dict, Iterator, List
from urllib.parse import urljoin

from cags_vsegei_plugin.geology.legend_exchange.turtle import TYPE, Literal, Node, Statement

_XSD = "http://www.w3.org/2001/XMLSchema#"
_TOKEN = re.compile(
    r"""
    (?P<blank>(?:\s|\#[^\n]*)+)
    | <(?P<iri>[^\x00-\x20<>"{}|^`]*)>
    | (?P<long>\"\"\"(?:(?:"|"")?(?:[^"\\]|\\.))*\"\"\"|'''(?:(?:'|'')?(?:[^'\\]|\\.))*''')
    | (?P<short>"(?:[^"\\\n\r]|\\.)*"|'(?:[^'\\\n\r]|\\.)*')
    | (?P<directive>@prefix\b|@base\b|(?i:PREFIX|BASE)(?=\s))
    | @(?P<language>[A-Za-z]+(?:-[A-Za-z0-9]+)*)
    | (?P<number>[+-]?(?:\d+\.\d*[eE][+-]?\d+|\.?\d+[eE][+-]?\d+|\d*\.\d+|\d+)(?![\w:]))
    | (?P<name>(?:[^\W\d_][\w.-]*)?:(?:[\w:.%-]|\\.)*(?:[\w:%-]|\\.)|(?:[^\W\d_][\w.-]*)?:|_:[\w-]+)
    | (?P<word>a|true|false)(?![\w:])
    | (?P<mark>\^\^|[.;,\[\]])
    """,
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)
_LETTERS = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f"}


class NotTurtle(ValueError):
    """The text is no Turtle, or is cut off; the message shows where."""


class _Part(str):
    """The smallest part of a text, which knows what kind it is."""

    kind: str


def statements(text: str) -> List[Statement]:
    """Return the statements of a text in Turtle; raises NotTurtle where it cannot be read."""
    try:
        return list(_Reader(text).document())
    except RecursionError as error:
        raise NotTurtle("[[[…") from error


class _Reader:
    """Goes through the tokens of a text once."""

    def __init__(self, text: str) -> None:
        self._parts = _tokens(text)
        self._ahead = next(self._parts, None)
        self._prefixes: Dict[str, str] = {}
        self._base = ""
        self._unnamed = 0

    def document(self) -> Iterator[Statement]:
        while self._ahead is not None:
            part = self._next()
            if part.kind == "directive":
                self._directive(part)
                continue
            inner: List[Statement] = []
            subject = self._subject(part, inner)
            if not (inner and self._peek() == "."):
                self._about(subject, inner)
            self._expect(".")
            yield from inner

    def _directive(self, part: _Part) -> None:
        is_base = part.lower().endswith("base")
        name = "" if is_base else self._next()[:-1]
        address = self._next()
        if address.kind != "iri":
            raise NotTurtle(address)
        if is_base:
            self._base = self._absolute(address)
        else:
            self._prefixes[name] = self._absolute(address)
        if part.startswith("@"):
            self._expect(".")

    def _subject(self, part: _Part, found: List[Statement]) -> str:
        node = self._node(part, found)
        if isinstance(node, Literal):
            raise NotTurtle(part)
        return node

    def _about(self, subject: str, found: List[Statement]) -> None:
        while True:
            part = self._next()
            predicate = TYPE if part == "a" else self._subject(part, found)
            found.append((subject, predicate, self._node(self._next(), found)))
            while self._peek() == ",":
                self._next()
                found.append((subject, predicate, self._node(self._next(), found)))
            if self._peek() != ";":
                return
            while self._peek() == ";":
                self._next()
            if self._peek() in (".", "]"):
                return

    def _node(self, part: _Part, found: List[Statement]) -> Node:
        if part.kind == "iri":
            return self._absolute(part)
        if part.kind == "name":
            return self._expanded(part)
        if part == "[":
            return self._unnamed_node(found)
        if part.kind in ("long", "short"):
            edge = 3 if part.kind == "long" else 1
            return self._literal(_unescaped(part[edge:-edge]))
        if part.kind == "number":
            return Literal(str(part), "", _XSD + _number_kind(part))
        if part.kind == "word" and part != "a":
            return Literal(str(part), "", _XSD + "boolean")
        raise NotTurtle(part)

    def _unnamed_node(self, found: List[Statement]) -> str:
        self._unnamed += 1
        # Names that writers give do not begin with a blank.
        name = f"_: {self._unnamed}"
        if self._peek() != "]":
            self._about(name, found)
        self._expect("]")
        return name

    def _literal(self, text: str) -> Literal:
        if self._ahead is not None and self._ahead.kind == "language":
            return Literal(text, str(self._next()))
        if self._peek() == "^^":
            self._next()
            datatype = self._subject(self._next(), [])
            return Literal(text, "", "" if datatype == _XSD + "string" else datatype)
        return Literal(text)

    def _absolute(self, address: str) -> str:
        told = _unescaped(address[1:-1])
        return urljoin(self._base, told) if self._base else told

    def _expanded(self, name: str) -> str:
        prefix, _, local = name.partition(":")
        if prefix == "_":
            return str(name)
        if prefix not in self._prefixes:
            raise NotTurtle(name)
        return self._prefixes[prefix] + re.sub(r"\\(.)", r"\1", local)

    def _peek(self) -> str:
        return "" if self._ahead is None else self._ahead

    def _next(self) -> _Part:
        part = self._ahead
        if part is None:
            raise NotTurtle("…")
        self._ahead = next(self._parts, None)
        return part

    def _expect(self, mark: str) -> None:
        part = self._next()
        if part != mark:
            raise NotTurtle(part)


def _tokens(text: str) -> Iterator[_Part]:
    at = 0
    while at < len(text):
        found = _TOKEN.match(text, at)
        if found is None or found.end() == at:
            raise NotTurtle(text[at : at + 60])
        at = found.end()
        kind = str(found.lastgroup)
        if kind != "blank":
            # With its quotes or brackets, so that <.> is no full stop.
            part = _Part(found[kind] if kind == "language" else found[0])
            part.kind = kind
            yield part


def _unescaped(text: str) -> str:
    def told(found: re.Match[str]) -> str:
        code = found[1] or found[2]
        return chr(int(code, 16)) if code else _LETTERS.get(found[3], found[3])

    try:
        return _ESCAPE.sub(told, text)
    except (ValueError, OverflowError) as error:
        raise NotTurtle(text[:60]) from error


def _number_kind(text: str) -> str:
    if "e" in text.lower():
        return "double"
    return "decimal" if "." in text else "integer"
