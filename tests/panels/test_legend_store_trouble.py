"""The store may only be read while the dock acts: said, nothing half done, retried."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Iterator

import pytest

from tests.panels.legend_trial import LegendTrial
from tests.panels.test_legend_dock import settings  # noqa: F401


@pytest.fixture
def trial(
    project: Any,
    provider: Any,
    settings: None,  # noqa: F811
    tmp_path: Path,
) -> Iterator[LegendTrial]:
    trial = LegendTrial(project, tmp_path)
    trial.compare()
    trial.open_legend()
    trial.drop([trial.unit("china", "D2g")], trial.unit("russia", "D2br"))
    assert len(trial.lines("joint")) == 1
    yield trial
    trial.close()


def add(trial: LegendTrial) -> None:
    """Drag one more unit onto the joint unit."""
    trial.drop([trial.unit("china", "D2")], trial.lines("joint")[0])


def mapped(trial: LegendTrial) -> int:
    return len(trial.lines("joint")[0].children)


def test_a_store_that_may_only_be_read_is_said_and_nothing_of_an_act_is_in_it(
    trial: LegendTrial,
) -> None:
    # Who runs the tests may write into read-only files; what SQLite says then is the same.
    database = trial.session.review.store._database
    database.execute("PRAGMA query_only = ON")
    trial.drop([trial.unit("china", "D2"), trial.unit("china", "D2dc")], trial.lines("joint")[0])
    assert any("read-only" in said for said in trial.said())
    assert mapped(trial) == 2
    database.execute("PRAGMA query_only = OFF")
    trial.session.refresh()
    assert mapped(trial) == 2
    add(trial)
    assert mapped(trial) == 3
