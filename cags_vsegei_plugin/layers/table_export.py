"""A table of plain rows written through GDAL: CSV, XLSX, ODS, or a table of a GeoPackage."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Iterable, Mapping, Sequence

from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFields,
    QgsVectorFileWriter,
    QgsWkbTypes,
)

from cags_vsegei_plugin.compat import integer_field, number_field, text_field
from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.layers.cells import guarded
from cags_vsegei_plugin.layers.whole_file import write_whole
from cags_vsegei_plugin.sentences import Sentence, sentence

_KINDS = {str: text_field, int: integer_field, float: number_field}
_DRIVERS = {".csv": "CSV", ".xlsx": "XLSX", ".ods": "ODS", ".gpkg": "GPKG"}
_UTF8_WITH_MARK = ("WRITE_BOM=YES",)


def table_fields(columns: Mapping[str, type]) -> QgsFields:
    """Return fields of texts, whole and decimal numbers by name."""
    fields = QgsFields()
    for name, kind in columns.items():
        fields.append(_KINDS[kind](name))
    return fields


def export_table(
    path: Path, columns: Mapping[str, type], rows: Iterable[Sequence[Any]], title: str
) -> None:
    """Write a table under a title; the file appears complete, or stays as it was.

    The ending of the path says the format. Raises UserError where it cannot be written.
    """
    driver = _DRIVERS.get(path.suffix.lower())
    if driver is None:
        raise UserError(_no_format(path))
    fields = table_fields(columns)
    write_whole(path, lambda unfinished: _write(unfinished, driver, fields, rows, title))


def _write(
    path: Path, driver: str, fields: QgsFields, rows: Iterable[Sequence[Any]], title: str
) -> None:
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = driver
    options.layerName = title
    options.fileEncoding = "UTF-8"
    options.layerOptions = list(_UTF8_WITH_MARK) if driver == "CSV" else []
    context = QgsCoordinateTransformContext()
    kind, crs = QgsWkbTypes.Type.NoGeometry, QgsCoordinateReferenceSystem()
    writer = QgsVectorFileWriter.create(str(path), fields, kind, crs, context, options)
    is_written = all(writer.addFeature(_feature(fields, row)) for row in rows)
    message = writer.errorMessage()
    # The file is closed when the writer goes.
    del writer
    if not is_written or message or not path.is_file():
        raise OSError(message)


def _feature(fields: QgsFields, row: Sequence[Any]) -> QgsFeature:
    values = [guarded(value) if isinstance(value, str) else value for value in row]
    feature = QgsFeature(fields)
    feature.setAttributes([NULL if value is None else value for value in values])
    return feature


def _no_format(path: Path) -> Sentence:
    return sentence(
        "A table cannot be written as {path}. Choose a name that ends in {endings}.",
        path=path,
        endings=", ".join(_DRIVERS),
    )
