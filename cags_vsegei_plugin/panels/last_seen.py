"""The newest decision that was seen of each store: a chain cannot tell that its end is gone."""

from __future__ import annotations

from typing import Optional, Tuple

from qgis.core import Qgis, QgsSettings
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QObject

from cags_vsegei_plugin.panels.messages import say
from cags_vsegei_plugin.panels.review_session import ReviewSession
from cags_vsegei_plugin.review.session import Review
from cags_vsegei_plugin.settings import PREFIX
from cags_vsegei_plugin.translation import tr


class LastSeen(QObject):
    """Remembers it here, and says when a store is opened that no longer holds it."""

    def __init__(self, session: ReviewSession, bar: QgsMessageBar) -> None:
        super().__init__(bar)
        self._session, self._bar = session, bar
        session.opened.connect(self._look)
        session.journalGrew.connect(self._remember)

    def _look(self) -> None:
        review = self._session.review
        seq, seen = _remembered(review)
        if review is None:
            return
        if not seen or _has(review, seq, seen):
            self._remember()
            return
        words = tr(
            "The store of decisions {where} holds {now} entries; when it was last open here, it"
            " held {before}, of which the newest is missing: it was taken out, or an older copy was"
            " put in its place. Put the newer file back, or sign anew what is missing.",
            where=review.store.title,
            now=len(review.entries),
            before=seq,
        )
        say(self._bar, words, Qgis.MessageLevel.Critical)

    def _remember(self) -> None:
        review = self._session.review
        if review is not None and review.entries:
            last = review.entries[-1]
            QgsSettings().setValue(_key(review), f"{len(review.entries)} {last.hash}")


def _key(review: Review) -> str:
    return f"{PREFIX}/review/seen/{review.store.journal}"


def _remembered(review: Optional[Review]) -> Tuple[int, str]:
    """Return how many entries a store had, and the hash of the newest; 0 and "" where untold."""
    told = QgsSettings().value(_key(review), "", type=str) if review is not None else ""
    count, _, seen = str(told).partition(" ")
    return (int(count), seen) if count.isdigit() else (0, "")


def _has(review: Review, count: int, seen: str) -> bool:
    """Return whether an entry is there: where it was, else anywhere."""
    entries = review.entries
    if count <= len(entries) and entries[count - 1].hash == seen:
        return True
    return any(entry.hash == seen for entry in entries)
