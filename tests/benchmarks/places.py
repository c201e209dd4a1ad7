"""Where the bench keeps its things; none of it is ever committed."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
BENCH = ROOT / "build" / "bench"
STAGE = BENCH / "stage"
"""Where the plugin is laid out as users get it."""
PEER_PYTHON = ROOT / "build" / "bench-venv" / "bin" / "python"
"""The Python of the peers that come from PyPI."""

LAYER, LINES = "geology", "faults"


class Paths(NamedTuple):
    """Where a set lies: the GeoPackage of each side, and the truth."""

    china: Path
    russia: Path
    truth: Path


def paths_of(name: str) -> Paths:
    """Return where a set lies or would lie."""
    folder = BENCH / name
    return Paths(folder / "china.gpkg", folder / "russia.gpkg", folder / "truth.npz")
