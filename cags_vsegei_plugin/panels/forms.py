"""Forms that fit into a dock 400 pixels wide, and speak to screen readers."""

from __future__ import annotations

from typing import TypeVar

from qgis.core import QgsMapLayerProxyModel
from qgis.gui import QgsCollapsibleGroupBox, QgsMapLayerComboBox
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QSizePolicy, QToolButton, QWidget

from cags_vsegei_plugin.panels.tooltips import as_plain_tooltip
from cags_vsegei_plugin.translation import tr

Combo = TypeVar("Combo", bound=QComboBox)


def narrow_combo(combo: Combo) -> Combo:
    """Let a combo box be narrower than its longest entry."""
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(8)
    combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return combo


def legend_table_combo(name: str, parent: QWidget) -> QgsMapLayerComboBox:
    """Return a combo box of layers that say what codes stand for, none chosen."""
    combo = narrow_combo(QgsMapLayerComboBox(parent))
    combo.setObjectName(name)
    combo.setFilters(QgsMapLayerProxyModel.Filter.VectorLayer)
    combo.setAllowEmptyLayer(True, tr("None"))
    combo.setCurrentIndex(0)
    told = tr("For a layer of codes such as L_CODE: the table that says what each stands for")
    combo.setToolTip(as_plain_tooltip(told))
    return combo


def narrow_form(parent: QWidget) -> QFormLayout:
    """Return a form whose fields take the width there is."""
    form = QFormLayout(parent)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    return form


def folded(title: str, name: str, parent: QWidget) -> QgsCollapsibleGroupBox:
    """Return a group that can be folded, its button named for screen readers."""
    group = QgsCollapsibleGroupBox(title, parent)
    group.setObjectName(name)
    for button in group.findChildren(QToolButton):
        button.setAccessibleName(title)
    return group


def add_row(form: QFormLayout, label: str, field: QWidget) -> None:
    """Add a labelled field whose label is also its name for screen readers."""
    form.addRow(label, field)
    field.setAccessibleName(label.replace("&", ""))


def name_parts(whole: QWidget) -> None:
    """Give what a field is made of its name: the line and the button of a file."""
    for part in whole.findChildren(QWidget):
        if part.focusPolicy() != Qt.FocusPolicy.NoFocus and not part.accessibleName():
            part.setAccessibleName(whole.accessibleName())


def set_tab_order(*widgets: QWidget) -> None:
    """Let the Tab key go from widget to widget as they stand, not as they were made."""
    for one, following in zip(widgets, widgets[1:]):
        QWidget.setTabOrder(one, following)
