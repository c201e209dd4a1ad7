"""How a verdict and a severity look and are called; colours come from one table."""

from __future__ import annotations

from functools import lru_cache
from typing import List

from qgis.PyQt.QtGui import QColor, QIcon

from cags_vsegei_plugin.geology import catalogue
from cags_vsegei_plugin.layers.styles import verdict_colour
from cags_vsegei_plugin.panels.icons import filled_icon
from cags_vsegei_plugin.translation import language


def title(verdict: str) -> str:
    """Return a verdict in the user's language; an unknown one as it is."""
    known = catalogue.verdicts().get(verdict)
    return _capital(known.words.title(language())) if known else verdict


def explanation(verdict: str) -> str:
    """Return what a verdict means, in the user's language."""
    known = catalogue.verdicts().get(verdict)
    return known.words.explanation(language()) if known else ""


def severity_title(severity: int) -> str:
    """Return a severity in the user's language; `–` where there is nothing to solve."""
    known = catalogue.severities().get(severity)
    return f"{severity} {known.words.title(language())}" if known and severity else "–"


def codes_text(codes: str) -> str:
    """Return each code with its title in the user's language, a line each."""
    return "\n".join(_code_line(name) for name in _split(codes))


def _code_line(name: str) -> str:
    known = catalogue.code(name)
    return f"{name}: {known.words.title(language())}" if known else name


def _split(codes: str) -> List[str]:
    return codes.replace(",", " ").replace(";", " ").split()


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


@lru_cache(maxsize=32)
def colour(verdict: str) -> QColor:
    """Return the colour of a verdict, the same as on the map."""
    return verdict_colour(verdict)


@lru_cache(maxsize=32)
def icon(verdict: str) -> QIcon:
    """Return the sign of a verdict: its shape tells as much as its colour."""
    return filled_icon(f"verdict_{verdict}", colour(verdict))


def verdict_text(verdict: str, severity: int) -> str:
    """Return a verdict, with its severity where there is something to solve."""
    return f"{title(verdict)} · {severity_title(severity)}" if severity else title(verdict)
