"""A legend as a table: the columns of the contract, and a unit as a row of it."""

from __future__ import annotations

from typing import Any, Dict, Mapping

from cags_vsegei_plugin.geology import rocks
from cags_vsegei_plugin.geology.domains import genesis_labels
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.translation import render_all
from cags_vsegei_plugin.workflow.reading_legends import LegendUnit

COLUMNS: Mapping[str, type] = {
    "side": str,
    "index": str,
    "kind": str,
    "age_from": str,
    "age_to": str,
    "base_ma": float,
    "top_ma": float,
    "scale": str,
    "lithology": str,
    "genesis": str,
    "unit_name": str,
    "rank": str,
    "queried": bool,
    "confidence": float,
    "repairs": str,
    "alternatives": str,
    "features": int,
}

_LABELS = "en"


def legend_row(unit: LegendUnit, knowledge: Knowledge = BUNDLED) -> Dict[str, Any]:
    """Return a unit as a row: ages in Ma, labels in English, repairs in the user's language.

    Texts are never null; an age that is not known is None.
    """
    reading = unit.reading
    row = {name: getattr(reading, name, None) for name in COLUMNS}
    row["index"] = unit.fields.index
    row["lithology"] = "; ".join(rocks.label(id, _LABELS, knowledge) for id in reading.rocks)
    row["genesis"] = "; ".join(genesis_labels(reading, _LABELS, knowledge))
    row["repairs"] = render_all(reading.repairs)
    row["alternatives"] = "; ".join(reading.alternatives)
    row["features"] = unit.features
    return row
