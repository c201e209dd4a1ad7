"""Small layers for the tests, made from texts."""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Sequence

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

SQUARE = "Polygon((0 0, 1 0, 1 1, 0 1, 0 0))"


def layer(
    fields: Sequence[str],
    rows: Sequence[Sequence[Any]],
    geometry: str = "Polygon?crs=EPSG:4326",
    wkt: Optional[str] = SQUARE,
    name: str = "sheet",
) -> Any:
    """Return a memory layer; every feature has the same geometry."""
    separator = "&" if "?" in geometry else "?"
    uri = geometry + separator + "&".join(f"field={field}" for field in fields)
    made = core.QgsVectorLayer(uri, name, "memory")
    features = []
    for row in rows:
        feature = core.QgsFeature(made.fields())
        feature.setAttributes(list(row))
        if wkt and not geometry.startswith("NoGeometry"):
            feature.setGeometry(core.QgsGeometry.fromWkt(wkt))
        features.append(feature)
    added, _ = made.dataProvider().addFeatures(features)
    if rows and not added:
        raise RuntimeError("The features of the test layer were refused.")
    return made


def table(fields: Sequence[str], rows: Sequence[Sequence[Any]], name: str = "legend") -> Any:
    """Return a memory table without geometry."""
    return layer(fields, rows, "NoGeometry", None, name)


class Feedback(core.QgsProcessingFeedback):
    """Feedback that remembers what it was told."""

    def __init__(self) -> None:
        super().__init__(False)
        self.warnings: List[str] = []

    def pushWarning(self, warning: str) -> None:  # noqa: N802
        """Remember a warning."""
        self.warnings.append(warning)


def run(name: str, feedback: Any = None, **parameters: Any) -> Dict[str, Any]:
    """Run an algorithm of ours; a result in memory is returned as a layer."""
    import processing

    parameters.setdefault("OUTPUT", "TEMPORARY_OUTPUT")
    return processing.run(f"cagsvsegei:{name}", parameters, feedback=feedback or Feedback())


def rows_of(made: Any) -> List[Dict[str, Any]]:
    """Return the attributes of a layer's features by field."""
    names = made.fields().names()
    return [dict(zip(names, feature.attributes())) for feature in made.getFeatures()]
