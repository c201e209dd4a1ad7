"""The review of a project: where its decisions are kept, and opening it."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from qgis.core import QgsProject

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.layers.overrides import FOLDER
from cags_vsegei_plugin.review.geopackage_store import GeoPackageStore
from cags_vsegei_plugin.review.postgis_store import PostgisStore
from cags_vsegei_plugin.review.session import Review
from cags_vsegei_plugin.sentences import sentence

FILE = "review.gpkg"


def review_path(project: Optional[QgsProject]) -> Optional[Path]:
    """Return where a project keeps its decisions, None while it was never saved."""
    home = project.homePath() if project is not None else ""
    return Path(home) / FOLDER / FILE if home else None


def open_review(path: Optional[Path], knowledge: Knowledge = BUNDLED) -> Review:
    """Return the review kept at a place (`review_path`), a new one where there is none.

    Raises UserError for a project never saved, a folder that cannot be written, a damaged store.
    """
    if path is None:
        raise UserError(
            sentence(
                "The project was never saved, and decisions are kept beside it. Save the project"
                " first (Project ▸ Save)."
            )
        )
    return Review(GeoPackageStore(path), knowledge)


def open_team_review(connection: str, knowledge: Knowledge = BUNDLED) -> Review:
    """Return the review kept in PostGIS, by a libpq text such as `service=…`; raises UserError."""
    return Review(PostgisStore(connection), knowledge)
