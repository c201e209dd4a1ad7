"""What applying the agreed legend needs of the comparison that is shown, side by side."""

from __future__ import annotations

from typing import Any, Dict, List, NamedTuple, Sequence, Tuple

from qgis.core import QgsProject, QgsVectorLayer, QgsVectorLayerFeatureSource

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.joint_legend import SIDES, JointLegend
from cags_vsegei_plugin.layers.correction_file import correction_path, corrections_at
from cags_vsegei_plugin.layers.overrides import knowledge_of
from cags_vsegei_plugin.panels.shown_comparison import Shown
from cags_vsegei_plugin.sentences import sentence
from cags_vsegei_plugin.workflow.applying_layers import Applying, UnitKeys, Wish, applying, wish_for
from cags_vsegei_plugin.workflow.applying_places import km_of_rows
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
        km_of = km_of_rows(shown.stretches, side)
        found.append(SideWish(side, layer, wish._replace(source=source, km_of=km_of)))
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
    project: QgsProject, shown: Shown, legend: JointLegend, side: str
) -> Dict[str, Any]:
    """Return the parameters by which `applylegend` copies a side's layer: what it is to read.

    Raises UserError where mappings hold from km to km, and the stretches are no longer there.
    """
    told = {role: field_of(shown, side, role) for role in ROLES}
    asked = {
        "INPUT": shown.layer_ids[side],
        "SIDE": side,
        **{role: field for role, field in told.items() if field},
    }
    stretches = shown.layer_ids.get("stretches", "")
    if project.mapLayer(stretches) is not None:
        asked["STRETCHES"] = stretches
    elif any(row.is_partial for row in legend.mappings):
        raise UserError(
            sentence(
                "Some mappings hold from km to km, and the layer of stretches that tells where"
                " polygons lie is no longer in the project. Compare the layers again."
            )
        )
    return asked


def seamless_parameters(
    layers: Sequence[QgsVectorLayer], tolerance_m: float, is_filled: bool
) -> Dict[str, Any]:
    """Return the parameters by which `seamlessmap` makes one layer of both applied ones."""
    china, russia = (layer.id() for layer in layers)
    return {"CHINA": china, "RUSSIA": russia, "TOLERANCE": tolerance_m, "FILL": is_filled}
