"""Text files with separators (CSV): their bytes, and the encoding QGIS reads them in."""

from __future__ import annotations

import re
from pathlib import Path
from typing import List

from qgis.core import QgsDataProvider, QgsVectorLayer
from qgis.PyQt.QtCore import QUrl, QUrlQuery

PROVIDER = "delimitedtext"
SUFFIXES = (".csv", ".tsv", ".txt")
_KEY = "encoding"
_USUAL = "UTF-8"
_MOST_BYTES = 1_000_000
# Neither of these stands within a letter of GBK or UTF-8.
_SEPARATORS = re.compile(rb'[,;"\t\r\n]+')


def foreign_cells(path: Path, most: int) -> List[bytes]:
    """Return distinct cells with bytes beyond ASCII, at most so many, from the first megabyte."""
    try:
        with path.open("rb") as stream:
            cells = _SEPARATORS.split(stream.read(_MOST_BYTES))
    except OSError:
        return []
    # The last one may be cut.
    foreign = (cell.strip() for cell in cells[:-1] if not cell.isascii())
    return list(dict.fromkeys(foreign))[:most]


def encoding_in_uri(layer: QgsVectorLayer) -> str:
    """Return the encoding in which QGIS's own reader of text files reads a layer."""
    query = QUrlQuery(_url(layer))
    return str(query.queryItemValue(_KEY) or _USUAL)


def set_encoding_in_uri(layer: QgsVectorLayer, encoding: str) -> bool:
    """Open the file of a layer anew in an encoding; return whether that went well."""
    url = _url(layer)
    query = QUrlQuery(url)
    query.removeAllQueryItems(_KEY)
    query.addQueryItem(_KEY, encoding)
    url.setQuery(query)
    uri = bytes(url.toEncoded()).decode("ascii")
    layer.setDataSource(uri, layer.name(), PROVIDER, QgsDataProvider.ProviderOptions())
    return bool(layer.isValid())


def _url(layer: QgsVectorLayer) -> QUrl:
    return QUrl.fromEncoded(layer.source().encode("utf-8"))
