"""What a given legend changes, with boxes to choose what is taken; nothing is signed before OK."""

from __future__ import annotations

from typing import Dict, List, Optional, Tuple

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cags_vsegei_plugin.geology.notation.index_text import plain
from cags_vsegei_plugin.panels.dialog_buttons import OK, ok_and_cancel
from cags_vsegei_plugin.panels.forms import add_row
from cags_vsegei_plugin.panels.legend_words import condition_text
from cags_vsegei_plugin.panels.review_look import side_title
from cags_vsegei_plugin.panels.tooltips import as_plain_tooltip
from cags_vsegei_plugin.translation import render, tr
from cags_vsegei_plugin.workflow.importing_legend import LEFT, Plan, Step
from cags_vsegei_plugin.workflow.legend_difference import (
    ADDED,
    CHANGED,
    MISSING,
    SAME,
    Change,
    Difference,
)

_CHANGE_ROLE = Qt.ItemDataRole.UserRole + 1
_WIDTH, _HEIGHT, _FIRST_WIDTH = 760, 520, 240


class DifferenceDialog(QDialog):
    """Lists added, changed, same, missing and refused rows; the first two can be chosen."""

    def __init__(
        self, title: str, found: Difference, plan: Plan, parent: Optional[QWidget] = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("CagsVsegeiDifferenceDialog")
        self.setWindowTitle(title)
        self.tree, self.protocol = QTreeWidget(self), QLineEdit(self)
        self.count = QLabel(self)
        self.buttons = ok_and_cancel(self)
        self._steps: Dict[int, Change] = {}
        self._set_up()
        self._fill(found, plan)
        self._lay_out()
        self.tree.itemChanged.connect(lambda *_: self._allow())
        self._allow()
        self.resize(_WIDTH, _HEIGHT)

    def chosen(self) -> Tuple[Change, ...]:
        """Return the changes that are to be taken."""
        checked = [item for item in self._choices() if item.checkState(0) == _CHECKED]
        return tuple(self._steps[int(item.data(0, _CHANGE_ROLE))] for item in checked)

    def _choices(self) -> List[QTreeWidgetItem]:
        groups = (self.tree.topLevelItem(row) for row in range(self.tree.topLevelItemCount()))
        items = [group.child(row) for group in groups for row in range(group.childCount())]
        return [item for item in items if item.data(0, _CHANGE_ROLE) is not None]

    def _set_up(self) -> None:
        self.tree.setObjectName("legend_difference")
        self.tree.setAccessibleName(tr("What the given legend changes"))
        self.tree.setHeaderLabels([tr("What"), tr("Becomes"), tr("Details")])
        self.tree.setColumnWidth(0, _FIRST_WIDTH)
        self.tree.setUniformRowHeights(True)

    def _fill(self, found: Difference, plan: Plan) -> None:
        steps = {step.change.subject: step for step in plan.steps}
        for what, title in _kinds():
            changes = found.of(what)
            group = self._group(title, len(changes))
            for change in changes:
                self._add(group, change, steps.get(change.subject))
            group.setExpanded(what in (ADDED, CHANGED))
        refused = self._group(tr("Refused"), len(found.refused))
        for row in found.refused:
            told = tr("row {number}", number=row.number)
            _item(refused, (told, "", render(row.said)))
        refused.setExpanded(True)

    def _group(self, title: str, count: int) -> QTreeWidgetItem:
        group = QTreeWidgetItem(self.tree, [f"{title} ({count})"])
        group.setFlags(group.flags() | Qt.ItemFlag.ItemIsAutoTristate)
        return group

    def _add(self, group: QTreeWidgetItem, change: Change, step: Optional[Step]) -> None:
        details = [
            f"{one.column}: {one.before or '–'} → {one.after or '–'}" for one in change.columns
        ]
        if step is not None and step.said is not None:
            details.append(render(step.said))
        becomes = _becomes(step.becomes) if step is not None else ""
        item = _item(group, (_what(change), becomes, "; ".join(details)))
        if step is not None and step.becomes != LEFT:
            number = len(self._steps)
            self._steps[number] = change
            item.setData(0, _CHANGE_ROLE, number)
            item.setCheckState(0, _CHECKED)

    def _allow(self) -> None:
        count = len(self.chosen())
        self.count.setText(tr("{count} rows are chosen to be signed.", count=count))
        self.buttons.button(OK).setEnabled(count > 0)

    def _lay_out(self) -> None:
        told = QLabel(
            tr(
                "Nothing is signed yet. What both sides have signed elsewhere, with a protocol or a"
                " date, is recorded as agreed; all else is proposed in your name. Nothing is taken"
                " away."
            ),
            self,
        )
        told.setWordWrap(True)
        form = QFormLayout()
        add_row(form, tr("&Protocol no."), self.protocol)
        self.protocol.setPlaceholderText(tr("for rows that are agreed and name none"))
        layout = QVBoxLayout(self)
        layout.addWidget(told)
        layout.addWidget(self.tree, 1)
        layout.addLayout(form)
        layout.addWidget(self.count)
        layout.addWidget(self.buttons)


_CHECKED = Qt.CheckState.Checked


def _kinds() -> List[Tuple[str, str]]:
    return [
        (ADDED, tr("Added")),
        (CHANGED, tr("Changed")),
        (SAME, tr("The same")),
        (MISSING, tr("Missing in the given")),
    ]


def _becomes(name: str) -> str:
    titles: Dict[str, str] = {
        "adopted": tr("recorded as agreed"),
        "proposed": tr("proposed"),
        "left": tr("left as it is"),
    }
    return titles.get(name, name)


def _what(change: Change) -> str:
    row = change.row
    if row.is_unit:
        return row.joint_code
    unit = f"{side_title(row.side)} {plain(row.index)}"
    target = row.joint_code or row.reason
    return " · ".join(filter(None, (f"{unit} → {target}", condition_text(row))))


def _item(group: QTreeWidgetItem, texts: Tuple[str, ...]) -> QTreeWidgetItem:
    item = QTreeWidgetItem(group, list(texts))
    for column, text in enumerate(texts):
        item.setToolTip(column, as_plain_tooltip(text))
    return item
