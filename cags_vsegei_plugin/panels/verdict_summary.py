"""Kilometres by verdict: the bar, the numbers, and a choice of what to list."""

from __future__ import annotations

from typing import Dict, FrozenSet, Mapping, Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QGridLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from cags_vsegei_plugin.panels import verdict_look
from cags_vsegei_plugin.panels.numbers import kilometres_text, per_cent_text
from cags_vsegei_plugin.panels.stretch_rows import VERDICTS
from cags_vsegei_plugin.panels.tooltips import as_plain_tooltip
from cags_vsegei_plugin.panels.verdict_bar import VerdictBar, share_text
from cags_vsegei_plugin.translation import tr

_COLUMNS = 2


class VerdictSummary(QWidget):
    """The answer on one screen; a pressed verdict asks for its stretches alone."""

    verdictsChosen = pyqtSignal(object)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._bar = VerdictBar(self)
        self._total = QLabel(self)
        self._total.setTextFormat(Qt.TextFormat.PlainText)
        self._total.setWordWrap(True)
        self._buttons: Dict[str, QToolButton] = {v: self._button(v) for v in VERDICTS}
        self._lay_out()
        self.show_kilometres({})

    def show_kilometres(self, kilometres: Mapping[str, float]) -> None:
        """Show the kilometres of a comparison."""
        shown = {verdict: kilometres.get(verdict, 0.0) for verdict in VERDICTS}
        total = sum(shown.values())
        self._bar.show_kilometres(shown)
        self._total.setText(tr("{km} km of border compared", km=kilometres_text(total)))
        for verdict, button in self._buttons.items():
            button.setText(_button_text(verdict, shown[verdict], total))
            button.setAccessibleName(share_text(verdict, shown))

    def chosen(self) -> FrozenSet[str]:
        """Return the verdicts whose stretches are asked for; none stands for all."""
        return frozenset(v for v, button in self._buttons.items() if button.isChecked())

    def _button(self, verdict: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"verdict_{verdict}")
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.setIcon(verdict_look.icon(verdict))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setToolTip(as_plain_tooltip(_help(verdict)))
        button.toggled.connect(self._tell)
        return button

    def _tell(self) -> None:
        self.verdictsChosen.emit(self.chosen())

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(2)
        for number, button in enumerate(self._buttons.values()):
            grid.addWidget(button, number // _COLUMNS, number % _COLUMNS)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._total)
        layout.addWidget(self._bar)
        layout.addLayout(grid)


def _button_text(verdict: str, kilometres: float, total: float) -> str:
    km, share = kilometres_text(kilometres), per_cent_text(kilometres, total)
    numbers = tr("{km} km · {share}", km=km, share=share)
    return f"{verdict_look.title(verdict)}\n{numbers}"


def _help(verdict: str) -> str:
    use = tr("Press to list only these stretches, press again to list all.")
    return f"{verdict_look.explanation(verdict)}\n{use}"
