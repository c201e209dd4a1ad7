"""The same work for both sides at once, on two processors where there are two."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor, wait
from threading import Lock
from typing import Callable, Dict, Tuple, TypeVar

_Given = TypeVar("_Given")
_Made = TypeVar("_Made")
_Other = TypeVar("_Other")


def at_once(one: Callable[[], _Made], other: Callable[[], _Other]) -> Tuple[_Made, _Other]:
    """Return what two works return; raises what they raise, when both have ended.

    The calling thread does the first, one that helps it the second. They must not touch what is
    shared: numpy lets go of the interpreter while it counts.
    """
    helper = _helper()
    if not helper.is_busy.acquire(blocking=False):
        with ThreadPoolExecutor(1) as another:
            return _both(another, one, other)
    try:
        return _both(helper.thread, one, other)
    finally:
        helper.is_busy.release()


def on_both(work: Callable[[_Given], _Made], one: _Given, other: _Given) -> Tuple[_Made, _Made]:
    """Return what some work makes of each of two things, both made at once."""
    return at_once(lambda: work(one), lambda: work(other))


class _Helper:
    """A thread that waits for work: starting one takes longer than much of the work."""

    def __init__(self) -> None:
        self.thread = ThreadPoolExecutor(1)
        self.is_busy = Lock()


_HELPERS: Dict[int, _Helper] = {}
"""By process: none is there in a copy of it."""


def _helper() -> _Helper:
    process = os.getpid()
    if process not in _HELPERS:
        _HELPERS[process] = _Helper()
    return _HELPERS[process]


def _both(
    helper: ThreadPoolExecutor, one: Callable[[], _Made], other: Callable[[], _Other]
) -> Tuple[_Made, _Other]:
    second = helper.submit(other)
    try:
        first = one()
    finally:
        wait((second,))
    return first, second.result()
