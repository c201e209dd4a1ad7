"""The columns and cells of a table of corrections in the user's language."""

from __future__ import annotations

from typing import Dict

from cags_vsegei_plugin.geology import genesis, rocks
from cags_vsegei_plugin.geology.corrections import NONE, Cells
from cags_vsegei_plugin.geology.domains import natures_by_id
from cags_vsegei_plugin.panels.unit_words import NOTHING, kind_title
from cags_vsegei_plugin.translation import language, tr


def column_title(name: str) -> str:
    """Return what a column is called; an unknown one as it is."""
    titles: Dict[str, str] = {
        "kind": tr("kind"),
        "age_from": tr("older age"),
        "age_to": tr("younger age"),
        "base_ma": tr("older limit, Ma"),
        "top_ma": tr("younger limit, Ma"),
        "rocks": tr("rocks"),
        "genesis": tr("genesis"),
        "unit_name": tr("name"),
        "rank": tr("rank"),
        "queried": tr("queried age"),
        "comment": tr("comment"),
    }
    return titles.get(name, name)


def cell_text(cells: Cells, name: str) -> str:
    """Return what a cell says; a dash where it keeps what was read."""
    text = cells.get(name, "")
    if not text:
        return NOTHING
    if text == NONE:
        return tr("none")
    if name == "kind":
        return kind_title(text)
    if name in ("rocks", "genesis"):
        return ", ".join(_term(one, name) for one in text.split(";"))
    return text


def _term(term: str, name: str) -> str:
    if name == "rocks":
        return rocks.label(term, language())
    nature = natures_by_id().get(term)
    label = genesis.label(term, language())
    return nature.label.spoken(language()) if nature and label == term else label
