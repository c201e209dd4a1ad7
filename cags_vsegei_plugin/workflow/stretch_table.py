"""Stretches as a table: the columns of the contract, kilometres by verdict, units × units."""

from __future__ import annotations

from typing import TYPE_CHECKING, Dict, Iterable, List, NamedTuple, Optional, Sequence, Tuple

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.sentences import Sentence, sentence

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

CONFLICTS = ("soft", "mismatch", "unread", "one_sided")
"""Verdicts that need a decision."""


class Stretch(NamedTuple):
    """One stretch of border; the fields up to `russia_top_ma` are those of the contract.

    Kilometres are along the border, widths in metres (gap > 0 > overlap), ages in Ma. `line` holds
    points (n, 2) in the working system.
    """

    stretch: str
    from_km: float
    to_km: float
    length_km: float
    facing: str
    china_fid: Optional[int]
    russia_fid: Optional[int]
    china_index: Optional[str]
    russia_index: Optional[str]
    width_m: Optional[float]
    verdict: str
    severity: int
    codes: Tuple[str, ...]
    reasons: Tuple[Sentence, ...]
    score: Optional[float]
    china_base_ma: Optional[float]
    china_top_ma: Optional[float]
    russia_base_ma: Optional[float]
    russia_top_ma: Optional[float]
    line: np.ndarray

    @property
    def needs_decision(self) -> bool:
        """Return whether the stretch is a conflict."""
        return self.verdict in CONFLICTS


class Summary(NamedTuple):
    """The numbers of a comparison, lengths in km."""

    border_km: float
    facing_km: float
    agreed_km: float
    consistent_km: float
    by_verdict: Dict[str, float]


def summary_of(stretches: Sequence[Stretch]) -> Summary:
    """Return the kilometres by verdict."""
    km: Dict[str, float] = {}
    facing = 0.0
    for each in stretches:
        km[each.verdict] = km.get(each.verdict, 0.0) + each.length_km
        facing += each.length_km if each.facing == "facing" else 0.0
    return Summary(
        sum(km.values()),
        facing,
        km.get("agreed", 0.0),
        km.get("consistent", 0.0),
        km,
    )


def stretch_frame(stretches: Iterable[Stretch]) -> pd.DataFrame:
    """Return the stretches as a data frame with the columns of the contract."""
    pandas = require_pandas()
    frame = pandas.DataFrame([each[:-1] for each in stretches], columns=Stretch._fields[:-1])
    frame["codes"] = [";".join(each) for each in frame["codes"]]
    frame["reasons"] = [" ".join(str(reason) for reason in each) for each in frame["reasons"]]
    return frame.rename(columns={"reasons": "reason"})


def matrix_of(stretches: Sequence[Stretch], order: Dict[str, List[str]]) -> pd.DataFrame:
    """Return kilometres by Chinese unit (rows) and Russian unit (columns).

    `order` has the indices of both sides, `china` and `russia`, from the youngest to the oldest.
    """
    frame = stretch_frame(each for each in stretches if each.facing == "facing")
    table = frame.pivot_table(
        index="china_index",
        columns="russia_index",
        values="length_km",
        aggfunc="sum",
        fill_value=0.0,
    )
    rows = [index for index in order["china"] if index in table.index]
    columns = [index for index in order["russia"] if index in table.columns]
    return table.loc[rows, columns]


def require_pandas() -> type[pd]:  # type: ignore[valid-type]
    """Return pandas; raises UserError with the remedy where QGIS came without it."""
    try:
        import pandas
    except ImportError as error:
        raise UserError(
            sentence(
                "The table of units needs the Python package pandas, which this QGIS does not"
                " have. Install it for QGIS's own Python (Windows: OSGeo4W Setup, python3-pandas;"
                " Linux: package python3-pandas; macOS: pip install pandas with QGIS's Python), or"
                " leave the matrix out.",
            ),
            str(error),
        ) from error
    return pandas
