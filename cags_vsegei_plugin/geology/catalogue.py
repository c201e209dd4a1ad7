"""The catalogue of conflicts: what each code, verdict and severity means, in three languages.

The words and the rules are tables in `resources/catalogue/`, so that a project can change them.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Mapping, NamedTuple, Optional, Tuple

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge, Row
from cags_vsegei_plugin.sentences import sentence

LANGUAGES = ("en", "zh", "ru")
KEEP = "keep"
"""The verdict of a rule that leaves the verdict of the stretch as it is."""


class Words(NamedTuple):
    """A title and an explanation, in English, Chinese and Russian."""

    titles: Tuple[str, ...]
    explanations: Tuple[str, ...]

    def title(self, language: str = "en") -> str:
        """Return the title in a language ('zh_CN' counts as 'zh'), else in English."""
        return _in_language(self.titles, language)

    def explanation(self, language: str = "en") -> str:
        """Return the explanation in a language, else in English."""
        return _in_language(self.explanations, language)


class Code(NamedTuple):
    """A code of the conflict catalogue.

    `geometry` says on what it is found (polygon, line, point, layer). `compatible` is false where
    the two units cannot be one unit, or where nothing is known about it.
    """

    code: str
    subject: str
    geometry: str
    severity: int
    compatible: bool
    words: Words


class VerdictWords(NamedTuple):
    """What a verdict means; `order` grows from the best to the worst."""

    verdict: str
    order: int
    words: Words


class Severity(NamedTuple):
    """A step of severity and the verdict it leads to."""

    severity: int
    verdict: str
    words: Words


class Rule(NamedTuple):
    """What a finding of a code, in a case, leads to; an empty verdict follows the severity."""

    code: str
    case: str
    severity: int
    verdict: str


def codes(knowledge: Knowledge = BUNDLED) -> Tuple[Code, ...]:
    """Return every code of the catalogue, in its order."""
    return tuple(_codes(knowledge).values())


def code(name: str, knowledge: Knowledge = BUNDLED) -> Optional[Code]:
    """Return a code of the catalogue, or None where it is not one."""
    return _codes(knowledge).get(name)


@lru_cache(maxsize=8)
def _codes(knowledge: Knowledge) -> Mapping[str, Code]:
    rows = knowledge.table("catalogue/codes.csv", ("code",))
    return {row["code"]: _code(row) for row in rows}


def _code(row: Row) -> Code:
    return Code(
        row["code"],
        row["subject"],
        row["geometry"],
        _severity_number(row, "code"),
        row["compatible"] == "yes",
        _words(row),
    )


@lru_cache(maxsize=8)
def verdicts(knowledge: Knowledge = BUNDLED) -> Mapping[str, VerdictWords]:
    """Return the verdicts by name."""
    rows = knowledge.table("catalogue/verdicts.csv", ("verdict",))
    return {
        row["verdict"]: VerdictWords(row["verdict"], _number(row, "order", "verdict"), _words(row))
        for row in rows
    }


@lru_cache(maxsize=8)
def severities(knowledge: Knowledge = BUNDLED) -> Mapping[int, Severity]:
    """Return the steps of severity: 1 critical to 4 cosmetic, 0 none."""
    rows = knowledge.table("catalogue/severities.csv", ("severity",))
    steps = (
        Severity(_severity_number(row, "severity"), row["verdict"], _words(row)) for row in rows
    )
    return {step.severity: step for step in steps}


def rule(name: str, case: str = "", knowledge: Knowledge = BUNDLED) -> Rule:
    """Return the rule of a code in a case, or the code's general rule where the case has none."""
    rules = _rules(knowledge)
    return rules.get((name, case)) or rules.get((name, "")) or Rule(name, case, 4, "")


@lru_cache(maxsize=8)
def _rules(knowledge: Knowledge) -> Mapping[Tuple[str, str], Rule]:
    rows = knowledge.table("catalogue/rules.csv", ("code", "case"))
    return {
        (row["code"], row["case"]): Rule(
            row["code"], row["case"], _severity_number(row, "code"), row["verdict"]
        )
        for row in rows
    }


def _words(row: Row) -> Words:
    return Words(
        tuple(row.get(f"title_{language}", "") for language in LANGUAGES),
        tuple(row.get(f"explanation_{language}", "") for language in LANGUAGES),
    )


def _in_language(texts: Tuple[str, ...], language: str) -> str:
    short = language.replace("-", "_").split("_")[0].lower()
    place = LANGUAGES.index(short) if short in LANGUAGES else 0
    return texts[place] or texts[0]


def _severity_number(row: Row, name_column: str) -> int:
    number = _number(row, "severity", name_column)
    if number not in range(5):
        raise _bad_number(row, "severity", name_column)
    return number


def _number(row: Row, column: str, name_column: str) -> int:
    try:
        return int(row[column])
    except (KeyError, ValueError) as error:
        raise _bad_number(row, column, name_column) from error


def _bad_number(row: Row, column: str, name_column: str) -> UserError:
    return UserError(
        sentence(
            "The catalogue gives {name} the {column} “{value}”. Write a whole number, "
            "for a severity one from 0 to 4.",
            name=row.get(name_column, ""),
            column=column,
            value=row.get(column, ""),
        )
    )
