"""What an index and its fields mean."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Tuple

from cags_vsegei_plugin.sentences import Sentence

DOMAIN = "domain"
KINDS = (
    "stratified",
    "intrusive",
    "volcanic",
    "subvolcanic",
    "quaternary",
    "metamorphic",
    "dyke",
    DOMAIN,
    "unread",
)


@dataclass(frozen=True)
class Reading:
    """The meaning of one unit of one side, on the project's one time scale.

    Ages are in Ma on ICS v2026/06; `age_from` is the older symbol, `age_to` the younger.
    `rocks` and `genesis` are ids of the vocabularies, the dominant one first. The kind `domain` is
    that of maps whose units are known by name; an index is never read as one. Of two units shown
    one upon the other (`Q/K2`) the reading is that of the upper, the lower is `below` it; where a
    map takes the lower, the upper is `above` it. `attributes` are the texts of further fields that
    the map compares, by their role.
    """

    side: str
    index: str
    kind: str = "unread"
    age_from: str = ""
    age_to: str = ""
    base_ma: Optional[float] = None
    top_ma: Optional[float] = None
    scale: str = ""
    rocks: Tuple[str, ...] = ()
    genesis: Tuple[str, ...] = ()
    unit_name: str = ""
    rank: str = ""
    queried: bool = False
    confidence: float = 0.0
    repairs: Tuple[Sentence, ...] = ()
    alternatives: Tuple[str, ...] = ()
    below: Optional[Reading] = None
    above: Optional[Reading] = None
    attributes: Tuple[Tuple[str, str], ...] = ()

    def attribute(self, role: str) -> str:
        """Return what a further field of the unit says (`amplitude`, `phase`), "" for nothing."""
        return dict(self.attributes).get(role, "")

    @property
    def is_read(self) -> bool:
        """Return whether the index could be read at all."""
        return self.kind != "unread"

    @property
    def has_age(self) -> bool:
        """Return whether both ends of the age interval are known."""
        return self.base_ma is not None and self.top_ma is not None
