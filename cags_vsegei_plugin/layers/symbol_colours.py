"""The colours in which a layer draws its features."""

from __future__ import annotations

from typing import Any, Dict, Mapping

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsExpressionContextUtils,
    QgsFeatureRequest,
    QgsRenderContext,
    QgsVectorLayer,
)

_ALIKE = ("singleSymbol", "nullSymbol")


def symbol_colours(layer: QgsVectorLayer, feature_of: Mapping[str, int]) -> Dict[str, str]:
    """Return the colour (#rrggbb) of each unit, given one feature id of it.

    Empty where the layer draws all features alike; a unit without a symbol has no entry.
    """
    renderer = layer.renderer() if layer.isValid() else None
    if renderer is None or renderer.type() in _ALIKE:
        return {}
    context = QgsRenderContext()
    scopes = QgsExpressionContextUtils.globalProjectLayerScopes(layer)
    context.expressionContext().appendScopes(scopes)
    own = renderer.clone()
    own.startRender(context, layer.fields())
    try:
        return _found(own, context, layer, feature_of)
    finally:
        own.stopRender(context)


def category_colours(layer: QgsVectorLayer, field: str) -> Dict[str, str]:
    """Return the colour (#rrggbb) of each value of a field by which a layer is drawn, if it is."""
    renderer = layer.renderer()
    if not isinstance(renderer, QgsCategorizedSymbolRenderer) or renderer.classAttribute() != field:
        return {}
    drawn = [each for each in renderer.categories() if each.symbol() is not None]
    return {str(each.value()): each.symbol().color().name() for each in drawn}


def _found(
    renderer: Any, context: QgsRenderContext, layer: QgsVectorLayer, feature_of: Mapping[str, int]
) -> Dict[str, str]:
    index_of = {fid: index for index, fid in feature_of.items()}
    request = QgsFeatureRequest().setFilterFids(list(index_of))
    colours: Dict[str, str] = {}
    for feature in layer.getFeatures(request):
        context.expressionContext().setFeature(feature)
        symbol = renderer.symbolForFeature(feature, context)
        if symbol is not None:
            colours[index_of[feature.id()]] = symbol.color().name()
    return colours
