#!/usr/bin/env python3
"""Start, check and format the site from a fresh checkout, with nothing but Python's standard library."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import signal
import subprocess
import sys
import sysconfig
import tempfile
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

OLDEST_PYTHON = (3, 11)
LOCKS = {
    "run": ("requirements.lock",),
    "dev": ("requirements-dev.lock", "tests/html/package-lock.json"),
}
COMMANDS = {
    "run": ("run", "app", "serve"),
    "test": ("dev", "tests.gate", "test"),
    "lint": ("dev", "tests.gate", "lint"),
    "format": ("dev", "tests.gate", "format"),
}

HELP = """\
Cara pakai: python3 start.py [perintah] [pilihan]

  run [pilihan]     (juga tanpa perintah) menjalankan situs, misalnya dengan --port 9000
  test [pilihan]    semua pemeriksaan, lalu pytest; cakupan diukur bila tanpa pilihan
  lint, format      hanya memeriksa kode dan templat; merapikan kode
  install [--dev]   hanya memasang pustaka; --dev menambah alat pemeriksa
  -h, --help        bantuan ini"""

NO_VENV = """\
Python ini belum dapat membuat lingkungan sendiri (modul ensurepip tidak ada).
Di Debian atau Ubuntu, jalankan: sudo apt install python3-venv"""


class StopError(Exception):
    """A reason to stop that the operator can act on, with the exit code to leave behind."""

    def __init__(self, reason: str, code: int = 1) -> None:
        super().__init__(reason)
        self.code = code


class Checkout:
    """One copy of the repository, and where its private Python lives."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.venv = root / ".venv"
        self.stamp = self.venv / "installed"
        self.python = self.venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def say(text: str, end: str = "\n") -> None:
    """Tell the operator something at once, before any child process writes."""
    print(text, end=end, flush=True)


def seconds_since(began: float) -> str:
    """Give the time since `began` (a `time.monotonic` reading) in seconds, written the Indonesian way."""
    return f"{time.monotonic() - began:.1f} detik".replace(".", ",")


def environment() -> dict[str, str]:
    """Give the variables for child processes: npm trusts what the system trusts, and caches are optional."""
    home = Path(os.environ.get("USERPROFILE" if os.name == "nt" else "HOME", os.devnull))
    if home.is_dir() and os.access(home, os.W_OK):
        return {**os.environ, "NODE_USE_SYSTEM_CA": "1"}
    spare = str(Path(tempfile.gettempdir()) / "netralitas-asn")
    return {**os.environ, "NODE_USE_SYSTEM_CA": "1", "PIP_NO_CACHE_DIR": "1", "npm_config_cache": spare}


def work(message: str, command: Sequence[str], root: Path) -> None:
    """Run a command quietly, with a dot a second; what it wrote is shown only if it fails."""
    began = time.monotonic()
    say(message, end=" ")
    with tempfile.TemporaryFile() as output:
        child = subprocess.Popen(command, cwd=root, env=environment(), stdout=output, stderr=output)
        try:
            while child.returncode is None:
                with suppress(subprocess.TimeoutExpired):
                    child.wait(timeout=1)
                say(".", end="")
        finally:
            child.kill()
            child.wait()
        if child.returncode:
            output.seek(0)
            say(f" gagal\n{output.read().decode(errors='replace').strip()}")
            raise StopError("Langkah ini gagal. Baca pesan di atas, perbaiki, lalu jalankan lagi.")
    say(f" selesai ({seconds_since(began)})")


def fingerprint(checkout: Checkout, kind: str) -> str:
    """Name one installation: its locks, interpreter, platform, and its folder, which venvs write down."""
    digest = hashlib.sha256(f"{sys.version}|{sysconfig.get_platform()}|{checkout.venv}".encode())
    for name in LOCKS[kind]:
        digest.update((checkout.root / name).read_bytes())
    return f"{kind} {digest.hexdigest()}"


def stamped(checkout: Checkout) -> set[str]:
    """Give the fingerprints of what was installed completely; nothing if the interpreter is gone."""
    if not (checkout.python.exists() and checkout.stamp.exists()):
        return set()
    return set(checkout.stamp.read_text(encoding="utf-8").splitlines())


def prepare(checkout: Checkout, kind: str) -> None:
    """Install what `kind` ("run" or "dev") needs, unless the stamp says that it is all there."""
    wanted = {fingerprint(checkout, each) for each in ("run", kind)}
    if wanted <= stamped(checkout):
        return
    with alone(checkout):
        # Another start may have finished the same work while this one waited.
        installed = stamped(checkout)
        if not wanted <= installed:
            install(checkout, kind, keep=bool(installed) and installed <= wanted)
            checkout.stamp.write_text("\n".join(sorted(wanted)), encoding="utf-8")


def install(checkout: Checkout, kind: str, *, keep: bool) -> None:
    """Fill `.venv`, from nothing unless `keep`; the stamp is gone from the first step on."""
    checkout.stamp.unlink(missing_ok=True)
    if not keep:
        find_or_install(find_ensurepip, "python3-venv", NO_VENV)
        make = [sys.executable, "-m", "venv", "--clear", str(checkout.venv)]
        work("Menyiapkan lingkungan Python…", make, checkout.root)
    pip = [str(checkout.python), "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
    # The lock is complete; left to resolve `coverage[toml]`, an older pip looks past the pin for a newer coverage.
    strict = ["--require-hashes", "--no-deps", "--only-binary", ":all:", "-r", LOCKS[kind][0]]
    work("Memasang pustaka…", [*pip, *strict], checkout.root)
    if kind == "dev":
        install_html_checker(checkout)


def install_html_checker(checkout: Checkout) -> None:
    """Put the Nu Html Checker into `.venv/html`; npm comes from a wheel, and no install script runs."""
    folder = checkout.venv / "html"
    shutil.copytree(checkout.root / "tests" / "html", folder, dirs_exist_ok=True)
    quiet = ["--ignore-scripts", "--no-audit", "--no-fund"]
    npm = [str(checkout.python.with_stem("npm")), "ci", *quiet, "--prefix", str(folder)]
    work("Memasang pemeriksa HTML…", npm, checkout.root)


@contextmanager
def alone(checkout: Checkout) -> Iterator[None]:
    """Hold the installation lock; the system frees it when this process ends, so it is never stale."""
    with (checkout.root / ".venv.lock").open("a", encoding="utf-8") as handle:
        if not has_grabbed(handle):
            say("Menunggu pemasangan lain selesai…")
            while not has_grabbed(handle):
                time.sleep(0.2)
        yield


def has_grabbed(handle: IO[str]) -> bool:
    """Try to lock an open file for this process, and tell whether it worked."""
    try:
        if sys.platform == "win32":
            msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def find_ensurepip() -> str | None:
    """Give the name of the module that fills a new venv; Debian keeps it in a package of its own."""
    importlib.invalidate_caches()
    return "ensurepip" if importlib.util.find_spec("ensurepip") else None


def find_or_install(find: Callable[[], str | None], package: str, otherwise: str) -> str:
    """Give what `find` finds; root on Debian installs `package` first; `otherwise` says what to do."""
    found = find()
    if found is None and shutil.which("apt-get") and os.geteuid() == 0:
        apt = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-y", "--no-install-recommends"]
        work("Memperbarui daftar paket…", [*apt, "update"], Path.cwd())
        work(f"Memasang paket {package}…", [*apt, "install", package], Path.cwd())
        found = find()
    if found is None:
        raise StopError(otherwise)
    return found


def hand_over(checkout: Checkout, arguments: Sequence[str]) -> None:
    """Become the installed Python; Windows cannot replace a process, so there it is a child."""
    command = [str(checkout.python), *arguments]
    os.chdir(checkout.root)
    if os.name == "nt":
        sys.exit(subprocess.run(command, check=False).returncode)
    os.execv(command[0], command)


def act(checkout: Checkout, arguments: list[str]) -> None:
    """Do what the help text promises; without a command the site runs."""
    has_name = bool(arguments) and not arguments[0].startswith("-")
    name, *options = arguments if has_name else ["run", *arguments]
    if options[:1] in (["-h"], ["--help"]):
        say(HELP)
    elif name == "install":
        prepare(checkout, "dev" if "--dev" in options else "run")
    elif name in COMMANDS:
        kind, *module = COMMANDS[name]
        prepare(checkout, kind)
        hand_over(checkout, ["-m", *module, *options])
    else:
        raise StopError(f"Perintah “{name}” tidak dikenal.\n\n{HELP}", 2)


def main(arguments: list[str], version: tuple[int, ...] = sys.version_info[:2]) -> int:
    """Do as the operator asked; give the exit code."""
    if version < OLDEST_PYTHON:
        say("Situs ini memerlukan Python 3.11 atau lebih baru; ini Python {}.{}.".format(*version))
        return 1
    try:
        act(Checkout(Path(__file__).resolve().parent), arguments)
    except StopError as stop:
        say(str(stop))
        return stop.code
    except KeyboardInterrupt:
        say("\nDihentikan. Jalankan lagi untuk mengulang.")
        return 130
    return 0


if __name__ == "__main__":
    # A polite kill ends the running installation as well, as Ctrl-C does.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    sys.exit(main(sys.argv[1:]))
