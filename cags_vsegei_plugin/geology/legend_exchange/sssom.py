"""The joint legend as an SSSOM table: a set of mappings with its header in YAML.

What SSSOM has a slot for stands in that slot; every other column of the legend is an extension
that the header declares, so that nothing is lost and other tools know what they may pass over.
"""

from __future__ import annotations

import csv
import hashlib
import io
import re
from typing import Callable, Dict, Iterable, Iterator, List, Mapping, NamedTuple, Sequence, Tuple

from cags_vsegei_plugin.geology.legend_exchange import yaml_block
from cags_vsegei_plugin.geology.legend_exchange.names import (
    BASE,
    NO_TERM,
    PREDICATES,
    PREFIXES,
    quoted,
)

Row = Mapping[str, str]

ENDING = ".sssom.tsv"
OTHER_SIDE = {"china": "russia", "russia": "china"}
TOOL = "CAGS–VSEGEI Legend Harmonization"
_LICENSE = "https://w3id.org/sssom/license/unspecified"
_NAMES = ("joint_name_en", "joint_name_zh", "joint_name_ru")
_MUST = ("subject_id", "predicate_id", "object_id", "mapping_justification")
_IN_SLOTS = ("side", "index", "joint_code", "relation", "comment")
_SLOTS = (
    *("subject_id", "subject_label", "predicate_id", "object_id", "object_label"),
    *("mapping_justification", "author_label", "reviewer_label", "subject_source"),
    *("mapping_date", "confidence", "comment"),
)
_UNNAMED = "column_"
_NUMBERS = ("base_ma", "top_ma", "from_km", "to_km")
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_DATE = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")
_CONFIDENCE = re.compile(r"0(?:\.\d{1,3})?|1(?:\.0{1,3})?")
_TAKEN = {
    *_SLOTS,
    *("subject_category", "predicate_label", "predicate_modifier", "object_category", "author_id"),
    *("reviewer_id", "creator_id", "creator_label", "license", "subject_type", "object_type"),
    *("subject_source_version", "object_source", "object_source_version", "predicate_type"),
    *("mapping_provider", "mapping_source", "mapping_cardinality", "cardinality_scope"),
    *("mapping_tool", "mapping_tool_id", "mapping_tool_version", "publication_date"),
    *("review_date", "reviewer_agreement", "curation_rule", "curation_rule_text", "record_id"),
    *("subject_match_field", "object_match_field", "match_string", "subject_preprocessing"),
    *("object_preprocessing", "similarity_score", "similarity_measure", "see_also"),
    *("issue_tracker_item", "other", "mapping_set_id", "mappings", "extension_definitions"),
}


class Extension(NamedTuple):
    """A column of the legend that SSSOM has no slot for: its name in the table, its own name."""

    slot: str
    column: str


def sssom_text(rows: Iterable[Row], columns: Sequence[str], cell: Callable[[str], str]) -> str:
    """Return rows of a legend as the text of an SSSOM table, its lines ended by LF.

    `cell` makes a text fit for a cell that a spreadsheet may open.
    """
    told = [{name: str(row.get(name) or "") for name in columns} for row in rows]
    extensions = _extensions(told, columns)
    cells = [{**_slots(row), **_extended(row, extensions)} for row in told]
    used = [slot for slot in _SLOTS if slot in _MUST or any(row.get(slot) for row in cells)]
    names = [*used, *(one.slot for one in extensions)]
    body = [_line(names), *(_line([cell(row.get(name, "")) for name in names]) for row in cells)]
    header = [f"#{line}" for line in yaml_block.written(_metadata(body, extensions))]
    return "\n".join([*header, *body, ""])


def _metadata(body: Sequence[str], extensions: Sequence[Extension]) -> Dict[str, yaml_block.Value]:
    digest = hashlib.sha256("\n".join(body).encode("utf-8", "replace")).hexdigest()[:16]
    declared: List[yaml_block.Value] = [
        {
            "slot_name": one.slot,
            "property": f"column:{quoted(one.column)}",
            "type_hint": "xsd:double" if one.column in _NUMBERS else "xsd:string",
        }
        for one in extensions
    ]
    metadata: Dict[str, yaml_block.Value] = {
        "curie_map": dict(sorted(PREFIXES.items())),
        "mapping_set_id": f"{BASE}set/{digest}",
        "mapping_set_title": "Joint legend of two geological maps that meet at a border",
        "license": _LICENSE,
        "subject_type": "skos concept",
        "object_type": "skos concept",
        "object_source": "legend:joint",
        "mapping_tool": TOOL,
    }
    return {**metadata, "extension_definitions": declared} if declared else metadata


def _slots(row: Row) -> Dict[str, str]:
    side, index, code = row.get("side", ""), row.get("index", ""), row.get("joint_code", "")
    label = next((row[name] for name in _NAMES if row.get(name)), code)
    found = {
        "subject_id": f"{side}:{quoted(index)}" if side and index else f"sssom:{NO_TERM}",
        "subject_label": index,
        "predicate_id": f"skos:{PREDICATES.get(row.get('relation', ''), PREDICATES['exact'])}",
        "object_id": f"joint:{quoted(code)}" if code else f"sssom:{NO_TERM}",
        "object_label": label,
        "mapping_justification": "semapv:ManualMappingCuration",
        "subject_source": f"legend:{side or 'units'}",
        "comment": row.get("comment", ""),
    }
    return {**found, **dict(_signatures(row, side))}


def _signatures(row: Row, side: str) -> Iterator[Tuple[str, str]]:
    """Yield who signed for the unit's own side, who for the other, when, and how sure it is."""
    author = row.get(f"agreed_{side}", "")
    reviewer = row.get(f"agreed_{OTHER_SIDE.get(side, '')}", "")
    # A bar parts the values of these slots.
    yield "author_label", author.replace("|", "/")
    yield "reviewer_label", reviewer.replace("|", "/")
    if _DATE.fullmatch(row.get("agreed_on", "")):
        yield "mapping_date", row["agreed_on"]
    if _CONFIDENCE.fullmatch(row.get("confidence", "")):
        yield "confidence", row["confidence"]


def _extensions(rows: Sequence[Row], columns: Sequence[str]) -> List[Extension]:
    wanted = [
        name for name in columns if name not in _IN_SLOTS and any(row.get(name) for row in rows)
    ]
    if any(_untold(row) for row in rows):
        wanted.insert(0, "relation")
    return [
        Extension(name if _is_free(name) else f"{_UNNAMED}{place}", name)
        for place, name in enumerate(wanted, 1)
    ]


def _is_free(name: str) -> bool:
    """Return whether a column may keep its name in the table."""
    return bool(_NAME.fullmatch(name)) and name not in _TAKEN and not name.startswith(_UNNAMED)


def _extended(row: Row, extensions: Sequence[Extension]) -> Dict[str, str]:
    return {
        one.slot: row.get(one.column, "")
        for one in extensions
        if one.column != "relation" or _untold(row)
    }


def _untold(row: Row) -> bool:
    """Return whether the predicate cannot tell the relation: one of both units is missing."""
    is_whole = row.get("side") and row.get("index") and row.get("joint_code")
    return not is_whole and bool(row.get("relation"))


def _line(cells: Sequence[str]) -> str:
    stream = io.StringIO()
    csv.writer(stream, delimiter="\t", lineterminator="\r\n").writerow(cells)
    return stream.getvalue()[:-2]
