"""The same work for both sides at once, on two processors where there are two."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Callable, Tuple, TypeVar

_Given = TypeVar("_Given")
_Made = TypeVar("_Made")
_Other = TypeVar("_Other")


def at_once(one: Callable[[], _Made], other: Callable[[], _Other]) -> Tuple[_Made, _Other]:
    """Return what two works return; raises what they raise.

    The calling thread does the first, one that ends with it the second. They must not touch what is
    shared: numpy lets go of the interpreter while it counts.
    """
    with ThreadPoolExecutor(1) as helper:
        second = helper.submit(other)
        first = one()
        return first, second.result()


def on_both(work: Callable[[_Given], _Made], one: _Given, other: _Given) -> Tuple[_Made, _Made]:
    """Return what some work makes of each of two things, both made at once."""
    return at_once(lambda: work(one), lambda: work(other))
