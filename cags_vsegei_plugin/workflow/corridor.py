"""A part of the border: the strip around the line of a profile, and cuts at given kilometres."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np
from qgis.core import QgsProcessingFeedback

from cags_vsegei_plugin.border.axis import Placed
from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.profiles import Profile
from cags_vsegei_plugin.sentences import Sentence, sentence
from cags_vsegei_plugin.workflow.border_ground import border_line

_KM = 1000.0
_STEP_M = 500.0
_ALONG = 0.5


class Strip(NamedTuple):
    """The stretches inside a strip, in order along its line, and what to say of it."""

    placed: Tuple[Placed, ...]
    told: Tuple[Sentence, ...] = ()


def cut_at(kilometres: Sequence[float], placed: Sequence[Placed]) -> Tuple[Placed, ...]:
    """Return the stretches, those that lie across one of some kilometres cut there."""
    cuts = sorted({km * _KM for km in kilometres if np.isfinite(km)})
    found: List[Placed] = []
    for each in placed:
        inside = [cut for cut in cuts if each.start < cut < each.stop]
        ends = [each.start, *inside, each.stop]
        found.extend(_part(each, *part) for part in zip(ends, ends[1:]))
    return tuple(found)


def _part(placed: Placed, start: float, stop: float) -> Placed:
    """Return the part of a stretch between two places on the border, in metres."""
    if (start, stop) == (placed.start, placed.stop):
        return placed
    whole = placed.stop - placed.start
    shares = (start - placed.start) / whole, (stop - placed.start) / whole
    line = _between(placed.item.line, *shares)
    length = placed.item.length * (shares[1] - shares[0])
    part = replace(placed.item, line=line, length=length)
    return Placed(part, start, stop, placed.whole or whole)


def _between(line: np.ndarray, first: float, last: float) -> np.ndarray:
    """Return the part of a line between two shares of its length."""
    along = _along(line)
    ends = np.array([first, last]) * along[-1]
    inside = (along > ends[0]) & (along < ends[1])
    at = np.concatenate(([ends[0]], along[inside], [ends[1]]))
    return np.column_stack([np.interp(at, along, line[:, axis]) for axis in (0, 1)])


def _along(line: np.ndarray) -> np.ndarray:
    return np.concatenate(([0.0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))))


def strip_along(
    source: Any,
    profile: Profile,
    placed: Sequence[Placed],
    system: Any,
    feedback: Optional[QgsProcessingFeedback] = None,
) -> Strip:
    """Return what lies within the profile's `corridor_m` of a line, in order.

    The order is that along the line, where it crosses the border that along the border.
    Without a line everything stays as it is. Raises UserError where nothing lies in the strip.
    """
    wide_m = float(profile.setting("corridor_m") or 0.0)
    if source is None or not wide_m:
        return Strip(tuple(placed), _no_line() if wide_m else ())
    line = border_line(source, system.crs, system.context, feedback)
    if line is None:
        return Strip(tuple(placed))
    found = [part for each in placed for part in _inside(each, line.edges, wide_m)]
    if not found:
        raise UserError(_nothing(str(source.sourceName()), wide_m))
    runs_along = _runs_along(found)
    if runs_along:
        found.sort(key=lambda part: part[0])
    return Strip(tuple(part for _, part in found), (_told(len(found), wide_m, runs_along),))


def _runs_along(found: Sequence[Tuple[float, Placed]]) -> bool:
    """Return whether the line runs along the border; where it crosses, the border gives order."""
    places = [place for place, _ in found]
    length_m = sum(part.stop - part.start for _, part in found)
    return max(places) - min(places) > _ALONG * length_m


def _inside(placed: Placed, edges: Any, wide_m: float) -> List[Tuple[float, Placed]]:
    """Return the parts of a stretch that lie in the strip, each with its place along the line."""
    line = placed.item.line
    if len(line) < 2:
        return []
    count = max(2, int(placed.item.length / _STEP_M) + 1)
    shares = [step / count for step in range(count + 1)]
    along = _along(line)
    middles = (np.array(shares[1:]) + np.array(shares[:-1])) / 2 * along[-1]
    points = np.column_stack([np.interp(middles, along, line[:, axis]) for axis in (0, 1)])
    distance, place = _on_line(points, edges)
    within = np.concatenate(([False], distance <= wide_m, [False]))
    turns = np.flatnonzero(within[1:] != within[:-1])
    whole = placed.stop - placed.start
    return [
        (
            float(np.mean(place[first:last])),
            _part(
                placed, placed.start + shares[first] * whole, placed.start + shares[last] * whole
            ),
        )
        for first, last in zip(turns[::2], turns[1::2])
    ]


def _on_line(points: np.ndarray, edges: Any) -> Tuple[np.ndarray, np.ndarray]:
    """Return for each point its distance from a line and the metres along it."""
    start = np.column_stack((edges.x0, edges.y0))
    way = np.column_stack((edges.x1, edges.y1)) - start
    squared = np.maximum((way**2).sum(axis=1), 1e-12)
    share = np.clip(((points[:, None] - start) * way).sum(axis=2) / squared, 0.0, 1.0)
    foot = start + share[..., None] * way
    distances = np.hypot(*np.moveaxis(points[:, None] - foot, 2, 0))
    best = distances.argmin(axis=1)
    row = np.arange(len(points))
    metres = edges.g0[best] + share[row, best] * (edges.g1 - edges.g0)[best]
    return distances[row, best], metres


def _no_line() -> Tuple[Sentence, ...]:
    return (
        sentence(
            "No line of the corridor is given: the whole border is compared. Give the line of the"
            " deep profile to compare only the strip around it."
        ),
    )


def _nothing(layer: str, wide_m: float) -> Sentence:
    return sentence(
        "No part of the border lies within {width} km of the line {layer}. Check its coordinate"
        " reference system, or choose the line of the profile that crosses this border.",
        width=f"{wide_m / _KM:g}",
        layer=layer,
    )


def _told(count: int, wide_m: float, runs_along: bool) -> Sentence:
    given = {"width": f"{wide_m / _KM:g}", "count": count}
    if not runs_along:
        return sentence(
            "Compared within {width} km of the line of the corridor, which crosses the border:"
            " {count} stretches, in order along the border.",
            **given,
        )
    return sentence(
        "Compared within {width} km of the line of the corridor: {count} stretches, in order along"
        " the line.",
        **given,
    )
