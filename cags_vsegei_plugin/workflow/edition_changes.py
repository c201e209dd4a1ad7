"""What became of a unit's feature between two editions: judged from how both read."""

from __future__ import annotations

from typing import Any, List, NamedTuple, Optional, Tuple

from cags_vsegei_plugin.geology.profiles import AgeLimits
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.measures import limits_words
from cags_vsegei_plugin.sentences import Sentence, sentence

NEW, GONE, RE_DATED, RENAMED = "new", "gone", "re_dated", "renamed"
REDESCRIBED, REDRAWN, UNCHANGED = "redescribed", "redrawn", "unchanged"
CHANGES = (NEW, GONE, RE_DATED, RENAMED, REDESCRIBED, REDRAWN, UNCHANGED)
"""In the order in which one of several gives its name to a feature."""

_KM2 = 1e6


class Told(NamedTuple):
    """A feature of one edition: its id, its index and name as they stand, and its reading."""

    fid: int
    index: str  # type: ignore[assignment]
    name: str
    reading: Reading


class Change(NamedTuple):
    """One feature of two editions; the fields up to `reasons` are those of the contract.

    `change` is the weightiest of `changes`. Ages in Ma; `area_km2` is that of the new body, of
    the old one where it is gone; `changed_km2` what the outline gained and lost; `border_km` how
    much of the border it has, None where the other side is not given. `body` is a geometry in
    its layer's own system, `is_old` says whose.
    """

    change: str
    changes: Tuple[str, ...]
    old_fid: Optional[int] = None
    new_fid: Optional[int] = None
    old_index: Optional[str] = None
    new_index: Optional[str] = None
    old_name: Optional[str] = None
    new_name: Optional[str] = None
    old_base_ma: Optional[float] = None
    old_top_ma: Optional[float] = None
    new_base_ma: Optional[float] = None
    new_top_ma: Optional[float] = None
    area_km2: Optional[float] = None
    changed_km2: Optional[float] = None
    border_km: Optional[float] = None
    reasons: Tuple[Sentence, ...] = ()
    body: Any = None
    is_old: bool = False


def judged(
    old: Optional[Told], new: Optional[Told], changed_m2: Optional[float], limits: AgeLimits
) -> Change:
    """Return what became of a feature: `old` is None for a new one, `new` for one that is gone."""
    found = _found(old, new, changed_m2, limits) or [(UNCHANGED, None)]
    names = tuple(name for name, _ in found)
    change = Change(
        min(names, key=CHANGES.index),
        names,
        changed_km2=None if changed_m2 is None else changed_m2 / _KM2,
        reasons=tuple(said for _, said in found if said is not None),
    )
    if old is not None:
        change = change._replace(
            old_fid=old.fid,
            old_index=old.index or None,
            old_name=old.name or None,
            old_base_ma=old.reading.base_ma,
            old_top_ma=old.reading.top_ma,
        )
    if new is not None:
        change = change._replace(
            new_fid=new.fid,
            new_index=new.index or None,
            new_name=new.name or None,
            new_base_ma=new.reading.base_ma,
            new_top_ma=new.reading.top_ma,
        )
    return change


_Found = List[Tuple[str, Optional[Sentence]]]


def _found(
    old: Optional[Told], new: Optional[Told], changed_m2: Optional[float], limits: AgeLimits
) -> _Found:
    if old is None:
        return [(NEW, sentence("Only the new edition has it."))]
    if new is None:
        return [(GONE, sentence("Only the old edition has it."))]
    found: _Found = []
    is_re_dated = not _same_age(old.reading, new.reading, limits)
    if is_re_dated:
        found.append((RE_DATED, _ages(old, new)))
    if old.name != new.name or (old.index != new.index and not is_re_dated):
        found.append((RENAMED, _names(old, new)))
    if _nature(old.reading) != _nature(new.reading):
        found.append((REDESCRIBED, sentence("Kind, rocks or genesis are read differently.")))
    if changed_m2 is None:
        found.append((REDRAWN, sentence("Whether it was redrawn cannot be told: GEOS failed.")))
    elif changed_m2 > 0:
        area = f"{changed_m2 / _KM2:.3g}"
        found.append((REDRAWN, sentence("Its outline gained and lost {area} km².", area=area)))
    return found


def _same_age(old: Reading, new: Reading, limits: AgeLimits) -> bool:
    for one, other in ((old.base_ma, new.base_ma), (old.top_ma, new.top_ma)):
        if one is None or other is None:
            if one is not other:
                return False
        elif abs(one - other) > limits.tolerance_at(max(one, other)):
            return False
    return True


def _nature(reading: Reading) -> Tuple[Any, ...]:
    return reading.kind, reading.rocks, reading.genesis


def _ages(old: Told, new: Told) -> Sentence:
    return sentence(
        "Old edition: {old}, {old_age}; new edition: {new}, {new_age}.",
        old=old.index or "–",
        old_age=_interval(old.reading),
        new=new.index or "–",
        new_age=_interval(new.reading),
    )


def _interval(reading: Reading) -> Sentence:
    if reading.base_ma is None or reading.top_ma is None:
        return sentence("age not known")
    return limits_words(reading.base_ma, reading.top_ma)


def _names(old: Told, new: Told) -> Sentence:
    old_words, new_words = (
        " ".join(filter(None, (each.index, each.name))) or "–" for each in (old, new)
    )
    return sentence("“{old}” became “{new}”.", old=old_words, new=new_words)
