"""Which field holds names and which rocks, told by its values where its name says nothing."""

from __future__ import annotations

from typing import Dict, Mapping, NamedTuple, Optional, Sequence

from cags_vsegei_plugin.geology.fields import Facts, is_name, read_fields
from cags_vsegei_plugin.geology.reader import default_scale
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge

_SAMPLE = 30
_FEWEST_VALUES = 2
_LEAST_SHARE = 0.6
_BED = "bed"


class ContentRoles(NamedTuple):
    """Looks for words of ranks (свита, 组) and of rocks in sample values by field."""

    side: str
    knowledge: Knowledge = BUNDLED

    def of(self, values: Mapping[str, Sequence[str]]) -> Dict[str, str]:
        """Return the fields by their role, `name` and `lithology`, where values tell it."""
        found: Dict[str, str] = {}
        best = {"name": _LEAST_SHARE, "lithology": _LEAST_SHARE}
        for field, texts in values.items():
            for role, share in self._shares(texts).items():
                if share >= best[role] and role not in found or share > best[role]:
                    found[role], best[role] = field, share
        return found

    def _shares(self, texts: Sequence[str]) -> Dict[str, float]:
        words = [text for text in texts[:_SAMPLE] if is_name(text)]
        if len(words) < max(_FEWEST_VALUES, _LEAST_SHARE * len(texts[:_SAMPLE])):
            return {}
        edition = default_scale(self.side, self.knowledge)
        facts = [read_fields(text, "", self.side, edition, self.knowledge) for text in words]
        roles = [_role(each) for each in facts]
        return {role: roles.count(role) / len(texts[:_SAMPLE]) for role in ("name", "lithology")}


def _role(facts: Facts) -> Optional[str]:
    # 泥岩夹煤层 is no name of a bed.
    if facts.rank and not (facts.rank == _BED and facts.rocks):
        return "name"
    return "lithology" if facts.rocks else None
