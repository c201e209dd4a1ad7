"""Asks where decisions are kept: beside the project, or in a schema of a saved connection."""

from __future__ import annotations

from typing import List, Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.layers.connections import connection_names, reached_by
from cags_vsegei_plugin.panels.background import Background
from cags_vsegei_plugin.panels.dialog_buttons import OK, ok_and_cancel
from cags_vsegei_plugin.panels.forms import add_row, narrow_combo, narrow_form, set_tab_order
from cags_vsegei_plugin.review.postgis_schemas import Schema, schemas
from cags_vsegei_plugin.sentences import Sentence
from cags_vsegei_plugin.translation import render, tr
from cags_vsegei_plugin.workflow.store_place import SCHEMA, StorePlace, TeamStore

_LINES_WIDE, _SAID_LINES, _TEXT_LINES = 30, 4, 2


class StoreDialog(QDialog):
    """A choice of two; the schemas of a connection are asked for in the background."""

    def __init__(self, place: Optional[StorePlace], parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("CagsVsegeiStoreDialog")
        self.setWindowTitle(tr("Where Decisions Are Kept"))
        self._before = place if isinstance(place, TeamStore) else None
        self._asking = Background(self)
        self.beside = QRadioButton(tr("&Beside the project, in a GeoPackage"), self)
        self.team = QRadioButton(tr("In a &team's store on PostGIS"), self)
        self._choices = QButtonGroup(self)
        self.connection, self.schema = narrow_combo(QComboBox(self)), narrow_combo(QComboBox(self))
        self.schema.setEditable(True)
        self.said, self.text = self._label(), self._label()
        self.buttons = ok_and_cancel(self)
        self._lay_out()
        self._fill()
        self._wire()
        self._show_choice()

    def place(self) -> Optional[TeamStore]:
        """Return the team's store that is chosen, None for the file beside the project."""
        if self.beside.isChecked():
            return None
        chosen = TeamStore(self.connection.currentText(), self.schema.currentText().strip())
        before = self._before
        # What was open stays what must be there; another choice is open to what it finds.
        return before if before is not None and before[:2] == chosen[:2] else chosen

    def done(self, result: int) -> None:
        """Close, and ask for nothing more; a server that is silent is not waited for."""
        self._asking.drop()
        super().done(result)

    def _label(self) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _lay_out(self) -> None:
        told = self._label()
        told.setText(
            tr(
                "All who review together choose the same place. Decisions stay where they were"
                " signed; those made beside the project can be copied into an empty store of the"
                " team. Only the names of connection and schema are kept in the project, never a"
                " password."
            )
        )
        fields = QWidget(self)
        form = narrow_form(fields)
        form.setContentsMargins(self.fontMetrics().height(), 0, 0, 0)
        add_row(form, tr("&Connection of QGIS"), self.connection)
        add_row(form, tr("&Schema"), self.schema)
        layout = QVBoxLayout(self)
        for choice in (self.beside, self.team):
            self._choices.addButton(choice)
        for widget in (told, self.beside, self.team, fields, self.said, self.text, self.buttons):
            layout.addWidget(widget)
        # What is said later must find its room.
        line = self.fontMetrics().height()
        self.said.setMinimumHeight(_SAID_LINES * line)
        self.said.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.text.setMinimumHeight(_TEXT_LINES * line)
        self.setMinimumWidth(_LINES_WIDE * line)
        set_tab_order(self.beside, self.team, self.connection, self.schema)

    def _fill(self) -> None:
        names, before = connection_names(), self._before
        if before is not None and before.connection not in names:
            names.append(before.connection)
        self.connection.addItems(names)
        self.connection.setCurrentIndex(-1 if before is None else names.index(before.connection))
        if before is not None:
            self.schema.setEditText(before.schema)
        elif len(names) == 1:
            self.connection.setCurrentIndex(0)
        (self.beside if before is None else self.team).setChecked(True)

    def _wire(self) -> None:
        self.team.toggled.connect(lambda _: self._show_choice())
        self.connection.currentIndexChanged.connect(lambda _: self._ask_schemas())
        self.schema.editTextChanged.connect(lambda _: self._allow())
        self._asking.done.connect(self._take_schemas)
        self._asking.failed.connect(self._say_failed)

    def _show_choice(self) -> None:
        is_team = self.team.isChecked()
        for widget in (self.connection, self.schema):
            widget.setEnabled(is_team)
        self.said.clear()
        self._asking.drop()
        if is_team and not connection_names():
            self.said.setText(
                tr(
                    "No connection to PostgreSQL is saved in this QGIS yet. Make one first: Browser"
                    " ▸ PostgreSQL ▸ New Connection."
                )
            )
        elif is_team:
            self._ask_schemas()
        self._allow()

    def _ask_schemas(self) -> None:
        """Ask the server for its schemas; who knows the name may type it meanwhile."""
        name = self.connection.currentText()
        self._allow()
        if not name or not self.team.isChecked():
            return
        try:
            reached = reached_by(name)
        except UserError as error:
            self._say_failed(error.said)
            return
        self.said.setText(tr("The schemas are being looked for…"))
        self._asking.start(tr("Looking for schemas"), lambda _: schemas(reached, f"PostGIS {name}"))

    def _take_schemas(self, found: List[Schema]) -> None:
        names = [one.name for one in found]
        wanted = self.schema.currentText().strip()
        kept = [one.name for one in found if one.has_store]
        if wanted not in names:
            usual = SCHEMA if SCHEMA in names else ""
            wanted = wanted or next(iter((*kept, *filter(None, (usual,)), *names)), "")
        self.schema.clear()
        self.schema.addItems(names)
        self.schema.setEditText(wanted)
        told = tr("Decisions are kept already in: {schemas}", schemas=", ".join(kept))
        self.said.setText(told if kept else "")
        self._allow()

    def _say_failed(self, said: Optional[Sentence]) -> None:
        if said is not None:
            self.said.setText(render(said))

    def _allow(self) -> None:
        """Let a whole choice be taken, and tell how Processing names it."""
        place = self.place()
        is_whole = place is None or bool(place.connection and place.schema)
        self.buttons.button(OK).setEnabled(is_whole)
        told = str(place._replace(journal="")) if place is not None and is_whole else ""
        self.text.setText(tr("In Processing: {text}", text=told) if told else "")
