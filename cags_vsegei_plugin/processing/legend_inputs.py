"""The parameters that describe a side's layer: side, fields, scale; shared by our algorithms."""

from __future__ import annotations

from typing import Any, NamedTuple, Optional, Sequence

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
)

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.scales import editions
from cags_vsegei_plugin.knowledge import Knowledge
from cags_vsegei_plugin.layers.encodings import encoding_warning, layer_encoding_signs
from cags_vsegei_plugin.layers.fields import DetectedFields, detect_layer_fields
from cags_vsegei_plugin.layers.legend_lookup import LegendLookup, Named, legend_lookup
from cags_vsegei_plugin.layers.mending import MendedSource, mending_of
from cags_vsegei_plugin.processing.algorithm import CagsVsegeiAlgorithm, Parameters
from cags_vsegei_plugin.sentences import sentence
from cags_vsegei_plugin.translation import render, tr

SIDES = ("china", "russia")
AUTO = "auto"
ROLES = ("INDEX", "NAME", "LITHOLOGY")
SHEET = "SHEET"


class LegendFields(NamedTuple):
    """The fields an algorithm reads a legend from; "" where there is none."""

    index: str  # type: ignore[assignment]
    name: str = ""
    lithology: str = ""


class Coded(NamedTuple):
    """A layer of codes: its source, side, the field with the code or "", domains or indices."""

    source: QgsProcessingFeatureSource
    side: str
    field: str = ""
    by_name: bool = False


def declare_unit_fields(
    algorithm: CagsVsegeiAlgorithm, layer: str, titles: Sequence[str], prefix: str = ""
) -> None:
    """Add the fields of a layer's units, with their titles: index, name and lithology."""
    helps = (
        tr("The field with the index, such as γδPZ3 or →Qp↓3↑pal. Detected where left out."),
        tr("The field with the unit's name, in any language. Detected where left out."),
        tr("The field with the rocks, in any language. Detected where left out."),
    )
    for role, title, told in zip(ROLES, titles, helps):
        algorithm.add_parameter(field_parameter(f"{prefix}{role}", title, layer), told)


def check_units(
    algorithm: CagsVsegeiAlgorithm,
    parameters: Parameters,
    context: QgsProcessingContext,
    side: str,
    prefix: str,
) -> Any:
    """Return a layer's source; raises UserError for a chosen field or scale it cannot have."""
    source = algorithm.given(parameters, prefix, context)
    for role in (*ROLES, SHEET):
        algorithm.field(parameters, f"{prefix}_{role}", source, context)
    scale_of(algorithm, parameters, f"{prefix}_SCALE", side, context)
    return source


def side_parameter() -> QgsProcessingParameterEnum:
    """Return the parameter SIDE: `china` or `russia`."""
    return QgsProcessingParameterEnum(
        "SIDE", tr("Side"), options=list(SIDES), usesStaticStrings=True
    )


def scale_parameter(name: str, description: str, side: str = "") -> QgsProcessingParameterEnum:
    """Return a parameter for an edition of the time scale, or `auto`."""
    return QgsProcessingParameterEnum(
        name,
        description,
        options=[AUTO, *(edition.id for edition in editions(side))],
        defaultValue=AUTO,
        optional=True,
        usesStaticStrings=True,
    )


def field_parameter(
    name: str, description: str, parent: str, optional: bool = True
) -> QgsProcessingParameterField:
    """Return a parameter for a field of the parent layer."""
    return QgsProcessingParameterField(
        name, description, parentLayerParameterName=parent, optional=optional
    )


def scale_help() -> str:
    """Return the help of a scale parameter."""
    return tr(
        "The edition of the time scale the legend was written in. “auto” tells it from entries"
        " that only one edition has, and takes the edition in force where nothing tells it."
    )


def scale_of(
    algorithm: CagsVsegeiAlgorithm,
    parameters: Parameters,
    name: str,
    side: str,
    context: QgsProcessingContext,
) -> str:
    """Return the chosen edition's id or `auto`; raises UserError for one of the other side."""
    scale = algorithm.parameterAsEnumString(parameters, name, context) or AUTO
    allowed = [AUTO, *(edition.id for edition in editions(side, algorithm.knowledge))]
    if scale not in allowed:
        raise UserError(
            sentence(
                "The time scale {scale} is not one of the side {side}. Choose one of: {allowed}.",
                scale=scale,
                side=side,
                allowed=", ".join(allowed),
            )
        )
    return scale


def chosen_or_detected(
    chosen: LegendFields,
    source: QgsProcessingFeatureSource,
    side: str,
    knowledge: Knowledge,
    feedback: Optional[QgsProcessingFeedback] = None,
    by_name: bool = False,
) -> LegendFields:
    """Return the chosen fields, those left out detected; raises UserError without an index.

    `by_name` takes the name for the index, as maps of domains need it.
    """
    detected = detect_layer_fields(source, side, knowledge)
    return chosen_or(detected, chosen, source, feedback, by_name)


def chosen_or(
    detected: DetectedFields,
    chosen: LegendFields,
    source: QgsProcessingFeatureSource,
    feedback: Optional[QgsProcessingFeedback] = None,
    by_name: bool = False,
) -> LegendFields:
    """Return the chosen fields, for those left out what was detected, as `chosen_or_detected`."""
    detected = detected.by_name() if by_name else detected
    fields = LegendFields(
        chosen.index or detected.index or "",
        chosen.name or _free(detected.name, chosen),
        chosen.lithology or _free(detected.lithology, chosen),
    )
    if not fields.index:
        raise UserError(
            sentence(
                "No field of the layer {layer} looks like an index. Choose one of: {fields}.",
                layer=source.sourceName(),
                fields=", ".join(source.fields().names()),
            )
        )
    if feedback is not None:
        _tell(fields, chosen, feedback)
    return fields


def legend_table_parameter(name: str, description: str) -> QgsProcessingParameterFeatureSource:
    """Return a parameter for a table that says which index a code stands for."""
    kinds = [QgsProcessing.SourceType.TypeVector]
    return QgsProcessingParameterFeatureSource(name, description, kinds, optional=True)


def legend_table_help() -> str:
    """Return the help of a legend table."""
    return tr(
        "For layers that carry a code, such as L_CODE, in place of an index: the table that says"
        " which index each code stands for. The index field is then that of the code; it is found"
        " by its values where left out. A code of several units is never decided silently."
    )


def lookup_of(
    algorithm: CagsVsegeiAlgorithm,
    parameters: Parameters,
    name: str,
    coded: Coded,
    context: QgsProcessingContext,
) -> Optional[LegendLookup]:
    """Return what codes stand for by the table of a parameter, None where it is left out."""
    if parameters.get(name) in (None, ""):
        return None
    table = algorithm.source(parameters, name, context)
    return legend_lookup(
        Named(coded.source, coded.source.sourceName()),
        Named(table, table.sourceName()),
        coded.side,
        coded.field,
        algorithm.knowledge,
        coded.by_name,
    )


def mend_parameter(name: str, description: str) -> QgsProcessingParameterBoolean:
    """Return a parameter that asks for texts to be read as they were meant."""
    return QgsProcessingParameterBoolean(name, description, defaultValue=False, optional=True)


def mend_help() -> str:
    """Return the help of a parameter that asks for texts to be mended."""
    return tr(
        "For a layer whose texts were read with a wrong encoding and then saved, such as þðñêàÿ for"
        " юрская: they are read as they were meant, where that can be told. The layer itself is"
        " not changed."
    )


def texts_of(
    source: QgsProcessingFeatureSource,
    side: str,
    is_to_mend: bool,
    knowledge: Knowledge,
    feedback: QgsProcessingFeedback,
) -> Any:
    """Return a source, its texts as they were meant where that is asked for and can be told."""
    mending = mending_of(source, side, knowledge) if is_to_mend else None
    if mending is None:
        return source
    words = tr(
        "{layer}: texts are read as they were meant, “{before}” as “{after}”.",
        layer=source.sourceName(),
        before=mending.before,
        after=mending.after,
    )
    feedback.pushInfo(words)
    return MendedSource(source, mending)


def warn_of_encoding(
    source: Any,
    fields: Sequence[str],
    side: str,
    knowledge: Knowledge,
    feedback: QgsProcessingFeedback,
) -> None:
    """Warn where texts of a layer were read with a wrong encoding."""
    signs = layer_encoding_signs(source, fields, side, knowledge)
    mending = mending_of(source, side, knowledge) if signs else None
    for sign in signs:
        feedback.pushWarning(render(encoding_warning(source.sourceName(), sign, mending)))


def _free(name: Optional[str], chosen: LegendFields) -> str:
    """Return a detected field unless the user has given it another role."""
    return name if name and name not in (chosen.name, chosen.lithology) else ""


def _tell(fields: LegendFields, chosen: LegendFields, feedback: QgsProcessingFeedback) -> None:
    found = [(role, getattr(fields, role)) for role in fields._fields if not getattr(chosen, role)]
    texts = {"index": tr("index"), "name": tr("name"), "lithology": tr("lithology")}
    for role, name in found:
        if name:
            feedback.pushInfo(tr("Field of the {role}: {field}", role=texts[role], field=name))
