"""`suggestlegend`: candidates from stretches or from two legends, and a draft of the legend."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, Dict, List, Set, Tuple

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.geology.joint_legend import COLUMNS, JointLegend
from cags_vsegei_plugin.layers.legend_files import legend_rows_of_source
from cags_vsegei_plugin.review.decision import Subject, signed
from cags_vsegei_plugin.review.geopackage_store import GeoPackageStore
from cags_vsegei_plugin.review.session import Review
from cags_vsegei_plugin.workflow import legend_review as acts
from cags_vsegei_plugin.workflow.suggesting import default_confidence
from tests.conftest import SAMPLE
from tests.processing.layers import Feedback, rows_of, run, table
from tests.processing.test_compare_border import compared, kilometres, made
from tests.review.conflicts import IVANOV, LI

pytestmark = pytest.mark.usefixtures("provider")

CONTRACT = "china_index russia_index relation score evidence length_km".split()
SHEET = SAMPLE / "training_sheet.gpkg"
FIELDS = "field=Index_:string&field=NAME:string&field=LITHOLOGY:string"
OURS = [
    (kilometres(0, -50, 40, 0), "J3", "", "砂岩"),
    (kilometres(40, -50, 100, 0), "K1", "", "安山岩"),
]
THEIRS = [
    (kilometres(0, 0.1, 40, 50), "J3", "", "песчаники"),
    (kilometres(40, 0, 100, 50), "K1", "", "базальты"),
]
EQUAL = ("agreement", "AGE-5", "GEO-4", "GEO-5", "GEO-6", "SYM-1")
"""What is planted on stretches where both sides show one unit."""


def suggested(**parameters: Any) -> List[Dict[str, Any]]:
    return rows_of(run("suggestlegend", **parameters)["OUTPUT"])


def sides() -> Dict[str, Any]:
    return {"CHINA": made(OURS, fields=FIELDS), "RUSSIA": made(THEIRS, fields=FIELDS)}


@pytest.fixture(scope="module")
def stretches(provider: Any) -> Any:
    both = sides()
    return compared(both["CHINA"], both["RUSSIA"])["STRETCHES"]


def test_the_columns_are_those_of_the_contract_in_their_order(stretches: Any) -> None:
    output = run("suggestlegend", STRETCHES=stretches)["OUTPUT"]
    assert output.fields().names()[: len(CONTRACT)] == CONTRACT


def test_stretches_alone_tell_what_the_comparison_found(stretches: Any) -> None:
    sure, unsure = suggested(STRETCHES=stretches)
    assert (sure["china_index"], sure["russia_index"], sure["relation"]) == ("J3", "J3", "exact")
    assert sure["length_km"] == pytest.approx(40, abs=0.5)
    assert "comparison found no difference" in sure["evidence"]
    assert (unsure["china_index"], unsure["relaxed"]) == ("K1", "rock")
    assert unsure["score"] < default_confidence() <= sure["score"]


def test_the_layers_tell_rocks_and_names(stretches: Any) -> None:
    sure, _ = suggested(STRETCHES=stretches, **sides())
    assert "the same rocks" in sure["evidence"] and sure["score"] == 1.0


def test_read_legends_do_as_well_as_the_layers(stretches: Any) -> None:
    read = {
        name: run("readlegend", INPUT=layer, SIDE=name.lower())["OUTPUT"]
        for name, layer in sides().items()
    }
    with_layers = suggested(STRETCHES=stretches, **sides())
    assert suggested(STRETCHES=stretches, **read) == with_layers
    first, *_ = suggested(**read)
    assert (first["china_index"], first["length_km"]) == ("J3", 0.0)


def test_the_draft_is_a_legend_of_proposals(stretches: Any) -> None:
    told = run("suggestlegend", STRETCHES=stretches, LEGEND_DRAFT="memory:", **sides())
    rows = rows_of(told["LEGEND_DRAFT"])
    assert list(rows[0]) == list(COLUMNS)
    assert [(row["side"], row["index"], row["joint_code"]) for row in rows] == [
        ("china", "J3", "J3-01"),
        ("russia", "J3", "J3-01"),
    ]
    assert {row["status"] for row in rows} == {"proposed"}
    assert rows[0]["joint_name_zh"] == "上侏罗统砂岩"
    assert (told["ACCEPTED"], told["CANDIDATES"]) == (1, 2)
    assert told["ACCEPTED_KM"] == pytest.approx(40, abs=0.5)


def test_the_confidence_decides_what_goes_into_the_draft(stretches: Any) -> None:
    told = run("suggestlegend", STRETCHES=stretches, CONFIDENCE=0.1, LEGEND_DRAFT="memory:")
    assert told["ACCEPTED"] == 2


def test_what_the_legend_has_already_is_not_suggested(stretches: Any) -> None:
    columns = [f"{name}:string" for name in ("side", "index", "joint_code", "relation")]
    held = table(columns, [[side, "J3", "X-1", "exact"] for side in ("china", "russia")])
    assert [row["china_index"] for row in suggested(STRETCHES=stretches, LEGEND=held)] == ["K1"]


def test_what_was_blocked_is_not_suggested(stretches: Any, tmp_path: Path) -> None:
    store = tmp_path / "review.gpkg"
    review = Review(GeoPackageStore(store))
    review.sign([signed("block", Subject.pair("J3", "J3"), LI)])
    review.close()
    found = suggested(STRETCHES=stretches, REVIEW=str(store))
    assert [row["china_index"] for row in found] == ["K1"]


@pytest.mark.parametrize(
    "parameters, said",
    [
        ({}, "Nothing tells the units of both sides"),
        ({"STRETCHES": "other"}, "has no field"),
        ({"PROFILE": "moon", "STRETCHES": "other"}, "There is no profile"),
        ({"REVIEW": "/nowhere/review.gpkg", "STRETCHES": "other"}, "no store of decisions"),
    ],
)
def test_what_cannot_do_is_refused_with_a_sentence(parameters: Dict[str, Any], said: str) -> None:
    if "STRETCHES" in parameters:
        parameters = {**parameters, "STRETCHES": table(["name:string"], [["a"]])}
    with pytest.raises(core.QgsProcessingException, match=said):
        run("suggestlegend", **parameters)


def test_it_stops_when_told_and_writes_nothing(stretches: Any, tmp_path: Path) -> None:
    feedback = Feedback()
    feedback.cancel()
    output = tmp_path / "candidates.csv"
    with pytest.raises(core.QgsProcessingException, match="Stopped"):
        run("suggestlegend", feedback, STRETCHES=stretches, OUTPUT=str(output))
    assert not output.exists()


def planted() -> Dict[Tuple[str, str], Tuple[str, float]]:
    """Return what is planted where two units face each other, and over how many kilometres."""
    with (SAMPLE / "truth.csv").open(encoding="utf-8", newline="") as stream:
        rows = [row for row in csv.DictReader(stream) if row["profile"] == "geology_2500k"]
    found: Dict[Tuple[str, str], Tuple[str, float]] = {}
    for row in rows:
        pair = row["china_index"], row["russia_index"]
        if all(pair):
            km = float(row["length_km"]) + found.get(pair, ("", 0.0))[1]
            found[pair] = (row["planted"], km)
    return found


@pytest.fixture(scope="module")
def training(provider: Any) -> Dict[str, Any]:
    layers = {name: f"{SHEET}|layername={name.lower()}_geology" for name in ("CHINA", "RUSSIA")}
    border = f"{SHEET}|layername=border"
    found = run("compareborder", BORDER=border, STRETCHES="memory:", **layers)
    return {"STRETCHES": found["STRETCHES"], "border": border, **layers}


@pytest.mark.parametrize("given", [("CHINA", "RUSSIA"), ()])
def test_the_training_sheet_is_won_back_from_an_empty_legend(
    training: Dict[str, Any], given: Tuple[str, ...]
) -> None:
    """Accepting above the default confidence agrees 80 % of what is planted, and nothing wrong."""
    truth = planted()
    asked = {name: training[name] for name in ("STRETCHES", *given)}
    told = run("suggestlegend", LEGEND_DRAFT="memory:", **asked)
    rows = legend_rows_of_source(told["LEGEND_DRAFT"], "draft")
    legend = JointLegend.from_rows({**row, "status": "agreed"} for row in rows)
    agreed: Set[Tuple[str, str]] = {pair for pair in truth if legend.agrees(*pair, 0.0, 1.0)}
    equal = {pair for pair, (kind, _) in truth.items() if kind in EQUAL}
    won = sum(truth[pair][1] for pair in equal & agreed)
    assert won >= 0.8 * sum(truth[pair][1] for pair in equal)
    assert agreed - equal == set()
    rest = equal - agreed
    offered = {(row["china_index"], row["russia_index"]) for row in rows_of(told["OUTPUT"])}
    assert len(rest & offered) >= 0.95 * len(rest)


def test_units_of_the_training_sheet_away_from_its_border_get_candidates_too(
    training: Dict[str, Any],
) -> None:
    rows = suggested(**{name: training[name] for name in ("STRETCHES", "CHINA", "RUSSIA")})
    facing = rows_of(training["STRETCHES"])
    met = {(side, row[f"{side}_index"]) for row in facing for side in ("china", "russia")}
    away: Dict[Tuple[str, str], List[Dict[str, Any]]] = {}
    for row in rows:
        for unit in {(side, row[f"{side}_index"]) for side in ("china", "russia")} - met:
            away.setdefault(unit, []).append(row)
    firsts = {unit: some[0] for unit, some in away.items()}
    assert len(firsts) >= 4 and {row["relaxed"] for row in firsts.values()} == {"contact"}
    for row in (row for some in away.values() for row in some):
        assert "no kilometres of contact speak for" in row["evidence"]
        assert row["score"] < default_confidence()


def test_the_draft_is_imported_agreed_and_found_again_along_the_border(
    training: Dict[str, Any], tmp_path: Path
) -> None:
    """From an empty legend by way of draft, import and signatures to agreed kilometres."""
    store, draft = tmp_path / "review.gpkg", tmp_path / "draft.csv"
    given = {name: training[name] for name in ("STRETCHES", "CHINA", "RUSSIA")}
    told = run("suggestlegend", LEGEND_DRAFT=str(draft), **given)
    signer = {"SIDE": "china", "REVIEWER": LI.reviewer, "DRY_RUN": False}
    came = run("importlegend", INPUT=str(draft), REVIEW=str(store), DIFFERENCES="memory:", **signer)
    assert (came["REFUSED"], came["LEFT"]) == (0, 0)
    review = Review(GeoPackageStore(store))
    acts.agree(review, IVANOV, acts.awaiting(review, "russia"))
    review.close()
    sides = {name: training[name] for name in ("CHINA", "RUSSIA")}
    again = run(
        "compareborder", BORDER=training["border"], STRETCHES="memory:", LEGEND=str(store), **sides
    )
    assert again["AGREED_KM"] == pytest.approx(told["ACCEPTED_KM"], abs=0.1)
    left = run("suggestlegend", REVIEW=str(store), **given)
    assert left["ACCEPTED"] == 0 and 0 < left["CANDIDATES"] < told["CANDIDATES"]


SHEETS = (
    "corridor_geology_2500k quaternary_2500k neotectonic_2500k great_altai_1000k tectonic_2500k"
    " metallogenic_2500k"
).split()


def planted_on(profile: str) -> Dict[Tuple[str, str], bool]:
    """Return for each pair of a sheet whether it is planted as one unit anywhere on it."""
    found: Dict[Tuple[str, str], bool] = {}
    with (SAMPLE / "sheets" / f"{profile}.csv").open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            if row["kind"] == "stretch":
                ours, theirs = (row[f"{s}_index"] or row[f"{s}_name"] for s in ("china", "russia"))
                is_one = row["planted"] in (*EQUAL, "edge") or "published as one" in row["note"]
                is_one = is_one or "one domain" in row["note"]
                found[ours, theirs] = found.get((ours, theirs), False) or is_one
    return found


@pytest.mark.parametrize("profile", SHEETS)
def test_on_the_sheets_of_the_other_maps_one_unit_is_accepted_and_nothing_else(
    profile: str,
) -> None:
    path = SAMPLE / "sheets" / f"{profile}.gpkg"
    layers = {name: f"{path}|layername={name.lower()}" for name in ("CHINA", "RUSSIA", "BORDER")}
    border = layers.pop("BORDER")
    compared_by = {"PROFILE": profile, "BORDER": border, "STRETCHES": "memory:", **layers}
    found = run("compareborder", **compared_by)["STRETCHES"]
    rows = suggested(STRETCHES=found, PROFILE=profile, **layers)
    accepted = {
        (row["china_index"], row["russia_index"])
        for row in rows
        if row["score"] >= default_confidence()
    }
    assert accepted == {pair for pair, is_one in planted_on(profile).items() if is_one}


def test_units_of_which_only_the_names_are_open_are_taken_when_asked_for(
    training: Dict[str, Any],
) -> None:
    given = {name: training[name] for name in ("STRETCHES", "CHINA", "RUSSIA")}
    sure = run("suggestlegend", LEGEND_DRAFT="memory:", **given)
    more = run("suggestlegend", LEGEND_DRAFT="memory:", WITH_NAMES=True, **given)
    taken = {row["index"] for row in rows_of(more["LEGEND_DRAFT"])}
    new = taken - {row["index"] for row in rows_of(sure["LEGEND_DRAFT"])}
    names = {("→K↓1→g", "K1td"), ("→K↓2→n", "K2bg"), ("→K₂y", "K2zv"), ("→N↓1→s", "N1sz")}
    assert new == {index for pair in names for index in pair}
    assert more["ACCEPTED"] == sure["ACCEPTED"] + len(names)


def drawn_anew(folder: Path, seeds: Tuple[int, int]) -> Dict[str, str]:
    """Draw the training sheet by other hands, and return its layers."""
    told = (
        "import make_training_sheet as m; from pathlib import Path; from generator import sheet;"
        f" sheet.SEEDS = dict(china=({seeds[0]}, 640.0), russia=({seeds[1]}, 520.0));"
        f" m.main(Path({str(folder)!r}))"
    )
    subprocess.run([sys.executable, "-c", told], cwd=SAMPLE, check=True)
    names = {"CHINA": "china_geology", "RUSSIA": "russia_geology", "BORDER": "border"}
    return {
        key: f"{folder / 'training_sheet.gpkg'}|layername={name}" for key, name in names.items()
    }


@pytest.mark.skipif("SAMPLES" not in os.environ, reason="SAMPLES=3 draws the sheet anew thrice")
def test_of_a_sheet_drawn_anew_the_same_is_won_back(tmp_path: Path) -> None:
    for number in range(int(os.environ["SAMPLES"])):
        layers = drawn_anew(tmp_path, (101 + number, 202 + number))
        border = layers.pop("BORDER")
        found = run("compareborder", BORDER=border, STRETCHES="memory:", **layers)["STRETCHES"]
        truth = planted()
        sure = {
            (row["china_index"], row["russia_index"])
            for row in suggested(STRETCHES=found, **layers)
            if row["score"] >= default_confidence()
        }
        equal = {pair for pair, (kind, _) in truth.items() if kind in EQUAL}
        km = [sum(truth[pair][1] for pair in some) for some in (equal & sure, equal)]
        assert sure <= equal and km[0] >= 0.8 * km[1], number
