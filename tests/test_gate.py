"""The rules of the gate behind `start.py test`, and of the locks and short names that it leans on."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

from tests import gate

ROOT = Path(__file__).resolve().parents[1]


def test_gate_stops_at_the_first_failure(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """The first step that fails ends the gate with its own exit code; later steps do not run."""
    codes = {"good": 0, "bad": 7, "later": 0}
    taken: list[str] = []

    def run(command: list[str], **_settings: object) -> subprocess.CompletedProcess[bytes]:
        taken.append(command[-1])
        return subprocess.CompletedProcess(command, codes[command[-1]])

    monkeypatch.setattr(subprocess, "run", run)
    assert gate.take({name: [name] for name in codes}) == 7
    assert taken == ["good", "bad"]
    assert "bad: gagal" in capsys.readouterr().out


def test_gate_measures_coverage_of_the_whole_suite_only() -> None:
    """Coverage is measured without options; with options, pytest gets exactly those."""
    assert gate.steps("test", [])["Uji"] == ["pytest", "--cov"]
    assert gate.steps("test", ["-k", "start"])["Uji"] == ["pytest", "-k", "start"]
    assert set(gate.LINT) < set(gate.steps("test", []))


@pytest.mark.parametrize(("present", "missing"), [("", "chromium"), ("chromium", "libreoffice-impress-nogui")])
def test_gate_wants_a_browser_and_an_office(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str], present: str, missing: str
) -> None:
    """Without a program for tests, and with no way to install it, the gate says how to get it and ends with 1."""
    if present:
        (tmp_path / present).touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("NETRALITAS_BROWSER", "")
    monkeypatch.setenv("NETRALITAS_OFFICE", "")
    assert gate.main("test", []) == 1
    assert f"sudo apt install {missing}" in capsys.readouterr().out


def test_named_browser_comes_before_path(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The browser that the operator names is taken; otherwise the first known one on PATH."""
    for name in ("google-chrome", "chromium"):
        (tmp_path / name).touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("NETRALITAS_BROWSER", raising=False)
    assert gate.find_browser() == str(tmp_path / "chromium")
    monkeypatch.setenv("NETRALITAS_BROWSER", str(tmp_path / "google-chrome"))
    assert gate.find_browser() == str(tmp_path / "google-chrome")
    monkeypatch.setenv("NETRALITAS_BROWSER", str(tmp_path / "absent"))
    assert gate.find_browser() is None


def pinned(name: str) -> dict[str, str]:
    """Give the versions in one lock, by library."""
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", (ROOT / name).read_text("utf-8"), re.MULTILINE))


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_locks_have_hashes_and_no_hosts(name: str) -> None:
    """Every pinned library has a hash, and no lock says from which host it comes."""
    text = (ROOT / name).read_text("utf-8")
    entries = re.split(r"^(?=[a-z])", text, flags=re.MULTILINE)[1:]
    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []
    assert re.findall(r"https?:|file:|--index|--extra|--find", text) == []


def test_both_locks_agree() -> None:
    """What is tested is what runs: the second lock holds the first, version by version."""
    assert pinned("requirements.lock").items() <= pinned("requirements-dev.lock").items()


def test_html_checker_lock_has_no_hosts() -> None:
    """The lock of the HTML checker has an integrity hash and no address to download from."""
    lock = json.loads((ROOT / "tests" / "html" / "package-lock.json").read_text("utf-8"))
    checker = lock["packages"]["node_modules/vnu-jar"]
    assert checker["integrity"].startswith("sha512-")
    assert "resolved" not in checker


def test_make_explains_every_target() -> None:
    """`make help` leaves no target out."""
    makefile = (ROOT / "Makefile").read_text("utf-8")
    phony = re.search(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)
    assert phony is not None
    assert re.findall(r"^([a-z-]+):.*## ", makefile, re.MULTILINE) == phony[1].split()
