"""What every slide, sheet and card is made from: the handbook, a day, the public address, the words for values."""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app import dates, markup
from app.model.rules import Prohibition, Reason, Situation
from app.printing import lettering

if TYPE_CHECKING:
    from datetime import date

    from app.model.base import Record
    from app.model.handbook import Handbook

_ITEM = re.compile(r"^- (.+(?:\n  .+)*)", re.MULTILINE)
LIST_NAME = 90
"""Characters of a name in a list; only the full titles of some laws are longer."""


@dataclass(frozen=True)
class Press:
    """One site's means to print."""

    handbook: Handbook
    today: date
    base_url: str

    def absolute(self, address: str) -> str:
        """Give the public address, host included."""
        return self.base_url + address

    def spoken(self, address: str) -> str:
        """Give the public address as it is read aloud or typed: without the scheme."""
        return self.absolute(address).split("://", 1)[-1].rstrip("/")

    def readable(self, address: str, room: float) -> str:
        """Give an address to type, or lead to the code: half an address opens another page than the code does."""
        if "?" in address:
            return "Pindai kode untuk membuka paket ini"
        spoken = self.spoken(address)
        is_short = lettering.width(spoken, is_bold=True) <= room
        return spoken if is_short else "Pindai kode untuk membuka halaman ini"

    def named(self, address: str) -> str:
        """Name the page behind a code for those who cannot see it."""
        return f"Kode QR menuju {self.spoken(address.partition('?')[0])}"

    def check_address(self, record: Record) -> str:
        """Give the address that tells a reader of a print whether it is still right."""
        return f"/c/{self.handbook.identity.edition}/{record.id}/"

    def dated(self, day: date) -> str:
        """Say from which day the state is."""
        return f"Keadaan per {dates.in_words(day)}"

    def since(self, day: date) -> str:
        """Say the same in the little room below a slide."""
        return f"Per {dates.in_words(day)}"

    def cite(self, ref: str) -> str:
        """Cite a provision, given as `key#anchor`, by its short name."""
        regulation, provision = self.handbook.provision_by_ref[ref]
        return f"{regulation.short_title} {provision.label}"


def lines(text: str) -> tuple[str, ...]:
    """Give the blocks of a Markdown text, each as words: paragraphs, list items, headings, rows of a table."""
    return tuple(markup.blocks(text))


def advice(record: Record) -> tuple[str, str]:
    """Choose one sentence to act upon, with its title: of the cautious course, of what is allowed, of what it means."""
    if isinstance(record, Situation):
        return "Langkah aman", next(iter(lines(record.cautious_course)), "")
    if isinstance(record, Prohibition):
        return "Tetap boleh", record.allowed[0].text
    if isinstance(record, Reason) and (first := _ITEM.search(record.explanation)):
        return "Artinya", markup.plain(first[1])
    return "", ""


def short_address(record: Record) -> str:
    """Give the shortest permanent address of a record's page."""
    return f"/l/{record.number}/" if isinstance(record, Prohibition) else record.address


def short_heading(record: Record) -> str:
    """Give a record's name in a list: a situation's few words rather than its question, a law's title cut short."""
    if isinstance(record, Situation):
        return record.short_title
    return textwrap.shorten(record.heading, LIST_NAME, placeholder=" …")
