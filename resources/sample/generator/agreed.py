"""The agreed legend of the training sheet: every relation, status and trap once."""

from __future__ import annotations

from typing import Dict, List, NamedTuple, Sequence

from generator.legends import Unit

FIELDS = (
    "side",
    "index",
    "joint_code",
    "relation",
    "joint_name_en",
    "joint_name_zh",
    "joint_name_ru",
    "base_ma",
    "top_ma",
    "lithology",
    "color",
    "from_km",
    "to_km",
    "status",
    "agreed_china",
    "agreed_russia",
    "agreed_on",
    "protocol",
    "comment",
)


class Joint(NamedTuple):
    """A joint unit with the keys of the units it unites."""

    code: str
    name_en: str
    name_zh: str
    name_ru: str
    base_ma: str
    top_ma: str
    lithology: str
    color: str
    china: Sequence[str]
    russia: Sequence[str]
    relations: str = "exact exact"
    part: Sequence[str] = ("", "")
    status: str = "agreed"
    comment: str = ""


JOINT: Sequence[Joint] = (
    Joint(
        "TS-K1-01",
        "Early Cretaceous granite",
        "早白垩世花岗岩",
        "Раннемеловые граниты",
        "143.1",
        "100.5",
        "granite",
        "#f26060",
        ("gk1",),
        ("gk1",),
        "narrow exact",
    ),
    Joint(
        "TS-K1-02",
        "Lower Cretaceous andesite",
        "下白垩统安山岩",
        "Нижнемеловые андезиты",
        "143.1",
        "100.5",
        "andesite",
        "#84c46a",
        ("k1v",),
        ("k1v",),
        "exact close",
    ),
    Joint(
        "TS-J-01",
        "Middle Jurassic to Lower Cretaceous molasse",
        "中侏罗统—下白垩统磨拉石",
        "Среднеюрско-нижнемеловая моласса",
        "174.7",
        "100.5",
        "clastic_sandstone",
        "#94dbb8",
        ("redated",),
        ("redated",),
        "narrow narrow",
        comment="Redated by detrital zircon; the two ages alone would be a mismatch",
    ),
    Joint(
        "TS-J3-01",
        "Upper Jurassic andesite",
        "上侏罗统安山岩",
        "Верхнеюрские андезиты",
        "161.5",
        "143.1",
        "andesite",
        "#a9dfe4",
        ("rnk2a",),
        ("rnk2a1", "rnk2a2"),
        "exact narrow",
        comment="One Chinese formation answers two Russian ones",
    ),
    Joint(
        "TS-T1-01",
        "Early Triassic granite",
        "早三叠世花岗岩",
        "Раннетриасовые граниты",
        "251.902",
        "247",
        "granite",
        "#ff5fc4",
        ("sym1a",),
        ("sym1a",),
        "narrow exact",
    ),
    Joint(
        "TS-N2-01",
        "Pliocene sand and gravel",
        "上新统砂砾石",
        "Плиоценовые пески и гравий",
        "5.333",
        "2.58",
        "sand",
        "#fff2b3",
        ("sym1b",),
        ("sym1b",),
    ),
    Joint(
        "TS-S-01",
        "Ludlow and Pridoli sandstone",
        "罗德洛统—普里道利统砂岩",
        "Лудловские и пржидольские песчаники",
        "426.7",
        "419.62",
        "clastic_sandstone",
        "#cfd68a",
        ("s34",),
        ("s34",),
    ),
    Joint(
        "TS-P3-01",
        "Lopingian siltstone",
        "乐平统粉砂岩",
        "Лопинские алевролиты",
        "259.857",
        "251.902",
        "siltstone",
        "#f9dc7a",
        ("p3",),
        ("p3",),
        "exact broad",
        comment="The Russian series begins some 4 million years earlier",
    ),
    Joint(
        "TS-Q-01",
        "Holocene alluvium",
        "全新统冲积层",
        "Голоценовый аллювий",
        "0.0117",
        "0",
        "sand",
        "#fff8d0",
        ("qhal",),
        ("qhal",),
        part=("0", "150"),
        comment="Agreed for the western river only",
    ),
    Joint(
        "TS-C-01",
        "Pennsylvanian sandstone",
        "宾夕法尼亚亚系砂岩",
        "Средне-верхнекаменноугольные песчаники",
        "323.4",
        "298.9",
        "clastic_sandstone",
        "#aab3b3",
        ("c2",),
        ("c2",),
        status="proposed",
        comment="Proposed by one side, not signed by the other",
    ),
    Joint(
        "TS-E-01",
        "Paleocene <b>coal-bearing</b> sandstone & gravel",
        "古新统含煤砂岩",
        "Палеоценовые угленосные песчаники",
        "66",
        "56",
        "clastic_sandstone",
        "#ffc878",
        ("e1",),
        ("e1",),
        comment='<a href="about:blank">markup</a> is text here, never a link',
    ),
    Joint(
        "TS-N1-01",
        "Miocene sand",
        "中新统砂",
        "Миоценовые пески",
        "23.04",
        "5.333",
        "sand",
        "#f2e58c",
        ("n1",),
        ("n1",),
        comment="=1+1 is text here, never a formula",
    ),
)


def rows(china: Dict[str, Unit], russia: Dict[str, Unit]) -> List[Dict[str, str]]:
    """Return the agreed legend, one row per mapping."""
    found = []
    for joint in JOINT:
        relations = dict(zip(("china", "russia"), joint.relations.split()))
        for side, keys, legend in (("china", joint.china, china), ("russia", joint.russia, russia)):
            found += [_row(joint, side, legend[key].index, relations[side]) for key in keys]
    return found


def _row(joint: Joint, side: str, index: str, relation: str) -> Dict[str, str]:
    signed = joint.status == "agreed"
    values = (
        side,
        index,
        joint.code,
        relation,
        joint.name_en,
        joint.name_zh,
        joint.name_ru,
        joint.base_ma,
        joint.top_ma,
        joint.lithology,
        joint.color,
        *joint.part,
        joint.status,
        "Li M." if signed else "",
        "Ivanova A." if signed else "",
        "2026-03-12" if signed else "",
        "Training meeting 1" if signed else "",
        joint.comment,
    )
    return dict(zip(FIELDS, values))


def joint_of(keys: Sequence[str], km: float) -> str:
    """Return the joint unit both keys (China, Russia) are agreed to belong to, or nothing."""
    for joint in JOINT:
        low, high = (float(end or default) for end, default in zip(joint.part, ("0", "1e9")))
        united = keys[0] in joint.china and keys[1] in joint.russia
        if united and joint.status == "agreed" and low <= km <= high:
            return joint.code
    return ""
