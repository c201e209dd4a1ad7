"""Where the bars of the distances between two fronts stand, in pixels."""

from __future__ import annotations

import math
from typing import List, NamedTuple, Tuple

from qgis.PyQt.QtCore import QRectF

from cags_vsegei_plugin.workflow.front_distances import FrontDistances, Row

_STEPS = (1.0, 2.0, 5.0, 10.0)


class Bar(NamedTuple):
    """A row of the distances with its place, and the column that it could fill."""

    row: Row
    kind: str
    place: QRectF
    column: QRectF


def bars(distances: FrontDistances, area: QRectF, highest_km: float) -> List[Bar]:
    """Return a bar for every row, all equally wide: widths of metres differ too much."""
    wide = area.width() / max(1, len(distances.rows))
    found = []
    for number, row in enumerate(distances.rows):
        column = QRectF(area.left() + number * wide, area.top(), wide, area.height())
        high = area.height() * row.km / highest_km
        place = QRectF(column.left() + 1, column.bottom() - high, max(1.0, wide - 2), high)
        found.append(Bar(row, distances.kind(row), place, column))
    return found


def edges(laid: List[Bar]) -> List[Tuple[float, float]]:
    """Return metres and pixel of every edge between bars, and of both ends."""
    if not laid:
        return []
    found = [(bar.row.from_m, bar.column.left()) for bar in laid]
    return [*found, (laid[-1].row.to_m, laid[-1].column.right())]


def highest(distances: FrontDistances) -> float:
    """Return the kilometres at the top of the axis: round, and no bar is higher."""
    most = max((row.km for row in distances.rows), default=0.0)
    if most <= 0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(most))
    return next(step * power for step in _STEPS if step * power >= most * (1 - 1e-9))
