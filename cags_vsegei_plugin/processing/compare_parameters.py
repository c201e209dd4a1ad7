"""The parameters and outputs of `cagsvsegei:compareborder`, as the contract names them."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from cags_vsegei_plugin.geology.profiles import profile_ids
from cags_vsegei_plugin.processing import legend_inputs as inputs
from cags_vsegei_plugin.processing.algorithm import CagsVsegeiAlgorithm
from cags_vsegei_plugin.processing.border_parts import declare_parts
from cags_vsegei_plugin.processing.corrections_parameter import (
    corrections_help,
    corrections_parameter,
)
from cags_vsegei_plugin.translation import tr

SIDES = (("china", "CHINA"), ("russia", "RUSSIA"))
DISTANCES, FOLLOW = "DISTANCES", "FOLLOW"
DEFAULT_PROFILE = "geology_2500k"


def declare_comparison(algorithm: CagsVsegeiAlgorithm) -> None:
    """Add everything a comparison is asked with, and everything it gives."""
    _declare_layers(algorithm)
    for _, prefix in SIDES:
        _declare_fields(algorithm, prefix)
    _declare_options(algorithm)
    _declare_outputs(algorithm)


def _declare_layers(algorithm: CagsVsegeiAlgorithm) -> None:
    polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
    lines = [QgsProcessing.SourceType.TypeVectorLine]
    algorithm.add_parameter(
        QgsProcessingParameterFeatureSource("CHINA", tr("Chinese layer"), polygons),
        tr("The polygons of the Chinese side, in any format and coordinate system."),
    )
    algorithm.add_parameter(
        QgsProcessingParameterFeatureSource("RUSSIA", tr("Russian layer"), polygons),
        tr("The polygons of the Russian side, in any format and coordinate system."),
    )
    algorithm.add_parameter(
        QgsProcessingParameterFeatureSource("BORDER", tr("Border line"), lines, optional=True),
        tr(
            "A line on which kilometres are measured. Left out, the border is where the two"
            " layers meet, and kilometres are measured between them."
        ),
    )
    algorithm.add_parameter(profile_parameter(), profile_help())


def profile_parameter(default: str = DEFAULT_PROFILE) -> QgsProcessingParameterString:
    """Return PROFILE: a text, because a project may have profiles of its own."""
    parameter = QgsProcessingParameterString(
        "PROFILE", tr("Map"), defaultValue=default, optional=True
    )
    parameter.setMetadata({"widget_wrapper": {"value_hints": list(profile_ids())}})
    return parameter


def profile_help() -> str:
    """Return the help of PROFILE."""
    return tr(
        "The joint map: what is compared, what decides, and the tolerances. One of {profiles}, or"
        " a profile of the project's own.",
        profiles=", ".join(profile_ids()),
    )


def _declare_fields(algorithm: CagsVsegeiAlgorithm, prefix: str) -> None:
    index, name, rock, further, scale, table, mend = (
        {
            "CHINA": (
                tr("Chinese index field"),
                tr("Chinese name field"),
                tr("Chinese lithology field"),
                tr("Further Chinese fields"),
                tr("Chinese time scale"),
                tr("Chinese legend table"),
                tr("Read Chinese layer’s texts as they were meant"),
            ),
            "RUSSIA": (
                tr("Russian index field"),
                tr("Russian name field"),
                tr("Russian lithology field"),
                tr("Further Russian fields"),
                tr("Russian time scale"),
                tr("Russian legend table"),
                tr("Read Russian layer’s texts as they were meant"),
            ),
        }
    )[prefix]
    inputs.declare_unit_fields(algorithm, prefix, (index, name, rock), f"{prefix}_")
    _declare_further(algorithm, f"{prefix}_ATTRIBUTES", further)
    algorithm.add_parameter(
        inputs.scale_parameter(f"{prefix}_SCALE", scale, prefix.lower()), inputs.scale_help()
    )
    algorithm.add_parameter(
        inputs.legend_table_parameter(f"{prefix}_LEGEND_TABLE", table), inputs.legend_table_help()
    )
    algorithm.add_parameter(inputs.mend_parameter(f"{prefix}_MEND_TEXTS", mend), inputs.mend_help())


def _declare_further(algorithm: CagsVsegeiAlgorithm, name: str, title: str) -> None:
    algorithm.add_parameter(
        QgsProcessingParameterString(name, title, optional=True),
        tr(
            "Fields of what some maps compare beyond index, name and rocks, as role=field with a"
            " semicolon between them: amplitude=AMPL; event_age=AGE. Roles: event_age, amplitude,"
            " thickness, thin_cover, commodities, belt_rank, stage, setting, phase. Detected where"
            " left out."
        ),
    )


def _declare_options(algorithm: CagsVsegeiAlgorithm) -> None:
    algorithm.add_parameter(
        QgsProcessingParameterNumber(
            "TOLERANCE",
            tr("Tolerance (m)"),
            QgsProcessingParameterNumber.Type.Double,
            None,
            True,
            0.001,
        ),
        tr(
            "Edges of the two layers face each other up to this distance, in metres. It may"
            " be generous; the profile's where left out."
        ),
    )
    algorithm.add_parameter(corrections_parameter(), corrections_help())
    declare_parts(algorithm)
    _declare_following(algorithm)
    cluster = QgsProcessingParameterString(
        "CLUSTER", tr("Address of a Dask scheduler"), optional=True
    )
    cluster.setFlags(cluster.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
    algorithm.add_parameter(
        cluster,
        tr(
            "For layers too large for one machine: a cluster that reads the GeoPackages and finds"
            " who faces whom, such as tcp://host:8786. Its workers need QGIS, this plugin on their"
            " Python path, and the files under the same paths. The result is the same to the byte."
        ),
    )


def _declare_following(algorithm: CagsVsegeiAlgorithm) -> None:
    following = QgsProcessingParameterBoolean(
        FOLLOW, tr("Keep in memory what following edits needs"), defaultValue=False
    )
    following.setFlags(following.flags() | QgsProcessingParameterDefinition.Flag.FlagHidden)
    algorithm.add_parameter(
        following,
        tr("For the dock alone: edits of the layers then change single rows of results in memory."),
    )


def _declare_outputs(algorithm: CagsVsegeiAlgorithm) -> None:
    for name, title, kind, told, optional in (
        (
            "STRETCHES",
            tr("Stretches of border"),
            QgsProcessing.SourceType.TypeVectorLine,
            tr("One line per stretch along which one Chinese polygon faces one Russian."),
            False,
        ),
        (
            "CHINA_FLAGGED",
            tr("Chinese polygons at the border"),
            QgsProcessing.SourceType.TypeVectorPolygon,
            tr("The Chinese polygons at the border with their worst verdict."),
            True,
        ),
        (
            "RUSSIA_FLAGGED",
            tr("Russian polygons at the border"),
            QgsProcessing.SourceType.TypeVectorPolygon,
            tr("The Russian polygons at the border with their worst verdict."),
            True,
        ),
        (
            "MATRIX",
            tr("Units × units in kilometres"),
            QgsProcessing.SourceType.TypeVector,
            tr("A table of Chinese by Russian units in kilometres, the youngest first."),
            True,
        ),
    ):
        sink = QgsProcessingParameterFeatureSink(name, title, kind, None, optional)
        sink.setCreateByDefault(not optional)
        algorithm.add_parameter(sink, told)
    algorithm.add_number("BORDER_KM", tr("Border, km"))
    algorithm.add_number("FACING_KM", tr("Both sides present, km"))
    algorithm.add_number("AGREED_KM", tr("Agreed, km"))
    algorithm.add_number("CONSISTENT_KM", tr("Consistent, km"))
    algorithm.add_number("CONFLICTS", tr("Conflicts that need a decision"))
    told = tr("How far apart the fronts lie, as JSON")
    algorithm.addOutput(QgsProcessingOutputString(DISTANCES, told))
