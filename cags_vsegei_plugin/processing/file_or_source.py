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
        """Return whether a value is such a file, or a source."""
        return file_of(value) is not None or super().checkValueIsAcceptable(value, context)


def text_of(value: Any) -> str:
    """Return the text of a parameter's value, "" for a layer itself."""
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        value = value.source.staticValue()
    return str(value) if isinstance(value, (str, Path)) else ""


def file_of(value: Any) -> Optional[Path]:
    """Return the legend file that a parameter's value names, None where it names none."""
    text = text_of(value)
    return Path(text) if text and is_legend_file(text) else None
