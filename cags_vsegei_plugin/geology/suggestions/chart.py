"""The international chart as joint units use it: a symbol and a name for an interval in Ma.

In Chinese and in Russian the name is that of the national chart, where it has a unit of the same
limits: 上更新统, not 上更新阶; Нижний карбон, not Миссисипская подсистема.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import List, Mapping, NamedTuple, Optional, Sequence, Tuple

from cags_vsegei_plugin.geology.scales import ScaleUnit, load_scale
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.sentences import LANGUAGES, Term

_CHART = "ics_2026"
_NATIONAL = {"zh": "china_2014", "ru": "russia_gss"}
_SLACK = 0.002
"""Limits of one unit differ a little between charts: this share of an age."""
_COARSE = ("eon", "era", "period", "subperiod", "epoch", "epoch/age")
_NUMBERED = re.compile(r"([A-Za-z]+)(\d+)")
_REMARK = re.compile(r"\s*[(（].*[)）]")
_ADJECTIVE = ("ая", "ий", "ый")
_TERMS = ";"
"""Stands between the term of rocks and that of time: 上更新统;晚更新世."""
_START, _END = "start", "end"


class _Limits(NamedTuple):
    older: ScaleUnit
    younger: ScaleUnit


def age_symbol(
    base_ma: Optional[float], top_ma: Optional[float], knowledge: Knowledge = BUNDLED
) -> str:
    """Return the symbol of an interval: `K1`, `J2-3`, `J3-K1`; "" where it is not known."""
    limits = _limits(base_ma, top_ma, knowledge)
    if limits is None:
        return ""
    older, younger = limits.older.symbol, limits.younger.symbol
    if older == younger:
        return older
    parts = _NUMBERED.fullmatch(older), _NUMBERED.fullmatch(younger)
    if parts[0] and parts[1] and parts[0].group(1) == parts[1].group(1):
        return f"{older}-{parts[1].group(2)}"
    return f"{older}-{younger}"


def age_name(
    base_ma: Optional[float],
    top_ma: Optional[float],
    is_body: bool,
    knowledge: Knowledge = BUNDLED,
) -> Term:
    """Return the name of an interval in three languages; a body is dated, not bedded: Early."""
    limits = _limits(base_ma, top_ma, knowledge)
    if limits is None:
        return Term("")
    names = [_name(each, is_body, knowledge) for each in dict.fromkeys(limits)]
    if len(names) == 1:
        return names[0]
    older, younger = names
    return Term(
        f"{older.en} to {younger.en}", f"{older.zh}—{younger.zh}", f"{older.ru} – {younger.ru}"
    )


@lru_cache(maxsize=1024)
def _limits(
    base_ma: Optional[float], top_ma: Optional[float], knowledge: Knowledge
) -> Optional[_Limits]:
    """Return the unit of an interval twice, else the coarse units at its ends."""
    if base_ma is None or top_ma is None:
        return None
    units = _units(knowledge)
    same = [each for each in units if _is(each.base_ma, base_ma) and _is(each.top_ma, top_ma)]
    if same:
        best = min(same, key=lambda each: len(each.symbol))
        return _Limits(best, best)
    middle = (base_ma + top_ma) / 2.0
    coarse = [each for each in units if each.rank in _COARSE]
    older = _holding(coarse, base_ma, top_ma, older=True)
    younger = _holding(coarse, base_ma, top_ma, older=False)
    if older is None or younger is None:
        held = [each for each in units if _holds(each, middle)]
        return _Limits(held[0], held[0]) if held else None
    return _Limits(older, younger)


def _holding(
    units: Sequence[ScaleUnit], base_ma: float, top_ma: float, older: bool
) -> Optional[ScaleUnit]:
    """Return the smallest coarse unit in which an interval begins, or ends."""
    inside = base_ma * (1 - _SLACK) if older else top_ma * (1 + _SLACK)
    if not older and top_ma == 0.0:
        inside = min(base_ma / 2.0, _SLACK)
    held = [each for each in units if _holds(each, inside)]
    return min(held, key=lambda each: (each.base_ma or 0.0) - (each.top_ma or 0.0), default=None)


def _holds(unit: ScaleUnit, at_ma: float) -> bool:
    return (unit.base_ma or 0.0) >= at_ma >= (unit.top_ma or 0.0)


def _is(one_ma: Optional[float], other_ma: float) -> bool:
    return one_ma is not None and abs(one_ma - other_ma) <= _SLACK * max(one_ma, other_ma)


@lru_cache(maxsize=8)
def _units(knowledge: Knowledge, chart: str = _CHART) -> Tuple[ScaleUnit, ...]:
    scale = load_scale(chart, knowledge)
    units = (scale.resolve(symbol) for symbol in scale.symbols())
    return tuple(each for each in units if each is not None and each.has_age)


def _name(unit: ScaleUnit, is_body: bool, knowledge: Knowledge) -> Term:
    noun = _nouns(knowledge).get(unit.rank, "")
    names = {each: _printed(unit, each, is_body, knowledge) for each in LANGUAGES}
    if noun and " " not in names["ru"] and names["ru"].endswith(_ADJECTIVE):
        names["ru"] = f"{names['ru']} {noun}"
    if is_body:
        names = {each: _dated(each, text, knowledge) for each, text in names.items()}
    return Term(*(names[each] for each in LANGUAGES))


def _printed(unit: ScaleUnit, language: str, is_body: bool, knowledge: Knowledge) -> str:
    """Return what the chart of a language's side calls a unit, the term of time for a body."""
    national = _national(unit, language, knowledge)
    text = _in_language(national or unit, language)
    terms = [_REMARK.sub("", each).strip() for each in text.split(_TERMS)]
    return terms[-1] if is_body else terms[0]


def _national(unit: ScaleUnit, language: str, knowledge: Knowledge) -> Optional[ScaleUnit]:
    """Return the unit of the same limits on a national chart, None where it has no name."""
    if language not in _NATIONAL or unit.base_ma is None or unit.top_ma is None:
        return None
    for each in _units(knowledge, _NATIONAL[language]):
        if _is(each.base_ma, unit.base_ma) and _is(each.top_ma, unit.top_ma):
            if _in_language(each, language):
                return each
    return None


def _in_language(unit: ScaleUnit, language: str) -> str:
    return str(getattr(unit, f"name_{language}"))


def _dated(language: str, text: str, knowledge: Knowledge) -> str:
    """Return the time term for a rock term: Late for Upper, 世 for 统."""
    for row in knowledge.table("suggestions/name_forms.csv", ("language", "place", "word")):
        word, other = row["word"], row["replaced_by"]
        if row["language"] != language:
            continue
        if row["place"] == _START and text.startswith(word):
            text = other + text[len(word) :]
        elif row["place"] == _END and text.endswith(word):
            text = text[: -len(word)] + other
            break
    return text


def _nouns(knowledge: Knowledge) -> Mapping[str, str]:
    rows: List[Mapping[str, str]] = [*knowledge.table("suggestions/rank_nouns.csv", ("rank",))]
    return {row["rank"]: row["ru"] for row in rows}
