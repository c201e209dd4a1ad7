"""`cagsvsegei:readlegend`: what every index of a layer means."""

from __future__ import annotations

from typing import Any, Dict, List

from qgis.core import (
    QgsFeature,
    QgsFields,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsWkbTypes,
)

from cags_vsegei_plugin.compat import integer_field, number_field, text_field, yes_no_field
from cags_vsegei_plugin.errors import stop_if_cancelled
from cags_vsegei_plugin.geology.profiles import load_profile
from cags_vsegei_plugin.knowledge import Knowledge
from cags_vsegei_plugin.layers.features import text_rows
from cags_vsegei_plugin.processing import legend_inputs as inputs
from cags_vsegei_plugin.processing.algorithm import (
    CagsVsegeiAlgorithm,
    Parameters,
    knowledge_of,
)
from cags_vsegei_plugin.processing.compare_parameters import profile_parameter
from cags_vsegei_plugin.processing.corrections_parameter import (
    corrections_help,
    corrections_of,
    corrections_parameter,
)
from cags_vsegei_plugin.translation import tr
from cags_vsegei_plugin.workflow.coded_legends import collect_coded_units, read_coded_units
from cags_vsegei_plugin.workflow.correcting import corrected_units
from cags_vsegei_plugin.workflow.legend_table import COLUMNS, legend_row
from cags_vsegei_plugin.workflow.reading_legends import LegendUnit, read_layer_legend

_FIELDS = {float: number_field, int: integer_field, bool: yes_no_field, str: text_field}


class ReadLegend(CagsVsegeiAlgorithm):
    """One row per distinct unit of a layer, in order of first appearance."""

    NAME = "readlegend"

    def title(self) -> str:
        """Return the name for people."""
        return tr("Read Legend")

    def about(self) -> str:
        """Return what the algorithm does."""
        return tr(
            "Reads the indices of a Chinese or Russian geological layer: age interval on one time"
            " scale in Ma, rocks, genesis, rank. One row per distinct index. What cannot be read"
            " is kept as “unread”, with the reason; nothing is guessed silently."
        )

    def declare(self) -> None:
        """Add parameters and output."""
        self.add_parameter(
            QgsProcessingParameterFeatureSource(
                "INPUT", tr("Layer or table"), [QgsProcessing.SourceType.TypeVector]
            ),
            tr("The layer whose legend is read: any vector layer, or a table without geometry."),
        )
        self.add_parameter(
            inputs.side_parameter(),
            tr("Whose notation the indices are written in: the same letters mean other things."),
        )
        titles = tr("Index field"), tr("Name field"), tr("Lithology field")
        inputs.declare_unit_fields(self, "INPUT", titles)
        self._declare_rest()

    def _declare_rest(self) -> None:
        self.add_parameter(inputs.scale_parameter("SCALE", tr("Time scale")), inputs.scale_help())
        self.add_parameter(
            inputs.legend_table_parameter("LEGEND_TABLE", tr("Legend table")),
            inputs.legend_table_help(),
        )
        self.add_parameter(
            profile_parameter(""),
            tr(
                "For a map of domains, whose units are known by name and not by an index: the"
                " joint map, such as tectonic_2500k. Left out, indices are read."
            ),
        )
        self.add_parameter(
            inputs.mend_parameter("MEND_TEXTS", tr("Read texts as they were meant")),
            inputs.mend_help(),
        )
        self.add_parameter(corrections_parameter(), corrections_help())
        self.add_parameter(
            QgsProcessingParameterFeatureSink(
                "OUTPUT", tr("Legend"), QgsProcessing.SourceType.TypeVector
            ),
            tr("The table of units: one row per distinct index, in order of first appearance."),
        )

    def check(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """Raise UserError for a missing field or a scale of the other side."""
        source = self.given(parameters, "INPUT", context)
        for name in ("INDEX", "NAME", "LITHOLOGY"):
            self.field(parameters, name, source, context)
        side = self.parameterAsEnumString(parameters, "SIDE", context)
        inputs.scale_of(self, parameters, "SCALE", side, context)
        self._family(parameters, context, knowledge_of(context))

    def run_steps(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Dict[str, Any]:
        """Collect the units, read each once, write one row each."""
        source = self._texts(parameters, context, feedback)
        name = source.sourceName()
        corrections = corrections_of(self, parameters, context, feedback, [name])
        read = self._read(source, parameters, context, feedback)
        legend = corrected_units(read, corrections, self.knowledge, name)
        sink = self.sink(parameters, "OUTPUT", context, _fields(), QgsWkbTypes.Type.NoGeometry)
        for unit in legend:
            stop_if_cancelled(feedback)
            sink.add(self._feature(unit))
        _tell(legend, feedback)
        return {"OUTPUT": sink.layer_id}

    def _read(
        self,
        source: Any,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> List[LegendUnit]:
        side = self.parameterAsEnumString(parameters, "SIDE", context)
        scale = inputs.scale_of(self, parameters, "SCALE", side, context)
        chosen = inputs.LegendFields(
            *(self.field(parameters, n, source, context) for n in ("INDEX", "NAME", "LITHOLOGY"))
        )
        family = self._family(parameters, context, self.knowledge)
        coded = inputs.Coded(source, side, chosen.index, bool(family))
        lookup = inputs.lookup_of(self, parameters, "LEGEND_TABLE", coded, context)
        if lookup is not None:
            chosen = chosen._replace(index=lookup.code)
        fields = inputs.chosen_or_detected(
            chosen, source, side, self.knowledge, feedback, bool(family)
        )
        inputs.warn_of_encoding(source, fields, side, self.knowledge, feedback)
        rows = text_rows(source, fields, feedback=feedback)
        if lookup is None:
            return read_layer_legend(rows, side, scale, self.knowledge, family)
        units = collect_coded_units(rows, lookup)
        return read_coded_units(units, lookup, side, scale, self.knowledge, family)

    def _texts(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Any:
        source = self.source(parameters, "INPUT", context)
        side = self.parameterAsEnumString(parameters, "SIDE", context)
        is_to_mend = self.parameterAsBool(parameters, "MEND_TEXTS", context)
        return inputs.texts_of(source, side, is_to_mend, self.knowledge, feedback)

    def _family(
        self, parameters: Parameters, context: QgsProcessingContext, knowledge: Knowledge
    ) -> str:
        profile = self.parameterAsString(parameters, "PROFILE", context).strip()
        return load_profile(profile, knowledge).domain_family if profile else ""

    def _feature(self, unit: LegendUnit) -> QgsFeature:
        feature = QgsFeature(_fields())
        feature.setAttributes(list(legend_row(unit, self.knowledge).values()))
        return feature


def _fields() -> QgsFields:
    fields = QgsFields()
    for name, kind in COLUMNS.items():
        fields.append(_FIELDS[kind](name))
    return fields


def _tell(legend: list[LegendUnit], feedback: QgsProcessingFeedback) -> None:
    read = sum(1 for unit in legend if unit.reading.is_read)
    feedback.pushInfo(
        tr("{read} of {units} distinct indices were read.", read=read, units=len(legend))
    )
