"""The parameter for an agreed legend: a table or layer of the project, or a file."""

from __future__ import annotations

from pathlib import Path
from typing import Any, List, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSource,
)

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.joint_legend import JointLegend
from cags_vsegei_plugin.knowledge import Knowledge
from cags_vsegei_plugin.layers.legend_files import (
    LegendRow,
    is_legend_file,
    legend_rows_of_file,
    legend_rows_of_source,
)
from cags_vsegei_plugin.processing.algorithm import CagsVsegeiAlgorithm, Parameters
from cags_vsegei_plugin.processing.destinations import place_of_layer
from cags_vsegei_plugin.review.geopackage_store import is_store
from cags_vsegei_plugin.translation import render, tr
from cags_vsegei_plugin.workflow.legend_store import (
    doubts_of,
    legend_in_store,
    told_of,
    unused_legend,
)


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
        " required. Or a store of decisions, the file review.gpkg of a project: what is agreed"
        " there."
    )


def agreed_legend(
    algorithm: CagsVsegeiAlgorithm,
    parameters: Parameters,
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> Optional[JointLegend]:
    """Return the legend of LEGEND, None where it is left out; raises UserError for no legend.

    Of a store of decisions it is what they lead to.
    """
    store = _store_of(algorithm, parameters, context)
    if store is not None:
        found = legend_in_store(store, algorithm.knowledge)
        for said in told_of(found, store):
            feedback.pushInfo(render(said))
        for said in doubts_of(found, store):
            feedback.pushWarning(render(said))
        return found.legend
    rows = legend_rows(algorithm, parameters, context)
    return None if rows is None else JointLegend.from_rows(rows, algorithm.knowledge)


def tell_unused(
    store: Optional[Path], knowledge: Knowledge, feedback: QgsProcessingFeedback
) -> None:
    """Say that the review of the project has an agreed legend, which was not asked for."""
    try:
        said = unused_legend(store, knowledge)
    except UserError as error:
        feedback.pushWarning(render(error.said))
        return
    if said is not None:
        feedback.pushInfo(render(said))


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


def _store_of(
    algorithm: CagsVsegeiAlgorithm, parameters: Parameters, context: QgsProcessingContext
) -> Optional[Path]:
    """Return the store of decisions that LEGEND names, by its path or a layer of it."""
    text = _text_of(parameters.get("LEGEND"))
    given = Path(text.split("|", 1)[0]) if text else None
    if given is None or not given.is_file():
        layer = algorithm.parameterAsVectorLayer(parameters, "LEGEND", context)
        place = place_of_layer(layer) if layer is not None else None
        given = place.path if place is not None else None
    return given if given is not None and is_store(given) else None


def _text_of(value: Any) -> str:
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        value = value.source.staticValue()
    return str(value) if isinstance(value, (str, Path)) else ""


def _path_of(value: Any) -> Optional[Path]:
    text = _text_of(value)
    return Path(text) if text and is_legend_file(text) else None
