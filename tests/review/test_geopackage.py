"""The GeoPackage of decisions when the disk, the folder or another program is against it."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.review.decision import signed
from cags_vsegei_plugin.review.geopackage_store import GeoPackageStore
from cags_vsegei_plugin.review.session import Review
from tests.review.conflicts import LI, conflict

S1 = conflict("s1")
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Пользователь" / "review.gpkg"


def comment(store: GeoPackageStore, text: str = "one") -> Any:
    told = signed("comment", S1.subject, LI, comment=text)
    return store.append(len(store.entries()), lambda others: [told])


def filled(path: Path, entries: int = 40) -> None:
    store = GeoPackageStore(path)
    told = [signed("comment", S1.subject, LI, comment="x" * 200) for _ in range(entries)]
    store.append(0, lambda others: told)
    store.close()


def test_gdal_opens_the_journal_as_a_table(path: Path) -> None:
    ogr = pytest.importorskip("osgeo.ogr")
    filled(path, 3)
    found = ogr.Open(str(path))
    layer = found.GetLayerByName("review_journal")
    assert layer.GetFeatureCount() == 3
    assert layer.GetNextFeature().GetField("reviewer") == LI.reviewer


def test_qgis_shows_the_journal_but_cannot_change_it(path: Path, qgis_app: Any) -> None:
    from qgis.core import QgsVectorLayer

    filled(path, 3)
    layer = QgsVectorLayer(f"{path}|layername=review_journal", "journal", "ogr")
    assert (layer.isValid(), layer.featureCount()) == (True, 3)
    layer.startEditing()
    layer.deleteFeature(2)
    assert not layer.commitChanges()
    layer.rollBack()
    # While QGIS has it open, reviewers go on.
    store = GeoPackageStore(path)
    comment(store, "beside QGIS")
    store.close()
    del layer
    assert len(GeoPackageStore(path).entries()) == 4


def test_another_program_that_locks_the_file_is_named(path: Path) -> None:
    store = GeoPackageStore(path, patience_s=0.1)
    other = sqlite3.connect(str(path), isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(UserError, match="locked"):
        comment(store)
    other.execute("ROLLBACK")
    other.close()
    comment(store)
    assert len(store.entries()) == 1


def test_a_reader_in_the_middle_of_reading_loses_us_nothing(path: Path) -> None:
    filled(path)
    store = GeoPackageStore(path, patience_s=0.1)
    other = sqlite3.connect(str(path), isolation_level=None)
    other.execute("BEGIN")
    other.execute("SELECT * FROM review_journal").fetchone()
    with pytest.raises(UserError, match="locked"):
        comment(store)
    other.execute("COMMIT")
    comment(store)
    assert len(store.entries()) == 41


def test_a_full_disk_keeps_what_was_stored(path: Path) -> None:
    filled(path)
    store = GeoPackageStore(path)
    pages = store._connection().execute("PRAGMA page_count").fetchone()[0]
    store._connection().execute(f"PRAGMA max_page_count = {pages + 1}")
    with pytest.raises(UserError, match="full"):
        for _ in range(200):
            comment(store, "x" * 2000)
    kept = len(store.entries())
    store.close()
    again = GeoPackageStore(path)
    assert len(Review(again).entries) == kept > 40
    comment(again)


def as_nobody(code: str, *told: str) -> str:
    """Run Python as a user without rights, if we are root, and return what it prints."""
    told_root = f"import os; os.getuid() or os.setuid(65534)\n{code}"
    ran = subprocess.run(
        [sys.executable, "-c", told_root, *told],
        cwd=str(ROOT),
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
    )
    return ran.stdout + ran.stderr


SIGN = """
import sys
from pathlib import Path
from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.review.decision import Signer, Subject
from cags_vsegei_plugin.review.geopackage_store import GeoPackageStore
from cags_vsegei_plugin.review.session import Review
try:
    review = Review(GeoPackageStore(Path(sys.argv[1])))
    print(len(review.entries), "read")
    review.decide_subject(Subject("stretch", "s"), "propose", Signer("A", "china"))
    print("signed")
except UserError as error:
    print(error)
"""


def reachable(tmp_path: Path) -> Path:
    """Return a folder that a user without rights can at least look into."""
    for folder in (tmp_path, *tmp_path.parents):
        if str(folder).startswith("/tmp/"):
            folder.chmod(0o755)
    return tmp_path


@pytest.mark.skipif(sys.platform == "win32", reason="rights of POSIX")
def test_in_a_read_only_folder_one_can_read_but_not_sign(tmp_path: Path) -> None:
    folder = reachable(tmp_path) / "only"
    filled(folder / "review.gpkg", 2)
    (folder / "review.gpkg").chmod(0o444)
    folder.chmod(0o555)
    said = as_nobody(SIGN, str(folder / "review.gpkg"))
    folder.chmod(0o755)
    assert "2 read" in said and "read-only" in said and "signed" not in said


@pytest.mark.skipif(sys.platform == "win32", reason="rights of POSIX")
def test_where_no_store_can_be_made_the_folder_is_named(tmp_path: Path) -> None:
    folder = reachable(tmp_path) / "only"
    folder.mkdir(mode=0o555)
    for place in (folder / "review.gpkg", folder / "deeper" / "review.gpkg"):
        said = as_nobody(SIGN, str(place))
        assert str(place) in said and "Traceback" not in said
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("share", [0.0003, 0.3, 0.6, 0.95])
def test_a_truncated_store_is_told_and_left_as_it_is(path: Path, share: float) -> None:
    filled(path, 200)
    whole = path.read_bytes()
    cut = whole[: int(len(whole) * share)]
    path.write_bytes(cut)
    with pytest.raises(UserError, match="damaged"):
        Review(GeoPackageStore(path))
    assert path.read_bytes() == cut


@pytest.mark.parametrize("seed", range(12))
def test_no_damaged_byte_of_a_decision_goes_unnoticed(path: Path, seed: int) -> None:
    import random

    filled(path, 60)
    chance = random.Random(seed)
    content = bytearray(path.read_bytes())
    at = content.find(b"x" * 200, chance.randrange(len(content) // 2))
    content[at + chance.randrange(200)] ^= 1 << chance.randrange(8)
    path.write_bytes(content)
    with pytest.raises(UserError, match="not as it was signed|damaged"):
        Review(GeoPackageStore(path))


def test_a_decision_tampered_with_behind_the_triggers_is_named(path: Path) -> None:
    filled(path, 3)
    database = sqlite3.connect(str(path))
    database.execute("DROP TRIGGER review_journal_fixed")
    database.execute("UPDATE review_journal SET reviewer = 'Somebody' WHERE number = 2")
    database.commit()
    database.close()
    with pytest.raises(UserError, match="Entry 2 .Somebody"):
        Review(GeoPackageStore(path))


@pytest.mark.parametrize("content", [b"\x00" * 4096, b"PK\x03\x04 a zip", "не база".encode()])
def test_what_is_no_database_is_left_alone(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content * 10)
    with pytest.raises(UserError):
        GeoPackageStore(path)
    assert path.read_bytes() == content * 10


def test_a_geopackage_of_something_else_is_left_alone(path: Path) -> None:
    path.parent.mkdir()
    shutil.copy(ROOT / "resources" / "sample" / "training_sheet.gpkg", path)
    before = path.read_bytes()
    with pytest.raises(UserError, match="no store of decisions"):
        GeoPackageStore(path)
    assert path.read_bytes() == before


def test_a_store_that_was_moved_away_takes_no_decision(path: Path) -> None:
    store = GeoPackageStore(path)
    comment(store)
    path.rename(path.with_name("moved.gpkg"))
    with pytest.raises(UserError, match="moved, deleted or replaced"):
        comment(store)
    path.with_name("moved.gpkg").rename(path)
    comment(store)
    assert len(store.entries()) == 2


def test_a_store_that_was_replaced_takes_no_decision(path: Path) -> None:
    store = GeoPackageStore(path)
    shutil.copy(path, path.with_name("copy.gpkg"))
    os.replace(path.with_name("copy.gpkg"), path)
    with pytest.raises(UserError, match="moved, deleted or replaced"):
        comment(store)


def test_nothing_but_the_one_file_is_left_behind(path: Path) -> None:
    filled(path)
    assert [one.name for one in path.parent.iterdir()] == ["review.gpkg"]


def test_a_decision_is_on_disk_in_well_under_the_time_of_a_key(path: Path) -> None:
    review = Review(GeoPackageStore(path))
    review.set_conflicts([conflict(f"s{n}") for n in range(30)])
    took = []
    for number in range(30):
        began = time.perf_counter()
        review.decide(f"s{number}", "propose", LI)
        took.append(time.perf_counter() - began)
    assert sorted(took)[15] < 0.05
