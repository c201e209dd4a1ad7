"""How a team's store is written down: read back as it was, and never with a password."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.workflow.store_place import (
    TeamServer,
    TeamStore,
    is_of_server,
    place_of_text,
    store_place,
)

pytestmark = pytest.mark.usefixtures("qgis_app")


@pytest.mark.parametrize(
    "store",
    [
        TeamStore("team"),
        TeamStore("团队 Команда", "图 Ю", "0a1b"),
        TeamStore("50% & @more? #1", "a=b&c/d", "x"),
        TeamStore(" 'quoted' \"twice\" /", "public\n"),
    ],
)
def test_a_store_is_read_back_as_it_was_written(store: TeamStore) -> None:
    assert place_of_text(str(store)) == store
    assert is_of_server(str(store))


def test_letters_of_all_scripts_stay_to_be_read() -> None:
    assert str(TeamStore("团队", "Граница")) == "postgis://团队?schema=Граница"


def test_the_schema_may_be_left_out() -> None:
    assert place_of_text("  postgis://team ") == TeamStore("team", "public")
    assert place_of_text("POSTGIS://team/?schema=") == TeamStore("team", "public")


def test_a_path_is_a_file_and_nothing_is_no_place() -> None:
    assert place_of_text("C:/用户/review.gpkg") == Path("C:/用户/review.gpkg")
    assert place_of_text(" ") is None


def test_no_text_of_a_reached_store_tells_how_it_is_reached() -> None:
    server = TeamServer(TeamStore("team"), "password='geheim'")
    assert "geheim" not in f"{server} {server!r} {[server]}"


def test_a_project_that_names_no_place_is_not_taken_for_one_without_a_team() -> None:
    from qgis.core import QgsProject

    project = QgsProject()
    project.writeEntry("cags_vsegei_plugin", "/review/store", "postgis://")
    with pytest.raises(UserError, match="postgis://CONNECTION"):
        store_place(project)
