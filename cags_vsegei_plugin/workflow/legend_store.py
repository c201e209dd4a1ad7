"""The joint legend of a store of decisions, where an agreed legend is asked for."""

from __future__ import annotations

from pathlib import Path
from typing import Iterator, List, Optional, Tuple

from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.review.geopackage_store import is_store
from cags_vsegei_plugin.sentences import Sentence, sentence
from cags_vsegei_plugin.workflow.legend_fold import Folded, folded
from cags_vsegei_plugin.workflow.reviewing import open_review


def legend_in_store(path: Path, knowledge: Knowledge = BUNDLED) -> Folded:
    """Return the joint legend that the decisions of a store lead to; the store is only read.

    Raises UserError where it cannot be read, or is not as it was signed.
    """
    review = open_review(path, knowledge)
    try:
        return folded(review.state, knowledge)
    finally:
        review.close()


def told_of(found: Folded, path: Path) -> Iterator[Sentence]:
    """Yield what is to be said where a store is used as an agreed legend."""
    agreed, proposed = counted(found)
    yield sentence(
        "The agreed legend of the decisions in {where}: agreed mappings {agreed}, proposed ones,"
        " which are left out, {proposed}.",
        where=path,
        agreed=agreed,
        proposed=proposed,
    )


def doubts_of(found: Folded, path: Path) -> List[Sentence]:
    """Return what is to be warned of where a store is used as an agreed legend."""
    said = [each.said for each in found.contradictions]
    if not counted(found)[0]:
        said.append(sentence("The decisions in {where} hold no agreed mapping yet.", where=path))
    return said


def unused_legend(path: Optional[Path], knowledge: Knowledge = BUNDLED) -> Optional[Sentence]:
    """Return that a project has an agreed legend which was not asked for, None where it has none.

    Raises UserError where the project's store cannot be read.
    """
    if path is None or not is_store(path):
        return None
    agreed, _ = counted(legend_in_store(path, knowledge))
    if not agreed:
        return None
    return sentence(
        "The review of this project has an agreed legend with {count} mappings, which was not used."
        " To use it, choose {where} as the agreed legend.",
        count=agreed,
        where=path,
    )


def counted(found: Folded) -> Tuple[int, int]:
    """Return how many mappings are agreed, and how many are proposed or otherwise open."""
    rows = [row for row in found.legend.mappings if not row.is_unit]
    agreed = sum(1 for row in rows if row.is_agreed)
    return agreed, sum(1 for row in rows if not row.is_settled)
