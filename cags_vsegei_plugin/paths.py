"""Where the plugin keeps its files: the same from a checkout and from an installed zip."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def _beside_or_inside(name: str) -> Path:
    """In an installed plugin the folder is inside the package, in a checkout beside it."""
    inside = PACKAGE / name
    return inside if inside.is_dir() else PACKAGE.parent / name


def resources() -> Path:
    """Return the folder of tables, icons, styles and sample data."""
    return _beside_or_inside("resources")


def translations() -> Path:
    """Return the folder of compiled translations (.qm)."""
    return _beside_or_inside("i18n")


def metadata() -> Path:
    """Return the path of metadata.txt."""
    inside = PACKAGE / "metadata.txt"
    return inside if inside.is_file() else PACKAGE.parent / "metadata.txt"


def icon(name: str) -> str:
    """Return the path of an icon, for QIcon."""
    return str(resources() / "icons" / name)
