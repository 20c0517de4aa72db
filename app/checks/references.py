"""Whatever one record says of another must exist, and be said once."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from app.checks.walk import texts
from app.model.addresses import anchors, page_addresses
from app.model.rules import Example, Prohibition, Reason
from app.model.sanctions import CriminalPenalty
from app.problems import Problem, nearest, shorten

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from app.model.base import Part
    from app.model.handbook import Handbook
    from app.problems import Place, Subject

PROHIBITION_COUNT = 11
REASON_COUNT = 5

_FIELDS = {
    "sources": ("sources", "source", "quote_source"),
    "provisions": ("provision", "provisions", "acts", "crimes", "fixed_by"),
    "topics": ("topics",),
    "terms": ("terms",),
    "prohibitions": ("prohibitions",),
    "reasons": ("reasons",),
    "situations": ("related",),
    "annex": ("annex_items",),
    "regulations": ("regulation", "target"),
    "records": ("records", "basis"),
}
"""Which fields refer to which part of the handbook, by the fields' names."""
_NAMES = {
    "sources": "sumber di content/sources.yaml",
    "provisions": "ketentuan di content/regulations/",
    "topics": "topik di content/topics.yaml",
    "terms": "istilah di content/glossary.yaml",
    "prohibitions": "nomor larangan, 1 sampai 11",
    "reasons": "nomor alasan, 1 sampai 5",
    "situations": "situasi di content/situations/",
    "annex": "kode butir di content/annex.yaml",
    "regulations": "peraturan di content/regulations/",
    "records": "catatan, misalnya `larangan-9`",
}
_SHELVES = {
    "larangan": "prohibitions",
    "alasan": "reasons",
    "sanksi": "regimes",
    "peraturan": "regulations",
    "situasi": "situations",
    "topik": "topics",
    "panduan": "guides",
    "halaman": "pages",
    "istilah": "terms",
    "sumber": "sources",
}
"""Which part of the handbook an id or an address speaks of, by its first word."""
_NAMED_BY = (
    ("sumber", "sources", "key"),
    ("butir", "annex", "code"),
    ("kuis", "quiz", "key"),
    ("perbedaan", "conflicts", "key"),
    ("pertanyaan", "open_questions", "key"),
    ("ikrar", "pledges", "key"),
    ("tingkat untuk", "tier_rules", "provision"),
    ("urutan topik", "topics", "order"),
    ("peringkat larangan", "prohibitions", "rank"),
    ("peringkat situasi", "situations", "rank"),
    ("peringkat provinsi", "vulnerability", "rank"),
)
"""What must be given once: how it is called, where it stands in the handbook, its field."""
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_ODD_LINK = re.compile(r"!\[.*|\]\((?![^)\s]+\)).*|^ {0,3}\[[^\]\n]+\]:.*", re.MULTILINE)
"""What Markdown reads as a picture or a link though `_LINK` does not: with a title, with spaces, by reference."""


def _known(handbook: Handbook) -> dict[str, Collection[str]]:
    """Collect what may be referred to, as text."""
    return {
        "sources": handbook.source_by_key.keys(),
        "provisions": handbook.provision_by_ref.keys(),
        "topics": handbook.topic_by_slug.keys(),
        "terms": handbook.term_by_slug.keys(),
        "prohibitions": {str(number) for number in handbook.prohibition_by_number},
        "reasons": {str(number) for number in handbook.reason_by_number},
        "situations": handbook.situation_by_slug.keys(),
        "annex": handbook.annex_by_code.keys(),
        "regulations": handbook.regulation_by_key.keys(),
        "records": handbook.record_by_id.keys(),
    }


@cache
def _reference_fields(model: type[Part]) -> tuple[tuple[str, str], ...]:
    """List the fields of a kind of piece that refer to something, each after the part of the handbook."""
    named = [(kind, field) for kind, fields in _FIELDS.items() for field in fields if field in model.model_fields]
    return (*named, ("provisions", "prohibition")) if model is CriminalPenalty else tuple(named)


def _references(piece: Part, field: str) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    """Give what a field refers to, as text, with the steps to it."""
    value = getattr(piece, field)
    if isinstance(value, tuple):
        for index, inner in enumerate(value):
            if isinstance(inner, str | int):
                yield str(inner), (field, index)
    elif isinstance(value, str | int):
        yield str(value), (field,)


def references_exist(handbook: Handbook) -> Iterator[Problem]:
    """Every source, provision, topic, number, slug and key that is named exists."""
    known = _known(handbook)
    for piece in handbook.all_pieces:
        for kind, field in _reference_fields(type(piece)):
            for name, steps in _references(piece, field):
                if name not in known[kind]:
                    yield _dangling(kind, name, piece.at(*steps), known)


def _dangling(kind: str, name: str, place: Place, known: Mapping[str, Collection[str]]) -> Problem:
    """Tell a reference that leads nowhere; of numbers, none is nearer than another."""
    regulation, divider, _ = name.partition("#")
    if kind == "provisions" and divider and regulation not in known["regulations"]:
        kind, name = "regulations", regulation
    guess = "" if kind in {"prohibitions", "reasons"} else nearest(name, known[kind])
    word = _NAMES[kind].split(" ")[0].rstrip(",")
    subject = (kind, name)
    if kind == "provisions":
        subject = ("regulations", regulation)
    elif kind == "records":
        first, _, rest = name.partition("-")
        subject = (_SHELVES.get(first, kind), rest)
    return Problem(place, f"Tidak ada {word} “{name}”.", expected=_NAMES[kind], guess=guess, about=(subject,))


def numbers_are_complete(handbook: Handbook) -> Iterator[Problem]:
    """There are eleven prohibitions and five reasons, none missing and none twice."""
    for records, count, word in (
        (handbook.prohibitions, PROHIBITION_COUNT, "Larangan"),
        (handbook.reasons, REASON_COUNT, "Alasan"),
    ):
        numbers = Counter(record.number for record in records)
        anywhere = records[0].at() if records else handbook.identity.at()
        for number in range(1, count + 1):
            if numbers[number] == 0:
                yield Problem(anywhere, f"{word} nomor {number} belum ada.", expected=f"nomor 1 sampai {count} lengkap")
        for record in records:
            if numbers[record.number] > 1:
                yield Problem(record.at("number"), f"{word} nomor {record.number} ada dua.")


def names_are_unique(handbook: Handbook) -> Iterator[Problem]:
    """Nothing is named twice, and no place in a list is given twice; doubled numbers are told by their own check."""
    numbered = (Prohibition, Reason)
    named: list[tuple[str, Part, str]] = [
        (record.id, record, "slug") for record in handbook.records() if not isinstance(record, numbered)
    ]
    for word, shelf, field in _NAMED_BY:
        given = ((piece, getattr(piece, field)) for piece in getattr(handbook, shelf))
        named += [(f"{word} {name}", piece, field) for piece, name in given if name is not None]
    for regulation in handbook.regulations:
        named += [(f"{regulation.key}#{provision.anchor}", provision, "anchor") for provision in regulation.provisions]
    counts = Counter(name for name, _, _ in named)
    for name, piece, field in named:
        if counts[name] > 1:
            yield Problem(piece.at(field), f"“{name}” dipakai dua kali.", expected="satu kali saja")


def sources_are_used(handbook: Handbook) -> Iterator[Problem]:
    """Every source supports something."""
    used = {
        name
        for piece in handbook.all_pieces
        for kind, field in _reference_fields(type(piece))
        if kind == "sources"
        for name, _ in _references(piece, field)
    }
    for source in handbook.sources:
        if source.key not in used:
            yield Problem(
                source.at("key"),
                f"Sumber “{source.key}” tidak dipakai oleh catatan mana pun.",
                expected="dipakai, atau dihapus",
            )


def links_lead_somewhere(handbook: Handbook) -> Iterator[Problem]:
    """Every link in a text leads to a page or anchor of ours, or to the address of a listed source."""
    pages, places = set(page_addresses(handbook)), set(anchors(handbook))
    urls = {source.url for source in handbook.sources if source.url}
    for piece in handbook.all_pieces:
        for field, index, text in texts(piece):
            steps = (field,) if index is None else (field, index)
            for link in _LINK.findall(text) if "](" in text else ():
                address = link.split("?", 1)[0]
                if link not in urls and address not in pages and address not in places:
                    yield _astray(link, address, piece.at(*steps, holding=link), pages, places)


def _astray(link: str, address: str, place: Place, pages: set[str], places: set[str]) -> Problem:
    """Tell a link that leads nowhere; where its whole page is missing, that page."""
    page = address.partition("#")[0]
    if page.startswith("/") and page not in pages and not any(one.startswith(f"{page}#") for one in places):
        link = address = page
    expected = "alamat halaman situs ini atau alamat sumber yang terdaftar"
    guess = nearest(address, pages | places if "#" in address else pages)
    what = f"Tautan “{link}” tidak menuju ke mana pun."
    return Problem(place, what, expected=expected, guess=guess, about=tuple(_subjects(link)))


def links_have_one_form(handbook: Handbook) -> Iterator[Problem]:
    """Every link is written `[words](address)`, the form that `links_lead_somewhere` sees; there are no pictures."""
    for piece in handbook.all_pieces:
        for field, index, text in texts(piece):
            if "[" in text and (found := _ODD_LINK.search(text)):
                place = piece.at(*((field,) if index is None else (field, index)), holding=found[0])
                what, expected = "Tautan ini ditulis dengan cara lain.", "`[kata](/alamat/)`, tanpa spasi dan judul"
                yield Problem(place, what, shorten(found[0]), expected)


def _subjects(link: str) -> Iterator[Subject]:
    """Name the records to which a link can have meant to lead; an outside address can be that of any source."""
    if not link.startswith("/"):
        yield "sources", ""
        return
    path, _, anchor = link.partition("#")
    kind, _, name = path.strip("/").partition("/")
    yield _SHELVES.get(kind, "pages"), name or anchor or kind
    yield "annex", anchor.upper()


def examples_are_supported(handbook: Handbook) -> Iterator[Problem]:
    """Every example of conduct names a provision or a source."""
    for piece in handbook.all_pieces:
        if isinstance(piece, Example) and not (piece.provisions or piece.sources):
            yield Problem(piece.at(), "Contoh ini tidak punya dasar.", expected="`provisions` atau `sources`")
