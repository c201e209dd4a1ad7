"""The joint legend that the review knows while it is folded anew behind a large journal."""

from __future__ import annotations

from typing import NamedTuple, Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal

from cags_vsegei_plugin.geology.joint_legend import JointLegend
from cags_vsegei_plugin.knowledge import Knowledge
from cags_vsegei_plugin.panels.background import Background
from cags_vsegei_plugin.review.state import State
from cags_vsegei_plugin.translation import tr
from cags_vsegei_plugin.workflow.legend_fold import legend_of

AT_ONCE = 400
"""What so many decisions and units lead to takes a twentieth of a second."""


class _Known(NamedTuple):
    state: State
    seq: int
    legend: JointLegend


class LegendFolding(QObject):
    """Folds the legend after a decision: at once where it is small, else in the background.

    Until then the legend before the decision is told; `changed` says that there is a newer one.
    """

    changed = pyqtSignal()

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._known: Optional[_Known] = None
        self._asked = (0, 0)
        self._work = Background(self)
        self._work.done.connect(self._take)

    @property
    def is_running(self) -> bool:
        """Return whether a newer legend is being folded."""
        return self._work.is_running

    def legend(self, state: State, knowledge: Knowledge) -> JointLegend:
        """Return the legend of a state, as far as it is folded."""
        known = self._known if self._known and self._known.state is state else None
        if known is not None and known.seq == state.seq:
            return known.legend
        if len(state.of_legend) <= AT_ONCE:
            known = self._known = _Known(state, state.seq, legend_of(state, knowledge))
            return known.legend
        self._fold(state, knowledge)
        return known.legend if known is not None else JointLegend()

    def stop_and_wait(self) -> None:
        """Stop: the plugin goes."""
        self._work.stop_and_wait()

    def _fold(self, state: State, knowledge: Knowledge) -> None:
        if self.is_running and self._asked == (id(state), state.seq):
            return
        still, self._asked = state.as_it_is(), (id(state), state.seq)

        def work(_: object) -> _Known:
            legend = legend_of(still, knowledge)
            # Found here, so that no key waits for it.
            legend.units()
            return _Known(state, still.seq, legend)

        self._work.start(tr("Reading the joint legend"), work)

    def _take(self, known: _Known) -> None:
        self._known = known
        self.changed.emit()
