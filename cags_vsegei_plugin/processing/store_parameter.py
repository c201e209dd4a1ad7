"""The parameter for a store of decisions: a file, a team's store on PostGIS, or the project's."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, List, Optional, Union

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFile,
)

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.knowledge import Knowledge
from cags_vsegei_plugin.layers.place import Place
from cags_vsegei_plugin.processing.file_or_source import LegendSource, text_of
from cags_vsegei_plugin.review.session import Review
from cags_vsegei_plugin.translation import tr
from cags_vsegei_plugin.workflow.reviewing import no_store, open_existing_review, open_review
from cags_vsegei_plugin.workflow.store_place import (
    ReachedPlace,
    StorePlace,
    is_of_server,
    is_team_text,
    place_of_text,
    reach,
    store_place,
)

STORE, REVIEW = "STORE", "REVIEW"


class StoreParameter(QgsProcessingParameterFile):
    """A store of decisions; left out it is that of the open project, where that is meant.

    With `must_exist` none is made.
    """

    def __init__(self, name: str, of_project: bool = True, must_exist: bool = True) -> None:
        super().__init__(name, tr("Store of decisions"), extension="gpkg", optional=True)
        self.of_project, self.must_exist = of_project, must_exist

    def checkValueIsAcceptable(
        self, value: Any, context: Optional[QgsProcessingContext] = None
    ) -> bool:
        """Return whether a value is a file of a store, or names one on a server.

        One that tries to is told later, in a sentence, how such a store is named.
        """
        return is_of_server(text_of(value)) or super().checkValueIsAcceptable(value, context)


def store_help(of_project: bool = True) -> str:
    """Return the help of the parameter."""
    told = tr(
        "The file review.gpkg of a project; or a team's store on PostGIS, named by a connection"
        " that is saved in QGIS: postgis://CONNECTION?schema=SCHEMA."
    )
    return f"{told} {tr('That of the open project where left out.')}" if of_project else told


class Stores:
    """The stores that the parameters of an algorithm name, as they are reached.

    Looked up in the main thread, where QGIS may ask for its master password; opened in any.
    """

    def __init__(self) -> None:
        self._found: Dict[str, Union[None, ReachedPlace, UserError]] = {}
        self._existing: List[str] = []

    def look(
        self,
        algorithm: QgsProcessingAlgorithm,
        parameters: Dict[str, Any],
        context: QgsProcessingContext,
    ) -> None:
        """Look up the stores that parameters name; what is wrong with one is told when asked."""
        self._found, self._existing = {}, []
        for definition in algorithm.parameterDefinitions():
            name, text = definition.name(), text_of(parameters.get(definition.name()))
            is_store = isinstance(definition, StoreParameter)
            if not is_store and not (isinstance(definition, LegendSource) and is_team_text(text)):
                continue
            try:
                self._found[name] = reach(_named(definition, text, context))
            except UserError as error:
                self._found[name] = error
            if is_store and definition.must_exist and (text or definition.of_project):
                self._existing.append(name)

    def check(self) -> None:
        """Raise UserError for a place that is none, or a file that must be there and is not."""
        for name in self._found:
            place = self.reached(name)
            is_missing = place is None or (isinstance(place, Path) and not place.is_file())
            if name in self._existing and is_missing:
                raise UserError(no_store(place))

    def reached(self, name: str) -> Optional[ReachedPlace]:
        """Return the store of a parameter, None where there is none; raises UserError for no place.

        For a legend it is a team's store alone: files of stores are looked for elsewhere.
        """
        found = self._found.get(name)
        if isinstance(found, UserError):
            raise found
        return found

    def review(self, name: str, knowledge: Knowledge) -> Review:
        """Return the review of a parameter, open; its store is made where it may be."""
        return open_review(self.reached(name), knowledge)

    def existing_review(self, name: str, knowledge: Knowledge) -> Review:
        """Return the review of a parameter, open; raises UserError where there is none."""
        return open_existing_review(self.reached(name), knowledge)

    def files(self) -> List[Place]:
        """Return the files of stores, which must not be written over."""
        return [Place(found) for found in self._found.values() if isinstance(found, Path)]


def _named(
    definition: QgsProcessingParameterDefinition, text: str, context: QgsProcessingContext
) -> Optional[StorePlace]:
    if text.strip():
        return place_of_text(text)
    return store_place(context.project()) if definition.of_project else None
