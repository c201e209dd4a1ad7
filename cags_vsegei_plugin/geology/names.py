"""Ages in words: `早白垩世`, `верхнемеловые`, `Юрская система, средний отдел`, `Late Jurassic`."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Dict, Iterable, List, Mapping, NamedTuple, Optional, Pattern, Tuple

from cags_vsegei_plugin.geology.notation.letters import has_table
from cags_vsegei_plugin.geology.scales import Scale, ScaleUnit, load_scale
from cags_vsegei_plugin.geology.traditional import simplified
from cags_vsegei_plugin.knowledge import Knowledge

_CJK = "\u3400-\u9fff"
_WORD = re.compile(r"[^\W\d_]+")
_SERIES_WORDS = ("отдел", "series", "epoch", "подотдел", "звен")
_STAGE_WORDS = ("ярус", "отложени", "stage", "阶")
_POSITION_OF = {"lower": 0, "middle": 1, "upper": -1, "top": -1}
_LONGEST = 300
STAGE_SIGN = ":"


class _Mark(NamedTuple):
    """A word that names a unit (`symbol`) or a place within one (`position`)."""

    start: int
    symbol: str = ""
    position: str = ""
    is_series: bool = False


class AgeWords:
    """The age words of one side, and the scale they are resolved in."""

    def __init__(self, side: str, scale: Scale, knowledge: Knowledge) -> None:
        """Take the side, whose symbols are used, and its scale."""
        self.scale = scale
        words = [
            (row["language"], row["word"], row[side])
            for row in knowledge.table("scales/age_words.csv", ("language", "word"))
            if row.get(side)
        ]
        positions = knowledge.table("scales/position_words.csv", ("language", "word"))
        self._exact = {word[1:]: symbol for _, word, symbol in words if word.startswith("=")}
        self._prefixes = _longest_first(
            (w, s) for lang, w, s in words if lang != "zh" and w[0] != "="
        )
        self._places = _longest_first(
            (r["word"], r["position"]) for r in positions if r["language"] != "zh"
        )
        self._chinese = {word: symbol for lang, word, symbol in words if lang == "zh"}
        self._chinese_places = {
            r["word"]: r["position"] for r in positions if r["language"] == "zh"
        }
        self._chinese_pattern = self._pattern()
        self._stages = _stage_names(scale, side, knowledge)

    def _pattern(self) -> Pattern[str]:
        units = "|".join(sorted(map(re.escape, self._chinese), key=len, reverse=True))
        place = f"[{''.join(self._chinese_places)}]"
        span = rf"{place}(?:[-–—－~～、至和及]?{place})*"
        return re.compile(
            rf"(?P<before>{span})??(?P<unit>{units})(?:[世纪统系代界宇宙]*(?P<after>(?!{units}){span}))?"
        )

    def find(self, text: str) -> Tuple[str, ...]:
        """Return the symbols of the units a text names, in its order; ranges give both ends.

        A stage comes with its series: `C1:C1v`.
        """
        text = simplified(text[:_LONGEST])
        symbols = self._in_chinese(text) if re.search(f"[{_CJK}]", text) else []
        symbols.extend(self._assembled(self._marks(text.lower().replace("ё", "е"))))
        return tuple(dict.fromkeys(self._finest(symbols)))

    def without(self, text: str) -> str:
        """Return a text without its age words, so that no chalk is found in the Cretaceous."""
        text = self._chinese_pattern.sub(" ", simplified(text))
        return _WORD.sub(lambda word: " " if self._is_age(word.group()) else word.group(), text)

    def _is_age(self, word: str) -> bool:
        lowered = word.lower().replace("ё", "е")
        return any(mark.symbol for mark in self._of_word(lowered, 0, False))

    def _in_chinese(self, text: str) -> List[str]:
        symbols: List[str] = []
        for match in self._chinese_pattern.finditer(text):
            symbol = self._chinese[match.group("unit")]
            places = match.group("before") or match.group("after") or ""
            named = [self._chinese_places[char] for char in places if char in self._chinese_places]
            symbols.extend(self._placed(symbol, named))
        return symbols

    def _marks(self, text: str) -> List[_Mark]:
        marks: List[_Mark] = []
        stages = any(word in text for word in _STAGE_WORDS)
        for word in _WORD.finditer(text):
            marks.extend(self._of_word(word.group(), word.start(), stages))
        return marks

    def _of_word(self, word: str, start: int, stages: bool) -> List[_Mark]:
        if word.startswith(_SERIES_WORDS):
            return [_Mark(start, is_series=True)]
        symbol = self._unit(word) or (self._stages.get(word[:-2], "") if stages else "")
        if symbol:
            return [_Mark(start, symbol=symbol)]
        for prefix, position in self._places:
            if word.startswith(prefix):
                inner = self._unit(word[len(prefix) :])
                marks = [_Mark(start, position=position)]
                return marks + ([_Mark(start, symbol=inner)] if inner else [])
        return []

    def _unit(self, word: str) -> str:
        if word in self._exact:
            return self._exact[word]
        return next((symbol for prefix, symbol in self._prefixes if word.startswith(prefix)), "")

    def _assembled(self, marks: List[_Mark]) -> List[str]:
        """Give each unit its places: those before it, or those after it up to `отдел`."""
        symbols: List[str] = []
        waiting: List[str] = []
        last: Optional[str] = None
        for mark in marks:
            if mark.position:
                waiting.append(mark.position)
            elif mark.symbol:
                symbols.extend(self._placed(mark.symbol, waiting))
                last, waiting = mark.symbol, []
            elif last and waiting:
                symbols.extend(self._placed(last, waiting))
                waiting = []
        return symbols

    def _placed(self, symbol: str, positions: List[str]) -> List[str]:
        if ";" in symbol:
            return symbol.split(";")
        parts = self._divisions(symbol)
        if not positions or not parts:
            return [symbol]
        chosen = [self._division(parts, position) for position in positions]
        return [part for part in chosen if part] or [symbol]

    def _division(self, parts: Tuple[str, ...], position: str) -> str:
        at = _POSITION_OF[position]
        if position == "upper" and len(parts) == 4:
            at = 2
        if position == "middle" and len(parts) < 3:
            return ""
        return parts[at]

    def _divisions(self, symbol: str) -> Tuple[str, ...]:
        numbered = self.scale.series_of(symbol) or self.scale.series_of(symbol + "_")
        return numbered or self.scale.divisions_of(symbol)

    def _finest(self, symbols: List[str]) -> List[str]:
        """Leave out a unit named only to say what the next one belongs to: `система, отдел`."""
        kept = []
        for symbol, following in zip(symbols, symbols[1:] + [""]):
            if not (following and self._is_inside(following, symbol)):
                kept.append(symbol)
        return kept

    def _is_inside(self, inner: str, outer: str) -> bool:
        inside, around = self._resolved(inner), self._resolved(outer)
        if inside is None or around is None or inside.symbol == around.symbol:
            return False
        return around.contains(inside)

    def _resolved(self, symbol: str) -> Optional[ScaleUnit]:
        series, _, stage = symbol.partition(STAGE_SIGN)
        return self.scale.resolve(stage) or self.scale.resolve(series)


def _longest_first(pairs: Iterable[Tuple[str, str]]) -> Tuple[Tuple[str, str], ...]:
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


def _stage_names(scale: Scale, side: str, knowledge: Knowledge) -> Mapping[str, str]:
    """Return stages by their Russian adjective without its ending: `визейск`."""
    path = f"notation/{side}/stages.csv"
    listed = knowledge.table(path, ("series", "letters")) if has_table(path, knowledge) else ()
    names: Dict[str, str] = {}
    for row in listed:
        stage = row["units"].split(";")[0]
        names[_adjective_stem(row["name_ru"])] = f"{row['series']}{STAGE_SIGN}{stage}"
    for symbol in scale.symbols():
        unit = scale.resolve(symbol)
        if unit and unit.rank == "stage":
            for name in (unit.name_ru, unit.name_en):
                names[_adjective_stem(name)] = f"{unit.parent}{STAGE_SIGN}{symbol}"
    return names


def _adjective_stem(name: str) -> str:
    return name.split(" ")[0].lower().replace("ё", "е")[:-2]


@lru_cache(maxsize=32)
def load_age_words(side: str, edition: str, knowledge: Knowledge) -> AgeWords:
    """Return the age words of a side in an edition, read once."""
    return AgeWords(side, load_scale(edition, knowledge), knowledge)
