"""How sure a weighed pair is, and the sentences that say why: never one without the other."""

from __future__ import annotations

from typing import Iterable, Mapping, Tuple

from cags_vsegei_plugin.geology.suggestions.judging import Judge
from cags_vsegei_plugin.geology.suggestions.rules import label_of, limit, rules_of
from cags_vsegei_plugin.geology.suggestions.suggestion import Asked
from cags_vsegei_plugin.geology.suggestions.weighing import Weighed
from cags_vsegei_plugin.sentences import Sentence, sentence


class Telling:
    """Scores and explains the pairs of what was asked."""

    def __init__(self, asked: Asked, judge: Judge) -> None:
        """Take what was asked; `order` is the place of each criterion in which it is relaxed."""
        self._knowledge, self._judge = asked.knowledge, judge
        self._relaxed_factor = limit("relaxed_factor", asked.knowledge)
        self._open_factor = limit("open_factor", asked.knowledge)
        self._most = limit("relaxed_at_most", asked.knowledge)
        rules = rules_of(asked.profile, asked.knowledge)
        self.order: Mapping[str, int] = {rule.criterion: n for n, rule in enumerate(rules)}

    def score(self, pair: Weighed, is_open: int = 0) -> float:
        """Return the confidence, 0 to 1; `is_open` counts criteria that fit and settle nothing."""
        score = pair.score * self._relaxed_factor ** len(pair.failing) * self._open_factor**is_open
        return round(min(score, self._most) if pair.failing or is_open else score, 3)

    def ordered(self, criteria: Iterable[str]) -> Tuple[str, ...]:
        """Return criteria in the order in which they are relaxed."""
        return tuple(sorted(set(criteria), key=lambda name: self.order.get(name, 0)))

    def reasons(self, pair: Weighed) -> Tuple[Sentence, ...]:
        """Return what each criterion says."""
        judged = (self._judge.reason(*each, pair.china, pair.russia) for each in pair.judged)
        return tuple(reason for reason in judged if reason is not None)

    def relaxed(self, criteria: Iterable[str]) -> Tuple[Sentence, ...]:
        """Return what was given up."""
        labels = (label_of(name, self._knowledge) for name in self.ordered(criteria))
        return tuple(sentence("Relaxed: {criterion}.", criterion=label) for label in labels)
