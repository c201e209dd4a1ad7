"""Units of one side that a reviewer makes one joint unit: as its whole and its parts."""

from __future__ import annotations

from typing import Callable, Dict, List, Mapping, NamedTuple, Sequence, Tuple

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.joint_legend import JointLegend, index_key
from cags_vsegei_plugin.geology.joint_legend import Mapping as JointMapping
from cags_vsegei_plugin.geology.listing import listed
from cags_vsegei_plugin.geology.notation.index_text import plain
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.geology.suggestions.among import Border, Held, Untold, all_among
from cags_vsegei_plugin.sentences import sentence
from cags_vsegei_plugin.workflow.legend_units import Unit, mapped_to


class RelationUntold(UserError):
    """How a unit relates to a joint one must be said by a person: nothing tells it."""


class Among(NamedTuple):
    """The legend so far, the units as read, who faces whom, and which rows may be told anew."""

    legend: JointLegend
    readings: Mapping[Unit, Reading]
    border: Border
    may_change: Callable[[JointMapping], bool]


def with_parts(rows: Sequence[JointMapping], among: Among) -> Tuple[JointMapping, ...]:
    """Return rows to propose as whole and parts, where several units of one side are to be one.

    Rows of what is that joint unit already are added where they become parts by it. Conditional
    rows stay as they are: where each holds is told. Raises RelationUntold.
    """
    groups: Dict[str, List[JointMapping]] = {}
    for row in rows:
        groups.setdefault(row.joint_code, []).append(row)
    return tuple(row for code, some in groups.items() for row in _of_unit(code, some, among))


def _of_unit(code: str, rows: Sequence[JointMapping], among: Among) -> List[JointMapping]:
    given = {_key(row) for row in rows}
    others = [row for row in among.legend.mappings_to(code) if _key(row) not in given]
    others = [row for row in others if not row.is_conditional]
    try:
        told = all_among(_held(rows, among), _held(others, among), among.border)
    except Untold as untold:
        raise RelationUntold(
            sentence(
                "How {index} relates to {code} is told neither by names and ranks nor by"
                " kilometres: {others} have the same age and rocks. Choose Map to… and say it.",
                index=plain(untold.unit.index),
                code=code,
                others=listed(plain(each.index) for each in untold.others),
            )
        ) from untold
    changed = [row for row in others if told.get(_key(row), row.relation) != row.relation]
    found = [
        row if row.is_conditional else row._replace(relation=told.get(_key(row), row.relation))
        for row in rows
    ]
    return found + [
        mapped_to(row, code, told[_key(row)]) for row in changed if among.may_change(row)
    ]


def _held(rows: Sequence[JointMapping], among: Among) -> List[Held]:
    known = ((among.readings.get(_key(row)), row) for row in rows if not row.is_conditional)
    return [Held(reading, row.relation) for reading, row in known if reading is not None]


def _key(row: JointMapping) -> Unit:
    return row.side, index_key(row.index)
