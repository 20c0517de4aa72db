"""The gate that a change must pass: every check in order, as `python3 start.py test` runs them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from start import StopError, environment, find_or_install, say, seconds_since

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ROOT = Path(__file__).resolve().parents[1]
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
OFFICES = ("soffice", "libreoffice")

NO_BROWSER = """\
Peramban untuk uji belum ada. Di Debian atau Ubuntu, jalankan: sudo apt install chromium
Jika peramban Chromium atau Chrome sudah ada di tempat lain, sebutkan berkas programnya:
NETRALITAS_BROWSER=/tempat/chrome python3 start.py test"""

NO_OFFICE = """\
LibreOffice untuk uji belum ada. Di Debian atau Ubuntu, jalankan: sudo apt install libreoffice-impress-nogui
Jika LibreOffice sudah ada di tempat lain, sebutkan berkas programnya:
NETRALITAS_OFFICE=/tempat/soffice python3 start.py test"""

LINT = {
    "Aturan kode": ["ruff", "check", "."],
    "Bentuk kode": ["ruff", "format", "--check", "."],
    "Jenis data": ["mypy"],
    "Templat": ["djlint", "--lint", "--quiet", "templates"],
}
FORMAT = {
    "Aturan kode": ["ruff", "check", "--fix", "."],
    "Bentuk kode": ["ruff", "format", "."],
}


def find_browser() -> str | None:
    """Give the path of a Chromium browser: the one the operator named, or the first on PATH."""
    return _find("NETRALITAS_BROWSER", BROWSERS)


def find_office() -> str | None:
    """Give the path of LibreOffice, which opens our presentations: the one the operator named, or that on PATH."""
    return _find("NETRALITAS_OFFICE", OFFICES)


def _find(variable: str, names: Sequence[str]) -> str | None:
    """Give the path of the program that an environment variable names, or of the first of these names on PATH."""
    named = os.environ.get(variable)
    return next(filter(None, map(shutil.which, [named] if named else names)), None)


def steps(command: str, options: Sequence[str]) -> dict[str, list[str]]:
    """Give the modules to run for a command, by the step's Indonesian name.

    Coverage has a floor, so it is measured only when the whole suite runs: pytest without options.
    """
    if command == "format":
        return FORMAT
    if command == "lint":
        return LINT
    return {**LINT, "Isi": ["app", "validate"], "Uji": ["pytest", *(options or ["--cov"])]}


def take(todo: Mapping[str, Sequence[str]]) -> int:
    """Run steps in order, showing what they write; stop at the first that fails and give its exit code."""
    for name, module in todo.items():
        say(f"== {name}")
        began = time.monotonic()
        command = [sys.executable, "-m", *module]
        code = subprocess.run(command, cwd=ROOT, env=environment(), check=False).returncode
        say(f"== {name}: {'baik' if code == 0 else 'gagal'} ({seconds_since(began)})\n")
        if code:
            say(f"Berhenti pada langkah “{name}”.")
            return code if code > 0 else 1
    return 0


def main(command: str, options: Sequence[str]) -> int:
    """Run one command of `start.py` inside the installed Python; give the exit code."""
    try:
        if command == "test":
            os.environ["NETRALITAS_BROWSER"] = find_or_install(find_browser, "chromium", NO_BROWSER)
            os.environ["NETRALITAS_OFFICE"] = find_or_install(find_office, "libreoffice-impress-nogui", NO_OFFICE)
        return take(steps(command, options))
    except StopError as stop:
        say(str(stop))
        return stop.code
    except KeyboardInterrupt:
        say("\nDihentikan.")
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
