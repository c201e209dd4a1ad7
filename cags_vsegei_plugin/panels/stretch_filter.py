"""What of the stretches is shown: words, verdicts and units the user asks for."""

from __future__ import annotations

from typing import AbstractSet, Any, Dict, Optional, Tuple

from cags_vsegei_plugin.panels.row_filter import RowFilter, Test
from cags_vsegei_plugin.panels.text_search import having


class StretchFilter(RowFilter):
    """Lists the stretches that pass all that is asked for."""

    _asked: Optional[Dict[str, Test]] = None

    def show_words(self, words: str) -> None:
        """Show only stretches whose indices, codes or reason contain the words."""
        wanted = words.strip().casefold()
        self._show("words", having(wanted) if wanted else None)

    def show_verdicts(self, verdicts: AbstractSet[str]) -> None:
        """Show only stretches of these verdicts; all where none is named."""
        wanted = frozenset(verdicts)
        self._show("verdicts", (lambda row: row.verdict in wanted) if wanted else None)

    def show_kind(self, kind: str) -> None:
        """Show only stretches, lines or points; everything where no kind is named."""
        self._show("kind", (lambda row: row.kind == kind) if kind else None)

    def show_pair(self, pair: Optional[Tuple[str, str]]) -> None:
        """Show only stretches of these two units, China's and Russia's; all where None."""

        def is_of_pair(row: Any) -> bool:
            return bool(row.is_stretch and row.pair == pair)

        self._show("pair", is_of_pair if pair is not None else None)

    def _show(self, name: str, test: Optional[Test]) -> None:
        asked = {key: one for key, one in (self._asked or {}).items() if key != name}
        if test is not None:
            asked[name] = test
        if asked or self._asked:
            self._asked = asked
            self.ask(list(asked.values()))
