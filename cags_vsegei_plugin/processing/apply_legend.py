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
from cags_vsegei_plugin.processing import legend_inputs as inputs
from cags_vsegei_plugin.processing.algorithm import CagsVsegeiAlgorithm, Parameters
from cags_vsegei_plugin.processing.applied_output import AppliedOutput
from cags_vsegei_plugin.processing.corrections_parameter import (
    corrections_help,
    corrections_of,
    corrections_parameter,
)
from cags_vsegei_plugin.processing.direct_reading import tables_of
from cags_vsegei_plugin.processing.legend_parameter import (
    agreed_legend,
    legend_help,
    legend_parameter,
)
from cags_vsegei_plugin.processing.line_and_point_sides import Asked
from cags_vsegei_plugin.processing.styling import Style, style_on_loading, style_result
from cags_vsegei_plugin.translation import language, render, tr
from cags_vsegei_plugin.workflow.applying_layers import UnitKeys, Wish, applying
from cags_vsegei_plugin.workflow.applying_legend import UNMAPPED, joint_entries
from cags_vsegei_plugin.workflow.applying_places import km_of_features
from cags_vsegei_plugin.workflow.describing import Describing

STRETCHES = "STRETCHES"
_ROLES = ("INDEX", "NAME", "LITHOLOGY")


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
            " source fields and geometries stay as they are; the source is never changed. Where a"
            " mapping is limited to a part of the border, the stretches of a comparison tell which"
            " polygons lie there; without them it is used, with a warning, only where nothing else"
            " maps the index."
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
        self._declare_conditions()

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

    def _declare_conditions(self) -> None:
        self.add_parameter(
            inputs.field_parameter("NAME", tr("Name field"), "INPUT"),
            tr(
                "The field with the name of the unit, for mappings that hold for one name only."
                " Detected where left out."
            ),
        )
        self.add_parameter(
            inputs.field_parameter("LITHOLOGY", tr("Lithology field"), "INPUT"),
            tr(
                "The field with the rocks, for mappings that hold for one rock only. Detected where"
                " left out."
            ),
        )
        self.add_parameter(
            QgsProcessingParameterFeatureSource(
                STRETCHES,
                tr("Stretches of border"),
                [QgsProcessing.SourceType.TypeVectorLine],
                optional=True,
            ),
            tr(
                "The stretches of a comparison of this very layer, for mappings that hold from km"
                " to km: a polygon that meets the border there and nowhere else gets the mapping."
            ),
        )
        self.add_parameter(corrections_parameter(), corrections_help())

    def check(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """Raise UserError for a missing field, or fields that would be overwritten."""
        source = self.given(parameters, "INPUT", context)
        for role in _ROLES:
            self.field(parameters, role, source, context)
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
        """Ask the legend once per unit, then copy the features."""
        asked = Asked(self, parameters, context, feedback)
        source = self.source(parameters, "INPUT", context)
        what = applying(self._wish(source, asked, feedback), feedback)
        sink = AppliedOutput(asked, source).write(self._table, what.joint)
        application = what.application
        entries = joint_entries(what.wish.legend, language())
        self._style = partial(style_joint, entries=entries, kept=application.kept)
        style_on_loading(sink.layer_id, self._style, context)
        for warning in application.warnings:
            feedback.pushWarning(render(warning))
        return {
            "OUTPUT": sink.layer_id,
            "MAPPED": application.mapped,
            "UNMAPPED_COUNT": application.unmapped,
        }

    def _wish(
        self,
        source: QgsProcessingFeatureSource,
        asked: Asked,
        feedback: QgsProcessingFeedback,
    ) -> Wish:
        """Return what is to be applied to the source, and how its texts are read."""
        parameters, context = asked.parameters, asked.context
        side = self.parameterAsEnumString(parameters, "SIDE", context)
        legend = agreed_legend(self, parameters, context, feedback) or JointLegend()
        keys = self._keys(source, side, asked, feedback)
        corrections = corrections_of(self, parameters, context, feedback, [source.sourceName()])
        how = Describing(side, self.knowledge, corrections, source.sourceName())
        unmapped = self.parameterAsEnumString(parameters, "UNMAPPED", context) or UNMAPPED[0]
        stretches = self.parameterAsSource(parameters, STRETCHES, context)
        km_of = {} if stretches is None else km_of_features(stretches, side, feedback)
        return Wish(source, keys, legend, how, unmapped, self._table, km_of)

    def finish(
        self,
        results: Dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> None:
        """Style the result itself, for whoever opens it without loading it."""
        if self._style is not None:
            style_result(results["OUTPUT"], self._style, context, feedback)

    def _keys(
        self,
        source: QgsProcessingFeatureSource,
        side: str,
        asked: Asked,
        feedback: QgsProcessingFeedback,
    ) -> UnitKeys:
        """Return the fields by which the legend knows units, chosen or detected."""
        chosen = inputs.LegendFields(
            *(self.field(asked.parameters, role, source, asked.context) for role in _ROLES)
        )
        fields = inputs.chosen_or_detected(chosen, source, side, self.knowledge)
        if not source.sourceCrs().isValid() and source.wkbType() != QgsWkbTypes.Type.NoGeometry:
            feedback.pushWarning(render(no_crs(source.sourceName())))
        index = inputs.LegendFields(fields.index)
        inputs.warn_of_encoding(source, index, side, self.knowledge, feedback)
        return UnitKeys(*fields)
