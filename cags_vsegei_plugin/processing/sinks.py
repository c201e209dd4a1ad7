"""Writing what an algorithm makes: all of it, or nothing."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any, List, Optional

from qgis.core import (
    QgsFeature,
    QgsFeatureSink,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsVectorLayer,
)

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.layers.cells import guarded
from cags_vsegei_plugin.sentences import sentence
from cags_vsegei_plugin.translation import tr

_SPREADSHEETS = (".csv", ".tsv", ".xlsx", ".ods")
_LEGACY = (".shp", ".dbf", ".tab", ".mif", ".mid")
_COMPANIONS = ("-wal", "-shm", "-journal")


def destination_text(value: Any) -> str:
    """Return a destination parameter's value as text, "" where there is none."""
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink.staticValue()
    return "" if value is None else str(value)


def file_of(destination: str) -> Optional[Path]:
    """Return the file a destination creates as a whole; None for memory and databases."""
    if not destination or destination == "TEMPORARY_OUTPUT" or "|" in destination:
        return None
    is_path = ":" not in destination[2:] and not destination.startswith(("memory:", "ogr:"))
    return Path(destination) if is_path and Path(destination).suffix else None


def check_destination(path: Path, sources: List[Path]) -> None:
    """Raise UserError where a file cannot be written, or must not be."""
    if path.suffix.lower() in _LEGACY:
        raise UserError(
            sentence(
                "The format of {path} cannot keep Greek and Chinese letters or long field"
                " names. Choose a GeoPackage (.gpkg).",
                path=path,
            )
        )
    if any(_same_file(path, source) for source in sources):
        raise UserError(
            sentence(
                "{path} is the source layer itself and is never overwritten. Choose another file.",
                path=path,
            )
        )
    _check_folder(path)


def _same_file(path: Path, other: Path) -> bool:
    try:
        return path.exists() and path.samefile(other)
    except OSError:
        return False


def _check_folder(path: Path) -> None:
    folder = path.parent
    if not folder.is_dir():
        raise UserError(
            sentence("The folder {folder} does not exist. Create it first.", folder=folder)
        )
    try:
        # Permissions say little on network drives and for administrators: try it.
        with tempfile.TemporaryFile(dir=str(folder)):
            pass
        if path.exists():
            with path.open("r+b"):
                pass
    except OSError as error:
        raise UserError(
            sentence(
                "Nothing can be written to {path}: the folder or the file is read-only or in"
                " use. Choose another folder.",
                path=path,
            ),
            str(error),
        ) from error


class WholeSink:
    """A sink of an algorithm that ends up complete, or not at all."""

    def __init__(self, sink: QgsFeatureSink, layer_id: str, destination: str) -> None:
        self._sink: Any = sink
        self._path = file_of(destination)
        self._destination = destination
        self._guards = destination.lower().endswith(_SPREADSHEETS)
        self._written = 0
        self.layer_id = layer_id

    def add(self, feature: QgsFeature) -> None:
        """Write one feature; raise UserError where it cannot be written."""
        if self._guards:
            feature = _guarded_feature(feature)
        if not self._sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
            raise self._incomplete(self._sink.lastError())
        self._written += 1

    def finish(self) -> None:
        """Close the sink; raise UserError where not everything has arrived in the file."""
        flushed = self._sink.flushBuffer()
        error = self._sink.lastError()
        self._sink = None
        if not flushed or (self._path is not None and self._arrived() != self._written):
            raise self._incomplete(error)

    def discard(self, feedback: Optional[QgsProcessingFeedback] = None) -> None:
        """Close the sink and remove its file, which this run has created."""
        self._sink = None
        if self._path is None:
            return
        removed = [path for path in _with_companions(self._path) if _remove(path)]
        if feedback is not None and removed:
            feedback.pushInfo(tr("The unfinished file {path} was removed.", path=self._path))

    def _arrived(self) -> int:
        layer = QgsVectorLayer(str(self._path), "written", "ogr")
        return int(layer.featureCount()) if layer.isValid() else -1

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


def _with_companions(path: Path) -> List[Path]:
    return [path, *(path.with_name(path.name + ending) for ending in _COMPANIONS)]


def _remove(path: Path) -> bool:
    try:
        path.unlink()
    except OSError:
        return False
    return True
