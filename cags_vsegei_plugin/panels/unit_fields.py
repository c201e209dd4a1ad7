"""The fields of map units a person may choose, with their labels."""

from __future__ import annotations

from typing import Tuple

from cags_vsegei_plugin.geology import attributes
from cags_vsegei_plugin.panels.field_choices import Role
from cags_vsegei_plugin.translation import tr


def unit_roles() -> Tuple[Role, ...]:
    """Return index, name and lithology, in the order of `DetectedFields`."""
    return (
        Role("index", tr("Index"), False),
        Role("name", tr("Name")),
        Role("lithology", tr("Lithology")),
    )


def kept_as(by_name: bool) -> str:
    """Return what stands before a role where its field is kept: domains have other fields."""
    return "domain_" if by_name else ""


def further_roles() -> Tuple[Role, ...]:
    """Return what only some maps compare."""
    return (
        Role(attributes.AMPLITUDE, tr("Amplitude")),
        Role(attributes.THICKNESS, tr("Thickness")),
        Role(attributes.THIN_COVER, tr("Thin cover")),
        Role(attributes.EVENT_AGE, tr("Age of the event")),
        Role(attributes.STAGE, tr("Structural stage")),
        Role(attributes.SETTING, tr("Setting")),
        Role(attributes.PHASE, tr("Phase")),
        Role(attributes.BELT_RANK, tr("Rank of the belt")),
        Role(attributes.COMMODITIES, tr("Commodities")),
    )
