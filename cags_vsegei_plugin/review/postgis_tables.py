"""The tables of decisions in PostgreSQL: the same as in a GeoPackage."""

from __future__ import annotations

MAKE = (
    "CREATE TABLE IF NOT EXISTS review_store (id integer PRIMARY KEY CHECK (id = 1),"
    " version integer NOT NULL, journal text NOT NULL)",
    "CREATE TABLE IF NOT EXISTS review_journal (seq bigint PRIMARY KEY, journal text NOT NULL,"
    " number bigint NOT NULL, previous text NOT NULL, hash text NOT NULL UNIQUE,"
    " action text NOT NULL, kind text NOT NULL, key text NOT NULL, other text NOT NULL,"
    " side text NOT NULL, reviewer text NOT NULL, time text NOT NULL, evidence text NOT NULL,"
    " upon text NOT NULL, reason text NOT NULL, comment text NOT NULL, joint_code text NOT NULL,"
    " relation text NOT NULL, protocol text NOT NULL, meeting text NOT NULL,"
    " assignee text NOT NULL, china_index text NOT NULL, russia_index text NOT NULL,"
    " from_km double precision, to_km double precision, lon double precision,"
    " lat double precision, UNIQUE (journal, number))",
    """CREATE OR REPLACE FUNCTION review_kept() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'the journal of decisions is append-only'; END $$""",
    # Asked for in this way, the last entry is looked up in the index also while many are copied
    # into a table that was empty; a maximum would be looked for among all of them.
    """CREATE OR REPLACE FUNCTION review_next() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE last record;
    BEGIN
        SELECT number, hash INTO last FROM review_journal
            WHERE journal = NEW.journal ORDER BY number DESC LIMIT 1;
        IF NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM review_journal)
        OR NEW.number <> coalesce(last.number, 0) + 1
        OR NEW.previous <> coalesce(last.hash, '')
        THEN RAISE EXCEPTION 'the journal of decisions takes only its next entry'; END IF;
        RETURN NEW;
    END $$""",
    "CREATE OR REPLACE TRIGGER review_journal_next BEFORE INSERT ON review_journal"
    " FOR EACH ROW EXECUTE FUNCTION review_next()",
    "CREATE OR REPLACE TRIGGER review_journal_kept BEFORE UPDATE OR DELETE OR TRUNCATE"
    " ON review_journal FOR EACH STATEMENT EXECUTE FUNCTION review_kept()",
    "CREATE OR REPLACE TRIGGER review_store_kept BEFORE UPDATE OR DELETE OR TRUNCATE"
    " ON review_store FOR EACH STATEMENT EXECUTE FUNCTION review_kept()",
)
NAMED = "INSERT INTO review_store (id, version, journal) VALUES (1, %s, %s) ON CONFLICT DO NOTHING"
WHAT = "SELECT version, journal FROM review_store WHERE id = 1"
IS_THERE = "SELECT to_regclass('review_store') IS NOT NULL"
HAS_SCHEMA = (
    "SELECT coalesce(has_schema_privilege(to_regnamespace(quote_ident(%s)), 'USAGE'), false)"
)
IN_SCHEMA = "SELECT set_config('search_path', quote_ident(%s), false)"
ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(1196444487)"
AWAKE = "SELECT 1"
# A lock on the table itself asks for the right to delete from it.
LOCK = (
    "SELECT pg_advisory_xact_lock(1196444487,"
    " 'review_journal'::regclass::oid::bigint::bit(32)::int)"
)
READ = (
    "SELECT seq, journal, number, previous, hash, action, kind, key, other, side, reviewer, time,"
    " evidence, upon, reason, comment, joint_code, relation, protocol, meeting, assignee,"
    " china_index, russia_index, from_km, to_km, lon, lat"
    " FROM review_journal WHERE seq > %s ORDER BY seq"
)
INSERT = (
    "INSERT INTO review_journal (seq, journal, number, previous, hash, action, kind, key, other,"
    " side, reviewer, time, evidence, upon, reason, comment, joint_code, relation, protocol,"
    " meeting, assignee, china_index, russia_index, from_km, to_km, lon, lat) VALUES"
    " (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s,"
    " %s, %s, %s, %s, %s)"
)
# Without it the server thinks the table as empty as it was, and looks through all of it.
COUNT_ANEW = "ANALYZE review_journal"
HEAD = (
    "SELECT (SELECT coalesce(max(seq), 0) FROM review_journal), coalesce(last.number, 0),"
    " coalesce(last.hash, '') FROM (SELECT 1) AS one LEFT JOIN LATERAL (SELECT number, hash"
    " FROM review_journal WHERE journal = %s ORDER BY number DESC LIMIT 1) AS last ON true"
)
SCHEMAS = (
    "SELECT nspname, EXISTS (SELECT FROM pg_class WHERE relnamespace = pg_namespace.oid"
    " AND relname = 'review_store') FROM pg_namespace"
    " WHERE has_schema_privilege(oid, 'USAGE') AND nspname <> 'information_schema'"
    " AND nspname NOT LIKE 'pg\\_%' ORDER BY nspname"
)
