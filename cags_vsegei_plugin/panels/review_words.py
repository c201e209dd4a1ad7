"""Entries of the journal in words, for the history and the comments of a conflict."""

from __future__ import annotations

from typing import List

from qgis.PyQt.QtCore import QDateTime, QLocale, Qt

from cags_vsegei_plugin.panels.review_look import action_title, side_title
from cags_vsegei_plugin.review.evidence import evidence_of
from cags_vsegei_plugin.review.journal import Entry
from cags_vsegei_plugin.review.lifecycle import Lifecycle, reason_name
from cags_vsegei_plugin.review.view import View
from cags_vsegei_plugin.translation import language, locale, render, tr


def relation_title(relation: str, whole: str = "") -> str:
    """Return a relation of the Chinese unit to the joint one in words; unknown ones as they are.

    `whole` is the side of the unit of which the other's is a part, "" where it is of none.
    """
    if (whole, relation) == ("russia", "narrow"):
        return tr("China's is a part of it")
    if (whole, relation) == ("china", "exact"):
        return tr("Russia's is a part of it")
    titles = {
        "exact": tr("the same"),
        "close": tr("about the same"),
        "broad": tr("China's is wider"),
        "narrow": tr("China's is narrower"),
    }
    return titles.get(relation, relation)


def entry_text(cycle: Lifecycle, entry: Entry, is_undone: bool = False) -> str:
    """Return an entry in words: when, who, for which side, what, on what, and why."""
    told = entry.decision
    line = tr(
        "{time}, {reviewer} ({side}): {action}",
        time=time_text(told.time),
        reviewer=told.reviewer,
        side=side_title(told.side),
        action=action_title(cycle, told.action),
    )
    parts = [line, *_details(cycle, entry)]
    if told.kind == "pair":
        parts.append(tr("on the pair of units"))
    if is_undone:
        parts.append(tr("undone"))
    return " · ".join(parts)


def _details(cycle: Lifecycle, entry: Entry) -> List[str]:
    told = entry.decision
    details = []
    if told.joint_code:
        relation = relation_title(told.relation, evidence_of(told.evidence).whole)
        details.append(f"{told.joint_code} ({relation})" if relation else told.joint_code)
    reason = reason_name(cycle, told.reason) if told.reason else None
    if told.reason:
        details.append(reason.spoken(language()) if reason is not None else told.reason)
    details.extend(filter(None, (told.assignee, told.protocol, told.meeting)))
    if told.comment:
        details.append(f"“{told.comment}”")
    return details


def history_text(view: View, conflict: str) -> str:
    """Return all signed decisions on a conflict and its pair, the newest first, a line each."""
    undone = view.state.undone
    lines = [
        entry_text(view.cycle, entry, entry.hash in undone) for entry in view.history(conflict)
    ]
    return "\n".join(reversed(lines))


def standing_text(view: View, conflict: str) -> str:
    """Return who signed what holds for a conflict, a line each, and what was reopened and why."""
    held = view.answer(conflict)
    parts: List[str] = []
    for signature in (held.standing.proposal, held.standing.agreement):
        if signature is not None:
            parts.append(entry_text(view.cycle, signature))
    if held.why is not None:
        parts.append(render(held.why))
    assignee = view.assignee(conflict)
    if assignee:
        parts.append(tr("Assigned to {name}", name=assignee))
    return "\n".join(parts)


def time_text(time: str) -> str:
    """Return a time of the journal (UTC) in the user's own time and manner."""
    moment = QDateTime.fromString(time, Qt.DateFormat.ISODateWithMs)
    if not moment.isValid():
        return time
    return locale().toString(moment.toLocalTime(), QLocale.FormatType.ShortFormat)
