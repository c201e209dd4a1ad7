"""The parameter for corrections of readings: a file, or else those of the project."""

from __future__ import annotations

from pathlib import Path
from typing import Sequence

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingParameterFile

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.corrections import Corrections
from cags_vsegei_plugin.layers.correction_file import corrections_at, read_corrections
from cags_vsegei_plugin.processing.algorithm import CagsVsegeiAlgorithm, Parameters
from cags_vsegei_plugin.sentences import sentence
from cags_vsegei_plugin.translation import tr

_MOST_NAMED = 5


def corrections_parameter() -> QgsProcessingParameterFile:
    """Return the parameter CORRECTIONS."""
    return QgsProcessingParameterFile(
        "CORRECTIONS", tr("Corrections of readings"), extension="csv", optional=True
    )


def corrections_help() -> str:
    """Return the help of the parameter CORRECTIONS."""
    return tr(
        "A table of corrections made in the window “Units of a Layer”, which win over what was"
        " read. A correction for one layer holds where the layer has that name, and there wins over"
        " one for every layer of the side. Those kept beside the project where left out."
    )


def corrections_of(
    algorithm: CagsVsegeiAlgorithm,
    parameters: Parameters,
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
    layers: Sequence[str],
) -> Corrections:
    """Return the corrections of the given file, else of the project; UserError for a bad table.

    `layers` are the names of the layers that are read: corrections for others are told.
    """
    given = (algorithm.parameterAsFile(parameters, "CORRECTIONS", context) or "").strip()
    if given:
        path = Path(given)
        if not path.is_file():
            raise UserError(
                sentence("There is no file {path}. Choose a table of corrections.", path=path)
            )
        found = read_corrections(path, algorithm.knowledge)
    else:
        found = corrections_at(algorithm.corrections_file, algorithm.knowledge)
    _tell(found, layers, feedback)
    return found


def _tell(found: Corrections, layers: Sequence[str], feedback: QgsProcessingFeedback) -> None:
    here = [key for key in found.rows if key[2] in ("", *layers)]
    if here:
        feedback.pushInfo(tr("Corrections that win over what is read: {count}", count=len(here)))
    others = sorted({key[2] for key in found.rows if key not in here})
    if others:
        names = ", ".join(others[:_MOST_NAMED])
        feedback.pushInfo(tr("Corrections for other layers only, not used: {names}", names=names))
