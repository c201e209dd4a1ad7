"""Sources without a coordinate reference system: taken for degrees where nothing is doubtful."""

from __future__ import annotations

from typing import Any, List, Tuple

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSource,
)

from cags_vsegei_plugin.layers.degrees import (
    InDegrees,
    are_degrees,
    lie_with,
    taken_for_wgs_84,
)
from cags_vsegei_plugin.layers.working_crs import Place, place_at
from cags_vsegei_plugin.processing.algorithm import CagsVsegeiAlgorithm, Parameters
from cags_vsegei_plugin.translation import tr

DEGREES = "DEGREES"


class PlacedSources(CagsVsegeiAlgorithm):
    """An algorithm whose layers lie at one border, so that the others tell where one lies."""

    def declare_degrees(self) -> None:
        """Add the parameter that lets any degrees without a reference system be those of WGS 84."""
        self.add_parameter(
            QgsProcessingParameterBoolean(
                DEGREES, tr("Take degrees without a CRS for WGS 84"), defaultValue=False
            ),
            tr(
                "A layer without a coordinate reference system, such as a GMT file, is taken for"
                " WGS 84 (EPSG:4326) where its coordinates are degrees and lie where the other"
                " layers lie; with this, wherever they are degrees. Each such layer is named in a"
                " warning; others are refused."
            ),
        )

    def placed(self, source: Any, parameters: Parameters, context: QgsProcessingContext) -> Any:
        """Return a source; of one without a system degrees are taken for WGS 84, and said so."""
        if not are_degrees(source.sourceCrs(), source.sourceExtent()):
            return source
        beside = ""
        if not self.parameterAsBool(parameters, DEGREES, context):
            others = self._others(parameters, context)
            places = [place for _, place in others]
            if not lie_with(source.sourceExtent(), places, context.transformContext()):
                return source
            beside = others[0][0]
        self.assume(taken_for_wgs_84(str(source.sourceName()), beside))
        return InDegrees(source)

    def _others(
        self, parameters: Parameters, context: QgsProcessingContext
    ) -> List[Tuple[str, Place]]:
        """Return the names and places of all layers that have a system."""
        found = []
        for definition in self.parameterDefinitions():
            name = definition.name()
            if not isinstance(definition, QgsProcessingParameterFeatureSource):
                continue
            source = self.given(parameters, name, context) if parameters.get(name) else None
            if source is not None and source.sourceCrs().isValid():
                place = place_at(source.sourceCrs(), source.sourceExtent())
                found.append((str(source.sourceName()), place))
        return found
