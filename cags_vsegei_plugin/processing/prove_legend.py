"""`cagsvsegei:provelegend`: whether what is agreed stands on the map, signed as found."""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Tuple

from qgis.core import (
    QgsFeature,
    QgsFields,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from cags_vsegei_plugin.compat import number_field, text_field
from cags_vsegei_plugin.processing import legend_inputs as inputs
from cags_vsegei_plugin.processing.algorithm import Parameters
from cags_vsegei_plugin.processing.compare_border import CompareBorder
from cags_vsegei_plugin.processing.compare_parameters import SIDES, declare_comparison
from cags_vsegei_plugin.processing.comparison_outputs import declare_more_outputs
from cags_vsegei_plugin.processing.line_and_point_sides import Asked, declare_lines_and_points
from cags_vsegei_plugin.processing.store_parameter import REVIEW, StoreParameter, store_help
from cags_vsegei_plugin.review.decision import Signer
from cags_vsegei_plugin.review.session import Review
from cags_vsegei_plugin.translation import render, tr
from cags_vsegei_plugin.workflow.border_finding import Request
from cags_vsegei_plugin.workflow.comparing import Comparison
from cags_vsegei_plugin.workflow.joint_map import check_applied
from cags_vsegei_plugin.workflow.judging import Agreement
from cags_vsegei_plugin.workflow.legend_fold import folded
from cags_vsegei_plugin.workflow.on_the_map import MapAgreement
from cags_vsegei_plugin.workflow.proving_legend import Proof, examine, on_stretches, sign_proof
from cags_vsegei_plugin.workflow.review_conflicts import conflicts_of
from cags_vsegei_plugin.workflow.sides import SideData

_REVIEWER, _SIDE, _LEFT, _KM = "REVIEWER", "SIDE", "REMAINING", "KILOMETRES"
_TABLE = QgsProcessing.SourceType.TypeVector


class ProveLegend(CompareBorder):
    """A comparison of two applied layers that signs what it finds.

    It is an algorithm of its own, for a comparison signs nothing, and takes its agreement from a
    legend; here the layers themselves must show it.
    """

    NAME = "provelegend"
    GROUP = "review"

    def __init__(self) -> None:
        super().__init__()
        self._shown: Optional[MapAgreement] = None

    def title(self) -> str:
        """Return the name for people."""
        return tr("Prove Agreed Legend on the Map")

    def about(self) -> str:
        """Return what the algorithm does."""
        return tr(
            "Compares two layers to which the agreed legend was applied: a stretch is agreed where"
            " both polygons show the same joint unit. Tells kilometres by verdict without the"
            " agreement and with it. Decisions that both sides have signed are signed further as"
            " applied where the map shows them, and as verified where the comparison then finds"
            " nothing to decide; what does not verify is listed with the reason. All is signed in"
            " the name of the reviewer who runs it, or nothing is."
        )

    def declare(self) -> None:
        """Add parameters and outputs."""
        declare_comparison(self)
        declare_lines_and_points(self)
        declare_more_outputs(self)
        self.add_parameter(StoreParameter(REVIEW), store_help())
        self.add_parameter(
            QgsProcessingParameterString(_REVIEWER, tr("Reviewer")),
            tr("The name that signs, as it is to stand in the journal."),
        )
        self.add_parameter(inputs.side_parameter(), tr("The side for which is signed."))
        self._declare_tables()

    def _declare_tables(self) -> None:
        for name, title, told in (
            (
                _LEFT,
                tr("What does not verify"),
                tr(
                    "One row per agreed decision that the map does not bear out: kilometres, and"
                    " the reason."
                ),
            ),
            (
                _KM,
                tr("Kilometres before and after"),
                tr("Kilometres by verdict without the agreement and as the map shows it."),
            ),
        ):
            sink = QgsProcessingParameterFeatureSink(name, title, _TABLE, None, True)
            sink.setCreateByDefault(name == _LEFT)
            self.add_parameter(sink, told)
        self.add_number("BEFORE_AGREED_KM", tr("Agreed or consistent before, km"))
        self.add_number("AFTER_AGREED_KM", tr("Agreed or consistent after, km"))
        self.add_number("APPLIED", tr("Decisions signed as applied"))
        self.add_number("VERIFIED", tr("Decisions signed as verified"))
        self.add_number("LEFT", tr("Agreed decisions that do not verify"))

    def check(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """Raise UserError where a legend was not applied."""
        super().check(parameters, context)
        for _, prefix in SIDES:
            check_applied(self.parameterAsSource(parameters, prefix, context))

    def agreed(self, request: Request, asked: Asked) -> Request:
        """Return the request with what both maps show as what is agreed."""
        review = self.stores.existing_review(REVIEW, self.knowledge)
        review.close()
        legend = folded(review.state, self.knowledge).legend

        def shown(china: SideData, russia: SideData) -> Agreement:
            self._shown = MapAgreement.at_border(china, russia, legend, asked.feedback)
            return self._shown

        return request._replace(shown=shown)

    def further(self, comparison: Comparison, request: Request, asked: Asked) -> Dict[str, Any]:
        """Write what was found, then sign it."""
        before = comparison.kept.without_agreement(request.profile).kilometres(request.profile)
        after = comparison.summary.by_verdict
        results: Dict[str, Any] = {}
        if asked.parameters.get(_KM):
            names = dict.fromkeys((*after, *before))
            rows = [[name, before.get(name, 0.0), after.get(name, 0.0)] for name in names]
            results[_KM] = self._table(_KM, ("verdict", "before_km", "after_km"), rows, asked)
        review = self.stores.existing_review(REVIEW, self.knowledge)
        try:
            proof = self._examined(review, comparison, asked)
            if asked.parameters.get(_LEFT):
                results[_LEFT] = self._left(proof, asked)
            self.before_signing(asked.feedback)
            sign_proof(review, proof)
        finally:
            review.close()
        return {
            **results,
            "BEFORE_AGREED_KM": before.get("agreed", 0.0) + before.get("consistent", 0.0),
            "AFTER_AGREED_KM": after.get("agreed", 0.0) + after.get("consistent", 0.0),
            "APPLIED": len(proof.applied),
            "VERIFIED": len(proof.verified),
            "LEFT": len(proof.left),
        }

    def _examined(self, review: Review, comparison: Comparison, asked: Asked) -> Proof:
        signer = Signer(
            self.parameterAsString(asked.parameters, _REVIEWER, asked.context).strip(),
            self.parameterAsEnumString(asked.parameters, _SIDE, asked.context),
        )
        transforms = asked.context.transformContext()
        shown = self._shown or MapAgreement.at_border(comparison.china, comparison.russia)
        review.set_conflicts(conflicts_of(comparison, transforms, self.knowledge))
        stretches = on_stretches(comparison.stretches, shown)
        return examine(review, signer, stretches, tr("Found by comparing the applied layers."))

    def _left(self, proof: Proof, asked: Asked) -> str:
        rows = [[*each.subject, each.status, each.km, render(each.why)] for each in proof.left]
        columns = ("kind", "key", "other", "status", "km", "reason")
        return self._table(_LEFT, columns, rows, asked)

    def _table(
        self, name: str, columns: Tuple[str, ...], rows: List[List[Any]], asked: Asked
    ) -> str:
        fields = QgsFields()
        for column in columns:
            fields.append(number_field(column) if column.endswith("km") else text_field(column))
        kind = QgsWkbTypes.Type.NoGeometry
        sink = self.sink(asked.parameters, name, asked.context, fields, kind)
        for row in rows:
            feature = QgsFeature(fields)
            feature.setAttributes(row)
            sink.add(feature)
        return sink.layer_id
