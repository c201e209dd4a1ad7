"""A map as a picture, without a window."""

from __future__ import annotations

from pathlib import Path
from typing import Sequence, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsMapLayer,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QImage

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.sentences import sentence

_MARGIN = 1.05
_DPI = 120


def render_map(
    layers: Sequence[QgsMapLayer],
    extent: QgsRectangle,
    crs: QgsCoordinateReferenceSystem,
    path: Path,
    size: Tuple[int, int] = (1600, 1000),
) -> None:
    """Write a PNG of the layers, the first uppermost; `extent` in `crs`, `size` in pixels.

    Raises UserError where it cannot be written.
    """
    image = map_image(layers, extent, crs, size)
    if not image.save(str(path), "PNG"):
        raise UserError(
            sentence(
                "The picture {path} cannot be written. Choose a folder that exists and is"
                " writable.",
                path=path,
            )
        )


def map_image(
    layers: Sequence[QgsMapLayer],
    extent: QgsRectangle,
    crs: QgsCoordinateReferenceSystem,
    size: Tuple[int, int],
) -> QImage:
    """Return a picture of the layers on white, the whole extent in it with a margin."""
    settings = QgsMapSettings()
    settings.setLayers(list(layers))
    settings.setDestinationCrs(crs)
    settings.setOutputSize(QSize(*size))
    settings.setOutputDpi(_DPI)
    settings.setBackgroundColor(QColor("white"))
    settings.setFlag(QgsMapSettings.Flag.Antialiasing, True)
    wide = QgsRectangle(extent)
    wide.scale(_MARGIN)
    settings.setExtent(wide)
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()
