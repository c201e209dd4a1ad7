"""`cagsvsegei:exportdecisions`: what was decided, as tables, and the journal as JSON lines."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, Iterable, Sequence

from qgis.core import (
    QgsFeature,
    QgsFields,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFileDestination,
    QgsWkbTypes,
)

from cags_vsegei_plugin.compat import integer_field, number_field, text_field
from cags_vsegei_plugin.errors import stop_if_cancelled
from cags_vsegei_plugin.processing.algorithm import CagsVsegeiAlgorithm, Parameters
from cags_vsegei_plugin.processing.store_parameter import STORE, StoreParameter, store_help
from cags_vsegei_plugin.review import journal
from cags_vsegei_plugin.review.tables import COLUMNS, state_rows
from cags_vsegei_plugin.translation import tr
from cags_vsegei_plugin.workflow.exporting_decisions import write_journal

_OUTPUT, _JOURNAL, _LINES = "OUTPUT", "JOURNAL", "JOURNAL_LINES"
_FIELDS = {float: number_field, int: integer_field, str: text_field}
_JOURNAL_COLUMNS = {
    name: {"seq": int, "number": int}.get(
        name, float if name in COLUMNS and COLUMNS[name] is float else str
    )
    for name in journal.COLUMNS
}


class ExportDecisions(CagsVsegeiAlgorithm):
    """One row per conflict, pair or joint unit that anybody signed on."""

    NAME = "exportdecisions"
    GROUP = "review"

    def title(self) -> str:
        """Return the name for people."""
        return tr("Export Decisions")

    def about(self) -> str:
        """Return what the algorithm does."""
        return tr(
            "Writes what the reviewers of both sides decided: how every conflict and pair of units"
            " stands and who signed it, and, if wanted, the whole journal of signed decisions. The"
            " journal is verified first; the store of decisions is not changed."
        )

    def declare(self) -> None:
        """Add parameters and outputs."""
        table = QgsProcessing.SourceType.TypeVector
        self.add_parameter(StoreParameter(STORE), store_help())
        self.add_parameter(
            QgsProcessingParameterFeatureSink(_OUTPUT, tr("Decisions"), table),
            tr("One row per conflict, pair of units, joint unit or section: status, signatures."),
        )
        self.add_parameter(
            QgsProcessingParameterFeatureSink(_JOURNAL, tr("Journal"), table, None, True, False),
            tr("One row per signed decision, undone ones too, in the order of signing."),
        )
        self.add_parameter(
            QgsProcessingParameterFileDestination(
                _LINES, tr("Journal as JSON lines"), "JSON (*.jsonl)", None, True, False
            ),
            tr("The journal with its hashes as a text file, from which it can be verified."),
        )

    def run_steps(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Dict[str, Any]:
        """Read and verify the journal, then write what was asked for."""
        review = self.stores.existing_review(STORE, self.knowledge)
        review.close()
        rows = [list(row.values()) for row in state_rows(review.state)]
        outputs = {_OUTPUT: self._table(_OUTPUT, COLUMNS, rows, parameters, context, feedback)}
        if parameters.get(_JOURNAL):
            told = [list(entry.row) for entry in review.entries]
            outputs[_JOURNAL] = self._table(
                _JOURNAL, _JOURNAL_COLUMNS, told, parameters, context, feedback
            )
        lines = self.parameterAsFileOutput(parameters, _LINES, context)
        if lines:
            write_journal(Path(lines), review.entries)
            outputs[_LINES] = lines
        feedback.pushInfo(
            tr(
                "{entries} signed decisions on {subjects} subjects; the journal is as it was"
                " signed.",
                entries=len(review.entries),
                subjects=len(rows),
            )
        )
        return outputs

    def _table(
        self,
        name: str,
        columns: Any,
        rows: Iterable[Sequence[Any]],
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> str:
        fields = QgsFields()
        for column, kind in columns.items():
            fields.append(_FIELDS[kind](column))
        sink = self.sink(parameters, name, context, fields, QgsWkbTypes.Type.NoGeometry)
        for row in rows:
            stop_if_cancelled(feedback)
            feature = QgsFeature(fields)
            feature.setAttributes(list(row))
            sink.add(feature)
        return sink.layer_id
