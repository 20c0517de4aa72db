"""A running site, a browser to visit it with, and the ways in which it is visited."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal
from urllib.request import urlopen

from playwright.sync_api import sync_playwright

from tests.gate import NO_BROWSER, find_browser

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, WebError

ROOT = Path(__file__).resolve().parents[2]
START_SECONDS = 60
"""How long a site may take to answer for the first time, on the slowest machine that runs tests."""
BROWSER_OPTIONS = ("--no-sandbox", "--disable-quic", "--disable-background-networking", "--no-first-run")


@dataclass(frozen=True)
class Mode:
    """A way to look at the site: window in CSS pixels, colour scheme, scripts."""

    name: str
    width: int
    height: int
    scheme: Literal["light", "dark"] = "light"
    has_scripts: bool = True
    keeps_pages: bool = False
    """Whether opened pages are kept for reading without a network; else each page comes from the site."""

    def __str__(self) -> str:
        """Give the name, for test ids and file names."""
        return self.name


PHONE = Mode("phone-light", 360, 640)
PHONE_DARK = Mode("phone-dark", 360, 640, "dark")
PHONE_WITHOUT_SCRIPTS = Mode("phone-without-scripts", 360, 640, has_scripts=False)
DESKTOP = Mode("desktop-light", 1280, 800)
DESKTOP_DARK = Mode("desktop-dark", 1280, 800, "dark")
DESKTOP_WITHOUT_SCRIPTS = Mode("desktop-without-scripts", 1280, 800, has_scripts=False)
SLOW = Mode("slow", 360, 640)
"""A phone of its own, which has nothing in its cache."""
COLOUR_MODES = (PHONE, PHONE_DARK, DESKTOP, DESKTOP_DARK)


@contextmanager
def running_site() -> Iterator[str]:
    """Run the site as an operator does, on a free port, and give its address; it ends with the block."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    url = f"http://127.0.0.1:{port}"
    settings = {name: value for name, value in os.environ.items() if not name.startswith("NETRALITAS_")}
    command = [sys.executable, "-m", "app", "serve", "--port", str(port)]
    with subprocess.Popen(command, cwd=ROOT, env=settings, stdout=subprocess.DEVNULL) as server:
        try:
            _wait_for(url, server)
            yield url
        finally:
            server.terminate()


def _wait_for(url: str, server: subprocess.Popen[bytes]) -> None:
    """Return when the site answers; raise RuntimeError when it ended or stays silent."""
    patience_ends = time.monotonic() + START_SECONDS
    while time.monotonic() < patience_ends:
        if server.poll() is not None:
            raise RuntimeError(f"the site ended with {server.returncode} before it answered; see its words above")
        try:
            with urlopen(f"{url}/healthz", timeout=5):  # noqa: S310 - an address of our own making.
                return
        except OSError:
            time.sleep(0.05)
    raise RuntimeError(f"the site did not answer at {url} within {START_SECONDS} seconds")


@contextmanager
def running_browser() -> Iterator[Browser]:
    """Run Chromium, the one that the operator named or the first on PATH; it ends with the block."""
    path = find_browser()
    if path is None:
        raise RuntimeError(NO_BROWSER)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(BROWSER_OPTIONS))
        yield browser
        browser.close()


class Visits:
    """Opens pages of the site, one browser context for each mode, and notes what visitors should not meet."""

    def __init__(self, browser: Browser, site_url: str) -> None:
        """Begin with no context open and nothing noted."""
        self.browser = browser
        self.site_url = site_url
        self.contexts: dict[Mode, BrowserContext] = {}
        self.used: list[Page] = []
        """Tabs opened since the last time that everything was left."""
        self.faults: list[str] = []
        self.refused = ""
        """The address that is opened although the site refuses it; the browser reports that as an error."""

    def open(self, address: str, mode: Mode, status: int = 200) -> Page:
        """Open an address in a tab of its own and wait until it is loaded; the answer must have the status."""
        context = self.context(mode)
        # A new tab costs three times as much as a page, so one of those left earlier is taken up again.
        page = next((tab for tab in context.pages if tab not in self.used), None) or context.new_page()
        self.used.append(page)
        self.refused = self.site_url + address if status >= 400 else ""
        answer = page.goto(self.site_url + address)
        if answer is None or answer.status != status:
            self.faults.append(f"{address}: answered {answer and answer.status}, not {status}")
        return page

    def context(self, mode: Mode) -> BrowserContext:
        """Give the context of a mode; it may use the clipboard, and scrolls at once so that tests need not wait."""
        if mode not in self.contexts:
            context = self.browser.new_context(
                viewport={"width": mode.width, "height": mode.height},
                color_scheme=mode.scheme,
                java_script_enabled=mode.has_scripts,
                permissions=["clipboard-read", "clipboard-write"],
                locale="id-ID",
                reduced_motion="reduce",
                service_workers="allow" if mode.keeps_pages else "block",
            )
            context.on("console", self._note_message)
            context.on("weberror", self._note_error)
            context.on("request", self._note_request)
            self.contexts[mode] = context
        return self.contexts[mode]

    def leave(self) -> list[str]:
        """Leave every page, as if it had never been visited; give what was noted since the last time, and cookies."""
        for mode, context in self.contexts.items():
            self.faults += [f"cookie {cookie.get('name')}" for cookie in context.cookies()]
            for place, page in enumerate(context.pages):
                if place or page not in self.used:
                    page.close()
                else:
                    _renew(page, mode)
        self.used = []
        faults, self.faults = self.faults, []
        return faults

    def _note_message(self, message: ConsoleMessage) -> None:
        """Note errors and warnings on the console."""
        is_expected = bool(self.refused) and message.location["url"] == self.refused
        is_expected |= message.text.startswith("Service Worker registration blocked by Playwright")
        if message.type in {"error", "warning"} and not is_expected:
            self.faults.append(f"console: {message.text} ({message.location['url']})")

    def _note_error(self, error: WebError) -> None:
        """Note what a script did not catch."""
        self.faults.append(f"script: {error.error}")

    def _note_request(self, request: Request) -> None:
        """Note requests to other hosts."""
        if not request.url.startswith((f"{self.site_url}/", "data:", "about:")):
            self.faults.append(f"request to another host: {request.url}")


def _renew(page: Page, mode: Mode) -> None:
    """Make a used tab like a new one of its mode."""
    page.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }")
    page.goto("about:blank")
    page.set_viewport_size({"width": mode.width, "height": mode.height})
    page.emulate_media(media="null", color_scheme=mode.scheme, reduced_motion="reduce", forced_colors="none")
