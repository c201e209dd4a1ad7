"""Spreadsheets through GDAL: every cell as text, numbers as numbers, and no trust in the file."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Collection, Iterator, List, Mapping, Sequence

from osgeo import gdal, ogr

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.layers.archive_check import check_archive, unopened
from cags_vsegei_plugin.layers.cells import from_xml, guarded, in_xml
from cags_vsegei_plugin.layers.text_table import MOST_ROWS, Grid, too_many_rows

SPREADSHEETS = (".xlsx", ".ods", ".xls")
_ZIPPED = (".xlsx", ".ods")
# What spreadsheets of GDAL tell as the header row is told by our own columns.
_AS_IT_IS = {
    "OGR_XLSX_HEADERS": "DISABLE",
    "OGR_ODS_HEADERS": "DISABLE",
    "OGR_XLS_HEADERS": "DISABLE",
}
_DATE = re.compile(r"(\d{4})/(\d\d)/(\d\d)(?: 00:00:00)?")
_NUMBER_AS_WRITTEN = "%.15g"


def sheet_grids(path: Path) -> List[Grid]:
    """Return the cells of every sheet of a spreadsheet as text, row by row.

    Of a formula the value it had is taken; dates are as in ISO 8601. Raises UserError for what is
    no spreadsheet, is damaged, or unpacks to more than a legend can be.
    """
    if path.suffix.lower() in _ZIPPED:
        check_archive(path)
    before = {name: gdal.GetThreadLocalConfigOption(name) for name in _AS_IT_IS}
    try:
        for name, value in _AS_IT_IS.items():
            gdal.SetThreadLocalConfigOption(name, value)
        return _all_grids(path)
    except RuntimeError as error:
        # Whether GDAL raises or returns nothing is for the whole of QGIS to choose.
        raise UserError(unopened(path), str(error)) from error
    finally:
        for name, value in before.items():
            gdal.SetThreadLocalConfigOption(name, value)


def write_sheet(
    path: Path,
    columns: Sequence[str],
    numbers: Collection[str],
    rows: Sequence[Mapping[str, Any]],
) -> None:
    """Write rows as XLSX; columns of `numbers` hold numbers, all others text that stays text.

    Raises OSError where it cannot be written.
    """
    kept = {name for name in columns if name in numbers and _are_exact(name, rows)}
    source = ogr.GetDriverByName("XLSX").CreateDataSource(str(path))
    if source is None:
        raise OSError(f"GDAL cannot create {path}")
    sheet = source.CreateLayer("legend")
    for name in columns:
        kind = ogr.OFTReal if name in kept else ogr.OFTString
        sheet.CreateField(ogr.FieldDefn(in_xml(guarded(name)), kind))
    for row in rows:
        feature = ogr.Feature(sheet.GetLayerDefn())
        for place, name in enumerate(columns):
            _set(feature, place, _told(row, name), name in kept)
        sheet.CreateFeature(feature)
    del sheet, source
    if not path.is_file():
        raise OSError(f"GDAL has not written {path}")


def _all_grids(path: Path) -> List[Grid]:
    """Return the cells of all sheets; UserError where GDAL left something out and only logs it."""
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        gdal.ErrorReset()
        grids = list(_grids(path))
        if gdal.GetLastErrorType() >= gdal.CE_Failure:
            raise UserError(unopened(path), gdal.GetLastErrorMsg())
        return grids
    finally:
        gdal.PopErrorHandler()


def _grids(path: Path) -> Iterator[Grid]:
    source = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_READONLY)
    if source is None:
        raise UserError(unopened(path))
    for number in range(source.GetLayerCount()):
        sheet = source.GetLayer(number)
        if sheet.GetFeatureCount() > MOST_ROWS:
            raise UserError(too_many_rows(path))
        places = range(sheet.GetLayerDefn().GetFieldCount())
        yield [[_cell(feature, place) for place in places] for feature in sheet]


def _cell(feature: Any, place: int) -> str:
    if not feature.IsFieldSetAndNotNull(place):
        return ""
    text = from_xml(feature.GetFieldAsString(place))
    date = _DATE.fullmatch(text)
    return "-".join(date.groups()) if date else text


def _set(feature: Any, place: int, text: str, is_number: bool) -> None:
    if is_number and text:
        feature.SetField(place, float(text))
    elif text:
        feature.SetField(place, in_xml(guarded(text)))


def _told(row: Mapping[str, Any], name: str) -> str:
    value = row.get(name)
    return "" if value is None else str(value)


def _are_exact(name: str, rows: Sequence[Mapping[str, Any]]) -> bool:
    """Return whether all numbers of a column read back as they are; GDAL writes 15 digits."""
    texts = [_told(row, name) for row in rows]
    return all(not text or _is_exact(text) for text in texts)


def _is_exact(text: str) -> bool:
    try:
        number = float(text)
    except ValueError:
        return False
    return float(_NUMBER_AS_WRITTEN % number) == number
