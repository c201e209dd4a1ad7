"""An agreed legend in a file: CSV, XLSX, SSSOM or Turtle, in and out; and in from any layer."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any, Dict, Iterable, List, Mapping, Sequence

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.joint_legend import COLUMNS, CONTRACT, OPTIONAL, REQUIRED
from cags_vsegei_plugin.geology.legend_exchange import skos, sssom
from cags_vsegei_plugin.geology.legend_exchange.sssom_reading import sssom_rows
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.layers.cells import guarded, unguarded
from cags_vsegei_plugin.layers.features import text_rows
from cags_vsegei_plugin.layers.spreadsheet import SPREADSHEETS, sheet_grids, write_sheet
from cags_vsegei_plugin.layers.text_table import (
    MOST_ROWS,
    Grid,
    text_grid,
    text_of,
    too_many_rows,
)
from cags_vsegei_plugin.layers.whole_file import write_whole
from cags_vsegei_plugin.sentences import sentence

LegendRow = Dict[str, str]

TEXT_FILES = (".csv", ".tsv", ".txt")
_NUMBERS = ("base_ma", "top_ma", "from_km", "to_km")
_LONGEST_LIST = 300


def is_legend_file(text: str) -> bool:
    """Return whether a text is the path of an existing legend file."""
    path = Path(text)
    endings = (*TEXT_FILES, *SPREADSHEETS, skos.ENDING)
    return path.suffix.lower() in endings and path.is_file()


def legend_rows_of_file(path: Path) -> List[LegendRow]:
    """Return the rows of an agreed legend in a file, every cell as text.

    CSV is UTF-8, its cells parted by comma, semicolon or tab; of a spreadsheet the first sheet
    with the required columns is read; SSSOM tables and Turtle are those of `write_legend`. Raises
    UserError for what is no agreed legend, is damaged, or far too large for one.
    """
    if path.suffix.lower() in (*TEXT_FILES, skos.ENDING):
        return _rows_of_text(text_of(path), path)
    grids = sheet_grids(path) or [[]]
    best = next((grid for grid in grids if not _missing(_header(grid))), grids[0])
    return _rows(best, str(path))


def _rows_of_text(text: str, path: Path) -> List[LegendRow]:
    # The header of an SSSOM table; no column of a legend begins so.
    is_sssom = text.startswith("#") or path.name.lower().endswith(sssom.ENDING)
    is_turtle = path.suffix.lower() == skos.ENDING
    if not (is_sssom or is_turtle):
        return _rows(text_grid(text, path), str(path))
    try:
        return skos.skos_rows(text) if is_turtle else sssom_rows(text, unguarded)
    except UserError as error:
        said = sentence("{path} cannot be used. {why}", path=path, why=error.said)
        raise UserError(said, error.detail) from error


def legend_rows_of_source(source: Any, name: str) -> List[LegendRow]:
    """Return the rows of an agreed legend in a layer or a Processing source."""
    if source.featureCount() > MOST_ROWS:
        raise UserError(too_many_rows(name))
    return _rows(_source_grid(source), name)


def write_legend(
    path: Path, rows: Iterable[Mapping[str, Any]], knowledge: Knowledge = BUNDLED
) -> None:
    """Write an agreed legend as CSV, XLSX, SSSOM (`.sssom.tsv`) or Turtle (`.ttl`).

    No cell can become a formula. The file appears complete, or not at all. Raises UserError where
    it cannot be written.
    """
    told = [{name: _shown(value) for name, value in row.items()} for row in rows]
    columns = legend_columns(told)
    if path.name.lower().endswith(sssom.ENDING):
        write_text(path, sssom.sssom_text(told, columns, guarded))
    elif path.suffix.lower() == skos.ENDING:
        write_text(path, skos.skos_text(told, columns, knowledge))
    else:
        write_table(path, columns, told, _NUMBERS)


def legend_columns(rows: Iterable[Mapping[str, str]]) -> List[str]:
    """Return the columns of rows: those of the contract, then others that any row uses."""
    used = dict.fromkeys(name for row in rows for name, value in row.items() if value)
    optional = [name for name in OPTIONAL if name in used]
    return list(dict.fromkeys([*CONTRACT, *optional, *used]))


def write_table(
    path: Path,
    columns: Sequence[str],
    rows: Iterable[Mapping[str, Any]],
    numbers: Sequence[str] = (),
) -> None:
    """Write rows as CSV (UTF-8 with BOM, for Excel) or XLSX; no cell can become a formula.

    `numbers` are the columns that XLSX holds as numbers.
    """
    write_whole(path, lambda unfinished: put_table(unfinished, columns, rows, numbers))


def put_table(
    path: Path,
    columns: Sequence[str],
    rows: Iterable[Mapping[str, Any]],
    numbers: Sequence[str] = (),
) -> None:
    """Write the same straight to its place; raises OSError or UnicodeError where it cannot."""
    told = list(rows)
    if path.suffix.lower() == ".xlsx":
        write_sheet(path, columns, numbers, told)
    else:
        _write_csv(path, columns, told)


def write_text(path: Path, text: str) -> None:
    """Write a text in UTF-8, as it is; the file appears complete, or UserError is raised."""
    write_whole(path, lambda unfinished: _write_bytes(unfinished, text.encode("utf-8")))


def _source_grid(source: Any) -> Grid:
    names = source.fields().names()
    body = [[text or "" for text in row[1:]] for row in text_rows(source, names)]
    # GDAL takes no header from a sheet of nothing but texts: it is then the first row.
    if body and _missing(_header([names])) and not _missing(_header(body)):
        return body
    return [list(names), *body]


def _rows(grid: Grid, where: str) -> List[LegendRow]:
    header = _header(grid)
    missing = _missing(header)
    if missing:
        raise UserError(
            sentence(
                "The agreed legend {where} has no column {missing}. Its columns are: {columns}.",
                where=where,
                missing=", ".join(missing),
                columns=", ".join(name for name in header if name)[:_LONGEST_LIST] or "–",
            )
        )
    twice = sorted({name for name in header if name in COLUMNS and header.count(name) > 1})
    if twice:
        raise UserError(
            sentence(
                "The agreed legend {where} has these columns more than once: {columns}. Leave one"
                " of each.",
                where=where,
                columns=", ".join(twice),
            )
        )
    rows = [_row(header, cells) for cells in grid[1:]]
    return [row for row in rows if any(row.values())]


def _row(header: Sequence[str], cells: Sequence[str]) -> LegendRow:
    padded = [*cells, *[""] * (len(header) - len(cells))]
    row = {name: unguarded(cell.strip()) for name, cell in zip(header, padded) if name}
    for name in _NUMBERS:
        # Spreadsheets in Russian write 538,8.
        row[name] = row.get(name, "").replace(",", ".").replace("\u2212", "-")
    return row


def _header(grid: Grid) -> List[str]:
    """Return the names of the columns: those of the contract in whatever case, others as given."""
    names = [unguarded(name.strip()) for name in (grid[0] if grid else [])]
    return [name.lower() if name.lower() in COLUMNS else name for name in names]


def _missing(header: Sequence[str]) -> List[str]:
    return [name for name in REQUIRED if name not in header]


def _write_csv(path: Path, columns: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow([guarded(name) for name in columns])
        for row in rows:
            writer.writerow([guarded(_shown(row.get(name))) for name in columns])


def _write_bytes(path: Path, told: bytes) -> None:
    path.write_bytes(told)


def _shown(value: Any) -> str:
    """Return a value as text; half a character, as facts of others may hold, is none."""
    told = "" if value is None else str(value)
    return told.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
