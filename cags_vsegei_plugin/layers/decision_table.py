"""A table of decisions in a layer, CSV or spreadsheet: its rows as texts by column."""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Sequence

from qgis.core import QgsProcessingFeedback

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.layers.cells import unguarded
from cags_vsegei_plugin.layers.features import text_rows
from cags_vsegei_plugin.sentences import sentence


def decision_rows(
    source: Any, required: Sequence[str], feedback: Optional[QgsProcessingFeedback] = None
) -> List[Dict[str, str]]:
    """Return the rows of a table; raises UserError where a required column is missing.

    The guard before what a spreadsheet would take for a formula is taken off.
    """
    names = [name.strip().lower() for name in source.fields().names()]
    read = text_rows(source, source.fields().names(), feedback=feedback)
    body = [[(text or "").strip() for text in row[1:]] for row in read]
    if body and _missing(names, required):
        # GDAL takes no header from a sheet of nothing but texts: it is then the first row.
        first = [text.lower() for text in body[0]]
        if not _missing(first, required):
            names, body = first, body[1:]
    missing = _missing(names, required)
    if missing:
        raise UserError(
            sentence(
                "The table {table} has no column {missing}. Its columns are: {columns}.",
                table=source.sourceName(),
                missing=", ".join(missing),
                columns=", ".join(filter(None, names)) or "–",
            )
        )
    return [{name: unguarded(text) for name, text in zip(names, row) if name} for row in body]


def _missing(names: Sequence[str], required: Sequence[str]) -> List[str]:
    return [name for name in required if name not in names]
