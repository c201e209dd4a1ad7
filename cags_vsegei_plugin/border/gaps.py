"""Where the border goes on although one side is missing."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import Dict, List, NamedTuple, Optional, Sequence, Set, Tuple

import numpy as np

from cags_vsegei_plugin.border.gap_paths import GapPath

Slot = Optional[Tuple[int, int]]
"""Places of the other walk between which a path lies, None where that cannot be said."""

REACH = 20.0
"""A gap is looked across up to this many tolerances; what is farther is another border."""
_TORTUOSITY = 3.0
_SAME_PLACE = 3.0
_MOUTH = 2.0
_WITHIN_REACH = 0.9


class Gaps(NamedTuple):
    """What the unfaced paths of both sides mean.

    `china`, `russia`: indices of the paths along which only that side is present.
    `twin` maps an accepted Russian path to a Chinese path across the same gap.
    `china_breaks`, `russia_breaks`: paths behind which another part of the border begins.
    """

    china: List[int]
    russia: List[int]
    twin: Dict[int, int]
    china_breaks: List[int]
    russia_breaks: List[int]


def judge(
    china: Sequence[GapPath],
    russia: Sequence[GapPath],
    tolerance: float,
    slots: Tuple[Sequence[Slot], Sequence[Slot]],
) -> Gaps:
    """Decide which unfaced paths are border with one side only.

    A path counts if it leads on the way the border was going, does not stray
    beyond reach and is no inlet. Where both sides leave each other the shorter way is the
    border: the longer one walks round what is missing. `slots` give for the paths of
    each side the places of the other walk between which they lie.
    """
    kept: Tuple[Set[int], Set[int]] = (set(), set())
    settled: Tuple[Set[int], Set[int]] = (set(), set())
    twin: Dict[int, int] = {}
    for ours, theirs in _rivals(china, russia, tolerance, slots):
        ways = [china[i] for i in ours], [russia[j] for j in theirs]
        shorter = _shorter(*ways)
        alone = not (ours and theirs)
        numbers = (ours, theirs)[shorter]
        chosen = {k for k, path in zip(numbers, ways[shorter]) if _counts(path, tolerance, alone)}
        kept[shorter].update(chosen)
        if chosen:
            settled[0].update(ours)
            settled[1].update(theirs)
        if shorter == 1 and ours:
            twin.update((j, ours[0]) for j in chosen)
    return Gaps(
        sorted(kept[0]),
        sorted(kept[1]),
        twin,
        _breaks(china, settled[0], tolerance),
        _breaks(russia, settled[1], tolerance),
    )


def _shorter(china: Sequence[GapPath], russia: Sequence[GapPath]) -> int:
    if not china or not russia:
        return 0 if china else 1
    return int(sum(p.length for p in china) > sum(p.length for p in russia))


def _rivals(
    china: Sequence[GapPath],
    russia: Sequence[GapPath],
    tolerance: float,
    slots: Tuple[Sequence[Slot], Sequence[Slot]],
) -> List[Tuple[List[int], List[int]]]:
    """Return groups of Chinese and Russian paths that cross the same gap."""
    pairs = set(_twins(china, russia, tolerance).items())
    pairs.update(_inside(russia, slots[0]))
    pairs.update((i, j) for j, i in _inside(china, slots[1]))
    # What does not lead on is the outside of a map, and crosses nothing.
    onward = {(i, j) for i, j in pairs if china[i].onward and russia[j].onward}
    group = np.arange(len(china) + len(russia))
    for i, j in sorted(onward):
        group[group == group[len(china) + j]] = group[i]
    members: Dict[int, Tuple[List[int], List[int]]] = {}
    for place, number in enumerate(group.tolist()):
        side, path = (0, place) if place < len(china) else (1, place - len(china))
        members.setdefault(number, ([], []))[side].append(path)
    return list(members.values())


def _inside(paths: Sequence[GapPath], slots: Sequence[Slot]) -> List[Tuple[int, int]]:
    """Return the slots, by number, and the paths that lie within them."""
    # Paths stand in the order of the walk and do not overlap.
    firsts, lasts = [path.first for path in paths], [path.last for path in paths]
    found: List[Tuple[int, int]] = []
    for number, slot in enumerate(slots):
        if slot is not None:
            within = range(bisect_left(firsts, slot[0]), bisect_right(lasts, slot[1]))
            found.extend((number, path) for path in within)
    return found


def _counts(path: GapPath, tolerance: float, alone: bool) -> bool:
    if not path.onward or path.within_reach < _WITHIN_REACH:
        return False
    if path.length > _TORTUOSITY * path.chord:
        return False
    return not alone or path.chord > _MOUTH * tolerance


def _breaks(paths: Sequence[GapPath], settled: Set[int], tolerance: float) -> List[int]:
    return [
        i
        for i, path in enumerate(paths)
        if i not in settled and not (path.onward and path.chord <= _MOUTH * tolerance)
    ]


def _twins(china: Sequence[GapPath], russia: Sequence[GapPath], tolerance: float) -> Dict[int, int]:
    """Match paths that leave and meet at the same two places, walked in opposite ways."""
    if not china or not russia:
        return {}
    theirs = np.array([(*path.end, *path.begin) for path in russia])
    found: Dict[int, int] = {}
    for i, path in enumerate(china):
        j = _closest(np.array((*path.begin, *path.end)), theirs, _SAME_PLACE * tolerance)
        if j is not None:
            # Of several that would have the same twin the first has it.
            found.setdefault(j, i)
    return {i: j for j, i in found.items()}


def _closest(place: np.ndarray, places: np.ndarray, limit: float) -> Optional[int]:
    apart = np.maximum(
        np.hypot(places[:, 0] - place[0], places[:, 1] - place[1]),
        np.hypot(places[:, 2] - place[2], places[:, 3] - place[3]),
    )
    best = int(apart.argmin())
    return best if apart[best] <= limit else None
