"""The catalogue of conflicts is complete, in three languages."""

import pytest

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.catalogue import (
    LANGUAGES,
    code,
    codes,
    rule,
    severities,
    verdicts,
)
from cags_vsegei_plugin.knowledge import Knowledge

PRACTICE = (
    "AGE-1 AGE-2 AGE-3 AGE-4 AGE-5 AGE-6 LIT-1 LIT-2 GEN-1 RNK-1 RNK-2 NAM-1 GEO-1 GEO-2 GEO-3 "
    "GEO-4 GEO-5 GEO-6 COV-1 COV-2 SYM-1 SYM-2 SCL-1 ORE-1 ORE-2 TEC-1 TEC-2"
).split()
OWN = "TEC-3 NUM-1 ORE-3".split()
"""What the maps of domains compare beyond the practice of geological maps."""


def test_the_catalogue_has_every_code_of_the_practice_and_those_of_the_other_maps():
    assert [each.code for each in codes()] == PRACTICE + OWN


@pytest.mark.parametrize("name", PRACTICE + OWN)
def test_a_code_is_explained_in_three_languages(name):
    words = code(name).words
    for texts in (words.titles, words.explanations):
        assert all(texts)
        assert len(set(texts)) == len(LANGUAGES)


@pytest.mark.parametrize("name", PRACTICE + OWN)
def test_the_severity_of_a_code_is_that_of_its_general_rule(name):
    assert rule(name).severity == code(name).severity


def test_verdicts_are_those_of_the_contract_and_mismatch_is_the_worst():
    words = verdicts()
    assert set(words) == {"agreed", "consistent", "soft", "mismatch", "unread", "one_sided"}
    assert max(words.values(), key=lambda each: each.order).verdict == "mismatch"


def test_the_severity_decides_between_mismatch_soft_and_consistent():
    steps = {number: step.verdict for number, step in severities().items()}
    assert steps == {0: "consistent", 1: "mismatch", 2: "mismatch", 3: "soft", 4: "consistent"}


def test_every_rule_names_a_code_and_a_verdict_that_exist():
    for row in Knowledge.bundled().table("catalogue/rules.csv", ("code", "case")):
        assert not row["code"] or code(row["code"]), row
        assert row["verdict"] in ("", "keep") or row["verdict"] in verdicts(), row


def test_a_title_is_found_by_the_name_of_a_locale_and_falls_back_to_english():
    words = code("AGE-1").words
    assert words.title("zh_CN") == words.title("zh") == "时代不同，且属不同系"
    assert words.title("fr") == words.title("en")


def test_a_project_can_change_a_severity_and_gets_a_sentence_for_nonsense(tmp_path):
    folder = tmp_path / "catalogue"
    folder.mkdir()
    table = folder / "rules.csv"
    table.write_text("code,case,severity,verdict,source,confidence\nNAM-1,,3,,our meeting,own\n")
    assert rule("NAM-1", "", Knowledge.bundled(tmp_path)).severity == 3
    other = tmp_path / "other" / "catalogue"
    other.mkdir(parents=True)
    (other / "rules.csv").write_text("code,case,severity,verdict\nNAM-1,,urgent,\n")
    with pytest.raises(UserError, match="NAM-1.*urgent.*0 to 4"):
        rule("NAM-1", "", Knowledge.bundled(other.parent))
