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
from app.problems import Problem, nearest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from app.model.base import Part
    from app.model.handbook import Handbook
    from app.problems import Place

PROHIBITION_COUNT = 11
REASON_COUNT = 5

_FIELDS = {
    "source": ("sources", "source", "quote_source"),
    "provision": ("provision", "provisions", "acts", "crimes", "fixed_by"),
    "topic": ("topics",),
    "term": ("terms",),
    "number": ("prohibitions",),
    "reason": ("reasons",),
    "situation": ("related",),
    "annex": ("annex_items",),
    "regulation": ("regulation", "target"),
    "record": ("records", "basis"),
}
"""Which fields refer to which kind of thing, by the fields' names."""
_NAMES = {
    "source": "sumber di content/sources.yaml",
    "provision": "ketentuan di content/regulations/",
    "topic": "topik di content/topics.yaml",
    "term": "istilah di content/glossary.yaml",
    "number": "nomor larangan, 1 sampai 11",
    "reason": "nomor alasan, 1 sampai 5",
    "situation": "situasi di content/situations/",
    "annex": "kode butir di content/annex.yaml",
    "regulation": "peraturan di content/regulations/",
    "record": "catatan, misalnya `larangan-9`",
}
NAMED_REGIMES = ("pp-53-2010", "pp-94-2021", "pp-42-2004", "pidana")
"""Regimes that `app/law` asks for by name."""
NAMED_PROVISIONS = (
    "kepmenpanrb-16-2025#kewajiban-netralitas",
    "kepmenpanrb-16-2025#pemutusan",
    "pp-42-2004#pasal-11-huruf-c",
    "pp-42-2004#pasal-15-ayat-1",
    "pp-42-2004#pasal-15-ayat-3",
    "pp-42-2004#pasal-16",
    "pp-49-2018#pasal-51-ayat-3",
    "pp-49-2018#pasal-52-ayat-1",
    "pp-49-2018#pasal-53-ayat-2-huruf-b",
    "pp-94-2021#pasal-42-ayat-2",
    "pp-94-2021#pasal-5-huruf-n-angka-1",
    "se-1-2023#bentuk-pelanggaran",
    "se-1-2023#kewajiban-netral",
    "se-1-2023#sanksi",
    "se-b-71-2017#huruf-a",
    "se-b-71-2017#huruf-b",
    "se-b-71-2017#huruf-c",
    "se-b-71-2017#huruf-d",
    "se-b-71-2017#huruf-e",
    "se-b-71-2017#huruf-f",
    "se-b-71-2017#huruf-g",
    "skb-2-2022#lampiran-2-huruf-a",
    "skb-2-2022#lampiran-2-huruf-b",
    "uu-20-2023#pasal-24-ayat-1-huruf-d",
    "uu-5-2014#pasal-9-ayat-2",
)
"""Provisions that `app/law` names; a test holds the two lists together."""
_LINK = re.compile(r"\]\(([^)\s]+)\)")


def _known(handbook: Handbook) -> dict[str, Collection[str]]:
    """Collect what may be referred to, as text."""
    return {
        "source": handbook.source_by_key.keys(),
        "provision": handbook.provision_by_ref.keys(),
        "topic": handbook.topic_by_slug.keys(),
        "term": handbook.term_by_slug.keys(),
        "number": {str(number) for number in handbook.prohibition_by_number},
        "reason": {str(number) for number in handbook.reason_by_number},
        "situation": handbook.situation_by_slug.keys(),
        "annex": handbook.annex_by_code.keys(),
        "regulation": handbook.regulation_by_key.keys(),
        "record": handbook.record_by_id.keys(),
    }


@cache
def _reference_fields(model: type[Part]) -> tuple[tuple[str, str], ...]:
    """List the fields of a kind of piece that refer to something, each after the kind of thing."""
    named = [(kind, field) for kind, fields in _FIELDS.items() for field in fields if field in model.model_fields]
    return (*named, ("provision", "prohibition")) if model is CriminalPenalty else tuple(named)


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
    guess = "" if kind in {"number", "reason"} else nearest(name, known[kind])
    return Problem(place, f"Tidak ada {kind_word(kind)} “{name}”.", expected=_NAMES[kind], guess=guess)


def kind_word(kind: str) -> str:
    """Name a kind of thing in Indonesian."""
    return _NAMES[kind].split(" ")[0].rstrip(",")


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
    """No id, source key, annex code, quiz key or anchor is used twice; doubled numbers are told by their own check."""
    numbered = (Prohibition, Reason)
    named: list[tuple[str, Part, str]] = [
        (record.id, record, "slug") for record in handbook.records() if not isinstance(record, numbered)
    ]
    named += [(f"sumber {source.key}", source, "key") for source in handbook.sources]
    named += [(f"butir {item.code}", item, "code") for item in handbook.annex]
    named += [(f"kuis {question.key}", question, "key") for question in handbook.quiz]
    named += [(f"perbedaan {conflict.key}", conflict, "key") for conflict in handbook.conflicts]
    named += [(f"pertanyaan {question.key}", question, "key") for question in handbook.open_questions]
    named += [(f"ikrar {pledge.key}", pledge, "key") for pledge in handbook.pledges]
    for regulation in handbook.regulations:
        named += [(f"{regulation.key}#{provision.anchor}", provision, "anchor") for provision in regulation.provisions]
    counts = Counter(name for name, _, _ in named)
    for name, piece, field in named:
        if counts[name] > 1:
            yield Problem(piece.at(field), f"Nama “{name}” dipakai dua kali.", expected="nama yang berbeda")


def sources_are_used(handbook: Handbook) -> Iterator[Problem]:
    """Every source supports something."""
    used = {
        name
        for piece in handbook.all_pieces
        for kind, field in _reference_fields(type(piece))
        if kind == "source"
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
            for link in _LINK.findall(text):
                address = link.split("?", 1)[0]
                if link in urls or address in pages or address in places or link.startswith("#"):
                    continue
                place = piece.at(field) if index is None else piece.at(field, index)
                yield Problem(
                    place,
                    f"Tautan “{link}” tidak menuju ke mana pun.",
                    expected="alamat halaman situs ini atau alamat sumber yang terdaftar",
                    guess=nearest(address, pages | places),
                )


def the_program_finds_its_texts(handbook: Handbook) -> Iterator[Problem]:
    """Every regime and provision that `app/law` names exists; without them its answers could not be shown."""
    for slug in NAMED_REGIMES:
        if slug not in handbook.regime_by_slug:
            what = f"Program memerlukan rezim sanksi “{slug}”, tetapi rezim itu tidak ada."
            yield Problem(handbook.identity.at(), what, expected=f"berkas content/sanctions/{slug}.yaml")
    for ref in NAMED_PROVISIONS:
        if ref not in handbook.provision_by_ref:
            what = f"Program memerlukan ketentuan “{ref}”, tetapi ketentuan itu tidak ada."
            yield Problem(handbook.identity.at(), what, expected=_NAMES["provision"])


def examples_are_supported(handbook: Handbook) -> Iterator[Problem]:
    """Every example of conduct names a provision or a source."""
    for piece in handbook.all_pieces:
        if isinstance(piece, Example) and not (piece.provisions or piece.sources):
            yield Problem(piece.at(), "Contoh ini tidak punya dasar.", expected="`provisions` atau `sources`")
