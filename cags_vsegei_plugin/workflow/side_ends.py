"""The ends of both sides that may go on, of lines or of contacts, and what speaks against pairs."""

from __future__ import annotations

from typing import Any, Dict, Hashable, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np

from cags_vsegei_plugin.border.line_matching import Offered
from cags_vsegei_plugin.border.unlike import Unlike
from cags_vsegei_plugin.geology.faults import LineTexts
from cags_vsegei_plugin.layers.fields import DetectedFields
from cags_vsegei_plugin.sentences import Sentence
from cags_vsegei_plugin.workflow.border_ground import Polygons
from cags_vsegei_plugin.workflow.junctions import LineEnd


class LinesOf(NamedTuple):
    """One side's lines, or its polygons whose contacts are meant.

    `fields` are those of lines by what they tell, `units` those of polygons.
    """

    source: Any
    fields: LineTexts = LineTexts()
    polygons: Optional[Polygons] = None
    units: DetectedFields = DetectedFields()


class SideEnds(NamedTuple):
    """What is known of the ends of one side: where they are, and how each reads."""

    offered: Offered
    ends: Sequence[LineEnd]


class BothEnds(NamedTuple):
    """The ends of both sides, what speaks against pairs of them, and what is to be said."""

    china: SideEnds
    russia: SideEnds
    unlike: Unlike
    infos: Tuple[Sentence, ...] = ()
    warnings: Tuple[Sentence, ...] = ()


def numbered(values: Sequence[Hashable]) -> Tuple[np.ndarray, List[Any]]:
    """Return a number for each value, equal for equal ones, and the values by their numbers."""
    known: Dict[Hashable, int] = {}
    numbers = [known.setdefault(value, len(known)) for value in values]
    return np.array(numbers, np.int64), list(known)
