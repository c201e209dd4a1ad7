"""An age: two symbols, and two limits in Ma that follow from them or are typed."""

from __future__ import annotations

from typing import Any, Dict, Optional, Tuple

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QGridLayout, QLabel, QWidget

from cags_vsegei_plugin.geology.age_symbols import ScaleContext, limits_of, runs_backwards
from cags_vsegei_plugin.geology.corrections import OLDEST_MA
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.panels.age_field import AgeField
from cags_vsegei_plugin.panels.ma_field import MaField
from cags_vsegei_plugin.panels.unit_words import number_text
from cags_vsegei_plugin.translation import tr

Limits = Tuple[Optional[float], Optional[float]]


class AgeChoice(QWidget):
    """Takes an age, and tells what of it cannot be."""

    changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._own = Reading("russia", "")
        self._scale = ScaleContext("russia", "")
        self.age_from, self.age_to = AgeField(self), AgeField(self)
        self.base_ma, self.top_ma = MaField(self), MaField(self)
        self.setFocusProxy(self.age_from)
        self._explain()
        self._lay_out()
        for field in (self.age_from, self.age_to, self.base_ma, self.top_ma):
            field.changed.connect(self._tell)

    def show_age(self, reading: Reading, own: Reading, scale: ScaleContext) -> None:
        """Show the age of a reading; the limits of `own` hold while its symbols stand."""
        self._own, self._scale = own, scale
        for field in (self.age_from, self.age_to):
            field.offer(scale)
        self.age_from.show_symbol(reading.age_from)
        self.age_to.show_symbol("" if reading.age_to == reading.age_from else reading.age_to)
        limits = reading.base_ma, reading.top_ma
        typed = (None, None) if limits == self._implied() else limits
        for field, ma in zip((self.base_ma, self.top_ma), typed):
            field.show_limit(ma)
        self._hint()

    def wanted(self) -> Dict[str, Any]:
        """Return symbols and limits as the fields of a reading."""
        base_ma, top_ma = self._limits()
        if self._is_own():
            symbols = self._own.age_from, self._own.age_to
        else:
            symbols = self._symbols()
        return {
            "age_from": symbols[0],
            "age_to": symbols[1],
            "base_ma": base_ma,
            "top_ma": top_ma,
        }

    def problem(self) -> str:
        """Return what must be mended, "" where the age can be."""
        return self._wrong_symbol() or self._wrong_limit()

    def _wrong_symbol(self) -> str:
        for field in (self.age_from, self.age_to):
            if field.is_wrong():
                return tr("{text} is no age of the time scale.", text=field.text().strip())
        older, younger = self.age_from.symbol(), self.age_to.symbol()
        if younger and not older:
            return tr("Give the older age too.")
        if younger and runs_backwards(older, younger, self._scale):
            return tr("{older} is younger than {younger}.", older=older, younger=younger)
        return ""

    def _wrong_limit(self) -> str:
        for field in (self.base_ma, self.top_ma):
            if field.is_wrong():
                text, most = field.text().strip(), f"{OLDEST_MA:.0f}"
                return tr("{text} is no age in Ma from 0 to {most}.", text=text, most=most)
        base_ma, top_ma = self._limits()
        if (base_ma is None) != (top_ma is None):
            return tr("Give both limits in Ma, the older and the younger.")
        if base_ma is not None and top_ma is not None and base_ma < top_ma:
            older, younger = number_text(base_ma), number_text(top_ma)
            return tr("{older} Ma is younger than {younger} Ma.", older=older, younger=younger)
        return ""

    def _symbols(self) -> Tuple[str, str]:
        older = self.age_from.symbol()
        return older, self.age_to.symbol() or older

    def _is_own(self) -> bool:
        own = self._own.age_from, self._own.age_to or self._own.age_from
        return self._symbols() == own

    def _implied(self) -> Limits:
        """Return the limits that follow from the symbols."""
        if self._is_own():
            return self._own.base_ma, self._own.top_ma
        older, younger = self._symbols()
        limits = limits_of(older, younger, self._scale) if older else None
        return (limits.base_ma, limits.top_ma) if limits else (None, None)

    def _limits(self) -> Limits:
        typed = self.base_ma.limit(), self.top_ma.limit()
        base_ma, top_ma = (
            implied if ma is None else ma for ma, implied in zip(typed, self._implied())
        )
        return base_ma, top_ma

    def _hint(self) -> None:
        implied = self._implied()
        self.base_ma.hint(implied[0], tr("older"))
        self.top_ma.hint(implied[1], tr("younger"))

    def _tell(self) -> None:
        self._hint()
        self.changed.emit()

    def _explain(self) -> None:
        self.age_from.setPlaceholderText(tr("older"))
        self.age_to.setPlaceholderText(tr("younger"))
        self.age_from.setAccessibleName(tr("Older age"))
        self.age_to.setAccessibleName(tr("Younger age"))
        self.base_ma.setAccessibleName(tr("Older limit in Ma"))
        self.top_ma.setAccessibleName(tr("Younger limit in Ma"))
        told = tr("In Ma. Empty, the limit follows from the age symbol.")
        self.base_ma.setToolTip(told)
        self.top_ma.setToolTip(told)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(4)
        rows = ((self.age_from, self.age_to, ""), (self.base_ma, self.top_ma, tr("Ma")))
        for place, (older, younger, unit) in enumerate(rows):
            grid.addWidget(older, place, 0)
            grid.addWidget(QLabel("–", self), place, 1)
            grid.addWidget(younger, place, 2)
            grid.addWidget(QLabel(unit, self), place, 3)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(2, 1)
