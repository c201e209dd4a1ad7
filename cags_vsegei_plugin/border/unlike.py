"""What speaks against two ends being one line, apart from where they are and where they point."""

from __future__ import annotations

from typing import Callable, List

import numpy as np

Unlike = Callable[[np.ndarray, np.ndarray], np.ndarray]
"""Takes numbers of ends of both sides, pair by pair; returns 0 (nothing) to 1 (all) for each."""


def nothing_known(china: np.ndarray, russia: np.ndarray) -> np.ndarray:
    """Return that nothing speaks against any pair."""
    return np.zeros(len(china))


def by_number(china: np.ndarray, russia: np.ndarray, doubt: Callable[[int, int], float]) -> Unlike:
    """Return what speaks against pairs of ends whose lines have numbers, negative if unknown.

    `doubt` is asked once for each pair of numbers that occurs.
    """

    def unlike(i: np.ndarray, j: np.ndarray) -> np.ndarray:
        pairs, place = np.unique(
            np.column_stack((china[i], russia[j])), axis=0, return_inverse=True
        )
        told = [0.0 if min(pair) < 0 else doubt(*pair) for pair in pairs.tolist()]
        return np.array(told, float)[place.ravel()]

    return unlike


def together(parts: List[Unlike]) -> Unlike:
    """Return the mean of what several ways of comparing say."""

    def unlike(i: np.ndarray, j: np.ndarray) -> np.ndarray:
        return np.mean([part(i, j) for part in parts], axis=0)

    return unlike
