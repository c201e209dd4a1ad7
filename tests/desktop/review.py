#!/usr/bin/env python3
"""review [look]: two reviewers at two desktops bring the training sheet to agreed or decided.

A trial in QGIS Desktop itself, not part of the suite: `make trial` runs it. The reviewer of China
works in Chinese, the one of Russia in Russian, both on one store, with keys and clicks alone.
`look` then opens the docks in three languages, light and dark, and keeps pictures of them in
build/trial; what is cut off, or shows no key, fails.
"""

from __future__ import annotations

import os
import shutil
import sys
import time
from pathlib import Path
from typing import List

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.desktop.desktop import Desktop, Trial  # noqa: E402

OUT = ROOT / "build" / "trial"
DECIDED = {"agreed", "accepted_difference", "false_alarm"}
CONFLICTS, MATRIX = "review_conflicts", "matrix"
OTHERS_S = 30.0


def say(words: str) -> None:
    print(f"trial: {words}", flush=True)


def sit_down(desk: Desktop, name: str, side: int) -> None:
    """Wait for the comparison, open the review, and say who reviews: `side` steps down."""
    desk.until(lambda s: not s["is_running"] and s["compared"], "the comparison ends", 120)
    desk.click("review")
    desk.until(lambda s: s["modal"] == "CagsVsegeiReviewerDialog", "it is asked who reviews")
    desk.type(name)
    desk.keys("Tab", *["Down"] * side, "Tab")
    desk.type("Institute")
    desk.keys("Return")
    desk.until(lambda s: not s["is_asking"] and name in s["who"], "the reviewer is known")


def went_on(desk: Desktop, conflict: str, status: str) -> None:
    desk.until(
        lambda s: dict(zip(s["ids"], s["statuses"]))[conflict] == status,
        f"{conflict} becomes {status}",
    )
    desk.until(lambda s: s["current"] != conflict, "the next conflict comes up")


def review_of_china(desk: Desktop) -> None:
    """Propose on everything, each in its own way, by keys; a few by the mouse."""
    desk.keys("alt+Down")
    first = desk.until(lambda s: s["current"], "the first conflict comes up")["current"]
    desk.keys("alt+3")
    desk.until(lambda s: s["modal"] == "CagsVsegeiDecisionDialog", "a reason is asked")
    desk.keys("Down", "Return")
    went_on(desk, first, "proposed")
    say("an accepted difference is proposed, with its reason chosen by keys")
    second = desk.state["current"]
    desk.keys("alt+8")
    desk.until(lambda s: s["modal"], "a comment is asked")
    desk.type("See sheet 12")
    desk.keys("Tab", "Return")
    desk.until(lambda s: not s["is_asking"], "the comment is stored")
    desk.keys("alt+7")
    went_on(desk, second, "proposed")
    desk.keys("alt+0")
    desk.until(lambda s: s["current"] == second, "undo goes back to what it undoes")
    assert desk.status(second) == "open"
    desk.keys("alt+7")
    went_on(desk, second, "proposed")
    say("comment, false alarm, undo, false alarm again")
    by_mouse(desk)
    propose_the_rest(desk)


def by_mouse(desk: Desktop) -> None:
    """Propose by a button; choose a row, a stretch of the strip and a cell with clicks."""
    here = desk.state["current"]
    desk.click("review_propose")
    went_on(desk, here, "proposed")
    desk.click(CONFLICTS, [5, 2])
    chosen = desk.state["ids"][5]
    desk.until(lambda s: s["current"] == chosen, "a click on a row chooses it")
    desk.keys("alt+1")
    went_on(desk, chosen, "proposed")
    for action in ("CagsVsegei_strip", "CagsVsegei_matrix"):
        desk.click(action)
    time.sleep(1.0)
    before = desk.state["current"]
    desk.click("strip")
    desk.until(lambda s: s["current"] != before, "a click on the strip chooses a stretch")
    desk.keys("alt+Down")
    desk.until(lambda s: s["current"] in s["ids"], "keys reach the review from the strip")
    say("a button, a row and the strip answer to the mouse, and keys go on from there")


def propose_the_rest(desk: Desktop) -> None:
    desk.click(CONFLICTS, [0, 2])
    for _ in range(200):
        state = desk.state
        if "open" not in state["statuses"]:
            break
        at = dict(zip(state["ids"], state["statuses"]))
        if at[state["current"]] != "open":
            desk.keys("alt+Down")
            desk.until(lambda s, b=state["current"]: s["current"] != b, "the next comes up")
            continue
        desk.keys("alt+1")
        desk.until(lambda s, c=state["current"]: _is(s, c, "proposed"), "a proposal is stored")
    statuses = desk.state["statuses"]
    if set(statuses) != {"proposed"}:
        raise Trial(f"Not all is proposed: {statuses}")
    say(f"all {len(statuses)} conflicts are proposed by China")


def _is(state: dict, conflict: str, status: str) -> bool:  # type: ignore[type-arg]
    return bool(dict(zip(state["ids"], state["statuses"]))[conflict] == status)


def review_of_russia(desk: Desktop, other: Desktop) -> None:
    """Agree to everything but one, which is disputed and proposed anew; be overtaken once."""
    if set(desk.state["statuses"]) != {"proposed"}:
        raise Trial(f"Russia does not see what China proposed: {desk.state['statuses']}")
    desk.keys("alt+Down")
    first = desk.until(lambda s: s["current"], "the first conflict comes up")["current"]
    desk.keys("alt+6")
    desk.until(lambda s: s["modal"], "a comment is asked")
    desk.type("Conodonts say otherwise")
    desk.keys("Tab", "Return")
    went_on(desk, first, "disputed")
    overtaken(other, first)
    agree_to_the_rest(desk)
    meet_again(desk, other, first)


def overtaken(other: Desktop, conflict: str) -> None:
    """The reviewer of China decides what was disputed a moment ago: nothing is overwritten."""
    at = other.state["ids"].index(conflict)
    other.click(CONFLICTS, [at, 2])
    other.until(lambda s: s["current"] == conflict, "the disputed conflict is chosen")
    seen = other.status(conflict)
    other.keys("alt+4")
    state = other.until(
        lambda s: s["messages"] or _is(s, conflict, "deferred"), "the dispute is seen", OTHERS_S
    )
    if _is(state, conflict, "deferred"):
        # It was read in the moment between looking and the key, and may be deferred then.
        say("China read of the dispute a moment before, and takes back what it deferred")
        other.keys("alt+0")
    else:
        say(f"China, which saw it as {seen}, is told: {state['messages'][-1:]}")
    other.until(lambda s: _is(s, conflict, "disputed"), "it is disputed", OTHERS_S)


def agree_to_the_rest(desk: Desktop) -> None:
    for _ in range(200):
        state = desk.state
        statuses = dict(zip(state["ids"], state["statuses"]))
        if "proposed" not in statuses.values():
            return
        desk.keys("alt+2" if statuses[state["current"]] == "proposed" else "alt+Down")
        desk.until(
            lambda s, before=state: (
                (s["current"], s["statuses"]) != (before["current"], before["statuses"])
            ),
            "something happens",
        )


def meet_again(desk: Desktop, other: Desktop, conflict: str) -> None:
    """What was disputed is proposed anew at one desktop and agreed at the other."""
    other.until(lambda s: s["statuses"].count("proposed") == 0, "China sees it", OTHERS_S)
    other.click(CONFLICTS, [other.state["ids"].index(conflict), 2])
    other.keys("alt+1")
    other.until(lambda s: _is(s, conflict, "proposed"), "it is proposed anew")
    desk.until(lambda s: _is(s, conflict, "proposed"), "Russia sees the new one", OTHERS_S)
    desk.click(CONFLICTS, [desk.state["ids"].index(conflict), 2])
    desk.keys("alt+2")
    desk.until(lambda s: _is(s, conflict, "agreed"), "it is agreed")
    other.until(lambda s: _is(s, conflict, "agreed"), "China sees it agreed", OTHERS_S)


def both() -> None:
    """Let both sides review, two QGIS on one store."""
    folder = fresh("both")
    china = Desktop(folder, "zh")
    russia = None
    try:
        sit_down(china, "Li Siguang", 1)
        review_of_china(china)
        russia = Desktop(folder, "ru")
        sit_down(russia, "Obruchev", 2)
        review_of_russia(russia, china)
        for desk in (china, russia):
            left = [one for one in desk.state["statuses"] if one not in DECIDED]
            if left:
                raise Trial(f"{desk.language}: still {left}")
            desk.shoot(OUT / f"done_{desk.language}.png")
        say(f"the whole border is agreed or decided: {russia.state['count']}, {russia.state['km']}")
    except BaseException:
        for desk in filter(None, (china, russia)):
            _last_picture(desk)
        raise
    finally:
        for desk in filter(None, (russia, china)):
            desk.close()


def _last_picture(desk: Desktop) -> None:
    try:
        desk.shoot(OUT / f"failed_{desk.language}.png")
    except (Trial, OSError) as error:
        say(f"no picture of the end: {error}")


def look(language: str, is_dark: bool) -> List[str]:
    """Keep pictures of the docks; return what is cut off or shows no key."""
    name = f"{language}_{'dark' if is_dark else 'light'}"
    desk = Desktop(fresh(name), language, is_dark)
    try:
        sit_down(desk, "Li Siguang", 1)
        for action in ("CagsVsegei_strip", "CagsVsegei_matrix"):
            desk.click(action)
        desk.keys("alt+Down", "alt+1", "alt+1", "alt+4", "alt+1")
        desk.until(lambda s: s["statuses"].count("proposed") == 3, "three proposals")
        time.sleep(1.5)
        desk.shoot(OUT / f"{name}.png")
        for dock in ("Review", "Strip", "Matrix"):
            desk.shoot(OUT / f"{name}_{dock.lower()}.png", f"CagsVsegei{dock}Dock")
        wrong = [f"{name}: cut off: {words}" for words in desk.ask("cut")]
        wrong += [f"{name}: no key on {words}" for words in desk.ask("keyless")]
        desk.keys("alt+3")
        desk.until(lambda s: s["modal"], "a reason is asked")
        desk.shoot(OUT / f"{name}_reason.png", "CagsVsegeiDecisionDialog")
        desk.keys("Escape")
        return wrong
    finally:
        desk.close()


def fresh(name: str) -> Path:
    folder = OUT / "at" / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def staged() -> None:
    """Use the plugin as it was laid out for users."""
    os.environ.setdefault("TRIAL_STAGE", str(ROOT / "build" / "stage"))


def main(asked: List[str]) -> int:
    staged()
    wrong: List[str] = []
    if "look" not in asked or "both" in asked:
        both()
    languages = [one for one in ("en", "zh", "ru") if one in asked] or ["en", "zh", "ru"]
    if "look" in asked:
        for language in languages:
            for is_dark in (False, True):
                wrong += look(language, is_dark)
    print("\n".join(wrong) or "trial: nothing went wrong")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
