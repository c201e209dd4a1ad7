"""Everything a comparison is asked with: two sides, a profile, a border, a legend."""

from __future__ import annotations

from typing import Any, Dict, Mapping, Optional, Tuple

from qgis.core import QgsMapLayerProxyModel, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QPushButton, QVBoxLayout, QWidget

from cags_vsegei_plugin.geology.attributes import roles_of
from cags_vsegei_plugin.geology.profiles import Profile
from cags_vsegei_plugin.layers.overrides import knowledge_of
from cags_vsegei_plugin.panels.border_parts import BorderParts
from cags_vsegei_plugin.panels.forms import add_row, folded, narrow_combo, narrow_form
from cags_vsegei_plugin.panels.lines_and_points import NAMES as LINES_AND_POINTS
from cags_vsegei_plugin.panels.lines_and_points import LinesAndPoints
from cags_vsegei_plugin.panels.profile_choice import ProfileChoice
from cags_vsegei_plugin.panels.side_inputs import SideInputs
from cags_vsegei_plugin.panels.side_notice import Beside, notice_of
from cags_vsegei_plugin.panels.table_choice import TableChoice
from cags_vsegei_plugin.panels.tolerance_choice import ToleranceChoice
from cags_vsegei_plugin.panels.tooltips import as_plain_tooltip
from cags_vsegei_plugin.settings import Setting, remember, remembered
from cags_vsegei_plugin.translation import tr


class ComparisonInputs(QWidget):
    """Asks for what a comparison needs, and remembers profile and tolerance."""

    changed = pyqtSignal()
    unitsAsked = pyqtSignal(str)
    profilesAsked = pyqtSignal(str)

    def __init__(self, project: QgsProject, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._project = project
        self.china = SideInputs("china", self)
        self.russia = SideInputs("russia", self)
        self._profile = ProfileChoice(self)
        self.tolerance = ToleranceChoice(self)
        self._border = self._border_combo()
        self._legend = TableChoice(self)
        self.others = LinesAndPoints(self)
        self.parts = BorderParts(self)
        self._lay_out()
        for side in (self.china, self.russia):
            side.changed.connect(self._take_sides)
            side.unitsAsked.connect(self.unitsAsked)
        self.others.changed.connect(self._take_sides)
        self._border.layerChanged.connect(self._take_sides)
        self._profile.currentIndexChanged.connect(self._take_profile)
        project.homePathChanged.connect(self._take_knowledge)
        self._take_knowledge()

    def is_ready(self) -> bool:
        """Return whether both sides have a layer and an index field, or a table of codes."""
        sides = (self.china, self.russia)
        return all(
            side.layer() is not None and (side.fields().index or side.table()) for side in sides
        )

    def layer_of(self, side: str) -> Optional[QgsVectorLayer]:
        """Return the layer chosen for a side."""
        return (self.china if side == "china" else self.russia).layer()

    def table_of(self, side: str) -> Optional[QgsVectorLayer]:
        """Return the legend table chosen for a side."""
        return (self.china if side == "china" else self.russia).table()

    def profile(self) -> Profile:
        """Return the chosen profile."""
        return self._profile.profile()

    def border(self) -> Optional[QgsVectorLayer]:
        """Return the chosen border line, if there is one."""
        layer = self._border.currentLayer()
        return layer if isinstance(layer, QgsVectorLayer) else None

    def choose(
        self,
        china: Optional[QgsVectorLayer],
        russia: Optional[QgsVectorLayer],
        border: Optional[QgsVectorLayer] = None,
        legend: Optional[str] = None,
    ) -> None:
        """Choose layers of the project, and the path of an agreed legend."""
        self.china.choose_layer(china)
        self.russia.choose_layer(russia)
        self._border.setLayer(border)
        if legend:
            self._legend.choose_file(legend)

    def choose_sheet(
        self, profile_id: str, layers: Mapping[str, QgsVectorLayer], legend: str = ""
    ) -> None:
        """Choose a map and all layers of a sheet, by the parameters they are given for.

        What was chosen before and the sheet does not have is left out.
        """
        self.choose_profile(profile_id)
        self._legend.choose_none()
        self.choose(layers.get("CHINA"), layers.get("RUSSIA"), layers.get("BORDER"), legend)
        self.parts.choose(layers.get("CORRIDOR"))
        for name in LINES_AND_POINTS:
            self.others.choose(name, layers.get(name))

    def choose_profile(self, profile_id: str) -> None:
        """Choose a profile by its id; an unknown id changes nothing."""
        self._profile.choose(profile_id)

    def parameters(self) -> Dict[str, Any]:
        """Return the parameters of the comparison; what is left out is not among them."""
        border = self.border()
        asked = {
            **self.china.parameters(),
            **self.russia.parameters(),
            **self.others.parameters(),
            **self.parts.parameters(),
            "PROFILE": self._profile.profile_id(),
            "BORDER": border.id() if border else None,
            "LEGEND": self._legend.source(),
            "TOLERANCE": self.tolerance.metres(),
        }
        return {name: value for name, value in asked.items() if value is not None}

    def says(self, words: str) -> bool:
        """Return whether a warning stands beside one of the layers already."""
        labels = [self.china.notice, self.russia.notice]
        labels.extend(each.notice for each in self.others.all)
        return any(words in label.words() for label in labels)

    def remember(self) -> None:
        """Keep profile and tolerance for the next time."""
        remember(Setting.PROFILE, self._profile.profile_id())
        self.tolerance.remember()

    def _take_sides(self) -> None:
        context = self._project.transformContext()
        layers = [each for each in (*self._polygons(), self.border()) if each is not None]
        beside = Beside([*layers, *self.others.layers()], context)
        for side, other in ((self.china, self.russia), (self.russia, self.china)):
            names = side.fields()[:3]
            side.show_notice(notice_of(side.layer(), names, side.side, beside, other.layer()))
        for each in self.others.all:
            found = notice_of(each.layer(), tuple(each.fields().values()), each.side, beside)
            each.notice.show_notice(found._replace(facts=""))
        self.changed.emit()

    def _polygons(self) -> Tuple[Optional[QgsVectorLayer], Optional[QgsVectorLayer]]:
        return self.china.layer(), self.russia.layer()

    def _take_knowledge(self) -> None:
        knowledge = knowledge_of(self._project)
        self.china.knowledge = self.russia.knowledge = knowledge
        self.others.take_knowledge(knowledge)
        self._profile.offer(knowledge, remembered(Setting.PROFILE))

    def _take_profile(self) -> None:
        if self._profile.currentIndex() < 0:
            return
        profile = self.profile()
        for side in (self.china, self.russia):
            side.read_by_name(profile.reads_names)
            side.ask_for(roles_of(profile))
        self.tolerance.show_of_profile(profile.tolerance_m)

    def _border_combo(self) -> QgsMapLayerComboBox:
        combo = narrow_combo(QgsMapLayerComboBox(self))
        combo.setObjectName("border")
        combo.setFilters(QgsMapLayerProxyModel.Filter.LineLayer)
        combo.setAllowEmptyLayer(True, tr("None"))
        told = tr("Without a line the border is where the two layers meet.")
        combo.setToolTip(as_plain_tooltip(told))
        combo.setLayer(None)
        return combo

    def take_profiles(self, wanted: str) -> None:
        """Offer the project's profiles anew, and choose one of them."""
        self._profile.offer(knowledge_of(self._project), wanted)

    def _profiles_button(self) -> QPushButton:
        button = QPushButton(tr("Own Profile…"), self)
        button.setObjectName("profiles")
        button.setToolTip(tr("Change weights, tolerances and severities, and see what that does"))
        button.clicked.connect(lambda: self.profilesAsked.emit(self._profile.profile_id()))
        return button

    def _lay_out(self) -> None:
        more = folded(tr("Profile, Border, Legend"), "more", self)
        form = narrow_form(more)
        add_row(form, tr("Pro&file"), self._profile)
        form.addRow("", self._profiles_button())
        add_row(form, tr("&Tolerance"), self.tolerance)
        add_row(form, tr("&Border line"), self._border)
        add_row(form, tr("A&greed legend"), self._legend)
        layout = QVBoxLayout(self)
        for widget in (self.china, self.russia, more, self.others, self.parts):
            layout.addWidget(widget)
        layout.addStretch(1)
