"""What the sheets plan, and what an answer shows, in the same words: conflicts by place."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any, Dict, Iterable, List, Sequence, Tuple

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"

Row = Dict[str, str]
Conflict = Tuple[str, float, str, int, str]
"""Kind, kilometre (of a stretch that of its block), verdict (of a stretch), severity, codes."""


def truth(profile: str) -> List[Row]:
    """Return what the training sheet plans for a map, stretch by stretch."""
    with (SAMPLE / "truth.csv").open(encoding="utf-8", newline="") as stream:
        return [row for row in csv.DictReader(stream) if row["profile"] == profile]


def true_answers(profile: str, legend: bool = False) -> List[Conflict]:
    """Return the answer to every stretch of the training sheet, agreeing ones too."""
    verdict, severity, codes = (
        f"{name}_with_legend" if legend else f"expected_{name}"
        for name in ("verdict", "severity", "codes")
    )
    return [
        ("stretch", float(row["from_km"]), row[verdict], int(row[severity]), row[codes])
        for row in truth(profile)
    ]


def true_conflicts(profile: str, legend: bool = False) -> List[Conflict]:
    """Return every conflict the training sheet plans, cosmetic ones too."""
    return [row for row in true_answers(profile, legend) if row[3]]


def shown(rows: Iterable[Dict[str, Any]], blocks: Sequence[float]) -> List[Conflict]:
    """Return rows of an answer by the place they stand at: `blocks` begin at these kilometres."""
    found = []
    for row in rows:
        kind, verdict, place = row["kind"], "", float(round(row["from_km"]))
        if kind == "stretch":
            middle = (row["from_km"] + row["to_km"]) / 2
            verdict, place = row["verdict"], max(km for km in blocks if km <= middle)
        found.append((kind, place, verdict, row["severity"], row["codes"] or ""))
    return sorted(found)
