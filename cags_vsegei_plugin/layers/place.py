"""A file, or a table in one, and removing it with all that stands beside it."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

from osgeo import gdal

_COMPANIONS = ("-wal", "-shm", "-journal")


class Place(NamedTuple):
    """A file, or a table in one; `table` is "" for the file as a whole."""

    path: Path
    table: str = ""

    def is_in(self, other: Place) -> bool:
        """Return whether writing here would write over the other place."""
        same_table = not (self.table and other.table) or self.table.lower() == other.table.lower()
        return same_table and _is_same_file(self.path, other.path)


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
