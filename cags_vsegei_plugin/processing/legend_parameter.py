"""The parameter for an agreed legend: a table or layer of the project, or a file."""

from __future__ import annotations

from pathlib import Path
from typing import Any, List, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterFeatureSource,
)

from cags_vsegei_plugin.layers.legend_files import (
    LegendRow,
    is_legend_file,
    legend_rows_of_file,
    legend_rows_of_source,
)
from cags_vsegei_plugin.processing.algorithm import CagsVsegeiAlgorithm, Parameters
from cags_vsegei_plugin.processing.destinations import place_of_layer
from cags_vsegei_plugin.translation import tr


def legend_parameter(optional: bool) -> QgsProcessingParameterFeatureSource:
    """Return the parameter LEGEND."""
    return QgsProcessingParameterFeatureSource(
        "LEGEND",
        tr("Agreed legend"),
        [QgsProcessing.SourceType.TypeVector],
        optional=optional,
    )


def legend_help() -> str:
    """Return the help of the parameter LEGEND."""
    return tr(
        "The agreed legend: a table or layer, or a file in CSV (UTF-8; comma, semicolon or tab) or"
        " XLSX. One row per mapping; the columns side, index, joint_code and relation are"
        " required."
    )


def legend_rows(
    algorithm: CagsVsegeiAlgorithm, parameters: Parameters, context: QgsProcessingContext
) -> Optional[List[LegendRow]]:
    """Return the rows of LEGEND, None where it is left out; raises UserError for no legend."""
    path = _path_of(parameters.get("LEGEND"))
    if path is not None:
        return legend_rows_of_file(path)
    source = algorithm.parameterAsSource(parameters, "LEGEND", context)
    if source is None:
        if parameters.get("LEGEND") in (None, ""):
            return None
        raise QgsProcessingException(algorithm.invalidSourceError(parameters, "LEGEND"))
    layer = algorithm.parameterAsVectorLayer(parameters, "LEGEND", context)
    place = place_of_layer(layer) if layer is not None else None
    if place is not None and is_legend_file(str(place.path)) and not layer.subsetString():
        # GDAL guesses headers and encodings of such files: read them ourselves.
        return legend_rows_of_file(place.path)
    return legend_rows_of_source(source, source.sourceName())


def _path_of(value: Any) -> Optional[Path]:
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        value = value.source.staticValue()
    return Path(value) if isinstance(value, (str, Path)) and is_legend_file(str(value)) else None
