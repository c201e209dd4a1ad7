"""The README of the training sheet, with what is planted and where."""

from __future__ import annotations

from typing import Dict, List, Sequence

from generator import agreed, sheet

TEXT = """# Training sheet

**Fictitious.** Neither this geology nor this border exists. The sheet lies in the open North Pacific,
so that nobody takes it for a place. Names of units are borrowed from real legends to look real;
where they lie here, and beside what, means nothing. It is for learning, trying and testing.

| file | what it is |
|---|---|
| `training_sheet.gpkg` | the two maps, their tectonic domains and the agreed border |
| `truth.csv` | who faces whom, kilometre by kilometre, and what a comparison has to answer |
| `units.csv` | every unit of both legends with the meaning it is given here |
| `agreed_legend.csv` | an agreed legend of {joint} joint units in three languages |
| `sheets/` | a small sheet for each of the six other joint maps: `.gpkg`, and in `.csv` what is planted and answered |
| `make_training_sheet.py`, `make_profile_sheets.py`, `generator/` | what makes all of this, this page too |

`/usr/bin/python3 make_training_sheet.py` needs numpy and GDAL's Python and gives the same bytes
each time (with another SQLite or GEOS the same content). Change the plan in `generator/plan.py`,
the legends in `generator/*_legend.txt`.

## Layers
| layer | polygons | reference system | attributes |
|---|---|---|---|
| `china_geology` | {china} | EPSG:32659 (WGS 84 / UTM 59N) | in the manner of DD 2006-06: `QDUECC` with MapGIS arrows, `QDUECD`, `YSC` |
| `russia_geology` | {russia} | EPSG:4326 (WGS 84) | `Index_`, `System`, `Division`, `NAME`, `LITHOLOGY` |
| `border` | – | EPSG:4326 | one line of 600.0 km, measured on the ellipsoid |
| `china_domains`, `russia_domains` | {domains} each | as the geology | tectonic domains, known by name and nature |

Both systems stand on WGS 84: the operation between them is a plain map projection without a
change of datum, so the two sides fit as well as they were drawn. (QGIS gives such a projection the
accuracy "unknown"; it is not a ballpark operation.)

Each side was drawn by its own hand: other vertices, contacts about 100 m off, the border digitised
twice with gaps and overlaps of tens of metres, in places 200 m. A few polygons do not share the
vertices of their neighbours, two lakes are one feature, intrusions make holes.

## Reading `truth.csv`
Kilometres run from west to east on `border`. The rows of `geology_2500k` cover it without a hole, and
so do those of `quaternary_2500k` (the same layers on the Quaternary map) and of `tectonic_2500k` (the
domains). A comparison may find a contact some hundred metres away from here, and nothing else.
* `expected_verdict`, `expected_severity`, `expected_codes` without a legend, all codes and only those,
  the most urgent first; `…_with_legend` with the agreed legend.
* `planted` is the code shown here, or `agreement` where both sides show one unit. There too the two
  scales, the symbols and the names may differ; `note` says in what. GEO-6 is told once for the layers,
  SYM-1 needs the agreed legend; it is told wherever an agreed unit has two colours.

## What is planted
{plants}

## The agreed legend
It has every relation and status once: a pair that would be a mismatch without it (`→J↓2→er` and
`K1os`, redated), one unit for two, a unit agreed on a part of the border only, a proposal nobody
signed (`TS-C-01`), and texts that look like markup and like a formula and must stay plain text.
"""  # noqa: E501


def text(made: sheet.Sheet) -> str:
    """Return the page."""
    counts = {side: len(polygons) for side, polygons in made.polygons.items()}
    return TEXT.format(
        joint=len(agreed.JOINT),
        domains=len(made.domains["china"]),
        plants=_table(made.truth),
        **counts,
    )


def _table(truth: Sequence[Dict[str, str]]) -> str:
    lines: List[str] = ["| code | km | China | Russia | answer |", "|---|---|---|---|---|"]
    planted = [row for row in truth if row["planted"] != "agreement" and _is_new(row)]
    for row in sorted(planted, key=lambda row: (row["planted"], row["profile"])):
        kilometres = f"{float(row['from_km']):.0f}–{float(row['to_km']):.0f}"
        answer = row["expected_verdict"]
        if row["profile"] == "quaternary_2500k":
            answer += " on the Quaternary map"
        names = [row[f"{side}_index"] or "–" for side in ("china", "russia")]
        cells = (row["planted"], kilometres, *(f"`{name}`" for name in names), answer)
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def _is_new(row: Dict[str, str]) -> bool:
    """Return whether a row says more than that the Quaternary map sees the same."""
    return row["profile"] != "quaternary_2500k" or row["planted"] in ("GEN-1", "COV-1")
