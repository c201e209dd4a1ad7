"""Ages, rocks and genesis of a joint legend as concepts, matched to those of ICS and CGI."""

from __future__ import annotations

from functools import lru_cache
from typing import Iterator, List, Optional, Tuple

from cags_vsegei_plugin.geology.genesis import Genesis
from cags_vsegei_plugin.geology.legend_exchange.names import BASE, ICS, is_address, quoted
from cags_vsegei_plugin.geology.legend_exchange.turtle import PREFIXES, TYPE, Literal, Statement
from cags_vsegei_plugin.geology.rocks import Rocks
from cags_vsegei_plugin.geology.scales import ScaleUnit, editions, load_scale
from cags_vsegei_plugin.geology.vocabulary import Vocabulary
from cags_vsegei_plugin.knowledge import Knowledge
from cags_vsegei_plugin.sentences import LANGUAGES, Term

SKOS = PREFIXES["skos"]
_SAME_MA = 1e-6


def concept(address: str, scheme: str, name: Term) -> Iterator[Statement]:
    """Yield what makes an address a concept of a scheme, named in the languages it has."""
    yield address, TYPE, SKOS + "Concept"
    yield address, SKOS + "inScheme", BASE + scheme
    for language, text in zip(LANGUAGES, name):
        if text:
            yield address, SKOS + "prefLabel", Literal(text, language)


class Ages:
    """The intervals of the international chart, as concepts with the addresses of ICS."""

    def __init__(self, knowledge: Knowledge) -> None:
        """Read the international chart of these tables."""
        edition = next(one.id for one in editions("", knowledge) if one.side == "any")
        scale = load_scale(edition, knowledge)
        rows = knowledge.table(f"scales/{edition}.csv", ("symbol",))
        self._names = {row["symbol"]: row["ics_equivalent"] for row in rows}
        known = [scale.resolve(symbol) for symbol in scale.symbols()]
        self._units = [unit for unit in known if unit is not None and unit.has_age]

    def described(self, base_ma: float, top_ma: float) -> Tuple[str, List[Statement]]:
        """Return the address of an interval and what is to say of it: its names, and matches."""
        same = [unit for unit in self._units if _is_same(unit, base_ma, top_ma)]
        if same:
            return _age_address(same[0]), list(self._of_chart(same[0]))
        address = f"{BASE}age/{quoted(f'{base_ma:g}-{top_ma:g}')}"
        told = [*concept(address, "ages", Term(f"{base_ma:g}–{top_ma:g} Ma"))]
        near = max(self._units, key=lambda unit: _likeness(unit, base_ma, top_ma))
        if _likeness(near, base_ma, top_ma) > 0.0:
            told.append((address, SKOS + "closeMatch", self._ics(near)))
        wider = [unit for unit in self._units if _contains(unit, base_ma, top_ma)]
        if wider:
            above = max(wider, key=lambda unit: _likeness(unit, base_ma, top_ma))
            told += [(address, SKOS + "broader", _age_address(above)), *self._of_chart(above)]
        return address, told

    def match_of(self, base_ma: float, top_ma: float) -> Optional[str]:
        """Return the address of the interval of ICS that is most like these ages."""
        near = max(self._units, key=lambda unit: _likeness(unit, base_ma, top_ma))
        return self._ics(near) if _likeness(near, base_ma, top_ma) > 0.0 else None

    def _of_chart(self, unit: ScaleUnit) -> Iterator[Statement]:
        address = _age_address(unit)
        name = Term(unit.name_en, unit.name_zh, unit.name_ru)
        yield from concept(address, "ages", name)
        yield address, SKOS + "exactMatch", self._ics(unit)
        parent = next((one for one in self._units if one.symbol == unit.parent), None)
        if parent is not None:
            yield address, SKOS + "broader", _age_address(parent)
            yield from self._of_chart(parent)

    def _ics(self, unit: ScaleUnit) -> str:
        return ICS + quoted(self._names[unit.symbol] or unit.name_en)


@lru_cache(maxsize=4)
def ages_of(knowledge: Knowledge) -> Ages:
    """Return the ages of these tables, read once."""
    return Ages(knowledge)


def terms_of(text: str, kind: str, knowledge: Knowledge) -> List[Tuple[str, List[Statement]]]:
    """Return the rocks or genetic types a text names: the address of each, and what to say of it.

    `kind` is `rock` or `genesis`. A term without an address of CGI is narrower than the nearest
    above it that has one.
    """
    words: Vocabulary = Rocks.load(knowledge) if kind == "rock" else Genesis.load(knowledge)
    ids = (text,) if text in words else words.find(text)
    return [(_term_address(kind, id), list(_described(words, kind, id))) for id in ids]


def _described(words: Vocabulary, kind: str, id: str) -> Iterator[Statement]:
    address = _term_address(kind, id)
    yield from concept(address, f"{kind}s", words.term(id))
    uri = words.row(id).get("uri", "")
    if is_address(uri):
        yield address, SKOS + "exactMatch", uri
        return
    for above in words.ancestors(id):
        uri = words.row(above).get("uri", "")
        if is_address(uri):
            yield address, SKOS + "broadMatch", uri
            return


def _term_address(kind: str, id: str) -> str:
    return f"{BASE}{kind}/{quoted(id)}"


def _age_address(unit: ScaleUnit) -> str:
    return f"{BASE}age/{quoted(unit.symbol)}"


def _is_same(unit: ScaleUnit, base_ma: float, top_ma: float) -> bool:
    base, top = unit.base_ma or 0.0, unit.top_ma or 0.0
    return abs(base - base_ma) < _SAME_MA and abs(top - top_ma) < _SAME_MA


def _contains(unit: ScaleUnit, base_ma: float, top_ma: float) -> bool:
    return (unit.base_ma or 0.0) >= base_ma and (unit.top_ma or 0.0) <= top_ma


def _likeness(unit: ScaleUnit, base_ma: float, top_ma: float) -> float:
    """Return the share of what both cover together that both cover each."""
    base, top = unit.base_ma or 0.0, unit.top_ma or 0.0
    common = min(base, base_ma) - max(top, top_ma)
    whole = max(base, base_ma) - min(top, top_ma)
    return common / whole if common > 0.0 and whole > 0.0 else 0.0
