#!/usr/bin/env python3
"""editions SET...: how long it takes to compare a new edition of a side with its old one.

The new edition is the Chinese layer of a set, its features in another order and with other ids:
of every hundred polygons one is gone, one is cut in two, two are dated anew and two have a piece
of their outline, a quarter at most, moved by 200 m. Where all that was gained and lost is narrower
than 0.02 mm on the map (a piece moved along itself, a tip cut off) nothing is to be told of the
outline. `re-exported` moves every vertex by up to 5 cm besides, as another program rounds them.
Told are processor seconds (user and system), and whether all that was done was found, and nothing
else.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any, Dict, List

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import numpy as np  # noqa: E402

from tests.benchmarks.make_set import make  # noqa: E402
from tests.benchmarks.places import BENCH, LAYER, paths_of  # noqa: E402
from tests.benchmarks.runners.qgis_start import open_layer, start_qgis  # noqa: E402

KINDS = ("as it was", "edited", "re-exported")
FOLDER = BENCH / "editions"
_FAR_M, _ROUNDED_M = 200.0, 0.05
_MOVED, _OF_ALL = 6, 8
_NOISE_M = 0.02e-3 * 2_500_000
_DATED = "AR2"
_ROUNDS = 3


def edition_of(name: str, kind: str) -> Path:
    """Return where a new edition lies, written if it is not there."""
    path = FOLDER / f"{name}-{kind.replace(' ', '_')}.gpkg"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        _write(paths_of(name).china, path, kind)
    return path


def planted(name: str, kind: str) -> Dict[str, int]:
    """Return how many features have a change."""
    counts = json.loads(edition_of(name, kind).with_suffix(".json").read_text(encoding="utf-8"))
    of = {what: counts.get(what, 0) for what in _PLACES}
    return {
        "new": of["cut"] + counts.get("cut, thin", 0) + counts.get("bodiless", 0),
        "gone": of["gone"] + counts.get("bodiless", 0),
        "re_dated": of["dated"] + of["dated_2"],
        "redrawn": of["moved"] + of["moved_2"] + of["cut"],
    }


_PLACES = {"gone": 7, "cut": 23, "dated": 41, "dated_2": 61, "moved": 83, "moved_2": 97}
_PLACE_OF = {place: what for what, place in _PLACES.items()}


def _write(old: Path, new: Path, kind: str) -> None:
    """Write a new edition in the order of random numbers."""
    from osgeo import ogr

    given = ogr.Open(str(old))
    source = given.GetLayerByName(LAYER)
    made = ogr.GetDriverByName("GPKG").CreateDataSource(str(new))
    layer = made.CreateLayer(LAYER, source.GetSpatialRef(), source.GetGeomType())
    for field in source.schema:
        layer.CreateField(field)
    rng = np.random.default_rng(5)
    done: Counter[str] = Counter()
    features = []
    for number, one in enumerate(source):
        body = one.GetGeometryRef()
        what = _change(body, number, kind)
        before = body.Clone() if what.startswith(("moved", "cut")) else None
        newer = _newer(one, what)
        is_seen = before is None or _is_seen(before, newer[0][0])
        done[what if is_seen else f"{what}, thin"] += 1
        features.extend(newer)
    new.with_suffix(".json").write_text(json.dumps(done), encoding="utf-8")
    layer.StartTransaction()
    for number in rng.permutation(len(features)).tolist():
        wkb, values = features[number]
        if kind == "re-exported":
            wkb = _rounded(wkb, rng)
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkb(wkb))
        for place, value in enumerate(values):
            feature.SetField(place, value)
        layer.CreateFeature(feature)
    layer.CommitTransaction()


def _change(body: Any, number: int, kind: str) -> str:
    """Return what becomes of a feature, "" where nothing does."""
    if body is None or body.IsEmpty():
        # Nothing tells which of them is which.
        return "bodiless"
    what = _PLACE_OF.get(number % 100, "") if kind != KINDS[0] else ""
    return "" if what == "cut" and not body.IsValid() else what


def _newer(feature: Any, what: str) -> List[Any]:
    """Return what becomes of a feature: bodies with their values."""
    body = feature.GetGeometryRef()
    values = [feature.GetField(place) for place in range(feature.GetFieldCount())]
    if what == "gone":
        return []
    if what == "cut":
        return [(bytes(part.ExportToWkb()), values) for part in _cut(body)]
    if what.startswith("moved"):
        ring = body.GetGeometryRef(0)
        ring = ring.GetGeometryRef(0) if ring.GetGeometryCount() else ring
        middle = ring.GetPointCount() // 2
        half = min(_MOVED, ring.GetPointCount() // _OF_ALL)
        for at in range(max(1, middle - half), min(middle + half, ring.GetPointCount() - 1)):
            ring.SetPoint_2D(at, ring.GetX(at) + _FAR_M, ring.GetY(at) + _FAR_M)
    elif what.startswith("dated"):
        values[0] = _DATED
    return [(bytes(body.ExportToWkb()), values)]


def _is_seen(old: Any, wkb: bytes) -> bool:
    """Return whether what a body gained and lost is anywhere wider than an outline may waver."""
    from osgeo import ogr

    new = ogr.CreateGeometryFromWkb(wkb)
    old, new = (each if each.IsValid() else each.MakeValid() for each in (old, new))
    return not old.SymDifference(new).Buffer(-_NOISE_M / 2, 1).IsEmpty()


def _cut(body: Any) -> List[Any]:
    """Return a body without its eastern fifth, and that fifth."""
    from osgeo import ogr

    west, east, south, north = body.GetEnvelope()
    at = east - (east - west) / 5
    wkt = "POLYGON(({0} {2},{1} {2},{1} {3},{0} {3},{0} {2}))"
    box = ogr.CreateGeometryFromWkt(wkt.format(at, east + 1, south - 1, north + 1))
    return [body.Difference(box), body.Intersection(box)]


def _rounded(wkb: bytes, rng: Any) -> bytes:
    """Return a body whose vertices moved by centimetres, its rings closed as before."""
    from osgeo import ogr

    body = ogr.CreateGeometryFromWkb(wkb)
    parts = [body] if body.GetGeometryName() == "POLYGON" else list(body)
    for part in parts:
        for ring in part:
            last = ring.GetPointCount() - 1
            moved = rng.uniform(-_ROUNDED_M, _ROUNDED_M, (last, 2)) / 2**0.5
            for at, (x, y) in enumerate(moved.tolist()):
                ring.SetPoint_2D(at, ring.GetX(at) + x, ring.GetY(at) + y)
            ring.SetPoint_2D(last, ring.GetX(0), ring.GetY(0))
    return bytes(body.ExportToWkb())


def one_run(name: str, kind: str) -> None:
    """Compare both editions; print processor seconds and what was found."""
    start_qgis()
    from cags_vsegei_plugin.geology.profiles import load_profile
    from cags_vsegei_plugin.layers.fields import detect_layer_fields
    from cags_vsegei_plugin.workflow.comparing_editions import EditionsRequest, compare_editions
    from cags_vsegei_plugin.workflow.sides import SideInput

    given = []
    for path in (paths_of(name).china, edition_of(name, kind)):
        layer = open_layer(f"{path}|layername={LAYER}")
        fields = detect_layer_fields(layer, "china")
        given.append(SideInput("china", layer, str(fields.index), fields.name or ""))
    began = time.process_time()
    found = compare_editions(EditionsRequest(given[0], given[1], load_profile("geology_2500k")))
    seconds = time.process_time() - began
    counts = {what: found.count(what) for what in ("new", "gone", "re_dated", "redrawn")}
    expected = planted(name, kind)
    told = ", ".join(f"{what} {counts[what]} of {expected[what]}" for what in counts)
    print(f"{seconds:.2f}\t{told}")


def main(names: List[str]) -> None:
    """Print a row for each set and kind of edition."""
    print("| set | new edition | processor s | found of what was done |")
    print("|---|---|---:|---|")
    for name in names:
        make(name)
        for kind in KINDS:
            edition_of(name, kind)
            command = [sys.executable, __file__, "--one", name, kind]
            runs = [
                subprocess.run(command, capture_output=True, text=True, check=True).stdout
                for _ in range(_ROUNDS)
            ]
            seconds = sorted(float(run.split("\t")[0]) for run in runs)
            told = runs[0].strip().split("\t")[1]
            print(f"| {name} | {kind} | {seconds[_ROUNDS // 2]:.2f} | {told} |", flush=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one_run(*sys.argv[2:4])
    else:
        main(sys.argv[1:])
