"""The parameter for an agreed legend: a table or layer of the project, or a file."""

from __future__ import annotations

from pathlib import Path
from typing import List, Optional

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
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
from cags_vsegei_plugin.processing.file_or_source import LegendSource, file_of, text_of
from cags_vsegei_plugin.review.geopackage_store import is_store
from cags_vsegei_plugin.translation import render, tr
from cags_vsegei_plugin.workflow.legend_store import (
    doubts_of,
    legend_in_store,
    told_of,
    unused_legend,
)
from cags_vsegei_plugin.workflow.store_place import ReachedPlace, StorePlace, store_place

LEGEND = "LEGEND"


def legend_parameter(optional: bool) -> LegendSource:
    """Return the parameter LEGEND."""
    return LegendSource(LEGEND, tr("Agreed legend"), optional)


def legend_help() -> str:
    """Return the help of the parameter LEGEND."""
    return tr(
        "The agreed legend: a table or layer, or a file in CSV (UTF-8; comma, semicolon or tab),"
        " XLSX, SSSOM or Turtle. One row per mapping; the columns side, index, joint_code and"
        " relation are required. Or a store of decisions, the file review.gpkg of a project or a"
        " team's store on PostGIS (postgis://CONNECTION?schema=SCHEMA): what is agreed there."
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
    if rows is None:
        return None
    legend = JointLegend.from_rows(rows, algorithm.knowledge)
    for said in legend.disagreements():
        feedback.pushWarning(render(said))
    return legend


def whole_legend(
    algorithm: CagsVsegeiAlgorithm,
    parameters: Parameters,
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> JointLegend:
    """Return the legend of LEGEND with all that is only proposed; raises UserError for none."""
    rows = given_rows(algorithm, parameters, LEGEND, context, feedback)
    return JointLegend.from_rows(rows, algorithm.knowledge)


def given_rows(
    algorithm: CagsVsegeiAlgorithm,
    parameters: Parameters,
    name: str,
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> List[LegendRow]:
    """Return the rows of a legend, proposed ones too: of a table, a file, or a store."""
    store = _store_of(algorithm, parameters, context, name)
    if store is not None:
        found = legend_in_store(store, algorithm.knowledge)
        for each in found.contradictions:
            feedback.pushWarning(render(each.said))
        return found.legend.to_rows()
    rows = legend_rows(algorithm, parameters, context, name)
    if rows is None:
        raise QgsProcessingException(algorithm.invalidSourceError(parameters, name))
    return rows


def store_of_project(context: QgsProcessingContext) -> Optional[StorePlace]:
    """Return where the open project keeps its decisions, None where it tells no such place."""
    try:
        return store_place(context.project())
    except UserError:
        # It is told where decisions are asked for.
        return None


def tell_unused(
    store: Optional[StorePlace], knowledge: Knowledge, feedback: QgsProcessingFeedback
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
    algorithm: CagsVsegeiAlgorithm,
    parameters: Parameters,
    context: QgsProcessingContext,
    name: str = LEGEND,
) -> Optional[List[LegendRow]]:
    """Return the rows of a legend, None where it is left out; raises UserError for no legend."""
    path = file_of(parameters.get(name))
    if path is not None:
        return legend_rows_of_file(path)
    source = algorithm.parameterAsSource(parameters, name, context)
    if source is None:
        if parameters.get(name) in (None, ""):
            return None
        raise QgsProcessingException(algorithm.invalidSourceError(parameters, name))
    layer = algorithm.parameterAsVectorLayer(parameters, name, context)
    place = place_of_layer(layer) if layer is not None else None
    if place is not None and is_legend_file(str(place.path)) and not layer.subsetString():
        # GDAL guesses headers and encodings of such files: read them ourselves.
        return legend_rows_of_file(place.path)
    return legend_rows_of_source(source, source.sourceName())


def _store_of(
    algorithm: CagsVsegeiAlgorithm,
    parameters: Parameters,
    context: QgsProcessingContext,
    name: str = LEGEND,
) -> Optional[ReachedPlace]:
    """Return the store of decisions that is asked for, by its name, path or a layer of it."""
    server = algorithm.stores.reached(name)
    if server is not None:
        return server
    text = text_of(parameters.get(name))
    given = Path(text.split("|", 1)[0]) if text else None
    if given is None or not given.is_file():
        layer = algorithm.parameterAsVectorLayer(parameters, name, context)
        place = place_of_layer(layer) if layer is not None else None
        given = place.path if place is not None else None
    return given if given is not None and is_store(given) else None
