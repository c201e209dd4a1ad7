"""A parameter for a layer, or for a file that we read ourselves: GDAL is not to open it first."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterFeatureSource,
)

from cags_vsegei_plugin.layers.legend_files import is_legend_file
from cags_vsegei_plugin.workflow.store_place import is_team_text


class LegendSource(QgsProcessingParameterFeatureSource):
    """A legend: a table or layer, or a file in a format that GDAL need not know.

    Such files come from elsewhere, and are looked at before anything unpacks them.
    """

    def __init__(self, name: str, title: str, optional: bool = False) -> None:
        kinds = [QgsProcessing.SourceType.TypeVector]
        super().__init__(name, title, kinds, optional=optional)

    def checkValueIsAcceptable(
        self, value: Any, context: Optional[QgsProcessingContext] = None
    ) -> bool:
        """Return whether a value is such a file, a team's store of decisions, or a source."""
        return is_read_by_us(value) or super().checkValueIsAcceptable(value, context)


def text_of(value: Any) -> str:
    """Return the text of a parameter's value, "" for a layer itself."""
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        value = value.source.staticValue()
    return str(value) if isinstance(value, (str, Path)) else ""


def is_read_by_us(value: Any) -> bool:
    """Return whether a parameter's value names what QGIS is not to open."""
    return file_of(value) is not None or is_team_text(text_of(value))


def file_of(value: Any) -> Optional[Path]:
    """Return the legend file that a parameter's value names, None where it names none."""
    text = text_of(value)
    return Path(text) if text and is_legend_file(text) else None
