"""Equal hashes, told without sorting, against counting them."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from cags_vsegei_plugin.border.equal_keys import alike, occurring_twice


def keys(seed: int, different: int, count: int, crowded: bool) -> np.ndarray:
    """Return hashes of which some are equal; in one slot of the table if `crowded`."""
    random = np.random.default_rng(seed)
    some = random.integers(0, 2**63, different, dtype=np.uint64) * np.uint64(2)
    if crowded:
        some >>= np.uint64(40)
    return some[random.integers(0, different, count)]


@pytest.mark.parametrize("crowded", [False, True])
@pytest.mark.parametrize("seed, different", [(1, 3), (2, 300), (3, 100_000)])
def test_what_occurs_more_than_once_is_found(seed: int, different: int, crowded: bool) -> None:
    key = keys(seed, different, 900, crowded)
    times = Counter(key.tolist())
    assert occurring_twice(key).tolist() == [times[one] > 1 for one in key.tolist()]


@pytest.mark.parametrize("seed, different", [(1, 3), (2, 300), (3, 100_000)])
def test_equal_keys_stand_side_by_side_or_in_the_crowd(seed: int, different: int) -> None:
    key = keys(seed, different, 900, crowded=False)
    one, other, crowd = alike(key)
    assert (one < other).all()
    met = [*one.tolist(), *other.tolist(), *crowd.tolist()]
    assert len(set(met)) == len(met)
    times = Counter(key.tolist())
    assert {row for row in range(len(key)) if times[int(key[row])] > 1} <= set(met)
    for a, b in zip(one.tolist(), other.tolist()):
        assert (key[a] == key[b]) == (times[int(key[a])] == 2)


def test_no_key_is_like_no_other() -> None:
    assert [len(each) for each in alike(np.zeros(0, np.uint64))] == [0, 0, 0]
    assert occurring_twice(np.zeros(0, np.uint64)).tolist() == []
