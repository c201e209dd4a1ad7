"""Features of any source: a layer, or a source of an algorithm."""

from __future__ import annotations

from typing import Any, Callable, Iterator, List, Optional, Sequence, Tuple

from qgis.core import (
    QgsFeature,
    QgsFeatureRequest,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
)

from cags_vsegei_plugin.errors import Cancelled
from cags_vsegei_plugin.layers.values import as_text

Reader = Callable[[Any], Any]
_EVERY = 256


def features_of(
    source: Any,
    request: Optional[QgsFeatureRequest] = None,
    feedback: Optional[QgsProcessingFeedback] = None,
) -> Iterator[QgsFeature]:
    """Give the features of a layer or a Processing source, valid or not.

    Raises Cancelled as soon as the feedback says so.
    """
    request = request or QgsFeatureRequest()
    for number, feature in enumerate(_iterator(source, request)):
        if feedback is not None and number % _EVERY == 0 and feedback.isCanceled():
            raise Cancelled()
        yield feature


def text_rows(
    source: Any,
    names: Sequence[Optional[str]],
    limit: int = -1,
    feedback: Optional[QgsProcessingFeedback] = None,
    bodiless: Optional[List[int]] = None,
) -> Iterator[Tuple[Any, ...]]:
    """Give (fid, text, text, …) of the named fields; a field that is None gives None.

    Into `bodiless`, where it is given, go the ids of features whose geometry is null or empty.
    """
    fields = source.fields()
    places = [fields.lookupField(name) if name else -1 for name in names]
    request = without_geometry([place for place in places if place >= 0])
    if bodiless is not None:
        request.setFlags(QgsFeatureRequest.Flag.NoFlags)
    if limit >= 0:
        request.setLimit(limit)
    for feature in features_of(source, request, feedback):
        values = feature.attributes()
        if bodiless is not None and feature.geometry().isEmpty():
            bodiless.append(feature.id())
        texts = (as_text(values[place]) if place >= 0 else None for place in places)
        yield (feature.id(), *texts)


def without_geometry(places: List[int]) -> QgsFeatureRequest:
    """Return a request for some attributes and no geometry."""
    request = QgsFeatureRequest()
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes(places)
    return request


def _iterator(source: Any, request: QgsFeatureRequest) -> Any:
    # QGIS's own check throws through Python frames and ends the process later.
    if isinstance(source, QgsProcessingFeatureSource):
        return source.getFeatures(
            request, QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
        )
    return source.getFeatures(request)
