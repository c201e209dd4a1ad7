"""What `matchlines` and `matchpoints` have in common: a layer for each side, points as answer."""

from __future__ import annotations

from typing import Any, Callable, Dict, Iterable, List, NamedTuple, Sequence

from qgis.core import (
    QgsCoordinateTransform,
    QgsFields,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSource,
    QgsVectorLayer,
    QgsWkbTypes,
)

from cags_vsegei_plugin.errors import stop_if_cancelled
from cags_vsegei_plugin.layers.junction_layer import point_feature
from cags_vsegei_plugin.processing import match_parameters as shared
from cags_vsegei_plugin.processing.algorithm import Parameters, knowledge_of
from cags_vsegei_plugin.processing.compare_parameters import SIDES
from cags_vsegei_plugin.processing.direct_reading import DirectReading
from cags_vsegei_plugin.processing.placed_sources import PlacedSources
from cags_vsegei_plugin.processing.styling import style_on_loading, style_result
from cags_vsegei_plugin.translation import render, tr


class Answer(NamedTuple):
    """What was found, each with a point in the system of the matches, and how it is written."""

    found: Iterable[Any]
    fields: QgsFields
    values: Callable[[Any], List[Any]]


class MatchAlgorithm(PlacedSources, DirectReading):
    """Matches what both sides show at the border; `FIELDS` are read of each side."""

    GROUP = "border"
    DIRECT = (*(name for _, name in SIDES), *shared.POLYGON_LAYERS)
    FIELDS: Sequence[str] = ()

    def style(self, layer: QgsVectorLayer) -> None:
        """Give the answer its looks."""
        raise NotImplementedError

    def declare_layers(self, kinds: Sequence[int], china: str, russia: str, without: str) -> None:
        """Add the layers of both sides and the border, with what each is for."""
        for name, title, told in (
            ("CHINA", tr("Chinese layer"), china),
            ("RUSSIA", tr("Russian layer"), russia),
        ):
            source = QgsProcessingParameterFeatureSource(name, title, list(kinds))
            self.add_parameter(source, told)
        shared.declare_border(self, without)

    def check(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """Raise UserError for one layer on both sides, an unknown profile or field."""
        shared.refuse_one_layer(self, parameters, context)
        shared.profile_of(self, parameters, context, knowledge_of(context))
        shared.check_fields(self, parameters, list(self.FIELDS), context)

    def written(
        self,
        matches: Any,
        answer: Answer,
        source: Any,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> str:
        """Say what is to be said, and write the points like a source; returns the layer's id."""
        for info in matches.infos:
            feedback.pushInfo(render(info))
        for warning in matches.warnings:
            feedback.pushWarning(render(warning))
        crs, kind = source.sourceCrs(), QgsWkbTypes.Type.Point
        transform = QgsCoordinateTransform(matches.crs, crs, context.transformContext())
        sink = self.sink(parameters, "OUTPUT", context, answer.fields, kind, crs)
        for each in answer.found:
            stop_if_cancelled(feedback)
            sink.add(point_feature(answer.fields, answer.values(each), each.point, transform))
        style_on_loading(sink.layer_id, self.style, context)
        return str(sink.layer_id)

    def finish(
        self,
        results: Dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> None:
        """Style the result itself, for whoever opens it without loading it."""
        if results.get("OUTPUT"):
            style_result(results["OUTPUT"], self.style, context, feedback)
