"""One unit against several: one joint unit with parts, from the dock to the applied layer."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, Iterator, List, Tuple

import pytest

from tests.panels.legend_trial import LegendTrial as Trial

GROUPS = {
    "china": ("→J↓3→t", ("J3tl", "J3šd")),
    "russia": ("D2br", ("→D↓2→dc", "→D↓2→g")),
}
SIDES = ("china", "russia")


@pytest.fixture
def trial(project: Any, provider: Any, tmp_path: Path) -> Iterator[Trial]:
    from cags_vsegei_plugin.panels.training_sheet import open_training_sheet

    trial = Trial(project, tmp_path)
    sheet = open_training_sheet(project)
    trial.compare_layers(sheet.china, sheet.russia, sheet.border)
    yield trial
    trial.close()


def group(trial: Trial, whole: str) -> List[int]:
    """Return the places of the conflicts of a whole with its parts in the list."""
    index, _ = GROUPS[whole]
    rows = trial.body.list.shown.rows()
    return [at for at, row in enumerate(rows) if row.found.pair[SIDES.index(whole)] == index]


def sign(trial: Trial, whole: str, key: str) -> List[str]:
    """Sign all pairs of a group, and return what the dock offers first for each."""
    offered = []
    for at in group(trial, whole):
        trial.body.list.go_to(at)
        offered.append(trial.body.details.candidates.item(0).text())
        trial.body.decisions.level.setCurrentIndex(1)
        trial.press(key)
    return offered


def agree_on_all(trial: Trial) -> Dict[str, List[str]]:
    trial.open("Li Ming", "china")
    offered = {whole: sign(trial, whole, "1") for whole in GROUPS}
    trial.open("Иванова А.", "russia")
    for whole in GROUPS:
        sign(trial, whole, "2")
    return offered


def mapped(trial: Trial) -> Dict[Tuple[str, str], Tuple[str, str]]:
    from cags_vsegei_plugin.workflow.legend_fold import folded

    told = folded(trial.session.view.state)
    assert told.contradictions == ()
    rows = told.legend.mappings
    assert len({(row.side, row.index) for row in rows}) == len(rows), "each unit once"
    return {(row.side, row.index): (row.joint_code, row.relation) for row in rows}


def test_all_pairs_of_a_group_agreed_are_one_joint_unit_with_its_parts(trial: Trial) -> None:
    offered = agree_on_all(trial)
    words = {"china": "Russia's is a part of it", "russia": "China's is a part of it"}
    for whole, said in offered.items():
        assert len(said) == 2 and all(words[whole] in one for one in said)
        assert all("One joint unit with parts" in one for one in said)
    found = mapped(trial)
    codes = set()
    for whole, (index, parts) in GROUPS.items():
        other = SIDES[1 - SIDES.index(whole)]
        code, relation = found[whole, index]
        assert relation == "exact"
        assert [found[other, part] for part in parts] == [(code, "narrow")] * 2
        codes.add(code)
    assert len(found) == 6 and len(codes) == 2
    trial.body.list.go_to(group(trial, "russia")[0])
    assert "China's is a part of it" in trial.body.details.history.toPlainText()


def test_half_of_a_group_agreed_is_told_the_same_way(trial: Trial) -> None:
    trial.open("Li Ming", "china")
    sign(trial, "russia", "1")
    trial.open("Иванова А.", "russia")
    trial.body.list.go_to(group(trial, "russia")[0])
    trial.press("2")
    found = mapped(trial)
    assert sorted(relation for _, relation in found.values()) == ["exact", "narrow", "narrow"]
    assert len({code for code, _ in found.values()}) == 1


def test_the_tree_the_exchange_format_and_the_applied_layer_tell_the_same(
    trial: Trial, tmp_path: Path
) -> None:
    import processing

    from cags_vsegei_plugin.workflow.exporting_legend import export_legend
    from cags_vsegei_plugin.workflow.legend_fold import legend_of

    agree_on_all(trial)
    legend, path = legend_of(trial.session.view.state), tmp_path / "joint.sssom.tsv"
    export_legend(path, legend)
    body = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
    cells = [dict(zip(body[0].split("\t"), line.split("\t"))) for line in body[1:]]
    told = {row["subject_label"]: row["predicate_id"] for row in cells}
    for index, parts in GROUPS.values():
        assert told[index] == "skos:exactMatch"
        # The match of a part is broader than the part.
        assert {told[part] for part in parts} == {"skos:broadMatch"}
    trial.open_legend()
    tree = {
        frozenset((child.title, child.relation) for child in joint.children)
        for joint in trial.lines("joint")
    }
    assert tree == {
        frozenset({("J3t", "= the same"), ("J3tl", "⊂ narrower"), ("J3šd", "⊂ narrower")}),
        frozenset({("D2br", "= the same"), ("D2dc", "⊂ narrower"), ("D2g", "⊂ narrower")}),
    }
    rows = {(row.side, row.index): row for row in legend.mappings}
    for side, fields in (("china", "QDUECC"), ("russia", "Index_")):
        layer = trial.comparison.body.inputs.layer_of(side)
        given = {"INPUT": layer, "SIDE": side, "INDEX": fields, "LEGEND": str(trial.session.place)}
        made = processing.run("cagsvsegei:applylegend", {**given, "OUTPUT": "TEMPORARY_OUTPUT"})
        seen = {
            (each[fields], each["joint_code"], each["relation"], each["mapping_id"])
            for each in made["OUTPUT"].getFeatures()
            if (side, each[fields]) in rows
        }
        expected = [row for key, row in rows.items() if key[0] == side]
        assert seen == {(r.index, r.joint_code, r.relation, r.mapping_id) for r in expected}
