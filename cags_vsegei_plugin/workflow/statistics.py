"""Statistics of a comparison: kilometres, shares and numbers by what they can be counted by."""

from __future__ import annotations

from typing import Callable, Dict, Iterable, List, NamedTuple, Optional, Sequence, Tuple

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.sentences import sentence
from cags_vsegei_plugin.workflow.conflicts import STRETCH, FoundConflict
from cags_vsegei_plugin.workflow.sheets import Sheets, sheets_between
from cags_vsegei_plugin.workflow.stretch_table import CONFLICTS, Stretch

SECTION_KM = 100.0
"""How long a section of the border is, where nobody says."""
BORDER, VERDICT, SEVERITY, CODE = "border", "verdict", "severity", "code"
PAIR, SHEET, SECTION, KIND = "pair", "sheet", "section", "kind"
BETWEEN_UNITS = " | "

_AGREEMENT = {"agreed": 1.0, "consistent": 1.0, "soft": 0.5, "mismatch": 0.0}
_LEAST_KM = 1e-9
_MOST_SECTIONS = 100_000


class Piece(NamedTuple):
    """What is counted: a stretch, or the end of a line or a point, which have no length.

    `from_km` and `to_km` are along the border, None where the place is not known; `sheets` are
    those of the polygons on both sides, where their layers tell them.
    """

    kind: str
    from_km: Optional[float]
    to_km: Optional[float]
    verdict: str
    severity: int
    codes: Tuple[str, ...]
    china: str = ""
    russia: str = ""
    needs_decision: bool = False
    sheets: Tuple[str, ...] = ()

    @property
    def length_km(self) -> float:
        """Return the kilometres of border."""
        return 0.0 if self.from_km is None or self.to_km is None else self.to_km - self.from_km


COLUMNS = {
    "by": str,
    "value": str,
    "km": float,
    "share": float,
    "stretches": int,
    "conflicts": int,
    "agreement": float,
}
"""The columns of the table, in the order of `Row`."""


class Row(NamedTuple):
    """One line of the table: by what is counted (`by`), its value, kilometres and numbers.

    `share` is of the whole border, from 0 to 1; `stretches` are all that were counted, `conflicts`
    those of all kinds that need a decision; `agreement` is the index of agreement, 0 to 1, None
    where nothing could be compared.
    """

    by: str
    value: str
    km: float
    share: float
    stretches: int
    conflicts: int
    agreement: Optional[float]


def pieces_of(
    stretches: Iterable[Stretch],
    conflicts: Iterable[FoundConflict],
    sheets: Tuple[Sheets, Sheets] = ({}, {}),
) -> List[Piece]:
    """Return what is counted of a comparison: all stretches, and conflicts of other kinds.

    `sheets` are those of the polygons of China and Russia, by their feature ids.
    """
    found = [
        Piece(
            STRETCH,
            each.from_km,
            each.to_km,
            each.verdict,
            each.severity,
            each.codes,
            each.china_index or "",
            each.russia_index or "",
            each.verdict in CONFLICTS,
            sheets_between(sheets, each.china_fid, each.russia_fid),
        )
        for each in stretches
    ]
    found.extend(
        Piece(
            each.kind,
            each.from_km,
            each.to_km,
            each.verdict,
            each.severity,
            each.codes,
            needs_decision=True,
        )
        for each in conflicts
        if each.kind != STRETCH
    )
    return found


def agreement_index(pieces: Iterable[Piece]) -> Optional[float]:
    """Return the share of the compared kilometres that agree; minor differences count half.

    What was not read or has one side only says nothing about agreement; None where there is no
    other.
    """
    compared = [each for each in pieces if each.verdict in _AGREEMENT]
    km = sum(each.length_km for each in compared)
    if km <= _LEAST_KM:
        return None
    return sum(_AGREEMENT[each.verdict] * each.length_km for each in compared) / km


def statistics(pieces: Sequence[Piece], section_km: float = SECTION_KM) -> List[Row]:
    """Return the table: the whole border, then by verdict and so on, by section and by kind.

    A stretch that has several codes or lies between two sheets counts for each of them; one that
    runs on into the next section counts in both, with the kilometres it has in each. `section_km`
    is the length of a section. Raises UserError where that is none.
    """
    total = sum(each.length_km for each in pieces)
    rows = [_row(BORDER, "", pieces, total)]
    for by, values in _COUNTED:
        rows.extend(
            _row(by, value, found, total) for value, found in _grouped(pieces, values).items()
        )
    rows.extend(_row(SECTION, *each, total) for each in _sections(pieces, section_km))
    kinds = _grouped(pieces, lambda each: (each.kind,))
    rows.extend(_row(KIND, kind, found, total) for kind, found in kinds.items())
    return rows


def by_section(
    pieces: Sequence[Piece], section_km: float = SECTION_KM
) -> List[Tuple[str, Dict[str, float]]]:
    """Return the kilometres of each verdict by section, in order along the border.

    Raises UserError where `section_km` is no length.
    """
    found = []
    for section, some in _sections(pieces, section_km):
        km: Dict[str, float] = {}
        for each in some:
            km[each.verdict] = km.get(each.verdict, 0.0) + each.length_km
        found.append((section, km))
    return found


def _row(by: str, value: str, pieces: Sequence[Piece], total: float) -> Row:
    km = sum(each.length_km for each in pieces)
    return Row(
        by,
        value,
        km,
        km / total if total > _LEAST_KM else 0.0,
        sum(each.kind == STRETCH for each in pieces),
        sum(each.needs_decision for each in pieces),
        agreement_index(pieces),
    )


_Values = Callable[[Piece], Sequence[str]]


def _pair(piece: Piece) -> Sequence[str]:
    if piece.kind != STRETCH or not (piece.china and piece.russia):
        return ()
    return (f"{piece.china}{BETWEEN_UNITS}{piece.russia}",)


_COUNTED: Tuple[Tuple[str, _Values], ...] = (
    (VERDICT, lambda each: (each.verdict,)),
    (SEVERITY, lambda each: (str(each.severity),)),
    (CODE, lambda each: each.codes),
    (PAIR, _pair),
    (SHEET, lambda each: each.sheets),
)


def _grouped(pieces: Iterable[Piece], values: _Values) -> Dict[str, List[Piece]]:
    """Return the pieces by value, the value with most kilometres first."""
    found: Dict[str, List[Piece]] = {}
    for each in pieces:
        for value in values(each):
            found.setdefault(value, []).append(each)
    longest = {value: sum(each.length_km for each in some) for value, some in found.items()}
    order = sorted(found, key=lambda value: (-longest[value], value))
    return {value: found[value] for value in order}


def _sections(pieces: Iterable[Piece], length: float) -> List[Tuple[str, List[Piece]]]:
    """Return the pieces, cut where a section ends, by sections in order along the border."""
    placed = [each for each in pieces if each.from_km is not None and each.to_km is not None]
    furthest = max((each.to_km or 0.0 for each in placed), default=0.0)
    if not length > 0 or furthest / length > _MOST_SECTIONS:
        raise UserError(
            sentence(
                "Sections of {length} km cannot be counted along {border} km of border. Give a"
                " larger length.",
                length=f"{length:g}",
                border=f"{furthest:.0f}",
            )
        )
    found: Dict[int, List[Piece]] = {}
    for each in placed:
        start, stop = float(each.from_km or 0.0), float(each.to_km or 0.0)
        number = int(start // length)
        while True:
            ends = min(stop, (number + 1) * length)
            part = each._replace(from_km=max(start, number * length), to_km=ends)
            found.setdefault(number, []).append(part)
            number += 1
            if stop - number * length <= _LEAST_KM:
                break
    return [
        (f"{number * length:g}–{(number + 1) * length:g}", found[number])
        for number in sorted(found)
    ]
