"""`cagsvsegei:importlegend`: how a given legend differs from that of the review, and taking it."""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Tuple

from qgis.core import (
    QgsFeature,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.layers.legend_files import LegendRow
from cags_vsegei_plugin.layers.table_export import table_fields
from cags_vsegei_plugin.processing import legend_inputs as inputs
from cags_vsegei_plugin.processing.algorithm import CagsVsegeiAlgorithm, Parameters
from cags_vsegei_plugin.processing.file_or_source import LegendSource
from cags_vsegei_plugin.processing.legend_parameter import given_rows
from cags_vsegei_plugin.processing.store_parameter import REVIEW, StoreParameter, store_help
from cags_vsegei_plugin.review.decision import Signer
from cags_vsegei_plugin.review.session import Review
from cags_vsegei_plugin.review.state import fold
from cags_vsegei_plugin.review.store import NoStoreYet
from cags_vsegei_plugin.sentences import sentence
from cags_vsegei_plugin.translation import render, tr
from cags_vsegei_plugin.workflow.difference_table import COLUMNS, Line, counts_of, lines_of
from cags_vsegei_plugin.workflow.importing_legend import Imported, Plan, import_legend, plan_import
from cags_vsegei_plugin.workflow.legend_difference import Difference, difference
from cags_vsegei_plugin.workflow.legend_fold import legend_of

_INPUT, _REVIEWER, _SIDE = "INPUT", "REVIEWER", "SIDE"
_PROTOCOL, _DRY_RUN, _DIFFERENCES = "PROTOCOL", "DRY_RUN", "DIFFERENCES"
_TABLE = QgsProcessing.SourceType.TypeVector


class ImportLegend(CagsVsegeiAlgorithm):
    """Shows the difference first, and signs it only where that is asked for."""

    NAME = "importlegend"

    def title(self) -> str:
        """Return the name for people."""
        return tr("Import Joint Legend")

    def about(self) -> str:
        """Return what the algorithm does."""
        return tr(
            "Says how a given joint legend differs from that of the review: what is added, what"
            " changes from what to what, what is missing in it, and which rows cannot be taken, and"
            " why. Nothing is signed unless the dry run is switched off. Then what the table says"
            " both sides have signed, with a protocol or a date, is recorded as agreed; all else is"
            " proposed in your name. Nothing is taken away, an empty cell changes nothing, and what"
            " both sides have signed in the review is changed only by what both have signed again."
        )

    def declare(self) -> None:
        """Add parameters and outputs."""
        self.add_parameter(
            LegendSource(_INPUT, tr("Given legend")),
            tr(
                "A file in CSV (UTF-8; comma, semicolon or tab), XLSX, SSSOM or Turtle, a table or"
                " layer, or another store of decisions. Of a CSV or XLSX the columns side, index,"
                " joint_code and relation are required."
            ),
        )
        self.add_parameter(StoreParameter(REVIEW, must_exist=False), store_help())
        self._declare_signer()
        self.add_parameter(
            QgsProcessingParameterBoolean(_DRY_RUN, tr("Dry run: only show"), defaultValue=True),
            tr(
                "Only the difference is shown, nothing is signed. Look at it, then switch this off."
            ),
        )
        self.add_parameter(
            QgsProcessingParameterFeatureSink(_DIFFERENCES, tr("Differences"), _TABLE),
            tr(
                "One row per changed column, added or missing unit and refused row: what it is,"
                " what becomes of it (adopted, proposed, left), before and after, and why."
            ),
        )
        self._declare_numbers()

    def _declare_signer(self) -> None:
        self.add_parameter(
            QgsProcessingParameterString(_REVIEWER, tr("Reviewer"), optional=True),
            tr("The name that signs, as it is to stand in the journal. Not needed for a dry run."),
        )
        self.add_parameter(
            inputs.side_parameter(), tr("The side for which is signed: a single side can propose.")
        )
        self.add_parameter(
            QgsProcessingParameterString(_PROTOCOL, tr("Protocol"), optional=True),
            tr(
                "Number or date of the protocol in which both sides signed the table, for rows that"
                " say they are agreed and name neither."
            ),
        )

    def _declare_numbers(self) -> None:
        for name, title in (
            ("ADDED", tr("Added")),
            ("CHANGED", tr("Changed")),
            ("SAME", tr("The same")),
            ("MISSING", tr("Missing in the given")),
            ("REFUSED", tr("Refused rows")),
            ("ADOPTED", tr("Recorded as agreed")),
            ("PROPOSED", tr("Proposed")),
            ("LEFT", tr("Left as it is")),
        ):
            self.add_number(name, title)

    def check(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """Raise UserError where nobody signs."""
        is_dry = self.parameterAsBoolean(parameters, _DRY_RUN, context)
        if not is_dry and not self._signer(parameters, context).reviewer:
            raise UserError(sentence("A decision needs a signature. Enter your name first."))

    def run_steps(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Dict[str, Any]:
        """Compare, show, and sign where that is asked for."""
        self.check(parameters, context)
        rows = given_rows(self, parameters, _INPUT, context, feedback)
        is_dry = self.parameterAsBoolean(parameters, _DRY_RUN, context)
        review = self._review(is_dry)
        try:
            found, plan = self._compared(review, rows, parameters, context)
            results = self._shown(lines_of(found, plan), parameters, context)
            counts = counts_of(found, plan)
            if review is not None and not is_dry:
                self.before_signing(feedback)
                done = self._signed(review, plan, parameters, context)
                counts[-3:-1] = [("adopted", done.adopted), ("proposed", done.proposed)]
        finally:
            if review is not None:
                review.close()
        self._tell(counts, is_dry, feedback)
        return {**results, **{name.upper(): count for name, count in counts}}

    def _review(self, is_dry: bool) -> Optional[Review]:
        """Return the review; none where a dry run would have to make its store."""
        if not is_dry:
            return self.stores.review(REVIEW, self.knowledge)
        try:
            has_place = self.stores.reached(REVIEW) is not None
            return self.stores.existing_review(REVIEW, self.knowledge) if has_place else None
        except NoStoreYet:
            return None

    def _compared(
        self,
        review: Optional[Review],
        rows: List[LegendRow],
        parameters: Parameters,
        context: QgsProcessingContext,
    ) -> Tuple[Difference, Plan]:
        state = fold((), self.knowledge) if review is None else review.state
        protocol = (self.parameterAsString(parameters, _PROTOCOL, context) or "").strip()
        found = difference(legend_of(state, self.knowledge), rows, self.knowledge)
        plan = plan_import(state, found, protocol=protocol, knowledge=self.knowledge)
        return found, plan

    def _shown(
        self, lines: List[Line], parameters: Parameters, context: QgsProcessingContext
    ) -> Dict[str, Any]:
        fields = table_fields(COLUMNS)
        sink = self.sink(parameters, _DIFFERENCES, context, fields, QgsWkbTypes.Type.NoGeometry)
        for line in lines:
            feature = QgsFeature(fields)
            note = "" if line.said is None else render(line.said)
            feature.setAttributes([*line.values, note])
            sink.add(feature)
        return {_DIFFERENCES: sink.layer_id}

    def _signed(
        self, review: Review, plan: Plan, parameters: Parameters, context: QgsProcessingContext
    ) -> Imported:
        signer = self._signer(parameters, context)
        why = tr("As told in an imported legend.")
        return import_legend(review, signer, plan, why, self.knowledge)

    def _signer(self, parameters: Parameters, context: QgsProcessingContext) -> Signer:
        return Signer(
            (self.parameterAsString(parameters, _REVIEWER, context) or "").strip(),
            self.parameterAsEnumString(parameters, _SIDE, context),
        )

    def _tell(
        self, counts: List[Tuple[str, int]], is_dry: bool, feedback: QgsProcessingFeedback
    ) -> None:
        told = dict(counts)
        feedback.pushInfo(
            tr(
                "Added: {added}; changed: {changed}; the same: {same}; missing in the given:"
                " {missing}; refused: {refused}.",
                **{name: told[name] for name in ("added", "changed", "same", "missing", "refused")},
            )
        )
        if is_dry:
            feedback.pushInfo(
                tr(
                    "A dry run: nothing was signed. {adopted} would be recorded as agreed,"
                    " {proposed} proposed, {left} left as they are.",
                    **{name: told[name] for name in ("adopted", "proposed", "left")},
                )
            )
