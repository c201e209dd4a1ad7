"""Reviewers killed at random moments: no decision that counted as stored is lost.

KILLS=1000 in the environment makes it the long form.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import IO, Iterable, List, Set, Union

import pytest

from cags_vsegei_plugin.review.geopackage_store import GeoPackageStore
from cags_vsegei_plugin.review.journal import Entry, verify
from cags_vsegei_plugin.review.postgis_store import PostgisStore
from cags_vsegei_plugin.review.state import fold
from tests.review.deciding import IN_AN_ACT
from tests.review.server import Server

KILLS = int(os.environ.get("KILLS", "30"))
SCRIPT = Path(__file__).with_name("deciding.py")
pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL here")


def reviewer(  # type: ignore[type-arg]
    place: object, *told: str, errors: Union[int, IO[bytes]] = subprocess.PIPE
) -> subprocess.Popen:
    # A server is reached by a package, which -S would hide.
    bare = ["-S", "-E"] if isinstance(place, Path) else []
    command = [sys.executable, *bare, str(SCRIPT), str(place), *told]
    # Unbuffered: what is read ahead by lines would be lost to `communicate`.
    return subprocess.Popen(command, 0, stdout=subprocess.PIPE, stderr=errors)


def killed(path: object, number: int, chance: random.Random) -> List[str]:
    """Let reviewers sign, every third time two at once, kill them; return what counts as stored."""
    sides = [("china", f"李{number}-")]
    sides += [("russia", f"Ё{number}-")] if number % 3 == 0 else []
    ours = [reviewer(path, *side) for side in sides]
    first = b"" if number % 4 == 0 else ours[0].stdout.readline()  # type: ignore[union-attr]
    time.sleep(chance.uniform(0.0, 0.06))
    for one in ours:
        one.send_signal(signal.SIGKILL)
    told = [one.communicate() for one in ours]
    assert "".join(error.decode() for _, error in told) == ""
    lines = [line for out, _ in told for line in out.decode().splitlines(keepends=True)]
    return [line.strip() for line in [first.decode(), *lines] if line.endswith("\n")]


def test_nothing_that_was_stored_is_lost_and_no_store_is_damaged(tmp_path: Path) -> None:
    seed = random.randrange(1 << 30)
    chance = random.Random(seed)
    acknowledged: Set[str] = set()
    path = tmp_path / "审核" / "review.gpkg"
    for number in range(KILLS):
        if number % 10 == 0:
            # A young store is killed while it is made.
            path, acknowledged = tmp_path / f"{number}" / "review.gpkg", set()
        acknowledged.update(killed(path, number, chance))
        store = GeoPackageStore(path)
        entries = store.entries()
        (sound,) = store._connection().execute("PRAGMA integrity_check").fetchone()
        store.close()
        lost = acknowledged - {entry.hash for entry in entries}
        assert (lost, sound, verify(entries)) == (set(), "ok", []), f"seed {seed}, kill {number}"
        assert fold(entries).refused == []
        assert torn(entries) == []
    assert acknowledged


def torn(entries: Iterable[Entry]) -> List[str]:
    """Return the acts on the joint legend that were stored in part."""
    told = (entry.decision.comment for entry in entries)
    counted = Counter(comment for comment in told if comment.startswith("act "))
    return [act for act, count in counted.items() if count != IN_AN_ACT]


def test_a_server_loses_nothing_when_reviewers_are_killed(server: str, tmp_path: Path) -> None:
    seed = random.randrange(1 << 30)
    chance = random.Random(seed)
    acknowledged: Set[str] = set()
    for number in range(max(3, KILLS // 5)):
        acknowledged.update(killed(server, number, chance))
        assert_sound(server, acknowledged, seed)


@pytest.mark.parametrize("times", [max(2, KILLS // 50)])
def test_a_server_that_is_killed_loses_nothing_and_reviewers_go_on(
    running: Server, times: int, tmp_path: Path
) -> None:
    seed = random.randrange(1 << 30)
    chance = random.Random(seed)
    server, acknowledged = running.reached, set()
    sides = (("china", "李-s"), ("russia", "Ё-s"))
    # Into files: nobody reads meanwhile, and a pipe that is full would stop who complains.
    files = [(tmp_path / side).open("w+b") for side, _ in sides]
    ours = [reviewer(server, *side, "insists", errors=file) for side, file in zip(sides, files)]
    for _ in range(times):
        for one in ours:
            acknowledged.update(next_lines(one, 8))
        time.sleep(chance.uniform(0.0, 0.1))
        running.kill()
        time.sleep(0.1)
        running.start()
    for one in ours:
        # What comes now was signed over a new connection.
        acknowledged.update(next_lines(one, 200))
        one.kill()
        out, _ = one.communicate()
        acknowledged.update(line for line in out.decode().splitlines() if len(line) == 64)
    errors = []
    for file in files:
        file.seek(0)
        errors.append(file.read())
        file.close()
    assert not any(b"Traceback" in error for error in errors)
    assert any(b"cut" in error or b"cannot be reached" in error for error in errors)
    assert_sound(server, acknowledged, seed)


def next_lines(one: subprocess.Popen, count: int) -> List[str]:  # type: ignore[type-arg]
    """Return the next decisions that somebody was told to be stored."""
    return [one.stdout.readline().decode().strip() for _ in range(count)]  # type: ignore[union-attr]


def assert_sound(server: str, acknowledged: Set[str], seed: int) -> None:
    """What was told to be stored is there, in one sound chain."""
    store = PostgisStore(server, 5.0)
    entries = store.entries()
    store.close()
    lost = acknowledged - {entry.hash for entry in entries}
    assert (lost, verify(entries)) == (set(), []), f"seed {seed}"
    assert fold(entries).refused == []
    assert torn(entries) == []
