"""The two units of a conflict side by side: attribute, China, Russia, agreed."""

from __future__ import annotations

from typing import List, NamedTuple, Optional, Sequence

from cags_vsegei_plugin.geology import rocks
from cags_vsegei_plugin.geology.comparison.rank import rank_words
from cags_vsegei_plugin.geology.domains import genesis_labels
from cags_vsegei_plugin.geology.joint_legend import Mapping
from cags_vsegei_plugin.geology.notation.index_text import plain
from cags_vsegei_plugin.geology.notation.printed_age import printed_age
from cags_vsegei_plugin.geology.reading import DOMAIN
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.panels.unit_words import NOTHING, kind_title, limits_text, ma_text
from cags_vsegei_plugin.translation import language, tr
from cags_vsegei_plugin.workflow.conflict_units import ConflictUnit


class SideRow(NamedTuple):
    """One attribute of both units, and what was agreed; `original` is what the layers say."""

    attribute: str
    china: str
    russia: str
    agreed: str = ""
    original_china: str = ""
    original_russia: str = ""

    @property
    def differs(self) -> bool:
        """Return whether the two sides say different things."""
        return self.china.casefold() != self.russia.casefold()


def side_rows(
    china: Optional[ConflictUnit],
    russia: Optional[ConflictUnit],
    joint: Optional[Mapping] = None,
    knowledge: Knowledge = BUNDLED,
) -> List[SideRow]:
    """Return the attributes of both units; what neither side tells is left out."""
    told = [_column(each, knowledge) for each in (china, russia)]
    originals = [_originals(each) for each in (china, russia)]
    agreed = _agreed(joint)
    titles = [tr("Index"), tr("Name"), tr("Kind"), tr("Age"), tr("Ma"), tr("Rocks")]
    are_domains = any(each is not None and each.reading.kind == DOMAIN for each in (china, russia))
    titles += [tr("Nature of the domain") if are_domains else tr("Genesis"), tr("Rank")]
    rows = [SideRow(*each) for each in zip(titles, *told, agreed, *originals)]
    if rows[0][1:] == rows[1][1:]:
        # Domains are known by their names alone.
        del rows[0]
    return [row for row in rows if {row.china, row.russia, row.agreed} - {"", NOTHING}]


def _column(unit: Optional[ConflictUnit], knowledge: Knowledge) -> Sequence[str]:
    if unit is None:
        return (NOTHING,) * 8
    reading = unit.reading
    return (
        plain(unit.fields.index) or NOTHING,
        reading.unit_name or unit.fields.name or NOTHING,
        kind_title(reading.kind),
        printed_age(reading, knowledge) or NOTHING,
        ma_text(reading),
        _rocks(unit, knowledge),
        ", ".join(genesis_labels(reading, language(), knowledge)) or NOTHING,
        rank_words(reading, knowledge).spoken(language()) or NOTHING,
    )


def _rocks(unit: ConflictUnit, knowledge: Knowledge) -> str:
    """Return the rocks in the user's language, else as the layer says; a domain has a nature."""
    if unit.reading.kind == DOMAIN:
        return NOTHING
    names = [rocks.label(each, language(), knowledge) for each in unit.reading.rocks]
    return ", ".join(names) or unit.fields.lithology or NOTHING


def _originals(unit: Optional[ConflictUnit]) -> Sequence[str]:
    if unit is None:
        return ("",) * 8
    index, name, lithology = unit.fields[:3]
    return (index, name, "", "", "", lithology, "", "")


def _agreed(joint: Optional[Mapping]) -> Sequence[str]:
    if joint is None:
        return ("",) * 8
    names = {"zh": joint.joint_name_zh, "ru": joint.joint_name_ru}
    name = names.get(language()) or joint.joint_name_en
    limits = limits_text(joint.base_ma, joint.top_ma)
    return (joint.joint_code, name, "", "", limits, joint.lithology, "", "")
