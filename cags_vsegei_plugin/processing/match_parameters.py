"""The parameters that matching lines and matching points have in common."""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Sequence

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
)

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.profiles import Profile, load_profile
from cags_vsegei_plugin.knowledge import Knowledge
from cags_vsegei_plugin.layers.geopackage import GeoPackageTable
from cags_vsegei_plugin.processing import legend_inputs as inputs
from cags_vsegei_plugin.processing.algorithm import CagsVsegeiAlgorithm, Parameters
from cags_vsegei_plugin.processing.compare_parameters import (
    DEFAULT_PROFILE,
    SIDES,
    profile_help,
    profile_parameter,
)
from cags_vsegei_plugin.sentences import sentence
from cags_vsegei_plugin.translation import tr
from cags_vsegei_plugin.workflow.border_ground import BorderGiven, Polygons

POLYGON_LAYERS = ("CHINA_POLYGONS", "RUSSIA_POLYGONS")
_POLYGONS = [QgsProcessing.SourceType.TypeVectorPolygon]
_LINES = [QgsProcessing.SourceType.TypeVectorLine]


def declare_border(algorithm: CagsVsegeiAlgorithm, without: str) -> None:
    """Add what tells where the border is, and the profile; `without`: where it is else."""
    algorithm.add_parameter(
        QgsProcessingParameterFeatureSource("BORDER", tr("Border line"), _LINES, optional=True),
        tr("A line on which kilometres are measured.") + " " + without,
    )
    for name, title in zip(POLYGON_LAYERS, (tr("Chinese polygons"), tr("Russian polygons"))):
        algorithm.add_parameter(
            QgsProcessingParameterFeatureSource(name, title, _POLYGONS, optional=True),
            tr(
                "The map units of this side. Where the polygons of both sides are given, the border"
                " is where they face each other."
            ),
        )
    algorithm.add_parameter(profile_parameter(), profile_help())


def metres_parameter(name: str, title: str) -> QgsProcessingParameterNumber:
    """Return an optional parameter for a length in metres."""
    kind = QgsProcessingParameterNumber.Type.Double
    return QgsProcessingParameterNumber(name, title, kind, None, True, 0.001)


def declare_field(algorithm: CagsVsegeiAlgorithm, name: str, title: str, told: str) -> None:
    """Add an optional field of the layer its name begins with."""
    algorithm.add_parameter(
        inputs.field_parameter(name, title, name.split("_")[0]),
        told + " " + tr("Detected where left out."),
    )


def profile_of(
    algorithm: CagsVsegeiAlgorithm,
    parameters: Parameters,
    context: QgsProcessingContext,
    knowledge: Knowledge,
) -> Profile:
    """Return the chosen profile."""
    chosen = algorithm.parameterAsString(parameters, "PROFILE", context).strip()
    return load_profile(chosen or DEFAULT_PROFILE, knowledge)


def number_of(
    algorithm: CagsVsegeiAlgorithm,
    parameters: Parameters,
    name: str,
    context: QgsProcessingContext,
) -> Optional[float]:
    """Return a number, None where it is left out."""
    if parameters.get(name) is None:
        return None
    return float(algorithm.parameterAsDouble(parameters, name, context))


def optional_source(
    algorithm: CagsVsegeiAlgorithm,
    parameters: Parameters,
    name: str,
    context: QgsProcessingContext,
) -> Optional[QgsProcessingFeatureSource]:
    """Return a source, None where it is left out."""
    if parameters.get(name) in (None, ""):
        return None
    return algorithm.source(parameters, name, context)


def border_of(
    algorithm: CagsVsegeiAlgorithm,
    parameters: Parameters,
    context: QgsProcessingContext,
    tables: Dict[str, GeoPackageTable],
) -> BorderGiven:
    """Return what is given to say where the border is."""
    polygons = []
    for name in POLYGON_LAYERS:
        source = optional_source(algorithm, parameters, name, context)
        polygons.append(None if source is None else Polygons(source, tables.get(name)))
    return BorderGiven(optional_source(algorithm, parameters, "BORDER", context), *polygons)


def refuse_one_layer(
    algorithm: CagsVsegeiAlgorithm,
    parameters: Parameters,
    context: QgsProcessingContext,
    names: Sequence[str] = ("CHINA", "RUSSIA"),
) -> None:
    """Raise UserError where one layer is given for both sides."""
    layer = layer_given_twice(algorithm, parameters, context, names)
    if layer:
        raise UserError(
            sentence(
                "The layer {layer} is given for both sides. Choose the Chinese layer and the"
                " Russian layer.",
                layer=layer,
            )
        )


def refuse_twice(
    algorithm: CagsVsegeiAlgorithm,
    parameters: Parameters,
    context: QgsProcessingContext,
    names: Sequence[str],
) -> None:
    """Raise UserError where one layer is given for two parameters."""
    layer = layer_given_twice(algorithm, parameters, context, names)
    if layer:
        raise UserError(
            sentence(
                "The layer {layer} is given twice. Choose the old edition, the new edition, and the"
                " layer of the other side, each a layer of its own.",
                layer=layer,
            )
        )


def layer_given_twice(
    algorithm: CagsVsegeiAlgorithm,
    parameters: Parameters,
    context: QgsProcessingContext,
    names: Sequence[str],
) -> str:
    """Return the name of the layer that two parameters have in common, "" where there is none."""
    given = [parameters.get(name) not in (None, "") for name in names]
    if not all(given):
        return ""
    china, russia = (algorithm.parameterAsVectorLayer(parameters, name, context) for name in names)
    if china is None or russia is None or china.source() != russia.source():
        return ""
    return str(china.name()) if china.subsetString() == russia.subsetString() else ""


def check_fields(
    algorithm: CagsVsegeiAlgorithm,
    parameters: Parameters,
    roles: List[str],
    context: QgsProcessingContext,
) -> None:
    """Raise UserError for a field that its layer does not have."""
    for _, prefix in SIDES:
        source: Any = algorithm.given(parameters, prefix, context)
        for role in roles:
            if source is not None:
                algorithm.field(parameters, f"{prefix}_{role}", source, context)
