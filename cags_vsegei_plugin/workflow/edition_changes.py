"""What became of a unit's feature between two editions: judged from how both read."""

from __future__ import annotations

from typing import Any, Dict, List, NamedTuple, Optional, Tuple

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


class _Differing(NamedTuple):
    """Whether two readings differ in their age, and in kind, rocks or genesis."""

    age: bool
    nature: bool


_Found = List[Tuple[str, Optional[Sentence]]]


class Judging:
    """Judges features one by one; how two readings differ is told once, as they are few."""

    def __init__(self, limits: AgeLimits) -> None:
        self._limits = limits
        self._known: Dict[Tuple[int, int], _Differing] = {}

    def judged(
        self, old: Optional[Told], new: Optional[Told], changed_m2: Optional[float]
    ) -> Change:
        """Return what became of a feature: `old` is None for a new one, `new` for one gone."""
        found = self._found(old, new, changed_m2) or [(UNCHANGED, None)]
        names = tuple(name for name, _ in found)
        return Change(
            min(names, key=CHANGES.index) if len(names) > 1 else names[0],
            names,
            None if old is None else old.fid,
            None if new is None else new.fid,
            None if old is None else old.index or None,
            None if new is None else new.index or None,
            None if old is None else old.name or None,
            None if new is None else new.name or None,
            None if old is None else old.reading.base_ma,
            None if old is None else old.reading.top_ma,
            None if new is None else new.reading.base_ma,
            None if new is None else new.reading.top_ma,
            changed_km2=None if changed_m2 is None else changed_m2 / _KM2,
            reasons=tuple(said for _, said in found if said is not None),
        )

    def _found(
        self, old: Optional[Told], new: Optional[Told], changed_m2: Optional[float]
    ) -> _Found:
        if old is None:
            return [(NEW, sentence("Only the new edition has it."))]
        if new is None:
            return [(GONE, sentence("Only the old edition has it."))]
        differing = self._differing(old.reading, new.reading)
        found: _Found = [(RE_DATED, _ages(old, new))] if differing.age else []
        if old.name != new.name or (old.index != new.index and not differing.age):
            found.append((RENAMED, _names(old, new)))
        if differing.nature:
            said = sentence("Kind, rocks or genesis are read differently.")
            found.append((REDESCRIBED, said))
        if changed_m2 is None:
            said = sentence("Whether it was redrawn cannot be told: GEOS failed.")
            found.append((REDRAWN, said))
        elif changed_m2 > 0:
            area = f"{changed_m2 / _KM2:.3g}"
            said = sentence("Its outline gained and lost {area} km².", area=area)
            found.append((REDRAWN, said))
        return found

    def _differing(self, old: Reading, new: Reading) -> _Differing:
        # The readings outlive the judging, so that no other one gets their ids.
        key = id(old), id(new)
        if key not in self._known:
            age = not _same_age(old, new, self._limits)
            self._known[key] = _Differing(age, _nature(old) != _nature(new))
        return self._known[key]


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
