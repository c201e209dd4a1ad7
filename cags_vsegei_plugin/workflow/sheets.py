"""Which sheet of a map series each polygon comes from, where a field of the layer tells it."""

from __future__ import annotations

from typing import Any, Dict, Iterable, Mapping, Optional, Tuple

from qgis.core import QgsProcessingFeedback

from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.layers.features import text_rows
from cags_vsegei_plugin.layers.role_fields import field_of_role

Sheets = Mapping[int, str]
"""The sheet of each feature by its id."""
_ROLE = "sheet"


def sheet_field(source: Any, side: str, knowledge: Knowledge = BUNDLED) -> str:
    """Return the field of a layer that tells the sheet, "" where none does."""
    return field_of_role(source, _ROLE, side, knowledge)


def sheets_of(
    source: Any,
    field: str,
    fids: Iterable[Optional[int]],
    feedback: Optional[QgsProcessingFeedback] = None,
) -> Sheets:
    """Return the sheets of some features, those that have one; nothing without a field.

    Raises Cancelled when the user stops it.
    """
    wanted = sorted({fid for fid in fids if fid is not None})
    if not field or not wanted:
        return {}
    found: Dict[int, str] = {}
    for fid, text in text_rows(source, [field], feedback=feedback, fids=wanted):
        sheet = (text or "").strip()
        if sheet:
            found[fid] = sheet
    return found


def sheets_between(
    sheets: Tuple[Sheets, Sheets], china_fid: Optional[int], russia_fid: Optional[int]
) -> Tuple[str, ...]:
    """Return the sheets on both sides of a stretch, one of both sides once."""
    fids = (china_fid, russia_fid)
    named = [some[fid] for some, fid in zip(sheets, fids) if fid is not None and fid in some]
    return tuple(dict.fromkeys(named))
