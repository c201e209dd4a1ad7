"""Which feature of a new edition of a layer is which of the old one, and which were redrawn."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any, Dict, FrozenSet, Iterable, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np
from qgis.core import (
    QgsCsException,
    QgsDistanceArea,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingFeedback,
    QgsSpatialIndex,
)

from cags_vsegei_plugin.border.assignment import best_pairs
from cags_vsegei_plugin.border.common_vertices import in_common
from cags_vsegei_plugin.border.unmoved import Vertices, unmoved, vertices_of
from cags_vsegei_plugin.errors import stop_if_cancelled
from cags_vsegei_plugin.layers.coverage import bringing_into
from cags_vsegei_plugin.layers.features import features_with_texts
from cags_vsegei_plugin.layers.strip import WorkingSystem
from cags_vsegei_plugin.layers.working_crs import transformed

NOISE_MM = 0.02
"""An outline that moved by no more than this on the map was not redrawn."""

_SAME_BODY = 0.5
_SAME_VERTICES = 0.6
"""Neighbours have less in common: two rectangles side by side a half."""
_EVERY = 256
_ELLIPSOID = "EPSG:7030"


@dataclass
class Edition:
    """The features of an edition in their order: ids, keys ("" for none), outlines, texts.

    `outlines` are WKB in the layer's own system, empty where a feature has no usable geometry;
    `rows` are (fid, text, …) of the fields that were asked for.
    """

    source: Any
    fids: List[int] = field(default_factory=list)
    keys: List[str] = field(default_factory=list)
    outlines: List[bytes] = field(default_factory=list)
    rows: List[Tuple[Any, ...]] = field(default_factory=list)

    @property
    def damaged(self) -> List[int]:
        """Return the ids of the features without a usable geometry."""
        return [fid for fid, outline in zip(self.fids, self.outlines) if not outline]

    def body(self, number: int) -> Optional[QgsGeometry]:
        """Return the body of a feature in the layer's own system, None where there is none."""
        outline = self.outlines[number]
        if not outline:
            return None
        body = QgsGeometry()
        body.fromWkb(outline)
        return body


class Pair(NamedTuple):
    """Places of one feature in the old and in the new edition, -1 where it is not there.

    `changed_m2` is what the outline gained and lost on the ground; 0 where it was not redrawn,
    None where that cannot be told.
    """

    old: int
    new: int
    changed_m2: Optional[float] = 0.0


def read_edition(
    source: Any,
    key: str = "",
    names: Sequence[Optional[str]] = (),
    feedback: Optional[QgsProcessingFeedback] = None,
) -> Edition:
    """Read a layer at once: outlines, the field `key` by which its features are known, texts."""
    found, wanted = Edition(source), [key or None, *names]
    for feature, texts in features_with_texts(source, wanted, QgsFeatureRequest(), feedback):
        body = feature.geometry()
        found.fids.append(feature.id())
        found.keys.append(texts[0] or "")
        found.outlines.append(b"" if body.isNull() or body.isEmpty() else bytes(body.asWkb()))
        found.rows.append((feature.id(), *texts[1:]))
    return found


def paired(
    old: Edition,
    new: Edition,
    system: WorkingSystem,
    noise_m: float,
    feedback: Optional[QgsProcessingFeedback] = None,
) -> List[Pair]:
    """Return every feature of both editions once, those of the new one first.

    Features are known by their keys, else by the same outline, by as many vertices in the same box,
    by the same id at the same place, by most of their vertices, and at last by how much of one lies
    on the other, one to one.
    An outline that moved by no more than `noise_m` was not redrawn.
    """
    return _Pairing(old, new, system, noise_m, feedback).pairs()


class _Pairing:
    """Two editions on the way to one another."""

    def __init__(
        self,
        old: Edition,
        new: Edition,
        system: WorkingSystem,
        noise_m: float,
        feedback: Optional[QgsProcessingFeedback],
    ) -> None:
        self._editions = (old, new)
        self._noise_m = noise_m
        self._bodies = (_Bodies(old, system), _Bodies(new, system))
        self._feedback = feedback
        self._one_system = old.source.sourceCrs() == new.source.sourceCrs()
        self._partner: Dict[int, int] = {}
        self._taken: Dict[int, int] = {}
        self._shares: Dict[Tuple[int, int], Optional[_Share]] = {}
        self._ground = Ground(system)
        self._same: FrozenSet[int] = frozenset()
        self._still: FrozenSet[int] = frozenset()

    def pairs(self) -> List[Pair]:
        """Find who is who, then what was redrawn."""
        self._by(self._editions[0].keys, self._editions[1].keys)
        if self._one_system:
            outlines = [each.outlines for each in self._editions]
            self._by(*outlines)
            both = self._taken.items()
            same = (new for new, old in both if outlines[0][old] == outlines[1][new])
            self._same = frozenset(same)
        self._by(*(self._places(which) for which in (0, 1)))
        self._tell(20)
        self._by_id()
        self._by_vertices()
        self._by_body()
        self._tell(60)
        self._still = self._unmoved()
        found = []
        count = len(self._editions[1].fids)
        for number in range(count):
            if number % _EVERY == 0:
                self._tell(65 + 35 * number / count)
            old = self._taken.get(number, -1)
            changed = self._changed(old, number) if old >= 0 else self._area(1, number)
            found.append(Pair(old, number, changed))
        return [*found, *(Pair(number, -1, self._area(0, number)) for number in self._left(0))]

    def _tell(self, per_cent: float) -> None:
        stop_if_cancelled(self._feedback)
        if self._feedback is not None:
            self._feedback.setProgress(per_cent)

    def _places(self, which: int) -> List[Optional[_Place]]:
        """Return where bodies that are left lie, to the noise, and how many vertices they have."""
        places: List[Optional[_Place]] = [None] * len(self._editions[which].fids)
        left = self._left(which)
        stop_if_cancelled(self._feedback)
        vertices = self._bodies[which].vertices(left)
        steps = [np.round(each / max(self._noise_m, 1e-3)) for each in vertices.boxes()]
        columns = (*(each.tolist() for each in steps), vertices.counts.tolist())
        for number, place in zip(left, zip(*columns)):
            places[number] = place if place[-1] else None
        return places

    def _unmoved(self) -> FrozenSet[int]:
        """Return the places in the new edition of those whose vertices moved by noise at most."""
        taken = [(old, new) for new, old in self._taken.items() if new not in self._same]
        numbers = [list(column) for column in zip(*taken)] or [[], []]
        ours, theirs = (bodies.vertices(each) for bodies, each in zip(self._bodies, numbers))
        still = unmoved(ours, theirs, self._noise_m).tolist()
        return frozenset(new for (_, new), is_still in zip(taken, still) if is_still)

    def _take(self, old: int, new: int) -> None:
        self._partner[old] = new
        self._taken[new] = old

    def _left(self, which: int) -> List[int]:
        taken = self._taken if which else self._partner
        return [n for n in range(len(self._editions[which].fids)) if n not in taken]

    def _by(self, old: Sequence[Any], new: Sequence[Any]) -> None:
        """Pair what has one value that no other feature of its edition has."""
        left = self._left(0), self._left(1)
        places = [_once(values, numbers) for values, numbers in zip((old, new), left)]
        for value, number in places[0].items():
            if value in places[1]:
                self._take(number, places[1][value])

    def _by_id(self) -> None:
        old, new = ({each.fids[n]: n for n in self._left(w)} for w, each in self._numbered())
        for fid in old.keys() & new.keys():
            share = self._share(old[fid], new[fid])
            if share is not None and share.of_smaller >= _SAME_BODY:
                self._take(old[fid], new[fid])

    def _numbered(self) -> Iterable[Tuple[int, Edition]]:
        return enumerate(self._editions)

    def _by_vertices(self) -> None:
        """Pair small bodies that were moved off themselves, drawn with mostly the same vertices."""
        left = [np.array(self._left(which), np.int64) for which in (0, 1)]
        stop_if_cancelled(self._feedback)
        ours, theirs = (bodies.vertices(each.tolist()) for bodies, each in zip(self._bodies, left))
        old, new, share = in_common(ours, theirs, max(self._noise_m, 1e-3))
        same = share >= _SAME_VERTICES
        self._take_best(left[0][old[same]], left[1][new[same]], share[same])

    def _by_body(self) -> None:
        """Pair the rest one to one so that all together lie on one another as much as can be."""
        shares = [
            (old, new, share.of_both)
            for old, new in self._candidates()
            for share in (self._share(old, new),)
            if share is not None and share.of_smaller >= _SAME_BODY
        ]
        if shares:
            old, new, gain = (np.array(column) for column in zip(*shares))
            self._take_best(old, new, gain)

    def _take_best(self, old: np.ndarray, new: np.ndarray, gain: np.ndarray) -> None:
        """Pair one to one what gains the most together; between equal ones their order decides."""
        for number in np.flatnonzero(best_pairs(old, new, gain, -old - new)).tolist():
            self._take(int(old[number]), int(new[number]))

    def _candidates(self) -> List[Tuple[int, int]]:
        """Return pairs whose boxes meet."""
        index = QgsSpatialIndex()
        found: List[Tuple[int, int]] = []
        for number in self._left(0):
            body = self._bodies[0].at(number)
            if body is not None:
                feature = QgsFeature(number)
                feature.setGeometry(body)
                index.addFeature(feature)
        for at, number in enumerate(self._left(1)):
            if at % _EVERY == 0:
                stop_if_cancelled(self._feedback)
            body = self._bodies[1].at(number)
            if body is not None:
                found.extend((old, number) for old in index.intersects(body.boundingBox()))
        return found

    def _share(self, old: int, new: int) -> Optional[_Share]:
        if (old, new) not in self._shares:
            stop_if_cancelled(self._feedback)
            bodies = self._bodies[0].at(old), self._bodies[1].at(new)
            has_both = bodies[0] is not None and bodies[1] is not None
            self._shares[old, new] = _share(*bodies) if has_both else None
        return self._shares[old, new]

    def _changed(self, old: int, new: int) -> Optional[float]:
        if new in self._still or new in self._same:
            return 0.0
        has_old, has_new = self._editions[0].outlines[old], self._editions[1].outlines[new]
        if not has_old or not has_new:
            return self._area(1, new) if has_new else self._area(0, old)
        return self._difference(old, new)

    def _difference(self, old: int, new: int) -> Optional[float]:
        """Return what an outline gained and lost, 0 where it moved no farther than noise."""
        bodies = self._bodies[0].at(old), self._bodies[1].at(new)
        if bodies[0] is None or bodies[1] is None:
            return None
        difference = bodies[0].symDifference(bodies[1])
        if difference.isNull():
            return None
        # What is narrower than the noise everywhere is gone when its edges move inwards.
        if difference.isEmpty() or difference.buffer(-self._noise_m / 2.0, 1).isEmpty():
            return 0.0
        return difference.area() * self._ground.factor(bodies[1])

    def _area(self, which: int, number: int) -> float:
        body = self._bodies[which].at(number)
        return 0.0 if body is None else self._ground.area(body)


class _Bodies:
    """Bodies in the working system, brought there when they are asked for."""

    def __init__(self, edition: Edition, system: WorkingSystem) -> None:
        self._edition = edition
        self._bringing = bringing_into(edition.source, system.crs, system.context)
        self._known: Dict[int, Optional[QgsGeometry]] = {}
        self._drawn = vertices_of([])
        self._place_of: Dict[int, int] = {}

    def at(self, number: int) -> Optional[QgsGeometry]:
        """Return a body, mended where it is invalid; None where there is none."""
        if number not in self._known:
            self._known[number] = self._brought(self._edition.body(number))
        return self._known[number]

    def vertices(self, numbers: Sequence[int]) -> Vertices:
        """Return the vertices of bodies as they are drawn; none where one cannot be brought."""
        others = [number for number in numbers if number not in self._place_of]
        if others:
            first = len(self._place_of)
            self._place_of.update(zip(others, range(first, first + len(others))))
            self._drawn = self._drawn.and_these(self._vertices(others))
        return self._drawn.only([self._place_of[number] for number in numbers])

    def _vertices(self, numbers: Sequence[int]) -> Vertices:
        found = vertices_of([self._edition.outlines[number] for number in numbers])
        try:
            x, y = transformed(found.x, found.y, self._bringing.transform)
        except QgsCsException:
            return Vertices(found.x[:0], found.y[:0], np.zeros_like(found.start))
        return found._replace(x=x, y=y)

    def _brought(self, body: Optional[QgsGeometry]) -> Optional[QgsGeometry]:
        brought = None if body is None else self._bringing.brought(body)
        if brought is None:
            return None
        return brought if brought.isGeosValid() else brought.makeValid()


class Ground:
    """Square metres on the ellipsoid, of bodies in a system."""

    def __init__(self, system: WorkingSystem) -> None:
        self._measure = QgsDistanceArea()
        self._measure.setSourceCrs(system.crs, system.context)
        self._measure.setEllipsoid(_ELLIPSOID)

    def area(self, body: QgsGeometry) -> float:
        """Return the area of a body in m²."""
        return float(self._measure.measureArea(body))

    def factor(self, body: QgsGeometry) -> float:
        """Return how many m² on the ground one of the working system is, where a body lies."""
        planar = body.area()
        return self.area(body) / planar if planar > 0 else 1.0


class _Share(NamedTuple):
    """Areas of two bodies and of what they have in common, in the working system."""

    old_m2: float
    new_m2: float
    common_m2: float

    @property
    def of_smaller(self) -> float:
        """Return how much of the smaller body lies on the other."""
        return self.common_m2 / max(min(self.old_m2, self.new_m2), 1e-9)

    @property
    def of_both(self) -> float:
        """Return the common part of both bodies together, 0 to 1."""
        return self.common_m2 / max(self.old_m2 + self.new_m2 - self.common_m2, 1e-9)


def _share(old: QgsGeometry, new: QgsGeometry) -> Optional[_Share]:
    if not old.boundingBox().intersects(new.boundingBox()):
        return _Share(old.area(), new.area(), 0.0)
    common = old.intersection(new)
    # GEOS says nothing of two bodies it cannot cut with one another.
    return None if common.isNull() else _Share(old.area(), new.area(), common.area())


_Place = Tuple[float, ...]


def _once(values: Sequence[Any], numbers: Sequence[int]) -> Dict[Any, int]:
    """Return where the values stand that are there and stand only once."""
    counts = Counter(values[number] for number in numbers)
    return {values[n]: n for n in numbers if values[n] and counts[values[n]] == 1}
