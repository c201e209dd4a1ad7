"""How a status and a severity of the review look and are called; the one place of their colours."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Dict, Iterable, Mapping, Optional

from qgis.PyQt.QtGui import QColor, QIcon

from cags_vsegei_plugin.knowledge import BUNDLED, Row
from cags_vsegei_plugin.panels.icons import filled_icon
from cags_vsegei_plugin.review.lifecycle import Lifecycle
from cags_vsegei_plugin.translation import language, tr
from cags_vsegei_plugin.workflow.border_strip import Status

OWN_STATUS = "open"


def status_title(cycle: Lifecycle, status: str) -> str:
    """Return a status in the user's language."""
    return cycle.status_name(status).spoken(language())


def action_title(cycle: Lifecycle, action: str) -> str:
    """Return an action in the user's language."""
    return cycle.action_name(action).spoken(language())


def side_title(side: str) -> str:
    """Return what a side is called; an unknown one as it is."""
    return {"china": tr("China"), "russia": tr("Russia")}.get(side, side)


def progress_title(name: str) -> str:
    """Return as what kilometres count, in the user's language."""
    titles = {
        "agreed": tr("agreed"),
        "decided": tr("decided otherwise"),
        "proposed": tr("proposed"),
        "open": tr("open"),
    }
    return titles.get(name, name)


def strip_statuses(rows: Iterable[Any], cycle: Lifecycle) -> Dict[str, Status]:
    """Return how the rows of a review stand, by conflict, as the strip shows it."""
    known = {
        id: Status(
            status_title(cycle, id),
            status_colour(id).name(),
            status.progress in ("agreed", "decided"),
        )
        for id, status in cycle.statuses.items()
    }
    return {row.id: known[row.status] for row in rows}


@lru_cache(maxsize=64)
def status_colour(status: str) -> QColor:
    """Return the colour of a status, or of what kilometres count as."""
    return QColor(_rows().get(status, _rows()[OWN_STATUS])["colour"])


@lru_cache(maxsize=64)
def status_icon(status: str) -> QIcon:
    """Return the sign of a status: its shape tells as much as its colour."""
    row = _rows().get(status, _rows()[OWN_STATUS])
    return filled_icon(f"status_{row['sign']}", status_colour(status))


@lru_cache(maxsize=8)
def severity_icon(severity: int) -> Optional[QIcon]:
    """Return the sign of a severity, none where there is nothing to solve."""
    rows = BUNDLED.table("styles/severities.csv", ("severity",))
    colours = {row["severity"]: row["colour"] for row in rows}
    if str(severity) not in colours:
        return None
    return filled_icon(f"severity_{severity}", QColor(colours[str(severity)]))


@lru_cache(maxsize=1)
def _rows() -> Mapping[str, Row]:
    return {row["status"]: row for row in BUNDLED.table("styles/statuses.csv", ("status",))}
