"""A throwaway PostgreSQL for the tests of the stores, where there is one on this machine."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import Iterator, List

import pytest

_OPTIONS = "-c fsync=off -c full_page_writes=off -c jit=off -c listen_addresses=127.0.0.1"


@contextmanager
def postgres() -> Iterator[str]:
    """Start a server of our own; gives how to connect to it. Skips where there is none."""
    pytest.importorskip("psycopg2")
    roots = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda p: float(p.parent.name))
    if not roots or not (roots[-1] / "initdb").exists():
        pytest.skip("there is no PostgreSQL")
    folder = Path(tempfile.mkdtemp(prefix="review-postgres-"))
    user, data, port = _ordinary_user(folder), folder / "data", _free_port()
    control = [*user, str(roots[-1] / "pg_ctl"), "-D", str(data)]
    try:
        _done(
            [
                *user,
                str(roots[-1] / "initdb"),
                "-D",
                str(data),
                "-U",
                "test",
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--no-sync",
            ]
        )
        _done(
            [
                *control,
                "-w",
                "-l",
                str(folder / "log"),
                "-o",
                f"{_OPTIONS} -p {port} -k {folder}",
                "start",
            ]
        )
        try:
            yield f"host=127.0.0.1 port={port} user=test dbname=postgres"
        finally:
            _done([*control, "-m", "immediate", "stop"])
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _ordinary_user(folder: Path) -> List[str]:
    """Return how to run a command as an ordinary user: PostgreSQL refuses to run as root."""
    if os.getuid():
        return []
    known = [one for one in pwd.getpwall() if one.pw_name in ("postgres", "nobody")]
    if not known:
        pytest.skip("there is no ordinary user to run PostgreSQL")
    os.chown(folder, known[-1].pw_uid, known[-1].pw_gid)
    return ["runuser", "-u", known[-1].pw_name, "--"]


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _done(command: List[str]) -> None:
    # The server keeps what it is given as its output, so it must not be a pipe.
    with tempfile.TemporaryFile() as said:
        if subprocess.run(command, cwd="/", stdout=said, stderr=subprocess.STDOUT).returncode:
            said.seek(0)
            pytest.skip("PostgreSQL did not start: " + said.read().decode(errors="replace")[-500:])
