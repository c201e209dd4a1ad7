"""Real trouble with the store of decisions, made where the machine can make it, else skipped."""

from __future__ import annotations

import errno
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import Iterator

import pytest

_LOCK = """
import sqlite3, sys
database = sqlite3.connect(sys.argv[1], isolation_level=None)
database.execute("BEGIN " + sys.argv[2])
print("locked", flush=True)
sys.stdin.read()
"""


def done_or_skip(*command: str) -> None:
    """Run a command that takes rights; skip the test where they are missing."""
    try:
        ran = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError as error:
        pytest.skip(f"no {command[0]} here: {error}")
    if ran.returncode:
        pytest.skip(f"{' '.join(command)}: {ran.stderr.strip()}")


@contextmanager
def small_disk(place: Path) -> Iterator[Path]:
    """Give a disk of its own, a few megabytes large."""
    place.mkdir()
    done_or_skip("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(place))
    try:
        yield place
    finally:
        subprocess.run(("umount", "--lazy", str(place)), check=True)


@contextmanager
def filled(folder: Path) -> Iterator[None]:
    """Fill the disk of a folder to its last byte."""
    rubbish = folder / "rubbish"
    with rubbish.open("wb", buffering=0) as file, pytest.raises(OSError) as full:
        while True:
            file.write(b"x" * 4096)
    assert full.value.errno == errno.ENOSPC
    yield
    rubbish.unlink()


@contextmanager
def unwritable(place: Path) -> Iterator[None]:
    """Take from everybody, root too, the right to change a file or a folder."""
    if place.is_file():
        _skip_where_open_files_are_written(place.with_name("probe"))
    done_or_skip("chattr", "+i", str(place))
    try:
        yield
    finally:
        subprocess.run(("chattr", "-i", str(place)), check=True)


def _skip_where_open_files_are_written(probe: Path) -> None:
    """Skip the test where a file that is open already is written all the same, as on tmpfs."""
    with probe.open("ab", buffering=0) as stream:
        done_or_skip("chattr", "+i", str(probe))
        try:
            stream.write(b"x")
        except PermissionError:
            return
        finally:
            subprocess.run(("chattr", "-i", str(probe)), check=True)
            probe.unlink()
    pytest.skip("here an open file is written although nobody may")


@contextmanager
def locked(path: Path, how: str) -> Iterator[None]:
    """Let another program hold a GeoPackage: IMMEDIATE to write, EXCLUSIVE so that none reads."""
    command = [sys.executable, "-c", _LOCK, str(path), how]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe) as other:
        assert other.stdout is not None and other.stdout.readline() == b"locked\n"
        yield
        other.kill()


@contextmanager
def away(path: Path) -> Iterator[None]:
    """Take a file away, as a network drive does that is gone for a while."""
    kept = path.with_name("elsewhere.gpkg")
    path.rename(kept)
    yield
    kept.rename(path)
