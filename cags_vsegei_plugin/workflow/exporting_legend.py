"""The joint legend as a file, in the format its name asks for."""

from __future__ import annotations

from pathlib import Path
from typing import List

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.joint_legend import JointLegend, JointUnit
from cags_vsegei_plugin.geology.legend_exchange import skos, sssom
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.layers.legend_files import write_legend
from cags_vsegei_plugin.layers.legend_style import STYLES, write_style
from cags_vsegei_plugin.layers.styles import StyleEntry
from cags_vsegei_plugin.layers.unit_colours import UNKNOWN
from cags_vsegei_plugin.sentences import sentence

TABLES = (".csv", ".xlsx", sssom.ENDING, skos.ENDING)
ENDINGS = (*TABLES, *STYLES)
ALL = "all"
LANGUAGES = (ALL, "en", "zh", "ru")
_BETWEEN = " · "


def check_name(path: Path) -> None:
    """Raise UserError where the name of a file does not say a format of the joint legend."""
    if not path.name.lower().endswith(ENDINGS):
        raise UserError(
            sentence(
                "The joint legend cannot be written as {path}. Choose a name that ends in"
                " {endings}.",
                path=path,
                endings=", ".join(ENDINGS),
            )
        )


def export_legend(
    path: Path, legend: JointLegend, language: str = ALL, knowledge: Knowledge = BUNDLED
) -> None:
    """Write a legend, proposed rows too, or its style with labels in a language or in `all`.

    The file appears complete, or stays as it was. Raises UserError for an unknown ending, an empty
    legend, and where it cannot be written.
    """
    check_name(path)
    if not legend.mappings:
        raise UserError(
            sentence("The joint legend is empty: there is nothing to export. Nothing was written.")
        )
    if path.suffix.lower() in STYLES:
        write_style(path, style_entries(legend, language))
    else:
        write_legend(path, legend.to_rows(), knowledge)


def style_entries(legend: JointLegend, language: str = ALL) -> List[StyleEntry]:
    """Return all joint units as entries of a style, the youngest first."""
    return [
        StyleEntry(unit.code, _label(unit, language), unit.color or UNKNOWN)
        for unit in legend.units()
    ]


def _label(unit: JointUnit, language: str) -> str:
    names = {"en": unit.name_en, "zh": unit.name_zh, "ru": unit.name_ru}
    told = list(dict.fromkeys(filter(None, names.values())))
    chosen = told if language == ALL else [names.get(language) or (told[0] if told else "")]
    label = f"{unit.code}  {_BETWEEN.join(chosen)}".rstrip()
    # A style is XML, which has no control characters.
    return "".join(char if char.isprintable() else " " for char in label)
