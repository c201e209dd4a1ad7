"""Chooses one of the joint maps, those of the project's own tables among them."""

from __future__ import annotations

from typing import List, Optional

from qgis.PyQt.QtWidgets import QComboBox, QWidget

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.profiles import Profile, load_profile, profile_ids
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.panels.forms import narrow_combo
from cags_vsegei_plugin.translation import language


class ProfileChoice(QComboBox):
    """A combo box of profiles by their titles in the user's language."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("profile")
        narrow_combo(self)
        self._knowledge = BUNDLED

    def offer(self, knowledge: Knowledge, wanted: str) -> None:
        """Offer the profiles of these tables; `wanted` is chosen where it is among them.

        Tables that cannot be used leave the bundled profiles: the comparison says why.
        """
        try:
            profiles = _profiles(knowledge)
        except UserError:
            knowledge = BUNDLED
            profiles = _profiles(BUNDLED)
        self._knowledge = knowledge
        self.clear()
        for profile in profiles:
            self.addItem(profile.title(language()), profile.id)
        self.choose(wanted)

    def choose(self, profile_id: str) -> None:
        """Choose a profile by its id; an unknown id changes nothing."""
        place = self.findData(profile_id)
        if place >= 0:
            self.setCurrentIndex(place)

    def profile_id(self) -> str:
        """Return the id of the chosen profile."""
        return str(self.currentData())

    def profile(self) -> Profile:
        """Return the chosen profile."""
        return load_profile(self.profile_id(), self._knowledge)


def _profiles(knowledge: Knowledge) -> List[Profile]:
    return [load_profile(profile_id, knowledge) for profile_id in profile_ids(knowledge)]
