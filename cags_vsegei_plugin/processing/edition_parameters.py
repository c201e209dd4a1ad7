"""The parameters and outputs of `cagsvsegei:compareeditions`."""

from __future__ import annotations

from typing import Dict, Tuple

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
)

from cags_vsegei_plugin.processing import legend_inputs as inputs
from cags_vsegei_plugin.processing.algorithm import CagsVsegeiAlgorithm
from cags_vsegei_plugin.processing.compare_parameters import profile_help, profile_parameter
from cags_vsegei_plugin.processing.corrections_parameter import (
    corrections_help,
    corrections_parameter,
)
from cags_vsegei_plugin.processing.match_parameters import metres_parameter
from cags_vsegei_plugin.translation import tr
from cags_vsegei_plugin.workflow.edition_changes import (
    GONE,
    NEW,
    RE_DATED,
    REDESCRIBED,
    REDRAWN,
    RENAMED,
    UNCHANGED,
)

LAYERS = ("OLD", "NEW", "OTHER")
_POLYGONS = [QgsProcessing.SourceType.TypeVectorPolygon]
_LINES = [QgsProcessing.SourceType.TypeVectorLine]


def counted() -> Dict[str, Tuple[str, str]]:
    """Return the output number of each change, and what it is called."""
    return {
        NEW: ("NEW_COUNT", tr("New polygons")),
        GONE: ("GONE_COUNT", tr("Polygons that are gone")),
        RE_DATED: ("RE_DATED_COUNT", tr("Polygons dated anew")),
        RENAMED: ("RENAMED_COUNT", tr("Polygons named anew")),
        REDESCRIBED: ("REDESCRIBED_COUNT", tr("Polygons described anew")),
        REDRAWN: ("REDRAWN_COUNT", tr("Polygons drawn anew")),
        UNCHANGED: ("UNCHANGED_COUNT", tr("Unchanged polygons")),
    }


def declare_editions(algorithm: CagsVsegeiAlgorithm) -> None:
    """Add everything a comparison of editions is asked with, and everything it gives."""
    _declare_layers(algorithm)
    for prefix, titles in _field_titles().items():
        _declare_fields(algorithm, prefix, *titles)
    algorithm.add_parameter(profile_parameter(), profile_help())
    algorithm.add_parameter(
        metres_parameter("TOLERANCE", tr("Tolerance (m)")),
        tr(
            "Edges of the two sides face each other up to this distance, in metres; the profile's"
            " where left out."
        ),
    )
    algorithm.add_parameter(corrections_parameter(), corrections_help())
    _declare_outputs(algorithm)


def _declare_layers(algorithm: CagsVsegeiAlgorithm) -> None:
    for name, title, told in (
        ("OLD", tr("Old edition"), tr("The polygons of the old edition.")),
        ("NEW", tr("New edition"), tr("The polygons of the new edition, of the same side.")),
    ):
        source = QgsProcessingParameterFeatureSource(name, title, _POLYGONS)
        algorithm.add_parameter(source, told)
    algorithm.add_parameter(
        inputs.side_parameter(),
        tr("Whose notation the indices are written in: the same letters mean other things."),
    )
    algorithm.add_parameter(
        inputs.field_parameter("ID", tr("Identifier field"), "NEW"),
        tr(
            "A field of both editions by which a polygon is known in both. Left out, or where a"
            " value is missing or stands twice, outlines, feature ids and overlaps tell."
        ),
    )
    algorithm.add_parameter(
        QgsProcessingParameterFeatureSource(
            "OTHER", tr("Layer of the other side"), _POLYGONS, optional=True
        ),
        tr(
            "The polygons of the other side. With them both editions are compared along the border,"
            " and what the new one solves and creates is told."
        ),
    )
    algorithm.add_parameter(
        QgsProcessingParameterFeatureSource("BORDER", tr("Border line"), _LINES, optional=True),
        tr(
            "A line on which kilometres are measured. Left out, the border is where the two"
            " layers meet, and kilometres are measured between them."
        ),
    )


def _field_titles() -> Dict[str, Tuple[str, str, str, str]]:
    return {
        "OLD": (
            tr("Index field of the old edition"),
            tr("Name field of the old edition"),
            tr("Lithology field of the old edition"),
            tr("Time scale of the old edition"),
        ),
        "NEW": (
            tr("Index field of the new edition"),
            tr("Name field of the new edition"),
            tr("Lithology field of the new edition"),
            tr("Time scale of the new edition"),
        ),
        "OTHER": (
            tr("Index field of the other side"),
            tr("Name field of the other side"),
            tr("Lithology field of the other side"),
            tr("Time scale of the other side"),
        ),
    }


def _declare_fields(
    algorithm: CagsVsegeiAlgorithm, prefix: str, index: str, name: str, rock: str, scale: str
) -> None:
    inputs.declare_unit_fields(algorithm, prefix, (index, name, rock), f"{prefix}_")
    algorithm.add_parameter(inputs.scale_parameter(f"{prefix}_SCALE", scale), inputs.scale_help())


def _declare_outputs(algorithm: CagsVsegeiAlgorithm) -> None:
    algorithm.add_parameter(
        QgsProcessingParameterFeatureSink("OUTPUT", tr("Changes"), _POLYGONS[0]),
        tr(
            "One polygon per change: what it was and what it is, its area and what its outline"
            " gained and lost in km², and its kilometres of border. Unchanged ones are counted"
            " only."
        ),
    )
    sink = QgsProcessingParameterFeatureSink(
        "BORDER_CHANGES", tr("Changes of the border"), _LINES[0], None, True
    )
    sink.setCreateByDefault(False)
    algorithm.add_parameter(
        sink,
        tr(
            "One line per piece of border where the answer changes: solved, created, less or more"
            " severe, with the verdicts, codes and indices of before and after."
        ),
    )
    for name, title in counted().values():
        algorithm.add_number(name, title)
    algorithm.add_number("SOLVED", tr("Pieces of border solved"))
    algorithm.add_number("CREATED", tr("Pieces of border with a new conflict"))
    algorithm.add_number("SOLVED_KM", tr("Border solved, km"))
    algorithm.add_number("CREATED_KM", tr("Border with a new conflict, km"))
