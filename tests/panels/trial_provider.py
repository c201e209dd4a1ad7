"""An algorithm that writes one stretch, fails, stumbles or dawdles, as it is asked."""

from __future__ import annotations

import time
from typing import Any, Dict, Tuple

from qgis.core import (
    QgsFeature,
    QgsFields,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterString,
    QgsProcessingProvider,
    QgsWkbTypes,
)


class Trial(QgsProcessingAlgorithm):
    def name(self) -> str:
        return "stretches"

    def displayName(self) -> str:  # noqa: N802
        return "Stretches"

    def createInstance(self) -> Trial:  # noqa: N802
        return Trial()

    def initAlgorithm(self, configuration: Any = None) -> None:  # noqa: N802
        self.addParameter(QgsProcessingParameterString("MANNER", "Manner"))
        line = QgsProcessing.SourceType.TypeVectorLine
        self.addParameter(QgsProcessingParameterFeatureSink("STRETCHES", "Stretches", line))

    def checkParameterValues(self, parameters: Any, context: Any) -> Tuple[bool, str]:  # noqa: N802
        if parameters["MANNER"] == "unfit":
            return False, "The layer is unfit. Choose another."
        return super().checkParameterValues(parameters, context)

    def processAlgorithm(self, parameters: Any, context: Any, feedback: Any) -> Dict:  # noqa: N802
        manner = parameters["MANNER"]
        if manner == "fail":
            raise QgsProcessingException("The layer <b>China</b> has no index. Choose a field.")
        if manner == "stumble":
            raise KeyError("unforeseen")
        while manner == "dawdle" and not feedback.isCanceled():
            feedback.setProgress(40)
            time.sleep(0.01)
        sink, name = self.parameterAsSink(
            parameters, "STRETCHES", context, QgsFields(), QgsWkbTypes.Type.LineString
        )
        sink.addFeature(QgsFeature())
        feedback.pushWarning("One thing to know.")
        return {"STRETCHES": name, "BORDER_KM": 12.5}


class TrialProvider(QgsProcessingProvider):
    def id(self) -> str:
        return "cagsvsegeitest"

    def name(self) -> str:
        return "Trial"

    def loadAlgorithms(self) -> None:  # noqa: N802
        self.addAlgorithm(Trial())
