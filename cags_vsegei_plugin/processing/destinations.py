"""Where a result goes: checked before anything runs, and removed where a run fails."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path
from typing import Any, List, NamedTuple, Optional

from osgeo import gdal
from qgis.core import QgsProcessingOutputLayerDefinition, QgsProviderRegistry

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.sentences import sentence

_LEGACY = (".shp", ".dbf", ".tab", ".mif", ".mid")
_COMPANIONS = ("-wal", "-shm", "-journal")
_TABLE = re.compile(r"^ogr:dbname='(?P<path>[^']+)'.*?table=\"(?P<table>[^\"]+)\"", re.DOTALL)


class Place(NamedTuple):
    """A file, or a table in one; `table` is "" for the file as a whole."""

    path: Path
    table: str = ""

    def is_in(self, other: Place) -> bool:
        """Return whether writing here would write over the other place."""
        same_table = not (self.table and other.table) or self.table.lower() == other.table.lower()
        return same_table and _is_same_file(self.path, other.path)


def destination_text(value: Any) -> str:
    """Return a destination parameter's value as text, "" where there is none."""
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink.staticValue()
    return "" if value is None else str(value)


def place_of(destination: str) -> Optional[Place]:
    """Return the file or table a destination writes; None for memory and servers."""
    table = _TABLE.match(destination)
    if table:
        return Place(Path(table["path"]), table["table"])
    # One letter before a colon is a drive of Windows, more are a kind of database.
    if ":" in destination[2:] or "|" in destination or not Path(destination).suffix:
        return None
    return Place(Path(destination))


def place_of_layer(layer: Any) -> Optional[Place]:
    """Return the file or table a layer is read from, None where it is no file."""
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    path = parts.get("path") or ""
    if not path or not Path(path).is_file():
        return None
    return Place(Path(path), parts.get("layerName") or "")


def check_place(place: Place, sources: List[Place]) -> None:
    """Raise UserError where a result cannot be written, or must not be."""
    if place.path.suffix.lower() in _LEGACY:
        raise UserError(
            sentence(
                "The format of {path} cannot keep Greek and Chinese letters or long field"
                " names. Choose a GeoPackage (.gpkg).",
                path=place.path,
            )
        )
    if any(place.is_in(source) for source in sources):
        raise UserError(
            sentence(
                "{path} is the source layer itself and is never overwritten. Choose another file.",
                path=place.path,
            )
        )
    _check_folder(place.path)


def remove(place: Place) -> bool:
    """Remove an unfinished result: its table, and the file where nothing else is in it."""
    if place.table and _drop(place):
        return True
    beside = [place.path.with_name(place.path.name + ending) for ending in _COMPANIONS]
    removed = [path for path in [place.path, *beside] if _unlink(path)]
    return place.path in removed


def opened(path: Path, for_writing: bool) -> Any:
    """Return a file opened by GDAL, None where it cannot be."""
    access = gdal.OF_UPDATE if for_writing else gdal.OF_READONLY
    try:
        return gdal.OpenEx(str(path), gdal.OF_VECTOR | access)
    except RuntimeError:
        # Whether GDAL raises or returns nothing is for the whole of QGIS to choose.
        return None


def _drop(place: Place) -> bool:
    """Drop a table; return whether other tables remain in the file."""
    database = opened(place.path, for_writing=True)
    if database is None:
        return False
    names = [database.GetLayer(number).GetName() for number in range(database.GetLayerCount())]
    if place.table in names:
        database.DeleteLayer(names.index(place.table))
        names.remove(place.table)
    return bool(names)


def _unlink(path: Path) -> bool:
    try:
        path.unlink()
    except OSError:
        return False
    return True


def _is_same_file(path: Path, other: Path) -> bool:
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
