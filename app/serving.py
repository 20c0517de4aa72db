"""Run the site under granian: for visitors, or for an editor who wants to see each change at once."""

from __future__ import annotations

import gc
import ipaddress
import multiprocessing
import os
import signal
import socket
import sys
import threading
import traceback
from html import escape
from typing import TYPE_CHECKING

import watchfiles
from granian import Granian
from granian.constants import Interfaces
from granian.http import HTTP1Settings
from granian.log import LogLevels

from app import create_app
from app.problems import ContentError, in_short
from app.site import ROOT, Settings, SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

    from flask import Flask

MOST_THREADS = 8
"""Requests that one process works on at a time; pages from memory take a fraction of a millisecond."""
HEADER_TIMEOUT = 5000
"""Milliseconds in which a request's headers must arrive; slow senders cannot hold the server."""

_UNTOLD = "Programnya gagal memuat; penyebabnya ada di terminal."
"""What the page says of a fault that lies outside the content."""
STOP_TIMEOUT = 10
"""Seconds in which a worker may finish what it is answering; then it is ended."""


_made: list[Flask] = []
"""The site that was made to check the content; where the system forks, each server process begins with a copy of it."""


def application() -> WSGIApplication:
    """Give the site to a server process, and index its search while the first pages go out."""
    _may_be_stopped()
    app = _made[0] if _made else create_app()
    # This site lives as long as the process: the collector of garbage need never look through it again.
    gc.freeze()
    threading.Thread(target=lambda: app.extensions["site"].search, daemon=True).start()
    return app


def editing_application() -> WSGIApplication:
    """Make the site that reloads itself when content or templates change."""
    _may_be_stopped()
    return _Editing(Settings.from_environment())


def _may_be_stopped() -> None:
    """Let a request to stop end this process while it is still loading.

    A worker begins with its parent's handler, which only takes a note, and granian sets the worker's own after the
    site is made; a stop in between would be lost, and the parent would wait for ever.
    """
    signal.signal(signal.SIGTERM, signal.SIG_DFL)


def serve(host: str, port: int, workers: int) -> None:
    """Serve visitors.

    Raises ContentError when the content may not be published, SettingsError when a setting is wrong or missing,
    OSError when the port is taken.
    """
    _settings_for(host)
    _name_address(host, port)
    _say("Memeriksa isi…")
    _made[:] = [create_app()]
    if warnings := _made[0].extensions["site"].warnings:
        _say(f"{len(warnings)} peringatan; rinciannya: python -m app validate")
    try:
        _claim(host, port)
        _run("app.serving:application", host, port, workers)
    finally:
        _made.clear()


def serve_editing(host: str, port: int) -> None:
    """Serve one editor; a broken file shows its problems instead of stopping, but there must be a folder to watch."""
    folder = _settings_for(host).content
    if not folder.is_dir():
        raise SettingsError(f"Folder isi tidak ditemukan: {folder}. Sebutkan yang lain dalam NETRALITAS_CONTENT.")
    _name_address(host, port)
    _claim(host, port)
    _run("app.serving:editing_application", host, port, 1)


def _settings_for(host: str) -> Settings:
    """Read the settings; who listens on every address of the machine must say under which one readers come."""
    settings = Settings.from_environment()
    if _is_every_address(host) and not os.environ.get("NETRALITAS_BASE_URL", "").strip():
        example = "Isi NETRALITAS_BASE_URL, misalnya https://netralitas.contoh.go.id; alamat itu dicetak di kode QR."
        raise SettingsError(f"Alamat publik belum disebut, sedangkan situs didengar di {host}. {example}")
    return settings


def _is_every_address(host: str) -> bool:
    """Whether a host means every address of the machine."""
    try:
        return ipaddress.ip_address(host).is_unspecified
    except ValueError:
        return False


def _claim(host: str, port: int) -> None:
    """Fail early, with a plain reason, where the port cannot be had."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind((host, port))


def threads() -> int:
    """Give the number of threads: never more than granian, which warns of it in English, thinks the machine can use."""
    return min(MOST_THREADS, 2 * multiprocessing.cpu_count() + 1)


def _name_address(host: str, port: int) -> None:
    """Take the address of this server as the public one, where the operator named none."""
    os.environ["NETRALITAS_BASE_URL"] = os.environ.get("NETRALITAS_BASE_URL", "").strip() or _address(host, port)


def _address(host: str, port: int) -> str:
    """Give the address at which this server listens."""
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _run(target: str, host: str, port: int, workers: int) -> None:
    """Start granian and say where the site is."""
    _say(f"Situs tersedia di {_address(host, port)} (hentikan dengan Ctrl+C)")
    Granian(
        target,
        address=host,
        port=port,
        workers=workers,
        interface=Interfaces.WSGI,
        factory=True,
        blocking_threads=threads(),
        log_level=LogLevels.warning,
        http1_settings=HTTP1Settings(header_read_timeout=HEADER_TIMEOUT),
        workers_kill_timeout=STOP_TIMEOUT,
    ).serve()


def _say(text: str) -> None:
    """Tell the person at the terminal something at once."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


class _Editing:
    """The site, made anew after each change; while the content is broken, a page that tells what is wrong."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.current: WSGIApplication = self._broken
        self.problems: ContentError | None = None
        self._reload()
        threading.Thread(target=self._watch, daemon=True).start()

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        return self.current(environ, start_response)

    def _watch(self) -> None:
        """Wait for changes, for as long as the server lives."""
        for _ in watchfiles.watch(self.settings.content, ROOT / "templates", ROOT / "static", raise_interrupt=False):
            self._reload()

    def _reload(self) -> None:
        """Make the site anew, or keep what is wrong with its content for the page and the terminal."""
        try:
            self.current, self.problems = create_app(self.settings), None
            _say("Isi dimuat. Muat ulang halaman di peramban.")
        except ContentError as error:
            self.current, self.problems = self._broken, error
            count = sum(not problem.is_warning for problem in error.problems)
            told = "\n".join(in_short(error.problems))
            _say(f"{told}\n{count} kekeliruan; situs menunggu perbaikan.")
        except OSError as error:
            # An editor's program may be replacing the file at this moment; the next change is on its way.
            _say(f"Berkas {error.filename} tidak dapat dibaca: {error.strerror}.")
        except Exception:  # noqa: BLE001 - whatever it is, the watch goes on and the editor's next change may mend it.
            _say(traceback.format_exc())

    def _broken(self, _environ: WSGIEnvironment, start_response: StartResponse) -> list[bytes]:
        """Show the problems in the browser; the page asks again every two seconds."""
        told = in_short(self.problems.problems) if self.problems else (_UNTOLD,)
        items = "".join(f"<li>{escape(line)}</li>" for line in told)
        text = (
            '<!doctype html><html lang="id"><meta charset="utf-8"><meta http-equiv="refresh" content="2">'
            '<meta name="viewport" content="width=device-width"><title>Isi belum dapat ditampilkan</title>'
            "<h1>Isi belum dapat ditampilkan</h1>"
            f"<p>Perbaiki yang berikut, lalu simpan. Halaman ini memuat ulang sendiri.</p><ol>{items}</ol>"
        )
        start_response(
            "503 Service Unavailable", [("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store")]
        )
        return [text.encode()]
