"""Import and export of the joint legend from the dock: files are asked for, differences shown."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Dict, List

from qgis.core import Qgis
from qgis.PyQt.QtWidgets import QFileDialog

from cags_vsegei_plugin.layers.legend_files import legend_rows_of_file
from cags_vsegei_plugin.panels.difference_dialog import DifferenceDialog
from cags_vsegei_plugin.review.decision import Signer
from cags_vsegei_plugin.review.geopackage_store import is_store
from cags_vsegei_plugin.review.session import Acted, Review
from cags_vsegei_plugin.translation import tr
from cags_vsegei_plugin.workflow.exporting_legend import ENDINGS, TABLES, export_legend
from cags_vsegei_plugin.workflow.importing_legend import Imported, import_legend, plan_import
from cags_vsegei_plugin.workflow.legend_difference import difference
from cags_vsegei_plugin.workflow.legend_store import legend_in_store

if TYPE_CHECKING:
    from cags_vsegei_plugin.panels.legend_manager import LegendManager

_STORE = ".gpkg"


class LegendFiles:
    """Takes legends from files to a manager's journal, and its legend to files."""

    def __init__(self, manager: LegendManager) -> None:
        self._manager = manager

    def ask_import(self) -> None:
        """Ask for a file and import it."""
        endings = " ".join(f"*{ending}" for ending in (*TABLES, _STORE))
        told = tr("Joint legend or store of decisions ({endings})", endings=endings)
        title = tr("Import Joint Legend")
        path, _ = QFileDialog.getOpenFileName(self._manager.body, title, "", told)
        if path:
            self.import_file(Path(path))

    def import_file(self, path: Path) -> None:
        """Show how a file differs, and sign what is chosen; raises UserError for no legend."""
        manager, knowledge = self._manager, self._manager.ground.knowledge
        if is_store(path):
            rows = legend_in_store(path, knowledge).legend.to_rows()
        else:
            rows = [dict(row) for row in legend_rows_of_file(path)]
        found = difference(manager.legend, rows, knowledge)
        plan = plan_import(manager.session.view.state, found, knowledge=knowledge)
        dialog = DifferenceDialog(path.name, found, plan, manager.body)
        if not dialog.exec():
            return
        done: List[Imported] = []
        chosen, protocol = dialog.chosen(), dialog.protocol.text().strip()

        def act(review: Review, signer: Signer) -> Acted:
            before = len(review.entries)
            what = plan_import(review.state, found, chosen, protocol, knowledge)
            why = tr("As told in an imported legend.")
            done.append(import_legend(review, signer, what, why, knowledge))
            return Acted(tuple(review.entries[before:]), ())

        manager.session.sign(act)
        manager.body.say_done(
            tr(
                "Imported: {adopted} recorded as agreed, {proposed} proposed.",
                adopted=done[0].adopted,
                proposed=done[0].proposed,
            )
        )

    def ask_export(self) -> None:
        """Ask for a file and write the legend."""
        filters = ";;".join(f"{title} (*{ending})" for ending, title in _formats().items())
        title = tr("Export Joint Legend")
        path, chosen = QFileDialog.getSaveFileName(self._manager.body, title, "", filters)
        if path:
            self.export_file(Path(_with_ending(path, chosen)))

    def export_file(self, path: Path) -> None:
        """Write the legend in the format of a file's name; raises UserError where it cannot."""
        manager = self._manager
        export_legend(path, manager.legend, knowledge=manager.ground.knowledge)
        words = tr("The joint legend was written to {path}.", path=path)
        manager.say(words, Qgis.MessageLevel.Success)


def _formats() -> Dict[str, str]:
    titles = {
        ".csv": tr("Table, CSV"),
        ".xlsx": tr("Spreadsheet, XLSX"),
        ".ttl": tr("SKOS vocabulary, Turtle"),
        ".qml": tr("QGIS style, QML"),
        ".sld": tr("Style, SLD"),
    }
    return {ending: titles.get(ending, tr("Mappings, SSSOM")) for ending in ENDINGS}


def _with_ending(path: str, chosen: str) -> str:
    """Return a path with the ending of the chosen format, where it has none of them."""
    if path.lower().endswith(ENDINGS):
        return path
    ending = chosen.rpartition("(*")[2].rstrip(")")
    return path + (ending or ENDINGS[0])
