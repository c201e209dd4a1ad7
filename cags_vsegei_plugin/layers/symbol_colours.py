"""The colours in which a layer draws its features."""

from __future__ import annotations

from typing import Any, Dict, Mapping

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsExpressionContextUtils,
    QgsFeatureRequest,
    QgsRenderContext,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)

_ALIKE = ("singleSymbol", "nullSymbol")


class SymbolColours:
    """How a layer draws its features, made on the main thread and asked in any."""

    def __init__(self, layer: QgsVectorLayer) -> None:
        renderer = layer.renderer() if layer.isValid() else None
        self._renderer: Any = None
        if renderer is not None and renderer.type() not in _ALIKE:
            self._renderer = renderer.clone()
            self._source, self._fields = QgsVectorLayerFeatureSource(layer), layer.fields()
            self._context = QgsRenderContext()
            scopes = QgsExpressionContextUtils.globalProjectLayerScopes(layer)
            self._context.expressionContext().appendScopes(scopes)

    def of(self, feature_of: Mapping[str, int]) -> Dict[str, str]:
        """Return the colour (#rrggbb) of each unit, given one feature id of it.

        Empty where the layer draws all features alike; a unit without a symbol has no entry.
        """
        if self._renderer is None:
            return {}
        self._renderer.startRender(self._context, self._fields)
        try:
            return self._found(feature_of)
        finally:
            self._renderer.stopRender(self._context)

    def _found(self, feature_of: Mapping[str, int]) -> Dict[str, str]:
        index_of = {fid: index for index, fid in feature_of.items()}
        request = QgsFeatureRequest().setFilterFids(list(index_of))
        context, colours = self._context, {}
        for feature in self._source.getFeatures(request):
            context.expressionContext().setFeature(feature)
            symbol = self._renderer.symbolForFeature(feature, context)
            if symbol is not None:
                colours[index_of[feature.id()]] = symbol.color().name()
        return colours


def category_colours(layer: QgsVectorLayer, field: str) -> Dict[str, str]:
    """Return the colour (#rrggbb) of each value of a field by which a layer is drawn, if it is."""
    renderer = layer.renderer()
    if not isinstance(renderer, QgsCategorizedSymbolRenderer) or renderer.classAttribute() != field:
        return {}
    drawn = [each for each in renderer.categories() if each.symbol() is not None]
    return {str(each.value()): each.symbol().color().name() for each in drawn}
