"""One side of a comparison: its layer, its units, their readings, its polygons."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import (
    Any,
    Dict,
    FrozenSet,
    Iterable,
    List,
    Mapping,
    NamedTuple,
    Optional,
    Sequence,
    Tuple,
)

from qgis.core import QgsProcessingFeedback

from cags_vsegei_plugin.border.coverage import Coverage
from cags_vsegei_plugin.geology.attributes import with_attributes
from cags_vsegei_plugin.geology.comparison.stacked import compared_on
from cags_vsegei_plugin.geology.corrections import Corrections
from cags_vsegei_plugin.geology.joint_legend import Described
from cags_vsegei_plugin.geology.profiles import Profile
from cags_vsegei_plugin.geology.reader import UnitFields
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.knowledge import Knowledge
from cags_vsegei_plugin.layers.features import text_rows, without_body
from cags_vsegei_plugin.layers.geopackage import GeoPackageTable
from cags_vsegei_plugin.layers.geopackage_texts import DistinctTexts, table_rows, text_columns
from cags_vsegei_plugin.layers.legend_lookup import LegendLookup
from cags_vsegei_plugin.layers.values import as_text
from cags_vsegei_plugin.workflow.coded_legends import collect_coded_units, read_coded_units
from cags_vsegei_plugin.workflow.correcting import corrected
from cags_vsegei_plugin.workflow.reading_legends import Units, collect_units, read_units

_MOST_OTHERS = 3000
_MOST_SEARCHED = 200_000


@dataclass(frozen=True)
class SideInput:
    """What the user gives for one side: a source and the fields to read, "" where none.

    `table` says where the source lies in a GeoPackage, if it can be read there as it is; `lookup`
    which units the codes in the index field stand for, if they are codes; `attributes` are the
    further fields that the map compares, as (role, field).
    """

    side: str
    source: Any
    index: str
    name: str = ""
    lithology: str = ""
    colour: str = ""
    scale: str = "auto"
    table: Optional[GeoPackageTable] = None
    lookup: Optional[LegendLookup] = None
    attributes: Tuple[Tuple[str, str], ...] = ()

    @property
    def title(self) -> str:
        """Return the name of the layer, for sentences."""
        return str(self.source.sourceName())


@dataclass(frozen=True)
class SideUnits:
    """The units of one side with their readings, in the order of first appearance.

    `colours` by number of unit, as #rrggbb; `shared` are the numbers of those units that are codes
    of several units, which nobody has decided yet; `by_scale` are the readings in the editions of
    the time scale that some sections of the border are drawn in.
    """

    units: Units
    readings: Tuple[Reading, ...]
    colours: Dict[int, str]
    shared: FrozenSet[int] = frozenset()
    by_scale: Tuple[Tuple[str, Tuple[Reading, ...]], ...] = ()

    def reading_of(self, number: int, scale: str = "") -> Reading:
        """Return the reading of a unit, as the sheets of an edition of the time scale mean it."""
        return dict(self.by_scale).get(scale, self.readings)[number]

    def number_of(self, fid: int) -> int:
        """Return the number of a feature's unit."""
        return self.units.of_fid[fid]

    def index_of(self, fid: int) -> str:
        """Return the index of a feature as it stands in the layer."""
        return self.units.fields[self.number_of(fid)].index

    def corrected(self, corrections: Corrections, knowledge: Knowledge, layer: str) -> SideUnits:
        """Return the same units, read as persons corrected those of the layer.

        A code of several units that nobody corrected is not read: it could be any of them.
        """
        readings = list(corrected(self.readings, corrections, knowledge, layer))
        shared = frozenset(
            number
            for number in self.shared
            if corrections.find(self.readings[number], layer) is None
        )
        for number in shared:
            readings[number] = replace(readings[number], kind="unread")
        return replace(self, readings=tuple(readings), shared=shared)


@dataclass(frozen=True)
class SideData:
    """One side ready to be compared.

    `described` says of polygons, by feature id, what mappings by name or rock ask for.
    """

    given: SideInput
    legend: SideUnits
    coverage: Coverage
    described: Mapping[int, Described] = field(default_factory=dict)


def read_side_units(
    given: SideInput,
    fids: Optional[Sequence[int]],
    profile: Profile,
    knowledge: Knowledge,
    feedback: Optional[QgsProcessingFeedback] = None,
    ahead: Optional[DistinctTexts] = None,
) -> SideUnits:
    """Read each unit of some features, or of all, once: as notation or names as the profile says.

    The other indices of the layer help to tell the edition of its time scale; `ahead` reads them
    already.
    """
    rows = texts_of(given, fields_of(given), fids, feedback)
    if fids is not None:
        # QGIS gives chosen features in no order, and of equally frequent names the first counts.
        rows.sort(key=lambda row: int(row[0]))
    return units_of_rows(given, rows, profile, knowledge, ahead)


def fields_of(given: SideInput) -> List[Optional[str]]:
    """Return the fields whose texts make units: index, name, lithology, further ones, colour."""
    further = [field for _, field in given.attributes]
    names = [given.index or None, given.name or None, given.lithology or None]
    return [*names, *further, given.colour or None]


def units_of_rows(
    given: SideInput,
    rows: Sequence[Tuple[Any, ...]],
    profile: Profile,
    knowledge: Knowledge,
    ahead: Optional[DistinctTexts] = None,
) -> SideUnits:
    """Read each unit of rows, (fid, text, …) by `fields_of`, once."""
    asked = given.side, given.scale, knowledge
    family = profile.domain_family
    shared: FrozenSet[int] = frozenset()
    if given.lookup is not None:
        coded = collect_coded_units((row[:-1] for row in rows), given.lookup)
        units, legend = coded.units, read_coded_units(coded, given.lookup, *asked, family)
        shared = _shared(units, given.lookup)
    else:
        units = collect_units(row[:-1] for row in rows)
        beside = [] if family else _other_units(given, units, ahead)
        legend = read_units(units, *asked, beside, family)
    readings = (compared_on(profile, unit.reading, knowledge) for unit in legend)
    roles = [role for role, _ in given.attributes]
    told = (tuple(zip(roles, texts)) for texts in units.further)
    readings = (with_attributes(*each, profile, knowledge) for each in zip(readings, told))
    return SideUnits(units, tuple(readings), colours_of(rows, units), shared)


class UnitsAsked(NamedTuple):
    """Which units of a side are read, for which map, and with whose corrections."""

    fids: Sequence[int]
    profile: Profile
    corrections: Corrections
    knowledge: Knowledge
    feedback: Optional[QgsProcessingFeedback] = None
    ahead: Optional[DistinctTexts] = None


def read_in_scales(given: SideInput, asked: UnitsAsked, scales: Iterable[str]) -> SideUnits:
    """Return the units as corrected; read once more in each edition that a section is drawn in."""
    legend = _as_corrected(given, asked)
    editions = sorted(set(scales) - {""})
    again = (_as_corrected(replace(given, scale=each), asked).readings for each in editions)
    return replace(legend, by_scale=tuple(zip(editions, again)))


def _as_corrected(given: SideInput, asked: UnitsAsked) -> SideUnits:
    told = asked.knowledge, asked.feedback, asked.ahead
    units = read_side_units(given, asked.fids, asked.profile, *told)
    return units.corrected(asked.corrections, asked.knowledge, given.title)


def _shared(units: Units, lookup: LegendLookup) -> FrozenSet[int]:
    codes = enumerate(unit.index for unit in units.fields)
    return frozenset(number for number, code in codes if lookup.is_ambiguous(code))


def texts_of(
    given: SideInput,
    names: Sequence[Optional[str]],
    fids: Optional[Sequence[int]],
    feedback: Optional[QgsProcessingFeedback],
) -> List[Tuple[Any, ...]]:
    """Return (fid, text, …) of some features, or of all, from the table where some can be read."""
    columns = text_columns(given.source, names) if given.table is not None else None
    rows = None
    if columns is not None and given.table is not None and fids is not None:
        rows = table_rows(given.table, columns, fids)
    return list(text_rows(given.source, names, -1, feedback, fids)) if rows is None else rows


def indices_ahead(given: SideInput) -> Optional[DistinctTexts]:
    """Return what reads the indices of a layer in a thread, None where QGIS must be asked."""
    columns = text_columns(given.source, [given.index]) if given.table is not None else None
    if not columns or columns[0] is None or given.table is None:
        return None
    return DistinctTexts(given.table, columns[0], _MOST_OTHERS)


def _other_units(
    given: SideInput, units: Units, ahead: Optional[DistinctTexts]
) -> List[UnitFields]:
    """Return the first indices of the layer that none of the units has."""
    if not given.index:
        return []
    known = {unit.index for unit in units.fields}
    values = ahead.future.result() if ahead is not None else None
    if values is None:
        place = given.source.fields().lookupField(given.index)
        values = given.source.uniqueValues(place, _MOST_OTHERS)
    texts = sorted({(as_text(value) or "").strip() for value in values} - known)
    return [UnitFields(text) for text in texts if text]


def features_without_body(
    given: SideInput, feedback: Optional[QgsProcessingFeedback] = None
) -> List[int]:
    """Return the ids of features without a geometry, where that can be told in a short time."""
    if given.table is not None:
        return given.table.without_geometry()
    return without_body(given.source, _MOST_SEARCHED, feedback)


def colours_of(rows: Sequence[Tuple[Any, ...]], units: Units) -> Dict[int, str]:
    """Return the first colour found for each unit, as #rrggbb."""
    colours: Dict[int, str] = {}
    for fid, *_, colour in rows:
        text = (colour or "").strip().lower()
        if len(text) == 7 and text.startswith("#"):
            colours.setdefault(units.of_fid[fid], text)
    return colours
