"""The rules of the house, read off the code itself."""

from __future__ import annotations

import ast
import csv
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Dict, Iterator, List, Set, Tuple

import pytest

ROOT = Path(__file__).resolve().parent.parent
NAME = "cags_vsegei_plugin"
PACKAGE = ROOT / NAME
FILES = sorted(PACKAGE.rglob("*.py"))

GROUND = {"geology", "border", "review"}
PLAIN = {"geology", "review"}
# Imported when it is used, and told how to get where it is missing.
OPTIONAL = {
    ("postgis_errors.py", "psycopg2"),
    ("postgis_errors.py", "psycopg2.errors"),
    ("postgis_errors.py", "psycopg2.extras"),
    ("assignment.py", "scipy.optimize.linear_sum_assignment"),
}
# A room may import from the rooms named here, and from itself.
BELOW: Dict[str, Set[str]] = {
    "geology": set(),
    "border": set(),
    "review": set(),
    "layers": GROUND,
    "workflow": GROUND | {"layers"},
    "reports": GROUND | {"layers", "workflow"},
    "panels": GROUND | {"layers", "workflow", "reports"},
    "processing": GROUND | {"layers", "workflow", "reports"},
}
FOR_ALL = {"sentences", "errors", "knowledge", "measures", "paths", "assignment"}
FROM_LAYERS_UP = {"translation", "compat", "settings"}
DOOR = {"__init__", "plugin"}

TOO_LONG_FILE = 400
TOO_LONG_FUNCTION = 45
# The sample is invented, and the list of sources is what the others refer to.
TABLES_WITHOUT_SOURCES = {"sample", "sources.csv"}
# A vocabulary has a source per language, and the term's own address.
SOURCE_COLUMNS = {"source", "zh_source", "ru_source", "uri"}
# Working papers that nobody can look up who has only the project.
WORKING_PAPERS = re.compile(
    r"\b(?:notation|practice|profiles|sources)\.md|ru_letters|\bpitfalls\b|cn_chart|ru_gss\.csv"
    r"|real_legend_pairs|, section [A-Z]\b|\b[A-F]\.\d\b|^S\d+\b|\(S\d+\)|\bPF\d\d"
)


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


@cache
def nodes_of(path: Path) -> Tuple[ast.AST, ...]:
    return tuple(ast.walk(tree_of(path)))


@pytest.fixture(scope="module", autouse=True)
def forgotten_afterwards() -> Iterator[None]:
    """Millions of nodes that are kept make the collector slow for all tests that follow."""
    yield
    nodes_of.cache_clear()
    tree_of.cache_clear()


def place(path: Path, node: ast.AST) -> str:
    return f"{path.relative_to(ROOT)}:{getattr(node, 'lineno', 0)}"


def nodes() -> Iterator[Tuple[Path, ast.AST]]:
    for path in FILES:
        for node in nodes_of(path):
            yield path, node


def imports(path: Path) -> Iterator[Tuple[str, ast.AST]]:
    """Yield the full names of what a file imports, wherever in the file it does."""
    for node in nodes_of(path):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, node
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{place(path, node)}: imports are absolute"
            for alias in node.names:
                yield f"{node.module}.{alias.name}", node


def room_of(path: Path) -> str:
    inside = path.relative_to(PACKAGE).parts
    return inside[0] if len(inside) > 1 else Path(inside[0]).stem


def allowed(room: str) -> Set[str]:
    if room in FOR_ALL:
        return FOR_ALL
    if room in FROM_LAYERS_UP:
        return FOR_ALL | FROM_LAYERS_UP
    if room in GROUND:
        return FOR_ALL | {room}
    return FOR_ALL | FROM_LAYERS_UP | BELOW[room] | {room}


def test_every_room_has_its_place_in_the_house() -> None:
    rooms = {room_of(path) for path in FILES}
    assert GROUND <= rooms
    assert rooms <= set(BELOW) | FOR_ALL | FROM_LAYERS_UP | DOOR


def test_imports_only_go_down() -> None:
    upwards = [
        f"{place(path, node)}: {room_of(path)} imports {name}"
        for path in FILES
        if room_of(path) not in DOOR
        for name, node in imports(path)
        if name.startswith(f"{NAME}.") and name.split(".")[1] not in allowed(room_of(path))
    ]
    assert upwards == []


def test_geology_and_review_need_nothing_but_python() -> None:
    known = set(sys.stdlib_module_names) | {NAME} if sys.version_info >= (3, 10) else None
    if known is None:
        pytest.skip("this Python cannot tell its own modules")
    strangers = [
        f"{place(path, node)}: {name}"
        for path in FILES
        if room_of(path) in PLAIN | FOR_ALL
        for name, node in imports(path)
        if name.split(".")[0] not in known and (path.name, name) not in OPTIONAL
    ]
    assert strangers == []


def test_geology_and_review_can_be_imported_where_there_is_no_qgis() -> None:
    modules = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for path in FILES
        if room_of(path) in PLAIN and path.name != "__init__.py"
    ]
    # -S: no packages at all, so neither QGIS nor numpy nor pandas.
    code = f"import sys; sys.path.insert(0, {str(ROOT)!r})\n" + "\n".join(
        f"import {module}" for module in modules
    )
    ran = subprocess.run([sys.executable, "-S", "-E", "-B", "-c", code], capture_output=True)
    assert modules
    assert ran.returncode == 0, ran.stderr.decode()


def mentions(node: ast.AST, name: str) -> bool:
    return (
        (isinstance(node, ast.Name) and node.id == name)
        or (isinstance(node, ast.Attribute) and node.attr == name)
        or (isinstance(node, ast.arg) and node.arg == name)
        or (isinstance(node, ast.alias) and node.name == name)
    )


def test_only_the_door_touches_iface() -> None:
    touching = {room_of(path) for path, node in nodes() if mentions(node, "iface")}
    assert touching <= DOOR


def test_only_compat_asks_for_the_version_of_qgis() -> None:
    questions = ("QGIS_VERSION", "QGIS_VERSION_INT", "PYQT_VERSION", "QT_VERSION", "versionInt")
    asking = [
        place(path, node)
        for path, node in nodes()
        if path.name != "compat.py" and any(mentions(node, name) for name in questions)
    ]
    assert asking == []


def test_shipped_code_asserts_nothing_and_hides_no_error() -> None:
    wrong: List[str] = []
    for path, node in nodes():
        if isinstance(node, ast.Assert):
            wrong.append(f"{place(path, node)}: assert")
        if isinstance(node, ast.ExceptHandler):
            if node.type is None:
                wrong.append(f"{place(path, node)}: catches everything")
            if all(isinstance(step, ast.Pass) for step in node.body):
                wrong.append(f"{place(path, node)}: passes over an error")
    assert wrong == []


def test_files_and_functions_stay_small() -> None:
    long = [str(path) for path in FILES if len(path.read_bytes().splitlines()) > TOO_LONG_FILE]
    for path, node in nodes():
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            lines = (node.end_lineno or 0) - node.lineno + 1
            if lines > TOO_LONG_FUNCTION:
                long.append(f"{place(path, node)}: {node.name} has {lines} lines")
    assert long == []


def tables() -> Iterator[Path]:
    resources = ROOT / "resources"
    for path in sorted(resources.rglob("*.csv")):
        if not TABLES_WITHOUT_SOURCES.intersection(path.relative_to(resources).parts):
            yield path


def row_faults(row: Dict[str, str]) -> Iterator[str]:
    if not any(row.get(name) for name in SOURCE_COLUMNS):
        yield "no source"
    if not row.get("confidence"):
        yield "no confidence"
    if None in row:
        yield "too many cells"
    if None in row.values():
        yield "too few cells"


def test_every_row_of_knowledge_names_its_source_and_confidence() -> None:
    wrong: List[str] = []
    for path in tables():
        with path.open(encoding="utf-8-sig", newline="") as stream:
            for number, row in enumerate(csv.DictReader(stream), start=2):
                wrong += [f"{path.relative_to(ROOT)} {number}: {said}" for said in row_faults(row)]
    assert list(tables())
    assert wrong == []


def test_sources_and_notes_name_nothing_that_only_the_authors_have() -> None:
    hidden = []
    for path in tables():
        with path.open(encoding="utf-8-sig", newline="") as stream:
            for row in csv.DictReader(stream):
                for column in SOURCE_COLUMNS | {"note"}:
                    if WORKING_PAPERS.search(row.get(column) or ""):
                        hidden.append(f"{path.relative_to(ROOT)}: {row[column]}")
    assert hidden == []


def test_nothing_stands_at_the_top_that_the_design_does_not_name() -> None:
    listed = subprocess.run(
        ["git", "-C", str(ROOT), "ls-files"], capture_output=True, text=True, check=False
    )
    if listed.returncode:
        pytest.skip("this is no checkout")
    tops = {line.split("/")[0] for line in listed.stdout.splitlines()}
    folders = {NAME, "resources", "i18n", "tests", ".ci"}
    files = {"metadata.txt", "Makefile", "README.md", "LICENSE", "pyproject.toml", ".gitignore"}
    assert tops <= folders | files
