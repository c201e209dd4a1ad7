"""The same work for both sides at once, on two processors where there are two."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any, Callable, Tuple, TypeVar

_Given = TypeVar("_Given")
_Made = TypeVar("_Made")


def on_both(work: Callable[[_Given], _Made], one: _Given, other: _Given) -> Tuple[_Made, _Made]:
    """Return what some work makes of each of two things; raises what the work raises.

    The calling thread does the first, one that ends with it the second.
    The work must not touch what is shared: numpy lets go of the interpreter while it counts.
    """
    with ThreadPoolExecutor(1) as helper:
        second = helper.submit(work, other)
        first = work(one)
        return first, second.result()


def at_once(one: Callable[[], Any], other: Callable[[], Any]) -> Tuple[Any, Any]:
    """Return what two works return; the calling thread does the first."""
    return on_both(lambda work: work(), one, other)
