"""Corrects one unit: what it is, how old, of which rocks, and who says so."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple, Optional, Tuple

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cags_vsegei_plugin.geology.age_symbols import ScaleContext
from cags_vsegei_plugin.geology.domains import nature_vocabulary
from cags_vsegei_plugin.geology.genesis import Genesis
from cags_vsegei_plugin.geology.notation.index_text import plain
from cags_vsegei_plugin.geology.reading import DOMAIN, Reading
from cags_vsegei_plugin.geology.rocks import Rocks, find_rocks
from cags_vsegei_plugin.geology.vocabulary import Vocabulary
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.panels.age_choice import AgeChoice
from cags_vsegei_plugin.panels.forms import add_row, narrow_combo, narrow_form
from cags_vsegei_plugin.panels.term_choice import TermChoice
from cags_vsegei_plugin.panels.unit_alternatives import UnitAlternatives
from cags_vsegei_plugin.panels.unit_change import age_change
from cags_vsegei_plugin.panels.unit_rows import UnitRow
from cags_vsegei_plugin.panels.unit_words import CHOSEN_KINDS, kind_title
from cags_vsegei_plugin.translation import tr


class Draft(NamedTuple):
    """What is wanted of a unit: its reading, a comment, the one layer it is for or ""."""

    reading: Reading
    comment: str = ""
    layer: str = ""


class UnitEditor(QWidget):
    """A form over one reading; what is wanted is told, nothing is written here."""

    changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.knowledge = BUNDLED
        self.row: Optional[UnitRow] = None
        self._origins: Vocabulary = Genesis.load(BUNDLED)
        self._genesis_title = QLabel(self)
        self._offered: Optional[Tuple[Knowledge, str]] = None
        self._base = Reading("russia", "")
        self._shown: Optional[Draft] = None
        self.title = QLabel(self)
        self.source = QLabel(self)
        self.alternatives = UnitAlternatives(self)
        self.kind = narrow_combo(QComboBox(self))
        self.age = AgeChoice(self)
        self.preview = QLabel(self)
        self.rocks = TermChoice(lambda text: find_rocks(text, self.knowledge), self)
        self.genesis = TermChoice(lambda text: self._origins.find(text), self)
        self.name, self.comment = QLineEdit(self), QLineEdit(self)
        self.scope = narrow_combo(QComboBox(self))
        self._alternatives_title = QLabel(tr("It may also be:"), self)
        self._lay_out()
        self._wire()
        self.use(BUNDLED)
        self.show_unit(None)

    def use(self, knowledge: Knowledge, family: str = "") -> None:
        """Offer the terms of these tables; with a family the natures of its domains."""
        if (knowledge, family) == self._offered:
            return
        self.knowledge, self._offered = knowledge, (knowledge, family)
        self._origins = nature_vocabulary(family, knowledge) if family else Genesis.load(knowledge)
        self.rocks.offer(Rocks.load(knowledge))
        self.genesis.offer(self._origins)
        self._show_for(bool(family))

    def show_unit(
        self, row: Optional[UnitRow], comment: str = "", draft: Optional[Draft] = None
    ) -> None:
        """Show a unit; a draft is what was wanted of it and is not saved yet."""
        self.row = row
        self.setEnabled(row is not None and bool(row.index))
        self.title.setText(plain(row.index) or tr("(empty)") if row else "")
        self.source.setText(_source(row) if row else "")
        self.source.setVisible(bool(self.source.text()))
        read = row.unit.reading if row else None
        self.alternatives.show_alternatives(read, self.knowledge)
        self._alternatives_title.setVisible(not self.alternatives.isHidden())
        self._offer_scopes(row)
        reading = row.reading if row else Reading("russia", "")
        layer = row.correction[2] if row and row.correction else ""
        self._take_draft(Draft(reading, comment, layer), read or reading)
        self._shown = self.draft()
        if draft is not None:
            self._take_draft(draft, read or reading)
        self._tell()

    def wanted(self) -> Reading:
        """Return the reading as the form has it, ages resolved to Ma."""
        return replace(
            self._base,
            kind=str(self.kind.currentData()),
            rocks=self.rocks.terms(),
            genesis=self.genesis.terms(),
            unit_name=self.name.text().strip(),
            **self.age.wanted(),
        )

    def draft(self) -> Draft:
        """Return everything the form says."""
        return Draft(self.wanted(), self.comment.text(), str(self.scope.currentData() or ""))

    def is_changed(self) -> bool:
        """Return whether the form says something else than what is saved."""
        if self.row is None:
            return False
        said, shown = self.draft(), self._shown
        if shown is not None and not self.row.is_corrected:
            # Where it would hold changes nothing yet.
            shown = shown._replace(layer=said.layer)
        return said != shown

    def problem(self) -> str:
        """Return what must be mended before the form can be saved, "" where it can be."""
        if self.row is None:
            return ""
        if not self.row.index:
            return tr("Features without an index have nothing in common, and are not corrected.")
        return self.age.problem()

    def take(self, other: Reading) -> None:
        """Fill the form with another reading of the unit."""
        self._fill(other, other)
        self._tell()

    def _take_draft(self, draft: Draft, own: Reading) -> None:
        self._fill(draft.reading, own)
        self.comment.setText(draft.comment)
        self.scope.blockSignals(True)
        self.scope.setCurrentIndex(max(0, self.scope.findData(draft.layer)))
        self.scope.blockSignals(False)

    def _fill(self, reading: Reading, own: Reading) -> None:
        self._base = reading
        self.kind.blockSignals(True)
        self.kind.setCurrentIndex(max(0, self.kind.findData(reading.kind)))
        self.kind.blockSignals(False)
        self.age.show_age(reading, own, self._scale())
        self.rocks.show_terms(reading.rocks)
        self.genesis.show_terms(reading.genesis)
        self.name.blockSignals(True)
        self.name.setText(reading.unit_name)
        self.name.blockSignals(False)

    def _offer_scopes(self, row: Optional[UnitRow]) -> None:
        self.scope.blockSignals(True)
        self.scope.clear()
        if row is not None:
            is_chinese = row.unit.reading.side == "china"
            words = tr("every Chinese layer") if is_chinese else tr("every Russian layer")
            self.scope.addItem(words, "")
        if row is not None and row.layer:
            self.scope.addItem(tr("only the layer {layer}", layer=row.layer), row.layer)
        self.scope.blockSignals(False)

    def _scale(self) -> ScaleContext:
        return ScaleContext(self._base.side, self._base.scale, self.knowledge)

    def _tell(self, *_: object) -> None:
        if self.row is not None:
            words = self.problem() or age_change(self.row.unit.reading, self.wanted())
            self.preview.setText(words)
        else:
            self.preview.clear()
        self.changed.emit()

    def _wire(self) -> None:
        self.alternatives.taken.connect(self.take)
        self.kind.currentIndexChanged.connect(self._tell)
        self.scope.currentIndexChanged.connect(self._tell)
        for field in (self.age, self.rocks, self.genesis):
            field.changed.connect(self._tell)
        for line in (self.name, self.comment):
            line.textEdited.connect(self._tell)

    def _show_for(self, domains: bool) -> None:
        """Ask of a domain its nature and name only: it has no age, and kinds and rocks no sense."""
        kinds = (DOMAIN,) if domains else ("unread", *CHOSEN_KINDS)
        self.kind.blockSignals(True)
        self.kind.clear()
        for kind in dict.fromkeys(kinds):
            self.kind.addItem(kind_title(kind), kind)
        self.kind.blockSignals(False)
        for widget in (self.kind, self.age, self.preview, self.rocks):
            widget.setVisible(not domains)
            label = self._form.labelForField(widget)
            if label is not None:
                label.setVisible(not domains)
        self._genesis_title.setText(tr("Nat&ure") if domains else tr("Ge&nesis"))
        self.genesis.setAccessibleName(self._genesis_title.text().replace("&", ""))

    def _lay_out(self) -> None:
        font = self.title.font()
        font.setPointSizeF(font.pointSizeF() * 1.4)
        font.setBold(True)
        self.title.setFont(font)
        # Words that wrap would else take the narrowest column there is.
        self.preview.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.preview.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        for label in (self.title, self.source, self.preview):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        fields = QWidget(self)
        form = self._form = narrow_form(fields)
        form.setContentsMargins(0, 0, 0, 0)
        add_row(form, tr("&Kind"), self.kind)
        add_row(form, tr("A&ge"), self.age)
        form.addRow("", self.preview)
        add_row(form, tr("&Rocks"), self.rocks)
        self._genesis_title.setBuddy(self.genesis)
        form.addRow(self._genesis_title, self.genesis)
        add_row(form, tr("Na&me"), self.name)
        add_row(form, tr("Commen&t"), self.comment)
        add_row(form, tr("&Holds for"), self.scope)
        layout = QVBoxLayout(self)
        for widget in (self.title, self.source, self._alternatives_title, self.alternatives):
            layout.addWidget(widget)
        layout.addWidget(fields)
        layout.addStretch(1)


def _source(row: UnitRow) -> str:
    """Return name and lithology as they stand in the layer."""
    fields = row.unit.fields
    told = dict.fromkeys(filter(None, (fields.name, fields.lithology)))
    return "\n".join(text for text in told if text != fields.index)
