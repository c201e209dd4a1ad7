"""Suggestions for the joint legend, made in the background; what was signed meanwhile wins."""

from __future__ import annotations

from typing import Dict, List, Optional, Sequence, Tuple

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from cags_vsegei_plugin.errors import Cancelled
from cags_vsegei_plugin.geology.joint_legend import index_key
from cags_vsegei_plugin.geology.suggestions import Asked, Suggestion, suggest
from cags_vsegei_plugin.panels.background import Background, Stopped
from cags_vsegei_plugin.panels.legend_ground import Ground
from cags_vsegei_plugin.sentences import Sentence
from cags_vsegei_plugin.translation import tr
from cags_vsegei_plugin.workflow.legend_units import Unit
from cags_vsegei_plugin.workflow.suggesting import SIDES, Known

_REST_MS, MOST = 300, 3


class LegendSuggestions(QObject):
    """Holds the newest suggestions; `changed` is told when they are there, or are gone."""

    changed = pyqtSignal()
    failed = pyqtSignal(object)

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.all: Tuple[Suggestion, ...] = ()
        self.known = Known()
        self._asked: Optional[Ground] = None
        self._next: Optional[Known] = None
        self._of_unit: Dict[Unit, List[Suggestion]] = {}
        self._work = Background(self)
        self._work.done.connect(self._take)
        self._work.failed.connect(self._fail)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._start)

    @property
    def is_running(self) -> bool:
        """Return whether newer ones are being made."""
        return self._work.is_running or self._rest.isActive()

    def ask(self, ground: Ground, known: Known) -> None:
        """Make them anew, as soon as nothing more is signed for a moment."""
        self._asked, self._next = ground, known
        self._work.drop()
        if ground.readings:
            self._rest.start()
        else:
            self._rest.stop()
            self._take(())

    def of_unit(self, side: str, index: str) -> Sequence[Suggestion]:
        """Return the first candidates of a unit, the best first."""
        return self._of_unit.get((side, index_key(index)), [])

    def stop_and_wait(self) -> None:
        """Stop: the plugin goes."""
        self._rest.stop()
        self._work.stop_and_wait()

    def _start(self) -> None:
        ground, known = self._asked, self._next
        if ground is None or known is None:
            return
        china, russia = (ground.of_side(side) for side in SIDES)

        def work(is_stopped: Stopped) -> Tuple[Suggestion, ...]:
            def tick() -> None:
                if is_stopped():
                    raise Cancelled

            km, codes = dict(ground.km), dict(ground.codes)
            asked = Asked(
                china, russia, ground.profile, km, *known, ground.knowledge, codes, tick=tick
            )
            return suggest(asked)

        self._work.start(tr("Suggesting joint units"), work)

    def _take(self, found: Sequence[Suggestion]) -> None:
        self.all, self.known = tuple(found), self._next or Known()
        self._of_unit = {}
        for each in self.all:
            ends = zip(SIDES, (each.china_index, each.russia_index))
            places = (each.china_place, each.russia_place)
            for (side, index), place in zip(ends, places):
                if index and 0 < place <= MOST:
                    self._of_unit.setdefault((side, index_key(index)), []).append(each)
        for (side, _), some in self._of_unit.items():
            some.sort(key=lambda one: getattr(one, f"{side}_place"))
        self.changed.emit()

    def _fail(self, said: Optional[Sentence]) -> None:
        if said is not None:
            self.failed.emit(said)
