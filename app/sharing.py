"""Texts that leave the site: messages for WhatsApp, citations for letters and footnotes, reports of mistakes."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from app import dates, law, markup
from app.model.instruments import Regulation
from app.model.rules import Prohibition, Situation
from app.printing.press import advice
from app.site import current_site

if TYPE_CHECKING:
    from app.model.base import Record

MAX_MESSAGE = 700
"""Characters: what WhatsApp shows without “Baca selengkapnya” on most phones."""
MAX_SANCTION = 330
"""Characters of the line on sanctions, so that advice and bases find room beside it."""


def _lead(record: Record) -> list[str]:
    """Give the first lines of a message: what the record says, in plain words."""
    if isinstance(record, Situation):
        return [f"*{record.question}*", f"{record.verdict.label}: {record.answer}"]
    if isinstance(record, Prohibition):
        return [f"*{record.heading}*", record.summary]
    if isinstance(record, Regulation):
        return [f"*{record.heading}*", f"Status: {record.status.label}.", record.summary]
    return [f"*{record.heading}*", getattr(record, "summary", "")]


def _short(text: str, limit: int) -> str:
    """Cut a text at a word, with an ellipsis."""
    return text if len(text) <= limit else text[: limit - 1].rsplit(" ", 1)[0] + "…"


def _what_follows(record: Prohibition | Situation, room: int) -> list[str]:
    """Give the lines on sanctions, on what to do, and on the bases with their status, as far as there is room."""
    site = current_site()
    title, words = advice(record)
    told: list[str] = []
    for line in (
        law.summary_line(site.handbook, record, site.today, min(room, MAX_SANCTION)),
        f"{title}: {words}",
        law.bases_line(site.handbook, record, site.today),
    ):
        if line and len(line) < room:
            told.append(line)
            room -= len(line) + 1
    return told


def message(record: Record) -> str:
    """Write the message for WhatsApp, at most 700 characters: meaning, sanction, advice, bases, date and address."""
    site = current_site()
    tail = f"Keadaan per {dates.in_words(record.reviewed_on)}. {site.settings.base_url}{record.address}"
    body = [markup.plain(line) if not line.startswith("*") else line for line in _lead(record) if line]
    if isinstance(record, Prohibition | Situation):
        body += _what_follows(record, MAX_MESSAGE - len(tail) - sum(len(line) + 1 for line in body) - 2)
    return _short("\n".join(body), MAX_MESSAGE - len(tail) - 2) + "\n\n" + tail


def message_link(record: Record) -> str:
    """Give the address that opens WhatsApp with the message filled in."""
    return f"https://wa.me/?text={quote(message(record))}"


def cite(record: Record, style: str) -> str:
    """Cite a page: `nota` for an official letter, `kaki` for a footnote."""
    site = current_site()
    title, edition = site.handbook.identity.title, site.handbook.identity.edition
    address = f"{site.settings.base_url}{record.address}"
    if style == "nota":
        return (
            f"{record.heading} ({title}, edisi {edition}, keadaan per {dates.in_words(record.reviewed_on)}, {address})"
        )
    dated = f"edisi {edition}, ditinjau {dates.in_words(record.reviewed_on)}"
    return f"{title}, “{record.heading}”, {dated}, {address}, diakses {dates.in_words(site.today)}."


def report_link(address: str) -> str:
    """Give a prefilled e-mail that reports a mistake on a page."""
    site = current_site()
    subject = quote(f"Laporan kekeliruan: {address}")
    body = quote(
        f"Halaman: {site.settings.base_url}{address}\nEdisi: {site.handbook.identity.edition}\n\n"
        "Yang keliru:\n\nYang seharusnya, dengan sumbernya:\n"
    )
    return f"mailto:{site.settings.contact}?subject={subject}&body={body}"
