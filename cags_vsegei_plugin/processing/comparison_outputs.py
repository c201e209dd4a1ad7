"""What `compareborder` gives beside the stretches: conflicts of all kinds, and statistics."""

from __future__ import annotations

from typing import Any, Optional, Sequence

from qgis.core import (
    NULL,
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
from cags_vsegei_plugin.layers.table_export import table_fields
from cags_vsegei_plugin.processing import legend_inputs as inputs
from cags_vsegei_plugin.processing.algorithm import CagsVsegeiAlgorithm, Parameters
from cags_vsegei_plugin.processing.line_and_point_sides import Asked
from cags_vsegei_plugin.translation import tr
from cags_vsegei_plugin.workflow.comparing import Comparison
from cags_vsegei_plugin.workflow.result_rows import ResultRows
from cags_vsegei_plugin.workflow.sheets import Sheets, sheet_field, sheets_of
from cags_vsegei_plugin.workflow.sides import SideInput
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
    _declare_sheets(algorithm)
    _declare_sink(
        algorithm,
        STATISTICS,
        tr("Statistics"),
        QgsProcessing.SourceType.TypeVector,
        tr(
            "A table of kilometres, shares, conflicts and the index of agreement: of the whole"
            " border, by verdict, severity, code, pair of units, sheet, section, and kind. The"
            " index is the share of the compared kilometres that agree or are consistent; minor"
            " differences count half."
        ),
    )


def _declare_sheets(algorithm: CagsVsegeiAlgorithm) -> None:
    for prefix, title in (
        ("CHINA", tr("Chinese sheet field")),
        ("RUSSIA", tr("Russian sheet field")),
    ):
        algorithm.add_parameter(
            inputs.field_parameter(f"{prefix}_SHEET", title, prefix),
            tr(
                "The field with the sheet a polygon comes from, such as 图幅号 or NOMEN; kilometres"
                " are counted by it."
            )
            + " "
            + tr("Detected where left out."),
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
    kind = QgsWkbTypes.Type.Point
    sink = algorithm.sink(parameters, CONFLICT_POINTS, context, fields, kind, crs)
    rows = ResultRows(comparison.crs, crs, context.transformContext())
    for each in comparison.conflicts:
        stop_if_cancelled(feedback)
        sink.add(rows.conflict(each))
    return sink.layer_id


def write_statistics(
    asked: Asked,
    comparison: Comparison,
) -> str:
    """Write the table of statistics; return the layer's id."""
    algorithm, parameters, context, feedback = asked
    section = algorithm.parameterAsDouble(parameters, SECTION, context)
    sheets = (
        _sheets(asked, comparison.china.given, [e.china_fid for e in comparison.stretches]),
        _sheets(asked, comparison.russia.given, [e.russia_fid for e in comparison.stretches]),
    )
    pieces = pieces_of(comparison.stretches, comparison.conflicts, sheets)
    fields = table_fields(COLUMNS)
    sink = algorithm.sink(parameters, STATISTICS, context, fields, QgsWkbTypes.Type.NoGeometry)
    for row in statistics(pieces, section):
        stop_if_cancelled(feedback)
        feature = QgsFeature(fields)
        feature.setAttributes([NULL if value is None else value for value in row])
        sink.add(feature)
    return sink.layer_id


def _sheets(asked: Asked, given: SideInput, fids: Sequence[Optional[int]]) -> Sheets:
    """Return the sheets of the polygons of a side by its chosen or detected field."""
    algorithm, parameters, context, feedback = asked
    name = f"{given.side.upper()}_SHEET"
    chosen = algorithm.field(parameters, name, given.source, context)
    field = chosen or sheet_field(given.source, given.side, algorithm.knowledge)
    if field and not chosen and feedback is not None:
        feedback.pushInfo(tr("Field of the {role}: {field}", role=tr("sheet"), field=field))
    return sheets_of(given.source, field, fids, feedback)
