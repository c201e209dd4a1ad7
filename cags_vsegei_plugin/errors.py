"""What goes wrong in a way the user can mend."""

from __future__ import annotations

from typing import Any

from cags_vsegei_plugin.sentences import Sentence


class UserError(Exception):
    """Something the user can mend: what happened, where, and what to do.

    `said` is for the user, in the user's language once rendered; `detail` is for the log.
    """

    def __init__(self, said: Sentence, detail: str = "") -> None:
        super().__init__(str(said))
        self.said = said
        self.detail = detail


class Cancelled(Exception):
    """The user stopped a long task; nothing half-written is left behind."""


def stop_if_cancelled(feedback: Any) -> None:
    """Raise Cancelled once the user has stopped the work; `feedback` is a QgsFeedback or None."""
    if feedback is not None and feedback.isCanceled():
        raise Cancelled()
