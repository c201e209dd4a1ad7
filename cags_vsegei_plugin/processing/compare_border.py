"""`cagsvsegei:compareborder`: who faces whom along the border, and whether they agree."""

from __future__ import annotations

from typing import Any, Callable, Dict, List, Optional

from qgis.core import (
    QgsFeatureRequest,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsWkbTypes,
)

from cags_vsegei_plugin.border.memory import of_arrays
from cags_vsegei_plugin.errors import stop_if_cancelled
from cags_vsegei_plugin.layers.conflict_layer import style_conflicts
from cags_vsegei_plugin.layers.features import features_of
from cags_vsegei_plugin.layers.stretch_layer import (
    flagged_fields,
    matrix_features,
    matrix_fields,
    stretch_fields,
)
from cags_vsegei_plugin.layers.styles import style_flagged, style_stretches
from cags_vsegei_plugin.processing import legend_inputs as inputs
from cags_vsegei_plugin.processing import match_parameters as shared
from cags_vsegei_plugin.processing.algorithm import (
    Parameters,
    knowledge_of,
)
from cags_vsegei_plugin.processing.border_parts import corridor_given, sections_given
from cags_vsegei_plugin.processing.compare_parameters import (
    DISTANCES,
    FOLLOW,
    SIDES,
    declare_comparison,
)
from cags_vsegei_plugin.processing.comparison_outputs import (
    CONFLICT_POINTS,
    STATISTICS,
    declare_more_outputs,
    write_conflicts,
    write_statistics,
)
from cags_vsegei_plugin.processing.corrections_parameter import corrections_of
from cags_vsegei_plugin.processing.direct_reading import DirectReading
from cags_vsegei_plugin.processing.legend_parameter import (
    agreed_legend,
    legend_help,
    legend_parameter,
    store_of_project,
    tell_unused,
)
from cags_vsegei_plugin.processing.line_and_point_sides import (
    Asked,
    declare_lines_and_points,
)
from cags_vsegei_plugin.processing.placed_sources import PlacedSources
from cags_vsegei_plugin.processing.side_input import side_input
from cags_vsegei_plugin.processing.styling import style_on_loading, style_result
from cags_vsegei_plugin.translation import render, tr
from cags_vsegei_plugin.workflow.border_finding import Request
from cags_vsegei_plugin.workflow.comparing import Comparison, compare_border
from cags_vsegei_plugin.workflow.flagging import flags_of
from cags_vsegei_plugin.workflow.followed_result import keep_followed
from cags_vsegei_plugin.workflow.on_cluster import cluster_at
from cags_vsegei_plugin.workflow.rejudging import keep
from cags_vsegei_plugin.workflow.result_rows import ResultRows, flagged_row
from cags_vsegei_plugin.workflow.store_place import StorePlace
from cags_vsegei_plugin.workflow.unit_matrix import unit_matrix

_ROWS_AT_ONCE = 512
_STYLES = {
    "STRETCHES": style_stretches,
    "CHINA_FLAGGED": style_flagged,
    "RUSSIA_FLAGGED": style_flagged,
    CONFLICT_POINTS: style_conflicts,
}


class CompareBorder(PlacedSources, DirectReading):
    """Compare a Chinese and a Russian layer kilometre by kilometre."""

    NAME = "compareborder"
    GROUP = "border"
    DIRECT = tuple(prefix for _, prefix in SIDES)

    def __init__(self) -> None:
        super().__init__()
        self._store: Optional[StorePlace] = None
        # The ids of the flagged polygons of a side, in the order they were written.
        self._written_flags: Dict[str, List[int]] = {}

    def title(self) -> str:
        """Return the name for people."""
        return tr("Compare Along the Border")

    def about(self) -> str:
        """Return what the algorithm does."""
        return tr(
            "Finds along the border which Chinese polygon faces which Russian polygon, reads both"
            " notations, and says for every stretch whether the two sides agree, and why not."
            " Sources are never changed; invalid polygons, gaps and overlaps need no repair."
        )

    def declare(self) -> None:
        """Add parameters and outputs."""
        declare_comparison(self)
        self.add_parameter(
            legend_parameter(optional=True),
            legend_help() + " " + tr("Pairs mapped to one joint unit are agreed."),
        )
        declare_lines_and_points(self)
        self.declare_degrees()
        declare_more_outputs(self)

    def check(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """Raise UserError for one layer on both sides, an unknown profile, fields or scales."""
        shared.refuse_one_layer(self, parameters, context)
        shared.profile_of(self, parameters, context, knowledge_of(context))
        for side, prefix in SIDES:
            inputs.check_units(self, parameters, context, side, prefix)
        Asked(self, parameters, context).check()

    def prepareAlgorithm(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> bool:
        """Look for the project's store: the project may be asked in the main thread only."""
        self._store = store_of_project(context)
        return super().prepareAlgorithm(parameters, context, feedback)

    @of_arrays()
    def run_steps(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Dict[str, Any]:
        """Compare, then write what was asked for."""
        asked = Asked(self, parameters, context, feedback)
        request = self.agreed(self._request(asked), asked)
        with cluster_at(self.parameterAsString(parameters, "CLUSTER", context).strip()) as client:
            comparison = compare_border(
                request._replace(cluster=client),
                context.transformContext(),
                self.knowledge,
                feedback,
            )
        results = self._written(comparison, parameters, context, feedback)
        if self.parameterAsBool(parameters, FOLLOW, context):
            keep_followed(
                str(results["STRETCHES"]), comparison, self._written_flags, self.knowledge
            )
        return {**results, **self.further(comparison, request, asked)}

    def agreed(self, request: Request, asked: Asked) -> Request:
        """Return the request with what is agreed between both sides."""
        legend = agreed_legend(self, asked.parameters, asked.context, asked.feedback)
        if legend is None:
            tell_unused(self._store, self.knowledge, asked.feedback)
        return request._replace(legend=legend)

    def further(self, comparison: Comparison, request: Request, asked: Asked) -> Dict[str, Any]:
        """Do what is to be done with a comparison that is written; returns further outputs."""
        return {}

    def _request(self, asked: Asked) -> Request:
        parameters, context, feedback = asked.parameters, asked.context, asked.feedback
        shared.refuse_one_layer(self, parameters, context)
        profile = shared.profile_of(self, parameters, context, self.knowledge)
        china, russia = (
            side_input(asked, profile, *each, self.tables.get(each[1])) for each in SIDES
        )
        return Request(
            china,
            russia,
            profile,
            shared.optional_source(self, parameters, "BORDER", context),
            shared.number_of(self, parameters, "TOLERANCE", context),
            None,
            corrections_of(self, parameters, context, feedback, (china.title, russia.title)),
            asked.lines(),
            asked.points(),
            sections=sections_given(self, parameters, profile, context),
            corridor=corridor_given(self, parameters, context),
            contacts=asked.contacts(),
        )

    def _written(
        self,
        comparison: Comparison,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Dict[str, Any]:
        for info in comparison.infos:
            feedback.pushInfo(render(info))
        for warning in comparison.warnings:
            feedback.pushWarning(render(warning))
        results = self._layers(comparison, parameters, context, feedback)
        keep(str(results["STRETCHES"]), comparison.kept)
        for name, layer_id in results.items():
            if name in _STYLES:
                style_on_loading(layer_id, _STYLES[name], context)
        told = comparison.summary
        return {
            **results,
            "BORDER_KM": told.border_km,
            "FACING_KM": told.facing_km,
            "AGREED_KM": told.agreed_km,
            "CONSISTENT_KM": told.consistent_km,
            "CONFLICTS": len(comparison.conflicts),
            DISTANCES: comparison.distances.as_text() if comparison.distances else "",
        }

    def _layers(
        self,
        comparison: Comparison,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Dict[str, Any]:
        """Write the stretches, and what else was asked for."""
        asked = comparison, parameters, context, feedback
        written: Dict[str, Callable[[], str]] = {
            "STRETCHES": lambda: self._stretches(*asked),
            "CHINA_FLAGGED": lambda: self._flagged("china", "CHINA_FLAGGED", *asked),
            "RUSSIA_FLAGGED": lambda: self._flagged("russia", "RUSSIA_FLAGGED", *asked),
            "MATRIX": lambda: self._matrix(comparison, parameters, context),
            CONFLICT_POINTS: lambda: write_conflicts(self, *asked),
            STATISTICS: lambda: write_statistics(Asked(self, *asked[1:]), comparison),
        }
        return {name: write() for name, write in written.items() if parameters.get(name)}

    def _stretches(
        self,
        comparison: Comparison,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> str:
        crs = comparison.china.given.source.sourceCrs()
        kind = QgsWkbTypes.Type.LineString
        sink = self.sink(parameters, "STRETCHES", context, stretch_fields(), kind, crs)
        rows = ResultRows(comparison.crs, crs, context.transformContext())
        for first in range(0, len(comparison.stretches), _ROWS_AT_ONCE):
            stop_if_cancelled(feedback)
            some = comparison.stretches[first : first + _ROWS_AT_ONCE]
            sink.add_all([rows.stretch(stretch) for stretch in some])
        return sink.layer_id

    def _flagged(
        self,
        side: str,
        name: str,
        comparison: Comparison,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> str:
        source = getattr(comparison, side).given.source
        flags = flags_of(comparison.stretches, side, self.knowledge)
        fields = flagged_fields(source)
        sink = self.sink(parameters, name, context, fields, source.wkbType(), source.sourceCrs())
        request = QgsFeatureRequest().setFilterFids(sorted(flags))
        written = self._written_flags.setdefault(side, [])
        for feature in features_of(source, request, feedback):
            sink.add(flagged_row(feature, flags[feature.id()], fields))
            written.append(feature.id())
        return sink.layer_id

    def _matrix(
        self, comparison: Comparison, parameters: Parameters, context: QgsProcessingContext
    ) -> str:
        matrix = unit_matrix(comparison.stretches, self.knowledge)
        fields = matrix_fields(matrix.russia)
        kind = QgsWkbTypes.Type.NoGeometry
        sink = self.sink(parameters, "MATRIX", context, fields, kind)
        for feature in matrix_features(fields, matrix.china, matrix.km):
            sink.add(feature)
        return sink.layer_id

    def finish(
        self,
        results: Dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> None:
        """Style the results themselves, for whoever opens them without loading them."""
        for name, style in _STYLES.items():
            if results.get(name):
                style_result(results[name], style, context, feedback)
