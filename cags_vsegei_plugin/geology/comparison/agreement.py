"""What an agreed legend makes of a pair of units: nothing but that is `agreed`."""

from __future__ import annotations

from cags_vsegei_plugin.geology.comparison.finding import Verdict
from cags_vsegei_plugin.geology.joint_legend import Mapping
from cags_vsegei_plugin.sentences import Term, sentence


def agreed_by(mapping: Mapping) -> Verdict:
    """Return the verdict of a stretch whose both units are mapped to one joint unit."""
    name = Term(mapping.joint_name_en, mapping.joint_name_zh, mapping.joint_name_ru)
    if any(name):
        reason = sentence(
            "Both sides are mapped to the agreed unit {code}, {name}.",
            code=mapping.joint_code,
            name=name,
        )
    else:
        reason = sentence(
            "Both sides are mapped to the agreed unit {code}.", code=mapping.joint_code
        )
    return Verdict("agreed", 0, (), (reason,), 1.0)
