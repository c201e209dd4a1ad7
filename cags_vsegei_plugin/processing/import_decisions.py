"""`cagsvsegei:importdecisions`: a table of decisions, signed for one reviewer of one side."""

from __future__ import annotations

from typing import Any, Dict

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterString,
)

from cags_vsegei_plugin.layers.decision_table import decision_rows
from cags_vsegei_plugin.processing import legend_inputs as inputs
from cags_vsegei_plugin.processing.algorithm import CagsVsegeiAlgorithm, Parameters
from cags_vsegei_plugin.processing.store_parameter import STORE, StoreParameter, store_help
from cags_vsegei_plugin.review.decision import Signer
from cags_vsegei_plugin.review.session import Review
from cags_vsegei_plugin.translation import render, tr
from cags_vsegei_plugin.workflow.importing_decisions import REQUIRED, prepare, sign_prepared
from cags_vsegei_plugin.workflow.review_conflicts import conflicts_in

_INPUT, _REVIEWER, _SIDE = "INPUT", "REVIEWER", "SIDE"
_STRETCHES, _POINTS = "STRETCHES", "CONFLICT_POINTS"
_TABLE = [QgsProcessing.SourceType.TypeVector]
_LINES = [QgsProcessing.SourceType.TypeVectorLine]
_DOTS = [QgsProcessing.SourceType.TypeVectorPoint]


class ImportDecisions(CagsVsegeiAlgorithm):
    """Signs every row that has an action: all of them, or none."""

    NAME = "importdecisions"
    GROUP = "review"

    def title(self) -> str:
        """Return the name for people."""
        return tr("Import Decisions")

    def about(self) -> str:
        """Return what the algorithm does."""
        return tr(
            "Signs a table of decisions for one reviewer of one side: an exported table to which a"
            " column action was added, or one written by hand. Rows without an action are left out."
            " All others are signed together, or none is: each row that cannot be signed is told"
            " with the reason. Nobody can sign for the other side."
        )

    def declare(self) -> None:
        """Add parameters and outputs."""
        self.add_parameter(
            QgsProcessingParameterFeatureSource(_INPUT, tr("Table of decisions"), _TABLE),
            tr(
                "Columns: kind (stretch, pair, line, point, section, joint, mapping), key, other,"
                " action (propose, agree, reject, withdraw, accept_difference, false_alarm, defer,"
                " reopen, comment, …, or its name), comment, reason, joint_code, relation,"
                " protocol, meeting, assignee. A pair may be named by china_index and russia_index"
                " instead. A row of an exported table is refused where somebody signed on it since."
            ),
        )
        self.add_parameter(StoreParameter(STORE, must_exist=False), store_help())
        self.add_parameter(
            QgsProcessingParameterString(_REVIEWER, tr("Reviewer")),
            tr("The name that signs, as it is to stand in the journal."),
        )
        self.add_parameter(
            inputs.side_parameter(), tr("The side for which is signed: a single side can propose.")
        )
        self._declare_comparison()
        self.add_number("SIGNED", tr("Signed decisions"))
        self.add_number("REFUSED", tr("Refused rows"))

    def _declare_comparison(self) -> None:
        self.add_parameter(
            QgsProcessingParameterFeatureSource(
                _STRETCHES, tr("Stretches of border"), _LINES, optional=True
            ),
            tr(
                "The stretches of a comparison: what is decided on a stretch or a pair is then"
                " signed upon the ages, verdict and codes found there. Left out, what somebody has"
                " signed on already is answered upon the same evidence, and nothing else can be"
                " proposed on stretches and pairs."
            ),
        )
        self.add_parameter(
            QgsProcessingParameterFeatureSource(
                _POINTS, tr("Conflict points"), _DOTS, optional=True
            ),
            tr("The conflicts of the same comparison, for decisions on lines and points."),
        )

    def run_steps(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Dict[str, Any]:
        """Read the table, then sign what it says."""
        source = self.source(parameters, _INPUT, context)
        rows = decision_rows(source, REQUIRED, feedback)
        signer = Signer(
            self.parameterAsString(parameters, _REVIEWER, context).strip(),
            self.parameterAsEnumString(parameters, _SIDE, context),
        )
        review = self.stores.review(STORE, self.knowledge)
        try:
            self._see(review, parameters, context)
            prepared = prepare(review, rows, signer, self.knowledge)
            for refused in prepared.refused:
                feedback.pushWarning(render(refused.said))
            self.before_signing(feedback)
            acted = sign_prepared(review, prepared)
        finally:
            review.close()
        signed = [entry for entry in acted.entries if entry.decision in prepared.decisions]
        feedback.pushInfo(tr("Signed decisions: {count}.", count=len(signed)))
        return {"SIGNED": len(signed), "REFUSED": len(prepared.refused)}

    def _see(self, review: Review, parameters: Parameters, context: QgsProcessingContext) -> None:
        """Let the review know what a comparison found, where one is given."""
        stretches = self.parameterAsSource(parameters, _STRETCHES, context)
        points = self.parameterAsSource(parameters, _POINTS, context)
        if stretches is not None:
            transforms = context.transformContext()
            review.set_conflicts(conflicts_in(stretches, points, transforms, self.knowledge))
