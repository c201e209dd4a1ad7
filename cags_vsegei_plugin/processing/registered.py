"""What the plugin is where QGIS has no window: functions and algorithms."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from cags_vsegei_plugin import translation
from cags_vsegei_plugin.processing.expressions import ExpressionFunctions
from cags_vsegei_plugin.processing.provider import CagsVsegeiProvider


class Registered:
    """Functions and algorithms as long as QGIS knows them; no panel is loaded for them."""

    def __init__(self) -> None:
        self._functions: Optional[ExpressionFunctions] = None
        self._provider: Optional[CagsVsegeiProvider] = None
        self._translator: Optional[QTranslator] = None

    def initProcessing(self) -> None:
        """Register functions and algorithms; all that `qgis_process` asks for."""
        self._translator = translation.load()
        if self._translator is not None:
            QCoreApplication.installTranslator(self._translator)
        self._functions = ExpressionFunctions()
        self._provider = CagsVsegeiProvider()
        QgsApplication.processingRegistry().addProvider(self._provider)

    def unload(self) -> None:
        """Take them out of QGIS, in the opposite order."""
        if self._provider is not None:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None
        if self._functions is not None:
            self._functions.unregister()
            self._functions = None
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator = None
