"""How memory is kept while many arrays come and go."""

from __future__ import annotations

import gc
import sys
from contextlib import contextmanager
from importlib import import_module
from typing import Callable, Iterator, List, Optional

import numpy as np

from cags_vsegei_plugin.border.both import at_once

_KEPT_BYTES = 32 * 2**20 - 2**16
"""A little less than the largest limit that the C library takes by itself."""
_BLOCKS = 8
_PINS: List[np.ndarray] = []


@contextmanager
def of_arrays() -> Iterator[None]:
    """Keep freed memory for what is asked for next, and look for no cycles meanwhile."""
    with _without_collecting(), _in_small_pages(), _kept():
        yield


@contextmanager
def _without_collecting() -> Iterator[None]:
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


@contextmanager
def _kept() -> Iterator[None]:
    """Let the process keep freed memory, in this thread and in one that helps it.

    By itself the C library of Linux gives every block above 128 kB back to the system, which fills
    it with zeros when it is asked for again: a fifth of the time of a border pass. It takes the
    size of the largest block that was freed for its limit (mallopt(3), M_MMAP_THRESHOLD). What lies
    behind the last block in use it still gives back, and of the other thread's every 64 MB in which
    nothing is in use: so one stays in use behind room for others. Nobody writes to either: it costs
    nothing.
    """
    if _PINS or sys.platform != "linux":
        yield
        return
    # The first block that is freed raises the limit.
    np.empty(_KEPT_BYTES, np.uint8)
    _PINS.extend(at_once(_pinned, _pinned))
    try:
        yield
    finally:
        _PINS.clear()


def _pinned() -> np.ndarray:
    """Return a block in use behind room for many; nobody writes to either."""
    try:
        return [np.empty(_KEPT_BYTES, np.uint8) for _ in range(_BLOCKS)][-1]
    except MemoryError:
        # Of a system that promises no more than it has: the work is done without.
        return np.empty(0, np.uint8)


@contextmanager
def _in_small_pages() -> Iterator[None]:
    """Ask the system for no pages of 2 MB, as numpy does for arrays of more than 4 MB.

    The arrays here live shortly, in memory that was in use before. On a virtual machine whose free
    memory is its host's again a fresh large page takes milliseconds.
    """
    choose = _choosing_large_pages()
    was_on = choose is not None and choose(False)
    try:
        yield
    finally:
        if choose is not None and was_on:
            choose(True)


def _choosing_large_pages() -> Optional[Callable[[bool], bool]]:
    """Return what tells numpy whether to ask for large pages, and returns what held before.

    None for a numpy that has no such thing.
    """
    for name in ("numpy._core.multiarray", "numpy.core.multiarray"):
        try:
            return import_module(name)._set_madvise_hugepage  # type: ignore[no-any-return]
        except (ImportError, AttributeError):
            continue
    return None
