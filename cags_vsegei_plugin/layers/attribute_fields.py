"""The further fields of a layer that a map compares, by their names or as a user gives them."""

from __future__ import annotations

from typing import Any, Dict, Sequence, Tuple

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.attributes import roles_of
from cags_vsegei_plugin.geology.profiles import Profile
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.layers.role_fields import field_of_role
from cags_vsegei_plugin.sentences import sentence

Attributes = Tuple[Tuple[str, str], ...]


def attribute_fields(
    source: Any, side: str, profile: Profile, given: str = "", knowledge: Knowledge = BUNDLED
) -> Attributes:
    """Return (role, field) for each further field the map compares; those not found are left out.

    `given` are fields a user names, such as `amplitude=AMPL; event_age=AGE`; an empty field leaves
    a role out. Raises UserError for a role the map does not compare or a field the layer lacks.
    """
    roles = roles_of(profile)
    chosen = chosen_fields(source, given, roles)
    found = {role: field_of_role(source, role, side, knowledge) for role in roles}
    found.update(chosen)
    return tuple((role, found[role]) for role in roles if found[role])


def chosen_fields(source: Any, given: str, roles: Sequence[str]) -> Dict[str, str]:
    """Return fields by role as a user names them: `amplitude=AMPL; event_age=AGE`.

    Raises UserError for another role, or a field the layer lacks.
    """
    chosen: Dict[str, str] = {}
    names = source.fields().names()
    for part in filter(str.strip, given.split(";")):
        role, sign, field = (text.strip() for text in part.partition("="))
        if role not in roles or not sign or (field and field not in names):
            raise UserError(
                sentence(
                    "“{part}” cannot be used for the layer {layer}. Write role=field with one of"
                    " the roles {roles} and one of the fields {fields}.",
                    part=part.strip(),
                    layer=source.sourceName(),
                    roles=", ".join(roles) or "—",
                    fields=", ".join(names),
                )
            )
        chosen[role] = field
    return chosen
