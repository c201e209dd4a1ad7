"""The life-cycle of a conflict: one table of transitions, which a project can override.

Whatever the tables say, nobody signs for both sides: a status that needs two signatures is
reached only by an agreement of the other side, from another such status, or, for the joint legend,
by naming the protocol in which both have signed.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Dict, FrozenSet, List, Mapping, NamedTuple, Optional, Tuple

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge, Row
from cags_vsegei_plugin.review.decision import KINDS, OF_LEGEND
from cags_vsegei_plugin.sentences import Term, sentence

OPEN = "open"
REOPENED = "reopened"
AIM = "aim"
"""As a target: what the proposal aims at."""
TRACKS = ("status", "comment", "assignment", "block", "undo")
WHO = ("any", "same", "other")
REQUIREMENTS = ("reason", "comment", "protocol", "proposal", "same_evidence", "resolved")
PROGRESS = ("agreed", "decided", "proposed", "open")
"""How kilometres are counted, from the best to what is left."""
_BOTH = 2
_SIGNED_TOGETHER = {"proposal", "same_evidence"}
_SIGNED_ELSEWHERE, _ADOPTED = "protocol", frozenset(OF_LEGEND)


class Status(NamedTuple):
    """A status: its place in lists, signatures it needs, how its kilometres count."""

    id: str
    order: int
    signatures: int
    progress: str
    name: Term


class Action(NamedTuple):
    """An action, what it acts on (`status`, `comment`, `assignment`, `block`, `undo`), its name."""

    id: str
    track: str
    name: Term


class Reason(NamedTuple):
    """A reason for an accepted difference."""

    id: str
    name: Term


class Transition(NamedTuple):
    """A step: who may take it (beside the side that proposed) and what it requires.

    `to` is a status, or `aim` for the one at which the standing proposal aims; `kinds` are the
    kinds of subjects it is for, none for all.
    """

    start: str
    action: str
    who: str
    to: str
    aim: str
    requires: FrozenSet[str]
    kinds: FrozenSet[str] = frozenset()

    def is_for(self, kind: str) -> bool:
        """Return whether the step may be taken on a kind of subjects."""
        return not self.kinds or kind in self.kinds


class Lifecycle(NamedTuple):
    """The tables of the life-cycle, checked."""

    statuses: Mapping[str, Status]
    actions: Mapping[str, Action]
    reasons: Mapping[str, Reason]
    transitions: Mapping[Tuple[str, str], Transition]

    def from_status(self, status: str) -> List[Transition]:
        """Return the steps that lead on from a status, in the order of the actions."""
        steps = (self.transitions.get((status, action)) for action in self.actions)
        return [step for step in steps if step is not None]

    def status_name(self, status: str) -> Term:
        """Return the name of a status, the id itself where the table has none."""
        known = self.statuses.get(status)
        return known.name if known is not None else Term(status)

    def action_name(self, action: str) -> Term:
        """Return the name of an action, the id itself where the table has none."""
        known = self.actions.get(action)
        return known.name if known is not None else Term(action)


@lru_cache(maxsize=8)
def lifecycle(knowledge: Knowledge = BUNDLED) -> Lifecycle:
    """Return the life-cycle of a project; raises UserError with the row that cannot be used."""
    statuses = {
        row["status"]: Status(
            row["status"],
            _number(row, "order", "statuses"),
            _number(row, "signatures", "statuses"),
            _one_of(row, "progress", PROGRESS, "statuses"),
            _name(row),
        )
        for row in _rows(knowledge, "statuses", "status")
    }
    actions = {
        row["action"]: Action(row["action"], _one_of(row, "track", TRACKS, "actions"), _name(row))
        for row in _rows(knowledge, "actions", "action")
    }
    reasons = {
        row["reason"]: Reason(row["reason"], _name(row))
        for row in _rows(knowledge, "reasons", "reason")
    }
    steps = [_transition(row, statuses, actions) for row in _transition_rows(knowledge)]
    found = Lifecycle(statuses, actions, reasons, {(s.start, s.action): s for s in steps})
    _check_signatures(found)
    return found


def _rows(knowledge: Knowledge, table: str, key: str) -> Tuple[Row, ...]:
    return knowledge.table(f"review/{table}.csv", (key,))


def _transition_rows(knowledge: Knowledge) -> Tuple[Row, ...]:
    return knowledge.table("review/transitions.csv", ("from", "action"))


def _transition(
    row: Row, statuses: Mapping[str, Status], actions: Mapping[str, Action]
) -> Transition:
    told = "transitions"
    requires = _set_of(row, "requires", REQUIREMENTS, told)
    aim = row.get("aim", "")
    return Transition(
        _one_of(row, "from", tuple(statuses), told),
        _one_of(row, "action", tuple(actions), told),
        _one_of(row, "who", WHO, told),
        _one_of(row, "to", (*statuses, AIM), told),
        _one_of(row, "aim", tuple(statuses), told) if aim else "",
        requires,
        _set_of(row, "kinds", KINDS, told),
    )


def _check_signatures(cycle: Lifecycle) -> None:
    """Refuse tables by which one side alone could reach what needs two signatures."""
    needed = {id: status.signatures for id, status in cycle.statuses.items()}
    if needed.get(OPEN) != 0 or needed.get(REOPENED) != 0:
        raise _unusable("statuses", "signatures", OPEN)
    for step in cycle.transitions.values():
        signs_both = step.to == AIM or needed[step.to] == _BOTH
        together = step.who == "other" and step.requires >= _SIGNED_TOGETHER
        is_recorded = _SIGNED_ELSEWHERE in step.requires and frozenset() < step.kinds <= _ADOPTED
        may_sign = together or is_recorded or needed[step.start] == _BOTH
        if signs_both and not may_sign:
            raise _unusable("transitions", step.action, step.start)


def _name(row: Row) -> Term:
    return Term(row.get("name_en", ""), row.get("name_zh", ""), row.get("name_ru", ""))


def _number(row: Row, column: str, table: str) -> int:
    text = row.get(column, "")
    if not text.isdecimal():
        raise _unusable(table, column, text)
    return int(text)


def _one_of(row: Row, column: str, allowed: Tuple[str, ...], table: str) -> str:
    text = row.get(column, "")
    if text not in allowed:
        raise _unusable(table, column, text)
    return text


def _set_of(row: Row, column: str, allowed: Tuple[str, ...], table: str) -> FrozenSet[str]:
    texts = frozenset(filter(None, row.get(column, "").split(";")))
    for text in texts:
        _one_of({column: text}, column, allowed, table)
    return texts


def _unusable(table: str, column: str, value: str) -> UserError:
    return UserError(
        sentence(
            "The table review/{table}.csv of the project cannot be used: {column} “{value}”."
            " Compare it with the one in the plugin's folder resources, or remove it.",
            table=table,
            column=column,
            value=value,
        )
    )


def words_of(mapping: Mapping[str, NamedTuple]) -> Dict[str, Term]:
    """Return the names of statuses, actions or reasons by id, for lists and filters."""
    return {id: getattr(one, "name", Term(id)) for id, one in mapping.items()}


def reason_name(cycle: Lifecycle, reason: str) -> Optional[Term]:
    """Return the name of a reason code, None for a code that the tables do not know."""
    known = cycle.reasons.get(reason)
    return known.name if known is not None else None
