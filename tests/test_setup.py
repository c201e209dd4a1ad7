"""The set-up script: says a sentence where it cannot install, and is silent where it need not."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Sequence

import pytest

SETUP = Path(__file__).resolve().parent.parent / ".ci" / "setup"
FEDORA = 'NAME="Fedora Linux"\nID=fedora\nPRETTY_NAME="Fedora Linux 41"\n'
DEBIAN = 'NAME="Debian GNU/Linux"\nID=debian\nPRETTY_NAME="Debian GNU/Linux 12"\n'
MINT = 'NAME="Linux Mint"\nID=linuxmint\nID_LIKE="ubuntu debian"\nPRETTY_NAME="Linux Mint 22"\n'

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs bash")


class Machine:
    """A pretended machine: a PATH of its own, a name, and an interpreter without packages."""

    def __init__(self, folder: Path, system: str) -> None:
        self.folder = folder
        self.bin = folder / "bin"
        self.bin.mkdir(parents=True)
        self.log = folder / "called.txt"
        self.system = folder / "os-release"
        if system:
            self.system.write_text(system, encoding="utf-8")
        for tool in ("sed", "cat", "env", "tail", "mkdir", "grep", "true"):
            (self.bin / tool).symlink_to(self._real(tool))
        self.put("python", "exit 1")
        self.put("id", "echo 1000")

    @staticmethod
    def _real(tool: str) -> Path:
        return next(p for f in ("/usr/bin", "/bin") if (p := Path(f) / tool).exists())

    def put(self, name: str, body: str) -> None:
        path = self.bin / name
        path.write_text(f'#!/bin/sh\necho "{name} $*" >>{self.log}\n{body}\n', encoding="utf-8")
        path.chmod(0o755)

    def setup(self, *groups: str) -> subprocess.CompletedProcess[str]:
        """Run a copy of the script, so that the project's own build/ is left alone."""
        script = self.folder / ".ci" / "setup"
        script.parent.mkdir(exist_ok=True)
        script.write_bytes(SETUP.read_bytes())
        environment = {
            "PATH": str(self.bin),
            "PYTHON": str(self.bin / "python"),
            "OS_RELEASE": str(self.system),
            "QT_TOOLS": str(self.folder),
        }
        command = ["/bin/bash", str(script), *groups]
        return subprocess.run(
            command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True
        )

    def called(self) -> Sequence[str]:
        lines = self.log.read_text(encoding="utf-8").splitlines() if self.log.exists() else []
        return [line for line in lines if not line.startswith(("python ", "id "))]


@pytest.mark.parametrize(
    ("system", "name"),
    [(FEDORA, "Fedora Linux 41"), ("", "an unknown system")],
    ids=["fedora", "nameless"],
)
def test_on_another_system_it_says_what_to_do_and_fails(
    tmp_path: Path, system: str, name: str
) -> None:
    machine = Machine(tmp_path, system)
    ran = machine.setup("run")
    assert ran.returncode != 0
    assert f"on Debian and Ubuntu only, and this is {name}." in ran.stderr
    assert "set PYTHON to the interpreter" in ran.stderr
    assert "python3-qgis: QGIS for Python" in ran.stdout


def test_debian_without_apt_counts_as_another_system(tmp_path: Path) -> None:
    ran = Machine(tmp_path, DEBIAN).setup("run")
    assert ran.returncode != 0
    assert "Debian GNU/Linux 12" in ran.stderr


def test_without_root_and_sudo_it_says_so(tmp_path: Path) -> None:
    machine = Machine(tmp_path, DEBIAN)
    machine.put("apt-get", "exit 0")
    ran = machine.setup("test")
    assert ran.returncode != 0
    assert "installing needs root" in ran.stderr
    assert machine.called() == []


@pytest.mark.parametrize("system", [DEBIAN, MINT], ids=["debian", "mint"])
def test_it_says_what_it_installs_and_why_before_it_does(tmp_path: Path, system: str) -> None:
    machine = Machine(tmp_path, system)
    machine.put("apt-get", "exit 0")
    machine.put("apt-cache", "exit 0")
    machine.put("sudo", 'shift; exec "$@"')
    ran = machine.setup("test")
    assert "python3-pytest: runs the tests" in ran.stdout
    installs = [line for line in machine.called() if line.startswith("apt-get -q -y")]
    installs = [line for line in installs if " install " in line]
    assert len(installs) == 1
    packages = "python3-pytest python3-hypothesis python3-pytest-xdist git python3-venv"
    assert f"--no-install-recommends {packages}" in installs[0]
    # The pretended apt-get installed nothing: that is told, not passed over.
    assert ran.returncode != 0
    assert "installed, and still not to be found" in ran.stderr


def test_root_needs_no_sudo(tmp_path: Path) -> None:
    machine = Machine(tmp_path, DEBIAN)
    machine.put("id", "echo 0")
    machine.put("apt-get", "exit 0")
    machine.put("apt-cache", "exit 0")
    machine.setup("translate")
    assert any("install --no-install-recommends qttools5" in line for line in machine.called())


def test_a_list_that_cannot_be_fetched_does_not_stop_it(tmp_path: Path) -> None:
    machine = Machine(tmp_path, DEBIAN)
    machine.put("apt-get", 'case "$*" in *update*) exit 100 ;; esac')
    machine.put("apt-cache", "exit 0")
    machine.put("sudo", 'shift; exec "$@"')
    ran = machine.setup("translate")
    assert "update failed in part" in ran.stdout
    assert any(" install " in line for line in machine.called() if line.startswith("apt-get"))


def test_what_apt_says_is_shown_when_it_fails(tmp_path: Path) -> None:
    machine = Machine(tmp_path, DEBIAN)
    machine.put("apt-get", 'case "$*" in *install*) echo "E: no space left"; exit 100 ;; esac')
    machine.put("apt-cache", "exit 0")
    machine.put("sudo", 'shift; exec "$@"')
    ran = machine.setup("test")
    assert ran.returncode != 0
    assert "E: no space left" in ran.stderr
    assert "apt-get could not install python3-pytest" in ran.stderr


def test_an_alternative_is_taken_where_the_first_package_is_gone(tmp_path: Path) -> None:
    machine = Machine(tmp_path, DEBIAN)
    machine.put("apt-get", "exit 0")
    machine.put("apt-cache", 'test "$2" = qt6-l10n-tools')
    machine.put("sudo", 'shift; exec "$@"')
    machine.setup("translate")
    assert any("install" in line and "qt6-l10n-tools" in line for line in machine.called())


def test_where_nothing_is_missing_it_is_silent_on_any_system(tmp_path: Path) -> None:
    machine = Machine(tmp_path, FEDORA)
    machine.put("python", "exit 0")
    machine.put("git", "exit 0")
    ran = machine.setup("test")
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")
    assert machine.called() == []


def test_tools_that_cannot_be_had_are_told_and_gone_without(tmp_path: Path) -> None:
    machine = Machine(tmp_path, FEDORA)
    machine.put("python", 'case "$*" in *venv*) echo "no network"; exit 1 ;; esac')
    machine.put("git", "exit 0")
    for tool in ("rm", "cp", "cmp"):
        (machine.bin / tool).symlink_to(machine._real(tool))
    (tmp_path / ".ci").mkdir()
    (tmp_path / ".ci" / "requirements-test.txt").write_text("sssom", encoding="utf-8")
    ran = machine.setup("test")
    assert ran.returncode == 0
    assert "installing the tools of vocabularies" in ran.stdout
    assert "tests that ask them are skipped" in ran.stdout
    assert "no network" in ran.stderr
    assert not (tmp_path / "build" / "test-venv").exists()


def test_an_unknown_group_is_refused(tmp_path: Path) -> None:
    ran = Machine(tmp_path, DEBIAN).setup("everything")
    assert ran.returncode != 0
    assert "there is no group everything" in ran.stderr
