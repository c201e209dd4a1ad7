"""`cagsvsegei:compareeditions`: what changed between two editions of one side."""

from __future__ import annotations

from typing import Any, Dict, List

from qgis.core import (
    QgsCoordinateTransform,
    QgsGeometry,
    QgsLineString,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsWkbTypes,
)

from cags_vsegei_plugin.errors import stop_if_cancelled
from cags_vsegei_plugin.geology.profiles import Profile
from cags_vsegei_plugin.layers.coverage import bringing_into
from cags_vsegei_plugin.layers.edition_layer import (
    border_change_fields,
    change_fields,
    feature_of,
    style_border_changes,
    style_changes,
)
from cags_vsegei_plugin.processing import legend_inputs as inputs
from cags_vsegei_plugin.processing import match_parameters as shared
from cags_vsegei_plugin.processing.algorithm import (
    Parameters,
    knowledge_of,
)
from cags_vsegei_plugin.processing.corrections_parameter import corrections_of
from cags_vsegei_plugin.processing.direct_reading import DirectReading
from cags_vsegei_plugin.processing.edition_parameters import LAYERS, counted, declare_editions
from cags_vsegei_plugin.processing.line_and_point_sides import Asked
from cags_vsegei_plugin.processing.placed_sources import PlacedSources
from cags_vsegei_plugin.processing.side_input import side_input
from cags_vsegei_plugin.processing.stale_output import (
    check_review,
    declare_stale,
    stale_results,
)
from cags_vsegei_plugin.processing.styling import style_on_loading, style_result
from cags_vsegei_plugin.translation import render, render_all, tr
from cags_vsegei_plugin.workflow.border_changes import CREATED, SOLVED, BorderChange
from cags_vsegei_plugin.workflow.comparing_editions import (
    EditionsCompared,
    EditionsRequest,
    compare_editions,
)
from cags_vsegei_plugin.workflow.edition_changes import Change

_STYLES = {"OUTPUT": style_changes, "BORDER_CHANGES": style_border_changes}


class CompareEditions(PlacedSources, DirectReading):
    """Compare an old and a new edition of one side, and what that does to the border."""

    NAME = "compareeditions"
    GROUP = "border"
    DIRECT = LAYERS

    def title(self) -> str:
        """Return the name for people."""
        return tr("Compare Editions")

    def about(self) -> str:
        """Return what the algorithm does."""
        return tr(
            "Says for every polygon of one side what became of it between two editions: new, gone,"
            " dated anew, named anew, described anew, drawn anew, or unchanged. With the layer of"
            " the other side it also says along the border which conflicts the new edition solves"
            " and which it creates, and which signed decisions it makes stale. Polygons are known"
            " by an identifier, else by their outline, their feature id, and how much of one lies"
            " on the other."
        )

    def declare(self) -> None:
        """Add parameters and outputs."""
        declare_editions(self)
        self.declare_degrees()
        declare_stale(self)

    def check(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """Raise UserError for one layer given twice, an unknown profile, fields or scales."""
        for pair in (("OLD", "NEW"), ("OLD", "OTHER"), ("NEW", "OTHER")):
            shared.refuse_twice(self, parameters, context, pair)
        shared.profile_of(self, parameters, context, knowledge_of(context))
        check_review(Asked(self, parameters, context))
        sides = self._sides(parameters, context)
        for prefix in LAYERS:
            if parameters.get(prefix) in (None, ""):
                continue
            source = inputs.check_units(self, parameters, context, sides[prefix], prefix)
            if prefix != "OTHER":
                self.field(parameters, "ID", source, context)

    def run_steps(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Dict[str, Any]:
        """Compare, then write what was asked for."""
        asked = Asked(self, parameters, context, feedback)
        request = self._request(asked, shared.profile_of(self, *asked[1:3], self.knowledge))
        found = compare_editions(request, context.transformContext(), self.knowledge, feedback)
        for warning in found.warnings:
            feedback.pushWarning(render(warning))
        results: Dict[str, Any] = {"OUTPUT": self._changes(found, request, asked)}
        if parameters.get("BORDER_CHANGES") is not None:
            results["BORDER_CHANGES"] = self._border_changes(found, request, asked)
        for name, layer_id in results.items():
            style_on_loading(layer_id, _STYLES[name], context)
        counts = {name: found.count(change) for change, (name, _) in counted().items()}
        effects = found.effects()
        return {
            **results,
            **stale_results(found, asked),
            **counts,
            "SOLVED": effects[SOLVED][0],
            "CREATED": effects[CREATED][0],
            "SOLVED_KM": effects[SOLVED][1],
            "CREATED_KM": effects[CREATED][1],
        }

    def _request(self, asked: Asked, profile: Profile) -> EditionsRequest:
        sides = self._sides(asked.parameters, asked.context)
        given = {
            prefix: side_input(asked, profile, sides[prefix], prefix, self.tables.get(prefix))
            for prefix in LAYERS
            if asked.parameters.get(prefix) not in (None, "")
        }
        titles = [each.title for each in given.values()]
        return EditionsRequest(
            given["OLD"],
            given["NEW"],
            profile,
            self.field(asked.parameters, "ID", given["NEW"].source, asked.context),
            given.get("OTHER"),
            shared.optional_source(self, asked.parameters, "BORDER", asked.context),
            shared.number_of(self, asked.parameters, "TOLERANCE", asked.context),
            corrections_of(self, *asked[1:], titles),
        )

    def _sides(self, parameters: Parameters, context: QgsProcessingContext) -> Dict[str, str]:
        """Return which side each layer is of."""
        side = self.parameterAsEnumString(parameters, "SIDE", context)
        return {"OLD": side, "NEW": side, "OTHER": "russia" if side == "china" else "china"}

    def _changes(self, found: EditionsCompared, request: EditionsRequest, asked: Asked) -> str:
        new, old = request.new.source, request.old.source
        fields, crs = change_fields(), new.sourceCrs()
        kind = QgsWkbTypes.multiType(QgsWkbTypes.flatType(new.wkbType()))
        sink = self.sink(asked.parameters, "OUTPUT", asked.context, fields, kind, crs)
        bringing = bringing_into(old, crs, asked.context.transformContext())
        for change in found.changed:
            stop_if_cancelled(asked.feedback)
            body = None if change.body is None else QgsGeometry(change.body)
            if body is not None and change.is_old:
                body = bringing.brought(body)
            if body is not None:
                body.convertToMultiType()
            sink.add(feature_of(fields, _change_values(change), body))
        return sink.layer_id

    def _border_changes(
        self, found: EditionsCompared, request: EditionsRequest, asked: Asked
    ) -> str:
        fields, crs = border_change_fields(), request.new.source.sourceCrs()
        kind = QgsWkbTypes.Type.LineString
        sink = self.sink(asked.parameters, "BORDER_CHANGES", asked.context, fields, kind, crs)
        for change in found.border:
            stop_if_cancelled(asked.feedback)
            sink.add(
                feature_of(
                    fields, _border_values(change), self._line(change, found, crs, asked.context)
                )
            )
        return sink.layer_id

    def _line(
        self, change: BorderChange, found: EditionsCompared, crs: Any, context: QgsProcessingContext
    ) -> Any:
        comparison = found.before if change.is_old else found.after
        if comparison is None or change.stretch is None or len(change.stretch.line) < 2:
            return None
        line = change.part_of_line()
        body = QgsGeometry(QgsLineString(line[:, 0].tolist(), line[:, 1].tolist()))
        body.transform(QgsCoordinateTransform(comparison.crs, crs, context.transformContext()))
        return body

    def finish(
        self,
        results: Dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> None:
        """Style the results themselves, for whoever opens them without loading them."""
        for name, style in _STYLES.items():
            if results.get(name):
                style_result(results[name], style, context, feedback)


def _change_values(change: Change) -> List[Any]:
    """Return the values of a change in the order of the contract."""
    told = change._asdict()
    told["changes"] = ";".join(change.changes)
    told["reasons"] = render_all(change.reasons)
    return [value for name, value in told.items() if name not in ("body", "is_old")]


def _border_values(change: BorderChange) -> List[Any]:
    """Return the values of a piece of border in the order of the contract."""
    told = change._asdict()
    for name in ("old_codes", "new_codes"):
        told[name] = ";".join(told[name])
    return [value for name, value in told.items() if name not in ("stretch", "is_old")]
