"""A side of a comparison from the parameters whose names begin with its prefix."""

from __future__ import annotations

from typing import Optional

from cags_vsegei_plugin.geology.profiles import Profile
from cags_vsegei_plugin.layers.attribute_fields import attribute_fields
from cags_vsegei_plugin.layers.fields import detect_layer_fields
from cags_vsegei_plugin.layers.geopackage import GeoPackageTable
from cags_vsegei_plugin.processing import legend_inputs as inputs
from cags_vsegei_plugin.processing.line_and_point_sides import Asked
from cags_vsegei_plugin.translation import tr
from cags_vsegei_plugin.workflow.sides import SideInput


def side_input(
    asked: Asked,
    profile: Profile,
    side: str,
    prefix: str,
    table: Optional[GeoPackageTable] = None,
) -> SideInput:
    """Return the layer of a side with its fields, chosen or detected; warn of encodings.

    `table` says where it lies in a GeoPackage. Raises UserError for a source or a field that
    cannot be used.
    """
    algorithm, parameters, context, feedback = asked
    is_to_mend = algorithm.parameterAsBool(parameters, f"{prefix}_MEND_TEXTS", context)
    given, knowledge = algorithm.source(parameters, prefix, context), algorithm.knowledge
    source = inputs.texts_of(given, side, is_to_mend, knowledge, feedback)
    scale = inputs.scale_of(algorithm, parameters, f"{prefix}_SCALE", side, context)
    names = (
        algorithm.field(parameters, f"{prefix}_{role}", source, context) for role in inputs.ROLES
    )
    chosen = inputs.LegendFields(*names)
    by_name = profile.reads_names
    coded = inputs.Coded(source, side, chosen.index, by_name)
    lookup = inputs.lookup_of(algorithm, parameters, f"{prefix}_LEGEND_TABLE", coded, context)
    if lookup is not None:
        chosen = chosen._replace(index=lookup.code)
    detected = detect_layer_fields(source, side, knowledge)
    fields = inputs.chosen_or(detected, chosen, source, feedback, by_name)
    inputs.warn_of_encoding(source, fields, side, knowledge, feedback)
    given_further = algorithm.parameterAsString(parameters, f"{prefix}_ATTRIBUTES", context)
    further = attribute_fields(source, side, profile, given_further, knowledge)
    for role, name in further:
        if feedback is not None:
            feedback.pushInfo(tr("Field of the {role}: {field}", role=role, field=name))
    return SideInput(side, source, *fields, detected.colour or "", scale, table, lookup, further)
