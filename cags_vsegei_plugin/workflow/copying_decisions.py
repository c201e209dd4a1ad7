"""Decisions signed beside a project, copied as they were signed into the store of its team."""

from __future__ import annotations

from pathlib import Path
from typing import List, Optional

from cags_vsegei_plugin.review.geopackage_store import GeoPackageStore, is_store
from cags_vsegei_plugin.review.journal import Entry
from cags_vsegei_plugin.review.session import Review


def left_beside(path: Optional[Path], review: Review) -> List[Entry]:
    """Return the decisions of a file that the review of another store does not have.

    Raises UserError where the file cannot be read.
    """
    if path is None or not is_store(path):
        return []
    store = GeoPackageStore(path)
    try:
        entries = store.entries()
    finally:
        store.close()
    known = {entry.hash for entry in review.entries}
    return [entry for entry in entries if entry.hash not in known]


def copy_decisions(path: Path, review: Review) -> int:
    """Copy all decisions of a file into the empty store of a review; return how many.

    Who signed, when and upon what stays as it was, and can be verified as before. Raises UserError
    where the file is not as it was signed, or the store is not empty; then nothing was copied.
    """
    entries = left_beside(path, review)
    review.store.adopt(entries)
    return len(entries)
