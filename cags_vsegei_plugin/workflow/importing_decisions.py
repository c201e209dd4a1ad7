"""A table of decisions, signed into a store for one reviewer of one side: all of it, or nothing."""

from __future__ import annotations

import json
from typing import Any, Dict, Iterable, List, Mapping, NamedTuple, Tuple

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.joint_legend import DECLARED, RELATIONS, SIDES, index_key
from cags_vsegei_plugin.geology.joint_legend import Mapping as LegendRow
from cags_vsegei_plugin.geology.joint_legend.rows import mapping_of_row
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.review.decision import KINDS, Decision, Signer, Subject, signed
from cags_vsegei_plugin.review.levels import OWN, PAIR
from cags_vsegei_plugin.review.lifecycle import AIM, Lifecycle, Transition
from cags_vsegei_plugin.review.session import Acted, Review
from cags_vsegei_plugin.review.state import Standing
from cags_vsegei_plugin.sentences import LANGUAGES, Sentence, sentence
from cags_vsegei_plugin.workflow.legend_facts import MAPPING, UNIT, mapping_facts, mapping_subject

REQUIRED = ("action",)
COLUMNS = (
    *("kind", "key", "other", "china_index", "russia_index", "action", "comment", "reason"),
    *("joint_code", "relation", "protocol", "meeting", "assignee"),
)
ENTRIES = "entries"
"""The column by which an exported table tells how much had been signed on each subject."""
_TOLD = ("comment", "reason", "joint_code", "relation", "protocol", "meeting", "assignee")
_LOCAL = ("stretch", "line", "point", PAIR)
_PLACE = ("evidence", "china_index", "russia_index", "from_km", "to_km", "lon", "lat")
_FIRST_ROW = 2
Row = Mapping[str, str]


class RefusedRow(NamedTuple):
    """A row that cannot be signed, by its number (the header is row 1), and why."""

    number: int
    why: Sentence

    @property
    def said(self) -> Sentence:
        """Return it as one sentence."""
        return sentence("Row {row}: {why}", row=self.number, why=self.why)


class Prepared(NamedTuple):
    """The decisions of a table, the rows they are from, and the rows that are refused."""

    decisions: Tuple[Decision, ...]
    numbers: Tuple[int, ...]
    refused: Tuple[RefusedRow, ...]


def prepare(
    review: Review, rows: Iterable[Row], signer: Signer, knowledge: Knowledge = BUNDLED
) -> Prepared:
    """Return what the rows with an action would sign, as the journal stands.

    The conflicts of a comparison, where the review has them, give the evidence for what is proposed
    anew; an agreement is upon the evidence of the proposal that stands.
    """
    reader = _Reader(review, signer, knowledge)
    decisions: List[Decision] = []
    numbers: List[int] = []
    refused: List[RefusedRow] = []
    for number, row in enumerate(rows, _FIRST_ROW):
        if not row.get("action", "").strip():
            continue
        try:
            found = reader.decisions_of(row)
        except UserError as error:
            refused.append(RefusedRow(number, error.said))
            continue
        decisions += found
        numbers += [number] * len(found)
    refused += [
        RefusedRow(numbers[each.number], each.why) for each in review.refusals_of(decisions)
    ]
    return Prepared(tuple(decisions), tuple(numbers), tuple(sorted(refused)))


def sign_prepared(review: Review, prepared: Prepared) -> Acted:
    """Sign what was prepared; raises UserError, and signs nothing, where a row is refused."""
    if prepared.refused:
        raise UserError(
            sentence(
                "Nothing was signed. Rows that cannot be signed: {count}. {first}",
                count=len({each.number for each in prepared.refused}),
                first=prepared.refused[0].said,
            )
        )
    if not prepared.decisions:
        raise UserError(
            sentence(
                "No row has an action, so there is nothing to sign. Write one of these into the"
                " column action: {actions}.",
                actions=", ".join(_may_be_imported(review.cycle)),
            )
        )
    return review.sign(prepared.decisions)


class _Reader:
    """Turns the rows of a table into decisions of one signer."""

    def __init__(self, review: Review, signer: Signer, knowledge: Knowledge) -> None:
        self._review, self._signer, self._knowledge = review, signer, knowledge
        self._time = review.time_of_act()
        cycle = review.cycle
        self._actions = _by_name((id, cycle.actions[id].name) for id in _may_be_imported(cycle))
        self._reasons = _by_name((one.id, one.name) for one in cycle.reasons.values())

    def decisions_of(self, row: Row) -> List[Decision]:
        """Return the decisions of a row; raises UserError without the number of the row."""
        action = _named("action", row.get("action", ""), self._actions)
        subject = _subject(row, self._knowledge)
        self._refuse_stale(subject, row)
        told = self._told(row, action)
        held = self._review.state.standing(subject)
        if any(step.to == AIM for step in self._steps(action)):
            told = _of_proposal(held, told)
        conflicts = self._review.conflicts_on(subject) if subject.kind in _LOCAL else ()
        if conflicts:
            level = PAIR if subject.kind == PAIR else OWN
            return self._review.decisions_on(
                conflicts[0], action, self._signer, level, time=self._time, **told
            )
        if not self._aim(action):
            return [self._sign(action, subject, {**_seen(held), **told})]
        if subject.kind in _LOCAL:
            self._refuse_unseen(subject, held)
            return [self._sign(action, subject, {**_seen(held), **told})]
        return [self._sign(action, subject, {**told, **self._facts(subject, row, told)})]

    def _told(self, row: Row, action: str) -> Dict[str, str]:
        """Return what a row says, as far as its action asks for it."""
        told = {name: row.get(name, "").strip() for name in _TOLD}
        if told["reason"]:
            told["reason"] = _named("reason", told["reason"], self._reasons)
        if told["relation"]:
            told["relation"] = _named("relation", told["relation"], {one: one for one in RELATIONS})
        if self._aim(action) == DECLARED:
            told.update(joint_code="", relation="")
        elif self._aim(action):
            told["reason"] = ""
        return told

    def _sign(self, action: str, subject: Subject, told: Dict[str, Any]) -> Decision:
        return signed(action, subject, self._signer, **{"time": self._time, **told})

    def _steps(self, action: str) -> List[Transition]:
        steps = self._review.cycle.transitions.values()
        return [step for step in steps if step.action == action]

    def _aim(self, action: str) -> str:
        """Return the status at which an action aims, "" where it proposes nothing."""
        return next((step.aim for step in self._steps(action)), "")

    def _refuse_unseen(self, subject: Subject, held: Standing) -> None:
        """Refuse a proposal on what no comparison shows, and nobody has signed on."""
        if self._review.conflicts:
            raise UserError(
                sentence("The stretches given do not have it: {what}.", what=_words(subject))
            )
        if held.entry is None:
            raise UserError(
                sentence(
                    "Nobody has signed on {what} yet, and what is proposed must name its evidence:"
                    " give the stretches of a comparison.",
                    what=_words(subject),
                )
            )

    def _facts(self, subject: Subject, row: Row, told: Dict[str, str]) -> Dict[str, Any]:
        """Return what a proposal on a mapping signs."""
        if subject.kind == UNIT:
            raise UserError(
                sentence(
                    "What a joint unit is cannot be told in a table of decisions. Import a joint"
                    " legend with its names and ages."
                )
            )
        if subject.kind != MAPPING:
            return {}
        cells = {**_cells(row, told), "status": "" if told["joint_code"] else "proposed"}
        mapping = _row_of_legend(cells, self._knowledge)
        place = {f"{mapping.side}_index": mapping.index}
        km = {"from_km": mapping.from_km, "to_km": mapping.to_km}
        return {"evidence": mapping_facts(mapping), **place, **km}

    def _refuse_stale(self, subject: Subject, row: Row) -> None:
        """Refuse a row that was exported before somebody signed again on the same."""
        text = row.get(ENTRIES, "").strip()
        now = len(self._review.state.history(subject))
        if text.isdecimal() and int(text) < now:
            last = self._review.state.history(subject)[-1].decision
            raise UserError(
                sentence(
                    "{reviewer} signed on {what} after the table was exported. Export the decisions"
                    " anew.",
                    reviewer=last.reviewer,
                    what=_words(subject),
                )
            )


def _may_be_imported(cycle: Lifecycle) -> List[str]:
    """Return the actions that a table may name: undo is of one's own entry, not of a subject."""
    return [action.id for action in cycle.actions.values() if action.track != "undo"]


def _by_name(named: Iterable[Tuple[str, Any]]) -> Dict[str, str]:
    """Return ids by what they are called: the id, and the names in three languages."""
    found: Dict[str, str] = {}
    for id, name in named:
        for text in (id, *(name.spoken(language) for language in LANGUAGES)):
            found.setdefault(text.casefold(), id)
    return found


def _named(column: str, text: str, known: Mapping[str, str]) -> str:
    id = known.get(text.strip().casefold())
    if id is None:
        raise UserError(
            sentence(
                "The column {column} says “{value}”, but it must be one of {allowed}.",
                column=column,
                value=text.strip(),
                allowed=", ".join(dict.fromkeys(known.values())),
            )
        )
    return id


def _subject(row: Row, knowledge: Knowledge) -> Subject:
    """Return what a row is about; two indices without a kind are a pair of units."""
    kind, key, other = (row.get(name, "").strip() for name in ("kind", "key", "other"))
    china, russia = (row.get(f"{side}_index", "").strip() for side in SIDES)
    kind = (kind or (PAIR if china and russia and not key else "")).lower()
    if kind == PAIR and not key:
        key, other = china, other or russia
    if kind == MAPPING:
        return _mapping_subject(row, knowledge)
    if kind not in KINDS or not key or (kind == PAIR and not other):
        raise UserError(
            sentence(
                "It does not say what it is about: name kind ({kinds}) and key, or the two indices"
                " of a pair.",
                kinds=", ".join(KINDS),
            )
        )
    return Subject(kind, key, other)


def _mapping_subject(row: Row, knowledge: Knowledge) -> Subject:
    cells = _cells(row, {"joint_code": "any", "relation": "exact", "reason": ""})
    return mapping_subject(_row_of_legend(cells, knowledge))


def _row_of_legend(cells: Mapping[str, object], knowledge: Knowledge) -> LegendRow:
    found = mapping_of_row(cells, knowledge)
    if isinstance(found, Sentence):
        raise UserError(found)
    return found


def _cells(row: Row, told: Mapping[str, str]) -> Dict[str, object]:
    """Return a row on a mapping as a row of the legend; its index as the layer writes it."""
    side, _, index = row.get("key", "").strip().partition("|")
    given = {name: row.get(f"{name}_index", "").strip() for name in SIDES}
    if not side:
        side = next((name for name in SIDES if given[name]), "")
    written = given.get(side, "")
    if written and (not index or index_key(written) == index_key(index)):
        index = written
    names = ("joint_code", "relation", "reason")
    return {
        "side": side,
        "index": index,
        **{name: told[name] for name in names},
        **_conditions(row.get("other", "")),
    }


def _conditions(text: str) -> Dict[str, object]:
    """Return the conditions of a mapping as the journal writes them in `other`."""
    try:
        told = json.loads(text) if text.strip() else {}
    except (ValueError, RecursionError):
        told = None
    if not isinstance(told, dict):
        raise UserError(
            sentence(
                "The condition “{value}” cannot be read. Write it as in an exported table, or leave"
                " it empty for the whole border.",
                value=text.strip(),
            )
        )
    return {name: told.get(name, "") for name in ("from_km", "to_km", "if_name", "if_rock")}


def _of_proposal(held: Standing, told: Dict[str, str]) -> Dict[str, Any]:
    """Return what an agreement says: what the proposal does, which the table must not deny."""
    made = held.proposal
    if made is None:
        return {"comment": told["comment"]}
    said = {name: getattr(made.decision, name) for name in ("joint_code", "relation", "reason")}
    for name, value in said.items():
        if told[name] and told[name] != value:
            raise UserError(
                sentence(
                    "The table says {column} {value}, but what stands to be agreed to says"
                    " {other}. Export the decisions anew.",
                    column=name,
                    value=told[name],
                    other=value or "–",
                )
            )
    own = {name: told[name] for name in ("comment", "protocol", "meeting")}
    return {**own, **said, "upon": made.hash}


def _seen(held: Standing) -> Dict[str, Any]:
    """Return evidence and place of what stands: the same facts are signed."""
    entry = held.proposal or held.entry
    if entry is None:
        return {}
    return {name: getattr(entry.decision, name) for name in _PLACE}


def _words(subject: Subject) -> str:
    return " ".join(filter(None, subject[1:]))
