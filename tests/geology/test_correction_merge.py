"""A colleague's table beside ours: nothing wins silently."""

from __future__ import annotations

from cags_vsegei_plugin.geology.correction_merge import compare_corrections
from cags_vsegei_plugin.geology.corrections import Corrections


def row(index: str, kind: str, person: str = "Li") -> dict:
    return {"side": "china", "index": index, "kind": kind, "corrected_by": person}


OURS = Corrections.from_rows([row("K1", "volcanic"), row("K2", "dyke"), row("J3", "volcanic")])
THEIRS = Corrections.from_rows(
    [row("K1", "volcanic", "Иванов"), row("K2", "intrusive", "Иванов"), row("T1", "volcanic")]
)


def test_what_is_new_same_and_different_is_told_apart() -> None:
    merge = compare_corrections(OURS, THEIRS)
    assert list(merge.added.rows) == [("china", "T1", "")]
    assert merge.same == 1
    (difference,) = merge.differences
    assert (difference.key, difference.columns) == (("china", "K2", ""), ("kind",))
    assert (difference.ours["kind"], difference.theirs["kind"]) == ("dyke", "intrusive")


def test_theirs_is_taken_only_where_it_is_asked_for() -> None:
    merge = compare_corrections(OURS, THEIRS)
    assert list(merge.taking([]).rows) == [("china", "T1", "")]
    taken = OURS.merged(merge.taking([("china", "K2", "")])).rows
    assert taken[("china", "K2", "")]["kind"] == "intrusive"
    assert taken[("china", "K1", "")]["corrected_by"] == "Li" and len(taken) == 4


def test_corrections_of_one_index_for_two_layers_are_two() -> None:
    wide, narrow = row("K1", "volcanic"), {**row("K1", "dyke"), "layer": "N-51"}
    merge = compare_corrections(Corrections.from_rows([wide]), Corrections.from_rows([narrow]))
    assert list(merge.added.rows) == [("china", "K1", "N-51")] and not merge.differences
