"""Ids that the next run gives again for the same features."""

from __future__ import annotations

import hashlib
from collections import Counter
from functools import lru_cache
from typing import Iterable, List

_DIGITS = 12


def identities(keys: Iterable[str]) -> List[str]:
    """Return an id for each key; of several equal keys the first in order is the first again."""
    seen: Counter[str] = Counter()
    ids = []
    for key in keys:
        told = f"{key}|{seen[key]}"
        seen[key] += 1
        ids.append(_id_of(told))
    return ids


@lru_cache(maxsize=1 << 17)
def _id_of(told: str) -> str:
    return hashlib.sha256(told.encode("utf-8")).hexdigest()[:_DIGITS]
