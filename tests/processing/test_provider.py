"""The provider has its algorithms, and each explains itself."""

from __future__ import annotations

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.processing.algorithm import knowledge_of
from cags_vsegei_plugin.processing.provider import ALGORITHMS


def test_id_name_and_icon(provider):
    assert (provider.id(), provider.name()) == ("cagsvsegei", "CAGS–VSEGEI")
    assert not provider.icon().isNull()
    assert {"readlegend", "applylegend"} <= {one.name() for one in provider.algorithms()}


@pytest.mark.parametrize("kind", ALGORITHMS, ids=lambda kind: kind.NAME)
def test_every_parameter_has_help_and_the_help_has_every_parameter(kind, qgis_app):
    algorithm = kind()
    algorithm.initAlgorithm()
    text = algorithm.shortHelpString()
    assert algorithm.about()
    for parameter in algorithm.parameterDefinitions():
        assert parameter.help()
        assert parameter.name() == parameter.name().upper()
        assert f"{parameter.description()}: {parameter.help()}" in text


@pytest.mark.parametrize("kind", ALGORITHMS, ids=lambda kind: kind.NAME)
def test_algorithms_give_fresh_ones_of_their_kind(kind, qgis_app):
    algorithm = kind().create()
    assert algorithm.name() == kind.NAME
    assert algorithm.group()


def test_tables_beside_the_project_override_ours(tmp_path, qgis_app):
    folder = tmp_path / "cags_vsegei" / "coordinates"
    folder.mkdir(parents=True)
    header = "datum,code,shift_low_m,shift_high_m,source,confidence,note\n"
    (folder / "datums.csv").write_text(header + "Mine,,1,2,me,read,\n", encoding="utf-8")
    project = core.QgsProject()
    project.setFileName(str(tmp_path / "project.qgz"))
    context = core.QgsProcessingContext()
    context.setProject(project)
    rows = knowledge_of(context).table("coordinates/datums.csv", ("datum",))
    assert "Mine" in [row["datum"] for row in rows]
    assert "Xian 1980" in [row["datum"] for row in rows]


def test_without_a_project_the_bundled_tables_hold(qgis_app):
    assert len(knowledge_of(core.QgsProcessingContext()).folders) == 1
