"""Faults and other lines of both sides: their ends at the border, and how they read."""

from __future__ import annotations

from typing import Dict, List, NamedTuple, Optional, Sequence, Tuple

from qgis.core import QgsProcessingFeedback

from cags_vsegei_plugin.border.line_matching import Limits, Offered, offered_at
from cags_vsegei_plugin.border.nearest import Edges
from cags_vsegei_plugin.border.unlike import Unlike, by_number
from cags_vsegei_plugin.geology.faults import (
    CHANGES_TYPE,
    CONTINUED,
    LineReading,
    LineTexts,
    compare_across,
    read_texts,
)
from cags_vsegei_plugin.knowledge import Knowledge
from cags_vsegei_plugin.layers.line_features import LineLayer, Wanted, read_line_layer
from cags_vsegei_plugin.sentences import Sentence, sentence
from cags_vsegei_plugin.workflow.border_ground import BorderGiven, Ground, damaged_sentences
from cags_vsegei_plugin.workflow.junctions import LineEnd
from cags_vsegei_plugin.workflow.side_ends import BothEnds, LinesOf, SideEnds, numbered

_AROUND = 4.0
_OPPOSITE = 0.5


class FaultRequest(NamedTuple):
    """Lines of China and Russia, what tells the border, and the border where it is told."""

    given: Tuple[LinesOf, LinesOf]
    border: BorderGiven
    edges: Optional[Edges]
    limits: Limits


def fault_ends(
    request: FaultRequest,
    ground: Ground,
    knowledge: Knowledge,
    feedback: Optional[QgsProcessingFeedback] = None,
) -> BothEnds:
    """Return the free ends of the lines of both sides; those beyond the border are cut at it.

    Raises UserError for a source that cannot be read and Cancelled when the user stops it.
    """
    warnings: List[Sentence] = []
    layers = []
    for number in (0, 1):
        layer = _layer(request, number, ground, feedback)
        name = str(request.given[number].source.sourceName())
        warnings.extend(damaged_sentences(name, layer.damaged))
        layers.append(layer)
    readings = [
        {fid: read_texts(LineTexts(*texts), knowledge) for fid, texts in layer.texts.items()}
        for layer in layers
    ]
    for given, layer, reading in zip(request.given, layers, readings):
        warnings.extend(plain_lines(given, layer, reading))
    found = offered_at(layers[0].lines, layers[1].lines, request.limits, request.edges)
    china, russia = (
        SideEnds(one, _line_ends(one, layer, reading))
        for one, layer, reading in zip(found, layers, readings)
    )
    return BothEnds(china, russia, _unlike(china, russia, knowledge), (), tuple(warnings))


def plain_lines(
    given: LinesOf, layer: LineLayer, readings: Dict[int, LineReading]
) -> List[Sentence]:
    """Return that no line of a layer tells kind, movement or activity; nothing where one does."""
    if not readings or any(reading != LineReading() for reading in readings.values()):
        return []
    name = str(given.source.sourceName())
    fields = [field for field in given.fields._replace(name="") if field]
    if not fields:
        return [_no_field(name, given.source.fields().names())]
    told = (LineTexts(*texts)._replace(name="") for texts in layer.texts.values())
    example = next((text for texts in told for text in texts if text), "")
    return [_not_understood(name, fields, example)]


def _no_field(layer: str, fields: Sequence[str]) -> Sentence:
    return sentence(
        "No field of {layer} is known to tell the kind, movement or activity of its lines: they"
        " are compared as plain lines. Choose the fields yourself; there are: {fields}.",
        layer=layer,
        fields=", ".join(fields) or "—",
    )


def _not_understood(layer: str, fields: Sequence[str], example: str) -> Sentence:
    return sentence(
        "What the fields {fields} of {layer} say of its lines, such as “{example}”, is not"
        " understood: they are compared as plain lines. Choose other fields, or add the words to"
        " the tables fault_kinds.csv, fault_senses.csv and fault_activity.csv.",
        layer=layer,
        fields=", ".join(fields),
        example=example,
    )


def _layer(
    request: FaultRequest, number: int, ground: Ground, feedback: Optional[QgsProcessingFeedback]
) -> LineLayer:
    """Read the lines of a side (0 China, 1 Russia) that can matter at the border."""
    side, border = request.given[number], request.border
    if border.line is not None:
        other = border.line
    else:
        fronts = border.polygons
        other = fronts[1 - number].source if fronts else request.given[1 - number].source
    within = ground.around(side.source, other, _AROUND * request.limits.reach)
    wanted = Wanted(ground.crs, ground.context, side.fields, within)
    return read_line_layer(side.source, wanted, feedback)


def _line_ends(found: Offered, layer: LineLayer, readings: Dict[int, LineReading]) -> List[LineEnd]:
    fids = layer.lines.fid[found.ends.line].tolist()
    told = {fid: LineTexts(*layer.texts[fid]) for fid in set(fids)}
    return [
        LineEnd(
            f"{fid}:{which}",
            fid,
            texts=(told[fid].kind, told[fid].senses),
            name=told[fid].name,
            reading=readings[fid],
            leads_out=which % 2 == 1,
        )
        for fid, which in zip(fids, found.ends.which.tolist())
    ]


def _unlike(china: SideEnds, russia: SideEnds, knowledge: Knowledge) -> Unlike:
    """Return that another kind, or half as much another movement, speaks against two ends."""
    ours, theirs = (
        numbered([end.outward(knowledge) for end in side.ends]) for side in (china, russia)
    )

    def doubt(a: int, b: int) -> float:
        result = compare_across(ours[1][a], theirs[1][b], knowledge)
        return {CONTINUED: 0.0, CHANGES_TYPE: 1.0}.get(result, _OPPOSITE)

    return by_number(ours[0], theirs[0], doubt)
