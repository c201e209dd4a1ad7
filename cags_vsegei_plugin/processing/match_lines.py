"""`cagsvsegei:matchlines`: which lines and contacts go on beyond the border."""

from __future__ import annotations

from typing import Any, Dict, List

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
    QgsVectorLayer,
)

from cags_vsegei_plugin.border.line_matching import ANGLE_DEG
from cags_vsegei_plugin.geology.profiles import Profile
from cags_vsegei_plugin.layers.fields import detect_layer_fields
from cags_vsegei_plugin.layers.junction_layer import junction_fields
from cags_vsegei_plugin.layers.line_features import POLYGONS, geometry_kind
from cags_vsegei_plugin.layers.match_styles import style_junctions
from cags_vsegei_plugin.processing import match_parameters as shared
from cags_vsegei_plugin.processing.algorithm import (
    CagsVsegeiAlgorithm,
    Parameters,
)
from cags_vsegei_plugin.processing.compare_parameters import SIDES
from cags_vsegei_plugin.processing.line_and_point_sides import (
    LINE_FIELDS,
    Asked,
    declare_further_lines,
)
from cags_vsegei_plugin.processing.match_algorithm import Answer, MatchAlgorithm
from cags_vsegei_plugin.translation import render_all, tr
from cags_vsegei_plugin.workflow.border_ground import Polygons
from cags_vsegei_plugin.workflow.junctions import CONFLICTS, Junction
from cags_vsegei_plugin.workflow.matching_lines import (
    LineRequest,
    match_lines,
)
from cags_vsegei_plugin.workflow.side_ends import LinesOf


class MatchLines(MatchAlgorithm):
    """Match faults, or the contacts of polygons, across the border."""

    NAME = "matchlines"
    FIELDS = tuple(LINE_FIELDS)

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

    def style(self, layer: QgsVectorLayer) -> None:
        """Give the answer its looks."""
        style_junctions(layer)

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
        answer = Answer(matches.junctions, junction_fields(), _attributes)
        output = self.written(matches, answer, china.source, parameters, context, feedback)
        return {
            "OUTPUT": output,
            "CONTINUED": matches.count("continued"),
            "ENDS": matches.count("ends"),
            "CONFLICTS": matches.count(*CONFLICTS),
        }

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


def _attributes(junction: Junction) -> List[Any]:
    """Return the values of a junction in the order of the contract."""
    told = junction._asdict()
    told["side"] = junction.side or None
    told["codes"] = ";".join(junction.codes)
    told["reasons"] = render_all(junction.reasons)
    return [value for name, value in told.items() if name not in ("point", "names")]


def _declare_layers(algorithm: MatchLines) -> None:
    algorithm.declare_layers(
        (QgsProcessing.SourceType.TypeVectorLine, QgsProcessing.SourceType.TypeVectorPolygon),
        tr("The faults or contacts of the Chinese side, or its polygons."),
        tr("The faults or contacts of the Russian side, or its polygons."),
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
