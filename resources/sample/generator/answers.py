"""The rows of the truth table: what a comparison has to answer, stretch by stretch."""

from __future__ import annotations

from typing import Dict, List, Mapping, Sequence

import numpy as np

from generator import agreed, colours, domains, drawing, frame, legends, truth

GEOLOGY, QUATERNARY, TECTONIC = "geology_2500k", "quaternary_2500k", "tectonic_2500k"
OTHER_COLOUR = 20.0  # CIE 1976; a little below it is a shade of one colour
Row = Dict[str, str]
Polygons = Mapping[str, Sequence[truth.Polygon]]


def of_geology(
    found: Sequence[truth.Run],
    rows: Sequence[drawing.Placed],
    border: frame.Border,
    polygons: Polygons,
) -> List[Row]:
    """Return the rows of the geological map, then those of the Quaternary map."""
    if len(found) != len(rows):
        raise ValueError(f"the border shows {len(found)} stretches, the plan {len(rows)}")
    table, quaternary = [], []
    for run in found:
        item = truth.row_at(rows, run.middle_km)
        stretch = _stretch(run, item, border, polygons)
        answer = truth.expected(item)
        solved = _with_legend(answer, item, run)
        table.append(truth.record(stretch, answer, item.row.plant, GEOLOGY, solved))
        kinds = [
            legends.load(s)[key].kind for s, key in zip(legends.SIDES, (run.china, run.russia))
        ]
        seen = truth.expected_of_cover(item, answer, kinds)
        plant = item.row.plant if item.row.plant in seen.codes.split(";") else truth.AGREED
        solved = _with_legend(seen, item, run)
        quaternary.append(truth.record(stretch, seen, plant, QUATERNARY, solved))
    return table + quaternary


def _stretch(
    run: truth.Run, item: drawing.Placed, border: frame.Border, polygons: Polygons
) -> truth.Stretch:
    point = border.at(np.array([run.middle_km]))[0]
    halves = []
    for side, key in zip(legends.SIDES, (run.china, run.russia)):
        is_missing = item.row.missing == side
        fid = None if is_missing else truth.fid_facing(point, key, polygons[side])
        if (fid is None) != is_missing:
            raise ValueError(f"no polygon where the plan wants one: {item}, {run}")
        halves.append(truth.Half(fid, legends.load(side)[key].index))
    return truth.Stretch(run.from_km, run.to_km, *halves)


def _with_legend(answer: truth.Expected, item: drawing.Placed, run: truth.Run) -> truth.Expected:
    if item.row.missing or not agreed.joint_of((run.china, run.russia), run.middle_km):
        return answer
    pair = zip(legends.SIDES, (run.china, run.russia))
    apart = colours.distance(*(legends.load(side)[key].color for side, key in pair))
    if apart > OTHER_COLOUR:
        return truth.Expected("agreed", 4, "SYM-1")
    return truth.Expected("agreed", 0, "")


def of_domains(border: frame.Border, areas: Polygons) -> List[Row]:
    """Return the rows of the tectonic domains."""
    table, start = [], 0.0
    for number, domain in enumerate(domains.DOMAINS):
        point = border.at(np.array([(start + domain.to_km) / 2.0]))[0]
        china, russia = (
            truth.fid_facing(point, str(number), areas[side]) for side in legends.SIDES
        )
        halves = (truth.Half(china, domain.china_name), truth.Half(russia, domain.russia_name))
        stretch = truth.Stretch(start, domain.to_km, *halves)
        answer = _of_natures(domain)
        table.append(truth.record(stretch, answer, domain.plant, TECTONIC, answer))
        start = domain.to_km
    return table


def _of_natures(domain: domains.Domain) -> truth.Expected:
    if domain.plant == "TEC-1":
        natures = f"{domain.china_type} / {domain.russia_type}"
        return truth.Expected("mismatch", 1, "TEC-1", natures)
    if domain.plant == "TEC-2":
        return truth.Expected("consistent", 4, "TEC-2", "same nature, other name")
    return truth.Expected("consistent", 4, "TEC-2", "published as one domain under two names")
