"""From what is signed to the lines of the joint legend: at once, or in the background if many."""

from __future__ import annotations

from typing import Callable, List, NamedTuple, Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal

from cags_vsegei_plugin.panels.background import Background
from cags_vsegei_plugin.panels.legend_folding import AT_ONCE
from cags_vsegei_plugin.panels.legend_tree import Remembered, Seen, Tree, tree_of
from cags_vsegei_plugin.review.state import State
from cags_vsegei_plugin.translation import tr
from cags_vsegei_plugin.workflow.legend_fold import Folded, folded
from cags_vsegei_plugin.workflow.suggesting import Known, known_of


class Grown(NamedTuple):
    """A legend, its tree, and what suggestions must know.

    `state` is what was folded, while `seq` was its last entry.
    """

    state: State
    seq: int
    folded: Folded
    tree: Tree
    known: Known


class LegendGrowing(QObject):
    """Makes the tree anew; `grown` tells it. What is asked for last is what comes."""

    grown = pyqtSignal(object)
    failed = pyqtSignal(object)

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.last: Optional[Grown] = None
        self._remembered = Remembered()
        self._then: List[Callable[[], None]] = []
        self._work = Background(self)
        self._work.done.connect(self._take)
        self._work.failed.connect(self.failed)

    @property
    def is_running(self) -> bool:
        """Return whether a newer tree is being made."""
        return self._work.is_running

    def grow(self, seen: Seen) -> None:
        """Make the tree of what is seen."""
        self._work.drop()
        many = len(seen.state.of_legend) + sum(map(len, seen.units.values()))
        if many <= AT_ONCE:
            self._take(_grown(seen, seen.state, self._remembered))
            return
        # What is signed meanwhile must not change what is being folded.
        still, remembered = seen._replace(state=seen.state.as_it_is()), self._remembered
        told = tr("Reading the joint legend")
        self._work.start(told, lambda _: _grown(still, seen.state, remembered))

    def then(self, act: Callable[[], None]) -> None:
        """Do something on the newest tree: now, or when it is there."""
        if self.is_running:
            self._then.append(act)
        else:
            act()

    def stop_and_wait(self) -> None:
        """Stop: the plugin goes."""
        self._then.clear()
        self._work.stop_and_wait()

    def _take(self, grown: Grown) -> None:
        self.last, waiting = grown, self._then
        self._remembered, self._then = grown.tree.remembered, []
        self.grown.emit(grown)
        for act in waiting:
            act()


def _grown(seen: Seen, state: State, remembered: Remembered) -> Grown:
    legend = folded(seen.state, seen.knowledge)
    tree = tree_of(seen, legend, remembered)
    known = known_of(seen.state, seen.knowledge, legend.legend)
    return Grown(state, seen.state.seq, legend, tree, known)
