"""A line of the joint legend's tree: a plain value, known by its key."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Iterator, Optional, Tuple

from cags_vsegei_plugin.geology.folding import fold
from cags_vsegei_plugin.geology.joint_legend import JointUnit, Mapping
from cags_vsegei_plugin.review.decision import Subject

Key = Tuple[str, ...]
GROUP, JOINT, MAPPED, LOOSE = "group", "joint", "mapped", "loose"
"""Kinds of lines: a heading, a joint unit, a unit mapped to it, a unit mapped to nothing."""
UNMAPPED, IRRECONCILABLE, OUT_OF_SCOPE = "unmapped", "irreconcilable", "out_of_scope"
NOT_ON_MAP = "not_on_map"
GROUPS = (
    f"{UNMAPPED}_china",
    f"{UNMAPPED}_russia",
    IRRECONCILABLE,
    OUT_OF_SCOPE,
    NOT_ON_MAP,
)


@dataclass(frozen=True)
class Line:
    """What a line shows, and what it stands for. `km` is None where no comparison tells it.

    `colours` are those of the joint unit, of China's and of Russia's layer, "" for none; `raw` is
    an index as it stands in its layer; `status` an id of the life-cycle; `waits` for whom reviews.
    """

    key: Key
    kind: str
    title: str
    name: str = ""
    ma: str = ""
    relation: str = ""
    status: str = ""
    status_text: str = ""
    km: Optional[float] = None
    signed: str = ""
    colours: Tuple[str, ...] = ()
    tooltip: str = ""
    words: str = ""
    side: str = ""
    index: str = ""
    code: str = ""
    subject: Optional[Subject] = None
    mapping: Optional[Mapping] = None
    unit: Optional[JointUnit] = None
    is_decided: bool = False
    waits: bool = False
    children: Tuple[Line, ...] = field(default=(), compare=False)

    @property
    def raw(self) -> str:
        """Return the index as it stands in the layer, "" for what is no unit of a side."""
        return self.index if self.side else ""

    @property
    def is_of_side(self) -> bool:
        """Return whether it is a unit of a side."""
        return self.kind in (MAPPED, LOOSE)

    @property
    def group(self) -> str:
        """Return which heading it is, "" for any other line."""
        return self.key[1] if self.kind == GROUP else ""


def all_lines(lines: Tuple[Line, ...]) -> Iterator[Line]:
    """Yield lines and those under them."""
    for line in lines:
        yield line
        yield from all_lines(line.children)


def words_of(*texts: str) -> str:
    """Return what a search looks in: folded, whatever the script."""
    return "\n".join(fold(text) for text in texts if text)
