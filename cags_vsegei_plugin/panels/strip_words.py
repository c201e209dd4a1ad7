"""A stretch of the strip in words."""

from __future__ import annotations

from typing import Any, List, Optional

from cags_vsegei_plugin.geology.notation.index_text import plain
from cags_vsegei_plugin.panels import verdict_look
from cags_vsegei_plugin.panels.numbers import kilometres_text
from cags_vsegei_plugin.panels.unit_words import NOTHING, limits_text
from cags_vsegei_plugin.translation import tr
from cags_vsegei_plugin.workflow.border_strip import Status


def stretch_words(row: Any, status: Optional[Status] = None) -> str:
    """Return both units, the verdict, the reasons, where, and what was decided, in lines."""
    china = (row.china_base_ma, row.china_top_ma)
    russia = (row.russia_base_ma, row.russia_top_ma)
    lines: List[str] = [
        _unit_words(tr("China"), row.china_fid, row.china_index, china),
        _unit_words(tr("Russia"), row.russia_fid, row.russia_index, russia),
        verdict_look.verdict_text(row.verdict, row.severity),
        row.reason,
        tr(
            "From {start} to {end} km",
            start=kilometres_text(row.from_km),
            end=kilometres_text(row.to_km),
        ),
        "" if status is None else status.title,
    ]
    return "\n".join(filter(None, lines))


def _unit_words(side: str, fid: Optional[int], index: str, ages: Any) -> str:
    if fid is None:
        return tr("{side}: no polygon here", side=side)
    shown = plain(index) or NOTHING
    if ages[0] is None and ages[1] is None:
        return tr("{side}: {index}", side=side, index=shown)
    return tr("{side}: {index}, {age} Ma", side=side, index=shown, age=limits_text(*ages))


def short_words(row: Any) -> str:
    """Return a stretch in one line: both units, and the verdict."""
    china, russia = (
        plain(index) or NOTHING if fid is not None else NOTHING
        for fid, index in ((row.china_fid, row.china_index), (row.russia_fid, row.russia_index))
    )
    verdict = verdict_look.verdict_text(row.verdict, row.severity)
    return tr(
        "{km} km: {china} | {russia}, {verdict}",
        km=kilometres_text(row.from_km),
        china=china,
        russia=russia,
        verdict=verdict,
    )
