"""Pictures of windows as small PNG files: at most 256 colours, the most frequent as they are."""

from __future__ import annotations

from pathlib import Path
from typing import List, Sequence

import numpy as np
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QImage, QPainter

_MOST, _MANY, _LITTLE = 256, 4096, 6
_GAP = 8
_INDEXED = QImage.Format.Format_Indexed8


def write_small(image: QImage, path: Path) -> bool:
    """Write a picture; colours beyond 256 become the nearest of those that cover most of it."""
    rgb = image.convertToFormat(QImage.Format.Format_RGB32)
    bits = rgb.constBits()
    bits.setsize(rgb.sizeInBytes())
    pixels = np.frombuffer(bits, np.uint32).reshape(rgb.height(), rgb.width()) & 0xFFFFFF
    colours, places, counts = np.unique(pixels, return_inverse=True, return_counts=True)
    kept = _frequent(colours, counts)
    nearest = _nearest(colours, kept)[places].astype(np.uint8).reshape(pixels.shape)
    lines = np.zeros((rgb.height(), -(-rgb.width() // 4) * 4), np.uint8)
    lines[:, : rgb.width()] = nearest
    small = QImage(lines.tobytes(), rgb.width(), rgb.height(), lines.shape[1], _INDEXED)
    small.setColorTable([0xFF000000 | int(colour) for colour in kept])
    return bool(small.save(str(path), "PNG", 0))


def beside(rows: Sequence[Sequence[Path]]) -> QImage:
    """Return pictures in rows and columns, each at the upper left of its place."""
    images = [[QImage(str(path)) for path in row] for row in rows]
    widths = [max(image.width() for image in column) for column in zip(*images)]
    heights = [max(image.height() for image in row) for row in images]
    whole = QImage(_extent(widths), _extent(heights), QImage.Format.Format_RGB32)
    whole.fill(Qt.GlobalColor.white)
    painter = QPainter(whole)
    for down, row in enumerate(images):
        for along, image in enumerate(row):
            painter.drawImage(_start(widths, along), _start(heights, down), image)
    painter.end()
    return whole


def _frequent(colours: np.ndarray, counts: np.ndarray) -> np.ndarray:
    """Return 256 colours: the most frequent, but none that differs little from one before."""
    kept: List[int] = []
    for colour in colours[np.argsort(-counts, kind="stable")][:_MANY]:
        apart = np.abs(_parts(np.array([colour, *kept])) - _parts(np.array([colour])))
        if len(kept) < _MOST and (apart.sum(axis=1)[1:] > _LITTLE).all():
            kept.append(int(colour))
    return np.array(kept, np.uint32)


def _nearest(colours: np.ndarray, kept: np.ndarray) -> np.ndarray:
    found = np.empty(len(colours), np.intp)
    for start in range(0, len(colours), _MANY):
        parts = _parts(colours[start : start + _MANY])
        apart = ((parts[:, None, :] - _parts(kept)[None]) ** 2).sum(axis=2)
        found[start : start + _MANY] = apart.argmin(axis=1)
    return found


def _parts(colours: np.ndarray) -> np.ndarray:
    wide = colours.astype(np.int64)
    return np.stack([wide >> 16 & 255, wide >> 8 & 255, wide & 255], axis=1)


def _extent(sizes: Sequence[int]) -> int:
    return sum(sizes) + _GAP * (len(sizes) - 1)


def _start(sizes: Sequence[int], place: int) -> int:
    return sum(sizes[:place]) + _GAP * place
