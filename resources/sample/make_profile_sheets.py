#!/usr/bin/env python3
"""Make the small sheets of the joint maps from their plans in `sheets/`.

make_profile_sheets.py [folder]   writes into the folder, beside this script where left out
"""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from generator import simple_sheet  # noqa: E402


def main() -> None:
    """Draw every sheet that has a plan."""
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "sheets"
    target.mkdir(parents=True, exist_ok=True)
    for path in sorted((HERE / "sheets").glob("*.csv")):
        simple_sheet.draw(simple_sheet.read_plan(path), target / f"{path.stem}.gpkg")


if __name__ == "__main__":
    main()
