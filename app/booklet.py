"""The booklet as a file to pass on: its print page, drawn as PDF by Chromium, kept beside the other static files."""

from __future__ import annotations

import base64
import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, cast

from app import create_app
from app.site import ROOT, Site

if TYPE_CHECKING:
    from app.site import Settings

PAGE = "/pelatih/cetak/buku-saku/"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PATIENCE = 120
"""Seconds that the browser may take."""
_FONT = re.compile(r"/static/([\w./-]+\.woff2)")


class NoBrowserError(Exception):
    """No Chromium was found."""


def find_browser() -> str:
    """Give the path of a Chromium: the one that `NETRALITAS_BROWSER` names, or the first on PATH."""
    named = os.environ.get("NETRALITAS_BROWSER")
    found = next(filter(None, map(shutil.which, [named] if named else BROWSERS)), None)
    if not found:
        raise NoBrowserError
    return found


def standalone(settings: Settings) -> tuple[str, str]:
    """Give the edition, and the print page as a file of its own, with its fonts inside."""
    app = create_app(settings)
    site = cast("Site", app.extensions["site"])
    text = app.test_client().get(PAGE).get_data(as_text=True)
    return site.handbook.identity.edition, _FONT.sub(lambda one: _inside(site.asset_originals[one[1]]), text)


def _inside(name: str) -> str:
    """Give a static file as an address that holds its bytes."""
    data = base64.b64encode((ROOT / "static" / name).read_bytes()).decode()
    return f"data:font/woff2;base64,{data}"


def make(settings: Settings, folder: Path) -> Path:
    """Draw the booklet into a folder and give the file; raise NoBrowserError where there is nothing to draw with."""
    browser = find_browser()
    edition, text = standalone(settings)
    folder.mkdir(parents=True, exist_ok=True)
    out = folder / f"buku-saku-{edition}.pdf"
    with tempfile.TemporaryDirectory() as private:
        page = Path(private) / "buku-saku.html"
        page.write_text(text, "utf-8")
        options = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={private}/profile"]
        command = [browser, *options, "--no-pdf-header-footer", f"--print-to-pdf={out}", page.as_uri()]
        subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE)  # noqa: S603 - a fixed program, our own page.
    return out
