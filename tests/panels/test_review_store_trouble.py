"""Trouble with the store while both docks sign: said, nothing lost, the words kept, retried."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import Any, Callable, Iterator, List, NamedTuple

import pytest

from tests.panels import troubles
from tests.panels.legend_trial import LegendTrial
from tests.panels.test_review import meeting_thrice, settings  # noqa: F401

ROOT = Path(__file__).resolve().parents[2]
WORDS = "См. лист 12 / 见第12幅"


class Trouble(NamedTuple):
    """What is wrong, and what is said then."""

    begin: Callable[[Path], Any]
    said: str
    remedy: str


TROUBLES = {
    "full": Trouble(lambda store: troubles.filled(store.parent), "is full", "Make room"),
    "file": Trouble(troubles.unwritable, "cannot be", "sign again"),
    "folder": Trouble(
        lambda store: troubles.unwritable(store.parent), "read-only", "Ask for the right"
    ),
    "written": Trouble(lambda store: troubles.locked(store, "IMMEDIATE"), "locked", "Close"),
    "locked": Trouble(lambda store: troubles.locked(store, "EXCLUSIVE"), "locked", "Close"),
    "away": Trouble(troubles.away, "moved, deleted or replaced", "Put it back"),
}


@pytest.fixture
def disk(tmp_path: Path, request: Any) -> Iterator[Path]:
    """Return where the project is: a small disk of its own where it is to be filled."""
    if request.param == "full":
        with troubles.small_disk(tmp_path / "disk") as place:
            yield place
    else:
        yield tmp_path


@pytest.fixture
def trial(project: Any, provider: Any, settings: None, disk: Path) -> Iterator[LegendTrial]:  # noqa: F811
    trial = LegendTrial(project, disk)
    trial.compare_layers(*meeting_thrice(project))
    trial.open_legend()
    trial.open()
    trial.press("Down", "1")
    trial.session.review.store._patience_s = 0.2
    yield trial
    trial.close()


@pytest.fixture
def trouble(request: Any) -> Trouble:
    return TROUBLES[request.param]


BOTH = ("disk", "trouble")
ALL = pytest.mark.parametrize(BOTH, [(name, name) for name in TROUBLES], indirect=True)
ONE = pytest.mark.parametrize("disk", [""], indirect=True)


def store_of(trial: LegendTrial) -> Path:
    from cags_vsegei_plugin.workflow.store_place import review_path

    return Path(str(review_path(trial.project)))


def on_disk(trial: LegendTrial) -> List[Any]:
    """Return the decisions as another program reads them."""
    from cags_vsegei_plugin.review.geopackage_store import GeoPackageStore
    from cags_vsegei_plugin.review.journal import verify

    store = GeoPackageStore(store_of(trial))
    entries = store.entries()
    store.close()
    assert verify(entries) == []
    return entries


def write(words: str) -> Callable[[Any], None]:
    return lambda dialog: dialog.comment.setPlainText(words)


def read_into(seen: List[str]) -> Callable[[Any], None]:
    return lambda dialog: seen.append(dialog.comment.toPlainText())


def describe(dialog: Any) -> None:
    dialog.code.setText("J9")
    dialog.comment.setText(WORDS)


def comments(trial: LegendTrial) -> List[str]:
    return [each.decision.comment for each in on_disk(trial) if each.decision.comment]


@ALL
def test_trouble_is_said_in_both_docks_keeps_what_was_typed_and_ends(
    trial: LegendTrial, trouble: Trouble
) -> None:
    signed = {each.hash for each in on_disk(trial)}
    seen: List[Any] = []
    with trouble.begin(store_of(trial)):
        trial.answering(write(WORDS))
        trial.press("8")
        trial.answering(describe)
        trial.manager.act("new")
        for (said,) in (trial.messages(), trial.said()):
            assert trouble.said in said and trouble.remedy in said and str(store_of(trial)) in said
            assert "What you entered is kept" in said
        trial.press("1")
        assert (trial.body.list.current().comment, trial.status()) == ("", "open")
        assert trial.lines("joint") == []
    trial.answering(read_into(seen))
    trial.press("8")
    trial.answering(lambda dialog: seen.append(dialog.unit()))
    trial.manager.act("new")
    assert (seen[0], seen[1].code, seen[1].comment) == (WORDS, "J9", WORDS)
    assert trial.body.list.current().comment == WORDS
    assert [line.code for line in trial.lines("joint")] == ["J9"]
    assert trial.body.read_only.isHidden() and not trial.legend.body.read_only.text()
    trial.press("1")
    entries = on_disk(trial)
    assert signed < {each.hash for each in entries}
    acts = [each.decision.action for each in entries[len(signed) :]]
    assert acts == ["comment", "propose", "propose"]
    trial.answering(read_into(seen))
    trial.press("8")
    assert seen[-1] == ""


@ONE
def test_a_project_closed_during_a_decision_is_said_and_what_was_typed_is_there_again(
    trial: LegendTrial,
) -> None:
    signed = [each.hash for each in on_disk(trial)]
    path = trial.project.fileName()

    def close(dialog: Any) -> None:
        dialog.comment.setPlainText(WORDS)
        trial.project.clear()

    conflict = trial.current.id
    trial.answering(close)
    trial.press("8")
    assert any("closed or opened anew" in said for said in trial.messages())
    trial.settle()
    assert trial.body.list.model.rowCount() == 0
    trial.project.read(path)
    trial.compare_layers(*meeting_thrice(trial.project))
    assert [each.hash for each in on_disk(trial)] == signed
    trial.current.visit(conflict)
    seen: List[str] = []
    trial.answering(read_into(seen))
    trial.press("8")
    assert seen == [WORDS] and comments(trial) == [WORDS]


@ONE
def test_layers_removed_during_a_decision_leave_the_review_at_work(trial: LegendTrial) -> None:
    ids = [*trial.comparison.shown.now.layer_ids.values()]

    def remove(dialog: Any) -> None:
        dialog.comment.setPlainText(WORDS)
        trial.project.removeMapLayers([id for id in ids if trial.project.mapLayer(id)])

    trial.answering(remove)
    trial.press("8")
    assert comments(trial) == [WORDS]
    trial.press("1", "Down", "Up", "0")
    trial.dock.hide()
    trial.dock.show()
    trial.body.list.form.on_map.setChecked(True)
    trial.body.list.form.on_map.setChecked(False)
    trial.manager.refresh()
    trial.settle()
    assert [each.decision.action for each in on_disk(trial)][-2:] == ["propose", "undo"]


@pytest.mark.parametrize(BOTH, [("full", "full"), ("", "locked")], indirect=True)
def test_a_store_that_cannot_be_opened_is_opened_when_the_trouble_is_gone(
    trial: LegendTrial, trouble: Trouble
) -> None:
    trial.press("1")
    path = store_of(trial)
    trial.session.close()
    if trouble.said == "is full":
        path.unlink()
    with ExitStack() as stack:
        stack.enter_context(trouble.begin(path))
        trial.session.open()
        trial.settle()
        assert trouble.said in trial.body.read_only.text()
        assert trial.body.list.model.rowCount() == 3
    trial.press("1")
    trial.settle()
    assert trial.body.read_only.isHidden()
    before = len(on_disk(trial))
    trial.body.list.go_to(2)
    trial.press("1")
    assert len(on_disk(trial)) == before + 1


def without_the_last(store: Path, older: Path) -> None:
    """Take the newest entry out, behind the triggers that keep it."""
    with closing(sqlite3.connect(str(store))) as database:
        database.execute("DROP TRIGGER review_journal_kept")
        database.execute(
            "DELETE FROM review_journal WHERE seq = (SELECT max(seq) FROM review_journal)"
        )
        database.commit()


def with_an_older_copy(store: Path, older: Path) -> None:
    """Put an older copy of the file in its place."""
    shutil.copy(older, store)


@ONE
@pytest.mark.parametrize("tamper", [without_the_last, with_an_older_copy])
def test_a_store_whose_newest_decisions_are_gone_says_so_when_it_is_opened(
    trial: LegendTrial, tamper: Callable[[Path, Path], None]
) -> None:
    from qgis.PyQt.QtCore import QCoreApplication, QEvent

    store, older = store_of(trial), trial.home / "older.gpkg"
    shutil.copy(store, older)
    trial.press("1")

    def opened_anew() -> List[str]:
        trial.body.bar.clearWidgets()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        trial.session.open()
        trial.settle()
        return [said for said in trial.messages() if "newest is missing" in said]

    assert opened_anew() == []
    trial.session.close()
    tamper(store, older)
    for _ in range(2):
        (said,) = opened_anew()
        assert "holds 1 entries" in said and "it held 2" in said and str(store) in said
    trial.press("1")
    assert len(on_disk(trial)) == 2
    assert opened_anew() == []


@contextmanager
def second(trial: LegendTrial) -> Iterator[Callable[..., Any]]:
    """Start another QGIS at the same store; it answers with what it sees after each key."""
    code = "import sys; from tests.panels.second_reviewer import main; main(sys.argv[1])"
    pipe, home = subprocess.PIPE, str(trial.home)
    command = [sys.executable, "-c", code, home]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    other = subprocess.Popen(
        command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, env=environment, cwd=ROOT
    )
    assert other.stdin is not None and other.stdout is not None

    def told(line: str = "") -> Any:
        if line:
            other.stdin.write(f"{line}\n".encode())
            other.stdin.flush()
        return json.loads(other.stdout.readline())

    try:
        told()
        yield told
    finally:
        other.kill()
        other.wait()
        other.stdin.close()
        other.stdout.close()


@ONE
def test_two_qgis_at_one_store_see_each_other_and_neither_signs_unseen(trial: LegendTrial) -> None:
    trial.body.list.go_to(0)
    first = trial.current.id
    with second(trial) as told:
        assert told("look")["status"] == "proposed"
        # What is signed here has not been seen there.
        trial.press("0")
        trial.answering(write("Ours"))
        trial.press("8")
        there = told("2")
        assert "a moment ago" in there["said"][-1] and there["status"] == "open"
        assert there["comment"] == "Ours"
        assert told("1")["said"]
        trial.body.list.go_to(0)
        trial.answering(write(WORDS))
        trial.press("6")
        assert any("a moment ago" in said and "is kept" in said for said in trial.messages())
        assert trial.session.view.answer(first).status == "proposed"
        seen: List[str] = []
        trial.answering(read_into(seen))
        trial.press("8")
        assert seen == [WORDS]
        trial.press("2")
        assert trial.session.view.answer(first).status == "agreed"
    # The other ended without a word.
    trial.press("1")
    actions = [each.decision.action for each in on_disk(trial)]
    assert actions == ["propose", "undo", "comment", "propose", "comment", "agree", "propose"]
