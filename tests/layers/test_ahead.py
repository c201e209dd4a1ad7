"""What comes next is made while what came before is worked on."""

from __future__ import annotations

import threading
from contextlib import closing
from typing import Iterator, List

import pytest

from cags_vsegei_plugin.layers.ahead import ahead


def test_all_comes_in_its_order_made_in_another_thread() -> None:
    makers: List[int] = []

    def making() -> Iterator[int]:
        for number in range(5):
            makers.append(threading.get_ident())
            yield number

    assert list(ahead(making())) == [0, 1, 2, 3, 4]
    assert threading.get_ident() not in makers


def test_what_goes_wrong_reaches_the_reader_at_its_place() -> None:
    def making() -> Iterator[int]:
        yield 1
        raise OSError("the disk is gone")

    seen = []
    with pytest.raises(OSError, match="gone"):
        for number in ahead(making()):
            seen.append(number)
    assert seen == [1]


def test_who_stops_early_leaves_no_thread_behind() -> None:
    before = threading.active_count()
    with closing(ahead(iter(range(1000)))) as numbers:
        assert next(numbers) == 0
    assert threading.active_count() == before
