"""Legends that nobody would write and somebody will send: ugly names in three scripts."""

from __future__ import annotations

from hypothesis import strategies as st

from cags_vsegei_plugin.geology.folding import fold
from cags_vsegei_plugin.geology.joint_legend import COLUMNS, RELATIONS, JointLegend, index_key

UGLY = (
    *("=K1", "'=K1", "''=K1", "+Q", "-5", "@x", "1E5", "007", "1,5", "NULL", "NA", "TRUE", "#N/A"),
    *("→ηγK↓1", "γδPZ₃", "下白垩统", "Нижний мел", "二十二站组", "ё", "é", "é", "😀"),
    *('"', "''", ";", ",", "\t", "\n", "\r\n", "\r", " ", "|", "\\", "\\|", "#", "%41", "\u2028"),
    *(
        "<b>",
        "&amp;",
        "_x0041_",
        "_x000D_",
        "${x}",
        "{0}",
        "\x01",
        "\x0b",
        "\x7f",
        "\x85",
        "\ufeff",
    ),
    *("a: b", "- x", "[1]", "]", ".", "@en", '"""', "<http://x>", "=HYPERLINK(1)", "2026-03-12"),
)
texts = st.lists(
    st.sampled_from(UGLY) | st.characters(blacklist_categories=("Cs", "Co")),
    max_size=3,
).map(lambda parts: "".join(parts).replace("\0", "").strip())
names = texts.filter(bool)
numbers = st.none() | st.integers(0, 4600) | st.floats(0.0, 4600.0) | st.decimals(0, 999, places=2)
FURTHER = ("note", "license", "column_2", "Примечание №1", "=备注", "confidence", "subject_id")


ROCKS = ("granite", "花岗岩", "гранит")
OWN = ("side", "index", "joint_code", "relation", "reason", "status", "if_name", "if_rock")
STATUSES = ("", "agreed", "proposed", "verified", "disputed")


@st.composite
def rows(draw):
    """Return a row of a legend with any text wherever a text may stand."""
    base, top = sorted((draw(numbers) or 0.0, draw(numbers) or 0.0), reverse=True)
    told = {
        "base_ma": base if draw(st.booleans()) else None,
        "top_ma": top if draw(st.booleans()) else None,
        "color": draw(st.sampled_from(("", "#f26060", "#84C46A"))),
        "from_km": None,
        "to_km": None,
    }
    told.update(draw(st.sampled_from((_mapping, _mapping, _mapping, _unit, _declared)))(draw))
    wild = [name for name in COLUMNS if name not in told and name not in OWN]
    told.update({name: draw(texts) for name in wild})
    told.update({name: draw(texts) for name in draw(st.sets(st.sampled_from(FURTHER)))})
    return told


def legends():
    """Return legends of up to four rows; no unit is mapped twice."""
    once = st.lists(rows(), min_size=1, max_size=4, unique_by=_key)
    return once.map(JointLegend.from_rows)


def told(legend_rows):
    """Return rows without their empty cells: a column that is empty, or missing, says the same."""
    return [{name: text for name, text in row.items() if text} for row in legend_rows]


def _mapping(draw):
    start = draw(st.none() | st.integers(0, 4000))
    return {
        "side": draw(st.sampled_from(("china", "russia"))),
        "index": draw(names),
        "joint_code": draw(names),
        "relation": draw(st.sampled_from(RELATIONS)),
        "from_km": start,
        "to_km": draw(st.none() | st.just((start or 0) + draw(st.integers(1, 9)) + 0.125)),
        "status": draw(st.sampled_from(STATUSES)),
        "if_name": draw(texts.filter(lambda text: not text or bool(fold(text)))),
        "if_rock": draw(st.sampled_from(("", *ROCKS))),
    }


def _unit(draw):
    return {"joint_code": draw(names), "status": draw(st.sampled_from(STATUSES))}


def _declared(draw):
    return {
        "side": draw(st.sampled_from(("china", "russia"))),
        "index": draw(names),
        "reason": draw(st.sampled_from(("irreconcilable", "out_of_scope", "=other"))),
        "status": draw(st.sampled_from(("accepted_difference", "proposed"))),
    }


def _key(row):
    side = row.get("side", "")
    return side, index_key(row["index"]) if side else row["joint_code"]
