"""What comes next is made ready while what came before is worked on."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Generator, Iterator, TypeVar, cast

_Made = TypeVar("_Made")


def ahead(making: Iterator[_Made]) -> Generator[_Made, None, None]:
    """Yield what an iterator makes, the next of it already being made in a thread of its own.

    Raises what the iterator raises. It is never asked from two threads at once.
    """
    end = object()
    with ThreadPoolExecutor(1) as helper:
        coming = helper.submit(next, making, end)
        while True:
            made = coming.result()
            if made is end:
                return
            coming = helper.submit(next, making, end)
            yield cast(_Made, made)
