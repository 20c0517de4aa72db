"""What one running site holds: the handbook, the search over it, styles, and the operator's settings."""

from __future__ import annotations

import gc
import os
import re
import threading
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, cast

from flask import current_app

from app import assets, content, dates, editions, relations
from app.model import addresses

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from app.assets import Sheet
    from app.model.base import Record
    from app.model.handbook import Handbook
    from app.problems import Problem
    from app.search.query import Search

ROOT = Path(__file__).resolve().parent.parent
"""The folder of the checkout."""
_PUBLIC = re.compile(r"https?://(?:[a-z0-9-]+(?:\.[a-z0-9-]+)*|\[[0-9a-f:]+\])(?::\d{1,5})?", re.IGNORECASE)
"""A public address: scheme, host, and a port where it needs one; the site stands at the top of its host."""


class SettingsError(Exception):
    """A setting with which the site cannot be what it promises; the text tells the operator, in Indonesian."""


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
        """Read the operator's environment variables, one left empty like one not given; raise SettingsError."""
        given = {name: os.environ.get(f"NETRALITAS_{name}", "").strip() for name in ("CONTENT", "BASE_URL", "CONTACT")}
        base_url = given["BASE_URL"].rstrip("/") or cls.base_url
        if not _PUBLIC.fullmatch(base_url):
            example = "Tuliskan seperti https://netralitas.contoh.go.id, tanpa jalur di belakangnya."
            raise SettingsError(f"NETRALITAS_BASE_URL bukan alamat situs: “{given['BASE_URL']}”. {example}")
        return cls(Path(given["CONTENT"] or cls.content), base_url, given["CONTACT"])


@dataclass(frozen=True)
class Site:
    """Everything a page needs, loaded once and never changed."""

    settings: Settings
    handbook: Handbook
    sheets: Mapping[str, Sheet]
    asset_names: Mapping[str, str]
    warnings: tuple[Problem, ...] = ()
    """What an editor should look at, though it may be published."""
    _indexing: threading.Lock = field(default_factory=threading.Lock, repr=False, compare=False)

    @cached_property
    def asset_originals(self) -> Mapping[str, str]:
        """The files in `static/` by the names that carry their hash."""
        return {hashed: original for original, hashed in self.asset_names.items()}

    @cached_property
    def citing(self) -> Mapping[str, tuple[Record, ...]]:
        """The records that rest on each provision, by `key#anchor`."""
        return relations.citing(self.handbook)

    @cached_property
    def ledger(self) -> Mapping[str, str]:
        """The fingerprint of everything as it is worded now, by which prints are checked."""
        return editions.ledger(self.handbook)

    @cached_property
    def coded_addresses(self) -> frozenset[str]:
        """Every address that has a QR code: the pages, and the checks of prints."""
        return frozenset((*addresses.page_addresses(self.handbook), *editions.addresses(self.handbook)))

    @cached_property
    def record_by_address(self) -> Mapping[str, Record]:
        """Records by the address of their page."""
        return {record.address: record for record in self.handbook.records()}

    @property
    def search(self) -> Search:
        """The search, indexed when it is first asked; the first page need not wait for it."""
        # From Python 3.12 on a cached property no longer sees to it that it is computed only once.
        with self._indexing:
            return self._search

    @cached_property
    def _search(self) -> Search:
        """Index the handbook."""
        from app.search.query import Search  # noqa: PLC0415 - importing the index costs a sixth of the start.

        return Search(self.handbook)

    @property
    def today(self) -> date:
        """The day on which the page is read."""
        return self.settings.today()


def open_site(settings: Settings) -> Site:
    """Load the content; raise ContentError when it may not be published."""
    # Loading makes only what stays, so the collector of garbage would search in vain.
    was_collecting = gc.isenabled()
    gc.disable()
    try:
        handbook, warnings = content.load(settings.content, with_advice=False)
    finally:
        if was_collecting:
            gc.enable()
    return Site(
        settings=settings,
        handbook=handbook,
        sheets=assets.load_sheets(ROOT / "static"),
        asset_names=assets.hashed_names(ROOT / "static"),
        warnings=warnings,
    )


def current_site() -> Site:
    """Give the site that answers the current request."""
    return cast("Site", current_app.extensions["site"])
