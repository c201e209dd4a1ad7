"""Kilometres along a border that nobody has drawn: the order of its fragments."""

from __future__ import annotations

from typing import Dict, List, NamedTuple, Sequence, Set, Tuple

import numpy as np

from cags_vsegei_plugin.border.items import Item


class Placed(NamedTuple):
    """An item with its place on the border, in metres."""

    item: Item
    start: float
    stop: float


def along_fronts(items: Sequence[Item], ring: np.ndarray, links: Dict[int, int]) -> List[Placed]:
    """Lay the items end to end from west to east, or north to south if that is longer.

    Fragments follow one another by `links`, then by the nearest end and beginning;
    rings (a piece of one side wholly inside the other) come after the border's end.
    """
    groups = _groups(items)
    opened = [f for f in groups if not ring[f]]
    order = _joined({f: groups[f] for f in opened}, links)
    border = [item for fragment in order for item in groups[fragment]]
    if border and _runs_backwards(border):
        border = [item.turned() for item in reversed(border)]
    rings = [item for fragment in groups if ring[fragment] for item in groups[fragment]]
    return laid_out([*border, *rings], 0.0)


def laid_out(items: Sequence[Item], start: float) -> List[Placed]:
    """Place items one after another by their own lengths, from `start` metres on."""
    placed: List[Placed] = []
    for item in items:
        placed.append(Placed(item, start, start + item.length))
        start += item.length
    return placed


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
    following: Dict[int, int] = {}
    taken: Set[int] = set()

    def join(a: int, b: int) -> None:
        if a in following or b in taken or a == b or _leads_to(following, b, a):
            return
        following[a] = b
        taken.add(b)

    for a, b in links.items():
        if a in groups and b in groups:
            join(a, b)
    for a, b in _by_leap(groups):
        join(a, b)
    heads = [f for f in groups if f not in taken]
    return [f for head in heads for f in _chain_from(following, head)]


def _leads_to(following: Dict[int, int], start: int, goal: int) -> bool:
    return goal in _chain_from(following, start)


def _chain_from(following: Dict[int, int], start: int) -> List[int]:
    chain = [start]
    while chain[-1] in following:
        chain.append(following[chain[-1]])
    return chain


def _by_leap(groups: Dict[int, List[Item]]) -> List[Tuple[int, int]]:
    """Return pairs of fragments by the distance from the end of one to the other's beginning."""
    names = list(groups)
    if len(names) < 2:
        return []
    ends = np.array([groups[f][-1].line[-1] for f in names])
    begins = np.array([groups[f][0].line[0] for f in names])
    leap = np.hypot(ends[:, None, 0] - begins[None, :, 0], ends[:, None, 1] - begins[None, :, 1])
    np.fill_diagonal(leap, np.inf)
    order = np.argsort(leap, axis=None, kind="stable")
    n = len(names)
    return [(names[k // n], names[k % n]) for k in order.tolist() if k // n != k % n]
