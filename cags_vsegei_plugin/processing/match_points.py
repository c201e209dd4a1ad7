"""`cagsvsegei:matchpoints`: deposits that both sides show near the border."""

from __future__ import annotations

from typing import Any, Dict, List

from qgis.core import (
    QgsCoordinateTransform,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsWkbTypes,
)

from cags_vsegei_plugin.errors import stop_if_cancelled
from cags_vsegei_plugin.layers.junction_layer import pair_fields, point_feature
from cags_vsegei_plugin.layers.match_styles import style_pairs
from cags_vsegei_plugin.processing import match_parameters as shared
from cags_vsegei_plugin.processing.algorithm import (
    CagsVsegeiAlgorithm,
    Parameters,
    knowledge_of,
)
from cags_vsegei_plugin.processing.compare_parameters import SIDES
from cags_vsegei_plugin.processing.direct_reading import DirectReading
from cags_vsegei_plugin.processing.line_and_point_sides import (
    POINT_FIELDS,
    Asked,
    declare_further_points,
)
from cags_vsegei_plugin.processing.placed_sources import PlacedSources
from cags_vsegei_plugin.processing.styling import style_on_loading, style_result
from cags_vsegei_plugin.translation import render, render_all, tr
from cags_vsegei_plugin.workflow.matching_points import (
    PointMatches,
    PointRequest,
    PointsOf,
    match_points,
)
from cags_vsegei_plugin.workflow.point_pairs import DUPLICATE, SAME_PLACE, PointPair


class MatchPoints(PlacedSources, DirectReading):
    """Match deposits and localities of both sides near the border."""

    NAME = "matchpoints"
    GROUP = "border"
    DIRECT = tuple(shared.POLYGON_LAYERS)

    def title(self) -> str:
        """Return the name for people."""
        return tr("Match Points Across the Border")

    def about(self) -> str:
        """Return what the algorithm does."""
        return tr(
            "Finds deposits and localities that both sides show near the border: by place, by name,"
            " by commodity and size. Names are compared in three scripts: Chinese characters by"
            " their pinyin and by Palladius' transcription, Russian names with Latin ones letter by"
            " letter; a Russian name in Chinese characters by its sound, which is a hint and no"
            " proof. Points are matched one to one so that all of them together fit best."
        )

    def declare(self) -> None:
        """Add parameters and outputs."""
        _declare_layers(self)
        _declare_fields(self)
        for _, prefix in SIDES:
            declare_further_points(self, prefix)
        self.declare_degrees()
        self.add_parameter(
            shared.metres_parameter("BUFFER", tr("Buffer (m)")),
            tr(
                "How far from the border points are looked at, in metres. Left out, the map's,"
                " 20 km in general."
            ),
        )
        self.add_parameter(
            shared.metres_parameter("TOLERANCE", tr("Tolerance (m)")),
            tr(
                "Points up to this distance may be one place, in metres; with one name up to four"
                " times as far. Left out, the map's."
            ),
        )
        self.add_parameter(
            QgsProcessingParameterFeatureSink(
                "OUTPUT", tr("Pairs of points"), QgsProcessing.SourceType.TypeVectorPoint
            ),
            tr(
                "One point for each pair and for each point without a partner: duplicate,"
                " same_place, china_only or russia_only, with score, severity and reason."
            ),
        )
        self.add_number("PAIRS", tr("Pairs of points"))
        self.add_number("DUPLICATES", tr("Deposits shown twice"))
        self.add_number("CONFLICTS", tr("Points that need a decision"))

    def check(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """Raise UserError for one layer on both sides, an unknown profile or field."""
        shared.refuse_one_layer(self, parameters, context)
        shared.profile_of(self, parameters, context, knowledge_of(context))
        shared.check_fields(self, parameters, list(POINT_FIELDS), context)

    def run_steps(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Dict[str, Any]:
        """Match, then write."""
        shared.refuse_one_layer(self, parameters, context)
        china, russia = (self._side(parameters, context, feedback, *each) for each in SIDES)
        request = PointRequest(
            china,
            russia,
            shared.profile_of(self, parameters, context, self.knowledge),
            shared.border_of(self, parameters, context, self.tables),
            shared.number_of(self, parameters, "BUFFER", context),
            shared.number_of(self, parameters, "TOLERANCE", context),
        )
        matches = match_points(request, context.transformContext(), self.knowledge, feedback)
        return self._written(matches, china.source, parameters, context, feedback)

    def _side(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        side: str,
        prefix: str,
    ) -> PointsOf:
        source = self.source(parameters, prefix, context)
        asked = Asked(self, parameters, context, feedback)
        return asked.point_fields(source, side, prefix)

    def _written(
        self,
        matches: PointMatches,
        source: Any,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Dict[str, Any]:
        for info in matches.infos:
            feedback.pushInfo(render(info))
        for warning in matches.warnings:
            feedback.pushWarning(render(warning))
        crs, fields = source.sourceCrs(), pair_fields()
        transform = QgsCoordinateTransform(matches.crs, crs, context.transformContext())
        kind = QgsWkbTypes.Type.Point
        sink = self.sink(parameters, "OUTPUT", context, fields, kind, crs)
        for each in matches.pairs:
            stop_if_cancelled(feedback)
            sink.add(point_feature(fields, _attributes(each), each.point, transform))
        style_on_loading(sink.layer_id, style_pairs, context)
        return {
            "OUTPUT": sink.layer_id,
            "PAIRS": matches.count(DUPLICATE, SAME_PLACE),
            "DUPLICATES": matches.count(DUPLICATE),
            "CONFLICTS": sum(each.severity > 0 for each in matches.pairs),
        }

    def finish(
        self,
        results: Dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> None:
        """Style the result itself, for whoever opens it without loading it."""
        if results.get("OUTPUT"):
            style_result(results["OUTPUT"], style_pairs, context, feedback)


def _attributes(pair: PointPair) -> List[Any]:
    """Return the values of a pair in the order of the contract."""
    told = pair._asdict()
    told["codes"] = ";".join(pair.codes)
    told["reasons"] = render_all(pair.reasons)
    return [value for name, value in told.items() if name != "point"]


def _declare_layers(algorithm: CagsVsegeiAlgorithm) -> None:
    points = [QgsProcessing.SourceType.TypeVectorPoint]
    algorithm.add_parameter(
        QgsProcessingParameterFeatureSource("CHINA", tr("Chinese layer"), points),
        tr("The deposits or localities of the Chinese side."),
    )
    algorithm.add_parameter(
        QgsProcessingParameterFeatureSource("RUSSIA", tr("Russian layer"), points),
        tr("The deposits or localities of the Russian side."),
    )
    shared.declare_border(
        algorithm,
        tr(
            "Without it and without polygons, points are looked at where points of both sides lie"
            " near each other."
        ),
    )


def _declare_fields(algorithm: CagsVsegeiAlgorithm) -> None:
    name = tr("The field with the name, in any script; a field may hold several.")
    commodity = tr("The field with the commodities, in words or symbols: 铜、钼, Cu-Mo, золото.")
    size = tr("The field with the class of size, in words: 大型, крупное, large.")
    shared.declare_field(algorithm, "CHINA_NAME", tr("Chinese name field"), name)
    shared.declare_field(algorithm, "CHINA_COMMODITY", tr("Chinese commodity field"), commodity)
    shared.declare_field(algorithm, "CHINA_SIZE", tr("Chinese size field"), size)
    shared.declare_field(algorithm, "RUSSIA_NAME", tr("Russian name field"), name)
    shared.declare_field(algorithm, "RUSSIA_COMMODITY", tr("Russian commodity field"), commodity)
    shared.declare_field(algorithm, "RUSSIA_SIZE", tr("Russian size field"), size)
