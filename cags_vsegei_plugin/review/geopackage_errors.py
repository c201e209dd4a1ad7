"""What SQLite's errors mean for somebody who has just signed a decision."""

from __future__ import annotations

from pathlib import Path

from cags_vsegei_plugin.sentences import Sentence, sentence

_LOCKED = ("locked", "busy")
_FULL = ("full",)
_READ_ONLY = ("readonly", "read-only", "unable to open", "permission")
_DAMAGED = (
    "malformed",
    "not a database",
    "corrupt",
    "disk image",
    "truncated",
    "file is encrypted",
)
_REFUSED = ("append-only", "next entry")


def said_of(error: Exception, path: Path) -> Sentence:
    """Return what went wrong in a store, that nothing was stored, and what to do."""
    words = str(error).lower()
    if _has(words, _LOCKED):
        return sentence(
            "Another program has the store of decisions {where} locked. Nothing was stored. Close"
            " the other program, or wait, and sign again.",
            where=path,
        )
    if _has(words, _FULL):
        return sentence(
            "The disk with {where} is full. Nothing was stored; all earlier decisions are. Make"
            " room and sign again.",
            where=path,
        )
    if _has(words, _READ_ONLY):
        return sentence(
            "The store of decisions {where} cannot be written: the file or its folder is"
            " read-only. Nothing was stored. Ask for the right to write there, or copy the project"
            " to another folder.",
            where=path,
        )
    if _has(words, _DAMAGED) or isinstance(error, UnicodeError):
        return damaged(path)
    if _has(words, _REFUSED):
        return sentence(
            "The store of decisions {where} takes new entries at its end only. Nothing was stored."
            " Open the review again.",
            where=path,
        )
    return sentence(
        "The store of decisions {where} cannot be used ({error}). Nothing was stored. Check the"
        " disk or the network, then sign again.",
        where=path,
        error=error,
    )


def cannot_open(error: Exception, path: Path) -> Sentence:
    """Return why a store cannot be opened or made, and what to do."""
    words = str(error).lower()
    if "no such table" in words or "no such column" in words:
        return sentence(
            "{where} is a database, but no store of decisions. Choose another file; nothing was"
            " changed.",
            where=path,
        )
    if isinstance(error, OSError):
        return sentence(
            "The folder of {where} cannot be made or written. Choose a folder that exists and is"
            " writable.",
            where=path,
        )
    return said_of(error, path)


def damaged(path: Path) -> Sentence:
    """Return that a store is damaged, and what to do."""
    return sentence(
        "The store of decisions {where} is damaged: it was cut off or altered from outside. Nothing"
        " was changed. Keep a copy of it, and take the last good copy in its place.",
        where=path,
    )


def _has(words: str, signs: tuple[str, ...]) -> bool:
    return any(sign in words for sign in signs)
