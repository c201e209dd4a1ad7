"""Two tables of corrections beside each other: what a colleague adds, and what differs."""

from __future__ import annotations

from typing import Dict, Iterable, List, NamedTuple, Tuple

from cags_vsegei_plugin.geology.corrections import COLUMNS, Cells, Corrections, Key

_SAID = tuple(name for name in COLUMNS[3:] if name not in ("corrected_by", "corrected_on"))


class Difference(NamedTuple):
    """A unit that both corrected, in different ways; `columns` are those that differ."""

    key: Key
    ours: Cells
    theirs: Cells
    columns: Tuple[str, ...]


class Merge(NamedTuple):
    """What a second table brings: units only it has, the same said twice, and what differs."""

    added: Corrections
    same: int
    differences: Tuple[Difference, ...]

    def taking(self, keys: Iterable[Key]) -> Corrections:
        """Return what is added, and of the differing units those that are to be taken."""
        wanted = set(keys)
        rows: Dict[Key, Cells] = dict(self.added.rows)
        rows.update({one.key: one.theirs for one in self.differences if one.key in wanted})
        return Corrections(rows)


def compare_corrections(ours: Corrections, theirs: Corrections) -> Merge:
    """Return what the other table adds to ours; nothing wins where the two differ.

    Who corrected a unit and when makes no difference while the same is said.
    """
    added: Dict[Key, Cells] = {}
    differences: List[Difference] = []
    same = 0
    for key, cells in theirs.rows.items():
        known = ours.rows.get(key)
        if known is None:
            added[key] = cells
            continue
        columns = tuple(name for name in _SAID if known.get(name, "") != cells.get(name, ""))
        if columns:
            differences.append(Difference(key, known, cells, columns))
        else:
            same += 1
    return Merge(Corrections(added), same, tuple(differences))
