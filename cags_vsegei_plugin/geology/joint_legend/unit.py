"""The joint units: what an entry of the agreed legend is, and their order."""

from __future__ import annotations

from typing import Dict, Iterable, List, NamedTuple, Optional, Tuple

from cags_vsegei_plugin.geology.joint_legend.mapping import Mapping, text_of
from cags_vsegei_plugin.sentences import Sentence, sentence


class JointUnit(NamedTuple):
    """An entry of the joint legend. Ages in Ma, None where not told; `color` as #rrggbb.

    `uri` is the unit's own or an international one; `close_match` what it nearly is elsewhere.
    """

    code: str
    name_en: str = ""
    name_zh: str = ""
    name_ru: str = ""
    base_ma: Optional[float] = None
    top_ma: Optional[float] = None
    lithology: str = ""
    genesis: str = ""
    color: str = ""
    pattern: str = ""
    uri: str = ""
    close_match: str = ""
    comment: str = ""

    def describe(self, row: Mapping) -> Mapping:
        """Return a row of the unit with all that is known of the unit in it, but its comment."""
        return row._replace(**self.columns)  # type: ignore[arg-type]

    @property
    def columns(self) -> Dict[str, object]:
        """Return the fields as the columns of a mapping name them, without the comment."""
        return {_COLUMNS[name]: getattr(self, name) for name in _COLUMNS}

    @property
    def row(self) -> Mapping:
        """Return the row that describes the unit where no unit of a side is mapped to it."""
        return self.describe(Mapping("", "", self.code, "", comment=self.comment))

    @property
    def is_described(self) -> bool:
        """Return whether anything beyond its code is known."""
        return self != JointUnit(self.code)


_COLUMNS = {
    "code": "joint_code",
    "name_en": "joint_name_en",
    "name_zh": "joint_name_zh",
    "name_ru": "joint_name_ru",
    **{name: name for name in ("base_ma", "top_ma", "lithology", "genesis", "color", "pattern")},
    **{name: name for name in ("uri", "close_match")},
}
_AGES = ("base_ma", "top_ma")
_SAID = tuple(column for name, column in _COLUMNS.items() if name != "code")
_MOST = 3


def stratigraphic(unit: JointUnit) -> Tuple[bool, float, float, str]:
    """Return the key of stratigraphic order: the youngest first, what has no age last."""
    is_dated = unit.top_ma is not None and unit.base_ma is not None
    return (not is_dated, unit.top_ma or 0.0, unit.base_ma or 0.0, unit.code)


def units_of(mappings: Iterable[Mapping]) -> Tuple[JointUnit, ...]:
    """Return the joint units that rows name, in stratigraphic order, proposed ones too.

    What an agreed row says goes before a proposed one, a description of the unit before a mapping;
    what a row leaves empty is taken from the next.
    """
    rows: Dict[str, List[Mapping]] = {}
    for each in mappings:
        if each.joint_code:
            rows.setdefault(each.joint_code, []).append(each)
    return tuple(sorted((_unit(code, told) for code, told in rows.items()), key=stratigraphic))


def disagreements(mappings: Iterable[Mapping]) -> Tuple[Sentence, ...]:
    """Return where agreed rows of one joint unit say different things of it: the first is taken."""
    rows: Dict[str, List[Mapping]] = {}
    for each in mappings:
        if each.joint_code and each.is_agreed:
            rows.setdefault(each.joint_code, []).append(each)
    found = (_disagreement(code, told, column) for code, told in rows.items() for column in _SAID)
    return tuple(said for said in found if said is not None)


def _disagreement(code: str, rows: List[Mapping], column: str) -> Optional[Sentence]:
    told = [getattr(row, column) for row in rows]
    said = list(dict.fromkeys(text_of(value) for value in told if value not in ("", None)))
    if len(said) < 2:
        return None
    return sentence(
        "The joint unit {code} has more than one {column}: {said}. The first is taken; make its"
        " rows say the same.",
        code=code,
        column=column,
        said="; ".join(said[:_MOST]),
    )


def _unit(code: str, rows: List[Mapping]) -> JointUnit:
    ordered = sorted(rows, key=lambda row: (not row.is_agreed, not row.is_unit))
    told: Dict[str, object] = {}
    for name, column in _COLUMNS.items():
        if name not in _AGES:
            told[name] = next(filter(None, (getattr(row, column) for row in ordered)), "")
    dated = [row for row in ordered if row.base_ma is not None or row.top_ma is not None]
    told.update({name: getattr(dated[0], name) if dated else None for name in _AGES})
    told["code"] = code
    told["comment"] = next((row.comment for row in ordered if row.is_unit and row.comment), "")
    return JointUnit(**told)  # type: ignore[arg-type]
