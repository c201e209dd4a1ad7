"""Everything can be reached and named without a mouse, and no key means two things."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, Iterator, List

import pytest

from tests.panels.legend_trial import LegendTrial

# What QGIS 3.22, 3.40 and 3.44 give keys by themselves with Alt, or with Ctrl and Alt.
OF_QGIS = {f"Ctrl+Alt+{key}" for key in "+-/;=AMPV[]{},."} | {"Alt+F4"}


@pytest.fixture
def trial(project: Any, provider: Any, tmp_path: Path) -> Iterator[LegendTrial]:
    trial = LegendTrial(project, tmp_path)
    trial.compare()
    trial.open()
    trial.open_legend()
    yield trial
    trial.close()


def nameless(window: Any) -> List[str]:
    """Return what of a window takes the focus, and tells a screen reader nothing."""
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtWidgets import QWidget

    found = [window, *window.findChildren(QWidget)]
    takers = [each for each in found if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    return [
        f"{type(window).__name__}: {type(each).__name__} {each.objectName()} in"
        f" {each.parentWidget().objectName()}"
        for each in takers
        if not (each.accessibleName() or _own_words(each) or _is_part(each))
    ]


def _own_words(widget: Any) -> str:
    """Return the words that stand on a button or a group: they are its name."""
    from qgis.PyQt.QtWidgets import QAbstractButton, QGroupBox, QLabel

    if isinstance(widget, QGroupBox):
        return str(widget.title())
    return str(widget.text()) if isinstance(widget, (QAbstractButton, QLabel)) else ""


# What Qt and QGIS make inside of others, and tell screen readers by what holds it.
_PARTS = ("QComboBoxListView", "QTabBar", "QTabWidget", "QSplitterHandle", "QgsMessageBar")


def _is_part(widget: Any) -> bool:
    from qgis.gui import QgsMessageBar
    from qgis.PyQt.QtWidgets import (
        QAbstractItemView,
        QAbstractSpinBox,
        QComboBox,
        QScrollArea,
        QTabWidget,
    )

    if widget.metaObject().className() in _PARTS or isinstance(widget, (QScrollArea, QTabWidget)):
        return True
    above = widget.parentWidget()
    while above is not None and not above.isWindow():
        is_whole = isinstance(above, (QAbstractItemView, QAbstractSpinBox, QComboBox))
        if isinstance(above, QgsMessageBar) or (is_whole and above.accessibleName()):
            return True
        above = above.parentWidget()
    return False


def windows(trial: LegendTrial) -> Iterator[Any]:
    """Yield every dock and window of the review and of the joint legend."""
    from cags_vsegei_plugin.geology.joint_legend import JointUnit
    from cags_vsegei_plugin.panels.accept_dialog import AcceptDialog
    from cags_vsegei_plugin.panels.decision_dialog import ASSIGNEE, COMMENT, REASON, DecisionDialog
    from cags_vsegei_plugin.panels.joint_unit_dialog import JointUnitDialog
    from cags_vsegei_plugin.panels.mapping_dialog import MappingDialog
    from cags_vsegei_plugin.panels.matrix_dock import MatrixDock
    from cags_vsegei_plugin.panels.reviewer import ReviewerDialog
    from cags_vsegei_plugin.panels.stale_decisions import StaleDecisions
    from cags_vsegei_plugin.panels.store_dialog import StoreDialog
    from cags_vsegei_plugin.panels.strip_dock import StripDock

    shown, view = trial.comparison.shown, trial.session.view
    unit = JointUnit("K1-01", base_ma=145.0, top_ma=100.5)
    yield from (trial.comparison, trial.dock, trial.legend)
    yield from (StripDock(shown, trial.project), MatrixDock(shown))
    yield from (ReviewerDialog(trial.session.reviewer), StoreDialog(trial.session.place))
    yield DecisionDialog("Accept Difference", {REASON, ASSIGNEE, COMMENT}, view.cycle)
    yield from (StaleDecisions(view), JointUnitDialog(unit), MappingDialog("D2g", [unit]))
    yield AcceptDialog(trial.manager.suggestions.all)
    yield trial.manager.applying.window
    trial.dock.windows.show_section(0.0, 10.0)
    trial.dock.windows.show_timeline()
    yield from (trial.dock.windows.sections, trial.dock.windows.timeline)


def test_whatever_takes_the_focus_has_a_name(trial: LegendTrial) -> None:
    found = [each for window in windows(trial) for each in nameless(window)]
    assert not found, "\n" + "\n".join(found)


def test_no_key_means_two_things(trial: LegendTrial) -> None:
    from qgis.PyQt.QtGui import QKeySequence

    acts = [*trial.body.actions_.all(), *trial.legend.body.actions_.all()]
    by_key: Dict[str, List[str]] = {}
    for act in acts:
        key = act.shortcut().toString(QKeySequence.SequenceFormat.PortableText)
        if key:
            by_key.setdefault(key, []).append(act.objectName())
    assert {key: names for key, names in by_key.items() if len(names) > 1} == {}
    assert len(by_key) == 21 and not OF_QGIS & set(by_key)
    assert all(act.text() for act in acts) and len({act.text() for act in acts}) == len(acts)
