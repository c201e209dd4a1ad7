"""`cagsvsegei:jointmap`: a project with both applied layers as one map."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, List

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
    QgsVectorLayer,
)

from cags_vsegei_plugin.errors import stop_if_cancelled
from cags_vsegei_plugin.processing import match_parameters as shared
from cags_vsegei_plugin.processing.algorithm import CagsVsegeiAlgorithm, Parameters
from cags_vsegei_plugin.processing.compare_parameters import SIDES
from cags_vsegei_plugin.translation import language, tr
from cags_vsegei_plugin.workflow.joint_map import MapStyle, check_applied, write_joint_map

_LABELS, _TITLE, _OUTPUT = "LABELS", "TITLE", "OUTPUT"


class JointMap(CagsVsegeiAlgorithm):
    """Both applied layers in one group, with one style and one legend."""

    NAME = "jointmap"

    def title(self) -> str:
        """Return the name for people."""
        return tr("Joint Map of Both Sides")

    def about(self) -> str:
        """Return what the algorithm does."""
        return tr(
            "Writes a QGIS project with two layers to which the agreed legend was applied: one"
            " group, the colours of the joint legend on both, one legend in stratigraphic order,"
            " labels by joint code. The layers stay where they are; the project finds them by paths"
            " relative to it."
        )

    def flags(self) -> Any:
        """Say that a project is written in the main thread."""
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def declare(self) -> None:
        """Add parameters and outputs."""
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        for name, title in (
            ("CHINA", tr("Chinese layer with joint units")),
            ("RUSSIA", tr("Russian layer with joint units")),
        ):
            self.add_parameter(
                QgsProcessingParameterVectorLayer(name, title, polygons),
                tr("The layer to which the agreed legend was applied."),
            )
        self.add_parameter(
            QgsProcessingParameterString(_TITLE, tr("Title"), optional=True),
            tr("The name of the map and of its group; “Joint map” where left out."),
        )
        self.add_parameter(
            QgsProcessingParameterBoolean(_LABELS, tr("Labels by joint code"), True, True),
            tr("Labels polygons by joint code, where the code has room in them."),
        )
        self.add_parameter(
            QgsProcessingParameterFileDestination(
                _OUTPUT, tr("Joint map"), tr("QGIS project") + " (*.qgz)"
            ),
            tr("The project, to be opened in QGIS."),
        )

    def check(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """Raise UserError for one layer on both sides, or layers without joint units."""
        shared.refuse_one_layer(self, parameters, context)
        for layer in self._layers(parameters, context):
            check_applied(layer)

    def run_steps(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Dict[str, Any]:
        """Read what both layers show, then write the project."""
        layers = self._layers(parameters, context)
        path = self.parameterAsFileOutput(parameters, _OUTPUT, context)
        title = (self.parameterAsString(parameters, _TITLE, context) or "").strip()
        style = MapStyle.read(layers, language(), feedback)
        stop_if_cancelled(feedback)
        is_labelled = self.parameterAsBool(parameters, _LABELS, context)
        write_joint_map(Path(path), layers, title or tr("Joint map"), style, is_labelled)
        return {_OUTPUT: path}

    def _layers(
        self, parameters: Parameters, context: QgsProcessingContext
    ) -> List[QgsVectorLayer]:
        return [self.parameterAsVectorLayer(parameters, prefix, context) for _, prefix in SIDES]
