"""`cagsvsegei:suggestlegend`: which units of both sides could be one joint unit, and why."""

from __future__ import annotations

from functools import partial
from typing import Any, Dict, List, NamedTuple, Optional, Sequence, Tuple

from qgis.core import (
    NULL,
    QgsFeature,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsWkbTypes,
)

from cags_vsegei_plugin.errors import UserError, stop_if_cancelled
from cags_vsegei_plugin.geology.attributes import roles_of
from cags_vsegei_plugin.geology.joint_legend import CONTRACT, OPTIONAL, JointLegend
from cags_vsegei_plugin.geology.profiles import Profile, load_profile
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.geology.suggestions import Asked, Suggestion, suggest
from cags_vsegei_plugin.layers.features import features_of
from cags_vsegei_plugin.layers.role_fields import field_of_role
from cags_vsegei_plugin.layers.table_export import table_fields
from cags_vsegei_plugin.processing import legend_inputs as inputs
from cags_vsegei_plugin.processing.algorithm import CagsVsegeiAlgorithm, Parameters, knowledge_of
from cags_vsegei_plugin.processing.compare_parameters import (
    DEFAULT_PROFILE,
    SIDES,
    profile_help,
    profile_parameter,
)
from cags_vsegei_plugin.processing.legend_parameter import (
    agreed_legend,
    legend_help,
    legend_parameter,
)
from cags_vsegei_plugin.processing.store_parameter import REVIEW, StoreParameter, store_help
from cags_vsegei_plugin.sentences import sentence
from cags_vsegei_plugin.translation import render, tr
from cags_vsegei_plugin.workflow.legend_rows import is_legend, reading_of_row
from cags_vsegei_plugin.workflow.sides import SideInput, read_side_units
from cags_vsegei_plugin.workflow.suggesting import (
    Known,
    above,
    accept,
    default_confidence,
    known_of,
)
from cags_vsegei_plugin.workflow.told_stretches import Told, readings_of, told_by

_OUTPUT, _DRAFT, _STRETCHES = "OUTPUT", "LEGEND_DRAFT", "STRETCHES"
_COLUMNS = {
    "china_index": str,
    "russia_index": str,
    "relation": str,
    "score": float,
    "evidence": str,
    "length_km": float,
    "relaxed": str,
    "joint_code": str,
    "best": int,
    "china_place": int,
    "russia_place": int,
}
_NUMBERS = ("base_ma", "top_ma", "from_km", "to_km")


class _Asked(NamedTuple):
    """The run of the algorithm: its parameters and what belongs to them."""

    parameters: Parameters
    context: QgsProcessingContext
    feedback: QgsProcessingFeedback


class _Both(NamedTuple):
    """The readings of both sides."""

    china: Sequence[Reading]
    russia: Sequence[Reading]


class SuggestLegend(CagsVsegeiAlgorithm):
    """One row per candidate: a pair of units, or a unit and a joint unit there is."""

    NAME = "suggestlegend"

    def title(self) -> str:
        """Return the name for people."""
        return tr("Suggest Joint Legend")

    def about(self) -> str:
        """Return what the algorithm does."""
        return tr(
            "Suggests for every unit that is no joint unit yet up to three candidates: units of the"
            " other side, or joint units there are. What speaks for each is told: kilometres of"
            " contact, age, rocks, genesis, rank, names, and what was agreed already. At first all"
            " criteria must hold, then one after the other is relaxed, and named. Of all ways to"
            " pair the units the best on the whole is taken."
        )

    def declare(self) -> None:
        """Add parameters and outputs."""
        kinds = [QgsProcessing.SourceType.TypeVector]
        self.add_parameter(
            QgsProcessingParameterFeatureSource(
                _STRETCHES, tr("Stretches of border"), kinds, optional=True
            ),
            tr(
                "The result of “Compare Along the Border”: who faces whom, and for how long. Alone"
                " it tells the units by their letters; give both sides too for rocks and names."
            ),
        )
        for (_, name), title in zip(SIDES, (tr("Chinese units"), tr("Russian units"))):
            self.add_parameter(
                QgsProcessingParameterFeatureSource(name, title, kinds, optional=True),
                tr(
                    "The legend of this side as “Read Legend” gives it, or the layer itself, whose"
                    " fields are then detected. Both sides are needed where no stretches are given."
                ),
            )
        self.add_parameter(profile_parameter(), profile_help())
        self.add_parameter(legend_parameter(optional=True), legend_help())
        told = tr(
            "Its joint legend is known, and what was rejected, blocked or declared irreconcilable"
            " is never suggested. The store is only read."
        )
        self.add_parameter(
            StoreParameter(REVIEW, of_project=False), f"{store_help(of_project=False)} {told}"
        )
        self._declare_outputs(kinds[0])

    def _declare_outputs(self, table: Any) -> None:
        self.add_parameter(
            QgsProcessingParameterNumber(
                "CONFIDENCE",
                tr("Least confidence"),
                QgsProcessingParameterNumber.Type.Double,
                default_confidence(),
                minValue=0.0,
                maxValue=1.0,
            ),
            tr("The score from which on candidates are taken into the draft, 0 to 1."),
        )
        self.add_parameter(
            QgsProcessingParameterBoolean(
                "WITH_NAMES", tr("Also where only the names leave it open"), False
            ),
            tr(
                "Units alike in everything but their names, which differ or have been correlated"
                " without proof (NAM-1), are below the default confidence. This takes them into the"
                " draft too: look through the names."
            ),
        )
        self.add_parameter(
            QgsProcessingParameterFeatureSink(_OUTPUT, tr("Candidates"), table),
            tr(
                "One row per candidate, the best first: both indices, how the Chinese unit relates"
                " to the Russian one, score, reasons, kilometres, what was relaxed."
            ),
        )
        draft = QgsProcessingParameterFeatureSink(
            _DRAFT, tr("Draft of the joint legend"), table, None, True
        )
        draft.setCreateByDefault(False)
        self.add_parameter(
            draft,
            tr(
                "The candidates of at least that confidence as an agreed legend with the status"
                " “proposed”: a joint unit for each, with code, names in three languages, colour."
            ),
        )
        self.add_number("CANDIDATES", tr("Candidates"))
        self.add_number("ACCEPTED", tr("Candidates in the draft"))
        self.add_number("ACCEPTED_KM", tr("Kilometres of border they settle"))

    def check(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """Raise UserError where neither stretches nor both legends are given."""
        given = [name for name in (_STRETCHES, "CHINA", "RUSSIA") if parameters.get(name)]
        if _STRETCHES not in given and len(given) < 2:
            raise UserError(
                sentence(
                    "Nothing tells the units of both sides. Give the stretches of a comparison, or"
                    " the units of both sides."
                )
            )
        self._profile(parameters, context)

    def run_steps(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Dict[str, Any]:
        """Read the units, suggest, write candidates and draft."""
        asked = _Asked(parameters, context, feedback)
        profile, known = self._profile(parameters, context), self._known(asked)
        told = self._told(asked)
        china, russia = (self._units(side, name, told, profile, asked) for side, name in SIDES)
        feedback.setProgress(30)
        found = self._suggested(_Both(china, russia), profile, known, told, asked)
        confidence = self.parameterAsDouble(parameters, "CONFIDENCE", context)
        with_names = self.parameterAsBool(parameters, "WITH_NAMES", context)
        chosen = above(found, confidence, with_names, self.knowledge)
        feedback.pushInfo(
            tr(
                "{candidates} candidates; {count} of them have a confidence of at least"
                " {confidence}: {units} units, {km} km of border.",
                candidates=len(found),
                count=len(chosen.suggestions),
                confidence=f"{confidence:.2f}",
                units=chosen.units,
                km=f"{chosen.km:.1f}",
            )
        )
        results = {
            _OUTPUT: self._write_candidates(found, asked),
            "CANDIDATES": len(found),
            "ACCEPTED": len(chosen.suggestions),
            "ACCEPTED_KM": chosen.km,
        }
        if parameters.get(_DRAFT) is not None:
            rows = accept(chosen.suggestions, [*china, *russia], profile, known, self.knowledge)
            results[_DRAFT] = self._write_draft(JointLegend(rows, self.knowledge), asked)
        return results

    def _suggested(
        self, both: _Both, profile: Profile, known: Known, told: Optional[Told], asked: _Asked
    ) -> Sequence[Suggestion]:
        knows_less = told is not None and not self._reads_both(asked.parameters)
        question = Asked(
            both.china,
            both.russia,
            profile,
            told.km if told else None,
            *known,
            self.knowledge,
            codes=told.codes if told else None,
            silence_tells=knows_less,
            tick=partial(stop_if_cancelled, asked.feedback),
        )
        return suggest(question)

    def _profile(self, parameters: Parameters, context: QgsProcessingContext) -> Profile:
        name = self.parameterAsString(parameters, "PROFILE", context).strip()
        return load_profile(name or DEFAULT_PROFILE, knowledge_of(context))

    def _reads_both(self, parameters: Parameters) -> bool:
        """Return whether the units of both sides are given, and not only their letters."""
        return all(parameters.get(name) for _, name in SIDES)

    def _known(self, asked: _Asked) -> Known:
        """Return what the legend and the store of decisions say; both together where given."""
        legend = agreed_legend(self, *asked) or JointLegend()
        if self.stores.reached(REVIEW) is None:
            return Known(legend)
        review = self.stores.existing_review(REVIEW, self.knowledge)
        try:
            known = known_of(review.state, self.knowledge)
        finally:
            review.close()
        both = JointLegend((*known.legend.mappings, *legend.mappings), self.knowledge)
        return known._replace(legend=both)

    def _told(self, asked: _Asked) -> Optional[Told]:
        if not asked.parameters.get(_STRETCHES):
            return None
        source = self.source(asked.parameters, _STRETCHES, asked.context)
        return told_by(source, source.sourceName(), asked.feedback)

    def _units(
        self, side: str, name: str, told: Optional[Told], profile: Profile, asked: _Asked
    ) -> List[Reading]:
        if not asked.parameters.get(name):
            return readings_of(told, side, profile, self.knowledge) if told else []
        source = self.source(asked.parameters, name, asked.context)
        if is_legend(source.fields().names()):
            names = source.fields().names()
            rows = (dict(zip(names, each.attributes())) for each in features_of(source))
            readings = [reading_of_row(row, self.knowledge) for row in rows]
            return [each for each in readings if each.side == side]
        return self._of_layer(source, side, profile, asked.feedback)

    def _of_layer(
        self, source: Any, side: str, profile: Profile, feedback: QgsProcessingFeedback
    ) -> List[Reading]:
        """Return the units of a layer, its fields detected."""
        fields = inputs.chosen_or_detected(
            inputs.LegendFields(""), source, side, self.knowledge, feedback, profile.reads_names
        )
        roles = (
            (role, field_of_role(source, role, side, self.knowledge)) for role in roles_of(profile)
        )
        further = tuple((role, field) for role, field in roles if field)
        given = SideInput(side, source, *fields, attributes=further)
        return list(read_side_units(given, None, profile, self.knowledge, feedback).readings)

    def _write_candidates(self, found: Sequence[Suggestion], asked: _Asked) -> str:
        fields = table_fields(_COLUMNS)
        sink = self.sink(
            asked.parameters, _OUTPUT, asked.context, fields, QgsWkbTypes.Type.NoGeometry
        )
        for each in found:
            feature = QgsFeature(fields)
            feature.setAttributes(_values(each))
            sink.add(feature)
        return sink.layer_id

    def _write_draft(self, legend: JointLegend, asked: _Asked) -> str:
        columns = {name: float if name in _NUMBERS else str for name in (*CONTRACT, *OPTIONAL)}
        fields = table_fields(columns)
        sink = self.sink(
            asked.parameters, _DRAFT, asked.context, fields, QgsWkbTypes.Type.NoGeometry
        )
        for row in legend.mappings:
            values = (getattr(row, name) for name in columns)
            feature = QgsFeature(fields)
            feature.setAttributes([NULL if value is None else value for value in values])
            sink.add(feature)
        return sink.layer_id


def _values(suggestion: Suggestion) -> List[Any]:
    told: Tuple[Any, ...] = (
        suggestion.china_index,
        suggestion.russia_index,
        suggestion.relation,
        suggestion.score,
        " ".join(render(each) for each in suggestion.evidence),
        suggestion.length_km,
        suggestion.relaxed,
        suggestion.joint_code,
        int(suggestion.is_best),
        suggestion.china_place,
        suggestion.russia_place,
    )
    return list(told)
