"""Every address the site publishes: the fixed ones, and one for each record."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from app.model.reading import Term

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from app.model.handbook import Handbook

FIXED_PAGES = {
    "/": "Beranda",
    "/larangan/": "11 larangan",
    "/alasan/": "Lima alasan",
    "/sanksi/": "Sanksi",
    "/peraturan/": "Peraturan",
    "/situasi/": "Boleh atau tidak?",
    "/cek/": "Cek dalam tiga langkah",
    "/cek/peta/": "Peta cek",
    "/topik/": "Topik",
    "/panduan/": "Panduan",
    "/istilah/": "Istilah",
    "/sumber/": "Sumber",
    "/perubahan/": "Perubahan",
    "/cari/": "Cari",
    "/pelatih/": "Perangkat pelatih",
    "/pelatih/sesi/": "Sesi 60 menit",
    "/pelatih/salindia/larangan/": "Salindia: sebelas larangan",
    "/pelatih/salindia/alasan/": "Salindia: lima alasan",
    "/pelatih/salindia/sanksi/": "Salindia: sanksi",
    "/pelatih/salindia/situasi/": "Salindia: boleh atau tidak?",
    "/pelatih/cetak/": "Lembar siap cetak",
    "/pelatih/cetak/larangan/": "Lembar: sebelas larangan",
    "/pelatih/cetak/alasan/": "Lembar: lima alasan",
    "/pelatih/cetak/sanksi/": "Lembar: sanksi",
    "/pelatih/cetak/situasi/": "Lembar: boleh atau tidak?",
    "/pelatih/cetak/poster/": "Poster kode QR",
    "/pelatih/cetak/label/": "Label kode QR",
    "/pelatih/cetak/buku-saku/": "Buku saku",
    "/pelatih/kuis/": "Kuis",
    "/pelatih/kuis/cetak/": "Kuis di kertas",
    "/pelatih/ikrar/": "Lembar ikrar",
}
"""Pages that do not stand for one record, with their names in lists and breadcrumbs."""


def addressed(path: str, choices: Mapping[str, str]) -> str:
    """Give an address with the reader's choices; an empty word is no choice."""
    chosen = {name: word for name, word in choices.items() if word}
    return path + (f"?{urlencode(chosen)}" if chosen else "")


def page_addresses(handbook: Handbook) -> Iterator[str]:
    """Give every address that is a page of its own, without query and anchor."""
    yield from FIXED_PAGES
    for record in handbook.records():
        if not isinstance(record, Term):
            yield record.address


def anchors(handbook: Handbook) -> Iterator[str]:
    """Give every published address with an anchor: provisions, terms, sources, rows of the joint decree's annex."""
    for regulation in handbook.regulations:
        for provision in regulation.provisions:
            yield f"{regulation.address}#{provision.anchor}"
    for term in handbook.terms:
        yield term.address
    for source in handbook.sources:
        yield source.address
    for item in handbook.annex:
        yield f"/peraturan/skb-2-2022/#{item.anchor}"
        yield f"/panduan/skb-2022/#{item.anchor}"
