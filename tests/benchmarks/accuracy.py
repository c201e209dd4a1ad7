"""How near to the truth a list of pairs comes."""

from __future__ import annotations

from typing import NamedTuple, Tuple

import numpy as np

from tests.benchmarks.truth import Pairs, Truth
from tests.benchmarks.units import UNITS


class Accuracy(NamedTuple):
    """Shares of 1, all but the counts.

    `recall`, `precision`: of pairs as long as the tolerance. `recall_length`,
    `precision_length`: the metres that are in both, of the true and of the found metres.
    `total`: found by true metres. `error`: median relative error of a length. `variation`:
    total variation distance of the units × units table. `flagged_recall`,
    `flagged_precision`: by length, of contacts between units that do not belong together.
    """

    found: int
    true: int
    recall: float
    precision: float
    recall_length: float
    precision_length: float
    total: float
    error: float
    variation: float
    flagged_recall: float
    flagged_precision: float


def accuracy(found: Pairs, truth: Truth) -> Accuracy:
    """Compare what was found with the truth."""
    real, tolerance = truth.pairs, truth.tolerance
    found_there, real_here = _lengths_in(real, found), _lengths_in(found, real)
    long_real, long_found = real.length >= tolerance, found.length >= tolerance
    both = found_there > 0
    error = np.abs(found_there[both] / real.length[both] - 1.0)
    common = float(np.minimum(real.length, found_there).sum())
    flagged = _flagged(found, truth)
    return Accuracy(
        len(found.length),
        len(real.length),
        _share(both & long_real, long_real),
        _share((real_here > 0) & long_found, long_found),
        common / max(float(real.length.sum()), 1e-9),
        common / max(float(found.length.sum()), 1e-9),
        float(found.length.sum() / max(float(real.length.sum()), 1e-9)),
        float(np.median(error)) if both.any() else float("nan"),
        _variation(found, truth),
        *flagged,
    )


def _lengths_in(asked: Pairs, known: Pairs) -> np.ndarray:
    """Return for the pairs that are asked the metres they have in the others, 0 where none."""
    if not len(known.length):
        return np.zeros(len(asked.length))
    order = np.argsort(known.key)
    keys = known.key[order]
    at = np.minimum(np.searchsorted(keys, asked.key), len(keys) - 1)
    return np.where(keys[at] == asked.key, known.length[order[at]], 0.0)


def _share(part: np.ndarray, whole: np.ndarray) -> float:
    return float(part.sum() / max(int(whole.sum()), 1))


def _units(pairs: Pairs, truth: Truth) -> Tuple[np.ndarray, np.ndarray]:
    return truth.units[0][pairs.china], truth.units[1][pairs.russia]


def _variation(found: Pairs, truth: Truth) -> float:
    tables = []
    for pairs in (found, truth.pairs):
        china, russia = _units(pairs, truth)
        cell = (china % len(UNITS)) * len(UNITS) + russia % len(UNITS)
        table = np.bincount(cell, pairs.length, len(UNITS) ** 2)
        tables.append(table / max(float(table.sum()), 1e-9))
    return float(np.abs(tables[0] - tables[1]).sum() / 2)


def _flagged(found: Pairs, truth: Truth) -> Tuple[float, float]:
    """Return recall and precision of contacts between units that do not belong together."""
    wrong = []
    for pairs in (found, truth.pairs):
        china, russia = _units(pairs, truth)
        wrong.append(Pairs(*(column[china != russia] for column in pairs)))
    common = float(np.minimum(wrong[1].length, _lengths_in(wrong[1], wrong[0])).sum())
    recall, precision = (common / max(float(one.length.sum()), 1e-9) for one in wrong[::-1])
    return recall, precision


class LineAccuracy(NamedTuple):
    """How well lines were matched: shares of 1."""

    recall: float
    precision: float
    alone: float
    short: float


def line_accuracy(found: np.ndarray, truth: Truth) -> LineAccuracy:
    """Compare matched faults, ids of shape (n, 2), with the truth.

    `alone`, `short`: the share of one-sided lines, and of lines that stop short of the
    border, that were left unmatched.
    """
    matched = {tuple(pair) for pair in np.asarray(found).tolist()}
    real = {tuple(pair) for pair in truth.lines.tolist()}
    right = len(matched & real)
    used = {(side, pair[side]) for pair in matched for side in (0, 1)}
    ends = [[tuple(end) for end in truth.ends[name].tolist()] for name in ("alone", "short")]
    left = [1.0 - sum(end in used for end in one) / max(len(one), 1) for one in ends]
    return LineAccuracy(right / max(len(real), 1), right / max(len(matched), 1), *left)
