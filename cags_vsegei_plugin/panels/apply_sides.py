"""What applying the agreed legend needs of the comparison that is shown, side by side."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, List, NamedTuple, Tuple

from qgis.core import QgsProject, QgsVectorLayer, QgsVectorLayerFeatureSource

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.joint_legend import SIDES, JointLegend
from cags_vsegei_plugin.layers.correction_file import correction_path, corrections_at
from cags_vsegei_plugin.layers.overrides import knowledge_of
from cags_vsegei_plugin.panels.shown_comparison import Shown
from cags_vsegei_plugin.sentences import sentence
from cags_vsegei_plugin.workflow.applying_layers import Applying, UnitKeys, Wish, applying, wish_for
from cags_vsegei_plugin.workflow.describing import Describing
from cags_vsegei_plugin.workflow.legend_preview import Preview, preview

ROLES = ("INDEX", "NAME", "LITHOLOGY")


class SideWish(NamedTuple):
    """A side's layer, and the wish to apply the legend to it, readable in another thread."""

    side: str
    layer: QgsVectorLayer
    wish: Wish


class SidePreview(NamedTuple):
    """What applying does to a side: unit by unit, and counted."""

    side: str
    what: Applying
    told: Preview


def side_wishes(
    project: QgsProject, shown: Shown, legend: JointLegend, unmapped: str
) -> List[SideWish]:
    """Return the wishes of both sides; raises UserError where there is no comparison."""
    knowledge = knowledge_of(project)
    corrections = corrections_at(correction_path(project), knowledge)
    found: List[SideWish] = []
    for side in SIDES:
        layer = project.mapLayer(shown.layer_ids.get(side, ""))
        if not isinstance(layer, QgsVectorLayer) or not layer.isValid():
            raise UserError(
                sentence(
                    "There are no layers to apply the legend to. Compare the two layers in Border"
                    " Comparison first."
                )
            )
        keys = UnitKeys(*(field_of(shown, side, role) for role in ROLES))
        how = Describing(side, knowledge, corrections, layer.name())
        wish = wish_for(layer, keys, legend, how, unmapped)
        source = QgsVectorLayerFeatureSource(layer)
        found.append(SideWish(side, layer, wish._replace(source=source)))
    return found


def field_of(shown: Shown, side: str, role: str) -> str:
    """Return the field of a role of a side that was compared, "" for none."""
    return str(shown.parameters.get(f"{side.upper()}_{role}") or "")


def previews(wishes: List[SideWish], stretches: List[Any]) -> Tuple[SidePreview, ...]:
    """Return what the wishes would do; nothing is written. May run in another thread."""
    found = []
    for side, _, wish in wishes:
        what = applying(wish)
        found.append(SidePreview(side, what, preview(what, stretches)))
    return tuple(found)


def copy_parameters(
    shown: Shown, side: str, store: Path, unmapped: str, output: Path
) -> Dict[str, Any]:
    """Return the parameters by which `applylegend` copies a side's layer."""
    told = {role: field_of(shown, side, role) for role in ROLES}
    return {
        "INPUT": shown.layer_ids[side],
        "SIDE": side,
        **{role: field for role, field in told.items() if field},
        "LEGEND": str(store),
        "UNMAPPED": unmapped,
        "OUTPUT": str(output),
    }
