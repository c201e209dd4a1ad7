"""A store on a server: schemas, rights, a server that is not there or comes back."""

from __future__ import annotations

import sys
from time import perf_counter
from typing import Any, Iterator

import pytest

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.review.decision import Subject, signed
from cags_vsegei_plugin.review.postgis_store import PostgisStore
from cags_vsegei_plugin.review.session import Review
from tests.review.conflicts import IVANOV, LI
from tests.review.saved_connections import past
from tests.review.server import Server

SUBJECT = Subject("stretch", "s1")


@pytest.fixture
def schema(server: str) -> Iterator[str]:
    """Return the name of an empty schema, which needs to be quoted."""
    past(server, 'CREATE SCHEMA "图 Ю"')
    yield "图 Ю"
    past(server, 'DROP SCHEMA "图 Ю" CASCADE')


@pytest.fixture
def guest(server: str, schema: str) -> Iterator[str]:
    """Return how somebody without any rights of their own reaches the server."""
    past(server, "CREATE ROLE guest LOGIN", f'GRANT USAGE ON SCHEMA "{schema}" TO guest')
    yield server.replace("user=test", "user=guest")
    past(server, "DROP OWNED BY guest", "DROP ROLE guest")


def comment(store: PostgisStore, said: str = "one") -> Any:
    decision = signed("comment", SUBJECT, LI, comment=said)
    return store.append(len(store.entries()), lambda _: [decision])


def refusal(*told: Any, **more: Any) -> str:
    with pytest.raises(UserError) as raised:
        PostgisStore(*told, **more)
    return str(raised.value)


def test_each_schema_is_a_store_of_its_own(server: str, schema: str) -> None:
    first = PostgisStore(server, schema=schema, name="team/图 Ю")
    comment(first)
    assert past(server, f'SELECT count(*) FROM "{schema}".review_journal') == [(1,)]
    other = PostgisStore(server, schema="public")
    assert other.journal != first.journal and first.title == "PostGIS team/图 Ю"
    first.close()
    other.close()


def test_after_many_decisions_at_once_the_server_knows_how_many_there_are(
    server: str, schema: str
) -> None:
    store = PostgisStore(server, schema=schema)
    many = [signed("comment", SUBJECT, LI, comment=str(number)) for number in range(600)]
    store.append(0, lambda _: many)
    store.close()
    counted = "SELECT reltuples FROM pg_class WHERE oid = to_regclass(%s)"
    assert past(server, counted.replace("%s", f"'\"{schema}\".review_journal'")) == [(600,)]


def test_a_schema_that_is_not_there_is_named(server: str) -> None:
    said = refusal(server, schema="nowhere; DROP TABLE x", name="team")
    assert "no schema nowhere; DROP TABLE x in PostGIS team" in said and "New Schema" in said


def test_who_may_read_and_insert_may_review_and_no_more_is_needed(
    server: str, schema: str, guest: str
) -> None:
    assert "no right to make them" in refusal(guest, schema=schema)
    PostgisStore(server, schema=schema).close()
    assert "no right to read" in refusal(guest, schema=schema)
    tables = f'"{schema}".review_journal, "{schema}".review_store'
    past(server, f"GRANT SELECT ON {tables} TO guest")
    store = PostgisStore(guest, schema=schema)
    with pytest.raises(UserError, match="no right to write"):
        comment(store)
    past(server, f'GRANT INSERT ON "{schema}".review_journal TO guest')
    assert [entry.decision.comment for entry in comment(store)] == ["one"]
    store.close()


@pytest.mark.parametrize(
    ("instead", "said"),
    [
        ("user=test", "does not let you in"),
        ("port=", "cannot be reached"),
        ("dbname=postgres", "cannot be reached"),
    ],
)
def test_a_server_that_is_not_to_be_had_is_told_in_a_sentence(
    server: str, instead: str, said: str
) -> None:
    wrong = {"user=test": "user=nobody_here", "port=": "port=1 application_name="}
    told = refusal(server.replace(instead, wrong.get(instead, "dbname=nowhere")), name="team")
    assert said in told and "PostGIS team" in told


def test_without_psycopg2_the_remedy_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg2", None)
    assert "python3-psycopg2" in refusal("host=127.0.0.1")


def test_a_connection_cut_between_two_decisions_is_made_again(running: Server, schema: str) -> None:
    review = Review(PostgisStore(running.reached, schema=schema))
    review.decide_subject(SUBJECT, "propose", LI)
    running.kill()
    with pytest.raises(UserError, match="cannot be reached"):
        review.refresh()
    running.start()
    other = Review(PostgisStore(running.reached, schema=schema))
    assert [entry.decision.reviewer for entry in other.entries] == [LI.reviewer]
    other.decide_subject(SUBJECT, "comment", IVANOV, comment="after the restart")
    review.decide_subject(SUBJECT, "withdraw", LI)
    assert [entry.decision.action for entry in review.entries] == ["propose", "comment", "withdraw"]
    review.close()
    other.close()


def test_a_server_that_hangs_is_waited_for_a_while_only(
    running: Server, schema: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from cags_vsegei_plugin.review import postgis_store

    monkeypatch.setattr(postgis_store, "_GRACE_S", 0.2)
    monkeypatch.setitem(postgis_store.CONNECT, "connect_timeout", 2)
    store = PostgisStore(running.reached, 0.2, schema=schema)
    comment(store)
    running.freeze()
    try:
        began = perf_counter()
        with pytest.raises(UserError, match="cannot be reached"):
            store.entries()
        assert perf_counter() - began < 5
    finally:
        running.freeze(False)
    assert [entry.decision.comment for entry in store.entries()] == ["one"]
    store.close()


def test_a_store_that_was_made_anew_is_not_taken_for_the_old_one(
    running: Server, schema: str
) -> None:
    store = PostgisStore(running.reached, schema=schema)
    running.kill()
    running.start()
    past(running.reached, f'DROP TABLE "{schema}".review_journal, "{schema}".review_store')
    with pytest.raises(UserError, match="another journal"):
        store.entries()
    store.close()
