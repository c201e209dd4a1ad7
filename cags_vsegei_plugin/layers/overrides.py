"""The tables of a project: the bundled ones, overridden beside the project file."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from qgis.core import QgsProject

from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge

FOLDER = "cags_vsegei"


def knowledge_of(project: Optional[QgsProject]) -> Knowledge:
    """Return the tables, overridden by those in the folder `cags_vsegei` beside the project."""
    return knowledge_in(project.homePath() if project is not None else "")


def knowledge_in(home: str) -> Knowledge:
    """Return the tables, overridden by those in the folder `cags_vsegei` of a folder."""
    folder = Path(home) / FOLDER
    return Knowledge.bundled(folder) if home and folder.is_dir() else BUNDLED
