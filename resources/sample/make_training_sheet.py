#!/usr/bin/env python3
"""Make the training sheet: fictitious geology along a fictitious border, with a known truth.

Needs numpy and GDAL's Python only. Running it twice gives the same bytes:
    /usr/bin/python3 make_training_sheet.py [folder]
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Dict, List

from osgeo import gdal, ogr, osr

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from generator import agreed, coverage, frame, legends, readme, sheet, truth, writing  # noqa: E402

UNIT_FIELDS = (
    "side",
    "index",
    "name",
    "lithology",
    "kind",
    "age_from",
    "age_to",
    "base_ma",
    "top_ma",
    "rocks",
    "genesis",
    "rank",
    "queried",
    "color",
    "polygons",
)
SYSTEMS = {"china": frame.EPSG, "russia": writing.GEOGRAPHIC}


def main(folder: Path = HERE) -> None:
    """Write the sheet and its tables into the folder."""
    for library in (gdal, ogr, osr):
        library.UseExceptions()
    made = sheet.make()
    write_package(folder / "training_sheet.gpkg", made)
    writing.write_table(folder / "truth.csv", truth.FIELDS, made.truth)
    writing.write_table(folder / "units.csv", UNIT_FIELDS, unit_rows(made))
    legend = agreed.rows(legends.load("china"), legends.load("russia"))
    writing.write_table(folder / "agreed_legend.csv", agreed.FIELDS, legend)
    (folder / "README.md").write_bytes(readme.text(made).encode("utf-8"))


def write_package(path: Path, made: sheet.Sheet) -> None:
    """Write the five layers of the sheet."""
    package = writing.open_package(path)
    for side in sheet.SIDES:
        fields = sheet.attributes(side, made.polygons[side])
        shapes = [
            ogr.ForceToMultiPolygon(geometry.Clone()) for _, _, geometry in made.polygons[side]
        ]
        writing.write_layer(
            package,
            f"{side}_geology",
            SYSTEMS[side],
            ogr.wkbMultiPolygon,
            list(zip(shapes, fields)),
        )
    line = [
        (
            coverage.line_of(made.border.points),
            {"name": "Training border (fictitious)", "length_km": frame.LENGTH_M / 1000.0},
        )
    ]
    writing.write_layer(package, "border", writing.GEOGRAPHIC, ogr.wkbLineString, line)
    for side in sheet.SIDES:
        fields = sheet.domain_attributes(side, made.domains[side])
        shapes = [
            ogr.ForceToMultiPolygon(geometry.Clone()) for _, _, geometry in made.domains[side]
        ]
        writing.write_layer(
            package,
            f"{side}_domains",
            SYSTEMS[side],
            ogr.wkbMultiPolygon,
            list(zip(shapes, fields)),
        )


def unit_rows(made: sheet.Sheet) -> List[Dict[str, str]]:
    """Return every unit of both legends with its intended meaning."""
    rows = []
    for side in sheet.SIDES:
        drawn = [key for _, key, _ in made.polygons[side]]
        for unit in legends.ordered(side):
            base, top = unit.interval(side)
            rows.append(
                dict(
                    zip(
                        UNIT_FIELDS,
                        (
                            side,
                            unit.index,
                            unit.name,
                            unit.lithology,
                            unit.kind,
                            unit.age_from,
                            unit.age_to,
                            base,
                            top,
                            unit.rocks,
                            unit.genesis,
                            unit.rank,
                            "yes" if unit.index.endswith("?") else "no",
                            unit.color,
                            str(drawn.count(unit.key)),
                        ),
                    )
                )
            )
    return rows


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
