"""Algorithms over a team's store on PostGIS: named by a saved connection, never by a password."""

from __future__ import annotations

from typing import Any, Iterator

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.geology.joint_legend import Mapping
from cags_vsegei_plugin.review.decision import Subject
from cags_vsegei_plugin.review.journal import verify
from cags_vsegei_plugin.review.session import Review
from cags_vsegei_plugin.workflow import legend_review as acts
from cags_vsegei_plugin.workflow.reviewing import open_review
from cags_vsegei_plugin.workflow.store_place import TeamStore, reach, remember_place
from tests.processing.layers import layer, rows_of, run, table
from tests.processing.legend_trial import Trial
from tests.processing.test_compare_border import CHINA, RUSSIA, compared, made
from tests.processing.test_legend_store import Telling
from tests.review.conflicts import IVANOV, LI
from tests.review.saved_connections import NAME, SCHEMA, past, saved
from tests.review.server import Server

pytestmark = pytest.mark.usefixtures("provider")

SIGNED = {"kind": "section", "key": "0-10", "action": "comment", "comment": "=1+1"}


@pytest.fixture
def team(running: Server) -> Iterator[TeamStore]:
    """Return a team's store in an empty schema, whose names need to be quoted."""
    with saved(running) as name:
        yield TeamStore(name, SCHEMA)


@pytest.fixture
def agreed(team: TeamStore) -> TeamStore:
    """Return a team's store with two agreed mappings and a proposed one."""
    review = opened(team)
    acts.propose(
        review,
        LI,
        [Mapping("china", "K1", "JK", "broad"), Mapping("russia", "J3", "JK", "narrow")],
    )
    acts.agree(review, IVANOV, acts.awaiting(review, "russia"))
    acts.propose_mapping(review, LI, Mapping("china", "T", "JK", "broad"))
    review.close()
    return team


def opened(team: TeamStore) -> Review:
    return open_review(reach(team))


def sign(text: str, **told: Any) -> Any:
    given = table([f"{name}:string" for name in SIGNED], [list(SIGNED.values())])
    asked = {"REVIEWER": "李四光", "SIDE": "china", **told}
    return run("importdecisions", INPUT=given, STORE=text, **asked)


def refusal(text: str) -> str:
    with pytest.raises(core.QgsProcessingException) as error:
        sign(text)
    return str(error.value)


def test_decisions_are_signed_and_exported_by_the_name_of_a_connection(team: TeamStore) -> None:
    assert sign(f"postgis://{NAME}?schema={SCHEMA}")["SIGNED"] == 1
    result = run("exportdecisions", STORE=str(team), JOURNAL="TEMPORARY_OUTPUT")
    (row,) = rows_of(result["JOURNAL"])
    assert (row["reviewer"], row["comment"]) == ("李四光", "=1+1")
    review = opened(team)
    assert verify(review.entries) == []
    review.close()


def test_reading_makes_no_tables(team: TeamStore, running: Server) -> None:
    with pytest.raises(core.QgsProcessingException, match="There are no decisions in PostGIS"):
        run("exportdecisions", STORE=str(team))
    columns = ["side:string", "index:string", "joint_code:string", "relation:string"]
    given = table(columns, [["china", "K1", "JK", "exact"]])
    told = "SELECT count(*) FROM information_schema.tables WHERE table_schema = %s"
    assert past(running.reached, told.replace("%s", f"'{SCHEMA}'")) == [(0,)]
    run("importlegend", INPUT=given, REVIEW=str(team), SIDE="china", DIFFERENCES="memory:")
    assert past(running.reached, told.replace("%s", f"'{SCHEMA}'")) == [(0,)]


@pytest.mark.parametrize(
    "text",
    [
        "postgres://test:geheim@127.0.0.1/gis",
        "postgresql://test:geheim@127.0.0.1/gis",
        "postgis://test:geheim@127.0.0.1/gis",
        "dbname=gis user=test password=geheim",
        "PG:dbname=gis password=geheim",
        "postgis://?schema=public",
    ],
)
def test_a_store_is_never_named_by_a_password_nor_is_one_repeated(text: str) -> None:
    said = refusal(text)
    assert "postgis://CONNECTION?schema=SCHEMA" in said and "geheim" not in said


def test_what_cannot_be_found_is_named(team: TeamStore) -> None:
    assert "no connection to PostgreSQL with the name “gone”" in refusal("postgis://gone")
    assert "no schema nowhere" in refusal(str(team._replace(schema="nowhere")))
    with pytest.raises(core.QgsProcessingException, match="“gone”"):
        run("exportdecisions", STORE="postgis://gone?schema=x")


def test_the_password_is_in_no_log(team: TeamStore, running: Server) -> None:
    from tests.review.saved_connections import save, told_of

    class Log(Telling):
        """Feedback that remembers everything."""

        def pushDebugInfo(self, info: str) -> None:  # noqa: N802
            self.infos.append(info)

        reportError = pushCommandInfo = pushDebugInfo  # noqa: N815

    told = " ".join(f"{k}='{v}'" for k, v in {**told_of(running), "port": "1"}.items())
    save(team.connection, f"{told} password='geheim'")
    log = Log()
    with pytest.raises(core.QgsProcessingException, match="cannot be reached") as error:
        run("exportdecisions", log, STORE=str(team))
    assert not any("geheim" in said for said in (*log.infos, *log.warnings, str(error.value)))


def test_a_project_that_names_a_team_s_store_is_asked_there(team: TeamStore) -> None:
    import processing

    project = core.QgsProject.instance()
    remember_place(project, team)
    given = table([f"{name}:string" for name in SIGNED], [list(SIGNED.values())])
    try:
        asked = {"INPUT": given, "REVIEWER": "Li", "SIDE": "china"}
        processing.run("cagsvsegei:importdecisions", asked)
    finally:
        project.clear()
    review = opened(team)
    assert len(review.entries) == 1
    review.close()


def test_the_legend_of_a_team_agrees_applies_and_is_told_of(agreed: TeamStore) -> None:
    import processing

    told = Telling()
    result = compared(made(CHINA), made(RUSSIA), LEGEND=str(agreed), feedback=told)
    assert rows_of(result["STRETCHES"])[1]["verdict"] == "agreed"
    assert any(f"decisions in PostGIS {NAME}/{SCHEMA}: agreed mappings 2" in s for s in told.infos)
    units = layer(["Index_:string"], [["K1"], ["T"]])
    result = run("applylegend", INPUT=units, SIDE="china", LEGEND=str(agreed))
    assert (result["MAPPED"], result["UNMAPPED_COUNT"]) == (1, 1)
    project = core.QgsProject.instance()
    remember_place(project, agreed)
    told = Telling()
    asked = {"CHINA": made(CHINA), "RUSSIA": made(RUSSIA), "STRETCHES": "memory:"}
    try:
        processing.run("cagsvsegei:compareborder", asked, feedback=told)
    finally:
        project.clear()
    assert any("Its agreed legend was not used" in said for said in told.infos)


def test_a_legend_goes_from_store_to_store(agreed: TeamStore, tmp_path: Any) -> None:
    result = run(
        "importlegend",
        INPUT=str(agreed),
        REVIEW=str(tmp_path / "review.gpkg"),
        SIDE="china",
        DIFFERENCES="memory:",
    )
    assert result["ADDED"] > 0
    told = run("exportlegend", LEGEND=str(agreed), OUTPUT=str(tmp_path / "legend.csv"))
    assert (tmp_path / "legend.csv").is_file() and told
    stretches = compared(made(CHINA), made(RUSSIA))["STRETCHES"]
    found = run("suggestlegend", STRETCHES=stretches, REVIEW=str(agreed))
    assert "CANDIDATES" in found


def test_the_whole_path_goes_over_a_team_s_store(team: TeamStore, tmp_path: Any) -> None:
    trial = Trial(tmp_path)
    trial.store = team
    trial.agree_pairs(("J3", "K1", "JK"))
    trial.apply()
    told = trial.prove()
    assert (told["APPLIED"], told["VERIFIED"], told["LEFT"]) == (1, 1, 0)
    assert trial.status(Subject.pair("J3", "K1")) == "verified"
    assert not (tmp_path / "review.gpkg").exists()
