"""The agreed legend: which unit of a side is which joint unit, where and on what condition."""

from cags_vsegei_plugin.geology.joint_legend.conditions import ANYTHING, Described, rock_of
from cags_vsegei_plugin.geology.joint_legend.legend import JointLegend
from cags_vsegei_plugin.geology.joint_legend.mapping import (
    AGREED,
    COLUMNS,
    CONTRACT,
    DECLARED,
    OPTIONAL,
    RELATIONS,
    REQUIRED,
    SIDES,
    Mapping,
    index_key,
)
from cags_vsegei_plugin.geology.joint_legend.unit import JointUnit, stratigraphic

__all__ = [
    "AGREED",
    "ANYTHING",
    "COLUMNS",
    "CONTRACT",
    "DECLARED",
    "Described",
    "JointLegend",
    "JointUnit",
    "Mapping",
    "OPTIONAL",
    "RELATIONS",
    "REQUIRED",
    "SIDES",
    "index_key",
    "rock_of",
    "stratigraphic",
]
