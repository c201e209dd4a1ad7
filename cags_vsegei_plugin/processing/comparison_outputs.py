"""What `compareborder` gives beside the stretches: conflicts of all kinds, and statistics."""

from __future__ import annotations

from typing import Any, List

from qgis.core import (
    NULL,
    QgsCoordinateTransform,
    QgsFeature,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
    QgsWkbTypes,
)

from cags_vsegei_plugin.errors import stop_if_cancelled
from cags_vsegei_plugin.layers.conflict_layer import conflict_fields
from cags_vsegei_plugin.layers.junction_layer import point_feature
from cags_vsegei_plugin.layers.table_export import table_fields
from cags_vsegei_plugin.processing.algorithm import CagsVsegeiAlgorithm, Parameters
from cags_vsegei_plugin.translation import render, tr
from cags_vsegei_plugin.workflow.comparing import Comparison
from cags_vsegei_plugin.workflow.conflicts import Conflict
from cags_vsegei_plugin.workflow.statistics import COLUMNS, SECTION_KM, pieces_of, statistics

CONFLICT_POINTS, STATISTICS, SECTION = "CONFLICT_POINTS", "STATISTICS", "SECTION"


def declare_more_outputs(algorithm: CagsVsegeiAlgorithm) -> None:
    """Add the conflicts, and the table of statistics with the length of a section."""
    _declare_sink(
        algorithm,
        CONFLICT_POINTS,
        tr("Conflicts"),
        QgsProcessing.SourceType.TypeVectorPoint,
        tr(
            "One point per conflict, be it a stretch, a line or a deposit: its place in km,"
            " severity, codes, reason and the features of both sides."
        ),
    )
    algorithm.add_parameter(
        QgsProcessingParameterNumber(
            SECTION,
            tr("Section (km)"),
            QgsProcessingParameterNumber.Type.Double,
            SECTION_KM,
            True,
            0.1,
        ),
        tr("The length of a section of the border in the statistics, in kilometres."),
    )
    _declare_sink(
        algorithm,
        STATISTICS,
        tr("Statistics"),
        QgsProcessing.SourceType.TypeVector,
        tr(
            "A table of kilometres, shares, conflicts and the index of agreement: of the whole"
            " border, by verdict, severity, code, pair of units, section, and kind. The index is"
            " the share of the compared kilometres that agree or are consistent; minor differences"
            " count half."
        ),
    )


def _declare_sink(
    algorithm: CagsVsegeiAlgorithm, name: str, title: str, kind: Any, told: str
) -> None:
    sink = QgsProcessingParameterFeatureSink(name, title, kind, None, True)
    sink.setCreateByDefault(False)
    algorithm.add_parameter(sink, told)


def write_conflicts(
    algorithm: CagsVsegeiAlgorithm,
    comparison: Comparison,
    parameters: Parameters,
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> str:
    """Write the conflicts as points, in the system of the Chinese layer; return the layer's id."""
    crs, fields = comparison.china.given.source.sourceCrs(), conflict_fields()
    transform = QgsCoordinateTransform(comparison.crs, crs, context.transformContext())
    kind = QgsWkbTypes.Type.Point
    sink = algorithm.sink(parameters, CONFLICT_POINTS, context, fields, kind, crs)
    for each in comparison.conflicts:
        stop_if_cancelled(feedback)
        sink.add(point_feature(fields, _attributes(each), each.point, transform))
    return sink.layer_id


def _attributes(conflict: Conflict) -> List[Any]:
    """Return the values of a conflict in the order of the contract."""
    told = conflict._asdict()
    for name in ("china_fids", "russia_fids"):
        told[name] = ";".join(map(str, told[name])) or None
    told["codes"] = ";".join(conflict.codes)
    told["reasons"] = " ".join(render(reason) for reason in conflict.reasons)
    return [value for name, value in told.items() if name != "point"]


def write_statistics(
    algorithm: CagsVsegeiAlgorithm,
    comparison: Comparison,
    parameters: Parameters,
    context: QgsProcessingContext,
) -> str:
    """Write the table of statistics; return the layer's id."""
    section = algorithm.parameterAsDouble(parameters, SECTION, context)
    pieces = pieces_of(comparison.stretches, comparison.conflicts)
    fields = table_fields(COLUMNS)
    sink = algorithm.sink(parameters, STATISTICS, context, fields, QgsWkbTypes.Type.NoGeometry)
    for row in statistics(pieces, section):
        feature = QgsFeature(fields)
        feature.setAttributes([NULL if value is None else value for value in row])
        sink.add(feature)
    return sink.layer_id
