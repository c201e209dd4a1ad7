"""Where a result goes: checked before anything runs."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path
from typing import Any, List, Optional

from qgis.core import QgsProcessingOutputLayerDefinition, QgsProviderRegistry

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.layers.place import Place
from cags_vsegei_plugin.sentences import sentence

_LEGACY = (".shp", ".dbf", ".tab", ".mif", ".mid")
_TABLE = re.compile(r"^ogr:dbname='(?P<path>[^']+)'.*?table=\"(?P<table>[^\"]+)\"", re.DOTALL)


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
