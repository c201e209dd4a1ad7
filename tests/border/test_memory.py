"""Memory and the collector of objects while arrays come and go."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from pathlib import Path
from typing import Iterator

import pytest

from cags_vsegei_plugin.border import memory
from cags_vsegei_plugin.border.memory import of_arrays

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def collecting() -> Iterator[None]:
    gc.enable()
    yield
    gc.enable()


def test_cycles_are_looked_for_again_afterwards() -> None:
    with of_arrays():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_cycles_are_looked_for_again_after_an_error() -> None:
    with pytest.raises(ZeroDivisionError), of_arrays():
        raise ZeroDivisionError
    assert gc.isenabled()


def test_who_has_stopped_the_collector_finds_it_stopped() -> None:
    gc.disable()
    with of_arrays():
        assert not gc.isenabled()
    assert not gc.isenabled()


def test_one_work_within_another_leaves_the_end_to_the_outer() -> None:
    with of_arrays():
        with of_arrays():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_no_large_pages_are_asked_for_meanwhile_whoever_ends_first() -> None:
    choose = memory._choosing_large_pages()
    if choose is None:
        pytest.skip("this numpy asks for no large pages")
    before = choose(True)
    one, other = of_arrays(), of_arrays()
    try:
        one.__enter__()
        other.__enter__()
        assert choose(False) is False
        one.__exit__(None, None, None)
        other.__exit__(None, None, None)
        assert choose(True) is True
    finally:
        choose(before)


GROWING = """
import resource
import numpy as np
from cags_vsegei_plugin.border.both import at_once
from cags_vsegei_plugin.border.memory import of_arrays

def touched():
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt * resource.getpagesize()

def in_blocks(megabytes):
    for size in range(1, megabytes + 1):
        np.ones(size * 2**20, np.uint8)

def several():
    return [np.ones(20 * 2**20, np.uint8) for _ in range(5)]

with of_arrays():
    before = touched()
    in_blocks(30)
    for _ in range(5):
        several()
    here = touched() - before
    for _ in range(5):
        at_once(lambda: None, lambda: len(several()))
    print(here, touched() - before - here)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only the C library of Linux is asked here")
def test_freed_memory_is_used_again_instead_of_asked_of_the_system() -> None:
    plain = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", GROWING]
    done = subprocess.run(command, env=plain, capture_output=True, text=True, check=True)
    here, in_helper = map(int, done.stdout.split())
    # 965 MB were asked for one after another, 100 of them at most at once; then 500 in the
    # thread that helps.
    assert here < 200 * 2**20
    assert in_helper < 200 * 2**20
