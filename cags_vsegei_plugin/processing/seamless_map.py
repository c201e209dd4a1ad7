"""`cagsvsegei:seamlessmap`: one layer of both sides, equal joint units dissolved at the border."""

from __future__ import annotations

from functools import partial
from typing import Any, Dict, List, Optional

from qgis.core import (
    QgsFeature,
    QgsFields,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsWkbTypes,
)

from cags_vsegei_plugin.compat import integer_field, long_field, number_field, text_field
from cags_vsegei_plugin.errors import stop_if_cancelled
from cags_vsegei_plugin.geology.profiles import load_profile
from cags_vsegei_plugin.layers.applying import JOINT_FIELDS
from cags_vsegei_plugin.layers.styles import style_joint
from cags_vsegei_plugin.processing import match_parameters as shared
from cags_vsegei_plugin.processing.algorithm import Parameters
from cags_vsegei_plugin.processing.compare_parameters import DEFAULT_PROFILE, SIDES
from cags_vsegei_plugin.processing.direct_reading import DirectReading
from cags_vsegei_plugin.processing.line_and_point_sides import Asked
from cags_vsegei_plugin.processing.sinks import WholeSink
from cags_vsegei_plugin.processing.styling import Style, style_on_loading, style_result
from cags_vsegei_plugin.translation import language, render, tr
from cags_vsegei_plugin.workflow.border_finding import Request
from cags_vsegei_plugin.workflow.joint_map import MapStyle, check_applied
from cags_vsegei_plugin.workflow.seamless_map import (
    OF_PARTS,
    PART_FIELDS,
    UNIT_FIELDS,
    Polygon,
    SeamlessMap,
)
from cags_vsegei_plugin.workflow.sides import SideInput

_OUTPUT, _PARTS = "OUTPUT", "PARTS"
_NUMBERS = {"polygon": integer_field, "source_fid": long_field}


class SeamlessMapAlgorithm(DirectReading):
    """Both applied layers as one layer without a seam where both agree."""

    NAME = "seamlessmap"
    DIRECT = tuple(prefix for _, prefix in SIDES)

    def __init__(self) -> None:
        super().__init__()
        self._style: Optional[Style] = None

    def title(self) -> str:
        """Return the name for people."""
        return tr("Seamless Joint Map")

    def about(self) -> str:
        """Return what the algorithm does."""
        return tr(
            "Puts two layers to which the agreed legend was applied into one layer, in the"
            " coordinate system of the Chinese one. Polygons that face each other across the border"
            " and are one joint unit become one polygon, which tells its parts and the area each"
            " side had; all others stay as they are. Thin gaps between them are filled where"
            " nothing else lies, and told; what overlaps is counted once and told. Sources are"
            " never changed."
        )

    def declare(self) -> None:
        """Add parameters and outputs."""
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        for name, title in (
            ("CHINA", tr("Chinese layer with joint units")),
            ("RUSSIA", tr("Russian layer with joint units")),
        ):
            self.add_parameter(
                QgsProcessingParameterFeatureSource(name, title, polygons),
                tr("The layer to which the agreed legend was applied."),
            )
        self.add_parameter(
            QgsProcessingParameterNumber(
                "TOLERANCE",
                tr("Tolerance (m)"),
                QgsProcessingParameterNumber.Type.Double,
                None,
                True,
                0.001,
            ),
            tr(
                "Polygons of the two layers face each other up to this distance, in metres; that of"
                " the geological map 1:2,500,000 where left out."
            ),
        )
        self.add_parameter(
            QgsProcessingParameterBoolean("FILL", tr("Fill gaps between equal units"), True),
            tr(
                "Fills what neither map has drawn between two polygons that become one, up to the"
                " tolerance. No vertex is moved and no other polygon covered; what was filled is"
                " told in filled_km2 and in the table of parts."
            ),
        )
        self._declare_outputs()

    def _declare_outputs(self) -> None:
        kind = QgsProcessing.SourceType
        self.add_parameter(
            QgsProcessingParameterFeatureSink(_OUTPUT, tr("Seamless map"), kind.TypeVectorPolygon),
            tr(
                "The polygons with their joint units, the parts each is made of as side:fid, and"
                " areas in km², styled by joint unit."
            ),
        )
        self.add_parameter(
            QgsProcessingParameterFeatureSink(
                _PARTS, tr("Parts"), kind.TypeVector, None, True, False
            ),
            tr(
                "One row per polygon of either side: what it became part of, by which mapping; and"
                " one per gap that was filled, with the polygons it lay between."
            ),
        )
        self.add_number("POLYGONS", tr("Polygons"))
        self.add_number("DISSOLVED", tr("Polygons made of both sides"))
        self.add_number("OVERLAP_KM2", tr("Overlap of both maps in them, km²"))
        self.add_number("FILLED_KM2", tr("Gaps filled in them, km²"))

    def check(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """Raise UserError for one layer on both sides, or layers without joint units."""
        shared.refuse_one_layer(self, parameters, context)
        for _, prefix in SIDES:
            check_applied(self.parameterAsSource(parameters, prefix, context))

    def run_steps(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Dict[str, Any]:
        """Find what is one joint unit, then write all polygons."""
        asked = Asked(self, parameters, context, feedback)
        china, russia = (self._side(*each, asked) for each in SIDES)
        tolerance = shared.number_of(self, parameters, "TOLERANCE", context)
        profile = load_profile(DEFAULT_PROFILE, self.knowledge)
        request = Request(china, russia, profile, tolerance_m=tolerance)
        is_filled = self.parameterAsBool(parameters, "FILL", context)
        where = context.transformContext()
        seamless = SeamlessMap(request, where, self.knowledge, feedback, is_filled)
        results = self._written(seamless, asked)
        look = MapStyle.read([china.source, russia.source], language(), feedback)
        self._style = partial(style_joint, entries=look.entries, kept=look.kept)
        style_on_loading(results[_OUTPUT], self._style, context)
        for warning in seamless.warnings():
            feedback.pushWarning(render(warning))
        return results

    def _side(self, side: str, prefix: str, asked: Asked) -> SideInput:
        source = self.source(asked.parameters, prefix, asked.context)
        return SideInput(side, source, "joint_code", table=self.tables.get(prefix))

    def _written(self, seamless: SeamlessMap, asked: Asked) -> Dict[str, Any]:
        fields = _fields((*UNIT_FIELDS, *OF_PARTS))
        sink = self.sink(
            asked.parameters,
            _OUTPUT,
            asked.context,
            fields,
            QgsWkbTypes.Type.MultiPolygon,
            seamless.crs,
        )
        parts = self._parts_sink(asked)
        made, overlap, filled, number = 0, 0.0, 0.0, 0
        for number, polygon in enumerate(seamless.polygons(), 1):
            stop_if_cancelled(asked.feedback)
            told = polygon.of_parts
            sink.add(_feature(fields, [*polygon.unit, *told], polygon))
            made += int(len(polygon.parts) > 1)
            overlap += told[OF_PARTS.index("overlap_km2")]
            filled += told[OF_PARTS.index("filled_km2")]
            if parts is not None:
                _add_parts(parts, number, polygon)
        results = {_OUTPUT: sink.layer_id, "POLYGONS": number, "DISSOLVED": made}
        if parts is not None:
            results[_PARTS] = parts.layer_id
        return {**results, "OVERLAP_KM2": overlap, "FILLED_KM2": filled}

    def _parts_sink(self, asked: Asked) -> Optional[WholeSink]:
        if not asked.parameters.get(_PARTS):
            return None
        kind = QgsWkbTypes.Type.NoGeometry
        return self.sink(asked.parameters, _PARTS, asked.context, _fields(PART_FIELDS), kind)

    def finish(
        self,
        results: Dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> None:
        """Style the result itself, for whoever opens it without loading it."""
        if self._style is not None:
            style_result(results[_OUTPUT], self._style, context, feedback)


def _fields(names: Any) -> QgsFields:
    fields = QgsFields()
    for name in names:
        is_number = name.endswith("km2") or JOINT_FIELDS.get(name) is float
        fields.append(_NUMBERS.get(name, number_field if is_number else text_field)(name))
    return fields


def _feature(fields: QgsFields, values: List[Any], polygon: Polygon) -> QgsFeature:
    feature = QgsFeature(fields)
    feature.setAttributes(values)
    feature.setGeometry(polygon.geometry)
    return feature


def _add_parts(sink: WholeSink, number: int, polygon: Polygon) -> None:
    fields = _fields(PART_FIELDS)
    for row in polygon.rows:
        feature = QgsFeature(fields)
        feature.setAttributes([number, *row])
        sink.add(feature)
