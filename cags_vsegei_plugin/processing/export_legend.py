"""`cagsvsegei:exportlegend`: the joint legend as a table, for vocabulary tools, or as a style."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
)

from cags_vsegei_plugin.processing.algorithm import CagsVsegeiAlgorithm, Parameters
from cags_vsegei_plugin.processing.legend_parameter import (
    legend_help,
    legend_parameter,
    whole_legend,
)
from cags_vsegei_plugin.translation import tr
from cags_vsegei_plugin.workflow.exporting_legend import (
    ENDINGS,
    LANGUAGES,
    check_name,
    export_legend,
)

_OUTPUT, _LANGUAGE = "OUTPUT", "LANGUAGE"
_FORMATS = ("CSV", "XLSX", "SSSOM", "SKOS", "QML", "SLD")
_FILTER = ";;".join(f"{name} (*{ending})" for name, ending in zip(_FORMATS, ENDINGS))


class ExportLegend(CagsVsegeiAlgorithm):
    """Writes all of a legend, or its style, in the format the file's name asks for."""

    NAME = "exportlegend"

    def flags(self) -> Any:
        """Return that it runs in the main thread: styles are made there."""
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def title(self) -> str:
        """Return the name for people."""
        return tr("Export Joint Legend")

    def about(self) -> str:
        """Return what the algorithm does."""
        return tr(
            "Writes the joint legend as a file, in the format its name asks for: CSV or XLSX to"
            " edit in a spreadsheet and to import again, SSSOM (.sssom.tsv) and SKOS (.ttl) for"
            " tools of vocabularies, QML or SLD as the style of a layer with joint units. All but"
            " the styles hold the whole legend, with status and signatures, and what is only"
            " proposed as well. A text that a spreadsheet would take for a formula is written with"
            " an apostrophe before it."
        )

    def declare(self) -> None:
        """Add parameters and outputs."""
        self.add_parameter(legend_parameter(optional=False), legend_help())
        self.add_parameter(
            QgsProcessingParameterEnum(
                _LANGUAGE,
                tr("Language of the labels"),
                options=list(LANGUAGES),
                defaultValue=LANGUAGES[0],
                optional=True,
                usesStaticStrings=True,
            ),
            tr(
                "For styles: en, zh or ru labels every joint unit by its code and its name in that"
                " language; all, by its code and all its names. Tables hold all names anyway."
            ),
        )
        self.add_parameter(
            QgsProcessingParameterFileDestination(_OUTPUT, tr("Joint legend"), _FILTER),
            tr("The file; its name ends in .csv, .xlsx, .sssom.tsv, .ttl, .qml or .sld."),
        )
        self.add_number("UNITS", tr("Joint units"))
        self.add_number("ROWS", tr("Rows of the legend"))

    def check(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """Raise UserError for a file whose name does not say its format."""
        check_name(Path(self.parameterAsFileOutput(parameters, _OUTPUT, context)))

    def run_steps(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Dict[str, Any]:
        """Read the legend, then write it."""
        legend = whole_legend(self, parameters, context, feedback)
        path = self.parameterAsFileOutput(parameters, _OUTPUT, context)
        language = self.parameterAsEnumString(parameters, _LANGUAGE, context) or LANGUAGES[0]
        export_legend(Path(path), legend, language, self.knowledge)
        units, rows = len(legend.units()), len(legend.mappings)
        feedback.pushInfo(
            tr(
                "Joint units: {units}, rows: {rows}, written to {path}.",
                units=units,
                rows=rows,
                path=path,
            )
        )
        return {_OUTPUT: path, "UNITS": units, "ROWS": rows}
