"""The whole path without a window: compare, suggest, review, agree, apply, prove, verified."""

from __future__ import annotations

import csv
import importlib.machinery
import importlib.util
import json
import os
import shutil
import subprocess
from collections import Counter
from pathlib import Path
from typing import Any, Dict, List

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from qgis.PyQt.QtCore import QSettings

from tests.review.saved_connections import past, told_of
from tests.review.server import Server

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "resources" / "sample"
SHEET = SAMPLE / "training_sheet.gpkg"
# Debian's 3.22 has a wrapper that cannot start the program beside it.
PROGRAM = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
SIDES = {"china": "Li Ming", "russia": "Иванова А."}

pytestmark = [
    pytest.mark.usefixtures("qgis_app"),
    pytest.mark.skipif(PROGRAM is None, reason="qgis_process is not installed"),
]


class Toolbox:
    """`qgis_process` in a profile of its own, with the plugin laid out as users get it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        plugins = folder / "plugins"
        self.environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "LC_ALL": "C.UTF-8",
            "QGIS_PLUGINPATH": str(plugins),
            "QGIS_CUSTOM_CONFIG_PATH": str(folder / "profile"),
        }
        self._stage(plugins)
        self._called("plugins", "enable", "cags_vsegei_plugin")

    def run(self, algorithm: str, **parameters: Any) -> Dict[str, Any]:
        """Run an algorithm; returns its results."""
        asked = [f"--{name}={value}" for name, value in parameters.items()]
        said = self._called("--json", "run", f"cagsvsegei:{algorithm}", *asked)
        # Before the JSON stands what QGIS says of the machine.
        return dict(json.loads(said[said.index("{") :])["results"])

    def path(self, name: str) -> Path:
        """Return where a result is written."""
        return self.folder / name

    def save_connection(self, name: str, told: Dict[str, str]) -> None:
        """Let the profile have a connection to PostgreSQL."""
        (path,) = (self.folder / "profile").rglob("QGIS3.ini")
        settings = QSettings(str(path), QSettings.Format.IniFormat)
        for key, value in told.items():
            settings.setValue(f"PostgreSQL/connections/{name}/{key}", value)
        settings.sync()

    def _called(self, *arguments: str) -> str:
        ran = subprocess.run(
            [str(PROGRAM), *arguments],
            env=self.environment,
            capture_output=True,
            encoding="utf-8",
            stdin=subprocess.DEVNULL,
        )
        assert ran.returncode == 0, ran.stdout + ran.stderr
        assert "Traceback" not in ran.stderr, ran.stderr
        return ran.stdout

    @staticmethod
    def _stage(plugins: Path) -> None:
        loader = importlib.machinery.SourceFileLoader("package", str(ROOT / ".ci" / "package"))
        spec = importlib.util.spec_from_loader("package", loader)
        assert spec is not None
        package = importlib.util.module_from_spec(spec)
        loader.exec_module(package)
        compiled = package.compile_translations(plugins.parent / "i18n")
        for name, path in package.contents(compiled).items():
            target = plugins / "cags_vsegei_plugin" / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)


def rows_of(path: Path) -> List[Dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def write_rows(path: Path, rows: List[Dict[str, str]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return path


def applied_layers(toolbox: Toolbox, layers: Dict[str, str], review: Path) -> Dict[str, Path]:
    """Apply the agreed legend to both layers; returns where the copies are."""
    applied = {}
    for side in SIDES:
        applied[side.upper()] = toolbox.path(f"{side}.gpkg")
        told = toolbox.run(
            "applylegend",
            INPUT=layers[side.upper()],
            SIDE=side,
            LEGEND=review,
            OUTPUT=applied[side.upper()],
        )
        assert told["MAPPED"] > 0
    return applied


@pytest.fixture(scope="module")
def toolbox(tmp_path_factory: pytest.TempPathFactory) -> Toolbox:
    return Toolbox(tmp_path_factory.mktemp("用户 path"))


def test_from_an_empty_legend_to_a_verified_map(toolbox: Toolbox) -> None:
    layers = {
        "CHINA": f"{SHEET}|layername=china_geology",
        "RUSSIA": f"{SHEET}|layername=russia_geology",
        "BORDER": f"{SHEET}|layername=border",
    }
    stretches, review = toolbox.path("stretches.gpkg"), toolbox.path("review.gpkg")
    before = toolbox.run("compareborder", **layers, STRETCHES=stretches)
    assert before["BORDER_KM"] == pytest.approx(600.0, abs=0.5)
    assert before["AGREED_KM"] == 0.0

    draft = toolbox.path("draft.csv")
    suggested = toolbox.run(
        "suggestlegend",
        STRETCHES=stretches,
        OUTPUT=toolbox.path("candidates.csv"),
        LEGEND_DRAFT=draft,
    )
    assert suggested["ACCEPTED_KM"] > 100.0

    signer = {"REVIEW": review, "REVIEWER": SIDES["china"], "SIDE": "china"}
    differences = toolbox.path("differences.csv")
    shown = toolbox.run("importlegend", INPUT=draft, **signer, DIFFERENCES=differences)
    assert shown["ADDED"] > 0 and not review.exists()
    signed = toolbox.run(
        "importlegend", INPUT=draft, **signer, DRY_RUN="false", DIFFERENCES=differences
    )
    assert signed["PROPOSED"] == shown["ADDED"] and signed["REFUSED"] == 0

    decided = toolbox.path("decided.csv")
    toolbox.run("exportdecisions", STORE=review, OUTPUT=decided)
    rows = rows_of(decided)
    assert Counter(row["status"] for row in rows) == {"proposed": len(rows)}
    answers = write_rows(toolbox.path("answers.csv"), [{**row, "action": "agree"} for row in rows])
    agreed = toolbox.run(
        "importdecisions", INPUT=answers, STORE=review, REVIEWER=SIDES["russia"], SIDE="russia"
    )
    assert agreed["SIGNED"] == len(rows)

    applied = applied_layers(toolbox, layers, review)
    proof = toolbox.run(
        "provelegend",
        **{**layers, **applied},
        REVIEW=review,
        REVIEWER=SIDES["china"],
        SIDE="china",
        STRETCHES=toolbox.path("proven.gpkg"),
        REMAINING=toolbox.path("remaining.csv"),
    )
    assert proof["AFTER_AGREED_KM"] >= proof["BEFORE_AGREED_KM"]
    after = toolbox.run(
        "compareborder", **layers, LEGEND=review, STRETCHES=toolbox.path("after.gpkg")
    )
    assert after["AGREED_KM"] == pytest.approx(suggested["ACCEPTED_KM"], abs=0.5)
    toolbox.run("exportdecisions", STORE=review, OUTPUT=decided)
    assert {row["status"] for row in rows_of(decided)} == {"verified"}
    assert proof["VERIFIED"] == len(rows) and proof["LEFT"] == 0


def test_a_team_s_store_is_named_by_a_connection_of_the_profile(
    toolbox: Toolbox, running: Server
) -> None:
    told = told_of(running)
    names = {"host": "host", "port": "port", "database": "dbname", "username": "user"}
    saved = {key: told[name] for key, name in names.items()}
    toolbox.save_connection("team", {**saved, "saveUsername": "true"})
    past(running.reached, "CREATE SCHEMA headless")
    try:
        given = toolbox.path("decisions.csv")
        write_rows(given, [{"kind": "section", "key": "0-10", "action": "comment", "comment": "!"}])
        store = "postgis://team?schema=headless"
        asked = {"INPUT": given, "REVIEWER": "Li Ming", "SIDE": "china"}
        assert toolbox.run("importdecisions", STORE=store, **asked)["SIGNED"] == 1
        told = "SELECT key, reviewer FROM headless.review_journal"
        assert past(running.reached, told) == [("0-10", "Li Ming")]
    finally:
        past(running.reached, "DROP SCHEMA headless CASCADE")
