"""What goes wrong with a server, in sentences for somebody who has just signed a decision."""

from __future__ import annotations

from typing import Any

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.sentences import Sentence, sentence

_LOCK_NOT_AVAILABLE = "55P03"
_NO_RIGHT = ("25006", "42501")
_DISK_FULL = "53100"
_REFUSED = ("P0001", "23505", "23514", "23502")
_NOT_LET_IN = ("password", "authentication", "pg_hba", "role ", "пользовател", "用户")


def said_of(error: Any, where: str) -> Sentence:
    """Return what went wrong while decisions were read or signed, and what to do."""
    code = getattr(error, "pgcode", None)
    if code == _LOCK_NOT_AVAILABLE:
        return sentence(
            "Somebody else is writing into {where} for long. Nothing was stored. Sign again.",
            where=where,
        )
    if code in _NO_RIGHT:
        return sentence(
            "You have no right to write decisions into {where}. Nothing was stored. Ask its"
            " administrator for the right to insert into review_journal.",
            where=where,
        )
    if code == _DISK_FULL:
        return sentence(
            "The disk of the server of {where} is full. Nothing was stored; all earlier decisions"
            " are. Ask its administrator to make room, and sign again.",
            where=where,
        )
    if code in _REFUSED:
        return sentence(
            "{where} has refused the decision ({error}). Nothing was stored. Open the review"
            " again.",
            where=where,
            error=_first_line(error),
        )
    return sentence(
        "The connection to {where} was cut. What was signed before is stored. The connection is"
        " made again by itself: look whether the last decision is there before you sign it once"
        " more.",
        where=where,
    )


def unreachable(error: Exception, where: str) -> Sentence:
    """Return why a server cannot be reached, and what to do."""
    words = str(error).lower()
    if any(sign in words for sign in _NOT_LET_IN):
        return sentence(
            "The server of {where} does not let you in ({error}). Check the user and the password"
            " of the connection in QGIS (Browser ▸ PostgreSQL), best kept as an authentication"
            " configuration.",
            where=where,
            error=_first_line(error),
        )
    return sentence(
        "The server of {where} cannot be reached ({error}). What was signed before is stored."
        " Check the network, and whether the connection opens in QGIS (Browser ▸ PostgreSQL); then"
        " try again.",
        where=where,
        error=_first_line(error),
    )


def for_making(said: Sentence, error: Any) -> Sentence:
    """Return what is said of an error while a store is opened, when nothing is signed yet."""
    if getattr(error, "pgcode", None) in _NO_RIGHT:
        return sentence(
            "You have no right to read the decisions of this place ({error}). Ask its"
            " administrator for the rights to read and insert into review_journal and to read"
            " review_store.",
            error=_first_line(error),
        )
    return said


def no_schema(schema: str, where: str) -> Sentence:
    """Return that a schema is not there."""
    return sentence(
        "There is no schema {schema} in {where}, or you may not use it. Make it in QGIS (Browser ▸"
        " PostgreSQL, right click on the connection ▸ New Schema), or choose another.",
        schema=schema,
        where=where,
    )


def no_right_to_make(where: str) -> Sentence:
    """Return that the tables are not there and may not be made."""
    return sentence(
        "There are no tables of decisions in {where} yet, and you have no right to make them. Ask"
        " its administrator for the right to create tables there, or to open this review once.",
        where=where,
    )


def empty(where: str) -> Sentence:
    """Return that nobody has opened a review here yet."""
    return sentence(
        "There are no decisions in {where} yet. Choose it as the store of decisions in Conflict"
        " Review first, or name another schema.",
        where=where,
    )


def other_journal(where: str) -> Sentence:
    """Return that another journal stands where the opened one stood."""
    return sentence(
        "In {where} stands another journal than the one that was open. Nothing was stored. Ask its"
        " administrator what became of it, or choose the store of decisions anew.",
        where=where,
    )


def closed(where: str) -> Sentence:
    """Return that a store was let go of."""
    return sentence("The store of decisions {where} was closed. Open it again.", where=where)


def psycopg2_or_error() -> Any:
    """Return psycopg2; raises UserError with the remedy where QGIS came without it."""
    try:
        import psycopg2
        import psycopg2.errors
        import psycopg2.extras
    except ImportError as error:
        raise UserError(
            sentence(
                "Decisions in PostGIS need the Python package psycopg2, which this QGIS does not"
                " have. Install it for QGIS's own Python (Windows: OSGeo4W Setup,"
                " python3-psycopg2; Linux: package python3-psycopg2), or keep them in a GeoPackage."
            ),
            str(error),
        ) from error
    return psycopg2


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0].strip()
