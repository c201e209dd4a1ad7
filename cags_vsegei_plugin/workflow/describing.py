"""What polygons are called and made of, for mappings that hold by name or by rock."""

from __future__ import annotations

from typing import Dict, FrozenSet, List, NamedTuple, Optional, Sequence

from cags_vsegei_plugin.geology.comparison.stacked import compared_on
from cags_vsegei_plugin.geology.corrections import Corrections
from cags_vsegei_plugin.geology.joint_legend import Described, JointLegend, index_key
from cags_vsegei_plugin.geology.profiles import Profile
from cags_vsegei_plugin.geology.reader import UnitFields
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.layers.features import text_rows
from cags_vsegei_plugin.workflow.correcting import NOTHING_CORRECTED, corrected
from cags_vsegei_plugin.workflow.reading_legends import read_texts
from cags_vsegei_plugin.workflow.sides import SideInput, SideUnits, UnitsAsked


def indices_by_polygon(legend: Optional[JointLegend], side: str) -> FrozenSet[str]:
    """Return the keys of a side's indices of which names or rocks of the polygons decide."""
    if legend is None:
        return frozenset()
    return frozenset(
        index_key(each.index)
        for each in legend.mappings
        if each.side == side and each.is_agreed and (each.if_name or each.if_rock)
    )


def described(fields: UnitFields, reading: Reading) -> Described:
    """Return what is known of a polygon by its own texts and their reading."""
    names = dict.fromkeys(filter(None, (fields.name.strip(), reading.unit_name)))
    return Described(tuple(names), reading.rocks)


class Describing(NamedTuple):
    """How texts of a side's layer are read: with whose corrections, for which map if for one."""

    side: str
    knowledge: Knowledge = BUNDLED
    corrections: Corrections = NOTHING_CORRECTED
    layer: str = ""
    profile: Optional[Profile] = None


def describe_texts(
    texts: Sequence[UnitFields], how: Describing, scale: str = "auto"
) -> Dict[UnitFields, Described]:
    """Return what is known of polygons by their texts; equal texts are read once."""
    distinct = list(dict.fromkeys(texts))
    family = how.profile.domain_family if how.profile is not None else ""
    readings = read_texts(distinct, how.side, scale, how.knowledge, family)
    if how.profile is not None:
        readings = [compared_on(how.profile, each, how.knowledge) for each in readings]
    told = corrected(readings, how.corrections, how.knowledge, how.layer)
    return {text: described(text, each) for text, each in zip(distinct, told)}


def described_at_border(
    legend: Optional[JointLegend], given: SideInput, units: SideUnits, asked: UnitsAsked
) -> Dict[int, Described]:
    """Return what is known of each polygon of which more than its index decides, by feature id."""
    wanted = indices_by_polygon(legend, given.side)
    if not wanted:
        return {}
    fids = [fid for fid in asked.fids if index_key(units.index_of(fid)) in wanted]
    names = [given.name or None, given.lithology or None]
    rows = text_rows(given.source, names, -1, asked.feedback, fids) if fids else ()
    texts_of = {fid: _texts(units, given, fid, name, rock) for fid, name, rock in rows}
    how = Describing(given.side, asked.knowledge, asked.corrections, given.title, asked.profile)
    known = _by_scale(texts_of, units, how)
    return {fid: known[text] for fid, text in texts_of.items()}


def _texts(
    units: SideUnits, given: SideInput, fid: int, name: Optional[str], rock: Optional[str]
) -> UnitFields:
    """Return the own texts of a polygon; of a code, what its legend table says where they lack."""
    unit = units.units.fields[units.number_of(fid)]
    beside = unit if given.lookup is not None else UnitFields(unit.index)
    return UnitFields(
        unit.index,
        (name or "").strip() or beside.name,
        (rock or "").strip() or beside.lithology,
    )


def _by_scale(
    texts_of: Dict[int, UnitFields], units: SideUnits, how: Describing
) -> Dict[UnitFields, Described]:
    """Return what is known by texts, each read in the scale of its unit."""
    texts: Dict[str, List[UnitFields]] = {}
    for fid, text in texts_of.items():
        texts.setdefault(units.readings[units.number_of(fid)].scale, []).append(text)
    known: Dict[UnitFields, Described] = {}
    for scale, some in texts.items():
        known.update(describe_texts(some, how, scale or "auto"))
    return known
