#!/usr/bin/env python3
"""manual [en zh ru] [comparison]: the pictures of the manual anew, at real desktops.

`make pictures` runs it, on the training sheet. Each dock is taken in three languages, light and
dark, with a border that is partly agreed; single pictures stay in build/trial/manual, those of all
languages in one go to resources/manual. What is cut off fails.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import Callable, Dict, List, Sequence

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.desktop.desktop import Desktop  # noqa: E402
from tests.desktop.legend import accept, until  # noqa: E402
from tests.desktop.review import OUT, fresh, say, sit_down, staged  # noqa: E402

SINGLE, MANUAL = OUT / "manual", ROOT / "resources" / "manual"
LANGUAGES, THEMES = ("en", "zh", "ru"), ("light", "dark")
_WIDE = 480
TALL, WIDE = ("comparison", "review", "legend"), ("strip", "matrix", "progress")


def comparison(desk: Desktop, shoot: Callable[[str, str], None]) -> None:
    desk.until(lambda s: not s["is_running"] and s["compared"], "the comparison ends", 120)
    # As wide as the review, which is in a tab beside it.
    desk.ask("resize", widget="CagsVsegeiComparisonDock", width=_WIDE, height=0)
    time.sleep(1.5)
    shoot("desktop", "")
    shoot("comparison", "CagsVsegeiComparisonDock")


def review(desk: Desktop, shoot: Callable[[str, str], None]) -> None:
    sit_down(desk, "Li Siguang", 1)
    desk.ask("sign_some")
    desk.until(lambda s: s["statuses"].count("agreed") > 8, "the border is partly agreed")
    for dock in ("strip", "matrix"):
        desk.click(f"CagsVsegei_{dock}")
    desk.keys("alt+Down", "alt+Down", "alt+Down")
    desk.until(lambda s: s["current"], "a conflict is current")
    time.sleep(1.5)
    shoot("review_desktop", "")
    shoot("review", "CagsVsegeiReviewDock")
    for dock, other in (("strip", "matrix"), ("matrix", "strip")):
        desk.click(f"CagsVsegei_{other}")
        time.sleep(1.0)
        shoot(dock, f"CagsVsegei{dock.title()}Dock")
        desk.click(f"CagsVsegei_{other}")
        time.sleep(0.5)
    desk.click("review_over_time")
    time.sleep(2.0)
    shoot("progress", "CagsVsegeiTimeline")
    desk.keys("Escape")


def legend(desk: Desktop, shoot: Callable[[str, str], None]) -> None:
    for dock in ("strip", "matrix", "legend"):
        desk.click(f"CagsVsegei_{dock}")
        time.sleep(0.5)
    until(desk, lambda s: s["missing"] and not s["is_running"], "the legend is read")
    accept(desk)
    desk.ask("agree_some")
    until(desk, lambda s: "agreed" in s["statuses"] and not s["is_running"], "some is agreed")
    desk.keys("ctrl+alt+9")
    time.sleep(2.0)
    shoot("legend_desktop", "")
    shoot("legend", "CagsVsegeiLegendDock")


Part = Callable[[Desktop, Callable[[str, str], None]], None]
PARTS: Sequence[Part] = (comparison, review, legend)


def session(language: str, theme: str, parts: Sequence[Part]) -> List[str]:
    """Take docks in a language and a theme; return what is cut off."""
    name, wrong = f"{language}_{theme}", []
    desk = Desktop(fresh(f"manual_{name}"), language, theme == "dark")

    def shoot(what: str, widget: str) -> None:
        desk.shoot(SINGLE / f"{what}_{name}.png", widget)
        wrong.extend(f"{name}, {what}: cut off: {words}" for words in desk.ask("cut"))

    try:
        for part in parts:
            part(desk, shoot)
        say(f"{name} is taken")
        return list(dict.fromkeys(wrong))
    except BaseException:
        desk.shoot(OUT / f"failed_manual_{name}.png")
        raise
    finally:
        desk.close()


def write_manual() -> Dict[str, int]:
    """Lay the pictures of each dock beside each other; return their sizes in kB."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from qgis.PyQt.QtGui import QGuiApplication, QImage

    from tests.desktop.palette import beside, write_small

    app = QGuiApplication([])
    for what in TALL:
        rows = [[SINGLE / f"{what}_{one}_{theme}.png" for one in LANGUAGES] for theme in THEMES]
        write_small(beside(rows), MANUAL / f"{what}_languages.png")
    for what in WIDE:
        rows = [[SINGLE / f"{what}_{one}_{theme}.png" for theme in THEMES] for one in LANGUAGES]
        write_small(beside(rows), MANUAL / f"{what}_languages.png")
    for what, to in (("desktop", "desktop"), ("review_desktop", "review"), ("strip", "strip")):
        write_small(QImage(str(SINGLE / f"{what}_en_light.png")), MANUAL / f"{to}.png")
    whole = QImage(str(SINGLE / "legend_desktop_en_light.png"))
    right = whole.copy(whole.width() - 1300, 95, 1300, 872)
    write_small(right, MANUAL / "legend.png")
    del app
    return {path.name: path.stat().st_size // 1024 for path in sorted(MANUAL.glob("*.png"))}


def main(asked: List[str]) -> int:
    staged()
    wrong: List[str] = []
    parts = PARTS[:1] if "comparison" in asked else PARTS
    for language in [one for one in LANGUAGES if one in asked] or LANGUAGES:
        for theme in THEMES:
            wrong += session(language, theme, parts)
    print("\n".join(wrong) or "trial: nothing is cut off in the manual")
    print(write_manual())
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
