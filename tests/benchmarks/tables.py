"""The results as Markdown."""

from __future__ import annotations

import math
from typing import Dict, List, Sequence, Tuple

from tests.benchmarks.measuring import Measured
from tests.benchmarks.methods import OURS, READ
from tests.benchmarks.sets import bench_set

Results = Dict[str, List[Measured]]
"""What was measured, by set."""


def report(results: Results, titles: Dict[str, str]) -> str:
    """Return all tables."""
    parts = [_set_table(name, told, titles) for name, told in results.items()]
    growth = _growth(results, titles)
    return "\n\n".join(parts + ([growth] if growth else [])) + "\n"


def _set_table(name: str, told: Sequence[Measured], titles: Dict[str, str]) -> str:
    bench = bench_set(name)
    polygons = 2 * bench.columns * bench.rows
    head = (
        f"### {name}: about {polygons:,} polygons, {2 * bench.columns:,} of them at"
        f" {bench.border_m / 1000:,.0f} km of border, tolerance {bench.tolerance:g} m"
    )
    columns = "method|s|runs|× border pass|× reading|MB|recall|precision|recL|precL|total|err|TV"
    lines = [f"| {columns.replace('|', ' | ')} |", "|---" + "|---:" * 12 + "|"]
    seconds = {one.method: one.seconds for one in told}
    lines += [_row(one, seconds, titles) for one in told if not one.left_out]
    left = [f"Left out: {titles[one.method]}, {one.left_out}." for one in told if one.left_out]
    return "\n".join([head, "", *lines, *(["", *left] if left else [])])


def _row(one: Measured, seconds: Dict[str, float], titles: Dict[str, str]) -> str:
    ratios = [one.seconds / seconds.get(base, math.nan) for base in (OURS, READ)]
    cells = [titles[one.method], f"{one.seconds:.3f}", str(one.runs)]
    cells += [_number(ratio, 2) for ratio in ratios] + [_number(one.memory_mb, 0)]
    cells += _accuracy_cells(one)
    return f"| {' | '.join(cells)} |"


def _accuracy_cells(one: Measured) -> List[str]:
    if one.accuracy is None:
        return [""] * 7
    a = one.accuracy
    shares = (a.recall, a.precision, a.recall_length, a.precision_length, a.total, a.error)
    return [_number(share, 3) for share in shares] + [_number(a.variation, 4)]


def _number(value: float, places: int) -> str:
    return "" if math.isnan(value) else f"{value:.{places}f}"


def _growth(results: Results, titles: Dict[str, str]) -> str:
    """Return how the time grows with the polygons at the border, between two sets."""
    small, large = _ends(results)
    if small == large:
        return ""
    size = [bench_set(name).columns for name in (small, large)]
    if size[0] == size[1]:
        return ""
    seconds = [{m.method: m.seconds for m in results[name]} for name in (small, large)]
    lines = [f"### Exponent of growth with the polygons at the border, {small} to {large}", ""]
    lines += ["| method | exponent |", "|---|---:|"]
    for method, first in seconds[0].items():
        last = seconds[1].get(method, math.nan)
        if not math.isnan(first) and not math.isnan(last):
            exponent = math.log(last / first) / math.log(size[1] / size[0])
            lines.append(f"| {titles[method]} | {exponent:.2f} |")
    return "\n".join(lines)


def _ends(results: Results) -> Tuple[str, str]:
    """Return the sets to compare: the smallest but 2k, which is all start, and the largest."""
    plain = [name for name in results if "-" not in name]
    ordered = sorted(plain, key=lambda name: bench_set(name).columns)
    ordered = ordered[1:] if len(ordered) > 2 else ordered
    return (ordered[0], ordered[-1]) if ordered else ("", "")
