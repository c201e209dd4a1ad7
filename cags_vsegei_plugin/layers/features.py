"""Features of any source: a layer, or a source of an algorithm."""

from __future__ import annotations

from typing import Any, Callable, Iterator, List, Optional, Sequence, Tuple

from qgis.core import (
    QgsExpression,
    QgsFeature,
    QgsFeatureRequest,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
)

from cags_vsegei_plugin.compat import is_text_field
from cags_vsegei_plugin.errors import stop_if_cancelled
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
        if number % _EVERY == 0:
            stop_if_cancelled(feedback)
        yield feature


def text_rows(
    source: Any,
    names: Sequence[Optional[str]],
    limit: int = -1,
    feedback: Optional[QgsProcessingFeedback] = None,
    fids: Optional[Sequence[int]] = None,
) -> Iterator[Tuple[Any, ...]]:
    """Give (fid, text, text, …) of the named fields; a field that is None gives None.

    `fids` chooses features by their ids. Of a mended source the texts are as they were meant.
    """
    request = without_geometry([])
    if fids is not None:
        request.setFilterFids(list(fids))
    if limit >= 0:
        request.setLimit(limit)
    for feature, texts in features_with_texts(source, names, request, feedback):
        yield (feature.id(), *texts)


def features_with_texts(
    source: Any,
    names: Sequence[Optional[str]],
    request: QgsFeatureRequest,
    feedback: Optional[QgsProcessingFeedback] = None,
) -> Iterator[Tuple[QgsFeature, List[Optional[str]]]]:
    """Give features with the texts of the named fields; a field that is None gives None."""
    mending = getattr(source, "mending", None)
    mends = [mending is not None and name in mending.fields for name in names]
    fields = source.fields()
    places = [fields.lookupField(name) if name else -1 for name in names]
    request.setSubsetOfAttributes([place for place in places if place >= 0])
    for feature in features_of(source, request, feedback):
        values = feature.attributes()
        texts = [as_text(values[place]) if place >= 0 else None for place in places]
        if mending is not None:
            both = zip(mends, texts)
            texts = [mending.text(text) if is_to and text else text for is_to, text in both]
        yield feature, texts


def text_field_names(source: Any) -> List[str]:
    """Return the names of the fields of a layer or source that hold texts."""
    return [field.name() for field in source.fields() if is_text_field(field)]


def without_geometry(places: List[int]) -> QgsFeatureRequest:
    """Return a request for some attributes and no geometry."""
    request = QgsFeatureRequest()
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes(places)
    return request


def without_body(
    source: Any, most: int, feedback: Optional[QgsProcessingFeedback] = None
) -> List[int]:
    """Return the ids of features whose geometry is null or empty, of sources with `most` at most.

    To find them every feature must be read; on larger sources nobody waits for that.
    """
    if source.featureCount() > most:
        return []
    request = QgsFeatureRequest(QgsExpression("is_empty_or_null($geometry)"))
    request.setSubsetOfAttributes([])
    return [feature.id() for feature in features_of(source, request, feedback)]


def _iterator(source: Any, request: QgsFeatureRequest) -> Any:
    while hasattr(source, "wrapped"):
        source = source.wrapped
    # QGIS's own check throws through Python frames and ends the process later.
    if isinstance(source, QgsProcessingFeatureSource):
        return source.getFeatures(
            request, QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
        )
    return source.getFeatures(request)
