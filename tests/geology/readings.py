"""Readings for tests, with ages looked up in the scale of the side."""

from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.geology.scales import load_scale

SCALES = {"china": "china_2014", "russia": "russia_gss"}


def unit(side, age="", to="", kind="stratified", scale="", index="", **further):
    """Return a reading of a side; `age` and `to` are symbols of its scale."""
    scale = scale or SCALES[side]
    base = load_scale(scale).resolve(age) if age else None
    top = load_scale(scale).resolve(to or age) if age else None
    return Reading(
        side,
        index or f"{age}{to and '-' + to}",
        kind,
        age,
        to or age,
        base.base_ma if base else None,
        top.top_ma if top else None,
        scale,
        **further,
    )


def china(*ages, **further):
    """Return a Chinese reading."""
    return unit("china", *ages, **further)


def russia(*ages, **further):
    """Return a Russian reading."""
    return unit("russia", *ages, **further)
