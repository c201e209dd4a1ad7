"""Which pairs of units could be one at all, and what each criterion says of them.

A criterion fails where its score is less than it asks for in the strict round; pairs with more
failing criteria than are ever relaxed together, or with a score that no round takes, are left out.
"""

from __future__ import annotations

from typing import (
    Dict,
    Iterable,
    Iterator,
    List,
    NamedTuple,
    Optional,
    Sequence,
    Set,
    Tuple,
    TypeVar,
)

from cags_vsegei_plugin.geology.joint_legend import index_key
from cags_vsegei_plugin.geology.suggestions.apart import Where, pairs_apart
from cags_vsegei_plugin.geology.suggestions.judging import Judge
from cags_vsegei_plugin.geology.suggestions.naming import Judged, elsewhere, is_one_name
from cags_vsegei_plugin.geology.suggestions.nodes import Node, code_between, nodes_of, occupied
from cags_vsegei_plugin.geology.suggestions.rules import (
    AGREED,
    CONTACT,
    NAME,
    ONE_TO_ONE,
    ROCK,
    Rule,
    limit,
    rules_of,
)
from cags_vsegei_plugin.geology.suggestions.suggestion import Asked

_APART = (CONTACT, ONE_TO_ONE)
_T = TypeVar("_T")
_EVERY = 256
_LAYERED = ("stratified", "quaternary")


class Weighed(NamedTuple):
    """Two nodes by their numbers, what joins them, and what the criteria say.

    `km` is None where nothing is known of the border; `failing` are the criteria that do not hold
    strictly; `shares` are those of the pair in what fits either node along the border; `away` are
    the sides whose unit faces none across a border that is known.
    """

    china: int
    russia: int
    km: Optional[float]
    code: str
    judged: Tuple[Tuple[Rule, Judged], ...]
    failing: Tuple[str, ...] = ()
    shares: Tuple[float, float] = (0.0, 0.0)
    away: Tuple[str, ...] = ()

    @property
    def score(self) -> float:
        """Return the mean of the scores by their weights; what is not told may count too."""
        told = [(rule.weight, _counted(rule, judged)) for rule, judged in self.judged]
        known = [(weight, score) for weight, score in told if score is not None and weight > 0]
        total = sum(weight for weight, _ in known)
        return sum(weight * score for weight, score in known) / total if total else 0.0


def unsettled(pair: Weighed) -> Tuple[str, ...]:
    """Return the criteria that hold and settle nothing; none where the two were agreed on."""
    if any(rule.criterion == AGREED and judged.score == 1.0 for rule, judged in pair.judged):
        return ()
    return tuple(
        rule.criterion
        for rule, judged in pair.judged
        if judged.score is not None
        and judged.score < rule.sure
        and rule.criterion not in pair.failing
    )


class Weigher:
    """Finds and weighs the pairs of what was asked."""

    def __init__(self, asked: Asked) -> None:
        """Take what was asked; `china` and `russia` are the nodes of both sides."""
        self.asked = asked
        self.china, self.russia = nodes_of(asked, "china"), nodes_of(asked, "russia")
        self.judge = Judge(asked, self.china, self.russia)
        rules = rules_of(asked.profile, asked.knowledge)
        self._rules = [each for each in reversed(rules) if each.criterion not in _APART]
        self._most = int(limit("most_relaxed", asked.knowledge))
        self._occupied = occupied(asked.legend)
        self._both_tell_rocks = all(self._tells_rocks(each) for each in (self.china, self.russia))
        self._blocked = {(index_key(ours), index_key(theirs)) for ours, theirs in asked.blocked}
        self._refused = {(side, index_key(index), code) for side, index, code in asked.refused}

    def _tells_rocks(self, nodes: Sequence[Node]) -> bool:
        """Return whether a side tells the rocks of its layered units, as a rule."""
        layered = [each.reading for each in nodes if each.reading.kind in _LAYERED]
        least = limit("tells_rocks", self.asked.knowledge) * len(layered)
        return sum(bool(each.rocks) for each in layered) >= least

    def weighed(self) -> List[Weighed]:
        """Return the pairs that any round could take, contact not yet weighed."""
        km = self._km()
        found = {}
        for pair, length in self._ticking(km.items()):
            found[pair] = self._weigh(*pair, length, self._most)
        where = Where(self.china, self.russia, km if self.asked.km is not None else None)
        for pair in self._ticking(pairs_apart(self.asked, where, self.judge)):
            if pair not in found:
                found[pair] = self._apart(pair, where)
        return self._by_name([each for each in found.values() if each is not None])

    def _apart(self, pair: Tuple[int, int], where: Where) -> Optional[Weighed]:
        """Return a pair that does not meet; two units that meet others must fit the better."""
        away = where.away(*pair)
        is_open = where.km is None or not self._are_units(pair)
        found = self._weigh(*pair, None if is_open else 0.0, 1 if is_open or away else 0)
        return found._replace(away=away) if found is not None else None

    def weigh(self, china: int, russia: int) -> Optional[Weighed]:
        """Return what the criteria say of two nodes, contact left out; None for no one unit."""
        return self._weigh(china, russia, None, self._most)

    def _ticking(self, items: Iterable[_T]) -> Iterator[_T]:
        """Yield items, and let whoever asked stop in between."""
        for number, item in enumerate(items):
            if number % _EVERY == 0:
                self.asked.tick()
            yield item

    def _km(self) -> Dict[Tuple[int, int], float]:
        places = [
            {node.index: place for place, node in enumerate(side) if node.index}
            for side in (self.china, self.russia)
        ]
        found: Dict[Tuple[int, int], float] = {}
        for (china, russia), length in (self.asked.km or {}).items():
            pair = places[0].get(china.strip()), places[1].get(russia.strip())
            if pair[0] is not None and pair[1] is not None and length > 0.0:
                key = pair[0], pair[1]
                found[key] = found.get(key, 0.0) + length
        return found

    def _are_units(self, pair: Tuple[int, int]) -> bool:
        return bool(self.china[pair[0]].index and self.russia[pair[1]].index)

    def _weigh(self, china: int, russia: int, km: Optional[float], most: int) -> Optional[Weighed]:
        """Return a pair with its judged criteria, None where it is out of the question."""
        code = self._code(china, russia)
        if code is None:
            return None
        failing = [ONE_TO_ONE] if self._is_taken(china, russia) else []
        judged: List[Tuple[Rule, Judged]] = []
        for rule in self._rules:
            one = self._judged(rule, china, russia)
            score = _counted(rule, one)
            if score is not None and score < rule.strict:
                failing.append(rule.criterion)
                if score < rule.relaxed or len(failing) > most:
                    return None
            judged.append((rule, one))
        return Weighed(china, russia, km, code, tuple(judged), tuple(failing))

    def _judged(self, rule: Rule, china: int, russia: int) -> Judged:
        """Return what a criterion says; rocks a whole side leaves out are no lack of one unit."""
        judged = self.judge.judged(rule, china, russia)
        if rule.criterion != ROCK or judged.score is not None or self._both_tell_rocks:
            return judged
        kinds = self.china[china].reading.kind, self.russia[russia].reading.kind
        if kinds[0] != kinds[1] or kinds[0] not in _LAYERED:
            return judged
        return Judged(limit("rock_untold_by_side", self.asked.knowledge), judged.reason)

    def _code(self, china: int, russia: int) -> Optional[str]:
        ours, theirs = self.china[china], self.russia[russia]
        if not ours.index and not theirs.index:
            return None
        keys = index_key(ours.index), index_key(theirs.index)
        if keys in self._blocked or self.judge.is_excluded(china, russia):
            return None
        code = code_between(ours, theirs)
        if code == "":
            code = min(ours.elsewhere & theirs.elsewhere, default="")
        refused = {("china", keys[0], code), ("russia", keys[1], code)}
        return None if refused & self._refused else code

    def _is_taken(self, china: int, russia: int) -> bool:
        """Return whether the joint unit one of them is has a unit of the other's side."""
        return (self.china[china].joint_code, "russia") in self._occupied or (
            self.russia[russia].joint_code,
            "china",
        ) in self._occupied

    def _by_name(self, found: Sequence[Weighed]) -> List[Weighed]:
        """Let names that differ count for nothing where another unit has the name."""
        named: Tuple[Set[int], Set[int]] = (set(), set())
        for each in found:
            if any(rule.criterion == NAME and is_one_name(one) for rule, one in each.judged):
                named[0].add(each.china)
                named[1].add(each.russia)
        again = (self._elsewhere(each, named) for each in found)
        return [each for each in again if each is not None]

    def _elsewhere(self, pair: Weighed, named: Tuple[Set[int], Set[int]]) -> Optional[Weighed]:
        told = next((one for rule, one in pair.judged if rule.criterion == NAME), Judged())
        if told.score is None or is_one_name(told):
            return pair
        side = "china" if pair.china in named[0] else "russia"
        if side == "russia" and pair.russia not in named[1]:
            return pair
        if NAME not in pair.failing and len(pair.failing) >= self._most:
            return None
        other = elsewhere(self.judge.pair(pair.china, pair.russia), told, side)
        judged = tuple(
            (rule, other if rule.criterion == NAME else one) for rule, one in pair.judged
        )
        return pair._replace(judged=judged, failing=tuple(dict.fromkeys((*pair.failing, NAME))))


def _counted(rule: Rule, judged: Judged) -> Optional[float]:
    return rule.unknown if judged.score is None else judged.score
