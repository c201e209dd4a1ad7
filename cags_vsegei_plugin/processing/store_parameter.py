"""The parameter for a store of decisions: a file, or that of the open project."""

from __future__ import annotations

from pathlib import Path
from typing import List, Optional, Tuple

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFile,
)

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.layers.place import Place
from cags_vsegei_plugin.processing.algorithm import CagsVsegeiAlgorithm, Parameters
from cags_vsegei_plugin.sentences import sentence
from cags_vsegei_plugin.translation import tr
from cags_vsegei_plugin.workflow.reviewing import review_path

STORE = "STORE"


class StoreAlgorithm(CagsVsegeiAlgorithm):
    """An algorithm that works on a store of decisions, the parameter `STORE_NAME`."""

    STORE_NAME = STORE

    def __init__(self) -> None:
        super().__init__()
        self._of_project: Optional[Path] = None

    def declare_store(self) -> None:
        """Add the parameter of the store."""
        self.add_parameter(
            QgsProcessingParameterFile(
                self.STORE_NAME, tr("Store of decisions"), extension="gpkg", optional=True
            ),
            tr("The file review.gpkg of a project. That of the open project where left out."),
        )

    def given_store(self, parameters: Parameters, context: QgsProcessingContext) -> Optional[Path]:
        """Return the store that is asked for, None where there is neither one nor a project."""
        given = (self.parameterAsFile(parameters, self.STORE_NAME, context) or "").strip()
        return Path(given) if given else self._of_project

    def existing_store(self, parameters: Parameters, context: QgsProcessingContext) -> Path:
        """Return the store that is asked for; raises UserError where there is none."""
        store = self.given_store(parameters, context)
        if store is None or not store.is_file():
            raise UserError(
                sentence(
                    "There is no store of decisions {where}. Choose the file review.gpkg in the"
                    " folder cags_vsegei beside a project.",
                    where=store or "",
                )
            )
        return store

    def checkParameterValues(
        self, parameters: Parameters, context: QgsProcessingContext
    ) -> Tuple[bool, str]:
        """Look for the project's store, then check as all do."""
        self._of_project = review_path(context.project())
        return super().checkParameterValues(parameters, context)

    def prepareAlgorithm(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> bool:
        """Look for the project's store: the project may be asked in the main thread only."""
        self._of_project = review_path(context.project())
        return super().prepareAlgorithm(parameters, context, feedback)

    def _source_places(self, parameters: Parameters, context: QgsProcessingContext) -> List[Place]:
        """Return the store among what must not be written over."""
        store = self.given_store(parameters, context)
        return [*super()._source_places(parameters, context), *([Place(store)] if store else [])]
