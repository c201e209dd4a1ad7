"""A throwaway PostgreSQL for the tests of the stores, where there is one on this machine."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Iterator, List

import pytest

_OPTIONS = "-c fsync=off -c full_page_writes=off -c jit=off -c listen_addresses=127.0.0.1"


class Server:
    """A running server: how it is reached, and how to kill it and start it again."""

    def __init__(self, folder: Path, programs: Path) -> None:
        self._folder, self._programs = folder, programs
        self._user, self._port = _ordinary_user(folder), _free_port()
        self.reached = f"host=127.0.0.1 port={self._port} user=test dbname=postgres"

    def make(self) -> None:
        """Make the files of a new server."""
        told = ("-U", "test", "-A", "trust", "-E", "UTF8", "--no-sync")
        _done([*self._user, str(self._programs / "initdb"), "-D", str(self._data), *told])

    def start(self) -> None:
        """Start it, and wait until it answers."""
        log, told = str(self._folder / "log"), f"{_OPTIONS} -p {self._port} -k {self._folder}"
        _done([*self._control, "-w", "-l", log, "-o", told, "start"])

    def stop(self) -> None:
        """Stop it at once."""
        _done([*self._control, "-m", "immediate", "stop"])

    def kill(self) -> None:
        """Kill it, and all that serves its connections, in the middle of what they do."""
        first = int((self._data / "postmaster.pid").read_text().split()[0])
        ours = [first, *_children(first)]
        for one in ours:
            with suppress(ProcessLookupError):
                os.kill(one, signal.SIGKILL)
        while any(Path(f"/proc/{one}").exists() for one in ours):
            time.sleep(0.01)

    def freeze(self, is_to: bool = True) -> None:
        """Let it take questions and give no answer, or go on."""
        first = int((self._data / "postmaster.pid").read_text().split()[0])
        for one in (first, *_children(first)):
            os.kill(one, signal.SIGSTOP if is_to else signal.SIGCONT)

    def lock(self, role: str) -> None:
        """Ask a role for its password from now on."""
        told = self._data / "pg_hba.conf"
        told.write_text(f"host all {role} 127.0.0.1/32 md5\n{told.read_text()}")
        _done([*self._control, "reload"])

    @property
    def _data(self) -> Path:
        return self._folder / "data"

    @property
    def _control(self) -> List[str]:
        return [*self._user, str(self._programs / "pg_ctl"), "-D", str(self._data)]


@contextmanager
def running_server() -> Iterator[Server]:
    """Start a server of our own. Skips where there is none."""
    pytest.importorskip("psycopg2")
    roots = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda p: float(p.parent.name))
    if not roots or not (roots[-1] / "initdb").exists():
        pytest.skip("there is no PostgreSQL")
    folder = Path(tempfile.mkdtemp(prefix="review-postgres-"))
    try:
        server = Server(folder, roots[-1])
        server.make()
        server.start()
        try:
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _children(parent: int) -> List[int]:
    """Return the processes that a process has started."""
    told = subprocess.run(["ps", "-o", "pid=", "--ppid", str(parent)], stdout=subprocess.PIPE)
    return [int(one) for one in told.stdout.split()]


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
