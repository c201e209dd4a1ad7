"""What every store of decisions does; where it keeps them is its own affair."""

from __future__ import annotations

import threading
from abc import ABC, abstractmethod
from typing import Any, Callable, ContextManager, List, NamedTuple, Sequence, Tuple

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.review.decision import Decision
from cags_vsegei_plugin.review.journal import Entry, chained, check, entry_of
from cags_vsegei_plugin.sentences import Sentence, sentence

VERSION = 1
"""Of the tables; a store with a higher one was made by a newer plugin."""
Check = Callable[[List[Entry]], Sequence[Decision]]


class NoStoreYet(UserError):
    """Nobody has signed at a place yet, and nothing is to be made there."""


class Head(NamedTuple):
    """Where a journal ends: order in the store, number and hash in its own journal."""

    seq: int
    number: int
    hash: str


class Store(ABC):
    """An append-only journal on disk or in a database; threads that share one take turns."""

    is_far = False
    """Whether asking it may take long, and is not for a thread that somebody waits for."""

    def __init__(self) -> None:
        self.journal = ""
        self._alone = threading.Lock()

    @property
    @abstractmethod
    def title(self) -> str:
        """Return where the decisions are kept, for sentences."""

    @abstractmethod
    def close(self) -> None:
        """Let go of the file or the server; what was stored is stored."""

    @abstractmethod
    def _reading(self) -> ContextManager[Any]:
        """Read at one moment; what goes wrong leaves as UserError."""

    @abstractmethod
    def _writing(self) -> ContextManager[Any]:
        """Write alone: all of it, on disk when it ends, or nothing and a UserError."""

    @abstractmethod
    def _rows(self, after: int) -> List[Tuple[Any, ...]]:
        """Return the rows after a place of the store, in order."""

    @abstractmethod
    def _head(self) -> Head:
        """Return where the store and its own journal end."""

    @abstractmethod
    def _insert(self, entries: Sequence[Entry]) -> None:
        """Insert rows; the store itself refuses what is not the next entry."""

    def entries(self, after: int = 0) -> List[Entry]:
        """Return the entries after a place of the store (`Entry.seq`), the oldest first.

        Raises UserError where they cannot be read.
        """
        with self._alone, self._reading():
            return [entry_of(row) for row in self._rows(after)]

    def append(self, after: int, decide: Check) -> List[Entry]:
        """Sign decisions; they are on disk when this returns.

        `decide` is given the entries of others after a place, read while nobody else can write,
        and returns what to sign; it may raise UserError, and then nothing is written.
        """
        with self._alone, self._writing():
            others = [entry_of(row) for row in self._rows(after)]
            head = self._head()
            if head.seq != (others[-1].seq if others else after):
                raise UserError(older(self.title))
            signed = chained(decide(others), self.journal, *head)
            self._insert(signed)
        return [*others, *signed]

    def adopt(self, entries: Sequence[Entry]) -> None:
        """Take the entries of another store as they were signed: all of them, or none.

        They keep journal, number and hash; raises UserError where they are not as they were
        signed, or where this store holds decisions already.
        """
        check(entries, self.title)
        with self._alone, self._writing():
            if self._head().seq:
                raise UserError(not_empty(self.title))
            self._insert([entry._replace(seq=seq) for seq, entry in enumerate(entries, 1)])


def older(where: object) -> Sentence:
    """Return that a store holds less than it held before."""
    return sentence(
        "The store of decisions {where} holds less than was read from it before: it was replaced"
        " by an older copy. Nothing was stored. Put the newer file back, or open the review again.",
        where=where,
    )


def not_empty(where: object) -> Sentence:
    """Return that decisions are copied into an empty store alone."""
    return sentence(
        "In {where} decisions were signed already, so nothing was copied into it. Open the review"
        " again to see them.",
        where=where,
    )


def newer(where: object) -> Sentence:
    """Return that a store was made by a newer plugin."""
    return sentence(
        "The store of decisions {where} was made by a newer version of the plugin. Update the"
        " plugin; nothing was changed.",
        where=where,
    )
