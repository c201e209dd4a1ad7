"""Own profiles: started from a joint map, tried on the current comparison, saved, passed on."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Iterator

import pytest

from tests.panels.test_comparison_dock import (  # noqa: F401
    canvas,
    compared,
    dock,
    layers,
)
from tests.panels.test_comparison_run import wait_for


@pytest.fixture
def window(project: Any, provider: Any) -> Iterator[Any]:
    from cags_vsegei_plugin.panels.profile_window import ProfileWindow

    window = ProfileWindow(project)
    window.show_profile("geology_2500k")
    yield window
    window.close_down()
    window.deleteLater()


def said(window: Any) -> str:
    from qgis.PyQt.QtWidgets import QLabel

    return " ".join(label.text() for label in window.bar.findChildren(QLabel))


def saved_project(project: Any, folder: Path) -> None:
    project.setFileName(str(folder / "project.qgz"))


def test_it_starts_from_a_joint_map_under_a_name_of_its_own(window: Any) -> None:
    from cags_vsegei_plugin.geology.profiles import load_profile

    assert window.name.text() == "our_geology_2500k"
    assert window.profile().criteria == load_profile("geology_2500k").criteria
    window.start.choose("tectonic_2500k")
    assert window.profile().reads_names and window.name.text() == "our_tectonic_2500k"


def test_weights_severities_and_limits_can_be_changed(window: Any) -> None:
    window.form.set_weight("age", "0,8")
    window.form.set_weight("genesis", "0.3")
    window.form.set_severity("LIT-2", "1")
    window.form.limits.item(0, 1).setText("4000")
    profile = window.profile()
    weights = {each.id: each.weight for each in profile.criteria}
    assert (weights["age"], weights["genesis"]) == (0.8, 0.3)
    assert profile.severity_of("LIT-2", "", 3) == 1 and profile.tolerance_m == 4000


def test_what_makes_no_sense_is_told_while_it_is_typed(window: Any) -> None:
    window.form.set_weight("age", "much")
    assert "criterion / age" in window.effect.words.text()
    assert not window.save() and "much" in said(window)
    window.form.set_weight("age", "0.5")
    assert "criterion / age" not in window.effect.words.text()


def test_the_effect_on_the_current_comparison_is_shown(dock: Any, layers: Any, window: Any) -> None:  # noqa: F811
    dock.body.inputs.choose(*layers)
    dock.body.inputs.choose_profile("geology_2500k")
    compared(dock)
    window.show_profile("geology_2500k", dock.kept(), dock.kilometres)
    wait_for(lambda: not window.effect.table.isHidden(), 20)
    assert window.effect.table.item(3, 3).text() == "–"
    window.form.set_severity("AGE-1", "4")
    window.form.set_severity("SCL-1", "4")
    window.form.set_severity("LIT-1", "4")
    wait_for(lambda: window.effect.table.item(3, 3).text() != "–", 20)
    assert window.effect.table.item(3, 3).text().startswith("−")
    assert float(window.effect.table.item(3, 1).text()) == pytest.approx(10, rel=0.1)


def test_a_saved_profile_stands_beside_the_project_and_is_offered(
    window: Any,
    dock: Any,  # noqa: F811
    project: Any,
    tmp_path: Path,
) -> None:
    saved_project(project, tmp_path)
    window.saved.connect(dock.body.inputs.take_profiles)
    window.name.setText("our_map")
    window.title.setText("Our own map")
    window.form.set_weight("age", "0.7")
    assert window.save()
    assert (tmp_path / "cags_vsegei" / "profiles" / "our_map.csv").is_file()
    assert dock.body.inputs.parameters()["PROFILE"] == "our_map"
    assert dock.body.inputs.profile().title("en") == "Our own map"


def test_a_project_that_was_never_saved_and_a_bundled_name_get_a_sentence(
    window: Any, project: Any, tmp_path: Path
) -> None:
    assert not window.save() and "never saved" in said(window)
    saved_project(project, tmp_path)
    window.name.setText("geology_2500k")
    assert not window.save() and "one of the seven" in said(window)
    assert not (tmp_path / "cags_vsegei").exists()


def test_a_file_for_a_colleague_comes_back_as_it_was(window: Any, tmp_path: Path) -> None:
    window.form.set_weight("rock", "0.05")
    window.form.set_severity("NAM-1", "2")
    before = window.profile()
    path = tmp_path / "our map.csv"
    assert window.export_to(str(path))
    window.start.choose("great_altai_1000k")
    assert window.import_from(str(path))
    after = window.profile()
    assert after.criteria == before.criteria and after.severities == before.severities
    assert window.name.text() == "our_map"


def test_a_spoilt_file_gets_a_sentence_and_changes_nothing(window: Any, tmp_path: Path) -> None:
    path = tmp_path / "spoilt.csv"
    path.write_text("section,key,value\ncriterion,age,x\n", encoding="utf-8")
    before = window.rows()
    assert not window.import_from(str(path))
    assert "spoilt.csv" in said(window) and "Row 2" in said(window)
    assert window.rows() == before


def test_severities_that_a_profile_tells_by_case_are_kept(window: Any) -> None:
    window.start.choose("quaternary_2500k")
    assert window.profile().severity_of("GEN-1", "same_series", 4) == 2
    window.form.set_severity("GEN-1/same_series", "4")
    assert window.profile().severity_of("GEN-1", "same_series", 1) == 4


def test_every_widget_that_takes_the_focus_has_a_name(window: Any) -> None:
    from qgis.PyQt.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QTableWidget

    kinds = (QComboBox, QTableWidget, QLineEdit)
    nameless = [
        widget.objectName() or type(widget).__name__
        for kind in kinds
        for widget in window.findChildren(kind)
        if not widget.accessibleName()
    ]
    assert nameless == []
    assert all(button.text() for button in window.buttons if isinstance(button, QAbstractButton))
