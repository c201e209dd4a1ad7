"""Time scales: editions as tables, a symbol resolved to a unit, a unit to one interval in Ma."""

from cags_vsegei_plugin.geology.scales.detection import Detection, detect_edition
from cags_vsegei_plugin.geology.scales.scale import (
    Edition,
    Scale,
    ScaleUnit,
    default_edition,
    edition,
    editions,
    load_scale,
)

__all__ = [
    "Detection",
    "Edition",
    "Scale",
    "ScaleUnit",
    "default_edition",
    "detect_edition",
    "edition",
    "editions",
    "load_scale",
]
