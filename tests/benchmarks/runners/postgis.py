"""PostGIS: neighbours by ST_DWithin, buffers and boundaries by pair; the query only."""

from __future__ import annotations

import os

from tests.benchmarks.runners.task import LeftOut, Run, Task, pairs_from
from tests.benchmarks.truth import Pairs

_QUERY = """
select c.fid, r.fid, st_length(st_intersection(st_boundary(r.geom), c.wide))
from (select fid, geom, st_buffer(geom, %(tolerance)s, 5) as wide from china) c
join russia r on st_dwithin(c.geom, r.geom, %(tolerance)s)
"""


def prepared() -> Run:
    """Import the client; the server runs already, and the layers are in it."""
    try:
        import psycopg2  # noqa: F401
    except ImportError as error:
        raise LeftOut("psycopg2 is not there") from error
    if "BENCH_POSTGIS" not in os.environ:
        raise LeftOut("there is no server")
    return run


def run(task: Task) -> Pairs:
    """Ask."""
    import psycopg2

    connection = psycopg2.connect(os.environ["BENCH_POSTGIS"])
    with connection, connection.cursor() as cursor:
        cursor.execute(_QUERY, {"tolerance": task.tolerance})
        rows = cursor.fetchall()
    connection.close()
    return pairs_from(rows)
