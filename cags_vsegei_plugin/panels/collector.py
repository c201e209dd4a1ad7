"""Puts Python's looking for cycles of objects off, where it would hold up or harm.

Of 50,000 plain rows it takes more time than all the rest; and in a thread of the background it
would take windows apart that belong to the main thread.
"""

from __future__ import annotations

import gc
from threading import Lock

_MANY = 100_000


class _Holds:
    """Who holds the collector off; it goes on when nobody does any more."""

    def __init__(self) -> None:
        self._lock, self._count, self._was_on = Lock(), 0, False

    def hold(self) -> None:
        """Put collecting off until `release`."""
        with self._lock:
            if self._count == 0:
                self._was_on = gc.isenabled()
                gc.disable()
                gc.unfreeze()
            self._count += 1

    def release(self) -> None:
        """Let it go on, unless somebody else holds it off."""
        with self._lock:
            self._count -= 1
            if self._count == 0 and self._was_on:
                if gc.get_count()[0] > _MANY:
                    # To look through what was just made would hold up the next key.
                    gc.freeze()
                gc.enable()


HOLDS = _Holds()
