"""An agreed legend as a table: from CSV, XLSX or any layer, and to CSV or XLSX."""

from __future__ import annotations

import csv
import io
import os
import tempfile
from pathlib import Path
from typing import Any, Dict, Iterable, List, Mapping, Optional, Sequence

from osgeo import ogr
from qgis.core import QgsDataProvider, QgsVectorLayer

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.joint_legend import COLUMNS, REQUIRED
from cags_vsegei_plugin.layers.cells import guarded, unguarded
from cags_vsegei_plugin.layers.features import text_rows
from cags_vsegei_plugin.sentences import sentence

LegendRow = Dict[str, str]
Grid = List[List[str]]

TEXT_FILES = (".csv", ".tsv", ".txt")
SPREADSHEETS = (".xlsx", ".ods", ".xls")
_NUMBERS = ("base_ma", "top_ma", "from_km", "to_km")
_DELIMITERS = (",", ";", "\t")


def is_legend_file(text: str) -> bool:
    """Return whether a text is the path of an existing legend file."""
    path = Path(text)
    return path.suffix.lower() in TEXT_FILES + SPREADSHEETS and path.is_file()


def legend_rows_of_file(path: Path) -> List[LegendRow]:
    """Return the rows of an agreed legend in a file, every cell as text.

    CSV is UTF-8, its cells parted by comma, semicolon or tab; of a spreadsheet the first sheet
    with the required columns is read. Raises UserError for what is no agreed legend.
    """
    if path.suffix.lower() in TEXT_FILES:
        return _rows(_text_grid(path), str(path))
    return _spreadsheet_rows(path)


def legend_rows_of_source(source: Any, name: str) -> List[LegendRow]:
    """Return the rows of an agreed legend in a layer or a Processing source."""
    return _rows(_source_grid(source), name)


def write_legend(path: Path, rows: Iterable[Mapping[str, Any]]) -> None:
    """Write an agreed legend as CSV or XLSX; no cell can become a formula.

    The file appears complete, or not at all. Raises UserError where it cannot be written.
    """
    write_table(path, COLUMNS, rows)


def write_table(path: Path, columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> None:
    """Write texts as CSV (UTF-8 with BOM, for Excel) or XLSX; no cell can become a formula."""
    grid = [list(columns)]
    grid += [[guarded(_shown(row.get(column))) for column in columns] for row in rows]
    write = _write_xlsx if path.suffix.lower() == ".xlsx" else _write_csv
    try:
        # The same ending, because the driver goes by it; the same folder, to rename in one step.
        with tempfile.TemporaryDirectory(dir=str(path.parent)) as folder:
            unfinished = Path(folder) / f"unfinished{path.suffix}"
            write(unfinished, grid)
            os.replace(unfinished, path)
    except OSError as error:
        raise UserError(
            sentence(
                "{path} cannot be written: the folder is missing or read-only, the disk is full,"
                " or the file is open elsewhere. Choose another place.",
                path=path,
            ),
            str(error),
        ) from error


def _text_grid(path: Path) -> Grid:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(
            sentence(
                "The legend {path} cannot be read. Save it as CSV in UTF-8, or as XLSX.", path=path
            ),
            str(error),
        ) from error
    header = text.split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=header.count)
    return [list(row) for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)]


def _spreadsheet_rows(path: Path) -> List[LegendRow]:
    grids = [_source_grid(sheet) for sheet in _sheets(path)]
    if not grids:
        raise UserError(
            sentence(
                "The spreadsheet {path} cannot be opened. Save it anew as XLSX, or as CSV in"
                " UTF-8.",
                path=path,
            )
        )
    best = next((grid for grid in grids if not _missing(_header(grid))), grids[0])
    return _rows(best, str(path))


def _sheets(path: Path) -> List[QgsVectorLayer]:
    first = QgsVectorLayer(str(path), path.stem, "ogr")
    if not first.isValid():
        return []
    separator = QgsDataProvider.sublayerSeparator()
    names = [text.split(separator)[1] for text in first.dataProvider().subLayers()]
    uris = [f"{path}|layername={name}" for name in names]
    sheets = [QgsVectorLayer(uri, path.stem, "ogr") for uri in uris] or [first]
    return [sheet for sheet in sheets if sheet.isValid()]


def _source_grid(source: Any) -> Grid:
    names = source.fields().names()
    body = [[text or "" for text in row[1:]] for row in text_rows(source, names)]
    # GDAL takes no header from a sheet of nothing but texts: it is then the first row.
    if body and _missing(_lowered(names)) and not _missing(_lowered(body[0])):
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
                columns=", ".join(name for name in header if name) or "–",
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
    return _lowered(grid[0]) if grid else []


def _lowered(names: Sequence[str]) -> List[str]:
    return [name.strip().lower() for name in names]


def _missing(header: Sequence[str]) -> List[str]:
    return [name for name in REQUIRED if name not in header]


def _shown(value: Optional[Any]) -> str:
    return "" if value is None else str(value)


def _write_csv(path: Path, grid: Grid) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        csv.writer(stream).writerows(grid)


def _write_xlsx(path: Path, grid: Grid) -> None:
    source = ogr.GetDriverByName("XLSX").CreateDataSource(str(path))
    if source is None:
        raise OSError(f"GDAL cannot create {path}")
    sheet = source.CreateLayer("legend")
    for name in grid[0]:
        sheet.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    for cells in grid[1:]:
        feature = ogr.Feature(sheet.GetLayerDefn())
        for place, cell in enumerate(cells):
            feature.SetField(place, cell)
        sheet.CreateFeature(feature)
    del sheet, source
    if not path.is_file():
        raise OSError(f"GDAL has not written {path}")
