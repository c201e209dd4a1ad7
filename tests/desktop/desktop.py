"""QGIS Desktop on a screen of its own, driven from outside by keys and clicks."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import time
from pathlib import Path
from typing import Any, Callable, Dict, List, Optional, Sequence

INSIDE = Path(__file__).with_name("in_qgis.py")
SIZE = os.environ.get("TRIAL_SIZE", "1600x1000")
LOCALES = {"en": "en_US", "zh": "zh-Hans", "ru": "ru"}
DARK = "Night Mapping"
# QGIS fills the screen; no key is taken from the programs.
_WINDOWS = """<?xml version="1.0"?><openbox_config xmlns="http://openbox.org/3.4/rc">
<keyboard></keyboard><focus><focusNew>yes</focusNew></focus>
<mouse><context name="Client"><mousebind button="Left" action="Press">
<action name="Focus"/><action name="Raise"/></mousebind></context></mouse>
<applications><application title="*QGIS*"><maximized>yes</maximized><decor>no</decor></application>
</applications></openbox_config>"""


class Trial(AssertionError):
    """What a reviewer at this desktop would have met with, told in a sentence."""


class Desktop:
    """One QGIS with the plugin on, on the project of a folder, for one reviewer."""

    def __init__(self, folder: Path, language: str, is_dark: bool = False) -> None:
        self.folder, self.language = folder, language
        name = f"{language}{'_dark' if is_dark else ''}"
        self.home = folder / f"home_{name}"
        self._socket = str(self.home / "s")
        self._running: List[subprocess.Popen] = []  # type: ignore[type-arg]
        self._screen = self._new_screen()
        self._write_settings(is_dark)
        self._log = (self.home / "log.txt").open("wb")
        rules = self.home / "windows.xml"
        rules.write_text(_WINDOWS, encoding="utf-8")
        self._run(["openbox", "--config-file", str(rules)])
        profile = ["--profiles-path", str(self.home), "--profile", "default"]
        told = ["--nologo", "--noversioncheck", "--lang", LOCALES[language]]
        self._qgis = self._run(["qgis", *told, *profile, "--code", str(INSIDE)])

    # What is seen.

    def ask(self, ask: str, **told: Any) -> Any:
        """Ask the witness inside for what is to be seen."""
        with socket.socket(socket.AF_UNIX) as line:
            line.settimeout(60)
            line.connect(self._socket)
            line.sendall(json.dumps({"ask": ask, **told}).encode() + b"\n")
            got = b""
            while not got.endswith(b"\n"):
                part = line.recv(1 << 16)
                if not part:
                    raise Trial(f"QGIS gave no answer to {ask}: {got!r}")
                got += part
        answer = json.loads(got)
        if isinstance(answer, dict) and "error" in answer:
            raise Trial(answer["error"])
        return answer

    @property
    def state(self) -> Dict[str, Any]:
        """Return how the review is seen to stand."""
        state: Dict[str, Any] = self.ask("state")
        if state["errors"]:
            raise Trial("An error of Python:\n" + "\n".join(state["errors"]))
        return state

    def status(self, conflict: str) -> str:
        """Return the status that the list shows of a conflict."""
        state = self.state
        return str(dict(zip(state["ids"], state["statuses"])).get(conflict, ""))

    def until(self, holds: Callable[[Dict[str, Any]], Any], why: str, seconds: float = 60) -> Any:
        """Wait until something is seen; raises Trial where it is not."""
        last: Optional[Dict[str, Any]] = None
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if self._qgis.poll() is not None:
                raise Trial(f"QGIS ended; its words are in {self._log.name}.")
            if os.path.exists(self._socket):
                last = self.state
                if holds(last):
                    return last
            time.sleep(0.05)
        raise Trial(f"{self.language}: {why}. Last seen: {last}")

    def shoot(self, path: Path, widget: str = "") -> None:
        """Keep a picture of the screen, or of a widget by its name."""
        path.parent.mkdir(parents=True, exist_ok=True)
        time.sleep(0.4)
        if not self.ask("shoot", path=str(path), widget=widget):
            raise Trial(f"No picture could be written to {path}.")

    # What is done.

    def keys(self, *keys: str) -> None:
        """Press keys in the window that has the focus."""
        self._tool("key", "--delay", "30", *keys)

    def type(self, words: str) -> None:
        """Type words."""
        self._tool("type", "--delay", "15", words)

    def click(self, widget: str, item: Optional[Sequence[int]] = None, button: int = 1) -> None:
        """Click in the middle of a widget, or of a cell of a table."""
        self.click_at(self.ask("place", widget=widget, item=item), widget, button)

    def click_at(self, place: Optional[Sequence[int]], what: str, button: int = 1) -> None:
        """Click at a place of the screen; raises Trial where there is none."""
        if place is None:
            raise Trial(f"There is no {what} to be seen.")
        self._tool("mousemove", str(place[0]), str(place[1]))
        time.sleep(0.05)
        self._tool("click", str(button))

    def drag(self, start: Optional[Sequence[int]], end: Optional[Sequence[int]]) -> None:
        """Press the mouse at a place, move it in steps to another, and let go there."""
        if start is None or end is None:
            raise Trial("What is to be dragged, or onto what, cannot be seen.")
        self._tool("mousemove", str(start[0]), str(start[1]))
        self._tool("mousedown", "1")
        steps = 12
        for step in range(1, steps + 1):
            place = [a + (b - a) * step // steps for a, b in zip(start, end)]
            self._tool("mousemove", str(place[0]), str(place[1]))
            time.sleep(0.05)
        time.sleep(0.3)
        self._tool("mouseup", "1")

    def close(self) -> None:
        """End QGIS, then its windows and its screen."""
        if self._qgis.poll() is None and os.path.exists(self._socket):
            self.ask("quit")
            try:
                self._qgis.wait(20)
            except subprocess.TimeoutExpired:
                self._qgis.kill()
        for one in reversed(self._running):
            if one.poll() is None:
                one.terminate()
                one.wait(10)
        self._log.close()

    # How it is made.

    def _tool(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self._environment(), check=True)

    def _environment(self) -> Dict[str, str]:
        staged = Path(os.environ["TRIAL_STAGE"])
        return {
            **os.environ,
            "DISPLAY": self._screen,
            "QT_QPA_PLATFORM": "xcb",
            "QGIS_PLUGINPATH": str(staged),
            "TRIAL_ROOT": str(INSIDE.parents[2]),
            "TRIAL_FOLDER": str(self.folder),
            "TRIAL_SOCKET": self._socket,
            "LC_ALL": "C.UTF-8",
            # QGIS takes its own Python from the first one on the path.
            "PATH": f"/usr/bin:{os.environ.get('PATH', '')}",
        }

    def _new_screen(self) -> str:
        """Start a screen; it chooses a number that is free."""
        self.home.mkdir(parents=True, exist_ok=True)
        reading, writing = os.pipe()
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{SIZE}x24", "-nolisten"]
        quiet = subprocess.DEVNULL
        made = subprocess.Popen([*command, "tcp"], pass_fds=[writing], stdout=quiet, stderr=quiet)
        self._running.append(made)
        os.close(writing)
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        if not number:
            raise Trial("Xvfb did not start.")
        return f":{number}"

    def _write_settings(self, is_dark: bool) -> None:
        settings = self.home / "profiles" / "default" / "QGIS" / "QGIS3.ini"
        settings.parent.mkdir(parents=True, exist_ok=True)
        text = "[PythonPlugins]\ncags_vsegei_plugin=true\n[qgis]\ncheckVersion=false\n"
        text += "[app]\nnews-feed\\items\\httpfeedqgisorg\\disabled=true\n"
        if is_dark:
            text += f"[UI]\nUITheme={DARK}\n"
        settings.write_text(text, encoding="utf-8")

    def _run(self, command: Sequence[str]) -> subprocess.Popen:  # type: ignore[type-arg]
        started = subprocess.Popen(
            command, env=self._environment(), stdout=self._log, stderr=self._log
        )
        self._running.append(started)
        return started
