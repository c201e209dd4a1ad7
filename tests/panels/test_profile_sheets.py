"""The small sheets in the panel: opened, chosen, compared, and answered as planned."""

from __future__ import annotations

from typing import Any, Dict, List

import pytest

from cags_vsegei_plugin.geology.profiles import profile_ids
from tests.panels.test_comparison_dock import canvas, compared, dock, messages  # noqa: F401
from tests.sample.planned import shown, true_conflicts, truth
from tests.sample.test_profile_sheets import MAPS, planned_conflicts, shown_conflicts


def opened(project: Any, profile: str) -> Any:
    from cags_vsegei_plugin.panels.profile_sheets import open_profile_sheet

    return open_profile_sheet(project, profile)


def listed(dock: Any) -> List[Dict[str, Any]]:  # noqa: F811
    model = dock.body.stretches.model
    return [model.row(number)._asdict() for number in range(model.rowCount())]


def test_the_menu_offers_a_sheet_for_every_map_but_that_of_the_big_sheet(qgis_app: Any) -> None:
    from cags_vsegei_plugin.panels.profile_sheets import sheets

    offered = [profile for profile, _ in sheets()]
    assert offered == [each for each in profile_ids() if each != "geology_2500k"]
    assert all(title for _, title in sheets())


def test_a_sheet_is_loaded_into_one_group_and_only_once(project: Any) -> None:
    first, again = opened(project, "neotectonic_2500k"), opened(project, "neotectonic_2500k")
    assert {role: layer.id() for role, layer in first.layers.items()} == {
        role: layer.id() for role, layer in again.layers.items()
    }
    assert set(first.layers) == {"CHINA", "RUSSIA", "BORDER", "CHINA_LINES", "RUSSIA_LINES"}
    assert len(project.layerTreeRoot().findGroups()) == 1


@pytest.mark.parametrize("profile", MAPS)
def test_the_panel_gives_the_planned_conflicts_and_no_others(
    dock: Any,  # noqa: F811
    project: Any,
    profile: str,
) -> None:
    sheet = opened(project, profile)
    dock.body.inputs.choose_sheet(*sheet)
    compared(dock)
    assert messages(dock) == [] or all("�" in words or "?" in words for words in messages(dock))
    assert shown_conflicts(profile, listed(dock)) == planned_conflicts(profile)


@pytest.mark.parametrize("legend", [True, False])
def test_the_panel_gives_the_planned_conflicts_of_the_big_sheet_and_no_others(
    dock: Any,  # noqa: F811
    project: Any,
    legend: bool,
) -> None:
    from cags_vsegei_plugin.panels.training_sheet import TRAINING_MAP, open_training_sheet

    before = opened(project, "neotectonic_2500k")
    dock.body.inputs.choose_sheet(*before)
    sheet = open_training_sheet(project)
    dock.body.inputs.choose_sheet(TRAINING_MAP, sheet.layers, sheet.legend if legend else "")
    compared(dock)
    blocks = [float(row["from_km"]) for row in truth(TRAINING_MAP)]
    told = shown((row for row in listed(dock) if row["severity"]), blocks)
    assert told == true_conflicts(TRAINING_MAP, legend), messages(dock)
    dock.body.inputs.choose_sheet(*before)
    assert "LEGEND" not in dock.body.inputs.parameters()
