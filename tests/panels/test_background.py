"""Work in the background: told on the main thread, the newest alone, and nothing is left open."""

from __future__ import annotations

import gc
import threading
import time
from typing import Any, List

from tests.panels.test_comparison_run import wait_for


def listened(background: Any) -> List[Any]:
    told: List[Any] = []
    background.done.connect(lambda result: told.append(("done", result)))
    background.failed.connect(lambda said: told.append(("failed", said)))
    return told


def test_what_a_work_gives_is_told_once(qgis_app: Any) -> None:
    from cags_vsegei_plugin.panels.background import Background

    background = Background()
    told = listened(background)
    background.start("Work", lambda _: 42)
    assert background.is_running
    wait_for(lambda: not background.is_running, 5)
    assert told == [("done", 42)]


def test_why_a_work_failed_is_told_as_a_sentence(qgis_app: Any) -> None:
    from cags_vsegei_plugin.errors import UserError
    from cags_vsegei_plugin.panels.background import Background
    from cags_vsegei_plugin.sentences import sentence

    def work(_: Any) -> None:
        raise UserError(sentence("It is damaged."))

    background = Background()
    told = listened(background)
    background.start("Work", work)
    wait_for(lambda: not background.is_running, 5)
    assert told == [("failed", sentence("It is damaged."))]


def test_a_newer_work_wins_and_what_the_older_one_opened_is_let_go(qgis_app: Any) -> None:
    from cags_vsegei_plugin.panels.background import Background

    forgotten: List[Any] = []
    background = Background(forget=forgotten.append)
    told = listened(background)

    begun: List[bool] = []

    def slow(is_stopped: Any) -> str:
        begun.append(True)
        while not is_stopped():
            time.sleep(0.005)
        return "older"

    background.start("Older", slow)
    wait_for(lambda: bool(begun), 5)
    background.start("Newer", lambda _: "newer")
    wait_for(lambda: bool(told and forgotten), 5)
    assert (told, forgotten) == ([("done", "newer")], ["older"])


def test_nothing_is_collected_meanwhile_and_all_stops_when_the_plugin_goes(qgis_app: Any) -> None:
    from cags_vsegei_plugin.panels.background import Background

    collected: List[bool] = []

    def work(is_stopped: Any) -> None:
        collected.append(gc.isenabled())
        while not is_stopped():
            time.sleep(0.005)

    background = Background()
    background.start("Work", work)
    wait_for(lambda: bool(collected), 5)
    background.stop_and_wait()
    assert collected == [False]
    assert gc.isenabled() and not background.is_running


def test_a_work_whose_window_has_gone_ends_in_silence(qgis_app: Any) -> None:
    from qgis.PyQt import sip

    from cags_vsegei_plugin.panels.background import Background

    begun: List[bool] = []
    ended: List[bool] = []

    def work(is_stopped: Any) -> str:
        begun.append(True)
        while not ended:
            time.sleep(0.005)
        return "too late"

    forgotten: List[Any] = []
    background = Background(forget=forgotten.append)
    told = listened(background)
    background.start("Work", work)
    wait_for(lambda: bool(begun), 5)
    sip.delete(background)
    del background
    gc.collect()
    ended.append(True)
    wait_for(lambda: bool(forgotten), 5)
    assert (told, forgotten) == ([], ["too late"])


def test_works_that_begin_while_others_end_are_all_done(qgis_app: Any) -> None:
    from cags_vsegei_plugin.panels.background import Background

    several = [Background() for _ in range(6)]
    told: List[int] = []

    def begin(background: Any) -> None:
        background.start("Work", lambda _: len(told))

    def again(background: Any) -> None:
        told.append(1)
        if len(told) < 1500:
            begin(background)

    for background in several:
        background.done.connect(lambda _, own=background: again(own))
        begin(background)
    wait_for(lambda: not any(background.is_running for background in several), 20)
    assert len(told) >= 1500


def test_a_task_that_qgis_has_told_to_have_ended_before_its_work_is_not_waited_for(
    qgis_app: Any,
) -> None:
    from qgis.core import QgsTask

    from cags_vsegei_plugin.panels import background

    class Slow(QgsTask):
        def run(self) -> bool:
            began.set()
            ends.wait(5)
            background.work_is_over(self)
            over.set()
            return True

    began, ends, over = threading.Event(), threading.Event(), threading.Event()
    task = Slow("Stopped as it began", QgsTask.Flag.CanCancel)
    background.hand_over(task)
    assert began.wait(5)
    task.taskTerminated.emit()
    ends.set()
    assert over.wait(5)
    # The events that tell QGIS of its real end have not come yet.
    assert task not in background._OVER
    told: List[Any] = []
    another = background.Background()
    another.done.connect(told.append)
    another.start("Work", lambda _: "done")
    wait_for(lambda: bool(told), 5)
    assert told == ["done"]
