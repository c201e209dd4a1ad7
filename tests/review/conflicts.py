"""Small journals, conflicts and signers for the tests of the review."""

from __future__ import annotations

from typing import Any, Iterable, List, Optional, Sequence, Tuple

from cags_vsegei_plugin.review.conflict import Conflict, Place
from cags_vsegei_plugin.review.decision import Decision, Signer, Subject, signed
from cags_vsegei_plugin.review.evidence import Evidence, UnitFacts
from cags_vsegei_plugin.review.journal import Entry, chained

LI = Signer("李四光", "china")
WANG = Signer("王鸿祯", "china")
IVANOV = Signer("Иванов А. А.", "russia")
AGES = {"J3": (163.5, 145.0), "K1": (145.0, 100.5), "γδPZ3": (300.0, 252.0), "T": (252.0, 201.0)}


def evidence(china: str = "J3", russia: str = "K1", **other: Any) -> Evidence:
    """Return what a comparison says of two units."""
    told = {"verdict": "mismatch", "codes": ("AGE-1",), **other}
    units = [(UnitFacts(index, *AGES.get(index, (None, None))),) for index in (china, russia)]
    return Evidence(units[0], units[1], **told)


def conflict(
    id: str,
    units: Tuple[str, str] = ("J3", "K1"),
    km: Tuple[float, float] = (0.0, 1.0),
    of: Optional[Evidence] = None,
    lon: Optional[float] = None,
    needs_decision: bool = True,
) -> Conflict:
    """Return a stretch on a border that runs east along 50° N; 71.5 km are a degree there."""
    middle = 120.0 + (km[0] + km[1]) / 2.0 / 71.5 if lon is None else lon
    place = Place(km[0], km[1], round(middle, 6), 50.0)
    told = evidence(*units) if of is None else of
    return Conflict(id, "stretch", *units, place, told, tuple(told.codes), needs_decision)


class Journal:
    """A journal in memory, written by hand."""

    def __init__(self) -> None:
        self.entries: List[Entry] = []

    def sign(self, action: str, subject: Subject, signer: Signer = LI, **told: Any) -> Entry:
        """Append a decision and return its entry."""
        return self.append(signed(action, subject, signer, **told))

    def append(self, decision: Decision) -> Entry:
        """Append a decision as it is."""
        last = self.entries[-1] if self.entries else None
        number, previous = (last.number, last.hash) if last else (0, "")
        self.entries += chained([decision], "here", number, number, previous)
        return self.entries[-1]


def on(one: Conflict) -> Any:
    """Return the fields that say where a decision on a conflict was signed, and upon what."""
    return {
        "china_index": one.china_index,
        "russia_index": one.russia_index,
        "evidence": one.evidence.text,
        **one.place._asdict(),
    }


def agreed(journal: Journal, one: Conflict) -> None:
    """Let both sides sign a conflict."""
    made = journal.sign("propose", one.subject, LI, **on(one))
    journal.sign("agree", one.subject, IVANOV, upon=made.hash, **on(one))


def ids(answers: Iterable[Any]) -> Sequence[str]:
    """Return the ids of some subjects, in order."""
    return sorted(each.subject.key for each in answers)
