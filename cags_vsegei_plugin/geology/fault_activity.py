"""How active a fault is, and how well that is proven: `vocabulary/fault_activity.csv`.

The table gives ages of the latest movement, classes of rate and of certainty their order; ages and
rates one class apart are no difference. A row says whether it speaks for an active fault.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Dict, List, NamedTuple, Tuple

from cags_vsegei_plugin.geology.coded_words import by_id, codes_of, ids_in
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge, Row
from cags_vsegei_plugin.sentences import Term

AGE, RATE, CERTAINTY = "age", "rate", "certainty"
_TABLE = "vocabulary/fault_activity.csv"
_CODE = re.compile(r"[A-Za-z]+[0-9]*(?:-[0-9]+)?|\b[0-9]\b")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_APART = 1
_WEAK = 3


class Step(NamedTuple):
    """One class of an aspect with its place in the order, 0 where it is compared with nothing."""

    id: str
    order: int
    words: Term
    is_active: bool
    is_inactive: bool


class Activity(NamedTuple):
    """What is told of a fault's activity: classes of age, rate and certainty; none of them: ()."""

    steps: Tuple[Tuple[str, Step], ...] = ()

    def step(self, aspect: str) -> Tuple[Step, ...]:
        """Return the class of an aspect, none where it is not told."""
        return tuple(step for of, step in self.steps if of == aspect)

    @property
    def is_doubtful(self) -> bool:
        """Return whether the fault may not be active at all."""
        return any(step.is_inactive for step in self.step(CERTAINTY))

    @property
    def is_weak(self) -> bool:
        """Return whether the evidence of activity is weak, or may be absent."""
        return any(step.order >= _WEAK for step in self.step(CERTAINTY))

    @property
    def is_active(self) -> bool:
        """Return whether age or rate tell an active fault; the age outweighs the rate."""
        told = self.step(AGE) or self.step(RATE)
        return any(step.is_active for step in told)


UNTOLD = Activity()


def differing(china: Activity, russia: Activity) -> List[Tuple[Term, Term]]:
    """Return the classes of age and of rate that lie more than one apart, as words of both."""
    found = []
    for aspect in (AGE, RATE):
        for ours, theirs in zip(china.step(aspect), russia.step(aspect)):
            if ours.order and theirs.order and abs(ours.order - theirs.order) > _APART:
                found.append((ours.words, theirs.words))
    return found


def read_activity(
    age: str, rate: str, rate_mm: str, certainty: str, knowledge: Knowledge = BUNDLED
) -> Activity:
    """Return what the texts of the fields tell; `rate_mm` is in millimetres a year."""
    told = [(AGE, _of(AGE, age, knowledge)), (RATE, _of(RATE, rate, knowledge))]
    if not told[1][1]:
        told[1] = (RATE, _by_mm(rate_mm, knowledge))
    told.append((CERTAINTY, _of(CERTAINTY, certainty, knowledge)))
    return Activity(tuple((aspect, min(steps, key=_youngest)) for aspect, steps in told if steps))


def _youngest(step: Step) -> Tuple[bool, int]:
    return not step.order, step.order


def _of(aspect: str, text: str, knowledge: Knowledge) -> List[Step]:
    """Return the classes of an aspect a text names, by codes (Q4, C) or by words."""
    steps, codes = _steps(aspect, knowledge), codes_of(_TABLE, knowledge)
    written = {codes.get(token.upper(), "") for token in _CODE.findall(text)}
    named = written & set(steps) or ids_in(text, _TABLE, knowledge)
    return [step for name, step in steps.items() if name in named]


def _by_mm(text: str, knowledge: Knowledge) -> List[Step]:
    """Return the class of the first number of a text."""
    number = _NUMBER.search(text)
    if number is None:
        return []
    rows, steps = by_id(_TABLE, knowledge), _steps(RATE, knowledge)
    value = float(number.group().replace(",", "."))
    least = {name: float(rows[name]["least_mm"]) for name in steps if rows[name]["least_mm"]}
    reached = [name for name, limit in least.items() if value >= limit]
    return [steps[max(reached, key=least.__getitem__)]] if reached and value else []


@lru_cache(maxsize=32)
def _steps(aspect: str, knowledge: Knowledge) -> Dict[str, Step]:
    rows = by_id(_TABLE, knowledge).values()
    return {row["id"]: _step(row) for row in rows if row["aspect"] == aspect}


def _step(row: Row) -> Step:
    words = Term(row["en"], row["zh"], row["ru"])
    active = row["active"]
    return Step(row["id"], int(row["order"] or 0), words, active == "yes", active == "no")
