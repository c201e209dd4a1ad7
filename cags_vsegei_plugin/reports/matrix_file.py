"""The matrix of units as a table for a spreadsheet."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsVectorFileWriter,
    QgsWkbTypes,
)

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.layers.cells import guarded
from cags_vsegei_plugin.layers.stretch_layer import matrix_features, matrix_fields
from cags_vsegei_plugin.layers.whole_file import write_whole
from cags_vsegei_plugin.sentences import sentence
from cags_vsegei_plugin.workflow.unit_matrix import UnitMatrix

_DRIVERS = {".csv": "CSV", ".xlsx": "XLSX"}


def write_matrix(path: Path, matrix: UnitMatrix) -> None:
    """Write kilometres as .csv (UTF-8) or .xlsx, the same table as `MATRIX` of the comparison.

    The file appears complete or not at all. Raises UserError where it cannot be written.
    """
    driver = _DRIVERS.get(path.suffix.lower())
    if driver is None:
        raise UserError(
            sentence(
                "{path} is neither CSV nor XLSX. Choose a file name that ends in .csv or .xlsx.",
                path=path,
            )
        )
    write_whole(path, lambda unfinished: _write(unfinished, driver, matrix))


def _write(path: Path, driver: str, matrix: UnitMatrix) -> None:
    fields = matrix_fields(guarded(index) for index in matrix.russia)
    writer = QgsVectorFileWriter.create(
        str(path),
        fields,
        QgsWkbTypes.Type.NoGeometry,
        QgsCoordinateReferenceSystem(),
        QgsCoordinateTransformContext(),
        _options(driver),
    )
    if writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
        raise OSError(writer.errorMessage())
    indices = [guarded(index) for index in matrix.china]
    for feature in matrix_features(fields, indices, matrix.km):
        writer.addFeature(feature)
    del writer
    if not path.is_file():
        raise OSError(f"GDAL has not written {path}")


def _options(driver: str) -> Any:
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = driver
    options.fileEncoding = "UTF-8"
    options.layerOptions = ["WRITE_BOM=YES"] if driver == "CSV" else []
    return options
