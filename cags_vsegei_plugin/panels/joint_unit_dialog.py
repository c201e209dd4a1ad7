"""Describes a joint unit: code, names in three languages, age, rocks, genesis, colour, pattern."""

from __future__ import annotations

from typing import AbstractSet, Optional, Tuple

from qgis.gui import QgsColorButton
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from cags_vsegei_plugin.geology.genesis import Genesis
from cags_vsegei_plugin.geology.joint_legend import JointUnit
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.geology.rocks import Rocks, find_rocks
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.layers.unit_colours import chart_colour, unit_colour
from cags_vsegei_plugin.panels.dialog_buttons import OK, ok_and_cancel
from cags_vsegei_plugin.panels.forms import add_row, narrow_combo, narrow_form, set_tab_order
from cags_vsegei_plugin.panels.legend_swatch import colour_icon
from cags_vsegei_plugin.panels.ma_field import MaField
from cags_vsegei_plugin.panels.term_choice import TermChoice
from cags_vsegei_plugin.translation import tr

_BETWEEN = ";"
_OWN, _ICS = "", "any"
_LONGEST = 200
_PLUTONIC = "plutonic"


class JointUnitDialog(QDialog):
    """Edits one joint unit; what makes no sense keeps OK grey, and is said."""

    def __init__(
        self,
        unit: JointUnit,
        taken: AbstractSet[str] = frozenset(),
        knowledge: Knowledge = BUNDLED,
        parent: Optional[QWidget] = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("CagsVsegeiJointUnitDialog")
        self.setWindowTitle(tr("Joint Unit"))
        self._unit, self._taken, self._knowledge = unit, taken, knowledge
        self.code, self.pattern = QLineEdit(unit.code, self), QLineEdit(unit.pattern, self)
        self.name_en, self.name_zh = QLineEdit(unit.name_en, self), QLineEdit(unit.name_zh, self)
        self.name_ru, self.comment = QLineEdit(unit.name_ru, self), QLineEdit(unit.comment, self)
        self.base, self.top = MaField(self), MaField(self)
        self.rocks = TermChoice(lambda text: find_rocks(text, knowledge), self)
        self.genesis = TermChoice(lambda text: Genesis.load(knowledge).find(text), self)
        self.palette_ = narrow_combo(QComboBox(self))
        self.colour = QgsColorButton(self)
        self.said = QLabel(self)
        self.buttons = ok_and_cancel(self)
        self._kept: Tuple[Tuple[str, ...], Tuple[str, ...]] = ((), ())
        self._show()
        self._lay_out()
        self._wire()
        self._follow()

    def unit(self) -> JointUnit:
        """Return the joint unit as it was entered."""
        return self._unit._replace(
            code=self.code.text().strip(),
            name_en=self.name_en.text().strip(),
            name_zh=self.name_zh.text().strip(),
            name_ru=self.name_ru.text().strip(),
            base_ma=self.base.limit(),
            top_ma=self.top.limit(),
            lithology=_BETWEEN.join((*self.rocks.terms(), *self._kept[0])),
            genesis=_BETWEEN.join((*self.genesis.terms(), *self._kept[1])),
            color=self._colour(),
            pattern=self.pattern.text().strip(),
            comment=self.comment.text().strip(),
        )

    def fault(self) -> str:
        """Return what is wrong with what was entered, "" where nothing is."""
        code = self.code.text().strip()
        if not code:
            return tr("A joint unit needs a code.")
        if code in self._taken:
            return tr("There is a joint unit with this code already.")
        if self.base.is_wrong() or self.top.is_wrong():
            return tr("An age is a number of Ma.")
        base, top = self.base.limit(), self.top.limit()
        if base is not None and top is not None and base < top:
            return tr("The older limit is younger than the younger one; exchange them.")
        return ""

    def _show(self) -> None:
        unit, known = self._unit, self._knowledge
        self.base.show_limit(unit.base_ma)
        self.top.show_limit(unit.top_ma)
        self.rocks.offer(Rocks.load(known))
        self.genesis.offer(Genesis.load(known))
        told, kept = [], []
        for text, vocabulary in ((unit.lithology, Rocks), (unit.genesis, Genesis)):
            terms = [each.strip() for each in text.split(_BETWEEN) if each.strip()]
            known_terms = vocabulary.load(known)
            told.append([each for each in terms if each in known_terms])
            # What is no term of the vocabulary is kept as it was told.
            kept.append(tuple(each for each in terms if each not in known_terms))
        self.rocks.show_terms(told[0])
        self.genesis.show_terms(told[1])
        self._kept = kept[0], kept[1]
        for title, palette in (
            (tr("Own colour"), _OWN),
            (tr("International chart (ICS)"), _ICS),
            (tr("Chinese palette"), "china"),
            (tr("Russian palette"), "russia"),
        ):
            self.palette_.addItem(title, palette)
        self.colour.setAllowOpacity(False)
        self.colour.setColor(QColor(unit.color or "#d9d9d9"))
        self.palette_.setCurrentIndex(0 if unit.color else 1)

    def _wire(self) -> None:
        for field in (self.code, self.base, self.top):
            field.textChanged.connect(lambda _: self._follow())
        self.rocks.changed.connect(self._follow)
        self.palette_.currentIndexChanged.connect(lambda _: self._follow())
        self.colour.colorChanged.connect(self._take_own)

    def _take_own(self, _: QColor) -> None:
        if self.colour.color().name() != self._of_palette():
            self.palette_.setCurrentIndex(0)

    def _follow(self) -> None:
        """Offer the colours of the age, take that of the palette, and say what is wrong."""
        for row in range(1, self.palette_.count()):
            colour = self._palette_colour(str(self.palette_.itemData(row)))
            self.palette_.setItemIcon(row, colour_icon(colour))
        chosen = self._of_palette()
        if chosen:
            self.colour.setColor(QColor(chosen))
        wrong = self.fault()
        self.said.setText(wrong)
        self.said.setVisible(bool(wrong))
        self.buttons.button(OK).setEnabled(not wrong)

    def _colour(self) -> str:
        return self._of_palette() or str(self.colour.color().name())

    def _of_palette(self) -> str:
        """Return the colour of the chosen palette, "" where it is an own one."""
        palette = str(self.palette_.currentData() or "")
        return self._palette_colour(palette) if palette else ""

    def _palette_colour(self, palette: str) -> str:
        base, top = self.base.limit(), self.top.limit()
        if base is None or top is None or base < top:
            return "#d9d9d9"
        if palette == _ICS:
            return chart_colour(base, top, self._knowledge)
        rocks = self.rocks.terms()
        is_body = bool(rocks) and Rocks.load(self._knowledge).nature(rocks[0]) == _PLUTONIC
        kind = "intrusive" if is_body else "stratified"
        reading = Reading(palette, self.code.text(), kind, base_ma=base, top_ma=top, rocks=rocks)
        return unit_colour(reading, self._knowledge)

    def _lay_out(self) -> None:
        fields = QWidget(self)
        form = narrow_form(fields)
        form.setContentsMargins(0, 0, 0, 0)
        add_row(form, tr("Co&de"), self.code)
        add_row(form, tr("Name in &English"), self.name_en)
        add_row(form, tr("Name in &Chinese"), self.name_zh)
        add_row(form, tr("Name in &Russian"), self.name_ru)
        ages = QHBoxLayout()
        for title, field in (
            (tr("Older limit, Ma"), self.base),
            (tr("Younger limit, Ma"), self.top),
        ):
            field.setAccessibleName(title)
            field.setPlaceholderText(title)
            ages.addWidget(field)
        form.addRow(tr("Age"), ages)
        add_row(form, tr("Roc&ks"), self.rocks)
        add_row(form, tr("&Genesis"), self.genesis)
        form.addRow(tr("Colour"), self._colour_fields())
        add_row(form, tr("&Pattern"), self.pattern)
        add_row(form, tr("Co&mment"), self.comment)
        self.said.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.addWidget(fields)
        layout.addWidget(self.said)
        layout.addWidget(self.buttons)
        self._order_fields()
        self.code.setFocus()

    def _colour_fields(self) -> QHBoxLayout:
        colours = QHBoxLayout()
        self.palette_.setAccessibleName(tr("Colour"))
        self.colour.setAccessibleName(tr("Own colour"))
        colours.addWidget(self.palette_, 1)
        colours.addWidget(self.colour)
        return colours

    def _order_fields(self) -> None:
        texts = (self.code, self.name_en, self.name_zh, self.name_ru, self.pattern, self.comment)
        for text in texts:
            text.setMaxLength(_LONGEST)
        set_tab_order(
            *texts[:4], self.base, self.top, self.rocks.search, self.rocks.chosen,
            self.genesis.search, self.genesis.chosen, self.palette_, self.colour, *texts[4:],
        )  # fmt: skip
