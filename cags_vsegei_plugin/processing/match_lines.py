"""`cagsvsegei:matchlines`: which lines and contacts go on beyond the border."""

from __future__ import annotations

from typing import Any, Dict, List

from qgis.core import (
    QgsCoordinateTransform,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsWkbTypes,
)

from cags_vsegei_plugin.border.line_matching import ANGLE_DEG
from cags_vsegei_plugin.errors import stop_if_cancelled
from cags_vsegei_plugin.geology.profiles import Profile
from cags_vsegei_plugin.layers.fields import detect_layer_fields
from cags_vsegei_plugin.layers.junction_layer import junction_fields, point_feature
from cags_vsegei_plugin.layers.line_features import POLYGONS, geometry_kind
from cags_vsegei_plugin.layers.match_styles import style_junctions
from cags_vsegei_plugin.processing import match_parameters as shared
from cags_vsegei_plugin.processing.algorithm import (
    CagsVsegeiAlgorithm,
    Parameters,
    knowledge_of,
)
from cags_vsegei_plugin.processing.compare_parameters import SIDES
from cags_vsegei_plugin.processing.direct_reading import DirectReading
from cags_vsegei_plugin.processing.line_and_point_sides import (
    LINE_FIELDS,
    Asked,
    declare_further_lines,
)
from cags_vsegei_plugin.processing.placed_sources import PlacedSources
from cags_vsegei_plugin.processing.styling import style_on_loading, style_result
from cags_vsegei_plugin.translation import render, render_all, tr
from cags_vsegei_plugin.workflow.border_ground import Polygons
from cags_vsegei_plugin.workflow.junctions import CONFLICTS, Junction
from cags_vsegei_plugin.workflow.matching_lines import (
    LineMatches,
    LineRequest,
    match_lines,
)
from cags_vsegei_plugin.workflow.side_ends import LinesOf


class MatchLines(PlacedSources, DirectReading):
    """Match faults, or the contacts of polygons, across the border."""

    NAME = "matchlines"
    GROUP = "border"
    DIRECT = (*(name for _, name in SIDES), *shared.POLYGON_LAYERS)

    def title(self) -> str:
        """Return the name for people."""
        return tr("Match Lines Across the Border")

    def about(self) -> str:
        """Return what the algorithm does."""
        return tr(
            "Says for every fault or contact that ends at the border whether it goes on beyond it:"
            " continued, changes its type, has the opposite sense of movement, or ends. Ends are"
            " matched one to one so that all of them together fit best; lines that stop short of"
            " the border or run along it are left alone, those that run on beyond it end where they"
            " cross it. With polygons instead of lines their contacts are matched; a boundary with"
            " one index on both hands is none."
        )

    def declare(self) -> None:
        """Add parameters and outputs."""
        _declare_layers(self)
        _declare_fields(self)
        _declare_limits(self)
        for _, prefix in SIDES:
            declare_further_lines(self, prefix)
        self.declare_degrees()
        self.add_parameter(
            QgsProcessingParameterFeatureSink(
                "OUTPUT", tr("Junctions"), QgsProcessing.SourceType.TypeVectorPoint
            ),
            tr(
                "One point for each line or contact that reaches the border: what becomes of it,"
                " which features belong together, offset, bend, severity and reason."
            ),
        )
        self.add_number("CONTINUED", tr("Lines that go on"))
        self.add_number("ENDS", tr("Lines that end at the border"))
        self.add_number("CONFLICTS", tr("Junctions that need a decision"))

    def check(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """Raise UserError for one layer on both sides, an unknown profile or field."""
        shared.refuse_one_layer(self, parameters, context)
        shared.profile_of(self, parameters, context, knowledge_of(context))
        shared.check_fields(self, parameters, list(LINE_FIELDS), context)

    def run_steps(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Dict[str, Any]:
        """Match, then write."""
        shared.refuse_one_layer(self, parameters, context)
        profile = shared.profile_of(self, parameters, context, self.knowledge)
        china, russia = (
            self._side(parameters, context, feedback, profile, *each) for each in SIDES
        )
        angle = shared.number_of(self, parameters, "ANGLE", context)
        request = LineRequest(
            china,
            russia,
            profile,
            shared.border_of(self, parameters, context, self.tables),
            shared.number_of(self, parameters, "TOLERANCE", context),
            ANGLE_DEG if angle is None else angle,
        )
        matches = match_lines(request, context.transformContext(), self.knowledge, feedback)
        return self._written(matches, china.source, parameters, context, feedback)

    def _side(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        profile: Profile,
        side: str,
        prefix: str,
    ) -> LinesOf:
        source = self.source(parameters, prefix, context)
        if geometry_kind(source) == POLYGONS:
            kind = self.field(parameters, f"{prefix}_TYPE", source, context)
            polygons = Polygons(source, self.tables.get(prefix))
            detected = detect_layer_fields(source, side, self.knowledge)
            units = detected.by_name() if profile.reads_names else detected
            if kind:
                units = units._replace(index=kind)
            if units.index:
                told = tr("Field of the {role}: {field}", role=tr("index"), field=units.index)
                feedback.pushInfo(told)
            return LinesOf(source, polygons=polygons, units=units)
        asked = Asked(self, parameters, context, feedback)
        return LinesOf(source, asked.line_fields(source, side, prefix))

    def _written(
        self,
        matches: LineMatches,
        source: Any,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Dict[str, Any]:
        for info in matches.infos:
            feedback.pushInfo(render(info))
        for warning in matches.warnings:
            feedback.pushWarning(render(warning))
        crs, fields = source.sourceCrs(), junction_fields()
        transform = QgsCoordinateTransform(matches.crs, crs, context.transformContext())
        kind = QgsWkbTypes.Type.Point
        sink = self.sink(parameters, "OUTPUT", context, fields, kind, crs)
        for each in matches.junctions:
            stop_if_cancelled(feedback)
            sink.add(point_feature(fields, _attributes(each), each.point, transform))
        style_on_loading(sink.layer_id, style_junctions, context)
        return {
            "OUTPUT": sink.layer_id,
            "CONTINUED": matches.count("continued"),
            "ENDS": matches.count("ends"),
            "CONFLICTS": matches.count(*CONFLICTS),
        }

    def finish(
        self,
        results: Dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> None:
        """Style the result itself, for whoever opens it without loading it."""
        if results.get("OUTPUT"):
            style_result(results["OUTPUT"], style_junctions, context, feedback)


def _attributes(junction: Junction) -> List[Any]:
    """Return the values of a junction in the order of the contract."""
    told = junction._asdict()
    told["side"] = junction.side or None
    told["codes"] = ";".join(junction.codes)
    told["reasons"] = render_all(junction.reasons)
    return [value for name, value in told.items() if name not in ("point", "names")]


def _declare_layers(algorithm: CagsVsegeiAlgorithm) -> None:
    kinds = [QgsProcessing.SourceType.TypeVectorLine, QgsProcessing.SourceType.TypeVectorPolygon]
    algorithm.add_parameter(
        QgsProcessingParameterFeatureSource("CHINA", tr("Chinese layer"), kinds),
        tr("The faults or contacts of the Chinese side, or its polygons."),
    )
    algorithm.add_parameter(
        QgsProcessingParameterFeatureSource("RUSSIA", tr("Russian layer"), kinds),
        tr("The faults or contacts of the Russian side, or its polygons."),
    )
    shared.declare_border(
        algorithm,
        tr(
            "Without it and without polygons, the border is where lines of both sides meet, and"
            " lines that end alone are told only there."
        ),
    )


def _declare_fields(algorithm: CagsVsegeiAlgorithm) -> None:
    kind = tr(
        "The field with the kind of the line, in words of any of the three languages or as a code;"
        " of polygons the index."
    )
    sense = tr(
        "The field with the sense of movement, such as 103, D, 右旋 or правый сдвиг, or with the"
        " side that is thrown down, left and right as the line is drawn. Where it is missing, the"
        " kind tells it."
    )
    shared.declare_field(algorithm, "CHINA_TYPE", tr("Chinese type field"), kind)
    shared.declare_field(algorithm, "CHINA_SENSE", tr("Chinese sense field"), sense)
    shared.declare_field(algorithm, "RUSSIA_TYPE", tr("Russian type field"), kind)
    shared.declare_field(algorithm, "RUSSIA_SENSE", tr("Russian sense field"), sense)


def _declare_limits(algorithm: CagsVsegeiAlgorithm) -> None:
    algorithm.add_parameter(
        shared.metres_parameter("TOLERANCE", tr("Tolerance (m)")),
        tr(
            "How far an end may lie from the border, in metres; two ends of one line may therefore"
            " lie twice as far apart. Left out, the map's: half a millimetre on the map for lines,"
            " one for contacts of polygons."
        ),
    )
    algorithm.add_parameter(
        QgsProcessingParameterNumber(
            "ANGLE",
            tr("Greatest bend (degrees)"),
            QgsProcessingParameterNumber.Type.Double,
            ANGLE_DEG,
            True,
            1.0,
            180.0,
        ),
        tr(
            "A line that bends by more than this at the border does not go on. Ends that touch may"
            " bend by up to twice as much."
        ),
    )
