"""A package: the items that a trainer chose, with title and place, all of it in the address and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import quote

from flask import redirect, request

from app import markup
from app.model.reading import SitePage, Term, Topic
from app.model.rules import Prohibition, Reason, Situation
from app.model.sanctions import SanctionRegime
from app.problems import nearest
from app.site import current_site
from app.web import visible

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

    from app.model.base import Record
    from app.model.handbook import Handbook

MAX_ITEMS = 60
MAX_TITLE = 120
"""Characters of a title or a place."""
MAX_TITLE_BYTES = 360
"""Bytes of a title or a place in the address: 120 letters, fewer of scripts that take more for each."""
MAX_ADDRESS = 1500
"""Bytes of a package's public address: its code has 145 modules a side, about the most that a phone reads off paper."""
MAX_GUESSES = 10
"""Unknown ids for which the package's page has a guess; guessing compares with every id that we have."""
OFFERED = (Prohibition, Reason, SanctionRegime, Situation, Term)
"""Kinds that the form offers; the address takes the others as well, except pages about the site."""


@dataclass(frozen=True)
class Unknown:
    """An id that means nothing here, with the record that was probably meant."""

    name: str
    guess: Record | None


@dataclass(frozen=True)
class Package:
    """What the address says."""

    records: tuple[Record, ...]
    title: str = ""
    place: str = ""
    unknown: tuple[Unknown, ...] = ()
    """The first ids that mean nothing."""
    more_unknown: int = 0
    """How many more there are."""
    repeated: tuple[Record, ...] = ()
    left_out: int = 0
    """Items at the end that find no room: beyond the sixtieth, or beyond what the address's code holds."""

    @property
    def shown_title(self) -> str:
        """The title, or the site's own where none was given."""
        return self.title or "Netralitas ASN dalam pemilu dan pilkada"

    @property
    def query(self) -> str:
        """The package as the end of an address; commas stay readable."""
        parts = [f"butir={','.join(record.id for record in self.records)}"] if self.records else []
        parts += [
            f"{name}={quote(text, safe='')}" for name, text in (("judul", self.title), ("tempat", self.place)) if text
        ]
        return f"?{'&'.join(parts)}" if parts else ""

    def address(self, page: str = "/pelatih/paket/") -> str:
        """Give the address of a page for this package."""
        return f"{page}{self.query}"

    def without(self, record: Record) -> Package:
        """Give the package without one item."""
        return replace(self, records=tuple(one for one in self.records if one is not record))

    def with_moved(self, record: Record, steps: int) -> Package:
        """Give the package with one item moved up (-1) or down (1)."""
        records = [one for one in self.records if one is not record]
        records.insert(max(self.records.index(record) + steps, 0), record)
        return replace(self, records=tuple(records))

    def with_added(self, records: tuple[Record, ...]) -> Package:
        """Give the package with more items at its end, each once."""
        return replace(self, records=tuple(dict.fromkeys((*self.records, *records)))[:MAX_ITEMS])


def clean(text: str) -> str:
    """Give a typed line without invisible characters and with a sane length."""
    words = " ".join(visible(text).split())
    if len(words) <= MAX_TITLE and len(quote(words, safe="")) <= MAX_TITLE_BYTES:
        return words
    kept = words[: MAX_TITLE - 1]
    while len(quote(f"{kept}…", safe="")) > MAX_TITLE_BYTES:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"


def from_request() -> Package:
    """Read the package from the address: `butir=a,b` as links have it, `butir=a&butir=b` as the form sends it."""
    handbook = current_site().handbook
    typed = [name.strip() for text in request.args.getlist("butir") for name in text.split(",") if name.strip()]
    known = [found for name in typed if (found := _record(handbook, name))]
    records = tuple(dict.fromkeys(known))
    unknown = [name for name in dict.fromkeys(typed) if not _record(handbook, name)]
    return _fitting(
        Package(
            records[:MAX_ITEMS],
            clean(request.args.get("judul", "")),
            clean(request.args.get("tempat", "")),
            tuple(_unknown(handbook, name) for name in unknown[:MAX_GUESSES]),
            len(unknown[MAX_GUESSES:]),
            tuple(one for one in records if known.count(one) > 1),
            len(records[MAX_ITEMS:]),
        )
    )


def told_first() -> Response:
    """Lead to the package's page, which tells what the address names in vain."""
    return redirect(f"/pelatih/paket/?{request.query_string.decode('ascii', 'replace')}")


def _fitting(package: Package) -> Package:
    """Leave out the last items until a code can hold the package's public address."""
    room = MAX_ADDRESS - len(current_site().settings.base_url)
    while len(package.address()) > room and package.records:
        package = replace(package, records=package.records[:-1], left_out=package.left_out + 1)
    return package


def _record(handbook: Handbook, name: str) -> Record | None:
    """Give the record that an id names; pages about the site are nothing to teach."""
    record = handbook.record_by_id.get(name)
    return None if isinstance(record, SitePage) else record


def _unknown(handbook: Handbook, name: str) -> Unknown:
    """Guess what an unknown id meant."""
    guess = nearest(name[:MAX_TITLE], handbook.record_by_id)
    return Unknown(clean(name), _record(handbook, guess) if guess else None)


def gist(record: Record) -> str:
    """Say a record in one sentence."""
    if isinstance(record, Situation):
        return f"{record.verdict.label}. {record.answer}"
    if isinstance(record, Term):
        return markup.plain(record.definition)
    return str(getattr(record, "summary", ""))


def of_topic(handbook: Handbook, topic: Topic) -> tuple[Record, ...]:
    """Give what the form offers of a topic: its rules, reasons, situations and terms."""
    terms = tuple(handbook.term_by_slug[slug] for slug in topic.terms)
    found = (one for one in handbook.records() if topic.slug in getattr(one, "topics", ()) and isinstance(one, OFFERED))
    return (*found, *terms)
