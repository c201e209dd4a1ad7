"""A table of the legend: how it differs from what holds, and what importing it signs."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any, Iterator

import pytest

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.joint_legend import JointLegend, JointUnit, Mapping
from cags_vsegei_plugin.layers.legend_files import legend_rows_of_file, write_legend
from cags_vsegei_plugin.review.geopackage_store import GeoPackageStore
from cags_vsegei_plugin.review.session import Review
from cags_vsegei_plugin.workflow import legend_review as acts
from cags_vsegei_plugin.workflow.importing_legend import import_legend, plan_import
from cags_vsegei_plugin.workflow.legend_difference import difference
from cags_vsegei_plugin.workflow.legend_review import legend_of
from tests.geology.legends import told
from tests.review.conflicts import IVANOV, LI, WANG

FORMATS = ("legend.csv", "legend.xlsx", "legend.sssom.tsv", "legend.ttl")
J3 = Mapping("china", "→J↓3", "J3-1", "exact")
J3TT = Mapping("russia", "J3tt", "J3-1", "narrow", from_km=10, to_km=20.5, comment="=1+1")
UNIT = JointUnit("J3-1", "Upper Jurassic", "上侏罗统", "Верхняя юра", 161.5, 143.1, color="#4df2ff")


@pytest.fixture
def stores(tmp_path: Path) -> Iterator[Any]:
    opened = []

    def store(name: str) -> Review:
        opened.append(Review(GeoPackageStore(tmp_path / f"{name}.gpkg")))
        return opened[-1]

    yield store
    for one in opened:
        one.close()


def filled(review: Review) -> JointLegend:
    """Return the legend of a review with every state a row can have."""
    granite = J3TT._replace(
        index="γ", joint_code="G", from_km=None, to_km=None, if_name="花岗岩 '=2", if_rock="granite"
    )
    acts.propose(review, LI, (J3, J3TT, granite), (UNIT, JointUnit("G", "+Granite", comment="<b>")))
    acts.declare(review, LI, "russia", "x|y", "out_of_scope", "нет")
    acts.agree(review, IVANOV, acts.awaiting(review, "russia"))
    signed = {"agreed_china": "A", "agreed_russia": "Б", "agreed_on": "2025-01-02"}
    elsewhere = J3._replace(index="K1", joint_code="K1", protocol="№ 7", **signed)
    only_dated = J3._replace(index="K2", joint_code="K2", further=(("примечание", "a"),), **signed)
    acts.adopt(review, WANG, [elsewhere])
    acts.adopt(review, WANG, [only_dated._replace(protocol="2025-01-02")])
    acts.propose(review, LI, [J3._replace(index="Q"), J3._replace(index="Qh", side="russia")])
    acts.propose_unit(review, LI, JointUnit("NEW", name_zh="新"))
    acts.declare(review, LI, "china", "T", "irreconcilable")
    return legend_of(review.state)


def brought(review: Review, rows: Any, signer: Any = LI, protocol: str = "") -> Any:
    found = difference(legend_of(review.state), rows)
    plan = plan_import(review.state, found, protocol=protocol)
    return import_legend(review, signer, plan, "as imported"), found, plan


@pytest.mark.parametrize("name", FORMATS)
def test_a_legend_that_goes_out_of_one_store_into_an_empty_one_is_the_same(
    stores: Any, tmp_path: Path, name: str
) -> None:
    ours, theirs = stores("ours"), stores("theirs")
    legend = filled(ours)
    write_legend(tmp_path / name, legend.to_rows())
    _, found, plan = brought(theirs, legend_rows_of_file(tmp_path / name))
    assert (found.refused, [step.said for step in plan.of("left")]) == ((), [])
    back = legend_of(theirs.state)
    assert sorted(map(str, told(back.to_rows()))) == sorted(map(str, told(legend.to_rows())))
    assert back.units() == legend.units()
    again = difference(back, legend_rows_of_file(tmp_path / name))
    assert {change.what for change in again.changes} == {"same"}


def test_nobody_signs_for_the_other_side_by_importing(stores: Any) -> None:
    review = stores("one")
    row = {**J3.to_row(), "status": "agreed"}
    brought(review, [row])
    assert [r.status for r in legend_of(review.state).mappings] == ["proposed"]
    done, _, _ = brought(stores("two"), [row], protocol="№ 1")
    assert (done.adopted, done.proposed) == (1, 0)


@pytest.mark.parametrize(
    ("given", "becomes"),
    [
        ({"status": "agreed", "protocol": "7"}, "adopted"),
        ({"status": "agreed", "agreed_on": "2026-01-01"}, "adopted"),
        ({"agreed_china": "A", "agreed_russia": "B", "agreed_on": "2026-01-01"}, "adopted"),
        ({"agreed_china": "A", "agreed_on": "2026-01-01"}, "proposed"),
        ({"status": "agreed", "agreed_china": "A", "agreed_russia": "B"}, "proposed"),
        ({"status": "proposed", "protocol": "7"}, "proposed"),
        ({"status": "disputed", "protocol": "7", "agreed_on": "2026-01-01"}, "proposed"),
    ],
)
def test_only_what_both_signed_at_a_time_or_by_a_protocol_is_adopted(
    stores: Any, given: Any, becomes: str
) -> None:
    review = stores("one")
    found = difference(JointLegend(), [{**J3.to_row(), **given}])
    (step,) = (s for s in plan_import(review.state, found).steps if not s.is_of_unit)
    assert step.becomes == becomes


def test_a_difference_says_which_column_changed_from_what_to_what() -> None:
    rows = [UNIT.describe(J3).to_row(), J3TT.to_row()]
    current = JointLegend.from_rows(rows)
    given = [{**rows[0], "joint_name_ru": "Юра", "relation": "close"}, {**rows[1], "index": "J3"}]
    found = difference(current, given)
    assert [(c.what, c.subject.kind, c.columns) for c in found.changes] == [
        ("changed", "joint", (("name_ru", "Верхняя юра", "Юра"),)),
        ("changed", "mapping", (("relation", "exact", "close"),)),
        ("added", "mapping", ()),
        ("missing", "mapping", ()),
    ]
    assert [c.number for c in found.changes] == [2, 2, 3, 0]


def test_an_empty_cell_changes_nothing_and_what_holds_stays(stores: Any) -> None:
    review = stores("one")
    row = UNIT.describe(J3)._replace(comment="old", further=(("note", "n"),))
    brought(review, [row.to_row()])
    four = {"side": "china", "index": "J3", "joint_code": "J3-1", "relation": "exact"}
    assert {c.what for c in difference(legend_of(review.state), [four]).changes} == {"same"}
    brought(review, [{**four, "relation": "close", "joint_name_en": "Jurassic"}])
    (held,) = (r for r in legend_of(review.state).mappings if not r.is_unit)
    assert (held.relation, held.comment, held.further) == ("close", "old", (("note", "n"),))
    assert (held.joint_name_en, held.joint_name_ru) == ("Jurassic", "Верхняя юра")


def test_the_same_index_in_another_markup_is_the_same_unit() -> None:
    current = JointLegend.from_rows([J3.to_row()])
    found = difference(current, [{**J3.to_row(), "index": "J₃", "status": "verified"}])
    assert [c.what for c in found.of("same")] == ["same"]
    assert found.refused == ()


def test_rows_without_sense_are_refused_one_by_one() -> None:
    good = J3.to_row()
    given = [
        {**good, "side": "mongolia"},
        {**good, "base_ma": "old"},
        good,
        {**good, "joint_code": "J3-2"},
        {**good, "joint_code": "J3-3", "status": "proposed"},
        {"index": "x"},
    ]
    found = difference(JointLegend(), given)
    assert [row.number for row in found.refused] == [2, 3, 5, 6, 7]
    assert "it must be one of china, russia" in str(found.refused[0].said)
    assert "no number" in str(found.refused[1].said)
    assert "stands in row 4 already" in str(found.refused[3].said)
    assert len(found.of("added")) == 1


def test_of_two_rows_for_one_unit_the_agreed_one_is_taken() -> None:
    first = {**J3.to_row(), "status": "proposed", "joint_code": "X"}
    found = difference(JointLegend(), [first, J3.to_row()])
    assert [row.number for row in found.refused] == [2]
    assert [c.row.joint_code for c in found.of("added")] == ["J3-1"]


def test_what_both_sides_have_signed_is_not_undone_by_a_table(stores: Any) -> None:
    review = stores("one")
    legend = filled(review)
    other = {**J3.to_row(), "joint_code": "X", "status": "proposed"}
    renamed = {**UNIT.describe(J3).to_row(), "joint_name_en": "Tithonian"}
    overlapping = {**J3TT.to_row(), "from_km": "15", "to_km": "30"}
    before = len(review.entries)
    for row in (other, renamed, overlapping):
        done, _, plan = brought(review, [row])
        assert len(plan.of("left")) == 1
    assert "already where this would hold" in str(plan.of("left")[0].said)
    assert len(review.entries) == before
    assert legend_of(review.state).mappings[:3] == legend.mappings[:3]


def test_a_table_that_both_have_signed_opens_again_what_they_had_settled(stores: Any) -> None:
    review = stores("one")
    filled(review)
    row = {**J3.to_row(), "joint_code": "X", "status": "agreed", "protocol": "№ 8"}
    done, _, _ = brought(review, [row])
    assert done.adopted == 1
    held = legend_of(review.state).mapping_of("china", "J3")
    assert held is not None and (held.joint_code, held.protocol) == ("X", "№ 8")
    actions = [e.decision.action for e in review.state.history(acts.subject_of(J3))]
    assert actions[-2:] == ["reopen", "adopt"]


def test_only_what_was_chosen_is_signed(stores: Any) -> None:
    review = stores("one")
    rows = [UNIT.describe(J3).to_row(), J3TT.to_row()]
    found = difference(JointLegend(), rows)
    chosen = [c for c in found.changes if c.subject.kind == "mapping" and c.number == 3]
    import_legend(review, LI, plan_import(review.state, found, chosen), "")
    assert [r.index for r in legend_of(review.state).mappings if r.index] == ["J3tt"]


def test_a_reason_that_nobody_knows_is_left_with_a_sentence(stores: Any) -> None:
    review = stores("one")
    row = {"side": "china", "index": "x", "reason": "because", "status": "accepted_difference"}
    _, _, plan = brought(review, [row], protocol="7")
    assert "“because” is not in the list of reasons" in str(plan.of("left")[0].said)


def test_importing_the_same_table_twice_signs_nothing_more(stores: Any) -> None:
    review = stores("one")
    rows = [row for row in filled(stores("other")).to_rows()]
    brought(review, rows)
    before = len(review.entries)
    done, found, _ = brought(review, rows)
    assert (done.adopted, done.proposed, len(review.entries)) == (0, 0, before)


class FullDisk(GeoPackageStore):
    """A store on a disk that is full before the last entry of an act."""

    def _insert(self, entries: Any) -> None:
        super()._insert(entries[:-1])
        raise sqlite3.OperationalError("database or disk is full")


def test_an_import_is_signed_as_a_whole_or_not_at_all(tmp_path: Path) -> None:
    review = Review(FullDisk(tmp_path / "full.gpkg"))
    rows = [{**J3.to_row(), "protocol": "7", "status": "agreed"}, J3TT.to_row()]
    with pytest.raises(UserError, match="full"):
        brought(review, rows)
    assert review.store.entries() == review.entries == []
    review.close()


def test_rows_that_would_hold_in_one_place_are_not_both_taken(stores: Any) -> None:
    review = stores("one")
    rows = [
        {**J3TT.to_row(), "status": "proposed"},
        {**J3TT.to_row(), "status": "proposed", "from_km": "15", "to_km": "30"},
    ]
    done, _, plan = brought(review, rows)
    assert (done.proposed, len(plan.of("left"))) == (1, 1)
