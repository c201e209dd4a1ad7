"""A throwaway PostGIS on the loopback, run by an ordinary user, gone after the bench."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import Iterator, List, Optional

from osgeo import gdal

from tests.benchmarks.places import LAYER, Paths
from tests.benchmarks.runners.task import LeftOut

_SETTINGS = (
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "jit=off",
    "listen_addresses=127.0.0.1",
    "shared_buffers=512MB",
)


@contextmanager
def postgis() -> Iterator[str]:
    """Start a server with PostGIS; gives how to connect to it. Raises LeftOut."""
    programs = _programs()
    folder = Path(tempfile.mkdtemp(prefix="bench-postgis-"))
    user = _ordinary_user(folder)
    data, log = folder / "data", folder / "log"
    try:
        _done([*user, f"{programs}/initdb", "-D", str(data), "-U", "bench", "-A", "trust"])
        port = _free_port()
        options = " ".join(f"-c {one}" for one in _SETTINGS) + f" -p {port} -k {folder}"
        control = [*user, f"{programs}/pg_ctl", "-D", str(data)]
        _done([*control, "-w", "-l", str(log), "-o", options, "start"])
        try:
            reached = f"host=127.0.0.1 port={port} user=bench dbname=postgres"
            _extended(reached)
            yield reached
        finally:
            _done([*control, "-m", "immediate", "stop"])
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def load(paths: Paths, reached: str) -> float:
    """Load both layers with a spatial index; returns the seconds it took."""
    gdal.SetConfigOption("PG_USE_COPY", "YES")
    began = time.perf_counter()
    for name, path in (("china", paths.china), ("russia", paths.russia)):
        options = gdal.VectorTranslateOptions(
            options=["-preserve_fid"],
            layerName=name,
            layers=[LAYER],
            layerCreationOptions=["FID=fid", "GEOMETRY_NAME=geom", "SPATIAL_INDEX=GIST"],
            accessMode="overwrite",
        )
        if gdal.VectorTranslate(f"PG:{reached}", str(path), options=options) is None:
            raise LeftOut("GDAL cannot write into PostGIS")
    # What the server would else do in the background, while others are measured.
    _asked(reached, "vacuum analyze")
    return time.perf_counter() - began


def _programs() -> str:
    roots = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda p: float(p.parent.name))
    if not roots or not (roots[-1] / "initdb").exists():
        raise LeftOut("PostgreSQL is not there")
    extension = Path("/usr/share/postgresql") / roots[-1].parent.name / "extension"
    if not (extension / "postgis.control").exists():
        raise LeftOut("PostGIS is not there")
    return str(roots[-1])


def _ordinary_user(folder: Path) -> List[str]:
    """Return how to run a command as an ordinary user: PostgreSQL refuses to run as root."""
    if os.getuid():
        return []
    known: Optional[pwd.struct_passwd] = None
    for name in ("postgres", "nobody"):
        known = known or next((p for p in pwd.getpwall() if p.pw_name == name), None)
    if known is None:
        raise LeftOut("there is no ordinary user to run PostgreSQL")
    os.chown(folder, known.pw_uid, known.pw_gid)
    return ["runuser", "-u", known.pw_name, "--"]


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _done(command: List[str]) -> None:
    # The server keeps what it is given as its output, so it must not be a pipe.
    with tempfile.TemporaryFile() as said:
        code = subprocess.run(command, cwd="/", stdout=said, stderr=subprocess.STDOUT).returncode
        if code:
            said.seek(0)
            raise LeftOut("PostgreSQL did not start: " + said.read().decode(errors="replace"))


def _extended(reached: str) -> None:
    _asked(reached, "create extension postgis")


def _asked(reached: str, command: str) -> None:
    try:
        import psycopg2
    except ImportError as error:
        raise LeftOut("psycopg2 is not there") from error
    connection = psycopg2.connect(reached)
    connection.autocommit = True
    connection.cursor().execute(command)
    connection.close()
