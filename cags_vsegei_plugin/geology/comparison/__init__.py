"""What a pair of units, and the whole border, say about one geology drawn by two institutes."""

from cags_vsegei_plugin.geology.comparison.finding import Verdict
from cags_vsegei_plugin.geology.comparison.pair import compare_units

__all__ = ["Verdict", "compare_units"]
