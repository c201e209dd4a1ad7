"""The tree's model takes any other tree over row by row, and keeps the rules of models."""

from __future__ import annotations

import random
from typing import Any, List, Tuple

import pytest

from tests.timing import seconds


def line(key: Tuple[str, ...], children: Tuple[Any, ...] = (), title: str = "") -> Any:
    from cags_vsegei_plugin.panels.legend_line import Line

    kind = {"group": "group", "joint": "joint"}.get(key[0], "loose")
    side = "china" if kind == "loose" else ""
    index = key[-1] if side else ""
    return Line(key, kind, title or key[-1], side=side, index=index, children=children)


def some_tree(dice: random.Random) -> List[Any]:
    units = [str(number) for number in range(12)]
    dice.shuffle(units)
    tree, used = [], 0
    for code in dice.sample("ABCDEFG", dice.randint(0, 7)):
        count = dice.randint(0, 3)
        below = tuple(line(("mapped", code, unit)) for unit in units[used : used + count])
        used += count
        tree.append(line(("joint", code), below, title=code * dice.randint(1, 2)))
    return tree


def shape(model: Any, parent: Any = None) -> List[Any]:
    from qgis.PyQt.QtCore import QModelIndex

    parent = parent or QModelIndex()
    places = [model.index(row, 0, parent) for row in range(model.rowCount(parent))]
    return [(model.line(place).key, place.data(), shape(model, place)) for place in places]


def wanted(lines: Any) -> List[Any]:
    return [(each.key, each.title, wanted(each.children)) for each in lines]


@pytest.fixture
def model(qgis_app: Any) -> Any:
    from qgis.PyQt.QtTest import QAbstractItemModelTester

    from cags_vsegei_plugin.panels.legend_model import LegendModel

    model = LegendModel()
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    model.tester = QAbstractItemModelTester(model, fatal)
    return model


def test_any_tree_becomes_any_other(model: Any) -> None:
    dice = random.Random(7)
    for _ in range(40):
        tree = some_tree(dice)
        model.replace(tree)
        assert shape(model) == wanted(tree)


def test_what_stays_keeps_its_persistent_index(model: Any) -> None:
    from qgis.PyQt.QtCore import QPersistentModelIndex

    model.replace([line(("joint", code)) for code in "ABC"])
    held = QPersistentModelIndex(model.index_of(("joint", "C")))
    model.replace([line(("joint", code)) for code in "CXA"])
    assert (held.row(), held.data()) == (0, "C")
    model.replace([line(("joint", "X"))])
    assert not held.isValid()


def test_only_units_are_dragged_and_headings_of_absent_units_take_none(model: Any) -> None:
    from qgis.PyQt.QtCore import Qt

    groups = [line(("group", name)) for name in ("unmapped_china", "not_on_map")]
    model.replace([line(("joint", "A"), (line(("mapped", "A", "1")),)), *groups])

    def can(key: Tuple[str, ...], flag: Any) -> bool:
        return bool(model.flags(model.index_of(key)) & flag)

    drag, drop = Qt.ItemFlag.ItemIsDragEnabled, Qt.ItemFlag.ItemIsDropEnabled
    assert can(("mapped", "A", "1"), drag) and not can(("joint", "A"), drag)
    assert can(("joint", "A"), drop) and can(("group", "unmapped_china"), drop)
    assert not can(("group", "not_on_map"), drop)


def test_what_was_dragged_elsewhere_is_not_taken(model: Any) -> None:
    from qgis.PyQt.QtCore import QMimeData, Qt

    told: List[Any] = []
    model.dropped.connect(lambda keys, target: told.append(keys))
    model.replace([line(("joint", "A"))])
    data = QMimeData()
    data.setText("J3")
    place = model.index_of(("joint", "A"))
    assert not model.dropMimeData(data, Qt.DropAction.MoveAction, -1, -1, place)
    assert told == []


def test_five_hundred_units_a_side_are_taken_over_at_once(qgis_app: Any) -> None:
    from cags_vsegei_plugin.panels.legend_model import LegendModel

    model = LegendModel()
    units = [line(("loose", str(number))) for number in range(1000)]
    joint = [line(("joint", str(n)), (units[n],)) for n in range(300)]

    def taken_over() -> None:
        model.replace([line(("group", "unmapped_china"), tuple(units))])
        model.replace([*joint, line(("group", "unmapped_china"), tuple(units[300:]))])

    assert seconds(taken_over, 2) < 1.0


def seen_width(view: Any) -> int:
    """Return how far unit, name, status and kilometres reach to the right."""
    from cags_vsegei_plugin.panels.legend_model import KM_COLUMN

    return int(view.columnViewportPosition(KM_COLUMN) + view.columnWidth(KM_COLUMN))


def test_kilometres_are_in_sight_in_a_narrow_dock_too_until_widths_are_set(model: Any) -> None:
    from qgis.PyQt.QtWidgets import QApplication

    from cags_vsegei_plugin.panels.legend_model import NAME_COLUMN
    from cags_vsegei_plugin.panels.legend_view import LegendView

    view = LegendView(model)
    view.take([line(("loose", str(number))) for number in range(9)])
    view.show()
    for letters in (42, 70, 45):
        view.resize(letters * view.fontMetrics().averageCharWidth(), 300)
        QApplication.processEvents()
        assert seen_width(view) <= view.viewport().width(), letters
    view.header().resizeSection(NAME_COLUMN, 300)
    view.resize(42 * view.fontMetrics().averageCharWidth(), 300)
    QApplication.processEvents()
    assert view.columnWidth(NAME_COLUMN) == 300, "the user's own"
    view.deleteLater()


@pytest.mark.parametrize("seed", range(4))
def test_any_tree_becomes_any_other_row_by_row_opened_or_not(seed: int, qgis_app: Any) -> None:
    from qgis.PyQt.QtTest import QAbstractItemModelTester
    from qgis.PyQt.QtWidgets import QApplication

    from cags_vsegei_plugin.panels.legend_line import Line, all_lines
    from cags_vsegei_plugin.panels.legend_model import LegendModel
    from cags_vsegei_plugin.panels.legend_view import LegendView

    chance = random.Random(seed)
    model = LegendModel()
    view = LegendView(model)
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, model
    )

    def tree() -> Tuple[Line, ...]:
        units = chance.sample(range(30), chance.randrange(30))
        tops = chance.sample(range(12), chance.randrange(12))
        return tuple(
            Line(
                ("joint", str(top)),
                "joint",
                f"J{top}",
                name=str(chance.randrange(2)),
                children=tuple(
                    Line(("mapped", str(unit)), "mapped", f"u{unit}", side="china")
                    for unit in units[place :: len(tops)]
                ),
            )
            for place, top in enumerate(tops)
        )

    for _ in range(60):
        lines = tree()
        view.take(lines, chance.random() < 0.3)
        QApplication.processEvents()
        assert list(model.lines()) == list(all_lines(lines))
        for line in model.lines():
            index = model.index_of(line.key)
            assert model.line(index) == line and model.rowCount(index) == len(line.children)
            if chance.random() < 0.2:
                view.expand(index)
    assert tester.parent() is model
