"""The tables of the suggestions: criteria with weights and limits, and what else is a number."""

from __future__ import annotations

from functools import lru_cache
from typing import Mapping, NamedTuple, Optional, Tuple

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.profiles import Criterion, Profile
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge, Row
from cags_vsegei_plugin.sentences import Term, sentence

CONTACT, ONE_TO_ONE, NAME, AGREED = "contact", "one_to_one", "name", "agreed"
AGE, ROCK = "age", "rock"
_CRITERIA, _LIMITS = "suggestions/criteria.csv", "suggestions/limits.csv"


class Rule(NamedTuple):
    """A criterion: its weight in the score, and the scores from which on it holds.

    `strict` is asked for at first, `relaxed` where it is given up, in the `order` of the rules;
    below `sure` it fits and settles nothing. `unknown` is the score of what is not told, None where
    the map need not know it; `codes` are those of the catalogue by which a comparison tells a
    difference.
    """

    criterion: str
    label: Term
    weight: float
    strict: float
    relaxed: float
    order: float
    unknown: Optional[float]
    codes: Tuple[str, ...] = ()
    sure: float = 0.0


@lru_cache(maxsize=32)
def rules_of(profile: Profile, knowledge: Knowledge = BUNDLED) -> Tuple[Rule, ...]:
    """Return the criteria of a map, in the order in which they are relaxed.

    The profile's own weight stands where it has one. Raises UserError for a value of the table
    that is no number.
    """
    own = {each.id: each for each in profile.criteria}
    found = [
        _rule(row, own.get(name))
        for name, row in _table(knowledge).items()
        if name in own or row["weight"]
    ]
    return tuple(sorted(found, key=lambda each: each.order))


def label_of(criterion: str, knowledge: Knowledge = BUNDLED) -> Term:
    """Return the word for a criterion in three languages."""
    row = _table(knowledge).get(criterion)
    return Term(row["en"], row["zh"], row["ru"]) if row else Term(criterion)


def limit(key: str, knowledge: Knowledge = BUNDLED) -> float:
    """Return a number of the table of limits; raises UserError where it is none."""
    return _limits(knowledge)[key]


@lru_cache(maxsize=8)
def _table(knowledge: Knowledge) -> Mapping[str, Row]:
    return {row["criterion"]: row for row in knowledge.table(_CRITERIA, ("criterion",))}


@lru_cache(maxsize=8)
def _limits(knowledge: Knowledge) -> Mapping[str, float]:
    rows = knowledge.table(_LIMITS, ("key",))
    return {row["key"]: _number(row["value"], _LIMITS, row["key"]) for row in rows}


def _rule(row: Row, of_map: Optional[Criterion]) -> Rule:
    name, weight = row["criterion"], of_map.weight if of_map else 0.0
    must_know = row["unknown_where"] == "always" or (of_map is not None and of_map.required)
    numbers = {key: _number(row[key], _CRITERIA, name) for key in ("strict", "relaxed", "order")}
    return Rule(
        name,
        Term(row["en"], row["zh"], row["ru"]),
        weight if weight > 0.0 else _number(row["weight"] or "0", _CRITERIA, name),
        numbers["strict"],
        numbers["relaxed"],
        numbers["order"],
        _number(row["unknown"], _CRITERIA, name) if row["unknown"] and must_know else None,
        tuple(filter(None, row["codes"].split(";"))),
        _number(row.get("sure") or "0", _CRITERIA, name),
    )


def _number(text: str, table: str, key: str) -> float:
    try:
        return float(text)
    except ValueError as error:
        raise UserError(
            sentence(
                "In the table {table} the row {key} has the value “{value}”, no number. Correct"
                " that row.",
                table=table,
                key=key,
                value=text,
            )
        ) from error
