"""Two works at once: both are done, whatever becomes of them, wherever they are asked for."""

from __future__ import annotations

import multiprocessing
import sys
import threading
import time
from typing import List

import pytest

from cags_vsegei_plugin.border.both import at_once, on_both


def thread() -> int:
    return threading.get_ident()


def test_two_works_run_in_two_threads() -> None:
    here, there = at_once(thread, thread)
    assert here == thread() != there


def test_the_thread_that_helps_waits_for_the_next_work() -> None:
    _, first = at_once(thread, thread)
    _, second = at_once(thread, thread)
    assert first == second


def test_a_work_that_asks_for_two_works_itself_gets_them() -> None:
    def inner(side: int) -> List[int]:
        return list(on_both(lambda k: 10 * side + k, 1, 2))

    assert on_both(inner, 3, 4) == ([31, 32], [41, 42])


def test_two_who_ask_at_once_do_not_wait_for_each_other() -> None:
    meeting = threading.Barrier(4, timeout=20)
    asking = [threading.Thread(target=at_once, args=(meeting.wait, meeting.wait)) for _ in "ab"]
    for each in asking:
        each.start()
    for each in asking:
        each.join(20)
    assert not meeting.broken


@pytest.mark.parametrize("fails", ("here", "there"))
def test_an_error_comes_when_both_have_ended(fails: str) -> None:
    ended = []

    def work(name: str) -> None:
        if name == fails:
            raise ZeroDivisionError(name)
        time.sleep(0.05)
        ended.append(name)

    with pytest.raises(ZeroDivisionError, match=fails):
        on_both(work, "here", "there")
    assert len(ended) == 1
    assert on_both(len, "here", "it") == (4, 2)


def _asks() -> None:
    sys.exit(on_both(len, "here", "it") != (4, 2))


@pytest.mark.skipif(sys.platform != "linux", reason="only there a process is copied")
def test_a_copy_of_the_process_has_a_helper_of_its_own() -> None:
    on_both(len, "here", "it")
    copy = multiprocessing.get_context("fork").Process(target=_asks)
    copy.start()
    copy.join(20)
    assert copy.exitcode == 0
