"""What reviewers entered for acts that could not be signed: nothing typed goes with its dialog."""

from __future__ import annotations

from contextlib import contextmanager
from typing import Any, Callable, Dict, Hashable, Iterator

from qgis.PyQt.QtWidgets import QDialog

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.panels.review_session import ReviewSession
from cags_vsegei_plugin.sentences import sentence


class Unsigned:
    """Keeps what was entered by what it is about, until it is signed; dialogs begin with it."""

    def __init__(self, session: ReviewSession) -> None:
        self._session = session
        self._kept: Dict[Hashable, Any] = {}

    def kept(self, key: Hashable) -> Any:
        """Return what was entered for an act that could not be signed, None for nothing."""
        return self._kept.get(key)

    def ask(self, key: Hashable, dialog: QDialog, entered: Callable[[], Any]) -> Any:
        """Show a dialog and return what was entered, None where it was called off.

        Raises UserError where the review it was asked for has gone meanwhile: the project was
        closed, or compared anew.
        """
        review = self._session.review
        if not dialog.exec():
            return None
        self._kept[key] = entered()
        with self.keeping(key):
            if self._session.review is not review:
                raise UserError(
                    sentence(
                        "The review was closed or opened anew while this was asked. Nothing was"
                        " signed. Open the project and compare, if it is closed, and try again."
                    )
                )
        return self._kept[key]

    @contextmanager
    def keeping(self, key: Hashable) -> Iterator[None]:
        """Do what signs; where it fails what was entered stays, and the sentence says so."""
        try:
            yield
        except UserError as error:
            if not self._kept.get(key):
                raise
            raise UserError(
                sentence(
                    "{why} What you entered is kept: it stands there when you try again.",
                    why=error.said,
                ),
                error.detail,
            ) from error

    def forget(self, key: Hashable) -> None:
        """Keep nothing of an act any more: it is signed."""
        self._kept.pop(key, None)
