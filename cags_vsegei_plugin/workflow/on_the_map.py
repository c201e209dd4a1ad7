"""What applied layers show at the border: the joint unit of each polygon, read off the layers."""

from __future__ import annotations

from typing import Any, Dict, Iterable, NamedTuple, Optional

from cags_vsegei_plugin.geology.joint_legend import JointLegend, Mapping
from cags_vsegei_plugin.layers.features import text_rows
from cags_vsegei_plugin.workflow.joint_map import check_applied
from cags_vsegei_plugin.workflow.judging import Km
from cags_vsegei_plugin.workflow.sides import SideData

_NAMES = ("joint_name_en", "joint_name_zh", "joint_name_ru")
_FIELDS = ("joint_code", "mapping_id", "relation", *_NAMES)


class Shown(NamedTuple):
    """What a polygon shows: the code of a joint unit, by which mapping; names in three languages.

    Without a mapping the code is the polygon's own index, which no legend has agreed on.
    """

    code: str = ""
    mapping_id: str = ""
    relation: str = ""
    name_en: str = ""
    name_zh: str = ""
    name_ru: str = ""

    @property
    def is_joint(self) -> bool:
        """Return whether it is a joint unit."""
        return bool(self.code and self.mapping_id)


NOTHING = Shown()


def shown_by(source: Any, fids: Iterable[int], feedback: Optional[Any] = None) -> Dict[int, Shown]:
    """Return what some polygons of an applied layer or source show, by feature id.

    Raises UserError where no legend was applied to it, and Cancelled.
    """
    check_applied(source)
    wanted = sorted(set(fids))
    rows = text_rows(source, _FIELDS, -1, feedback, wanted) if wanted else ()
    return {row[0]: Shown(*(text or "" for text in row[1:])) for row in rows}


class MapAgreement:
    """Which polygons at the border both applied layers show as one joint unit."""

    def __init__(
        self,
        china: Dict[int, Shown],
        russia: Dict[int, Shown],
        legend: Optional[JointLegend] = None,
    ) -> None:
        """Take what polygons show, by feature id, and the legend that tells where mappings hold."""
        self._shown = {"china": china, "russia": russia}
        rows = legend.mappings if legend is not None else ()
        self._rows = {row.mapping_id: row for row in rows}

    @classmethod
    def at_border(
        cls,
        china: SideData,
        russia: SideData,
        legend: Optional[JointLegend] = None,
        feedback: Optional[Any] = None,
    ) -> MapAgreement:
        """Read what the polygons show that a comparison has found at the border.

        Raises UserError where no legend was applied to a side, and Cancelled.
        """
        ours, theirs = (
            shown_by(side.given.source, side.legend.units.of_fid, feedback)
            for side in (china, russia)
        )
        return cls(ours, theirs, legend)

    @classmethod
    def along(
        cls, stretches: Iterable[Any], china: Any, russia: Any, feedback: Optional[Any] = None
    ) -> MapAgreement:
        """Read what the polygons of earlier stretches show, now that a legend is applied.

        The features must be those that were compared: applied in the edit buffer, computed by a
        layer, or copied from a GeoPackage, which keeps their ids.
        """
        rows = list(stretches)
        fids = (
            {getattr(row, f"{side}_fid") for row in rows} - {None} for side in ("china", "russia")
        )
        ours, theirs = (
            shown_by(layer, some, feedback) for layer, some in zip((china, russia), fids)
        )
        return cls(ours, theirs)

    def of(self, side: str, fid: Optional[int]) -> Optional[Shown]:
        """Return what a polygon of a side shows, None for no polygon."""
        return None if fid is None else self._shown[side].get(fid, NOTHING)

    def __call__(
        self, china_fid: Optional[int], russia_fid: Optional[int], km: Km
    ) -> Optional[Mapping]:
        """Return the joint unit that both polygons show, as a mapping; None where they do not.

        A mapping that was agreed for other kilometres only is no agreement there.
        """
        one, other = self.of("china", china_fid), self.of("russia", russia_fid)
        if one is None or other is None or not (one.is_joint and other.is_joint):
            return None
        if one.code != other.code or not (self._holds(one, km) and self._holds(other, km)):
            return None
        return Mapping("china", "", one.code, one.relation, one.name_en, one.name_zh, one.name_ru)

    def _holds(self, shown: Shown, km: Km) -> bool:
        row = self._rows.get(shown.mapping_id)
        return row is None or row.holds_between(*km)
