"""The journal: decisions in a chain of hashes, so that tampering and damage are found.

Each store writes a journal of its own; its entries keep journal, number and hashes wherever they
are copied to, and can be checked there.
"""

from __future__ import annotations

import hashlib
import json
import math
from typing import Dict, Iterable, Iterator, List, NamedTuple, Sequence, Tuple

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.review.decision import FIELDS, Decision
from cags_vsegei_plugin.sentences import Sentence, sentence

FORMAT = "cags_vsegei/decision/1"


class Entry(NamedTuple):
    """A decision in its place.

    `seq` is the order in the store it was read from; `number` counts from 1 in its journal, and
    `previous` is the hash of the entry before it there, "" for the first.
    """

    seq: int
    journal: str
    number: int
    previous: str
    hash: str
    decision: Decision

    @property
    def row(self) -> Tuple[object, ...]:
        """Return the values as the tables of the stores hold them."""
        return (*self[:5], *self.decision)


class Fault(NamedTuple):
    """What is wrong with an entry: `altered`, `broken`, `gap` or `twice`, in which place."""

    kind: str
    journal: str
    number: int
    said: Sentence


COLUMNS = (*Entry._fields[:5], *FIELDS)


def entry_of(row: Sequence[object]) -> Entry:
    """Return the entry of a row with the columns of `COLUMNS`."""
    return Entry(*row[:5], Decision(*row[5:]))  # type: ignore[call-arg, arg-type]


def content_hash(journal: str, number: int, previous: str, decision: Decision) -> str:
    """Return the SHA-256 over the canonical JSON of an entry and of the hash before it.

    The JSON is an array: FORMAT, journal, number, previous hash, then the fields of `Decision` in
    their order; no blanks, UTF-8, floats as the shortest text that reads back the same. Raises
    ValueError for what has no JSON.
    """
    told = _JSON((FORMAT, journal, number, previous, *decision))
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


_JSON = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode


def chained(
    decisions: Iterable[Decision], journal: str, seq: int, number: int, previous: str
) -> List[Entry]:
    """Return decisions as the next entries after number and hash of the journal's last one."""
    entries: List[Entry] = []
    for decision in decisions:
        seq, number = seq + 1, number + 1
        told = content_hash(journal, number, previous, decision)
        entries.append(Entry(seq, journal, number, previous, told, decision))
        previous = told
    return entries


def verify(entries: Iterable[Entry]) -> List[Fault]:
    """Return every fault of the journals, in order; none where all is as it was signed.

    An altered entry is told as such; what a chain cannot tell is that its newest entries are gone.
    """
    last: Dict[str, Entry] = {}
    faults: List[Fault] = []
    for entry in entries:
        faults.extend(_faults(entry, last.get(entry.journal)))
        last[entry.journal] = entry
    return faults


def check(entries: Iterable[Entry], where: object) -> None:
    """Raise UserError with the first fault of a journal that is not as it was signed."""
    faults = verify(entries)
    if faults:
        raise UserError(
            sentence(
                "The journal of decisions {where} is not as it was signed. {fault} Faults in all:"
                " {count}. Take the last good copy of the file; nothing was changed.",
                where=where,
                fault=faults[0].said,
                count=len(faults),
            )
        )


def _faults(entry: Entry, before: object) -> Iterator[Fault]:
    number, previous = (before.number, before.hash) if isinstance(before, Entry) else (0, "")
    if entry.number > number + 1:
        said = sentence(
            "Between {before} and {number} entries are missing.",
            before=number,
            number=entry.number,
        )
        yield Fault("gap", entry.journal, entry.number, said)
    elif entry.number <= number:
        said = sentence("Entry {number} comes twice or out of its order.", number=entry.number)
        yield Fault("twice", entry.journal, entry.number, said)
    elif entry.previous != previous:
        said = sentence("Entry {number} does not follow the one before it.", number=entry.number)
        yield Fault("broken", entry.journal, entry.number, said)
    if not _is_as_signed(entry):
        said = sentence(
            "Entry {number} ({reviewer}, {time}) was altered after it was signed.",
            number=entry.number,
            reviewer=entry.decision.reviewer,
            time=entry.decision.time,
        )
        yield Fault("altered", entry.journal, entry.number, said)


def _is_as_signed(entry: Entry) -> bool:
    try:
        told = content_hash(entry.journal, entry.number, entry.previous, entry.decision)
    except (ValueError, TypeError):
        return False
    return told == entry.hash


def to_lines(entries: Iterable[Entry]) -> Iterator[str]:
    """Return entries as JSON lines, one object each; `from_lines` reads them."""
    for entry in entries:
        told = dict(zip(COLUMNS[1:], entry.row[1:]))
        yield _JSON({"format": FORMAT, **told})


def from_lines(lines: Iterable[str]) -> List[Entry]:
    """Return the entries of JSON lines, numbered anew in `seq`; they are not verified.

    Raises UserError with the number of the line that is no entry.
    """
    entries: List[Entry] = []
    for place, line in enumerate(lines, 1):
        if line.strip():
            entries.append(_entry_of_line(line, place, len(entries) + 1))
    return entries


def _entry_of_line(line: str, place: int, seq: int) -> Entry:
    try:
        told = json.loads(line)
        values = [told[name] for name in COLUMNS[1:]]
        if told.get("format") == FORMAT and all(map(_fits, COLUMNS[1:], values)):
            return entry_of([seq, *values])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise UserError(_no_entry(place), repr(error)) from error
    raise UserError(_no_entry(place))


def _fits(name: str, value: object) -> bool:
    if name == "number":
        return isinstance(value, int) and not isinstance(value, bool)
    if name in FIELDS[-4:]:
        return value is None or (isinstance(value, float) and math.isfinite(value))
    return isinstance(value, str)


def _no_entry(place: int) -> Sentence:
    return sentence(
        "Line {line} is no entry of a journal of decisions. Ask for the file again.", line=place
    )
