"""Writing what an algorithm makes: all of it, or nothing."""

from __future__ import annotations

from typing import Any, Callable, Optional, Sequence, Tuple

from qgis.core import QgsFeature, QgsFeatureSink, QgsProcessingFeedback

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.layers.cells import guarded
from cags_vsegei_plugin.layers.place import Place, opened, remove
from cags_vsegei_plugin.processing.destinations import place_of
from cags_vsegei_plugin.sentences import Sentence, sentence
from cags_vsegei_plugin.translation import tr

_SPREADSHEETS = (".csv", ".tsv", ".xlsx", ".ods")


def _features_in(place: Place) -> int:
    """Return how many features a file or table has, -1 where it cannot be read."""
    # QGIS would open it for writing, which may fail while the journal is being put away.
    dataset = opened(place.path, for_writing=False)
    if dataset is None:
        return -1
    table = dataset.GetLayerByName(place.table) if place.table else dataset.GetLayer(0)
    return -1 if table is None else int(table.GetFeatureCount())


def cannot_create(destination: str) -> Sentence:
    """Return that a result cannot be written where it is wanted."""
    return sentence(
        "The result {destination} cannot be created. Check that the place exists, is writable"
        " and not in use, or choose another.",
        destination=destination,
    )


class WholeSink:
    """A sink of an algorithm that ends up complete, or not at all."""

    def __init__(self, sink: QgsFeatureSink, layer_id: str, destination: str) -> None:
        self._sink: Any = sink
        self._place = place_of(destination)
        self._destination = destination
        self._guards = destination.lower().endswith(_SPREADSHEETS)
        self._written = 0
        self.layer_id = layer_id

    def add(self, feature: QgsFeature) -> None:
        """Write one feature; raise UserError where it cannot be written."""
        self.add_all([feature])

    def add_all(self, features: Sequence[QgsFeature]) -> None:
        """Write some features; raise UserError where not all of them can be written."""
        if self._guards:
            features = [_guarded_feature(feature) for feature in features]
        if not self._sink.addFeatures(features, QgsFeatureSink.Flag.FastInsert):
            raise self._incomplete(self._sink.lastError())
        self._written += len(features)

    @property
    def place(self) -> Optional[Place]:
        """Return the file or table that is written; None for memory and servers."""
        return self._place

    def fill(self, filling: Callable[[], int]) -> None:
        """Close the sink while it is empty, and have its file filled otherwise.

        `filling` returns how many features it has written.
        """
        self._close()
        self._written = filling()

    def finish(self) -> None:
        """Close the sink; raise UserError where not everything has arrived in the file."""
        flushed, error = self._close()
        if not flushed or (self._place is not None and _features_in(self._place) != self._written):
            raise self._incomplete(error)

    def _close(self) -> Tuple[bool, str]:
        """Close the sink; return whether it was flushed, and what went wrong."""
        if self._sink is None:
            return True, ""
        told = bool(self._sink.flushBuffer()), str(self._sink.lastError())
        self._sink = None
        return told

    def discard(self, feedback: Optional[QgsProcessingFeedback] = None) -> None:
        """Close the sink and remove its file or table, which this run has created."""
        self._sink = None
        if self._place is not None and remove(self._place) and feedback is not None:
            feedback.pushInfo(
                tr("The unfinished result in {path} was removed.", path=self._place.path)
            )

    def _incomplete(self, detail: str) -> UserError:
        return UserError(
            sentence(
                "Not everything could be written to {destination}: {detail} Check that the disk"
                " is not full and that identifiers are unique, or choose another place.",
                destination=self._destination,
                detail=detail.strip(),
            ),
            detail,
        )


def _guarded_feature(feature: QgsFeature) -> QgsFeature:
    values = [guarded(value) if isinstance(value, str) else value for value in feature.attributes()]
    copy = QgsFeature(feature)
    copy.setAttributes(values)
    return copy
