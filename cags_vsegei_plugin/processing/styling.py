"""A result that shows its style wherever it goes: in the project, in memory, in a GeoPackage."""

from __future__ import annotations

from typing import Any, Callable, List

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsProcessingUtils,
    QgsVectorLayer,
)

from cags_vsegei_plugin.compat import keep_style
from cags_vsegei_plugin.translation import tr

Style = Callable[[QgsVectorLayer], None]

# QGIS holds no reference to a post-processor: without ours it is gone before it is called.
_ALIVE: List[QgsProcessingLayerPostProcessorInterface] = []
_MOST_ALIVE = 64


class _Styler(QgsProcessingLayerPostProcessorInterface):
    """Styles a layer as it is loaded into the project."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style

    def postProcessLayer(
        self, layer: Any, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Style the layer."""
        if isinstance(layer, QgsVectorLayer):
            self._style(layer)


def style_on_loading(layer_id: str, style: Style, context: QgsProcessingContext) -> None:
    """Style a result when QGIS loads it; in the thread of the run."""
    if context.willLoadLayerOnCompletion(layer_id):
        styler = _Styler(style)
        _ALIVE.append(styler)
        del _ALIVE[:-_MOST_ALIVE]
        context.layerToLoadOnCompletionDetails(layer_id).setPostProcessor(styler)


def style_result(
    layer_id: str, style: Style, context: QgsProcessingContext, feedback: QgsProcessingFeedback
) -> None:
    """Style a finished result, and in a GeoPackage keep the style beside it; main thread."""
    layer = QgsProcessingUtils.mapLayerFromString(layer_id, context)
    if not isinstance(layer, QgsVectorLayer) or not layer.isSpatial():
        return
    style(layer)
    if layer.providerType() == "ogr" and ".gpkg" in layer.source().lower():
        message = keep_style(layer)
        if message:
            feedback.pushDebugInfo(tr("The style was not kept in the file: {why}", why=message))
