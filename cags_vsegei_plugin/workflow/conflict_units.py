"""The two units of one conflict as they stand in their layers, read and corrected."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Dict, List, Mapping, NamedTuple, Optional, Tuple

from qgis.core import QgsFeatureRequest, QgsVectorLayer
from qgis.PyQt import sip

from cags_vsegei_plugin.geology.corrections import Corrections
from cags_vsegei_plugin.geology.reader import UnitFields
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.layers.values import is_null
from cags_vsegei_plugin.workflow.correcting import NOTHING_CORRECTED, corrected
from cags_vsegei_plugin.workflow.reading_legends import read_texts

Ages = Tuple[Optional[float], Optional[float]]


class UnitSource(NamedTuple):
    """Where the units of a side stand: the layer, its fields, and the edition of the scale."""

    layer: Optional[QgsVectorLayer] = None
    name: str = ""
    lithology: str = ""
    scale: str = "auto"
    family: str = ""

    @property
    def there(self) -> Optional[QgsVectorLayer]:
        """Return the layer, None where it was removed from its project meanwhile."""
        return None if self.layer is None or sip.isdeleted(self.layer) else self.layer


class ConflictUnit(NamedTuple):
    """A unit at a conflict: its texts as they stand in the layer, and what they mean."""

    fields: UnitFields
    reading: Reading


class ConflictUnits:
    """Reads units of both sides one by one, and each only once."""

    def __init__(
        self,
        sources: Mapping[str, UnitSource],
        knowledge: Knowledge = BUNDLED,
        corrections: Corrections = NOTHING_CORRECTED,
    ) -> None:
        self._sources = sources
        self._knowledge = knowledge
        self._corrections = corrections
        self._read: Dict[Tuple[str, UnitFields], Reading] = {}

    def unit(self, side: str, index: str, fid: Optional[int], ages: Ages) -> ConflictUnit:
        """Return a unit by its index and one of its features; ages in Ma as they were compared."""
        source = self._sources.get(side, UnitSource())
        fields = UnitFields(index, *self._texts(source, fid))
        reading = self._read.get((side, fields))
        if reading is None:
            scale = source.scale or "auto"
            (reading,) = read_texts([fields], side, scale, self._knowledge, source.family)
            title = source.there.name() if source.there is not None else ""
            (reading,) = corrected([reading], self._corrections, self._knowledge, title)
            self._read[side, fields] = reading
        if None not in ages:
            # The ages of the comparison count: it may have known more than one unit alone.
            reading = replace(reading, base_ma=ages[0], top_ma=ages[1])
        return ConflictUnit(fields, reading)

    def _texts(self, source: UnitSource, fid: Optional[int]) -> Tuple[str, str]:
        """Return name and rocks of a feature, "" where it or its layer is no longer there."""
        layer = source.there
        if layer is None or fid is None:
            return "", ""
        request = QgsFeatureRequest(fid).setFlags(QgsFeatureRequest.Flag.NoGeometry)
        found = layer.getFeatures(request)
        values: List[Any] = next((each.attributes() for each in found), [])
        fields = layer.fields()
        places = (fields.lookupField(name) if name else -1 for name in source[1:3])
        name, rocks = (_text(values[at]) if 0 <= at < len(values) else "" for at in places)
        return name, rocks


def _text(value: Any) -> str:
    return "" if is_null(value) else str(value).strip()
