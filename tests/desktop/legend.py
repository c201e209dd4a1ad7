#!/usr/bin/env python3
"""legend [look [en zh ru]]: from an empty joint legend to a verified map, at real desktops.

A trial in QGIS Desktop itself, not part of the suite: `make trial` runs it. A reviewer of China
accepts what is suggested, one of Russia agrees at another desktop on the same store, applies the
legend, and compares again, with keys and clicks alone. Pictures stand in build/trial.
"""

from __future__ import annotations

import sqlite3
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import Any, Callable, Dict, List

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.desktop.desktop import Desktop, Trial  # noqa: E402
from tests.desktop.review import OUT, fresh, say, sit_down, staged  # noqa: E402

Seen = Dict[str, Any]
MAP = "theMapCanvas"


def until(desk: Desktop, holds: Callable[[Seen], Any], why: str, seconds: float = 90) -> Seen:
    """Wait until something is seen of the joint legend; raises Trial where it is not."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        seen: Seen = desk.ask("legend")
        if seen["errors"]:
            raise Trial("An error of Python:\n" + "\n".join(seen["errors"]))
        if holds(seen):
            return seen
        time.sleep(0.1)
    raise Trial(f"{desk.language}: {why}. Last seen: {desk.ask('legend')}")


def open_legend(desk: Desktop, name: str, side: int) -> None:
    """Sit down as a reviewer, and open the joint legend alone beside the map."""
    sit_down(desk, name, side)
    desk.click("CagsVsegei_legend")
    until(desk, lambda s: s["missing"] and not s["is_running"], "the legend is read")


def from_menu(desk: Desktop, action: str) -> None:
    """Choose an act that stands under More."""
    desk.click("legend_more")
    time.sleep(0.4)
    desk.click_at(desk.ask("place_in_menu", action=f"CagsVsegei_legend_{action}"), action)


def journal(folder: Path) -> List[Any]:
    """Return what is signed on mappings, in order: action and the mapping's side and index."""
    (path,) = folder.rglob("review.gpkg")
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as database:
        rows = database.execute(
            "SELECT action, key FROM review_journal WHERE kind = 'mapping' ORDER BY seq"
        )
        return [tuple(row) for row in rows]


def drag_units(desk: Desktop) -> None:
    """Drag a unit onto one of the other side, another onto what comes of it; undo both by key."""
    desk.click("legend_words")
    desk.type("D2")
    time.sleep(1.0)
    desk.drag(
        desk.ask("line", of="china", title="D2g"), desk.ask("line", of="russia", title="D2br")
    )
    seen = until(desk, lambda s: len(s["mapped"]) == 2, "two units are one joint unit")
    (code,) = seen["joint"]
    assert seen["mapped"] == [["china", "D2g", code], ["russia", "D2br", code]], seen["mapped"]
    before = len(journal(desk.folder))
    time.sleep(0.5)
    desk.drag(desk.ask("line", of="china", title="D2"), desk.ask("line", of="joint", title=code))
    seen = until(desk, lambda s: len(s["mapped"]) == 3, "a unit is dragged onto the joint unit")
    assert ["china", "D2", code] in seen["mapped"], seen["mapped"]
    signed = journal(desk.folder)[before:]
    # One act: the series is the whole now, and the formation a part of it.
    assert sorted(signed) == [("propose", "china|D2"), ("propose", "china|D2g")], signed
    desk.shoot(OUT / f"legend_{desk.language}_dragged.png")
    desk.keys("ctrl+alt+0")
    until(desk, lambda s: len(s["mapped"]) == 2, "the last drag is undone")
    desk.keys("ctrl+alt+0")
    until(desk, lambda s: not s["joint"], "both drags are undone")
    assert [action for action, _ in journal(desk.folder)].count("undo") == 4
    desk.click("legend_words")
    desk.keys("ctrl+a", "Delete")
    until(desk, lambda s: not s["is_running"], "candidates are there again")
    say("Units are dragged with the mouse, stand in the journal, and are undone by key")


def accept(desk: Desktop) -> int:
    """Accept the suggestions above the confidence that stands there; returns the mappings."""
    from_menu(desk, "accept_all")
    until(desk, lambda s: s["modal"] == "CagsVsegeiAcceptDialog", "what is accepted is shown")
    desk.shoot(OUT / f"legend_{desk.language}_accept.png", "CagsVsegeiAcceptDialog")
    desk.keys("Return")
    seen = until(desk, lambda s: s["statuses"] and not s["is_running"], "units are mapped")
    assert set(seen["statuses"]) == {"proposed"}
    say(f"{len(seen['statuses'])} units are proposed: {seen['missing']}")
    return len(seen["statuses"])


def agree(desk: Desktop, count: int) -> None:
    """Agree to all of it."""
    from_menu(desk, "agree_shown")
    time.sleep(0.8)
    desk.keys("Return")
    until(desk, lambda s: s["statuses"] == ["agreed"] * count, "all of it is agreed")
    say(f"{count} units are agreed by the other side")


def apply(desk: Desktop) -> str:
    """Apply the legend to both layers, and compare again; returns what that has proved."""
    desk.click("legend_apply")
    until(desk, lambda s: not s["is_running"], "what applying does is counted")
    desk.click("legend_apply_apply")
    until(desk, lambda s: s["applied"] == 2 and s["can_compare"], "both layers are written")
    desk.shoot(OUT / f"legend_{desk.language}_apply.png", "CagsVsegeiApplyWindow")
    desk.click("legend_apply_compare")
    seen = until(desk, lambda s: s["proof"] and not s["is_running"], "the proof is told")
    desk.shoot(OUT / f"legend_{desk.language}_proof.png", "CagsVsegeiApplyWindow")
    return str(seen["proof"])


def whole_path() -> None:
    """Walk from an empty legend to a verified map, two QGIS on one store."""
    folder = fresh("legend")
    desks: List[Desktop] = []
    try:
        desks.append(Desktop(folder, "zh"))
        open_legend(desks[0], "Li Siguang", 1)
        desks[0].shoot(OUT / "map_before.png", MAP)
        drag_units(desks[0])
        count = accept(desks[0])
        desks.append(Desktop(folder, "ru"))
        open_legend(desks[1], "Obruchev", 2)
        agree(desks[1], count)
        say(apply(desks[1]))
        seen = until(desks[1], lambda s: "verified" in s["statuses"], "mappings are verified")
        say(f"{seen['statuses'].count('verified')} of {count} units are verified on the map")
        desks[1].keys("Escape", "ctrl+shift+f")
        time.sleep(3.0)
        desks[1].shoot(OUT / "map_after.png", MAP)
        desks[1].shoot(OUT / "legend_ru.png")
        desks[0].shoot(OUT / "legend_zh.png")
    except BaseException:
        for desk in desks:
            desk.shoot(OUT / f"failed_legend_{desk.language}.png")
        raise
    finally:
        for desk in reversed(desks):
            desk.close()


def look(language: str, is_dark: bool) -> List[str]:
    """Keep pictures of the dock and its window, full of units; return what is cut off."""
    name = f"legend_{language}_{'dark' if is_dark else 'light'}"
    desk = Desktop(fresh(name), language, is_dark)
    try:
        open_legend(desk, "Li Siguang", 1)
        accept(desk)
        desk.shoot(OUT / f"{name}.png")
        wrong = [f"{name}: cut off: {words}" for words in desk.ask("cut")]
        desk.click("legend_apply")
        until(desk, lambda s: not s["is_running"], "what applying does is counted")
        desk.shoot(OUT / f"{name}_window.png", "CagsVsegeiApplyWindow")
        return wrong
    finally:
        desk.close()


def main(asked: List[str]) -> int:
    staged()
    if "look" not in asked:
        whole_path()
        print("trial: the joint legend stands on the map")
        return 0
    languages = [one for one in ("en", "zh", "ru") if one in asked] or ["en", "zh", "ru"]
    wrong = [told for one in languages for is_dark in (False, True) for told in look(one, is_dark)]
    print("\n".join(wrong) or "trial: nothing is cut off in the joint legend")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
