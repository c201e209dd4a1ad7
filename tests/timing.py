"""How long a work takes, so that the same answer comes out whatever else the machine does."""

from __future__ import annotations

import gc
import time
from typing import Any, Callable


def seconds(work: Callable[[], Any], of: int = 1) -> float:
    """Return the least processor time of a work in this thread, of so many tries.

    What other threads do does not count, and neither does clearing up after earlier tests.
    """
    return min(_once(work) for _ in range(of))


def _once(work: Callable[[], Any]) -> float:
    collecting = gc.isenabled()
    gc.disable()
    try:
        began = time.thread_time()
        work()
        return time.thread_time() - began
    finally:
        if collecting:
            gc.enable()
