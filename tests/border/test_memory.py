"""Memory and the collector of objects while arrays come and go."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from pathlib import Path
from typing import Iterator

import pytest

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


GROWING = """
import resource
import numpy as np
from cags_vsegei_plugin.border.memory import of_arrays

with of_arrays():
    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    for megabytes in range(1, 31):
        np.ones(megabytes * 2**20, np.uint8)
    print((resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before) * resource.getpagesize())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only the C library of Linux is asked here")
def test_freed_blocks_are_used_again_instead_of_asked_of_the_system() -> None:
    plain = {**os.environ, "NUMPY_MADVISE_HUGEPAGE": "0", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", GROWING]
    done = subprocess.run(command, env=plain, capture_output=True, text=True, check=True)
    # 465 MB were asked for one after another, 30 of them at most at once.
    assert int(done.stdout) < 100 * 2**20
