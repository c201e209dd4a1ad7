"""How far the review was, day by day."""

from __future__ import annotations

from itertools import groupby
from typing import Callable, Iterable, Iterator, Mapping, NamedTuple, Sequence, Tuple

from cags_vsegei_plugin.errors import Cancelled
from cags_vsegei_plugin.review.conflict import Conflict
from cags_vsegei_plugin.review.journal import Entry
from cags_vsegei_plugin.review.lifecycle import Lifecycle
from cags_vsegei_plugin.review.progress import FINE, Counted, Progress, add, counted, nothing
from cags_vsegei_plugin.review.view import View, as_signed


class Timeline(NamedTuple):
    """A review as it was when it was asked: it can be counted in another thread.

    `signed_as` are the ids that decisions on conflicts were signed under, where they are others.
    """

    cycle: Lifecycle
    conflicts: Mapping[str, Conflict]
    signed_as: Mapping[str, str]
    entries: Sequence[Entry]

    def days(
        self, is_stopped: Callable[[], bool] = lambda: False
    ) -> Tuple[Tuple[str, Progress], ...]:
        """Return each day (UTC) on which anybody signed, with the progress at its end.

        Raises Cancelled where it is told to stop.
        """
        view = View(self.cycle)
        view.set_conflicts(as_signed(self.conflicts, self.signed_as))
        told = []
        for day in _over_time(view, self.entries):
            if is_stopped():
                raise Cancelled
            told.append(day)
        return tuple(told)


def timeline(view: View) -> Timeline:
    """Return what the progress of a review is counted from."""
    return Timeline(view.cycle, dict(view.conflicts), view.signed_as(), tuple(view.entries))


def _over_time(view: View, entries: Iterable[Entry]) -> Iterator[Tuple[str, Progress]]:
    """Yield the days; `view` holds the conflicts and no entries, and is led through them."""
    cycle, conflicts = view.cycle, view.conflicts
    before = {id: _at_first(one) for id, one in conflicts.items()}
    told = nothing()
    for one in before.values():
        add(told, one, 1)
    for day, signed in groupby(entries, key=_days()):
        for id in view.take(signed):
            now = counted(cycle, conflicts[id], view.answer(id))
            if now != before[id]:
                add(told, before[id], -1)
                add(told, now, 1)
                before[id] = now
        yield day, Progress(dict(told.km), dict(told.counts))


def _days() -> Callable[[Entry], str]:
    """Return what tells the day of each entry, given in their order.

    What came from another store, or was signed by a clock that was slow, counts from the day on
    which those before it were signed: days go on, and each is told once.
    """
    last = ""

    def day(entry: Entry) -> str:
        nonlocal last
        last = max(last, entry.decision.time[:10])
        return last

    return day


def _at_first(one: Conflict) -> Counted:
    """Return as what a conflict counts before anybody signed."""
    return ("open" if one.needs_decision else FINE), one.place.length_km
