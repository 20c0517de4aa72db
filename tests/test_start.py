"""The rules of `start.py`: what is installed, when, and what the operator is told."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import IO

import pytest

import start

ROOT = Path(__file__).resolve().parents[1]
ENTRY = [sys.executable, "start.py"]


@pytest.fixture
def checkout(tmp_path: Path) -> start.Checkout:
    """Give a small copy of the repository: start.py, locks, and an app that prints its arguments."""
    for name in ("start.py", "requirements.lock", "requirements-dev.lock"):
        shutil.copy(ROOT / name, tmp_path / name)
    shutil.copytree(ROOT / "tests" / "html", tmp_path / "tests" / "html")
    (tmp_path / "app").mkdir()
    (tmp_path / "app" / "__main__.py").write_text("import sys; print(sys.argv[1:])", encoding="utf-8")
    return start.Checkout(tmp_path)


class Installer:
    """Stands in for `subprocess.Popen`: notes commands, makes a venv, and fails when told to."""

    def __init__(self, checkout: start.Checkout) -> None:
        self.checkout = checkout
        self.done: list[str] = []
        self.returncode: int | None = None
        self.fails_at = self.interrupted_at = "never"

    def __call__(self, command: list[str], *, stdout: IO[bytes], **_settings: object) -> Installer:
        """Start one command."""
        self.done.append(" ".join(command[1:]))
        if "venv" in command:
            link_python(self.checkout)
        self.returncode = None
        stdout.write(b"a line from the program")
        return self

    def wait(self, timeout: float | None = None) -> int:
        """End the command that was started last."""
        if timeout and self.interrupted_at in self.done[-1]:
            raise KeyboardInterrupt
        self.returncode = 1 if self.fails_at in self.done[-1] else 0
        return self.returncode

    def kill(self) -> None:
        """Accept that a finished command is killed."""

    def has_run(self, word: str) -> bool:
        """Tell whether a command with this word was started."""
        return any(word in command for command in self.done)


@pytest.fixture
def installer(checkout: start.Checkout, monkeypatch: pytest.MonkeyPatch) -> Installer:
    """Replace the programs that an installation starts."""
    fake = Installer(checkout)
    monkeypatch.setattr(subprocess, "Popen", fake)
    return fake


def link_python(checkout: start.Checkout) -> None:
    """Put an interpreter where the venv keeps its own."""
    checkout.python.parent.mkdir(parents=True, exist_ok=True)
    checkout.python.unlink(missing_ok=True)
    checkout.python.symlink_to(sys.executable)


def stamp(checkout: start.Checkout, *kinds: str) -> None:
    """Make the checkout look completely installed."""
    link_python(checkout)
    fingerprints = (start.fingerprint(checkout, kind) for kind in kinds)
    checkout.stamp.write_text("\n".join(fingerprints), encoding="utf-8")


def test_first_start_installs_and_second_does_nothing(checkout: start.Checkout, installer: Installer) -> None:
    """What the stamp says is installed is not installed again."""
    start.prepare(checkout, "run")
    assert installer.has_run("-m venv --clear")
    assert installer.has_run("--require-hashes --no-deps --only-binary :all: -r requirements.lock")
    installer.done.clear()
    start.prepare(checkout, "run")
    assert installer.done == []


def test_changed_lock_rebuilds_from_nothing(checkout: start.Checkout, installer: Installer) -> None:
    """A lock that differs from the stamp throws the old libraries away."""
    start.prepare(checkout, "run")
    installer.done.clear()
    (checkout.root / "requirements.lock").write_text("flask==0\n", encoding="utf-8")
    start.prepare(checkout, "run")
    assert installer.has_run("--clear")


def test_tools_are_added_to_a_running_installation(checkout: start.Checkout, installer: Installer) -> None:
    """The tools for tests join the libraries of the site, which then need no second installation."""
    start.prepare(checkout, "run")
    installer.done.clear()
    start.prepare(checkout, "dev")
    assert not installer.has_run("--clear")
    assert installer.has_run("requirements-dev.lock")
    assert installer.has_run("--ignore-scripts")
    installer.done.clear()
    start.prepare(checkout, "run")
    assert installer.done == []


def test_the_lock_leaves_no_library_out() -> None:
    """Libraries are installed without looking for what they need, so the lock names all of it, in versions that fit."""
    checked = subprocess.run([sys.executable, "-m", "pip", "check"], capture_output=True, text=True, check=False)

    assert checked.stdout.strip() == "No broken requirements found."


@pytest.mark.parametrize("step", ["-m venv", "-m pip", "ci --ignore-scripts"])
def test_interruption_leaves_no_stamp(checkout: start.Checkout, installer: Installer, step: str) -> None:
    """An installation that is interrupted at any step starts again from nothing."""
    installer.interrupted_at = step
    with pytest.raises(KeyboardInterrupt):
        start.prepare(checkout, "dev")
    assert not checkout.stamp.exists()
    installer.interrupted_at = "never"
    installer.done.clear()
    start.prepare(checkout, "dev")
    assert installer.has_run("--clear")
    assert checkout.stamp.exists()


def test_interrupted_addition_takes_the_old_stamp_away(checkout: start.Checkout, installer: Installer) -> None:
    """While tools are being added, the libraries that were complete no longer count as complete."""
    start.prepare(checkout, "run")
    installer.interrupted_at = "requirements-dev.lock"
    with pytest.raises(KeyboardInterrupt):
        start.prepare(checkout, "dev")
    assert start.stamped(checkout) == set()


def test_failure_shows_what_the_program_wrote(
    checkout: start.Checkout, installer: Installer, capsys: pytest.CaptureFixture[str]
) -> None:
    """A step that fails shows its own words, leaves no stamp, and ends with exit code 1."""
    installer.fails_at = "-m pip"
    with pytest.raises(start.StopError) as stop:
        start.prepare(checkout, "run")
    assert stop.value.code == 1
    assert "a line from the program" in capsys.readouterr().out
    assert not checkout.stamp.exists()


def test_stamp_without_interpreter_counts_for_nothing(checkout: start.Checkout) -> None:
    """A `.venv` whose Python was removed from the machine is not an installation."""
    stamp(checkout, "run")
    assert start.stamped(checkout) == {start.fingerprint(checkout, "run")}
    checkout.python.unlink()
    checkout.python.symlink_to(checkout.root / "gone")
    assert start.stamped(checkout) == set()


def test_fingerprint_knows_the_folder(checkout: start.Checkout, tmp_path: Path) -> None:
    """A checkout that was moved installs again, because a venv writes its own folder down."""
    moved = start.Checkout(shutil.copytree(checkout.root, tmp_path / "moved"))
    assert start.fingerprint(moved, "run") != start.fingerprint(checkout, "run")


@pytest.mark.parametrize("options", [[], ["--port", "9000"]])
def test_options_reach_the_site(checkout: start.Checkout, options: list[str]) -> None:
    """Options without a command, and those of `run`, are handed to the site as they are."""
    stamp(checkout, "run")
    for words in (options, ["run", *options]):
        result = subprocess.run([*ENTRY, *words], cwd=checkout.root, capture_output=True, text=True, check=True)
        assert result.stdout == f"{['serve', *options]}\n"


def test_second_start_waits_for_the_first(checkout: start.Checkout) -> None:
    """Of two starts at once the second waits, says so, and finds the work done."""
    with start.alone(checkout):
        second = subprocess.Popen(
            [*ENTRY, "install"], cwd=checkout.root, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )
        assert second.stdout is not None
        assert second.stdout.readline() == "Menunggu pemasangan lain selesai…\n"
        stamp(checkout, "run")
    assert second.communicate(timeout=30)[0] == ""
    assert second.returncode == 0


def test_quiet_work_is_told_with_its_time(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A step says what it does and how long it took, but not what the program wrote."""
    start.work("Menghitung…", [sys.executable, "-c", "print('secret')"], tmp_path)
    said = capsys.readouterr().out
    assert re.fullmatch(r"Menghitung… \.+ selesai \(\d+,\d detik\)\n", said)


def test_missing_venv_module_is_told_with_its_package(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Where Python cannot make a venv, the operator reads which package to install."""
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(start.StopError, match="apt install python3-venv"):
        start.find_or_install(lambda: None, "python3-venv", start.NO_VENV)


def test_root_on_debian_gets_the_package(installer: Installer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Root on a system with apt-get needs to do nothing: the package is installed and looked for again."""
    apt = tmp_path / "apt-get"
    apt.touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    answers = iter([None, "/usr/bin/chromium"])
    assert start.find_or_install(lambda: next(answers), "chromium", "missing") == "/usr/bin/chromium"
    assert [command.split()[-1] for command in installer.done] == ["update", "chromium"]


def test_old_python_is_told_what_is_needed(capsys: pytest.CaptureFixture[str]) -> None:
    """An older Python is refused with one sentence that names both versions."""
    assert start.main([], version=(3, 9)) == 1
    assert capsys.readouterr().out == "Situs ini memerlukan Python 3.11 atau lebih baru; ini Python 3.9.\n"


def test_unknown_command_shows_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    """A command that does not exist ends with exit code 2 and shows those that do."""
    assert start.main(["situs"]) == 2
    said = capsys.readouterr().out
    assert "“situs” tidak dikenal" in said
    assert start.HELP in said


@pytest.mark.parametrize("words", [["-h"], ["--help"], ["test", "--help"]])
def test_help_names_every_command(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """The help installs nothing and names every command."""
    assert start.main(words) == 0
    said = capsys.readouterr().out
    assert [name for name in (*start.COMMANDS, "install") if not re.search(rf"\b{name}\b", said)] == []


def test_readonly_home_moves_the_caches(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a home folder that can be written, pip and npm keep their caches elsewhere or nowhere."""
    monkeypatch.setenv("HOME", os.devnull)
    assert start.environment()["PIP_NO_CACHE_DIR"] == "1"
    assert Path(start.environment()["npm_config_cache"]).parent.is_dir()
