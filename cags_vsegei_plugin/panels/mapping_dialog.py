"""Asks to which joint unit some units are mapped, by which relation, and on what condition."""

from __future__ import annotations

from typing import Callable, NamedTuple, Optional, Sequence, Union

from qgis.PyQt.QtCore import QModelIndex
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from cags_vsegei_plugin.geology.folding import fold
from cags_vsegei_plugin.geology.joint_legend import RELATIONS, JointUnit, Mapping, rock_of
from cags_vsegei_plugin.geology.joint_legend.mapping import text_of
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.panels.dialog_buttons import OK, ok_and_cancel
from cags_vsegei_plugin.panels.forms import add_row, folded, narrow_combo, narrow_form
from cags_vsegei_plugin.panels.legend_words import other_names, relation_title, unit_name
from cags_vsegei_plugin.panels.search_completer import Entry, SearchCompleter
from cags_vsegei_plugin.translation import tr


class Asked(NamedTuple):
    """What was entered; `relation` is "" where each unit's own one is to be taken."""

    code: str
    relation: str
    from_km: Optional[float] = None
    to_km: Optional[float] = None
    if_name: str = ""
    if_rock: str = ""
    comment: str = ""


Relate = Callable[[str], str]
"""Returns the relation of what is mapped to the joint unit of a code, "" where it differs."""


class MappingDialog(QDialog):
    """Chooses a joint unit by any of its words; conditions are folded while there are none."""

    def __init__(
        self,
        title: str,
        units: Sequence[JointUnit],
        old: Optional[Mapping] = None,
        relate: Relate = lambda code: "",
        parent: Optional[QWidget] = None,
        knowledge: Knowledge = BUNDLED,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("CagsVsegeiMappingDialog")
        self.setWindowTitle(title)
        self._relate, self._knowledge = relate, knowledge
        self._units = {unit.code: unit for unit in units}
        self.unit, self.relation = QLineEdit(self), narrow_combo(QComboBox(self))
        self.from_km, self.to_km = QLineEdit(self), QLineEdit(self)
        self.if_name, self.if_rock = QLineEdit(self), QLineEdit(self)
        self.comment, self.said = QLineEdit(self), QLabel(self)
        self.buttons = ok_and_cancel(self)
        self._completer = SearchCompleter([_entry(unit) for unit in units], True, self.unit)
        self.unit.setCompleter(self._completer)
        self._offer_relations()
        self._lay_out(old)
        self._show(old)
        for field in (self.unit, self.from_km, self.to_km, self.if_rock):
            field.textChanged.connect(lambda _: self._follow())
        self._completer.activated[QModelIndex].connect(lambda _: self._follow())
        self._follow()

    def show_entered(self, asked: Asked) -> None:
        """Show again what was entered before."""
        self.unit.setText(asked.code)
        self.relation.setCurrentIndex(max(0, self.relation.findData(asked.relation)))
        self._show_conditions(asked)

    def asked(self) -> Asked:
        """Return what was entered."""
        return Asked(
            self._code(),
            str(self.relation.currentData() or ""),
            _number(self.from_km.text()),
            _number(self.to_km.text()),
            self.if_name.text().strip(),
            self.if_rock.text().strip(),
            self.comment.text().strip(),
        )

    def fault(self) -> str:
        """Return what is wrong with what was entered, "" where nothing is."""
        if not self._code():
            return tr("Choose a joint unit there is. New ones are made with New Unit.")
        start, end = (_number(field.text()) for field in (self.from_km, self.to_km))
        for field, km in ((self.from_km, start), (self.to_km, end)):
            if field.text().strip() and km is None:
                return tr("The part of the border is told in kilometres.")
        if start is not None and end is not None and start >= end:
            return tr("The part of the border must begin before it ends.")
        rock = self.if_rock.text().strip()
        if rock and not rock_of(rock, self._knowledge):
            return tr("“{rock}” is no rock of the vocabulary.", rock=rock)
        return ""

    def _code(self) -> str:
        text = self.unit.text().strip()
        if text in self._units:
            return text
        named = fold(text)
        found = [
            code
            for code, unit in self._units.items()
            if named in map(fold, (unit.code, unit.name_en, unit.name_zh, unit.name_ru))
        ]
        return found[0] if named and len(found) == 1 else ""

    def _follow(self) -> None:
        code = self._code()
        derived = self._relate(code) if code else ""
        told = relation_title(derived) if derived else tr("as each is read")
        self.relation.setItemText(0, tr("By age and rocks: {relation}", relation=told))
        wrong = self.fault()
        self.said.setText(wrong if self.unit.text() else "")
        self.said.setVisible(bool(self.said.text()))
        self.buttons.button(OK).setEnabled(not wrong)

    def _offer_relations(self) -> None:
        self.relation.addItem("", "")
        for relation in RELATIONS:
            self.relation.addItem(relation_title(relation), relation)

    def _show(self, old: Optional[Mapping]) -> None:
        if old is None:
            return
        self.unit.setText(old.joint_code)
        self._show_conditions(old)

    def _show_conditions(self, told: Union[Mapping, Asked]) -> None:
        self.from_km.setText(text_of(told.from_km))
        self.to_km.setText(text_of(told.to_km))
        self.if_name.setText(told.if_name)
        self.if_rock.setText(told.if_rock)
        self.comment.setText(told.comment)

    def _lay_out(self, old: Optional[Mapping]) -> None:
        fields = QWidget(self)
        form = narrow_form(fields)
        form.setContentsMargins(0, 0, 0, 0)
        add_row(form, tr("Joint &unit"), self.unit)
        add_row(form, tr("&Relation"), self.relation)
        self.unit.setPlaceholderText(tr("Code or name in any language"))
        group = folded(tr("Only on a condition"), "conditions", self)
        group.setCollapsed(old is None or not old.is_conditional)
        conditions = narrow_form(group)
        km = QHBoxLayout()
        for title, field in ((tr("from km"), self.from_km), (tr("to km"), self.to_km)):
            field.setPlaceholderText(title)
            field.setAccessibleName(title)
            km.addWidget(field)
        conditions.addRow(tr("Part of the border"), km)
        add_row(conditions, tr("Name of the unit"), self.if_name)
        add_row(conditions, tr("Roc&k"), self.if_rock)
        last = narrow_form(QWidget(self))
        add_row(last, tr("Co&mment"), self.comment)
        self.said.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.addWidget(fields)
        layout.addWidget(group)
        layout.addWidget(last.parentWidget())
        layout.addWidget(self.said)
        layout.addWidget(self.buttons)
        self.unit.setFocus()


def _entry(unit: JointUnit) -> Entry:
    names = [unit_name(unit), *other_names(unit)]
    shown = " · ".join(filter(None, (unit.code, *names)))
    return Entry(unit.code, shown, shown)


def _number(text: str) -> Optional[float]:
    try:
        return float(text.strip().replace(",", "."))
    except ValueError:
        return None
