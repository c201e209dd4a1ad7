"""Where the fields of a comparison stand in a table that is said to be its result."""

from __future__ import annotations

from typing import Any, Dict, Sequence

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.sentences import sentence


def comparison_places(
    source: Any, needed: Sequence[str], others: Sequence[str] = ()
) -> Dict[str, int]:
    """Return the places of fields in a layer or source by name, -1 for others that are missing.

    Raises UserError where a needed one is missing: the table is no result of a comparison.
    """
    places = {name: source.fields().lookupField(name) for name in (*needed, *others)}
    missing = [name for name in needed if places[name] < 0]
    if missing:
        raise UserError(
            sentence(
                "The layer {layer} has no field {fields}: it is no result of a comparison. Compare"
                " the two sides first.",
                layer=source.sourceName(),
                fields=", ".join(missing),
            )
        )
    return places
