"""How memory is kept while many arrays come and go."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import Iterator

import numpy as np

_KEPT_BYTES = 32 * 2**20 - 2**16
"""A little less than the largest limit that the C library takes by itself."""


@contextmanager
def of_arrays() -> Iterator[None]:
    """Keep freed memory for what is asked for next, and look for no cycles meanwhile."""
    _keep_freed()
    with without_collecting():
        yield


@contextmanager
def without_collecting() -> Iterator[None]:
    """Look for no cycles of objects: for work that makes none, or ends soon.

    Looking for them goes through all that QGIS and its plugins hold.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _keep_freed() -> None:
    """Let the process keep freed memory of up to 32 MB a block.

    By itself the C library of Linux gives every block above 128 kB back to the system, which fills
    it with zeros when it is asked for again: a fifth of the time of a border pass. It takes the
    size of the largest block that was freed for its limit (mallopt(3), M_MMAP_THRESHOLD), so one
    that nobody has written to is enough, and costs nothing.
    """
    np.empty(_KEPT_BYTES, np.uint8)
