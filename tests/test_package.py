"""The zip that is uploaded: the plugin repository's rules, the same bytes each time."""

from __future__ import annotations

import importlib.machinery
import importlib.util
import os
import shutil
import zipfile
from pathlib import Path
from types import ModuleType
from typing import Callable, Dict

import pytest

ROOT = Path(__file__).resolve().parent.parent
NAME = "cags_vsegei_plugin"


def script(name: str) -> ModuleType:
    loader = importlib.machinery.SourceFileLoader(name, str(ROOT / ".ci" / name))
    spec = importlib.util.spec_from_loader(name, loader)
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    return module


package = script("package")
check = script("check_package")


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> Dict[str, Path]:
    compiled = package.compile_translations(tmp_path_factory.mktemp("i18n"))
    return package.contents(compiled)


@pytest.fixture(scope="session")
def built(files: Dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    return package.write_zip(files, tmp_path_factory.mktemp("dist") / "built.zip")


def test_the_zip_follows_the_rules_of_the_plugin_repository(built: Path) -> None:
    assert list(check.problems(built, scan=False)) == []


def test_the_zip_holds_code_tables_sample_and_compiled_texts(built: Path) -> None:
    names = set(zipfile.ZipFile(built).namelist())
    for name in (
        "__init__.py",
        "plugin.py",
        "resources/vocabulary/lithology.csv",
        "resources/sample/training_sheet.gpkg",
        f"i18n/{NAME}_zh.qm",
        f"i18n/{NAME}_ru.qm",
    ):
        assert f"{NAME}/{name}" in names


def test_the_zip_holds_no_makers_tools(built: Path) -> None:
    strangers = [
        name
        for name in zipfile.ZipFile(built).namelist()
        if name.endswith((".ts", ".pyc", "-wal", "-shm", "Makefile", "pyproject.toml"))
        or (name.endswith(".py") and "/resources/" in name)
    ]
    assert strangers == []


def test_the_zip_is_the_same_byte_for_byte_when_built_again_elsewhere(
    built: Path, tmp_path: Path
) -> None:
    again = package.contents(package.compile_translations(tmp_path / "i18n"))
    copies = {}
    for number, (place, path) in enumerate(reversed(list(again.items()))):
        copies[place] = Path(shutil.copy(path, tmp_path / str(number)))
        copies[place].chmod(0o755)
        os.utime(copies[place], (0, 0))
    ordered = {place: copies[place] for place in again}
    other = package.write_zip(ordered, tmp_path / "other.zip")
    assert other.read_bytes() == built.read_bytes()


def test_a_staged_plugin_holds_what_the_zip_holds(
    files: Dict[str, Path], built: Path, tmp_path: Path
) -> None:
    plugin = package.stage(files, tmp_path)
    staged = {p.relative_to(tmp_path).as_posix() for p in plugin.rglob("*") if p.is_file()}
    assert staged == set(zipfile.ZipFile(built).namelist())


def rebuilt(built: Path, target: Path, change: Callable[[str, bytes], bytes]) -> Path:
    with zipfile.ZipFile(built) as old, zipfile.ZipFile(target, "w") as new:
        for entry in old.infolist():
            new.writestr(entry, change(entry.filename, old.read(entry)))
    return target


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("elsewhere/file.py", "is not inside"),
        (f"{NAME}/.hidden.py", "is hidden"),
        (f"{NAME}/tests/test_it.py", "does not belong"),
        (f"{NAME}/__pycache__/it.pyc", "does not belong"),
        (f"{NAME}/library.so", "is of an unexpected kind"),
    ],
)
def test_the_check_finds_a_file_that_must_not_be_there(
    built: Path, tmp_path: Path, place: str, said: str
) -> None:
    spoilt = Path(shutil.copy(built, tmp_path / "spoilt.zip"))
    with zipfile.ZipFile(spoilt, "a") as archive:
        archive.writestr(place, "content")
    assert [p for p in check.problems(spoilt, scan=False) if p.startswith(f"{place} {said}")]


def test_the_check_finds_an_executable_file(built: Path, tmp_path: Path) -> None:
    spoilt = Path(shutil.copy(built, tmp_path / "spoilt.zip"))
    entry = zipfile.ZipInfo(f"{NAME}/run.py")
    entry.external_attr = 0o100755 << 16
    with zipfile.ZipFile(spoilt, "a") as archive:
        archive.writestr(entry, "content")
    assert f"{NAME}/run.py is executable" in check.problems(spoilt, scan=False)


@pytest.mark.parametrize("key", check.REQUIRED_KEYS)
def test_the_check_misses_each_required_key(built: Path, tmp_path: Path, key: str) -> None:
    def without_key(name: str, content: bytes) -> bytes:
        if not name.endswith("metadata.txt"):
            return content
        lines = content.decode().splitlines()
        return "\n".join(line for line in lines if not line.startswith(f"{key}=")).encode()

    spoilt = rebuilt(built, tmp_path / "spoilt.zip", without_key)
    assert f"metadata.txt has no {key}" in check.problems(spoilt, scan=False)


@pytest.mark.skipif(not check.TOOLS.is_dir(), reason="make lint has not installed the scanners")
def test_the_check_finds_what_blocks_an_upload(built: Path, tmp_path: Path) -> None:
    # The whole zip is scanned by make package; here the scanners need only their prey.
    spoilt = tmp_path / "spoilt.zip"
    password = "".join(["pass", "word = 'hunter2", "-is-it'"])
    with zipfile.ZipFile(built) as whole, zipfile.ZipFile(spoilt, "w") as archive:
        for name in check.REQUIRED_FILES:
            archive.writestr(f"{NAME}/{name}", whole.read(f"{NAME}/{name}"))
        archive.writestr(f"{NAME}/bad.py", f"import os\n{password}\nassert os\neval('1')\n")
    found = list(check.problems(spoilt, scan=True))
    assert any("bandit B101" in problem for problem in found)
    assert any("bandit B307" in problem for problem in found)
    assert any("detect-secrets" in problem for problem in found)
