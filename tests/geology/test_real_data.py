"""Real layers are read: a Chinese 1:250,000 sheet in both its label forms, and fault attributes.

They may not be copied into the project and are looked for where CAGSVSEGEI_REAL_DATA says, else
beside the checkout; without them nothing is tested.
Run with `-s` to see the shares by confidence and what is not read.
"""

from __future__ import annotations

import csv
import json
import os
from collections import Counter
from pathlib import Path
from typing import Dict, List, NamedTuple, Sequence, Tuple

import pytest

from cags_vsegei_plugin.geology.reader import UnitFields, read_legend
from cags_vsegei_plugin.geology.reading import Reading

BESIDE = Path(__file__).resolve().parents[3] / "shared" / "data"
DATA = Path(os.environ.get("CAGSVSEGEI_REAL_DATA", BESIDE))
SHEET, FAULTS = DATA / "cn_kurgan_sheet", DATA / "faults_ne_asia"
LEVELS = ((0.9, "0.9 and more"), (0.7, "0.7 to 0.9"), (0.5, "0.5 to 0.7"), (0.0, "below 0.5"))

pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="the real data are not here")


class Read(NamedTuple):
    units: Dict[UnitFields, int]
    readings: List[Reading]

    def share(self, level: str) -> float:
        """Return the share of the distinct cells of a level of confidence, 0 to 1."""
        return self.levels()[level] / len(self.readings)

    def levels(self) -> Counter:
        return Counter(map(level_of, self.readings))

    def of(self, index: str) -> Reading:
        return next(reading for reading in self.readings if reading.index == index)

    def unread(self) -> List[str]:
        return [reading.index for reading in self.readings if not reading.is_read]


def level_of(reading: Reading) -> str:
    if not reading.is_read:
        return "not read"
    return next(name for least, name in LEVELS if reading.confidence >= least)


def read(title: str, cells: Sequence[Tuple[str, str]]) -> Read:
    units = Counter(UnitFields(index, name) for index, name in cells if index)
    found = Read(units, read_legend(list(units), "china"))
    shares = ", ".join(f"{level} {count}" for level, count in sorted(found.levels().items()))
    print(f"\n{title}: {sum(units.values())} cells, {len(units)} distinct: {shares}")
    for index in found.unread():
        print(f"    not read: {index}")
    return found


def labels(name: str, field: str) -> List[Tuple[str, str]]:
    features = json.loads((SHEET / name).read_text(encoding="utf-8"))["features"]
    return [(feature["properties"][field] or "", "") for feature in features]


def column(name: str, encoding: str, field: str) -> List[Tuple[str, str]]:
    lines = (FAULTS / name).read_text(encoding=encoding).splitlines()
    names = next(line for line in lines if line.startswith("# @N"))[4:].split("|")
    rows = [line[4:].split("|") for line in lines if line.startswith("# @D")]
    at = names.index(field)
    return [(row[at].strip('"'), "") for row in rows if len(row) > at]


@pytest.mark.parametrize(
    "name, field",
    [("geological_labels_reconstructed.geojson", "code"), ("unit_labels.geojson", "label")],
)
def test_both_label_forms_of_a_real_sheet_are_read(name: str, field: str) -> None:
    found = read(name, labels(name, field))
    assert len(found.readings) == 57 and found.unread() == []
    assert found.share("0.9 and more") >= 0.75
    assert {reading.scale for reading in found.readings} == {"china_2014"}


def test_both_label_forms_say_the_same_age_where_their_text_is_the_same() -> None:
    marked = read("marked", labels("geological_labels_reconstructed.geojson", "code"))
    flat = {one.index: one for one in read("flat", labels("unit_labels.geojson", "label")).readings}
    compared = 0
    for reading in marked.readings:
        twin = flat.get("".join(char for char in reading.index if char not in "→↓↑"))
        if twin is not None:
            assert (twin.age_from, twin.age_to) == (reading.age_from, reading.age_to), twin
            compared += 1
    assert compared >= 30


def test_names_beside_the_indices_of_a_real_sheet_make_them_surer() -> None:
    path = SHEET / "geological_unit_codes_catalog.json"
    units = json.loads(path.read_text(encoding="utf-8"))
    found = read(path.name, [(unit["code"], "；".join(unit["descriptions"])) for unit in units])
    assert found.unread() == [] and found.share("0.9 and more") >= 0.9


def test_lists_of_the_units_a_fault_cuts_are_read() -> None:
    with (SHEET / "fault_attributes.csv").open(encoding="utf-8-sig", newline="") as stream:
        cells = [(row["description"], "") for row in csv.DictReader(stream)]
    found = read("units cut by faults", cells)
    assert found.unread() == []
    seven = found.of("ChA.,C2ak,C1y,C2kk,J3kz,K1kz,K2Y")
    assert (seven.age_from, seven.age_to, len(seven.alternatives)) == ("Ch", "K2", 6)


# Also a way to write the fourth stage of C1, therefore read with doubt.
RADIOCARBON = "C14"
ENCODINGS = [("CN-faults.gmt", "utf-8"), ("CN_faults_GB2312.gmt", "gb18030")]


@pytest.mark.parametrize("name, encoding", ENCODINGS)
def test_the_latest_activity_of_faults_is_read(name: str, encoding: str) -> None:
    found = read(f"{name} 最晚活动时代", column(name, encoding, "最晚活动时代"))
    assert sorted(found.unread()) == ["60-75", "左旋逆走滑", "部分"]
    both = found.of("大部Q,局部Q4")
    assert (both.age_from, both.age_to, both.alternatives) == ("Q", "Qh", ("Q", "Qh"))


@pytest.mark.parametrize("name, encoding", ENCODINGS)
def test_the_evidence_of_faults_is_read_where_it_names_an_age(name: str, encoding: str) -> None:
    found = read(f"{name} 时代判据", column(name, encoding, "时代判据"))
    for reading in found.readings:
        names_age = any(word in reading.index for word in ("Q", "全新世", "更新世", "第四"))
        assert reading.has_age or not names_age, reading.index
        if reading.has_age and reading.index != RADIOCARBON:
            assert reading.base_ma <= 66.0, reading.index


def test_the_other_encoding_is_recognised_as_damage_and_read_as_nothing() -> None:
    lines = (FAULTS / "CN_faults_GB2312.gmt").read_bytes().decode("latin-1").splitlines()
    rows = [line[4:].split("|") for line in lines if line.startswith("# @D")]
    cells = {row[0] for row in rows if not row[0].isascii()}
    found = read("GB2312 read as Latin-1", [(cell, "") for cell in sorted(cells)])
    assert len(found.readings) > 200
    assert found.share("not read") == 1.0
    named = sum("gb18030" in str(reading.repairs[-1]) for reading in found.readings)
    assert named >= 0.9 * len(found.readings)
