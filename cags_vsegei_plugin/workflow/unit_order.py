"""The units of a side in stratigraphic order."""

from __future__ import annotations

from typing import List, Tuple

from cags_vsegei_plugin.workflow.sides import SideData


def youngest_first(side: SideData) -> List[str]:
    """Return the indices of a side's units, the youngest first, those without an age last."""

    def age(number: int) -> Tuple[bool, float, float, int]:
        reading = side.legend.readings[number]
        known = reading.base_ma is not None and reading.top_ma is not None
        return (not known, reading.base_ma or 0.0, reading.top_ma or 0.0, number)

    fields = side.legend.units.fields
    return [fields[number].index for number in sorted(range(len(fields)), key=age)]
