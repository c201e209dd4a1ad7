"""The parameters for parts of the border: sections with rules of their own, and the corridor."""

from __future__ import annotations

from typing import Optional, Tuple

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingParameterFeatureSource,
)

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.border_sections import COLUMNS, BorderSection, sections_of
from cags_vsegei_plugin.geology.profiles import Profile
from cags_vsegei_plugin.layers.features import text_rows
from cags_vsegei_plugin.processing.algorithm import CagsVsegeiAlgorithm, Parameters
from cags_vsegei_plugin.sentences import sentence
from cags_vsegei_plugin.translation import tr


def declare_parts(algorithm: CagsVsegeiAlgorithm) -> None:
    """Add SECTIONS and CORRIDOR."""
    tables, lines = QgsProcessing.SourceType.TypeVector, QgsProcessing.SourceType.TypeVectorLine
    algorithm.add_parameter(
        QgsProcessingParameterFeatureSource(
            "SECTIONS", tr("Border sections"), [tables], optional=True
        ),
        tr(
            "A table with the columns from_km, to_km, section, key, value: what holds on a part of"
            " the border only. Section and key are those of a profile, such as tolerance and"
            " tolerance_m, or criterion and age; scale with china or russia gives the edition of"
            " the sheets there."
        ),
    )
    algorithm.add_parameter(
        QgsProcessingParameterFeatureSource(
            "CORRIDOR", tr("Corridor line"), [lines], optional=True
        ),
        tr(
            "The line of the deep profile, for the map along the Geological Corridor: only the"
            " strip around it is compared, in order along it."
        ),
    )


def sections_given(
    algorithm: CagsVsegeiAlgorithm,
    parameters: Parameters,
    profile: Profile,
    context: QgsProcessingContext,
) -> Tuple[BorderSection, ...]:
    """Return the sections of SECTIONS, none where it is left out; UserError for a bad table."""
    source = _optional(algorithm, parameters, "SECTIONS", context)
    if source is None:
        return ()
    missing = [name for name in COLUMNS if source.fields().lookupField(name) < 0]
    if missing:
        raise UserError(
            sentence(
                "The table of border sections {table} has no column {columns}. It needs: {needed}.",
                table=source.sourceName(),
                columns=", ".join(missing),
                needed=", ".join(COLUMNS),
            )
        )
    rows = (dict(zip(COLUMNS, row[1:])) for row in text_rows(source, COLUMNS))
    return sections_of(rows, profile, algorithm.knowledge)


def corridor_given(
    algorithm: CagsVsegeiAlgorithm, parameters: Parameters, context: QgsProcessingContext
) -> Optional[QgsProcessingFeatureSource]:
    """Return the source of CORRIDOR, None where it is left out."""
    return _optional(algorithm, parameters, "CORRIDOR", context)


def _optional(
    algorithm: CagsVsegeiAlgorithm,
    parameters: Parameters,
    name: str,
    context: QgsProcessingContext,
) -> Optional[QgsProcessingFeatureSource]:
    if parameters.get(name) in (None, ""):
        return None
    return algorithm.source(parameters, name, context)
