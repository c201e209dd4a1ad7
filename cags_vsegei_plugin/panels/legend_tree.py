"""From the joint legend and the units on the map to the lines of the tree."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache, partial
from typing import Any, Callable, Dict, List, Mapping, NamedTuple, Optional, Sequence, Tuple

from cags_vsegei_plugin.geology.joint_legend import SIDES, JointUnit, index_key
from cags_vsegei_plugin.geology.joint_legend import Mapping as JointMapping
from cags_vsegei_plugin.geology.joint_legend.completeness import (
    Completeness,
    UnitState,
    completeness,
)
from cags_vsegei_plugin.geology.notation.index_text import plain
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.panels import legend_words as words
from cags_vsegei_plugin.panels.legend_line import (
    GROUP,
    GROUPS,
    IRRECONCILABLE,
    JOINT,
    LOOSE,
    MAPPED,
    NOT_ON_MAP,
    OUT_OF_SCOPE,
    UNMAPPED,
    Key,
    Line,
    words_of,
)
from cags_vsegei_plugin.panels.review_look import side_title, status_title
from cags_vsegei_plugin.panels.unit_words import NOTHING, limits_text, ma_text
from cags_vsegei_plugin.review.state import Standing, State
from cags_vsegei_plugin.translation import language, render, tr
from cags_vsegei_plugin.workflow import legend_review as acts
from cags_vsegei_plugin.workflow.legend_fold import Folded
from cags_vsegei_plugin.workflow.legend_units import Unit, km_by_unit
from cags_vsegei_plugin.workflow.unit_look import UnitColours

_DECLARED = (IRRECONCILABLE, OUT_OF_SCOPE)


class Seen(NamedTuple):
    """What the tree is made of: how the legend is signed, and the units on the map.

    `units` as of `units_on_border`, `readings` by side and key of index, `side` is whose reviewer
    looks at it.
    """

    state: State
    units: Mapping[str, Sequence[Any]] = {}
    readings: Mapping[Unit, Reading] = {}
    colours: UnitColours = {}
    side: str = ""
    knowledge: Knowledge = BUNDLED


class Remembered(NamedTuple):
    """The lines of an earlier tree by their keys, with what they were made of.

    Of what has not changed the line is the very same: nothing of it need be made or shown anew.
    `way` is how it was looked at: in which language, for which side.
    """

    way: Tuple[object, ...] = ()
    lines: Mapping[Key, Tuple[Tuple[object, ...], Line]] = {}


class Tree(NamedTuple):
    """The lines of the tree, and how complete the legend is."""

    lines: Tuple[Line, ...]
    found: Completeness
    remembered: Remembered = Remembered()


def tree_of(seen: Seen, folded: Folded, remembered: Remembered) -> Tree:
    """Return the tree: joint units, the youngest first, then what is not mapped, by heading."""
    found = completeness(folded.legend, seen.units)
    grower = _Grower(seen, folded, found, remembered)
    joint = grower.joint_units()
    return Tree((*joint[0], *grower.groups(joint[1])), found, grower.remembered())


class _Grower:
    """Makes the lines of one tree."""

    def __init__(
        self, seen: Seen, folded: Folded, found: Completeness, remembered: Remembered
    ) -> None:
        self._seen, self._folded, self._found = seen, folded, found
        self._cycle = seen.state.cycle
        self._way = (language(), seen.side, seen.knowledge, bool(seen.units))
        self._before = remembered.lines if remembered.way == self._way else {}
        self._made: Dict[Key, Tuple[Tuple[object, ...], Line]] = {}
        # Words that thousands of lines share are looked up once.
        self._relation_title = lru_cache(maxsize=None)(words.relation_title)
        self._side_title = lru_cache(maxsize=None)(side_title)
        self._status_title = lru_cache(maxsize=None)(partial(status_title, self._cycle))
        self._by_pair = tr("Told by a decision in the Conflict Review.")
        self._absent = tr("not on the map")
        self._on_map = km_by_unit(seen.units)
        self._colours = {(s, index_key(i)): each for (s, i), each in seen.colours.items()}
        self._mappings: Dict[str, List[JointMapping]] = {}
        for row in folded.legend.mappings:
            if row.joint_code and not row.is_unit:
                self._mappings.setdefault(row.joint_code, []).append(row)
        self._doubts: Dict[Unit, str] = {}
        for each in folded.contradictions:
            self._doubts[each.side, index_key(each.index)] = render(each.said)

    def remembered(self) -> Remembered:
        """Return the lines that were made, for the next tree."""
        return Remembered(self._way, self._made)

    def _same_or(self, key: Key, parts: Tuple[object, ...], make: Callable[[], Line]) -> Line:
        """Return the line that was made of the same parts before, else a new one."""
        before = self._before.get(key)
        # Parts are mostly the very same objects, which is seen at once.
        line = before[1] if before is not None and before[0] == parts else make()
        self._made[key] = parts, line
        return line

    def joint_units(self) -> Tuple[List[Line], List[Line]]:
        """Return the joint units that are on the map, or that nobody is mapped to; the others."""
        absent = {unit.code for unit in self._found.joint_not_on_map} if self._on_map else set()
        shown: List[Line] = []
        others: List[Line] = []
        for unit in self._folded.legend.units():
            rows = self._mappings.get(unit.code, [])
            (others if unit.code in absent and rows else shown).append(self._joint(unit, rows))
        return shown, others

    def groups(self, not_on_map: List[Line]) -> List[Line]:
        """Return the headings with the units under them; none for what is empty."""
        under: Dict[str, List[Line]] = {group: [] for group in GROUPS}
        under[NOT_ON_MAP] = not_on_map
        for each in self._found.units:
            group = self._group_of(each)
            if group:
                under[group].append(self._loose(each))
        for row in self._found.not_on_map:
            if row.is_declaration:
                state = _declared_as(row)
                under[state].append(self._declared(row))
        return [self._heading(group, lines) for group, lines in under.items() if lines]

    def _group_of(self, each: UnitState) -> str:
        if each.state in _DECLARED:
            return each.state
        declared = [row for row in each.mappings if row.is_declaration]
        if each.state == "proposed" and declared and len(declared) == len(each.mappings):
            return _declared_as(declared[0])
        return f"{UNMAPPED}_{each.side}" if each.state == UNMAPPED else ""

    def _heading(self, group: str, lines: List[Line]) -> Line:
        lines.sort(key=lambda line: (-(line.km or 0.0), line.title))
        km = None if group == NOT_ON_MAP else sum(line.km or 0.0 for line in lines)
        return Line(
            ("group", group),
            GROUP,
            words.group_title(group),
            name=tr("{count} units", count=len(lines)),
            km=km,
            children=tuple(lines),
        )

    def _joint(self, unit: JointUnit, rows: List[JointMapping]) -> Line:
        children = sorted(map(self._mapped, rows), key=lambda line: SIDES.index(line.side))
        held = self._seen.state.standing(acts.unit_subject(unit.code))
        parts = (unit, held, *children)
        return self._same_or(
            ("joint", unit.code), parts, lambda: self._new_joint(unit, children, held)
        )

    def _new_joint(self, unit: JointUnit, children: List[Line], held: Standing) -> Line:
        subject = acts.unit_subject(unit.code)
        status = self._weakest([held.status] if held.is_decided else [], children)
        of_side = {child.side: child.colours[0] for child in reversed(children) if child.colours}
        ages = limits_text(unit.base_ma, unit.top_ma)
        names = words.other_names(unit)
        return Line(
            ("joint", unit.code),
            JOINT,
            unit.code,
            name=words.unit_name(unit),
            ma=ages,
            status=status,
            status_text=self._status_title(status),
            km=self._km(children),
            signed=self._unit_signed(held),
            colours=(unit.color, of_side.get("china", ""), of_side.get("russia", "")),
            tooltip="\n".join(filter(None, (unit.code, words.unit_name(unit), *names, ages))),
            words=words_of(unit.code, unit.name_en, unit.name_zh, unit.name_ru, unit.comment),
            code=unit.code,
            subject=subject,
            unit=unit,
            is_decided=held.is_decided,
            waits=self._waits(held),
            children=tuple(children),
        )

    def _mapped(self, row: JointMapping) -> Line:
        unit, subject = (row.side, index_key(row.index)), acts.mapping_subject(row)
        known = (self._seen.readings, self._on_map, self._colours, self._doubts)
        parts = (row, self._seen.state.standing(subject), *(each.get(unit) for each in known))
        key = ("mapped", *subject, row.joint_code)
        return self._same_or(key, parts, lambda: self._new_mapped(row, key))

    def _new_mapped(self, row: JointMapping, key: Key) -> Line:
        subject = acts.mapping_subject(row)
        line = self._of_side(MAPPED, row.side, row.index)
        condition = words.condition_text(row, self._seen.knowledge)
        told = self._relation_title(row.relation)
        is_own = self._seen.state.standing(subject).is_decided
        by_pair = "" if is_own else self._by_pair
        line = replace(
            line,
            key=key,
            name=" · ".join(filter(None, (line.name, condition))),
            relation=told,
            code=row.joint_code,
            words="\n".join((line.words, words_of(row.comment, condition))),
        )
        return self._decided(line, row, (told, condition, row.comment, by_pair))

    def _loose(self, each: UnitState) -> Line:
        if each.mappings:
            return self._declared(each.mappings[0])
        line = self._of_side(LOOSE, each.side, each.unit.index)
        return replace(line, status="open", status_text=tr("not mapped"))

    def _declared(self, row: JointMapping) -> Line:
        reason = self._cycle.reasons.get(row.reason)
        told = reason.name.spoken(language()) if reason is not None else row.reason
        line = self._of_side(LOOSE, row.side, row.index)
        name = " · ".join(filter(None, (line.name, told)))
        return self._decided(replace(line, name=name), row, (told, row.comment))

    def _decided(self, line: Line, row: JointMapping, told: Sequence[str]) -> Line:
        """Return the line of a row that was decided, with its status and who signed."""
        subject = acts.mapping_subject(row)
        held = self._seen.state.standing(subject)
        status = row.status or "agreed"
        signed = words.signed_text(row, held, acts.is_adopted(self._seen.state, held))
        return replace(
            line,
            status=status,
            status_text=self._status_title(status),
            signed=signed,
            tooltip="\n".join(filter(None, (line.tooltip, *told, signed))),
            subject=subject,
            mapping=row,
            is_decided=held.is_decided,
            waits=self._waits(held),
        )

    def _of_side(self, kind: str, side: str, index: str) -> Line:
        """Return what every line of a side's unit shows."""
        key = side, index_key(index)
        reading, on_map = self._seen.readings.get(key), self._on_map.get(key)
        name = reading.unit_name if reading is not None else ""
        absent = self._absent if self._on_map and on_map is None else ""
        km = on_map.km if on_map is not None else 0.0
        told = f"{self._side_title(side)}: {plain(index)}"
        if on_map is not None and not km:
            told = tr(
                "{unit}; away from the border, polygons: {count}", unit=told, count=on_map.features
            )
        return Line(
            key=("loose", *key),
            kind=kind,
            title=plain(index) or NOTHING,
            name=name or absent,
            ma=ma_text(reading) if reading is not None else "",
            km=km or None,
            colours=(self._colours.get(key, ""),),
            tooltip="\n".join(filter(None, (told, name, absent, self._doubts.get(key, "")))),
            words=words_of(index, plain(index), name),
            side=side,
            index=index,
        )

    def _weakest(self, own: List[str], children: Sequence[Line]) -> str:
        """Return the least settled status of a joint unit and what is mapped to it."""
        statuses = [*own, *(child.status for child in children)]
        known = [self._cycle.statuses[each] for each in statuses if each in self._cycle.statuses]
        return min(known, key=lambda one: one.order).id if known else "open"

    def _km(self, children: Sequence[Line]) -> Optional[float]:
        """Return along how many km the units of a joint unit stand, both sides counted once."""
        if not self._on_map:
            return None
        of_side = {side: 0.0 for side in SIDES}
        once = {(child.side, index_key(child.index)): child.km or 0.0 for child in children}
        for (side, _), km in once.items():
            of_side[side] += km
        return max(of_side.values())

    def _unit_signed(self, held: Standing) -> str:
        if acts.is_adopted(self._seen.state, held):
            return words.signed_text(JointMapping("", "", "", ""), held, True)
        names = [held.signature(side) for side in SIDES]
        told = [each.decision.reviewer if each is not None else NOTHING for each in names]
        return " · ".join(told) if any(names) else ""

    def _waits(self, held: Standing) -> bool:
        """Return whether the other side's proposal waits for who looks at it."""
        made = held.proposal
        if made is None or held.status != "proposed" or not self._seen.side:
            return False
        return made.decision.side != self._seen.side


def _declared_as(row: JointMapping) -> str:
    return OUT_OF_SCOPE if row.reason == OUT_OF_SCOPE else IRRECONCILABLE
