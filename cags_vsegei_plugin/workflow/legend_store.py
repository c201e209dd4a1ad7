"""The joint legend of a store of decisions, where an agreed legend is asked for."""

from __future__ import annotations

from typing import Iterator, List, Optional, Tuple

from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.review.geopackage_store import is_store
from cags_vsegei_plugin.sentences import Sentence, sentence
from cags_vsegei_plugin.workflow.legend_fold import Folded, folded
from cags_vsegei_plugin.workflow.reviewing import open_existing_review
from cags_vsegei_plugin.workflow.store_place import ReachedPlace, StorePlace, TeamStore, title_of


def legend_in_store(place: ReachedPlace, knowledge: Knowledge = BUNDLED) -> Folded:
    """Return the joint legend that the decisions of a store lead to; the store is only read.

    Raises UserError where it cannot be read, or is not as it was signed.
    """
    review = open_existing_review(place, knowledge)
    try:
        return folded(review.state, knowledge)
    finally:
        review.close()


def told_of(found: Folded, place: ReachedPlace) -> Iterator[Sentence]:
    """Yield what is to be said where a store is used as an agreed legend."""
    agreed, proposed = counted(found)
    yield sentence(
        "The agreed legend of the decisions in {where}: agreed mappings {agreed}, proposed ones,"
        " which are left out, {proposed}.",
        where=title_of(place),
        agreed=agreed,
        proposed=proposed,
    )


def doubts_of(found: Folded, place: ReachedPlace) -> List[Sentence]:
    """Return what is to be warned of where a store is used as an agreed legend."""
    said = [each.said for each in found.contradictions]
    if not counted(found)[0]:
        where = title_of(place)
        said.append(sentence("The decisions in {where} hold no agreed mapping yet.", where=where))
    return said


def unused_legend(
    place: Optional[StorePlace], knowledge: Knowledge = BUNDLED
) -> Optional[Sentence]:
    """Return that a project has an agreed legend which was not asked for, None where it has none.

    Raises UserError where the project's store cannot be read. A server is not asked unasked.
    """
    if isinstance(place, TeamStore):
        return sentence(
            "The review of this project is kept in {where}. Its agreed legend was not used; to use"
            " it, give {text} as the agreed legend.",
            where=place.title,
            text=str(place._replace(journal="")),
        )
    if place is None or not is_store(place):
        return None
    agreed, _ = counted(legend_in_store(place, knowledge))
    if not agreed:
        return None
    return sentence(
        "The review of this project has an agreed legend with {count} mappings, which was not used."
        " To use it, choose {where} as the agreed legend.",
        count=agreed,
        where=place,
    )


def counted(found: Folded) -> Tuple[int, int]:
    """Return how many mappings are agreed, and how many are proposed or otherwise open."""
    rows = [row for row in found.legend.mappings if not row.is_unit]
    agreed = sum(1 for row in rows if row.is_agreed)
    return agreed, sum(1 for row in rows if not row.is_settled)
