"""Draw every type of page in every mode, for people to look at: `python -m tests.browser.gallery [folder]`.

Each mode has its own folder, which git ignores, and so have the steps of docs/pelatih.md; beside them stand the
pictures that README shows.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tests.browser.browsing import (
    COLOUR_MODES,
    DESKTOP_WITHOUT_SCRIPTS,
    PHONE,
    PHONE_WITHOUT_SCRIPTS,
    ROOT,
    Visits,
    running_browser,
    running_site,
)
from tests.browser.page_types import PAGE_TYPES
from tests.browser.trial import walk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from playwright.sync_api import FloatRect

FOLDER = ROOT / "docs" / "screenshots"
MODES = (*COLOUR_MODES, PHONE_WITHOUT_SCRIPTS, DESKTOP_WITHOUT_SCRIPTS)
README_PICTURES = ("beranda", "larangan-9")
MAX_HEIGHT = 16_000
"""Pixels; what a browser can draw in one picture."""


def draw(folder: Path) -> None:
    """Draw all pictures, telling of each mode when it is done."""
    with running_site() as site_url, running_browser() as browser:
        visits = Visits(browser, site_url)
        for mode in MODES:
            for page_type in PAGE_TYPES:
                page = visits.open(page_type.address, mode, page_type.status)
                height = min(page.evaluate("() => document.documentElement.scrollHeight"), MAX_HEIGHT)
                clip: FloatRect = {"x": 0, "y": 0, "width": mode.width, "height": height}
                page.screenshot(path=folder / str(mode) / f"{page_type}.png", full_page=True, clip=clip)
                if mode == PHONE and page_type.name in README_PICTURES:
                    page.screenshot(path=folder / f"{page_type}.png")
                page.close()
            print(f"{mode}: {len(PAGE_TYPES)}", flush=True)
        print(f"pelatih: {len(walk(visits, folder / 'pelatih'))}", flush=True)
        print("\n".join(visits.leave()) or f"{folder}")


def main(arguments: Sequence[str]) -> int:
    """Draw into the folder named, or into docs/screenshots."""
    draw(Path(arguments[0]) if arguments else FOLDER)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
