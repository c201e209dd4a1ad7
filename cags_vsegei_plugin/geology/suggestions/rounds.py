"""The rounds: strict first, then one criterion relaxed at a time, each the best assignment of all.

Where a round leaves units alone, the next one is asked for them; then units away from the border
are paired, and what remains takes pairs with more than one relaxed criterion.
"""

from __future__ import annotations

import zlib
from functools import partial
from typing import Callable, Dict, Iterator, List, Optional, Sequence, Set, Tuple

from cags_vsegei_plugin.assignment import SCIPY_FROM, best_matching
from cags_vsegei_plugin.geology.suggestions.contact import (
    answers_several,
    ends_of,
    is_mostly_here,
    with_contact,
)
from cags_vsegei_plugin.geology.suggestions.relating import relation
from cags_vsegei_plugin.geology.suggestions.rules import ONE_TO_ONE, limit
from cags_vsegei_plugin.geology.suggestions.suggestion import Asked, Suggestion
from cags_vsegei_plugin.geology.suggestions.telling import Telling
from cags_vsegei_plugin.geology.suggestions.weighing import Weighed, Weigher, unsettled
from cags_vsegei_plugin.sentences import Sentence, sentence

_STEPS, _TIES = 1 << 16, 1 << 22
_Pair = Tuple[int, int]


def suggest(asked: Asked, scipy_from: Optional[int] = SCIPY_FROM) -> Tuple[Suggestion, ...]:
    """Return the candidates of all units that are no joint unit yet, the best first.

    Never a pair that is blocked, nor a unit that is settled. `scipy_from` as in `best_matching`.
    """
    weigher = Weigher(asked)
    pairs = with_contact(weigher.weighed(), asked)
    most = int(limit("most_relaxed", asked.knowledge))
    pairs = [each for each in pairs if len(each.failing) <= most]
    return _Rounds(weigher, pairs, scipy_from).suggestions()


class _Rounds:
    """The pairs, their scores, and which of them were assigned."""

    def __init__(
        self, weigher: Weigher, pairs: Sequence[Weighed], scipy_from: Optional[int]
    ) -> None:
        self._weigher, self._pairs, self._scipy_from = weigher, list(pairs), scipy_from
        self._knowledge = weigher.asked.knowledge
        self._telling = Telling(weigher.asked, weigher.judge)
        self._open: Dict[int, Tuple[str, ...]] = {}
        self._whole: Dict[int, int] = {}
        self._score = [self._telling.score(each) for each in pairs]

    def suggestions(self) -> Tuple[Suggestion, ...]:
        """Return the candidates of each unit, each pair once, the best first."""
        best = self._assigned()
        self._leave_open()
        places = self._places(best)
        kept = [k for k in range(len(self._pairs)) if places[0].get(k) or places[1].get(k)]
        kept.sort(key=lambda k: (-self._score[k], k not in best, self._tie(self._pairs[k])))
        return tuple(
            self._suggestion(k, k in best, (places[0].get(k, 0), places[1].get(k, 0))) for k in kept
        )

    def _assigned(self) -> Set[int]:
        """Return the numbers of the pairs that the rounds took."""
        taken = set(self._matched([k for k, each in enumerate(self._pairs) if not each.failing]))
        lost, parts = answers_several(self._pairs, taken, self._weigher.asked)
        self._whole = {**self._further_parts(), **parts}
        for k in lost | parts.keys():
            self._pairs[k] = self._pairs[k]._replace(failing=(ONE_TO_ONE,))
            self._score[k] = self._telling.score(self._pairs[k])
        taken |= parts.keys()
        busy = {end for k in taken for end in ends_of(self._pairs[k])}
        for takes in self._rounds():
            able = [
                k
                for k, each in enumerate(self._pairs)
                if takes(each) and not busy & set(ends_of(each))
            ]
            won = self._matched(able)
            taken.update(won)
            busy.update(end for k in won for end in ends_of(self._pairs[k]))
        return taken

    def _further_parts(self) -> Dict[int, int]:
        """Return the pairs that add a part to a joint unit there is, and which end is the whole."""
        found: Dict[int, int] = {}
        for k, pair in enumerate(self._pairs):
            is_taken = pair.code and ONE_TO_ONE in pair.failing and all(self._indices(pair))
            whole = 0 if self._weigher.china[pair.china].joint_code else 1
            if is_taken and is_mostly_here(pair, 1 - whole, self._weigher.asked):
                found[k] = whole
        return found

    def _leave_open(self) -> None:
        """Take from the confidence of pairs of which a criterion fits and settles nothing.

        Not before the rounds: who is whose partner is decided by what fits.
        """
        for k, pair in enumerate(self._pairs):
            wanting = unsettled(pair)
            if wanting:
                self._open[k] = wanting
                self._score[k] = self._telling.score(pair, len(wanting))

    def _rounds(self) -> Iterator[Callable[[Weighed], bool]]:
        """Yield what each round takes; who meets along the border stands before who does not."""
        for name in self._telling.ordered(self._telling.order):
            yield partial(_meets_but_for, (name,))
        yield lambda each: len(each.failing) == 1
        yield lambda each: len(each.failing) > 1

    def _matched(self, able: Sequence[int]) -> List[int]:
        pairs = [self._pairs[k] for k in able]
        values = [
            (int(self._score[k] * _STEPS) + 1) * _TIES + self._tie(self._pairs[k]) for k in able
        ]
        rows, columns = [each.china for each in pairs], [each.russia for each in pairs]
        return [able[n] for n in best_matching(rows, columns, values, self._scipy_from)]

    def _tie(self, pair: Weighed) -> int:
        """Return a number of a pair's own, so that the order of the units decides nothing."""
        text = "|".join((*self._indices(pair), pair.code))
        return zlib.crc32(text.encode("utf-8")) % _TIES

    def _indices(self, pair: Weighed) -> Tuple[str, str]:
        return self._weigher.china[pair.china].index, self._weigher.russia[pair.russia].index

    def _places(self, best: Set[int]) -> Tuple[Dict[int, int], Dict[int, int]]:
        """Return for both sides the place of a pair among the candidates of its unit."""
        most = int(limit("candidates", self._knowledge))
        sides: Tuple[Dict[int, int], Dict[int, int]] = ({}, {})
        nodes = self._weigher.china, self._weigher.russia
        for side, places in enumerate(sides):
            of_unit: Dict[int, List[int]] = {}
            for k, each in enumerate(self._pairs):
                end = (each.china, each.russia)[side]
                if nodes[side][end].index and not nodes[side][end].joint_code:
                    of_unit.setdefault(end, []).append(k)
            for some in of_unit.values():
                some.sort(key=lambda k: (k not in best, -self._score[k], -self._km(k)))
                places.update({k: place for place, k in enumerate(some[:most], 1)})
        return sides

    def _km(self, k: int) -> float:
        return self._pairs[k].km or 0.0

    def _suggestion(self, k: int, is_best: bool, places: Tuple[int, int]) -> Suggestion:
        pair = self._pairs[k]
        ordered = self._telling.ordered((*pair.failing, *self._open.get(k, ())))
        return Suggestion(
            *self._indices(pair),
            self._relation(k),
            self._score[k],
            self._evidence(pair, ordered),
            self._km(k),
            ";".join(ordered),
            pair.code,
            is_best,
            *places,
        )

    def _relation(self, k: int) -> str:
        """Return how the Chinese unit relates to the Russian one, as whole or part where it is."""
        pair = self._pairs[k]
        found = relation(self._weigher.judge.pair(pair.china, pair.russia))
        if k not in self._whole:
            return found
        told, never = (("broad", "narrow"), ("narrow", "broad"))[self._whole[k]]
        # What has the wider age is no part of the other.
        return found if found == never else told

    def _evidence(self, pair: Weighed, relaxed: Sequence[str]) -> Tuple[Sentence, ...]:
        said = (*self._telling.reasons(pair), *self._telling.relaxed(relaxed))
        if not pair.code:
            return said
        return (sentence("The joint unit is {code}.", code=pair.code), *said)


def _meets_but_for(failing: Tuple[str, ...], pair: Weighed) -> bool:
    return pair.failing == failing and not pair.away
