"""The joint legend as SSSOM and as SKOS, looked at by the tools that others use."""

from __future__ import annotations

import csv

import pytest

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.legend_exchange.skos import skos_rows, skos_text
from cags_vsegei_plugin.geology.legend_exchange.sssom import sssom_text
from cags_vsegei_plugin.geology.legend_exchange.sssom_reading import sssom_rows
from cags_vsegei_plugin.geology.legend_exchange.turtle_reading import statements
from cags_vsegei_plugin.layers.cells import guarded, unguarded
from tests.conftest import SAMPLE
from tests.geology.legends import UGLY, told
from tests.vocabulary_tools import ASK_RDFLIB, ASK_SSSOM, ask

BASE = "https://github.com/cags-vsegei/cags_vsegei_plugin/legend/"
SKOS = "http://www.w3.org/2004/02/skos/core#"
ICS = "http://resource.geosciml.org/classifier/ics/ischart/"
CGI = "http://resource.geosciml.org/classifier/cgi/lithology/"
NUMBERS = ("base_ma", "top_ma", "from_km", "to_km")
GRANITE = {
    "side": "china",
    "index": "→ηγK↓1",
    "joint_code": "K1 γ",
    "relation": "narrow",
    "joint_name_en": "Early Cretaceous granite",
    "joint_name_zh": "早白垩世花岗岩",
    "joint_name_ru": "Раннемеловые граниты",
    "base_ma": "143.1",
    "top_ma": "100.5",
    "lithology": "granite",
    "status": "agreed",
    "agreed_china": "Li M.",
    "agreed_russia": "Иванова А.",
    "agreed_on": "2026-03-12",
}
UNMAPPED = {"joint_code": "NEW", "joint_name_ru": "Новое подразделение"}
IRRECONCILABLE = {
    "side": "russia",
    "index": "=K|1",
    "status": "accepted_difference",
    "reason": "irreconcilable",
    "comment": '=cmd "x"\n#y\tz',
}


def sample():
    with (SAMPLE / "agreed_legend.csv").open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def columns_of(rows):
    return list(dict.fromkeys(name for row in rows for name in row))


def as_sssom(*rows):
    return sssom_text(rows, columns_of(rows), guarded)


def as_skos(*rows):
    return skos_text(rows, columns_of(rows))


def facts(*rows):
    return set(statements(as_skos(*rows)))


def ugly():
    return [
        {
            **GRANITE,
            "index": f"{place} {text}",
            "comment": text,
            "Примечание №1": text,
            "note": text,
        }
        for place, text in enumerate(UGLY)
    ]


def test_the_sssom_package_finds_every_mapping_valid_and_as_we_meant_it(tmp_path):
    rows = [*sample(), GRANITE, UNMAPPED, IRRECONCILABLE, {**GRANITE, "confidence": "0.95"}]
    files = {"plain.sssom.tsv": rows, "ugly.sssom.tsv": ugly()}
    for name, content in files.items():
        (tmp_path / name).write_text(as_sssom(*content), encoding="utf-8", newline="")
    plain, wild = ask(ASK_SSSOM, *(tmp_path / name for name in files))
    assert (plain[0], wild[0]) == ([], [])
    assert (len(plain[1]), len(wild[1])) == (len(rows), len(UGLY))
    granite = ["china:%E2%86%92%CE%B7%CE%B3K%E2%86%931", "skos:broadMatch", "joint:K1%20%CE%B3"]
    assert granite in plain[1]
    assert ["sssom:NoTermFound", "skos:exactMatch", "joint:NEW"] in plain[1]
    assert ["russia:%3DK%7C1", "skos:exactMatch", "sssom:NoTermFound"] in plain[1]
    (table, _) = (row for row in plain[2] if row["object_id"] == granite[2])
    assert (table["author_label"], table["reviewer_label"]) == ("Li M.", "Иванова А.")
    assert (table["mapping_date"], table["object_label"]) == (
        "2026-03-12",
        "Early Cretaceous granite",
    )
    assert 0.95 in [row["confidence"] for row in plain[2]]


def test_a_unit_narrower_than_the_joint_unit_has_a_broader_match():
    relations = {"exact": "exact", "close": "close", "narrow": "broad", "broad": "narrow"}
    for relation, match in relations.items():
        assert f"\tskos:{match}Match\t" in as_sssom({**GRANITE, "relation": relation})
        (row,) = sssom_rows(as_sssom({**GRANITE, "relation": relation}), unguarded)
        assert row["relation"] == relation


def test_columns_without_a_slot_are_declared_under_their_own_names():
    text = as_sssom({**GRANITE, "license": "mine", "备注": "x"})
    assert "#  - slot_name: joint_name_zh\n#    property: column:joint_name_zh" in text
    assert "#    property: column:%E5%A4%87%E6%B3%A8" in text
    assert "\tlicense" not in text.split("\nsubject_id")[1].split("\n")[0]
    assert told(sssom_rows(text, unguarded)) == [{**GRANITE, "license": "mine", "备注": "x"}]


def test_no_cell_of_an_sssom_table_is_a_formula():
    lines = as_sssom(IRRECONCILABLE, {**GRANITE, "index": "+Q"}).split("\n")
    cells = [cell for line in lines if not line.startswith("#") for cell in line.split("\t")]
    assert not any(cell.strip('"').startswith(("=", "+", "@", "-")) for cell in cells)


def test_a_header_by_other_hands_is_read():
    header = (
        "# curie_map:\n"
        "#   cn: 'https://github.com/cags-vsegei/cags_vsegei_plugin/legend/china/'\n"
        f'#   j: "{BASE}joint/"\n'
        '# creator_label: ["A", B]\n'
        "# mapping_set_id: https://example.org/x   # where it is\n"
        "# extension_definitions:\n"
        "# - property: https://example.org/height\n"
        "#   slot_name: height\n"
    )
    body = (
        "predicate_id\tsubject_id\tobject_id\theight\tunknown\nskos:closeMatch\tcn:K1\tj:A\t5\t6\n"
    )
    (row,) = sssom_rows(header + body, unguarded)
    assert row == {
        "side": "china", "index": "K1", "joint_code": "A", "relation": "close", "height": "5",
    }  # fmt: skip


@pytest.mark.parametrize("header", ["#- a\n", "#a\n", '#a: "\\q"\n'])
def test_a_header_that_is_no_yaml_gets_a_sentence(header):
    with pytest.raises(UserError, match="header of the SSSOM table cannot be read"):
        sssom_rows(header + "subject_id\tpredicate_id\tobject_id\n", unguarded)


def test_rdflib_reads_the_turtle_and_what_it_writes_is_read_back(tmp_path):
    rows = [*sample(), GRANITE, UNMAPPED, IRRECONCILABLE, *ugly()]
    ours, theirs = tmp_path / "ours.ttl", tmp_path / "theirs.ttl"
    ours.write_text(as_skos(*rows), encoding="utf-8")
    count, labels, links = ask(ASK_RDFLIB, ours, theirs)
    assert count == len(facts(*rows))
    joint = BASE + "joint/K1%20%CE%B3"
    assert [joint, "早白垩世花岗岩", "zh"] in labels
    assert [joint, "Раннемеловые граниты", "ru"] in labels
    assert [joint, SKOS + "broader", BASE + "age/K1"] in links
    assert [BASE + "age/K1", SKOS + "exactMatch", ICS + "LowerCretaceous"] in links
    assert [BASE + "rock/granite", SKOS + "exactMatch", CGI + "granite"] in links
    back = skos_rows(theirs.read_text(encoding="utf-8"))
    assert [as_numbers(row) for row in told(back)] == [as_numbers(row) for row in told(rows)]


def as_numbers(row):
    return {name: float(text) if name in NUMBERS else text for name, text in row.items()}


def test_what_is_not_agreed_for_the_whole_border_is_no_fact():
    unit, joint = BASE + "china/%E2%86%92%CE%B7%CE%B3K%E2%86%931", BASE + "joint/K1%20%CE%B3"
    match = (unit, SKOS + "broadMatch", joint)
    assert match in facts(GRANITE)
    assert match not in facts({**GRANITE, "status": "proposed"})
    assert match not in facts({**GRANITE, "to_km": "100"})
    assert match not in facts({**GRANITE, "if_rock": "granite"})


def test_an_age_that_no_chart_has_gets_an_address_of_its_own_and_a_close_match():
    found = facts({**GRANITE, "base_ma": "150", "top_ma": "120"})
    age = BASE + "age/150-120"
    assert (age, SKOS + "closeMatch", ICS + "LowerCretaceous") in found
    assert (age, SKOS + "broader", BASE + "age/MZ") in found
    assert not any(s == age and p == SKOS + "exactMatch" for s, p, _ in found)


def test_a_rock_without_an_address_is_narrower_than_one_that_has_it():
    found = facts({**GRANITE, "lithology": "loess"})
    matches = {o for s, p, o in found if s == BASE + "rock/loess" and p == SKOS + "broadMatch"}
    assert len(matches) == 1
    assert matches.pop().startswith(CGI)


def test_the_addresses_a_joint_unit_has_are_its_matches():
    own = {"uri": "https://example.org/unit", "close_match": "https://example.org/near no address"}
    joint = BASE + "joint/K1%20%CE%B3"
    found = facts({**GRANITE, **own})
    assert (joint, SKOS + "exactMatch", "https://example.org/unit") in found
    assert (joint, SKOS + "closeMatch", "https://example.org/near") in found
    assert (joint, SKOS + "closeMatch", ICS + "LowerCretaceous") in facts(GRANITE)
    assert (joint, SKOS + "closeMatch", ICS + "LowerCretaceous") not in found
