"""Kilometres along a border that nobody has drawn: the order of its fragments."""

from __future__ import annotations

from itertools import accumulate
from typing import Dict, List, NamedTuple, Optional, Sequence, Set, Tuple

import numpy as np

from cags_vsegei_plugin.border.items import Item

_FEW = 16


class Placed(NamedTuple):
    """An item with its place on the border, in metres; `whole` is what it is a part of, if any."""

    item: Item
    start: float
    stop: float
    whole: Optional[float] = None


def along_fronts(items: Sequence[Item], ring: np.ndarray, links: Dict[int, int]) -> List[Placed]:
    """Lay the items end to end from west to east, or north to south if that is longer.

    Fragments follow one another by `links`, then by the nearest end and beginning;
    rings (a piece of one side wholly inside the other) come after the border's end. Items that run
    the other way are turned.
    """
    groups = _groups(items)
    opened = [f for f in groups if not ring[f]]
    order = _joined({f: groups[f] for f in opened}, links)
    border = [item for fragment in order for item in groups[fragment]]
    if border and _runs_backwards(border):
        border.reverse()
        for item in border:
            item.turn()
    return laid_out([*border, *rings_of(items, ring)], 0.0)


def rings_of(items: Sequence[Item], ring: np.ndarray) -> List[Item]:
    """Return the items of the rings, from west to east whatever order polygons are read in."""
    is_ring = ring.tolist()
    groups = _groups([item for item in items if is_ring[item.fragment]])
    west = {name: min(item.box[0] for item in some) for name, some in groups.items()}
    return [item for name in sorted(groups, key=west.__getitem__) for item in groups[name]]


def laid_out(items: Sequence[Item], start: float) -> List[Placed]:
    """Place items one after another by their own lengths, from `start` metres on."""
    ends = list(accumulate((item.length for item in items), initial=start))
    return list(map(Placed, items, ends, ends[1:]))


def _groups(items: Sequence[Item]) -> Dict[int, List[Item]]:
    groups: Dict[int, List[Item]] = {}
    for item in items:
        groups.setdefault(item.fragment, []).append(item)
    return groups


def _runs_backwards(border: Sequence[Item]) -> bool:
    way = border[-1].line[-1] - border[0].line[0]
    return bool(way[0] < 0) if abs(way[0]) >= abs(way[1]) else bool(way[1] > 0)


def _joined(groups: Dict[int, List[Item]], links: Dict[int, int]) -> List[int]:
    """Return the fragments in order: chains of links, the shortest leaps first."""
    chains = _Chains(list(groups))
    for a, b in links.items():
        if a in groups and b in groups:
            chains.join(a, b)
    while any([chains.join(a, b) for a, b in _by_leap(groups, chains.ends(), chains.heads())]):
        continue
    return [fragment for head in chains.heads() for fragment in chains.from_head(head)]


class _Chains:
    """Fragments that follow one another, none of them in a circle."""

    def __init__(self, names: Sequence[int]) -> None:
        self._names = names
        self._following: Dict[int, int] = {}
        self._taken: Set[int] = set()
        # The last fragment of the chain a head begins, and the head of the chain an end closes.
        self._end = {name: name for name in names}
        self._head = {name: name for name in names}

    def join(self, a: int, b: int) -> bool:
        """Let b follow a, if both are free and it closes no circle; returns whether it does."""
        if a in self._following or b in self._taken or self._head[a] == b:
            return False
        self._following[a] = b
        self._taken.add(b)
        head, end = self._head[a], self._end[b]
        self._end[head], self._head[end] = end, head
        return True

    def ends(self) -> List[int]:
        """Return the fragments that nothing follows."""
        return [name for name in self._names if name not in self._following]

    def heads(self) -> List[int]:
        """Return the fragments that follow nothing."""
        return [name for name in self._names if name not in self._taken]

    def from_head(self, head: int) -> List[int]:
        """Return the chain that begins with a head."""
        chain = [head]
        while chain[-1] in self._following:
            chain.append(self._following[chain[-1]])
        return chain


def _by_leap(
    groups: Dict[int, List[Item]], ends: Sequence[int], heads: Sequence[int]
) -> List[Tuple[int, int]]:
    """Return pairs of an end and a head, the nearest few of each end, by their distance."""
    if len(ends) < 2:
        return []
    from_ = np.array([groups[f][-1].line[-1] for f in ends])
    to = np.array([groups[f][0].line[0] for f in heads])
    leap = np.hypot(from_[:, None, 0] - to[None, :, 0], from_[:, None, 1] - to[None, :, 1])
    few = min(_FEW, len(heads))
    nearest = np.argsort(leap, axis=1, kind="stable")[:, :few]
    end = np.repeat(np.arange(len(ends)), few)
    head = nearest.ravel()
    order = np.argsort(leap[end, head], kind="stable")
    return [
        (ends[end[k]], heads[head[k]]) for k in order.tolist() if ends[end[k]] != heads[head[k]]
    ]
