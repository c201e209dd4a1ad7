"""`cagsvsegei:checklegend`: what of both layers the joint legend covers, and what it lacks."""

from __future__ import annotations

from typing import Any, Dict, List, Tuple

from qgis.core import (
    QgsFeature,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsWkbTypes,
)

from cags_vsegei_plugin.errors import UserError, stop_if_cancelled
from cags_vsegei_plugin.geology.joint_legend import JointLegend
from cags_vsegei_plugin.geology.joint_legend.completeness import (
    Completeness,
    UnitOnMap,
    completeness,
)
from cags_vsegei_plugin.layers.table_export import table_fields
from cags_vsegei_plugin.layers.units_counted import counted_units
from cags_vsegei_plugin.processing import legend_inputs as inputs
from cags_vsegei_plugin.processing.algorithm import Parameters
from cags_vsegei_plugin.processing.compare_parameters import SIDES
from cags_vsegei_plugin.processing.direct_reading import DirectReading
from cags_vsegei_plugin.processing.legend_parameter import (
    agreed_legend,
    legend_help,
    legend_parameter,
)
from cags_vsegei_plugin.sentences import sentence
from cags_vsegei_plugin.translation import tr
from cags_vsegei_plugin.workflow.legend_completeness import (
    COLUMNS,
    km_of_units,
    rows_of,
    units_on_map,
)

_STRETCHES = "STRETCHES"
_TABLE = QgsProcessing.SourceType.TypeVector
_LINES = QgsProcessing.SourceType.TypeVectorLine
_OPEN = ("unmapped", "proposed")


class CheckLegend(DirectReading):
    """One row per unit of both layers, and per entry of the legend that no layer shows."""

    NAME = "checklegend"
    DIRECT = tuple(prefix for _, prefix in SIDES)

    def title(self) -> str:
        """Return the name for people."""
        return tr("Check Joint Legend")

    def about(self) -> str:
        """Return what the algorithm does."""
        return tr(
            "Says of every unit of both layers whether the joint legend maps it, only proposes to,"
            " declares it irreconcilable or out of scope, or has nothing for it; with features"
            " and, where stretches are given, kilometres of border. Units and joint units of the"
            " legend that no layer shows are listed too; they are no mistake."
        )

    def declare(self) -> None:
        """Add parameters and outputs."""
        self.add_parameter(legend_parameter(optional=False), legend_help())
        titles = (
            (tr("Chinese layer"), tr("Chinese index field")),
            (tr("Russian layer"), tr("Russian index field")),
        )
        for (_, prefix), (layer, field) in zip(SIDES, titles):
            self.add_parameter(
                QgsProcessingParameterFeatureSource(prefix, layer, [_TABLE], optional=True),
                tr("The layer of this side. One of the two may be left out."),
            )
            self.add_parameter(
                inputs.field_parameter(f"{prefix}_INDEX", field, prefix),
                tr(
                    "The field with the index as the agreed legend has it. Detected where left out."
                ),
            )
        self.add_parameter(
            QgsProcessingParameterFeatureSource(
                _STRETCHES, tr("Stretches of border"), [_LINES], optional=True
            ),
            tr("The stretches of a comparison of both layers, for kilometres of border."),
        )
        self.add_parameter(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Completeness"), _TABLE),
            tr(
                "Side, index, state (mapped, proposed, irreconcilable, out_of_scope, unmapped,"
                " not_on_map, joint_not_on_map), features, km, joint units, reason, and whether"
                " what maps it holds on a part of the border or for some polygons only."
            ),
        )
        self.add_number("OPEN_UNITS", tr("Units that are neither mapped nor declared"))
        self.add_number("OPEN_KM", tr("Kilometres of such units, of both sides together"))

    def check(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """Raise UserError for two layers left out, or a missing field."""
        if all(parameters.get(prefix) in (None, "") for _, prefix in SIDES):
            raise UserError(sentence("Choose the layer of one side at least."))
        for _, prefix in SIDES:
            source = self.given(parameters, prefix, context)
            if source is not None:
                self.field(parameters, f"{prefix}_INDEX", source, context)

    def run_steps(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Dict[str, Any]:
        """Count the units of both layers, and look each up in the legend."""
        legend = agreed_legend(self, parameters, context, feedback) or JointLegend()
        units = {
            side: self._units(side, prefix, parameters, context, feedback)
            for side, prefix in SIDES
            if parameters.get(prefix) not in (None, "")
        }
        found = completeness(legend, units)
        fields = table_fields(COLUMNS)
        sink = self.sink(parameters, "OUTPUT", context, fields, QgsWkbTypes.Type.NoGeometry)
        for row in rows_of(found):
            stop_if_cancelled(feedback)
            feature = QgsFeature(fields)
            feature.setAttributes(list(row))
            sink.add(feature)
        count, km = _open(found)
        return {"OUTPUT": sink.layer_id, "OPEN_UNITS": count, "OPEN_KM": km}

    def _units(
        self,
        side: str,
        prefix: str,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> List[UnitOnMap]:
        source = self.source(parameters, prefix, context)
        chosen = inputs.LegendFields(self.field(parameters, f"{prefix}_INDEX", source, context))
        index = inputs.chosen_or_detected(chosen, source, side, self.knowledge).index
        counts = counted_units(source, (index,), self.tables.get(prefix), feedback)
        stretches = self.parameterAsSource(parameters, _STRETCHES, context)
        km = None if stretches is None else km_of_units(stretches, side, feedback)
        return units_on_map({text: count for (text,), count in counts.items()}, km)


def _open(found: Completeness) -> Tuple[int, float]:
    """Return how many units are neither mapped nor declared, and along how many km."""
    units = [each.unit for each in found.units if each.state in _OPEN]
    return len(units), sum(unit.km for unit in units)
