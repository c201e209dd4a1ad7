"""Fields of lines and points by what they are called: kind, sense, commodity, size."""

from __future__ import annotations

from typing import Any, Dict, Mapping

from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.layers.fields import best_by_name, is_never_a_unit
from cags_vsegei_plugin.layers.role_content import fields_by_values

LINE_ROLES = {
    "kind": "line_kind",
    "sense": "line_sense",
    "second_sense": "line_sense_2",
    "name": "line_name",
    "activity": "line_activity",
    "rate": "line_rate",
    "rate_mm": "line_rate_mm",
    "certainty": "line_certainty",
}
POINT_ROLES = {
    "name": "deposit_name",
    "commodity": "commodity",
    "size": "deposit_size",
    "tonnage": "deposit_tonnage",
}


def field_of_role(source: Any, role: str, side: str, knowledge: Knowledge = BUNDLED) -> str:
    """Return the field whose name fits a role best, "" where none does.

    Names stand in `notation/field_names.csv`; those of the other side's practice come last.
    """
    return best_by_name(source.fields().names(), role, side, knowledge)


def detected_fields(
    source: Any, roles: Mapping[str, str], side: str, knowledge: Knowledge = BUNDLED
) -> Dict[str, str]:
    """Return the fields of some roles, "" where there is none; no field has two roles.

    What no name tells the values do: words of faults, commodities, classes of size.
    `roles` are LINE_ROLES or POINT_ROLES; the first of them come first.
    """
    found: Dict[str, str] = {}
    for what, role in roles.items():
        field = field_of_role(source, role, side, knowledge)
        found[what] = "" if field in found.values() else field
    missing = {role: what for what, role in roles.items() if not found[what]}
    taken = set(found.values())
    free = [
        name
        for name in source.fields().names()
        if name not in taken and not is_never_a_unit(name, knowledge)
    ]
    told = fields_by_values(source, tuple(missing), free, knowledge)
    return {**found, **{missing[role]: field for role, field in told.items()}}
