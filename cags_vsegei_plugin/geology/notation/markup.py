r"""From raw text to characters with a level: on the line, below it, above it.

Understood are MapGIS arrows (`→D↓3→kz↑1`) and hashes (`Qp#-3#+pal`), Unicode sub- and
superscripts, `^` and `_` with and without braces, `<sub>`, `<sup>`, LaTeX, and the backslash
of Russian layers (`N1\3`). Compatibility forms are folded only after the levels are known,
because folding turns S₁² into S12.
"""

from __future__ import annotations

import html
import re
import unicodedata
from typing import Iterable, Iterator, List, Match, NamedTuple, Tuple

LINE, SUB, SUP = "0", "-", "+"

_ARROWS = {"→": LINE, "↓": SUB, "↑": SUP, "⇒": LINE, "⇓": SUB, "⇑": SUP}
_HASHES = {"#=": LINE, "#-": SUB, "#+": SUP}
_CARETS = {"^": SUP, "_": SUB, "\\": SUP}
_TAG = re.compile(r"<\s*(/?)\s*(sub|sup|[a-z]+)[^<>]*>", re.IGNORECASE)
_LATEX_GREEK = re.compile(
    r"\\(var)?(alpha|beta|gamma|delta|epsilon|zeta|eta|theta|iota|kappa|lambda"
    r"|mu|nu|xi|omicron|pi|rho|sigma|Sigma|tau|upsilon|phi|chi|psi|Psi|omega)\s*"
)
_LATEX_FONT = re.compile(
    r"\\(?:math(?:rm|it|bf|sf|normal)|text(?:rm|it|bf|sf|normal)?|rm|it|bf|boldsymbol|operatorname"
    r"|left|right)(?![a-z])\s*|\\[,;:! ]|\$"
)
_LATEX_IN = re.compile(r"\\in(?![a-z])")
_RAISED = re.compile(r"\{([^{}]*)\}|\(?\d+(?:[-–+]\d+)?\)?|[^\W\d_]+(?<=[a-zà-ž])|.", re.DOTALL)
_STRUCK = {"P": "₽", "Р": "₽", "C": "Ꞓ", "С": "Ꞓ", "T": "T", "Є": "Ꞓ"}
_STROKES = "\u0335\u0336\u0337\u0338\u0305"
_STACKED = re.compile(r"(\++)(-+)")
_NUMBERS = re.compile(r"[\dIVХІ]+(?:[-+,–][\dIVХІ]+)?")
_LONGEST = 400


class Marked(NamedTuple):
    """A text and, as a string of the same length, the level of each of its characters."""

    text: str
    levels: str

    @property
    def has_levels(self) -> bool:
        """Return whether any character is off the line: else levels may have been lost."""
        return SUB in self.levels or SUP in self.levels

    @property
    def has_raised(self) -> bool:
        """Return whether any character is above the line."""
        return SUP in self.levels


def tokenize(raw: str) -> Marked:
    """Return the characters of an index with their levels; only its first 400 count."""
    text = _prepare(raw[:_LONGEST])
    pairs = [pair for char, level in _levels(text) for pair in _folded(char, level)]
    return _tidy(pairs)


def _prepare(raw: str) -> str:
    text = unicodedata.normalize("NFC", raw)
    if "&" in text and ";" in text:
        text = html.unescape(text)
    if "\\" in text or "$" in text:
        text = _LATEX_IN.sub("∈", _LATEX_GREEK.sub(_greek, _LATEX_FONT.sub("", text)))
    return _strike(text)


def _greek(match: Match[str]) -> str:
    name = match.group(2)
    case = "CAPITAL" if name[0].isupper() else "SMALL"
    letter = "LAMDA" if name == "lambda" else name.upper()
    return unicodedata.lookup(f"GREEK {case} LETTER {letter}")


def _strike(text: str) -> str:
    """Read a letter with a stroke through it: barred P is the Paleogene, barred C the Cambrian."""
    for stroke in _STROKES:
        if stroke in text:
            text = re.sub("(.)" + stroke, lambda hit: _STRUCK.get(hit.group(1), hit.group(1)), text)
    return text


def _levels(text: str) -> Iterator[Tuple[str, str]]:
    level, at = LINE, 0
    while at < len(text):
        char, pair = text[at], text[at : at + 2]
        tag = _TAG.match(text, at) if char == "<" else None
        if char in _ARROWS:
            level, at = _ARROWS[char], at + 1
        elif pair in _HASHES:
            level, at = _HASHES[pair], at + 2
        elif tag:
            level, at = _tag_level(tag, level), tag.end()
        elif char in _CARETS and at + 1 < len(text):
            inner, at = _raised(text, at + 1)
            yield from ((one, _CARETS[char]) for one in inner)
        else:
            if char not in "{}":
                yield char, level
            at += 1


def _raised(text: str, at: int) -> Tuple[str, int]:
    """Return what a caret raises, and where it ends: braces, a number, letters, or one sign."""
    raised = _RAISED.match(text, at)
    if raised is None:
        return "", at
    return raised.group(raised.lastindex or 0), raised.end()


def _tag_level(tag: Match[str], level: str) -> str:
    name = tag.group(2).lower()
    if name not in ("sub", "sup"):
        return level
    return LINE if tag.group(1) else (SUB if name == "sub" else SUP)


def _folded(char: str, level: str) -> Iterator[Tuple[str, str]]:
    """Fold a compatibility form, taking the level it carries in itself."""
    decomposition = unicodedata.decomposition(char)
    if decomposition.startswith("<super>"):
        level = SUP
    elif decomposition.startswith("<sub>"):
        level = SUB
    for folded in unicodedata.normalize("NFKC", char) if decomposition else char:
        if folded.isspace():
            yield " ", LINE
        elif unicodedata.category(folded)[0] not in "CM":
            yield folded, level


def _tidy(pairs: Iterable[Tuple[str, str]]) -> Marked:
    """Drop the blanks at both ends, and leave one where there are several."""
    kept: List[Tuple[str, str]] = []
    for char, level in pairs:
        if char != " " or (kept and kept[-1][0] != " "):
            kept.append((char, level))
    while kept and kept[-1][0] == " ":
        kept.pop()
    return _in_order(Marked("".join(char for char, _ in kept), "".join(level for _, level in kept)))


def _in_order(line: Marked) -> Marked:
    """Put what is below the line before what is above it: of a stacked pair either comes first."""
    text, levels = line
    for pair in _STACKED.finditer(levels):
        above, below = slice(*pair.span(1)), slice(*pair.span(2))
        if _NUMBERS.fullmatch(text[below]):
            text = text[: pair.start()] + text[below] + text[above] + text[pair.end() :]
            levels = levels[: pair.start()] + pair.group(2) + pair.group(1) + levels[pair.end() :]
    return Marked(text, levels)
