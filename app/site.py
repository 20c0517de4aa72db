"""What one running site holds: the handbook, the search over it, styles, and the operator's settings."""

from __future__ import annotations

import gc
import os
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, cast

from flask import current_app

from app import assets, content, dates

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from app.assets import Sheet
    from app.model.handbook import Handbook
    from app.search.query import Search

ROOT = Path(__file__).resolve().parent.parent
"""The folder of the checkout."""


@dataclass(frozen=True)
class Settings:
    """What an operator may set, each by an environment variable of the same name in capitals."""

    content: Path = ROOT / "content"
    """`NETRALITAS_CONTENT`: the folder with the YAML files."""
    base_url: str = "http://127.0.0.1:8000"
    """`NETRALITAS_BASE_URL`: the public address, without a slash at the end; printed in QR codes."""
    contact: str = ""
    """`NETRALITAS_CONTACT`: e-mail address to which mistakes are reported; empty lets the reader fill it in."""
    today: Callable[[], date] = dates.today
    """The clock: the day in Jakarta; tests set it."""

    @classmethod
    def from_environment(cls) -> Settings:
        """Read the operator's environment variables."""
        return cls(
            content=Path(os.environ.get("NETRALITAS_CONTENT", cls.content)),
            base_url=os.environ.get("NETRALITAS_BASE_URL", cls.base_url).rstrip("/"),
            contact=os.environ.get("NETRALITAS_CONTACT", cls.contact),
        )


@dataclass(frozen=True)
class Site:
    """Everything a page needs, loaded once and never changed."""

    settings: Settings
    handbook: Handbook
    sheets: Mapping[str, Sheet]
    asset_names: Mapping[str, str]

    @cached_property
    def asset_originals(self) -> Mapping[str, str]:
        """The files in `static/` by the names that carry their hash."""
        return {hashed: original for original, hashed in self.asset_names.items()}

    @cached_property
    def search(self) -> Search:
        """The search, indexed when it is first asked; the first page need not wait for it."""
        from app.search.query import Search  # noqa: PLC0415 - importing the index costs a sixth of the start.

        return Search(self.handbook)

    @property
    def today(self) -> date:
        """The day on which the page is read."""
        return self.settings.today()


def open_site(settings: Settings) -> Site:
    """Load the content; raise ContentError when it may not be published."""
    # Loading makes only what stays, so the collector of garbage would search in vain, now and at every later turn.
    gc.disable()
    try:
        handbook, _ = content.load(settings.content, with_advice=False)
    finally:
        gc.enable()
    gc.freeze()
    return Site(
        settings=settings,
        handbook=handbook,
        sheets=assets.load_sheets(ROOT / "static"),
        asset_names=assets.hashed_names(ROOT / "static"),
    )


def current_site() -> Site:
    """Give the site that answers the current request."""
    return cast("Site", current_app.extensions["site"])
