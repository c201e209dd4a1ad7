"""The docks over a team's store: two reviewers, a server that goes and comes, what is kept."""

from __future__ import annotations

import sys
from pathlib import Path
from time import perf_counter
from typing import Any, Iterator, List

import pytest

from tests.panels.review_trial import Trial
from tests.panels.test_comparison_run import wait_for
from tests.review.conflicts import conflict
from tests.review.saved_connections import NAME, SCHEMA, forget, past, save, saved, told_of
from tests.review.server import Server


@pytest.fixture
def trial(project: Any, provider: Any, tmp_path: Path) -> Iterator[Trial]:
    trial = Trial(project, tmp_path)
    trial.compare()
    yield trial
    trial.close()


@pytest.fixture
def team(running: Server, qgis_app: Any) -> Iterator[Any]:
    """Return a team's store in an empty schema, whose names need to be quoted."""
    from cags_vsegei_plugin.workflow.store_place import TeamStore

    with saved(running) as name:
        yield TeamStore(name, SCHEMA)


class Desk:
    """The part of the dock that tells where decisions are kept, over two conflicts."""

    def __init__(self, project: Any, home: Path) -> None:
        from cags_vsegei_plugin.panels.current_conflict import CurrentConflict
        from cags_vsegei_plugin.panels.review_body import ReviewBody
        from cags_vsegei_plugin.panels.review_session import ReviewSession
        from cags_vsegei_plugin.panels.reviewer import Reviewer
        from cags_vsegei_plugin.panels.store_choice import StoreChoice

        self.project, self.home = project, home
        project.write(str(home / "trial.qgz"))
        self.session = ReviewSession(project)
        self.session.reviewer = Reviewer("Li Ming", "china", "CAGS")
        self.body = ReviewBody(self.session.view.cycle, CurrentConflict())
        self.store = StoreChoice(self.session, self.body)
        self.session.take([conflict("s1"), conflict("s2")], ())
        self.settle()

    def settle(self) -> None:
        """Wait until the decisions are read."""
        wait_for(lambda: not self.session.is_opening, 20)

    def choose(self, place: Any) -> str:
        """Choose a place; return why nothing can be signed there."""
        self.store.choose(place)
        self.settle()
        return self.refusal

    def try_again(self) -> str:
        """Press the button; return why nothing can be signed."""
        self.body.store.again.click()
        self.settle()
        return self.refusal

    @property
    def refusal(self) -> str:
        """Return why nothing can be signed."""
        return str(self.session.store_refusal or "")


@pytest.fixture
def desk(project: Any, provider: Any, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(project, tmp_path)
    yield desk
    desk.session.close_down()


def choose(trial: Trial, place: Any) -> None:
    trial.dock.store.choose(place)
    trial.settle()


def refreshed(session: Any) -> None:
    session.refresh()
    wait_for(lambda: not session.is_looking, 20)


def colleague(trial: Trial, name: str = "Иванова А.", side: str = "russia") -> Any:
    """Return the session of somebody else over the same conflicts, at another computer."""
    from cags_vsegei_plugin.panels.review_session import ReviewSession
    from cags_vsegei_plugin.panels.reviewer import Reviewer

    session = ReviewSession(trial.project)
    session.reviewer = Reviewer(name, side, "VSEGEI")
    session.take(list(trial.session.view.conflicts.values()), ())
    wait_for(lambda: not session.is_opening, 20)
    return session


def buttons(trial: Trial, name: str) -> List[Any]:
    from qgis.PyQt.QtWidgets import QPushButton

    return trial.body.bar.findChildren(QPushButton, name)


def beside(trial: Trial) -> int:
    """Return how many decisions the file beside the project holds."""
    from cags_vsegei_plugin.review.geopackage_store import GeoPackageStore

    store = GeoPackageStore(trial.home / "cags_vsegei" / "review.gpkg")
    try:
        return len(store.entries())
    finally:
        store.close()


def signed(running: Server) -> int:
    return int(past(running.reached, f'SELECT count(*) FROM "{SCHEMA}".review_journal')[0][0])


def test_two_reviewers_agree_over_one_schema(trial: Trial, team: Any, running: Server) -> None:
    trial.open("Li Ming", "china")
    choose(trial, team)
    assert trial.body.read_only.text() == ""
    assert trial.body.store.where.text() == f"Decisions in PostGIS {NAME}/{SCHEMA}"
    trial.press("Down")
    conflict = trial.current.id
    trial.press("1")
    assert signed(running) == 1
    other = colleague(trial)
    assert other.view.answer(conflict).status == "proposed"
    other.decide(conflict, "agree", "own")
    refreshed(trial.session)
    assert trial.session.view.answer(conflict).status == "agreed"
    assert "agreed" in trial.statuses()
    assert beside(trial) == 0
    other.close_down()


def test_the_choice_goes_with_the_project_without_a_password(
    desk: Desk, team: Any, running: Server
) -> None:
    import zipfile

    from cags_vsegei_plugin.workflow.store_place import store_place

    told = " ".join(f"{k}='{v}'" for k, v in told_of(running).items())
    save(team.connection, f"{told} password='geheim'")
    desk.choose(team)
    desk.project.write()
    journal = desk.session.place.journal
    desk.project.clear()
    assert store_place(desk.project) is None
    path = desk.home / "trial.qgz"
    with zipfile.ZipFile(path) as archive:
        words = archive.read("trial.qgs").decode()
    assert "postgis://" in words
    assert not any(told in words for told in ("geheim", "127.0.0.1", "user=test"))
    desk.project.read(str(path))
    again = store_place(desk.project)
    assert again[:2] == team[:2] and again.journal == journal != ""


def test_a_project_opened_again_opens_its_team_s_store(
    trial: Trial, team: Any, running: Server
) -> None:
    trial.open()
    choose(trial, team)
    trial.press("Down", "1")
    trial.save()
    trial.project.clear()
    trial.settle()
    assert trial.body.store.where.text() == "Decisions beside the project"
    trial.project.read(str(trial.home / "trial.qgz"))
    wait_for(lambda: trial.session.review is not None and not trial.session.is_opening, 20)
    assert trial.body.store.where.text() == f"Decisions in PostGIS {NAME}/{SCHEMA}"
    assert [entry.decision.action for entry in trial.session.review.entries] == ["propose"]


def test_a_service_of_libpq_will_do(
    desk: Desk, team: Any, running: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = [f"{key}={value}" for key, value in told_of(running).items()]
    (tmp_path / "services").write_text("\n".join(["[border]", *lines, ""]))
    monkeypatch.setenv("PGSERVICEFILE", str(tmp_path / "services"))
    save(team.connection, "service='border'")
    assert desk.choose(team) == ""


def test_a_server_that_is_stopped_is_told_and_found_again(
    trial: Trial, team: Any, running: Server
) -> None:
    trial.open("Li Ming", "china")
    choose(trial, team)
    trial.press("Down", "1")
    assert signed(running) == 1
    running.kill()
    trial.press("1")
    assert any(f"PostGIS {NAME}/{SCHEMA} cannot be reached" in said for said in trial.messages())
    refreshed(trial.session)
    assert trial.body.read_only.text().startswith("Read only.")
    assert not trial.body.store.again.isHidden()
    running.start()
    trial.body.store.again.click()
    wait_for(lambda: not trial.session.is_looking, 20)
    assert trial.body.read_only.text() == "" and trial.body.store.again.isHidden()
    trial.press("1")
    assert signed(running) == 2
    assert beside(trial) == 0


def test_a_server_that_does_not_answer_at_opening_holds_nobody_up(
    desk: Desk, qgis_app: Any
) -> None:
    import socket

    from cags_vsegei_plugin.panels.store_dialog import StoreDialog
    from cags_vsegei_plugin.workflow.store_place import TeamStore

    with socket.socket() as silent:
        # It takes connections, and never says a word.
        silent.bind(("127.0.0.1", 0))
        silent.listen(8)
        save("silent", f"dbname=x user=x host=127.0.0.1 port={silent.getsockname()[1]}")
        began = perf_counter()
        desk.store.choose(TeamStore("silent", "public"))
        # A window that waited for the server would wait for seconds.
        assert perf_counter() - began < 1.0
        assert desk.session.is_opening
        assert "being read" in desk.refusal
        dialog = StoreDialog(desk.session.place_now())
        assert "being looked for" in dialog.said.text()
        began = perf_counter()
        dialog.done(0)
        # A window that waited for the server would wait for seconds.
        assert perf_counter() - began < 1.0
    # What waited for it ends with it.
    desk.settle()
    assert "PostGIS silent/public cannot be reached" in desk.refusal
    forget("silent")


def test_a_refused_store_is_never_replaced_by_the_file_unasked(
    trial: Trial, team: Any, running: Server
) -> None:
    trial.open()
    choose(trial, team._replace(schema="nowhere"))
    assert "no schema nowhere" in trial.body.read_only.text()
    trial.press("Down", "1")
    trial.settle()
    assert beside(trial) == 0
    past(running.reached, "CREATE SCHEMA nowhere")
    trial.body.store.again.click()
    trial.settle()
    assert trial.body.read_only.text() == ""
    past(running.reached, "DROP SCHEMA nowhere CASCADE")
    choose(trial, None)
    trial.press("1")
    assert beside(trial) == 1
    assert trial.body.store.where.text() == "Decisions beside the project"


def test_a_connection_that_this_computer_does_not_have_is_named(desk: Desk) -> None:
    from cags_vsegei_plugin.workflow.store_place import TeamStore

    assert "no connection to PostgreSQL with the name “gone”" in desk.choose(TeamStore("gone"))
    assert not desk.body.store.again.isHidden()


def test_without_psycopg2_the_remedy_is_named(
    desk: Desk, team: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "psycopg2", None)
    assert "python3-psycopg2" in desk.choose(team)


def test_a_wrong_password_is_told_and_never_repeated(
    desk: Desk, team: Any, running: Server
) -> None:
    past(running.reached, "CREATE ROLE locked LOGIN PASSWORD 'right one'")
    running.lock("locked")
    told = " ".join(f"{k}='{v}'" for k, v in {**told_of(running), "user": "locked"}.items())
    past(running.reached, f'GRANT USAGE, CREATE ON SCHEMA "{SCHEMA}" TO locked')
    try:
        for password in ("", " password='wrong one'"):
            save(team.connection, told + password)
            assert "does not let you in" in desk.choose(team)
            assert "wrong one" not in desk.refusal
        save(team.connection, f"{told} password='right one'")
        assert desk.try_again() == ""
    finally:
        desk.session.close()
        past(running.reached, "DROP OWNED BY locked CASCADE", "DROP ROLE locked")


def test_what_a_role_may_not_do_is_named(desk: Desk, team: Any, running: Server) -> None:
    from cags_vsegei_plugin.errors import UserError

    past(running.reached, "CREATE ROLE guest LOGIN")
    told = {**told_of(running), "user": "guest"}
    save("as guest", " ".join(f"{k}='{v}'" for k, v in told.items()))
    guest = team._replace(connection="as guest")
    tables = f'"{SCHEMA}".review_store, "{SCHEMA}".review_journal'
    try:
        assert "or you may not use it" in desk.choose(guest)
        past(running.reached, f'GRANT USAGE ON SCHEMA "{SCHEMA}" TO guest')
        assert "no right to make them" in desk.try_again()
        assert desk.choose(team) == ""
        assert "no right to read" in desk.choose(guest)
        past(running.reached, f"GRANT SELECT ON {tables} TO guest")
        assert desk.try_again() == ""
        with pytest.raises(UserError, match="no right to write"):
            desk.session.decide("s1", "propose", "own")
        past(running.reached, f'GRANT INSERT ON "{SCHEMA}".review_journal TO guest')
        desk.session.decide("s1", "propose", "own")
        assert signed(running) == 1
    finally:
        desk.session.close()
        forget("as guest")
        past(running.reached, "DROP OWNED BY guest CASCADE", "DROP ROLE guest")


def test_a_password_in_qgis_s_own_safe_is_used(desk: Desk, team: Any, running: Server) -> None:
    from qgis.core import QgsApplication, QgsAuthMethodConfig

    past(running.reached, "CREATE ROLE safe LOGIN PASSWORD 'it''s \\ right'")
    past(running.reached, f'GRANT USAGE, CREATE ON SCHEMA "{SCHEMA}" TO safe')
    running.lock("safe")
    manager = QgsApplication.authManager()
    assert manager.setMasterPassword("master", True)
    config = QgsAuthMethodConfig("Basic")
    config.setName("team")
    config.setConfigMap({"username": "safe", "password": "it's \\ right"})
    assert manager.storeAuthenticationConfig(config)[0]
    told = {k: v for k, v in told_of(running).items() if k != "user"}
    text = " ".join(f"{k}='{v}'" for k, v in told.items())
    try:
        save(team.connection, f"{text} authcfg=gone123")
        assert "authentication configuration gone123" in desk.choose(team)
        save(team.connection, f"{text} authcfg={config.id()}")
        assert desk.try_again() == ""
    finally:
        desk.session.close()
        past(running.reached, "DROP OWNED BY safe CASCADE", "DROP ROLE safe")


def test_decisions_made_beside_the_project_can_be_taken_along_as_they_were_signed(
    trial: Trial, team: Any, running: Server
) -> None:
    from cags_vsegei_plugin.review.journal import verify

    trial.open("Li Ming", "china")
    trial.press("Down", "1", "1", "1")
    before = [entry[1:] for entry in trial.session.review.entries]
    statuses = trial.statuses()
    choose(trial, team)
    assert set(trial.statuses()) == {"open"}
    (offered,) = buttons(trial, "review_copy_decisions")
    trial.answering(lambda dialog: None)
    offered.click()
    wait_for(lambda: trial.session.review is not None and bool(trial.session.review.entries), 20)
    trial.settle()
    assert [entry[1:] for entry in trial.session.review.entries] == before
    assert verify(trial.session.review.entries) == []
    assert trial.statuses() == statuses and signed(running) == len(before) == 3
    trial.press("1")
    assert signed(running) == 4 and verify(trial.session.review.entries) == []


def test_a_team_that_has_signed_already_is_not_mixed_with_the_file(
    trial: Trial, team: Any, running: Server
) -> None:
    trial.open("Li Ming", "china")
    trial.press("Down", "1")
    other = colleague(trial)
    other.close_down()
    choose(trial, team)
    trial.press("Down", "1")
    choose(trial, None)
    choose(trial, team)
    assert not buttons(trial, "review_copy_decisions")
    assert any("1 decisions made beside the project" in said for said in trial.messages())
    assert signed(running) == 1


def test_another_database_under_the_same_name_is_not_taken_for_the_team_s(
    desk: Desk, team: Any, running: Server
) -> None:
    desk.choose(team)
    past(running.reached, "CREATE DATABASE other")
    try:
        reached = running.reached.replace("dbname=postgres", "dbname=other")
        past(reached, f'CREATE SCHEMA "{SCHEMA}"')
        told = {**told_of(running), "dbname": "other"}
        save(team.connection, " ".join(f"{k}='{v}'" for k, v in told.items()))
        desk.session.open()
        desk.settle()
        assert "stands another journal" in desk.refusal
        assert past(reached, "SELECT count(*) FROM pg_class WHERE relname = 'review_store'") == [
            (0,)
        ]
    finally:
        desk.session.close_down()
        past(running.reached, "DROP DATABASE other WITH (FORCE)")


def test_the_dialog_finds_connections_and_schemas(desk: Desk, team: Any, running: Server) -> None:
    from cags_vsegei_plugin.panels.dialog_buttons import OK
    from cags_vsegei_plugin.panels.store_dialog import StoreDialog

    dialog = StoreDialog(None)
    ok = dialog.buttons.button(OK)
    assert dialog.beside.isChecked() and dialog.place() is None and ok.isEnabled()
    dialog.team.setChecked(True)
    assert dialog.connection.currentText() == NAME
    wait_for(lambda: dialog.schema.count() > 0, 20)
    assert {dialog.schema.itemText(n) for n in range(dialog.schema.count())} == {"public", SCHEMA}
    assert dialog.place() == (NAME, "public", "") and ok.isEnabled()
    dialog.schema.setEditText(SCHEMA)
    assert dialog.place() == team
    assert "postgis://" in dialog.text.text()
    dialog.schema.setEditText("")
    assert not ok.isEnabled()
    dialog.done(0)


def test_the_dialog_says_why_there_are_no_schemas(desk: Desk, qgis_app: Any) -> None:
    from cags_vsegei_plugin.panels.store_dialog import StoreDialog

    dialog = StoreDialog(None)
    dialog.team.setChecked(True)
    assert "No connection to PostgreSQL is saved" in dialog.said.text()
    dialog.done(0)
    save("nobody", "dbname=x user=x host=127.0.0.1 port=1")
    dialog = StoreDialog(None)
    dialog.team.setChecked(True)
    wait_for(lambda: "cannot be reached" in dialog.said.text(), 20)
    dialog.schema.setEditText("typed")
    assert dialog.place() == ("nobody", "typed", "")
    dialog.done(0)
    forget("nobody")
