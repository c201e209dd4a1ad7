"""`cagsvsegei:applylegend`: the agreed joint unit on every feature of a layer."""

from __future__ import annotations

from functools import partial
from typing import Any, Dict, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsWkbTypes,
)

from cags_vsegei_plugin.geology.joint_legend import JointLegend
from cags_vsegei_plugin.layers.applying import fields_with_joint
from cags_vsegei_plugin.layers.geopackage import GeoPackageTable
from cags_vsegei_plugin.layers.operations import no_crs
from cags_vsegei_plugin.layers.styles import style_joint
from cags_vsegei_plugin.layers.units_counted import counted_units
from cags_vsegei_plugin.processing import legend_inputs as inputs
from cags_vsegei_plugin.processing.algorithm import CagsVsegeiAlgorithm, Parameters
from cags_vsegei_plugin.processing.applied_output import AppliedOutput
from cags_vsegei_plugin.processing.direct_reading import tables_of
from cags_vsegei_plugin.processing.legend_parameter import (
    agreed_legend,
    legend_help,
    legend_parameter,
)
from cags_vsegei_plugin.processing.line_and_point_sides import Asked
from cags_vsegei_plugin.processing.styling import Style, style_on_loading, style_result
from cags_vsegei_plugin.translation import language, render, tr
from cags_vsegei_plugin.workflow.applying_legend import (
    UNMAPPED,
    apply_to_units,
    joint_entries,
)


class ApplyLegend(CagsVsegeiAlgorithm):
    """A copy of a layer with the joint unit of every feature; the source is never changed."""

    NAME = "applylegend"

    def __init__(self) -> None:
        super().__init__()
        self._style: Optional[Style] = None
        self._table: Optional[GeoPackageTable] = None

    def title(self) -> str:
        """Return the name for people."""
        return tr("Apply Agreed Legend")

    def about(self) -> str:
        """Return what the algorithm does."""
        return tr(
            "Copies a layer and gives every feature the joint unit that the agreed legend maps its"
            " index to: code, names in three languages, ages, colour, mapping and relation. All"
            " source fields and geometries stay as they are; the source is never changed. A"
            " mapping limited to a part of the border is used, with a warning, only where nothing"
            " else maps the index: a polygon stands at no one kilometre."
        )

    def declare(self) -> None:
        """Add parameters and outputs."""
        self.add_parameter(
            QgsProcessingParameterFeatureSource(
                "INPUT", tr("Layer"), [QgsProcessing.SourceType.TypeVector]
            ),
            tr("The layer of one side, as it is: any geometry, invalid ones too."),
        )
        self.add_parameter(
            inputs.side_parameter(), tr("Whose layer it is: the agreed legend has both sides.")
        )
        self.add_parameter(
            inputs.field_parameter("INDEX", tr("Index field"), "INPUT"),
            tr("The field with the index as the agreed legend has it. Detected where left out."),
        )
        self.add_parameter(legend_parameter(optional=False), legend_help())
        self._declare_rest()

    def _declare_rest(self) -> None:
        self.add_parameter(
            QgsProcessingParameterEnum(
                "UNMAPPED",
                tr("Indices that are not mapped"),
                options=list(UNMAPPED),
                defaultValue=UNMAPPED[0],
                optional=True,
                usesStaticStrings=True,
            ),
            tr(
                "keep: the feature keeps its own index in joint_code, so that the map has no holes;"
                " the other joint fields stay empty. null: all joint fields stay empty. fail:"
                " nothing is written, and the first indices that are not mapped are listed."
            ),
        )
        self.add_parameter(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("With joint units")),
            tr("The copy with the joint units, styled by them in stratigraphic order."),
        )
        self.add_number("MAPPED", tr("Features with a joint unit"))
        self.add_number("UNMAPPED_COUNT", tr("Features without a joint unit"))

    def check(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """Raise UserError for a missing field, or fields that would be overwritten."""
        source = self.parameterAsSource(parameters, "INPUT", context)
        self.field(parameters, "INDEX", source, context)
        fields_with_joint(source)

    def prepareAlgorithm(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> bool:
        """Look where the layer lies: it may be asked in the main thread only."""
        self._table = tables_of(self, parameters, ["INPUT"], context).get("INPUT")
        return super().prepareAlgorithm(parameters, context, feedback)

    def run_steps(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Dict[str, Any]:
        """Ask the legend once per index, then copy the features."""
        side = self.parameterAsEnumString(parameters, "SIDE", context)
        source = self.source(parameters, "INPUT", context)
        legend = agreed_legend(self, parameters, context, feedback) or JointLegend()
        index = self._index_field(parameters, source, side, context, feedback)
        counts = counted_units(source, (index,), self._table, feedback)
        unmapped = self.parameterAsEnumString(parameters, "UNMAPPED", context) or UNMAPPED[0]
        application = apply_to_units({k: n for (k,), n in counts.items()}, legend, side, unmapped)
        asked = Asked(self, parameters, context, feedback)
        sink = AppliedOutput(asked, source).write(self._table, application.of_units(index))
        self._style = partial(
            style_joint, entries=joint_entries(legend, language()), kept=application.kept
        )
        style_on_loading(sink.layer_id, self._style, context)
        for warning in application.warnings:
            feedback.pushWarning(render(warning))
        return {
            "OUTPUT": sink.layer_id,
            "MAPPED": application.mapped,
            "UNMAPPED_COUNT": application.unmapped,
        }

    def finish(
        self,
        results: Dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> None:
        """Style the result itself, for whoever opens it without loading it."""
        if self._style is not None:
            style_result(results["OUTPUT"], self._style, context, feedback)

    def _index_field(
        self,
        parameters: Parameters,
        source: QgsProcessingFeatureSource,
        side: str,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> str:
        chosen = inputs.LegendFields(self.field(parameters, "INDEX", source, context))
        fields = inputs.chosen_or_detected(chosen, source, side, self.knowledge)
        if not source.sourceCrs().isValid() and source.wkbType() != QgsWkbTypes.Type.NoGeometry:
            feedback.pushWarning(render(no_crs(source.sourceName())))
        index = inputs.LegendFields(fields.index)
        inputs.warn_of_encoding(source, index, side, self.knowledge, feedback)
        return fields.index
