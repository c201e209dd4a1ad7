"""A store of decisions as the agreed legend, and mappings that hold by name or by rock."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, List

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.geology.joint_legend import Mapping
from cags_vsegei_plugin.review.geopackage_store import GeoPackageStore, is_store
from cags_vsegei_plugin.review.session import Review
from cags_vsegei_plugin.workflow import legend_review as acts
from tests.processing.layers import Feedback, layer, rows_of, run, table
from tests.processing.test_compare_border import CHINA, RUSSIA, compared, kilometres, made
from tests.review.conflicts import IVANOV, LI

pytestmark = pytest.mark.usefixtures("provider")

K1 = Mapping("china", "K1", "JK", "broad")
J3 = Mapping("russia", "J3", "JK", "narrow")
LEGEND = ["side", "index", "joint_code", "relation", "if_name", "if_rock", "from_km", "to_km"]


class Telling(Feedback):
    """Feedback that remembers infos too."""

    def __init__(self) -> None:
        super().__init__()
        self.infos: List[str] = []

    def pushInfo(self, info: str) -> None:  # noqa: N802
        """Remember an info."""
        self.infos.append(info)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """Return a store with two agreed mappings and a proposed one."""
    path = tmp_path / "用户 Пользователь" / "cags_vsegei" / "review.gpkg"
    review = Review(GeoPackageStore(path))
    acts.propose(review, LI, [K1, J3])
    acts.agree(review, IVANOV, acts.awaiting(review, "russia"))
    acts.propose_mapping(review, LI, K1._replace(index="T"))
    review.close()
    return path


def legend(*rows: Dict[str, Any]) -> Any:
    fields = [f"{name}:{'double' if name.endswith('km') else 'string'}" for name in LEGEND]
    return table(fields, [[row.get(name) for name in LEGEND] for row in rows])


def verdicts(**parameters: Any) -> List[str]:
    result = compared(made(CHINA), made(RUSSIA), **parameters)
    return [row["verdict"] for row in rows_of(result["STRETCHES"])]


@pytest.mark.parametrize("suffix", ["", "|layername=review_journal"])
def test_a_store_of_decisions_is_an_agreed_legend(store: Path, suffix: str) -> None:
    told = Telling()
    assert verdicts(LEGEND=f"{store}{suffix}", feedback=told)[1] == "agreed"
    said = "agreed mappings 2, proposed ones, which are left out, 1"
    assert any(said in info for info in told.infos)


def test_a_table_of_the_store_in_the_project_is_the_store(store: Path) -> None:
    journal = core.QgsVectorLayer(f"{store}|layername=review_journal", "journal", "ogr")
    assert verdicts(LEGEND=journal)[1] == "agreed"


def test_a_store_applies_its_agreed_mappings_only(store: Path) -> None:
    told = Telling()
    units = layer(["Index_:string"], [["K1"], ["T"]])
    result = run("applylegend", told, INPUT=units, SIDE="china", LEGEND=str(store))
    assert (result["MAPPED"], result["UNMAPPED_COUNT"]) == (1, 1)
    assert any("not agreed yet were not applied: T" in warning for warning in told.warnings)


def test_a_store_without_agreed_mappings_agrees_nothing_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "review.gpkg"
    Review(GeoPackageStore(path)).close()
    told = Telling()
    assert "agreed" not in verdicts(LEGEND=str(path), feedback=told)
    assert any("hold no agreed mapping yet" in warning for warning in told.warnings)


def test_contradictions_of_a_store_are_told(store: Path) -> None:
    from tests.review.conflicts import conflict

    review = Review(GeoPackageStore(store))
    review.set_conflicts([conflict("s1", ("K1", "T"))])
    review.decide("s1", "propose", LI, "pair", joint_code="other")
    review.decide("s1", "agree", IVANOV, "pair")
    review.close()
    told = Telling()
    verdicts(LEGEND=str(store), feedback=told)
    assert any("K1 (china) is agreed to be JK, and also other" in one for one in told.warnings)


def test_the_legend_of_a_project_is_told_of_and_not_used_unasked(store: Path) -> None:
    import processing

    project = core.QgsProject.instance()
    project.write(str(store.parent.parent / "project.qgz"))
    told = Telling()
    try:
        asked = {"CHINA": made(CHINA), "RUSSIA": made(RUSSIA), "STRETCHES": "memory:"}
        result = processing.run("cagsvsegei:compareborder", asked, feedback=told)
    finally:
        project.clear()
    assert result["AGREED_KM"] == 0.0
    assert any("has an agreed legend with 2 mappings" in info for info in told.infos)


def test_what_is_no_store_is_not_taken_for_one(tmp_path: Path) -> None:
    for name, content in (("empty.gpkg", b""), ("text.gpkg", b"side,index\n")):
        (tmp_path / name).write_bytes(content)
        assert not is_store(tmp_path / name)
    assert not is_store(tmp_path / "nowhere.gpkg")
    assert not (tmp_path / "nowhere.gpkg").exists()


# Conditions


GRANITES = [
    (kilometres(0, -50, 30, 0), "γK1", "Массив А", "гранит"),
    (kilometres(30, -50, 60, 0), "γK1", "Массив Б", "гранит, диорит"),
    (kilometres(60, -50, 100, 0), "γK1", "Массив Б", "диорит"),
]
BASALT = [(kilometres(0, 0.1, 100, 50), "βN1", "", "")]
FIELDS = "field=Index_:string&field=NAME:string&field=ROCK:string"


def on_granites(*rows: Dict[str, Any]) -> List[str]:
    mapped = [{"side": "china", "index": "γK1", "relation": "exact", **row} for row in rows]
    other = {"side": "russia", "index": "βN1", "joint_code": "A", "relation": "exact"}
    result = compared(
        made(GRANITES, fields=FIELDS),
        made(BASALT, fields=FIELDS),
        LEGEND=legend(*mapped, other),
        CHINA_LITHOLOGY="ROCK",
        CHINA_NAME="NAME",
    )
    return ["A" if row["verdict"] == "agreed" else "-" for row in rows_of(result["STRETCHES"])]


@pytest.mark.parametrize(
    "condition, expected",
    [
        ({}, "AAA"),
        ({"if_name": "МАССИВ б"}, "-AA"),
        ({"if_rock": "granite"}, "AA-"),
        ({"if_rock": "闪长岩"}, "-AA"),
        ({"if_name": "Массив Б", "if_rock": "granite"}, "-A-"),
        ({"if_rock": "granite", "from_km": 0, "to_km": 30}, "A--"),
        ({"if_name": "Массив"}, "---"),
    ],
)
def test_a_mapping_agrees_where_its_conditions_hold(
    condition: Dict[str, Any], expected: str
) -> None:
    assert "".join(on_granites({"joint_code": "A", **condition})) == expected


def test_a_mapping_with_a_condition_stands_before_one_without() -> None:
    rows = {"joint_code": "A"}, {"joint_code": "B", "if_name": "Массив А"}
    assert "".join(on_granites(*rows)) == "-AA"
