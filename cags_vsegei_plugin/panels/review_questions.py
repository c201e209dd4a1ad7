"""What a decision needs to be asked: the life-cycle's table says it."""

from __future__ import annotations

from typing import Dict, Optional, Set

from qgis.PyQt.QtWidgets import QWidget

from cags_vsegei_plugin.panels.decision_dialog import ASSIGNEE, COMMENT, REASON, DecisionDialog
from cags_vsegei_plugin.panels.review_look import action_title
from cags_vsegei_plugin.panels.review_rows import ReviewRow
from cags_vsegei_plugin.panels.review_session import ReviewSession
from cags_vsegei_plugin.panels.unsigned import Unsigned
from cags_vsegei_plugin.review.view import View
from cags_vsegei_plugin.sentences import Sentence, sentence


def ask(
    session: ReviewSession,
    row: ReviewRow,
    action: str,
    level: str,
    unsigned: Unsigned,
    parent: QWidget,
) -> Optional[Dict[str, str]]:
    """Return what the reviewer says beside the decision itself, None where it is called off.

    Raises UserError where the decision cannot be signed whatever is said.
    """
    session.check_signing()
    if action == "claim":
        return {ASSIGNEE: session.reviewer.signer.reviewer}
    needed = needed_for(session.view, row, action, level)
    if not needed:
        return {}
    title = action_title(session.view.cycle, action)
    dialog = DecisionDialog(title, needed, session.view.cycle, parent, unsigned.kept(row.id))
    told = unsigned.ask(row.id, dialog, dialog.told)
    return None if told is None else dict(told)


def needed_for(view: View, row: ReviewRow, action: str, level: str) -> Set[str]:
    """Return what has to be said for an action as things stand."""
    if action == COMMENT:
        return {COMMENT}
    if action == "assign":
        return {ASSIGNEE}
    status = view.at(row.id, level).answer.status
    step = view.cycle.transitions.get((status, action))
    return set(step.requires & {REASON, COMMENT}) if step is not None else set()


def nothing_chosen() -> Sentence:
    """Return that there is no current conflict."""
    return sentence("No conflict is chosen. Choose one in the list first.")
