"""A field for an age symbol: what the scale has is offered, by symbol and by name."""

from __future__ import annotations

from functools import lru_cache
from typing import Optional, Tuple

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QLineEdit, QWidget

from cags_vsegei_plugin.geology.age_symbols import ScaleContext, canonical, units_of
from cags_vsegei_plugin.geology.scales import ScaleUnit
from cags_vsegei_plugin.panels.search_completer import Entry, SearchCompleter
from cags_vsegei_plugin.panels.unit_words import limits_text
from cags_vsegei_plugin.translation import language


class AgeField(QLineEdit):
    """Takes a symbol in the ways people type it, and tells when its meaning changes."""

    changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._scale = ScaleContext("russia", "")
        self._completer = SearchCompleter([], writes_value=True, parent=self)
        self.setCompleter(self._completer)
        self.setMaxLength(40)
        self.textChanged.connect(self.changed)

    def offer(self, scale: ScaleContext) -> None:
        """Offer the units of a scale."""
        if scale != self._scale:
            self._scale = scale
            self._completer.offer(_entries(scale, language()))

    def show_symbol(self, symbol: str) -> None:
        """Show a symbol; nothing is told."""
        self.blockSignals(True)
        self.setText(symbol)
        self.blockSignals(False)

    def symbol(self) -> str:
        """Return the symbol that is meant, "" for none and for what is no symbol."""
        return canonical(self.text(), self._scale)

    def is_wrong(self) -> bool:
        """Return whether something stands here that is no symbol."""
        return bool(self.text().strip()) and not self.symbol()


@lru_cache(maxsize=8)
def _entries(scale: ScaleContext, spoken: str) -> Tuple[Entry, ...]:
    return tuple(_entry(unit, spoken) for unit in units_of(scale))


def _entry(unit: ScaleUnit, spoken: str) -> Entry:
    names = {"en": unit.name_en, "zh": unit.name_zh, "ru": unit.name_ru}
    limits = limits_text(unit.base_ma, unit.top_ma)
    shown = " · ".join(filter(None, (unit.symbol, names[spoken] or unit.name_en, limits)))
    return Entry(unit.symbol, shown, " ; ".join((shown, *names.values())))
