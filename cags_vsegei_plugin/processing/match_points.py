"""`cagsvsegei:matchpoints`: deposits that both sides show near the border."""

from __future__ import annotations

from typing import Any, Dict, List

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsVectorLayer,
)

from cags_vsegei_plugin.layers.junction_layer import pair_fields
from cags_vsegei_plugin.layers.match_styles import style_pairs
from cags_vsegei_plugin.processing import match_parameters as shared
from cags_vsegei_plugin.processing.algorithm import (
    CagsVsegeiAlgorithm,
    Parameters,
)
from cags_vsegei_plugin.processing.compare_parameters import SIDES
from cags_vsegei_plugin.processing.line_and_point_sides import (
    Asked,
    declare_further_points,
)
from cags_vsegei_plugin.processing.match_algorithm import Answer, MatchAlgorithm
from cags_vsegei_plugin.translation import render_all, tr
from cags_vsegei_plugin.workflow.matching_points import (
    PointRequest,
    PointsOf,
    match_points,
)
from cags_vsegei_plugin.workflow.point_pairs import DUPLICATE, SAME_PLACE, PointPair


class MatchPoints(MatchAlgorithm):
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

    def style(self, layer: QgsVectorLayer) -> None:
        """Give the answer its looks."""
        style_pairs(layer)

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
        answer = Answer(matches.pairs, pair_fields(), _attributes)
        output = self.written(matches, answer, china.source, parameters, context, feedback)
        return {
            "OUTPUT": output,
            "PAIRS": matches.count(DUPLICATE, SAME_PLACE),
            "DUPLICATES": matches.count(DUPLICATE),
            "CONFLICTS": sum(each.severity > 0 for each in matches.pairs),
        }

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


def _attributes(pair: PointPair) -> List[Any]:
    """Return the values of a pair in the order of the contract."""
    told = pair._asdict()
    told["codes"] = ";".join(pair.codes)
    told["reasons"] = render_all(pair.reasons)
    return [value for name, value in told.items() if name != "point"]


def _declare_layers(algorithm: MatchPoints) -> None:
    algorithm.declare_layers(
        (QgsProcessing.SourceType.TypeVectorPoint,),
        tr("The deposits or localities of the Chinese side."),
        tr("The deposits or localities of the Russian side."),
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
