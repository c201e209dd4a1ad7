"""Import Decisions: a table is signed for one reviewer as a whole, or not at all."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any, Dict, List, Sequence

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.review.decision import Subject
from cags_vsegei_plugin.review.geopackage_store import GeoPackageStore
from cags_vsegei_plugin.review.session import Review
from cags_vsegei_plugin.workflow import legend_review as acts
from cags_vsegei_plugin.workflow.review_conflicts import conflicts_in
from tests.processing.layers import Feedback, rows_of, run, table
from tests.processing.test_compare_border import CHINA, RUSSIA, compared, made
from tests.review.conflicts import IVANOV, LI

pytestmark = pytest.mark.usefixtures("provider")

Row = Dict[str, str]


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "用户" / "cags_vsegei" / "review.gpkg"


@pytest.fixture(scope="module")
def stretches(provider: Any) -> Any:
    return compared(made(CHINA), made(RUSSIA))["STRETCHES"]


def decisions(*rows: Row) -> Any:
    names = list(dict.fromkeys(name for row in rows for name in row))
    return table([f"{name}:string" for name in names], [[r.get(n) for n in names] for r in rows])


def sign(store: Path, given: Any, side: str = "china", **told: Any) -> Dict[str, Any]:
    asked = {"REVIEWER": "李四光" if side == "china" else "Иванов А. А.", "SIDE": side, **told}
    return run("importdecisions", INPUT=given, STORE=str(store), **asked)


def refusal(store: Path, given: Any, side: str = "china", **told: Any) -> str:
    before = status(store)
    with pytest.raises(core.QgsProcessingException) as error:
        sign(store, given, side, **told)
    assert status(store) == before
    return str(error.value)


def opened(store: Path) -> Review:
    review = Review(GeoPackageStore(store))
    review.close()
    return review


def status(store: Path) -> Dict[Subject, str]:
    state = opened(store).state if store.is_file() else None
    return {} if state is None else {s: held.status for s, held in state.standings.items()}


def exported(store: Path, path: Path, actions: Sequence[Row]) -> str:
    """Export the decisions, add columns to each row as a user does, and return the file."""
    rows = rows_of(run("exportdecisions", STORE=str(store))["OUTPUT"])
    told = [{**row, **added} for row, added in zip(rows, actions)]
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.DictWriter(stream, list(told[0]), delimiter=";")
        writer.writeheader()
        writer.writerows(told)
    return str(path)


PAIR = {"china_index": "K1", "russia_index": "J3"}
AGREED = Subject.pair("K1", "J3")


class StopsOnceSigned(Feedback):
    """A user who stops in the instant after the decisions were signed."""

    def pushInfo(self, info: str) -> None:  # noqa: N802
        self.cancel()


def test_what_is_signed_is_never_said_to_have_been_stopped(store: Path) -> None:
    row = {"kind": "section", "key": "0.000", "other": "5.000", "action": "comment", "comment": "?"}
    feedback = StopsOnceSigned()
    told = run(
        "importdecisions",
        feedback,
        INPUT=decisions(row),
        STORE=str(store),
        REVIEWER="李四光",
        SIDE="china",
    )
    assert feedback.isCanceled() and told["SIGNED"] == 1
    assert len(opened(store).entries) == 1


def test_a_pair_named_by_its_indices_is_proposed_upon_the_stretches(
    store: Path, stretches: Any
) -> None:
    row = {**PAIR, "action": "propose", "joint_code": "JK", "relation": "broad", "comment": "?"}
    assert sign(store, decisions(row), STRETCHES=stretches)["SIGNED"] == 1
    (entry,) = opened(store).entries
    said = entry.decision
    assert (said.subject, said.joint_code, said.relation) == (AGREED, "JK", "broad")
    review = opened(store)
    review.set_conflicts(conflicts_in(stretches))
    assert said.evidence == review.pair_evidence(AGREED).text


def test_an_exported_table_with_actions_is_signed_by_the_other_side(
    store: Path, stretches: Any, tmp_path: Path
) -> None:
    sign(
        store,
        decisions({**PAIR, "action": "propose", "joint_code": "JK"}, {**MAPPED, "action": "提议"}),
        STRETCHES=stretches,
    )
    path = exported(store, tmp_path / "решения.csv", [{"action": "Согласиться"}] * 2)
    assert sign(store, path, "russia")["SIGNED"] == 2
    assert set(status(store).values()) == {"agreed"}
    legend = acts.legend_of(opened(store).state)
    assert legend.mapping_of("china", "T").joint_code == "T-1"  # type: ignore[union-attr]
    assert "after the table was exported" in refusal(store, path, "china")


MAPPED = {"kind": "mapping", "key": "china|T", "joint_code": "T-1", "relation": "exact"}


def test_rows_without_an_action_are_left_out(store: Path) -> None:
    given = decisions({**MAPPED, "action": "propose"}, {**MAPPED, "key": "china|J", "action": ""})
    assert sign(store, given)["SIGNED"] == 1
    assert "No row has an action" in refusal(store, decisions({**MAPPED, "action": " "}))


def test_one_row_that_cannot_be_signed_leaves_nothing_signed(store: Path) -> None:
    told = Feedback()
    given = decisions(
        {**MAPPED, "action": "propose"},
        {**MAPPED, "key": "china|J", "action": "agree"},
        {**MAPPED, "key": "china|K", "action": "nod"},
    )
    said = refusal(store, given, feedback=told)
    assert "Nothing was signed. Rows that cannot be signed: 2." in said
    assert [warning[:6] for warning in told.warnings] == ["Row 3:", "Row 4:"]


@pytest.mark.parametrize(
    "row, said",
    [
        ({"action": "propose"}, "does not say what it is about"),
        ({"kind": "river", "key": "1", "action": "propose"}, "does not say what it is about"),
        ({"kind": "pair", "key": "K1", "action": "propose"}, "does not say what it is about"),
        ({**PAIR, "action": "propose"}, "Nobody has signed on K1 J3 yet"),
        ({**PAIR, "action": "agree"}, "cannot be done while the status is"),
        ({**PAIR, "action": "nod"}, "action says “nod”, but it must be one of propose, agree"),
        ({**MAPPED, "action": "undo"}, "action says “undo”"),
        ({**MAPPED, "action": "propose", "relation": "same"}, "relation says “same”"),
        ({**MAPPED, "action": "accept_difference", "reason": "so"}, "reason says “so”"),
        ({**MAPPED, "action": "accept_difference"}, "the column joint_code is empty"),
        ({**MAPPED, "action": "propose", "joint_code": ""}, "the column joint_code is empty"),
        ({**MAPPED, "action": "propose", "key": "mars|T"}, "must be one of china, russia"),
        ({**MAPPED, "action": "propose", "other": "{km"}, "condition “{km” cannot be read"),
        ({**MAPPED, "action": "adopt"}, "needs its protocol"),
        ({"kind": "joint", "key": "A", "action": "propose"}, "Import a joint legend"),
        ({**PAIR, "action": "comment"}, "The comment is empty"),
    ],
)
def test_what_cannot_be_signed_is_told_with_its_row(store: Path, row: Row, said: str) -> None:
    message = refusal(store, decisions(row))
    assert "Row 2:" in message
    assert said in message


def test_what_the_stretches_do_not_have_is_refused(store: Path, stretches: Any) -> None:
    row = {"china_index": "Q", "russia_index": "J3", "action": "propose"}
    assert "do not have it: Q J3" in refusal(store, decisions(row), STRETCHES=stretches)


def test_agreeing_to_another_joint_unit_than_stands_is_refused(store: Path) -> None:
    sign(store, decisions({**MAPPED, "action": "propose"}))
    row = {**MAPPED, "action": "agree", "joint_code": "T-2"}
    assert "says joint_code T-2, but what stands" in refusal(store, decisions(row), "russia")
    assert "Your side has signed this already" in refusal(
        store, decisions({**MAPPED, "action": "agree"})
    )


def test_a_stretch_is_answered_upon_the_evidence_it_was_proposed_on(
    store: Path, stretches: Any
) -> None:
    key = rows_of(stretches)[1]["stretch"]
    row = {"kind": "stretch", "key": key}
    sign(store, decisions({**row, "action": "false_alarm"}), STRETCHES=stretches)
    sign(store, decisions({**row, "action": "agree", "comment": "да"}), "russia")
    assert status(store) == {Subject("stretch", key): "false_alarm"}
    first, second = (entry.decision for entry in opened(store).entries)
    assert first.evidence == second.evidence != ""
    assert (second.from_km, second.china_index) == (first.from_km, first.china_index)


def test_a_mapping_may_have_conditions_and_be_declared_to_be_none(store: Path) -> None:
    reason = "不属于联合图的表示内容"
    declared = {"action": "accept_difference", "reason": reason}
    given = decisions(
        {**MAPPED, "action": "propose", "other": '{"from_km": 0, "to_km": "10"}'},
        {**MAPPED, "key": "", "russia_index": "γK1", "action": "propose"},
        {**MAPPED, "key": "china|→J↓3", **declared},
    )
    sign(store, given)
    part, russian, none = acts.legend_of(opened(store).state).mappings
    assert (part.from_km, part.to_km, part.index) == (0.0, 10.0, "T")
    assert (russian.side, russian.index) == ("russia", "γK1")
    assert (none.index, none.reason, none.joint_code) == ("→J↓3", "out_of_scope", "")


def test_a_spreadsheet_of_nothing_but_texts_has_its_header(store: Path, tmp_path: Path) -> None:
    from cags_vsegei_plugin.layers.legend_files import write_table

    path = tmp_path / "таблица.xlsx"
    write_table(path, [*MAPPED, "action"], [{**MAPPED, "action": "propose"}])
    assert sign(store, str(path))["SIGNED"] == 1


def test_a_formula_in_a_comment_stays_what_it_is(store: Path) -> None:
    row = {**MAPPED, "action": "propose", "comment": "'=HYPERLINK(1)"}
    sign(store, decisions(row))
    assert opened(store).entries[0].decision.comment == "=HYPERLINK(1)"


def test_a_table_without_actions_and_a_reviewer_without_a_name_get_a_sentence(
    store: Path,
) -> None:
    assert "has no column action" in refusal(store, decisions(dict(MAPPED)))
    row = {**MAPPED, "action": "propose"}
    assert "Enter your name first" in refusal(store, decisions(row), REVIEWER=" ")


def test_a_file_that_is_no_store_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.gpkg"
    path.write_bytes(b"something else")
    with pytest.raises(core.QgsProcessingException):
        sign(path, decisions({**MAPPED, "action": "propose"}))
    assert path.read_bytes() == b"something else"


def test_a_review_open_elsewhere_sees_what_was_imported(store: Path) -> None:
    store.parent.mkdir(parents=True)
    review = Review(GeoPackageStore(store))
    sign(store, decisions({**MAPPED, "action": "propose"}))
    review.refresh()
    acts.agree(review, IVANOV, acts.awaiting(review, "russia"))
    assert acts.legend_of(review.state).mapping_of("china", "T")
    assert LI.reviewer == review.entries[0].decision.reviewer
    review.close()


def test_what_the_reviewer_signed_is_what_the_table_says(store: Path) -> None:
    names: List[str] = ["comment", "protocol", "meeting"]
    row = {**MAPPED, "action": "Propose", **{name: f"{name} №1" for name in names}}
    sign(store, decisions(row))
    said = opened(store).entries[0].decision
    assert [getattr(said, name) for name in names] == [f"{name} №1" for name in names]
