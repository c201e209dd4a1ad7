"""Whatever legend is drawn, nothing of it is lost: as rows, and as signed decisions."""

from __future__ import annotations

from contextlib import nullcontext
from typing import Any, Dict, List, Tuple

import pytest

pytest.importorskip("hypothesis", reason="hypothesis is not installed")

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cags_vsegei_plugin.geology.joint_legend import (
    COLUMNS,
    RELATIONS,
    SIDES,
    JointLegend,
    JointUnit,
    Mapping,
    index_key,
)
from cags_vsegei_plugin.review.journal import from_lines, to_lines, verify
from cags_vsegei_plugin.review.session import Review
from cags_vsegei_plugin.review.state import fold
from cags_vsegei_plugin.review.store import Head, Store
from cags_vsegei_plugin.workflow import legend_review as acts
from cags_vsegei_plugin.workflow.legend_review import folded, legend_of
from tests.review.conflicts import IVANOV, LI

CALM = settings(
    max_examples=40,
    deadline=None,
    database=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
# Whatever a table may hold: all scripts, quotes, formulas, markup, but no blanks around it.
TEXT = st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=12).map(str.strip)
WORD = TEXT.filter(bool)
NAME = st.sampled_from(["свита Ёлкина", "额尔古纳组", "Fm. O'Neil", "a|b;c"])
ROCK = st.sampled_from(["granite", "花岗岩", "базальт", "sandstone"])
FURTHER = st.dictionaries(WORD.filter(lambda name: name.lower() not in COLUMNS), TEXT, max_size=2)


@st.composite
def units(draw: Any) -> JointUnit:
    base, top = sorted(draw(st.tuples(*[st.floats(0.0, 4600.0)] * 2)), reverse=True)
    is_dated = draw(st.booleans())
    return JointUnit(
        draw(WORD),
        *draw(st.tuples(TEXT, TEXT, TEXT)),
        base if is_dated else None,
        top if is_dated else None,
        *draw(st.tuples(TEXT, TEXT, st.sampled_from(["", "#ff0000", "#A0b0C0"]))),
        *draw(st.tuples(TEXT, TEXT, TEXT)),
    )


@st.composite
def rows(draw: Any, unit: JointUnit) -> Mapping:
    start, end = sorted(draw(st.tuples(*[st.floats(0.0, 4000.0)] * 2)))
    km = draw(st.sampled_from([(None, None), (start, None), (None, end), (start, end + 1.0)]))
    row = Mapping(
        draw(st.sampled_from(SIDES)),
        draw(WORD),
        unit.code,
        draw(st.sampled_from(RELATIONS)),
        from_km=km[0],
        to_km=km[1],
        status="agreed",
        agreed_china=draw(TEXT),
        agreed_russia=draw(TEXT),
        agreed_on=draw(TEXT),
        protocol=draw(WORD),
        comment=draw(TEXT),
        if_name=draw(st.just("") | NAME),
        if_rock=draw(st.just("") | ROCK),
        further=tuple(sorted(draw(FURTHER).items())),
    )
    return unit.describe(row)


@st.composite
def declarations(draw: Any) -> Mapping:
    return Mapping(
        draw(st.sampled_from(SIDES)),
        draw(WORD),
        "",
        "",
        status="accepted_difference",
        protocol=draw(WORD),
        comment=draw(TEXT),
        reason=draw(st.sampled_from(["irreconcilable", "out_of_scope", "no_access"])),
    )


@st.composite
def legends(draw: Any) -> List[Mapping]:
    """Draw a legend without a row too much: each unit once, each joint unit described once."""
    known = {unit.code: unit for unit in draw(st.lists(units(), max_size=4))}
    told: List[Mapping] = []
    for unit in known.values():
        some = draw(st.lists(rows(unit), max_size=3))
        told += some or [unit.row._replace(status="agreed", protocol="1", comment=draw(TEXT))]
    told += draw(st.lists(declarations(), max_size=2))
    once: Dict[Tuple[str, str], Mapping] = {}
    for row in told:
        key = ("", row.joint_code) if row.is_unit else (row.side, index_key(row.index))
        once.setdefault(key, row)
    return list(once.values())


def by_key(mappings: Any) -> List[Any]:
    return sorted((row._replace(further=tuple(sorted(row.further))) for row in mappings), key=repr)


class Memory(Store):
    """A store in memory: hundreds of journals are written, and no disk needs to see them."""

    title = "memory"

    def __init__(self) -> None:
        super().__init__()
        self.journal, self.kept = "here", []

    def close(self) -> None:
        """Keep what is kept."""

    def _reading(self) -> Any:
        return nullcontext()

    _writing = _reading

    def _rows(self, after: int) -> List[Any]:
        return [entry.row for entry in self.kept if entry.seq > after]

    def _head(self) -> Head:
        return Head(*(self.kept[-1][at] for at in (0, 2, 4))) if self.kept else Head(0, 0, "")

    def _insert(self, entries: Any) -> None:
        self.kept += entries


def in_a_store(act: Any) -> List[Any]:
    """Let act on a new review; return its entries as another reviewer gets them, as lines."""
    review = Review(Memory())
    act(review)
    assert verify(review.entries) == []
    return from_lines(to_lines(review.entries))


@given(told=legends())
@CALM
def test_a_legend_is_the_same_after_rows(told: List[Mapping]) -> None:
    again = JointLegend.from_rows(JointLegend(told).to_rows())
    assert by_key(again.mappings) == by_key(told)
    assert again.units() == JointLegend(told).units()


@given(told=legends())
@CALM
def test_an_agreed_legend_is_the_same_after_the_journal(told: List[Mapping]) -> None:
    entries = in_a_store(lambda review: acts.adopt(review, LI, told))
    found = folded(fold(entries))
    assert found.contradictions == ()
    assert by_key(found.legend.mappings) == by_key(told)


@given(told=legends())
@CALM
def test_what_one_side_proposes_and_the_other_signs_is_the_same_legend(
    told: List[Mapping],
) -> None:
    def act(review: Review) -> None:
        mappings = [row for row in told if not row.is_unit]
        acts.propose(review, IVANOV, mappings, JointLegend(told).units())
        acts.agree(review, LI, acts.awaiting(review, "china"))

    legend = legend_of(fold(in_a_store(act)))
    signed = [
        row._replace(agreed_china=LI.reviewer, agreed_russia=IVANOV.reviewer, agreed_on="")
        for row in told
        if not row.is_unit
    ]
    found = [row._replace(agreed_on="") for row in legend.mappings if not row.is_unit]
    assert by_key(found) == by_key(signed)
    assert legend.units() == JointLegend(told).units()


@given(told=legends())
@CALM
def test_undoing_an_act_leaves_nothing_of_it(told: List[Mapping]) -> None:
    def act(review: Review) -> None:
        acts.adopt(review, LI, told)
        acts.undo(review, LI, acts.last_act(review, LI))

    assert legend_of(fold(in_a_store(act))).mappings == ()
