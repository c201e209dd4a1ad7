"""What a pair of units, and the whole border, say about one geology drawn by two institutes."""

from cags_vsegei_plugin.geology.comparison.agreement import agreed_by
from cags_vsegei_plugin.geology.comparison.along_border import (
    AlongBorder,
    BorderRecord,
    Slivers,
    along_border,
)
from cags_vsegei_plugin.geology.comparison.finding import Verdict
from cags_vsegei_plugin.geology.comparison.pair import compare_units, compared_pair
from cags_vsegei_plugin.geology.comparison.parts import entry_with_parts

__all__ = [
    "AlongBorder",
    "BorderRecord",
    "Slivers",
    "Verdict",
    "agreed_by",
    "along_border",
    "compare_units",
    "compared_pair",
    "entry_with_parts",
]
