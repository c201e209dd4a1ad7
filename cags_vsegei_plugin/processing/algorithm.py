"""What all our algorithms have in common: help, checks, errors, sources and sinks."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable, Dict, Iterator, List, Optional, Sequence, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFields,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSource,
    QgsVectorLayer,
)
from qgis.PyQt import sip
from qgis.PyQt.QtGui import QIcon

from cags_vsegei_plugin import paths
from cags_vsegei_plugin.errors import Cancelled, UserError, stop_if_cancelled
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.layers import overrides
from cags_vsegei_plugin.layers.correction_file import correction_path
from cags_vsegei_plugin.layers.place import Place
from cags_vsegei_plugin.layers.rereading import Reread, reread
from cags_vsegei_plugin.processing import destinations, sinks
from cags_vsegei_plugin.processing.file_or_source import LegendSource, file_of, is_read_by_us
from cags_vsegei_plugin.processing.source_values import is_whole, of_layer, side_of
from cags_vsegei_plugin.processing.store_parameter import Stores
from cags_vsegei_plugin.sentences import Sentence, sentence
from cags_vsegei_plugin.translation import render, tr

Parameters = Dict[str, Any]


def knowledge_of(context: QgsProcessingContext) -> Knowledge:
    """Return the tables, overridden by the folder `cags_vsegei` beside the project."""
    return overrides.knowledge_of(context.project())


class CagsVsegeiAlgorithm(QgsProcessingAlgorithm):
    """An algorithm of the provider; subclasses declare parameters, check and run."""

    NAME = ""
    GROUP = "legends"

    def __init__(self) -> None:
        super().__init__()
        self.knowledge = BUNDLED
        self.corrections_file: Optional[Path] = None
        self._sinks: List[sinks.WholeSink] = []
        self._given: Dict[str, QgsVectorLayer] = {}
        self._is_signed = False
        self._assumed: Dict[Sentence, None] = {}
        self._reread: Dict[str, Reread] = {}
        self._results: Dict[str, Any] = {}
        self.stores = Stores()

    # To be given by each algorithm.

    def title(self) -> str:
        """Return the name for people."""
        raise NotImplementedError

    def about(self) -> str:
        """Return what the algorithm does, in a few sentences."""
        raise NotImplementedError

    def declare(self) -> None:
        """Add the parameters and outputs."""
        raise NotImplementedError

    def check(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """Raise UserError where the values of the parameters cannot do; before anything runs."""

    def run_steps(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Dict[str, Any]:
        """Do the work and return the outputs; may raise UserError and Cancelled."""
        raise NotImplementedError

    def finish(
        self,
        results: Dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> None:
        """Do what must be done in the main thread, such as styling a finished result."""

    # For the algorithms.

    def add_parameter(self, parameter: QgsProcessingParameterDefinition, help_text: str) -> None:
        """Add a parameter with its help."""
        parameter.setHelp(help_text)
        self.addParameter(parameter)

    def add_number(self, name: str, description: str) -> None:
        """Add an output number."""
        self.addOutput(QgsProcessingOutputNumber(name, description))

    def source(
        self, parameters: Parameters, name: str, context: QgsProcessingContext
    ) -> QgsProcessingFeatureSource:
        """Return a source that can be read; raises UserError for a missing or empty one."""
        source = self.given(parameters, name, context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, name))
        if source.featureCount() == 0:
            raise UserError(
                sentence(
                    "The layer {layer} has no features. Choose another layer, or remove its"
                    " filter or selection.",
                    layer=source.sourceName(),
                )
            )
        if name in self._reread:
            self._assumed[self._reread[name].said] = None
        return self.placed(source, parameters, context)

    def placed(self, source: Any, parameters: Parameters, context: QgsProcessingContext) -> Any:
        """Return a source with its place; most algorithms do not ask where a layer lies."""
        return source

    def given(
        self, parameters: Parameters, name: str, context: QgsProcessingContext
    ) -> Optional[QgsProcessingFeatureSource]:
        """Return a source as it is given, in its right encoding; None where it cannot be read."""
        read = self._reread.get(name)
        if read is not None:
            return QgsProcessingFeatureSource(read.layer, context)
        return self.parameterAsSource(parameters, name, context)

    def assume(self, said: Sentence) -> None:
        """Remember what is taken for granted of the sources; the run warns of it once."""
        self._assumed[said] = None

    def field(
        self,
        parameters: Parameters,
        name: str,
        source: QgsProcessingFeatureSource,
        context: QgsProcessingContext,
    ) -> str:
        """Return a chosen field as the source spells it, "" where none is chosen."""
        chosen = (self.parameterAsString(parameters, name, context) or "").strip()
        if not chosen:
            return ""
        place = source.fields().lookupField(chosen)
        if place < 0:
            raise UserError(missing_field(source, chosen))
        return source.fields().at(place).name()

    def sink(
        self,
        parameters: Parameters,
        name: str,
        context: QgsProcessingContext,
        fields: QgsFields,
        wkb_type: Any,
        crs: Optional[QgsCoordinateReferenceSystem] = None,
        options: Sequence[str] = (),
    ) -> sinks.WholeSink:
        """Return a sink, closed at the end of the run, its file removed if the run fails."""
        destination = destinations.destination_text(parameters.get(name))
        try:
            given = fields, wkb_type, crs or QgsCoordinateReferenceSystem()
            sink, layer_id = self.parameterAsSink(
                parameters, name, context, *given, layerOptions=list(options)
            )
        except QgsProcessingException as error:
            raise UserError(sinks.cannot_create(destination), str(error)) from error
        if sink is None:
            raise UserError(sinks.cannot_create(destination))
        whole = sinks.WholeSink(sink, layer_id, destination)
        self._sinks.append(whole)
        return whole

    def finish_sinks(self) -> None:
        """Close what is written so far; raises UserError where not all of it has arrived."""
        for sink in self._sinks:
            sink.finish()

    def before_signing(self, feedback: QgsProcessingFeedback) -> None:
        """Let all that can still fail or be stopped do so: what is signed stays signed."""
        self.finish_sinks()
        stop_if_cancelled(feedback)
        self._is_signed = True

    def anew(self, sink: sinks.WholeSink, make: Callable[[], sinks.WholeSink]) -> sinks.WholeSink:
        """Return another sink in place of one that turned out to be of no use."""
        self._sinks.remove(sink)
        sink.discard()
        return make()

    # What QGIS asks.

    def name(self) -> str:
        """Return the name by which the algorithm is called."""
        return self.NAME

    def displayName(self) -> str:
        """Return the name for people."""
        return self.title()

    def group(self) -> str:
        """Return the name of the group for people."""
        groups = {"legends": tr("Legends"), "border": tr("Border"), "review": tr("Review")}
        return groups[self.GROUP]

    def groupId(self) -> str:
        """Return the id of the group."""
        return self.GROUP

    def icon(self) -> QIcon:
        """Return the provider's icon."""
        return QIcon(paths.icon("provider.svg"))

    def createInstance(self) -> CagsVsegeiAlgorithm:
        """Return a fresh algorithm of the same kind."""
        return type(self)()

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        """Declare parameters and outputs."""
        self.declare()

    def shortHelpString(self) -> str:
        """Return the help: what it does, then every parameter, one paragraph each."""
        told = [
            f"{parameter.description()}: {parameter.help()}"
            for parameter in self.parameterDefinitions()
            if parameter.help()
        ]
        return "\n".join([self.about(), *told])

    def checkParameterValues(
        self, parameters: Parameters, context: QgsProcessingContext
    ) -> Tuple[bool, str]:
        """Return whether the values can do, and what is wrong with them."""
        fine, message = super().checkParameterValues(parameters, context)
        if not fine:
            return fine, message
        try:
            self._look_up(parameters, context)
            self.stores.check()
            self._check_destinations(parameters, context)
            self.check(parameters, context)
        except UserError as error:
            return False, render(error.said)
        finally:
            self._given, self._reread = {}, {}
        return True, ""

    def prepareAlgorithm(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> bool:
        """Look for the project's tables: the project may be asked in the main thread only."""
        self.knowledge = knowledge_of(context)
        self.corrections_file = correction_path(context.project())
        self._look_up(parameters, context)
        # Two threads that let a layer count its features at once end QGIS.
        for layer in self._given.values():
            layer.featureCount()
        if context.project() is not None:
            # Readers of virtual fields copy it; built in two threads at once it ends QGIS 3.22.
            context.project().createExpressionContextScope()
        return super().prepareAlgorithm(parameters, context, feedback)

    def _with_layers(self, parameters: Parameters) -> Parameters:
        """Return the values with the layers themselves, so that none is looked up again."""
        gone = [name for name, layer in self._given.items() if sip.isdeleted(layer)]
        if gone:
            raise QgsProcessingException(self.invalidSourceError(parameters, gone[0]))
        given = {name: of_layer(parameters.get(name), each) for name, each in self._given.items()}
        return {**parameters, **given}

    def _look_up(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """Look up layers, and read those whose encoding cannot be right in another.

        To be called in the main thread: QGIS 3.22 drops what expressions know of the project
        whenever it looks up a layer for Processing, and ends where a map makes use of it just then.
        """
        self.stores.look(self, parameters, context)
        self._given, self._reread = dict(self._source_layers(parameters, context)), {}
        for name, layer in self._given.items():
            whole = is_whole(parameters[name])
            read = reread(layer, side_of(name), self.knowledge) if whole else None
            if read is not None:
                # Not kept in the context: there it would be found in place of the layer itself.
                self._reread[name] = read

    def _source_layers(
        self, parameters: Parameters, context: QgsProcessingContext
    ) -> Iterator[Tuple[str, QgsVectorLayer]]:
        """Give the layers of source parameters by name; in the main thread only."""
        for definition in self.parameterDefinitions():
            if isinstance(definition, QgsProcessingParameterFeatureSource):
                layer = self._layer(parameters, definition, context)
                if layer is not None:
                    yield definition.name(), layer

    def processAlgorithm(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Dict[str, Any]:
        """Run, and leave either everything or nothing behind."""
        self._sinks, self._assumed = [], {}
        self._is_signed = False
        done = False
        try:
            parameters = self._with_layers(parameters)
            # Whoever calls `run` from Python may not have checked.
            self._check_destinations(parameters, context)
            results = self.run_steps(parameters, context, feedback)
            for said in self._assumed:
                feedback.pushWarning(render(said))
            if not self._is_signed:
                stop_if_cancelled(feedback)
            self.finish_sinks()
            self._results = results
            done = True
        except UserError as error:
            if error.detail:
                feedback.pushDebugInfo(error.detail)
            raise QgsProcessingException(render(error.said)) from error
        except Cancelled as error:
            raise QgsProcessingException(tr("Stopped. Nothing was written.")) from error
        finally:
            if not done:
                self._discard(feedback)
        return results

    def postProcessAlgorithm(
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """Finish the results of the run in the main thread."""
        self.finish(self._results, context, feedback)
        self._reread = {}
        return {}

    def _discard(self, feedback: QgsProcessingFeedback) -> None:
        for sink in self._sinks:
            sink.discard(feedback)

    def _check_destinations(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        sources = self._source_places(parameters, context)
        for definition in self.destinationParameterDefinitions():
            destination = destinations.destination_text(parameters.get(definition.name()))
            place = destinations.place_of(destination)
            if place is not None:
                destinations.check_place(place, sources)

    def _source_places(self, parameters: Parameters, context: QgsProcessingContext) -> List[Place]:
        places = self.stores.files()
        for definition in self.parameterDefinitions():
            if definition.type() not in ("source", "vector"):
                continue
            path = file_of(parameters.get(definition.name()))
            layer = self._layer(parameters, definition, context)
            place = destinations.place_of_layer(layer) if layer is not None else None
            places += [Place(path)] if path is not None else []
            places += [place] if place is not None else []
        return places

    def _layer(
        self,
        parameters: Parameters,
        definition: QgsProcessingParameterDefinition,
        context: QgsProcessingContext,
    ) -> Any:
        """Return the layer of a parameter; None also where we read the file ourselves."""
        name = definition.name()
        if isinstance(definition, LegendSource) and is_read_by_us(parameters.get(name)):
            return None
        return self.parameterAsVectorLayer(parameters, name, context)


def missing_field(source: QgsProcessingFeatureSource, field: str) -> Sentence:
    """Return the sentence that a source has no such field."""
    return sentence(
        "The layer {layer} has no field {field}. Its fields are: {fields}.",
        layer=source.sourceName(),
        field=field,
        fields=", ".join(source.fields().names()),
    )
