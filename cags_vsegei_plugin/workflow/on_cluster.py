"""The border pass on a Dask cluster, over pieces of the border; never needed on a desktop.

Reading, outlines and facing are worked out by the workers, tile by tile and portion by portion;
what is left, walks and stretches, is short and stays here. The result is that of one machine, to
the byte. Workers need this package, QGIS, and the GeoPackages under the same paths.
"""

from __future__ import annotations

from contextlib import contextmanager
from functools import lru_cache
from typing import Any, Dict, Iterator, List, NamedTuple, Tuple

import numpy as np
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsReadWriteContext,
    QgsVectorLayer,
)
from qgis.PyQt.QtXml import QDomDocument

from cags_vsegei_plugin.border.boxes import Boxes
from cags_vsegei_plugin.border.cells import Unread
from cags_vsegei_plugin.border.coverage import Coverage
from cags_vsegei_plugin.border.facing import Answer, Asker
from cags_vsegei_plugin.border.nearest import Edges
from cags_vsegei_plugin.border.outline import Outline
from cags_vsegei_plugin.border.pieces import Pieces
from cags_vsegei_plugin.border.stretches import quantum_of
from cags_vsegei_plugin.border.tiles import (
    Part,
    Tiling,
    answered,
    part_of,
    questions_of,
    tiling_of,
    whole_of,
)
from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.layers.geopackage import GeoPackageTable
from cags_vsegei_plugin.layers.strip import (
    ChosenSide,
    PolygonSource,
    WorkingSystem,
    read_features,
)
from cags_vsegei_plugin.layers.working_crs import Place
from cags_vsegei_plugin.sentences import sentence

_TILES_PER_WORKER = 8
_SECONDS_TO_ANSWER = 10
_PIECES_AT_ONCE = 100_000


@contextmanager
def cluster_at(address: str) -> Iterator[Any]:
    """Give a client of the cluster whose scheduler has an address; None where there is none.

    Raises UserError where `distributed` is missing or nobody answers.
    """
    if not address:
        yield None
        return
    try:
        import distributed
    except ImportError as error:
        raise UserError(
            sentence(
                "A cluster was asked for, and the Python package “distributed” is missing. Install"
                " it with the means of your system, or leave the cluster's address empty."
            )
        ) from error
    try:
        client = distributed.Client(address, timeout=_SECONDS_TO_ANSWER)
    except (OSError, ValueError) as error:
        raise UserError(
            sentence(
                "No cluster answers at {address}. Check the address of the Dask scheduler and that"
                " it runs, or leave it empty.",
                address=address,
            ),
            str(error),
        ) from error
    with client:
        yield client


class _Reading(NamedTuple):
    """How a worker reads a side: in words that can be sent."""

    table: GeoPackageTable
    own: str
    working: str
    context: str


class _Task(NamedTuple):
    """One tile of one side: the features that reach into it."""

    fids: np.ndarray
    tiling: Tiling
    tile: Tuple[int, int]
    quantum: float


def outlines_on(
    client: Any, sides: Tuple[ChosenSide, ChosenSide], system: WorkingSystem, tolerance: float
) -> Tuple[Tuple[Outline, Outline], Tuple[Coverage, Coverage]]:
    """Return the outlines of both sides as a cluster's workers find them, and coverages.

    The coverages name the features, without their vertices. Raises UserError for a side that is
    no GeoPackage.
    """
    quantum = quantum_of(tolerance)
    tiling = tiling_of([side.boxes for side in sides], _TILES_PER_WORKER * _workers(client))
    made = [_outline(client, side, system, tiling, quantum) for side in sides]
    return (made[0][0], made[1][0]), (made[0][1], made[1][1])


def _same(unread: Unread) -> Unread:
    return unread


def _workers(client: Any) -> int:
    return max(1, len(client.scheduler_info()["workers"]))


def _outline(
    client: Any, side: ChosenSide, system: WorkingSystem, tiling: Tiling, quantum: float
) -> Tuple[Outline, Coverage]:
    reading = _reading(side, system)
    # A task, not data laid out on the workers: it is made again where a worker dies with it.
    unread = client.submit(_same, side.unread, pure=False)
    tasks = _tasks(side.boxes, side.fids, tiling, quantum)
    futures = [client.submit(_part, reading, unread, task, pure=False) for task in tasks]
    parts: List[Part] = client.gather(futures)
    fids = np.sort(side.fids)
    damaged: Dict[int, str] = {}
    for part in parts:
        damaged.update(part.damaged)
    return whole_of(parts, fids), Coverage.of_names(fids, damaged)


def _tasks(boxes: Boxes, fids: np.ndarray, tiling: Tiling, quantum: float) -> List[_Task]:
    """Return a task for every tile that something reaches into, in the order of the tiles."""
    box, tile = tiling.of_boxes(boxes)
    names, number = np.unique(tile, axis=0, return_inverse=True)
    order = np.argsort(number, kind="stable")
    cuts = np.searchsorted(number[order], np.arange(len(names) + 1))
    return [
        _Task(
            fids[np.unique(boxes.feature[box[order[first:stop]]])],
            tiling,
            (int(name[0]), int(name[1])),
            quantum,
        )
        for name, first, stop in zip(names, cuts[:-1], cuts[1:])
    ]


def _reading(side: ChosenSide, system: WorkingSystem) -> _Reading:
    table = side.source.table
    if table is None:
        raise UserError(
            sentence(
                "The layer {layer} is not read straight from a GeoPackage, and a cluster reads"
                " nothing else. Save it as a GeoPackage, without a filter and unsaved edits, or"
                " compare without a cluster.",
                layer=str(side.source.source.sourceName()),
            )
        )
    document = QDomDocument()
    element = document.createElement("context")
    system.context.writeXml(element, QgsReadWriteContext())
    document.appendChild(element)
    wkt = QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED
    own, working = side.source.place.crs.toWkt(wkt), system.crs.toWkt(wkt)
    return _Reading(table, own, working, document.toString())


def _part(reading: _Reading, unread: Unread, task: _Task) -> Part:
    """Return the part of an outline in a tile: what a worker does."""
    source, system = _opened(reading)
    coverage = read_features(source, task.fids, unread, system)
    return part_of(coverage, task.tiling, task.tile, task.quantum)


@lru_cache(maxsize=8)
def _opened(reading: _Reading) -> Tuple[PolygonSource, WorkingSystem]:
    _qgis()
    context = QgsCoordinateTransformContext()
    document = QDomDocument()
    document.setContent(reading.context)
    context.readXml(document.documentElement(), QgsReadWriteContext())
    own = QgsCoordinateReferenceSystem.fromWkt(reading.own)
    working = QgsCoordinateReferenceSystem.fromWkt(reading.working)
    where = f"{reading.table.path}|layername={reading.table.table}"
    layer = QgsVectorLayer(where, reading.table.table, "ogr")
    place = Place(own, layer.extent())
    return PolygonSource(layer, place, reading.table), WorkingSystem(working, context)


@lru_cache(maxsize=1)
def _qgis() -> Any:
    """Start QGIS in a worker, once."""
    if QgsApplication.instance() is not None:
        return QgsApplication.instance()
    application = QgsApplication([], False)
    application.initQgis()
    return application


class ClusterAsker(Asker):
    """Asks whom pieces face, portion by portion, on the workers of a cluster."""

    def __init__(self, client: Any, edges: Edges, tolerance: float) -> None:
        self._client, self._edges, self.tolerance = client, edges, tolerance

    def ask(self, pieces: Pieces, side: int) -> Answer:
        """Return whom each piece of a side faces; far pieces face nobody."""
        questions = questions_of(pieces, side, self._edges, self.tolerance, _PIECES_AT_ONCE)
        if not questions:
            return Asker(self._edges, self.tolerance).ask(pieces, side)
        futures = [self._client.submit(answered, each, pure=False) for each in questions]
        answers: List[Answer] = self._client.gather(futures)
        return Answer(*(np.concatenate(column) for column in zip(*answers)))
