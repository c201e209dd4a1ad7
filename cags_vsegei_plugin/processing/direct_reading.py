"""Which source parameters ask for a whole layer of a GeoPackage, which can be read as it is."""

from __future__ import annotations

from typing import Any, Dict, Iterable

from qgis.core import QgsProcessingContext, QgsProcessingFeatureSourceDefinition

from cags_vsegei_plugin.layers.geopackage import GeoPackageTable, geopackage_table
from cags_vsegei_plugin.processing.algorithm import CagsVsegeiAlgorithm, Parameters


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


def is_whole(value: Any) -> bool:
    """Return whether a source parameter asks for all features of a layer."""
    if not isinstance(value, QgsProcessingFeatureSourceDefinition):
        return True
    limited = getattr(value, "featureLimit", -1) >= 0 or getattr(value, "filterExpression", "")
    return not (value.selectedFeaturesOnly or limited)
