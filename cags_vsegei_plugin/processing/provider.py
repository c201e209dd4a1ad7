"""The Processing provider `cagsvsegei`."""

from __future__ import annotations

from typing import Tuple, Type

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from cags_vsegei_plugin import paths
from cags_vsegei_plugin.layers.threads import keep_threads
from cags_vsegei_plugin.processing.algorithm import CagsVsegeiAlgorithm
from cags_vsegei_plugin.processing.apply_legend import ApplyLegend
from cags_vsegei_plugin.processing.check_legend import CheckLegend
from cags_vsegei_plugin.processing.compare_border import CompareBorder
from cags_vsegei_plugin.processing.compare_editions import CompareEditions
from cags_vsegei_plugin.processing.export_decisions import ExportDecisions
from cags_vsegei_plugin.processing.export_legend import ExportLegend
from cags_vsegei_plugin.processing.import_decisions import ImportDecisions
from cags_vsegei_plugin.processing.import_legend import ImportLegend
from cags_vsegei_plugin.processing.joint_map import JointMap
from cags_vsegei_plugin.processing.match_lines import MatchLines
from cags_vsegei_plugin.processing.match_points import MatchPoints
from cags_vsegei_plugin.processing.prove_legend import ProveLegend
from cags_vsegei_plugin.processing.read_legend import ReadLegend
from cags_vsegei_plugin.processing.seamless_map import SeamlessMapAlgorithm
from cags_vsegei_plugin.processing.suggest_legend import SuggestLegend

ALGORITHMS: Tuple[Type[CagsVsegeiAlgorithm], ...] = (
    ReadLegend,
    CompareBorder,
    CompareEditions,
    SuggestLegend,
    ApplyLegend,
    ExportLegend,
    ImportLegend,
    ProveLegend,
    JointMap,
    SeamlessMapAlgorithm,
    CheckLegend,
    MatchLines,
    MatchPoints,
    ExportDecisions,
    ImportDecisions,
)


class CagsVsegeiProvider(QgsProcessingProvider):
    """The algorithms of the plugin, as Processing, models and qgis_process see them."""

    def id(self) -> str:
        """Return the id by which algorithms are called; it never changes."""
        return "cagsvsegei"

    def name(self) -> str:
        """Return the name for people."""
        return "CAGS–VSEGEI"

    def icon(self) -> QIcon:
        """Return the icon in the toolbox."""
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        """Return the path of the icon."""
        return paths.icon("provider.svg")

    def loadAlgorithms(self) -> None:
        """Add one of each algorithm."""
        keep_threads()
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm())
