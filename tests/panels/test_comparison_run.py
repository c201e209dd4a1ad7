"""A comparison in the background: progress, cancel, errors, and a newer run that wins."""

from __future__ import annotations

import time
from typing import Any, Callable, Iterator, List

import pytest

RUNNER = "cagsvsegeitest:stretches"


def wait_for(happened: Callable[[], bool], seconds: float = 10.0) -> None:
    """Let events happen until something has happened."""
    from qgis.PyQt.QtCore import QCoreApplication

    end = time.monotonic() + seconds
    while not happened():
        if time.monotonic() > end:
            pytest.fail("nothing happened in time")
        QCoreApplication.processEvents()
        time.sleep(0.005)


@pytest.fixture(scope="module")
def runner(qgis_app: Any) -> Iterator[str]:
    """Register an algorithm that writes one stretch, fails or dawdles, as it is asked."""
    from tests.panels.trial_provider import TrialProvider

    provider = TrialProvider()
    qgis_app.processingRegistry().addProvider(provider)
    yield RUNNER
    qgis_app.processingRegistry().removeProvider(provider)


class Told:
    """Writes down what a run tells."""

    def __init__(self, run: Any) -> None:
        self.said: List[Any] = []
        run.succeeded.connect(lambda result: self.said.append(("succeeded", result)))
        run.failed.connect(lambda words, detail: self.said.append(("failed", words)))
        run.cancelled.connect(lambda: self.said.append(("cancelled", None)))
        run.progressed.connect(lambda value: self.said.append(("progressed", value)))
        run.warned.connect(lambda words: self.said.append(("warned", words)))

    def heard(self, word: str) -> List[Any]:
        return [what for said, what in self.said if said == word]


@pytest.fixture
def run(project: Any, runner: str) -> Iterator[Any]:
    from cags_vsegei_plugin.panels.comparison_run import ComparisonRun

    run = ComparisonRun(project, algorithm=runner)
    yield run
    run.stop_and_wait()


def test_a_run_gives_its_layer_and_its_numbers(run: Any) -> None:
    told = Told(run)
    run.start({"MANNER": "do"})
    assert run.is_running
    wait_for(lambda: bool(told.heard("succeeded")))
    (result,) = told.heard("succeeded")
    assert result.layers["STRETCHES"].featureCount() == 1
    assert result.numbers == {"BORDER_KM": 12.5}
    assert not run.is_running


def test_warnings_reach_the_user(run: Any) -> None:
    told = Told(run)
    run.start({"MANNER": "do"})
    wait_for(lambda: bool(told.heard("succeeded")))
    assert told.heard("warned") == ["One thing to know."]


def test_what_the_algorithm_says_is_what_the_user_reads(run: Any) -> None:
    told = Told(run)
    run.start({"MANNER": "fail"})
    wait_for(lambda: bool(told.heard("failed")))
    assert told.heard("failed") == ["The layer <b>China</b> has no index. Choose a field."]


def test_parameters_that_do_not_fit_are_refused_at_once(run: Any) -> None:
    told = Told(run)
    run.start({"MANNER": "unfit"})
    assert told.heard("failed") == ["The layer is unfit. Choose another."]
    assert not run.is_running


def test_an_unforeseen_error_is_told_without_its_traceback(run: Any) -> None:
    told = Told(run)
    run.start({"MANNER": "stumble"})
    wait_for(lambda: bool(told.heard("failed")))
    (words,) = told.heard("failed")
    assert "Traceback" not in words and "unforeseen" not in words


def test_a_missing_algorithm_is_told(project: Any) -> None:
    from cags_vsegei_plugin.panels.comparison_run import ComparisonRun

    run = ComparisonRun(project, algorithm="cagsvsegeitest:nothing")
    told = Told(run)
    run.start({})
    assert len(told.heard("failed")) == 1


def test_cancelling_stops_the_run_and_gives_nothing(run: Any) -> None:
    told = Told(run)
    run.start({"MANNER": "dawdle"})
    wait_for(lambda: bool(told.heard("progressed")))
    run.cancel()
    assert told.heard("cancelled") == [None] and not run.is_running
    wait_for(lambda: not run._unfinished)
    assert told.heard("succeeded") == [] and told.heard("failed") == []


def test_a_newer_run_wins(run: Any) -> None:
    told = Told(run)
    run.start({"MANNER": "dawdle"})
    wait_for(lambda: bool(told.heard("progressed")))
    run.start({"MANNER": "do"})
    wait_for(lambda: bool(told.heard("succeeded")) and not run._unfinished)
    (result,) = told.heard("succeeded")
    assert result.parameters["MANNER"] == "do"
    assert told.heard("cancelled") == []


def test_going_away_waits_for_what_runs(run: Any) -> None:
    run.start({"MANNER": "dawdle"})
    start = time.monotonic()
    run.stop_and_wait()
    assert time.monotonic() - start < 5 and not run._unfinished
