"""Whatever legend is drawn: out of a store as a file, into an empty store, it is the same."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any, List

import pytest

pytest.importorskip("qgis.core", reason="QGIS is not installed")
pytest.importorskip("hypothesis", reason="hypothesis is not installed")

from hypothesis import given, settings

from cags_vsegei_plugin.geology.joint_legend import JointLegend, Mapping
from cags_vsegei_plugin.layers.legend_files import legend_rows_of_file, write_legend
from cags_vsegei_plugin.review.session import Review
from cags_vsegei_plugin.workflow import legend_review as acts
from cags_vsegei_plugin.workflow.importing_legend import import_legend, plan_import
from cags_vsegei_plugin.workflow.legend_difference import difference
from cags_vsegei_plugin.workflow.legend_review import legend_of
from tests.geology.legends import told as non_empty
from tests.review.conflicts import LI, WANG
from tests.workflow.test_legend_properties import CALM, Memory, legends

pytestmark = pytest.mark.usefixtures("qgis_app")

FORMATS = ("a.csv", "a.xlsx", "a.sssom.tsv", "a.ttl")


def cells(legend: JointLegend) -> List[List[Any]]:
    """Return the cells of a legend that say something, in any order of rows and columns."""
    return sorted(sorted(row.items()) for row in non_empty(legend.to_rows()))


def brought_over(legend: JointLegend, path: Path) -> JointLegend:
    """Return the legend of an empty store into which the file of a legend was imported."""
    write_legend(path, legend.to_rows())
    review = Review(Memory())
    rows = legend_rows_of_file(path)
    found = difference(legend_of(review.state), rows)
    plan = plan_import(review.state, found)
    assert (found.refused, plan.of("left"), plan.of("proposed")) == ((), [], [])
    import_legend(review, WANG, plan, "")
    again = legend_of(review.state)
    assert {change.what for change in difference(again, rows).changes} <= {"same"}
    return again


@given(told=legends())
@settings(CALM, max_examples=25)
def test_an_agreed_legend_is_the_same_in_another_store_by_any_format(told: List[Mapping]) -> None:
    review = Review(Memory())
    acts.adopt(review, LI, told)
    legend = legend_of(review.state)
    with tempfile.TemporaryDirectory() as folder:
        for name in FORMATS if told else ():
            again = brought_over(legend, Path(folder) / name)
            assert cells(again) == cells(legend), name
            assert again.units() == legend.units()
