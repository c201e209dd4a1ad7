"""Which source parameters ask for a whole layer of a GeoPackage, which can be read as it is."""

from __future__ import annotations

from typing import Dict, Iterable, Tuple

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
)

from cags_vsegei_plugin.layers.geopackage import GeoPackageTable, geopackage_table
from cags_vsegei_plugin.processing.algorithm import CagsVsegeiAlgorithm, Parameters
from cags_vsegei_plugin.processing.source_values import is_whole


class DirectReading(CagsVsegeiAlgorithm):
    """An algorithm that reads whole layers of a GeoPackage straight from their file.

    `DIRECT` names its source parameters; `tables` has those that lie in one, by parameter.
    """

    DIRECT: Tuple[str, ...] = ()

    def __init__(self) -> None:
        super().__init__()
        self.tables: Dict[str, GeoPackageTable] = {}

    def prepareAlgorithm(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> bool:
        """Look where the layers lie: they may be asked in the main thread only."""
        self.tables = tables_of(self, parameters, self.DIRECT, context)
        return super().prepareAlgorithm(parameters, context, feedback)


def tables_of(
    algorithm: CagsVsegeiAlgorithm,
    parameters: Parameters,
    names: Iterable[str],
    context: QgsProcessingContext,
) -> Dict[str, GeoPackageTable]:
    """Return the tables of source parameters by name; to be called in the main thread."""
    tables = {}
    for name in names:
        value = parameters.get(name)
        if value in (None, "") or not is_whole(value):
            continue
        layer = algorithm.parameterAsVectorLayer(parameters, name, context)
        table = geopackage_table(layer) if layer is not None else None
        if table is not None:
            tables[name] = table
    return tables
