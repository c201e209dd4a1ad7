#!/usr/bin/env python3
"""applying SET...: the agreed legend applied to both sides, beside QGIS merely copying them.

Each way runs in turns, each time in a process of its own, over both layers of a set; told are
processor seconds (user and system) and seconds of the clock, medians. Then the whole of the
Chinese layer is drawn as QGIS Desktop draws it: the source styled by its own index, the applied
file and the layer that computes its joint units, styled by the joint legend.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, Callable, Dict, List, Tuple

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.benchmarks.make_set import make  # noqa: E402
from tests.benchmarks.places import BENCH, LAYER, paths_of  # noqa: E402
from tests.benchmarks.runners.qgis_start import start_qgis  # noqa: E402

SIDES = ("china", "russia")
FOLDER = BENCH / "applied"
_ROUNDS, _DRAWN = 3, 9
_SIZE = (1400, 900)
_CODES = 12
_COPIED = "native:savefeatures"
_BY_FEATURES = "applylegend, feature by feature"
_LARGE = ("1mr", "1m")


def opened(name: str, side: str) -> Any:
    """Return a side's layer of a set."""
    from qgis.core import QgsVectorLayer

    return QgsVectorLayer(f"{getattr(paths_of(name), side)}|layername={LAYER}", side, "ogr")


def index_of(layer: Any, side: str) -> str:
    """Return the index field of a side's layer."""
    from cags_vsegei_plugin.layers.fields import detect_layer_fields

    return str(detect_layer_fields(layer, side).index)


def legend_rows(layers: Dict[str, Any]) -> List[Dict[str, str]]:
    """Return a legend that maps every unit of both sides to one of some joint units."""
    rows = []
    for side, layer in layers.items():
        place = layer.fields().lookupField(index_of(layer, side))
        for number, index in enumerate(sorted(map(str, layer.uniqueValues(place)))):
            code = number % _CODES
            ages = {"base_ma": str(10 * code + 10), "top_ma": str(10 * code)}
            colour = {"color": f"#{code * 20:02x}c080"}
            told = {"side": side, "index": index, "joint_code": f"J{code:02d}"}
            names = {"joint_name_zh": "侏罗系", "joint_name_ru": "Юрская система"}
            rows.append({**told, "relation": "exact", **names, **ages, **colour})
    return rows


def _save(layer: Any, side: str, output: str, legend: str) -> None:
    import processing

    processing.run("native:savefeatures", {"INPUT": layer, "OUTPUT": output})


def _write(layer: Any, side: str, output: str, legend: str) -> None:
    from qgis.core import QgsCoordinateTransformContext, QgsVectorFileWriter

    options = QgsVectorFileWriter.SaveVectorOptions()
    context = QgsCoordinateTransformContext()
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, output, context, options)


def _apply(layer: Any, side: str, output: str, legend: str) -> None:
    import processing

    told = {"INPUT": layer, "SIDE": side, "LEGEND": legend, "OUTPUT": output}
    processing.run("cagsvsegei:applylegend", told)


def _apply_by_features(layer: Any, side: str, output: str, legend: str) -> None:
    # With a filter a layer is no longer what lies in the file, and QGIS must be asked.
    layer.setSubsetString("1 = 1")
    _apply(layer, side, output, legend)


WAYS: Dict[str, Callable[..., None]] = {
    _COPIED: _save,
    "QgsVectorFileWriter": _write,
    "applylegend, GeoPackage": _apply,
    _BY_FEATURES: _apply_by_features,
}


def processor() -> float:
    """Return the seconds this process has had of the processor."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def one(way: str, name: str) -> Dict[str, float]:
    """Do one way over both sides of a set, and tell what it took."""
    _start()
    legend = str(FOLDER / f"{name}.csv")
    layers = {side: opened(name, side) for side in SIDES}
    began, clock = processor(), time.perf_counter()
    for side, layer in layers.items():
        WAYS[way](layer, side, str(FOLDER / f"{name}-{side}.gpkg"), legend)
    told = {"processor": processor() - began, "clock": time.perf_counter() - clock}
    features = sum(layer.featureCount() for layer in layers.values())
    return {**told, "features": features}


def _start() -> None:
    start_qgis()
    from qgis.core import QgsApplication

    sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    from processing.core.Processing import Processing

    from cags_vsegei_plugin.processing.provider import CagsVsegeiProvider

    Processing.initialize()
    provider = CagsVsegeiProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    # The registry owns it, but Python's half must live as long.
    sys.modules[__name__].__dict__["_PROVIDER"] = provider


def drawn(name: str) -> List[Tuple[str, float, float]]:
    """Draw the source, the applied file and the view in turns; processor and clock seconds."""
    _start()
    layers = _to_draw(name)
    told: Dict[str, List[Tuple[float, float]]] = {title: [] for title in layers}
    titles = list(layers)
    for turn in range(_DRAWN + 1):
        # Who follows whom must not matter.
        first = turn % len(titles)
        for title in titles[first:] + titles[:first]:
            told[title].append(_draw(layers[title]))
    # The first round finds the files in nobody's memory.
    kept = {title: seconds[1:] for title, seconds in told.items()}
    return [
        (title, *(statistics.median(each) for each in zip(*seconds)))
        for title, seconds in kept.items()
    ]


def _to_draw(name: str) -> Dict[str, Any]:
    from qgis.core import QgsVectorLayer

    from cags_vsegei_plugin.geology.joint_legend import JointLegend
    from cags_vsegei_plugin.layers.styles import StyleEntry, style_units
    from cags_vsegei_plugin.workflow.applying_layers import UnitKeys, applying, as_view, wish_for
    from cags_vsegei_plugin.workflow.describing import Describing

    source = opened(name, "china")
    field = index_of(source, "china")
    values = sorted(map(str, source.uniqueValues(source.fields().lookupField(field))))
    entries = [
        StyleEntry(value, value, f"#80{n * 5 % 256:02x}80") for n, value in enumerate(values)
    ]
    style_units(source, field, entries)
    legend = JointLegend.from_rows(legend_rows({"china": source}))
    what = applying(wish_for(source, UnitKeys(field), legend, Describing("china")))
    view = as_view(source, what, "view", "en")
    applied = QgsVectorLayer(str(FOLDER / f"{name}-china.gpkg"), "applied", "ogr")
    return {"source, by its index": source, "applied file": applied, "computed layer": view}


def _draw(layer: Any) -> Tuple[float, float]:
    from qgis.core import QgsMapRendererParallelJob, QgsMapSettings
    from qgis.PyQt.QtCore import QSize

    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(layer.extent())
    settings.setOutputSize(QSize(*_SIZE))
    began, clock = processor(), time.perf_counter()
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    job.renderedImage()
    return processor() - began, time.perf_counter() - clock


def asked(*arguments: str) -> Any:
    """Return what this script says in a process of its own."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
    command = [sys.executable, str(Path(__file__)), *arguments]
    ran = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return json.loads(ran.stdout.strip().splitlines()[-1])


def measured(name: str) -> None:
    """Measure a set, and print a row a way."""
    make(name)
    FOLDER.mkdir(parents=True, exist_ok=True)
    asked("--legend", name)
    ways = [way for way in WAYS if way != _BY_FEATURES or name not in _LARGE]
    told: Dict[str, List[Dict[str, float]]] = {way: [] for way in ways}
    for _ in range(_ROUNDS):
        for way, seconds in told.items():
            seconds.append(asked("--one", way, name))
    copied = statistics.median(each["processor"] for each in told[_COPIED])
    for way, seconds in told.items():
        cpu, clock = (statistics.median(s[key] for s in seconds) for key in ("processor", "clock"))
        number = f"{seconds[0]['features']:,.0f}"
        print(
            f"| {name} | {number} | {way} | {cpu:.1f} | {clock:.1f} | {cpu / copied:.2f} |",
            flush=True,
        )
    # What is drawn is what the quick way wrote.
    asked("--one", "applylegend, GeoPackage", name)
    for title, cpu, clock in asked("--drawn", name):
        print(f"| {name} | | drawing: {title} | {cpu:.2f} | {clock:.2f} | |", flush=True)


def main(names: List[str]) -> None:
    """Print the table of all sets."""
    print("| set | polygons | way | processor s | clock s | times copying |")
    print("|---|---:|---|---:|---:|---:|")
    for name in names:
        measured(name)
    shutil.rmtree(FOLDER)


def _write_legend(name: str) -> None:
    from cags_vsegei_plugin.layers.legend_files import write_legend

    start_qgis()
    layers = {side: opened(name, side) for side in SIDES}
    write_legend(FOLDER / f"{name}.csv", legend_rows(layers))


if __name__ == "__main__":
    jobs: Dict[str, Callable[..., Any]] = {
        "--one": one,
        "--drawn": drawn,
        "--legend": _write_legend,
    }
    if sys.argv[1] in jobs:
        answer = json.dumps(jobs[sys.argv[1]](*sys.argv[2:]))
        sys.stdout.flush()
        os.write(1, f"\n{answer}\n".encode())
        os._exit(0)
    main(sys.argv[1:])
