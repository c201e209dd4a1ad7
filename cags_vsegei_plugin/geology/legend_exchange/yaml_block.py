"""The little of YAML that the header of an SSSOM table needs: maps, lists and plain values."""

from __future__ import annotations

import json
import re
from typing import Dict, Iterator, List, Sequence, Tuple, Union

Value = Union[str, List["Value"], Dict[str, "Value"]]  # type: ignore[misc]
_PLAIN = re.compile(r"[A-Za-z][\w./%~()-]*(?:[ :][\w./%~()-]+)*")
_KEY = re.compile(r"""("(?:[^"\\]|\\.)*"|'[^']*'|[^\s:#\[\]{}"'-][^:#]*?)\s*:(?:\s+(.*))?""")
_WORDS = {"null", "true", "false", "yes", "no", "on", "off", "none", "nan", "inf"}
_Line = Tuple[int, str]


class NotRead(ValueError):
    """The text is no YAML, or more of it than a header needs."""


def written(value: Value, indent: int = 0) -> Iterator[str]:
    """Yield the lines of a map; texts are plain where they can be, else in double quotes."""
    if not isinstance(value, dict):
        raise NotRead(str(value))
    blanks = " " * indent
    for key, told in value.items():
        if isinstance(told, str):
            yield f"{blanks}{key}: {scalar(told)}"
            continue
        yield f"{blanks}{key}:"
        yield from _items(told, indent + 2) if isinstance(told, list) else written(told, indent + 2)


def scalar(text: str) -> str:
    """Return a text as YAML has it on one line."""
    if _PLAIN.fullmatch(text) and text.lower() not in _WORDS:
        return text
    return json.dumps(text, ensure_ascii=False)


def read(text: str) -> Dict[str, Value]:
    """Return the map that a text says; raises NotRead where it is none, or goes beyond this."""
    lines = [
        (len(line) - len(line.lstrip(" ")), line.strip())
        for line in text.split("\n")
        if line.strip() and not line.lstrip().startswith("#")
    ]
    value, rest = _block(lines) if lines else ({}, [])
    if rest or not isinstance(value, dict):
        raise NotRead(text[:80])
    return value


def _items(values: Sequence[Value], indent: int) -> Iterator[str]:
    blanks = " " * indent
    for value in values:
        if isinstance(value, str):
            yield f"{blanks}- {scalar(value)}"
            continue
        first, *others = written(value, indent + 2)
        yield f"{blanks}- {first.strip()}"
        yield from others


def _block(lines: Sequence[_Line]) -> Tuple[Value, Sequence[_Line]]:
    indent, first = lines[0]
    if first == "-" or first.startswith("- "):
        return _list(lines, indent)
    return _map(lines, indent)


def _list(lines: Sequence[_Line], indent: int) -> Tuple[Value, Sequence[_Line]]:
    found: List[Value] = []
    while lines and lines[0][0] == indent and (lines[0][1] + " ").startswith("- "):
        rest = lines[0][1][1:]
        inner = indent + 1 + len(rest) - len(rest.lstrip(" "))
        if _KEY.fullmatch(rest.strip()):
            value, lines = _map([(inner, rest.strip()), *lines[1:]], inner)
        else:
            value, lines = _scalar(rest.strip()), lines[1:]
        found.append(value)
    return found, lines


def _map(lines: Sequence[_Line], indent: int) -> Tuple[Value, Sequence[_Line]]:
    found: Dict[str, Value] = {}
    while lines and lines[0][0] == indent:
        key = _KEY.fullmatch(lines[0][1])
        if key is None:
            break
        lines = lines[1:]
        name = str(_scalar(key[1]))
        if key[2]:
            found[name] = _scalar(key[2].strip())
        elif lines and (lines[0][0] > indent or _is_list_of(lines[0], indent)):
            found[name], lines = _block(lines)
        else:
            found[name] = ""
    return found, lines


def _is_list_of(line: _Line, indent: int) -> bool:
    """Return whether a list belongs to a key of the same indent, which YAML allows."""
    return line[0] == indent and line[1].startswith("- ")


def _scalar(text: str) -> Value:
    if text.startswith("["):
        inner = text.strip("[]").strip()
        return [_scalar(part.strip()) for part in inner.split(",")] if inner else []
    if text.startswith('"'):
        try:
            return str(json.loads(text))
        except ValueError as error:
            raise NotRead(text[:80]) from error
    if text.startswith("'"):
        return text[1:-1].replace("''", "'")
    return re.sub(r"\s+#.*", "", text)
