"""What is written as a file is the same legend when it is read back, whatever stands in it."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.geology.joint_legend import JointLegend
from cags_vsegei_plugin.layers.legend_files import legend_rows_of_file, write_legend
from tests.conftest import SAMPLE
from tests.geology.legends import legends, told

pytestmark = pytest.mark.usefixtures("qgis_app")

FORMATS = ("legend.csv", "легенда.xlsx", "图例.sssom.tsv", "legend.ttl")


def there_and_back(folder, name, legend):
    path = folder / name
    write_legend(path, legend.to_rows())
    return JointLegend.from_rows(legend_rows_of_file(path))


@settings(
    max_examples=30,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(legend=legends())
def test_a_legend_with_ugly_names_comes_back_as_it_was(tmp_path: Path, legend):
    for name in FORMATS:
        back = there_and_back(tmp_path, name, legend)
        assert told(back.to_rows()) == told(legend.to_rows()), name


@pytest.mark.parametrize("name", FORMATS)
def test_the_sample_comes_back_as_it_was(tmp_path: Path, name):
    with (SAMPLE / "agreed_legend.csv").open(encoding="utf-8-sig", newline="") as stream:
        sample = JointLegend.from_rows(csv.DictReader(stream))
    assert there_and_back(tmp_path, name, sample).mappings == sample.mappings
