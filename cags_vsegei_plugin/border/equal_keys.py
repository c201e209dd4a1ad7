"""Which of many hashes are equal: most are told by twos, without sorting."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

_FEWEST_BITS = 12


class Alike(NamedTuple):
    """Rows that may have equal keys: row by row `one` and `other`, or several of a `crowd`.

    `one` is the earlier row. Nothing that is not here has the key of another row.
    """

    one: np.ndarray
    other: np.ndarray
    crowd: np.ndarray


def alike(key: np.ndarray) -> Alike:
    """Return the rows whose 64-bit hashes share a slot of a table with those of others.

    Where two share one, each is what the other leaves of the sum of their numbers.
    """
    bits = max(len(key).bit_length() + 1, _FEWEST_BITS)
    slot = (key >> np.uint64(64 - bits)).astype(np.int64)
    count = np.bincount(slot, minlength=1 << bits).take(slot)
    two = np.flatnonzero(count == 2)
    shared = slot.take(two)
    other = np.bincount(shared, two, 1 << bits).take(shared).astype(np.int64) - two
    earlier = np.flatnonzero(two < other)
    return Alike(two.take(earlier), other.take(earlier), np.flatnonzero(count > 2))


def occurring_twice(key: np.ndarray) -> np.ndarray:
    """Return which hashes occur more than once."""
    found = np.zeros(len(key), bool)
    one, other, crowd = alike(key)
    equal = np.flatnonzero(key.take(one) == key.take(other))
    found[one[equal]] = found[other[equal]] = True
    order = crowd[np.argsort(key[crowd])]
    again = np.flatnonzero(key[order][1:] == key[order][:-1])
    found[order[again]] = found[order[again + 1]] = True
    return found
