"""What lies along the border from west to east, and what is planted where.

A row is (style, China key, Russia key, kilometres of border, plant, options).
A belt runs across the whole sheet; every other style is a body drawn over the belts.
`GEO` options widen (+) or overlap (-) the two fronts along the row, in metres.
"""

from __future__ import annotations

from typing import List, NamedTuple, Optional

AGREED = "agreement"


class Row(NamedTuple):
    """One element of the sequence along the border."""

    style: str
    china: Optional[str]
    russia: Optional[str]
    km: float
    plant: str = AGREED
    gap_m: float = 0.0
    missing: str = ""


def same(style: str, key: str, km: float, plant: str = AGREED, **more: object) -> Row:
    """Return a row where both legends have an entry under the same key."""
    return Row(style, key, key, km, plant, **more)  # type: ignore[arg-type]


SEQUENCE: List[Row] = [
    same("belt", "ar", 11.0),
    same("pluton", "gdc1", 8.5),
    same("belt", "pt1", 13.0),
    same("valley", "qhal", 6.6),
    same("belt", "qb", 12.0),
    same("lens", "cm12", 8.0),
    same("belt", "cm3", 6.4, "SCL-1"),
    same("pluton", "lit1b", 6.4, "LIT-1"),
    same("belt", "o3", 8.0),
    same("lens", "age3b", 6.4, "AGE-3"),
    same("belt", "o2", 7.0, "GEO-5", gap_m=-760.0),
    same("lens", "s34", 6.4, "AGE-5"),
    same("belt", "s12", 6.4, "AGE-5"),
    same("belt", "d1", 13.0, "GEO-6"),
    same("valley", "qpal", 8.5, "GEO-6"),
    same("belt", "d2", 11.0, "GEO-6"),
    same("lens", "age2a", 6.4, "AGE-2"),
    Row("belt", "rnk2b1", "rnk2b", 6.4, "RNK-2"),
    Row("belt", "rnk2b2", "rnk2b", 6.4, "RNK-2"),
    same("pluton", "dd", 7.5, "GEO-6"),
    same("belt", "d3", 7.0, "GEO-4", gap_m=950.0),
    same("lens", "age4b", 6.4, "AGE-4"),
    same("belt", "c1", 10.0),
    same("lens", "age6b", 6.4, "AGE-6"),
    same("belt", "c2", 6.4, "AGE-5"),
    same("pluton", "short", 2.8, "AGE-1"),
    same("belt", "c2", 6.4, "AGE-5"),
    same("lens", "age1b", 6.4, "AGE-1"),
    same("belt", "c3", 6.4, "SCL-1"),
    same("pluton", "nup", 7.5),
    same("belt", "p1", 7.0, "GEO-5", gap_m=-700.0),
    same("lens", "p2", 7.0, "SCL-1"),
    same("belt", "p3", 9.0),
    same("pluton", "lit2b", 6.4, "LIT-2"),
    same("belt", "t12", 12.0),
    same("lens", "s34", 6.4, "AGE-5"),
    same("belt", "t3", 8.6),
    same("pluton", "sym1a", 7.2, "SYM-1"),
    same("belt", "j1", 11.0),
    same("valley", "gen1a", 6.4, "GEN-1"),
    same("belt", "rnk1b", 6.4, "RNK-1"),
    same("field", "age1a", 6.4, "AGE-1"),
    same("belt", "j2", 12.0, "GEO-4", gap_m=1250.0),
    same("pluton", "sym2a", 6.4, "SYM-2"),
    same("belt", "age6a", 6.4, "AGE-6"),
    same("lens", "redated", 6.4, "AGE-1"),
    same("belt", "age4a", 6.4, "AGE-4"),
    same("field", "age3a", 6.4, "AGE-3"),
    Row("belt", "rnk2a", "rnk2a1", 6.4, "RNK-2"),
    Row("belt", "rnk2a", "rnk2a2", 6.4, "RNK-2"),
    same("field", "j3v", 9.0),
    same("belt", "k1v", 14.0),
    same("pluton", "gk1", 9.0),
    same("belt", "k1s", 10.0),
    same("field", "lit1a", 6.4, "LIT-1"),
    same("belt", "nam1a", 6.4, "NAM-1"),
    same("basin", "k2", 20.0, "GEO-4", missing="russia"),
    same("belt", "k1s", 10.0),
    same("basin", "cov1a", 6.4, "COV-1"),
    same("belt", "rnk1a", 6.4, "RNK-1"),
    same("basin", "nam1b", 6.4, "NAM-1"),
    same("belt", "k2", 9.0),
    same("pluton", "sym2b", 6.4, "SYM-2"),
    same("plateau", "bn2", 16.4, "GEO-4", missing="china"),
    same("belt", "sym1b", 6.4, "SYM-1"),
    Row("lake", "water", "cov2a", 6.4, "COV-2"),
    same("belt", "e1", 10.0),
    same("basin", "age2b", 6.4, "AGE-2"),
    same("belt", "n1", 9.0),
    same("plateau", "lit2a", 6.4, "LIT-2"),
    same("belt", "n1", 9.0),
    same("belt", "qppal", 12.0),
    same("valley", "qhal", 6.6),
    same("belt", "gen1b", 6.4, "GEN-1"),
    same("basin", "cov1b", 6.4, "COV-1"),
    same("belt", "qpal", 8.5),
    Row("lake", "cov2b", "water", 6.4, "COV-2"),
    same("belt", "qpal", 8.5),
]
