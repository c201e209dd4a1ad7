"""Where the border goes on although one side is missing."""

from __future__ import annotations

from typing import Dict, List, NamedTuple, Optional, Sequence, Set

import numpy as np

from cags_vsegei_plugin.border.walk import GapPath

REACH = 20.0
"""A gap is looked across up to this many tolerances; what is farther is another border."""
_TORTUOSITY = 3.0
_SAME_PLACE = 3.0
_MOUTH = 2.0
_WITHIN_REACH = 0.9


class Gaps(NamedTuple):
    """What the unfaced paths of both sides mean.

    `china`, `russia`: indices of the paths along which only that side is present.
    `twin` maps an accepted Russian path to the Chinese path across the same gap.
    `china_breaks`, `russia_breaks`: paths behind which another part of the border begins.
    """

    china: List[int]
    russia: List[int]
    twin: Dict[int, int]
    china_breaks: List[int]
    russia_breaks: List[int]


def judge(china: Sequence[GapPath], russia: Sequence[GapPath], tolerance: float) -> Gaps:
    """Decide which unfaced paths are border with one side only.

    A path counts if it leads on the way the border was going, does not stray
    beyond reach and is no inlet. Where both sides leave each other the shorter path is the
    border: the longer one walks round what is missing.
    """
    twins = _twins(china, russia, tolerance)
    russian_twin = {j: i for i, j in twins.items()}
    kept_china, kept_russia, twin = [], [], {}
    for i, path in enumerate(china):
        j = twins.get(i)
        if j is None:
            if _counts(path, tolerance, alone=True):
                kept_china.append(i)
        elif path.length <= russia[j].length:
            if _counts(path, tolerance, alone=False):
                kept_china.append(i)
        elif _counts(russia[j], tolerance, alone=False):
            kept_russia.append(j)
            twin[j] = i
    for j, path in enumerate(russia):
        if j not in russian_twin and _counts(path, tolerance, alone=True):
            kept_russia.append(j)
    settled_china = set(kept_china) | set(twin.values())
    settled_russia = set(kept_russia) | {twins[i] for i in kept_china if i in twins}
    return Gaps(
        kept_china,
        sorted(kept_russia),
        twin,
        _breaks(china, settled_china, tolerance),
        _breaks(russia, settled_russia, tolerance),
    )


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


def _twins(
    china: Sequence[GapPath], russia: Sequence[GapPath], tolerance: float
) -> Dict[int, int]:
    """Match paths that leave and meet at the same two places, walked in opposite ways."""
    if not china or not russia:
        return {}
    ends = np.array([(*path.end, *path.begin) for path in russia])
    found: Dict[int, int] = {}
    for i, path in enumerate(china):
        j = _closest(np.array((*path.begin, *path.end)), ends, _SAME_PLACE * tolerance)
        if j is not None and j not in found.values():
            found[i] = j
    return found


def _closest(place: np.ndarray, places: np.ndarray, limit: float) -> Optional[int]:
    apart = np.maximum(
        np.hypot(places[:, 0] - place[0], places[:, 1] - place[1]),
        np.hypot(places[:, 2] - place[2], places[:, 3] - place[3]),
    )
    best = int(apart.argmin())
    return best if apart[best] <= limit else None
