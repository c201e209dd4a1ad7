"""The decisions that a new edition makes stale: their parameters, and their table."""

from __future__ import annotations

from typing import Any, Dict, List

from qgis.core import (
    NULL,
    QgsFeature,
    QgsProcessing,
    QgsProcessingParameterFeatureSink,
    QgsWkbTypes,
)

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.layers.table_export import table_fields
from cags_vsegei_plugin.processing.algorithm import CagsVsegeiAlgorithm
from cags_vsegei_plugin.processing.line_and_point_sides import Asked
from cags_vsegei_plugin.processing.store_parameter import REVIEW, StoreParameter, store_help
from cags_vsegei_plugin.sentences import sentence
from cags_vsegei_plugin.translation import render, tr
from cags_vsegei_plugin.workflow.comparing_editions import EditionsCompared
from cags_vsegei_plugin.workflow.review_conflicts import conflicts_of
from cags_vsegei_plugin.workflow.stale_by_edition import (
    COLUMNS,
    StaleDecision,
    stale_by_edition,
)

OUTPUT, COUNT = "STALE_DECISIONS", "STALE"


def declare_stale(algorithm: CagsVsegeiAlgorithm) -> None:
    """Add the store of decisions, the table of stale ones and their number."""
    told = tr(
        "With it and the layer of the other side, the decisions that the new edition makes stale"
        " are told; the store is not changed."
    )
    algorithm.add_parameter(
        StoreParameter(REVIEW, of_project=False), f"{store_help(of_project=False)} {told}"
    )
    sink = QgsProcessingParameterFeatureSink(
        OUTPUT, tr("Stale decisions"), QgsProcessing.SourceType.TypeVector, None, True
    )
    sink.setCreateByDefault(False)
    algorithm.add_parameter(
        sink, tr("One row per decision that held with the old edition and no longer does, and why.")
    )
    algorithm.add_number(COUNT, tr("Stale decisions"))


def check_review(asked: Asked) -> None:
    """Raise UserError for a store that is given without the other side."""
    algorithm, parameters, _, _ = asked
    if algorithm.stores.reached(REVIEW) is not None and parameters.get("OTHER") in (None, ""):
        raise UserError(
            sentence(
                "Decisions are on the border: give the layer of the other side too, or no store of"
                " decisions."
            )
        )


def stale_results(found: EditionsCompared, asked: Asked) -> Dict[str, Any]:
    """Return number and table of the stale decisions, nothing where no store is given."""
    algorithm, parameters, context, feedback = asked
    if algorithm.stores.reached(REVIEW) is None or found.before is None or found.after is None:
        return {}
    transforms, knowledge = context.transformContext(), algorithm.knowledge
    review = algorithm.stores.existing_review(REVIEW, knowledge)
    try:
        before, after = (
            conflicts_of(each, transforms, knowledge) for each in (found.before, found.after)
        )
        stale = stale_by_edition(review, before, after)
    finally:
        review.close()
    if feedback is not None:
        feedback.pushInfo(tr("Decisions that the new edition makes stale: {n}", n=len(stale)))
    results: Dict[str, Any] = {COUNT: len(stale)}
    if parameters.get(OUTPUT) is not None:
        results[OUTPUT] = _table(stale, asked)
    return results


def _table(stale: List[StaleDecision], asked: Asked) -> str:
    algorithm, parameters, context, _ = asked
    fields = table_fields(COLUMNS)
    sink = algorithm.sink(parameters, OUTPUT, context, fields, QgsWkbTypes.Type.NoGeometry)
    for each in stale:
        values = [*each.row, render(each.why)]
        feature = QgsFeature(fields)
        feature.setAttributes([NULL if value is None else value for value in values])
        sink.add(feature)
    return sink.layer_id
