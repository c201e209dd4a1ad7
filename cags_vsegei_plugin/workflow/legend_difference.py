"""What a given table of the joint legend says otherwise than the legend that holds."""

from __future__ import annotations

from typing import Dict, Iterable, Iterator, List, NamedTuple, Optional, Sequence, Tuple
from typing import Mapping as Row

from cags_vsegei_plugin.geology.joint_legend import JointLegend, JointUnit, Mapping
from cags_vsegei_plugin.geology.joint_legend.mapping import text_of
from cags_vsegei_plugin.geology.joint_legend.rows import checked_rows
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.review.decision import Subject
from cags_vsegei_plugin.sentences import Sentence, sentence
from cags_vsegei_plugin.workflow.legend_facts import mapping_subject, unit_subject

ADDED, CHANGED, SAME, MISSING = "added", "changed", "same", "missing"
_OF_MAPPING = (
    *("joint_code", "relation", "reason", "status", "agreed_china", "agreed_russia"),
    *("agreed_on", "protocol", "comment"),
)
_ESSENTIAL = _OF_MAPPING[:3]
_OF_UNIT = tuple(name for name in JointUnit._fields if name != "code")
_AGREED, _PROPOSED = "agreed", "proposed"


class ColumnChange(NamedTuple):
    """A column that the given table has otherwise."""

    column: str
    before: str
    after: str


class Change(NamedTuple):
    """What became of a joint unit, or of a unit of a side: `added`, `changed`, `same`, `missing`.

    `row` is as given, or as it stands where it is missing in the given; `number` its row in the
    table, 0 where it has none.
    """

    what: str
    subject: Subject
    row: Mapping
    columns: Tuple[ColumnChange, ...] = ()
    number: int = 0


class RefusedRow(NamedTuple):
    """A row of the given table that cannot be taken, and why."""

    number: int
    said: Sentence


class Difference(NamedTuple):
    """All changes, joint units first, and the rows that were refused; the legend as it is given."""

    changes: Tuple[Change, ...]
    refused: Tuple[RefusedRow, ...]
    given: JointLegend

    def of(self, what: str) -> List[Change]:
        """Return the changes of a kind: `added`, `changed`, `same` or `missing`."""
        return [each for each in self.changes if each.what == what]


def difference(
    current: JointLegend, given: Iterable[Row[str, object]], knowledge: Knowledge = BUNDLED
) -> Difference:
    """Return how the rows of a given table differ from the legend that holds.

    A row that makes no sense is refused, with a sentence; the others are compared all the same.
    Units are known by index and conditions, joint units by their codes, whatever their order. An
    empty cell says nothing: what holds stays, and is filled in.
    """
    numbered, refused = _checked(given, knowledge)
    legend = JointLegend((row for _, row in numbered), knowledge)
    changes = [*_unit_changes(current, legend, numbered), *_mapping_changes(current, numbered)]
    return Difference(tuple(changes), tuple(refused), legend)


Numbered = List[Tuple[int, Mapping]]


def _checked(
    given: Iterable[Row[str, object]], knowledge: Knowledge
) -> Tuple[Numbered, List[RefusedRow]]:
    """Return the rows that can be taken: of what stands twice the settled one, else the first."""
    refused: List[RefusedRow] = []
    taken: Dict[Subject, Tuple[int, Mapping]] = {}
    units: Numbered = []
    for number, told in checked_rows(given, knowledge):
        if not isinstance(told, Mapping):
            refused.append(RefusedRow(number, sentence("{why}.", why=told)))
        elif told.is_unit:
            units.append((number, told))
        else:
            refused += _take(taken, number, told)
    numbered = sorted([*units, *taken.values()], key=lambda one: one[0])
    return numbered, sorted(refused)


def _take(taken: Dict[Subject, Tuple[int, Mapping]], number: int, row: Mapping) -> List[RefusedRow]:
    """Take a row, unless its unit is taken already; return which of both is refused."""
    subject = mapping_subject(row)
    first = taken.get(subject)
    if first is None:
        taken[subject] = (number, row)
        return []
    kept, other = first, (number, row)
    if row.is_settled and not first[1].is_settled:
        kept, other = other, first
    taken[subject] = kept
    return [RefusedRow(other[0], _twice(other[1], kept[0]))]


def _unit_changes(current: JointLegend, given: JointLegend, numbered: Numbered) -> Iterator[Change]:
    before = {unit.code: unit for unit in _told_units(current)}
    numbers: Dict[str, int] = {}
    for number, row in sorted(numbered, key=lambda one: not one[1].is_unit):
        numbers.setdefault(row.joint_code, number)
    held, said = _by_code(current), _by_code(given)
    for told in _told_units(given):
        old = before.pop(told.code, None)
        unit = told if old is None else _filled_unit(told, old)
        row = _unit_row(said[unit.code], unit)
        columns = (
            () if old is None else _unit_columns(_unit_row(held[old.code], old), old, row, unit)
        )
        what = ADDED if old is None else CHANGED if columns else SAME
        yield Change(what, unit_subject(unit.code), row, columns, numbers[unit.code])
    for old in (unit for unit in before.values() if unit.code not in said):
        yield Change(MISSING, unit_subject(old.code), _unit_row(held[old.code], old))


def _by_code(legend: JointLegend) -> Dict[str, List[Mapping]]:
    rows: Dict[str, List[Mapping]] = {}
    for row in legend.mappings:
        rows.setdefault(row.joint_code, []).append(row)
    return rows


def _told_units(legend: JointLegend) -> List[JointUnit]:
    """Return the joint units of which anything is told but that units are mapped to them."""
    own = {row.joint_code for row in legend.mappings if row.is_unit}
    return [unit for unit in legend.units() if unit.is_described or unit.code in own]


def _unit_row(told: Sequence[Mapping], unit: JointUnit) -> Mapping:
    """Return the row of a joint unit; one that only mappings tell is as settled as they are."""
    own = next((row for row in told if row.is_unit), None)
    if own is not None:
        return unit.describe(own)._replace(comment=unit.comment)
    is_agreed = any(row.is_agreed for row in told)
    return unit.row._replace(status=_AGREED if is_agreed else _PROPOSED)


def _unit_columns(
    before: Mapping, old: JointUnit, after: Mapping, unit: JointUnit
) -> Tuple[ColumnChange, ...]:
    columns = _changed(_unit_texts(old), _unit_texts(unit))
    was, is_now = _status(before), _status(after)
    return columns if was == is_now else (*columns, ColumnChange("status", was, is_now))


def _mapping_changes(current: JointLegend, numbered: Numbered) -> Iterator[Change]:
    before: Dict[Subject, List[Mapping]] = {}
    for row in current.mappings:
        if not row.is_unit:
            before.setdefault(mapping_subject(row), []).append(row)
    for number, row in numbered:
        if row.is_unit:
            continue
        subject = mapping_subject(row)
        old = _nearest(before.pop(subject, []), row)
        columns = _changed(_texts(old), {**_texts(row), "status": row.status and _status(row)})
        what = ADDED if old is None else CHANGED if columns else SAME
        filled = row if old is None else _filled(row, old)
        yield Change(what, subject, filled, columns if what == CHANGED else (), number)
    for subject, rows in before.items():
        yield Change(MISSING, subject, rows[0])


def _nearest(rows: Sequence[Mapping], given: Mapping) -> Optional[Mapping]:
    """Return the row that says most nearly the same, of several that contradict each other."""
    alike = [row for row in rows if row.joint_code == given.joint_code]
    return next(iter(alike or rows), None)


def _changed(before: Row[str, str], after: Row[str, str]) -> Tuple[ColumnChange, ...]:
    return tuple(
        ColumnChange(name, before.get(name, ""), after.get(name, ""))
        for name in dict.fromkeys((*before, *after))
        if before.get(name, "") != after.get(name, "") and (after.get(name) or name in _ESSENTIAL)
    )


def _filled(row: Mapping, old: Mapping) -> Mapping:
    """Return a row with the comment and the further columns that it leaves empty."""
    further = {**dict(old.further), **{name: text for name, text in row.further if text}}
    return row._replace(comment=row.comment or old.comment, further=tuple(further.items()))


def _filled_unit(unit: JointUnit, old: JointUnit) -> JointUnit:
    told = {name: value for name, value in unit._asdict().items() if value not in ("", None)}
    if "base_ma" in told or "top_ma" in told:
        # Limits of two sources may not fit each other.
        told.update(base_ma=unit.base_ma, top_ma=unit.top_ma)
    return old._replace(**told)


def _texts(row: Optional[Mapping]) -> Dict[str, str]:
    """Return what a row says of a unit of a side; applied and verified are agreed as well."""
    if row is None:
        return {}
    told = {name: str(getattr(row, name)) for name in _OF_MAPPING}
    told["status"] = _status(row)
    told.update({name: text for name, text in row.further if text})
    return told


def _status(row: Mapping) -> str:
    return _AGREED if row.is_agreed else row.status


def _unit_texts(unit: JointUnit) -> Dict[str, str]:
    return {name: text_of(getattr(unit, name)) for name in _OF_UNIT}


def _twice(row: Mapping, other: int) -> Sentence:
    return sentence(
        "{side} {index} stands in row {row} already, on the same conditions.",
        side=row.side,
        index=row.index,
        row=other,
    )
