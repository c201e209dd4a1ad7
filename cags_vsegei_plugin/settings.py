"""What the plugin remembers of a user's choices, all under one prefix."""

from __future__ import annotations

from enum import Enum
from typing import Any

from qgis.core import QgsSettings

PREFIX = "cags_vsegei_plugin"


class Setting(Enum):
    """A remembered choice: its key and what holds until the user chooses."""

    PROFILE = ("comparison/profile", "geology_2500k")
    # Metres; -1 stands for the profile's own tolerance.
    TOLERANCE = ("comparison/tolerance", -1.0)
    # Whether layers that are edited are compared again by themselves.
    FOLLOW_EDITS = ("comparison/follow_edits", False)
    # Who signs corrections; empty for the name the computer knows.
    PERSON = ("units/person", "")
    # Who decides, for which side; empty until the reviewer says so.
    REVIEWER = ("review/reviewer", "")
    REVIEWER_SIDE = ("review/side", "")
    INSTITUTE = ("review/institute", "")
    # Stand under every decision until changed: number of the protocol, date of the meeting.
    PROTOCOL = ("review/protocol", "")
    MEETING = ("review/meeting", "")
    # What the map does when a conflict is visited: zoom, pan or stay; at a fixed scale where > 0.
    MAP_MOVE = ("review/map_move", "zoom")
    MAP_SCALE = ("review/map_scale", 0.0)

    @property
    def key(self) -> str:
        """Return the full key in the settings of QGIS."""
        return f"{PREFIX}/{self.value[0]}"

    @property
    def default(self) -> Any:
        """Return what holds until the user chooses."""
        return self.value[1]


def remembered(setting: Setting) -> Any:
    """Return the user's last choice, in the type of the default."""
    return QgsSettings().value(setting.key, setting.default, type=type(setting.default))


def remember(setting: Setting, value: Any) -> None:
    """Keep a choice for the next time."""
    QgsSettings().setValue(setting.key, value)
