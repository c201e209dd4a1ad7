#!/usr/bin/env python3
"""line_styles [SEED...]: how well faults of many styles are matched with the same limits."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import numpy as np  # noqa: E402

from tests.border.fault_styles import STYLES  # noqa: E402
from tests.border.test_fault_styles import Told, told  # noqa: E402

if __name__ == "__main__":
    seeds = [int(each) for each in sys.argv[1:]] or [1, 2, 3]
    print("| style | " + " | ".join(Told._fields) + " |")
    print("|---" * (len(Told._fields) + 1) + "|")
    for name, style in STYLES.items():
        shares = np.mean([told(style, seed) for seed in seeds], axis=0)
        print(f"| {name} | " + " | ".join(f"{share:.3f}" for share in shares) + " |", flush=True)
