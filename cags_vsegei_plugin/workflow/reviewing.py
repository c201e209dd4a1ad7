"""Opening the review of a project at the place where its decisions are kept."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.review.geopackage_store import GeoPackageStore
from cags_vsegei_plugin.review.postgis_store import PostgisStore
from cags_vsegei_plugin.review.session import Review
from cags_vsegei_plugin.review.store import NoStoreYet, Store
from cags_vsegei_plugin.sentences import Sentence, sentence
from cags_vsegei_plugin.workflow.store_place import ReachedPlace


def open_review(place: Optional[ReachedPlace], knowledge: Knowledge = BUNDLED) -> Review:
    """Return the review kept at a place (`store_place`), a new one where there is none.

    Raises UserError for a project never saved, a folder that cannot be written, a damaged store,
    a server that cannot be reached or does not let anybody in.
    """
    return _read(_opened(place, is_to_make=True), knowledge)


def open_existing_review(place: Optional[ReachedPlace], knowledge: Knowledge = BUNDLED) -> Review:
    """Return the review kept at a place; raises NoStoreYet where there is none."""
    if isinstance(place, Path) and not place.is_file():
        raise NoStoreYet(no_store(place))
    return _read(_opened(place, is_to_make=False), knowledge)


def no_store(place: object) -> Sentence:
    """Return that there is no store of decisions at a place."""
    return sentence(
        "There is no store of decisions {where}. Choose the file review.gpkg in the folder"
        " cags_vsegei beside a project.",
        where=place or "",
    )


def _opened(place: Optional[ReachedPlace], is_to_make: bool) -> Store:
    if place is None:
        raise UserError(
            sentence(
                "The project was never saved, and decisions are kept beside it. Save the project"
                " first (Project ▸ Save)."
            )
        )
    if isinstance(place, Path):
        return GeoPackageStore(place)
    store = place.store
    return PostgisStore(
        place.reached,
        schema=store.schema,
        name=store.name,
        journal=store.journal,
        is_to_make=is_to_make,
    )


def _read(store: Store, knowledge: Knowledge) -> Review:
    try:
        return Review(store, knowledge)
    except BaseException:
        store.close()
        raise
