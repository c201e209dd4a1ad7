"""What runs in another thread leaves to the map what QGIS keeps of the project for it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any, Dict, Iterator

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from qgis.PyQt.QtCore import QCoreApplication, QTranslator, QVariant

from tests.processing.layers import Feedback, rows_of
from tests.processing.legend_trial import Trial
from tests.processing.test_match_lines import border
from tests.processing.test_match_points import CHINA, RUSSIA, points

pytestmark = pytest.mark.usefixtures("provider")

SIDES = {"CHINA": "China", "RUSSIA": "Russia"}
APPLIED = {"CHINA": "China applied", "RUSSIA": "Russia applied"}
READ = {"CHINA_INDEX": "Index_", "RUSSIA_INDEX": "Index_"}
ASKED: Dict[str, Dict[str, str]] = {
    "readlegend": {"INPUT": "China", "SIDE": "china", "INDEX": "Index_"},
    "compareborder": {**SIDES, **READ, "STRETCHES": "", "CHINA_FLAGGED": "", "STATISTICS": ""},
    "suggestlegend": {**SIDES, "STRETCHES": "stretches"},
    "applylegend": {"INPUT": "China", "SIDE": "china", "INDEX": "Index_", "LEGEND": "store"},
    "checklegend": {**SIDES, "LEGEND": "store", "STRETCHES": "stretches"},
    "provelegend": {
        **APPLIED,
        "STRETCHES": "",
        "REVIEW": "store",
        "REVIEWER": "Li",
        "SIDE": "china",
    },
    "seamlessmap": APPLIED,
    "compareeditions": {"OLD": "China", "NEW": "China applied", "OTHER": "Russia", "SIDE": "china"},
    "matchlines": SIDES,
    "matchpoints": {"CHINA": "deposits", "RUSSIA": "more deposits"},
}
"""What each algorithm is asked; names of layers are replaced by their ids, "" is in memory."""


# Its thread lives on: coordinate systems that it made would end with it.
HELPER = ThreadPoolExecutor(1)


class Names(QTranslator):
    """Gives what QGIS builds of a project for expressions the name of the moment."""

    def __init__(self) -> None:
        super().__init__()
        self.now = ""

    def translate(self, context: str, text: str, *_: Any) -> Any:
        """Translate the one name, and nothing else."""
        return self.now if (context, text) == ("QObject", "Project") else None


@pytest.fixture
def names(qgis_app: Any) -> Iterator[Names]:
    made = Names()
    QCoreApplication.installTranslator(made)
    yield made
    QCoreApplication.removeTranslator(made)


@pytest.fixture(scope="module")
def project(provider: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Open a project whose layers bear the names in `ASKED`."""
    trial = Trial(tmp_path_factory.mktemp("threads"))
    trial.agree_pairs(("J3", "J3", "JJ"), ("K1", "K1", "JK"))
    trial.apply()
    opened = core.QgsProject.instance()
    opened.clear()
    paths = {**trial.sides, **{f"{side} applied": at for side, at in trial.applied.items()}}
    layers = [core.QgsVectorLayer(at, name.capitalize(), "ogr") for name, at in paths.items()]
    layers.append(trial.compare()["STRETCHES"])
    layers[-1].setName("stretches")
    further = {"deposits": points(CHINA), "more deposits": points(RUSSIA), "border": border()}
    for name, layer in further.items():
        layer.setName(name)
    opened.addMapLayers([*layers, *further.values()])
    opened.setCustomVariables({"store": str(trial.store)})
    yield opened
    opened.clear()


def asked(project: Any, name: str) -> Dict[str, Any]:
    """Return the parameters of an algorithm, layers by their ids."""
    named = {layer.name(): layer_id for layer_id, layer in project.mapLayers().items()}
    named.update({"": "memory:", **project.customVariables()})
    values = {"OUTPUT": "", **ASKED[name]}
    return {key: named.get(value, value) for key, value in values.items()}


def elsewhere(work: Any) -> Any:
    """Do a work in another thread, and wait for it."""
    return HELPER.submit(work).result()


class Run:
    """A run of an algorithm: begun and ended here, done in another thread, as QGIS does it."""

    def __init__(self, project: Any, name: str, **more: Any) -> None:
        registry = core.QgsApplication.processingRegistry()
        self.context = core.QgsProcessingContext()
        self.context.setProject(project)
        self.told = Feedback()
        self.algorithm = registry.algorithmById(f"cagsvsegei:{name}").create()
        self.asked = {**asked(project, name), **more}
        assert self.algorithm.checkParameterValues(self.asked, self.context) == (True, "")
        assert self.algorithm.prepare(self.asked, self.context, self.told)

    def work(self) -> Dict[str, Any]:
        asked = self.asked, self.context, self.told
        return dict(elsewhere(lambda: self.algorithm.runPrepared(*asked)))

    def end(self) -> None:
        self.algorithm.postProcess(self.context, self.told)

    def result(self, name: str) -> Any:
        made = self.work()[name]
        self.end()
        return self.context.takeResultLayer(made)


def name_kept(project: Any) -> str:
    """Return under which name QGIS keeps what it knows of a project, built where it is not kept."""
    return str(project.createExpressionContextScope().name())


def test_looking_up_a_layer_drops_what_qgis_keeps(project: Any, names: Names) -> None:
    names.now = "dropped"
    elsewhere(project.layerStore)
    names.now = "kept"
    assert name_kept(project) == "kept"
    names.now = "built again"
    assert name_kept(project) == "kept"


@pytest.mark.parametrize("name", ASKED)
def test_an_algorithm_neither_drops_nor_builds_what_the_map_uses(
    name: str, project: Any, names: Names
) -> None:
    run = Run(project, name)
    names.now = "before"
    project.layerStore()
    assert name_kept(project) == "before"
    names.now = "dropped"
    run.work()
    assert name_kept(project) == "before"
    run.end()

    run = Run(project, name)
    names.now = "built"
    project.layerStore()
    run.work()
    names.now = "after"
    assert name_kept(project) == "after"
    run.end()


def test_what_a_virtual_field_asks_for_is_built_before_the_run(project: Any, names: Names) -> None:
    layer = project.mapLayersByName("China")[0]
    text = core.QgsField("told", QVariant.String)
    layer.addExpressionField("coalesce(@project_title, '') || \"Index_\"", text)
    names.now = "before"
    run = Run(project, "readlegend", INDEX="told")
    names.now = "in the run"
    indices = {row["index"] for row in rows_of(run.result("OUTPUT"))}
    assert name_kept(project) == "before"
    assert indices == {"J3", "K1"}
    layer.removeExpressionField(layer.fields().lookupField("told"))


def test_a_layer_that_goes_before_its_turn_is_told(project: Any) -> None:
    one = project.mapLayersByName("China")[0].clone()
    project.addMapLayer(one)
    run = Run(project, "readlegend", INPUT=one.id())
    project.removeMapLayer(one.id())
    with pytest.raises(core.QgsProcessingException, match="INPUT"):
        run.work()


def test_only_the_chosen_features_of_a_layer_are_read(project: Any) -> None:
    layer = project.mapLayersByName("China")[0]
    chosen = core.QgsProcessingFeatureSourceDefinition(layer.id(), True)
    layer.selectByIds([1])
    try:
        run = Run(project, "readlegend", INPUT=chosen)
        assert [row["features"] for row in rows_of(run.result("OUTPUT"))] == [1]
    finally:
        layer.removeSelection()
